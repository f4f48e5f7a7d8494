"""The review of a period as a document: what the wall shows, with its sentences, definitions and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.domain.periods import Period, last_whole
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.review import Review
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.exporters import FORMATS
from careercruise_desktop.exporters.charts.setting import Setting
from careercruise_desktop.system.child import UNWATCHED, Watch
from careercruise_desktop.usecases.export import Exported, Printer
from careercruise_desktop.usecases.usecase import UseCase

from .cards import CARDS
from .question import Question
from .review_cards import cards_of, tiles_of
from .review_tables import tables_of
from .secrecy import read_secrets
from .usecase import TrendsCase
from .values import told
from .words import day_range

ENDINGS = {each.ending: each.name for each in FORMATS.values()}
QUARTER = 3


class ReviewCase(UseCase):
    """Composes and writes reviews."""

    def period(self, first: date | None = None, last: date | None = None) -> Period:
        """The days of a review: those that were chosen, up to today; without any the last whole quarter.

        Raises:
            Refused: they end before they start, or are still to come.
        """
        usual = last_whole(self.today, QUARTER)
        if first is None and last is None:
            return usual
        # One end alone asks for as many days as a quarter has, up to today.
        end = min(self.today, last or (first or self.today) + timedelta(days=usual.days - 1))
        begin = first or date.fromordinal(max(1, end.toordinal() - usual.days + 1))
        if last is not None and begin > last:
            raise Refused("The period must start before it ends.", "first")
        if begin > self.today:
            raise Refused("This period is still to come. Choose days up to today.", "first")
        return Period(begin, end)

    def compose(self, period: Period, watch: Watch = UNWATCHED) -> Review:
        """The review of a period, compared with the one before of the same length.

        Raises:
            Refused: there is nothing to review in it, it is still to come, ends before it starts, or it was cancelled.
        """
        if period.first > self.today:
            raise Refused("This period is still to come. Choose days up to today.", "first")
        trends = TrendsCase(self._store, self._clock)
        seen = trends.reached(Period(period.first, min(period.last, self.today)))
        question = Question(seen, compare=True)
        figures = trends.wall(question, tell=_heard(watch))
        if not any(one.n for figure in figures for one in figure):
            days = day_range(seen.first, seen.last)
            raise Refused(f"There is nothing to review: nothing is recorded for {days}. Choose other days.", "first")
        with self._store.read() as reader:
            profiles, settings = reader.find(Profile), reader.settings()
            secrets = read_secrets(reader, reader.find(Project))
        author = profiles[0].name.strip() if profiles else ""
        return _review(map(secrets.veiled, figures), question, settings, author, self.today)

    def export(self, review: Review, target: Path, printer: Printer, watch: Watch = UNWATCHED) -> Exported:
        """Write a review to a file; its name decides between PDF and HTML.

        Raises:
            Refused: the name asks for neither, or it was cancelled.
            Unreadable: it could not be made in time, or could not be written.
        """
        return printer.export(review, target, watch)


def _heard(watch: Watch) -> Callable[[Figure], None]:
    """Says which card was read, and stops when nobody waits for it any more."""

    def tell(figure: Figure) -> None:
        if watch.cancelled:
            raise Refused("Cancelled. Nothing was changed.")
        watch.progress(0.05, f"Reading: {CARDS[figure.key].title.lower()}")

    return tell


def _review(figures: Iterable[Figure], question: Question, settings: Settings, author: str, today: date) -> Review:
    found = list(figures)
    seen, before = question.period, question.past(today)
    there = [figure for figure in found if any(one.n for one in figure)]
    setting = Setting(
        day_minutes=settings.day_minutes, week_minutes=settings.week_minutes, week_start=settings.week_start, told=told
    )
    kind, short = named(seen)
    days = day_range(seen.first, seen.last)
    share = next((each.value for each in found if each.key == "role_balance"), None)
    return Review(
        title=", ".join(part for part in (kind, short or days, author) if part),
        author=author,
        name=kind,
        period=f"{short}: {days}" if short else days,
        compared=f"Before: {day_range(before.first, before.last)}, as many days",
        made=today,
        split=0.5 if share is None else share,
        tiles=tiles_of(there, settings.name_of(Role.IT)),
        cards=cards_of(there, setting),
        missing=_missing(
            [CARDS[each.key].title for each in found if each not in there],
            logged=any(each.key == "logged_days" and each.value for each in found),
        ),
        tables=tables_of(there, settings.week_start),
        foot=f"Counted by CareerCruise from dated records, {today.isoformat()}. Intervals hold in 95 of 100 cases.",
    )


def named(period: Period) -> tuple[str, str]:
    """What a review of a period is called, and the period's short name where it has one: `Q3 2026`."""
    first, last = period.first, period.last
    after = last + timedelta(days=1)
    months = (after.year - first.year) * 12 + after.month - first.month
    if first.day != 1 or after.day != 1:
        return "Review", ""
    if months == 3 and first.month % 3 == 1:
        return "Quarterly review", f"Q{first.month // 3 + 1} {first.year}"
    if months == 1:
        return "Monthly review", f"{words.MONTHS[first.month - 1]} {first.year}"
    return ("Yearly review", f"{first.year}") if months == 12 and first.month == 1 else ("Review", "")


def _missing(titles: list[str], *, logged: bool) -> str:
    """Which trends have nothing behind them, and first that nothing was logged where that is so."""
    names = words.listed([title[:1].lower() + title[1:] for title in titles])
    said = ["" if logged else "Nothing was logged in this period."]
    said += [f"Nothing is recorded in this period for {names}."] if titles else []
    return " ".join(filter(None, said))
