"""The claims of the document, and the records that each of them counted."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import marks, painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.scroll_area import THICKNESS
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .state import ClaimState, EvidenceState, RecordRow, RecordsState

SIDE, INSET = 20, 8
# At the right the scroll bar stands in the margin.
MARGIN = SIDE - THICKNESS
FIRST_SHOWN, MORE_SHOWN = 9, 40
_LEAD = 24


class ClaimLine(ListRow):
    """One claim. Enter and a click open it, Right opens and Left closes it.

    Signals:
        turned: whether it is to be open.
    """

    turned = Signal(bool)

    def __init__(self, state: ClaimState) -> None:
        self._claim = state
        self._opened = False
        self._high = False
        super().__init__(state.sentence)
        self.activated.connect(lambda: self.turned.emit(not self._opened))
        self.show_claim(state, opened=False)

    @property
    def opened(self) -> bool:
        """Whether its records are shown below it."""
        return self._opened

    def show_claim(self, state: ClaimState, *, opened: bool) -> None:
        """Show a claim, with or without its records."""
        self._claim, self._opened = state, opened
        basis = "logged" if state.logged else "stated only"
        self.setAccessibleName(f"{state.sentence}, {state.amount}, {basis}")
        self.setAccessibleDescription("open" if opened else "closed")
        self._fit()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right and Left open and close."""
        wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        elif wanted is not self._opened:
            self.turned.emit(wanted)

    def sizeHint(self) -> QSize:
        """40 px, 56 where the sentence needs the whole width."""
        return QSize(200, 56 if self._high else 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether sentence and count fit beside each other."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairline, icon, sentence, count and the arrow."""
        state = self._claim
        right = self.width() - INSET
        with painting.begin(self) as painter:
            painting.hairline(painter, INSET, 0, self.width() - 2 * INSET)
            if self.underMouse() or self.isDown():
                painting.box(painter, QRectF(self.rect()).adjusted(0, 2, 0, -1), 8, "hover")
            middle = 20.0 if self._high else self.height() / 2
            icon, token = ("circle-check", "ok") if state.logged else ("triangle-alert", "warn")
            painting.icon(painter, painting.square(INSET, middle, 16), icon, token)
            arrow = "chevron-down" if self._opened else "chevron-right"
            painting.icon(painter, painting.square(right - 14, middle, 14), arrow, "text3")
            left = INSET + _LEAD
            line = QRectF(left, middle - 10, right - 20 - left, 20)
            painting.text(painter, line, state.sentence, "body_medium")
            said, token = (state.amount, "text3") if state.logged else ("stated only", "warn_text")
            if self._high:
                painting.text(painter, QRectF(left, middle + 9, right - left, 16), said, "small", token)
            else:
                painting.text(painter, line, said, "small", token, align=painting.RIGHT)

    def _fit(self) -> None:
        said = self._claim.amount if self._claim.logged else "stated only"
        wanted = painting.text_width(self._claim.sentence, "body_medium") + 6 + painting.text_width(said, "small")
        tall = wanted > self.width() - 2 * INSET - _LEAD - 20
        if tall != self._high:
            self._high = tall
            self.updateGeometry()


class RecordLine(ListRow):
    """One record that a claim counted."""

    def __init__(self, state: RecordRow, *, tall: bool) -> None:
        self._record = state
        self._tall = tall
        super().__init__(state.title)
        role = {"it": "IT", "pm": "PM"}.get(state.role, "")
        said = (state.title, role, state.when, state.remark)
        self.setAccessibleName(", ".join(part for part in said if part))
        if not state.opens:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self.setAccessibleDescription("This is counted over several records and has none of its own to open.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the whole title in the tooltip where it is cut."""
        super().resizeEvent(event)
        taken = painting.text_width(self._record.title) if self._tall else _width(self._record)
        self.setToolTip(self._record.title if taken > self.width() - 2 * INSET - _LEAD else "")

    def sizeHint(self) -> QSize:
        """26 px, 42 where its words need a line of their own."""
        return QSize(200, 42 if self._tall else 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark, title, day and remark."""
        state = self._record
        left, right = float(INSET + _LEAD), self.width() - INSET
        with painting.begin(self) as painter:
            if self.underMouse() or self.isDown():
                painting.box(painter, QRectF(self.rect()).adjusted(_LEAD - 4, 0, 0, 0), 6, "hover")
            middle = 13.0 if not self._tall else 14.0
            if state.role:
                marks.paint_mark(painter, marks.mark_rect(left, middle, state.role), state.role)
            left += 16 if state.role else 0
            parts = _words(state)
            words = theme().runs(parts) if parts else None
            room = right - left
            if words is not None and not self._tall:
                words.draw(painter, right - words.width, round(middle + 4.5 - words.ascent))
                room -= words.width + 10
            painting.text(painter, QRectF(left, middle - 10, room, 20), state.title)
            if words is not None and self._tall:
                painter.setClipRect(QRectF(left, 0, right - left, self.height()))
                words.draw(painter, left, 22)


class RuleBox(QWidget):
    """How a claim is worked out, in a quiet box."""

    def __init__(self, rule: str, rests_on: str) -> None:
        super().__init__()
        self._words = Label(f"{rule} {rests_on}", "small", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET + _LEAD + 34, 16, INSET + 10, 22)
        column.addWidget(self._words)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and the question mark."""
        box = QRectF(self.rect()).adjusted(INSET + _LEAD, 8, -INSET, -14)
        with painting.begin(self) as painter:
            painting.box(painter, box, 8, "bg", "border")
            painting.icon(painter, QRectF(box.left() + 10, box.top() + 9, 15, 15), "circle-question-mark", "text3")


class EvidencePanel(QWidget):
    """All claims; one of them is open.

    Signals:
        opened: the key of the claim that is to be open, "" for none.
        record_opened: kind and id of a record.
    """

    opened = Signal(str)
    record_opened = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.head = SectionHead("Evidence", role="section")
        self.backed = Label("", "small", "text3")
        self.head.add(self.backed)
        self._hint = Label("Logged claims open to their records.", "body", "text2", wrap=True)
        self._nothing = Label(
            "Nothing is logged in this period yet, so there is nothing to claim.", "body", "text2", wrap=True
        )
        self.claims: dict[str, ClaimLine] = {}
        self.records: list[RecordLine] = []
        self.rule: RuleBox | None = None
        self.more: Button | None = None
        self._behind: list[QWidget] = []
        self._states: dict[str, ClaimState] = {}
        self._records = RecordsState("", ())
        self._shown_rows = FIRST_SHOWN
        self._tall = False
        top = QVBoxLayout()
        top.setContentsMargins(INSET, 0, INSET, 12)
        top.setSpacing(2)
        for widget in (self.head, self._hint, self._nothing):
            top.addWidget(widget)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SIDE - INSET, 14, MARGIN - INSET, SIDE)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(self._column)
        whole.addStretch(1)
        self.show_state(EvidenceState("", ()))

    def show_state(self, state: EvidenceState) -> None:
        """Show the claims; the records of the open one follow with `show_records`."""
        self.backed.set_text(state.backed)
        self._hint.setVisible(bool(state.claims))
        self._nothing.setVisible(not state.claims)
        wanted = {claim.key: claim for claim in state.claims}
        for key, line in tuple(self.claims.items()):
            if key not in wanted:
                self._drop(line)
                del self.claims[key]
        for at, claim in enumerate(state.claims):
            line = self._line(claim)
            self._column.removeWidget(line)
            line.show_claim(claim, opened=claim.key == self._records.claim)
            self._column.insertWidget(at, line)
        self._states = wanted
        self._lay_records()

    def show_records(self, state: RecordsState) -> None:
        """Show the records of a claim below it and close the one that was open; no claim closes it only."""
        if state.claim != self._records.claim:
            self._shown_rows = FIRST_SHOWN
        self._records = state
        for key, line in self.claims.items():
            line.show_claim(self._states[key], opened=key == state.claim)
        self._lay_records()

    def _line(self, claim: ClaimState) -> ClaimLine:
        line = self.claims.get(claim.key)
        if line is None:
            line = self.claims[claim.key] = ClaimLine(claim)
            line.turned.connect(lambda on, key=claim.key: self.opened.emit(key if on else ""))
        return line

    def _lay_records(self) -> None:
        """Put rows, button and rule below the claim that is open."""
        focused = next((at for at, line in enumerate(self.records) if line.hasFocus()), -1)
        for widget in self._behind:
            self._drop(widget)
        self._behind, self.records, self.rule, self.more = [], [], None, None
        claim = self._states.get(self._records.claim)
        if claim is None:
            self._chain()
            return
        rows = self._records.rows[: self._shown_rows]
        self._tall = self._needs_lines()
        for row in rows:
            line = RecordLine(row, tall=self._tall)
            line.activated.connect(lambda row=row: self._open(row))
            self.records.append(line)
        self._behind.extend(self.records)
        rest = len(self._records.rows) - len(rows)
        if rest:
            now = rest if rest <= MORE_SHOWN else MORE_SHOWN
            self.more = Button(f"Show {now} more" + (f" of {rest}" if rest > now else ""), "ghost", small=True)
            self.more.clicked.connect(self._show_more)
            self._behind.append(_indented(self.more))
        elif self._records.note:
            self._behind.append(_indented(Label(self._records.note, "small", "text3", wrap=True), across=True))
        self.rule = RuleBox(claim.rule, claim.rests_on)
        self._behind.append(self.rule)
        place = self._column.indexOf(self.claims[claim.key]) + 1
        for at, widget in enumerate(self._behind):
            self._column.insertWidget(place + at, widget)
        self._chain()
        if 0 <= focused < len(self.records):
            self.records[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the records still have room for all their words in one line."""
        super().resizeEvent(event)
        if self.records and self._needs_lines() is not self._tall:
            self._lay_records()

    def _needs_lines(self) -> bool:
        """A few long titles are shortened; where many are, day and remark get a line of their own."""
        room = self.width() - SIDE - MARGIN - _LEAD
        rows = self._records.rows[: self._shown_rows]
        return sum(_width(row) > room for row in rows) > len(rows) // 3

    def _show_more(self) -> None:
        before = len(self.records)
        self._shown_rows = before + MORE_SHOWN
        self._lay_records()
        self.records[before].setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row: RecordRow) -> None:
        if row.opens:
            self.record_opened.emit(row.kind, row.id)

    def _chain(self) -> None:
        """Let Tab go through the claims in their order, and from the open one to its records."""
        reached: list[QWidget] = []
        for key in self._states:
            reached.append(self.claims[key])
            if key == self._records.claim:
                reached += [*self.records, *([self.more] if self.more else [])]
        for one, other in pairwise(reached):
            QWidget.setTabOrder(one, other)

    def _drop(self, widget: QWidget) -> None:
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()


def _words(state: RecordRow) -> tuple[tuple[str, str, str], ...]:
    """Day and remark; what speaks against the claim stands out by its words and their colour."""
    day = f"{state.when}, " if state.when and state.short else state.when
    remark = (state.short, "small", "warn_text" if state.failed else "text2")
    return tuple(part for part in ((day, "small", "text2"), remark) if part[0])


def _width(row: RecordRow) -> int:
    words = sum(painting.text_width(text, role) for text, role, _ in _words(row))
    return painting.text_width(row.title) + 12 + words + (16 if row.role else 0)


def _indented(widget: QWidget, *, across: bool = False) -> QWidget:
    around = QWidget()
    around.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
    column = QVBoxLayout(around)
    column.setContentsMargins(INSET + _LEAD - (0 if across else 9), 2, INSET, 4)
    column.addWidget(widget)
    if not across:
        column.setAlignment(widget, Qt.AlignmentFlag.AlignLeft)
    return around
