"""The tab of learning where it stands: in the room of skills, in a small window, undone by key."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.certificates import Certificate, Credit
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.ui.skills.learning.certificate_boxes import CountBox, CreditBox
from careercruise_desktop.ui.skills.learning.item_row import ItemRow
from careercruise_desktop.ui.skills.learning.radar_boxes import MoveBox, RingBox
from careercruise_desktop.ui.skills.learning.tab import LearningTab
from careercruise_desktop.ui.skills.tabs import LEARNING
from careercruise_desktop.usecases.certificates import Certificates
from careercruise_desktop.usecases.skill_matrix import SkillMatrix
from tests.factories import TODAY
from tests.robots.desktop import Desktop
from tests.robots.skills import SkillsRobot
from tests.robots.widgets import settle

from .growing import PYTHON, grown

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def tab(desktop: Desktop) -> LearningTab:
    """The tab, shown from the head of the room."""
    grown(desktop)
    room = SkillsRobot(desktop)
    room.view.tabs.chosen.emit(LEARNING)
    desktop.rest()
    (found,) = room.view.findChildren(LearningTab)
    assert isinstance(found, LearningTab)
    assert found.isVisible()
    return found


def test_the_primary_button_begins_an_item_and_undo_takes_it_back(desktop: Desktop, tab: LearningTab) -> None:
    page = desktop.window.page
    assert page is not None
    page.new.click()  # type: ignore[attr-defined]
    settle()
    assert QApplication.focusWidget() is tab.items.line
    desktop.type("talk: Failing well 1h")
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    assert desktop.toast == "Added to the reading list"
    (row,) = tab.items.reading_rows
    row.setFocus()
    desktop.key(Qt.Key.Key_D)
    desktop.rest()
    item: LearningItem = desktop.kept(LearningItem)[0]
    assert item.status is LearningStatus.DONE
    desktop.undo()
    assert len(tab.items.reading_rows) == 1
    desktop.undo()
    assert tab.items.state.empty


def test_every_part_has_room_in_a_small_window(desktop: Desktop, tab: LearningTab) -> None:
    desktop.window.resize(1000, 700)
    desktop.rest()
    for key in ("items", "radar", "certificates"):
        tab.part_chosen.emit(key)
        desktop.rest()
        assert tab.part == key
        corner = tab.mapTo(desktop.window, QPoint(tab.width(), tab.height()))
        assert corner.x() <= 1000
        assert corner.y() <= 700
    assert desktop.window.width() == 1000


def test_hours_of_an_item_flow_into_its_skill_and_into_credits_once(desktop: Desktop, tab: LearningTab) -> None:
    """Typed, logged, finished and counted with the keyboard; each hour stands in the skill and in the credits once."""
    context = desktop.session.context
    assert context is not None
    hours = context.use(SkillMatrix).hours
    python = next(one for one in desktop.kept(Skill) if one.name == PYTHON)
    before = hours()[python.id].minutes
    context.use(Certificates).add(Certificate(name="PMP", earned=date(2024, 11, 14)), "pmp")
    tab.items.begin_new()
    desktop.type("course: Team charters 4h +Python")
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    tab.items.reading_rows[0].setFocus()
    for minutes in ("2h", "1h30"):
        desktop.key(Qt.Key.Key_L)
        desktop.type(minutes)
        desktop.key(Qt.Key.Key_Return)
        desktop.rest()
    (row,) = tab.items.doing.rows
    assert row.item.hours == "3 h 30 of 4 h"
    assert hours()[python.id].minutes == before + 210
    desktop.key(Qt.Key.Key_D)
    desktop.rest()
    assert hours()[python.id].minutes == before + 210

    tab.part_chosen.emit("certificates")
    desktop.rest()
    page = tab.certificates.page
    (offer,) = page.offers
    offer.count.setFocus()
    desktop.key(Qt.Key.Key_Return)
    box = tab.certificates.box
    assert isinstance(box, CountBox)
    box.category.set_value("Power Skills")
    box.go.setFocus()
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    assert bars(tab)["Power Skills"] == ("3.5 of 8 PDU", "4.5 PDU missing")
    assert bars(tab)["All together"] == ("3.5 of 60 PDU", "56.5 PDU missing")
    assert page.offers == []
    assert hours()[python.id].minutes == before + 210
    with pytest.raises(Refused, match="All of its time counts already"):
        context.use(Certificates).credit_item(row.item.id, tab.certificates.state.rows[0].id)
    desktop.undo()
    assert bars(tab)["All together"] == ("0 of 60 PDU", "60 PDU missing")
    assert len(page.offers) == 1


def bars(tab: LearningTab) -> dict[str, tuple[str, str]]:
    """What is said of each category of credits."""
    shown = [row.state for row in tab.certificates.page.bars if row.state is not None]
    return {bar.category: (bar.amount.replace(NBSP, " "), bar.told.replace(NBSP, " ")) for bar in shown}


def test_every_part_is_walked_through_by_tab_alone(desktop: Desktop, tab: LearningTab) -> None:
    """From the choice of parts, Tab reaches what each part is for, and nothing that cannot be seen."""
    wanted = {"items": tab.items.line, "radar": tab.radar.empty.action, "certificates": tab.certificates.empty.action}
    for part, goal in wanted.items():
        tab.part_chosen.emit(part)
        desktop.rest()
        tab.choice.setFocus(Qt.FocusReason.TabFocusReason)
        reached = []
        for _ in range(6):
            desktop.key(Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            assert focused is not None
            assert focused.isVisible()
            reached.append(focused)
        assert goal in reached


def test_the_focus_goes_with_an_item_wherever_it_goes(desktop: Desktop, tab: LearningTab) -> None:
    tab.items.begin_new()
    for title in ("One", "Two"):
        desktop.type(title)
        desktop.key(Qt.Key.Key_Return)
        desktop.rest()
    tab.items.reading_rows[0].setFocus()
    for key in (Qt.Key.Key_B, Qt.Key.Key_P, Qt.Key.Key_D, Qt.Key.Key_X, Qt.Key.Key_B, Qt.Key.Key_P):
        desktop.key(key)
        desktop.rest()
        focused = QApplication.focusWidget()
        assert isinstance(focused, ItemRow)
        assert (focused.item.title, focused.isVisible()) == ("One", True)
    desktop.key(Qt.Key.Key_Delete)
    desktop.rest()
    focused = QApplication.focusWidget()
    assert isinstance(focused, ItemRow)
    assert focused.item.title == "Two"
    desktop.undo()
    assert [row.item.title for row in tab.items.reading_rows] == ["One", "Two"]


def test_a_credit_is_put_right_with_the_keyboard_alone(desktop: Desktop, tab: LearningTab) -> None:
    """Its lists and its month open over the box, which stays; Enter in them chooses, Enter in a field keeps."""
    (one, *_) = desktop.given(
        Certificate(name="PMP", earned=date(2024, 11, 14)),
        LearningItem(title="Team charters", kind=LearningKind.COURSE),
        LearningItem(title="Traces", kind=LearningKind.TALK),
    )
    desktop.given(Credit(certificate_id=one.id, day=TODAY, minutes=60, title="Charters"))
    tab.part_chosen.emit("certificates")
    desktop.rest()
    tab.certificates.page.credits[0].setFocus()
    desktop.key(Qt.Key.Key_Return)
    box = tab.certificates.box
    assert isinstance(box, CreditBox)
    for _ in range(2):
        desktop.key(Qt.Key.Key_Tab)
    desktop.key(Qt.Key.Key_Down)
    desktop.type("Volunteering")
    desktop.key(Qt.Key.Key_Return)
    assert (box.is_open, box.category.value) == (True, "Volunteering")
    desktop.key(Qt.Key.Key_Tab)
    desktop.key(Qt.Key.Key_F4)
    desktop.key(Qt.Key.Key_Left)
    desktop.key(Qt.Key.Key_Return)
    assert (box.is_open, box.day.value) == (True, TODAY - timedelta(days=1))
    desktop.key(Qt.Key.Key_Tab)
    desktop.key(Qt.Key.Key_Down)
    desktop.type("char")
    desktop.key(Qt.Key.Key_Return)
    assert box.is_open
    for _ in range(2):
        desktop.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is box.go or QApplication.focusWidget() is box.remove
    box.amount.setFocus()
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    (credit,) = desktop.kept(Credit)
    assert (credit.category, credit.day, credit.learning_item_id) == ("Volunteering", TODAY - timedelta(days=1), 1)
    assert QApplication.focusWidget() is tab.certificates.page.credits[0]
    desktop.undo()
    assert desktop.kept(Credit)[0].day == TODAY


def test_a_technology_is_added_moved_put_right_and_undone_with_the_keyboard_alone(
    desktop: Desktop, tab: LearningTab
) -> None:
    tab.part_chosen.emit("radar")
    desktop.rest()
    page = desktop.window.page
    assert page is not None
    page.new.click()  # type: ignore[attr-defined]
    desktop.type("Tracing")
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    canvas, side = tab.radar.canvas, tab.radar.side
    canvas.setFocus()
    desktop.key(Qt.Key.Key_M)
    box = tab.radar.box
    assert isinstance(box, RingBox)
    desktop.type("Two services")
    box.rings.setFocus()
    box.rings.set_value("adopt")
    box.day.setFocus()
    box.day.selectAll()
    desktop.type("1.3.2026")
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    assert desktop.toast == "Moved to adopt on 1 Mar"
    assert [row.accessibleName() for row in side.moves] == [
        "19 Mar, adopt to assess",
        "1 Mar, new in adopt, Two services",
    ]
    side.moves[1].setFocus()
    desktop.key(Qt.Key.Key_Return)
    right = tab.radar.box
    assert isinstance(right, MoveBox)
    right.rings.set_value("hold")
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    assert side.moves[1].accessibleName() == "1 Mar, new in hold, Two services"
    for _ in range(2):
        desktop.undo()
    assert [row.accessibleName() for row in side.moves] == ["19 Mar, new in assess"]
    desktop.undo()
    assert tab.radar.empty.isVisible()


def test_nothing_is_cut_beside_the_inspector_of_a_small_window(desktop: Desktop, tab: LearningTab) -> None:
    (one,) = desktop.given(Certificate(name="PMP", earned=date(2024, 11, 14)))
    context = desktop.session.context
    assert context is not None
    context.use(Certificates).apply(one.id, "pmp")
    tab.part_chosen.emit("certificates")
    desktop.window.resize(1000, 700)
    context.bus.record_requested.emit("certificate", one.id)
    desktop.rest()
    page = tab.certificates.page
    inside = page.widget()
    assert inside is not None
    assert inside.width() <= page.viewport().width()
    for widget in (page.add, page.renew, page.edit, page.scheme, page.rule, page.countdown, page.name):
        place = widget.mapTo(inside, QPoint(0, 0))
        assert place.x() >= 0
        assert place.x() + widget.width() <= inside.width()
    assert page.name.width() >= page.name.sizeHint().width()
    assert page.countdown.y() > page.name.y() + page.name.height()
    for card in tab.certificates.list.cards:
        assert card.x() + card.width() <= tab.certificates.list.width()
