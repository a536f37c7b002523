# SPDX-License-Identifier: Apache-2.0
# Builds the host (into build/release) and the extension (into extension/dist). Does nothing when nothing changed.

BUILD=$PROJECT/build/release

# build_host [TARGET…]
build_host() {
  if [[ ! -f $BUILD/build.ninja ]]; then
    with_clock "Setting up the build (once)" cmake -S "$PROJECT" --preset release || {
      tail -n 20 "$PROJECT/build/step.log" >&2
      stop_with "The build could not be set up (above is what cmake said)."
    }
  fi
  local log=$PROJECT/build/build.log
  # In a condition, so that a failure does not end the script before it is told.
  if ! { NINJA_STATUS='%p ' ninja -C "$BUILD" "$@" 2>&1 | tee "$log" | sed -nu 's/^ *\([0-9]*\)%.*/\1/p' |
    show_percent "Building the host"; [[ ${PIPESTATUS[0]} -eq 0 ]]; }; then
    grep -A 12 'FAILED\|error' "$log" | head -n 40 >&2 || true
    stop_with "The host could not be built. The whole story is in build/build.log."
  fi
}

build_extension() {
  with_clock "Building the extension" node "$PROJECT/extension/build.mjs" "$@" || {
    tail -n 20 "$PROJECT/build/step.log" >&2
    stop_with "The extension could not be built. The whole story is in build/step.log."
  }
}
