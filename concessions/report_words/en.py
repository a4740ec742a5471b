"""Words of the overlay report in English; ``__init__`` says how they are kept alike."""

WORDS = {
    "title": "Concessions and security geography in Peru: overlay report",
    "subtitle": "Spatial coincidence of published rights with zones and places of the atlas",
    "synthetic": "SYNTHETIC DATA. The rights in this report are invented; nothing in it describes a real concession.",
    "warning": "Spatial coincidence does not imply causality. That a right lies in or near a zone says nothing"
    " about why"
    " either is there, nor about the conduct of its holder, of the State or of any force.",
    "in_short": "In short",
    "short": "Rights compared: {rights} (sources: {sources}; zones: {zones}). {inside} of them overlap at least "
    "one zone, {outside} overlap none.",
    "short_time": "Only overlaps in space and time are counted: {counted} of {pairs} pairs of right and zone, in the"
    " period {period} under the reading “{reading}”.",
    "map_title": "Where the rights lie",
    "map_caption": "Rights with a counted overlap by status; grey: other rights. Zones outlined. Plate carrée, WGS84;"
    " limits are referential.",
    "zones_title": "By zone",
    "zones_note": "Sum counts every right in full; union counts ground covered by several rights once, so the union is"
    " the figure to compare with the zone. Hectares are measured on the WGS84 ellipsoid; “grid ha” are the share of"
    " each right inside the zone times the hectares its title counts (UTM grid).",
    "zones_empty": "Without a counted right ({count}): {zones}.",
    "col_zone": "Zone",
    "col_zone_ha": "Zone, ha",
    "col_rights": "Rights",
    "col_sum": "Sum, ha",
    "col_union": "Union, ha",
    "col_share": "Union, % of zone",
    "col_legal": "Grid ha",
    "col_status": "Status",
    "col_value": "Value",
    "radius": "{name}, within {km} km",
    "corridor": "{name}, strip of {km} km on each side",
    "precision_title": "Radii smaller than what is known",
    "precision": "Buffers with a radius smaller than the precision of the point under them (marked ±): {count}. "
    "Whether a right lies inside such a buffer is not known.",
    "chart_title": "Union by zone, % of the zone",
    "status_title": "By status",
    "status_note": "Status as the source publishes it, in four classes; “not stated” is a class of its own and is never"
    " added to another. Hydrocarbon contracts in exploration or exploitation count as under contract.",
    "substance_title": "By substance",
    "holder_title": "Holders with most overlapping hectares",
    "holder_note": {
        "pseudonymise": "Holders whose name shows no organisation may be natural persons; they are given a number,"
        " not a"
        " name. An organisation that bears a person's name may be among them.",
        "as_published": "Holders are named as in the source. Some may be natural persons: mind the law on personal data"
        " before you publish.",
        "omit": "Holders are left out.",
    },
    "nearest_title": "Nearest facility and COER",
    "nearest_note": "Geodesic distance from the nearest point of each right; 0 when the place lies inside it. “±”"
    " is how"
    " well the place is known.",
    "col_code": "Code",
    "col_name": "Right",
    "col_facility": "Facility",
    "col_coer": "COER",
    "col_km": "km",
    "col_class": "Distance to the nearest",
    "class_0": "inside the right",
    "class_10": "up to 10 km",
    "class_25": "over 10, up to 25 km",
    "class_50": "over 25, up to 50 km",
    "class_far": "over 50 km",
    "time_title": "Space and time",
    "time_note": "Period {period}; reading of the stays: “{reading}”. A right exists from its filing date on; the day a"
    " right ended is not published, so an extinguished right may have ended before the stay. The stays of a zone are"
    " those of authorizations that name one of its regions. Authorised does not mean present.",
    "col_relation": "Filing of the right",
    "col_pairs": "Pairs of right and zone",
    "col_counted": "Counted",
    "relation_before": "before the first stay",
    "relation_during": "during a stay",
    "relation_between": "between two stays",
    "relation_after": "after the last stay",
    "relation_not_stated": "filing date not stated",
    "relation_no_stay": "no stay in the zone in the period",
    "certainty_note": "Of the counted pairs {definite} rest on documented days, {assumed} on assumed days and"
    " {possible}"
    " on possible days only.",
    "sources_title": "Sources",
    "col_source": "Source",
    "col_cut": "Cut date",
    "col_schema": "Recognised as",
    "col_crs": "CRS declared → used, operation",
    "col_grid": "Datum check",
    "col_hash": "SHA-256",
    "cut_missing": "not stated",
    "grid_text": "{verdict}; of {vertices} vertices {wgs84} on the WGS84 grid, {psad56} on the PSAD56 grid",
    "official": "Official sources are the cadastre of INGEMMET (mining) and Perupetro (hydrocarbon lots). This report"
    " does not certify that a file comes from them: compare the fingerprint.",
    "operation_none": "none (coordinates are EPSG:4326)",
    "operation_inverse": "inverse of UTM zone {zone} South on {ellipsoid}",
    "operation_then": "{first}, then {second}",
    "operation_psad56": "PSAD56 to WGS 84 (8): geocentric translation",
    "verdict_consistent": "consistent with the declared datum",
    "verdict_mislabelled": "CONTRADICTS the declared datum",
    "verdict_shifted": "SHIFTED against the grid",
    "verdict_unlabelled": "the source declares no CRS",
    "verdict_off_grid": "not on the kilometre grid, the vertices do not tell",
    "verdict_stated_by_user": "CRS stated by the user",
    "invalid_title": "Geometry and duplicates",
    "invalid_zones": "Zones of the user's layer repaired: {repaired}; left out: {left_out}.",
    "invalid_none": "No right has an invalid geometry.",
    "invalid": "Rights with an invalid outline repaired: {repaired}; left out: {left_out}. See the table of invalid "
    "rights.",
    "duplicates": "Codes given to more than one right: {count}; exact copies left out: {copies}.",
    "duplicates_none": "No code is given to more than one right.",
    "method_title": "Method",
    "method": (
        "Coordinates are brought to EPSG:4326; edges longer than 1 km of layers in metres are first cut into parts"
        " of at"
        " most 1 km. Edges are straight in longitude and latitude.",
        "The overlap of a right with a zone is the area of their intersection, integrated on the WGS84 ellipsoid"
        " (authalic function). It adds up exactly over zones that do not overlap each other.",
        "Legal hectares are counted on the UTM grid: 100 ha on paper are 99.04 to 100.08 ha on the ellipsoid. Both are"
        " given and never mixed.",
        "A buffer is the geodesic circle around a point as a polygon of {segments} corners (its area is {deficit} %"
        " smaller than the circle's).",
        "The datum check compares the vertices of mining rights with the 1 km grids of WGS84 and PSAD56.",
    ),
    "limits_title": "Limits",
    "limits": (
        "Spatial coincidence does not imply causality.",
        "A right is a legal title or an application, not a mine or a well: most rights have no works on them.",
        "An authorised stay is not a proven presence; a region without authorizations is not proven absence.",
        "Facilities and COERs come from the literature with the precision stated; limits of regions and of the"
        " VRAEM are"
        " referential.",
        "The cadastre changes daily; this report holds for the cut date of its sources only.",
    ),
    "cite_title": "How to cite",
    "cite": "Peru Access Atlas {plugin}, overlay report; concessions: {sources}; atlas data version {data}.",
    "cite_source": "{file} (cut date {cut}, SHA-256 {hash}…)",
    "versions_title": "Versions",
    "versions": "Plugin {plugin}; atlas data {data} (content {content}…); QGIS {qgis}; clipper {clipper}.",
    "status": {
        "titled": "Titled or under contract",
        "in_process": "In process",
        "extinguished": "Extinguished",
        "other": "Other",
        "unknown": "Not stated",
    },
    "kind": {"mining": "Mining", "hydrocarbon": "Hydrocarbons", "other": "Other"},
    "substance": {
        "metallic": "Metallic",
        "non_metallic": "Non-metallic",
        "hydrocarbons": "Hydrocarbons",
        "unknown": "Not stated",
    },
    "reading": {
        "norm_date": "Norm date (assumed start)",
        "documented": "Documented dates only",
        "event": "Date of the norm only",
    },
    "schema": {
        "prepared": "Prepared by this plugin",
        "synthetic": "Synthetic cadastre",
        "synthetic_lots": "Synthetic contract lots",
        "ingemmet_rest": "INGEMMET, service",
        "ingemmet_download": "INGEMMET, download",
        "ingemmet_partial": "INGEMMET, only some of its fields",
        "perupetro_lots": "Perupetro, contract lots",
        "user": "Fields chosen by the user",
        "other": "Not recognised",
    },
    "not_stated": "Not stated",
    "more": "… and {count} more, in the table of results.",
    "stand_in": "Individual or unidentified holder {number}",
}
