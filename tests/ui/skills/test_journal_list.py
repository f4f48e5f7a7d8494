"""The journal's list by keyboard and mouse: days, pages, filters, search, calendar, earlier years, and what is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.skills.journal.card import spoken, text_of
from careercruise_desktop.ui.skills.journal.layout import Layout, day_words
from careercruise_desktop.ui.skills.journal.state import LineState
from careercruise_desktop.ui.skills.presenter.journal_words import span_words
from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets.chip import ChipButton
from tests.factories import TODAY, project, skill
from tests.robots.desktop import Desktop
from tests.robots.journal import Journal
from tests.robots.widgets import settle, spoken_name

YESTERDAY = TODAY - timedelta(days=1)


def told(title: str, day: date = TODAY, **more: Any) -> JournalEntry:
    return JournalEntry(**{"day": day, "kind": JournalKind.SOLVED, "title": title, **more})


@pytest.fixture
def career(desktop: Desktop) -> dict[str, int]:
    """Five entries over a week, and one of two years ago."""
    pay, python = desktop.given(project(), skill())
    assert pay.id is not None
    assert python.id is not None
    desktop.given(
        told("Two years ago", TODAY.replace(year=2024), kind=JournalKind.WIN),
        told("Old keys", TODAY - timedelta(days=6), kind=JournalKind.LEARNED, tags=frozenset({"keys"})),
        told("Split in two", YESTERDAY, kind=JournalKind.CONFLICT, role=Role.PM, confidential=True),
        told(
            "Duplicate charges", YESTERDAY, body="A **retry** charged the card twice.", project_id=pay.id,
            role=Role.IT, skills=frozenset({python.id}), in_portfolio=True, minutes=90,
        ),
        told("Firm date", kind=JournalKind.DECISION, body="Told Kestrel the same morning."),
    )  # fmt: skip
    return {"project": pay.id, "skill": python.id}


@pytest.fixture
def journal(career: dict[str, int], desktop: Desktop) -> Journal:
    return Journal(desktop)


def test_entries_stand_by_day_newest_first(journal: Journal) -> None:
    assert journal.titles == ["Firm date", "Duplicate charges", "Split in two", "Old keys", "Two years ago"]
    assert journal.count == "5 entries"
    line = journal.lines[1]
    assert line.text == "A retry charged the card twice."
    assert [(chip.text, chip.look) for chip in line.chips] == [
        ("Payments gateway migration", "it"),
        ("Python", "outline"),
    ]
    assert line.in_portfolio
    assert line.notes == ("1 h 30",)
    assert spoken(line, TODAY) == (
        "Duplicate charges, Solved, Yesterday, A retry charged the card twice., Payments gateway migration, Python,"
        " 1 h 30, in the portfolio"
    )


def test_arrows_walk_and_enter_opens(journal: Journal) -> None:
    journal.tab.focus_list()
    assert journal.selected == [journal.id_of("Firm date")]
    journal.key(Qt.Key.Key_Down, 2)
    assert journal.tab.meant == journal.id_of("Split in two")
    journal.key(Qt.Key.Key_End)
    journal.key(Qt.Key.Key_Up)
    assert journal.selected[-1] == journal.id_of("Old keys")
    journal.key(Qt.Key.Key_Return)
    assert journal.opened == [journal.id_of("Old keys")]
    meant = [entry.name for entry in journal.pane.canvas.entries() if entry.meant]
    assert [name.partition(",")[0] for name in meant] == ["Old keys"]


def test_a_click_means_an_entry_and_two_open_it(journal: Journal) -> None:
    journal.click("Split in two")
    assert (journal.selected, journal.opened) == ([journal.id_of("Split in two")], [])
    journal.click("Duplicate charges", twice=True)
    assert journal.opened == [journal.id_of("Duplicate charges")]


def test_delete_goes_on_with_the_entry_after_it_and_undo_brings_it_back(journal: Journal) -> None:
    after = journal.id_of("Split in two")
    journal.click("Duplicate charges")
    journal.key(Qt.Key.Key_Delete)
    assert journal.desktop.toast == "Entry deleted"
    assert "Duplicate charges" not in journal.titles
    assert (journal.tab.meant, journal.selected[-1]) == (after, after)
    journal.desktop.undo()
    assert "Duplicate charges" in journal.titles


def test_n_begins_an_entry_about_what_the_list_is_limited_to(journal: Journal, career: dict[str, int]) -> None:
    journal.narrow(journal.pane.bar.skills, "Python")
    journal.search("retry")
    journal.tab.focus_list()
    journal.desktop.key(Qt.Key.Key_N)
    journal.desktop.rest()
    assert journal.titles == ["New journal entry", "Duplicate charges"]
    assert journal.tab.search.text() == ""
    assert journal.opened == [journal.id_of("New journal entry")]
    entries: list[JournalEntry] = journal.desktop.kept(JournalEntry)
    made = entries[-1]
    assert (made.title, made.day, made.skills) == ("New journal entry", TODAY, frozenset({career["skill"]}))


def test_each_filter_limits_the_list_and_says_how_many_are_left(journal: Journal) -> None:
    bar = journal.pane.bar
    assert journal.offered(bar.kinds) == {
        "All kinds": "", "Learned": "1", "Solved": "1", "Wins": "1", "Decisions": "1", "Conflicts resolved": "1",
    }  # fmt: skip
    journal.narrow(bar.kinds, "Decisions")
    assert (journal.titles, journal.count) == (["Firm date"], "1 of 5")
    journal.narrow(bar.kinds, "All kinds")
    journal.narrow(bar.projects, "Payments gateway migration")
    assert journal.titles == ["Duplicate charges"]
    assert spoken_name(bar.projects) == "Project: Payments gateway migration"
    journal.narrow(bar.projects, "All projects")
    context = journal.desktop.session.context
    assert context is not None
    role = context.settings().name_of(Role.PM)
    for choice, left in (
        (role, ["Split in two"]), ("#keys", ["Old keys"]), ("In the portfolio", ["Duplicate charges"]),
        ("This week", ["Firm date", "Duplicate charges", "Split in two"]), ("Last year", []),
    ):  # fmt: skip
        journal.narrow(bar.more, choice)
        assert journal.titles == left, choice
        (chip,) = [chip for chip in bar.below.findChildren(ChipButton) if chip.isVisible()]
        QTest.keyClick(chip, Qt.Key.Key_Delete)
        journal.desktop.rest()
    assert journal.count == "5 entries"


def test_the_search_marks_what_it_found_and_escape_ends_it(journal: Journal) -> None:
    journal.search("retr")
    (line,) = journal.lines
    assert [line.text[first:last] for first, last in line.places] == ["retr"]
    assert journal.count == "1 of 5"
    journal.desktop.key(Qt.Key.Key_Down)
    assert journal.pane.canvas.hasFocus()
    journal.search("dup")
    (line,) = journal.lines
    assert [line.title[first:last] for first, last in line.title_places] == ["Dup"]
    journal.desktop.key(Qt.Key.Key_Escape)
    journal.desktop.rest()
    assert len(journal.titles) == 5


def test_where_nothing_is_found_all_can_be_shown_again(journal: Journal) -> None:
    journal.search("nowhere")
    assert journal.pane.none_found.isVisible()
    assert journal.count == "0 of 5"
    journal.press(journal.pane.none_found.action)
    assert len(journal.titles) == 5
    assert journal.tab.search.text() == ""


def test_the_calendar_shows_a_day_a_range_and_the_month_only(journal: Journal) -> None:
    calendar, days = journal.pane.calendar, journal.pane.calendar.days
    assert days.words_of(TODAY.day - 1) == "Wed 18 March: 1 solved and 1 conflict resolved"
    at = {day: days.rect_of(day).center() for day in (13, 18)}
    QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=QPoint(at[18].x(), 10))
    journal.desktop.rest()
    assert journal.titles == ["Duplicate charges", "Split in two"]
    QTest.mouseClick(days, Qt.MouseButton.LeftButton, pos=QPoint(at[18].x(), 10))
    journal.desktop.rest()
    assert len(journal.titles) == 5
    QTest.mousePress(days, Qt.MouseButton.LeftButton, pos=QPoint(at[13].x(), 10))
    QTest.mouseMove(days, QPoint(at[18].x(), 10))
    QTest.mouseRelease(days, Qt.MouseButton.LeftButton, pos=QPoint(at[18].x(), 10))
    journal.desktop.rest()
    assert journal.titles == ["Duplicate charges", "Split in two", "Old keys"]
    journal.press(calendar.name)
    assert len(journal.titles) == 4
    assert not calendar.forward.isEnabled()
    journal.press(calendar.back)
    assert calendar.name.text() == "February 2026"


def test_the_calendar_by_keys(journal: Journal) -> None:
    days = journal.pane.calendar.days
    days.setFocus()
    QTest.keyClick(days, Qt.Key.Key_Left)
    QTest.keyClick(days, Qt.Key.Key_Return)
    journal.desktop.rest()
    assert journal.titles == ["Duplicate charges", "Split in two"]
    QTest.keyClick(days, Qt.Key.Key_PageUp)
    journal.desktop.rest()
    assert journal.pane.calendar.name.text() == "February 2026"


def test_the_calendar_stays_hidden_after_a_restart(journal: Journal) -> None:
    assert journal.pane.calendar.isVisible()
    journal.press(journal.pane.bar.calendar)
    assert not journal.pane.calendar.isVisible()
    context = journal.desktop.session.context
    assert context is not None
    assert context.memory.flag("journal_calendar_hidden")


def test_what_was_told_on_this_day_stands_over_the_list(journal: Journal) -> None:
    assert spoken_name(journal.pane.past) == "On this day, 2 years ago: Two years ago"
    journal.press(journal.pane.past)
    assert journal.opened == [journal.id_of("Two years ago")]
    journal.desktop.given(told("Three years ago", TODAY.replace(year=2023)))
    journal.past("3 years ago: Three years ago")
    assert journal.opened[-1] == journal.id_of("Three years ago")
    journal.narrow(journal.pane.bar.kinds, "Wins")
    assert not journal.pane.past.isVisible()


def test_the_menu_shows_an_entry_in_the_portfolio_and_keeps_it_confidential(journal: Journal) -> None:
    journal.menu("Old keys", "Show in the portfolio")
    assert journal.line("Old keys").in_portfolio
    journal.menu("Old keys", "Keep confidential")
    assert journal.line("Old keys").confidential
    journal.menu("Old keys", "Not confidential any more")
    journal.menu("Old keys", "Take out of the portfolio")
    assert not journal.line("Old keys").in_portfolio
    journal.menu("Old keys", "Delete entry")
    assert "Old keys" not in journal.titles


def test_scrolling_reads_on_page_by_page_and_a_change_keeps_the_place(desktop: Desktop) -> None:
    desktop.given(skill(), *(told(f"Entry {n:03d}", TODAY - timedelta(days=n // 3)) for n in range(160)))
    journal = Journal(desktop)
    first = journal.titles
    assert len(first) < 160
    while journal.pane.canvas.lines[-1].title != "Entry 159":
        before = len(journal.lines)
        bar = journal.pane.area.verticalScrollBar()
        bar.setValue(bar.maximum())
        journal.desktop.rest()
        assert len(journal.lines) > before
    assert journal.titles[: len(first)] == first
    assert len(set(journal.titles)) == 160
    canvas, bar = journal.pane.canvas, journal.pane.area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = canvas.first_at(bar.value())
    stood = canvas.rect_of(top).top() - bar.value()
    journal.desktop.given(told("Newest"))
    journal.desktop.rest()
    assert journal.titles[0] == "Newest"
    assert len(journal.titles) >= 160
    assert canvas.rect_of(top).top() - bar.value() == stood


def test_end_goes_to_the_last_entry_that_was_read_and_on(desktop: Desktop) -> None:
    desktop.given(skill(), *(told(f"Entry {n:03d}", TODAY - timedelta(days=n // 3)) for n in range(120)))
    journal = Journal(desktop)
    journal.tab.focus_list()
    for _ in range(4):
        journal.key(Qt.Key.Key_End)
    assert journal.tab.meant == journal.id_of("Entry 117")
    assert journal.pane.canvas.visibleRegion().boundingRect().intersects(journal.pane.canvas.ring_rect())


def test_without_entries_the_list_says_what_it_is_for(desktop: Desktop) -> None:
    desktop.given(skill())
    journal = Journal(desktop)
    assert journal.pane.none.isVisible()
    assert not journal.pane.bar.isVisible()
    journal.press(journal.pane.none.action)
    assert journal.titles == ["New journal entry"]
    assert journal.pane.bar.isVisible()
    assert journal.opened == [journal.id_of("New journal entry")]


def test_what_was_typed_is_shown_as_it_stands(desktop: Desktop) -> None:
    title, body = "<b>bold</b> & \u202eevil", "<img src='file:///etc/passwd'> {{x}} %s"
    desktop.given(skill(), told(title, body=body))
    journal = Journal(desktop)
    assert journal.lines[0].title == title
    assert "<img src='file:///etc/passwd'>" in journal.lines[0].text
    journal.pane.canvas.grab()


def test_days_are_named_as_they_are_near() -> None:
    assert day_words(TODAY, TODAY) == ("Today", "Thursday 19 March")
    assert day_words(YESTERDAY, TODAY) == ("Yesterday", "Wednesday 18 March")
    assert day_words(date(2025, 12, 31), TODAY) == ("", "Wednesday 31 December 2025")


def test_a_stretch_of_days_is_named_shortly() -> None:
    assert span_words(TODAY, TODAY, TODAY) == "Thu 19 March"
    assert span_words(date(2026, 2, 1), date(2026, 2, 28), TODAY) == "February 2026"
    assert span_words(date(2025, 1, 1), date(2025, 12, 31), TODAY) == "2025"
    assert span_words(date(2025, 12, 1), date(2025, 12, 31), TODAY) == "December 2025"
    assert span_words(date(2026, 2, 12), date(2026, 3, 3), TODAY) == "12 Feb – 3 Mar"


def test_rows_follow_each_other_without_a_gap_also_where_a_day_goes_on() -> None:
    lines = tuple(LineState(n, TODAY - timedelta(days=n // 4), JournalKind.WIN, f"Title {n}") for n in range(20))
    whole, parted = Layout(lines, 420, TODAY), Layout(lines[:6], 420, TODAY)
    parted.add(lines[6:])
    assert parted.rows == whole.rows
    assert parted.height == whole.height
    tops = [row.top for row in whole.rows]
    assert tops == [0, *(row.top + row.height for row in whole.rows[:-1])]
    assert sum(row.line is None for row in whole.rows) == 5
    for number, row in enumerate(whole.rows):
        assert whole.at(row.top) == whole.at(row.top + row.height - 1) == number
    assert whole.at(-1) == whole.at(whole.height) == -1


@pytest.mark.parametrize("room", range(180, 460, 7))
def test_a_long_text_ends_in_an_ellipsis_in_its_second_line(room: int) -> None:
    text = (
        "The expiry rule costs one week. Told Kestrel the new date the same morning. Part 0 A retry of call 0 What " * 3
    )
    line = LineState(1, TODAY, JournalKind.WIN, "Title", text=text, places=((4, 10), (90, 96)))
    shaped = text_of(line, room)
    assert shaped.lines == 2
    shown = sum(shaped.characters_in_line(number) for number in range(2))
    assert shown < len(text)
    assert shaped.width <= room
    words = shaped._layout.text()
    assert words.endswith("…")
    assert len(words) == shown


def test_theme_and_width_may_change(journal: Journal, app: Application) -> None:
    journal.tab.resize(900, 700)
    settle()
    picture = journal.pane.canvas.grab().toImage()
    app.theme.choose("dark")
    settle()
    assert journal.pane.canvas.grab().toImage() != picture


def test_end_goes_to_the_oldest_entry_however_many_there_are(desktop: Desktop) -> None:
    desktop.given(*(told(f"Day {back}", TODAY - timedelta(days=back)) for back in range(400)))
    journal = Journal(desktop)
    assert len(journal.lines) < 400
    journal.key(Qt.Key.Key_End)
    assert journal.titles[-1] == "Day 399"
    assert journal.tab.meant == journal.id_of("Day 399")
    canvas = journal.pane.canvas
    assert canvas.visibleRegion().contains(canvas.rect_of(journal.tab.meant).center())
    journal.key(Qt.Key.Key_Home)
    assert journal.titles[0] == "Day 0"


def test_the_calendar_stays_where_it_is_when_a_day_is_chosen(journal: Journal) -> None:
    top = journal.pane.calendar.y()
    journal.pane.calendar.days_chosen.emit((TODAY, TODAY))
    journal.desktop.rest()
    assert journal.titles == ["Firm date"]
    assert journal.pane.bar.below.isVisible()
    assert journal.pane.calendar.y() == top


def test_a_new_entry_is_not_begun_beside_one_that_is_still_empty(journal: Journal) -> None:
    for _ in range(3):
        journal.tab.new_requested.emit()
        journal.desktop.rest()
    assert journal.titles.count("New journal entry") == 1
    (made,) = [one for one in journal.desktop.kept(JournalEntry) if one.title == "New journal entry"]
    with journal.desktop.program.store.write("Elsewhere") as desk:
        desk.save(replace(made, body="Not empty"))
    journal.desktop.rest()
    journal.tab.new_requested.emit()
    journal.desktop.rest()
    assert journal.titles.count("New journal entry") == 2
