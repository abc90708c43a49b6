# shellcheck shell=bash
# What Netral needs from the system, as Debian 12 packages: the one list, and
# need_packages, which installs what is missing. Sourced by build.sh and
# .ci/run; it changes nothing until it is asked.

declare -A packages=(
  # tools; base/; course/; records/; ui/; platform/; papers/; app/; what it looks for when it runs
  [build]="g++ cmake ninja-build pkg-config
    libfmt-dev libexpected-dev
    libyaml-cpp-dev
    libsqlitecpp-dev libsqlite3-dev libsodium-dev
    libimgui-dev libstb-dev libfreetype-dev
    libsdl2-dev libsdl2-image-dev libuv1-dev libspeechd-dev
    libzip-dev libpugixml-dev libcsv-dev libcairo2-dev libqrcodegencpp-dev
    libxlsxwriter-dev
    libcli11-dev
    fonts-inter"
  [bench]="libbenchmark-dev"
  [tests]="catch2 poppler-utils xvfb xauth xdotool imagemagick sqlite3"
  [clang]="clang"
  [tidy]="clang-tidy"
  [checks]="clang-format-14 shellcheck"
)

# Messages go to standard error: standard output is the program's.
say() { printf 'Netral: %s\n' "$*" >&2; }

# Says why nothing more can be done, and ends with status 2.
stop() {
  printf '%s\n' "$@" >&2
  exit 2
}

# need_packages LOG GROUP...: all packages of the groups are there when it returns.
need_packages() {
  local log=$1 group state package
  local -a list wanted=() missing=()
  shift
  [[ -z ${NETRAL_SKIP_PACKAGES:-} ]] || return 0
  for group; do
    read -rd '' -a list <<<"${packages[$group]}" || true  # ends at the end of the text
    wanted+=("${list[@]}")
  done

  if ! { command -v apt-get && command -v dpkg-query; } >/dev/null; then
    stop "Sistem ini tidak memakai apt, jadi keperluan Netral tidak dapat dipasang otomatis." \
      "Pasanglah sendiri (ini nama paket Debian 12; di sistem lain namanya bisa berbeda):" \
      "  ${wanted[*]}" \
      "lalu jalankan lagi dengan NETRAL_SKIP_PACKAGES=1 di depan perintahnya."
  fi

  # Fails when a package is unknown, but lists the others all the same.
  state=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null) || true
  for package in "${wanted[@]}"; do
    [[ $'\n'$state$'\n' == *$'\n'"installed $package"$'\n'* ]] || missing+=("$package")
  done
  [[ ${#missing[@]} -eq 0 ]] || install_packages "$log" "${missing[@]}"
}

# install_packages LOG PACKAGE...
install_packages() {
  local log=$1
  local -a as_root=() apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600)
  shift
  if [[ $EUID -ne 0 ]]; then
    # Nothing is asked, but where somebody sits at a terminal sudo may want a password.
    as_root=(sudo)
    sudo -n true 2>/dev/null || { [[ -t 0 && -t 2 ]] && sudo -v; } || ask_administrator "$@"
  fi

  say "memasang $# paket dan yang diperlukannya (catatan: $log)"
  # An update that fails may leave older lists, and they may do.
  "${as_root[@]}" "${apt[@]}" -q update >"$log" 2>&1 </dev/null || true
  if ! "${as_root[@]}" "${apt[@]}" -qy --no-install-recommends install "$@" \
    >>"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    stop "Paket tidak dapat dipasang. Netral dibuat untuk Debian 12; periksa juga jaringan." \
      "Catatan lengkap: $log"
  fi
}

ask_administrator() {
  stop "Netral memerlukan paket yang belum ada dan tidak dapat dipasang dari akun ini." \
    "Mintalah administrator menjalankan:" \
    "  apt-get update && apt-get install --no-install-recommends $*" \
    "lalu jalankan lagi perintah Anda."
}
