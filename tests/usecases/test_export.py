"""Exporting: the file is whole or the old one stays, and what went wrong is said in one sentence."""

from __future__ import annotations

import errno
import os
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from careercruise_desktop.domain.errors import PersonError, Refused, Unreadable
from careercruise_desktop.exporters.press import Press
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.export import EntriesExport, Printer
from tests.conftest import FixedClock
from tests.exporters.documents import empty, telling, whole
from tests.factories import TODAY, entry

# Children that do not what they should; each gets the private folder as its last argument.
SLEEPS = "import sys, time; sys.stdin.readline(); time.sleep(60)"
SPEAKS_AND_SLEEPS = (
    "import sys, time; sys.stdin.readline();"
    """print('{"said": "progress", "share": 0.2, "word": "Thinking", "sizes": []}'); sys.stdout.flush();"""
    "time.sleep(60)"
)
DIES = "import sys; sys.stdin.readline(); sys.exit(3)"
TALKS = "import sys; sys.stdin.readline(); print('Segmentation fault'); sys.stdout.flush(); sys.stdin.read()"
FAILS = (
    "import sys; sys.stdin.readline();"
    """print('{"said": "failed", "why": "TypstError: x", "sizes": []}'); sys.stdout.flush(); sys.stdin.read()"""
)


class Watching:
    """Remembers progress, and cancels once a word has been heard."""

    def __init__(self, cancel_at: str = "") -> None:
        self.heard: list[tuple[float, str]] = []
        self.cancelled = False
        self._cancel_at = cancel_at

    @property
    def progress(self) -> Callable[[float, str], None]:
        return self._progress

    def _progress(self, share: float, word: str) -> None:
        self.heard.append((share, word))
        self.cancelled = word == self._cancel_at


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    out = tmp_path / "out"
    out.mkdir()
    return out


@pytest.fixture
def printer() -> Iterator[Printer]:
    made = Printer()
    yield made
    made.close()


@pytest.fixture
def with_child() -> Iterator[Callable[..., Printer]]:
    made: list[Printer] = []

    def start(code: str, seconds: float = 20) -> Printer:
        made.append(Printer(Press((sys.executable, "-c", code), seconds=seconds)))
        return made[-1]

    yield start
    for each in made:
        each.close()


def refused(printer: Printer, target: Path, watch: Watching | None = None) -> PersonError:
    """The error of an export that must not touch what is there."""
    before = {path: path.read_bytes() for path in target.parent.glob("*")}
    with pytest.raises((Refused, Unreadable)) as error:
        printer.export(telling("A story"), target, watch or Watching())
    assert {path: path.read_bytes() for path in target.parent.glob("*")} == before
    return error.value


def test_a_document_becomes_a_file_that_only_its_owner_can_read(printer: Printer, folder: Path) -> None:
    watch = Watching()
    done = printer.export(whole(), folder / "career.pdf", watch)
    assert done.path.read_bytes().startswith(b"%PDF-1.7")
    assert (done.size, done.count, done.warnings) == (done.path.stat().st_size, 5, ())
    assert stat.S_IMODE(done.path.stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["career.pdf"]
    shares = [share for share, _ in watch.heard]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert "Setting the pages" in [word for _, word in watch.heard]


def test_the_old_file_is_replaced_and_the_same_document_gives_the_same_bytes(printer: Printer, folder: Path) -> None:
    target = folder / "career.pdf"
    target.write_text("old")
    printer.export(whole(), target)
    first = target.read_bytes()
    printer.export(whole(), target)
    assert target.read_bytes() == first


def test_the_name_of_the_file_decides_the_format(printer: Printer, folder: Path) -> None:
    printer.export(empty(), folder / "career.HTML")
    assert (folder / "career.HTML").read_bytes().startswith(b"<!DOCTYPE html>")
    assert "end in .pdf or .html" in str(refused(printer, folder / "career.docx"))


def test_what_has_no_glyph_is_named_in_the_result(printer: Printer, folder: Path) -> None:
    (warning,) = printer.export(telling("日本"), folder / "career.pdf").warnings
    assert "日 (U+65E5)" in warning
    assert printer.export(telling("日本"), folder / "career.html").warnings == ()


def test_a_document_that_takes_too_long_is_stopped(with_child: Callable[..., Printer], folder: Path) -> None:
    (folder / "career.pdf").write_text("old")
    assert "longer than 1 s" in str(refused(with_child(SLEEPS, seconds=1), folder / "career.pdf"))


@pytest.mark.parametrize("code", [DIES, TALKS])
def test_a_renderer_that_breaks_down_is_said_so(with_child: Callable[..., Printer], folder: Path, code: str) -> None:
    (folder / "career.pdf").write_text("old")
    assert "the renderer stopped" in str(refused(with_child(code), folder / "career.pdf"))


def test_a_document_that_cannot_be_made_says_why(with_child: Callable[..., Printer], folder: Path) -> None:
    assert "could not be made (TypstError: x)" in str(refused(with_child(FAILS), folder / "career.pdf"))


def test_a_renderer_that_cannot_be_started_is_said_so(folder: Path) -> None:
    broken = Printer(Press((str(folder / "nothing"),)))
    assert "cannot be started" in str(refused(broken, folder / "career.pdf"))


def test_a_cancelled_export_leaves_the_old_file(printer: Printer, folder: Path) -> None:
    (folder / "career.pdf").write_text("old")
    assert "Cancelled" in str(refused(printer, folder / "career.pdf", Watching("Starting")))


def test_a_renderer_that_goes_on_after_a_cancel_is_ended(with_child: Callable[..., Printer], folder: Path) -> None:
    printer = with_child(SPEAKS_AND_SLEEPS)
    assert "Cancelled" in str(refused(printer, folder / "career.pdf", Watching("Thinking")))


def test_after_a_failure_the_next_document_gets_a_new_renderer(printer: Printer, folder: Path) -> None:
    refused(printer, folder / "career.pdf", Watching("Starting"))
    assert printer.export(whole(), folder / "career.pdf").count == 5


def test_a_missing_folder_and_a_folder_in_place_of_a_file_are_said_so(printer: Printer, folder: Path) -> None:
    assert "does not exist" in str(refused(printer, folder / "none" / "career.pdf"))
    (folder / "career.pdf").mkdir()
    with pytest.raises(Unreadable, match="this is a folder"):
        printer.export(empty(), folder / "career.pdf")


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "may not be written"), (errno.EIO, "could not be written")],
)
def test_a_disk_that_refuses_is_said_in_words(
    printer: Printer, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    (folder / "career.pdf").write_text("old")

    def full(_self: Path, _data: bytes) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "write_bytes", full)
    assert said in str(refused(printer, folder / "career.pdf"))


def test_pages_are_pictured_by_a_process_that_stays(printer: Printer) -> None:
    first = printer.preview(whole(), 300)
    again = printer.preview(telling("One page"), 300)
    assert (len(first.pages), len(again.pages)) == (5, 1)
    assert all(page.startswith(b"\x89PNG") for page in first.pages)
    assert {place.key for place in first.places if place.what == "section"} >= {"summary", "results", "appendix"}


def test_previews_from_two_threads_wait_for_each_other(printer: Printer) -> None:
    made: list[int] = []
    threads = [threading.Thread(target=lambda: made.append(len(printer.preview(whole(), 200).pages))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [5, 5, 5]


def test_the_log_becomes_a_csv_of_the_days_asked_for(store: Store, clock: FixedClock, folder: Path) -> None:
    with store.write("Log") as desk:
        for day in (1, 2, 3):
            desk.add(entry(day=TODAY.replace(day=day), title=f"Entry {day}"))
    case = EntriesExport(store, clock)
    assert case.export(folder / "all.csv").count == 3
    done = case.export(folder / "some.csv", TODAY.replace(day=2), TODAY.replace(day=2))
    assert done.path.read_text(encoding="utf-8").splitlines()[1].split(",")[6] == "Entry 2"
    with pytest.raises(Refused, match="start before it ends"):
        case.export(folder / "none.csv", TODAY, TODAY.replace(day=1))
    assert not (folder / "none.csv").exists()
