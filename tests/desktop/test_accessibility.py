"""Every control can be named by a screen reader, reached by the keyboard and told from its neighbours."""

import re

import pytest
import qgis.utils
from atlas_waiting import settle, wait_for
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit, QGroupBox)


def name_of(widget, buddies):
    """Return what a screen reader would say: the name given, the widget's own words, the label before it."""
    own = getattr(widget, "text", lambda: "")() if isinstance(widget, QAbstractButton) else ""
    title = widget.title() if isinstance(widget, QGroupBox) else ""
    label = buddies.get(widget)
    return widget.accessibleName() or own or title or (label.text() if label is not None else "")


def controls(window):
    """The controls of a window, without the parts of other controls."""
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or not widget.isEnabledTo(window):
            continue
        above = widget.parentWidget()
        inside = any(isinstance(one, CONTROLS) and not isinstance(one, QGroupBox) for one in _above(above, window))
        if not inside and not widget.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight")):
            yield widget


def unnamed(window):
    buddies = {label.buddy(): label for label in window.findChildren(QLabel) if label.buddy() is not None}
    return [
        f"{type(widget).__name__} {widget.objectName()!r} in {widget.parentWidget().objectName()!r}"
        for widget in controls(window)
        if not name_of(widget, buddies).strip("\u22ee\u2026 ")
    ]


def _above(widget, window):
    while widget is not None and widget is not window:
        yield widget
        widget = widget.parentWidget()


def test_the_check_finds_a_nameless_control(iface):
    window = QWidget()
    nameless, named = QLineEdit(window), QLineEdit(window)
    nameless.setObjectName("nameless")
    named.setAccessibleName("Name")
    assert [line.split()[1] for line in unnamed(window)] == ["'nameless'"]
    window.deleteLater()


def undescribed(window):
    """Controls that neither show their name nor have a tip or description."""
    buddies = {label.buddy(): label for label in window.findChildren(QLabel) if label.buddy() is not None}
    found = []
    for widget in controls(window):
        shown = getattr(widget, "text", lambda: "")() if isinstance(widget, QAbstractButton) else ""
        shown = shown or (widget.title() if isinstance(widget, QGroupBox) else "")
        label = buddies.get(widget) or buddies.get(widget.parentWidget())
        told = widget.accessibleDescription() or widget.toolTip() or widget.whatsThis()
        if not (told or shown.strip("\u22ee\u2026\u22ef ?") or label is not None):
            found.append(f"{type(widget).__name__} {widget.objectName()!r}")
    return found


def accelerators(window):
    """Letter -> what answers Alt with it, of all that is shown."""
    letters = {}
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.isEnabled():
            continue
        texts = []
        if isinstance(widget, (QAbstractButton, QLabel)) and (not isinstance(widget, QLabel) or widget.buddy()):
            texts = [widget.text()]
        elif isinstance(widget, QGroupBox):
            texts = [widget.title()]
        elif isinstance(widget, QTabBar):
            texts = [widget.tabText(i) for i in range(widget.count())]
        for text in texts:
            for letter in re.findall(r"&(\w)", text.replace("&&", "")):
                letters.setdefault(letter.lower(), []).append(text)
    return letters


def scrolled_in(widget, window):
    """The scroll area that a widget stands in, ``None`` in none: the foot of a dialog stays where it is."""
    return next((a for a in _above(widget, window) if isinstance(a, QScrollArea)), None)


def top_of(widget, window):
    """Where a widget stands in its window, as if nothing were scrolled."""
    scrolled = sum(a.verticalScrollBar().value() for a in _above(widget, window) if isinstance(a, QScrollArea))
    return widget.mapTo(window, QPoint(0, 0)).y() + scrolled


def right_of(widget, other, window):
    """Whether a widget stands in a column to the right of another: the eye goes up to it, as it does in a book."""
    return widget.mapTo(window, QPoint(0, 0)).x() >= other.mapTo(window, QPoint(other.width(), 0)).x()


def walked(window):
    """Press Tab until the focus comes back to where it began or leaves the window."""
    QApplication.setActiveWindow(window.window())
    window.raise_()
    settle(0.4)
    assert wait_for(window.window().isActiveWindow)
    reachable = [
        w
        for w in window.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled() and w.focusProxy() is None
        and not w.objectName().startswith("qt_dockwidget")
    ]  # fmt: skip
    first = min(reachable, key=lambda w: (w.mapTo(window, QPoint(0, 0)).y(), w.mapTo(window, QPoint(0, 0)).x()))
    first.setFocus()
    settle(0.05)
    seen = []
    for _ in range(300):
        focus = QApplication.focusWidget()
        if focus is None or focus in seen[:-1] or not window.isAncestorOf(focus):
            break
        if focus not in seen:  # a page is left only after its last link
            seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return seen


def opened_window(plugin, name):
    """Open a window of the plugin; the second value ends it."""
    if name == "dock":
        dock = plugin.open_dock().dock
        dock.setUserVisible(True)
        return dock, lambda: None
    if name == "options":
        page = plugin._options.createWidget(None)
        page.resize(640, 900)
        page.show()
        return page, page.deleteLater
    if name == "fields":
        dialog = plugin.open_overlay().dialog
        dialog.sources.use_sample()
        fields = dialog.sources.fields_dialog()
        fields.show()
        return fields, lambda: (fields.close(), fields.deleteLater(), dialog.close())
    if name == "results":
        session = plugin.open_overlay()
        panel = session.results()
        session.dialog.close()
        session.dock.setUserVisible(True)
        panel.setEnabled(True)
        return session.dock, session.dock.close
    window = {
        "pages": plugin.open_export,
        "overlay": lambda: plugin.open_overlay().dialog,
        "guide": plugin.open_help,
    }[name]()
    return window, window.close


WINDOWS = ("dock", "pages", "overlay", "guide", "options", "fields", "results")


@pytest.fixture(params=WINDOWS)
def window(request):
    made, end = opened_window(qgis.utils.plugins["peru_access_atlas"], request.param)
    settle()
    yield made
    end()
    settle(0.1)


def test_controls_have_names(window):
    assert unnamed(window) == []


def test_controls_say_what_they_are_for(window):
    assert undescribed(window) == []


def test_no_letter_answers_for_two_controls(window):
    assert {letter: texts for letter, texts in accelerators(window).items() if len(texts) > 1} == {}


def test_tab_reaches_every_control_in_reading_order(window):
    seen = walked(window)
    missed = [
        f"{type(w).__name__} {w.objectName()!r}"
        for w in controls(window)
        if w.isVisible()
        and w.isEnabled()
        and not isinstance(w, QGroupBox)
        and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and w not in seen
        and w.focusProxy() not in seen
    ]
    assert missed == [], f"walked: {[w.objectName() for w in seen]}"
    places = [(w, top_of(w, window), w.height()) for w in seen]
    back = [
        f"{a.objectName()} -> {b.objectName()}"
        for (a, top, _h), (b, y, height) in zip(places, places[1:])
        if y + height <= top and scrolled_in(a, window) is scrolled_in(b, window) and not right_of(b, a, window)
    ]
    assert back == [], f"walked: {[w.objectName() for w in seen]}"


def test_painted_parts_tell_what_they_show(iface):
    from peru_access_atlas.core.periods import Period

    everything = qgis.utils.plugins["peru_access_atlas"].open_dock()
    timeline, chart = everything.dock.time.timeline, everything.dock.charts.chart
    everything.dock.setUserVisible(True)
    everything.model.set_period(Period.of_year(2013))
    assert wait_for(lambda: "2013" in timeline.accessibleDescription())
    before = timeline.accessibleDescription()
    everything.model.change(comparison=Period.of_year(2012))
    assert wait_for(lambda: "2012" in timeline.accessibleDescription())
    compared = timeline.accessibleDescription()
    timeline.setFocus()
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert wait_for(lambda: timeline.accessibleDescription() not in (before, compared))
    everything.dock.tabs.setCurrentWidget(everything.dock.charts)
    assert wait_for(lambda: chart.chart.bars)
    settle(0.2)
    title = chart.accessibleName()
    QTest.keyClick(chart, Qt.Key.Key_Down)
    bar = chart.chart.bars[0]
    assert chart.accessibleName() != title
    assert bar.label in chart.accessibleName()
    everything.model.set_state(type(everything.model.state)())
    everything.dock.tabs.setCurrentIndex(0)
    settle(0.2)
