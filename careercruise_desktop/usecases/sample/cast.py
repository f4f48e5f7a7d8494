"""The people of the career: the present ones by name, and those of former posts and projects."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.people import Contact, Person, Relation

from .chance import Chance
from .identity import posts, started
from .scene import Scene
from .texts import people
from .undertakings import Portfolio, Undertaking

_TEAM_SIZE = 4
_PAST_CADENCE = {Relation.CLIENT: 14, Relation.TEAM: 28, Relation.MANAGER: 28, Relation.PEER: 45}


class Era:
    """The people around one post."""

    def __init__(self, first: date, last: date) -> None:
        self.first = first
        self.last = last
        self.members: dict[Relation, list[Person]] = {relation: [] for relation in Relation}

    def some(self, relation: Relation) -> list[Person]:
        """The people of a relation; the team where there is none."""
        return self.members[relation] or self.members[Relation.TEAM]


class Cast:
    """Everyone, by time and by project."""

    def __init__(self, scene: Scene, portfolio: Portfolio) -> None:
        self._scene = scene
        self._chance = scene.chance("people")
        self._names = self._all_names()
        self.eras: list[Era] = []
        self._clients: dict[str, Person] = {}
        self._by_name: dict[str, Person] = {}
        self._assemble()
        for one in portfolio.past:
            self._meet_client(one)

    @property
    def now(self) -> Era:
        """The people of the present post."""
        return self.eras[0]

    def named(self, name: str) -> Person:
        """A person of the present by name."""
        return self._by_name[name]

    def era(self, day: date) -> Era:
        """The people around a day."""
        return next((era for era in self.eras if era.first <= day), self.eras[-1])

    def mate(self, day: date, chance: Chance) -> Person:
        """Somebody of the team."""
        return chance.pick(self.era(day).some(Relation.TEAM))

    def peer(self, day: date, chance: Chance) -> Person:
        """A colleague beside the team."""
        return chance.pick(self.era(day).some(Relation.PEER))

    def client(self, one: Undertaking) -> Person | None:
        """The person at the client of a project; None for a project of the own house."""
        return self._clients.get(one.project.client)

    def write_contacts(self, portfolio: Portfolio) -> None:
        """Write the conversations: each person by cadence, the last one as many days ago as the script says."""
        chance = self._scene.chance("contacts")
        for name, _, _, cadence, _, _, last, _ in people.NOW:
            since = max(self.now.first, self._scene.first)
            self._talk(self._by_name[name], (since, self._scene.worked(last)), cadence, portfolio, chance)
        for era in self.eras[1:]:
            for members in era.members.values():
                for person in members:
                    self._talk(
                        person, (max(era.first, self._scene.first), era.last), person.cadence or 28, portfolio, chance
                    )
        for one in portfolio.past:
            client = self.client(one)
            if client is not None and client.archived:
                self._talk(client, (one.first, one.last), 14, portfolio, chance)

    def _talk(
        self, person: Person, days: tuple[date, date], cadence: int, portfolio: Portfolio, chance: Chance
    ) -> None:
        """Conversations backwards from the last one, about as often as the cadence says."""
        first, last = days
        day = self._scene.calendar.back(last)
        while day >= first:
            one = chance.pick(portfolio.running(day))
            note = chance.said(chance.pick(people.TALKS[person.relation.value]), one.slots(chance.pick(one.parts)))
            self._scene.add(Contact(person_id=person.id, day=day, note=note))
            gap = round(cadence * chance.near(1.05, 0.3, 0.5, 2))
            day = self._scene.calendar.back(day - timedelta(days=max(1, gap)))

    def _assemble(self) -> None:
        scene = self._scene
        ladder = posts(scene)
        self.eras.append(Era(started(scene, ladder[0]), scene.today))
        for name, relation, organisation, cadence, influence, interest, _, note in people.NOW:
            person = scene.add(
                Person(
                    name=name,
                    relation=Relation(relation),
                    organisation=organisation,
                    cadence=cadence,
                    influence=influence,
                    interest=interest,
                    note=note,
                )
            )
            self._by_name[name] = person
            self.now.members[person.relation].append(person)
            if person.relation is Relation.CLIENT:
                self._clients.setdefault(organisation, person)
        for post, later in zip(ladder[1:], ladder, strict=False):
            era = Era(started(scene, post), started(scene, later) - timedelta(days=1))
            if era.last >= scene.first:
                self._fill(era, post.employer)
                self.eras.append(era)

    def _fill(self, era: Era, employer: str) -> None:
        wanted = [Relation.MANAGER, Relation.PEER, Relation.PEER, *[Relation.TEAM] * _TEAM_SIZE]
        for relation in wanted:
            title = "Former lead" if relation is Relation.MANAGER else self._chance.pick(people.TEAM_TITLES)
            era.members[relation].append(self._new(relation, employer, title))

    def _meet_client(self, one: Undertaking) -> None:
        client = one.project.client
        if client and client not in self._clients:
            self._clients[client] = self._new(Relation.CLIENT, client, self._chance.pick(people.CLIENT_TITLES))

    def _new(self, relation: Relation, organisation: str, title: str) -> Person:
        note = self._chance.said(self._chance.pick(people.PAST_NOTES), {"title": title})
        return self._scene.add(
            Person(
                name=self._names.pop(),
                relation=relation,
                organisation=organisation,
                cadence=_PAST_CADENCE.get(relation),
                influence=self._chance.whole(1, 4),
                interest=self._chance.whole(1, 4),
                archived=True,
                note=note,
            )
        )

    def _all_names(self) -> list[str]:
        firsts = self._chance.shuffled(people.FIRST_NAMES)
        lasts = self._chance.shuffled(people.LAST_NAMES)
        turns = len(people.FIRST_NAMES) * 2
        return [f"{firsts[turn % len(firsts)]} {lasts[(turn * 7 + turn // 30) % len(lasts)]}" for turn in range(turns)]
