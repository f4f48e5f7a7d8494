"""Forgetting looks at every text that a person can write, in whatever table it is kept."""

from __future__ import annotations

import re

from sqlalchemy import Text

from careercruise_desktop.storage.forgetting import TEXTS
from careercruise_desktop.storage.naming import Naming
from careercruise_desktop.storage.tables import growth, leadership, meta, planning, portfolio, projects  # noqa: F401
from careercruise_desktop.storage.tables.types import metadata


def test_every_text_that_people_write_is_looked_at() -> None:
    exempt = {
        "attachment": {"name"},  # files are named in what goes, and stay
        "credit_rule": {"category", "within"},
        "person": {"name", "relation"},
        "project": {"code"},
        "dismissal": {"key", "until"},
        "setting": {"key", "value"},
        "sample_range": {"kind"},
        "portfolio": {"audience", "sections", "hidden"},
    }
    plain = re.compile(
        r"day|.*_day|.*_on|.*_wall|zone|.*_zone|role|kind|status|source|source_id|currency|language|token|key|least|method"
        r"|created|finished|started|start|finish|due|.*_due|follow_up|since|returned|taken_back|heard|achieved|cancelled"
        r"|answered|reminded|asked|closed|earned|expires|credits_from|by_when|unit|category|done|dimension|dimensions"
        r"|quadrant|ring|consent|first|last|from_.*|to_.*|baseline_.*|.*_value|.*_cost|cost|budget|rate|review_score|repeat"
        r"|skipped|place|round|part|mark|answer|family|block|content|sha256|media_type|media|.*_finish"
    )
    for table in metadata.tables.values():
        if table.name.startswith(("history", "stale", "repeat_days", "day_", "sealed", "accepted", "sample")):
            continue
        texts = {column.name for column in table.columns if isinstance(column.type, Text)}
        unread = texts - set(TEXTS.get(table.name, ())) - exempt.get(table.name, set())
        if table.name == "milestone_move":
            unread -= {"reason"}
        assert {name for name in unread if not plain.fullmatch(name)} == set(), table.name


def test_a_name_is_found_in_the_ways_in_which_people_write_it() -> None:
    naming = Naming(["J\u00f6rg Quarrix"])
    for text in (
        "J\u00f6rg Quarrix",
        "Quarrix, J\u00f6rg",
        "J\u00d6RG  QUARRIX",
        "Jo\u0308rg Quarrix",
        "J\u00f6rg Quarrixs",
    ):
        assert naming.without(f"({text})", "X") == "(X)", text
    assert naming.without("**J\u00f6rg** Quarrix\u2019s idea", "X") == "**X\u2019s idea"
    assert not naming.found("J\u00f6rg Quarrixson")


def test_names_of_others_that_hold_it_are_left_alone() -> None:
    naming = Naming(["Ana"], ["Ana Ferreira", "Bo Ana Ek"])
    assert naming.without("Ana, ANA\u2019s, Ana Ferreira, BO ANA EK, Anatol, ana", "X") == (
        "X, X\u2019s, Ana Ferreira, BO ANA EK, Anatol, ana"
    )
