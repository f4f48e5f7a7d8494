"""The evidence: claims with how many records they counted, and the records themselves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.ui.portfolio.pages import Sheet
from tests.factories import entry
from tests.robots.desktop import Desktop, wait_for
from tests.robots.portfolio import CTRL, PaperPress, Portfolio
from tests.robots.widgets import click, press, shows, spoken_name

ENTER = Qt.Key.Key_Return


def test_claims_say_how_many_records_they_counted_and_whether_those_were_logged(portfolio: Portfolio) -> None:
    assert portfolio.view.evidence.backed.text() == "7 of 8 claims backed"
    assert portfolio.claims[0] == "9 of 11 milestones on time, 11 milestones, logged"
    assert portfolio.claims[-2] == "6 of 8 skills grown, 8 skills, stated only"


def test_the_first_claim_is_open_with_what_speaks_against_it_first(portfolio: Portfolio) -> None:
    assert portfolio.view.evidence.claims["milestones_on_time"].opened
    assert portfolio.records[:3] == [
        "Reconciliation to the cent, IT, 18 Feb, 19 days late",
        "Data lake readable, IT, 10 Mar, open, 9 days late",
        "Vendor selected, PM, 28 Apr, on time",
    ]
    first, third = portfolio.view.evidence.records[0], portfolio.view.evidence.records[2]
    assert shows(first, "warn_text")
    assert not shows(third, "warn_text")


def test_nine_records_stand_there_and_a_button_shows_the_rest(portfolio: Portfolio, desktop: Desktop) -> None:
    evidence = portfolio.view.evidence
    assert len(portfolio.records) == 9
    assert evidence.more is not None
    assert evidence.more.text() == "Show 2 more"
    evidence.more.setFocus()
    press(evidence.more, ENTER)
    assert len(portfolio.records) == 11
    assert evidence.more is None
    assert desktop.focus is evidence.records[9]


def test_enter_opens_a_claim_and_closes_the_one_before(portfolio: Portfolio) -> None:
    evidence = portfolio.view.evidence
    line = evidence.claims["delegation_accepted"]
    line.setFocus()
    press(line, ENTER)
    portfolio.rest()
    assert line.opened
    assert not evidence.claims["milestones_on_time"].opened
    assert all("rework" in each or "accepted" in each for each in portfolio.records)
    press(line, Qt.Key.Key_Left)
    portfolio.rest()
    assert not line.opened
    assert portfolio.records == []
    press(line, Qt.Key.Key_Right)
    portfolio.rest()
    assert line.opened


def test_arrows_go_through_claims_and_records(portfolio: Portfolio, desktop: Desktop) -> None:
    evidence = portfolio.view.evidence
    evidence.claims["milestones_on_time"].setFocus()
    press(desktop.focus, Qt.Key.Key_Down)
    assert desktop.focus is evidence.records[0]
    desktop.key(Qt.Key.Key_Tab)
    assert desktop.focus is evidence.records[1]


def test_the_rule_stands_below_the_records_with_n_period_and_interval(portfolio: Portfolio) -> None:
    rule = portfolio.view.evidence.rule
    assert rule is not None
    assert rule.text.startswith("Milestones whose first promised date lies in the period")
    assert rule.text.endswith("Apr 2025 to Mar 2026: n = 11, interval 52 to 95\N{NO-BREAK SPACE}%.")


def test_a_record_opens_in_the_inspector(portfolio: Portfolio, desktop: Desktop) -> None:
    line = portfolio.view.evidence.records[0]
    line.setFocus()
    press(line, ENTER)
    portfolio.rest()
    inspector = desktop.session.panels.inspector
    assert inspector.isVisible()
    assert inspector.accessibleName() == "Milestone"


def test_what_is_changed_in_the_inspector_shows_in_the_claim(portfolio: Portfolio, desktop: Desktop) -> None:
    (late,) = [each for each in desktop.kept(Milestone) if each.title == "Reconciliation to the cent"]
    with desktop.program.store.write("Remove it") as desk:
        desk.remove(Milestone, late.id)
    portfolio.rest()
    assert portfolio.claims[0] == "9 of 10 milestones on time, 10 milestones, logged"
    assert portfolio.records[0] == "Data lake readable, IT, 10 Mar, open, 9 days late"
    desktop.undo()
    portfolio.rest()
    assert portfolio.claims[0].startswith("9 of 11")


def test_the_person_sees_own_clients_by_name_whatever_the_document_hides(portfolio: Portfolio) -> None:
    line = portfolio.view.evidence.claims["projects_within_budget"]
    click(line)
    portfolio.rest()
    assert portfolio.view.choices.clients.isChecked()
    assert any("Ledger replacement" in each for each in portfolio.records)


def test_pulses_are_counted_together_and_none_of_them_opens(portfolio: Portfolio, desktop: Desktop) -> None:
    click(portfolio.view.evidence.claims["team_morale"])
    portfolio.rest()
    line = portfolio.view.evidence.records[0]
    assert "answers" in line.accessibleName()
    line.setFocus()
    press(line, ENTER)
    portfolio.rest()
    assert not desktop.session.panels.inspector.isVisible()
    assert desktop.toast == ""


def test_only_the_newest_entries_are_listed_when_there_are_very_many(portfolio: Portfolio, desktop: Desktop) -> None:
    desktop.given(*(entry(title=f"Review {number}") for number in range(60)))
    portfolio.rest()
    click(portfolio.view.evidence.claims["hours_by_role"])
    portfolio.rest()
    evidence = portfolio.view.evidence
    assert evidence.more is not None
    assert evidence.more.text() == "Show 40 more of 491"
    click(evidence.more)
    assert len(portfolio.records) == 49
    assert evidence.more.text() == "Show 40 more of 451"
    for _ in range(12):
        if evidence.more is not None:
            click(evidence.more)
    assert len(portfolio.records) == 500
    note = [each.text() for each in evidence.findChildren(type(evidence.backed)) if "newest" in each.text()]
    assert note == ["These are the newest; 28 older ones are counted too."]


def test_a_claim_on_the_page_opens_its_evidence(portfolio: Portfolio) -> None:
    sheet = portfolio.view.preview.pages.sheets[0]
    place = QPoint(round(sheet.width() * 0.45), round(sheet.height() * 0.55))
    click(sheet, place)
    portfolio.rest()
    assert portfolio.view.evidence.claims["hours_by_role"].opened
    click(sheet, QPoint(10, 10))
    portfolio.rest()
    assert portfolio.view.evidence.claims["hours_by_role"].opened


def test_the_pointer_says_what_can_be_pressed_on_a_page(portfolio: Portfolio) -> None:
    from PySide6.QtTest import QTest

    sheet: Sheet = portfolio.view.preview.pages.sheets[0]
    QTest.mouseMove(sheet, QPoint(round(sheet.width() * 0.15), round(sheet.height() * 0.55)))
    wait_for(lambda: sheet.cursor().shape() == Qt.CursorShape.PointingHandCursor)
    assert "9 of 11 milestones on time" in sheet.toolTip()


def test_nothing_logged_is_said_in_one_sentence(desktop: Desktop, paper: PaperPress) -> None:
    desktop.given(Profile(name="Maya"))
    portfolio = Portfolio(desktop)
    assert portfolio.claims == []
    assert portfolio.view.evidence.backed.text() == ""
    assert portfolio.view.evidence._nothing.isVisible()


class TestNarrow:
    """Below 1200 px the evidence lies over the pages, below 760 px of room the choices do too."""

    @pytest.fixture
    def narrow(self, portfolio: Portfolio, desktop: Desktop) -> Portfolio:
        desktop.window.resize(1000, 700)
        portfolio.rest()
        return portfolio

    def test_the_evidence_folds_first(self, narrow: Portfolio) -> None:
        assert narrow.view.left.isVisible()
        assert not narrow.view.right.isVisible()
        assert narrow.view.show_evidence.isVisible()
        assert not narrow.view.show_choices.isVisible()

    def test_a_button_opens_it_over_the_pages_and_escape_closes_it(self, narrow: Portfolio, desktop: Desktop) -> None:
        view = narrow.view
        view.show_evidence.setFocus()
        press(view.show_evidence, ENTER)
        assert view.right.isVisible()
        assert desktop.focus is view.evidence.claims["milestones_on_time"]
        desktop.key(Qt.Key.Key_Escape)
        assert not view.right.isVisible()
        assert desktop.focus is view.show_evidence

    def test_a_list_of_the_profile_opens_there_too(self, narrow: Portfolio, desktop: Desktop) -> None:
        narrow.open_list("certificate")
        assert narrow.view.right.isVisible()
        assert spoken_name(desktop.focus).startswith("Kubernetes Administrator (CKA), CNCF, Nov 2024 to Nov 2026")

    def test_the_choices_fold_last(self, narrow: Portfolio, desktop: Desktop) -> None:
        desktop.window.resize(760, 520)
        narrow.rest()
        view = narrow.view
        assert not view.left.isVisible()
        click(view.show_choices)
        assert view.left.isVisible()
        narrow.switch("skills")
        assert not narrow.section("skills").box.isChecked()
        click(view.show_choices)
        assert not view.left.isVisible()

    def test_in_a_wide_window_everything_is_beside_the_pages_again(self, narrow: Portfolio, desktop: Desktop) -> None:
        click(narrow.view.show_evidence)
        desktop.window.resize(1440, 900)
        narrow.rest()
        view = narrow.view
        assert view.right.isVisible()
        assert view.right.geometry().left() > view.preview.geometry().right()
        assert not view.show_evidence.isVisible()

    def test_every_control_has_its_place_in_the_narrowest_window(self, narrow: Portfolio, desktop: Desktop) -> None:
        desktop.window.resize(760, 520)
        narrow.rest()
        header = narrow.view.header
        shown = [w for w in (narrow.view.format, narrow.view.show_evidence, narrow.view.export) if w.isVisible()]
        assert len(shown) == 3
        assert all(w.geometry().right() <= header.width() for w in shown)
        desktop.key(Qt.Key.Key_0, CTRL)
        assert narrow.view.preview.pages.sheets[0].width() < narrow.view.preview.width()
