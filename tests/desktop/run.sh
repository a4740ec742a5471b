#!/bin/bash
# Runs pytest inside the real QGIS application, with the plugin enabled, in a throw-away profile.
#   run.sh [xvfb|offscreen]
# environment: ATLAS_OUT     where logs, pictures and junit.xml go (default: a new temporary folder)
#              ATLAS_PYTEST_ARGS  more options for pytest, divided by spaces (a file name, -k word)
#              ATLAS_LOCALE  language of the interface (default: English)
#              ATLAS_SCREEN  size and depth of the virtual screen (default: 1400x900x24)
#              ATLAS_HANG    seconds after which a hung application is ended with a traceback (default 1800)
#              PYTHON        a Python whose packages hold pytest (default: .venv)
#              ATLAS_PLUGIN, ATLAS_TESTS  another plugin folder and test folder (the self-test of this runner)
# Status 0 only when all tests passed and nothing strayed: no error in a slot, no dialog that nobody expected, no crash.
set -euo pipefail
MODE=${1:-xvfb}
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
HARNESS=$ROOT/tests/desktop
for python in "${PYTHON:-}" "$ROOT/.venv/bin/python" /opt/venv/bin/python; do
  [ -n "$python" ] && [ -x "$python" ] && break
done
PACKAGES=$("$python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
WORK=$(mktemp -d "${TMPDIR:-/tmp}/atlas_desktop_XXXXXX")
SERVER=''
finish() {
  [ -z "$SERVER" ] || kill "$SERVER" 2>/dev/null || true
  rm -rf "$WORK"
}
trap finish EXIT
export ATLAS_OUT=${ATLAS_OUT:-$WORK/out} ATLAS_ROOT=$ROOT ATLAS_TESTS=${ATLAS_TESTS:-$HARNESS}
mkdir -p "$ATLAS_OUT" "$WORK/tmp" "$WORK/run"
rm -f "$ATLAS_OUT"/{junit.xml,result.json,qgis.log,faulthandler.txt,modal_*.png}
chmod 700 "$WORK/run"

PROFILE=$WORK/profiles/default
mkdir -p "$PROFILE/python/plugins" "$PROFILE/QGIS"
NAME=peru_access_atlas
ln -s "${ATLAS_PLUGIN:-$ROOT}" "$PROFILE/python/plugins/$NAME"
cp "$ROOT/tools/lib/profile.ini" "$PROFILE/QGIS/QGIS3.ini"
cat >>"$PROFILE/QGIS/QGIS3.ini" <<INI
projections\unknownCrsBehavior=NoAction

[help]
helpSearchPath=
INI
[ -z "${ATLAS_LOCALE:-}" ] || printf '\n[locale]\noverrideFlag=true\nuserLocale=%s\n' "$ATLAS_LOCALE" >>"$PROFILE/QGIS/QGIS3.ini"

# QGIS leaves temporary folders behind: they go where we delete
export TMPDIR=$WORK/tmp XDG_RUNTIME_DIR=$WORK/run XDG_CACHE_HOME=$WORK/cache XDG_CONFIG_HOME=$WORK/config
export PYTHONPATH=$PACKAGES PYTHONDONTWRITEBYTECODE=1 PYQGIS_STARTUP=$HARNESS/startup.py
export QT_LOGGING_RULES='*.debug=false' LC_ALL=${ATLAS_LOCALE:-C.UTF-8}
HANG=${ATLAS_HANG:-1800}
export ATLAS_HANG=$HANG
command=(timeout -k 5 $((HANG + 30)) qgis --profiles-path "$WORK" --profile default --nologo --noversioncheck
  --code "$HARNESS/inside.py")

started=$SECONDS status=0
if [ "$MODE" = offscreen ]; then
  unset WAYLAND_DISPLAY
  export QT_QPA_PLATFORM=offscreen DISPLAY=:none # QGIS refuses to start without the variable; nothing connects to it
else
  mkdir -p -m 1777 /tmp/.X11-unix 2>/dev/null || true
  # the server picks a free display and says which: no race between runners
  exec 4>"$WORK/display"
  Xvfb -displayfd 4 -screen 0 "${ATLAS_SCREEN:-1400x900x24}" -nolisten tcp >"$WORK/xvfb.log" 2>&1 4>&4 &
  SERVER=$!
  exec 4>&-
  for _ in $(seq 100); do
    [ -s "$WORK/display" ] && break
    kill -0 "$SERVER" 2>/dev/null || break
    sleep 0.1
  done
  [ -s "$WORK/display" ] || { cat "$WORK/xvfb.log" >&2; echo "desktop: no virtual display" >&2; exit 1; }
  DISPLAY=:$(cat "$WORK/display")
  export DISPLAY QT_QPA_PLATFORM=xcb
  unset WAYLAND_DISPLAY
  if command -v openbox >/dev/null; then
    openbox >/dev/null 2>&1 &
  fi
fi
"${command[@]}" >"$ATLAS_OUT/qgis.log" 2>&1 </dev/null || status=$?
result=$(cat "$ATLAS_OUT/result.json" 2>/dev/null || echo 'no result: the application died')
if [ $status = 0 ] && [ ! -s "$ATLAS_OUT/result.json" ]; then
  status=96 # the application left before the tests did
fi
if [ $status != 0 ]; then
  tail -n 60 "$ATLAS_OUT/qgis.log"
  [ ! -s "$ATLAS_OUT/faulthandler.txt" ] || head -n 60 "$ATLAS_OUT/faulthandler.txt"
else
  grep -E '^=+ .*(passed|failed|error).* =+$|SKIPPED' "$ATLAS_OUT/qgis.log" || true
fi
echo "desktop ($MODE): status $status, $((SECONDS - started)) s, $result"
exit $status
