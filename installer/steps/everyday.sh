#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The real thing: the artist's own pictures, a lasting browser profile, no demo switch of any kind.
# everyday.sh PROJECT chromium|firefox FOLDER [windowless]      windowless: all but opening the browser
set -euo pipefail
PROJECT=$1
browser=$2
folder=$3
windowless=${4-}
# shellcheck source=/dev/null
source "$PROJECT/installer/steps/say.sh"
# shellcheck source=/dev/null
source "$PROJECT/installer/steps/places.sh"

say "Putting Counterproof into $PROGRAM_HOME"
mkdir -p "$PROGRAM_HOME" "$HOME/.local/bin" "$PROFILE_HOME" "$LOGS"
chmod 700 "$PROFILE_HOME"
# A running host keeps its old file: replace by rename, never write into it.
for program in counterproof counterproof-host counterproof-decoder counterproof-report counterproof-sheet-reader; do
  install -D -m 755 "$PROJECT/build/release/bin/$program" "$PROGRAM_HOME/bin/$program.new"
  mv -f "$PROGRAM_HOME/bin/$program.new" "$PROGRAM_HOME/bin/$program"
done
for kind in chromium firefox; do
  rm -rf "$PROGRAM_HOME/extension-$kind"
  cp -r "$PROJECT/extension/dist/$kind" "$PROGRAM_HOME/extension-$kind"
done
install -m 644 "$PROJECT/installer/steps/welcome.html" "$PROGRAM_HOME/welcome.html"
ln -sfn "$PROGRAM_HOME/bin/counterproof" "$HOME/.local/bin/counterproof"
counterproof=$PROGRAM_HOME/bin/counterproof

"$counterproof" index "$folder"
"$counterproof" register
"$counterproof" register --dir "$PROFILE_HOME/chromium"

say ""
if [[ -n $windowless ]]; then
  cat >&2 << TEXT
Your pictures are ready. No browser was opened, because there is no display here. In a session with a display:
installer/run $(printf '%q' "$folder")
TEXT
else
  cat >&2 << TEXT
Your pictures are ready. A browser opens now with Counterproof in it; it keeps its own profile in
$PROFILE_HOME/$browser
Go to aliexpress.com, search for something your art could be printed on, and look.
TEXT
fi
cat >&2 << TEXT

In your everyday browser, once:
  Chromium, Chrome, Edge, Brave   open chrome://extensions, switch on Developer mode (top right), press
                                  Load unpacked and choose $PROGRAM_HOME/extension-chromium
  Firefox                         open about:debugging#/runtime/this-firefox, press Load Temporary Add-on and choose
                                  $PROGRAM_HOME/extension-firefox/manifest.json
                                  (Firefox forgets it when it closes; the browser opened here remembers.)

More pictures later:  counterproof index FOLDER      Something wrong?  counterproof doctor
TEXT

[[ ":$PATH:" == *":$HOME/.local/bin:"* ]] ||
  say "Your shell does not look in ~/.local/bin: call $HOME/.local/bin/counterproof, or log in again."
[[ -z $windowless ]] || exit 0

# What the browser says of itself would bury the steps above.
exec > "$LOGS/browser.log" 2>&1
if [[ $browser == chromium ]]; then
  exec chromium --user-data-dir="$PROFILE_HOME/chromium" --no-first-run \
    --load-extension="$PROGRAM_HOME/extension-chromium" "file://$PROGRAM_HOME/welcome.html"
fi
profile=$PROFILE_HOME/firefox
mkdir -p "$profile/extensions"
(cd "$PROGRAM_HOME/extension-firefox" && rm -f "$profile/extensions/counterproof@extension.xpi" &&
  zip -qrX "$profile/extensions/counterproof@extension.xpi" .)
# Firefox ESR takes an add-on that Mozilla has not signed only where the profile says so.
cat > "$profile/user.js" << 'TEXT'
user_pref("xpinstall.signatures.required", false);
user_pref("extensions.autoDisableScopes", 0);
user_pref("extensions.enabledScopes", 15);
TEXT
exec firefox-esr --profile "$profile" --no-remote "file://$PROGRAM_HOME/welcome.html"
