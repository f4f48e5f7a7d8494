"""The certificates of the tab of learning on their own, without and with one."""

from __future__ import annotations

import pytest

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.usecases.certificates import Certificates
from tests.robots.desktop import Desktop
from tests.robots.learning import LearningRobot
from tests.ui.conftest import Show
from tests.ui.skills.certified import EARNED


@pytest.fixture
def learning(desktop: Desktop, show: Show) -> LearningRobot:
    """The certificates, none yet."""
    robot = LearningRobot(desktop)
    show(robot.tab).resize(1240, 840)
    robot.part("certificates")
    return robot


@pytest.fixture
def pmp(learning: LearningRobot) -> LearningRobot:
    """A PMP with its shipped rules."""
    assert learning.desktop.session.context is not None
    learning.desktop.session.context.use(Certificates).add(Certificate(name="PMP", earned=EARNED), "pmp")
    learning.read()
    return learning
