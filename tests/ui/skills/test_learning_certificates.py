"""Certificates and their credits by keyboard and mouse: added with rules, credited, renewed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.ui.skills.learning.certificate_boxes import (
    CertificateBox,
    CountBox,
    CreditBox,
    RenewBox,
    RuleBox,
)
from careercruise_desktop.usecases.certificates import Certificates
from careercruise_desktop.usecases.learning import Learning
from tests.factories import TODAY
from tests.robots.learning import LearningRobot
from tests.robots.widgets import click, press, settle, type_text
from tests.ui.skills.certified import EARNED, retype
from tests.usecases.keeping import all_of, kept


def test_a_certificate_is_added_with_the_shipped_rules(learning: LearningRobot) -> None:
    part = learning.tab.certificates
    click(part.empty.action)
    box = part.box
    assert isinstance(box, CertificateBox)
    press(box.name, Qt.Key.Key_Return)
    assert box.complaint
    type_text(box.name, "PMP")
    type_text(box.earned, "14.11.2024")
    box.scheme.set_value("pmp")
    press(box.earned, Qt.Key.Key_Return)
    (one,) = all_of(learning.store, Certificate)
    assert (one.earned, one.expires, one.unit) == (EARNED, date(2027, 11, 14), "PDU")
    assert part.page.countdown.text() == "until 14 Nov 2027, 605 days left"
    assert [row.accessibleName() for row in part.page.bars] == [
        "All together, 0 of 60\N{NO-BREAK SPACE}PDU, 60\N{NO-BREAK SPACE}PDU missing",
        "Education, 0 of 35\N{NO-BREAK SPACE}PDU, 35\N{NO-BREAK SPACE}PDU missing",
        "Business Acumen, 0 of 8\N{NO-BREAK SPACE}PDU, 8\N{NO-BREAK SPACE}PDU missing",
        "Power Skills, 0 of 8\N{NO-BREAK SPACE}PDU, 8\N{NO-BREAK SPACE}PDU missing",
        "Ways of Working, 0 of 8\N{NO-BREAK SPACE}PDU, 8\N{NO-BREAK SPACE}PDU missing",
        "Giving Back, 0\N{NO-BREAK SPACE}PDU, at most 25\N{NO-BREAK SPACE}PDU",
    ]
    assert [row.state.depth for row in part.page.bars if row.state] == [0, 1, 2, 2, 2, 1]


def test_a_credit_counts_in_its_category_and_in_the_larger_ones(pmp: LearningRobot) -> None:
    part = pmp.tab.certificates
    click(part.page.add)
    box = part.box
    assert isinstance(box, CreditBox)
    type_text(box.name, "Conflict course")
    retype(box.amount, "10.5")  # type: ignore[arg-type]
    box.category.set_value("Power Skills")
    press(box.amount, Qt.Key.Key_Return)
    (credit,) = all_of(pmp.store, Credit)
    assert (credit.minutes, credit.category, credit.day) == (630, "Power Skills", TODAY)
    assert pmp.bar("Power Skills").endswith("complete")
    assert pmp.bar("Education").endswith("24.5\N{NO-BREAK SPACE}PDU missing")
    assert pmp.bar("All together").startswith("All together, 10.5 of 60")
    assert part.page.earned_head.accessibleName() == "Credits earned"
    click(part.page.credits[0].cross)
    assert not all_of(pmp.store, Credit)
    pmp.store.undo()
    pmp.desktop.rest()
    assert len(part.page.credits) == 1


def test_what_counts_nowhere_is_said(pmp: LearningRobot) -> None:
    (one,) = all_of(pmp.store, Certificate)
    kept(pmp.store, Credit(certificate_id=one.id, day=TODAY, minutes=30 * 60, category="Giving Back", title="Mentor"))
    pmp.read()
    assert pmp.bar("Giving Back").endswith("5\N{NO-BREAK SPACE}PDU more do not count")
    kept(pmp.store, Credit(certificate_id=one.id, day=date(2024, 1, 1), minutes=60, title="Early"))
    pmp.read()
    names = [row.accessibleName() for row in pmp.tab.certificates.page.credits]
    assert names[-1].endswith("does not count")


def test_a_credit_of_tomorrow_is_refused_in_the_box(pmp: LearningRobot) -> None:
    part = pmp.tab.certificates
    click(part.page.add)
    box = part.box
    assert isinstance(box, CreditBox)
    box.day.set_value(TODAY + timedelta(days=1))
    press(box.amount, Qt.Key.Key_Return)
    assert box.complaint == "Credits are earned on a day that has come."
    assert box.is_open


def test_finished_learning_is_offered_and_counted_once(pmp: LearningRobot) -> None:
    item = LearningItem(
        title="Earned value", kind=LearningKind.COURSE, status=LearningStatus.DONE, finished=TODAY, minutes=420
    )
    kept(pmp.store, item)
    pmp.read()
    part = pmp.tab.certificates
    (offer,) = part.page.offers
    click(offer.count)
    box = part.box
    assert isinstance(box, CountBox)
    box.category.set_value("Ways of Working")
    box.go.setFocus()
    press(box.go, Qt.Key.Key_Return)
    (credit,) = all_of(pmp.store, Credit)
    assert (credit.minutes, credit.category) == (420, "Ways of Working")
    assert not part.page.offers
    assert pmp.bar("Ways of Working").endswith("1\N{NO-BREAK SPACE}PDU missing")
    assert part.state.page is not None
    assert part.state.page.counted == "1, 1 of them from learning items"
    assert QApplication.focusWidget() is not None


def test_a_credit_follows_its_learning_item_where_that_is_wanted(pmp: LearningRobot) -> None:
    item = kept(
        pmp.store,
        LearningItem(title="EVM", kind=LearningKind.COURSE, status=LearningStatus.DONE, finished=TODAY, minutes=420),
    )
    context = pmp.desktop.session.context
    assert context is not None
    certificate = all_of(pmp.store, Certificate)[0].id
    context.use(Certificates).credit_item(item.id, certificate, category="Power Skills")
    context.use(Learning).change(replace(item, minutes=600))
    pmp.read()
    page = pmp.tab.certificates.page
    (offer,) = page.offers
    assert offer.state is not None
    assert offer.state.second == "done 19 Mar · 3\N{NO-BREAK SPACE}PDU, 7\N{NO-BREAK SPACE}PDU count already"
    context.use(Learning).change(replace(item, minutes=120))
    pmp.read()
    assert not page.offers
    (row,) = page.credits
    assert row.state is not None
    assert row.state.second == ("19 Mar · Power Skills · more than its learning item has now, 2\N{NO-BREAK SPACE}PDU")
    click(row)
    box = pmp.tab.certificates.box
    assert isinstance(box, CreditBox)
    click(box.follow)
    click(box.go)
    assert [one.minutes for one in all_of(pmp.store, Credit)] == [120]
    assert page.credits[0].state is not None
    assert page.credits[0].state.second == "19 Mar · Power Skills · from learning"


def test_a_typist_chooses_what_an_item_counts_in(pmp: LearningRobot) -> None:
    kept(
        pmp.store,
        LearningItem(title="EVM", kind=LearningKind.COURSE, status=LearningStatus.DONE, finished=TODAY, minutes=60),
    )
    pmp.read()
    part = pmp.tab.certificates
    click(part.page.offers[0].count)
    box = part.box
    assert isinstance(box, CountBox)
    box.category.setFocus()
    type_text(box.category, "way")
    settle()
    field = QApplication.focusWidget()
    assert field is not None
    press(field, Qt.Key.Key_Return)
    assert box.category.value == "Ways of Working"


def test_a_rule_is_edited_where_its_bar_is(pmp: LearningRobot) -> None:
    part = pmp.tab.certificates
    row = next(row for row in part.page.bars if row.state and row.state.category == "Education")
    row.setFocus()
    press(row, Qt.Key.Key_Return)
    box = part.box
    assert isinstance(box, RuleBox)
    retype(box.least, "40")  # type: ignore[arg-type]
    press(box.least, Qt.Key.Key_Return)
    rules = {rule.category: rule for rule in all_of(pmp.store, CreditRule)}
    assert rules["Education"].least == 2400
    assert pmp.bar("Education").endswith("40\N{NO-BREAK SPACE}PDU missing")
    press(row, Qt.Key.Key_Return)
    box = part.box
    assert isinstance(box, RuleBox)
    click(box.remove)
    assert "Education" not in {rule.category for rule in all_of(pmp.store, CreditRule)}


def test_an_impossible_rule_stays_in_the_box(pmp: LearningRobot) -> None:
    part = pmp.tab.certificates
    click(part.page.rule)
    box = part.box
    assert isinstance(box, RuleBox)
    type_text(box.category, "Talks")
    retype(box.least, "9")  # type: ignore[arg-type]
    type_text(box.most, "3")
    press(box.most, Qt.Key.Key_Return)
    assert box.complaint == "What is needed in a category cannot be more than what counts in it."
    assert len(all_of(pmp.store, CreditRule)) == 6


def test_rules_that_ship_are_applied_to_any_certificate(learning: LearningRobot) -> None:
    kept(learning.store, Certificate(name="Other", earned=EARNED))
    learning.read()
    part = learning.tab.certificates
    click(part.page.scheme)
    assert part.menu is not None
    part.menu.actions()[0].trigger()
    part.menu.close()
    settle()
    assert len(part.page.bars) == 6


def test_a_renewal_begins_the_next_cycle(pmp: LearningRobot) -> None:
    part = pmp.tab.certificates
    click(part.page.renew)
    box = part.box
    assert isinstance(box, RenewBox)
    assert box.until.value == date(2030, 11, 14)
    assert box.until.text() == "Thu 14 November 2030"
    assert box.warning.text() == (
        "Its present cycle lacks 60\N{NO-BREAK SPACE}PDU and runs on until 14 Nov 2027."
        " Once renewed, only the next cycle is counted and shown."
    )
    assert box.go.text() == "Renew anyway"
    press(box.until, Qt.Key.Key_Return)
    (one,) = all_of(pmp.store, Certificate)
    assert (one.credits_from, one.expires) == (date(2027, 11, 15), date(2030, 11, 14))
    assert "Renewed until 14 Nov 2030. The cycle before it lacks 60\N{NO-BREAK SPACE}PDU." in pmp.toasts
    # All of the new cycle is left for its 60 PDU, and nothing before it.
    assert part.page.advice.text() == (
        "At least 60\N{NO-BREAK SPACE}PDU are missing: about 1.7\N{NO-BREAK SPACE}PDU in each month of this cycle,"
        " which has not begun yet."
    )


def test_the_list_tells_the_countdown_and_is_walked(learning: LearningRobot) -> None:
    kept(
        learning.store,
        Certificate(name="Soon", earned=EARNED, expires=TODAY + timedelta(days=42)),
        Certificate(name="Over", earned=EARNED, expires=TODAY - timedelta(days=1)),
        Certificate(name="Lasting", earned=EARNED),
        Certificate(name="Last day", earned=EARNED, expires=TODAY),
    )
    learning.read()
    part = learning.tab.certificates
    assert [card.accessibleName() for card in part.list.cards] == [
        "Last day, until 19 Mar, its last day is today, chosen",
        "Soon, until 30 Apr, 42 days left",
        "Lasting, does not expire",
        "Over, expired 18 Mar, 1 day ago",
    ]
    assert learning.tab.summary.text() == "3 of 4 certificates valid, 2 expire soon"
    cards = part.list.cards
    cards[0].setFocus()
    press(cards[0], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is cards[1]
    press(cards[1], Qt.Key.Key_Return)
    assert part.page.name.text() == "Soon"
    assert cards[1].state is not None
    assert (cards[1].state.tone, cards[3].state and cards[3].state.tone) == ("warn", "danger")
    assert part.page.renew.isVisible()
    click(cards[2])
    assert part.page.renew.isHidden()
    click(part.page.edit)
    assert learning.opened[-1][0] == "certificate"
