"""A text of an entry: pages that are pasted become Markdown, files and pictures go to the entry."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Signal
from PySide6.QtGui import QImage, QImageWriter

from careercruise_desktop.domain.journal import TEXT_LIMIT
from careercruise_desktop.domain.markdown.pasting import HTML_LIMIT, from_html
from careercruise_desktop.domain.text import clean
from careercruise_desktop.ui.editors.text_editors import NoteEditor
from careercruise_desktop.ui.shell.drops import paths_of

# What is typed is told at least this often, however fast: a crash must not take more with it.
DRAFT_MS = 1_000
# Reading what is pasted is bounded, too: a megabyte is more than ten times what an entry keeps.
_MOST_READ = HTML_LIMIT
_OURS = 'name="qrichtext"'


class JournalText(NoteEditor):
    """Several lines of an entry.

    Signals:
        remarked: a sentence about what was done to what was pasted.
        files_given: files were pasted or dropped, a tuple of paths.
        picture_given: a picture without a file was pasted, as the bytes of a PNG.
    """

    remarked = Signal(str)
    files_given = Signal(object)
    picture_given = Signal(object)
    # How many characters the other texts of the entry have.
    taken_elsewhere = 0
    # What was done to what was pasted: it stays said until something else is typed, also once the text is kept.
    lasting = ""
    _pasting = False

    def __init__(self, name: str, hint: str = "", *, least: int = 3, most: int = 12) -> None:
        super().__init__(name, hint, least=least, most=most, token="text")

    @property
    def length(self) -> int:
        """The characters in it."""
        return self.edit.document().characterCount() - 1

    @property
    def unsaved(self) -> bool:
        """Whether it holds what is not kept yet."""
        return self.text != self._known

    def type_again(self, text: str) -> None:
        """Put back what was typed and not kept; it is meant as if it had just been typed."""
        self.edit.selectAll()
        self.edit.insertPlainText(text)

    def takes(self, source: QMimeData) -> bool:
        """Text, files and pictures."""
        return source.hasText() or source.hasHtml() or source.hasImage() or bool(paths_of(source))

    def reads(self, source: QMimeData) -> str:
        """The text of what is pasted or dropped, as Markdown; files and pictures are told instead."""
        files = paths_of(source)
        if files:
            self.files_given.emit(files)
            return ""
        text, remark = _text_of(source)
        if not text.strip() and source.hasImage():
            self.picture_given.emit(png_of(source))
            return ""
        selected = len(self.edit.textCursor().selectedText())
        room = max(0, TEXT_LIMIT - self.taken_elsewhere - self.length + selected)
        if len(text) > room:
            whole = len(text) + (0 if source.hasHtml() else max(0, len(source.text()) - _MOST_READ))
            cut = (
                f"Only {room:,} of {whole:,} characters were pasted: an entry keeps {TEXT_LIMIT:,}."
                " The rest stays where it was copied."
            )
            text, remark = text[:room], f"{cut} {remark}".strip()
        self.lasting, self._pasting = remark, bool(text)
        self.remarked.emit(remark)
        return text

    def _typed(self) -> None:
        if not self.edit.putting:
            self.lasting, self._pasting = self.lasting if self._pasting else "", False
        super()._typed()


class AnswerText(JournalText):
    """An answer, which is kept only when its page says so: until then what is typed stays, wherever the keys go."""

    def show_value(self, value: object) -> None:
        """Show what is kept, unless something else was typed."""
        untouched = self.text == self._known
        self._known = str(value or "")
        if untouched or self.text.strip() == self._known:
            self.drop()

    def takes(self, source: QMimeData) -> bool:
        """Text; there is no entry yet that files could go to."""
        return (source.hasText() or source.hasHtml()) and not paths_of(source)

    def take_back(self) -> bool:
        """Escape leaves what is typed alone: nothing else holds it."""
        return False

    def _tidy(self) -> None:
        """Leaving it changes nothing."""


def png_of(source: QMimeData) -> bytes:
    """A pasted picture as the bytes of a PNG; b"" where there is none that can be read."""
    image = source.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return b""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    written = QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(content.data()) if written else b""


def _text_of(source: QMimeData) -> tuple[str, str]:
    """What is pasted as Markdown, and a sentence about what was done to it, or ""."""
    html = source.html() if source.hasHtml() else ""
    # What was copied from a field of ours is Markdown already, whatever Qt makes of it for others.
    if html and not (_OURS in html[:1_000] and source.hasText()):
        pasted = from_html(html)
        looks = pasted.text.split() != source.text().split()
        done = "Pasted as Markdown." if looks and pasted.text else ""
        return pasted.text, f"{done} {pasted.remark}".strip()
    text = source.text()
    cleaned = clean(text[:_MOST_READ], lines=True)
    return cleaned.text, cleaned.remark
