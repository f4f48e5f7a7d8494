"""Forgetting a person in the window: what goes is shown, nothing happens before the button, and then it is for good."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackSource
from careercruise_desktop.domain.journal import Attachment, JournalEntry, JournalKind
from careercruise_desktop.domain.people import Contact, Person, Relation
from careercruise_desktop.ui.leadership.people.forget import ForgetDialog
from careercruise_desktop.ui.leadership.people.state import ForgetState, ForgetWish
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.usecases.safety import Safety
from tests.factories import TODAY, person
from tests.robots.desktop import Desktop, wait_for
from tests.robots.leadership import LEFT
from tests.robots.people import PeopleRobot
from tests.robots.widgets import press, settle
from tests.ui.conftest import Show

KEYS = Qt.Key
NAME = "Priya Ramanujan"


def priya(desktop: Desktop) -> int:
    """Somebody with a talk, an answer, and an entry of the journal with her name and a file."""
    (made, _) = desktop.given(
        person(name=NAME, relation=Relation.CLIENT, organisation="Kestrel Bank"), person(name="Zoe Bern")
    )
    (entry, *_) = desktop.given(
        JournalEntry(title=f"Lunch with {NAME}", day=TODAY, kind=JournalKind.WIN, people=frozenset({made.id})),
        Contact(person_id=made.id, day=TODAY, note="Dates"),
        Feedback(source=FeedbackSource.CLIENT, day=TODAY, person_id=made.id, delivery=4, quote="Calm.",
                 consent=Consent.BY_NAME),
    )  # fmt: skip
    desktop.given(Attachment(journal_entry_id=entry.id, name="contract.pdf", sha256="0" * 64, size=1))
    return made.id


def run(room: PeopleRobot) -> ForgetDialog:
    """Press the button that does it, and wait until it is done."""
    dialog = room.forgetting
    QTest.mouseClick(dialog.go, LEFT)
    wait_for(lambda: dialog.cancel.text() == "Close")
    room.desktop.rest()
    return dialog


def test_the_list_says_what_goes_and_escape_changes_nothing(desktop: Desktop) -> None:
    priya(desktop)
    room = PeopleRobot(desktop)
    dialog = room.ask_forgetting()
    assert dialog.windowTitle() == f"Forget {NAME}?"
    assert "cannot be undone" in dialog.accessibleDescription()
    assert dialog.cancel.hasFocus()
    said = dialog.lines.text()
    assert "1 answer of feedback: kept as “Someone from the client”" in said
    assert "1 talk is removed" in said
    assert "contract.pdf" in dialog.files.text()
    dialog.remove.click()
    desktop.rest()
    assert "removed with all its words" in dialog.lines.text()
    dialog.texts.click()
    desktop.rest()
    assert "becomes" not in dialog.lines.text()
    QTest.keyClick(dialog.cancel, KEYS.Key_Escape)
    desktop.rest()
    assert room.tab.forgetting is None
    assert [one.name for one in desktop.kept(Person)] == [NAME, "Zoe Bern"]
    assert len(desktop.kept(Feedback)) == len(desktop.kept(Contact)) == 1


def test_kept_as_somebody_the_words_stay_and_the_name_goes_for_good(desktop: Desktop) -> None:
    priya(desktop)
    room = PeopleRobot(desktop)
    room.ask_forgetting()
    dialog = run(room)
    assert dialog.word.text().startswith(f"Forgot {NAME}. 1 backup still knows them")
    QTest.keyClick(dialog.cancel, KEYS.Key_Return)
    desktop.rest()
    assert room.names == ["Zoe Bern"]
    (answer,) = desktop.kept(Feedback)
    assert (answer.quote, answer.person_id, answer.consent) == ("Calm.", None, Consent.ANONYMOUS)
    assert desktop.kept(Contact) == []
    assert desktop.kept(JournalEntry)[0].title == "Lunch with Someone from the client"
    desktop.undo()
    assert [one.name for one in desktop.kept(Person)] == ["Zoe Bern"]


def test_removed_with_the_backups_nothing_is_left(desktop: Desktop) -> None:
    priya(desktop)
    context = desktop.session.context
    assert context is not None
    Safety(context.paths, desktop.clock, desktop.program.store).back_up_before_removal()
    room = PeopleRobot(desktop)
    dialog = room.ask_forgetting()
    dialog.remove.click()
    dialog.backups.click()
    desktop.rest()
    run(room)
    assert dialog.findChild(Label).text() == "Forgotten"
    # Besides the one made here, the window may have made its own of the day.
    assert re.fullmatch(f"Forgot {NAME}. (1 backup was|2 backups were) changed.", dialog.word.text())
    dialog.cancel.click()
    desktop.rest()
    assert desktop.kept(Feedback) == []
    files = [path for path in context.paths.data.rglob("*") if path.is_file() and path.suffix in {".db", ".sqlite"}]
    assert not any(NAME.encode() in path.read_bytes() for path in files)


@pytest.fixture
def dialog(show: Show) -> ForgetDialog:
    ground = show()
    made = ForgetDialog(ForgetState(name=NAME, instead="Someone", lines=("1 talk is removed",), backups=2), ground)
    made.open()
    settle()
    return made


def test_while_it_runs_nothing_can_be_chosen_and_escape_does_not_leave_it(dialog: ForgetDialog) -> None:
    agreed: list[ForgetWish] = []
    dialog.agreed.connect(agreed.append)
    dialog.backups.click()
    press(dialog.go, KEYS.Key_Space)
    assert agreed == [ForgetWish(backups=True)]
    dialog.begin()
    dialog.show_progress(0.5, "Changing backups")
    press(dialog, KEYS.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.go.isEnabled()
    assert dialog.word.text() == "Changing backups"
    dialog.show_trouble("The disk is full.")
    assert dialog.word.text() == "The disk is full."
    assert dialog.go.isEnabled()
    left: list[int] = []
    dialog.finished.connect(left.append)
    press(dialog.cancel, KEYS.Key_Escape)
    assert left == [0]


def test_enter_alone_forgets_nobody(dialog: ForgetDialog) -> None:
    agreed: list[ForgetWish] = []
    dialog.agreed.connect(agreed.append)
    dialog.texts.setFocus()
    press(dialog.texts, KEYS.Key_Return)
    assert agreed == []
    left: list[int] = []
    dialog.finished.connect(left.append)
    press(dialog.cancel, KEYS.Key_Return)
    assert agreed == []
    assert left == [0]
