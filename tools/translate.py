#!/usr/bin/env python3
"""Keeps i18n/peru_access_atlas_<language>.ts in step with the sources and compiles the .qm files.

    tools/translate.py                       find the texts, update the .ts, compile the .qm, say what is missing
    tools/translate.py --missing es          write what has no translation yet as JSON {"context|source": ""}
    tools/translate.py --import es FILE      take translations from such a file; a key may be the source alone

The texts are found by tools/lib/interface_texts.py, which says why; ``pylupdate5`` merges them into the .ts files and
``lrelease`` compiles these (Debian, Ubuntu: ``apt install pyqt5-dev-tools qttools5-dev-tools``). The .ts are what a
translator edits, with Qt Linguist or any editor; translations there are kept for as long as their source text stands in
the code.
"""

from __future__ import annotations

import argparse
import json
import runpy
import sys
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Set

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools" / "lib"))

from interface_texts import extract  # noqa: E402
from linguist import Key, ProgramMissingError, compile_ts, read_ts, ts_path, update_ts  # noqa: E402

LANGUAGES = tuple(
    language for language in runpy.run_path(str(ROOT / "core" / "languages.py"))["LANGUAGES"] if language != "en"
)


def translations_in(path: Path, messages: Mapping[Key, Set[str]]) -> Dict[Key, List[str]]:
    """Return the translations of a JSON file, for the texts it names in full or by their source alone."""
    given = json.loads(path.read_text(encoding="utf-8"))
    found: Dict[Key, List[str]] = {}
    for key in messages:
        text = given.get("|".join(key)) or given.get(key[1])
        if text:
            found[key] = [text] if isinstance(text, str) else list(text)
    return found


def main(arguments: Optional[List[str]] = None) -> int:
    parser = argparse.ArgumentParser(description="Update and compile the interface's translations.")
    parser.add_argument("--missing", metavar="LANGUAGE", choices=LANGUAGES, help="print what has no translation yet")
    parser.add_argument("--import", dest="taken", nargs=2, metavar=("LANGUAGE", "FILE"), help="take translations")
    options = parser.parse_args(arguments)
    found = extract()
    for line in found.dynamic:
        print(f"not a literal, cannot be translated: {line}", file=sys.stderr)
    if options.missing:
        known = read_ts(ts_path(options.missing))
        keys = sorted(key for key in found.messages if key not in known)
        print(json.dumps({"|".join(key): "" for key in keys}, ensure_ascii=False, indent=0))
        return 0
    missing = 0
    try:
        for language in LANGUAGES:
            path = ts_path(language)
            taken = options.taken is not None and options.taken[0] == language
            given = translations_in(Path(options.taken[1]), found.messages) if taken else {}
            update_ts(path, language, found.messages, given)
            known = read_ts(path)
            gaps = [key for key in found.messages if key not in known]
            missing += len(gaps)
            print(f"{language}: {len(found.messages) - len(gaps)} of {len(found.messages)} texts translated")
            compile_ts(path, path.with_suffix(".qm"))
    except ProgramMissingError as error:
        print(error, file=sys.stderr)
        return 69
    return 1 if missing or found.dynamic else 0


if __name__ == "__main__":
    sys.exit(main())
