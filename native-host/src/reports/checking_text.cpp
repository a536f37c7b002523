// SPDX-License-Identifier: Apache-2.0
#include "reports/checking_text.h"

namespace counterproof::reports {

const char *const kChecking =
    R"(How to check this evidence pack

Nothing of Counterproof is needed to check it.

1. Were files changed?
   In the unpacked folder:      sha256sum -c SHA256SUMS
   (macOS: shasum -a 256 -c SHA256SUMS.) Every line must end with OK.

2. Does all of it belong to the signed ledger?
   Get verify_pack.py from Counterproof's own sources (folder docs), not from
   whoever gave you this pack. It needs Python 3.8 and openssl (OpenSSL 3), and
   is short enough to be read:  python3 verify_pack.py PACK.zip

   It checks that SHA256SUMS names every file, that the ledger names SHA256SUMS,
   that the entries of the ledger fit together, and the signature below them.

3. Is the key that of the artist?
   The program prints the key and the head. Ask the artist for a head or key
   that she or he noted elsewhere before (a dated letter or message), and
   compare (--noted, --key). Without one, nobody can say who signed this.

   A head that was noted when this pack was made binds everything in here. An
   older one binds the entries that stand in full before it, back to the first
   that is only a hash here; the program names their numbers. For all others
   there is the signature of this pack alone. A later head needs the whole
   ledger.

What lies in here

report.pdf, report.html   the same report twice
pictures/                 pictures of listings as they were received, byte for
                          byte; each is named by its own SHA-256. They come from
                          pages of others: open them as you would open any
                          picture of a stranger
sheets/                   those pictures beside the artist's work, drawn for
                          reading; where a line is drawn, a program found the
                          work in this very picture when the pack was made, and
                          the line is where all of it would lie there. Without a
                          line it was not found; the report says so
letters/                  files beside the artist's letters and notes, each named
                          by its own SHA-256; only in a pack to which the artist
                          added them. They come from others: open them as you
                          would open any attachment of a stranger
ledger.jsonl              the entries of the ledger that this pack is about, one
                          a line (docs/ledger.md says what they hold)
hashes.txt                the SHA-256 of every entry of the ledger up to this
                          pack, the others' too, so that their order is seen
seal.jsonl                the entry that names SHA256SUMS, and the one that
                          names a new key when there is one
heads.jsonl               the signed head (Ed25519)
SHA256SUMS                checksums of all files but seal.jsonl, heads.jsonl and
                          itself, which the signature covers

What this shows and what it does not

It shows that nothing in here was changed, left out, put in or moved after it
was signed. It does not prove what a page showed, that the computer's clock was
right, or who sat at the computer. Whoever holds the artist's computer holds the
key: only a head that was noted elsewhere shows that the ledger was not written
anew since. Entries that are only hashes here can be compared with the whole
ledger, which the artist can export at any time (counterproof verify --out).
)";

}  // namespace counterproof::reports
