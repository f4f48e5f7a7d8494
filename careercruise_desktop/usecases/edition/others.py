"""What others say: the team's morale, how others rate the person, and quotes with consent."""

from __future__ import annotations

from statistics import fmean

from careercruise_desktop.domain.claims import LEAST_FOR_SHARE, Tone
from careercruise_desktop.domain.document import FeedbackSection, LeadershipSection, Quote
from careercruise_desktop.domain.drawings import LineChart, Rating, Series, Tick
from careercruise_desktop.domain.feedback import DIMENSIONS, LEAST_ANSWERS, Consent, Feedback, FeedbackSource
from careercruise_desktop.domain.figures.morale import Mood
from careercruise_desktop.domain.markdown.reading import excerpt
from careercruise_desktop.domain.paperwords import mean_text, month_year
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.portfolio import SectionKey
from careercruise_desktop.domain.privacy import Hidden, veil
from careercruise_desktop.domain.words import NO_BREAK, plural

from .results import mood_course
from .sheet import PART, READ, TITLE, Sheet, capital, cut, first_of

MOST_QUOTES = 4
MOST_LABELS = 6
SPEAKERS = {
    FeedbackSource.CLIENT: ("Client", Tone.PM),
    FeedbackSource.TEAM: ("Team member", Tone.IT),
    FeedbackSource.MANAGER: ("Manager", Tone.TEAM),
    FeedbackSource.PEER: ("Colleague", Tone.TEAM),
}


def leadership(sheet: Sheet) -> LeadershipSection | None:
    """Morale over time and the ratings by others; None without either."""
    course = mood_course(sheet)
    chart = _morale_chart(course) if len(course) >= 2 else None
    ratings, n = _ratings(sheet)
    if chart is None and not ratings:
        return None
    notes = []
    if chart is not None:
        low, high = min(each.n for each in course), max(each.n for each in course)
        size = f"{low} to {high}" if low != high else str(low)
        notes.append(f"Anonymous team pulse, mean answer from 0 to 10, {size} answers each, n = {_sum(course):,}.")
        notes += [f"The axis starts at {chart.up[0].label}."] if chart.up[0].label != "0" else []
    if ratings:
        notes.append(f"Ratings from 1 to 5 by {plural(n, 'answer', 'answers')}, own ratings left out.")
    return LeadershipSection(
        key=SectionKey.LEADERSHIP,
        title="Leadership impact",
        note=" ".join(notes),
        chart=chart,
        ratings=ratings,
        ratings_title="Rated by others" if ratings else "",
    )


def feedback(sheet: Sheet) -> FeedbackSection | None:
    """The quotes that may leave the machine, the newest first."""
    allowed = [
        each
        for each in sheet.material.feedback
        if each.quote.strip() and each.consent is not Consent.NO and each.source in SPEAKERS
    ]
    if not allowed:
        return None
    kept, more = first_of(allowed, MOST_QUOTES)
    sources = {each.source for each in kept}
    who = {
        frozenset({FeedbackSource.CLIENT}): "What clients said",
        frozenset({FeedbackSource.TEAM}): "What team members said",
        frozenset({FeedbackSource.CLIENT, FeedbackSource.TEAM}): "What clients and team members said",
    }
    return FeedbackSection(
        key=SectionKey.FEEDBACK,
        title=who.get(frozenset(sources), "What others said"),
        note=f"The newest ones; {more}." if more else "",
        quotes=tuple(_quote(sheet, each) for each in kept),
    )


def _quote(sheet: Sheet, each: Feedback) -> Quote:
    """A quote with what may be said about its speaker."""
    source, tone = SPEAKERS[each.source]
    person = sheet.material.people.get(each.person_id or 0)
    words = excerpt(each.quote, READ).strip("“”\"' ")
    named = person is not None and each.consent is Consent.BY_NAME
    if person is not None and not named:
        words = veil([Hidden(person.name, "[name]"), Hidden(person.organisation, "[organisation]")]).text(words)
    parts = [*(_speaker(sheet, person) if person is not None and named else ()), month_year(each.day)]
    # The ratings of one person in a team leave with nobody's name and in no figure, for they are one answer.
    if each.ratings and each.source is not FeedbackSource.TEAM:
        parts.append(f"rated {mean_text(sum(each.ratings.values()) / len(each.ratings))} of 5")
    return Quote(cut(words, PART), source, ", ".join(part for part in parts if part), tone)


def _speaker(sheet: Sheet, person: Person) -> tuple[str, ...]:
    """Name and organisation; only the organisation's neutral name where clients are hidden."""
    hidden = sheet.names.veil
    organisation = cut(hidden.text(person.organisation), TITLE)
    return (organisation,) if hidden.hides(person.name) else (cut(person.name, TITLE), organisation)


def _ratings(sheet: Sheet) -> tuple[tuple[Rating, ...], int]:
    """The mean of each dimension that at least three others have rated; and how many answers that took in.

    The team counts in it only where enough of them have answered: then it is no smaller group that is told with others.
    """
    others = [each for each in sheet.material.feedback if each.source is not FeedbackSource.SELF and each.ratings]
    found = []
    counted: set[int] = set()
    for name in DIMENSIONS:
        rated = [each for each in others if name in each.ratings]
        if sum(each.source is FeedbackSource.TEAM for each in rated) < LEAST_ANSWERS:
            rated = [each for each in rated if each.source is not FeedbackSource.TEAM]
        if len(rated) >= LEAST_FOR_SHARE:
            mean = fmean(each.ratings[name] for each in rated)
            said = f"{mean_text(mean)}, n{NO_BREAK}={NO_BREAK}{len(rated)}"
            found.append(Rating(capital(name.replace("_", "-")), (mean - 1) / 4, said))
            counted.update(each.id for each in rated)
    return tuple(found), len(counted)


def _morale_chart(course: tuple[Mood, ...]) -> LineChart:
    low = max(0, int(min(each.mean for each in course)) - 1)
    high = min(10, int(max(each.mean for each in course)) + 1)
    low -= (high - low) % 2 if low else 0
    last = len(course) - 1
    every = -(-len(course) // MOST_LABELS)
    points = tuple((number / last, (each.mean - low) / (high - low)) for number, each in enumerate(course))
    ends = mean_text(course[0].mean), mean_text(course[-1].mean)
    said = "; ".join(f"{each.label}: {mean_text(each.mean)}, n = {each.n}" for each in course)
    return LineChart(
        series=(Series("Team morale", Tone.TEAM, points, first=ends[0], last=ends[1]),),
        across=tuple(Tick(number / last, each.label) for number, each in enumerate(course) if number % every == 0),
        up=tuple(Tick((mark - low) / (high - low), str(mark)) for mark in _marks(low, high)),
        alt=f"Line chart of team morale from 0 to 10; the axis runs from {low} to {high}. {said}.",
        title="Team morale",
    )


def _marks(low: int, high: int) -> tuple[int, ...]:
    return (low, (low + high) // 2, high) if (high - low) % 2 == 0 else (low, high)


def _sum(course: tuple[Mood, ...]) -> int:
    return sum(each.n for each in course)
