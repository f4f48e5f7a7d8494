"""Which files of tests come first: those that take long, so that all workers end together.

A file is run by one worker. One that takes half a minute and comes last is waited for by all the others.
"""

from __future__ import annotations

import pytest

# The slowest first.
SLOW = (
    "test_importing.py", "journeys/test_without_a_screen.py", "ui/skills/test_crash_while_typing.py",
    "usecases/test_sample_career.py", "ui/test_portfolio.py", "storage/test_history_machine.py",
    "usecases/test_sample.py", "ui/test_trends.py", "storage/test_restoring.py", "ui/leadership/test_impact.py",
    "test_packaging.py", "ui/milestones/test_page_readings.py", "ui/schedule/test_room.py",
    "ui/skills/test_matrix.py", "ui/test_portfolio_evidence.py", "ui/test_portfolio_profile.py",
    "storage/test_checking.py", "ui/milestones/test_table.py", "ui/test_inspector_repeats.py",
    "usecases/test_importing.py", "ui/test_today.py", "ui/leadership/test_asking.py",
    "ui/skills/test_entry_editor.py", "cli/test_safety.py", "usecases/test_blocks_reach.py",
    "exporters/test_form_in_browser.py", "ui/leadership/test_feedback.py", "ui/test_inspector_projects.py",
    "usecases/test_safety.py", "ui/test_inspector_forms.py", "ui/milestones/test_room.py",
    "ui/skills/test_path_more.py", "ui/skills/test_journal_list.py", "ui/skills/test_skill_page.py",
    "ui/test_inspector.py", "ui/test_inspector_keys.py", "test_architecture.py",
)  # fmt: skip


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the slow files first; the rest stays as it was shuffled."""
    places = {f"tests/{name}": place for place, name in enumerate(SLOW)}
    items.sort(key=lambda item: places.get(item.nodeid.partition("::")[0], len(SLOW)))
