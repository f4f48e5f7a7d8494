"""Valid records of every kind, made from their dataclasses and the tables' own rules."""

from __future__ import annotations

import importlib
import pkgutil
import sqlite3
from contextlib import closing
from dataclasses import fields
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from random import Random
from types import NoneType
from typing import Any, get_args, get_type_hints

from careercruise_desktop import domain
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.spans import DayTotal, Moment, Span, When, moment
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.links import LINKS
from careercruise_desktop.storage.opening import run_schema
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.storage.records import table_name
from careercruise_desktop.storage.store import Store

ZONES = ("Europe/Stockholm", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata", "UTC")
PIECES = (
    "Review", "e-mail", "c++", 'He said "no"', "back\\slash", "line\nbreak", "tab\there", "naïve café", "日本語",
    "\U0001f680", "O'Brien", "%s {0}", "null", "{}", "-5", "=1+1", "\u200bzero", "\\n", '\\"', "a" * 40, "",
)  # fmt: skip
# Rules of repeating, and no rules.
RULES = (
    "", "", "", "FREQ=DAILY", "FREQ=DAILY;COUNT=20", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
    "FREQ=DAILY;INTERVAL=3;UNTIL=20260310", "FREQ=DAILY;INTERVAL=3;UNTIL=20260120", "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYDAY=-1FR", "now and then",
)  # fmt: skip
# Whole numbers that a table keeps within bounds; all others are 0 to 500.
BOUNDS = {
    "level": (1, 5), "target_level": (1, 5), "influence": (1, 5), "interest": (1, 5), "leadership": (1, 5),
    "partnership": (1, 5), "problem_solving": (1, 5), "communication": (1, 5), "delivery": (1, 5), "score": (0, 10),
    "progress": (0, 100), "minutes": (1, 600), "half_life": (1, 60), "cadence": (1, 90), "position": (-5, 500),
    "weekday": (0, 6), "interval": (1, 365), "goal": (1, 20),
}  # fmt: skip
# Rows that belong to one of several others.
OWNERS = {"attachment": ("journal_entry_id", "certificate_id")}


def kinds() -> list[type[Record]]:
    """Every kind of record of the domain."""
    for module in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}."):
        importlib.import_module(module.name)
    return sorted(Record.__subclasses__(), key=lambda kind: kind.__name__)


KINDS = kinds()
BY_TABLE = {table_name(kind): kind for kind in KINDS}


def add(desk: Desk, kind: type[Record], random: Random) -> Record | None:
    """Keep a new record of a kind; None where it needs one that is not there, or its name or code is taken."""
    record = make(kind, desk, random)
    if record is None:
        return None
    try:
        return desk.add(record)
    except sqlite3.IntegrityError as error:
        if "UNIQUE" not in str(error):
            raise
        return None


def fill(store: Store, rounds: int = 3) -> None:
    """Records of every kind, in acts that can be undone."""
    random = Random(7)
    for _ in range(rounds):
        with store.write("Add one of each") as desk:
            for kind in KINDS:
                add(desk, kind, random)


def references(table: str) -> dict[str, str]:
    """The columns of a table that refer to another, and to which."""
    return _all_references()[table]


@lru_cache
def _all_references() -> dict[str, dict[str, str]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        run_schema(connection)
        return {
            table: {row[3]: row[2] for row in connection.execute(f'PRAGMA foreign_key_list("{table}")')}
            for table in BY_TABLE
        }


HINTS = lru_cache(get_type_hints)


def ids(reader: Reader, table: str) -> list[int]:
    return [row[0] for row in reader.rows(f'SELECT id FROM "{table}" ORDER BY id')]


def make(kind: type[Record], reader: Reader, random: Random, **given: Any) -> Record | None:
    """A valid record, or None where it needs another one that is not there."""
    table = table_name(kind)
    refers = references(table)
    hints = HINTS(kind)
    values: dict[str, Any] = {}
    for each in fields(kind):
        name = each.name
        if name in given or name == "id":
            continue
        if "link" in each.metadata:
            others = ids(reader, LINKS[each.metadata["link"]].other)
            values[name] = frozenset(random.sample(others, random.randint(0, min(3, len(others)))))
        elif name in refers:
            others = ids(reader, refers[name])
            optional = NoneType in get_args(hints[name])
            if not others and not optional:
                return None
            values[name] = random.choice(others) if others and not (optional and random.random() < 0.3) else None
        else:
            values[name] = _value(name, hints[name], random)
    owners = OWNERS.get(table, ())
    present = [name for name in owners if values.get(name, given.get(name)) is not None]
    if owners and not present:
        return None
    values |= dict.fromkeys(present[1:])
    return kind(**values, **given)


def _value(name: str, hint: Any, random: Random) -> Any:
    options = [part for part in get_args(hint) if part is not NoneType] if hint != When else []
    if NoneType in get_args(hint) and len(options) == 1:
        return None if random.random() < 0.3 else _value(name, options[0], random)
    if hint == When:
        return _span(random) if random.random() < 0.7 else DayTotal(_day(random), random.randint(1, 1440), "UTC")
    makers: dict[Any, Any] = {
        Span: _span,
        Moment: lambda r: Moment(r.randint(1_500_000_000, 1_800_000_000), r.choice(ZONES)),
        date: _day,
        bool: lambda r: r.random() < 0.5,
        int: lambda r: r.randint(*BOUNDS.get(name, (0, 500))),
        Decimal: lambda r: Decimal(r.randint(-99_999, 9_999_999)).scaleb(-r.randint(0, 3)),
        frozenset[date]: lambda r: frozenset(_day(r) for _ in range(r.randint(0, 3))),
        frozenset[str]: lambda r: frozenset(r.sample(("retry", "c++", "日本語", "q1"), r.randint(0, 3))),
        str: lambda r: text(name, r),
    }
    if hint in makers:
        return makers[hint](random)
    assert issubclass(hint, StrEnum)
    return random.choice(list(hint))


def text(name: str, random: Random) -> str:
    if name == "zone":
        return random.choice(ZONES)
    if name == "repeat":
        return random.choice(RULES)
    return " ".join(random.choice(PIECES) for _ in range(random.randint(1, 4)))


def _day(random: Random) -> date:
    return date(2026, 1, 1) + timedelta(days=random.randint(0, 90))


def _span(random: Random) -> Span:
    start = moment(_day(random), random.randint(0, 1439), random.choice(ZONES))
    return Span.lasting(start, random.randint(1, 600))
