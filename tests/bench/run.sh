#!/usr/bin/env bash
# How fast are the proof of paths and the reader? This builds the release with the
# benchmarks and prints a table of medians. Lessons are made up for it, as long as the
# ones that we ship and with several times their states; a course of 200 or 1,000 of
# them brings its law, its banks and its modules. The proof is measured in seconds: an
# author waits for it. The reader is measured beside yaml-cpp loading the same bytes in
# the same run, which keeps the number honest on any machine: below 1.00x, lint finds
# every fault of a course, between its files too, in less time than the library takes
# to load it and say nothing. All is CPU time of one core, and what is compared is
# measured in turns. Nothing here is part of ctest: a slow machine is no fault. That the
# made-up course is sound is (tests/bench/generated_course_test.cpp).
#
#   tests/bench/run.sh                                      everything, some minutes
#   tests/bench/run.sh --benchmark_filter='read a lesson'   arguments go to Google Benchmark
#
# NETRAL_BUILD_DIR builds elsewhere than in build/ of the repository.
set -euo pipefail

root=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
bash "$root/engine/build.sh" bench netral_bench
exec "${NETRAL_BUILD_DIR:-$root/build}/bench/tests/bench/netral_bench" "$@" </dev/null
