"""Agreeing anew on dates: it asks for a reason, and a refusal stands where that was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careercruise_desktop.domain.errors import Refused
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.milestones.view import MilestonesView


def agree_anew(
    context: Context,
    view: MilestonesView,
    title: str,
    sentence: str,
    act: Callable[[str], object],
    *,
    said: str,
) -> None:
    """Ask why, under a title and a sentence; `act` gets the reason, `said` is said once it is done."""

    def agreed(why: str) -> None:
        box = view.reason

        def refused(refusal: Refused) -> None:
            if box is not None:
                box.refuse(refusal.rule)

        done = context.acts.run(lambda: act(why), said=said, icon="flag", refused=refused)
        if done is not None and box is not None:
            box.close_now()

    view.ask_reason(title, sentence, agreed)
