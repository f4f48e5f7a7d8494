"""Files that only the person can read and that are whole or not there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercruise_desktop.system.files import private_folder, tighten, touch_private, whole_file, write_file
from careercruise_desktop.system.workshop import workshop

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights as on Unix")


@pytest.fixture(autouse=True)
def _careless_habit() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_is_private_and_whole(tmp_path: Path) -> None:
    write_file(tmp_path / "note.txt", "tack så mycket")
    assert (tmp_path / "note.txt").read_bytes() == "tack så mycket".encode()
    assert mode(tmp_path / "note.txt") == 0o600


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    place = tmp_path / "portfolio.pdf"
    place.write_text("old")
    with pytest.raises(ZeroDivisionError), whole_file(place) as part:
        part.write_bytes(bytes(1 // len(part.read_bytes())))
    assert place.read_text() == "old"
    assert list(tmp_path.glob("*.part")) == list(tmp_path.glob(".*")) == []


def test_the_unfinished_file_is_private_too(tmp_path: Path) -> None:
    with whole_file(tmp_path / "x") as part:
        assert mode(part) == 0o600
        assert not (tmp_path / "x").exists()
    assert mode(tmp_path / "x") == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_file(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="Not a directory"):
        write_file(tmp_path / "file" / "below", b"")


def test_new_folders_are_private_all_the_way(tmp_path: Path) -> None:
    private_folder(tmp_path / "a" / "b" / "c")
    assert [mode(tmp_path / each) for each in ("a", "a/b", "a/b/c")] == [0o700] * 3


@pytest.mark.parametrize(
    ("ours", "inside", "after"), [(True, True, 0o700), (False, False, 0o700), (False, True, 0o755)]
)
def test_an_existing_folder_is_closed_when_it_is_ours_or_empty(
    tmp_path: Path, ours: bool, inside: bool, after: int
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir(mode=0o755)
    if inside:
        (folder / "letter").touch()
    private_folder(folder, ours=ours)
    assert mode(folder) == after


def test_touching_keeps_what_is_in_a_file_and_closes_it(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("kept")
    (tmp_path / "x").chmod(0o666)
    touch_private(tmp_path / "x")
    assert ((tmp_path / "x").read_text(), mode(tmp_path / "x")) == ("kept", 0o600)


def test_tightening_keeps_the_person_s_own_rights(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    (tmp_path / "x").chmod(0o555)
    tighten(tmp_path / "x")
    assert mode(tmp_path / "x") == 0o500


def test_a_workshop_is_private_and_gone_afterwards(tmp_path: Path) -> None:
    with workshop(tmp_path) as shop:
        assert mode(shop) == 0o700
        (shop / "piece").touch()
    assert not shop.exists()
