"""For random records each figure of the wall is what a recount in plain Python of the exported rows gives."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp, log
from pathlib import Path
from random import Random
from statistics import fmean, median
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.domain.learning import LearningItem, LearningKind
from careercruise_desktop.domain.milestones import MilestoneMove
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.pulse import PulseAnswer, PulseRound
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import SkillAssessment, SkillKind
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, entry, milestone, project, skill, task

SPAN = 400
Rows = list[dict[str, Any]]


def day(random: Random, least: int = 0) -> date:
    return TODAY - timedelta(days=random.randint(least, SPAN))


def work(random: Random) -> Iterable[Record]:
    """Entries and blocks of whole hours that never overlap on a day, with gaps of weeks."""
    for _ in range(random.randint(0, 60)):
        yield entry(
            f"{(hour := random.randint(8, 18)):02d}:00", f"{hour + 1:02d}:00", day(random), role=random.choice([*Role]),
            project_id=random.choice((None, 1, 2)), task_id=random.choice((None, None, 1, 2, 3)),
            learning_item_id=random.choice((None, None, None, 1)),
        )  # fmt: skip
    for _ in range(random.randint(0, 20)):
        yield block("09:00", "10:00", day(random), role=random.choice([*Role]), project_id=random.choice((None, 1)))


def promises(random: Random) -> Iterable[Record]:
    for key in range(1, random.randint(1, 14)):
        due = day(random, -30)
        done = random.choice((None, due, due + timedelta(days=random.randint(-3, 9))))
        yield milestone(
            due, id=key, role=random.choice([*Role]), project_id=random.choice((None, 1, 2)),
            achieved=done if done is None or done <= TODAY else None,
            cancelled=random.choice((None, None, None, TODAY)),
        )  # fmt: skip
        if random.random() < 0.5:
            moved = day(random)
            to = due + timedelta(days=random.randint(-5, 20))
            yield MilestoneMove(milestone_id=key, day=moved, from_due=due, to_due=to)


def people(random: Random) -> Iterable[Record]:
    for _ in range(random.randint(0, 12)):
        source = random.choice((FeedbackSource.CLIENT, FeedbackSource.TEAM, FeedbackSource.SELF))
        yield Feedback(
            day=day(random), source=source, project_id=random.choice((None, 1)), leadership=random.randint(1, 5),
            delivery=random.choice((None, 2, 5)),
        )  # fmt: skip
    for key in range(1, random.randint(1, 5)):
        yield PulseRound(id=key, day=day(random), asked=9, project_id=random.choice((None, 1)))
        yield from (PulseAnswer(pulse_round_id=key, score=random.randint(0, 10)) for _ in range(random.randint(5, 8)))
    for _ in range(random.randint(0, 8)):
        since = day(random)
        back = random.choice((None, min(TODAY, since + timedelta(days=9))))
        yield Delegation(
            task_id=random.randint(1, 3), person_id=None, since=since, returned=back,
            freed_minutes=random.choice((None, 60, 90)), own_minutes=random.randint(0, 20),
            accepted_first=random.choice((None, True, False)) if back else None,
        )  # fmt: skip


def growth(random: Random) -> Iterable[Record]:
    for _ in range(random.randint(0, 12)):
        yield SkillAssessment(skill_id=random.randint(1, 3), day=day(random), level=random.randint(1, 5))
    for _ in range(random.randint(0, 3)):
        minutes = random.choice((0, 45))
        yield LearningItem(title="A book", kind=LearningKind.BOOK, minutes=minutes, finished=day(random))


@dataclass(frozen=True)
class Exported:
    """All rows of the tables, as they are exported, and the question they are counted for."""

    store: Store
    question: Question

    def rows(self, table: str) -> Rows:
        with self.store.read() as reader:
            names = [row[1] for row in reader.rows(f"PRAGMA table_info({table})")]
            return [dict(zip(names, row, strict=True)) for row in reader.rows(f"SELECT * FROM {table} ORDER BY id")]

    def within(self, table: str, column: str = "day", *, role: bool = True, project: bool = True) -> Rows:
        """The rows of the period, by the filters."""
        question = self.question
        return [
            row
            for row in self.rows(table)
            if row[column] is not None
            and date.fromisoformat(row[column]) in question.period
            and (not role or question.role in {None, row.get("role")})
            and (not project or question.project_id in {None, row.get("project_id")})
        ]


@settings(max_examples=60, deadline=None)
@given(
    some.randoms(use_true_random=False),
    some.integers(1, SPAN),
    some.sampled_from((None, *Role)),
    some.sampled_from((None, 1)),
)
def test_each_figure_is_what_counting_the_rows_gives(
    random: Random, days: int, role: Role | None, project_id: int | None
) -> None:
    question = Question(Period(TODAY - timedelta(days=days), TODAY), role, project_id)
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "career.db", lambda: at("11:12").at)
        try:
            fill(store, random)
            case = TrendsCase(store, FixedClock(at("11:12")))
            found = {one.key: one for figure in case.wall(question) for one in figure}
            rows = Exported(store, question)
            for recount in (recount_time, recount_promises, recount_growth, recount_people, recount_estimates):
                recount(found, rows)
        finally:
            store.close()


def fill(store: Store, random: Random) -> None:
    with store.write("Given") as desk:
        for key in (1, 2):
            desk.add(project(id=key, code=f"p{key}"))
        for key, kind in enumerate(SkillKind, 1):
            desk.add(skill(id=key, name=kind.value, kind=kind))
        desk.add(LearningItem(id=1, title="A course", kind=LearningKind.COURSE))
        for key in (1, 2, 3):
            finished = day(random)
            desk.add(
                task(id=key, status=TaskStatus.DONE, finished=finished, minutes=90, project_id=(None, 1, 2)[key - 1])
            )
        taken: set[tuple[date, int]] = set()
        for each in work(random):
            when = (each.when.day, each.when.start) if hasattr(each, "when") else None
            if type(each).__name__ != "TimeEntry" or (when is not None and when not in taken):
                taken |= {when} if when is not None and type(each).__name__ == "TimeEntry" else set()
                desk.add(each)
        for each in (*promises(random), *people(random), *growth(random)):
            desk.add(each)


def minutes(rows: Rows, role: str = "") -> int:
    return sum(row["minutes"] for row in rows if role in {"", row["role"]})


def both_roles(rows: Exported) -> Rows:
    return rows.within("time_entry", role=False, project=False)


def recount_time(found: dict[str, Figure], rows: Exported) -> None:
    both = rows.within("time_entry", role=False)
    balance, it, pm = found["role_balance"], minutes(both, "it"), minutes(both, "pm")
    assert (balance.n, balance.value) == (len(both), it / (it + pm) if both else None)
    assert sum(point.value or 0 for point in balance.named("it_minutes").points) == it
    assert sum(point.n for point in balance.named("pm_minutes").points) == len(both)
    assert found["role_debt"].value == (round((it + pm) * 0.6) - it if both else None)
    own = rows.within("time_entry")
    logged = found["logged_days"]
    assert (logged.value or 0) == len({row["day"] for row in own})
    assert sum(point.value or 0 for point in logged.named("minutes").points) == minutes(own)
    planned = [row for row in rows.within("time_block") if row["day"] < TODAY.isoformat()]
    accuracy = found["plan_accuracy"]
    assert sum(point.n for point in accuracy.named("accuracy").points) == accuracy.n == len(planned)
    timed = {row["day"] for row in both_roles(rows) if row["start_at"] is not None}
    assert found["role_switches"].n == found["focus_hours"].n == len(timed)
    assert logged.hits in {None, sum(date.fromisoformat(day).weekday() < 5 for day in {row["day"] for row in own})}
    learned = [row for row in rows.within("time_entry", role=False, project=False) if row["learning_item_id"]]
    items = [row for row in rows.within("learning_item", "finished", role=False, project=False) if row["minutes"]]
    learning = found["learning_hours"]
    assert learning.n == len(learned) + len(items)
    assert (learning.value or 0) == minutes(learned) + sum(row["minutes"] for row in items)
    assert sum(point.value or 0 for point in learning.named("minutes").points) == (learning.value or 0)
    every = rows.within("time_entry", role=False, project=False)
    assert sum(point.value or 0 for point in found["load"].series[0].points) == minutes(every)


def recount_promises(found: dict[str, Figure], rows: Exported) -> None:
    hits, late = 0, []
    for row in rows.within("milestone", "baseline_due"):
        due = date.fromisoformat(row["baseline_due"])
        done = date.fromisoformat(row["achieved"]) if row["achieved"] else None
        if row["cancelled"] is None and ((done is not None and done > due) or (done is None and due < TODAY)):
            late.append(((done or TODAY) - due).days)
        hits += row["cancelled"] is None and done is not None and done <= due
    n, rate = hits + len(late), found["milestones_on_time"]
    assert (rate.hits, rate.n, rate.value) == (hits, n, hits / n if n >= 3 else None)
    assert found["milestone_days_late"].value == (fmean(late) if late else None)
    kept = rate.named("kept").points
    assert (sum(point.value or 0 for point in kept), sum(point.n for point in kept)) == (hits, n)
    for figure in (found[f"milestones_on_time_by_{by}"] for by in ("role", "project", "year")):
        assert sum(series.points[0].n for series in figure.series) == n
    known = {row["id"]: row for row in rows.rows("milestone")}
    slip = 0
    for move in rows.within("milestone_move", role=False, project=False):
        of, question = known[move["milestone_id"]], rows.question
        if question.role in {None, of["role"]} and question.project_id in {None, of["project_id"]}:
            slip += max(0, (date.fromisoformat(move["to_due"]) - date.fromisoformat(move["from_due"])).days)
    assert (found["slip_reasons"].value or 0) == slip


def recount_growth(found: dict[str, Figure], rows: Exported) -> None:
    period = rows.question.period
    levels: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in sorted(rows.rows("skill_assessment"), key=lambda row: (row["day"], row["id"])):
        levels[row["skill_id"]].append(row)
    now = [known[-1]["level"] for known in levels.values()]
    figure = found["skill_levels"]
    assert (figure.n, figure.value) == (len(now), fmean(now) if now else None)
    changes = []
    for known in levels.values():
        before = [row for row in known if row["day"] <= period.first.isoformat()]
        first = before[-1] if before else known[0]
        if first["id"] != known[-1]["id"]:
            changes.append(known[-1]["level"] - first["level"])
    assert found["skill_growth"].value == (fmean(changes) if changes else None)
    for series in figure.series:
        assert series.points[-1].n == sum(
            series.name == str(kind).replace(" ", "_") for kind, key in zip(SkillKind, (1, 2, 3), strict=True)
            if key in levels
        )  # fmt: skip


def recount_people(found: dict[str, Figure], rows: Exported) -> None:
    said = [row for row in rows.within("feedback", role=False) if row["source"] != "self"]
    for name in ("leadership", "delivery"):
        given = [row[name] for row in said if row[name] is not None]
        figure = found[f"feedback_{name}"]
        assert (figure.n, figure.value) == (len(given), pytest.approx(fmean(given)) if len(given) >= 3 else None)
        assert sum(point.n for point in figure.series[0].points) == len(given)
    rounds = {row["id"] for row in rows.within("pulse_round", role=False)}
    scores = [row["score"] for row in rows.rows("pulse_answer") if row["pulse_round_id"] in rounds]
    morale = found["morale"]
    assert (morale.n, morale.value) == (len(scores), pytest.approx(fmean(scores)) if scores else None)
    tasks = {row["id"]: row for row in rows.rows("task")}
    question = rows.question
    back = [
        row
        for row in rows.within("delegation", "returned", role=False, project=False)
        if question.role in {None, tasks[row["task_id"]]["role"]}
        and question.project_id in {None, tasks[row["task_id"]]["project_id"]}
    ]
    freed = [row["freed_minutes"] for row in back if row["freed_minutes"] is not None]
    assert (found["delegation"].n, found["delegation"].value) == (len(freed), sum(freed) if freed else None)
    verdicts = [row["accepted_first"] for row in back if row["accepted_first"] is not None]
    first = found["delegation_first_time"]
    assert (first.n, first.hits) == (len(verdicts), sum(verdicts))
    assert first.value == (sum(verdicts) / len(verdicts) if len(verdicts) >= 3 else None)


def recount_estimates(found: dict[str, Figure], rows: Exported) -> None:
    handed = {row["task_id"] for row in rows.rows("delegation") if row["returned"]}
    logged: dict[int, int] = defaultdict(int)
    for row in rows.rows("time_entry"):
        logged[row["task_id"] or 0] += row["minutes"]
    ratios = [
        logged[row["id"]] / row["minutes"]
        for row in rows.within("task", "finished")
        if row["id"] not in handed and logged[row["id"]]
    ]
    bias, near = found["estimate_bias"], found["estimates_near"]
    assert bias.n == near.n == len(ratios)
    assert bias.value == (pytest.approx(exp(median(log(ratio) for ratio in ratios))) if ratios else None)
    assert near.hits == sum(abs(ratio - 1) <= 0.25 for ratio in ratios)
