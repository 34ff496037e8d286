"""What the kinds and states of what is written after a session are called."""

from __future__ import annotations

from typing import assert_never

from sessionprep.domain.boundary import Known
from sessionprep.domain.check_in import Degree
from sessionprep.domain.moment import MomentKind, Sake
from sessionprep.domain.note import Energy, Since
from sessionprep.domain.path_step import StepState
from sessionprep.domain.talk import Reception
from sessionprep.domain.trust import ReasonState
from sessionprep.text import _

AfterKind = Known | Degree | MomentKind | Sake | Energy | Since | StepState | Reception | ReasonState


def after_name(kind: AfterKind) -> str:
    match kind:
        case Known() | Degree() | StepState() | ReasonState():
            return _standing(kind)
        case MomentKind() | Sake() | Reception():
            return _moment(kind)
        case Energy() | Since():
            return _how(kind)
        case _:
            assert_never(kind)


def _standing(kind: Known | Degree | StepState | ReasonState) -> str:
    match kind:
        case Known():
            return {
                Known.UNSAID: _("Not yet"),
                Known.GUESSED: _("I’m guessing"),
                Known.TOLD: _("They told me"),
                Known.TALKED: _("We talked about it"),
            }[kind]
        case Degree():
            return {
                Degree.NOT_AT_ALL: _("Not at all"),
                Degree.A_LITTLE: _("A little"),
                Degree.PARTLY: _("Partly"),
                Degree.MOSTLY: _("Mostly"),
                Degree.YES: _("Yes"),
                Degree.CANT_TELL: _("Can’t tell yet"),
            }[kind]
        case StepState():
            return {
                StepState.NOT_NOW: _("Not now"),
                StepState.THINKING: _("Thinking about it"),
                StepState.DOING: _("Doing it"),
                StepState.DONE_FOR_NOW: _("Done for now"),
            }[kind]
        case ReasonState():
            return {
                ReasonState.THERE: _("Still there"),
                ReasonState.LESS: _("Less than before"),
                ReasonState.FADED: _("Faded"),
            }[kind]
        case _:
            assert_never(kind)


def _moment(kind: MomentKind | Sake | Reception) -> str:
    match kind:
        case MomentKind():
            return {
                MomentKind.UNSAID: _("Not said"),
                MomentKind.HELPED: _("It helped"),
                MomentKind.UNSURE: _("I’m not sure"),
                MomentKind.BOTHERED: _("It bothered me"),
                MomentKind.SERIOUS: _("It was serious"),
            }[kind]
        case Sake():
            return {
                Sake.UNSAID: _("Not said"),
                Sake.FOR_ME: _("For me"),
                Sake.FOR_THEM: _("For them"),
                Sake.CANT_TELL: _("Can’t tell"),
            }[kind]
        case Reception():
            return {
                Reception.OPEN: _("Not raised yet"),
                Reception.RAISED: _("Raised"),
                Reception.HEARD: _("I was heard"),
                Reception.CHANGED: _("Something changed"),
                Reception.NOT_HEARD: _("I was not heard"),
                Reception.LET_GO: _("Let go"),
            }[kind]
        case _:
            assert_never(kind)


def _how(kind: Energy | Since) -> str:
    match kind:
        case Energy():
            return {
                Energy.UNSAID: _("Not said"),
                Energy.NONE: _("None"),
                Energy.A_LITTLE: _("A little"),
                Energy.SOME: _("Some"),
                Energy.ENOUGH: _("Enough"),
            }[kind]
        case Since():
            return {
                Since.UNSAID: _("Not said"),
                Since.BETTER: _("Better"),
                Since.WORSE: _("Worse"),
                Since.BOTH: _("Both"),
                Since.SAME: _("About the same"),
            }[kind]
        case _:
            assert_never(kind)
