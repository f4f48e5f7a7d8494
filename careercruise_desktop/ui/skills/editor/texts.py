"""The texts of an entry: its body with the way it reads, and the four parts of a story."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.domain.journal import STAR_FIELDS, TEXT_LIMIT
from careercruise_desktop.domain.markdown.reading import parsed
from careercruise_desktop.ui.editors.rows import Row
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.segmented import Segmented

from .preview import Preview
from .text import JournalText

WRITE, BOTH, READ = "write", "both", "read"
_WAYS = ((WRITE, "Write"), (BOTH, "Both"), (READ, "Read"))
# From here on it is said how many characters there are.
NEAR = TEXT_LIMIT * 9 // 10
_PREVIEW_MS = 200
_AT_ONCE = 4_000
_PARTS = {
    "situation": ("Situation", "S", "What was going on, and for whom did it matter?"),
    "task": ("Task", "T", "What was yours to do?"),
    "action": ("Action", "A", "What did you do, step by step?"),
    "result": ("Result", "R", "What came of it, in figures where there are any?"),
}


class Texts(QWidget):
    """The body above, the story below; each is an editor in a row, found by the name of its field.

    Signals:
        edited: something was typed.
        followed: a link in the text was pressed.
        way_chosen: whether the body is to be written, read, or both.
    """

    edited = Signal()
    followed = Signal(str)
    way_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.body = JournalText("Text", "What happened, in Markdown", least=4, most=24)
        self.editors: dict[str, JournalText] = {"body": self.body}
        self.rows: dict[str, Row] = {"body": Row("", [self.body], wide=True)}
        self.way = Segmented(_WAYS, WRITE, "How the text is shown", small=True, tight=True)
        self.preview = Preview("The text as it reads")
        self.tell = Button("Tell it as a story", "ghost", "list-checks", small=True)
        self.tell.setToolTip("Situation, task, action, result")
        self.count = Label("", "small", "text3")
        for name, (label, letter, hint) in _PARTS.items():
            part = JournalText(label, hint, least=2, most=10)
            self.editors[name] = part
            self.rows[name] = Row(label, [part], wide=True, tile=letter)
        self._wanted = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PREVIEW_MS)
        self._later.timeout.connect(self.show_preview)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 4)
        head.addWidget(self.way)
        head.addStretch(1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # Tab goes in the order in which they come here: from the title to the text, and to how it is shown after that.
        column.addWidget(self.rows["body"])
        column.insertLayout(0, head)
        column.addSpacing(8)
        column.addWidget(self.preview)
        for name in STAR_FIELDS:
            column.addWidget(self.rows[name])
            self.rows[name].hide()
        below = QHBoxLayout()
        below.setContentsMargins(0, 6, 0, 0)
        below.addWidget(self.tell)
        below.addStretch(1)
        column.addLayout(below)
        self.preview.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        self.way.chosen.connect(self._choose_way)
        self.preview.followed.connect(self.followed)
        self.tell.clicked.connect(lambda _=False: self.open_story())
        for name, editor in self.editors.items():
            editor.edited.connect(lambda _="": self._typed())
            editor.remarked.connect(self.rows[name].show_remark)
        self.body.edited.connect(lambda _="": self._later.start())

    @property
    def length(self) -> int:
        """The characters of all texts together."""
        return sum(editor.length for editor in self.editors.values())

    @property
    def story_open(self) -> bool:
        """Whether the four parts are shown."""
        return not self.rows[STAR_FIELDS[0]].isHidden()

    def show_values(self, values: dict[str, str], *, anew: bool) -> None:
        """Show what is kept; what is being typed stays. `anew` says that it is another entry."""
        for name, editor in self.editors.items():
            editor.show_value(values.get(name, ""))
        if anew:
            self._wanted = False
        self._show_story(wanted=self._wanted or any(values.get(name, "").strip() for name in STAR_FIELDS))
        self._count()
        if anew and self.body.length > _AT_ONCE:
            # Setting a long text takes longer than a frame: the entry is there before.
            self.preview.hide()
            self._later.start()
        elif anew or not self._later.isActive():
            self.show_preview()

    def open_story(self) -> None:
        """Show the four parts, and go to the first that is still empty."""
        self._wanted = True
        self._show_story(wanted=True)
        empty = next((name for name in STAR_FIELDS if not self.editors[name].length), STAR_FIELDS[0])
        self.editors[empty].setFocus()

    def unfold(self, names: Collection[str]) -> None:
        """Show the four parts where one of these texts is one of them."""
        if not self.story_open and any(name in names for name in STAR_FIELDS):
            self._wanted = True
            self._show_story(wanted=True)

    def show_way(self, way: str) -> None:
        """Write the body, read it, or both: below what is written stands how it reads."""
        self.way.set_value(way)
        self.rows["body"].setVisible(way != READ)
        self.show_preview()

    def take_keys(self) -> None:
        """Let the keys go to the text; where it is only read, to what is read."""
        if self.rows["body"].isHidden():
            self.preview.setFocus()
        else:
            self.body.setFocus()

    def show_preview(self) -> None:
        """Show how the body reads now, where that is wanted."""
        self._later.stop()
        text = self.body.text if self.way.value != WRITE else ""
        self.preview.setVisible(bool(text.strip()))
        if text.strip():
            self.preview.show_blocks(parsed(text))

    def unsaved(self) -> Iterator[tuple[str, str]]:
        """What was typed and is not kept yet, by field."""
        for name, editor in self.editors.items():
            if editor.unsaved:
                yield name, editor.text

    def _choose_way(self, way: str) -> None:
        self.show_way(way)
        self.way_chosen.emit(way)
        if way != READ:
            self.body.setFocus()

    def _show_story(self, *, wanted: bool) -> None:
        for name in STAR_FIELDS:
            self.rows[name].setVisible(wanted)
        self.tell.setVisible(not wanted)

    def _typed(self) -> None:
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        whole = self.length
        for editor in self.editors.values():
            editor.taken_elsewhere = whole - editor.length
        self.count.set_text(f"{whole:,} of {TEXT_LIMIT:,} characters" if whole >= NEAR else "")
        self.count.set_token("danger_text" if whole > TEXT_LIMIT else "text3")
