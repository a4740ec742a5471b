"""Make the installable ZIP: one top folder ``peru_access_atlas`` with what users need and nothing else.

Reproducible: what the commit holds, sorted, with one fixed time stamp and fixed permissions, so that changes not yet
committed, the folder's name, the umask, the time zone and the language of the machine make no difference.
``--working-tree`` packs the tracked files as they stand instead; without git, that is all there is. The compiled
translations (.qm) are built from the .ts here, by Qt's ``lrelease``; a commit whose own .qm are others is refused, so
that what is installed from a checkout and from the ZIP is the same. Else it needs only the standard library.
"""

from __future__ import annotations

import argparse
import configparser
import hashlib
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from linguist import ProgramMissingError, compile_ts

PACKAGE = "peru_access_atlas"
ROOT = Path(__file__).resolve().parents[2]
LIMIT = 25 * 1024 * 1024
#: Status when ``lrelease`` is missing; tools/package.sh says what to do.
UNAVAILABLE = 69
#: The rooms of the plugin; everything else at the root is for developers.
FOLDERS = ("concessions", "core", "data", "i18n", "layers", "layouts", "overlay", "processing_provider", "ui", "help")
FILES = ("LICENSE", "README.md", "README.es.md", "CHANGELOG.md", "metadata.txt", "icon.png", "__init__.py", "plugin.py")
#: The CSV tables are the truth that developers edit; users read the same records in the GeoPackage.
EXCLUDED_FOLDERS = ("data/sources",)
EXCLUDED_SUFFIXES = (".ts", ".pro", ".pyc", ".so", ".dll", ".exe", ".whl", ".sh", ".gpkg-wal", ".gpkg-shm")
#: Earliest time a ZIP can hold; the same for every entry.
STAMP = (1980, 1, 1, 0, 0, 0)


def git(*arguments, said=None):
    """Return what git prints; ``said`` goes to its standard input."""
    command = ["git", "-c", "safe.directory=*", "-C", str(ROOT), *arguments]
    return subprocess.run(command, check=True, capture_output=True, input=said).stdout


def committed_files(names=None):
    """Yield (POSIX path, content) of what the commit holds, sorted by path.

    :param names: takes a path and says whether it is wanted; everything when ``None``.
    """
    found = {}
    for line in git("ls-tree", "-r", "-z", "HEAD").decode().split("\0"):
        if line:
            (_mode, kind, blob), name = line.split("\t", 1)[0].split(), line.split("\t", 1)[1]
            if kind == "blob" and (names is None or names(name)):
                found[name] = blob
    answer = git("cat-file", "--batch", said="".join(f"{found[name]}\n" for name in sorted(found)).encode())
    at = 0
    for name in sorted(found):
        end = answer.index(b"\n", at)
        size = int(answer[at:end].split()[2])
        yield name, answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def working_files(names=None):
    """Yield (POSIX path, content) of the tracked files as they stand, sorted by path."""
    for name in tracked_files():
        if names is None or names(name):
            yield name, (ROOT / name).read_bytes()


def tracked_files():
    """Return the repository's files as POSIX paths relative to the root, sorted."""
    if (ROOT / ".git").exists():
        listed = git("ls-files", "-z").decode().split("\0")
        return sorted(name for name in listed if name and (ROOT / name).is_file())
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "__pycache__"]
        found += [(Path(folder) / name).relative_to(ROOT).as_posix() for name in names]
    return sorted(found)


def wanted(name):
    """Whether a file belongs to the installed plugin."""
    if name in FILES:
        return True
    first = name.split("/", 1)[0]
    if "/" not in name or first not in FOLDERS or name.endswith(EXCLUDED_SUFFIXES):
        return False
    return not any(name.startswith(folder + "/") for folder in EXCLUDED_FOLDERS)


def _is_ts(name):
    return name.startswith("i18n/") and name.endswith(".ts")


def version(files):
    """Return the version in ``metadata.txt``.

    :param files: {path: content}.
    """
    parser = configparser.ConfigParser(interpolation=None)
    parser.read_string(files["metadata.txt"].decode("utf-8"))
    return parser["general"]["version"]


def compiled(texts):
    """Return the .qm that ``lrelease`` makes of a .ts file's content.

    :raises ProgramMissingError: when lrelease is not installed.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "texts.ts"
        source.write_bytes(texts)
        compile_ts(source, source.with_suffix(".qm"))
        return source.with_suffix(".qm").read_bytes()


def contents(working_tree=False):
    """Return {path: content} of what the plugin needs.

    :param working_tree: take the files as they stand instead of as they are committed.
    :raises ProgramMissingError: when lrelease is not installed.
    :raises SystemExit: when the committed .qm are not those of the committed .ts.
    """
    committed = (ROOT / ".git").exists() and not working_tree
    read = committed_files if committed else working_files
    files = dict(read(lambda name: wanted(name) or _is_ts(name)))
    built = {name[: -len(".ts")] + ".qm": compiled(files.pop(name)) for name in filter(_is_ts, list(files))}
    old = [name for name, content in sorted(built.items()) if files.get(name) != content]
    if old and committed:
        raise SystemExit(f"{', '.join(old)}: not what the .ts give; run tools/translate.py and commit what it writes")
    return {**files, **built}


def build(target, files):
    """Write the ZIP to ``target``.

    :param files: {path: content}.
    :raises SystemExit: when it is larger than the plugin repository takes.
    """
    names = sorted(files)
    folders = sorted({parent.as_posix() for name in names for parent in Path(name).parents if parent != Path(".")})
    with zipfile.ZipFile(target, "w") as archive:
        for folder in ["", *folders]:
            entry = zipfile.ZipInfo(f"{PACKAGE}/{folder}/" if folder else f"{PACKAGE}/", STAMP)
            entry.create_system, entry.external_attr = 3, (0o40755 << 16) | 0x10
            archive.writestr(entry, b"")
        for name in names:
            entry = zipfile.ZipInfo(f"{PACKAGE}/{name}", STAMP)
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name], compresslevel=9)
    if target.stat().st_size > LIMIT:
        raise SystemExit(f"{target}: {target.stat().st_size} bytes, more than the {LIMIT} that the repository takes")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder for the ZIP")
    parser.add_argument("--working-tree", action="store_true", help="pack the files as they stand, not as committed")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        files = contents(options.working_tree)
    except ProgramMissingError:
        return UNAVAILABLE
    target = options.out / f"{PACKAGE}-{version(files)}.zip"
    partial = target.with_suffix(".part")
    build(partial, files)
    partial.replace(target)
    if (ROOT / ".git").exists() and not options.working_tree:
        changed = len(git("status", "--porcelain", "--untracked-files=no").splitlines())
        if changed:
            print(f"{changed} files differ from the commit, whose content was packed.", file=sys.stderr)
    print(f"{hashlib.sha256(target.read_bytes()).hexdigest()}  {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
