"""What stands around the figures of a project: feedback, what moved its dates, and the burn of logged hours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from statistics import fmean

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import DIMENSIONS, FeedbackSource
from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline
from careercruise_desktop.domain.projects import ProjectBaseline
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.queries.outcomes import MoveRow, StoryRow, VoiceRow, WorkRow

from .project_reading import in_weeks
from .project_state import Burn, BurnPart, FeedbackRow, MovedRow

LEAST_TEAM = 3
MOST_MOVED = 60
ONE_DAY = timedelta(days=1)
_STORY_KINDS = {
    JournalKind.DECISION: ("decision", "Decision"),
    JournalKind.CONFLICT: ("conflict", "Conflict"),
    JournalKind.LEARNED: ("lesson", "Lesson"),
}


def feedback(voices: Sequence[VoiceRow]) -> tuple[FeedbackRow, ...]:
    """What each client said, and the team together, newest first."""
    rows = [_client(each) for each in voices if each.feedback.source is FeedbackSource.CLIENT]
    team = [each for each in voices if each.feedback.source is FeedbackSource.TEAM]
    if team:
        rows.append(_team(team))
    return tuple(sorted(rows, key=lambda row: row.day, reverse=True))


def moved(
    milestones: dict[int, Milestone],
    moves: Sequence[MoveRow],
    baselines: Sequence[MilestoneBaseline],
    agreements: Sequence[ProjectBaseline],
    stories: Sequence[StoryRow],
) -> tuple[MovedRow, ...]:
    """What moved the dates, newest first; milestones that went together by as many days are one row."""
    rows = [*_moves(milestones, moves), *_baselines(milestones, baselines), *_agreements(agreements)]
    rows += [_story(each) for each in stories]
    return tuple(sorted(rows, key=lambda row: row.day, reverse=True)[:MOST_MOVED])


def burn(work: Sequence[WorkRow], start: date | None, last: date) -> Burn:
    """Logged minutes by role in months, or for a short project in weeks, from its start or its first entry on."""
    weeks = in_weeks(start, last)
    sums: dict[date, dict[Role, int]] = {}
    for row in work:
        first = _monday(row.first) if weeks else row.first
        part = sums.setdefault(first, {Role.IT: 0, Role.PM: 0})
        part[row.role] += row.minutes
    if not sums:
        return Burn("week" if weeks else "month", (), 0, 0)
    begin = min(sums) if start is None else min(*sums, _monday(start) if weeks else start.replace(day=1))
    parts: list[BurnPart] = []
    it = pm = 0
    at = begin
    while at <= max(last, *sums):
        following = at + 7 * ONE_DAY if weeks else (at + timedelta(days=31)).replace(day=1)
        own = sums.get(at, {Role.IT: 0, Role.PM: 0})
        it, pm = it + own[Role.IT], pm + own[Role.PM]
        parts.append(BurnPart(at, following - ONE_DAY, own[Role.IT], own[Role.PM], it, pm))
        at = following
    return Burn("week" if weeks else "month", tuple(parts), it, pm)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _client(voice: VoiceRow) -> FeedbackRow:
    each = voice.feedback
    ratings = list(each.ratings.values())
    mean = fmean(ratings) if ratings else None
    about = ["Client" if voice.person else "", voice.organisation, "" if voice.person else "anonymous"]
    return FeedbackRow(
        ids=(each.id,),
        source=each.source.value,
        who=voice.person or "Client",
        about=", ".join(part for part in about if part),
        day=each.day,
        mean=mean,
        mean_words=words.NOT_KNOWN if mean is None else f"{mean:.1f}",
        n=1,
        quote=each.quote.strip(),
        quoted=bool(each.quote.strip()),
        consent=each.consent,
    )


def _team(voices: Sequence[VoiceRow]) -> FeedbackRow:
    """The answers of the team together, so that nobody's own answer can be told."""
    n = len(voices)
    newest = max(each.feedback.day for each in voices)
    answers = words.plural(n, "answer", "answers")
    if n < LEAST_TEAM:
        about = f"{answers}, shown from {LEAST_TEAM} on"
        return FeedbackRow(
            ids=(), source="team", who="Team", about=about, day=newest, mean=None, mean_words="", n=n, hidden=True
        )
    by_dimension: dict[str, list[int]] = {name: [] for name in DIMENSIONS}
    for voice in voices:
        for name, rating in voice.feedback.ratings.items():
            by_dimension[name].append(rating)
    every = [rating for ratings in by_dimension.values() for rating in ratings]
    mean = fmean(every) if every else None
    return FeedbackRow(
        ids=tuple(each.feedback.id for each in voices if each.feedback.id),
        source="team",
        who="Team",
        about=f"{answers}, anonymous",
        day=newest,
        mean=mean,
        mean_words=words.NOT_KNOWN if mean is None else f"{mean:.1f}",
        n=n,
        quote=_ends({name: fmean(ratings) for name, ratings in by_dimension.items() if len(ratings) >= LEAST_TEAM}),
    )


def _ends(means: dict[str, float]) -> str:
    """`Highest: problem-solving 4.75. Lowest: communication 3.75.`; "" where they do not differ."""
    if len(means) < 2 or min(means.values()) == max(means.values()):
        return ""
    high, low = max(means, key=lambda name: means[name]), min(means, key=lambda name: means[name])
    return f"Highest: {_dimension(high)} {means[high]:.2f}. Lowest: {_dimension(low)} {means[low]:.2f}."


def _dimension(name: str) -> str:
    return name.replace("_", "-")


def _moves(milestones: dict[int, Milestone], moves: Iterable[MoveRow]) -> Iterable[MovedRow]:
    together: dict[tuple[date, int, str], list[MoveRow]] = {}
    for move in moves:
        days = (move.to_due - move.from_due).days
        if days and move.milestone_id in milestones:
            together.setdefault((move.day, days, move.reason or ""), []).append(move)
    for (day, days, reason), group in together.items():
        # The one that was moved by hand comes first, those that went with it after it.
        title = words.shortened(milestones[group[0].milestone_id].title)
        if len(group) > 1:
            title = f"{title} and {len(group) - 1} more"
        note = next((move.note for move in group if move.note), "")
        said = reason.capitalize() or "No reason given"
        yield MovedRow(
            kind="move",
            open_kind="milestone",
            open_id=group[0].milestone_id,
            title=f"{title} {words.plural(abs(days), 'day', 'days')} {'later' if days > 0 else 'earlier'}",
            line=f"{said}: {words.shortened(note, 100)}" if note else said,
            day=day,
            days=days,
        )


def _baselines(milestones: dict[int, Milestone], baselines: Iterable[MilestoneBaseline]) -> Iterable[MovedRow]:
    together: dict[tuple[date, str], list[MilestoneBaseline]] = {}
    for each in baselines:
        if each.milestone_id in milestones:
            together.setdefault((each.day, each.reason), []).append(each)
    for (day, reason), group in together.items():
        title = words.shortened(milestones[group[0].milestone_id].title)
        if len(group) > 1:
            title = f"{title} and {len(group) - 1} more"
        yield MovedRow(
            kind="baseline",
            open_kind="milestone",
            open_id=group[0].milestone_id,
            title=f"New baseline: {title}",
            line=reason,
            day=day,
            days=(group[0].to_due - group[0].from_due).days,
        )


def _agreements(agreements: Iterable[ProjectBaseline]) -> Iterable[MovedRow]:
    for each in agreements:
        days = (each.to_finish - each.from_finish).days if each.to_finish and each.from_finish else 0
        yield MovedRow(
            kind="baseline",
            open_kind="project",
            open_id=each.project_id,
            title="New baseline of the project",
            line=each.reason,
            day=each.day,
            days=days,
        )


def _story(story: StoryRow) -> MovedRow:
    kind, said = _STORY_KINDS[story.kind]
    line = f"{said}, {words.shortened(story.milestone)}" if story.milestone else said
    return MovedRow(kind=kind, open_kind="journal_entry", open_id=story.id, title=story.title, line=line, day=story.day)
