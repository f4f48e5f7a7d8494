"""The list at the left: target roles, what can be begun with, and the path so far."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.fitting import fit
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.marks import IT, PM, mark_rect, paint_mark
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from . import wrapping
from .asking import RoleBox
from .long_row import LongRow
from .state import PostState, RoleState, SideState

WIDTH = 256
_EDGE, _ACROSS = 8, 12
_BAR, _AROUND_CARD, _LEAD = 4, 30, 34


class RolesPane(QWidget):
    """Shows a `SideState`, on `bg`. Up and Down walk, Enter chooses.

    Signals: chosen(role id); begun(title); brought_back(role id); menu_requested(role id, place of the screen);
    post_opened(id).
    """

    chosen = Signal(int)
    begun = Signal(str)
    brought_back = Signal(int)
    menu_requested = Signal(int, QPoint)
    post_opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Target roles")
        self.setFixedWidth(WIDTH)
        self.state: SideState | None = None
        self.box: RoleBox | None = None
        self.cards: list[RoleCard] = []
        self.starts: list[LongRow] = []
        self.away: list[ListRow] = []
        self.posts: list[PostRow] = []
        self.own = Button("Own role profile", "ghost", "plus", small=True)
        self.own.press_once()
        self.own.clicked.connect(lambda _=False: self.ask())
        self._begin = _group("Starting points")
        self._put_away = _group("Put away")
        self._so_far = _group("Path so far")
        inside = QWidget()
        self._cards, self._starts, self._away, self._posts = (QVBoxLayout() for _ in range(4))
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 12, _EDGE, 16)
        column.setSpacing(4)
        column.addWidget(_group("Target role"))
        for layout in (self._cards, self._starts, self._away, self._posts):
            layout.setSpacing(2)
        column.addLayout(self._cards)
        column.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        column.addWidget(self._begin)
        column.addLayout(self._starts)
        column.addWidget(self._put_away)
        column.addLayout(self._away)
        column.addStretch(1)
        column.addSpacing(12)
        column.addWidget(self._so_far)
        column.addLayout(self._posts)
        self.area = ScrollArea(inside, "bg")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)
        self._inside = inside

    def show_state(self, state: SideState) -> None:
        """Show other roles; a card that stays keeps the focus."""
        if state == self.state:
            return
        before, self.state = self.state, state
        fit(self.cards, len(state.roles), self._cards, self._card)
        for card, role in zip(self.cards, state.roles, strict=True):
            card.show_role(role, chosen=role.id == state.chosen)
        if before is None or before.starts != state.starts:
            fit(self.starts, len(state.starts), self._starts, self._start)
            for row, start in zip(self.starts, state.starts, strict=True):
                row.show_words("plus", start.title, start.summary)
                row.setToolTip(f"Begin with what is usually asked of a {start.title}; every level can be changed")
            self._begin.setVisible(bool(state.starts))
        fit(self.away, len(state.away), self._away, self._away_row)
        for line, gone in zip(self.away, state.away, strict=True):
            line.show_row(gone.title, "", icon="archive-restore")
            line.setAccessibleName(f"Bring back {gone.title}")
            line.setToolTip(f"Bring back {gone.title}, with what it requires and its steps")
        self._put_away.setVisible(bool(state.away))
        fit(self.posts, len(state.posts), self._posts, self._post)
        for at, (post, shown) in enumerate(zip(self.posts, state.posts, strict=True)):
            post.show_post(shown, last=at == len(state.posts) - 1)
        self._so_far.setVisible(bool(state.posts))
        # What came later than the button above the starting points comes before it for Tab, as for the eye.
        self._in_order()

    def focus_chosen(self) -> None:
        """Go to the role that is shown."""
        card = next((card for card in self.cards if card.selected), self.own)
        if card.isVisible():
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def wanted(self) -> int:
        """How high it is with all that is in it."""
        return self._inside.sizeHint().height()

    def ask(self, anchor: QWidget | None = None) -> RoleBox:
        """Ask for the title of an own role."""
        self.box = box = RoleBox(anchor or self.own)
        box.agreed.connect(self.begun)
        box.start()
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")

    def _in_order(self) -> None:
        rows = [*self.cards, self.own, *self.starts, *self.away, *self.posts]
        for one, two in pairwise(rows):
            QWidget.setTabOrder(one, two)

    def _card(self) -> RoleCard:
        card = RoleCard(self._inside)
        card.activated.connect(lambda: self.chosen.emit(card.key))
        card.menu_requested.connect(lambda place: self.menu_requested.emit(card.key, place))
        return card

    def _start(self) -> LongRow:
        row = LongRow(WIDTH - 2 * _EDGE, self._inside)
        row.activated.connect(partial(self._begin_with, row))
        return row

    def _away_row(self) -> ListRow:
        row = ListRow("", "", icon="archive-restore", inset=_ACROSS, parent=self._inside)
        row.press_once()
        row.activated.connect(partial(self._bring_back, row))
        return row

    def _post(self) -> PostRow:
        row = PostRow(self._inside)
        row.activated.connect(lambda: self.post_opened.emit(row.key))
        return row

    def _begin_with(self, row: LongRow) -> None:
        if self.state is not None and row in self.starts:
            self.begun.emit(self.state.starts[self.starts.index(row)].title)

    def _bring_back(self, row: ListRow) -> None:
        if self.state is not None and row in self.away:
            self.brought_back.emit(self.state.away[self.away.index(row)].id)


class RoleCard(ListRow):
    """A target role: title, k of n, one line about it, a bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent=parent)
        _grows(self)
        self.key = 0
        self.role: RoleState | None = None

    def show_role(self, role: RoleState, *, chosen: bool) -> None:
        """Show a role."""
        if role != self.role:
            self.role, self.key = role, role.id
            self.updateGeometry()
            self.show_row(role.title, role.summary, value=role.counted)
        self.set_selected(chosen)
        self.setToolTip(role.title)
        said = f"{role.title}, {role.counted} required levels reached, {role.summary}"
        self.setAccessibleName(f"{said}, chosen" if chosen else said)

    def hasHeightForWidth(self) -> bool:
        """Long titles take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Title, line, bar."""
        return self._title_high(width) + self._second_high(width) + _AROUND_CARD

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(WIDTH, self.heightForWidth(WIDTH - 2 * _EDGE))

    def minimumSizeHint(self) -> QSize:
        """Words take more lines before it is narrower."""
        return QSize(120, 0)

    def _title_room(self, width: int) -> float:
        counted = painting.text_width(self.role.counted, "small") if self.role is not None else 0
        return width - 2 * _ACROSS - counted - 8

    def _title_high(self, width: int) -> int:
        # Always as if it was chosen, so that choosing moves nothing.
        return wrapping.high(self.role.title, "strong", self._title_room(width)) if self.role is not None else 0

    def _second_high(self, width: int) -> int:
        return wrapping.high(self.role.summary, "small", width - 2 * _ACROSS) if self.role is not None else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card."""
        role = self.role
        if role is None:
            return
        with painting.begin(self) as painter:
            if fill := "selected" if self.selected or self.isDown() else "hover" if self.underMouse() else "":
                painting.box(painter, QRectF(self.rect()), 8, fill)
            wide = self.width() - 2 * _ACROSS
            first = QRectF(_ACROSS, 8, wide, 20)
            painting.text(painter, first, role.counted, "small", "text2", align=painting.RIGHT)
            weight = "strong" if self.selected else "body_medium"
            title = QRectF(_ACROSS, 8, self._title_room(self.width()), 0)
            wrapping.paint(painter, title, role.title, weight)
            below = 8 + self._title_high(self.width())
            wrapping.paint(painter, QRectF(_ACROSS, below, wide, 0), role.summary, "small", "text3")
            bar = QRectF(_ACROSS, self.height() - 15, wide, _BAR)
            painting.box(painter, bar, 2, "border2" if self.selected else "border")
            if role.share > 0:
                bar.setWidth(max(_BAR, wide * role.share))
                painting.box(painter, bar, 2, "text2")


class PostRow(ListRow):
    """A post of the path so far, with the line that leads to the one before it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent=parent)
        _grows(self)
        self.key = 0
        self._post: PostState | None = None
        self._last = False

    def show_post(self, post: PostState, *, last: bool) -> None:
        """Show a post; the last one has no line below."""
        self._post, self._last, self.key = post, last, post.id
        self.show_row(post.title, f"{post.employer}, {post.years}", mark=post.role)
        self.updateGeometry()
        if not post.role:
            self.setAccessibleName(f"{post.title}, IT and PM, {post.employer}, {post.years}")
        self.setToolTip(post.title)

    def hasHeightForWidth(self) -> bool:
        """Long titles take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Title, employer, years."""
        return 3 + sum(self._highs(width)) + 4

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(WIDTH, self.heightForWidth(WIDTH - 2 * _EDGE))

    def minimumSizeHint(self) -> QSize:
        """Words take more lines before it is narrower."""
        return QSize(120, 0)

    def _highs(self, width: int) -> tuple[int, ...]:
        """How high title, employer and years are."""
        room = width - _LEAD - _ACROSS
        return tuple(wrapping.high(words, role, room) for words, role in self._words)

    @property
    def _words(self) -> tuple[tuple[str, str], ...]:
        post = self._post
        return () if post is None else ((post.title, "body_medium"), (post.employer, "small"), (post.years, "small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark, line, three lines of words."""
        post = self._post
        if post is None:
            return
        with painting.begin(self) as painter:
            if fill := "selected" if self.isDown() else "hover" if self.underMouse() else "":
                painting.box(painter, QRectF(self.rect()), 8, fill)
            if not self._last:
                painting.fill_rect(painter, QRectF(_ACROSS + 4, 22, 1, self.height() - 22), "border2")
            if post.role:
                paint_mark(painter, mark_rect(_ACROSS, 13, post.role, 9), post.role)
            else:
                # Both roles: both marks, the one beside the other.
                for left, role in ((_ACROSS - 4, IT), (_ACROSS + 5, PM)):
                    paint_mark(painter, mark_rect(left, 13, role, 8), role)
            place = QRectF(_LEAD, 3, self.width() - _LEAD - _ACROSS, 0)
            for words, role in self._words:
                token = "text" if role == "body_medium" else "text3"
                place.translate(0, wrapping.paint(painter, place, words, role, token))


def _grows(row: ListRow) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)


def _group(text: str) -> Label:
    """The head of a group."""
    label = Label(text, "caption_strong", "text3")
    label.setContentsMargins(_ACROSS, 4, _ACROSS, 4)
    return label
