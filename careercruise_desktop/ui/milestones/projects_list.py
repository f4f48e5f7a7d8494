"""The list of projects: what each has reached, when it finishes, and its four marks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.pressable import Pressable
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .state import ORDERS, SIGNS, MarkState, ProjectsState, ProjectState

WIDTH, EDGE = 264, 8
CARD, ALL, GAP = 101, 32, 2
_ACROSS = 12
_BAR = 4


class ProjectsList(QWidget):
    """Shows a `ProjectsState`, on `bg`. Up and Down walk, Enter chooses.

    Signals: chosen(id, 0 for all); order_chosen(order); archived_wanted(whether they are to be shown); new_requested;
    menu_requested(id, place of the screen).
    """

    chosen = Signal(int)
    order_chosen = Signal(str)
    archived_wanted = Signal(bool)
    new_requested = Signal()
    menu_requested = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Projects")
        self.setFixedWidth(WIDTH)
        self.state: ProjectsState | None = None
        self.menu: Menu | None = None
        self.head = Label("", "small_medium", "text3", elide=True)
        self.order = _OrderButton()
        self.new = IconButton("plus", "New project", size=26)
        self.new.press_once()
        self.all = _AllProjects()
        self.cards: list[ProjectCard] = []
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(EDGE, 4, EDGE, 12)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.all)
        self._column.addSpacing(2)
        self._column.addStretch(1)
        self.area = ScrollArea(self._inside, "bg")
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QHBoxLayout()
        top.setContentsMargins(EDGE + _ACROSS, 6, EDGE + 2, 2)
        top.setSpacing(4)
        top.addWidget(self.head, 1)
        top.addWidget(self.order)
        top.addWidget(self.new)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.area, 1)
        self.order.clicked.connect(lambda _=False: self._show_orders())
        self.new.clicked.connect(lambda _=False: self.new_requested.emit())
        self._hear(self.all, 0)

    def show_state(self, state: ProjectsState) -> None:
        """Show other projects; a card that stays keeps the focus."""
        self.state = state
        self.head.set_text(state.head)
        self.order.setText(dict(ORDERS)[state.order])
        self.all.show_total(state.total, chosen=not state.chosen)
        while len(self.cards) > len(state.projects):
            card = self.cards.pop()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(state.projects):
            card = ProjectCard(self._inside)
            self._hear(card, None)
            self._column.insertWidget(self._column.count() - 1, card)
            # It came later than what stands right of the list: Tab goes as the eye does.
            QWidget.setTabOrder(self.cards[-1] if self.cards else self.all, card)
            self.cards.append(card)
        for card, project in zip(self.cards, state.projects, strict=True):
            card.show_project(project, chosen=project.id == state.chosen)

    def card(self, key: int) -> ProjectCard | None:
        """The card of a project."""
        return next((card for card in self.cards if card.project is not None and card.project.id == key), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")

    def _hear(self, row: _Row, key: int | None) -> None:
        row.clicked.connect(lambda _=False: self.chosen.emit(row.key if key is None else key))
        row.walked.connect(partial(self._walk, row))
        row.menu_wanted.connect(lambda place: self.menu_requested.emit(row.key, place))

    def _walk(self, row: _Row, step: int) -> None:
        rows: list[_Row] = [self.all, *self.cards]
        rows[max(0, min(rows.index(row) + step, len(rows) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_orders(self) -> None:
        state = self.state
        if state is None:
            return
        self.menu = menu = Menu(self)
        for key, text in ORDERS:
            menu.add(text, partial(self.order_chosen.emit, key), checked=key == state.order)
        menu.addSeparator()
        show = not state.archived
        menu.add("Show archived", lambda: self.archived_wanted.emit(show), checked=state.archived)
        menu.open_below(self.order, right=True)


class _Row(Pressable):
    """A line of the list."""

    walked = Signal(int)
    menu_wanted = Signal(QPoint)
    ring_radius = 8.0
    ring_inside = True

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.key = 0
        self.chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk."""
        steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        ends = {int(Qt.Key.Key_Home): -10_000, int(Qt.Key.Key_End): 10_000}
        step = (steps | ends).get(event.key())
        if step is not None:
            self.walked.emit(step)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it."""
        if self.key:
            self.menu_wanted.emit(event.globalPos())

    def _ground(self) -> str:
        return "selected" if self.chosen or self.isDown() else "hover" if self.underMouse() else ""


class _AllProjects(_Row):
    """The first line: the milestones of all projects."""

    def __init__(self) -> None:
        super().__init__("All projects")
        self._total = ""

    def show_total(self, total: str, *, chosen: bool) -> None:
        self._total, self.chosen = total, chosen
        self.setAccessibleName(f"All projects, {total} reached{', chosen' if chosen else ''}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, ALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.begin(self) as painter:
            if ground := self._ground():
                painting.box(painter, QRectF(self.rect()), 8, ground)
            room = QRectF(self.rect()).adjusted(_ACROSS, 0, -_ACROSS, 0)
            painting.text(painter, room, self._total, "body", "text3", align=painting.RIGHT)
            painting.text(painter, room, "All projects", "strong" if self.chosen else "body_medium")


class ProjectCard(_Row):
    """A project of the list: 101 px high."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.project: ProjectState | None = None
        self.marks = [MarkSign(self) for _ in range(4)]

    def show_project(self, project: ProjectState, *, chosen: bool) -> None:
        """Show a project."""
        if (project, chosen) == (self.project, self.chosen):
            return
        self.project, self.key, self.chosen = project, project.id, chosen
        self.setAccessibleName(f"{project.spoken}{', chosen' if chosen else ''}")
        left = _ACROSS
        for place, sign in enumerate(self.marks):
            sign.setVisible(place < len(project.marks))
            if place < len(project.marks):
                sign.show_mark(project.marks[place])
                width = sign.sizeHint().width()
                sign.setGeometry(left, 70, width, 22)
                left += width + 8
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Name, client and finish, bar, marks, for which room is kept while they are read; without milestones less."""
        full = self.project is None or self.project.marks or self.project.share is not None
        return QSize(160, CARD if full else 74)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card."""
        project = self.project
        if project is None:
            return
        with painting.begin(self) as painter:
            if ground := self._ground():
                painting.box(painter, QRectF(self.rect()), 8, ground)
            wide = self.width() - 2 * _ACROSS
            name = QRectF(_ACROSS, 9, wide, 20)
            painting.text(painter, name, project.name, "strong" if self.chosen else "body_medium")
            second = QRectF(_ACROSS, 29, wide, 18)
            token = "warn_text" if project.late else "text3"
            role = "small_medium" if project.late else "small"
            taken = painting.text(painter, second, project.right, role, token, align=painting.RIGHT)
            painting.text(painter, second.adjusted(0, 0, -taken - 8, 0), project.second, "small", "text3")
            bar = QRectF(_ACROSS, 56, wide, _BAR)
            if project.share is None:
                painting.text(painter, QRectF(_ACROSS, 48, wide, 18), project.remark, "small", "text3")
                return
            counted = QRectF(_ACROSS, 50, wide, 16)
            bar.setWidth(wide - painting.text(painter, counted, project.counted, "small", "text3", align=1.0) - 8)
            painting.box(painter, bar, 2, "border")
            if project.share > 0:
                painting.box(
                    painter, QRectF(bar.left(), bar.top(), max(4.0, bar.width() * project.share), 4), 2, "text2"
                )


class MarkSign(QWidget):
    """One of the four marks; its tooltip says figure and threshold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = MarkState("", "no figure", "")

    def show_mark(self, mark: MarkState) -> None:
        """Show a mark."""
        self.mark = mark
        self.setToolTip(mark.sentence)
        self.setAccessibleName(f"{mark.name} {mark.standing}. {mark.sentence}")
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and word."""
        return QSize(17 + painting.text_width(self.mark.name, "caption"), 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon and word."""
        icon, tint = SIGNS[self.mark.standing]
        with painting.begin(self) as painter:
            painting.icon(painter, painting.square(0, 11, 13), icon, tint)
            painting.text(painter, QRectF(17, 0, self.width() - 17, 22), self.mark.name, "caption", "text3")


class _OrderButton(Pressable):
    """How the list is sorted, with an arrow."""

    def __init__(self) -> None:
        super().__init__("Sort the projects")
        self.ring_radius = 5.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(painting.text_width(self.text(), "small") + 18 + 8, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        token = "text" if self.underMouse() else "text2"
        with painting.begin(self) as painter:
            if self.underMouse():
                painting.box(painter, QRectF(self.rect()), 5, "hover")
            painting.text(painter, QRectF(self.rect()).adjusted(6, 0, 0, 0), self.text(), "small", token)
            painting.icon(painter, painting.square(self.width() - 18, 13, 13), "chevron-down", token)
