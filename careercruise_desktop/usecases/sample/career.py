"""A whole, believable career in two roles, ending today: pure, and the same for the same seed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.spans import Moment

from .cast import Cast
from .days import write_days
from .diary import Diary
from .growing import write_looks, write_radar, write_weekly_reviews
from .handovers import write_handovers
from .identity import write_certificates, write_identity, write_targets
from .lessons import write_lessons
from .opinions import write_opinions
from .promises import Promises
from .pulses import write_pulses
from .readings import write_readings
from .scene import Scene
from .skillset import Skillset
from .undertakings import Portfolio


def career(
    today: date,
    now: Moment,
    years: int,
    seed: int,
    *,
    first_ids: Mapping[type[Record], int] | None = None,
    density: float = 1.0,
) -> list[Record]:
    """All records of a sample career.

    Args:
        today: the day on which it ends.
        now: this moment, in the person's zone; nothing is logged after it.
        years: how far back the log reaches, 1 to 20.
        seed: another seed gives another career.
        first_ids: the first id to use for a kind of record; 1 where a kind is not named.
        density: how many times as many entries as a person would write; for benchmarks, 1 to 3.

    Returns:
        Records with ids that refer to each other; a record may come before one that it refers to.
    """
    scene = Scene(today, now, years, seed, first_ids=first_ids or {}, density=density)
    write_identity(scene)
    skillset = Skillset(scene)
    write_certificates(scene, skillset)
    portfolio = Portfolio(scene)
    cast = Cast(scene, portfolio)
    skillset.write_history([cast.named("Helen Okafor"), cast.named("Mei Chen"), cast.named("Oskar Brandt")])
    cast.write_contacts(portfolio)
    promises = Promises(scene, portfolio, cast, skillset)
    write_readings(scene, portfolio)
    write_days(scene, portfolio, cast, skillset, promises)
    write_handovers(scene, portfolio, cast)
    write_opinions(scene, portfolio, cast)
    write_pulses(scene, portfolio)
    lessons = write_lessons(scene, skillset)
    write_targets(scene, skillset, lessons)
    write_radar(scene, skillset)
    write_looks(scene, skillset)
    Diary(scene, portfolio, cast, skillset, promises).write()
    write_weekly_reviews(scene, portfolio, cast)
    return scene.records
