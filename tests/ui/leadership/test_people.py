"""The tab of people in the hands of a person: the list, the page, and what is done in them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource, RequestRecipient
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.people import Contact, Person, Relation
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.ui.leadership.feedback.tab import FeedbackTab
from careercruise_desktop.ui.skills.view import SkillsView
from careercruise_desktop.usecases.form_specs import new_token
from careercruise_desktop.usecases.people import People
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, person, skill, task
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.leadership import LEFT
from tests.robots.people import PeopleRobot, drag
from tests.usecases.asking import asked

KEYS = Qt.Key
MARKUP = "<img src=x onerror=alert(1)><b>bold</b> &amp; {{7*7}}"


def before(days: int) -> date:
    """The day so many days ago."""
    return TODAY - timedelta(days=days)


def four(desktop: Desktop) -> dict[str, int]:
    """Somebody who is late, due, not due, and put away; by name."""
    made = desktop.given(
        person(name="Ana Ferreira", cadence=14),
        person(name="Bea Lind", relation=Relation.CLIENT, organisation="Kestrel Bank", cadence=7),
        person(name="Cem Ak", relation=Relation.PEER, influence=2, interest=4),
        person(name="Dov Rey", relation=Relation.CLIENT, archived=True),
    )
    keys = {one.name: one.id for one in made if isinstance(one, Person)}
    desktop.given(
        Contact(person_id=keys["Ana Ferreira"], day=before(3), note="Plans"),
        Contact(person_id=keys["Bea Lind"], day=before(12)),
    )
    return keys


class TestList:
    def test_those_due_come_first_with_their_last_talk_and_the_filter_counts(self, desktop: Desktop) -> None:
        four(desktop)
        room = PeopleRobot(desktop)
        assert room.names == ["Bea Lind", "Ana Ferreira", "Cem Ak"]
        late, soon, free = room.list.rows
        assert (late.second, late.third) == ("Client · Kestrel Bank", "Spoke 12 days ago · every week")
        assert (late.due, late.late) == ("5 days overdue", True)
        assert (soon.third, soon.due, soon.late) == ("Spoke 3 days ago · every 2 weeks", "due in 11 days", False)
        assert (free.third, free.due) == ("Never spoken to", "")
        assert late.spoken == "Bea Lind, Client, Kestrel Bank, spoke 12 days ago, every week, 5 days overdue"
        assert [option.text for option in room.list.filters] == [
            "Everybody 3", "Clients 1", "Team 1", "Peers 1", "Archived 1",
        ]  # fmt: skip
        room.tab.list.narrowed.emit("peer")
        desktop.rest()
        assert (room.names, room.page.name) == (["Cem Ak"], "Cem Ak")
        room.tab.list.narrowed.emit("archived")
        desktop.rest()
        assert (room.names, room.page.archived) == (["Dov Rey"], True)

    def test_a_long_list_stays_where_it_is_when_tab_leaves_it(self, desktop: Desktop) -> None:
        desktop.given(*(person(name=f"Somebody {one:03}") for one in range(60)))
        room = PeopleRobot(desktop)
        rows = room.tab.list.rows
        rows.setFocus()
        room.key(KEYS.Key_End)
        assert rows.rect_of(rows.meant).bottom() < rows.visibleRegion().boundingRect().bottom() + 12
        assert room.page.name == "Somebody 059"
        room.key(KEYS.Key_Home)
        room.key(KEYS.Key_Tab)
        assert room.tab.page.head.name.hasFocus()
        assert room.tab.list.area.verticalScrollBar().value() == 0

    def test_the_arrows_walk_and_delete_can_be_taken_back(self, desktop: Desktop) -> None:
        four(desktop)
        room = PeopleRobot(desktop)
        room.tab.list.rows.setFocus()
        room.key(KEYS.Key_Down)
        assert room.page.name == "Ana Ferreira"
        room.key(KEYS.Key_Delete)
        assert room.names == ["Bea Lind", "Cem Ak"]
        assert room.page.name == "Cem Ak"
        assert desktop.toast == "Deleted Ana Ferreira"
        desktop.undo()
        assert room.names == ["Bea Lind", "Ana Ferreira", "Cem Ak"]
        assert len(desktop.kept(Contact)) == 2

    def test_a_person_is_put_away_and_taken_out_by_the_menu(self, desktop: Desktop) -> None:
        keys = four(desktop)
        room = PeopleRobot(desktop)
        acts = room.tab.list.rows.menu_requested
        acts.emit(keys["Cem Ak"], room.tab.mapToGlobal(room.tab.rect().center()))
        room.take("Archive")
        assert room.person("Cem Ak").archived
        assert "Cem Ak" not in room.names
        room.tab.list.narrowed.emit("archived")
        desktop.rest()
        acts.emit(keys["Cem Ak"], room.tab.mapToGlobal(room.tab.rect().center()))
        room.take("Take out of the archive")
        assert not room.person("Cem Ak").archived

    def test_what_is_typed_in_names_is_only_ever_text(self, desktop: Desktop) -> None:
        (made,) = desktop.given(person(name=MARKUP, organisation=MARKUP))
        desktop.given(Contact(person_id=made.id, day=TODAY, note=MARKUP))
        room = PeopleRobot(desktop)
        assert room.names == [MARKUP]
        rich = Qt.TextFormat.RichText
        assert all(label.textFormat() != rich for label in room.tab.findChildren(QLabel))
        assert room.section("talks").rows[0].line.title == MARKUP[:60].rstrip() or MARKUP


class TestNewPerson:
    def test_the_first_is_begun_by_the_one_button_and_a_taken_name_is_refused_in_words(self, desktop: Desktop) -> None:
        room = PeopleRobot(desktop)
        assert room.tab.stage.currentWidget() is room.tab.empty
        room.key(KEYS.Key_N)
        assert room.tab.list.new.name.hasFocus()
        room.key(KEYS.Key_Escape)
        assert room.tab.stage.currentWidget() is room.tab.empty
        room.press(room.tab.empty.state.action)
        room.key(KEYS.Key_Return)
        assert room.tab.list.new.complaint == "Type a name."
        desktop.type("Ana Ferreira")
        room.key(KEYS.Key_Return)
        assert (room.names, room.page.relation) == (["Ana Ferreira"], "client")
        room.press(room.view.new)
        desktop.type("ana ferreira")
        room.key(KEYS.Key_Return)
        assert room.tab.list.new.complaint == ("There is “ana ferreira” already. Add something that tells them apart.")
        assert len(desktop.kept(Person)) == 1
        desktop.type(" Lund")
        assert room.tab.list.new.complaint == ""
        room.tab.list.new.relation.set_value("sponsor")
        room.key(KEYS.Key_Return)
        assert room.person("ana ferreira Lund").relation is Relation.SPONSOR
        assert not room.tab.is_adding
        desktop.undo()
        assert room.names == ["Ana Ferreira"]


class TestPage:
    def test_values_are_kept_at_once_and_refusals_are_said_in_place(self, desktop: Desktop) -> None:
        four(desktop)
        room = PeopleRobot(desktop)
        room.click_row("Ana Ferreira")
        head = room.tab.page.head
        room.fill(head.organisation, "Orla Clinics")
        head.relation.chosen.emit("client")
        head.cadence.chosen.emit(None)
        desktop.rest()
        kept = room.person("Ana Ferreira")
        assert (kept.organisation, kept.relation, kept.cadence) == ("Orla Clinics", Relation.CLIENT, None)
        room.fill(head.name, "Bea Lind")
        assert head.complaint.text.startswith("There is “Bea Lind” already.")
        assert head.name.text() == "Bea Lind"
        room.key(KEYS.Key_Escape)
        assert (head.complaint.text, head.name.text()) == ("", "Ana Ferreira")
        desktop.undo()
        assert room.person("Ana Ferreira").cadence == 14

    def test_a_choice_that_was_not_kept_goes_back_to_what_is(
        self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        four(desktop)
        room = PeopleRobot(desktop)

        def full(*_: object, **__: object) -> None:
            raise Unreadable("The disk is full.", "Free some room.")

        monkeypatch.setattr(People, "change", full)
        monkeypatch.setattr(People, "place", full)
        head = room.tab.page.head
        head.relation.set_value("peer")
        head.relation.chosen.emit("peer")
        assert head.relation.value == "client"
        bea = room.person("Bea Lind").id
        drag(room.grid, room.grid.rect_of(bea).center(), room.grid.centre_of(5, 4))
        assert room.grid.tray.contains(room.grid.rect_of(bea))
        room.fill(head.organisation, "Orla")
        assert head.organisation.text() == "Orla"

    def test_a_line_keeps_a_talk_and_what_cannot_be_stays_with_its_reason(self, desktop: Desktop) -> None:
        keys = four(desktop)
        room = PeopleRobot(desktop)
        assert room.page.name == "Bea Lind"
        talk = room.tab.page.head.talk
        room.key(KEYS.Key_T)
        assert talk.field.hasFocus()
        room.key(KEYS.Key_Return)
        assert talk.complaint.text.startswith("Type what it was about")
        room.fill(talk.field, "tomorrow coffee")
        assert "still to come" in talk.complaint.text
        room.fill(talk.field, "met Ana: coffee")
        assert talk.complaint.text == "This is the page of Bea Lind, not of Ana."
        assert len(desktop.kept(Contact)) == 2
        room.fill(talk.field, "met Bea: yesterday release dates")
        newest = desktop.kept(Contact)[-1]
        assert (newest.person_id, newest.day, newest.note) == (keys["Bea Lind"], before(1), "release dates")
        assert (talk.field.text(), talk.complaint.text) == ("", "")
        assert desktop.toast == "Noted a talk with Bea Lind"
        assert room.page.standing == "Spoke yesterday, due in 6 days"
        room.press(talk.go)
        assert desktop.kept(Contact)[-1].day == TODAY
        assert [row.line.title for row in room.section("talks").rows] == ["Talk", "release dates", "Talk"]

    def test_a_talk_opens_beside_and_is_deleted_with_undo(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        four(desktop)
        room = PeopleRobot(desktop)
        room.click_row("Ana Ferreira")
        (row,) = room.section("talks").rows
        row.setFocus()
        room.key(KEYS.Key_Return)
        assert inspector.panel.isVisible()
        room.section("talks").rows[0].setFocus()
        room.key(KEYS.Key_Delete)
        assert [talk.note for talk in desktop.kept(Contact)] == [""]
        assert room.page.standing == "Never spoken to, due today"
        desktop.undo()
        assert [line.title for line in room.page.sections[0].rows] == ["Plans"]

    def test_everything_linked_stands_on_the_page_and_opens(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        keys = four(desktop)
        ana = keys["Ana Ferreira"]
        (python, job, said) = desktop.given(
            skill(), task(title="Patch night"),
            Feedback(source=FeedbackSource.TEAM, day=TODAY, person_id=ana, leadership=4, delivery=5, quote="Calm."),
        )  # fmt: skip
        desktop.given(
            JournalEntry(kind=JournalKind.WIN, day=TODAY, title="Shipped", people=frozenset({ana})),
            JournalEntry(kind=JournalKind.CONFLICT, day=TODAY, title="Scope", people=frozenset({ana}), result="Split."),
            JournalEntry(kind=JournalKind.CONFLICT, day=before(9), title="Dates", people=frozenset({ana})),
            milestone(owner_id=ana),
            SkillAssessment(skill_id=python.id, day=TODAY, level=4, person_id=ana),
            Delegation(task_id=job.id, person_id=ana, since=before(9), freed_minutes=120, own_minutes=15,
                       returned=TODAY, accepted_first=True),
        )  # fmt: skip
        request = asked(desktop.program.store, due=before(1))
        desktop.given(RequestRecipient(request_id=request.id, person_id=ana, token=new_token()))
        room = PeopleRobot(desktop)
        room.click_row("Ana Ferreira")
        shown = {key: box for key, box in room.tab.page.sections.items() if box.isVisibleTo(room.tab.page)}
        assert list(shown) == ["talks", "feedback", "waits", "conflicts", "journal", "milestones", "tasks", "levels"]
        assert shown["feedback"].rows[0].line.title == "“Calm.”"
        assert shown["feedback"].rows[0].line.value == "4.5 of 5 · 19 Mar"
        assert shown["conflicts"].section.detail == "1 of 2 resolved"
        assert [row.line.second for row in shown["conflicts"].rows] == ["Split.", "Not written yet how it was resolved"]
        assert shown["tasks"].section.note == "2 h freed, n 1 · payback 1 h 45, n 1 · accepted first time 1 of 1"
        assert shown["levels"].rows[0].line.value == "4 of 5 · 19 Mar"
        opened: list[tuple[str, int]] = []
        context = desktop.session.context
        assert context is not None
        context.bus.record_requested.connect(lambda kind, key: opened.append((kind, key)))
        for key in ("milestones", "tasks", "levels", "journal"):
            room.press(shown[key].rows[0])
        assert [kind for kind, _ in opened] == ["milestone", "task", "skill", "journal_entry"]
        assert inspector.panel.isVisible()
        room.press(shown["feedback"].rows[0])
        assert isinstance(room.view.whole.currentWidget(), FeedbackTab)
        assert opened[-1] == ("feedback", said.id)

    def test_a_conflict_is_logged_in_the_journal_with_the_person_in_it(self, desktop: Desktop) -> None:
        keys = four(desktop)
        room = PeopleRobot(desktop)
        room.press(room.section("conflicts").act)
        (entry,) = desktop.kept(JournalEntry)
        assert (entry.kind, entry.people) == (JournalKind.CONFLICT, frozenset({keys["Bea Lind"]}))
        assert isinstance(desktop.window.page, SkillsView)
        desktop.undo()
        assert desktop.kept(JournalEntry) == []

    def test_many_rows_are_shown_when_asked_for(self, desktop: Desktop) -> None:
        keys = four(desktop)
        desktop.given(*(Contact(person_id=keys["Bea Lind"], day=before(20 + one)) for one in range(9)))
        room = PeopleRobot(desktop)
        talks = room.section("talks")
        assert (len(talks.rows), talks.more.text()) == (6, "Show all 10")
        room.press(talks.more)
        assert len(talks.rows) == 10
        assert talks.rows[6].hasFocus()


class TestRoom:
    def test_persons_and_talks_open_in_the_tab_from_elsewhere(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        keys = four(desktop)
        room = PeopleRobot(desktop)
        room.show("feedback")
        context = desktop.session.context
        assert context is not None
        context.bus.record_requested.emit("person", keys["Dov Rey"])
        desktop.rest()
        assert room.presenter.tab == "people"
        assert (room.list.shown, room.page.name) == ("archived", "Dov Rey")
        context.bus.record_requested.emit("contact", desktop.kept(Contact)[0].id)
        desktop.rest()
        assert (room.list.shown, room.page.name) == ("all", "Ana Ferreira")
        assert inspector.panel.shown.kind == "contact", "the talk itself, however many there are"
        named = {action.id: action.text for action in desktop.session.panels._actions()}
        assert named["people.forget"] == "Forget Ana Ferreira"
        context.bus.record_requested.emit("person", keys["Ana Ferreira"])
        desktop.rest()
        assert inspector.panel.isVisible()

    def test_the_grid_is_kept_undone_and_there_again_after_a_restart(
        self, desktop: Desktop, data_dir: Path, clock: FixedClock
    ) -> None:
        four(desktop)
        room = PeopleRobot(desktop)
        bea = room.person("Bea Lind").id
        drag(room.grid, room.grid.rect_of(bea).center(), room.grid.centre_of(5, 4))
        desktop.rest()
        kept = room.person("Bea Lind")
        assert (kept.influence, kept.interest) == (5, 4)
        assert room.page.name == "Bea Lind"
        desktop.undo()
        assert room.person("Bea Lind").influence is None
        assert room.grid.tray.contains(room.grid.rect_of(bea))
        desktop.redo()
        room.grid.setFocus(Qt.FocusReason.TabFocusReason)
        room.grid.mean(bea)
        for _ in range(2):
            desktop.key(KEYS.Key_Left, Qt.KeyboardModifier.AltModifier)
        desktop.rest()
        assert room.person("Bea Lind").interest == 2
        room.key(KEYS.Key_Right)
        room.key(KEYS.Key_Return)
        assert room.page.name == "Cem Ak"
        desktop.close()
        again = Desktop(data_dir, clock)
        try:
            context = again.session.context
            assert context is not None
            context.bus.room_requested.emit("leadership")
            context.bus.leadership_requested.emit("person", bea)
            again.rest()
            room = PeopleRobot(again)
            assert room.page.name == "Bea Lind"
            assert [(m.influence, m.interest) for m in room.grid.marks] == [(None, None), (5, 2), (2, 4)]
        finally:
            again.close()

    def test_list_and_grid_take_turns_where_there_is_little_room(self, desktop: Desktop) -> None:
        four(desktop)
        desktop.window.resize(1000, 700)
        room = PeopleRobot(desktop)
        tab = room.tab
        assert (tab.list.isVisible(), tab.grid.isVisible(), tab.page.isVisible()) == (True, False, True)
        QTest.mouseClick(tab.swap.childAt(tab.swap.width() - 12, tab.swap.height() // 2), LEFT)
        desktop.rest()
        assert (tab.list.isVisible(), tab.grid.isVisible(), tab.page.isVisible()) == (False, True, True)
        room.key(KEYS.Key_N)
        assert tab.list.new.name.hasFocus()
        room.key(KEYS.Key_Escape)
        desktop.window.resize(1440, 900)
        desktop.rest()
        assert (tab.list.isVisible(), tab.grid.isVisible(), tab.swap.isVisible()) == (True, True, False)
