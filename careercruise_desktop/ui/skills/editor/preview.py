"""A Markdown text as it reads: a document made of its blocks word by word, so that nothing in it is ever obeyed.

Only what has changed since the last time is made anew. Nothing is loaded: there is no picture, and no style but ours.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QEvent, QSize, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from careercruise_desktop.domain.addresses import link_url
from careercruise_desktop.domain.markdown.blocks import Block, Run
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets.text_area import wrapping

from .lines import Line, document_lines

_INDENT, _QUOTE = 18, 14
_MONO = ("JetBrains Mono", "DejaVu Sans Mono", "Consolas", "Menlo", "monospace")
# Shorter ones hold no word that breaking lines could take long for.
_LONG_RUN = 2_000
_BREAK = "\u2028"


class Preview(QTextBrowser):
    """As high as its text. It is read, selected and copied, and its links are told.

    Signals: followed: a link (http, https or mailto) was pressed.
    """

    followed = Signal(str)
    ring_radius = 4.0

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabStopDistance(_INDENT)
        self.document().setDocumentMargin(0)
        self.setFont(theme().typing_font("body"))
        self.anchorClicked.connect(self._follow)
        self.document().documentLayout().documentSizeChanged.connect(lambda _=None: self.updateGeometry())
        self._ink()

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show a text; what is as before stays as it is."""
        self._show(document_lines(blocks))

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(240, max(20, round(self.document().size().height()) + 2))

    def minimumSizeHint(self) -> QSize:
        """A narrow column of the same height."""
        return QSize(80, self.sizeHint().height())

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded, whatever the text names."""
        return QByteArray()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is for what it lies in."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Take the theme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._ink():
            lines, self._lines = self._lines, []
            self.clear()
            self._show(lines)

    def _show(self, wanted: list[Line]) -> None:
        before = self._lines
        same = 0
        while same < min(len(before), len(wanted)) and before[same] == wanted[same]:
            same += 1
        tail = 0
        while tail < min(len(before), len(wanted)) - same and before[-1 - tail] == wanted[-1 - tail]:
            tail += 1
        if same == len(before) == len(wanted):
            return
        self._lines = wanted
        mode = wrapping("\n".join(run.text for line in wanted for run in line.runs if len(run.text) > _LONG_RUN))
        if mode is not self.wordWrapMode():
            self.setWordWrapMode(mode)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        # The first paragraph is always there; the others begin with what parts them from the one before.
        self._remove(cursor, same, len(before) - tail)
        for at in range(same, len(wanted) - tail):
            self._insert(cursor, at, wanted[at], alone=at == tail == 0)
        cursor.endEditBlock()
        self.updateGeometry()

    def _remove(self, cursor: QTextCursor, first: int, end: int) -> None:
        """Take the paragraphs from one to before another; the document keeps one that is empty."""
        if first >= end:
            return
        document = self.document()
        whole = first == 0 and end >= document.blockCount()
        if whole:
            cursor.select(QTextCursor.SelectionType.Document)
        elif first:
            before = document.findBlockByNumber(first - 1)
            last = document.findBlockByNumber(end - 1)
            cursor.setPosition(before.position() + before.length() - 1)
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(0)
            cursor.setPosition(document.findBlockByNumber(end).position(), QTextCursor.MoveMode.KeepAnchor)
        # Of merged paragraphs the look of either may stay, as one of them is empty or not.
        stays = document.findBlockByNumber(first - 1 if first else end)
        kept, ink = stays.blockFormat(), stays.charFormat()
        cursor.removeSelectedText()
        cursor.setBlockFormat(QTextBlockFormat() if whole else kept)
        cursor.setBlockCharFormat(QTextCharFormat() if whole else ink)

    def _insert(self, cursor: QTextCursor, at: int, line: Line, *, alone: bool) -> None:
        """Put a paragraph in the place of a number; `alone` where it takes that of the empty one that is always left.

        Whether the document is empty does not tell: a divider and an empty fence are paragraphs without words too.
        """
        document = self.document()
        look = _block_format(line)
        if alone:
            cursor.setPosition(0)
            cursor.setBlockFormat(look)
        elif at == 0:
            following = document.firstBlock().blockFormat()
            cursor.setPosition(0)
            cursor.insertBlock(following)
            cursor.setPosition(0)
            cursor.setBlockFormat(look)
        else:
            before = document.findBlockByNumber(at - 1)
            cursor.setPosition(before.position() + before.length() - 1)
            cursor.insertBlock(look, QTextCharFormat())
        if line.mark:
            cursor.insertText(f"{line.mark}\t", _char_format(Run(""), line))
        for run in line.runs:
            cursor.insertText(run.text.replace("\n", _BREAK), _char_format(run, line))

    def _follow(self, url: QUrl) -> None:
        address = link_url(url.toString())
        if address:
            self.followed.emit(address)

    def _ink(self) -> bool:
        """Wear the colours of the theme; whether they are others than before."""
        wanted = theme().color("text")
        ink = self.palette()
        if ink.color(QPalette.ColorRole.Text) == wanted and not ink.color(QPalette.ColorRole.Base).alpha():
            return False
        ink.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        ink.setColor(QPalette.ColorRole.Text, wanted)
        self.setPalette(ink)
        return True


def _block_format(line: Line) -> QTextBlockFormat:
    look = QTextBlockFormat()
    look.setTopMargin(0 if line.first else 2 if line.near else 14 if line.look == "heading" else 8)
    look.setLeftMargin(line.depth * _INDENT + line.quoted * _QUOTE)
    if line.mark:
        look.setTextIndent(-_INDENT)
    if line.look == "code":
        look.setBackground(theme().brush("sunken"))
    elif line.look == "heading":
        look.setHeadingLevel(line.level)
    elif line.look == "divider":
        whole = QTextLength(QTextLength.Type.PercentageLength, 100)
        look.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, whole)
    if line.look != "code":
        look.setLineHeight(24 if line.look == "heading" else 20, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return look


def _char_format(run: Run, line: Line) -> QTextCharFormat:
    role = "body"
    if line.look == "heading":
        role = "page_title" if line.level == 1 else "section" if line.level == 2 else "strong"
    elif run.strong:
        role = "strong"
    look = QTextCharFormat()
    font = theme().typing_font(role)
    if run.code:
        font.setFamilies(_MONO)
        font.setPixelSize(12)
    font.setItalic(run.emphasis)
    look.setFont(font)
    look.setForeground(theme().brush("text2" if line.quoted else "text"))
    if run.code and line.look != "code":
        look.setBackground(theme().brush("sunken"))
    if run.url:
        look.setAnchor(True)
        look.setAnchorHref(run.url)
        look.setToolTip(run.url)
        look.setForeground(theme().brush("accent"))
        look.setFontUnderline(True)
    return look
