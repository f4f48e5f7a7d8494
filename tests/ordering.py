"""Which files of tests come first: those that take long, so that all workers end together.

A file is run by one worker. One that takes half a minute and comes last is waited for by all the others.
"""

from __future__ import annotations

import pytest

# The slowest first.
SLOW = (
    "journeys/test_without_a_screen.py", "usecases/test_sample.py", "usecases/test_sample_career.py",
    "test_importing.py", "ui/test_portfolio.py", "ui/test_trends.py", "ui/test_portfolio_evidence.py",
    "test_packaging.py", "storage/test_history_machine.py", "usecases/test_blocks_reach.py", "test_guards.py",
    "test_architecture.py", "ui/test_inspector_forms.py", "ui/milestones/test_page.py", "storage/test_restoring.py",
    "ui/schedule/test_room.py", "ui/test_portfolio_profile.py", "ui/schedule/test_backlog.py",
    "ui/skills/test_entry_editor.py", "ui/milestones/test_page_readings.py", "journeys/test_skills.py",
    "ui/test_inspector_milestones.py", "usecases/test_importing.py", "ui/skills/test_journal_list.py",
    "usecases/test_sample_story.py", "ui/test_today.py", "ui/test_portfolio_export.py", "ui/test_inspector_repeats.py",
)  # fmt: skip


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the slow files first; the rest stays as it was shuffled."""
    places = {f"tests/{name}": place for place, name in enumerate(SLOW)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(SLOW)))
