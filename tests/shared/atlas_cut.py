"""What is cut of a widget's words, as it is shown now: whole, ended with dots and with a tip, or found here."""

from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLabel, QLineEdit, QTextBrowser, QWidget

from peru_access_atlas.ui.fitting import FittingComboBox, FittingTabBar


def in_table(widget):
    return any(p.inherits("QAbstractScrollArea") and not p.inherits("QScrollArea") for p in above(widget))


def above(widget):
    while widget.parentWidget() is not None:
        widget = widget.parentWidget()
        yield widget


def name_of(widget):
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()!r}"


def cut_choice(combo):
    shown, whole = combo.shown_text(), combo.currentText()
    if shown != whole and not (shown.endswith("\u2026") and len(shown) > 8 and whole in combo.toolTip()):
        yield f"{shown!r} of {whole!r}"


def cut_boxes(combo):
    line = combo.lineEdit()
    text = line.text() if line is not None else combo.currentText()
    if combo.fontMetrics().horizontalAdvance(text) > (line or combo).width() and "\u2026" not in text:
        yield f"{text!r} in {combo.width()}"


def cut_label(label):
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + 1:
            yield f"{label.heightForWidth(label.width())} high in {label.height()}"
    elif label.sizeHint().width() > label.width() + 1:
        yield f"{label.text()!r} in {label.width()}"


def cut_button(button):
    if button.sizeHint().width() > button.width() + 2:
        yield f"{button.text()!r} wants {button.sizeHint().width()} in {button.width()}"


def cut_number(spin):
    text = spin.lineEdit().text()
    if spin.fontMetrics().horizontalAdvance(text) > spin.lineEdit().width():
        yield f"{text!r} in {spin.lineEdit().width()}"


def cut_tabs(bar):
    for number in range(bar.count()):
        tab = bar.tabRect(number)
        if bar.text_width(number) > tab.width() or tab.left() < 0 or tab.right() >= bar.width():
            yield f"{bar.tabText(number)!r} from {tab.left()} to {tab.right()} of {bar.width()}"


def cut_page(browser):
    if browser.horizontalScrollBar().maximum():
        yield "wider than it shows"


#: The first kind that a widget is of says how its words are measured.
MEASURED = (
    (FittingComboBox, cut_choice),
    (QComboBox, cut_boxes),
    (QLabel, cut_label),
    (QAbstractButton, cut_button),
    (QAbstractSpinBox, cut_number),
    (FittingTabBar, cut_tabs),
    (QTextBrowser, cut_page),
)


def cut_words(widget):
    measure = next((found for kind, found in MEASURED if isinstance(widget, kind)), None)
    for words in measure(widget) if measure is not None else ():
        yield f"{name_of(widget)}: {words}"


def cut_in(window):
    """What is cut in a window, in words; not looked at are parts of other controls and what has scrolled away."""
    for widget in window.findChildren(QWidget):
        inner = widget.objectName().startswith(("qt_", "Scroll")) or isinstance(widget.parentWidget(), QLineEdit)
        if not inner and widget.isVisibleTo(window) and not widget.visibleRegion().isEmpty() and widget.width():
            yield from cut_words(widget)
