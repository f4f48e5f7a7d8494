"""The charts of the tab of impact, out of its figures: every point with its tooltip and its spoken words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.handing_over import Share
from careercruise_desktop.domain.figures.team import Recommending, Voice, signed
from careercruise_desktop.domain.figures.voices import PulsePoint
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.ui.charts.state import (
    ChartState,
    Mark,
    Point,
    Shares,
    Span,
    Tally,
    Trail,
    VoiceRow,
    Voices,
    Word,
)
from careercruise_desktop.usecases.impact import Impact

from .impact_read import Read

MORALE, TALLY, VOICES = "morale", "tally", "voices"
WORK, ON_TIME, BACK = "work", "on_time", "back"
_LEAST_SHARE = 3
_MEAN = (
    "The mean answer of a round, from 0 to 10, with its 95 % interval. Rounds with too few answers count together with "
    "others of their team and quarter, or not at all."
)
_ENPS = (
    "Answers of 9 and 10 speak for the team, those up to 6 against it. Below ten answers each is a dot; from ten on it "
    "is the share for less the share against, from \N{MINUS SIGN}100 to +100, with its 95 % interval."
)


Drawn = Trail | Shares | Tally | Voices


class Told(NamedTuple):
    """What a chart says about itself."""

    key: str
    title: str
    sub: str
    definition: str
    foot: str


class Part(NamedTuple):
    """A share over a stretch of days."""

    period: Period
    share: Share


class Named(NamedTuple):
    """What a chart of shares says about itself."""

    key: str
    title: str
    what: str
    definition: str


NAMES = (
    Named(WORK, "Work done by its day, %", "pieces of work",
          "Of the tasks that were due, how many were done by their due date. Open ones are late once it has passed."),
    Named(ON_TIME, "Milestones on time, %", "milestones",
          "Of the milestones of the projects led, how many were reached by the date that was promised first."),
    Named(BACK, "Handed over and back on time, %", "tasks handed over",
          "Of what was handed over, had a due date and came back, how much came back by it."),
)  # fmt: skip


def parts(impact: Impact, key: str) -> tuple[Part, ...]:
    """The stretches of one of the charts of shares."""
    if key == WORK:
        return tuple(Part(each.period, each.done) for each in impact.work)
    months = (
        (Period(max(each.first, impact.period.first), _month_end(each.first, impact.period.last)), each)
        for each in impact.months
    )
    return tuple(Part(period, each.on_time if key == ON_TIME else each.back) for period, each in months)


def morale_chart(read: Read) -> ChartState:
    """The mood over the period."""
    points = read.impact.pulse.points
    sub = f"{read.impact.pulse.rhythm or 'each round'}, mean with its 95\N{NO-BREAK SPACE}% interval"
    data = None
    if points:
        data = Trail(
            points=tuple(_trail_point(read, points, at) for at in range(len(points))),
            values=tuple(each.mood.mean.mean if each.mood.mean else 0.0 for each in points),
            intervals=tuple((each.mood.mean.low, each.mood.mean.high) if each.mood.mean else None for each in points),
            apart=frozenset(read.impact.pulse.gaps),
            span=_span(read.impact, heads=True, times=False),
            missing="no pulse",
        )
    newest = read.impact.pulse.newest
    told = Told(MORALE, "Morale, 0 to 10", sub, _MEAN, f"n: {sum(each.mood.n for each in points)} answers")
    return _state(read, told, data, newest.sentence if newest is not None else "No pulse in this period")


def share_chart(read: Read, name: Named) -> ChartState:
    """One of the shares over the period."""
    found = [each for each in parts(read.impact, name.key) if each.share.n]
    counts = sorted(each.share.n for each in found)
    often = "two weeks" if name.key == WORK and read.impact.period.days <= 200 else "month"
    sub = f"each {often}"
    if counts:
        most = f"{counts[0]} to {counts[-1]}" if counts[0] != counts[-1] else f"{counts[0]}"
        sub += f", {most} {name.what}"
    if read.all_projects:
        sub = f"all projects, {sub}"
    data = None
    if found:
        data = Shares(
            points=tuple(_share_point(read, name, each) for each in found),
            values=tuple(
                100 * each.share.hits / each.share.n if each.share.n >= _LEAST_SHARE else None for each in found
            ),
            labels=tuple(_share_label(each.share) for each in found),
            # The discs stand over the chart of the mood; where there is none, here.
            span=_span(read.impact, heads=not read.impact.pulse.points, times=True),
        )
    foot = f"n: {sum(counts)} {name.what}"
    told = Told(name.key, name.title, sub, name.definition, foot)
    return _state(read, told, data, f"No {name.what} in this period")


def tally_chart(read: Read) -> ChartState | None:
    """How many gave each answer in the newest round that may be shown."""
    points = read.impact.pulse.points
    if not points:
        return None
    newest = points[-1]
    said = [words.plural(count, "answer", "answers") for count in newest.mood.counts]
    data = Tally(
        points=tuple(
            Point(score, score, (Word(str(score), tone="strong"), Word(said[score])), f"{said[score]} of {score}")
            for score in range(len(said))
        ),
        labels=tuple(map(str, range(len(said)))),
        counts=newest.mood.counts,
    )
    title = f"Answers of {words.day_short(newest.day, read.today)}, 0 to 10"
    return _state(read, Told(TALLY, title, "how many gave each", "", f"n: {newest.mood.n} answers"), data)


def voices_chart(read: Read) -> ChartState | None:
    """Whether the team would recommend itself."""
    found = read.impact.pulse.recommended
    if not found:
        return None
    data = Voices(
        points=tuple(_voice_point(read, each.day, each.figures) for each in found),
        rows=tuple(_voice_row(each.day, each.figures, read.today, newest=not at) for at, each in enumerate(found)),
        legend=(Voice.DETRACTOR.value, Voice.PASSIVE.value, Voice.PROMOTER.value),
    )
    foot = f"n: {', '.join(str(each.figures.n) for each in found)}"
    return _state(read, Told(VOICES, "Would recommend the team", "eNPS", _ENPS, foot), data)


def interval_words(low: float, high: float) -> str:
    """`6.6 – 8.8`."""
    return f"{low:.1f} – {high:.1f}"


def share_interval(share: Share) -> str:
    """`52 – 78 %`; "" where there are too few."""
    ends = share.interval
    return "" if ends is None else f"{ends[0] * 100:.0f} – {words.percent(ends[1])}"


def _span(impact: Impact, *, heads: bool, times: bool) -> Span:
    marks = tuple(Mark(each.action.day.toordinal(), each.number, each.action.title) for each in impact.marks)
    return Span(impact.period.first.toordinal(), impact.period.last.toordinal(), marks, heads, times)


def _trail_point(read: Read, points: tuple[PulsePoint, ...], at: int) -> Point:
    point = points[at]
    mean = point.mood.mean
    day = point.day.toordinal()
    value = f"{mean.mean:.1f}" if mean else words.NOT_KNOWN
    ends = interval_words(mean.low, mean.high) if mean else ""
    count = f"{point.mood.n} of {point.asked}" if point.asked else f"n {point.mood.n}"
    name = words.day_short(point.day, read.today)
    said = f"{words.day_long(point.day, read.today)}: {value} of 10"
    if ends:
        said += f", 95 per cent from {ends.replace(' – ', ' to ')}"
    said += f", {words.plural(point.mood.n, 'answer', 'answers')}"
    if len(point.rounds) > 1:
        said += f" of {len(point.rounds)} rounds"
    since = points[at - 1].day if at else read.impact.period.first
    for mark in read.impact.marks:
        if since < mark.action.day <= point.day or (not at and mark.action.day == since):
            said += f". Since action {mark.number}, {mark.action.title}"
    tip = (Word(name), Word(value, tone="strong"), Word(ends), Word(count, tone="quiet"))
    return Point(day, day, tuple(word for word in tip if word.text), said)


def _share_point(read: Read, name: Named, part: Part) -> Point:
    first, last = part.period.first, part.period.last
    days = f"{words.day_short(first, read.today)} – {words.day_short(last, read.today)}"
    share, ends = part.share, share_interval(part.share)
    count = f"{share.hits} of {share.n}"
    value = words.percent(share.hits / share.n) if share.n >= _LEAST_SHARE else ""
    tip = (Word(days), Word(value or count, tone="strong"), Word(ends), Word(count if value else "", tone="quiet"))
    said = f"{words.day_long(first, read.today)} to {words.day_long(last, read.today)}: "
    said += f"{value}, {count} {name.what}" if value else f"{count} {name.what}"
    if ends:
        said += f", 95 per cent from {ends.replace(' – ', ' to ')}"
    return Point(first.toordinal(), last.toordinal(), tuple(word for word in tip if word.text), said)


def _height(share: Share) -> float | None:
    return 100 * share.hits / share.n if share.n >= _LEAST_SHARE else None


def _share_label(share: Share) -> str:
    if share.n < _LEAST_SHARE:
        return f"{share.hits}/{share.n}"
    return f"{100 * share.hits / share.n:.0f}"


def _voice_row(day: date, figures: Recommending, today: date, *, newest: bool) -> VoiceRow:
    month = words.MONTHS[day.month - 1]
    name = month if day.year == today.year or (today - day).days < 300 else f"{month[:3]} {day.year}"
    counts = (figures.detractors, figures.passives, figures.promoters)
    if figures.figure is None:
        return VoiceRow(name, counts, f"n {figures.n}", strong=newest)
    return VoiceRow(name, counts, signed(figures.figure), figures.figure, figures.interval, newest, f"n {figures.n}")


def _voice_point(read: Read, day: date, figures: Recommending) -> Point:
    counts = f"{figures.promoters} for, {figures.passives} between, {figures.detractors} against"
    name = words.day_short(day, read.today)
    said = f"{words.day_long(day, read.today)}: {counts}, {words.plural(figures.n, 'answer', 'answers')}"
    tip: Iterable[Word] = (Word(name), Word(counts, tone="strong"), Word(f"n {figures.n}", tone="quiet"))
    if figures.figure is not None and figures.interval is not None:
        low, high = (signed(end) for end in figures.interval)
        value = signed(figures.figure)
        said += f". {value}, 95 per cent from {low} to {high}"
        tip = (Word(name), Word(value, tone="strong"), Word(f"{low} – {high}"), Word(counts, tone="quiet"))
    return Point(day.toordinal(), day.toordinal(), tuple(tip), said)


def _state(read: Read, told: Told, data: Drawn | None, nothing: str = "") -> ChartState:
    period = read.impact.period
    days = f"{words.day_short(period.first)} {period.first.year} – {words.day_short(period.last)} {period.last.year}"
    said = [point.said for point in data.points] if data is not None else [nothing]
    between = "  \N{MIDDLE DOT}  "
    return ChartState(
        key=told.key,
        file=f"{told.key.replace('_', '-')}-{period.first.isoformat()}-{period.last.isoformat()}",
        title=told.title,
        sub=told.sub,
        headline=(),
        definition=told.definition,
        sentence=said[-1] if isinstance(data, Trail | Shares) else ". ".join(said),
        foot=between.join(part for part in (days, read.name, told.foot) if part),
        data=data,
        nothing=nothing,
    )


def _month_end(first: date, last: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return min(date.fromordinal(following.toordinal() - 1), last)
