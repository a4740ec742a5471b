#!/bin/bash
# Runs the tests on the QGIS of several Debian releases, each in a throw-away overlay on a cached chroot.
#   tools/matrix.sh [option ...] [SUITE ...]      SUITE: bookworm (QGIS 3.22) trixie (3.40) forky (3.44); default: all
#     --parts "PART ..."  parts of tools/test.sh (default: unit qgis headless desktop)
#     --command COMMAND   run this with bash -c in the copy of the repository instead of the tests
#     --out DIR           where each suite's output folder and log go (default: <cache>/out)
#     --offline           no network inside (needs the right to make namespaces)
#     --rebuild           make the chroots anew
#     --build-only        make the chroots and stop
# environment: ATLAS_MATRIX_DIR (cache, default /var/tmp/peru-access-atlas-matrix), DEBIAN_MIRROR (default: the mirror
# of this machine's apt), ATLAS_MATRIX_JOBS (suites at the same time, default: 2)
# A Debian 12 machine with QGIS 3.22 is a leg itself: tools/test.sh has run there, so "all" leaves bookworm out.
# Needs root (sudo is used) and mmdebstrap (installed when missing). Last line: N passed, N failed, N skipped.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

CACHE=${ATLAS_MATRIX_DIR:-/var/tmp/peru-access-atlas-matrix}
OUT='' REBUILD=0 BUILD_ONLY=0 OFFLINE=0 COMMAND='' SUITES=()
PARTS="unit qgis headless desktop"
ORIGINAL=("$@")
while [ $# -gt 0 ]; do
  case $1 in
    --parts) PARTS=$2; shift 2 ;;
    --command) COMMAND=$2; shift 2 ;;
    --out) OUT=$2; shift 2 ;;
    --offline) OFFLINE=1; shift ;;
    --rebuild) REBUILD=1; shift ;;
    --build-only) BUILD_ONLY=1; shift ;;
    -h | --help) sed -n '2,14s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    bookworm | trixie | forky) SUITES+=("$1"); shift ;;
    *) say "Unknown option or suite: $1" "Opción o versión desconocida: $1"; exit 64 ;;
  esac
done
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || die 77 "tools/matrix.sh needs root" "tools/matrix.sh necesita root"
  exec sudo --preserve-env=ATLAS_MATRIX_DIR,DEBIAN_MIRROR,ATLAS_MATRIX_JOBS,CI bash "${BASH_SOURCE[0]}" "${ORIGINAL[@]}"
fi
if [ ${#SUITES[@]} = 0 ]; then
  SUITES=(trixie forky)
  case $(dpkg-query -W -f='${Version}' python3-qgis 2>/dev/null) in
    3.22*) ;;
    *) SUITES=(bookworm trixie forky) ;;
  esac
fi
OUT=${OUT:-$CACHE/out}
mkdir -p "$CACHE" "$OUT"
exec 8>"$CACHE/.lock" # one run at a time: the logs and the chroots are shared
flock 8
COMMAND=${COMMAND:-"tools/test.sh --no-setup $PARTS"}

mirror() { # the mirror that this machine's apt uses already
  local found=${DEBIAN_MIRROR:-}
  [ -n "$found" ] || found=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' |
    grep -m1 -E '/debian/?$') || true
  [ -n "$found" ] || die 69 "No Debian mirror in apt's configuration; name one in DEBIAN_MIRROR." \
    "No hay un espejo de Debian en la configuración de apt; indíquelo en DEBIAN_MIRROR."
  printf %s "${found%/}"
}

python_of() { case $1 in bookworm) echo 3.11 ;; trixie) echo 3.13 ;; forky) echo 3.14 ;; esac; }

# without the right to mount (an ordinary container): a plain chroot, without throw-away overlay
PLAIN=0
unshare --mount true 2>/dev/null || PLAIN=1

build_root() { # build_root SUITE: the cached chroot with QGIS
  local suite=$1 root=$CACHE/$1 key source options
  local packages="ca-certificates python3 $RUN_PACKAGES $TEST_PACKAGES"
  source=$(mirror)
  key="$suite $packages $source"
  [ $REBUILD = 0 ] && [ "$(cat "$root/.atlas-root" 2>/dev/null)" = "$key" ] && return
  options=(--mode=root --variant=minbase --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Retries "5"'
    --include="${packages// /,}")
  [ $PLAIN = 0 ] || options+=(--skip=check/canmount,chroot/mount)
  # a mirror's snapshot of the release to come may be older than its own Valid-Until; signatures are still checked
  [ "$suite" != forky ] || options+=(--aptopt='Acquire::Check-Valid-Until "false"')
  rm -rf "$root.new"
  local started=$SECONDS
  mmdebstrap "${options[@]}" "$suite" "$root.new" "deb $source $suite main" >"$OUT/$suite.build.log" 2>&1 || {
    tail -n 20 "$OUT/$suite.build.log" >&2
    return 1
  }
  echo "$key" >"$root.new/.atlas-root"
  rm -rf "$root"
  mv "$root.new" "$root"
  echo "matrix: $suite made in $((SECONDS - started)) s" >&2
}

build_venv() { # build_venv SUITE: the pinned test packages, fetched by this machine, installed without a network
  local suite=$1 root=$CACHE/$1 key wheels=$CACHE/wheels-$1
  key="$suite $(cat "$ROOT/requirements.txt" "$ROOT/requirements-test.txt" | sha256sum)"
  [ "$(cat "$root/.atlas-venv" 2>/dev/null)" = "$key" ] && return
  rm -rf "$wheels" "$root/opt/wheels" "$root/opt/venv"
  mkdir -p "$wheels" "$root/opt/wheels"
  "$CACHE/pip/bin/python" -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: \
    --python-version "$(python_of "$suite")" -d "$wheels" -r "$ROOT/requirements-test.txt" 2>&1 |
    { grep -v '^WARNING' || true; } >&2
  cp "$wheels"/*.whl "$ROOT/requirements.txt" "$ROOT/requirements-test.txt" "$root/opt/wheels/"
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root bash -c 'python3 -m venv --system-site-packages /opt/venv &&
    /opt/venv/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links /opt/wheels \
      -r /opt/wheels/requirements-test.txt' || return 1
  echo "$key" >"$root/.atlas-venv"
}

fill() { # fill TARGET: a copy of the repository, tracked and new files, with its history when it is a git checkout
  mkdir -p "$1"
  if [ -e "$ROOT/.git" ] && command -v git >/dev/null; then
    git -c safe.directory='*' -C "$ROOT" ls-files -z -co --exclude-standard |
      tar -C "$ROOT" --null --no-recursion --ignore-failed-read -T - -c 2>/dev/null | tar --no-same-owner -x -C "$1"
  else
    tar -C "$ROOT" --exclude=./.git --exclude=./.venv --exclude=__pycache__ -c . | tar --no-same-owner -x -C "$1"
  fi
}
export -f fill
export ROOT

# the checkout's name has a space and accents: the package must not care
CHECKOUT="una copia de prueba ñ"
INSIDE='export ATLAS_ONCE=no ATLAS_LOCALE=$ATLAS_LOCALE ATLAS_VENV=/opt/venv ATLAS_TEST_OUT="$OUT"; cd "$CHECKOUT"; '

language_of() { # language_of SUITE: each leg's desktop speaks another language; the host's speaks English
  case $1 in
    trixie) echo es ;;
    forky) echo pt ;;
    *) echo en ;;
  esac
}

run_leg() { # run_leg SUITE: build, run, output to $OUT/SUITE
  local suite=$1 root=$CACHE/$1 out=$OUT/$1
  mkdir -p "$out"
  build_root "$suite" && build_venv "$suite" || return 70
  [ $BUILD_ONLY = 0 ] || return 0
  local clean=(env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 CI=1
    ATLAS_LOCALE="$(language_of "$suite")")
  if [ $PLAIN = 1 ]; then
    [ $OFFLINE = 0 ] || echo "matrix: no right to make namespaces, --offline has no effect" >&2
    local work=build/run.$$.$suite status=0
    fill "$root/$work/$CHECKOUT"
    mkdir -p "$root/$work/out"
    chroot "$root" "${clean[@]}" OUT="/$work/out" CHECKOUT="/$work/$CHECKOUT" bash -c "$INSIDE$COMMAND" || status=$?
    cp -r "$root/$work/out/." "$out/"
    rm -rf "${root:?}/$work"
    return $status
  fi
  local spaces=(unshare --mount --pid --ipc --fork --kill-child)
  [ $OFFLINE = 0 ] || spaces+=(--net)
  # everything below lives in private namespaces: when the command ends, so do its mounts and its processes
  "${spaces[@]}" bash -c '
    set -euo pipefail
    ROOTFS=$1 OUT=$2 CHECKOUT=$3 COMMAND=$4 T=$5
    shift 5
    mount --make-rprivate /
    mkdir -p "$T"
    mount -t tmpfs -o mode=755 tmpfs "$T"
    mkdir "$T"/{up,work,root}
    mount -t overlay overlay -o lowerdir="$ROOTFS",upperdir="$T/up",workdir="$T/work" "$T/root"
    R=$T/root
    mount -t proc proc "$R/proc"
    mount --rbind /dev "$R/dev"
    mount -t sysfs -o ro sysfs "$R/sys" || mount --rbind /sys "$R/sys"
    mount -t tmpfs tmpfs "$R/run"
    mount -t tmpfs -o mode=1777 tmpfs "$R/tmp"
    mkdir -p "$R/out" "$R/build" "$R/tmp/.X11-unix"
    chmod 1777 "$R/tmp/.X11-unix"
    mount --bind "$OUT" "$R/out"
    fill "$R/build/$CHECKOUT"
    ip link set lo up 2>/dev/null || true
    exec chroot "$R" "$@" OUT=/out CHECKOUT="/build/$CHECKOUT" bash -c "$COMMAND"
  ' matrix "$root" "$(realpath "$out")" "$CHECKOUT" "$INSIDE$COMMAND" "$CACHE/mount-$suite" "${clean[@]}"
}

ensure_packages mmdebstrap python3-venv
[ -x "$CACHE/pip/bin/python" ] || "$SYSTEM_PYTHON" -m venv "$CACHE/pip"

jobs=${ATLAS_MATRIX_JOBS:-2}
statuses=()
declare -A running=()
for suite in "${SUITES[@]}"; do
  while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do sleep 1; done
  (
    started=$SECONDS status=0
    flock 9
    run_leg "$suite" || status=$?
    echo "matrix: $suite status $status, $((SECONDS - started)) s"
    exit $status
  ) >"$OUT/$suite.log" 2>&1 9>"$CACHE/.lock.$suite" </dev/null &
  running[$suite]=$!
done
failed=''
for suite in "${SUITES[@]}"; do
  status=0
  wait "${running[$suite]}" || status=$?
  echo "==== $suite"
  # the leg's own closing line is indented: the one closing line of the whole comes last
  sed -E 's/^([0-9]+ passed, [0-9]+ failed, [0-9]+ skipped)$/  \1/' "$OUT/$suite.log"
  statuses+=("$status")
  [ "$status" = 0 ] || failed="$failed $suite"
done
[ -z "$failed" ] || say "Failed suites:$failed" "Versiones que fallaron:$failed"
if [ $BUILD_ONLY = 1 ] || [[ $COMMAND != tools/test.sh* ]]; then
  [ -z "$failed" ]
  exit
fi
logs=()
for suite in "${SUITES[@]}"; do logs+=("$OUT/$suite.log"); done
total=0
"$SYSTEM_PYTHON" "$ROOT/tools/lib/totals.py" --lines "${logs[@]}" || total=$?
[ -z "$failed" ] && exit $total
exit 1
