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
  mkdir -p "$PROJECT/build" 2> /dev/null || true
  # The password is asked for here, in the open, and not while a step's output is hidden.
  as_root true || stop_with "Without the password no packages can be installed. Run this again when you have it."
  with_clock "Reading the package lists" as_root apt-get -qq update ||
    stop_with "The package lists could not be read. Is this computer online? Try: sudo apt-get update"
  local log
  log=$(mktemp)
  # apt reports on its output as "dlstatus:…:percent:text" and "pmstatus:…:percent:text".
  # shellcheck disable=SC2086
  if ! { as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -qq --no-install-recommends \
    -o APT::Status-Fd=1 -o Dpkg::Use-Pty=0 install $missing 2>&1 | tee "$log" |
    awk -F: '$1 == "dlstatus" { print $3 / 2; fflush() } $1 == "pmstatus" { print 50 + $3 / 2; fflush() }' |
    show_percent "Installing packages"; [[ ${PIPESTATUS[0]} -eq 0 ]]; }; then
    grep -vE '^(dl|pm)status:' "$log" | tail -n 25 >&2
    stop_with "The packages could not be installed (above is what apt said). Mend that, then run this again."
  fi
  rm -f "$log"
}
