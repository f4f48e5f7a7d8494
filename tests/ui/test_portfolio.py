"""The portfolio: what is chosen for it, and the pages that follow at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.portfolio import Portfolio as Choices
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.ui.widgets.attendant import Attendant
from tests.conftest import FixedClock
from tests.factories import entry
from tests.portfolio_career import career
from tests.robots.desktop import Desktop, wait_for
from tests.robots.portfolio import CTRL, PaperPress, Portfolio, shade
from tests.robots.widgets import click, press, settle, spoken_name, tab


def chosen(desktop: Desktop) -> Choices:
    (choices,) = desktop.kept(Choices)
    return choices


def test_an_empty_profile_teaches_and_its_button_opens_the_profile(
    desktop: Desktop, paper: PaperPress, attendant: Attendant
) -> None:
    portfolio = Portfolio(desktop)
    assert portfolio.view.empty.isVisible()
    assert not portfolio.view.export.isVisible()
    assert paper.documents == []
    press(portfolio.view.empty.state.action, Qt.Key.Key_Return)
    portfolio.rest()
    assert desktop.session.panels.inspector.isVisible()
    assert not portfolio.view.empty.isVisible()
    desktop.type("Maya Lindqvist")
    desktop.key(Qt.Key.Key_Tab)
    portfolio.rest()
    assert [each.name for each in desktop.kept(Profile)] == ["Maya Lindqvist"]
    assert "Maya Lindqvist" in spoken_name(portfolio.view.choices.rows["profile"])
    assert paper.documents[-1].head.name == "Maya Lindqvist"


def test_sample_data_fills_the_room(desktop: Desktop, paper: PaperPress) -> None:
    portfolio = Portfolio(desktop)
    click(portfolio.view.empty.state.sample)
    portfolio.rest()
    assert not portfolio.view.empty.isVisible()
    assert len(portfolio.claims) == 8
    assert len(portfolio.view.preview.pages.sheets) == 2
    desktop.undo()
    portfolio.rest()
    assert portfolio.view.empty.state.isVisible()
    assert portfolio.view.empty.state.sample.isEnabled()
    assert not portfolio.view.empty.word.isVisible()


def test_no_page_is_made_before_the_room_is_seen(desktop: Desktop, paper: PaperPress) -> None:
    career(desktop.program.store)
    desktop.rest()
    assert paper.started == 0
    portfolio = Portfolio(desktop)
    desktop.go(1)
    made = len(paper.documents)
    desktop.given(entry())
    desktop.rest()
    assert len(paper.documents) == made
    desktop.go(7)
    portfolio.rest()
    assert len(paper.documents) == made + 1


def test_pages_have_names_and_say_what_begins_on_them(portfolio: Portfolio) -> None:
    first, second = portfolio.view.preview.pages.sheets
    assert spoken_name(first) == "Page 1 of 2"
    assert spoken_name(second) == "Page 2 of 2"
    assert first.accessibleDescription().startswith("Begins here: Summary")
    assert portfolio.view.header.sub.text() == "2 pages, A4"
    assert portfolio.view.preview.strip.page.text() == "Page 1 of 2"


def test_a_section_that_is_switched_off_is_gone_from_the_pages_and_undo_brings_it_back(
    portfolio: Portfolio, desktop: Desktop, paper: PaperPress
) -> None:
    before = portfolio.page_color
    portfolio.switch("skills")
    assert chosen(desktop).hidden == "skills"
    assert "skills" not in {each.key for each in paper.documents[-1].sections}
    assert portfolio.page_color == shade(paper.documents[-1]).name() != before
    desktop.undo()
    portfolio.rest()
    assert portfolio.section("skills").box.isChecked()
    assert portfolio.page_color == before


def test_a_section_moves_by_alt_and_an_arrow_and_keeps_the_focus(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.move("skills", Qt.Key.Key_Up)
    portfolio.move("skills", Qt.Key.Key_Up)
    assert portfolio.order[6:10] == ("milestones", "skills", "projects", "stories")
    assert desktop.focus is portfolio.section("skills").box
    assert chosen(desktop).sections.split()[7] == "skills"
    portfolio.move("skills", Qt.Key.Key_Down)
    assert portfolio.order[8] == "skills"


def test_the_ends_of_the_list_hold(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.move("summary", Qt.Key.Key_Up)
    assert portfolio.order[0] == "summary"
    assert desktop.kept(Choices) == []


def test_a_section_is_dragged_by_its_grip(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.drag("summary", 3)
    assert portfolio.order[:4] == ("results", "roles", "experience", "summary")
    assert chosen(desktop).sections.split()[3] == "summary"
    portfolio.drag("summary", -2)
    assert portfolio.order[:3] == ("results", "summary", "roles")
    desktop.undo()
    portfolio.rest()
    assert portfolio.order[0] == "summary"


def test_escape_lets_a_dragged_section_fall_back(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.drag("summary", 3, drop=False)
    assert portfolio.order[3] == "summary"
    desktop.key(Qt.Key.Key_Escape)
    assert portfolio.order[0] == "summary"
    assert desktop.kept(Choices) == []


def test_tab_follows_the_order_of_the_sections(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.move("results", Qt.Key.Key_Up)
    portfolio.section("results").box.setFocus()
    desktop.key(Qt.Key.Key_Tab)
    assert desktop.focus is portfolio.section("summary").box


def test_tab_goes_through_the_room_as_it_is_read(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.view.header.search.setFocus()
    reached = [spoken_name(each) for each in iter(tab, portfolio.view.evidence.records[0]) if each is not None]
    wanted = (
        "PDF", "Export PDF", "Profile, Mara Lindqvist", "Links, 2", "Summary", "Appendix", "Period: Last 12 months",
        "Hide figures", "Preview of the pages", "Fit the width", portfolio.claims[0],
    )  # fmt: skip
    assert [name for name in reached if name in wanted] == list(wanted)


def test_a_period_that_follows_the_calendar(portfolio: Portfolio, desktop: Desktop, paper: PaperPress) -> None:
    assert portfolio.view.choices.period.words.text() == "1 Apr 2025 – 19 Mar 2026"
    portfolio.choose_period(1)
    assert (chosen(desktop).first, chosen(desktop).last) == (date(2026, 1, 1), None)
    assert portfolio.view.choices.period.words.text() == "1 Jan 2026 – 19 Mar 2026"
    assert paper.documents[-1].period == "Jan 2026 to Mar 2026"
    portfolio.choose_period(1)
    assert (chosen(desktop).first, chosen(desktop).last) == (date(2025, 1, 1), date(2025, 12, 31))
    portfolio.choose_period(1)
    assert (chosen(desktop).first, chosen(desktop).last) == (date(2025, 4, 1), None)
    assert portfolio.view.choices.period.combo.value == "all"


def test_a_period_from_one_day_to_another(portfolio: Portfolio, desktop: Desktop) -> None:
    period = portfolio.view.choices.period
    portfolio.choose_period(4)
    assert desktop.focus is period.first
    portfolio.fill(period.first, "Mar 2025")
    portfolio.fill(period.last, "2025-06")
    assert (chosen(desktop).first, chosen(desktop).last) == (date(2025, 3, 1), date(2025, 6, 30))
    assert period.combo.value == "custom"


def test_days_in_the_wrong_order_are_refused_and_stay_as_they_were_typed(
    portfolio: Portfolio, desktop: Desktop
) -> None:
    period = portfolio.view.choices.period
    portfolio.choose_period(4)
    portfolio.fill(period.first, "Mar 2025")
    portfolio.fill(period.last, "Jan 2025")
    assert period.refusal == "The period must start before it ends."
    assert period.last.text() == "31 Jan 2025"
    assert chosen(desktop).last is None


def test_client_names_and_figures_are_hidden_at_once(portfolio: Portfolio, desktop: Desktop, paper: PaperPress) -> None:
    switch = portfolio.view.choices.figures
    switch.setFocus()
    press(switch, Qt.Key.Key_Space)
    portfolio.rest()
    assert chosen(desktop).hide_figures
    assert chosen(desktop).hide_clients
    click(portfolio.view.choices.clients)
    portfolio.rest()
    assert not chosen(desktop).hide_clients
    assert "Halden Bank" in str(paper.documents[-1])


def test_the_newest_choice_wins_and_the_old_pages_stay_until_then(
    portfolio: Portfolio, desktop: Desktop, paper: PaperPress
) -> None:
    before, made = portfolio.page_color, len(paper.documents)
    paper.go.clear()
    for key in ("skills", "stories", "feedback"):
        box = portfolio.section(key).box
        box.setFocus()
        press(box, Qt.Key.Key_Space)
        QTest.qWait(30)
    wait_for(portfolio.view.preview.strip.updating.isVisible)
    assert portfolio.page_color == before
    paper.go.set()
    portfolio.rest()
    assert not portfolio.view.preview.updating
    hidden = {"skills", "stories", "feedback"}
    assert hidden.isdisjoint(each.key for each in paper.documents[-1].sections)
    assert portfolio.page_color == shade(paper.documents[-1]).name()
    assert len(paper.documents) - made <= 2


def test_what_others_log_shows_and_what_does_not_matter_makes_no_page(
    portfolio: Portfolio, desktop: Desktop, paper: PaperPress
) -> None:
    made = len(paper.documents)
    desktop.given(entry(day=date(2020, 1, 7)))
    portfolio.rest()
    assert len(paper.documents) == made
    desktop.given(entry(title="Workshop"))
    portfolio.rest()
    assert len(paper.documents) == made + 1


def test_trouble_with_the_pages_is_one_sentence_and_can_be_retried(portfolio: Portfolio, paper: PaperPress) -> None:
    paper.error = Unreadable("", "the renderer stopped.", "Choose a shorter period.")
    portfolio.switch("skills")
    problem = portfolio.view.preview.problem
    assert problem.isVisible()
    assert problem.words.text() == "the renderer stopped. Choose a shorter period."
    paper.error = None
    problem.retry.setFocus()
    press(problem.retry, Qt.Key.Key_Return)
    portfolio.rest()
    assert not problem.isVisible()
    assert portfolio.page_color == shade(paper.documents[-1]).name()


def test_what_had_to_be_replaced_is_said_above_the_pages(portfolio: Portfolio, paper: PaperPress) -> None:
    assert portfolio.view.preview.remark.text == ""
    paper.warnings = ["1 character has no glyph in the document's fonts and became □: 你 (U+4F60)."]
    portfolio.switch("skills")
    assert portfolio.view.preview.remark.text == paper.warnings[0]


def test_pages_are_zoomed_by_keys_and_by_the_wheel(portfolio: Portfolio, desktop: Desktop, paper: PaperPress) -> None:
    pages = portfolio.view.preview.pages
    fitting = pages.zoom
    assert pages.fits
    assert paper.widths[-1] == pages.pixels == pages.sheets[0].width()
    desktop.key(Qt.Key.Key_Plus, CTRL)
    assert pages.zoom == pytest.approx(0.7, abs=0.002)
    desktop.key(Qt.Key.Key_Minus, CTRL)
    assert pages.zoom == pytest.approx(0.6, abs=0.002)
    portfolio.wheel(1, CTRL)
    portfolio.wheel(1, CTRL)
    assert pages.zoom == pytest.approx(0.8, abs=0.002)
    wait_for(lambda: paper.widths[-1] == pages.pixels)
    portfolio.rest()
    assert pages.sheets[0].image.width() == pages.sheets[0].width()
    assert portfolio.view.preview.strip.zoom.text() == "80\N{NO-BREAK SPACE}%"
    portfolio.wheel(-1, Qt.KeyboardModifier.NoModifier)
    assert pages.zoom == pytest.approx(0.8, abs=0.002)
    desktop.key(Qt.Key.Key_0, CTRL)
    assert pages.fits
    assert pages.zoom == fitting


def test_a_page_wider_than_its_place_is_moved_sideways(portfolio: Portfolio) -> None:
    pages = portfolio.view.preview.pages
    bar = pages.horizontalScrollBar()
    assert not bar.isVisible()
    while pages.zoom < 2:
        pages.zoom_in()
    settle()
    assert bar.isVisible()
    assert bar.height() == 10
    assert bar.maximum() >= pages.sheets[0].width() - pages.viewport().width()
    assert abs(bar.value() - bar.maximum() / 2) < 20
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center() - QPoint(bar.width() // 2 - 3, 0))
    assert bar.value() == 0
    assert pages.sheets[0].mapTo(pages, QPoint(0, 0)).x() > 0
    pages.fit_width()
    settle()
    assert not bar.isVisible()


def test_the_buttons_of_the_strip_zoom_too(portfolio: Portfolio) -> None:
    pages, strip = portfolio.view.preview.pages, portfolio.view.preview.strip
    before = pages.zoom
    click(strip.larger)
    assert pages.zoom > before
    assert not strip.fit.isChecked()
    click(strip.smaller)
    click(strip.smaller)
    assert pages.zoom < before
    click(strip.fit)
    assert pages.zoom == before
    assert strip.fit.isChecked()


def test_the_keyboard_turns_the_pages(portfolio: Portfolio) -> None:
    pages = portfolio.view.preview.pages
    pages.setFocus()
    press(pages, Qt.Key.Key_End)
    assert portfolio.view.preview.strip.page.text() == "Page 2 of 2"
    press(pages, Qt.Key.Key_Home)
    assert pages.verticalScrollBar().value() == 0
    press(pages, Qt.Key.Key_Space)
    assert pages.verticalScrollBar().value() > 0


def test_a_section_that_is_switched_on_comes_into_sight(portfolio: Portfolio, paper: PaperPress) -> None:
    portfolio.switch("results")
    portfolio.switch("results")
    assert portfolio.view.preview.pages.page == 2


def test_many_pages_do_not_take_all_the_memory_when_they_are_zoomed(portfolio: Portfolio, paper: PaperPress) -> None:
    paper.pages = 60
    portfolio.switch("skills")
    for _ in range(12):
        portfolio.view.preview.pages.zoom_in()
    portfolio.rest()
    wait_for(lambda: len(paper.widths) > 2 and paper.widths[-1] != paper.widths[-2])
    portfolio.rest()
    assert paper.widths[-1] < 700
    assert portfolio.view.preview.pages.sheets[0].width() == 1588


def test_the_press_ends_with_the_window(data_dir: Path, clock: FixedClock, paper: PaperPress) -> None:
    desktop = Desktop(data_dir, clock)
    desktop.given(entry())
    Portfolio(desktop)
    assert paper.closed == 0
    desktop.close()
    assert paper.closed > 0


def test_everything_that_takes_the_focus_has_a_name(portfolio: Portfolio) -> None:
    from PySide6.QtWidgets import QWidget

    portfolio.open_list("position")
    portfolio.open_list("profile_link")
    reached = [
        each
        for each in portfolio.view.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
    ]
    assert len(reached) > 30
    assert [each for each in reached if not spoken_name(each).strip()] == []


def test_a_logged_entry_counts_in_the_claims(portfolio: Portfolio, desktop: Desktop) -> None:
    before = len(desktop.kept(TimeEntry))
    desktop.log("2h workshop @pm")
    portfolio.rest()
    assert f"{before + 1:,} entries" in next(each for each in portfolio.claims if "logged in two roles" in each)
