"""The program is killed in the middle of a word: what was typed until two seconds before is there again."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.storage.pool import Pool
from tests.conftest import FixedClock
from tests.factories import TODAY
from tests.robots.desktop import Desktop
from tests.robots.entry_editor import EditorRobot
from tests.storage.children import end, line, start

SECONDS = 2.0
# Types without the pause that would save, and tells what stands there and since when; `where` is typed into.
TYPING = """
    import os, sys, time
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from pathlib import Path
    from PySide6.QtTest import QTest
    from careercruise_desktop.ui.theme.theme import Application
    from careercruise_desktop.domain.spans import Moment
    from tests.conftest import FixedClock
    from tests.robots.desktop import Desktop
    from tests.robots.entry_editor import EditorRobot

    app = Application(["x"])
    app.theme.choose("light")
    clock = FixedClock(Moment(int(sys.argv[2]), sys.argv[3]))
    robot = EditorRobot(Desktop(Path(sys.argv[1]), clock))
    where = sys.argv[4]
    if where == "review":
        robot.whole.open_review()
        robot.desktop.rest()
        area = robot.page.answers[0]
    else:
        robot.open("Killed")
        area = robot.view.texts.editors[where]
    area.setFocus()
    while True:
        QTest.keyClicks(area.edit, "ab ")
        QTest.qWait(20)
        print(f"{time.monotonic()} {len(area.text)}", flush=True)
"""


def killed_while_typing(data_dir: Path, clock: FixedClock, where: str) -> int:
    """How many characters stood there two seconds before the program was killed."""
    child = start(TYPING, data_dir, clock.now().at, clock.now().zone, where)
    try:
        told: list[tuple[float, int]] = []
        while not told or told[-1][0] - told[0][0] < SECONDS + 0.7:
            words = line(child).split()
            assert words, child.stderr.read() if child.stderr else ""
            told.append((float(words[0]), int(words[1])))
        child.kill()
        killed = time.monotonic()
    finally:
        end(child)
    return max(length for at, length in told if at <= killed - SECONDS)


@pytest.fixture
def begun(data_dir: Path, clock: FixedClock) -> Path:
    """A journal with an entry."""
    with closing(Desktop(data_dir, clock)) as desktop:
        desktop.given(JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title="Killed", body="Kept. ", situation=""))
    return data_dir


def test_an_entry_comes_back_with_what_was_typed_in_it(begun: Path, clock: FixedClock) -> None:
    where = "body"
    typed = killed_while_typing(begun, clock, where)
    with closing(Desktop(begun, clock)) as desktop:
        robot = EditorRobot(desktop)
        text = robot.view.texts.editors[where].text
        assert len(text) >= typed > 20
        assert text.startswith("ab ab ")
        assert text.strip().endswith("Kept.")
        assert robot.said(where).startswith("Restored")
        robot.wait_for_saved()
        assert getattr(robot.entry, where) == text
        assert not desktop.kept(Draft)


@contextlib.contextmanager
def kept_after_each_write(data: Path, place: Path) -> Iterator[list[Path]]:
    """The data folder as it was right after each write: what a kill at that moment would leave on the disk."""
    writing, kept = Pool.writing, list[Path]()

    @contextlib.contextmanager
    def copied(self: Pool, **how: bool) -> Iterator[sqlite3.Connection]:
        with writing(self, **how) as connection:
            yield connection
        kept.append(place / str(len(kept)))
        shutil.copytree(data, kept[-1])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pool, "writing", copied)
        yield kept


def test_an_older_text_never_comes_back_wherever_saving_is_cut(begun: Path, clock: FixedClock, tmp_path: Path) -> None:
    with closing(Desktop(begun, clock)) as desktop:
        robot = EditorRobot(desktop)
        robot.open("Killed")
        area = robot.view.texts.body
        area.setFocus()
        with kept_after_each_write(begun, tmp_path / "kept") as cuts:
            while not desktop.kept(Draft):
                QTest.keyClicks(area.edit, "ab ")
                QTest.qWait(20)
            QTest.keyClicks(area.edit, "and the end ")
            robot.mean("body")
            assert not desktop.kept(Draft)
    texts = []
    for data in cuts:
        with closing(sqlite3.connect(data / "career.db")) as disk:
            ((saved,),) = disk.execute("SELECT body FROM journal_entry")
            drafts = [
                forms for (text,) in disk.execute("SELECT text FROM draft") for forms in json.loads(text).values()
            ]
        typed = [text for form in drafts for name, (text, _) in form.items() if name == "body"]
        with closing(Desktop(data, clock)) as desktop:
            robot = EditorRobot(desktop)
            robot.open("Killed")
            texts.append(robot.view.texts.body.text)
            assert texts[-1] == max((saved, *typed), key=len)
            robot.wait_for_saved()
            assert robot.entry.body == texts[-1]
    assert len(texts) >= 2, "it has to be cut with the draft on the disk, and right after saving"
    assert "and the end" in texts[-1]


def test_an_answer_of_a_review_comes_back_that_was_not_saved(begun: Path, clock: FixedClock) -> None:
    typed = killed_while_typing(begun, clock, "review")
    with closing(Desktop(begun, clock)) as desktop:
        robot = EditorRobot(desktop)
        robot.whole.open_review()
        desktop.rest()
        answer = robot.page.answers[0]
        assert len(answer.text) >= typed > 20
        assert answer.text.startswith("ab ab ")
