#!/usr/bin/env bash
# The overlay benchmark in one command: sets everything up in a work folder, runs the engine and its peers, prints the table.
# usage: tests/benchmarks/overlay/run.sh [WORK_FOLDER]    (default: out/overlay-benchmark in the repository)
# Needs: Debian, QGIS with python3-qgis, network for pip and apt (PostGIS is installed when it is missing and this is root).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); repo=$(cd "$here/../../.." && pwd)
work=${1:-$repo/out/overlay-benchmark}; mkdir -p "$work"/{data,out,package}; work=$(cd "$work" && pwd)
rounds=${ROUNDS:-5} slow_rounds=${SLOW_ROUNDS:-1}
ln -sfn "$repo" "$work/package/peru_access_atlas"
if [ ! -x "$work/venv/bin/python" ]; then
  /usr/bin/python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install -q 'shapely>=2.1' pyogrio geopandas pyproj
fi
duck=,duckdb_spatial
if [ ! -x "$work/duck/bin/python" ]; then
  /usr/bin/python3 -m venv "$work/duck"
  "$work/duck/bin/pip" install -q duckdb==1.5.5 duckdb-extension-spatial==1.5.5 numpy || duck=
fi
if ! command -v psql > /dev/null || ! ls /usr/share/postgresql/*/extension/postgis.control > /dev/null 2>&1; then
  apt-get install -y -qq --no-install-recommends postgresql postgresql-common postgis 'postgresql-[0-9]*-postgis-3' || true
fi
(cd "$work" && for n in zones 10000 60000 1000000; do
  if [ "$n" = zones ]; then [ -s data/zones.gpkg ] || venv/bin/python "$here/generate.py" zones
  else [ -s "data/claims_$n.gpkg" ] || venv/bin/python "$here/generate.py" claims "$n"; fi
done)
postgis=
bin=$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | tail -1 || true)
if [ -n "$bin" ]; then
  base=$(mktemp -d /tmp/pea-postgis.XXXXXX)
  as=(); if [ "$(id -u)" = 0 ]; then chown postgres "$base"; as=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi
  cd "$base"
  "${as[@]}" "$bin/initdb" -D "$base/db" -U postgres -A trust > /dev/null
  "${as[@]}" "$bin/pg_ctl" -D "$base/db" -w -l "$base/log" \
    -o "-c listen_addresses='' -k $base -c shared_buffers=512MB -c fsync=off -c work_mem=128MB" start > /dev/null
  trap '"${as[@]}" "$bin/pg_ctl" -D "$base/db" -m immediate stop > /dev/null; rm -rf "$base"' EXIT
  export PGHOST=$base PGUSER=postgres
  psql -X -q -d postgres -c 'create extension postgis' && postgis=,postgis_subdivided
fi
cd "$work"
fast=engine,shapely_vectorised,prepared_loop$postgis
for n in ${SIZES:-10000 60000}; do
  /usr/bin/python3 "$here/bench.py" "$work" "$n" "$rounds" "$fast"
done
[ -n "${NO_MILLION:-}" ] || /usr/bin/python3 "$here/bench.py" "$work" 1000000 "${MILLION_ROUNDS:-3}" "$fast"
[ -n "${NO_SLOW:-}" ] || /usr/bin/python3 "$here/bench.py" "$work" 60000 "$slow_rounds" \
  "engine,native_subdivided,geopandas_overlay$duck,overlap_analysis,native_intersection"
/usr/bin/python3 "$here/bench.py" "$work" table
