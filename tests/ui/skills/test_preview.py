"""A text as it reads: whatever it was before, it looks as if it had been made at once."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from careercruise_desktop.domain.markdown.reading import parsed
from careercruise_desktop.ui.skills.editor.preview import Preview
from careercruise_desktop.ui.theme.theme import Application

LINES = (
    "# Head",
    "",
    "word **bold**",
    "- one",
    "  - inside",
    "1. first",
    "> said",
    "---",
    "```",
    "[a](https://b.example)",
)
TEXTS = some.lists(some.sampled_from(LINES), max_size=9).map("\n".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(before="1. one\n\n---", after="> said\n\n---\n\n---")
@example(before="# Head\n\n```\n```", after="---\n\n```\n```")
@given(before=TEXTS, after=TEXTS)
@example(before="# Head\n---", after="word **bold**\n---")
def test_what_is_shown_does_not_depend_on_what_was_shown_before(app: Application, before: str, after: str) -> None:
    changed, fresh = Preview("changed"), Preview("fresh")
    changed.show_blocks(parsed(before))
    changed.show_blocks(parsed(after))
    fresh.show_blocks(parsed(after))
    assert changed.document().toHtml() == fresh.document().toHtml()
    changed.deleteLater()
    fresh.deleteLater()
