"""Right after a session: three lines, feelings with their strength, and what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sessionprep.app.tour.diary import counted
from sessionprep.app.tour.planning import words_of
from sessionprep.domain.note import Strength, When
from sessionprep.domain.record import Privacy
from sessionprep.domain.session import SessionState
from sessionprep.services import notes, questions, wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from sessionprep.app.tour.scene import Scene
    from sessionprep.domain.question import QuestionState
    from sessionprep.services.sample import Felt, Meeting, Remembered
    from sessionprep.services.workspace import Work

_SEARCH = "Find a feeling, or write your own"
_FOUND = 120  # milliseconds until the words follow the search


def remember(scene: Scene, meeting: Meeting) -> None:
    hands = scene.hands
    scene.open_tab("next_session")
    hands.click("Write about it")
    for number, note in enumerate(meeting.notes):
        if number:
            hands.click("Write about a session")
        _write(scene, note)
        _feel(scene, note)
        if note.private:
            _keep_private(scene, note)
        for_whom = "a note for oneself" if note.private else "a note"
        scene.diary.did(f"Wrote {for_whom}, with {counted(len(note.feelings), 'feeling')}.")


def hear(scene: Scene, meeting: Meeting) -> None:
    """What came of each question."""
    hands = scene.hands
    known = {ask.id: words_of(scene, ask) for each in scene.sample.meetings for ask in each.asks}
    scene.open_tab("questions")
    for heard in meeting.heard:
        hands.choose("Questions", known[heard.ask])
        if heard.text:
            hands.write("Answer", heard.text)
            scene.stored(_answered(heard.text), heard.text)
        if heard.state:
            hands.click(wording.name(heard.state))
            scene.stored(_stands(heard.state), heard.ask)
    scene.diary.did(f"Wrote down what came of {counted(len(meeting.heard), 'question')}.")


def close(scene: Scene) -> None:
    """Go on to the next session; what was not talked about comes along."""
    scene.open_tab("next_session")
    scene.hands.click("Right after")
    scene.camera.take("right-after")
    scene.hands.click("Close this session")
    scene.stored(lambda work: not work.sessions.having(state=SessionState.HELD), "Close this session")
    scene.diary.did("Closed the session; what was left over moves on.")


def _write(scene: Scene, note: Remembered) -> None:
    hands, prompts = scene.hands, scene.library.note_prompts
    for name, words in ((prompts.keep, note.keep), (prompts.hard, note.hard), (prompts.next_time, note.next_time)):
        if words:
            hands.write(name, words)
    if note.body:
        hands.unfold()
        hands.write("Anything else", note.body)
    scene.stored(
        lambda work: any((each.keep, each.body) == (note.keep, note.body) for each in notes.listed(work)), "note"
    )


def _feel(scene: Scene, note: Remembered) -> None:
    for when in When:
        felt = [each for each in note.feelings if each.when is when]
        if felt:
            scene.hands.click(f"Name a feeling, {wording.name(when).lower()}")
            for each in felt:
                _name_one(scene, each)
            scene.hands.go_to(_SEARCH)
            scene.hands.rest(_FOUND)
            scene.camera.take("feelings")
            scene.hands.click("Done")


def _name_one(scene: Scene, felt: Felt) -> None:
    hands, words = scene.hands, _words(scene, felt)
    hands.go_to(_SEARCH)
    hands.type(words)
    hands.press("Return")
    scene.stored(_named(felt), words)
    hands.click(f"{words}, {wording.name(felt.when).lower()}")
    hands.choose_from_menu(wording.name(felt.strength))
    scene.stored(_named(felt, felt.strength), felt.strength)


def _keep_private(scene: Scene, note: Remembered) -> None:
    scene.hands.unfold()
    scene.hands.click("Keep this note private")
    scene.stored(lambda work: any(each.privacy is Privacy.PRIVATE for each in notes.listed(work)), "private")
    scene.diary.private.append(note.body)
    scene.diary.private.extend(felt.own for felt in note.feelings if felt.own)


def _words(scene: Scene, felt: Felt) -> str:
    return felt.own or scene.library.feeling_words()[felt.word]


def _named(felt: Felt, strength: Strength = Strength.UNSET) -> Callable[[Work], bool]:
    """In the newest note."""
    return lambda work: any(
        (each.when, each.word, each.own, each.strength) == (felt.when, felt.word, felt.own, strength)
        for each in notes.feelings(work, notes.listed(work)[0].id)
    )


def _answered(words: str) -> Callable[[Work], bool]:
    def answered(work: Work) -> bool:
        found = (questions.answer_to(work, each.id) for each in questions.listed(work))
        return words in {answer.wording for answer in found if answer}

    return answered


def _stands(state: QuestionState) -> Callable[[Work], bool]:
    return lambda work: any(each.state is state for each in questions.listed(work))
