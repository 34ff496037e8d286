"""What makes trust hard: picked or in own words, with what there is to bring up, and how it has been since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.ids import TrustReasonId, TurnId
from sessionprep.domain.trust import ReasonState, TrustReason
from sessionprep.domain.turn import Turn
from sessionprep.services import asking, hard_to_say, listing, questions, turns
from sessionprep.services.asking import Draft, quote
from sessionprep.text import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sessionprep.domain.question import Question
    from sessionprep.domain.record import Privacy
    from sessionprep.services.content.bank import BankQuestion
    from sessionprep.services.content.starters import FirstSentence
    from sessionprep.services.content.trust import Reason
    from sessionprep.vault.work import Work

IN_OWN_WORDS = (
    "trust.own"  # where a question made of a reason in own words comes from; kept in vaults, so it never changes
)
_HARD = 2


def listed(work: Work) -> tuple[TrustReason, ...]:
    return work.trust_reasons.all()


def find(work: Work, reason: TrustReasonId) -> TrustReason | None:
    return work.trust_reasons.find(reason)


def order(reason: TrustReason) -> tuple[bool, int, str]:
    """What has faded stays to be read, below all that has not."""
    return reason.state is ReasonState.FADED, reason.position, reason.id


def add(work: Work, reason: str) -> TrustReason:
    """In own words."""
    return _add_all(work, [reason])[0]


def add_pasted(work: Work, lines: str) -> tuple[TrustReason, ...]:
    return _add_all(work, listing.pasted(lines))


def pick(work: Work, picks: Sequence[Reason]) -> tuple[TrustReason, ...]:
    """Of the shipped ones; one that is there already is not doubled."""
    known = {each.reason for each in listed(work)}
    return _add_all(work, [each.id for each in picks if each.id not in known])


def is_about(work: Work, reason: TrustReasonId, words: str) -> None:
    """The id of a shipped reason, or own words."""
    work.trust_reasons.put(replace(work.trust_reasons.get(reason), reason=words))


def say_more(work: Work, reason: TrustReasonId, wording: str) -> None:
    work.trust_reasons.put(replace(work.trust_reasons.get(reason), wording=wording))


def mark(work: Work, reason: TrustReasonId, state: ReasonState) -> None:
    """How it is from now on, with a day to it."""
    found = work.trust_reasons.get(reason)
    if found.state is not state:
        work.trust_reasons.put(replace(found, state=state))
        turn = Turn(id=TurnId(work.fresh_id()), reason=reason, state=state)
        turns.stand(work, turn, first=ReasonState.THERE)


def history(work: Work, reason: TrustReasonId) -> tuple[Turn, ...]:
    """How it has been, the newest first; before the first of them it was there."""
    return tuple(reversed(work.turns.having(reason=reason)))


def ask_from_bank(work: Work, reason: TrustReasonId, question: BankQuestion) -> Question:
    """The bank's words give nothing away, so the question is as open as any; one that is there is used again."""
    asked = questions.add_from_bank(work, [question])[0]
    work.trust_reasons.put(replace(work.trust_reasons.get(reason), question=asked.id))
    return asked


def ask_in_own_words(work: Work, reason: TrustReasonId) -> Question:
    """It quotes the reason, and is as private."""
    found = work.trust_reasons.get(reason)
    wording = _("Something makes it hard for me to trust here: {reason} Can we talk about it?")
    draft = Draft(wording.format(reason=_sentence(found.reason)), "trust", origin=IN_OWN_WORDS)
    asked = asking.ask(work, draft, found)
    hard_to_say.rate(work, asked.id, _HARD)
    work.trust_reasons.put(replace(found, question=asked.id))
    return work.questions.get(asked.id)


def begin_with(work: Work, sentence: FirstSentence) -> Question:
    """A first sentence that goes with it, among what is hard to say; one that is there is used again."""
    hard_to_say.begin_with(work, [sentence])
    return next(each for each in work.questions.having(origin=sentence.id))


def guard(work: Work, reason: TrustReasonId, privacy: Privacy) -> None:
    """It is never shared; what quotes it hides with it."""
    found = work.trust_reasons.get(reason)
    work.trust_reasons.put(replace(found, privacy=privacy))
    asked = work.questions.find(found.question) if found.question else None
    if asked is not None and asked.origin == IN_OWN_WORDS:
        asking.hush(work, asked.id, privacy)


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.trust_reasons, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """How it has been goes along; a question that came of it stays."""
    for each in ids:
        for turn in work.turns.having(reason=each):
            work.turns.remove(turn.id)
    listing.delete(work.trust_reasons, ids)


def _add_all(work: Work, reasons: Iterable[str]) -> tuple[TrustReason, ...]:
    made = [TrustReason(id=TrustReasonId(work.fresh_id()), reason=each) for each in reasons]
    return listing.append(work.trust_reasons, made)


def _sentence(words: str) -> str:
    return _("“{words}”").format(words=quote(words))
