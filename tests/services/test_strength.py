from __future__ import annotations

import pytest

from sessionprep.services.strength import SHORTEST, Grade, strength


@pytest.mark.parametrize("passphrase", ["", "a", "correct horse", "x7#kQ9!vLp2$zR"])
def test_fewer_than_fifteen_characters_are_never_enough(passphrase: str) -> None:
    assert len(passphrase) < SHORTEST
    assert not strength(passphrase).enough


@pytest.mark.parametrize(
    "passphrase", ["aaaaaaaaaaaaaaaaaaaa", "passwordpassword", "123456789012345", "qwertyqwertyqwerty"]
)
def test_long_and_easily_guessed_is_not_enough_and_says_so(passphrase: str) -> None:
    judged = strength(passphrase)
    assert not judged.enough
    assert judged.words == "Easy to guess. Add a few unrelated words."


@pytest.mark.parametrize(
    "passphrase",
    [
        "seven herons wade past",
        "пять цапель идут мимо",
        "八羽の鷺が水辺を静かに歩いて行く朝",
        "🦩🌾🪨🌊🐚🦆🌙🍄🪵🐌🌻🦔🍂🐝🌿",
    ],
)
def test_a_few_unrelated_words_are_enough_in_any_script(passphrase: str) -> None:
    assert strength(passphrase).enough


def test_it_says_how_many_characters_are_missing() -> None:
    assert strength("herons").words == "9 more characters"
    assert strength("herons wade pa").words == "1 more character"


def test_a_short_one_is_never_called_good_however_odd() -> None:
    assert strength("x7#kQ9!vLp2$zR").grade is Grade.SO_SO


@pytest.mark.parametrize("passphrase", ["x" * 100_000, "seven herons wade past " * 5_000, "a\0b" * 10, "\ud83d" * 20])
def test_anything_can_be_judged(passphrase: str) -> None:
    assert strength(passphrase).grade >= Grade.VERY_WEAK


def test_nothing_typed_says_nothing() -> None:
    assert strength("").words == ""
