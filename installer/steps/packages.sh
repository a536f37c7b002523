# SPDX-License-Identifier: Apache-2.0
# Installs the Debian packages of lists in installer/packages that are not there yet. Needs root only for that.

missing_packages() {
  local list name
  for list in "$@"; do
    while read -r name; do
      [[ -z $name || $name == \#* ]] && continue
      # A Node.js that is there already, from wherever, needs neither Debian's nor its npm.
      if [[ $name == nodejs || $name == npm ]] && command -v npm > /dev/null; then continue; fi
      dpkg-query -W -f='${db:Status-Status}' "$name" 2> /dev/null | grep -qx installed || printf '%s\n' "$name"
    done < "$PROJECT/installer/packages/$list.txt"
  done | sort -u
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo > /dev/null; then
    sudo "$@"
  else
    return 1
  fi
}

# ensure_packages LIST…
ensure_packages() {
  [[ -f /etc/debian_version ]] || stop_with "This set-up knows Debian 12. On another system, install what" \
    "installer/packages/*.txt lists under its names there, then run this again."
  local missing
  missing=$(missing_packages "$@")
  [[ -z $missing ]] && return 0
  local count
  count=$(wc -w <<< "$missing")
  say "Installing $count Debian packages (once)."
  if ((EUID != 0)) && ! command -v sudo > /dev/null; then
    stop_with "Some packages are missing. As root, run:" $'\n\n' "apt-get install $(tr '\n' ' ' <<< "$missing")"
  fi
  # The password is asked for here, in the open, and not while a step's output is hidden.
  as_root true || stop_with "Without the password no packages can be installed. Run this again when you have it."
  with_clock "Reading the package lists" as_root apt-get -qq update ||
    stop_with "The package lists could not be read. Is this computer online? Try: sudo apt-get update"
  local log
  log=$(mktemp)
  # apt reports on descriptor 3 as "dlstatus:…:percent:text" and "pmstatus:…:percent:text". It makes that descriptor
  # non-blocking, so it must not be the output that the packages' own scripts write to; and sudo closes descriptors
  # from 3 on, so it is opened inside.
  # shellcheck disable=SC2016,SC2086
  if ! { as_root env DEBIAN_FRONTEND=noninteractive bash -c 'exec 3>&1 1>&2; exec apt-get -y -qq --no-install-recommends \
    -o APT::Status-Fd=3 -o Dpkg::Use-Pty=0 install "$@"' apt $missing 2> "$log" < /dev/null |
    awk -F: '$1 == "dlstatus" { print $3 / 2; fflush() } $1 == "pmstatus" { print 50 + $3 / 2; fflush() }' |
    show_percent "Installing packages"; [[ ${PIPESTATUS[0]} -eq 0 ]]; }; then
    tail -n 25 "$log" >&2
    stop_with "The packages could not be installed (above is what apt said). Mend that, then run this again."
  fi
  rm -f "$log"
}
