"""Stand-ins, held in memory, for layers that change with time: what the map draws while the time moves.

A twin has its layer's features, renderer, opacity, blending, scale limits and selection, and QGIS draws it as it draws
the layer, at the layer's place among the others. It saves what makes a frame slow: no file is asked (GDAL before 3.8
asks a GeoPackage's R-tree for its extent by a hundred statements at each frame), nothing is drawn again whose features
stay the same, and names are left away, for one layer with names that changes makes QGIS place the names of all layers
anew, and draw them all for it. A twin belongs to no project: nothing of it is listed, saved or left behind.
"""

from __future__ import annotations

from itertools import islice
from typing import Callable, Dict, FrozenSet, List, Optional, Tuple, Union, cast

from qgis.core import (
    QgsDataProvider,
    QgsDateTimeRange,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsMemoryProviderUtils,
    QgsNullSymbolRenderer,
    QgsProviderRegistry,
    QgsReadWriteContext,
    QgsVectorDataProvider,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtXml import QDomDocument

from .kept_styles import keep_style
from .selection_style import user_filter

#: A layer with more features (that have a geometry) than this is not held in memory.
MOST_FEATURES = 2000


class NoTwinError(ValueError):
    """A layer has more than ``MOST_FEATURES`` features."""


class UnreadableError(NoTwinError):
    """A layer's file could not be read a second time just now: another program, or QGIS itself, may be changing it."""


class Twin:
    """The stand-in of ``original``, as it looks now.

    :param names: whether a second layer carries the layer's names, which stay where they are whatever else moves; for
        a layer whose features are always all shown.
    :raises NoTwinError: when copying the layer would take longer than it saves.
    :raises UnreadableError: when that is not possible just now.
    """

    def __init__(self, original: QgsVectorLayer, names: bool = False) -> None:
        self.original_id = original.id()
        self._names_basis = _names_basis(original) if names else ()
        self._with_names = names
        self._features = _features(original)
        if len(self._features) > MOST_FEATURES:
            raise NoTwinError(original.name())
        self._shown: Optional[FrozenSet[int]] = None
        self._time_filter = ""
        self._in_time: FrozenSet[int] = frozenset()
        #: The stand-in.
        self.layer = self._copy(original)
        self.look_like(original)
        #: Draws nothing but the layer's names; ``None`` when they are not wanted or not shown.
        self.names: Optional[QgsVectorLayer] = None
        if names and original.labelsEnabled() and original.labeling() is not None:
            self.names = self._copy(original)
            self.names.setRenderer(QgsNullSymbolRenderer())
            self.names.setLabeling(original.labeling().clone())
            self.names.setLabelsEnabled(True)

    def _copy(self, original: QgsVectorLayer) -> QgsVectorLayer:
        made = QgsMemoryProviderUtils.createMemoryLayer(
            original.name(), original.fields(), original.wkbType(), original.crs()
        )
        _done, added = made.dataProvider().addFeatures([QgsFeature(feature) for feature in self._features])
        self._ids: Dict[int, int] = {old.id(): new.id() for old, new in zip(self._features, added)}
        made.updateExtents()
        made.setLabelsEnabled(False)
        _look_like(made, original)
        return made

    def look_like(self, original: QgsVectorLayer) -> None:
        """Take over how ``original`` looks now and what of it is selected, but for its names."""
        _look_like(self.layer, original)
        keep_style(self.layer)
        self.layer.setRenderer(original.renderer().clone())
        selected = set(original.selectedFeatureIds())
        self.layer.selectByIds([new for old, new in self._ids.items() if old in selected])
        self.layer.triggerRepaint()

    def names_are_of(self, original: QgsVectorLayer) -> bool:
        """Whether ``names`` is what would be made now."""
        return not self._with_names or self._names_basis == _names_basis(original)

    def values(self, column: str) -> List[str]:
        """Return what the features have in a column of texts, in no particular order, each once."""
        return list({str(feature[column]) for feature in self._features})

    def show(
        self,
        original: QgsVectorLayer,
        window: Optional[QgsDateTimeRange],
        keeps: Optional[Callable[[QgsFeature], bool]] = None,
    ) -> None:
        """Show what QGIS's own time filter leaves of ``original`` in ``window``, and ``keeps`` of that.

        Draws nothing anew when these are the features that are shown already.

        :param window: the range the map shows; ``None`` when it shows all times.
        """
        wanted = _time_filter(original, window)
        if wanted != self._time_filter or self._shown is None:
            self._time_filter = wanted
            self._in_time = self._passing(original, wanted)
        shown = frozenset(
            self._ids[feature.id()]
            for feature in self._features
            if feature.id() in self._in_time and (keeps is None or keeps(feature))
        )
        if shown == self._shown:
            return
        self._shown = shown
        listed = ",".join(str(number) for number in sorted(shown))
        everything = len(shown) == len(self._features)
        self.layer.setSubsetString("" if everything else f"$id IN ({listed})" if listed else "FALSE")

    def keep_styles(self) -> None:
        """To be called before the last reference goes: a map may still be drawing it."""
        for layer in (self.layer, self.names):
            if layer is not None:
                keep_style(layer)

    def _passing(self, original: QgsVectorLayer, wanted: str) -> FrozenSet[int]:
        if not wanted:
            return frozenset(self._ids)
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(original))
        context.setFields(original.fields())
        expression = QgsExpression(wanted)
        expression.prepare(context)
        passing = set()
        for feature in self._features:
            context.setFeature(feature)
            if expression.evaluate(context) not in (None, False, 0):
                passing.add(feature.id())
        return frozenset(passing)


def can_have_twin(layer: QgsVectorLayer) -> bool:
    """Whether a layer can be drawn from memory: readable, drawn, and not being edited."""
    return layer.isValid() and layer.isSpatial() and layer.renderer() is not None and not layer.isEditable()


def _look_like(made: QgsVectorLayer, original: QgsVectorLayer) -> None:
    """Give ``made`` all that decides how ``original`` is drawn, but for renderer and names."""
    made.setOpacity(original.opacity())
    made.setBlendMode(original.blendMode())
    made.setFeatureBlendMode(original.featureBlendMode())
    made.setSimplifyMethod(original.simplifyMethod())
    made.setScaleBasedVisibility(original.hasScaleBasedVisibility())
    made.setMinimumScale(original.minimumScale())
    made.setMaximumScale(original.maximumScale())
    for key in ("variableNames", "variableValues"):  # the layer's own variables, which a style may read
        value = original.customProperty(key)
        if value is not None:
            made.setCustomProperty(key, value)
        else:
            made.removeCustomProperty(key)


def basis(layer: QgsVectorLayer) -> Tuple[object, ...]:
    """Return what decides which features a layer has, besides edits: its source, the user's own filter, its CRS."""
    return layer.source().split("|subset=")[0], user_filter(layer), layer.crs().authid()


def _names_basis(layer: QgsVectorLayer) -> Tuple[object, ...]:
    """Return what decides how the names of a layer are written, besides its features; takes a millisecond."""
    labelling = layer.labeling() if layer.labelsEnabled() else None
    if labelling is None:
        return ()
    scales = layer.hasScaleBasedVisibility(), layer.minimumScale(), layer.maximumScale()
    document = QDomDocument()
    document.appendChild(labelling.save(document, QgsReadWriteContext()))
    return (document.toString(), *scales)


def _features(layer: QgsVectorLayer) -> List[QgsFeature]:
    """Return what can be drawn of a layer under the user's own filter, without ours, which moves with the time; of a
    large layer one feature more than is allowed.

    :raises UnreadableError: when its file cannot be opened a second time.
    """
    own = user_filter(layer)
    source = layer if layer.subsetString() == own else _opened_again(layer, own)
    return list(islice((feature for feature in source.getFeatures() if feature.hasGeometry()), MOST_FEATURES + 1))


def _opened_again(layer: QgsVectorLayer, own: str) -> Union[QgsVectorLayer, QgsVectorDataProvider]:
    """Return the source of ``layer`` under the filter ``own``.

    A file is opened without a layer around it: a clone would open it under our filter first, which may name tens of
    thousands of records (24 to 144 ms instead of 11).
    """
    fields = layer.fields().names()
    made: Union[QgsVectorLayer, QgsVectorDataProvider, None]
    opened: Optional[QgsDataProvider] = None
    if layer.providerType() == "ogr" and layer.dataProvider().fields().names() == fields:
        registry = QgsProviderRegistry.instance()
        parts = registry.decodeUri("ogr", layer.source())
        parts.pop("subset", None)
        opened = registry.createProvider("ogr", registry.encodeUri("ogr", parts), QgsDataProvider.ProviderOptions())
        made = cast(Optional[QgsVectorDataProvider], opened)
    else:
        made = layer.clone()
    if made is None or not made.isValid() or not made.setSubsetString(own) or made.fields().names() != fields:
        made = opened = None  # a traceback that is kept must not keep a file open
        raise UnreadableError(layer.name())
    return made


def _time_filter(layer: QgsVectorLayer, window: Optional[QgsDateTimeRange]) -> str:
    """Return the expression by which QGIS keeps features of ``layer`` in ``window``; empty when it keeps all."""
    properties = cast(QgsVectorLayerTemporalProperties, layer.temporalProperties())
    if window is None or not properties.isActive():
        return ""
    if not properties.isVisibleInTemporalRange(window):
        return "FALSE"
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    return properties.createFilterString(context, window)


__all__ = ["MOST_FEATURES", "NoTwinError", "Twin", "UnreadableError", "basis", "can_have_twin"]
