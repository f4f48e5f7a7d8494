"""What Today offers besides advice: a certificate, what waits for answers, a talk, a next step, a week, a skill."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from careercruise_desktop.domain import words
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.skills import LEVELS, ReviewAnswer, SkillReview
from careercruise_desktop.storage.queries.skills import reviewed_on
from careercruise_desktop.storage.queries.target_roles import due_steps
from careercruise_desktop.storage.queries.today import dismissed, put_off_until_day, spoken_on
from careercruise_desktop.storage.reader import Row

from .certificate_pages import CertificatePages, Concern, Reminder
from .certificates import told_credit
from .nudges import PUT_OFF_DAYS, Nudge, Nudges
from .pulse_status import DuePulse, PulseStatus, due_pulses
from .pulse_status import waiting as waiting_pulses
from .request_status import RequestStatus, late
from .skill_reviews import DueReview, SkillReviews
from .skills import Offer, Skills
from .talks import PersonLine, Talks
from .usecase import UseCase
from .weekly_due import due_week

# So many skills are offered for a look in a day, however many are due.
REVIEWS_A_DAY = 3
_OFTEN = {
    "every week": "Weekly", "every two weeks": "Fortnightly", "every month": "Monthly", "every quarter": "Quarterly",
}  # fmt: skip


class Offers(UseCase):
    """Finds the one thing that Today offers now."""

    def current(self) -> Nudge | None:
        """The first offer that is not put off, and where there is none, the advice of the day; for a worker.

        What has a day comes first: a certificate, feedback and pulses that were asked for, the next pulse of a team,
        one talk in a day, a next step towards a role, then last week's review. Looks at skills follow, no more than
        `REVIEWS_A_DAY`, then levels that are a quarter old.

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            put_off = dismissed(reader, self.today)
        finds = (
            self._certificate, self._request, self._pulse, self._talk, self._step, self._week, self._review,
            self._level,
        )  # fmt: skip
        for find in finds:
            found = find(put_off)
            if found is not None:
                return found
        return Nudges(self._store, self._clock).current()

    def answer_review(self, offer: Nudge, answer: ReviewAnswer) -> SkillReview:
        """Keep what a look at the offered skill found.

        Raises:
            Refused: the skill is gone.
            Unreadable: the data file cannot be written.
        """
        return SkillReviews(self._store, self._clock).review(offer.id, answer)

    def _certificate(self, put_off: set[str]) -> Nudge | None:
        # The reminders leave out by themselves what was put off.
        found = CertificatePages(self._store, self._clock).reminders()
        return _told_certificate(found[0], self.today) if found else None

    def _request(self, put_off: set[str]) -> Nudge | None:
        with self._store.read() as reader:
            found = late(reader, self.today)
        return _first((_told_request(one, self.today) for one in found), put_off)

    def _pulse(self, put_off: set[str]) -> Nudge | None:
        with self._store.read() as reader:
            overdue = [one for one in waiting_pulses(reader, self.today) if one.overdue]
            due = due_pulses(reader, self.today)
        told = (_told_round(one, self.today) for one in overdue)
        return _first(told, put_off) or _first((_told_pulse(one, self.today) for one in due), put_off)

    def _talk(self, put_off: set[str]) -> Nudge | None:
        today = self.today
        with self._store.read() as reader:
            if spoken_on(reader, today) or put_off_until_day(reader, "person", today + timedelta(days=PUT_OFF_DAYS)):
                return None
        due = Talks(self._store, self._clock).due()
        return _first((_told_talk(one, today) for one in due), put_off)

    def _step(self, put_off: set[str]) -> Nudge | None:
        today = self.today
        with self._store.read() as reader:
            due = due_steps(reader, today)
        return _first((_told_step(row, today) for row in due), put_off)

    def _week(self, put_off: set[str]) -> Nudge | None:
        with self._store.read() as reader:
            period = due_week(reader, self.today)
        offer = None if period is None else _told_week(period)
        return None if offer is None or offer.key in put_off else offer

    def _review(self, put_off: set[str]) -> Nudge | None:
        today = self.today
        with self._store.read() as reader:
            if reviewed_on(reader, today) >= REVIEWS_A_DAY:
                return None
        due = SkillReviews(self._store, self._clock).due_reviews()
        return _first((_told_review(one, today) for one in due), put_off)

    def _level(self, put_off: set[str]) -> Nudge | None:
        again = Skills(self._store, self._clock).offered_again()
        return _first((_told_level(one) for one in again), put_off)


def _first(offers: Iterable[Nudge], put_off: set[str]) -> Nudge | None:
    return next((offer for offer in offers if offer.key not in put_off), None)


def _told_certificate(one: Reminder, today: date) -> Nudge:
    missing, day = told_credit(one.missing, one.unit), words.day_long(one.expires, today)
    match one.concern:
        case Concern.EXPIRED:
            title = f"{one.name} expired {words.plural(-one.days, 'day', 'days')} ago"
            reason = f"It was valid until {day}."
        case Concern.EXPIRES:
            left = f"in {words.plural(one.days, 'day', 'days')}" if one.days else "today"
            title, reason = f"{one.name} expires {left}", f"It is valid until {day}."
            reason = f"{reason} Of its credits {missing} are still missing." if one.missing else reason
        case Concern.CREDITS:
            title, reason = f"{one.name}: {missing} still missing", f"Its credits are due by {day}."
    return Nudge("certificate", one.certificate_id, one.name, title, reason)


def _told_request(one: RequestStatus, today: date) -> Nudge:
    due = words.day_long(one.request.due or today, today)
    reason = f"Answers were asked for by {due}. A reminder can be copied there, or it can be closed."
    return Nudge("feedback_request", one.request.id, one.title, f"{one.title}: {one.sentence}", reason)


def _told_round(one: PulseStatus, today: date) -> Nudge:
    due = words.day_long(one.pulse.due or today, today)
    late = words.plural(one.overdue, "day", "days")
    reason = f"Answers were asked for by {due}. It can be asked again there, or closed."
    return Nudge("pulse_round", one.pulse.id, one.title, f"{one.title}: {one.sentence}, {late} overdue", reason)


def _told_pulse(one: DuePulse, today: date) -> Nudge:
    name = words.shortened(one.title)
    often = _OFTEN.get(one.rhythm, "Next")
    rhythm = f" It is usually {one.rhythm}." if one.rhythm else ""
    reason = f"The last one was on {words.day_long(one.last.day, today)}.{rhythm}"
    return Nudge("pulse", one.last.id, name, f"{often} pulse of {name} is due", reason)


def _told_talk(one: PersonLine, today: date) -> Nudge:
    person = one.person
    name = words.shortened(person.name)
    last = "no talk is noted yet" if one.last is None else f"last talk {words.ago((today - one.last).days)}"
    every = words.plural(person.cadence or 0, "day", "days")
    company = words.shortened(person.organisation)
    who = ", ".join(part for part in (person.relation.value.capitalize(), company) if part)
    return Nudge("person", person.id, person.name, f"Speak to {name} – {last}", f"{who}, meant to be every {every}.")


def _told_step(row: Row, today: date) -> Nudge:
    key, title, by_when, skill, role = row
    day = date.fromisoformat(by_when)
    until = "today" if day == today else f"by {words.day_long(day, today)}"
    reason = f"A next step in {words.shortened(skill)} towards {words.shortened(role)}, to be done {until}."
    return Nudge("step", key, words.shortened(title), words.shortened(title), reason)


def _told_week(period: Period) -> Nudge:
    days = f"{words.day_short(period.first)} – {words.day_short(period.last)}"
    reason = f"{days}: its figures beside three questions."
    return Nudge("weekly_review", 0, "the weekly review", "Look back on last week", reason, period.first)


def _told_review(one: DueReview, today: date) -> Nudge:
    looked = (
        f"You last looked at it on {words.day_long(one.last, today)}."
        if one.last is not None
        else "It is the first look since you assessed it."
    )
    days = [str((one.next[answer] - today).days) for answer in ReviewAnswer]
    again = f"It comes back in {', '.join(days[:-1])} or {days[-1]} days, by your answer."
    return Nudge("review", one.skill_id, one.name, f"How well do you still know {one.name}?", f"{looked} {again}")


def _told_level(one: Offer) -> Nudge:
    title = f"{one.name}: is level {one.level}, {LEVELS[one.level]}, still right?"
    return Nudge("assess", one.skill_id, one.name, title, f"You assessed it {one.days} days ago.")
