#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks an evidence pack with nothing of Counterproof: Python 3.8 or later and the openssl command (OpenSSL 3).

    python3 verify_pack.py PACK.zip [--noted ENTRIES:HASH] [--key KEY]

docs/evidence-pack.md says what lies in a pack. Ends with 0 when all fits, 1 when something does not, 2 when it cannot
be looked at. --noted: a head that was noted elsewhere; --key: the public key, noted elsewhere.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
import zlib
from hashlib import sha256

ED25519 = bytes.fromhex("302a300506032b6570032100")  # RFC 8410: what stands before the 32 bytes of a key
SEAL = {"SHA256SUMS", "seal.jsonl", "heads.jsonl"}  # what the signature covers by itself
TEXTS = SEAL | {"hashes.txt", "ledger.jsonl"}
MOST, MOST_OF_ALL = 1 << 28, 1 << 34  # bytes of one file and of a pack, unpacked
ENTRY = ["body", "device", "kind", "prev", "seq", "time"]
HEAD = ["device", "entries", "head", "publicKey", "reason", "signature", "time"]


def need(fits, why, kind=ValueError):
    if not fits:
        raise kind(why)


def lines(data, name):
    need(not data or data.endswith(b"\n"), name + " does not end with a line feed")
    return data.split(b"\n")[:-1]


def read(line, keys, name):
    value = json.loads(line.decode())
    need(isinstance(value, dict) and sorted(value) == keys, "a line of %s holds something else" % name)
    return value


def check_signature(line, head):
    """The signature is made over the line without it, spelled as it is here (RFC 8785)."""
    part = b'"signature":"%s",' % str(head["signature"]).encode()
    spelled = re.fullmatch("[0-9a-f]{64}:[0-9a-f]{128}", "%s:%s" % (head["publicKey"], head["signature"]))
    need(spelled and line.count(part) == 1, "the head is not spelled as a head is")
    key, signature = bytes.fromhex(head["publicKey"]), bytes.fromhex(head["signature"])
    command = "openssl pkeyutl -verify -pubin -keyform DER -rawin".split()
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("inkey", ED25519 + key), ("in", line.replace(part, b"")), ("sigfile", signature)):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content)
            command += ["-" + name, file.name]
        said = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
    need(b"Verification Failure" not in said, "the signature is not right")
    need(b"Verified Successfully" in said, "its signature needs OpenSSL 3, and openssl here is another", OSError)


def read_pack(pack):
    """The texts. SHA256SUMS names every file but the seal, once, and each is as it says."""
    digests, texts, named = {}, dict.fromkeys(TEXTS, b""), {}
    with zipfile.ZipFile(pack) as archive:
        sizes = [info.file_size for info in archive.infolist()]
        need(max(sizes, default=0) <= MOST and sum(sizes) <= MOST_OF_ALL, "it is larger than any pack", OSError)
        for info in archive.infolist():
            need(info.filename not in digests, "a file is in the pack twice")
            need(not info.flag_bits & 1 and info.compress_type in (0, 8), "a file is packed as in no pack")
            data = archive.read(info)
            digests[info.filename] = sha256(data).hexdigest()
            texts.update({info.filename: data} if info.filename in TEXTS else {})
    for line in lines(texts["SHA256SUMS"], "SHA256SUMS"):
        need(re.fullmatch(rb"[0-9a-f]{64}  (\w[\w.-]*/)*\w[\w.-]*", line), "SHA256SUMS has a line that is none")
        digest, _, name = line.decode().partition("  ")
        need(name not in named and name not in SEAL, "SHA256SUMS names %s wrongly" % name)
        need(digests.get(name, digest) == digest, "%s was changed" % name)
        need(not name.startswith("pictures/") or name[9:] == digest, "%s is not named by its bytes" % name)
        named[name] = digest
    odd = set(digests) ^ (SEAL | set(named))
    need(not odd, "missing, or not named by a checksum: %s" % ", ".join(sorted(odd)))
    return texts


def check_ledger(texts):
    """The head, the hashes of all entries, the numbers of those shown, and which of them names the checksums."""
    hashes = ["0" * 64] + [line.decode("ascii", "replace") for line in lines(texts["hashes.txt"], "hashes.txt")]
    shown, key, covers = [0], None, 0
    for name in ("ledger.jsonl", "seal.jsonl"):
        for line in lines(texts[name], name):
            entry = read(line, ENTRY, name)
            number, body = entry["seq"], entry["body"]
            if name == "seal.jsonl":
                hashes.append(sha256(line).hexdigest())
                named = entry["kind"] == "evidence.signed" and body.get("sumsSha256")
                covers = number if named == sha256(texts["SHA256SUMS"]).hexdigest() else covers
            need(type(number) is int and shown[-1] < number < len(hashes), "the entries are not in order")
            need(sha256(line).hexdigest() == hashes[number], "entry %d was changed" % number)
            need(entry["prev"] == hashes[number - 1], "entry %d does not follow the one before it" % number)
            key = body.get("publicKey") if entry["kind"] == "key.made" else key
            shown.append(number)
    need(covers, "the ledger does not name this SHA256SUMS")
    heads = lines(texts["heads.jsonl"], "heads.jsonl")
    need(len(heads) == 1, "there must be one head")
    head = read(heads[0], HEAD, "heads.jsonl")
    need(head["entries"] == len(hashes) - 1 and head["head"] == hashes[-1], "the head is not that of the last entry")
    need(head["publicKey"] == key, "the head was signed with a key that the ledger has not")
    check_signature(heads[0], head)
    return head, hashes, shown[1:], covers


def bound_by(noted, hashes, shown, covers):
    """An entry holds the hash of the one before it: a head binds them back to the first that is only a hash here."""
    need(re.fullmatch("[1-9][0-9]{0,15}:[0-9a-f]{64}", noted), "the head noted elsewhere is none")
    count = int(noted.partition(":")[0])
    need(count < len(hashes), "the head noted elsewhere is later than this pack: the whole ledger is needed", OSError)
    need(noted.endswith(hashes[count]), "the head noted elsewhere is not in this ledger")
    gap = max(set(range(count + 1)) - set(shown))
    bound = [number for number in shown if gap < number <= count]
    return "everything in this pack" if covers in bound else "only entries " + (str(bound)[1:-1] or "that are hashes")


def main(arguments):
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    for name in ("pack", "--noted", "--key"):
        options.add_argument(name)
    given = options.parse_args(arguments)
    try:
        head, *ledger = check_ledger(read_pack(given.pack))
        bound = bound_by(given.noted, *ledger) if given.noted else "nothing: none was given"
        need(given.key in (None, head["publicKey"]), "the key is not the one noted elsewhere")
    except OSError as why:
        print("Cannot be looked at: %s" % why)
        return 2
    except (ValueError, zipfile.BadZipFile, zlib.error, AttributeError, EOFError, RuntimeError) as why:
        print("DOES NOT FIT: %s" % why)
        return 1
    print("All files are as they were signed on %s.\nHead %d:%s\nKey  %s\nEntries in full, the others as hashes: %s"
          % (head["time"], head["entries"], head["head"], head["publicKey"], str(ledger[1])[1:-1]))
    print("A head noted elsewhere binds %s. What it does not bind rests on this pack's own signature." % bound)
    print("This shows that nothing was changed since; it does not prove what a page showed. Compare head and key\n"
          "with those noted elsewhere: without that, nobody can say who signed this.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
