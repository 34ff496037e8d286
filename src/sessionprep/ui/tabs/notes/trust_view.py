"""What makes trust hard: what still does, and below it what has faded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sessionprep.domain.trust import ReasonState, TrustReason
from sessionprep.domain.turn import Turn
from sessionprep.services import trust, turns, wording
from sessionprep.services.days import brief_day
from sessionprep.text import _, ngettext
from sessionprep.ui.kit.buttons import quiet_button
from sessionprep.ui.kit.gathering import Gathering
from sessionprep.ui.kit.headings import quiet
from sessionprep.ui.kit.list_room import Deeds, ListRoom, RoomPlan, RoomWords
from sessionprep.ui.kit.picker import Picking, Taking, open_picker, shipped_choices
from sessionprep.ui.kit.record_model import RecordModel, Source
from sessionprep.ui.kit.room_adding import Adding
from sessionprep.ui.kit.row import Row, fold
from sessionprep.ui.tabs.notes.trust_editor import reason_card

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sessionprep.services.workspace import Work
    from sessionprep.ui.kit.context import Context


def trust_room(context: Context) -> ListRoom:
    gathering = Gathering(context, trust.add, _added)
    reasons = quiet_button(_("&Reasons…"), "library")
    reasons.clicked.connect(lambda: _offer_reasons(context, gathering))
    words = RoomWords(
        name="notes.trust",
        title=_("What makes trust hard"),
        find=_("Find in what makes trust hard"),
        empty=_("What makes trust hard?"),
        example=_("Reasons differ, and that’s all right. “I’m not sure yet” is one of them."),
        button=_("&Reasons…"),
    )
    adding = Adding(
        _("Add a reason in your own words"),
        _("Write it in your words and press Enter"),
        gathering.typed,
        lambda lines: gathering.pasted(trust.add_pasted, lines),
    )
    plan = RoomPlan(
        words,
        RecordModel(context.workspace, context.bridge, _source(context)),
        Deeds(trust.move, trust.delete, _deleted),
        reason_card(context),
        adding,
        [reasons],
        beneath=quiet(_("Nobody has to trust at once. Only you see this: it can’t be picked for a summary.")),
    )
    return ListRoom(context, plan)


def _offer_reasons(context: Context, gathering: Gathering) -> None:
    reasons = context.library.trust.reasons

    def take(ids: Sequence[str]) -> bool:
        return gathering.picked(trust.pick, [each for each in reasons if each.id in ids])

    picking = Picking(
        title=_("Reasons"),
        purpose=_("Tick what is true for you. For anything else, close this and write it in your own words."),
        find=_("Find in the reasons"),
        choices=shipped_choices([("", reasons)], context.workspace.read(_known)),
        takings=[Taking(_("Add {count} to mine"), take)],
    )
    open_picker(context.window, picking)


def _known(work: Work) -> frozenset[str]:
    return frozenset(each.reason for each in trust.listed(work))


def _source(context: Context) -> Source[TrustReason]:
    return Source(
        TrustReason,
        trust.listed,
        lambda work: _pen(work, context),
        trust.order,
        belongs=_shows_in,
    )


def _pen(work: Work, context: Context) -> Callable[[TrustReason], Row]:
    """A state that is not the first one is said in words, with its day."""

    def draw(reason: TrustReason) -> Row:
        title = context.library.trust.reason_title(reason.reason) or _("(no words yet)")
        since = turns.of(work, reason=reason.id)
        changed = reason.state is not ReasonState.THERE or len(since) > 1
        note = _("Since {day}").format(day=_day(since[-1], context)) if changed and since else ""
        badge = wording.name(reason.state) if changed else ""
        return Row(
            reason.id,
            title,
            note=note,
            badge=badge,
            faded=reason.state is ReasonState.FADED,
            search=fold(f"{title} {reason.wording}"),
        )

    return draw


def _day(turn: Turn, context: Context) -> str:
    return brief_day(turn.stamp.created_at, context.clock.zone, context.clock.now())


def _shows_in(_work: Work, other: Any) -> Iterable[str]:
    return [other.reason] if isinstance(other, Turn) and other.reason else []


def _added(count: int) -> str:
    return ngettext("Added {count} reason.", "Added {count} reasons.", count).format(count=count)


def _deleted(count: int) -> str:
    return ngettext("Deleted {count} reason.", "Deleted {count} reasons.", count).format(count=count)
