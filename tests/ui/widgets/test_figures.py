"""What is painted of figures: balance, days, levels, lines, progress; and words that need more room than there is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.ui.theme.theme import Application, theme
from careercruise_desktop.ui.widgets import marks, painting
from careercruise_desktop.ui.widgets.balance_bar import Balance, BalanceBar
from careercruise_desktop.ui.widgets.banner import Banner
from careercruise_desktop.ui.widgets.empty_state import EmptyState
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.level import LevelSquares
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.logged_days import LoggedDays
from careercruise_desktop.ui.widgets.progress_bar import ProgressBar
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.section_head import SectionHead
from careercruise_desktop.ui.widgets.sentence import Sentence
from careercruise_desktop.ui.widgets.sparkline import Sparkline
from tests.robots.widgets import click, colors, picture, settle, shows, spoken_name
from tests.ui.conftest import Show


def row_of(widget: QWidget, y: int) -> list[str]:
    image = picture(widget)
    return [image.pixelColor(x, y).name() for x in range(image.width())]


def test_the_bar_is_split_at_its_share(show: Show) -> None:
    bar = BalanceBar(Balance(0.25))
    show(bar)
    bar.setFixedWidth(400)

    line = row_of(bar, 10)

    assert abs(line.count(theme().color("it").name()) - 100) <= 4
    assert abs(line.count(theme().color("pm").name()) - 300) <= 4


@pytest.mark.parametrize(("share", "only", "never"), [(1.0, "it", "pm"), (0.0, "pm", "it")])
def test_a_week_in_one_role_is_one_colour(share: float, only: str, never: str, show: Show) -> None:
    bar = BalanceBar(Balance(share, "IT 10 h", "PM 0 min"))
    show(bar)

    assert shows(bar, only)
    assert not shows(bar, never)


def test_a_week_without_entries_says_so(show: Show) -> None:
    bar = BalanceBar(Balance(None))
    show(bar)

    assert spoken_name(bar) == "Nothing logged"
    assert not shows(bar, "it")


def test_words_that_have_no_room_in_their_part_are_left_out(show: Show) -> None:
    bar = BalanceBar(Balance(0.04, "IT 30 min · 4 %", "PM 12 h · 96 %"))
    show(bar)
    bar.setFixedWidth(400)

    image = picture(bar)

    narrow = image.copy(0, 0, 14, image.height())
    assert theme().color("on_it").name() not in colors(narrow)
    assert "IT 30 min" in spoken_name(bar)


def test_the_target_band_stands_where_it_belongs(show: Show) -> None:
    bar = BalanceBar(Balance(0.5, target="Target 60 % IT", low=0.55, aim=0.6, high=0.65))
    show(bar)
    bar.setFixedWidth(400)

    line = row_of(bar, 18)

    marked = [x for x, color in enumerate(line) if color == theme().color("text2").name()]
    assert abs(marked[0] - 220) <= 1
    assert abs(marked[-1] - 259) <= 1


def test_days_are_told_apart(show: Show) -> None:
    days = LoggedDays([["logged", "missed"], ["open"]])
    show(days)

    assert shows(days, "accent")
    assert shows(days, "border")
    assert spoken_name(days) == "1 of 3 days logged"


def test_the_earliest_weeks_are_left_out_when_there_is_no_room(show: Show) -> None:
    days = LoggedDays([["missed"] * 5] * 8 + [["logged"] * 5])
    show(days)

    days.setFixedWidth(days.minimumSizeHint().width())

    assert shows(days, "accent")
    assert not shows(days, "border")


def test_a_level_says_its_target(show: Show) -> None:
    squares = LevelSquares(3, 4)
    show(squares)

    assert spoken_name(squares) == "Level 3 of 5, target 4"
    assert shows(squares, "text2")
    squares.show_level(5, 0)
    assert spoken_name(squares) == "Level 5 of 5"


def test_a_skill_that_was_not_used_fades(show: Show) -> None:
    fresh, stale = LevelSquares(5, 5, 1.0), LevelSquares(5, 5, 0.0)
    show(fresh, stale)

    assert shows(fresh, "text2")
    assert not shows(stale, "text2")


def test_a_gap_in_a_line_stays_a_gap(app: Application) -> None:
    whole, gap = painted([1, 1, 1, 1, 1]), painted([1, None, None, None, 1])

    assert sum(whole) > 30
    assert not any(gap[10:30])


def painted(points: list[float | None]) -> list[bool]:
    """Which columns of a sparkline hold anything."""
    from careercruise_desktop.ui.widgets.sparkline import paint_sparkline

    image = QImage(44, 14, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_sparkline(painter, QRectF(0, 0, 44, 14), points)
    painter.end()
    return [any(image.pixelColor(x, y).alpha() for y in range(14)) for x in range(44)]


def test_the_second_line_of_a_row_is_cut_by_the_edge_and_not_by_the_value_above_it(show: Show) -> None:
    second = "Tomasz Nowak · since Mon 16 November, and asked again on Thu 19 November"
    lower = []
    for value in ("", "Follow-up was Fri"):
        row = ListRow("Failover runbook", second, value=value, state="danger" if value else "")
        show(row)
        row.setFixedWidth(300)
        lower.append(picture(row).copy(0, 23, 300, 15))
    assert lower[0] == lower[1]


def test_a_value_stands_in_the_middle_of_a_row_that_has_room_for_both_lines(show: Show) -> None:
    row = ListRow("Failover runbook", "Tomasz Nowak", value="Follow up today")
    show(row)
    row.setFixedWidth(300)
    image = picture(row)
    ground = image.pixelColor(299, 0)
    inked = [y for y in range(40) if any(image.pixelColor(x, y) != ground for x in range(200, 300))]
    assert abs((inked[0] + inked[-1]) / 2 - 20) <= 2


@pytest.mark.parametrize("points", [[], [None, None], [2.0], [3, 3, 3]])
def test_few_or_equal_values_are_painted_too(points: list[float | None], show: Show) -> None:
    line = Sparkline(points)
    show(line)

    assert picture(line).width() == 44
    assert spoken_name(line)


def test_progress_is_kept_between_nothing_and_all(app: Application) -> None:
    bar = ProgressBar(0.5, "Done")

    bar.set_share(1.7)
    assert bar.value() == bar.maximum()
    bar.set_share(-1)
    assert bar.value() == 0


def test_progress_is_as_long_as_its_share(show: Show) -> None:
    bar = ProgressBar(0.5, "Done", tick=0.75)
    show(bar)
    bar.setFixedWidth(200)

    line = row_of(bar, bar.height() // 2)

    assert abs(line.count(theme().color("text2").name()) - 100) <= 3
    assert line.count(theme().color("text").name()) == 2


def test_a_line_that_is_cut_says_the_whole_in_its_tooltip(show: Show) -> None:
    label = Label("A line that has too little room for all it says", elide=True)
    show(label)
    label.setFixedWidth(100)
    settle()
    assert label.toolTip() == label.text()

    label.setFixedWidth(480)
    settle()

    assert label.toolTip() == ""


def test_a_label_keeps_a_tooltip_of_its_own(show: Show) -> None:
    label = Label("Short", elide=True)
    label.setToolTip("Something else")
    show(label)
    label.setFixedWidth(300)
    settle()

    assert label.toolTip() == "Something else"


@pytest.mark.parametrize("room", range(5, 160, 9))
def test_shortened_words_fit_and_end_in_an_ellipsis(room: int, app: Application) -> None:
    words = "Replica failover drill, W\u00fcrzburg"

    cut = painting.shortened(words, "body", "text", float(room))

    assert cut.endswith("\u2026")
    assert words.startswith(cut[:-1])
    assert len(cut) == 1 or theme().advance(cut) <= room


def test_a_paragraph_is_as_high_as_its_lines(show: Show) -> None:
    label = Label("many words " * 20, wrap=True)
    show(label)

    assert label.heightForWidth(200) % 20 == 0
    assert label.heightForWidth(200) > label.heightForWidth(400)


def test_a_sentence_has_stronger_parts_and_is_cut_at_its_end(show: Show) -> None:
    sentence = Sentence(["Did you mean ", ("strong", "#payments"), "?"])
    show(sentence)
    assert sentence.whole == "Did you mean #payments?"
    assert sentence.sizeHint().width() > theme().advance(sentence.whole)

    sentence.setFixedWidth(90)
    settle()

    assert sentence.toolTip() == sentence.whole


def test_a_banner_tells_which_button_was_pressed(show: Show) -> None:
    banner, heard = Banner(), []
    banner.chosen.connect(heard.append)
    show(banner)
    banner.show_banner(["Not logged yet."], [("log", "Log 2 h"), ("no", "It did not happen")], mark="it")
    settle()

    click(banner.buttons[1])
    banner.show_banner(["Another."], [("other", "Do it")])
    settle()
    click(banner.buttons[0])

    assert heard == ["no", "other"]
    assert banner.sentence == "Another."
    assert len(banner.buttons) == 1


def test_an_empty_state_offers_a_beginning_and_sample_data(show: Show) -> None:
    drawn: list[QRectF] = []
    state = EmptyState(lambda painter, rect: drawn.append(rect), "Nothing yet", "Start.", "New block")
    heard: list[str] = []
    state.begun.connect(lambda: heard.append("begun"))
    state.sample_wanted.connect(lambda: heard.append("sample"))
    show(state)
    settle()

    click(state.action)
    click(state.sample)

    assert heard == ["begun", "sample"]
    assert (drawn[0].width(), drawn[0].height()) == (220, 96)


def test_a_head_shows_another_detail(show: Show) -> None:
    head = SectionHead("This week", "0 h of 38 h")
    show(head)
    before = picture(head)

    head.set_detail("2 h of 38 h")

    assert picture(head) != before
    assert head.sizeHint().height() == 20


def test_marks_differ_in_shape_and_not_in_colour_alone(app: Application) -> None:
    shapes = []
    for role in ("it", "pm"):
        image = QImage(20, 20, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        marks.paint_mark(painter, QRectF(2, 2, 16, 16), role, "text")
        painter.end()
        shapes.append([bool(image.pixelColor(x, y).alpha()) for x in range(20) for y in range(20)])

    assert sum(one != other for one, other in zip(*shapes, strict=True)) > 20


def long_area() -> ScrollArea:
    inside = QWidget()
    inside.setMinimumSize(100, 1000)
    area = ScrollArea(inside)
    area.setFixedSize(200, 100)
    return area


def test_the_thumb_is_dragged(show: Show) -> None:
    area = long_area()
    show(area)
    bar = area.verticalScrollBar()
    left = Qt.MouseButton.LeftButton

    QTest.mousePress(bar, left, pos=QPoint(5, 5))
    QTest.mouseMove(bar, QPoint(5, 95))
    QTest.mouseRelease(bar, left, pos=QPoint(5, 95))

    assert bar.value() == bar.maximum()


def test_a_press_below_the_thumb_goes_a_page_on(show: Show) -> None:
    area = long_area()
    show(area)
    bar = area.verticalScrollBar()

    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, 90))
    assert bar.value() == bar.pageStep()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(5, 1))
    assert bar.value() == 0


def test_the_wheel_scrolls(show: Show) -> None:
    area = long_area()
    show(area)
    wheel = QWheelEvent(
        QPoint(10, 10), area.mapToGlobal(QPoint(10, 10)), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(area.viewport(), wheel)

    assert area.verticalScrollBar().value() > 0


def test_a_scroll_area_without_more_than_fits_shows_no_bar(show: Show) -> None:
    area = ScrollArea(QWidget())
    show(area)

    assert not area.verticalScrollBar().isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_borders_are_whole_pixels_on_every_screen(scale: float, app: Application) -> None:
    image = QImage(round(60 * scale), round(40 * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(theme().color("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(3, 3)
    painting.box(painter, QRectF(0, 0, 40, 24), 6, "surface", "text")
    painter.end()

    middle = round(15 * scale)
    across = [image.pixelColor(x, middle).lightness() for x in range(image.width())]

    dark, light = theme().color("text").lightness(), theme().color("surface").lightness()
    assert all(min(abs(value - dark), abs(value - light)) <= 6 for value in across)
    assert sum(abs(value - dark) <= 6 for value in across) == 2 * int(scale)


def test_a_narrow_banner_puts_its_buttons_below_the_sentence(show: Show) -> None:
    banner = Banner()
    answers = (("log", "Log 09:00 – 10:00"), ("adjust", "Adjust"), ("no", "It did not happen"))
    banner.show_banner(("Standup is not logged yet, and it ended at ten",), answers)
    ground = show(banner, QWidget())
    ground.resize(900, 300)
    settle()
    assert banner.height() == 44
    assert len({button.y() for button in banner.buttons}) == 1
    for width in (380, 240):
        ground.resize(width, 300)
        settle()
        sentence = banner.findChild(Sentence)
        assert sentence is not None
        assert sentence.width() >= banner.width() - 44
        for button in banner.buttons:
            assert button.y() >= sentence.geometry().bottom() - 8
            assert banner.rect().contains(button.geometry())
    ground.resize(900, 300)
    settle()
    assert banner.height() == 44
