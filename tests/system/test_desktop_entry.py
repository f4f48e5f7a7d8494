"""The menu entry that a person adds starts this program, wherever it lies."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop import assets
from careercruise_desktop.system import desktop_entry

pytestmark = pytest.mark.skipif(not desktop_entry.applies(), reason="this system's menus are made differently")

TEMPLATE = assets.path("desktop/careercruise.desktop")
ICON = assets.path("icons/careercruise.svg")
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


def add(*more: str) -> Path:
    """Add the entry; returns its file."""
    assert desktop_entry.install(TEMPLATE, ICON, more)
    return Path.home() / ".local/share/applications" / f"{desktop_entry.APP_ID}.desktop"


def value(entry: Path, key: str) -> str:
    """One value of an entry as written."""
    (found,) = [line for line in entry.read_text(encoding="utf-8").splitlines() if line.startswith(f"{key}=")]
    return found.partition("=")[2]


def split(value: str) -> list[str]:
    """An Exec value as a desktop reads it: first the string's escapes, then the quotes, then the field codes."""
    text = ""
    rest = iter(value)
    for sign in rest:
        text += {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}[next(rest)] if sign == "\\" else sign
    words, word, quoted, rest = [], "", False, iter(text + " ")
    for sign in rest:
        if sign == '"':
            quoted = not quoted
        elif sign == "\\" and quoted:
            word += next(rest)
        elif sign == " " and not quoted:
            words.append(word.replace("%%", "%"))
            word = ""
        else:
            word += sign
    return words


def test_the_entry_comes_and_goes() -> None:
    assert not desktop_entry.installed()
    add()
    assert desktop_entry.installed()
    desktop_entry.remove()
    assert not desktop_entry.installed()
    assert [path for path in (Path.home() / ".local").rglob("*") if path.is_file()] == []


def test_removing_what_is_not_there_is_no_error() -> None:
    desktop_entry.remove()
    assert not desktop_entry.installed()


def test_the_entry_starts_this_very_program() -> None:
    words = split(value(add(), "Exec"))
    started = subprocess.run([*words, "--help"], capture_output=True, text=True, check=False, cwd="/")
    assert started.stdout.startswith("usage: careercruise"), started.stderr


def test_the_entry_keeps_its_name_and_shows_the_icon() -> None:
    entry = add()
    assert value(entry, "Name") == "CareerCruise"
    assert Path(value(entry, "Icon")).read_bytes() == ICON.read_bytes()


def test_the_entry_disappears_with_the_program() -> None:
    # Desktops hide an entry whose TryExec is gone, so an environment that was deleted leaves no dead entry.
    assert value(add(), "TryExec") == desktop_entry.own_command()[0]


def test_a_chosen_data_folder_is_kept() -> None:
    assert split(value(add("--data-dir", "/srv/my work"), "Exec"))[-2:] == ["--data-dir", "/srv/my work"]


def test_adding_again_brings_the_entry_up_to_date() -> None:
    add("--data-dir", "/srv/old")
    assert "/srv/old" not in add().read_text(encoding="utf-8")


def test_the_entry_goes_where_the_person_keeps_such_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    desktop_entry.install(TEMPLATE, ICON)
    assert (tmp_path / "share/applications" / f"{desktop_entry.APP_ID}.desktop").is_file()


def test_nothing_is_done_where_menus_are_made_differently(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not desktop_entry.install(TEMPLATE, ICON)
    assert not (Path.home() / ".local").exists()


@given(st.lists(WORDS, min_size=1))
def test_any_words_come_through_the_entry_unharmed(words: list[str]) -> None:
    line = desktop_entry.command_line(words)
    assert split(line) == words
    assert "\n" not in line


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_the_entry_is_valid() -> None:
    entry = add("--data-dir", '/srv/100 % of "it" $HOME `x` \\')
    checked = subprocess.run(["desktop-file-validate", str(entry)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("gio") is None, reason="gio is not installed")
def test_the_desktop_itself_starts_the_program_by_the_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / '100 % of "my" $HOME work'
    folder.mkdir()
    program, said, part = folder / "program", tmp_path / "said", tmp_path / "part"
    program.write_text(f'#!/bin/sh\nfor word in "$@"; do echo "$word"; done >"{part}"\nmv "{part}" "{said}"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(desktop_entry, "own_command", lambda: [str(program)])
    subprocess.run(["gio", "launch", str(add("--data-dir", str(folder)))], check=True, timeout=20)
    deadline = time.monotonic() + 10
    while not said.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert said.read_text().splitlines() == ["--data-dir", str(folder)]
