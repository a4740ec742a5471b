"""Overlay engine: geometry in, rows out. No project, no layers, no widgets; numpy, with QGIS or shapely when needed.

All coordinates are EPSG:4326, longitude first; edges are straight in longitude and latitude; areas are m2 on the WGS84
ellipsoid; distances are geodesic metres. ``feedback`` is a ``QgsFeedback`` or anything with ``isCanceled`` and
``setProgress``; a cancelled call raises ``core.errors.CanceledError``. Import from the modules::

    readers    layer_chunks(layer_or_source, context=None, feedback=None) -> iterator of PolygonSet in EPSG:4326
               read_layer(layer_or_source, context=None, feedback=None) -> PolygonSet
               GeoPackageTable(path, table=None).chunks() ; read_geopackage(path, table=None) -> PolygonSet
    polygon_set  PolygonSet.from_wkb(list_of_wkb_or_None, ids=None): .rings .ids (fid of each kept feature) .areas_m2
               .problems (GeometryProblem(feature_id, code, detail, repaired)); PolygonSet.concatenate(parts)
    validity   checked(polygon_set, policy, clipper=None, feedback=None) -> PolygonSet ; policies SKIP, REPAIR, STOP
               ("skip", "repair", "stop"); problem_text(code) -> sentence
    engine     OverlayEngine(zones: PolygonSet).run(parcels: PolygonSet or its chunks, feedback=None, invalid="skip",
               expected=None) -> OverlayResult: .parcel .zone (positions) .overlap_m2 .share_of_parcel .share_of_zone
               .parcel_ids .parcel_area_m2 .zone_area_m2 .problems ; .legal_hectares(parcel_legal_ha) ;
               .zone_sums_m2(among=None) ; .zone_counts(among=None)
               engine.zones.ids[result.zone] is the zone's id; result.parcel_ids[result.parcel] the parcel's
    cache      session_cache().zones_engine(key, make) ; .parcels(key, make) ; key = readers.file_key(path, table)
    union      union_areas(engine, parcels, result, groups=None, feedback=None) -> UnionAreas: .zone .group .area_m2,
               area of each zone covered at least once, by the parcels of each group (int per parcel; None: all)
    nearest    nearest_points(parcels, lonlat, feedback=None) -> Nearest: .point (position in lonlat) .distance_m
               (0 inside) .lon .lat (nearest boundary point) for each parcel
    geodesic   distances_m(lon1, lat1, lon2, lat2) ; destinations(lon, lat, azimuth_deg, distance_m) -> lon, lat
    buffers    geodesic_circle(lon, lat, radius_m) -> WKB polygon of CIRCLE_VERTICES = 360 corners
               corridor(list_of_lonlat_arrays, half_width_m, clipper=None, feedback=None) -> WKB multipolygon
    clipped    clipped_wkb(engine, parcels, result, pairs=None, feedback=None) -> iterator of (pair, WKB multipolygon)
    exact      available_clipper() -> ShapelyClipper or QgisClipper (chosen lazily, same results)

``checked`` may leave features out, so keep the checked set when several of these calls work on the same parcels:
``parcels = checked(read_layer(layer, context), "repair")``; positions then agree everywhere.
"""
