#!/usr/bin/env bash
# Tests Netral, on a fresh machine too: installs what is missing, builds when
# something changed, and runs ctest, whose status it passes on. Arguments go to ctest:
#
#   tests/run.sh                 everything
#   tests/run.sh -R '^records:'  the tests of one folder
#
# NETRAL_PRESET tests another preset than dev (clang, asan); NETRAL_BUILD_DIR builds
# elsewhere than in build/ of the repository.
set -euo pipefail

root=$(dirname "$(dirname "$(readlink -f "$0")")")
preset=${NETRAL_PRESET:-dev}
bash "$root/engine/build.sh" "$preset"

# Tests bring their own displays, so the ones of this desk are hidden from them.
unset DISPLAY WAYLAND_DISPLAY
exec ctest --test-dir "${NETRAL_BUILD_DIR:-$root/build}/$preset" --no-tests=error \
  --output-on-failure --timeout 300 -j "$(nproc)" "$@" </dev/null
