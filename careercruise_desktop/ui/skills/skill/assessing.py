"""Assessing a skill: the level, what it rests on in one line, who sees it so, and since when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.domain.skills import LEVELS
from careercruise_desktop.ui.widgets.box import WIDTH, Box
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.date_field import DateField, read_day
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.segmented import Segmented


class AssessState(NamedTuple):
    """The form as it opens.

    Attributes:
        name: the skill.
        level: the level that is chosen at first, 0 for none.
        descriptors: what the levels look like, those that are described.
        people: who else may see it so, as ids and names.
        today: the person's local day.
        week_start: the weekday that weeks start on, from Monday = 0.
        day_order: "dmy" or "mdy".
    """

    name: str
    level: int
    descriptors: Mapping[int, str]
    people: tuple[tuple[int, str], ...]
    today: date
    week_start: int
    day_order: str = "dmy"


class Given(NamedTuple):
    """What was agreed: `person` is None for oneself."""

    level: int
    evidence: str
    day: date
    person: int | None


class AssessBox(Box):
    """Enter keeps it, 1 to 5 choose the level; a refusal stands below. Signals: agreed(a `Given`)."""

    agreed = Signal(object)

    def __init__(self, anchor: QWidget, state: AssessState) -> None:
        super().__init__(anchor, f"Assess {state.name}", "", "Keep", "check")
        self._descriptors = state.descriptors
        chosen = str(state.level) if state.level else ""
        self.level = Segmented([(str(level), str(level)) for level in LEVELS], chosen, "Level", small=True)
        for level, meaning in LEVELS.items():
            self.level.name_piece(str(level), f"{level}, {meaning}")
        self.meaning = Label("", "small", "text2", wrap=True)
        self.evidence = Field("", "One line: what shows it?", "Evidence", compact=True)
        self.who = Combo(
            [Option(key, name) for key, name in state.people], None, "Seen by", searchable=True, compact=True,
            allow_none="Myself",
        )  # fmt: skip
        self.day = DateField(
            state.today, "Day", week_start=state.week_start, today=lambda: state.today,
            format_day=lambda day: words.day_long(day, state.today),
            read=lambda text: read_day(text, state.today, state.day_order, ahead=False),
        )  # fmt: skip
        self.day.shows_error = False
        self.day.error_changed.connect(self.refuse)
        fields = (("Level", self.level), ("", self.meaning), ("Evidence", self.evidence))
        for name, field in (*fields, ("Seen by", self.who), ("Day", self.day)):
            self.add_row(name, field)
        self.level.chosen.connect(self._show_meaning)
        self._show_meaning(chosen)

    def start(self) -> None:
        """Open with the focus in the evidence, or, where no level is chosen yet, in the levels."""
        self.open(self.evidence if self.level.value else None, width=WIDTH)
        # The words of a level wrap once they know how wide they are.
        self.fit_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number from 1 to 5 that nobody types anywhere chooses the level; then the evidence is asked for."""
        number = event.key() - Qt.Key.Key_0
        if number in LEVELS and not self.waiting:
            self.level.set_value(str(number))
            self._show_meaning(str(number))
            self.evidence.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def confirm(self) -> None:
        """Keep it, if there is a level and a day."""
        self.day.commit()
        if self.day.error or not isinstance(self.day.value, date):
            return
        if not self.level.value:
            self.refuse("Which level? Choose one from 1 to 5.")
            return
        person = self.who.value if isinstance(self.who.value, int) else None
        self.agreed.emit(Given(int(self.level.value), self.evidence.text(), self.day.value, person))

    def _show_meaning(self, chosen: str) -> None:
        level = int(chosen) if chosen else 0
        meaning = LEVELS.get(level, "Choose the level that you see today")
        described = self._descriptors.get(level, "")
        self.meaning.set_text(f"{meaning[:1].upper()}{meaning[1:]}. {described}" if described else meaning.capitalize())
        self.fit_again()
