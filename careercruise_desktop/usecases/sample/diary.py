"""The journal: about three entries a week, told from stories that do not repeat themselves soon."""

from __future__ import annotations

import re
from datetime import date

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Moment

from .cast import Cast
from .chance import Deck
from .promises import Promises
from .scene import Scene
from .skillset import Skillset
from .texts.journal_conflicts import CONFLICTS
from .texts.journal_current import CURRENT
from .texts.journal_decisions import DECISIONS
from .texts.journal_learned import LEARNED
from .texts.journal_now import JOURNAL
from .texts.journal_solved import SOLVED
from .texts.journal_wins import WINS
from .texts.stories import TAILS, Story
from .undertakings import Portfolio, Undertaking, capital

_A_DAY = 0.62
_SCRIPTED_DAYS = 4
_BEGUN = 12 * 60 + 5
_STORIES: dict[JournalKind, tuple[Story, ...]] = {
    JournalKind.SOLVED: SOLVED,
    JournalKind.LEARNED: LEARNED,
    JournalKind.DECISION: DECISIONS,
    JournalKind.STAYING_CURRENT: CURRENT,
    JournalKind.WIN: WINS,
    JournalKind.CONFLICT: CONFLICTS,
}
# How often each kind comes, out of a hundred.
_SHARES = ((JournalKind.SOLVED, 24), (JournalKind.LEARNED, 22), (JournalKind.DECISION, 18),
           (JournalKind.STAYING_CURRENT, 13), (JournalKind.WIN, 14), (JournalKind.CONFLICT, 9))  # fmt: skip
_TAGS = {
    "it": ("incident", "review", "speed", "migration", "testing", "security"),
    "pm": ("estimate", "client", "scope", "budget", "meeting", "handover"),
}
_WORDS = re.compile(r"\w+")
_KINDS = tuple(kind for kind, share in _SHARES for _ in range(share))


class Diary:
    """Writes the journal."""

    def __init__(self, scene: Scene, portfolio: Portfolio, cast: Cast, skillset: Skillset, promises: Promises) -> None:
        self._scene = scene
        self._portfolio = portfolio
        self._cast = cast
        self._skillset = skillset
        self._promises = promises
        self._chance = scene.chance("journal")
        self._decks = {kind: Deck(self._chance, range(len(stories))) for kind, stories in _STORIES.items()}
        self._tags = scene.chance("tags")
        self._told: set[str] = set()

    def write(self) -> None:
        """Write the scripted entries of the last days and the others before them."""
        scripted = self._write_scripted()
        for day in self._scene.calendar.days(self._scene.first, self._scene.worked(_SCRIPTED_DAYS)):
            if day not in scripted and self._chance.maybe(_A_DAY):
                self._tell(day)

    def _write_scripted(self) -> set[date]:
        days: set[date] = set()
        for one in JOURNAL:
            day = self._scene.worked(one.ago)
            situation, task, action, result = one.star
            self._scene.add(
                JournalEntry(
                    day=day,
                    kind=JournalKind(one.kind),
                    title=one.title,
                    body=one.body,
                    situation=situation,
                    task=task,
                    action=action,
                    result=result,
                    role=Role(one.role),
                    project_id=self._portfolio.id_of(one.code),
                    milestone_id=self._promises.id_of(one.milestone),
                    written=self._written(day),
                    in_portfolio=one.shown,
                    skills=frozenset(self._skillset.id_of(name) for name in one.skills),
                    people=frozenset(self._cast.named(name).id for name in one.people),
                )
            )
            days.add(day)
        return days

    def _written(self, day: date) -> Moment | None:
        """When an entry of the last days was begun; not known of one that would lie ahead."""
        begun = self._scene.at(day, _BEGUN)
        return begun if begun.at <= self._scene.now.at else None

    def _tell(self, day: date) -> None:
        chance = self._chance
        kind = chance.pick(_KINDS)
        stories = _STORIES[kind]
        allowed = [at for at, story in enumerate(stories) if story.since <= day.year <= story.until]
        story = stories[self._decks[kind].deal(allowed)]
        one = chance.pick(self._portfolio.running(day))
        mate = self._cast.mate(day, chance)
        title, slots = self._titled(story, one, day, mate.name.split()[0])
        whole = bool(story.star) and chance.maybe(0.75)
        situation, task, action, result = story.star if whole and story.star else ("", "", "", "")
        confidential = chance.maybe(0.5 if one.project.confidential else 0.02)
        body = self._body(kind, story, slots)
        star = [chance.said(part, slots) for part in (situation, task, action, result)]
        words = set(_WORDS.findall(" ".join((title, body, *star))))
        client = self._cast.client(one)
        named = [(mate, mate.name.split()[0]), *([(client, one.client.split()[0])] if client else [])]
        self._scene.add(
            JournalEntry(
                day=day,
                kind=kind,
                title=title,
                body=body,
                situation=star[0],
                task=star[1],
                action=star[2],
                result=star[3],
                role=Role(story.role),
                project_id=one.project.id,
                minutes=chance.whole(1, 12) * 15 if chance.maybe(0.3) else None,
                in_portfolio=whole and not confidential and chance.maybe(0.3),
                tags=frozenset(self._tags.some(_TAGS[story.role], self._tags.pick((0, 0, 0, 1, 1, 2)))),
                confidential=confidential,
                skills=self._skillset.ids(list(story.skills), day),
                people=frozenset(person.id for person, word in named if word in words),
            )
        )

    def _titled(self, story: Story, one: Undertaking, day: date, mate: str) -> tuple[str, dict[str, object]]:
        """A title that was not used before, if one can be had, with the words that it was made of."""
        for _ in range(6):
            slots = self._slots(one, mate)
            title = capital(self._chance.said(story.title, slots))
            if title not in self._told:
                break
        else:
            # The same thing again: say when, or with what.
            again = str(day.year) if story in CURRENT else str(slots["part"])
            title = title if again in title else f"{title}, {again}"
        self._told.add(title)
        return title, slots

    def _body(self, kind: JournalKind, story: Story, slots: dict[str, object]) -> str:
        """The body, for some with a last sentence of its own."""
        body = self._chance.said(story.body, slots)
        if kind is JournalKind.STAYING_CURRENT or not self._chance.maybe(0.7):
            return body
        return f"{body} {capital(self._chance.said(self._chance.pick(TAILS[story.role]), slots))}"

    def _slots(self, one: Undertaking, mate: str) -> dict[str, object]:
        chance = self._chance
        part, other = chance.some(one.parts, 2)
        return {
            **one.slots(part),
            "other": other,
            "mate": mate,
            "few": chance.whole(2, 6),
            "some": chance.whole(7, 19),
            "many": chance.whole(24, 90),
            "lots": f"{chance.whole(2, 90) * 100 * chance.pick((1, 1, 10)):,}",
            "hours": chance.whole(2, 6),
            "weeks": chance.whole(2, 8),
        }
