"""What every test stands on: a fixed home, clock and zone, and a data folder of its own."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import settings

from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system.clock import use_shipped_zones
from tests.factories import ZONE, at

pytest_plugins = ["tests.guards", "tests.ordering", "pytester"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
use_shipped_zones()
# On a machine with much else to do, one example may well take longer than the fifth of a second that it is given.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
PERSON = ("home", "run")
Fill = Callable[[Store], object]


class Prepare(Protocol):
    """Gives a data folder that is filled; the program opens in the room that is named, where one is."""

    def __call__(self, fill: Fill, room: str = "") -> Path: ...


class FixedClock:
    """A clock that stands until a test moves it."""

    def __init__(self, now: Moment) -> None:
        self.moment = now
        self.ticks = 0.0

    def now(self) -> Moment:
        return self.moment

    def steady(self) -> float:
        return self.ticks

    def forward(self, minutes: float) -> None:
        self.moment = Moment(self.moment.at + round(minutes * 60), self.moment.zone)
        self.ticks += minutes * 60


@pytest.fixture(scope="session")
def _person(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home and a folder for what runs, both empty; most tests leave them so."""
    place = tmp_path_factory.mktemp("person")
    for name in PERSON:
        (place / name).mkdir(mode=0o700)
    return place


@pytest.fixture(autouse=True)
def _own_home(_person: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    home, runtime = (_person / name for name in PERSON)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "CAREERCRUISE_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TZ", ZONE)
    yield
    for folder in (home, runtime):
        if os.listdir(folder):
            shutil.rmtree(folder)
            folder.mkdir(mode=0o700)


@pytest.fixture
def clock() -> FixedClock:
    """Thursday 19 March 2026, 11:12 in Stockholm."""
    return FixedClock(at("11:12"))


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture(scope="session")
def new_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder as the first start leaves it, to be copied: to make the tables takes longer than most tests."""
    folder = tmp_path_factory.mktemp("new") / "data"
    Store.open(folder / "career.db", lambda: at("11:12").at).close()
    return folder


@pytest.fixture(scope="session")
def prepare(new_profile: Path, tmp_path_factory: pytest.TempPathFactory) -> Prepare:
    """Fills a data folder once for all tests that begin with the same records; each of them copies it."""
    prepared: dict[tuple[Fill, str], Path] = {}

    def prepare_folder(fill: Fill, room: str = "") -> Path:
        if (fill, room) not in prepared:
            folder = prepared[fill, room] = tmp_path_factory.mktemp("prepared") / "data"
            shutil.copytree(new_profile, folder)
            store = Store.open(folder / "career.db", lambda: at("11:12").at)
            fill(store)
            store.close()
            if room:
                (folder / "window.json").write_text(json.dumps({"room": room}), encoding="utf-8")
        return prepared[fill, room]

    return prepare_folder


@pytest.fixture
def profile(new_profile: Path) -> Path:
    """The data folder that each test has a copy of; a module of tests may have another one than the empty one."""
    return new_profile


@pytest.fixture
def store(data_dir: Path, clock: FixedClock, profile: Path) -> Iterator[Store]:
    shutil.copytree(profile, data_dir)
    opened = Store.open(data_dir / "career.db", lambda: clock.now().at)
    yield opened
    opened.close()
