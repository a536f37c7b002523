# SPDX-License-Identifier: Apache-2.0
# Where everything of ours lies for one person. Records stay apart from programs, so that removing one keeps the other.
# shellcheck disable=SC2034

DATA_HOME=${XDG_DATA_HOME:-$HOME/.local/share}
PROGRAM_HOME=$HOME/.local/lib/counterproof
PROFILE_HOME=$DATA_HOME/counterproof-browser
RECORDS=${COUNTERPROOF_DATA:-$DATA_HOME/counterproof}
LOGS=${XDG_STATE_HOME:-$HOME/.local/state}/counterproof
DEMO_HOME=${XDG_CACHE_HOME:-$HOME/.cache}/counterproof-demo
