"""The cards of the wall by themselves: dragged, turned, put into rows; and how they are remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.charts.pointing import NONE
from careercruise_desktop.ui.charts.state import ChartState, Word
from careercruise_desktop.ui.charts.words import broken
from careercruise_desktop.ui.memory import Memory
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.trends.places import places
from careercruise_desktop.ui.trends.presenter import layout
from careercruise_desktop.ui.trends.state import WHOLE, Slot, TableState
from careercruise_desktop.ui.trends.wall import EDGE, Wall
from careercruise_desktop.ui.widgets.focus_ring import FocusRing
from careercruise_desktop.usecases.trends.cards import CARDS
from tests.robots.desktop import wait_for
from tests.robots.widgets import picture, settle
from tests.ui.conftest import Show
from tests.ui.test_charts import BARS, LINE, state

FOUR = tuple(Slot(key) for key in ("a", "b", "c", "d"))
TITLES = {key: key.upper() for key in "abcd"}


def wall(show: Show) -> Wall:
    """A wall of four narrow cards; what it wishes for is done."""
    found = Wall()
    found.arranged.connect(lambda slots: found.show_slots(slots, TITLES))
    found.show_slots(FOUR, TITLES)
    show(found)
    found.resize(1240, 640)
    settle()
    return found


def order(found: Wall) -> str:
    return "".join(slot.key for slot in found.slots)


def drag(found: Wall, key: str, to: QPoint, *, leave: bool = True) -> None:
    """Take a card by its head and carry its middle to a place."""
    card = found.cards[key]
    grip = QPoint(card.width() // 2, 6)
    far = to - card.geometry().center()
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=grip)
    start = card.mapToGlobal(grip)
    for share in (0.5, 1.0):
        QTest.mouseMove(card, card.mapFromGlobal(start + far * share))
    if leave:
        QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=card.mapFromGlobal(start + far))


def test_a_card_is_dragged_to_the_place_of_another_and_escape_takes_it_back(show: Show) -> None:
    found = wall(show)
    there = found.cards["c"].geometry().center()
    drag(found, "a", there)
    assert order(found) == "bcad"
    assert found.cards["a"].geometry().center() == there
    drag(found, "d", found.cards["b"].geometry().center(), leave=False)
    assert order(found) == "dbca"
    QTest.keyClick(found.cards["d"], Qt.Key.Key_Escape)
    assert order(found) == "bcad"
    assert found.cards["b"].x() == EDGE


def test_a_press_on_the_chart_or_a_small_move_drags_nothing(show: Show) -> None:
    found = wall(show)
    card = found.cards["a"]
    home = card.pos()
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 120))
    QTest.mouseMove(card, QPoint(400, 120))
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=QPoint(400, 120))
    assert (order(found), card.pos()) == ("abcd", home)


def test_rows_have_no_holes_but_at_the_end() -> None:
    wide = (Slot("a", wide=True), Slot("b"), Slot("c", wide=True), Slot("d"))
    found = places(wide, 4)
    assert [tuple(found[key]) for key in "abcd"] == [(0, 0, 2), (2, 0, 2), (0, 1, 2), (2, 1, 1)]
    assert {tuple(each) for each in places(wide, 1).values()} == {(0, row, 1) for row in range(4)}
    assert places((), 4) == {}


def test_the_wall_is_remembered_without_cards_that_are_no_more(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "window.json")
    assert layout.kept_slots(memory, CARDS) == layout.usual(CARDS)
    slots = (Slot("morale", wide=True), Slot("load"))
    layout.keep_slots(memory, (*slots, Slot("gone")))
    layout.keep_faces(memory, {"morale": "enps"})
    again = Memory(tmp_path / "window.json")
    assert layout.kept_slots(again, CARDS) == slots
    assert layout.kept_faces(again) == {"morale": "enps"}
    layout.keep_slots(memory, ())
    assert layout.kept_slots(memory, CARDS) == ()


def told(data: object, headline: tuple[Word, ...]) -> ChartState:
    one = state(data)  # type: ignore[arg-type]
    words = {"key": "a", "told": "No clear change", "counted": "n: 24 entries", "sub": "by month", "headline": headline}
    return ChartState(**{name: getattr(one, name) for name in ChartState.__slots__} | words)  # type: ignore[arg-type]


def test_a_narrow_card_says_beside_its_figure_in_a_second_line(show: Show) -> None:
    found = wall(show)
    card = found.cards["a"]
    card.show_state(told(BARS, (Word("82 %", tone="strong"), Word("14 of 17", tone="quiet"))))
    assert [word.text for word in card.headline.shown] == ["82 %"]
    assert card._more.accessibleName() == "More about role <balance> & more"
    assert card._more.toolTip().startswith("More: as table")
    assert card.second.shown == ("by month", "14 of 17")
    assert card.foot.accessibleName() == "No clear change. n: 24 entries"
    found.widen("a")
    settle()
    assert [word.text for word in card.headline.shown] == ["82 %", "14 of 17"]
    assert card.second.shown == ("", "")


def test_a_zoomed_wall_stays_zoomed_when_a_chart_shows_something_else(show: Show) -> None:
    found = wall(show)
    first, last = BARS.points[0].first, BARS.points[-1].last
    found.linked.span(first, last)
    card = found.cards["a"]
    card.show_state(told(BARS, (Word("1"),)))
    found.linked.look(first + 7, first + 28)
    card.show_state(told(LINE, (Word("2"),)))
    assert card.chart is not None
    assert card.chart.axes.first == first + 7  # type: ignore[attr-defined]
    card.show_state(told(LINE, (Word("3"),)))
    assert card.chart.axes.first == first + 7  # type: ignore[attr-defined]
    for zoomed in (True, False):
        card.open_menu(QPoint(10, 10))
        assert card.menu is not None
        assert (WHOLE in {action.text() for action in card.menu.actions()}) is zoomed
        card.menu.close()
        found.linked.reset()


@pytest.mark.parametrize("act", ["nothing", "key", "table", "removed", "span", "gone"])
def test_a_click_on_a_zoomed_wall_opens_unless_something_else_is_done_before(show: Show, act: str) -> None:
    found = wall(show)
    first, last = BARS.points[0].first, BARS.points[-1].last
    found.linked.span(first, last)
    card = found.cards["a"]
    card.show_state(told(BARS, (Word("1"),)))
    found.linked.look(first + 7, first + 28)
    settle()
    opened: list[int] = []
    card.opened.connect(opened.append)
    assert card.chart is not None
    chart = card.chart
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.column(2).center().toPoint())
    assert not opened
    acts = {
        "key": lambda: QTest.keyClick(found, Qt.Key.Key_F5),
        "table": lambda: card.show_table(TableState("a", ("Days", "Hours"), (("2 March", "20 h"),))),
        "removed": card.removed.emit,
        "span": lambda: found.linked.span(first - 7, last),
        "gone": lambda: card.put_chart(None),
    }
    acts.get(act, lambda: None)()
    QTest.qWait(QApplication.doubleClickInterval() + 50)
    assert opened == ([2] if act == "nothing" else [])


def test_the_focus_ring_runs_around_the_tooltip_and_never_through_its_words(show: Show) -> None:
    found = wall(show)
    card = found.cards["a"]
    card.show_state(told(BARS, (Word("1"),)))
    settle()
    chart, ring = card.chart, FocusRing()
    assert chart is not None
    ring.put_around(chart)
    chart.point_to(4)
    settle()
    image, accent = picture(found.window()), theme().hex("accent")
    top = chart.mapTo(found.window(), QPoint(0, 0))
    line = [image.pixelColor(top.x() + x, top.y() + 1).name() for x in range(20, chart.width() - 20)]
    tip = chart.ring_under()
    assert tip.top() < 0 < tip.bottom()
    inside = range(max(0, tip.left() - 20), min(len(line), tip.right() - 20))
    assert accent.lower() not in {line[x] for x in inside}
    chart.point_to(NONE)
    settle()
    whole = picture(found.window())
    assert whole.pixelColor(top.x() + chart.width() // 2, top.y() + 1).name() == accent.lower()
    ring.put_around(None)


def test_a_table_stays_when_the_card_shows_something_else(show: Show) -> None:
    found = wall(show)
    card = found.cards["a"]
    wanted: list[str] = []
    card.table_wanted.connect(lambda: wanted.append("table"))
    card.show_state(told(BARS, (Word("1"),)))
    card.turn()
    card.show_table(TableState("a", ("Days", "Hours"), (("2 March", "20 h"),)))
    card.show_state(told(LINE, (Word("2"),)))
    assert wanted == ["table", "table"]
    assert card.chart is not None
    assert not card.chart.isVisible()
    assert card.table in card.controls
    card.turn()
    assert card.chart.isVisible()


def test_a_long_sentence_takes_two_lines_and_the_last_holds_the_rest() -> None:
    words = "Role switches fell from 5.1 a day to 2.3 a day over the year, by 2.3 to 3.1 a day, as far as can be told"
    lines = broken(words, 240)
    assert len(lines) == 2
    assert " ".join(lines) == words
    assert broken("Short", 240) == ["Short"]
    assert broken("", 240) == [""]


def test_a_chart_that_shows_or_looks_at_something_else_is_painted_anew(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[Chart] = []
    paint = Chart.paintEvent

    def noted(chart: Chart, event: QPaintEvent) -> None:
        paint(chart, event)
        painted.append(chart)

    monkeypatch.setattr(Chart, "paintEvent", noted)
    found = wall(show)
    first, last = BARS.points[0].first, BARS.points[-1].last
    found.linked.span(first, last)
    card = found.cards["a"]
    card.show_state(told(BARS, (Word("1"),)))
    wait_for(lambda: card.chart in painted)
    for act in (
        lambda: found.linked.look(first + 7, first + 28),
        found.linked.reset,
        lambda: card.show_state(told(BARS, (Word("2"),))),
    ):
        settle()
        painted.clear()
        act()
        wait_for(lambda: card.chart in painted)
