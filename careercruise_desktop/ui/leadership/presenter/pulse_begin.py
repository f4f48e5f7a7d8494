"""What the forms of a pulse begin with: what the newest one asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from careercruise_desktop.domain.forms import LANGUAGES
from careercruise_desktop.ui.leadership.pulse.state import BeginState
from careercruise_desktop.usecases.impact_choices import ImpactChoices

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context

    from .impact_read import Read

Now = Callable[[], "Read | None"]


def begin_state(context: Context, now: Now) -> BeginState | None:
    """What a form begins with; None where it cannot be read, which is said then."""
    offers, read = context.use(ImpactChoices), now()
    projects = context.acts.run(offers.projects)
    choices = read.choices if read is not None else context.acts.run(offers.read)
    if projects is None or choices is None:
        return None
    last, known = choices.last, {key for key, _ in projects}
    return BeginState(
        today=context.clock.now().day,
        team=last.team,
        project_id=last.project_id if last.project_id in known else None,
        asked=last.asked,
        questions=last.questions,
        language=last.language if last.language in LANGUAGES else "en",
        least=last.least,
        projects=projects,
        languages=tuple(LANGUAGES.items()),
        people=tuple(choices.people.items()),
    )
