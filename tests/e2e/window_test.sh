#!/usr/bin/env bash
# The real window under Xvfb, driven by xdotool with the keyboard alone: sign in,
# answer, be killed without warning, start again at the same place, finish, and
# read the result as the personnel office.
#
#   tests/e2e/window_test.sh PATH/TO/netral [FOLDER FOR PICTURES]
set -euo pipefail

netral=$1
work=$(mktemp -d)
pictures=${2:-$work/gambar}
mkdir -p "$pictures"
pids=()

cleanup() {
  for pid in "${pids[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

fail() {
  echo "GAGAL: $*" >&2
  exit 1
}

# ---- a display of our own ----------------------------------------------------
exec 3<>"$work/display" || true
Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp -noreset >/dev/null 2>&1 &
pids+=($!)
for _ in $(seq 100); do
  [ -s "$work/display" ] && break
  sleep 0.1
done
DISPLAY=:$(head -n 1 "$work/display")
export DISPLAY
[ "$DISPLAY" != ":" ] || fail "Xvfb tidak mulai"

# ---- acting ------------------------------------------------------------------
start() {
  "$netral" --data "$work/data" &
  program=$!
  pids+=("$program")
  window=$(timeout 60 xdotool search --sync --onlyvisible --name '^Netral$' | head -n 1)
  [ -n "$window" ] || fail "jendela tidak muncul"
  xdotool windowfocus --sync "$window" 2>/dev/null || true
  settle
}

# Waits until the picture stands still.
settle() {
  local before="" now
  for _ in $(seq 50); do
    sleep 0.1
    now=$(import -silent -window "$window" rgb:- | md5sum)
    [ "$now" = "$before" ] && return
    before=$now
  done
}

press() {
  xdotool key --window "$window" "$@"
  settle
}

type_text() {
  xdotool type --window "$window" --delay 15 "$1"
  settle
}

picture() { import -silent -window "$window" "$pictures/$1.png"; }

steps() {
  sqlite3 "file:$work/data/netral.db?mode=ro" "select count(*) from step where number > 0" \
    2>/dev/null || echo 0
}

status_of_first_lesson() {
  "$netral" --data "$work/data" report completion --format csv | sed -n 2p | cut -d';' -f5
}

# ---- the story -----------------------------------------------------------------
start
type_text 199901012025012999
press Return
type_text "Dewi Anggraini, S.Kom."
press Tab
type_text "Dinas Kesehatan"
press Return
picture beranda
press l      # passes over the pre-test, into the first lesson
press Return # leaves its first scene
press Return # and the next
picture umpan-balik-sebelum
before=$(steps)
[ "$before" -eq 2 ] || fail "seharusnya 2 langkah tercatat, ada $before"

kill -9 "$program"
wait "$program" 2>/dev/null || true
[ "$(steps)" -eq "$before" ] || fail "langkah hilang setelah dimatikan"
[ "$(status_of_first_lesson)" = berjalan ] || fail "status seharusnya berjalan"

start
type_text 199901012025012999
press Return # who are you
press Return # yes, that is me
press Return # go on with the last lesson
picture umpan-balik-sesudah
difference=$(compare -metric AE "$pictures/umpan-balik-sebelum.png" \
  "$pictures/umpan-balik-sesudah.png" null: 2>&1 || true)
[ "$difference" = 0 ] || fail "tempatnya tidak sama setelah dimulai lagi ($difference titik berbeda)"

# Finish: a letter picks or places, space moves a card or row on, Enter goes on; at a
# decision the letter alone decides and the Enter after it leaves the feedback. Which
# questions come is left to chance: with every letter in turn each kind gets answered.
letters=(b c d e a)
for turn in $(seq 0 119); do
  [ "$(status_of_first_lesson)" = selesai ] && break
  before=$(steps)
  press "${letters[turn % 5]}"
  press space
  press Return
  [ "$(steps)" -eq "$before" ] || continue
  # Perhaps a reply: a phrase of each part; Enter sends as soon as all parts have one.
  for _ in 1 2 3 4; do
    press Down
    press Return
    [ "$(steps)" -eq "$before" ] || break
    press Right
  done
done
picture hasil
[ "$(status_of_first_lesson)" = selesai ] || fail "pelajaran tidak selesai"
"$netral" --data "$work/data" check >/dev/null || fail "rantai catatan tidak utuh"

echo "Lulus: pelajaran selesai dengan papan tombol saja, $(steps) langkah, satu kali dimatikan."
