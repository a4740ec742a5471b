# Shared by the scripts of tools/: where things are, two-language messages, set-up of packages and of the environment.
# Sourced, never run. Needs bash. Sets ROOT, VENV, PYTHON.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
SYSTEM_PYTHON=/usr/bin/python3

# shellcheck disable=SC2034  # used by the scripts that source this file
RUN_PACKAGES="qgis python3-qgis python3-venv fonts-dejavu-core fonts-open-sans"
TEST_PACKAGES="git xvfb xauth openbox xdotool x11-utils poppler-utils librsvg2-bin qttools5-dev-tools pyqt5-dev-tools"

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in es*) SPEAK=es ;; *) SPEAK=en ;; esac

say() { # say ENGLISH SPANISH: a message in the user's language, on standard error
  if [ "$SPEAK" = es ]; then printf '%s\n' "$2" >&2; else printf '%s\n' "$1" >&2; fi
}

die() { # die STATUS ENGLISH SPANISH
  say "$2" "$3"
  exit "$1"
}

other_system() { # no apt: say what to do, and leave with EX_UNAVAILABLE
  die 69 "This script installs packages with apt (Debian, Ubuntu and their kin), which is not here.
Install by hand:
  * QGIS 3.22 or later, with its Python (Windows and macOS: the installer of qgis.org; Fedora: qgis python3-qgis;
    Arch: qgis; openSUSE: qgis), and the fonts DejaVu Sans and Open Sans;
  * then link or copy this folder as 'peru_access_atlas' into the plugins folder of your QGIS profile:
      Linux    ln -s '$ROOT' ~/.local/share/QGIS/QGIS3/profiles/default/python/plugins/peru_access_atlas
      macOS    ln -s '$ROOT' ~/Library/Application\\ Support/QGIS/QGIS3/profiles/default/python/plugins/peru_access_atlas
      Windows  mklink /J \"%APPDATA%\\QGIS\\QGIS3\\profiles\\default\\python\\plugins\\peru_access_atlas\" \"<this folder>\"
  * start QGIS and tick 'Peru Access Atlas' under Plugins > Manage and Install Plugins > Installed." \
    "Este programa instala paquetes con apt (Debian, Ubuntu y afines), que aquí no está.
Instale a mano:
  * QGIS 3.22 o posterior, con su Python (Windows y macOS: el instalador de qgis.org; Fedora: qgis python3-qgis;
    Arch: qgis; openSUSE: qgis), y las tipografías DejaVu Sans y Open Sans;
  * luego enlace o copie esta carpeta como 'peru_access_atlas' en la carpeta de complementos de su perfil de QGIS:
      Linux    ln -s '$ROOT' ~/.local/share/QGIS/QGIS3/profiles/default/python/plugins/peru_access_atlas
      macOS    ln -s '$ROOT' ~/Library/Application\\ Support/QGIS/QGIS3/profiles/default/python/plugins/peru_access_atlas
      Windows  mklink /J \"%APPDATA%\\QGIS\\QGIS3\\profiles\\default\\python\\plugins\\peru_access_atlas\" \"<esta carpeta>\"
  * abra QGIS y marque 'Peru Access Atlas' en Complementos > Administrar e instalar complementos > Instalados."
}

missing_packages() { # prints those of the arguments that are not installed
  local package
  for package in "$@"; do
    case $(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null) in
      ii*) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    return 77
  fi
}

ensure_packages() { # install what is missing; asks nothing of the network when everything is there
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || other_system
  local missing
  missing=$(missing_packages "$@")
  [ -z "$missing" ] && return
  say "Installing: $missing" "Se instala: $missing"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    die 77 "Root rights are needed once. Run as root: apt-get install --no-install-recommends $missing" \
      "Hacen falta derechos de root una vez. Ejecute como root: apt-get install --no-install-recommends $missing"
  fi
  local log status=0
  log=$(mktemp)
  # shellcheck disable=SC2086  # a list of package names
  { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Acquire::Retries=5 -o Dpkg::Use-Pty=0 install -y \
      --no-install-recommends $missing; } </dev/null >"$log" 2>&1 || status=$?
  if [ $status != 0 ]; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    die 75 "apt could not install: $missing. The lines above say why; with a network connection, run this again." \
      "apt no pudo instalar: $missing. Las líneas de arriba dicen por qué; con conexión a la red, ejecútelo de nuevo."
  fi
  rm -f "$log"
}

check_qgis() { # QGIS 3.22 or later, as the package manager knows it: starts nothing
  local version
  version=$(dpkg-query -W -f='${Version}' python3-qgis 2>/dev/null || echo 0)
  version=${version#*:}
  if dpkg --compare-versions "$version" lt 3.22; then
    die 69 "QGIS $version is too old: the atlas needs 3.22 or later. Install it from the packages of qgis.org." \
      "QGIS $version es demasiado antiguo: el atlas necesita 3.22 o posterior. Instálelo de los paquetes de qgis.org."
  fi
}

choose_venv() { # in the checkout; in the user's cache when the checkout cannot be written (or belongs to root)
  if [ -n "${ATLAS_VENV:-}" ]; then
    VENV=$ATLAS_VENV
  elif [ -w "$ROOT" ] && { [ ! -e "$ROOT/.venv" ] || [ -w "$ROOT/.venv" ]; }; then
    VENV=$ROOT/.venv
  else
    VENV=${XDG_CACHE_HOME:-$HOME/.cache}/peru-access-atlas/venv-$(printf %s "$ROOT" | cksum | cut -d' ' -f1)
  fi
  PYTHON=$VENV/bin/python
}

requirements_key() { # what an environment was made from: the pins and the Python
  { cat "$ROOT"/requirements*.txt; "$SYSTEM_PYTHON" --version; } | sha256sum | cut -d' ' -f1
}

ensure_venv() { # ensure_venv run|test|dev: an environment with the pinned packages of requirements-<which>.txt
  local which=$1 file=$ROOT/requirements-$1.txt key log
  [ "$which" = run ] && file=$ROOT/requirements.txt
  choose_venv
  key=$(requirements_key)
  # a larger set serves for a smaller one
  case "$(cat "$VENV/.atlas-set" 2>/dev/null)" in
    "dev $key" | "$which $key") return ;;
    "test $key") [ "$which" = run ] && return ;;
  esac
  say "Setting up the Python environment ($which)" "Se prepara el entorno de Python ($which)"
  mkdir -p "$(dirname "$VENV")"
  [ -x "$PYTHON" ] && "$PYTHON" -m pip --version >/dev/null 2>&1 || {
    rm -rf "$VENV"
    "$SYSTEM_PYTHON" -m venv --system-site-packages "$VENV"
  }
  log=$(mktemp)
  if "$PYTHON" -m pip install --quiet --disable-pip-version-check --only-binary :all: ${ATLAS_PIP_OPTIONS:-} \
    -r "$file" </dev/null >"$log" 2>&1 &&
    { [ "$which" != dev ] || "$PYTHON" -m pip install --quiet --disable-pip-version-check --only-binary :all: \
      --no-deps --upgrade --target "$VENV/qt6" ${ATLAS_PIP_OPTIONS:-} -r "$ROOT/requirements-qt6.txt" \
      </dev/null >>"$log" 2>&1; }; then
    rm -f "$log"
    echo "$which $key" >"$VENV/.atlas-set"
  else
    grep -v '^WARNING' "$log" | tail -n 10 >&2
    rm -f "$log"
    return 75
  fi
}

venv_packages() { # the folder with the environment's packages
  "$PYTHON" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])'
}

runtime_folder() { # Qt wants a private XDG_RUNTIME_DIR; a bare machine has none
  if [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -w "$XDG_RUNTIME_DIR" ]; then
    XDG_RUNTIME_DIR=$1
    export XDG_RUNTIME_DIR
    mkdir -p "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
  fi
}
