"""Earlier experiences with others: only the line about one may ever leave, and its story is kept apart and sealed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from sessionprep.domain.expected import Expected
from sessionprep.domain.ids import ExperienceId, StoryId
from sessionprep.domain.record import Privacy
from sessionprep.domain.trust import Experience, Story
from sessionprep.services import asking, hard_to_say, listing
from sessionprep.services.asking import Draft
from sessionprep.services.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sessionprep.domain.question import Question
    from sessionprep.services.workspace import Workspace
    from sessionprep.vault.work import Work

ASKED = "experience.need"  # where a question made of one comes from; kept in vaults, so it never changes
_HARD = 2


def listed(work: Work) -> tuple[Experience, ...]:
    return work.experiences.all()


def find(work: Work, experience: ExperienceId) -> Experience | None:
    return work.experiences.find(experience)


def add(work: Work, line: str) -> Experience:
    return listing.append(work.experiences, [_new(work, line)])[0]


def add_pasted(work: Work, lines: str) -> tuple[Experience, ...]:
    return listing.append(work.experiences, [_new(work, line) for line in listing.pasted(lines)])


def comes_from(work: Work, experience: ExperienceId, source: str) -> None:
    """The id of a shipped source, or own words."""
    work.experiences.put(replace(work.experiences.get(experience), source=source))


def was_with(work: Work, experience: ExperienceId, who: str) -> None:
    """By a label only I know."""
    work.experiences.put(replace(work.experiences.get(experience), who=who))


def need(work: Work, experience: ExperienceId, words: str) -> None:
    work.experiences.put(replace(work.experiences.get(experience), need=words))


def say(work: Work, experience: ExperienceId, line: str) -> None:
    """The one line that may be known."""
    work.experiences.put(replace(work.experiences.get(experience), line=line))


def being_told(work: Work, experience: ExperienceId) -> Story | None:
    """The one that is not sealed yet, because somebody is writing it."""
    return next(iter(work.stories.having(experience=experience)), None)


def tell(work: Work, experience: ExperienceId, words: str) -> None:
    """What happened, in a record of its own, private until it is sealed; with no words left there is none."""
    story = being_told(work, experience)
    if story is not None and not words.strip():
        work.stories.remove(story.id)
    elif story is not None:
        work.stories.put(replace(story, wording=words))
    elif words.strip():
        new = Story(id=StoryId(work.fresh_id()), experience=experience, wording=words, privacy=Privacy.PRIVATE)
        work.stories.put(new)


def seal(work: Work, experience: ExperienceId) -> None:
    """From now on it shows only after the passphrase was given again."""
    story = being_told(work, experience)
    if story is not None:
        work.stories.put(replace(story, privacy=Privacy.SEALED))


def seal_left(workspace: Workspace) -> None:
    """What was being told when the program was killed: nobody left the page, so nothing sealed it."""
    with suppress(Expected):  # where nothing can be written it waits for the next time
        if workspace.read(lambda work: work.stories.has_any()):
            workspace.do(Label.CHOOSE, _seal_all)


def ask_for_it(work: Work, experience: ExperienceId, wording: str) -> Question:
    """Asks whether I can say what I need; it quotes nothing of it."""
    found = work.experiences.get(experience)
    asked = asking.ask(work, Draft(wording, "trust", origin=ASKED), found)
    hard_to_say.rate(work, asked.id, _HARD)
    work.experiences.put(replace(found, question=asked.id))
    return work.questions.get(asked.id)


def guard(work: Work, experience: ExperienceId, privacy: Privacy) -> None:
    """What came of it hides with it; its story is more private already."""
    found = work.experiences.get(experience)
    work.experiences.put(replace(found, privacy=privacy))
    asking.hush(work, found.question, privacy)


def move(work: Work, ids: Sequence[str], before: str) -> None:
    listing.move(work.experiences, ids, before)


def delete(work: Work, ids: Sequence[str]) -> None:
    """Its story goes along; a question that came of it stays."""
    for each in ids:
        for story in work.stories.having(experience=each):
            work.stories.remove(story.id)
    listing.delete(work.experiences, ids)


def _seal_all(work: Work) -> None:
    for each in work.stories.all():
        seal(work, each.experience)


def _new(work: Work, line: str) -> Experience:
    return Experience(id=ExperienceId(work.fresh_id()), line=line)
