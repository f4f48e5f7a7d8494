"""How a day and an entry are painted in the list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from careercruise_desktop.domain.pieces import Places
from careercruise_desktop.ui.theme.shaped import Shaped
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.pill import Pill

from .layout import CHIP, INSIDE, KIND, MOST_LINES, OUTSIDE, PADDING, PITCH, TITLE, day_words
from .state import KINDS, ChipState, LineState

RADIUS = 8
_BETWEEN = 5
_ICON = 14


def paint_day(painter: QPainter, rect: QRectF, near: str, day: str) -> None:
    """A day: "Today" strong and its date behind it, or the date alone."""
    left = rect.left() + OUTSIDE + INSIDE
    room = QRectF(left, rect.top() + 8, rect.right() - left - INSIDE, rect.height() - 10)
    if not near:
        painting.text(painter, room, day, "strong")
        return
    taken = painting.text(painter, room, near, "strong")
    painting.text(painter, room.adjusted(taken + 6, 0, 0, 0), day, "body", "text2")


def paint_card(painter: QPainter, rect: QRectF, line: LineState, *, meant: bool) -> None:
    """An entry: its kind, title, text and chips; `meant` is the one that the editor shows."""
    card = rect.adjusted(OUTSIDE, 1, -OUTSIDE, -1)
    if meant:
        painting.box(painter, card, RADIUS, "selected")
    left, top = card.left() + INSIDE, rect.top() + PADDING
    room = card.width() - 2 * INSIDE
    _paint_kind(painter, QRectF(left, top, room, KIND), line)
    top += KIND
    _paint_title(painter, QRectF(left, top, room, TITLE), line)
    top += TITLE
    if line.text:
        shaped = text_of(line, room)
        shaped.draw(painter, left, top)
        top += PITCH * shaped.lines
    # At the lower edge, so that chips of one height stand at one distance from it.
    if line.chips:
        _paint_chips(painter, left, rect.bottom() - PADDING - CHIP, room, line.chips)


def text_of(line: LineState, room: float) -> Shaped:
    """The text of an entry in at most two lines, an ellipsis where it goes on; the words that were found stronger."""
    words, cut = line.text, len(line.text)
    while True:
        shaped = theme().paragraph(_runs(words, line.places), room, MOST_LINES)
        shown = sum(shaped.characters_in_line(number) for number in range(shaped.lines))
        if shown >= len(words) or not cut:
            return shaped
        # The ellipsis with the rest of a word may have no room where the whole word had none.
        cut = max(0, min(shown, cut) - 2)
        words = line.text[:cut].rstrip() + painting.ELLIPSIS


def spoken(line: LineState, today: date) -> str:
    """What a screen reader says of an entry."""
    near, day = day_words(line.day, today)
    flags = [word for on, word in ((line.in_portfolio, "in the portfolio"), (line.confidential, "confidential")) if on]
    chips = [chip.text for chip in line.chips]
    parts = (line.title, KINDS[line.kind][0], near or day, line.text, *chips, *line.notes, *flags)
    return ", ".join(part for part in parts if part)


def _runs(text: str, places: Places) -> tuple[tuple[str, str, str], ...]:
    """A text in parts, those at the places stronger."""
    parts: list[tuple[str, str, str]] = []
    done = 0
    for first, last in places:
        if first >= len(text):
            break
        if first > done:
            parts.append((text[done:first], "body", "text2"))
        parts.append((text[max(first, done) : last], "strong", "text"))
        done = max(done, last)
    if done < len(text):
        parts.append((text[done:], "body", "text2"))
    return tuple(parts)


def _paint_kind(painter: QPainter, room: QRectF, line: LineState) -> None:
    word, _, name = KINDS[line.kind]
    middle = room.center().y()
    painting.icon(painter, painting.square(room.left(), middle, _ICON), name, "text2")
    right = room.right()
    if line.in_portfolio:
        _paint_bookmark(painter, right - _ICON / 2 - 1, middle)
        right -= _ICON + 6
    if line.confidential:
        painting.icon(painter, painting.square(right - _ICON, middle, _ICON), "eye-off", "text2")
        right -= _ICON + 6
    words = QRectF(room.left() + _ICON + 6, room.top(), right - room.left() - _ICON - 6, room.height())
    taken = painting.text(painter, words, word, "small", "text2")
    notes = " · ".join(line.notes)
    painting.text(painter, words.adjusted(taken + 8, 0, 0, 0), notes, "small", "text3")


def _paint_bookmark(painter: QPainter, x: float, middle: float) -> None:
    """The mark of what is in the portfolio: solid, as nothing else in the row is."""
    mark = QPainterPath()
    mark.moveTo(x - 4, middle - 6)
    mark.lineTo(x + 4, middle - 6)
    mark.lineTo(x + 4, middle + 6)
    mark.lineTo(x, middle + 2.5)
    mark.lineTo(x - 4, middle + 6)
    mark.closeSubpath()
    painter.fillPath(mark, theme().brush("text2"))


def _paint_title(painter: QPainter, room: QRectF, line: LineState) -> None:
    """The title over the marks of the words that were found."""
    for first, last in line.title_places:
        left = theme().advance(line.title[:first], "strong") if first else 0.0
        right = theme().advance(line.title[:last], "strong")
        if left < room.width():
            mark = QRectF(room.left() + left - 1, room.top() + 1, min(right, room.width()) - left + 2, TITLE - 2)
            painting.box(painter, mark, 3, "accent_soft")
    painting.text(painter, room, line.title, "strong")


def _paint_chips(painter: QPainter, left: float, top: float, room: float, chips: Sequence[ChipState]) -> None:
    """As many chips as there is room for; how many more there are."""
    pills = [Pill(chip.text, chip.look, small=True) for chip in chips]
    right = left + room
    for number, pill in enumerate(pills):
        rest = Pill(f"+{len(pills) - number}", "neutral", small=True)
        last = number == len(pills) - 1
        needed = pill.size.width() + (0 if last else _BETWEEN + rest.size.width())
        if left + needed > right and number:
            _paint_pill(painter, left, top, rest.size.width(), rest)
            return
        wide = min(pill.size.width(), right - left - (0 if last else _BETWEEN + rest.size.width()))
        _paint_pill(painter, left, top, wide, pill)
        left += wide + _BETWEEN


def _paint_pill(painter: QPainter, left: float, top: float, width: float, pill: Pill) -> None:
    painter.translate(left, top)
    pill.paint(painter, QRectF(0, 0, width, CHIP), hovered=False)
    painter.translate(-left, -top)
