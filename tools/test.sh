#!/bin/bash
# Sets up what is missing, then runs the tests. One closing line: N passed, N failed, N skipped.
#   tools/test.sh [--no-setup] [PART ...]
#     PART  lint unit qgis headless desktop desktop-offscreen selftest     (default: all but desktop-offscreen)
#       lint               ruff, bandit, mypy on Qt 6          no QGIS
#       unit               pure Python                        no QGIS
#       qgis               pytest-qgis, offscreen
#       headless           qgis_process and tools/run.sh --headless
#       desktop            inside the real QGIS on a virtual display (Xvfb)
#       desktop-offscreen  the same on Qt's offscreen platform, on which Debian's QGIS 3.22 and 3.40 crash at their start
#       selftest           proves that the desktop runner fails when it must
#     --no-setup  installs nothing (the version matrix: everything is in its chroot)
# Where no more than three tests that need QGIS fail, their files are run once more; where QGIS itself crashes, the
# folder (or part) is. What passes then is named UNSTEADY.
# Status: 0 all passed; 1 a test failed; 64 wrong usage; 69, 75, 77 as in tools/run.sh.
# Logs and pictures go to out/tests (ATLAS_TEST_OUT).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib/common.sh"

ALL_PARTS="lint unit qgis headless desktop selftest"
SETUP=1 PARTS=()
for argument in "$@"; do
  case $argument in
    --no-setup) SETUP=0 ;;
    -h | --help) sed -n '2,17s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *)
      case " $ALL_PARTS " in
        *" $argument "*) PARTS+=("$argument") ;;
        *) say "Unknown part: $argument (parts: $ALL_PARTS)" "Parte desconocida: $argument (partes: $ALL_PARTS)"; exit 64 ;;
      esac ;;
  esac
done
[ ${#PARTS[@]} -gt 0 ] || read -ra PARTS <<<"$ALL_PARTS"

if [ $SETUP = 1 ]; then
  # shellcheck disable=SC2086  # lists of package names
  ensure_packages $RUN_PACKAGES $TEST_PACKAGES
  check_qgis
  ensure_venv dev || die 75 "The Python environment could not be made; the lines above say why." \
    "No se pudo preparar el entorno de Python; las líneas de arriba dicen por qué."
else
  choose_venv
fi

WORK=$(mktemp -d "${TMPDIR:-/tmp}/atlas_tests_XXXXXX")
trap 'rm -rf "$WORK"' EXIT
if [ -z "${ATLAS_TEST_OUT:-}" ]; then
  ATLAS_TEST_OUT=$ROOT/out/tests
  mkdir -p "$ATLAS_TEST_OUT" 2>/dev/null && [ -w "$ATLAS_TEST_OUT" ] || ATLAS_TEST_OUT=$WORK/out
fi
export ATLAS_TEST_OUT
mkdir -p "$ATLAS_TEST_OUT" "$WORK/junit"
runtime_folder "$WORK/run"
unset DISPLAY WAYLAND_DISPLAY
export PYTHONDONTWRITEBYTECODE=1 PYTHON LC_ALL=C.UTF-8
# the user's own QGIS settings are neither read nor written
export XDG_DATA_HOME=$WORK/data XDG_CONFIG_HOME=$WORK/config

UNITLESS=(-p no:pytest_qgis -p no:pytest-qt -W ignore::pytest.PytestConfigWarning)

run_pytest() { # run_pytest PART OPTION ...
  local part=$1
  shift
  (cd "$ROOT" && "$PYTHON" -m pytest -q -p no:cacheprovider --junitxml "$WORK/junit/$part.xml" "$@" </dev/null)
}

PLUGIN_CODE="__init__.py plugin.py core overlay concessions layers layouts processing_provider ui"

run_lint() {
  local tool status=0 failed
  # bandit without the comments that would silence it: the plugin repository's scan heeds none
  for tool in "-m ruff check" "-m bandit -q --ignore-nosec -r $PLUGIN_CODE" tools/lib/check_types.py; do
    # shellcheck disable=SC2086  # a command and its options
    failed=0
    (cd "$ROOT" && "$PYTHON" $tool) || failed=$?
    case $failed in
      0) echo "1 0 0" ;;
      77) echo "0 0 1" ;; # what it needs is not installed, and it has said so
      *) echo "0 1 0"; status=1 ;;
    esac >>"$WORK/junit/lint.counts"
  done
  return $status
}

# A few failed tests of the parts that need QGIS are tried once more; those that pass then are named, see again.py.
try_again() { # try_again PART; status 0 when all of them passed
  local part=$1 names first="$WORK/junit/$1.xml" second="$WORK/$1-again.xml"
  names=$("$SYSTEM_PYTHON" "$ROOT/tools/lib/again.py" files "$first") || return 1
  echo "== $part, second attempt: ${names//$'\n'/ }"
  # shellcheck disable=SC2086  # the names of our tests have no spaces
  case $part in
    qgis-*) QT_QPA_PLATFORM=offscreen run_pytest "$part" --junitxml "$second" $names ;;
    headless) QT_QPA_PLATFORM=offscreen run_pytest "$part" --junitxml "$second" "${UNITLESS[@]}" $names ;;
    desktop)
      (cd "$ROOT" && ATLAS_PYTEST_ARGS="${names//$'\n'/ }" ATLAS_OUT="$ATLAS_TEST_OUT/desktop-again" \
        bash tests/desktop/run.sh xvfb) && cp "$ATLAS_TEST_OUT/desktop-again/junit.xml" "$second" ;;
    *) return 1 ;;
  esac && "$SYSTEM_PYTHON" "$ROOT/tools/lib/again.py" settle "$first" "$second"
}

run_desktop() { # run_desktop PART MODE
  local status=0
  if [ "$2" = offscreen ] && [[ $(dpkg-query -W -f='${Version}' python3-qgis 2>/dev/null) == 3.2[0-7].* ]]; then
    echo "skipped: the QGIS $(dpkg-query -W -f='${Version}' python3-qgis) desktop itself crashes without a display"
    echo "0 0 1" >"$WORK/junit/$1.counts"
    return
  fi
  ATLAS_OUT="$ATLAS_TEST_OUT/$1" bash "$ROOT/tests/desktop/run.sh" "$2" || status=$?
  cp "$ATLAS_TEST_OUT/$1/junit.xml" "$WORK/junit/$1.xml" 2>/dev/null || true
  return $status
}

run_part() {
  local once=()
  [ "${ATLAS_ONCE:-yes}" = yes ] || once=(-m "not once") # the matrix: see the marker in pyproject.toml
  case $1 in
    lint) run_lint ;;
    unit) run_pytest unit "${UNITLESS[@]}" "${once[@]}" tests/unit ;;
    qgis-tests) QT_QPA_PLATFORM=offscreen run_pytest "$1" "${once[@]}" tests/qgis/test_*.py ;;
    qgis-*) QT_QPA_PLATFORM=offscreen run_pytest "$1" "${once[@]}" "tests/qgis/${1#qgis-}" ;;
    headless) QT_QPA_PLATFORM=offscreen run_pytest headless "${UNITLESS[@]}" tests/headless ;;
    desktop) run_desktop desktop xvfb ;;
    desktop-offscreen) run_desktop desktop-offscreen offscreen ;;
    selftest)
      run_pytest selftest "${UNITLESS[@]}" --confcutdir tests/desktop/harness_selftest tests/desktop/harness_selftest ;;
  esac
}

# pytest-qgis's tests folder by folder, each in a QGIS of its own: what one leaves behind is not the next one's
units=()
for part in "${PARTS[@]}"; do
  [ "$part" = qgis ] || { units+=("$part"); continue; }
  for folder in "$ROOT"/tests/qgis/*/; do
    folder=$(basename "$folder")
    [ "$folder" = __pycache__ ] || units+=("qgis-$folder")
  done
  units+=(qgis-tests)
done

failed_parts=()
for part in "${units[@]}"; do
  started=$SECONDS status=0
  echo "== $part"
  run_part "$part" || status=$?
  if [[ $part == @(qgis-*|headless|desktop) ]]; then
    if [ $status = 1 ] && try_again "$part"; then
      status=0
    elif [ $status -ge 128 ]; then # killed by a signal
      echo "UNSTEADY (QGIS crashed with status $status, to be looked into; second attempt): $part"
      status=0
      run_part "$part" || status=$?
    fi
  fi
  [ $status = 5 ] && status=0 # pytest: no test in this part
  echo "== $part: status $status, $((SECONDS - started)) s"
  if [ $status != 0 ]; then
    failed_parts+=("$part")
    echo "$part" >>"$WORK/junit/failed_parts"
  fi
done
[ ${#failed_parts[@]} = 0 ] || say "Failed: ${failed_parts[*]}" "Fallaron: ${failed_parts[*]}"
exec 3>&1
"$SYSTEM_PYTHON" "$ROOT/tools/lib/totals.py" "$WORK/junit" >&3
