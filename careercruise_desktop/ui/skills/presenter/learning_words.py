"""Learning items in words: what stands in their rows, and what a screen reader says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from careercruise_desktop.domain import money, words
from careercruise_desktop.domain.learning import LearningKind, LearningStatus
from careercruise_desktop.domain.learning_line import LearningDraft
from careercruise_desktop.ui.skills.learning.state import ItemState
from careercruise_desktop.usecases.learning import LearningCounts, LearningLine

ICONS = {
    LearningKind.COURSE: "graduation-cap",
    LearningKind.BOOK: "book-open",
    LearningKind.ARTICLE: "newspaper",
    LearningKind.TALK: "message-square",
    LearningKind.PRACTICE: "keyboard",
}
TOLD = {
    LearningStatus.PLANNED: "planned",
    LearningStatus.DOING: "under way",
    LearningStatus.DONE: "done",
    LearningStatus.STOPPED: "stopped",
}
_DOT = " · "


def item_state(line: LearningLine, today: date) -> ItemState:
    """An item as a row."""
    names = words.listed([name for _, name in line.skills])
    cost = money.exact(line.cost, line.currency) if line.cost is not None else ""
    second = _DOT.join(part for part in (line.kind.value.capitalize(), line.provider, names) if part)
    hours, when = hours_told(line), when_told(line, today)
    parts = (line.title, TOLD[line.status], second.replace(_DOT, ", "), hours, cost, when)
    return ItemState(
        id=line.id,
        title=line.title,
        icon=ICONS[line.kind],
        second=second,
        status=line.status.value,
        hours=hours,
        share=line.share,
        cost=cost,
        when=when,
        link=bool(line.url),
        spoken=", ".join(part for part in parts if part),
    )


def hours_told(line: LearningLine) -> str:
    """`3 h 30 of 12 h`; `about 12 h` before it is begun; `no time yet` where neither is known."""
    over = line.status in {LearningStatus.DONE, LearningStatus.STOPPED}
    if line.estimate and not over:
        whole = words.duration(line.estimate)
        return f"{words.duration(line.minutes)} of {whole}" if line.minutes else f"about {whole}"
    return words.duration(line.minutes) if line.minutes else "no time yet" if not over else "no time"


def when_told(line: LearningLine, today: date) -> str:
    """Since when it is as it is, or ""."""
    match line.status:
        case LearningStatus.DONE if line.finished is not None:
            return f"done {words.day_short(line.finished, today)}"
        case LearningStatus.DOING if line.started is not None:
            return f"since {words.day_short(line.started, today)}"
        case LearningStatus.STOPPED:
            return "stopped"
        case _:
            return ""


def summary_told(counts: LearningCounts) -> str:
    """What is ahead: `2 under way, 5 planned, about 34 h left in 6 of 7 with an estimate`."""
    doing, planned = counts.by_status[LearningStatus.DOING], counts.by_status[LearningStatus.PLANNED]
    if not counts.open:
        return "Nothing is ahead"
    said = f"{doing:,} under way, {planned:,} planned"
    if not counts.estimated:
        return said
    left = f"{said}, about {words.duration(counts.left)} left"
    some = f"{left} in the {counts.estimated:,} of {counts.open:,} with an estimate"
    return left if counts.estimated == counts.open else some


def offer_told(missing: Sequence[str]) -> str:
    """What makes the skills of a line that do not exist yet: `Make +observability and add`; "" for none."""
    return f"Make {words.listed([f'+{words.shortened(name)}' for name in missing])} and add" if missing else ""


def draft_told(draft: LearningDraft, missing: Sequence[str] = ()) -> str:
    """What was understood of a line that is being typed, "" where it has no title; `missing` are no skills yet."""
    found = [
        draft.kind.value if draft.kind is not None else "",
        f"by {draft.provider}" if draft.provider else "",
        f"about {words.duration(draft.estimate)}" if draft.estimate else "",
        money.exact(draft.cost, draft.currency) if draft.cost is not None else "",
        words.listed([f"+{name}{' (new)' if name in missing else ''}" for name in draft.skills]),
        "with a link" if draft.url else "",
    ]
    parts = [part for part in found if part]
    ending = "Ctrl+Enter makes and adds it" if missing else "Enter adds it"
    return _DOT.join([f"“{words.shortened(draft.title)}”", *parts, ending]) if draft.title else ""
