"""Pages to write in every format."""

from __future__ import annotations

from sessionprep.services.summary.offer import Style
from sessionprep.services.summary.page import Entry, Group, Page, Section

LONG = (
    "I go quiet as soon as somebody raises their voice. It happened on Sunday and again at work, and both times "
    "I only understood in the evening what I would have liked to say."
)


def full_page() -> Page:
    """Everything a page can have, in several scripts, and with words that look like markup."""
    heard = Entry("Often, yes: for a day or so.\nWe agreed I write down when it starts.", "What I heard")
    questions = (
        Entry("Why do I go quiet when someone is upset with me?", "Say this first"),
        Entry("Is it normal to feel worse right after a session?", "", (heard,)),
        Entry("هل يمكنني أن أتحدث عن عائلتي بلغتي؟", "", (Entry("نعم", "What I heard"),)),
        Entry("眠れない夜に何をすればいいですか？最近は三時ごろに目が覚めて、そのまま朝まで考え続けてしまいます。"),  # noqa: RUF001 - it is Japanese
        Entry("Emoji 🙂 👨‍👩‍👧 🇩🇪 ❤️, Greek αβγ, Cyrillic Привет, Hebrew שלום"),
        Entry("<script>alert(1)</script> & [x](http://example.org) | **bold** `code` #tag"),
    )
    note = (
        Entry("That I may pause.", "What I want to keep"),
        Entry(f"{LONG}\n\n# Not a heading\n- not a list\n    not code\n1. not a number", "More"),
    )
    felt = (Entry("calm (some), on edge (a lot)", "Before the session"), Entry("مرهق (a trace)", "After the session"))
    return Page(
        "For my session on Thursday 26 November 2026",
        "Sam & <Co>",
        (
            Section("What this session is for", Style.PROSE, (Group("", (Entry("To sleep again."),)),)),
            Section("What I’d like to talk about", Style.NUMBERED, (Group("", questions),)),
            Section("After the session", Style.LISTED, (Group("Thursday 19 November 2026", note),)),
            Section("Feelings", Style.TOGETHER, (Group("Thursday 19 November 2026", felt),)),
        ),
    )


def one_entry(words: str) -> Page:
    return Page("A page", "", (Section("Expectations", Style.LISTED, (Group("", (Entry(words),)),)),))
