"""Text, Markdown and a web page: what was typed arrives as it was typed, and nothing else does."""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from sessionprep.services.summary.clean import printable
from sessionprep.services.summary.html import html
from sessionprep.services.summary.markdown import markdown
from sessionprep.services.summary.text import WIDTH, text
from sessionprep.ui.theme.override import override
from tests.services.summary_pages import full_page, one_entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.summary.page import Page

pytestmark = pytest.mark.usefixtures("qapp")
GOLDEN = Path(__file__).parent.parent / "data" / "summary"
OURS = {"html", "head", "meta", "title", "style", "body", "main", "header", "section", "h1", "h2", "ul", "li", "span"}
# Letters that mean something to Markdown or to HTML, far more often than chance would have them.
tricky = st.text(
    st.sampled_from("\\`*_{}[]()<>#+-.!|~$^:=&;\"' \n\t1a/wé@") | st.characters(codec="utf-8"), max_size=60
)
words = tricky.map(printable).filter(lambda each: bool(each.strip()))


class Reader(HTMLParser):
    """Collects the text of a web page, and the names of its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    @override
    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read(page: bytes) -> Reader:
    reader = Reader()
    reader.feed(page.decode())
    return reader


@pytest.mark.parametrize(("write", "name"), [(text, "page.txt"), (markdown, "page.md"), (html, "page.html")])
def test_a_full_page_is_written_as_it_was_last_looked_at(write: Callable[[Page], bytes], name: str) -> None:
    """`--renew-pictures` writes it anew."""
    written = write(full_page())
    if os.environ.get("RENEW_PICTURES"):
        GOLDEN.mkdir(exist_ok=True)
        (GOLDEN / name).write_bytes(written)
    assert written.decode() == (GOLDEN / name).read_bytes().decode()


@given(words)
@example("# a\n- b\n+ c\n1. d\n1) e\n> f\n===\n---\n    code\n***\n: g\n:--")
@example("<b>x</b> &amp; &#65; [a](b) ![a](b) [a]: b <http://e.org> http://e.org www.e.org a@b.org")
@example("a | b\n--|--\nc | d")
@example("`a` ``b`` ~~c~~ *d* _e_ **f** __g__ $h$ \\ \\i")
def test_markdown_reads_back_as_the_words_that_were_typed(words: str) -> None:
    document = QTextDocument()
    document.setMarkdown(markdown(one_entry(words)).decode())
    assert "".join(document.toPlainText().split()) == "".join(f"A page Expectations {words}".split())


@given(words)
def test_markdown_makes_no_link_out_of_words(words: str) -> None:
    document = QTextDocument()
    document.setMarkdown(markdown(one_entry(words)).decode())
    assert "<a href" not in document.toHtml()


@given(words)
@example("</span></li><script>alert(1)</script>")
@example("&lt;b&gt; &amp;amp; \"quoted\" 'single'")
def test_a_web_page_reads_back_as_the_words_that_were_typed(words: str) -> None:
    reader = read(html(one_entry(words)))
    assert words in "".join(reader.text)
    assert set(reader.tags) <= OURS


@given(words)
def test_text_reads_back_as_the_words_that_were_typed(words: str) -> None:
    body = text(one_entry(words)).decode().split("-\n\n- ", 1)[1]
    assert "".join(body.split()) == "".join(words.split())


def test_a_web_page_loads_and_runs_nothing() -> None:
    reader = read(html(full_page()))
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in reader.attributes
    assert not {"script", "link", "img", "iframe", "a", "form"} & set(reader.tags)
    assert not {"src", "href", "style"} & {name for name, _value in reader.attributes}
    assert "url(" not in html(full_page()).decode()


def test_a_web_page_says_its_language_direction_and_landmarks() -> None:
    reader = read(html(full_page()))
    assert {("lang", "en"), ("dir", "ltr"), ("dir", "auto"), ("charset", "utf-8")} <= set(reader.attributes)
    assert reader.tags.count("h1") == reader.tags.count("main") == 1
    assert reader.tags.count("h2") == reader.tags.count("section") == 4
    named = {value for name, value in reader.attributes if name == "aria-labelledby"}
    assert named == {value for name, value in reader.attributes if name == "id"}


def test_no_format_names_the_program_or_the_moment() -> None:
    for written in (text(full_page()), markdown(full_page()), html(full_page())):
        assert not re.search(rb"(?i)sessionprep|generator|author|\d\d:\d\d", written)


def test_text_has_no_byte_order_mark_and_ends_its_last_line() -> None:
    assert not text(full_page()).startswith(b"\xef\xbb\xbf")
    assert text(full_page()).endswith(b".\n") or text(full_page()).endswith(b")\n")


def test_lines_of_text_fit_unless_one_word_does_not() -> None:
    lines = text(full_page()).decode().splitlines()
    wide = [sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line) for line in lines]
    assert max(wide) <= WIDTH


def test_an_address_is_not_broken_in_text() -> None:
    address = "https://example.org/" + "a" * 200
    assert address in text(one_entry(f"see {address} please")).decode()
