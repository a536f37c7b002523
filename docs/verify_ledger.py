#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks an exported ledger with nothing of Counterproof: Python 3.8 or later and the openssl command (OpenSSL 3).

    python3 verify_ledger.py FOLDER [--noted ENTRIES:HASH]

FOLDER holds ledger.jsonl and heads.jsonl (docs/ledger.md says what they are). Ends with 0 when all fits,
1 when something does not, 2 when it cannot be looked at. --noted: a head that you wrote down elsewhere.
"""
import hashlib
import json
import os
import subprocess
import sys
import tempfile

NONE = "0" * 64
ED25519 = bytes.fromhex("302a300506032b6570032100")  # RFC 8410: what stands before the 32 bytes of a key


class Broken(Exception):
    pass


def quoted(text):
    short = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
    return '"' + "".join(short.get(c) or (c if ord(c) >= 32 else "\\u%04x" % ord(c)) for c in text) + '"'


def canonical(value):
    """RFC 8785, for the values a ledger holds: no fractions."""
    if value is None or value is True or value is False:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(quoted(key) + ":" + canonical(value[key]) for key in keys) + "}"
    raise Broken("a fraction, which no ledger holds")


def no_twins(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise Broken("one key twice")
    return dict(pairs)


def lines(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        data = file.read()
    if data and not data.endswith(b"\n"):
        raise Broken(name + " does not end with a line feed")
    return data.split(b"\n")[:-1]


def read(line, keys):
    """The object of one line, which must be spelled as RFC 8785 says and hold just these keys."""
    try:
        value = json.loads(line.decode("utf-8"), object_pairs_hook=no_twins)
        same = canonical(value).encode("utf-8") == line
    except (UnicodeError, ValueError, RecursionError):
        raise Broken("no JSON")
    if not same or not isinstance(value, dict) or sorted(value) != keys:
        raise Broken("not spelled as a ledger spells")
    return value


def signature_fits(head):
    try:
        key, signature = bytes.fromhex(head["publicKey"]), bytes.fromhex(head["signature"])
    except (TypeError, ValueError):
        return False
    if key.hex() != head["publicKey"] or signature.hex() != head["signature"] or len(key) != 32:
        return False
    text = canonical({name: head[name] for name in head if name != "signature"}).encode("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        def put(name, content):
            path = os.path.join(folder, name)
            with open(path, "wb") as file:
                file.write(content)
            return path
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-rawin",
                   "-inkey", put("key", ED25519 + key), "-in", put("text", text),
                   "-sigfile", put("signature", signature)]
        said = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
    if b"Verified Successfully" not in said and b"Verification Failure" not in said:
        raise OSError("the signatures need OpenSSL 3, and openssl here is another")
    return b"Verified Successfully" in said


def check(folder, noted):
    hashes, keys, key = [NONE], [None], None
    for number, line in enumerate(lines(folder, "ledger.jsonl"), 1):
        try:
            entry = read(line, ["body", "device", "kind", "prev", "seq", "time"])
        except Broken as why:
            raise Broken("entry %d: %s" % (number, why))
        if entry["seq"] != number or entry["prev"] != hashes[-1]:
            raise Broken("entry %d does not follow the one before it" % number)
        if entry["kind"] == "key.made":
            key = entry["body"]["publicKey"]
        hashes.append(hashlib.sha256(line).hexdigest())
        keys.append(key)
    total, last = len(hashes) - 1, None
    for line in lines(folder, "heads.jsonl"):
        head = read(line, ["device", "entries", "head", "publicKey", "reason", "signature", "time"])
        count = head["entries"]
        if type(count) is not int or not (last["entries"] if last else 1) <= count <= total:
            raise Broken("the head of %s counts %s entries, but there are %d" % (head["time"], count, total))
        if head["head"] != hashes[count] or head["publicKey"] != keys[count]:
            raise Broken("the head of %s is not that of entry %d" % (head["time"], count))
        if not signature_fits(head):
            raise Broken("the signature of %s is not right" % head["time"])
        last = head
    if last is None or last["entries"] != total:
        raise Broken("no signed head covers the last entry")
    if noted:
        count, _, text = noted.partition(":")
        if not count.isdigit() or int(count) > total or hashes[int(count)] != text:
            raise Broken("the head noted elsewhere is not in this ledger")
    print("%d entries fit together. Head %s, signed %s with key %s." % (total, hashes[-1], last["time"], key))
    print("This shows that nothing was changed since; it does not prove what a page showed. Compare the key and")
    print("a head with those noted elsewhere: without one, entries cut off the end together with their heads")
    print("cannot be missed.")


def main(arguments):
    noted = arguments.pop(arguments.index("--noted") + 1) if "--noted" in arguments[:-1] else None
    folders = [word for word in arguments if word != "--noted"]
    if len(folders) != 1:
        print(__doc__)
        return 2
    try:
        check(folders[0], noted)
    except Broken as why:
        print("DOES NOT FIT: %s" % why)
        return 1
    except OSError as why:
        print("Cannot be looked at: %s" % why)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
