"""The part of the whole export that was written after sessions: moments, check-ins, what makes trust hard, support."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.domain.boundary import BoundaryState
from sessionprep.domain.moment import MomentKind, Sake
from sessionprep.domain.trust import ReasonState
from sessionprep.services import shared_words, shares, wording
from sessionprep.services.content.moments import title_of
from sessionprep.services.export_entries import entry, said, section
from sessionprep.services.summary.clean import printable
from sessionprep.services.summary.dates import long_date
from sessionprep.services.summary.page import Entry
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sessionprep.domain.check_in import CheckIn
    from sessionprep.domain.moment import Moment
    from sessionprep.domain.path_step import PathStep
    from sessionprep.domain.share import Share
    from sessionprep.domain.support import SupportContact
    from sessionprep.domain.talk import Raising
    from sessionprep.domain.trust import Experience, TrustReason
    from sessionprep.domain.turn import Turn
    from sessionprep.services.content.library import Library
    from sessionprep.services.summary.page import Section
    from sessionprep.vault.work import Work


def after(work: Work, library: Library) -> Iterator[Section]:
    yield section(_("Moments"), (_moment(library, each) for each in work.moments.all()))
    yield section(_("Check-ins"), (_check_in(work, library, each) for each in work.check_ins.all()))
    yield section(_("What makes trust hard"), (_reason(work, library, each) for each in work.trust_reasons.all()))
    yield section(_("Earlier experiences"), (_experience(work, library, each) for each in work.experiences.all()))
    yield section(_("How things stood"), (_stood(work, each) for each in work.turns.having(reason=None)))
    yield section(_("The path"), (_step(library, each) for each in work.path_steps.all()))
    yield section(_("Support"), (_contact(each) for each in work.support_contacts.all()))
    yield section(_("What was shared"), (_share(work, each) for each in reversed(shares.listed(work))))
    yield section(_("Names to mask"), (entry(each, each.name, each.instead) for each in work.masks.all()))


def raised(raising: Raising) -> Entry:
    return entry(raising, raising.responded, wording.name(raising.reception), long_date(raising.stamp.created_at))


def _moment(library: Library, moment: Moment) -> Entry:
    kind = "" if moment.kind is MomentKind.UNSAID else wording.name(moment.kind)
    sake = "" if moment.sake is Sake.UNSAID else wording.name(moment.sake)
    beneath = [
        said(_("What I made of it"), moment.meant),
        said(_("What I did"), moment.did),
        said(_("What I wish I’d said"), moment.wish),
    ]
    return entry(moment, moment.saw, kind, title_of(moment.quality, library.qualities), sake, beneath=beneath)


def _check_in(work: Work, library: Library, check_in: CheckIn) -> Entry:
    replies = work.check_in_replies.having(check_in=check_in.id)
    beneath = [
        *(entry(each, wording.name(each.degree), library.check_in_text(each.item)) for each in replies),
        said(_("What was different this time"), check_in.different),
    ]
    return entry(check_in, long_date(check_in.stamp.created_at), beneath=beneath)


def _reason(work: Work, library: Library, reason: TrustReason) -> Entry:
    beneath = [said(_("More about it"), reason.wording), *map(_faded, work.turns.having(reason=reason.id))]
    return entry(reason, library.trust.reason_title(reason.reason), wording.name(reason.state), beneath=beneath)


def _faded(turn: Turn) -> Entry:
    state = wording.name(ReasonState(turn.state)) if turn.state in [*ReasonState] else turn.state
    return entry(turn, turn.wording or state, long_date(turn.stamp.created_at))


def _experience(work: Work, library: Library, experience: Experience) -> Entry:
    beneath = [
        said(_("Who"), experience.who),
        said(_("What I need now"), experience.need),
        *(entry(each, each.wording, _("What happened")) for each in work.stories.having(experience=experience.id)),
    ]
    return entry(experience, experience.line, library.trust.source_title(experience.source), beneath=beneath)


def _stood(work: Work, turn: Turn) -> Entry:
    """A state of another version stands as it is."""
    line = work.boundaries.find(turn.boundary) if turn.boundary else None
    state = wording.name(BoundaryState(turn.state)) if turn.state in [*BoundaryState] else turn.state
    words = line.wording if line else turn.wording or state
    return entry(turn, words, state, long_date(turn.stamp.created_at), beneath=[said("", turn.wording)])


def _step(library: Library, step: PathStep) -> Entry:
    title = library.path.title(step.step)
    return entry(step, step.wording or title, title, wording.name(step.state))


def _contact(contact: SupportContact) -> Entry:
    beneath = [said(_("When"), contact.hours), said(_("What helps with them"), contact.wording)]
    return entry(contact, contact.label, contact.reached, beneath=beneath)


def _share(work: Work, share: Share) -> Entry:
    """The words as they were given; where in the vault they came from says nothing to a reader."""
    items = [said("", each.words) for each in work.share_items.having(share=share.id) if each.words.strip()]
    whom = shared_words.who(work, share.recipient, share.therapist) or _("Nobody was named")
    told = " · ".join((long_date(share.stamp.created_at), *shared_words.how(share)))
    return Entry(printable(whom), told, tuple(items))
