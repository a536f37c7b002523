# SPDX-License-Identifier: Apache-2.0
# How the scripts speak: short lines, one per step, and a moving percentage for what takes longer than two seconds.

say() { printf '%s\n' "$*" >&2; }

stop_with() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

# show_percent LABEL < lines that hold a number 0..100 at their start
# One line that moves on a terminal; a line per ten percent in a log.
show_percent() {
  local label=$1 number last=-10
  while read -r number _; do
    number=${number%%.*}
    [[ $number =~ ^[0-9]+$ ]] || continue
    if [[ -t 2 ]]; then
      printf '\r%s %3d %%' "$label" "$number" >&2
    elif ((number >= last + 10)); then
      say "$label $number %"
      last=$number
    fi
  done
  [[ -t 2 ]] && printf '\n' >&2
  return 0
}
