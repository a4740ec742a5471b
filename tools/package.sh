#!/bin/bash
# Makes dist/peru_access_atlas-<version>.zip, the plugin as QGIS installs it; the same commit gives the same bytes.
#   tools/package.sh [--out FOLDER] [--working-tree]     prints the path and its SHA-256
#     --working-tree  packs the files as they stand instead of as they are committed
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
exec /usr/bin/env python3 "$ROOT/tools/lib/package.py" "$@"
