"""From an empty profile to the next step on the career path, in one window, by keys alone and once by mouse."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.career import CareerStep
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningStatus
from careercruise_desktop.domain.portfolio import Audience, Portfolio
from careercruise_desktop.domain.skills import ReviewAnswer, Skill, SkillAssessment, SkillReview
from careercruise_desktop.exporters.data import plain
from careercruise_desktop.storage.store import Store
from careercruise_desktop.ui.today.view import TodayView
from careercruise_desktop.usecases.portfolio import PortfolioCase
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock
from tests.factories import TODAY, project
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.entry_editor import EditorRobot
from tests.robots.journal import Journal
from tests.robots.skills import SkillsRobot

ALT = Qt.KeyboardModifier.AltModifier
DAY = 24 * 60


class Keys:
    """Hands on a keyboard, and no mouse."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    def reach(self, name: str) -> None:
        """Press Tab until what has the focus is called so."""
        for _ in range(90):
            if self.desktop.focus.accessibleName().startswith(name):
                return
            self.desktop.key(Qt.Key.Key_Tab)
        pytest.fail(f"“{name}” is not reached by Tab")

    def press(self, name: str) -> None:
        """Reach a button, and press it."""
        self.reach(name)
        self.enter()

    def enter(self, text: str = "") -> None:
        """Type where the focus is, and press Enter."""
        if text:
            self.desktop.type(text)
        self.desktop.key(Qt.Key.Key_Return)
        self.desktop.rest()

    def tap(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key of the room."""
        self.desktop.key(key, modifier)
        self.desktop.rest()

    def tab(self, number: int) -> None:
        """Alt and a number: a tab of the room, whatever has the focus."""
        self.tap(Qt.Key(Qt.Key.Key_0 + number), ALT)


def told(desktop: Desktop) -> str:
    """Everything that the portfolio of both roles says."""
    case = PortfolioCase(desktop.program.store, desktop.clock)
    return str(plain(case.compose(Portfolio(audience=Audience.DUAL))))


def begin(keys: Keys) -> None:
    """The start set, and a level with its evidence."""
    keys.desktop.go(4)
    keys.press("Add the start set")
    keys.reach("Skills")
    keys.tap(Qt.Key.Key_3)
    keys.enter("Led the cut-over meeting")
    (kept,) = keys.desktop.kept(SkillAssessment)
    assert (kept.level, kept.note, kept.day) == (3, "Led the cut-over meeting", TODAY)


def write(keys: Keys) -> None:
    """An entry as a story, with a skill, offered to the portfolio; then last week's review."""
    keys.tap(Qt.Key.Key_N)
    keys.desktop.type("Retries back off")
    keys.reach("Text")
    keys.desktop.type("A **short** note")
    keys.press("Tell it as a story")
    for text in ("Charges came twice", "Find out why", "Read both logs", "No charge comes twice"):
        keys.desktop.type(text)
        keys.desktop.key(Qt.Key.Key_Tab)
    keys.press("Add a skill")
    keys.enter("Leader")
    keys.reach("Include in portfolio")
    keys.tap(Qt.Key.Key_Space)
    (kept,) = keys.desktop.kept(JournalEntry)
    assert [text for _, text in kept.star] == [
        "Charges came twice", "Find out why", "Read both logs", "No charge comes twice",
    ]  # fmt: skip
    assert kept.in_portfolio
    assert "No charge comes twice" in told(keys.desktop)
    keys.tap(Qt.Key.Key_K, CTRL)
    keys.enter("weekly review")
    keys.reach("What went well")
    keys.desktop.type("The cut")
    keys.press("Save review")
    assert [one.kind for one in keys.desktop.kept(JournalEntry)] == [JournalKind.LEARNED, JournalKind.WEEKLY_REVIEW]


def learn(keys: Keys) -> None:
    """A course with its hours, and a certificate with the rule that ships and a credit."""
    keys.tab(2)
    keys.tap(Qt.Key.Key_N)
    keys.enter("course: Earned value 3h +leadership")
    keys.reach("Earned value")
    keys.tap(Qt.Key.Key_L)
    keys.enter("2h")
    keys.reach("Earned value")
    keys.tap(Qt.Key.Key_D)
    (item,) = keys.desktop.kept(LearningItem)
    (logged,) = keys.desktop.kept(TimeEntry)
    assert (item.status, logged.learning_item_id, logged.skills) == (LearningStatus.DONE, item.id, item.skills)
    keys.reach("Learning items")
    keys.tap(Qt.Key.Key_Right)
    keys.tap(Qt.Key.Key_Right)
    keys.tap(Qt.Key.Key_N)
    keys.desktop.type("PMP")
    keys.reach("Earned")
    keys.desktop.type("14.11.2024")
    keys.reach("Rules of credits")
    keys.tap(Qt.Key.Key_Down)
    keys.tap(Qt.Key.Key_Down)
    keys.enter()
    keys.press("Add it")
    (pmp,) = keys.desktop.kept(Certificate)
    assert (pmp.expires, len(keys.desktop.kept(CreditRule))) == (date(2027, 11, 14), 6)
    keys.press("Credit")
    keys.desktop.type("Earned value")
    keys.reach("Amount")
    keys.desktop.type("2")
    keys.press("Add it")
    (credit,) = keys.desktop.kept(Credit)
    assert (credit.certificate_id, credit.minutes) == (pmp.id, 120)


def go_on(keys: Keys) -> None:
    """A role from a starting point, and the first next step that is offered, in one press."""
    keys.tab(3)
    keys.press("CIO")
    keys.press("Next step for Leadership")
    keys.enter()
    assert len(keys.desktop.kept(CareerStep)) == 1
    keys.desktop.undo()
    assert keys.desktop.kept(CareerStep) == []
    keys.desktop.redo()
    assert len(keys.desktop.kept(CareerStep)) == 1


def test_the_whole_way_by_keyboard_alone(desktop: Desktop, data_dir: Path) -> None:
    keys = Keys(desktop)
    begin(keys)
    write(keys)
    learn(keys)
    go_on(keys)
    desktop.close()
    desktop.clock.forward(15 * DAY)
    again = Desktop(data_dir, desktop.clock)
    try:
        keys = Keys(again)
        again.go(1)
        assert isinstance(again.window.page, TodayView)
        advice = again.window.page.summary.advice
        while not advice.accessibleName().startswith("How well do you still know"):
            keys.tap(Qt.Key.Key_A)
            keys.press("Not now")
        keys.tap(Qt.Key.Key_A)
        keys.press("Good")
        (kept,) = again.kept(SkillReview)
        assert (kept.answer, kept.interval) == (ReviewAnswer.GOOD, 28)
        assert not advice.isVisible() or not advice.accessibleName().startswith("How well do you still know")
    finally:
        again.close()


def test_the_first_steps_by_mouse_and_back_again(desktop: Desktop) -> None:
    room = SkillsRobot(desktop)
    room.press(room.view.empty.state.action)
    room.click_level("Leadership", 3)
    room.enter("Led the cut-over meeting")
    assert room.history("Leadership") == [(3, "Led the cut-over meeting")]
    assert (room.row("Leadership").level, room.reading) == (3, True)
    room.click("Leadership")
    assert not room.reading
    room.press(room.view.new)
    assert [one.kind for one in desktop.kept(JournalEntry)] == [JournalKind.LEARNED]
    for _ in range(3):
        desktop.undo()
    assert (desktop.kept(JournalEntry), desktop.kept(SkillAssessment), desktop.kept(Skill)) == ([], [], [])


def test_what_is_logged_in_a_terminal_stands_in_the_open_journal_within_a_second(
    desktop: Desktop, data_dir: Path, clock: FixedClock, capsys: pytest.CaptureFixture[str]
) -> None:
    desktop.given(project(), JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Handed over"))
    journal = Journal(desktop)
    with closing(Store.open(data_dir / "career.db", lambda: clock.now().at)) as store:
        terminal = Terminal(store, clock, capsys)
        logged = terminal.json("log", "learned: why retries back off #payments +caching 30m", "--create")
    begun = monotonic()
    wait_for(lambda: "why retries back off" in journal.titles, 5_000)
    assert monotonic() - begun < 2, "the window looks every half second; the rest is for a busy machine"
    assert (logged["journal_kind"], logged["project"], logged["skills"]) == ("learned", "payments", ["caching"])
    assert journal.line("why retries back off").id == logged["id"]


def test_the_portfolio_follows_what_is_offered_to_it_kept_back_and_deleted(desktop: Desktop) -> None:
    desktop.given(
        JournalEntry(day=TODAY, kind=JournalKind.WIN, title="Cut-over night", body="No charge twice", in_portfolio=True)
    )
    editor = EditorRobot(desktop)
    editor.open("Cut-over night")
    assert "No charge twice" in told(desktop)
    for name in ("in_portfolio", "confidential"):
        editor.view.fields.editors[name].click()
        desktop.rest()
        assert "No charge twice" not in told(desktop), name
        desktop.undo()
        assert "No charge twice" in told(desktop), name
    editor.journal.key(Qt.Key.Key_Delete)
    assert "No charge twice" not in told(desktop)
    desktop.undo()
    assert "No charge twice" in told(desktop)
