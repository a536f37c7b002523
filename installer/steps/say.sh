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

# with_clock LABEL COMMAND… : runs the command and shows that it is still at work, by the seconds gone.
# Its output goes to build/step.log; its status is returned.
with_clock() {
  local label=$1 start=$SECONDS status=0 told=0 log=$PROJECT/build/step.log
  # As root for somebody else nothing is left in their folder that they could not write later.
  if [[ ! -w $PROJECT/build || -n ${SUDO_USER-} ]]; then log=/dev/null; fi
  shift
  "$@" > "$log" 2>&1 &
  local job=$!
  while kill -0 "$job" 2> /dev/null; do
    sleep 0.2
    local gone=$((SECONDS - start))
    if [[ -t 2 ]]; then
      ((gone >= 2)) && printf '\r%s: %d s' "$label" "$gone" >&2
    elif ((gone >= told + 10)) || ((told == 0 && gone >= 2)); then
      say "$label: $gone s"
      told=$gone
    fi
  done
  wait "$job" || status=$?
  [[ -t 2 ]] && ((SECONDS - start >= 2)) && printf '\n' >&2
  return $status
}
