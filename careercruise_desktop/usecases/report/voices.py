"""What clients and the team said, and what was decided and learned: nothing that was not agreed to be shown."""

from __future__ import annotations

from collections.abc import Iterator

from careercruise_desktop.domain.claims import Tone
from careercruise_desktop.domain.document import Cell, Quote, TableBlock
from careercruise_desktop.domain.feedback import LEAST_ANSWERS, Consent, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.paperwords import day_year
from careercruise_desktop.domain.report import Chapter, Part, QuotesPart, TablePart, TextsPart
from careercruise_desktop.domain.words import plural
from careercruise_desktop.storage.queries.outcomes import VoiceRow
from careercruise_desktop.usecases.edition.sheet import LINE, PARAGRAPH, TITLE, cut, first_of

from .sheet import ReportSheet, ratings_mean

MOST_QUOTES, MOST_STORIES = 20, 40
_SAID = {
    JournalKind.DECISION: "Decision",
    JournalKind.CONFLICT: "Conflict resolved",
    JournalKind.LEARNED: "Lesson",
    JournalKind.SOLVED: "Problem solved",
}


def feedback(sheet: ReportSheet) -> Chapter | None:
    """Feedback on the project: counts and means, and the words of those who agreed to be quoted."""
    client, team = sheet.answers(FeedbackSource.CLIENT), sheet.answers(FeedbackSource.TEAM)
    told = team if len(team) >= LEAST_ANSWERS else []
    texts = (*_counted("Client", client), *_of_team(team))
    if not texts:
        return None
    quotes, more = first_of([quote for each in (*client, *told) if (quote := _quote(each))], MOST_QUOTES)
    parts: list[Part] = [TextsPart(texts=texts)]
    if quotes:
        parts.append(QuotesPart(quotes=quotes))
    if more:
        parts.append(TextsPart(texts=(more,)))
    return Chapter("Feedback", tuple(parts))


def stories(sheet: ReportSheet) -> Chapter | None:
    """Decisions and lessons from the journal, newest first; confidential entries are not among them."""
    found = [each for each in sheet.stories if sheet.covers(each.day) and not each.confidential and each.kind in _SAID]
    if not found:
        return None
    kept, more = first_of(found, MOST_STORIES)
    table = TableBlock(
        title="",
        header=("Day", "Kind", "What", "In a few words"),
        widths=(13, 16, 30, 41),
        rows=tuple(
            (Cell(day_year(each.day)), Cell(_SAID[each.kind]), Cell(cut(each.title, TITLE)), Cell(_gist(each)))
            for each in kept
        ),
        note=more,
    )
    return Chapter("Decisions and lessons", (TablePart(table=table),))


def _counted(side: str, answers: list[VoiceRow]) -> Iterator[str]:
    if answers:
        mean = ratings_mean([each.feedback for each in answers])
        rated = f", mean rating {mean} of 5" if mean else ""
        yield f"{side}: {plural(len(answers), 'answer', 'answers')}{rated}."


def _of_team(answers: list[VoiceRow]) -> Iterator[str]:
    """The team together; below the least number of answers only how many there are."""
    if 0 < len(answers) < LEAST_ANSWERS:
        yield f"Team: {plural(len(answers), 'answer', 'answers')}, shown from {LEAST_ANSWERS} on."
    else:
        yield from _counted("Team", answers)


def _quote(voice: VoiceRow) -> Quote | None:
    """The words, if it was agreed to quote them, and by name only if that was agreed, too."""
    said = voice.feedback
    if said.consent is Consent.NO or not said.quote.strip():
        return None
    side = "Client" if said.source is FeedbackSource.CLIENT else "Team member"
    named = said.consent is Consent.BY_NAME and voice.person
    about = (
        ", ".join(each for each in (voice.organisation, day_year(said.day)) if each) if named else day_year(said.day)
    )
    return Quote(cut(" ".join(said.quote.split()), PARAGRAPH), voice.person if named else side, about, Tone.TEAM)


def _gist(entry: JournalEntry) -> str:
    """The result where one was written, else how the text begins."""
    return cut(" ".join((entry.result or entry.body).split()), LINE)
