"""Credits of a certificate put right where they stand, and what cannot be one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.learning import LearningItem, LearningKind
from careercruise_desktop.ui.skills.learning.certificate_boxes import (
    CreditBox,
    RuleBox,
)
from careercruise_desktop.ui.skills.learning.certificate_rows import CreditRow
from tests.factories import TODAY
from tests.robots.learning import LearningRobot
from tests.robots.widgets import click, press, settle, type_text
from tests.ui.skills.certified import EARNED, retype
from tests.usecases.keeping import all_of, kept


@pytest.fixture
def credited(pmp: LearningRobot) -> LearningRobot:
    """A PMP with three credits, the newest first on its page."""
    (one,) = all_of(pmp.store, Certificate)
    for number, title in enumerate(("Oldest", "Middle", "Newest")):
        day = TODAY - timedelta(days=30 - number)
        kept(pmp.store, Credit(certificate_id=one.id, day=day, minutes=100, category="Power Skills", title=title))
    pmp.read()
    return pmp


def names(rows: list[CreditRow]) -> list[str]:
    return [row.state.title for row in rows if row.state is not None]


def credit_box(robot: LearningRobot) -> CreditBox:
    box = robot.tab.certificates.box
    assert isinstance(box, CreditBox)
    return box


def test_a_credit_is_edited_where_it_stands(credited: LearningRobot) -> None:
    item = kept(credited.store, LearningItem(title="Team charters", kind=LearningKind.COURSE))
    part = credited.tab.certificates
    row = part.page.credits[1]
    row.setFocus()
    press(row, Qt.Key.Key_Return)
    box = credit_box(credited)
    assert (box.name.text(), box.amount.text(), box.category.value) == ("Middle", "1.67", "Power Skills")
    retype(box.name, "Team charters, day 1")  # type: ignore[arg-type]
    retype(box.amount, "7.5")  # type: ignore[arg-type]
    retype(box.day, "2.2.2026")  # type: ignore[arg-type]
    box.category.set_value("Ways of Working")
    box.source.opening.emit()
    box.source.set_value(item.id)
    press(box.amount, Qt.Key.Key_Return)
    changed = next(one for one in all_of(credited.store, Credit) if one.title.startswith("Team"))
    assert (changed.minutes, changed.category, changed.day, changed.learning_item_id) == (
        450, "Ways of Working", date(2026, 2, 2), item.id,
    )  # fmt: skip
    assert credited.bar("Ways of Working").endswith("0.5\N{NO-BREAK SPACE}PDU missing")
    assert part.page.credits[-1].accessibleName() == (
        "Team charters, day 1, 2 Feb · Ways of Working · from learning, 7.5\N{NO-BREAK SPACE}PDU"
    )
    assert "Credit kept" in credited.toasts
    assert QApplication.focusWidget() is row
    credited.store.undo()
    credited.desktop.rest()
    assert names(part.page.credits)[1] == "Middle"


def test_a_credit_that_is_only_looked_at_keeps_its_minutes(credited: LearningRobot) -> None:
    click(credited.tab.certificates.page.credits[0])
    press(credit_box(credited).amount, Qt.Key.Key_Return)
    assert {one.minutes for one in all_of(credited.store, Credit)} == {100}


def test_a_credit_is_removed_by_key_by_cross_and_in_its_box(credited: LearningRobot) -> None:
    page = credited.tab.certificates.page
    page.credits[2].setFocus()
    press(page.credits[2], Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page.credits[1]
    press(page.credits[1], Qt.Key.Key_Delete)
    assert names(page.credits) == ["Newest", "Oldest"]
    assert QApplication.focusWidget() is page.credits[1]
    click(page.credits[1].cross)
    click(page.credits[0])
    click(credit_box(credited).remove)
    assert not page.credits
    assert credited.tab.certificates.box is None
    for _ in range(3):
        credited.store.undo()
    credited.desktop.rest()
    assert names(page.credits) == ["Newest", "Middle", "Oldest"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("-3", "From 0.01 to 100000"), ("0", "From 0.01 to 100000"), ("0.001", "From 0.01 to 100000"),
        ("1e9", "Not a number"), ("NaN", "Not a number"), ("inf", "Not a number"),
        ("1000001", "From 0.01 to 100000"), ("12,50 EUR", "Not a number"),
    ],
)  # fmt: skip
def test_an_amount_that_cannot_be_is_said_beside_it(credited: LearningRobot, typed: str, told: str) -> None:
    click(credited.tab.certificates.page.credits[0])
    box = credit_box(credited)
    retype(box.amount, typed)  # type: ignore[arg-type]
    click(box.go)
    assert (box.amount.error, box.is_open) == (told, True)
    assert {one.minutes for one in all_of(credited.store, Credit)} == {100}


def test_nothing_and_days_to_come_are_refused_in_the_box(credited: LearningRobot) -> None:
    click(credited.tab.certificates.page.credits[0])
    box = credit_box(credited)
    retype(box.amount, "0")  # type: ignore[arg-type]
    click(box.go)
    assert box.amount.error
    retype(box.amount, "2")  # type: ignore[arg-type]
    retype(box.day, "1.1.1800")  # type: ignore[arg-type]
    click(box.go)
    assert box.day.error
    retype(box.day, "20.3.2026")  # type: ignore[arg-type]
    click(box.go)
    assert box.complaint == "Credits are earned on a day that has come."
    assert box.is_open


def test_a_category_that_no_rule_names_can_be_typed(credited: LearningRobot) -> None:
    click(credited.tab.certificates.page.credits[0])
    box = credit_box(credited)
    box.category.asked.emit("Volunteering")
    press(box.amount, Qt.Key.Key_Return)
    assert "Volunteering" in {one.category for one in all_of(credited.store, Credit)}
    assert credited.toasts[-1] == "Credit kept. No rule is about “Volunteering”; it counts in all together."


def test_a_long_history_of_credits_comes_page_by_page(pmp: LearningRobot) -> None:
    (one,) = all_of(pmp.store, Certificate)
    days = [TODAY - timedelta(days=number) for number in range(30)]
    kept(pmp.store, *(Credit(certificate_id=one.id, day=day, minutes=30, title=f"{day}") for day in days))
    pmp.read()
    page = pmp.tab.certificates.page
    assert (len(page.credits), page.more.text()) == (25, "Show more (5 left)")
    click(page.more)
    assert (len(page.credits), page.more.isHidden()) == (30, True)
    click(page.credits[29].cross)
    assert len(page.credits) == 29


def test_a_double_click_on_a_cross_removes_one_credit(credited: LearningRobot) -> None:
    cross = credited.tab.certificates.page.credits[0].cross
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(cross, Qt.MouseButton.LeftButton)
    settle()
    assert names(credited.tab.certificates.page.credits) == ["Middle", "Oldest"]


def test_rules_that_go_round_are_refused_in_the_box(pmp: LearningRobot) -> None:
    part = pmp.tab.certificates
    row = next(row for row in part.page.bars if row.state and row.state.category == "Education")
    click(row)
    box = part.box
    assert isinstance(box, RuleBox)
    box.within.set_value("Power Skills")
    click(box.go)
    assert box.complaint == "Education would lie within itself. Choose another larger category."
    retype(box.least, "-1")  # type: ignore[arg-type]
    click(box.go)
    assert box.least.error == "From 0 to 100000"
    part.close_box()
    click(part.page.rule)
    box = part.box
    assert isinstance(box, RuleBox)
    type_text(box.category, " power  skills")
    click(box.go)
    assert box.complaint == "There is a rule for the category power skills already."
    assert len(all_of(pmp.store, CreditRule)) == 6


@pytest.mark.parametrize("text", ["<b>Bold</b> & co", "=1+1", "' OR 1=1 --", "a\u202eb"])
def test_any_text_of_a_certificate_is_drawn_and_said_as_text(learning: LearningRobot, text: str) -> None:
    one = kept(learning.store, Certificate(name=text, issuer=text, earned=EARNED))
    kept(
        learning.store,
        CreditRule(certificate_id=one.id, category=text, least=60),
        Credit(certificate_id=one.id, day=TODAY, minutes=30, category=text, title=text),
    )
    learning.read()
    part = learning.tab.certificates
    assert part.list.cards[0].accessibleName().startswith(text)
    assert part.page.name.text() == text
    assert plain(part.page.bars[1].accessibleName()) == f"{text}, 30 min of 1 h, 30 min missing"
    assert part.page.credits[0].accessibleName().startswith(f"{text}, 19 Mar")
    assert not learning.tab.grab().isNull()


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")
