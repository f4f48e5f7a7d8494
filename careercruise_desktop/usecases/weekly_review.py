"""The weekly review: the week's figures beside three questions, kept as an entry of the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.periods import Period, week_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.text import clean
from careercruise_desktop.storage.queries import weekly as ask
from careercruise_desktop.storage.reader import Reader

from .journal_pages import JournalFilter, JournalPages
from .records import Kept
from .usecase import UseCase
from .week import WeekCase
from .weekly_due import due_week, review_of
from .weekly_state import QUESTIONS, HandedOver, Moved, Reached, ReviewWeek, SkillUsed
from .weekly_text import body_of, review_in

_MOST_TOLD = 200


class WeeklyReview(UseCase):
    """Reads and keeps weekly reviews."""

    def week(self, day: date | None = None) -> ReviewWeek:
        """The page of the week around a day, of the running one where none is named; for a worker.

        Raises:
            Unreadable: the data file cannot be read.
        """
        today = self.today
        with self._store.read() as reader:
            settings = reader.settings()
            period = week_of(day or today, settings.week_start)
            entry = review_of(reader, period)
            text = review_in(entry.body if entry is not None else "")
            reached = tuple(
                Reached(key, title, Role(role), project, date.fromisoformat(at), _between(agreed, at))
                for key, title, role, project, agreed, at in ask.reached(reader, period)
            )
            moved = tuple(
                Moved(key, title, Role(role), project, date.fromisoformat(due), _between(before, due), reason)
                for key, title, role, project, before, due, reason in ask.moved(reader, period)
            )
            skills = tuple(SkillUsed(*row) for row in ask.skills(reader, period))
            handed = tuple(_handed(reader, period))
        pages = JournalPages(self._store, self._clock)
        told = pages.page(JournalFilter(first=period.first, last=period.last), limit=_MOST_TOLD).lines
        return ReviewWeek(
            period=period,
            settings=settings,
            figures=WeekCase(self._store, self._clock).days(period.first, period.days).figures,
            reached=reached,
            moved=moved,
            skills=skills,
            delegations=handed,
            told=tuple(line for line in told if line.kind is not JournalKind.WEEKLY_REVIEW),
            entry=entry,
            own=text.own,
            answers=text.answers,
        )

    def save(self, day: date, answers: tuple[str, ...]) -> Kept:
        """Keep the review of the week around a day as an entry of the journal, with the figures as they are now.

        Where there is one already, its answers and figures are replaced; its title, tags and links stay, and so does
        whatever else its text tells.

        Raises:
            Refused: no question is answered, the week is still to come, or the text is too long.
            Unreadable: nothing was saved.
        """
        if len(answers) != len(QUESTIONS):
            raise ValueError("one answer a question, in their order")
        page = self.week(day)
        now = self._clock.now()
        if page.period.first > now.day:
            raise Refused("This week is still to come.", "day")
        cleaned = [clean(answer, lines=True) for answer in answers]
        if not any(each.text.strip() for each in cleaned):
            raise Refused("Answer at least one of the questions.", "answers")
        body = body_of(page, tuple(each.text.strip() for each in cleaned))
        with self._store.write("Save weekly review", merge=f"review:{page.period.first.isoformat()}") as desk:
            known = review_of(desk, page.period)
            if known is not None:
                kept = desk.save(checked(replace(known, body=body)))
            else:
                last = min(page.period.last, now.day)
                kept = desk.add(
                    checked(
                        JournalEntry(
                            day=last, kind=JournalKind.WEEKLY_REVIEW, title=page.title, body=body,
                            written=now if last == now.day else None,
                        )
                    )
                )  # fmt: skip
        return Kept(kept, tuple(each.remark for each in cleaned if each.remark))

    def due(self) -> Period | None:
        """The last whole week where something was logged in it and it was not reviewed; else None.

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            return due_week(reader, self.today)


def _handed(reader: Reader, period: Period) -> list[HandedOver]:
    """What went out and came back; what did both in the week is told twice."""
    found: list[HandedOver] = []
    for key, title, role, person, *days in ask.delegations(reader, period):
        for text, what in zip(days, ("handed over", "came back", "taken back"), strict=True):
            if text is not None and date.fromisoformat(text) in period:
                found.append(HandedOver(key, title, Role(role), person, what))
    return found


def _between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
