#!/bin/bash
# Makes dist/peru_access_atlas-<version>.zip, the plugin as QGIS installs it; the same commit gives the same bytes.
# Builds the compiled translations (.qm) from the .ts in it.
#   tools/package.sh [--out FOLDER] [--working-tree]     prints the path and its SHA-256
#     --working-tree  packs the files as they stand instead of as they are committed
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"
status=0
/usr/bin/env python3 "$ROOT/tools/lib/package.py" "$@" || status=$?
if [ $status = 69 ]; then # EX_UNAVAILABLE
  die 69 "No package was made: Qt's lrelease, which compiles the translations, is not here.
Install it (Debian, Ubuntu: apt install qttools5-dev-tools; other systems: Qt Linguist's tools) and run this again." \
    "No se hizo el paquete: aquí no está lrelease, de Qt, que compila las traducciones.
Instálelo (Debian, Ubuntu: apt install qttools5-dev-tools; otros sistemas: las herramientas de Qt Linguist) y repita."
fi
exit $status
