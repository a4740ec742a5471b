"""The guide names what the interface shows, and its links lead somewhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[3]
HELP = ROOT / "help"
PAGES = ("guide", "tutorial", "reference", "data", "limits")
NAMED = (
    "ui/dock.py", "ui/time_panel.py", "ui/filter_panel.py", "ui/list_panel.py", "ui/charts/panel.py",
    "ui/saved_filters.py", "ui/options_page.py", "ui/layouts/export_dialog.py",
)  # fmt: skip


def controls(name):
    """Short texts that a file shows, without accelerators."""
    for node in ast.walk(ast.parse((ROOT / name).read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
            continue
        if getattr(node.func, "attr", getattr(node.func, "id", "")) in ("tr", "_tr"):
            text = node.args[0].value
            if len(text) < 60 and "{" not in text and "<" not in text:
                yield text.replace("&", "")


@pytest.mark.parametrize("name", NAMED)
def test_every_control_is_named(name):
    page = (HELP / "en" / "reference.md").read_text(encoding="utf-8")
    assert [text for text in controls(name) if f"**{text}**" not in page] == []


def test_every_algorithm_is_named():
    found = {path.stem for path in (ROOT / "processing_provider" / "help" / "en").glob("*.md")}
    assert found
    for language in ("en", "es"):
        page = (HELP / language / "reference.md").read_text(encoding="utf-8")
        assert [name for name in sorted(found) if f"`{name}`" not in page] == []


def columns_of(name):
    """Names of the columns of a table of results."""
    module = ast.parse((ROOT / "concessions" / "tables.py").read_text(encoding="utf-8"))
    (found,) = (
        node.value
        for node in module.body
        if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == name
    )
    return [column for column, _kind in ast.literal_eval(found)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["OVERLAP_COLUMNS", "RIGHT_COLUMNS", "SUMMARY_COLUMNS", "INVALID_COLUMNS"])
def test_every_column_of_the_results_is_explained(language, name):
    page = (HELP / language / "reference.md").read_text(encoding="utf-8")
    explained = page[page.index('<a name="columns"></a>') :]
    # `name` … `filed_date`
    between = {"name", "holder", "kind", "status", "status_as_published", "substance", "filed_date"}
    missing = [column for column in columns_of(name) if column not in between and f"`{column}`" not in explained]
    assert missing == []


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(language, page):
    text = (HELP / language / f"{page}.md").read_text(encoding="utf-8")
    assert text.startswith("# ")
    for target in re.findall(r"\]\(([^)#]+)", text):
        assert target.startswith("https://") or (HELP / language / target).is_file(), target


def test_both_languages_have_the_same_parts():
    for page in PAGES:
        both = [(HELP / code / f"{page}.md").read_text(encoding="utf-8") for code in ("en", "es")]
        for mark in (r"^#+ ", r"^\d+\. ", r"^- ", r"^\|"):
            assert len({len(re.findall(mark, text, re.MULTILINE)) for text in both}) == 1, (page, mark)


def anchors(language, page):
    text = (HELP / language / f"{page}.md").read_text(encoding="utf-8")
    return re.findall(r'^#+ <a name="([a-z-]+)"></a>\S', text, re.MULTILINE)


def test_every_topic_of_the_interface_has_its_section_in_both_languages():
    tree = ast.parse((ROOT / "ui" / "help_link.py").read_text(encoding="utf-8"))
    (topics,) = [
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "TOPICS"
    ]
    assert len(topics) > 10
    for page, anchor in topics.values():
        assert anchor in anchors("en", page)
    for page in PAGES:
        assert anchors("en", page) == anchors("es", page)
        assert len(set(anchors("en", page))) == len(anchors("en", page))


def test_what_is_new_is_told_in_spanish_for_every_version():
    english = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    spanish = (HELP / "es" / "changes.md").read_text(encoding="utf-8")
    versions = [re.findall(r"^## (\S+)", text, re.MULTILINE) for text in (english, spanish)]
    assert versions[0] == versions[1]
    points = [len(re.findall(r"^- ", text, re.MULTILINE)) for text in (english, spanish)]
    assert points[0] == points[1], "a line of CHANGELOG.md has none in help/es/changes.md, or the other way round"
    assert f"version={versions[0][0]}" in (ROOT / "metadata.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["en", "es", "pt"])
def test_every_help_of_an_algorithm_begins_with_its_title(language):
    folder = ROOT / "processing_provider" / "help" / language
    assert [path.name for path in folder.glob("*.md") if not path.read_text(encoding="utf-8").startswith("# ")] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_picture_is_used_described_and_small(language):
    text = "".join((HELP / language / f"{page}.md").read_text(encoding="utf-8") for page in PAGES)
    used = {path: alt for alt, path in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text)}
    there = {f"pictures/{path.name}" for path in (HELP / language / "pictures").glob("*.png")}
    assert there
    assert set(used) == there
    assert min(len(alt) for alt in used.values()) > 15
    assert max((HELP / language / path).stat().st_size for path in used) < 300_000


#: What a page prints in bold that is no text of the interface: keys and signs.
KEYS = re.compile(r"[?⋯]|[A-Z]|F\d+|Esc|Enter|(Ctrl|Shift|Alt|Mayús)\+\w+")


def shown(language):
    """Texts of the interface in a language, in small letters, without accelerators and what is filled in."""
    file = ROOT / "i18n" / f"peru_access_atlas_{'es' if language == 'en' else language}.ts"
    for message in ElementTree.parse(file).iter("message"):
        text = message.findtext("source" if language == "en" else "translation") or ""
        yield re.sub(r"\s*\(&\w\)|&", "", text).partition("{")[0].rstrip("…: ").lower()


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("page", ["guide", "tutorial", "reference"])
def test_what_a_page_prints_in_bold_is_what_the_interface_says(language, page):
    texts = set(shown(language))
    bold = re.findall(r"\*\*(.+?)\*\*", (HELP / language / f"{page}.md").read_text(encoding="utf-8"), re.DOTALL)
    names = {" ".join(name.split()) for name in bold}
    assert names
    assert [n for n in sorted(names) if n.rstrip("…: ").lower() not in texts and not KEYS.fullmatch(n)] == []
