#!/bin/bash
# Opens QGIS with the atlas and the overlay with concessions, in a profile of its own; or, with --headless or without a
# display, makes the project, the map page, the region table and the overlay without a window.
#   tools/run.sh [--headless] [--out DIR] [--concessions FILE]
#     --headless          no window
#     --out DIR           where the headless run writes (default: out/ in the current folder)
#     --concessions FILE  concessions to overlay with the atlas, in any format that QGIS reads or a ZIP (default: the
#                         synthetic example, in which nothing exists)
# Installs what is missing (apt, root or sudo) the first time; needs no network afterwards.
# Status: 0 done; 64 wrong usage; 66 no such file; 69 not possible on this system; 75 set-up failed; 77 needs root rights.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

usage() { sed -n '2,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; }

HEADLESS=0 OUT='' CONCESSIONS=''
while [ $# -gt 0 ]; do
  case $1 in
    --headless) HEADLESS=1; shift ;;
    --out | --concessions)
      [ $# -ge 2 ] || { usage; exit 64; }
      if [ "$1" = --out ]; then OUT=$2; else CONCESSIONS=$2; fi
      shift 2 ;;
    --out=*) OUT=${1#*=}; shift ;;
    --concessions=*) CONCESSIONS=${1#*=}; shift ;;
    -h | --help) usage; exit 0 ;;
    *) say "Unknown option: $1" "Opción desconocida: $1"; usage; exit 64 ;;
  esac
done
if [ -n "$CONCESSIONS" ]; then
  [ -r "$CONCESSIONS" ] || die 66 "There is no readable file $CONCESSIONS" "No hay un archivo legible $CONCESSIONS"
  CONCESSIONS=$(realpath "$CONCESSIONS")
fi
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ $HEADLESS = 0 ]; then
  say "No display: the project and the page are made without a window." \
    "Sin pantalla: el proyecto y la página se hacen sin ventana."
  HEADLESS=1
fi

# shellcheck disable=SC2086  # a list of package names
ensure_packages $RUN_PACKAGES
check_qgis
packages=''
if ensure_venv run; then
  packages=$(venv_packages)
else
  say "The optional Python packages could not be installed; large overlays will be slower." \
    "No se pudieron instalar los paquetes opcionales de Python; las superposiciones grandes serán más lentas."
fi
# Debian's Processing comes without compiled modules on QGIS 3.22, and a user cannot write them beside it
export PYTHONPYCACHEPREFIX=${PYTHONPYCACHEPREFIX:-${XDG_CACHE_HOME:-$HOME/.cache}/peru-access-atlas/python}
export PYTHONPATH="$packages${PYTHONPATH:+${packages:+:}$PYTHONPATH}"

HOME_FOLDER=${XDG_DATA_HOME:-$HOME/.local/share}/peru-access-atlas
PROFILE=$HOME_FOLDER/profiles/default
mkdir -p "$PROFILE/python/plugins" "$PROFILE/QGIS"
ln -sfn "$ROOT" "$PROFILE/python/plugins/peru_access_atlas"
if [ ! -e "$PROFILE/QGIS/QGIS3.ini" ]; then
  cp "$ROOT/tools/lib/profile.ini" "$PROFILE/QGIS/QGIS3.ini"
fi
runtime_folder "$HOME_FOLDER/run"

if [ $HEADLESS = 1 ]; then
  OUT=${OUT:-out}
  mkdir -p "$OUT" || die 73 "The folder $OUT cannot be made." "No se puede crear la carpeta $OUT."
  OUT=$(realpath "$OUT")
  export QT_QPA_PLATFORM=offscreen
  exec "$SYSTEM_PYTHON" "$ROOT/tools/headless.py" --profiles "$HOME_FOLDER" --out "$OUT" \
    ${CONCESSIONS:+--concessions "$CONCESSIONS"}
fi
export ATLAS_CONCESSIONS=$CONCESSIONS
exec qgis --profiles-path "$HOME_FOLDER" --profile default --nologo --noversioncheck \
  --code "$ROOT/tools/lib/open_atlas.py"
