"""Page templates from strangers: no script, no network, no expression that reads the computer, no bomb."""

import pytest
from qgis.core import QgsProject

from peru_access_atlas.core.errors import ExportError
from peru_access_atlas.layouts.page import load_template
from peru_access_atlas.layouts.template_guard import MAX_TEMPLATE, read_template

HEAD = '<Layout units="mm" name="x" printResolution="300">'
LABEL = '<LayoutItem type="65641" id="title" htmlState="{html}" labelText="{text}"/>'
PICTURE = '<LayoutItem type="65640" id="logo" file="{file}"/>'
OPTION = (
    '<LayoutItem type="65640" id="p" file=""><LayoutObject><dataDefinedProperties><Option type="Map">'
    '<Option name="properties" type="Map"><Option name="dataDefinedSource" type="Map">'
    '<Option name="active" type="bool" value="true"/><Option name="expression" type="QString" value="{expression}"/>'
    "</Option></Option></Option></dataDefinedProperties></LayoutObject></LayoutItem>"
)


def page(*parts):
    return HEAD + "".join(parts) + "</Layout>"


def label(text="x", html=0):
    return LABEL.format(text=text, html=html)


BOMB = "<!DOCTYPE Layout [" + '<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + i)} "{"&" + chr(97 + i) + ";" * 10}">' for i in range(9)
)  # fmt: skip
SAMPLES = {
    "web page": page('<LayoutItem type="65648" id="w" url="file:///etc/passwd"/>'),
    "table whose column reads the computer": page(
        '<LayoutMultiFrame type="65649"><displayColumns><column attribute="env(\'HOME\')"/></displayColumns>'
        "</LayoutMultiFrame>"
    ),
    "web page as a frame": page('<LayoutMultiFrame type="65648" html="&lt;script&gt;x&lt;/script&gt;"/>'),
    "text drawn as a web page": page(label("&lt;script&gt;alert(1)&lt;/script&gt;", html=1)),
    "item of another plugin": page('<LayoutItem type="75636" id="w"/>'),
    "item of no type": page('<LayoutItem id="w"/>'),
    "environment": page(label("[% env('ATLAS_SECRET') %]")),
    "user": page(label("[% @user_full_name %]")),
    "evaluation": page(label("[% eval('1') %]")),
    "expression in a property": page(OPTION.format(expression="env('ATLAS_SECRET')")),
    "expression of a grid": page('<LayoutItem type="65639" id="map"><ComposerMapGrid annotationExpression="eval(1)"/>'
                                 "</LayoutItem>"),
    "file names": page("<Atlas filenamePattern=\"env('HOME')\"/>"),
    "remote picture": page(PICTURE.format(file="http://{host}/x.svg")),
    "remote picture of a share": page(PICTURE.format(file="\\\\{host}\\x.svg")),
    "remote picture by GDAL": page(PICTURE.format(file="/vsicurl/http://{host}/x.png")),
    "remote picture of a symbol": page('<symbol><layer><Option name="name" value="https://{host}/x.svg"/></layer></symbol>'),
    "remote layer": page('<LayoutItem type="65639" id="map"><LayerSet><Layer source="type=xyz&amp;url=http://{host}/"/>'
                         "</LayerSet></LayoutItem>"),
    "external entity": '<!DOCTYPE Layout [<!ENTITY x SYSTEM "http://{host}/x">]>' + page(label("&x;")),
    "entity of a file": '<!DOCTYPE Layout [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + page(label("&x;")),
    "bomb of entities": BOMB + "]>" + page(label("&j;")),
    "macros": page("<pythonMacros>import os</pythonMacros>"),
    "a style with a program": page("<qgis><editforminitcode>import os</editforminitcode></qgis>"),
    "no template": "<html><script>1</script></html>",
    "no XML": "\u0000\u0001",
    "empty": "",
    "deep": HEAD + "<a>" * 300 + "</Layout>",
    "large": HEAD + " " * MAX_TEMPLATE + "</Layout>",
    "many items": page(*[label()] * 600),
}  # fmt: skip


@pytest.fixture
def template(tmp_path, trap):
    def write(text):
        path = tmp_path / "own.qpt"
        path.write_text(text.replace("{host}", trap.host), encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_refused_with_a_reason(qgis_app, template, secret, sample):
    with pytest.raises(ExportError) as raised:
        load_template(QgsProject(), template(sample))
    assert "own.qpt" in raised.value.what
    assert raised.value.why
    assert raised.value.advice
    assert secret not in str(raised.value)


def test_what_a_page_needs_is_let_through(qgis_app, template):
    allowed = page(
        label("[% @atlas_featurenumber %] / [% @atlas_totalfeatures %] https://example.org"),
        PICTURE.format(file="base64:PHN2Zy8+"),
        OPTION.format(expression="@layout_page"),
    )
    assert read_template(template(allowed)).documentElement().tagName() == "Layout"


def test_the_plugins_own_templates_are_let_through(qgis_app, root):
    paths = sorted((root / "layouts" / "templates").glob("*.qpt"))
    assert len(paths) == 42
    for path in paths:
        read_template(path)
