"""The words of the newest pulse: what may be told of it, what the team says of itself, and what is out."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.impact import Figure, Side
from careercruise_desktop.domain.figures.team import HealthNow
from careercruise_desktop.domain.figures.voices import PulsePoint
from careercruise_desktop.ui.leadership.impact.state import HealthState, OutState, PulseState
from careercruise_desktop.ui.leadership.pulse.state import FactState, RoundState
from careercruise_desktop.usecases.pulse_status import PulseStatus

from .impact_charts import interval_words, tally_chart, voices_chart
from .impact_read import Read

MOST_QUOTES = 8
# From so many days on a month needs its year.
_LONG_AGO = 300
_PEOPLE, _MORALE = "People asked", "Morale"


def pulse_state(read: Read) -> PulseState:
    """The right side."""
    pulse = read.impact.pulse
    points = pulse.points
    newest = points[-1] if points else None
    standing = pulse.newest.sentence if pulse.newest is not None and not pulse.newest.shown else ""
    quotes = pulse.comments[:MOST_QUOTES]
    facts_title, facts = _facts(read)
    return PulseState(
        title=_pulse_title(newest, read.today) if newest is not None else "Pulse" if standing else "",
        answered=_answered(newest) if newest is not None else "",
        answered_brief=_answered_brief(newest) if newest is not None else "",
        mean=f"{newest.mood.mean.mean:.1f}" if newest is not None and newest.mood.mean else "",
        mean_words=_since(points, read.today),
        standing=" ".join(filter(None, (_spread(read, newest), f"{_newest(read)}: {standing}." if standing else ""))),
        tally=tally_chart(read),
        voices=voices_chart(read),
        health=tuple(_health(each) for each in pulse.health),
        quotes=quotes,
        quotes_from=_quotes_from(len(pulse.comments)),
        facts_title=facts_title,
        facts_detail="work of all projects" if read.all_projects and _of_work(facts) else "",
        facts=facts,
        out=_out(read.waiting, read.today),
        rhythm=pulse.rhythm,
        round_id=newest.rounds[-1] if newest is not None else 0,
    )


def round_state(status: PulseStatus, read: Read | None) -> RoundState:
    """One round: how it stands, and, where it is shown by itself, what it says."""
    pulse = status.pulse
    points = read.impact.pulse.points if read is not None else ()
    point = next((each for each in points if each.rounds == (pulse.id,)), None)
    facts: list[FactState] = []
    if point is not None and point.mood.mean is not None:
        mean = point.mood.mean
        facts.append(FactState("Mean, 0 to 10", f"{mean.mean:.1f}"))
        facts.append(FactState("95\N{NO-BREAK SPACE}% interval", interval_words(mean.low, mean.high)))
    if pulse.due is not None:
        facts.append(FactState("Answers until", words.day_short(pulse.due)))
    out = status.by_form and pulse.closed is None
    return RoundState(pulse.id, status.title, status.sentence, tuple(facts), pulse.note, out, not status.by_form)


def _pulse_title(point: PulsePoint, today: date) -> str:
    if 0 <= (today - point.day).days < 7:
        return "This week\N{RIGHT SINGLE QUOTATION MARK}s pulse"
    return f"Pulse of {words.day_short(point.day, today)}"


def _answered(point: PulsePoint) -> str:
    if len(point.rounds) > 1:
        return f"{point.mood.n} answered in {len(point.rounds)} rounds"
    return f"{point.mood.n} of {point.asked} answered" if point.asked else f"{point.mood.n} answered"


def _answered_brief(point: PulsePoint) -> str:
    return f"{point.mood.n} of {point.asked}" if point.asked and len(point.rounds) == 1 else f"n {point.mood.n}"


def _since(points: tuple[PulsePoint, ...], today: date) -> str:
    if len(points) < 2 or points[0].mood.mean is None:
        return "mean, 0 to 10"
    first = points[0]
    month = words.MONTHS[first.day.month - 1]
    year = f" {first.day.year}" if (today - first.day).days > _LONG_AGO else ""
    return f"mean, from {first.mood.mean.mean:.1f} in {month}{year}" if first.mood.mean else ""


def _spread(read: Read, point: PulsePoint | None) -> str:
    """How sure the mean is, and how much the answers agree."""
    if point is None or point.mood.mean is None:
        return ""
    whose = f"{words.shortened(read.voice, 60)}: " if read.several else ""
    mean, agreement = point.mood.mean, point.mood.agreement
    sure = f"{whose}95\N{NO-BREAK SPACE}% interval {interval_words(mean.low, mean.high)}"
    if agreement is None:
        return f"{sure}."
    sign = words.MINUS if agreement < -0.005 else ""
    return f"{sure}, agreement {sign}{abs(agreement):.2f} of 1."


def _newest(read: Read) -> str:
    return f"Newest round of {words.shortened(read.voice, 60)}" if read.several and read.voice else "Newest round"


def _health(found: HealthNow) -> HealthState:
    counts, before = found.counts, found.before
    then = f"Before: {before.green} green, {before.yellow} yellow, {before.red} red" if before.n else ""
    return HealthState(
        counts.question, counts.green, counts.yellow, counts.red, found.way.value if found.way else "", then
    )


def _quotes_from(count: int) -> str:
    if not count:
        return ""
    if count <= MOST_QUOTES:
        return f"From {words.plural(count, 'comment', 'comments')}, without names"
    return f"{MOST_QUOTES} of {count:,} comments, without names"


def _facts(read: Read) -> tuple[str, tuple[FactState, ...]]:
    """The team since the first action of the period: each figure before that action, and after the last one."""
    marks = [mark for mark in read.impact.marks if mark.followed]
    if not marks:
        return "", ()
    then = {each.figure: each.before for each in marks[0].followed}
    now = {each.figure: each.after for each in marks[-1].followed}
    names = {
        Figure.MORALE: _MORALE, Figure.WORK: "Work by its day", Figure.ON_TIME: "Milestones on time",
        Figure.DELEGATION: "Handed over, back on time", Figure.FIRST_TIME: "Accepted the first time",
    }  # fmt: skip
    facts = [
        FactState(name, value_words(now[figure]), value_words(then[figure]) if then[figure].n else "")
        for figure, name in names.items()
        if now[figure].n
    ]
    points = read.impact.pulse.points
    if points and points[-1].asked:
        facts.insert(0, FactState(_PEOPLE, str(points[-1].asked), _asked_before(points)))
    first = marks[0].action.day
    year = f" {first.year}" if (read.today - first).days > _LONG_AGO else ""
    return f"Team since {words.MONTHS[first.month - 1]}{year}", tuple(facts)


def _of_work(facts: tuple[FactState, ...]) -> bool:
    return any(each.name not in {_PEOPLE, _MORALE} for each in facts)


def _asked_before(points: tuple[PulsePoint, ...]) -> str:
    before = points[0].asked
    return str(before) if before and before != points[-1].asked else ""


def _out(waiting: tuple[PulseStatus, ...], today: date) -> OutState | None:
    if not waiting:
        return None
    first = waiting[0]
    more = f" and {words.plural(len(waiting) - 1, 'other', 'others')}" if len(waiting) > 1 else ""
    due = first.pulse.due
    until = f"{first.title}{more}"
    if first.overdue:
        until += f" \N{MIDDLE DOT} {words.plural(first.overdue, 'day', 'days')} overdue"
    elif due is not None:
        until += f" \N{MIDDLE DOT} until {words.day_short(due, today)}"
    return OutState(first.pulse.id, first.sentence, until, bool(first.overdue))


def value_words(side: Side) -> str:
    """A figure of one window: `6.1`, `66 %`, `2 of 2`, or that there are too few."""
    if side.hits is not None:
        return words.percent(side.value) if side.value is not None else f"{side.hits} of {side.n}" if side.n else "n/a"
    return f"{side.value:.1f}" if side.value is not None else "too few" if side.n else "n/a"
