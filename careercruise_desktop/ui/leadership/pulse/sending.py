"""Sending a pulse: whom it is about, what is asked beside the one question, and until when."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal

from careercruise_desktop.domain.feedback import FEWEST_ANSWERS
from careercruise_desktop.domain.forms import MOST_LEAST
from careercruise_desktop.ui.widgets.combo import Combo, Option
from careercruise_desktop.ui.widgets.date_field import DateField, read_day
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.text_area import TextArea

from .form import PulseForm
from .state import BeginState, PulseWanted


class SendForm(PulseForm):
    """Asks what the form is to ask.

    Signals:
        agreed: a `PulseWanted`.
    """

    agreed = Signal(object)

    def __init__(self, begin: BeginState) -> None:
        super().__init__(
            "Send a pulse",
            "One form for all, without names. Save it, send it to your team by mail, and drop the answers here.",
            "Save form",
            "mail",
            begin,
        )
        read = partial(read_day, today=begin.today)
        self.questions = TextArea("\n".join(begin.questions), "One question a line", "Health questions", min_lines=4)
        self.language = Combo(
            [Option(key, name) for key, name in begin.languages], begin.language, "Language", compact=True
        )
        self.due = DateField(begin.due, "Answer by", optional=True, today=lambda: begin.today, read=read)
        self.least = NumberField(begin.least, "Shown from", least=FEWEST_ANSWERS, most=MOST_LEAST, unit="answers")
        self.add_row("Team", self.team)
        if begin.projects:
            self.add_row("Project", self.project)
        self.add_row("People", self.asked)
        self.rows.addSpacing(4)
        self.rows.addWidget(Label("How it is going, by green, yellow and red", "strong"))
        self.rows.addWidget(self.questions)
        self.add_row("Language", self.language)
        self.add_row("Answer by", self.due)
        self.add_row("Shown from", self.least)
        self.end_rows()

    def start(self) -> None:
        """What is not known from the pulse before comes first."""
        field = self.team if not self.team.text() else self.asked
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """Tell what is to be asked."""
        for field in (self.asked, self.due, self.least):
            field.commit()
        if self.asked.error or self.due.error or self.least.error:
            return
        self.refuse("")
        lines = (line.strip() for line in self.questions.text.splitlines())
        due, least = self.due.value, self.least.value
        self.agreed.emit(
            PulseWanted(
                team=self.team.text().strip(),
                project_id=self.project_id,
                asked=self.asked_number,
                questions=tuple(line for line in lines if line),
                language=str(self.language.value),
                due=due if isinstance(due, date) else None,
                least=least if isinstance(least, int) else FEWEST_ANSWERS,
            )
        )
