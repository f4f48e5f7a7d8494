"""The tab of impact in the hands of a person."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.pulse import LeadershipAction, PulseRound
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.leadership.impact.marking import MarkForm
from careercruise_desktop.ui.leadership.impact.state import CellState, ImpactState, PulseState, RowState
from careercruise_desktop.ui.leadership.impact.tab import ImpactTab
from careercruise_desktop.ui.leadership.pulse.by_hand import TypeForm
from careercruise_desktop.ui.leadership.pulse.sending import SendForm
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.form_specs import pulse_spec
from careercruise_desktop.usecases.pulse import NewPulse, PulseCase
from tests.answer_files import answer_file, pulse_answers
from tests.conftest import FixedClock
from tests.factories import TODAY, at, milestone, person, project, task
from tests.robots.desktop import CTRL, Desktop
from tests.robots.leadership import LeadershipRobot
from tests.robots.widgets import settle
from tests.usecases.keeping import kept

CHECKUP, DEMO = "1:1s every two weeks", "Rotating demo lead"


class ImpactRobot:
    """Goes to the tab."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.room = LeadershipRobot(desktop, "impact")
        desktop.rest()
        assert isinstance(self.room.tab, ImpactTab)
        self.tab = self.room.tab

    @property
    def state(self) -> ImpactState:
        """What is shown."""
        assert self.tab.state is not None
        return self.tab.state

    @property
    def pulse(self) -> PulseState:
        """What the right side shows."""
        return self.tab.side.state

    @property
    def actions(self) -> tuple[RowState, ...]:
        """The rows of the actions."""
        return self.tab.main.followed.state.rows

    def cell(self, row: int, column: int) -> CellState:
        """A figure of an action."""
        return self.actions[row].cells[column]

    @property
    def marking(self) -> MarkForm:
        """The form for an action."""
        assert self.tab.main.form is not None
        return self.tab.main.form

    @property
    def typing(self) -> TypeForm:
        """The form for a round that is typed in."""
        assert isinstance(self.tab.beside.form, TypeForm)
        return self.tab.beside.form

    @property
    def sending(self) -> SendForm:
        """The form for a pulse that is sent."""
        assert isinstance(self.tab.beside.form, SendForm)
        return self.tab.beside.form

    def chart(self, key: str = "morale") -> Chart:
        """What is drawn."""
        panes = {"morale": self.tab.main.morale, "tally": self.tab.side.tally, "voices": self.tab.side.voices}
        chart = panes.get(key, self.tab.main.below).place.chart
        assert chart is not None
        return chart

    def key(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            self.desktop.key(key)
        self.desktop.rest()

    def agree(self) -> None:
        """Ctrl+Enter in a form."""
        self.desktop.key(Qt.Key.Key_Return, CTRL)
        self.desktop.rest()

    def choose_folder(self, folder: Path) -> None:
        """Choose a folder in the dialog that is open."""
        dialog = self.tab.places.dialog
        assert dialog is not None
        dialog.fileSelected.emit(str(folder))
        dialog.reject()
        self.desktop.rest()

    def choose_file(self, target: Path) -> None:
        """Choose a file in the dialog that is open."""
        dialog = self.tab.places.dialog
        assert dialog is not None
        dialog.fileSelected.emit(str(target))
        dialog.reject()
        self.desktop.rest()

    def look_at(self, team: str = "", period: str = "half") -> None:
        """Choose whose figures are looked at."""
        self.tab.main.filters.chosen.emit(team, period)
        self.desktop.rest()

    def fill(self, field: QLineEdit, text: str) -> None:
        """Type over what stands in a field."""
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        settle()

    def press(self, button: QWidget) -> None:
        """Click a button."""
        self.room.press(button)

    def answer(self, *scores: int, key: int = 1, **more: Any) -> None:
        """Answers to a pulse that is out, as their forms save them."""
        context = self.desktop.session.context
        assert context is not None
        case = context.use(Answers)
        with self.desktop.program.store.read() as reader:
            spec = pulse_spec(reader, reader.get(PulseRound, key))
        for place, score in enumerate(scores):
            body = pulse_answers(score=score, health=dict.fromkeys(spec.health, "green"), **more)
            case.accept(answer_file(spec, body, nonce=f"{key:02x}{place:02x}" * 8))
        self.desktop.rest()
        settle()


def days(count: int) -> date:
    """The day so many days from today."""
    return TODAY + timedelta(days=count)


def led(store: Store) -> None:
    """A team over half a year: twelve rounds, two actions, tasks, milestones and what was handed over."""
    case = PulseCase(store, FixedClock(at("11:12")))
    kept(store, project(), project(code="desk", name="Service desk"), person())
    for week in range(24, 0, -2):
        before = week > 12
        scores = (5, 6, 6, 5, 7) if before else (8, 9, 8, 9, 7)
        new = NewPulse(team="Payments", day=days(-7 * week), asked=5, project_id=1)
        counts = (1, 2, 2) if before else (5, 0, 0)
        case.type_in(new, scores, {"I learn something here": counts} if week % 4 == 0 else {})
    kept(
        store,
        LeadershipAction(day=days(-84), title=CHECKUP, expected="Trouble comes up earlier"),
        LeadershipAction(day=days(-28), title=DEMO, project_id=1),
        *[
            milestone(days(-day), role=Role.PM, project_id=1, achieved=days(-day + late))
            for day, late in ((120, 4), (110, 3), (100, 9), (80, 0), (70, 0), (60, 0), (50, 0))
        ],
        *[
            task(title=f"Piece {day}", due=days(-day), finished=days(-day + late), status=TaskStatus.DONE)
            for day, late in ((121, 5), (111, 4), (101, 9), (91, 3), (81, 0), (71, 0), (61, 0), (51, 0))
        ],
    )
    kept(
        store,
        *[
            Delegation(task_id=place, person_id=1, since=days(-140 + 10 * place), freed_minutes=120, own_minutes=10,
                       returned=days(-131 + 10 * place + (0 if place > 4 else 3)), accepted_first=place > 4)
            for place in range(1, 9)
        ]
    )  # fmt: skip
