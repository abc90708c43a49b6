#!/usr/bin/env bash
# The author's preview in the real window under Xvfb: a text is edited with sed, as by an
# editor that writes a new file and renames it, and the picture changes without a restart;
# then the file is broken and mended. Says how long each took from save to picture.
#
#   tests/e2e/preview_test.sh PATH/TO/netral CONTENT [FOLDER FOR PICTURES]
set -euo pipefail

netral=$1
shipped=$2
work=$(mktemp -d)
pictures=${3:-$work/gambar}
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

# ---- acting and looking --------------------------------------------------------
# The lesson alone, without the foot, which tells the time of every reading.
lesson_picture() { import -silent -window "$window" -crop 1280x660+0+0 rgb:- | md5sum; }

settle() {
  local before="" now
  for _ in $(seq 50); do
    sleep 0.1
    now=$(lesson_picture)
    [ "$now" = "$before" ] && return
    before=$now
  done
}

now_ms() { date +%s%3N; }

# await_other WHAT BEFORE SINCE: until the picture is another one than BEFORE.
await_other() {
  local what=$1 before=$2 since=$3
  while [ "$(lesson_picture)" = "$before" ]; do
    [ $(($(now_ms) - since)) -lt 15000 ] || fail "$what: gambarnya tidak berubah"
  done
  echo "$what: $(($(now_ms) - since)) ms dari simpan sampai gambar yang berbeda terlihat"
}

picture() { import -silent -window "$window" "$pictures/$1.png"; }

# ---- the story -----------------------------------------------------------------
content=$work/materi
cp -r "$shipped" "$content"
lesson=$content/pelajaran/media-sosial/foto-usai-apel.yaml

scene=$(sed -n 's/.*ke: \([a-z-]*\).*/\1/p' "$lesson" | head -n 1)
"$netral" preview foto-usai-apel --scene "$scene" --content "$content" --data "$work/data" &
program=$!
pids+=("$program")
window=$(timeout 60 xdotool search --sync --onlyvisible --name 'Pratinjau' | head -n 1)
[ -n "$window" ] || fail "jendela tidak muncul"
settle
picture awal
whole=$(lesson_picture)

since=$(now_ms)
sed -i 's/^judul: .*/judul: "Judul yang baru disunting"/' "$lesson"
await_other "Menyunting judul" "$whole" "$since"
settle
picture disunting
edited=$(lesson_picture)

since=$(now_ms)
sed -i 's/^mulai: .*/mulai: tidak-ada/' "$lesson"
await_other "Merusak berkas" "$edited" "$since"
settle
picture rusak
broken=$(lesson_picture)

since=$(now_ms)
cp "$shipped/pelajaran/media-sosial/foto-usai-apel.yaml" "$lesson"
await_other "Memperbaiki berkas" "$broken" "$since"
settle
picture diperbaiki
[ "$(lesson_picture)" = "$whole" ] || fail "setelah diperbaiki, gambarnya tidak seperti semula"

kill -0 "$program" || fail "pratinjau berhenti di tengah jalan"
kill -TERM "$program"
wait "$program" || fail "pratinjau tidak berakhir dengan baik"
[ ! -e "$work/data" ] || fail "pratinjau mencatat sesuatu"
echo "Lulus: sunting, rusak, dan perbaikan terlihat tanpa memulai ulang, tempatnya tetap."
