"""`careercruise list`: every kind of record, filtered."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.usecases.lists import Filters, Lists
from careercruise_desktop.usecases.project_page import ProjectPages
from careercruise_desktop.usecases.round_lists import RoundLists

from . import shapes
from .counts import count
from .days import add_period, refuse_turned_round
from .tools import Tools

_WITH_ROLE = frozenset({"entries", "blocks", "tasks", "milestones", "journal"})
_WITH_ARCHIVE = frozenset({"projects", "milestones", "skills"})
_WITH_PROJECT = _WITH_ROLE | {"projects", "feedback"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """The kind, and what to leave out."""
    parser.add_argument("what", choices=tuple(shapes.COLUMNS), metavar="|".join(shapes.COLUMNS), help="what to list")
    add_period(
        parser,
        "from this day on",
        "up to this day; repeating blocks are listed four weeks ahead without it, two years ahead at the most",
    )
    parser.add_argument("--project", metavar="CODE", help="of this project")
    parser.add_argument("--role", type=Role, choices=tuple(Role), metavar="it|pm", help="of this role")
    parser.add_argument(
        "--archived",
        action="store_true",
        help="also projects and their milestones, or skills, in the archive",
    )
    parser.add_argument("--limit", type=count, metavar="N", help="at most so many")


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Print the list."""
    what = arguments.what
    for option, allowed in (("role", _WITH_ROLE), ("project", _WITH_PROJECT)):
        if getattr(arguments, option) is not None and what not in allowed:
            raise Refused(f"A list of {what} cannot be filtered with --{option}.", option)
    if arguments.archived and what not in _WITH_ARCHIVE:
        raise Refused(f"A list of {what} knows no --archived.", "archived")
    refuse_turned_round(arguments.first, arguments.last)
    filters = Filters(
        first=arguments.first,
        last=arguments.last,
        project=arguments.project,
        role=arguments.role,
        limit=arguments.limit,
        archived=arguments.archived,
    )
    columns = shapes.COLUMNS[what]
    rows = _listed(what, tools, filters)
    told = rows if tools.say.as_json else [shapes.told(row, tools.clock.now().day) for row in rows]
    tools.say.table(told, columns.names, columns.nothing)
    end = tools.use(Lists).blocks_end(filters) if what == "blocks" else None
    if end is not None:
        tools.say.remark(f"Repeating blocks are listed two years ahead at the most, here up to {end}.")
    return 0


def _listed(what: str, tools: Tools, filters: Filters) -> list[dict[str, Any]]:
    lists = tools.use(Lists)
    readers: dict[str, Callable[[], Iterable[dict[str, Any]]]] = {
        "entries": lambda: map(shapes.entry, lists.entries(filters)),
        "blocks": lambda: map(shapes.block, lists.blocks(filters)),
        "tasks": lambda: map(shapes.task, lists.tasks(filters)),
        "milestones": lambda: map(shapes.milestone, lists.milestones(filters)),
        "projects": lambda: _projects(tools, filters),
        "skills": lambda: map(shapes.skill, lists.skills(filters)),
        "journal": lambda: map(shapes.journal, lists.journal(filters)),
        "feedback": lambda: _feedback(tools, filters),
        "people": lambda: map(shapes.person, lists.people(filters)),
        "certificates": lambda: map(shapes.certificate, lists.certificates(filters)),
    }
    return list(readers[what]())


def _feedback(tools: Tools, filters: Filters) -> list[dict[str, Any]]:
    """What was said by name, and rounds without names as wholes between it, newest first."""
    named = map(shapes.feedback, tools.use(Lists).feedback(filters))
    rows = [*named, *map(shapes.feedback_round, tools.use(RoundLists).rounds(filters))]
    return sorted(rows, key=lambda row: row["day"], reverse=True)[: filters.limit]


def _projects(tools: Tools, filters: Filters) -> list[dict[str, Any]]:
    """The projects that are meant, with their marks."""
    pages = tools.use(ProjectPages)
    judged = {each.id: each for archived in (False, True) for each in pages.projects(archived=archived)}
    return [shapes.project(row, judged[row.id]) for row in tools.use(Lists).projects(filters)]
