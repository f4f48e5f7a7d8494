"""Kept files: whole, private, found by their content, and removed only when nothing names them."""

from __future__ import annotations

import hashlib
import io
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.storage.attachments import AttachedFiles, Content, FileState

LIMIT = 2_500_000


@pytest.fixture
def files(tmp_path: Path) -> AttachedFiles:
    return AttachedFiles(tmp_path / "attachments")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "trace.png"
    path.write_bytes(b"picture" * 400_000)
    return path


def everything(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@settings(max_examples=20)
@given(content=st.binary(max_size=4000))
def test_any_content_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("kept")
    files = AttachedFiles(folder / "attachments")
    kept = files.keep_stream(io.BytesIO(content), LIMIT, "x")
    assert kept == Content(hashlib.sha256(content).hexdigest(), len(content))
    files.copy(kept, "x", folder / "out")
    assert (folder / "out").read_bytes() == content
    assert files.state(kept, thorough=True) is FileState.PRESENT


def test_a_content_is_kept_once_and_for_nobody_else(tmp_path: Path, files: AttachedFiles) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"same")
    first, second = (files.keep(tmp_path / name, LIMIT) for name in ("a.txt", "b.txt"))
    assert first == second
    place = files.path(first.sha256)
    assert everything(tmp_path / "attachments") == [first.sha256]
    assert place.parent.name == first.sha256[:2]
    if os.name == "posix":
        assert stat.S_IMODE(place.stat().st_mode) == 0o600
        assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("kind", ["large", "folder", "gone", "pipe"])
def test_what_cannot_be_kept_leaves_nothing_behind(
    tmp_path: Path, files: AttachedFiles, source: Path, kind: str
) -> None:
    if kind == "pipe" and not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes in folders")
    if kind == "pipe":
        os.mkfifo(tmp_path / "pipe")
    wanted = {"large": source, "folder": tmp_path, "gone": tmp_path / "gone", "pipe": tmp_path / "pipe"}[kind]
    with pytest.raises(Refused if kind == "large" else Unreadable) as refused:
        files.keep(wanted, LIMIT)
    assert everything(tmp_path / "attachments") == []
    assert ("at most 2 MB" in str(refused.value)) == (kind == "large")


def test_a_full_disk_leaves_no_half_file(
    tmp_path: Path, files: AttachedFiles, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("careercruise_desktop.storage.attachments.sync_file", full)
    with pytest.raises(OSError, match="No space"):
        files.keep(source, 10 * LIMIT)
    assert everything(tmp_path / "attachments") == []


def test_what_vanished_or_was_changed_is_told(files: AttachedFiles, source: Path, tmp_path: Path) -> None:
    kept = files.keep(source, 10 * LIMIT)
    place = files.path(kept.sha256)
    place.write_bytes(b"X" + source.read_bytes()[1:])
    assert files.state(kept, thorough=False) is FileState.PRESENT
    assert files.state(kept, thorough=True) is FileState.CHANGED
    with pytest.raises(Unreadable, match=r"trace\.png: it was changed"):
        files.copy(kept, "trace.png", tmp_path / "out")
    assert not (tmp_path / "out").exists()
    place.write_bytes(b"short")
    assert files.state(kept, thorough=False) is FileState.CHANGED
    place.unlink()
    assert files.state(kept, thorough=True) is FileState.VANISHED
    with pytest.raises(Unreadable, match="no longer among"):
        files.copy_to_open(kept, "trace.png")
    assert files.keep(source, 10 * LIMIT) == kept
    assert files.state(kept, thorough=True) is FileState.PRESENT


def test_keeping_a_content_again_heals_it(files: AttachedFiles, source: Path) -> None:
    kept = files.keep(source, 10 * LIMIT)
    files.path(kept.sha256).write_bytes(b"broken")
    files.keep(source, 10 * LIMIT)
    assert files.state(kept, thorough=True) is FileState.PRESENT


def test_a_copy_to_open_has_its_name_and_cannot_be_written(files: AttachedFiles, source: Path) -> None:
    kept = files.keep(source, 10 * LIMIT)
    first, second = files.copy_to_open(kept, "trace.png"), files.copy_to_open(kept, "trace.png")
    assert first != second
    assert first.name == "trace.png"
    assert first.read_bytes() == source.read_bytes()
    assert not first.stat().st_mode & (stat.S_IWUSR | stat.S_IRWXG | stat.S_IRWXO)
    files.remove_copies(before=first.parent.stat().st_mtime - 1)
    assert first.exists()
    files.remove_copies(before=first.parent.stat().st_mtime + 60)
    assert not first.exists()
    assert files.state(kept, thorough=True) is FileState.PRESENT


def test_only_old_files_that_nothing_names_are_removed(files: AttachedFiles, tmp_path: Path) -> None:
    kept = [files.keep_stream(io.BytesIO(text), LIMIT, "x") for text in (b"named", b"old", b"young")]
    stranger = tmp_path / "attachments" / kept[1].sha256[:2] / "notes.txt"
    stranger.write_text("not ours")
    for each in kept[:2]:
        os.utime(files.path(each.sha256), (1000, 1000))
    os.utime(stranger, (1000, 1000))
    found = files.unnamed(frozenset({kept[0].sha256}), 2000)
    assert [path.name for path in found] == [kept[1].sha256]
    assert files.remove(found, 2000) == 1
    states = [files.state(each, thorough=True) for each in kept]
    assert states == [FileState.PRESENT, FileState.VANISHED, FileState.PRESENT]
    assert stranger.exists()


def test_a_file_that_is_kept_again_in_the_meantime_stays(files: AttachedFiles) -> None:
    kept = files.keep_stream(io.BytesIO(b"x"), LIMIT, "x")
    os.utime(files.path(kept.sha256), (1000, 1000))
    found = files.unnamed(frozenset(), 2000)
    files.keep_stream(io.BytesIO(b"x"), LIMIT, "x")
    assert files.remove(found, 2000) == 0
    assert files.state(kept, thorough=True) is FileState.PRESENT
