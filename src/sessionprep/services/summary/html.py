"""The page as one self-contained web page that loads nothing and runs nothing."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, assert_never

from sessionprep.services.summary.offer import Style
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.services.summary.page import Entry, Group, Page, Section

_STYLE = """
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1rem/1.5 "Atkinson Hyperlegible", system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-bottom: .3rem; border-bottom: 1px solid #767676; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
ol, ul { margin: 0; padding-inline-start: 1.6rem; }
ul.plain { list-style: none; padding: 0; }
li { margin: 0 0 .8rem; padding-inline-start: .2rem; }
ul.plain li { margin-bottom: .3rem; padding: 0; }
p { margin: 0 0 .8rem; }
li p { margin: .25rem 0 0; }
.label { display: block; font-weight: bold; }
.plain .label { display: inline; }
.words { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; }
@media print {
  @page { margin: 20mm; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h2, h3, .label { break-after: avoid; }
  li, p { orphans: 2; widows: 2; }
}
"""


def html(page: Page) -> bytes:
    """UTF-8, with headings and landmarks for screen readers and a style sheet for paper."""
    # i18n: The code of the language you translate into, such as “de”
    language = _("en")
    # i18n: “rtl” if your language is written from right to left, otherwise “ltr”
    direction = _("ltr")
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(language)}" dir="{escape(direction)}">',
        "<head>",
        '<meta charset="utf-8">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(page.title)}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        *_header(page),
        *(line for number, section in enumerate(page.sections, start=1) for line in _section(section, number)),
        "</main>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _header(page: Page) -> Iterator[str]:
    yield "<header>"
    yield f"<h1>{escape(page.title)}</h1>"
    if page.sender:
        yield f'<p dir="auto">{escape(_("From {name}").format(name=page.sender))}</p>'
    yield "</header>"


def _section(section: Section, number: int) -> Iterator[str]:
    yield f'<section aria-labelledby="part-{number}">'
    yield f'<h2 id="part-{number}">{escape(section.heading)}</h2>'
    for group in section.groups:
        if group.caption:
            yield f"<h3>{escape(group.caption)}</h3>"
        yield from _group(group, section.style)
    yield "</section>"


def _group(group: Group, style: Style) -> Iterator[str]:
    match style:
        case Style.NUMBERED:
            yield from _listed(group, "<ol>", "</ol>")
        case Style.LISTED | Style.BOXES:
            yield from _listed(group, "<ul>", "</ul>")
        case Style.TOGETHER:
            yield from _listed(group, '<ul class="plain">', "</ul>")
        case Style.PROSE:
            yield from (f"<p>{_said(entry)}</p>" for entry in group.entries)
        case _:
            assert_never(style)


def _listed(group: Group, opening: str, closing: str) -> Iterator[str]:
    yield opening
    for entry in group.entries:
        beneath = "".join(f"<p>{_said(each)}</p>" for each in entry.beneath)
        yield f"<li>{_said(entry)}{beneath}</li>"
    yield closing


def _said(entry: Entry) -> str:
    # i18n: What the words are, before the words themselves, such as “What was hard:”
    label = f'<span class="label">{escape(_("{label}:").format(label=entry.label))}</span> ' if entry.label else ""
    return f'{label}<span class="words" dir="auto">{escape(entry.words)}</span>'
