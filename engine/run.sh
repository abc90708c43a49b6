#!/usr/bin/env bash
# Starts Netral, on a fresh machine too: installs what is missing, builds when
# something changed, and passes arguments, input and exit status on.
#
#   engine/run.sh                              opens the window
#   engine/run.sh play foto-usai-apel --text   any command of the program
#
# NETRAL_BUILD_DIR builds elsewhere than in build/ of the repository.
set -euo pipefail

root=$(dirname "$(dirname "$(readlink -f "$0")")")
bash "$root/engine/build.sh" release
exec "${NETRAL_BUILD_DIR:-$root/build}/release/engine/app/netral" "$@"
