# SPDX-License-Identifier: Apache-2.0
# Sourced first by a command (sh or bash): asked for --help it shows the comment at its head and starts nothing.
case "${1-}" in
  --help | -h)
    sed -n '3,/^[^#]/s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
esac
