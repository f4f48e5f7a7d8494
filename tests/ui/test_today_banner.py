"""The banner of Today: short enough to be read whole beside its buttons."""

from __future__ import annotations

from datetime import timedelta

import pytest

from careercruise_desktop.ui.today.view import TodayView
from tests.factories import TODAY, block
from tests.robots.desktop import Desktop


@pytest.mark.parametrize(("back", "said"), [(1, "yesterday"), (2, "Tue"), (6, "Fri"), (7, "Thu 12 March")])
def test_a_day_of_the_last_week_is_named_by_its_weekday(desktop: Desktop, back: int, said: str) -> None:
    desktop.given(block("14:00", "16:00", TODAY - timedelta(days=back)))
    page = desktop.window.page
    assert isinstance(page, TodayView)
    banner = page.day_head.banner
    assert banner is not None
    assert banner.sentence == f"Code review, {said} 14:00 – 16:00, is not logged yet."
