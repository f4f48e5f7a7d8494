"""The table of figures: what has no room gives way in an order, and nothing that decides is ever cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from careercruise_desktop.ui.leadership.impact import table as drawn
from careercruise_desktop.ui.leadership.impact.state import CellState, RowState, TableState
from careercruise_desktop.ui.leadership.impact.table import HEAD, ROW, FiguresTable, columns, folded, paint_cell, spoken
from tests.robots.widgets import press, settle
from tests.ui.conftest import Show

CELL = CellState("6.8", "6.1", "no clear change", "5.6 – 6.5, n 28, then 6.4 – 7.2, n 42")
ROWS = tuple(
    RowState("leadership_action", at, f"Action {at}", "What it should change", (CellState("6 Oct"), CELL), at)
    for at in (1, 2, 3)
)
TABLE = TableState("Leadership actions", (("Started", 98), ("Morale, followed by", 230)), ROWS, "None", folding=True)


@pytest.fixture
def words(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is painted, in order."""
    painted: list[str] = []
    paint = drawn.painting.text

    def listen(painter: QPainter, rect: QRectF, text: str, *rest: str, **more: float) -> float:
        painted.append(text)
        return paint(painter, rect, text, *rest, **more)

    monkeypatch.setattr(drawn.painting, "text", listen)
    return painted


def painted(width: int, cell: CellState = CELL) -> None:
    """Paint a cell of a width."""
    image = QImage(width, ROW, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    paint_cell(painter, QRectF(0, 0, width, ROW), cell)
    painter.end()


def test_whether_it_is_clear_is_never_cut(app: object, words: list[str]) -> None:
    painted(230)
    assert words == ["6.1", "6.8", "no clear change", CELL.second]
    words.clear()
    painted(120)
    assert words == ["6.1", "6.8", "no clear change"]


def test_intervals_give_way_before_the_numbers_of_answers_do(app: object, words: list[str]) -> None:
    cell = CELL._replace(way="", brief="n 28, then n 42")
    painted(260, cell)
    painted(110, cell)
    assert words[2::3] == [CELL.second, cell.brief]
    words.clear()
    painted(110, cell._replace(way="no clear change"))
    painted(150, cell._replace(way="no clear change", brief="n 42"))
    assert words[2::3] == ["no clear change", "no clear change; n 42"]
    assert spoken(TABLE, ROWS[0]._replace(cells=(CELL, cell))).endswith(CELL.second)


def test_a_direction_is_a_word_and_a_sign(app: object, words: list[str]) -> None:
    painted(230, CELL._replace(way="down"))
    assert "down" in words


def test_the_day_goes_below_the_title_where_there_is_little_room() -> None:
    assert folded(TABLE, 900) is TABLE
    narrow = folded(TABLE, 480)
    assert [name for name, _ in narrow.columns] == ["Morale, followed by"]
    assert narrow.rows[0].second == "6 Oct · What it should change"
    assert folded(TABLE, 0).rows[0].cells == (CELL,)


@pytest.mark.parametrize("width", [0, 200, 480, 900, 2000])
def test_columns_stand_side_by_side_within_the_width(width: int) -> None:
    lefts = columns(TABLE, width)
    assert lefts == sorted(lefts)
    assert all(0 <= left <= width for left in lefts)


def test_rows_are_opened_by_keys_and_by_mouse(show: Show) -> None:
    table = FiguresTable()
    table.show_table(TABLE)
    show(table)
    opened: list[int] = []
    table.opened.connect(opened.append)
    table.setFocus()
    press(table, Qt.Key.Key_End)
    press(table, Qt.Key.Key_Return)
    press(table, Qt.Key.Key_Home)
    press(table, Qt.Key.Key_Return)
    QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=table.rect_of(1).center())
    QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))
    assert opened == [2, 0, 1]
    assert table.height() == HEAD + 3 * ROW + 1


def test_a_row_is_read_with_the_names_of_its_figures() -> None:
    assert spoken(TABLE, ROWS[0]) == (
        "1, Action 1, What it should change. Started: 6 Oct. Morale, followed by: 6.1, followed by 6.8, "
        "no clear change, 5.6 – 6.5, n 28, then 6.4 – 7.2, n 42"
    )


def test_without_rows_it_says_why(show: Show, words: list[str]) -> None:
    table = FiguresTable()
    table.show_table(TableState("Leadership actions", (), (), "No action in this period"))
    show(table)
    table.repaint()
    settle()
    assert "No action in this period" in words
    assert table.accessibleDescription() == "No action in this period"
    press(table, Qt.Key.Key_Return)
