"""Each time something left, the latest first, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.share import Share
from sessionprep.services import shared_words, shares
from sessionprep.services.days import brief
from sessionprep.services.labels import Label
from sessionprep.text import _, ngettext
from sessionprep.ui.dialogs.shared.entry import Entry
from sessionprep.ui.kit.headings import without_mnemonic
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.record_model import RecordModel, Source
from sessionprep.ui.kit.room_adding import Beginning
from sessionprep.ui.kit.row import Row, fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context

_FIND_FROM = 6


def each_time(context: Context) -> ListRoom:
    entry = Entry(context)

    def begin() -> str:
        """What is typed in the entry before counts as written."""
        if not entry.settle():
            return ""
        begun = context.do(Label.ADD, _begin_with_the_last)
        return begun.id if begun else ""

    beginning = Beginning(_("&Note something said aloud"), begin)
    words = RoomWords(
        name="shared",
        title=_("Each time"),
        find=_("Find in what was shared"),
        empty=_("Nothing was shared so far."),
        example=_("What you save, print or show from here is listed with its words, only for you."),
        button=without_mnemonic(beginning.words),
    )
    model = RecordModel(context.workspace, context.bridge, _source(context))
    plan = RoomPlan(
        words,
        model,
        Deeds(_stay, shares.forget, _forgotten, deleting=_("&Take out of this list")),
        entry,
        beginning,
        find_from=_FIND_FROM,
        movable=False,
        titled=False,
    )
    room = ListRoom(context, plan)
    model.setParent(room)  # it goes with the dialog
    return room


def _begin_with_the_last(work: Work) -> Share:
    """Most people talk to the same one again."""
    recipient, therapist = next(iter(shares.recipients(work)), ("", None))
    return shares.begin_aloud(work, recipient, therapist)


def _source(context: Context) -> Source[Share]:
    clock = context.clock

    def pen(work: Work) -> Callable[[Share], Row]:
        def draw(share: Share) -> Row:
            whom = shared_words.who(work, share.recipient, share.therapist)
            day = brief(share.stamp.created_at, clock.zone, clock.now())
            note = " · ".join((day, *shared_words.how(share)))
            locked = _("Opens with a passphrase") if share.encrypted else ""
            drawing = "lock" if share.encrypted else ""
            title = whom or _("Nobody was named")
            return Row(share.id, title, note, mark=drawing, mark_words=locked, search=fold(f"{title} {note}"))

        return draw

    return Source(Share, shares.listed, pen, _latest_first)


def _latest_first(share: Share) -> tuple[int, ...]:
    """As `shares.listed` has them: their ids from behind."""
    return tuple(-ord(letter) for letter in share.id)


def _stay(_work: Work, _ids: object, _before: str) -> None:
    """Their order is the order in which they happened."""


def _forgotten(count: int) -> str:
    said = ngettext("Took {count} entry out.", "Took {count} entries out.", count).format(count=count)
    return _("{taken} What was handed over stays handed over.").format(taken=said)
