from __future__ import annotations

import pytest

from sessionprep.vault.sheet import SheetMistyped, check_of, is_line, read_sheet, sheet, sheet_lines

SECRET = bytes(range(7, 39))
LINES = sheet_lines(SECRET)
WRITTEN = "\n".join(LINES)


def mistyped(typed: str) -> SheetMistyped:
    with pytest.raises(SheetMistyped) as refused:
        read_sheet(typed)
    return refused.value


def test_a_sheet_is_eight_lines_that_hold_the_key() -> None:
    assert len(LINES) == 8
    assert LINES[0] == f"1: 0708 090a {check_of(1, '0708090a')}"
    assert read_sheet(WRITTEN) == SECRET


def test_a_sheet_keeps_its_lines_to_itself() -> None:
    assert LINES[0] not in repr(sheet("Notes", "ab", "cd", SECRET))


@pytest.mark.parametrize(
    "typed",
    [
        WRITTEN.upper(),
        WRITTEN.replace(" ", ""),
        WRITTEN.replace("0", "O"),
        WRITTEN.replace(": ", ":").replace("0", "o"),
        "\n".join(line[3:] for line in LINES),  # without numbers
        "\n".join(line.replace(":", "") for line in LINES),
        "\n".join(line.replace(":", ".").replace(" ", "-") for line in LINES),
        "\n\n  " + "  \n\n ".join(LINES) + " \n",
        "\n".join(reversed(LINES)),
        WRITTEN.replace("1", "\uff11"),
    ],
)
def test_it_may_be_typed_in_many_ways(typed: str) -> None:
    assert read_sheet(typed) == SECRET


@pytest.mark.parametrize("letter", ["l", "I", "|"])
def test_letters_that_look_like_a_one_are_ones(letter: str) -> None:
    number, *parts = LINES[2].split(" ")
    line = " ".join([number, *(part.replace("1", letter) for part in parts)])
    assert letter in line
    assert read_sheet(WRITTEN.replace(LINES[2], line)) == SECRET


@pytest.mark.parametrize("number", range(1, 9))
def test_one_wrong_digit_names_its_line(number: int) -> None:
    line = LINES[number - 1]
    wrong = line[:5] + ("0" if line[5] != "0" else "1") + line[6:]
    refused = mistyped(WRITTEN.replace(line, wrong))
    assert refused.lines == (number,)
    assert f"Line {number} does not match its last two digits." in refused.sentence


def test_several_wrong_lines_are_named_together() -> None:
    refused = mistyped(WRITTEN.replace(LINES[1][3:7], "ffff").replace(LINES[6][3:7], "ffff"))
    assert "Lines 2, 7 do not match" in refused.sentence


def test_a_missing_line_is_named() -> None:
    assert mistyped(WRITTEN.replace(f"{LINES[4]}\n", "")).sentence == "The sheet has 8 lines. Line 5 is missing."
    assert "Lines 1, 2, 3, 4, 5, 6, 7, 8 are missing." in mistyped("").sentence


def test_a_line_too_short_or_with_a_strange_letter_is_named() -> None:
    assert "Line 8 has 9 digits" in mistyped(WRITTEN[:-1]).sentence
    assert "Line 1 has a sign that no sheet has" in mistyped(WRITTEN.replace("0708", "z708", 1)).sentence


@pytest.mark.parametrize(
    "typed", [f"{WRITTEN}\n{LINES[0]}", f"{WRITTEN}\n9: 0000 0000 00", WRITTEN.replace("2:", "1:")]
)
def test_each_line_is_needed_once(typed: str) -> None:
    assert "needed once" in mistyped(typed).sentence


def test_swapped_lines_are_noticed() -> None:
    bare = [line[3:] for line in LINES]
    assert mistyped("\n".join([bare[1], bare[0], *bare[2:]])).lines == (1, 2)


@pytest.mark.parametrize(
    ("typed", "right"), [(LINES[3], True), (LINES[3][3:].upper(), True), (LINES[2], False), ("", False)]
)
def test_one_line_can_be_asked_back(typed: str, right: bool) -> None:  # noqa: FBT001 - a case of the table
    assert is_line(4, typed, LINES) is right
