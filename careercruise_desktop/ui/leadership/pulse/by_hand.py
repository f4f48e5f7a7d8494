"""Typing in a round that was asked on paper or in a meeting: its answers in one line, and its health counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.domain.pulse_line import Scores, scores_in
from careercruise_desktop.domain.words import plural
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.past_field import past_field
from careercruise_desktop.ui.widgets.text_field import TextField

from .form import MOST_ASKED, PulseForm
from .state import BeginState, HealthTyped, PulseTyped

_COLOURS = (("Green", "circle-check", "ok_text"), ("Yellow", "triangle-alert", "warn_text"),
            ("Red", "octagon-alert", "danger_text"))  # fmt: skip
_TOP, _SQUARE, _GAP = 16, 12, 3


class TypeForm(PulseForm):
    """Asks for the answers first, and shows at once how it reads them.

    Signals:
        agreed: a `PulseTyped`.
    """

    agreed = Signal(object)

    def __init__(self, begin: BeginState) -> None:
        given = begin.given
        super().__init__(
            "Correct answers" if given else "Type in answers",
            "For a round that was asked on paper or in a meeting. No names, and in no order that tells who said what.",
            "Keep changes" if given else "Keep round",
            "check",
            begin,
        )
        self.day = past_field(given.day if given else begin.today, "Day", begin.today)
        told = " ".join(map(str, given.scores)) if given else ""
        self.scores = TextField(told, "8 7 9 10, or 879x", "Answers, 0 to 10", compact=True)
        self.read_back = Label("", "small", "text3", wrap=True)
        self.tally = Squares()
        self.health: list[HealthRow] = []
        self._health = QVBoxLayout()
        self._health.setSpacing(10)
        self.add_question = Button("Add a health question", "ghost", "plus", small=True)
        self.note = Field(given.note if given else "", "Such as two people on leave", "Note", compact=True)
        self._lay_out()
        self.scores.edited.connect(self._read)
        self.add_question.clicked.connect(lambda _=False: self._add_question("").question.setFocus())
        for question in () if given else begin.questions:
            self._add_question(question)
        for each in given.health if given else ():
            self._add_question(each.question, (each.green, each.yellow, each.red))
        self._read(told)
        self.end_rows()

    def _lay_out(self) -> None:
        answers = QWidget()
        column = QVBoxLayout(answers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.scores, self.tally, self.read_back):
            column.addWidget(widget)
        self.add_row("Answers", answers)
        self.add_row("Day", self.day)
        self.add_row("Team", self.team)
        if self.begin.projects:
            self.add_row("Project", self.project)
        self.add_row("People", self.asked)
        self.rows.addSpacing(4)
        self.rows.addWidget(Label("How it is going", "strong"))
        self.rows.addLayout(self._health)
        self.rows.addWidget(self.add_question, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_row("Note", self.note)

    def start(self) -> None:
        """The answers come first."""
        self.scores.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def typed(self) -> Scores:
        """The answers as they are read."""
        return scores_in(self.scores.text())

    def confirm(self) -> None:
        """Tell the round, unless an answer cannot be read."""
        self.day.commit()
        self.asked.commit()
        typed, day = self.typed, self.day.value
        health = [row.typed for row in self.health]
        if typed.wrong:
            self.refuse(typed.complaint)
            self.scores.setFocus()
        elif not typed.scores:
            self.refuse("Type at least one answer.")
            self.scores.setFocus()
        elif any(row.wrong for row in self.health):
            self.refuse("Counts are whole numbers from 0 on.")
        elif not self.day.error and not self.asked.error and isinstance(day, date):
            self.refuse("")
            counts = tuple(each for each in health if each is not None)
            self.agreed.emit(
                PulseTyped(
                    day, self.team.text().strip(), self.project_id, self.asked_number, typed.scores, counts,
                    self.note.text().strip(), self.begin.given.key if self.begin.given else 0,
                )
            )  # fmt: skip

    def _read(self, text: str) -> None:
        """Say how the line is read, so that a slip is seen at once."""
        found = scores_in(text)
        self.tally.show_scores(found.scores)
        if found.wrong:
            self.read_back.set_text(found.complaint)
        elif found.scores:
            told = ", ".join(map(str, found.scores[-12:]))
            before = "… " if len(found.scores) > 12 else ""
            self.read_back.set_text(f"{plural(len(found.scores), 'answer', 'answers')}: {before}{told}")
        else:
            self.read_back.set_text("One digit for each answer, or blanks between all; x is a 10")
        self.read_back.set_token("danger_text" if found.wrong else "text3")

    def _add_question(self, question: str, counts: Sequence[int | None] = (None,) * 3) -> HealthRow:
        row = HealthRow(question, counts)
        before: QWidget = self.health[-1].last if self.health else self.asked
        self.health.append(row)
        self._health.addWidget(row)
        for widget in row.stops:
            QWidget.setTabOrder(before, widget)
            before = widget
        return row


class HealthRow(QWidget):
    """A question, and how many said green, yellow and red."""

    def __init__(self, question: str, told: Sequence[int | None]) -> None:
        super().__init__()
        self.question = Field(question, "Such as: I learn something here", "Health question", compact=True)
        name = question or "Health question"
        self.counts = [
            NumberField(count, f"{colour}: {name}", most=MOST_ASKED, optional=True)
            for (colour, _, _), count in zip(_COLOURS, told, strict=True)
        ]
        counts = QHBoxLayout()
        counts.setSpacing(6)
        for field, (_, icon, token) in zip(self.counts, _COLOURS, strict=True):
            field.shows_error = False
            field.setMinimumWidth(48)
            counts.addWidget(_Sign(icon, token))
            counts.addWidget(field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.question)
        column.addLayout(counts)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the keys, in order."""
        return self.question, *self.counts

    @property
    def last(self) -> QWidget:
        """The last of them."""
        return self.counts[-1]

    @property
    def wrong(self) -> bool:
        """Whether a count cannot be read."""
        for field in self.counts:
            field.commit()
        return any(field.error for field in self.counts)

    @property
    def typed(self) -> HealthTyped | None:
        """What was counted; None where nothing was."""
        for field in self.counts:
            field.commit()
        green, yellow, red = (field.value if isinstance(field.value, int) else 0 for field in self.counts)
        words = self.question.text().strip()
        return HealthTyped(words, green, yellow, red) if words and green + yellow + red else None


class Squares(QWidget):
    """The answers as squares over 0 to 10, while they are typed."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: tuple[int, ...] = (0,) * 11
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scores(self, scores: tuple[int, ...]) -> None:
        """Show other answers."""
        self.counts = tuple(scores.count(score) for score in range(11))
        self.update()

    def sizeHint(self) -> QSize:
        """Three squares over each other, more are a bar."""
        return QSize(200, 3 * (_SQUARE + _GAP) + _TOP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A square for each answer, shorter ones where there are many."""
        each = self.width() / len(self.counts)
        room = self.height() - _TOP
        pitch = min(_SQUARE + _GAP, room / max(1, *self.counts))
        with painting.begin(self) as painter:
            for score, count in enumerate(self.counts):
                left = round(score * each)
                for place in range(count):
                    top = room - (place + 1) * pitch
                    high = max(1.0, pitch - (_GAP if pitch > 6 else 0))
                    painting.box(painter, QRectF(left + 1, top, each - 3, high), min(3.0, high / 2), "c3")
                painting.hairline(painter, left + 1, room, each - 3, "border2")
                place_of = QRectF(left, room + 1, each, _TOP - 1)
                painting.text(painter, place_of, str(score), "caption", "text3", align=painting.CENTER)


class _Sign(QWidget):
    """A colour's sign before its count."""

    def __init__(self, icon: str, token: str) -> None:
        super().__init__()
        self._icon, self._token = icon, token
        self.setFixedSize(14, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.begin(self) as painter:
            painting.icon(painter, painting.square(0, 14, 14), self._icon, self._token)
