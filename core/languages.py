"""The languages of the atlas. Tests hold every place that says something in each of them to this list."""

from __future__ import annotations

#: Language of the code and of the tables.
SOURCE_LANGUAGE = "en"
LANGUAGES = ("en", "es", "pt")
#: What each language calls itself, in the order in which lists show them.
NAMES = {"es": "Español", "en": "English", "pt": "Português"}
