"""Getting ready for a session: when it is, what to ask, how long for each, and what to say first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.app.tour.diary import counted
from sessionprep.domain.pasted import questions_in
from sessionprep.domain.record import Privacy
from sessionprep.domain.session import USUAL_ITEM_MINUTES
from sessionprep.services import questions, sessions, wording
from sessionprep.services.days import brief

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from sessionprep.app.tour.scene import Scene
    from sessionprep.domain.question import Question
    from sessionprep.domain.session import PlanItem
    from sessionprep.services.sample import Ask, Meeting
    from sessionprep.services.workspace import Work


def plan(scene: Scene, meeting: Meeting, starts_at: datetime) -> None:
    scene.open_tab("next_session")
    _arrange(scene, meeting, starts_at)
    _ask_in_own_words(scene, meeting)
    _ask_from_bank(scene, meeting)
    if meeting.pasted:
        _paste(scene, meeting)
    _share_out_time(scene, meeting)
    _think(scene, meeting)


def words_of(scene: Scene, ask: Ask) -> str:
    """What the question says, whether it is in own words or one of the bank."""
    bank = {each.id: each.text for group in scene.library.bank for each in group.questions}
    return ask.text or bank[ask.bank]


def _arrange(scene: Scene, meeting: Meeting, starts_at: datetime) -> None:
    hands, sample = scene.hands, scene.sample
    is_first = not scene.read(sessions.by_time)
    hands.click("Plan a session")
    hands.press("Alt+W")  # into the first part of the date
    hands.type(f"{starts_at:%d%m%Y%H%M}")
    hands.press("Tab")
    scene.stored(lambda work: any(each.starts_at == starts_at for each in sessions.by_time(work)), "When")
    if is_first:
        hands.write("Way of meeting", wording.way(sample.way))
        hands.write("Who it is with", sample.label)
        hands.unfold()
        hands.write("Place", sample.place)
    hands.write("What this session is for", meeting.purpose)
    scene.stored(lambda work: any(each.purpose == meeting.purpose for each in sessions.by_time(work)), "purpose")
    scene.diary.did(f"Planned a session on {brief(starts_at, scene.clock.zone, scene.clock.now())}.")


def _ask_in_own_words(scene: Scene, meeting: Meeting) -> None:
    own = [ask.text for ask in meeting.asks if ask.text]
    scene.hands.go_to("Add a question to the plan")
    for text in own:
        scene.hands.type(text)
        scene.hands.press("Return")
    scene.stored(lambda work: set(own) <= {each.wording for each in questions.listed(work)}, own[-1])
    scene.diary.did(f"Wrote {counted(len(own), 'question')} in own words.")


def _ask_from_bank(scene: Scene, meeting: Meeting) -> None:
    hands, known = scene.hands, scene.read(lambda work: len(questions.listed(work)))
    picked = [words_of(scene, ask) for ask in meeting.asks if ask.bank]
    hands.click("Question bank…")
    for text in picked:
        hands.go_to("Find in the question bank")
        hands.press("Ctrl+A")
        hands.type(text[:12])
        hands.press("Down")  # into what was found
        hands.tick("Question bank", text)
    hands.go_to("Find in the question bank")
    hands.press("Ctrl+A", "Del")
    scene.camera.take("bank")
    hands.click(f"Add {len(picked)} to the session")
    scene.stored(lambda work: len(questions.listed(work)) == known + len(picked), "bank")
    scene.diary.did(f"Put {counted(len(picked), 'question')} from the bank into the session in one step.")


def _paste(scene: Scene, meeting: Meeting) -> None:
    hands, lines = scene.hands, [pasted.line for pasted in meeting.pasted]
    hands.click("Paste a list…")
    hands.go_to("Your list")
    for line in lines:
        hands.type(line)
        hands.press("Return")
    hands.see(f"{len(lines)} questions found.")
    scene.camera.take("paste")
    hands.click("Add to the session")
    wanted = {question for line in lines for question in questions_in(line)}
    scene.stored(lambda work: wanted <= {each.wording for each in questions.listed(work)}, lines[0])
    scene.diary.did(f"Pasted a friend’s list of {counted(len(lines), 'question')}, without its numbers and bullets.")


def _share_out_time(scene: Scene, meeting: Meeting) -> None:
    hands = scene.hands
    scene.open_tab("next_session")
    for ask in meeting.asks:
        text = words_of(scene, ask)
        hands.choose("Plan", text)
        if ask.id == meeting.first:
            hands.press("S")
        if ask.minutes != USUAL_ITEM_MINUTES:
            hands.write("Minutes for it", str(ask.minutes))
    first = next(words_of(scene, ask) for ask in meeting.asks if ask.id == meeting.first)
    total = sum(ask.minutes for ask in meeting.asks)
    scene.stored(lambda work: sum(item.minutes for item, _ in _plan_of(work, meeting)) >= total, "minutes")
    hands.choose("Plan", first)
    for _step in range(scene.read(lambda work: _place_of(work, meeting, first))):
        hands.press("Alt+Up")
    scene.stored(lambda work: _place_of(work, meeting, first) == 0, first)
    scene.diary.did("Gave each question its minutes, and moved what to say first to the top.")


def _think(scene: Scene, meeting: Meeting) -> None:
    """What is only for oneself: thoughts beside a question, and a question kept private."""
    hands = scene.hands
    scene.open_tab("questions")
    for ask in meeting.asks:
        if ask.thinking:
            hands.choose("Questions", words_of(scene, ask))
            hands.unfold()
            hands.write("What I actually think", ask.thinking)
            scene.stored(_thinks(ask.thinking), ask.id)
            scene.diary.private.append(ask.thinking)
    for text in (question for each in meeting.pasted if each.private for question in questions_in(each.line)):
        hands.choose("Questions", text)
        hands.click("Keep this private")
        scene.stored(lambda work: any(each.privacy is Privacy.PRIVATE for each in questions.listed(work)), text)
        scene.diary.private.append(text)
    scene.diary.did("Wrote down what is only for oneself.")


def _thinks(words: str) -> Callable[[Work], bool]:
    return lambda work: any(each.thinking == words for each in questions.listed(work))


def _plan_of(work: Work, meeting: Meeting) -> tuple[tuple[PlanItem, Question], ...]:
    session = next(each for each in sessions.by_time(work) if each.purpose == meeting.purpose)
    return sessions.plan(work, session.id)


def _place_of(work: Work, meeting: Meeting, text: str) -> int:
    return [question.wording for _item, question in _plan_of(work, meeting)].index(text)
