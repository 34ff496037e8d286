"""What a PDF gets after it was drawn: bookmarks, its language, and a passphrase if one is wanted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from sessionprep.domain.expected import Expected
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pypdf import PageObject, PdfWriter

MOST_BYTES = 127  # of a passphrase, which is what the format's sixth revision takes


@dataclass(frozen=True, slots=True)
class Bookmark:
    """`sheet` counts from 0; `top` is how far down it is, as a share of the sheet's height."""

    words: str
    sheet: int
    top: float


class PassphraseRefused(Expected):
    """It cannot open a PDF."""


def finished(drawn: bytes, bookmarks: Sequence[Bookmark]) -> bytes:
    """The file with its bookmarks and the language it is in, and without a word about the program that wrote it."""
    from pypdf import PdfWriter  # takes a while to load, and most starts share nothing
    from pypdf.generic import Fit, NameObject, TextStringObject

    writer = PdfWriter(clone_from=BytesIO(drawn))
    writer.pdf_header = "%PDF-1.7"
    for each in bookmarks:
        height = float(writer.pages[each.sheet].mediabox.height)
        place = Fit.xyz(left=0, top=height * (1 - each.top))
        writer.add_outline_item(title=each.words, page_number=each.sheet, fit=place)
    writer.root_object[NameObject("/Lang")] = TextStringObject(_("en"))
    for font in _fonts(writer.pages):
        # Qt counts them in an order that is another one at every start.
        letters = font["/DescendantFonts"][0]["/FontDescriptor"]
        letters[NameObject("/FontName")] = font["/BaseFont"]
    return _written(writer, sha256(_written(writer, b"")).digest())


def locked(data: bytes, passphrase: str) -> bytes:
    """The same page under a passphrase, by AES-256 (PDF 2.0, revision 6). Raises PassphraseRefused.

    Every time other bytes: salts and keys are drawn anew. The second passphrase that the format has is drawn at random
    and thrown away, so that this is the only one.
    """
    from pypdf import PdfWriter

    said = normalize("NFKC", passphrase)
    if not said.strip() or len(said.encode()) > MOST_BYTES:
        raise PassphraseRefused(_("A PDF takes a passphrase of 1 to 127 letters. Nothing was saved; choose another."))
    writer = PdfWriter(clone_from=BytesIO(data))
    writer.pdf_header = "%PDF-2.0"
    writer.encrypt(said, token_urlsafe(32), algorithm="AES-256")
    return _written(writer, sha256(data).digest())


def fonts_of(data: bytes) -> str:
    """A line for each typeface in the file: its name, and a mark that changes with whatever draws its letters."""
    from pypdf import PdfReader

    drawn: dict[str, set[bytes]] = defaultdict(set)
    for font in _fonts(PdfReader(BytesIO(data)).pages):
        letters = font["/DescendantFonts"][0]["/FontDescriptor"].get("/FontFile2")
        drawn[font["/BaseFont"].removeprefix("/")].add(b"" if letters is None else letters.get_data())
    return "\n".join(f"{name} {_mark(programs)}" for name, programs in sorted(drawn.items()))


def _fonts(sheets: Iterable[PageObject]) -> Iterator[Any]:
    """Those of each sheet; one that draws several comes as often."""
    for sheet in sheets:
        resources: Any = sheet["/Resources"]
        for font in resources.get("/Font", {}).values():
            yield font.get_object()


def _mark(programs: set[bytes]) -> str:
    return sha256(b"".join(sorted(programs))).hexdigest()[:16]


def _written(writer: PdfWriter, identity: bytes) -> bytes:
    """With the title for all it says about itself, and an identity that follows from what is in it."""
    from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject

    about = writer._info or DictionaryObject()  # noqa: SLF001 - its own setter signs the file
    for name in [each for each in about if each != "/Title"]:
        del about[name]
    mark = ByteStringObject(identity[:16])
    writer._ID = ArrayObject((mark, mark))  # noqa: SLF001 - the only way to a file that says the same each time
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
