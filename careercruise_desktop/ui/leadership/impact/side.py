"""The right side: the newest pulse, what the team says of itself, and the pulse that is out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.charts.place import ChartMaker
from careercruise_desktop.ui.leadership.pulse.facts import Facts
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.fitting import fit
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .health import HealthBars
from .pane import ChartPane, SubLine
from .state import OutState, PulseState

_EDGE = 20
_TALLY, _NOTHING = 98, 28
_VOICE, _LEGEND = 30, 30
NO_PULSE = "Send your team a pulse: one question from 0 to 10, answered without a name."


class Section(QWidget):
    """Some widgets under a title, with a hairline above all but the first."""

    def __init__(self, title: str, *widgets: QWidget, first: bool = False) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if not first:
            column.addWidget(Hairline())
            column.addSpacing(8)
        self.head = SectionHead(title)
        for widget in (self.head, *widgets):
            column.addWidget(widget)
        if not title:
            self.head.hide()
        column.addSpacing(8)


class PulseSide(QWidget):
    """Shows a `PulseState`.

    Signals:
        opened: a point of a chart (its key, its index, a widget) is to be looked into.
        save_requested: a chart (its key) is wanted as "png", "svg" or "csv".
        rounds_requested: all rounds are wanted.
        send_requested: a pulse is to be sent.
        type_requested: answers that were given otherwise are to be typed in.
        forms_requested: the form of the pulse that is out (its id) is wanted again.
        close_requested: the pulse that is out (its id) is to take no more answers.
    """

    opened = Signal(str, int, object)
    save_requested = Signal(str, str)
    rounds_requested = Signal()
    send_requested = Signal()
    type_requested = Signal()
    forms_requested = Signal(int)
    close_requested = Signal(int)

    def __init__(self, charts: ChartMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pulse of the team")
        self.state = PulseState()
        self.mean = Label("", "hero")
        self.mean_words = Label("", "body", "text2", elide=True)
        self.standing = Label("", "body", "text2", wrap=True)
        self.tally = ChartPane(charts, _TALLY, _NOTHING, head=False)
        self.voices = ChartPane(charts, 3 * _VOICE + _LEGEND, _NOTHING)
        self.health = HealthBars()
        self.facts = Facts()
        self.quotes: list[Label] = []
        self._quoted = QWidget()
        self._quote_rows = QVBoxLayout(self._quoted)
        self._quote_rows.setContentsMargins(0, 0, 0, 0)
        self._quote_rows.setSpacing(6)
        self.quotes_from = Label("", "small", "text3")
        self.out = OutBox()
        self.send = Button("Send next pulse", "plain", "mail")
        self.type = IconButton("keyboard", "Type in answers", size=32, kind="plain")
        self.rhythm = SubLine("", "small", "text3", elide=True)
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        number = QWidget()
        figure = QHBoxLayout(number)
        figure.setContentsMargins(0, 0, 0, 0)
        figure.setSpacing(8)
        figure.addWidget(self.mean)
        figure.addWidget(self.mean_words, 1, Qt.AlignmentFlag.AlignBottom)
        self._number = number
        self.rhythm.set_align(painting.RIGHT)
        self.now = Section("Pulse", number, self.standing, self.tally, first=True)
        self.now.head.add(self.tally.more)
        self.tally.offer("More about the pulse", "All rounds", "list", self.rounds_requested.emit)
        self.recommending = Section("", self.voices)
        self.going = Section("How it is going", self.health)
        self.going.head.set_detail("in this period")
        self.words = Section("In their words", self._quoted, self.quotes_from)
        self.team = Section("Team", self.facts)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 16, _EDGE, 16)
        column.setSpacing(6)
        for section in (self.now, self.recommending, self.going, self.words, self.team):
            column.addWidget(section)
        column.addStretch(1)
        self.area = ScrollArea(inside, "bg")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.send)
        buttons.addWidget(self.type)
        buttons.addSpacing(4)
        buttons.addWidget(self.rhythm, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(_EDGE, 0, _EDGE, 12)
        foot.setSpacing(8)
        foot.addWidget(Hairline())
        foot.addWidget(self.out)
        foot.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addLayout(foot)

    def _bind(self) -> None:
        for key, pane in (("tally", self.tally), ("voices", self.voices)):
            pane.opened.connect(lambda index, at, key=key: self.opened.emit(key, index, at))
            pane.save_requested.connect(lambda kind, key=key: self.save_requested.emit(key, kind))
        self.send.press_once()
        self.send.clicked.connect(lambda _=False: self.send_requested.emit())
        self.type.clicked.connect(lambda _=False: self.type_requested.emit())
        self.out.form.clicked.connect(lambda _=False: self.forms_requested.emit(self.out.key))
        self.out.close_it.clicked.connect(lambda _=False: self.close_requested.emit(self.out.key))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the keys, from the top."""
        return (*self.tally.stops, *self.voices.stops, self.health, self.out, self.send, self.type)

    def show_state(self, state: PulseState) -> None:
        """Show another round."""
        if state == self.state:
            return
        self.state = state
        self.now.head.set_words(state.title or "Pulse", state.answered, state.answered_brief)
        self.mean.set_text(state.mean)
        self.mean_words.set_text(state.mean_words)
        self._number.setVisible(bool(state.mean))
        self.standing.set_text(state.standing or (NO_PULSE if not state.title else ""))
        self.standing.setVisible(bool(self.standing.text()))
        for section, pane, chart in ((None, self.tally, state.tally), (self.recommending, self.voices, state.voices)):
            (section or pane).setVisible(chart is not None)
            pane.charted = chart is not None
            pane.more.setVisible(pane.charted or pane is self.tally)
            if chart is not None:
                if pane is self.voices and chart.data is not None:
                    pane.place.draw_high(len(chart.data.points) * _VOICE + _LEGEND)
                pane.show_state(chart)
        self.health.show_rows(state.health)
        self.going.setVisible(bool(state.health))
        self._show_quotes(state)
        self.facts.show_rows(state.facts)
        self.team.head.set_words(state.facts_title, state.facts_detail, state.facts_detail.removeprefix("work of "))
        self.team.setVisible(bool(state.facts))
        self.out.show_state(state.out)
        self.rhythm.set_text(state.rhythm)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Its ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")

    def _show_quotes(self, state: PulseState) -> None:
        fit(self.quotes, len(state.quotes), self._quote_rows, self._quote)
        for label, words in zip(self.quotes, state.quotes, strict=True):
            label.set_text(f"\N{LEFT DOUBLE QUOTATION MARK}{words}\N{RIGHT DOUBLE QUOTATION MARK}")
        self.quotes_from.set_text(state.quotes_from)
        self.words.setVisible(bool(state.quotes_from))

    def _quote(self) -> Label:
        return Label("", "body", "text2", self._quoted, wrap=True)


class OutBox(QWidget):
    """How the pulse stands that is out, with its form once more, and an end to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = 0
        self.standing = Label("", "body_medium", wrap=True)
        self.until = Label("", "small", "text3", elide=True)
        self.form = Button("Form again", "plain", "file-text", small=True)
        self.close_it = Button("Close round", "plain", "check", small=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.form)
        buttons.addWidget(self.close_it)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.standing)
        column.addWidget(self.until)
        column.addSpacing(4)
        column.addLayout(buttons)
        self.hide()

    def show_state(self, state: OutState | None) -> None:
        """Show the pulse that is out; nothing where there is none."""
        self.key = state.id if state is not None else 0
        self.setVisible(state is not None)
        if state is not None:
            self.standing.set_text(state.standing)
            self.until.set_text(state.until)
            self.until.set_token("warn_text" if state.late else "text3")
