#!/usr/bin/env bash
# engine/build.sh PRESET [TARGET...]: makes a preset of CMakePresets.json ready to run
# on this machine, all of it or the targets that are named: installs what is missing,
# configures and builds, each only when needed. Quiet when there is nothing to do;
# otherwise a line a step on standard error. engine/run.sh, tests/run.sh,
# tests/bench/run.sh and .ci/run stand on it.
#
#   NETRAL_BUILD_DIR      where to build (default: build/ in the repository)
#   NETRAL_SKIP_PACKAGES  not empty: take it that all packages are there
set -euo pipefail

root=$(dirname "$(dirname "$(readlink -f "$0")")")
# shellcheck source-path=SCRIPTDIR source=packages.sh
source "$root/engine/packages.sh"

preset=${1:-}
targets=("${@:2}")
case $preset in
  release) groups=(build) ;;
  clang) groups=(build tests clang) ;;
  tidy) groups=(build tests clang tidy) ;;
  dev | asan) groups=(build tests) ;;
  bench) groups=(build bench) ;;
  *) stop "Pemakaian: engine/build.sh PRESET [TARGET...] (release, dev, clang, asan, tidy atau bench)" ;;
esac

builds=${NETRAL_BUILD_DIR:-$root/build}
build=$builds/$preset
log=$builds/$preset.log
stamp=$build/configured-for  # the repository's folder, written when configuring has worked

if ! mkdir -p "$build" 2>/dev/null || [[ ! -w $builds || ! -w $build ]]; then
  stop "Folder $build tidak dapat ditulis, padahal program dibangun di sana." \
    "Pilih folder lain, misalnya: NETRAL_BUILD_DIR=\"\$HOME/.cache/netral-build\" $root/engine/run.sh"
fi

fail() {
  tail -n 30 "$log" >&2
  stop "$1 Catatan lengkap: $log"
}

# A moved repository, changed presets or new packages ask for a fresh configuration;
# for everything else ninja knows.
is_configured() {
  [[ -f $build/build.ninja && -f $stamp && $(<"$stamp") == "$root" ]] &&
    [[ ! $root/CMakePresets.json -nt $stamp && ! $builds/packages.log -nt $stamp ]]
}

configure() {
  say "menyiapkan pembangunan ($preset)"
  rm -f "$stamp"
  cmake -S "$root" -B "$build" --preset "$preset" --fresh >"$log" 2>&1 </dev/null ||
    fail "Pembangunan tidak dapat disiapkan."
  printf '%s' "$root" >"$stamp"
}

# Reads ninja's lines: all go to the log, and the first piece of work is told.
tell_progress() {
  local line told=
  while IFS= read -r line; do
    printf '%s\n' "$line" >>"$log"
    if [[ -z $told && $line == \[*\]\ Building* ]]; then
      say "membangun ($preset); pertama kali perlu beberapa menit"
      told=yes
    fi
  done
}

need_packages "$builds/packages.log" "${groups[@]}"

# One build at a time in one folder.
exec 9>"$builds/$preset.lock"
if command -v flock >/dev/null && ! flock -n 9; then
  say "menunggu pembangunan lain di folder yang sama"
  flock 9
fi

is_configured || configure
: >"$log"
ninja -C "$build" "${targets[@]}" </dev/null 2>&1 | tell_progress || fail "Program tidak dapat dibangun."
