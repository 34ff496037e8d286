from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from sessionprep.vault.kdf import KdfParameters
from sessionprep.vault.keyfile import KeyFile, Previous, UnknownSlot, checksum, previous_seal_context, render
from sessionprep.vault.keyparse import parse_keys
from sessionprep.vault.refusals import KeysDamaged, NewerVault
from sessionprep.vault.slots import is_genuine, open_previous, open_slots, seal, seal_slot, signed
from sessionprep.vault.strictjson import base64_text
from tests.helpers.vaults import CHEAP

SECRET = bytes(range(32))
WRAPPING = bytes(range(32, 64))
COSTS = KdfParameters(CHEAP.m_kib, 1, 1, bytes(range(16)))
VAULT_ID = "0123456789abcdef" * 2
SALT = "fedcba9876543210" * 2


def key_file() -> KeyFile:
    return signed(KeyFile(7, VAULT_ID, SALT, (seal_slot(SECRET, WRAPPING, VAULT_ID, COSTS),)), SECRET)


def tampered(**changes: Any) -> bytes:
    """The file with fields replaced and a right sum, as an enemy would write it."""
    written = json.loads(render(key_file())) | changes
    written = {name: value for name, value in written.items() if value is not ...}
    if "sum" not in changes:
        written["sum"] = checksum({name: value for name, value in written.items() if name != "sum"})
    return json.dumps(written).encode()


def slot(**changes: Any) -> list[dict[str, Any]]:
    return [json.loads(render(key_file()))["slots"][0] | changes]


def kdf(**changes: Any) -> list[dict[str, Any]]:
    return slot(kdf=slot()[0]["kdf"] | changes)


def test_what_was_written_is_what_is_read() -> None:
    written = key_file()
    assert parse_keys(render(written)) == written
    assert is_genuine(written, SECRET)
    assert not is_genuine(written, WRAPPING)


def test_the_file_says_what_the_format_promises() -> None:
    found = json.loads(render(key_file()))
    assert set(found) == {"format", "version", "generation", "vault_id", "db", "slots", "mac", "sum"}
    assert found["format"] == "sessionprep-keys"
    assert found["version"] == 1
    assert found["db"] == {"cipher": "sqlcipher", "compat": 4, "salt": SALT}
    assert set(found["slots"][0]) == {"id", "type", "label", "kdf", "aead", "nonce", "ct"}
    assert set(found["slots"][0]["kdf"]) == {"alg", "v", "m_kib", "t", "p", "salt"}
    assert len(render(key_file())) < 700


def test_every_flipped_bit_is_noticed() -> None:
    data = render(key_file())
    for place in range(len(data)):
        for bit in range(8):
            flipped = bytearray(data)
            flipped[place] ^= 1 << bit
            with pytest.raises(KeysDamaged):
                parse_keys(bytes(flipped))


def test_a_file_cut_short_anywhere_is_noticed() -> None:
    data = render(key_file())
    for length in range(len(data) - 1):
        with pytest.raises(KeysDamaged):
            parse_keys(data[:length])
    assert parse_keys(data[:-1]) == parse_keys(data)  # only the final line end


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\x89PNG\r\n\x1a\n",
        b"\xef\xbb\xbf" + render(key_file()),
        render(key_file()).decode().encode("utf-16"),
        render(key_file())[:-2] + b',"generation":7}',
        render(key_file()).replace(b":7,", b":NaN,"),
        render(key_file()).replace(b":7,", b":1e999,"),
        render(key_file()).replace(b":7,", b":7.0,"),
        render(key_file()).replace(b":7,", b":" + b"9" * 5000 + b","),
        b"[" * 100_000,
        b'{"a":' * 300 + b"1" + b"}" * 300,
        b" " * 10_000_000,
        render(key_file()) + b" " * 65_536,
    ],
)
def test_anything_but_our_json_is_damage(data: bytes) -> None:
    with pytest.raises(KeysDamaged):
        parse_keys(data)


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "other"},
        {"version": "1"},
        {"version": True},
        {"version": -1},
        {"version": 0},
        {"generation": 0},
        {"generation": "7"},
        {"vault_id": VAULT_ID.upper()},
        {"vault_id": VAULT_ID[:-1]},
        {"db": {"cipher": "none", "compat": 4, "salt": SALT}},
        {"db": {"cipher": "sqlcipher", "compat": 3, "salt": SALT}},
        {"db": {"cipher": "sqlcipher", "compat": 4}},
        {"slots": []},
        {"slots": {}},
        {"slots": slot() * 2},
        {"slots": [one | {"id": f"{number:08x}"} for number in range(17) for one in slot()]},
        {"slots": slot(extra=1)},
        {"slots": slot(id="xyz")},
        {"slots": slot(label="\ud800")},
        {"slots": slot(label="a" * 201)},
        {"slots": slot(aead="AES-128-ECB")},
        {"slots": slot(nonce="AAAA")},
        {"slots": slot(ct=base64_text(bytes(47)))},
        {"slots": slot(ct=base64_text(bytes(48))[:-1] + "\n")},
        {"slots": kdf(m_kib=4 * 1024**3)},
        {"slots": kdf(m_kib=0)},
        {"slots": kdf(m_kib=8 * 1024)},
        {"slots": kdf(m_kib=19456.0)},
        {"slots": kdf(m_kib=2 * 1024**2, t=5)},
        {"slots": kdf(t=10**9)},
        {"slots": kdf(p=0)},
        {"slots": kdf(p=True)},
        {"slots": kdf(alg="argon2i")},
        {"slots": kdf(v=16)},
        {"slots": kdf(salt=base64_text(bytes(8)))},
        {"mac": "short"},
        {"mac": ...},
        {"extra": 1},
        {"previous": {}},
        {"sum": "0" * 16},
        {"sum": ...},
        {"sum": 5},
    ],
)
def test_whatever_breaks_the_form_is_damage(changes: dict[str, Any]) -> None:
    with pytest.raises(KeysDamaged):
        parse_keys(tampered(**changes))


def test_spaces_and_another_order_of_names_change_nothing() -> None:
    backwards = dict(reversed(json.loads(render(key_file())).items()))
    assert parse_keys(json.dumps(backwards, indent=1).encode()).vault_id == VAULT_ID


def test_a_newer_file_is_not_damage() -> None:
    with pytest.raises(NewerVault):
        parse_keys(tampered(version=2, slots="whatever comes next"))


def test_a_way_to_open_that_we_do_not_know_is_kept_as_it_was() -> None:
    other: dict[str, object] = {"id": "00c0ffee", "type": "keyring", "label": "Desktop", "service": {"n": [1, "é"]}}
    written = replace(key_file(), slots=(*key_file().slots, UnknownSlot("00c0ffee", other)))
    written = signed(written, SECRET)
    read = parse_keys(render(written))
    assert read == written
    assert is_genuine(read, SECRET)
    assert json.loads(render(read))["slots"][1] == other


def opening(words: str = "words") -> KeyFile:
    from sessionprep.vault.kdf import derive

    wrapping = derive(words, COSTS)
    return signed(KeyFile(7, VAULT_ID, SALT, (seal_slot(SECRET, wrapping, VAULT_ID, COSTS),)), SECRET)


def test_a_slot_opens_with_its_passphrase_only() -> None:
    assert open_slots(opening(), "words") == SECRET
    assert open_slots(opening(), "other words") is None


@pytest.mark.parametrize(
    "change",
    [
        lambda found: replace(found, vault_id="0" * 32),
        lambda found: replace(found, slots=(replace(found.slots[0], id="00000000"),)),
        lambda found: replace(found, slots=(replace(found.slots[0], kdf=replace(COSTS, t=2)),)),
        lambda found: replace(found, slots=(replace(found.slots[0], kdf=replace(COSTS, m_kib=20 * 1024)),)),
    ],
)
def test_a_slot_cannot_be_weakened_or_moved(change: Any) -> None:
    assert open_slots(change(opening()), "words") is None


@pytest.mark.parametrize(
    "change",
    [
        lambda found: replace(found, generation=8),
        lambda found: replace(found, salt="0" * 32),
        lambda found: replace(found, slots=(replace(found.slots[0], label="Other"),)),
        lambda found: replace(found, slots=(*found.slots, UnknownSlot("00000000", {"id": "00000000", "type": "x"}))),
        lambda found: replace(found, mac=bytes(32)),
    ],
)
def test_a_file_changed_by_someone_without_the_key_is_not_genuine(change: Any) -> None:
    assert not is_genuine(change(opening()), SECRET)


def test_the_key_before_a_change_of_every_key_is_kept_under_the_new_one() -> None:
    old = bytes(32)
    sealed = seal(old, SECRET, previous_seal_context(VAULT_ID, SALT))
    written = signed(replace(opening(), previous=Previous(SALT, sealed)), SECRET)
    read = parse_keys(render(written))
    assert read == written
    assert open_previous(read, SECRET) == old
    assert open_previous(read, WRAPPING) is None
    assert open_previous(replace(read, vault_id="0" * 32), SECRET) is None


WRITTEN_IN_2026 = (
    b'{"db":{"cipher":"sqlcipher","compat":4,"salt":"fedcba9876543210fedcba9876543210"},"format":"sessionprep-keys",'
    b'"generation":7,"mac":"pUAGV/VVJ3P7IbfWAJvXCrQ83tGRHCYspW3E9p6TTGI=","previous":{"aead":"AES-256-GCM",'
    b'"ct":"Hsl5BD3MlQLCXdYZfgyRFBA29CABayL8PtMO+9FIKYQu9dJYwCDbilITWFwYXRa/","nonce":"3RY+vMQxrOOSrZii",'
    b'"salt":"0123456789abcdef0123456789abcdef"},"slots":[{"aead":"AES-256-GCM",'
    b'"ct":"MdPwFLBdM+lXATrj22z8IW6YpTzX0BpshLEUduL3rEZhBziLaH3Dytuy/PhUqAns","id":"5cd3da6a",'
    b'"kdf":{"alg":"argon2id","m_kib":19456,"p":1,"salt":"AAECAwQFBgcICQoLDA0ODw==","t":1,"v":19},'
    b'"label":"Passphrase","nonce":"pOkkd9dUgTwrOD+I","type":"passphrase"}],"sum":"94d681512791d3b8",'
    b'"vault_id":"0123456789abcdef0123456789abcdef","version":1}\n'
)


def test_a_key_file_written_long_ago_opens_for_ever() -> None:
    read = parse_keys(WRITTEN_IN_2026)
    assert open_slots(read, "w\u00f6rds") == SECRET
    assert is_genuine(read, SECRET)
    assert open_previous(read, SECRET) == bytes(range(64, 96))
    assert render(read) == WRITTEN_IN_2026
