"""Fields for times, durations, numbers and days: what they read, how they write, how they step."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain import words
from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets import reading
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.date_field import DateField, read_day
from careercruise_desktop.ui.widgets.duration_field import DurationField
from careercruise_desktop.ui.widgets.month_view import MonthView
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.time_field import TimeField
from careercruise_desktop.ui.widgets.typed_field import TypedField
from tests.robots.widgets import click, press, settle, type_text
from tests.ui.conftest import Show

TODAY = date(2026, 3, 19)


def enter(field: TypedField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    press(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("930", 570), ("0930", 570), ("9:30", 570), ("9.30", 570), ("9", 540), ("9:30 pm", 1290), ("9:30pm", 1290),
        ("12am", 0), ("24:00", 1440), ("0:15", 15), ("25", None), ("9:75", None), ("13pm", None), ("", None),
        ("soon", None), ("2401", None),
    ],
)  # fmt: skip
def test_times_are_read(typed: str, minutes: int | None) -> None:
    assert reading.time_of_day(typed) == minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("2h", 120), ("1:30", 90), ("90m", 90), ("1,5h", 90), ("1.5", 90), ("2 h 15", 135), ("45", 45), ("2", 120),
        ("12", 720), ("13", 13), ("30 min", 30), ("0", 0), ("x", None), ("", None), ("-1", None), ("2 h x", None),
    ],
)  # fmt: skip
def test_durations_are_read(typed: str, minutes: int | None) -> None:
    assert reading.duration(typed) == minutes


def test_a_bare_number_is_hours_where_hours_are_asked_for() -> None:
    assert reading.duration("38", hours=True) == 38 * 60


@given(st.integers(min_value=0, max_value=reading.DAY))
def test_a_time_is_read_as_it_is_written(minutes: int) -> None:
    assert reading.time_of_day(words.minute_clock(minutes)) == minutes


@given(st.integers(min_value=0, max_value=900 * 60))
def test_a_duration_is_read_as_it_is_written(minutes: int) -> None:
    assert reading.duration(words.duration(minutes)) == minutes
    assert reading.duration(words.duration_clock(minutes)) == minutes


@given(st.text())
def test_any_text_is_read_or_not_but_never_breaks(text: str) -> None:
    for found in (reading.time_of_day(text), reading.duration(text), reading.number(text), read_day(text, TODAY)):
        assert found is None or found == found


def test_a_typed_time_is_written_out_and_told(show: Show) -> None:
    field, heard = TimeField(None, "Start"), []
    field.committed.connect(heard.append)
    show(field)

    enter(field, "930")

    assert field.text() == "09:30"
    assert heard == [570]


def test_what_cannot_be_read_stays_with_an_error_and_is_not_told(show: Show) -> None:
    field, heard = TimeField(570, "Start"), []
    field.committed.connect(heard.append)
    show(field)

    enter(field, "25:00")

    assert field.error
    assert field.text() == "25:00"
    assert field.value == 570
    assert not heard


def test_escape_puts_the_value_back(show: Show) -> None:
    field = TimeField(570, "Start")
    show(field)
    enter(field, "soon")

    press(field, Qt.Key.Key_Escape)

    assert field.text() == "09:30"
    assert not field.error


def test_arrows_go_to_quarters_of_an_hour_within_the_day(show: Show) -> None:
    field, heard = TimeField(9 * 60 + 7, "Start"), []
    field.committed.connect(heard.append)
    show(field)
    field.setFocus()

    press(field, Qt.Key.Key_Up, 2)
    press(field, Qt.Key.Key_Down)
    field.set_value(reading.DAY)
    press(field, Qt.Key.Key_Up)

    assert heard == [555, 570, 555]
    assert field.value == reading.DAY


def test_arrows_go_on_from_what_was_typed(show: Show) -> None:
    field = TimeField(540, "Start")
    show(field)
    field.setFocus()
    field.selectAll()
    type_text(field, "14")

    press(field, Qt.Key.Key_Up)

    assert field.value == 14 * 60 + 15


def test_an_optional_field_may_be_emptied_and_another_may_not(show: Show) -> None:
    free, bound = TimeField(540, "Free", optional=True), TimeField(540, "Bound")
    heard: list[object] = []
    free.committed.connect(heard.append)
    show(free, bound)

    for field in (free, bound):
        field.setFocus()
        field.selectAll()
        press(field, Qt.Key.Key_Delete)
        press(field, Qt.Key.Key_Return)

    assert heard == [None]
    assert bound.error == "A time is needed"
    assert bound.value == 540


def test_leaving_reads_the_field(show: Show) -> None:
    field, heard, button = DurationField(60, "Duration"), [], Button("Next")
    field.committed.connect(heard.append)
    show(field, button)
    field.setFocus()
    field.selectAll()
    type_text(field, "1,5h")

    button.setFocus()
    settle()

    assert heard == [90]
    assert field.text() == "1 h 30"


def test_a_duration_has_a_most(show: Show) -> None:
    field = DurationField(60, "Duration", most=24 * 60)
    show(field)

    enter(field, "25h")

    assert field.error == "At most 24 h"


def test_a_number_has_bounds_and_a_unit(show: Show) -> None:
    field, heard = NumberField(5, "Points", least=0, most=20, unit="%"), []
    field.committed.connect(heard.append)
    show(field)

    enter(field, "30")
    assert field.error == "From 0 to 20"
    enter(field, "7")
    press(field, Qt.Key.Key_Up)

    assert heard == [7, 8]


def test_decimals_are_read_with_a_comma_too(show: Show) -> None:
    field, heard = NumberField(None, "Price", decimals=2, optional=True), []
    field.committed.connect(heard.append)
    show(field)

    enter(field, "12,5")

    assert heard == [12.5]
    assert field.text() == "12.50"


def test_whole_numbers_take_no_decimals(show: Show) -> None:
    field = NumberField(1, "Count")
    show(field)

    enter(field, "1.5")

    assert field.error


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("19.3.", date(2026, 3, 19)), ("2026-03-25", date(2026, 3, 25)), ("fri", date(2026, 3, 20)),
        ("tomorrow", date(2026, 3, 20)), ("Fri", date(2026, 3, 20)), ("31.2.2026", None), ("x", None),
        ("fri and more", None),
    ],
)  # fmt: skip
def test_days_are_read(typed: str, day: date | None) -> None:
    assert read_day(typed, TODAY) == day


def make_day(value: date | None = TODAY, *, optional: bool = False) -> DateField:
    return DateField(value, "When", optional=optional, today=lambda: TODAY)


def test_a_typed_day_is_written_out_and_told(show: Show) -> None:
    field, heard = make_day(), []
    field.committed.connect(heard.append)
    show(field)

    enter(field, "fri")

    assert field.text() == "Fri 20 March"
    assert heard == [date(2026, 3, 20)]


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ("31 feb", "There is no 31 February"),
        ("29.2.2027", "There is no 29 February 2027"),
        ("31/4", "There is no 31 April"),
        ("2999-01-01", "Not within the years 1970 to 2199"),
        ("1 Jan 1900", "Not within the years 1970 to 2199"),
        ("2026-13-01", "There is no such day"),
        ("0000-00-00", "There is no such day"),
        ("2026-00-00", "There is no such day"),
        ("2026-03-00", "There is no such day"),
        ("0000-05-03", "Not within the years 1970 to 2199"),
        ("mon 29 feb", "Not a day, such as 19.3. or Fri"),
        ("1 Jan 1900 at noon", "Not a day, such as 19.3. or Fri"),
        ("someday", "Not a day, such as 19.3. or Fri"),
        ("", "A day is needed"),
    ],
)
def test_what_is_no_day_is_said_as_closely_as_it_is_known(app: Application, typed: str, complaint: str) -> None:
    field = DateField(TODAY, "Due", today=lambda: TODAY)
    assert (field.read(typed), field.complaint(typed)) == (None, complaint)


def test_touching_a_day_without_changing_it_is_no_error(show: Show) -> None:
    field, heard = make_day(), []
    field.committed.connect(heard.append)
    show(field)

    enter(field, "Thu 19 March")

    assert not field.error
    assert not heard


@pytest.mark.parametrize(("year", "key", "there"), [
    (date(2199, 12, 30), Qt.Key.Key_PageUp, date(2199, 12, 31)),
    (date(2199, 12, 31), Qt.Key.Key_Up, date(2199, 12, 31)),
    (date(1970, 1, 1), Qt.Key.Key_Down, date(1970, 1, 1)),
])  # fmt: skip
def test_arrows_end_with_the_years_that_are_known(show: Show, year: date, key: Qt.Key, there: date) -> None:
    field = make_day(year)
    show(field)
    press(field, key)
    assert field.value == there


def test_no_month_gives_a_day_beyond_the_years_that_are_known(show: Show) -> None:
    field = make_day(date(2199, 12, 31))
    show(field)
    field.open_month()
    press(month_of(field), Qt.Key.Key_Right)
    press(month_of(field), Qt.Key.Key_Return)
    assert (field.value, field.error) == (date(2199, 12, 31), "Not within the years 1970 to 2199")


def test_arrows_go_day_by_day(show: Show) -> None:
    field = make_day()
    show(field)
    field.setFocus()

    press(field, Qt.Key.Key_Up)
    press(field, Qt.Key.Key_PageUp)

    assert field.value == date(2026, 3, 27)


def month_of(field: DateField) -> MonthView:
    return next(month for month in field.window().findChildren(MonthView) if month.isVisible())


def test_the_month_is_opened_moved_in_and_chosen_from_by_keys(show: Show) -> None:
    field, heard = make_day(), []
    field.committed.connect(heard.append)
    window = show(field)
    field.setFocus()
    press(field, Qt.Key.Key_F4)
    month = month_of(field)
    assert window.focusWidget() is month

    press(month, Qt.Key.Key_Right)
    press(month, Qt.Key.Key_Down)
    press(month, Qt.Key.Key_PageDown)
    press(month, Qt.Key.Key_Return)

    assert heard == [date(2026, 4, 27)]
    assert window.focusWidget() is field


def test_escape_closes_the_month_and_changes_nothing(show: Show) -> None:
    field = make_day()
    window = show(field)
    field.setFocus()
    press(field, Qt.Key.Key_F4)

    press(month_of(field), Qt.Key.Key_Escape)

    assert field.value == TODAY
    assert window.focusWidget() is field
    press(field, Qt.Key.Key_F4)
    assert month_of(field).isVisible()


def test_the_icon_opens_the_month_and_a_day_is_clicked(show: Show) -> None:
    field, heard = make_day(), []
    field.committed.connect(heard.append)
    show(field)

    click(field, QPoint(field.width() - 14, 14))
    month = month_of(field)
    click(month, QPoint(month.width() - 10, 24 + 32 // 2))

    assert heard == [date(2026, 3, 1)]


def test_no_date_can_be_chosen_where_it_may(show: Show) -> None:
    field, heard = make_day(optional=True), []
    field.committed.connect(heard.append)
    window = show(field)
    field.open_month()

    none = next(button for button in window.findChildren(Button) if button.text() == "No date")
    click(none)

    assert heard == [None]
    assert field.text() == ""


def test_the_month_turns_over_the_year_and_keeps_to_its_last_day(app: Application) -> None:
    month = MonthView(date(2026, 1, 31), TODAY)

    month.go_months(1)
    assert month.day == date(2026, 2, 28)
    month.go_months(-2)
    assert month.day == date(2025, 12, 28)
    assert month.title == "December 2025"


@pytest.mark.parametrize("start", range(7))
def test_the_week_begins_where_the_person_wants_it(start: int, app: Application) -> None:
    month = MonthView(TODAY, TODAY, start)

    month.keyPressEvent(_key(Qt.Key.Key_Home))

    assert month.day.weekday() == start
    assert 0 <= (TODAY - month.day).days < 7


def _key(key: Qt.Key) -> object:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
