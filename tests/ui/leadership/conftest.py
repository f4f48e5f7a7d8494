"""The tab of impact, empty and with a team that was led for half a year."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Prepare
from tests.robots.desktop import Desktop
from tests.robots.impact import ImpactRobot, led


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """A data folder with half a year of a team, where a test is about one."""
    return prepare(led, "leadership") if "team" in request.fixturenames else new_profile


@pytest.fixture
def fresh(desktop: Desktop) -> ImpactRobot:
    """The tab of an empty profile."""
    return ImpactRobot(desktop)


@pytest.fixture
def team(desktop: Desktop) -> ImpactRobot:
    """The tab of somebody who has led a team for half a year."""
    return ImpactRobot(desktop)
