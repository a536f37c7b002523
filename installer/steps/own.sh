# SPDX-License-Identifier: Apache-2.0
# Who is asking. Under sudo, everything but installing packages runs as the person who called sudo.

# become_caller SCRIPT ARGUMENT… : under sudo, runs the script again as that person and does not come back.
become_caller() {
  ((EUID == 0)) || return 0
  [[ -n ${SUDO_USER-} && $SUDO_USER != root ]] || return 0
  local home script
  home=$(getent passwd "$SUDO_USER" | cut -d: -f6)
  script=$(readlink -f "$1")
  shift
  # Their own surroundings, without sudo's marks, so that this does not come round again.
  exec setpriv --reuid="$(id -u "$SUDO_USER")" --regid="$(id -g "$SUDO_USER")" --init-groups \
    env -u SUDO_USER -u SUDO_UID -u SUDO_GID -u SUDO_COMMAND -u XDG_DATA_HOME -u XDG_STATE_HOME -u XDG_CONFIG_HOME \
    -u XDG_CACHE_HOME HOME="$home" USER="$SUDO_USER" LOGNAME="$SUDO_USER" \
    ${XAUTHORITY:+XAUTHORITY="$XAUTHORITY"} XDG_RUNTIME_DIR="/run/user/$(id -u "$SUDO_USER")" bash "$script" "$@"
}
