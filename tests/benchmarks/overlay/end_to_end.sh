#!/usr/bin/env bash
# The overlay from start to finish as a user starts it, by turns with a qgis_process that only starts and says help.
# usage: tests/benchmarks/overlay/end_to_end.sh RIGHTS [ROUNDS]
#   RIGHTS   cadastre in any format QGIS reads    ROUNDS   default 7
#   with AS_INSTALLED=1 Python keeps no compiled modules but those that are there (else in a folder, see the reference)
# Prints wall seconds and processor seconds (user) of every round, their medians and the ratio of the medians.
set -euo pipefail
[ $# -ge 1 ] && [ -r "$1" ] || { sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 64; }
here=$(cd "$(dirname "$0")" && pwd); repo=$(cd "$here/../../.." && pwd)
rights=$(realpath "$1") rounds=${2:-7}
process=$(command -v qgis_process.bin || command -v qgis_process)
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{plugins,profile,run,out}; chmod 700 "$work/run"
# a copy without the developer's files, as an installation has, with its modules compiled, as Python leaves them after
# the first start
mkdir "$work/plugins/peru_access_atlas"
git -C "$repo" ls-files -z -- . ':!tests' ':!tools' ':!docs' |
  tar -C "$repo" --null -T - -cf - | tar -C "$work/plugins/peru_access_atlas" -xf -
/usr/bin/python3 -m compileall -q "$work/plugins"
export QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$work/run" QGIS_PLUGINPATH="$work/plugins" \
  QGIS_CUSTOM_CONFIG_PATH="$work/profile" LC_ALL=C.UTF-8
unset DISPLAY PYTHONDONTWRITEBYTECODE PYTHONPYCACHEPREFIX
if [ -n "${AS_INSTALLED:-}" ]; then export PYTHONDONTWRITEBYTECODE=1; else export PYTHONPYCACHEPREFIX="$work/compiled"; fi
"$process" plugins enable peru_access_atlas > "$work/log" 2>&1
TIMEFORMAT='%R %U'
overlay() {
  "$process" run peru_access_atlas:overlayconcessions --FILES="$rights" --OVERLAPS="$work/out/overlaps.csv" \
    --SUMMARY="$work/out/summary.csv" --REPORT_HTML="$work/out/report.html" > "$work/log" 2>&1
}
start() { "$process" help native:buffer > "$work/log" 2>&1; }
overlay || { cat "$work/log" >&2; exit 1; }  # once, so that all files have been read and compiled
start
for round in $(seq "$rounds"); do
  for what in overlay start; do
    taken=$({ time $what; } 2>&1)
    echo "$what $taken" | tee -a "$work/times"
  done
done
[ -s "$work/out/report.html" ] || { echo "no report" >&2; exit 1; }
/usr/bin/python3 - "$work/times" << 'P'
import statistics, sys

rows = [line.split() for line in open(sys.argv[1])]
medians = {}
for what in ("overlay", "start"):
    wall, user = ([float(row[column]) for row in rows if row[0] == what] for column in (1, 2))
    medians[what] = statistics.median(wall), statistics.median(user)
    print(f"{what}: median {medians[what][0]:.2f} s wall (least {min(wall):.2f}), {medians[what][1]:.2f} s processor")
ratios = (one / other for one, other in zip(medians["overlay"], medians["start"]))
print("overlay against start: {:.2f} wall, {:.2f} processor".format(*ratios))
P
