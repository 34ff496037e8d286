from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sessionprep.vault.kdf import SMALLER, USUAL, KdfParameters, derive, derive_fresh
from tests.helpers.vaults import CHEAP

SALT = bytes(range(16))
ROOT = Path(__file__).parents[2]


def test_the_usual_costs_are_the_promised_ones() -> None:
    assert (USUAL.m_kib, USUAL.t, USUAL.p) == (256 * 1024, 3, 4)
    assert (SMALLER.m_kib, SMALLER.t, SMALLER.p) == (64 * 1024, 3, 4)
    assert USUAL.within_bounds()
    assert SMALLER.within_bounds()


@pytest.mark.parametrize(
    ("m_kib", "t", "p"),
    [
        (19 * 1024 - 1, 1, 1),
        (2 * 1024**2 + 1, 1, 1),
        (4 * 1024**3, 1, 1),
        (19 * 1024, 0, 1),
        (19 * 1024, 17, 1),
        (19 * 1024, 10**9, 1),
        (19 * 1024, 1, 0),
        (19 * 1024, 1, 17),
        (2 * 1024**2, 5, 1),
        (0, 1, 1),
    ],
)
def test_costs_out_of_bounds_are_never_run(m_kib: int, t: int, p: int) -> None:
    parameters = KdfParameters(m_kib, t, p, SALT)
    assert not parameters.within_bounds()
    with pytest.raises(ValueError, match="m_kib"):
        derive("words", parameters)


@pytest.mark.parametrize(
    ("one", "other"), [("Zo\u00eb", "Zoe\u0308"), ("\uff4f\uff4b", "ok"), ("\ufb01ne", "fine"), ("\u212b", "\u00c5")]
)
def test_the_same_words_typed_on_another_keyboard_give_the_same_key(one: str, other: str) -> None:
    parameters = KdfParameters(CHEAP.m_kib, 1, 1, SALT)
    assert derive(one, parameters) == derive(other, parameters)


@pytest.mark.parametrize("other", ["words ", "Words", "wo\u200drds", "word", "\U0001f642"])
def test_other_words_give_another_key(other: str) -> None:
    parameters = KdfParameters(CHEAP.m_kib, 1, 1, SALT)
    assert derive("words", parameters) != derive(other, parameters)


def test_each_key_has_a_salt_of_its_own() -> None:
    one, one_costs = derive_fresh("words", CHEAP)
    other, other_costs = derive_fresh("words", CHEAP)
    assert one != other
    assert one_costs.salt != other_costs.salt
    assert derive("words", one_costs) == one


_STARVED = """
import resource
from sessionprep.vault.kdf import USUAL, derive_fresh, salted, derive
from sessionprep.vault.refusals import NotEnoughMemory
import argon2.low_level
resource.setrlimit(resource.RLIMIT_AS, (200 << 20, 200 << 20))
try:
    derive("words", salted(USUAL))
except NotEnoughMemory as error:
    print(error.sentence)
print(derive_fresh("words", None)[1].m_kib)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no memory limit to set")
def test_a_small_machine_gets_smaller_costs_and_a_sentence() -> None:
    done = subprocess.run([sys.executable, "-c", _STARVED], capture_output=True, text=True, check=True, cwd=ROOT)
    sentence, m_kib = done.stdout.splitlines()
    assert "256 MiB" in sentence
    assert int(m_kib) == SMALLER.m_kib
