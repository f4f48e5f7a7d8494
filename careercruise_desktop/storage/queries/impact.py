"""What is set beside the actions of a leader: milestones and outcomes of the projects led, and what was handed over."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.figures.handing_over import Handed
from careercruise_desktop.domain.figures.promised import Promise
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.pulse import HealthCount, PulseRound
from careercruise_desktop.storage.reader import Reader

# A project is led where the project manager promised something in it.
_LED = "SELECT DISTINCT project_id FROM milestone WHERE role = 'pm' AND project_id IS NOT NULL"


class HandedTo(NamedTuple):
    """A handing over, to whom, and the title of its task."""

    person_id: int | None
    handed: Handed
    task_id: int
    title: str


def led(reader: Reader) -> dict[int, str]:
    """The projects that are led, by id, with their names."""
    return dict(reader.rows(f"SELECT id, name FROM project WHERE id IN ({_LED}) ORDER BY name COLLATE NOCASE, id"))


def promised(reader: Reader, projects: frozenset[int]) -> list[Milestone]:
    """The milestones of some projects, by baseline date, without what they depend on."""
    return [each for each in reader.recall(Milestone, "ORDER BY baseline_due, id") if each.project_id in projects]


def readings(reader: Reader, projects: frozenset[int]) -> list[OutcomeReading]:
    """The readings of some projects, oldest first."""
    return [each for each in reader.recall(OutcomeReading, "ORDER BY day, id") if each.project_id in projects]


def handed(reader: Reader, project_id: int | None) -> list[HandedTo]:
    """All that was handed over, in a project or in all, oldest first."""
    only = "" if project_id is None else " WHERE t.project_id = :project"
    return [
        HandedTo(
            person,
            Handed(
                key, date.fromisoformat(since), freed, own, _day(due), _day(returned),
                None if first is None else bool(first), _day(taken),
            ),
            task,
            title,
        )
        for key, person, since, freed, own, due, returned, first, taken, task, title in reader.rows(
            "SELECT d.id, d.person_id, d.since, d.freed_minutes, d.own_minutes, t.due, d.returned, d.accepted_first,"
            " d.taken_back, t.id, t.title FROM delegation d JOIN task t ON t.id = d.task_id"
            f"{only} ORDER BY d.since, d.id",
            {"project": project_id},
        )
    ]  # fmt: skip


def work_due(reader: Reader, project_id: int | None) -> list[Promise]:
    """The work with a due date that was not dropped, in a project or in all, by that date."""
    only = "" if project_id is None else " AND project_id = :project"
    rows = reader.rows(
        f"SELECT id, due, finished FROM task WHERE due IS NOT NULL AND status != 'dropped'{only} ORDER BY due, id",
        {"project": project_id},
    )
    return [Promise(key, date.fromisoformat(due), _day(finished)) for key, due, finished in rows]


def first_day(reader: Reader) -> date | None:
    """The day of the first pulse or action."""
    row = reader.one("SELECT min(day) FROM (SELECT day FROM pulse_round UNION ALL SELECT day FROM leadership_action)")
    return _day(row[0]) if row else None


def concerned(reader: Reader) -> dict[int, str]:
    """The projects that are led, or that a pulse or an action is about, by id, with their names."""
    return dict(
        reader.rows(
            f"SELECT id, name FROM project WHERE id IN ({_LED}) OR id IN (SELECT project_id FROM pulse_round)"
            " OR id IN (SELECT project_id FROM leadership_action) ORDER BY name COLLATE NOCASE, id"
        )
    )


def asked(reader: Reader) -> list[tuple[str, int | None]]:
    """Team and project of the pulses, each pair once, the one with the newest pulse first."""
    return [
        (team, project)
        for team, project in reader.rows(
            "SELECT team, project_id FROM pulse_round GROUP BY team, project_id ORDER BY max(day) DESC, max(id) DESC"
        )
    ]


def people(reader: Reader) -> dict[str, int]:
    """How many could answer last, by the name of the team."""
    return dict(
        reader.rows("SELECT team, asked FROM pulse_round WHERE team != '' AND asked IS NOT NULL ORDER BY day, id")
    )


def newest_pulse(reader: Reader) -> PulseRound | None:
    """The newest pulse, whether it is out, closed or was typed in."""
    found = reader.pick(PulseRound, "ORDER BY day DESC, id DESC LIMIT 1")
    return found[0] if found else None


def health_questions(reader: Reader) -> tuple[str, ...]:
    """The health questions that were asked last; not each pulse has any."""
    asked = reader.pick(PulseRound, "WHERE questions != '' ORDER BY day DESC, id DESC LIMIT 1")
    counted = reader.one(
        "SELECT r.id, r.day FROM pulse_round r JOIN health_count h ON h.pulse_round_id = r.id"
        " ORDER BY r.day DESC, r.id DESC LIMIT 1"
    )
    if counted is not None and (not asked or asked[0].day < date.fromisoformat(counted[1])):
        return tuple(each.question for each in reader.find(HealthCount, pulse_round_id=counted[0]))
    return tuple(asked[0].questions.splitlines()) if asked else ()


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
