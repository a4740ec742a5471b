"""Nobody who reads Spanish or Portuguese meets an English word: everything the interface shows is gathered and read.

The same walk in an English interface must find English: so the walk itself is tested.
"""

import csv
import dataclasses
import html
import re
from xml.etree import ElementTree

import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.core import (
    QgsApplication,
    QgsAttributeEditorElement,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRuleBasedRenderer,
)
from qgis.PyQt.QtCore import QAbstractProxyModel, QAbstractTableModel, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)

from peru_access_atlas.core import model
from peru_access_atlas.core.own_words import OWN_WORDS, TRANSLATIONS
from peru_access_atlas.core.qt.i18n import interface_language
from peru_access_atlas.layers import catalogue
from peru_access_atlas.layers.registry import atlas_layers

NAME = "peru_access_atlas"
#: Words of English grammar that are no words of Spanish or Portuguese.
_WORDS = """the of and with without from by is are was were to in on at this that these those which when where it its an
not all each every only here there any none what how than then have been be will can cannot must may if but or out into
over under between before after because page row entry read printed given unknown choose open close
portrait landscape journal poster consistent timeline invalid SYNTHETIC"""
ENGLISH = frozenset(_WORDS.split())
#: English that stays: names of programmes and of the article's title, terms of the source, software.
PROPER = (
    "Base Structure Report, fiscal year 2018 baseline", "low profile", "State Partnership Program", "Open Sans",
    "Creative Commons", "CC BY", "CSV on the Web", "page, number", "Peru Access Atlas",
    "Full path to the file(s), including name and extension", "invalid projection",  # QGIS's own, untranslated there
)  # fmt: skip
#: Names and codes in the invented cadastre: data, as a source would print them.
SAMPLE = re.compile(r"SYNTHETIC(?:[ -][A-Z]+)+|synthetic_\w+")
#: Addresses, identifiers, numbers.
CODES = re.compile(r"https?://\S+|\S*[_/\\@{}=]\S*|[\w-]*\d[\w-]*|\b\w+\.\w+|\b[A-Z]{2}-\S+")
DISPLAY = int(Qt.ItemDataRole.DisplayRole)
TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)


@pytest.fixture(scope="module")
def atlas():
    """The plugin with the layers and the dock."""
    qgis.utils.iface.mapCanvas().stopRendering()
    QgsProject.instance().clear()
    plugin = qgis.utils.plugins[NAME]
    plugin.add_layers()
    everything = plugin.open_dock()
    everything.dock.setUserVisible(True)
    settle(0.5)
    yield plugin
    everything.model.set_state(type(everything.model.state)())
    settle(0.2)


@pytest.fixture(scope="module")
def printed(atlas):
    """What sources print and proper names, longest first: it stays in its language."""
    found = set(PROPER)
    for table, record in model.TABLES.items():
        own = OWN_WORDS.get(table, ())
        names = [f.name for f in dataclasses.fields(record) if f.name not in own]
        for row in getattr(atlas.index().atlas, table) if table != "texts" else ():
            found |= {v for v in (getattr(row, name) for name in names) if isinstance(v, str) and " " in v}
            if table == "sources" and row.title_language:
                found.add(row.title)
    return sorted(found, key=len, reverse=True)


@pytest.fixture(scope="module")
def sources(root):
    """English texts of the interface and of the data whose translation differs: none may be shown as it is."""
    language = interface_language()
    if language not in TRANSLATIONS:
        return frozenset()
    with open(root / "data" / "sources" / "texts.csv", encoding="utf-8", newline="") as file:
        found = {row["text"] for row in csv.DictReader(file) if row["text"] != row[language]}
        file.seek(0)
        said = {row[language] for row in csv.DictReader(file)}
    for message in ElementTree.parse(root / "i18n" / f"peru_access_atlas_{language}.ts").iter("message"):
        text, translation = message.findtext("source"), message.findtext("translation")
        (said if text == translation else found).add(text)
        said.add(translation)
    return found - said


def plain(text):
    text = re.sub(r"(?is)<(style|head|code)\b.*?</\1>", " ", text)
    tips = re.findall(r"""\btitle=(?:'([^']*)'|"([^"]*)")""", text)
    return html.unescape(" ".join([re.sub(r"<[^>]+>", " ", text), *(tip for pair in tips for tip in pair)]))


def english(text, printed, sources=frozenset()):
    """Return the English words of a text without what sources print, identifiers, addresses and shortcuts."""
    shown = plain(text)
    if shown.strip() in sources - set(PROPER):
        return {shown.strip()}
    for wording in printed:
        shown = shown.replace(wording, " ")
    shown = CODES.sub(" ", SAMPLE.sub(" ", shown)).replace("&", "")
    return {word for word in re.findall(r"[^\W\d_]+", shown) if word.lower() in ENGLISH or word in ENGLISH}


def texts_of(window):
    """Yield (where, text) of a window: texts, names, descriptions, tool tips, items, menus."""
    yield window.objectName(), window.windowTitle()
    for widget in [window, *window.findChildren(QWidget)]:
        where = f"{type(widget).__name__} {widget.objectName()}"
        if widget.objectName().startswith("qt_"):  # Qt's own, said in its own translations where they are installed
            continue
        for read in ("toolTip", "whatsThis", "statusTip", "accessibleName", "accessibleDescription"):
            yield f"{where} {read}", getattr(widget, read)()
        # its context menu and keys; what has no name of ours is Qt's
        yield from ((f"{where} {a.objectName()}", a.text()) for a in widget.actions() if a.objectName())
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield where, widget.text()
        if isinstance(widget, QGroupBox):
            yield where, widget.title()
        if isinstance(widget, QLineEdit):
            yield where, widget.placeholderText()
        if isinstance(widget, QTextEdit):
            yield where, widget.toPlainText()
        if isinstance(widget, QComboBox):
            yield from ((where, widget.itemText(i)) for i in range(widget.count()))
        if isinstance(widget, QTabWidget):
            yield from ((where, widget.tabText(i)) for i in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from ((where, text) for text in items_of(widget.model()))
        if isinstance(widget, QToolButton) and widget.menu() is not None:
            yield from menu_texts(widget.menu())


def items_of(items):
    columns = items.columnCount() if isinstance(items, (QAbstractTableModel, QAbstractProxyModel)) else 1
    for section in range(columns):
        for role in (DISPLAY, TOOL_TIP):
            yield str(items.headerData(section, Qt.Orientation.Horizontal, role) or "")
    for row in range(min(items.rowCount(), 200)):
        for column in range(columns):
            for role in (DISPLAY, TOOL_TIP):
                value = items.data(items.index(row, column), role)
                yield value if isinstance(value, str) else ""


def menu_texts(menu):
    for action in menu.actions():
        yield f"action {action.objectName()}", action.text()
        yield f"action {action.objectName()}", action.toolTip()
        if action.menu() is not None:
            yield from menu_texts(action.menu())


def check(found, printed, sources):
    """Fail on English where the interface is not English; where it is, the walk must have met English."""
    texts = sorted({(where, text) for where, text in found if text})
    hits = [f"{where}: {sorted(words)} in {plain(text)[:300]!r}" for where, text in texts
            if (words := english(text, printed, sources))]  # fmt: skip
    assert texts
    if interface_language() == "en":
        assert hits, "the walk found no English in an English interface"
    else:
        assert hits == [], "\n" + "\n".join(hits)


# -- windows -------------------------------------------------------------------------------------------------------
def dock_texts(atlas):
    dock = atlas.open_dock()
    for tabs in dock.dock.findChildren(QTabWidget):
        for number in range(tabs.count()):
            tabs.setCurrentIndex(number)
            settle(0.05)
    return list(texts_of(dock.dock))


def test_dock(atlas, printed, sources):
    check(dock_texts(atlas), printed, sources)


def test_dock_with_every_filter_set(atlas, printed, sources):
    everything = atlas.open_dock()
    index = atlas.index()
    everything.model.change(
        regions=("15",), institutions=("ccffaa",), purposes=("combined_exercise",), weapons=("armed",), text="lima",
        norm_kinds=("legislative_resolution",), equipment_classes=("rifle",), official_sources_only=True,
        include_undated=False,
    )  # fmt: skip
    settle(0.2)
    try:
        assert index.auth_ids
        check(dock_texts(atlas), printed, sources)
    finally:
        everything.model.set_state(type(everything.model.state)())
        settle(0.2)


def test_record_cards(atlas, printed, sources):
    from peru_access_atlas.ui.record_card import card_html, citation

    index = atlas.index()
    cards = [(a, card_html(index, a, r)) for a in index.auth_ids for r in ("norm_date", "documented", "event")]
    check([*cards, *((a, citation(index, a)) for a in index.auth_ids)], printed, sources)


def test_timeline(atlas, printed, sources):
    from peru_access_atlas.ui.timeline.source import timeline_data

    data = timeline_data(atlas.open_dock().model)
    texts = [(bar.auth_id, bar.tooltip) for bar in data.bars]
    texts += [("ruler", text) for ruler in data.rulers for text in (ruler.label, ruler.tooltip)]
    check([*texts, ("measure", data.measure_label), ("reading", data.reading_label)], printed, sources)


def test_locator(atlas, printed, sources):
    from peru_access_atlas.ui.locator import entries

    found = entries(atlas.index())
    check([(e.record_id, text) for e in found for text in (e.title, e.detail, e.group)], printed, sources)


@pytest.mark.parametrize("opened", ["pages", "overlay"])
def test_dialogs(atlas, printed, sources, opened):
    window = atlas.open_export() if opened == "pages" else atlas.open_overlay().dialog
    settle(0.5)
    try:
        check(texts_of(window), printed, sources)
    finally:
        window.close()
        settle(0.1)


def test_options_page(atlas, printed, sources):
    from peru_access_atlas.ui.options_page import AtlasOptionsFactory

    factory = AtlasOptionsFactory("", lambda: str(atlas.data_path()))
    page = factory.createWidget(None)
    try:
        check([("title", factory.title()), *texts_of(page)], printed, sources)
    finally:
        page.deleteLater()


def test_menu(atlas, printed, sources):
    window = qgis.utils.iface.mainWindow()
    menus = [m for m in window.findChildren(QMenu) if any("peruAccessAtlas" in a.objectName() for a in m.actions())]
    assert menus
    check([found for menu in menus for found in menu_texts(menu) if "peruAccessAtlas" in found[0]], printed, sources)


# -- layers --------------------------------------------------------------------------------------------------------
def layer_texts(layer, role):
    yield role, layer.name()
    metadata = layer.metadata()
    yield f"{role} metadata", metadata.title()
    yield f"{role} metadata", metadata.abstract()
    yield from ((f"{role} metadata", right) for right in metadata.rights())
    fields = layer.fields()
    columns = [c.name for c in layer.attributeTableConfig().columns() if not c.hidden and c.name in fields.names()]
    for column in columns:
        yield f"{role} alias {column}", layer.attributeDisplayName(fields.indexOf(column))
        config = layer.editorWidgetSetup(fields.indexOf(column)).config()
        yield from ((f"{role} {column}", label) for entry in config.get("map", ()) for label in entry)
    form = layer.editFormConfig()
    yield from ((f"{role} form", name) for tab in form.tabs() for name in form_texts(tab))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    display = QgsExpression(layer.displayExpression())
    for feature in layer.getFeatures():
        context.setFeature(feature)
        yield f"{role} map tip", QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
        yield f"{role} name", str(display.evaluate(context))
        for column in columns:
            setup = layer.editorWidgetSetup(fields.indexOf(column))
            if setup.type() == "TextEdit" and isinstance(feature[column], str):
                yield f"{role} {column}", feature[column]
    renderer = layer.renderer() if layer.isSpatial() else None
    if isinstance(renderer, QgsRuleBasedRenderer):
        yield from ((f"{role} legend", rule.label()) for rule in renderer.rootRule().descendants())
    elif renderer is not None:
        yield from ((f"{role} legend", item.label()) for item in renderer.legendSymbolItems())


def label_texts(layer):
    """Names of the rules that label a layer, and the texts that are written as they stand."""
    for rule in layer.labeling().rootRule().descendants() if layer.labelsEnabled() else ():
        yield rule.description()
        settings = rule.settings()
        yield settings.fieldName.strip("'") if settings is not None and settings.isExpression else ""


def form_texts(element):
    yield element.name() if element.type() != QgsAttributeEditorElement.AeTypeField else ""
    for child in getattr(element, "children", list)():
        yield from form_texts(child)


def test_layers(atlas, printed, sources):
    project = QgsProject.instance()
    layers = atlas_layers(project)
    assert set(layers) == set(catalogue.CATALOGUE)
    texts = [found for role, layer in layers.items() for found in layer_texts(layer, role)]
    texts += [("group", group.name()) for group in project.layerTreeRoot().findGroups(True)]
    texts += [("relation", relation.name()) for relation in project.relationManager().relations().values()]
    check(texts, printed, sources)


# -- algorithms ----------------------------------------------------------------------------------------------------
def test_algorithms(atlas, printed, sources):
    provider = QgsApplication.processingRegistry().providerById(NAME)
    texts = [("provider", provider.name()), ("provider", provider.longName())]
    assert len(provider.algorithms()) >= 11
    for algorithm in provider.algorithms():
        fresh = algorithm.create()
        name = fresh.name()
        texts += [(name, t) for t in (fresh.displayName(), fresh.group(), fresh.shortDescription())]
        texts.append((f"{name} help", fresh.shortHelpString()))
        for parameter in fresh.parameterDefinitions():
            texts += [(f"{name} {parameter.name()}", t) for t in (parameter.description(), parameter.help())]
            texts += [(f"{name} {parameter.name()}", option) for option in getattr(parameter, "options", list)()]
        texts += [(f"{name} {output.name()}", output.description()) for output in fresh.outputDefinitions()]
    check(texts, printed, sources)


class Log(QgsProcessingFeedback):
    """What a run says, as the log of the toolbox shows it."""

    def __init__(self):
        super().__init__(False)
        self.said = []

    def pushInfo(self, info):
        self.said.append(info)

    def pushWarning(self, warning):
        self.said.append(warning)

    def setProgressText(self, text):
        self.said.append(text)


def test_what_runs_say(atlas, printed, sources, root, tmp_path):
    import processing

    cadastre = str(root / "data" / "synthetic_cadastre.gpkg")
    lots = f"{cadastre}|layername=synthetic_lots_17S"
    log, context = Log(), QgsProcessingContext()
    stop, pass_over = (
        getattr(QgsFeatureRequest.InvalidGeometryCheck, f"Geometry{name}") for name in ("AbortOnInvalid", "NoCheck")
    )
    context.setInvalidGeometryCheck(stop)
    prepare = {"FILES": [cadastre], "OUTPUT": str(tmp_path / "prepared.gpkg")}
    with pytest.raises(QgsProcessingException) as caught:
        processing.run(f"{NAME}:prepareconcessions", prepare, feedback=log, context=context)
    log.pushWarning(str(caught.value))
    context.setInvalidGeometryCheck(pass_over)
    for name, parameters in (
        ("regionexposure", {"PERIOD_START": "2014-01-01", "OUTPUT": "memory:"}),
        ("geodesicbuffers", {"OUTPUT": "memory:"}),
        ("nearestfacility", {"INPUT": lots, "OUTPUT": "memory:"}),
        ("prepareconcessions", prepare),
    ):
        processing.run(f"{NAME}:{name}", parameters, feedback=log, context=context)
    ours = [text for text in log.said if "{" not in text]  # QGIS prints parameters and results in braces
    assert any("EPSG:32717" in text for text in ours)
    check([("log", re.sub(r"\w+=\w+", " ", text)) for text in ours], printed, sources)


def test_expression_functions(atlas, printed, sources):
    found = [f for f in QgsExpression.Functions() if f.name().startswith("pea_")]
    assert len(found) == 2
    check([(f.name(), f.helpText()) for f in found], printed, sources)


def test_export_dialogs(atlas, printed, sources, monkeypatch):
    """Titles and proposed file names of the exports of the dock."""
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _window, *texts: (asked.extend(texts), ("", ""))[1])
    everything = atlas.open_dock()
    exports = everything.exports
    exports.records()
    exports.timeline(everything.dock.time.timeline)
    exports.chart(everything.dock.charts.chart)
    assert len(asked) == 9
    check([("file dialog", text.replace(".", " ").replace("_", " ")) for text in asked], printed, sources)


# -- help, welcome, overlay, errors --------------------------------------------------------------------------------
def markdown_text(path):
    """What a reader reads of a page: no code, no addresses of links and pictures."""
    text = re.sub(r"(?s)```.*?```|`[^`]*`", " ", path.read_text(encoding="utf-8"))
    return re.sub(r"\]\([^)]*\)", "] ", text)


def test_guide(atlas, printed, sources):
    viewer = atlas.open_help()
    settle(0.3)
    try:
        pages = [(path.name, line) for path in viewer._paths for line in markdown_text(path).splitlines()]
        check([*texts_of(viewer), *pages], printed, sources)
    finally:
        viewer.close()
        settle(0.1)


def messages():
    """Texts of QGIS's message bar, which is emptied."""
    bar = qgis.utils.iface.messageBar()
    found = []
    while bar.currentItem() is not None:
        item = bar.currentItem()
        found += [("message", item.title()), ("message", item.text())]
        found += [("message", button.text()) for button in item.findChildren(QAbstractButton)]
        found += [("message", action.text()) for menu in item.findChildren(QMenu) for action in menu.actions()]
        bar.popWidget(item)
        settle(0.05)
    return found


def test_welcome_and_messages(atlas, printed, sources):
    from peru_access_atlas.core.qt import settings

    messages()
    atlas.add_layers()
    QgsProject.instance().setFileName("")
    atlas._guarded(atlas.pack_data)()  # a project that is not saved
    said = messages()
    assert len(said) >= 4
    for before in ("", "0.0.9"):
        settings.welcomed.set(before)
        atlas.show_welcome()
        settle(0.1)
        welcome = messages()
        assert len(welcome) >= 8
        said += welcome
    check(said, printed, sources)


def test_overlay_from_question_to_results(atlas, printed, sources):
    """The field and datum questions, the results of the example, its layers and its report."""
    from peru_access_atlas.layers.concession_layers import result_layers

    session = atlas.open_overlay()
    dialog = session.dialog
    dialog.sources.use_sample()
    fields = dialog.sources.fields_dialog()
    texts = list(texts_of(fields))
    fields.deleteLater()
    dialog.ask_datum(["24877"], True)
    settle(0.1)
    texts += texts_of(dialog)
    dialog.forget_datum()
    session.run()
    try:
        assert wait_for(lambda: not session.running)
        panel = session.dock.panel
        for tab in range(panel.tabs.count()):
            panel.tabs.setCurrentIndex(tab)
            settle(0.1)
            texts += texts_of(session.dock)
        project = QgsProject.instance()
        for role in ("overlay_overlaps", "overlay_concessions", "overlay_summary"):
            (layer,) = result_layers(project, role)
            texts += [(role, layer.name()), (role, layer.abstract()), (role, layer.metadata().abstract())]
            texts += [(role, layer.attributeDisplayName(i)) for i in range(layer.fields().count())]
            if layer.isSpatial():
                texts += [(role, item.label()) for item in layer.renderer().legendSymbolItems()]
            if role == "overlay_concessions":
                texts += [(role, text) for text in label_texts(layer)]
        texts += [("group", g.name()) for g in project.layerTreeRoot().findGroups(True)]
        texts.append(("chart", panel.chart.chart.title))
        with open(panel._report, encoding="utf-8") as report:
            texts += [("report", line) for line in plain(report.read()).splitlines()]
        field = ("QComboBox overlay_field_", "SYNTHETIC")  # a field of the example, to choose from
        texts = [(where, text) for where, text in texts if not (where.startswith(field[0]) and text == field[1])]
        check([*texts, *messages()], printed, sources)
    finally:
        session.close()
        atlas.overlay = None
        settle(0.2)


def raised(work):
    with pytest.raises(Exception, match=r"\w") as caught:
        work()
    return str(caught.value)


def test_errors(atlas, printed, sources, tmp_path):
    """What is said about input that cannot be read: filters, data, run files, cadastres, dates, expressions."""
    from peru_access_atlas.concessions.reader import sources_of_file
    from peru_access_atlas.core.filters import FilterState, collection_from_json
    from peru_access_atlas.core.repository import load_atlas
    from peru_access_atlas.layouts.dossier.spec import DossierSpec
    from peru_access_atlas.layouts.dossier.spec import resolve as resolve_dossier
    from peru_access_atlas.layouts.export import check_file, check_room
    from peru_access_atlas.layouts.page import template_path
    from peru_access_atlas.layouts.run_file import read_run
    from peru_access_atlas.layouts.spec import PageSpec
    from peru_access_atlas.processing_provider.base import read_day

    def state(**values):
        return lambda: FilterState.from_dict({"schema": "peru_access_atlas/filter", "version": 1, **values})

    empty, blocked = tmp_path / "empty.gpkg", tmp_path / "blocked"
    for path in (empty, blocked, tmp_path / "a.run.json", tmp_path / "page.pdf"):
        path.write_bytes(b"{" if path.suffix == ".json" else b"")
    damaged = ("", "[1,", "{}", "[" * 99, "9" * 30, '{"a":1,"a":2}', "1e999", "NaN", '"\\ud800"')
    square = "POLYGON ((0 0, 1 1, 2"
    works = [
        *(lambda text=text: FilterState.from_json(text) for text in damaged),
        *(state(**values) for values in (
            {"version": 99}, {"x": 1}, {"period": 5}, {"period": {"start": "2016-13-01"}}, {"reading": "x"},
            {"period": {"start": "2016-01-02", "end": "2016-01-01"}}, {"area": square}, {"area": 5}, {"text": 5},
            {"personnel_min": -1}, {"personnel_min": 5, "personnel_max": 1}, {"regions": "15"}, {"regions": ["x"]},
            {"include_undated": 3}, {"area": "POINT (1 1)"}, {"area": square.replace("2", "2 x))")},
        )),
        lambda: collection_from_json("{}"),
        lambda: load_atlas(tmp_path / "none.gpkg"), lambda: load_atlas(empty), lambda: read_day("yesterday"),
        lambda: read_run(tmp_path / "a.run.json"),
        lambda: sources_of_file(str(tmp_path / "none.shp")), lambda: sources_of_file(str(empty)),
        lambda: PageSpec.from_json({"template": "../x"}), lambda: PageSpec.from_json([]),
        lambda: template_path(PageSpec(template="x")), lambda: check_room(blocked / "a", 1),
        lambda: check_file(tmp_path / "page.pdf", "pdf"), lambda: DossierSpec(language="xx"),
        lambda: DossierSpec.from_json(5), lambda: resolve_dossier(atlas.index(), DossierSpec(region="99")),
    ]  # fmt: skip
    said = [("error", raised(work)) for work in works]
    measured = "pea_exposure('15', 'authorizations', '{}', NULL, '{}')"
    for text in (measured.format("2016-99-01", "norm_date"), measured.format("2016-01-01", "x")):
        expression = QgsExpression(text)
        expression.evaluate(QgsExpressionContext())
        assert expression.hasEvalError()
        said.append(("expression", expression.evalErrorString()))
    check(said, printed, sources)
