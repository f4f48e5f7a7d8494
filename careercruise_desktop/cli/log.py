"""`careercruise log`: the quick log from a terminal or a script."""

from __future__ import annotations

import argparse
from typing import Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.quicklog.values import Makes, Reading
from careercruise_desktop.usecases.lists import Filters, Lists
from careercruise_desktop.usecases.quicklog import QuickLog, Saved

from . import shapes
from .tools import Tools


def arguments(parser: argparse.ArgumentParser) -> None:
    """The line, and whether new names may be made."""
    parser.add_argument("text", nargs="+", metavar="TEXT", help='the line, such as "2h code review #payments @it"')
    parser.add_argument(
        "--create",
        action="store_true",
        help="make projects, skills and people that do not exist yet; take skills out of the archive",
    )


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Save the line and say what it became."""
    quick = tools.use(QuickLog)
    reading = quick.read(" ".join(arguments.text))
    missing = list(reading.unsettled if arguments.create else reading.complaints)
    if missing:
        if reading.naming and not arguments.create:
            verb = "take it out" if reading.away and len(reading.naming) == 1 else "make it"
            missing.append(f"To {verb if len(reading.naming) == 1 else 'make them'}, add --create.")
        raise Refused(" ".join(missing))
    saved = quick.save(reading, create=arguments.create)
    for remark in reading.remarks:
        tools.say.remark(remark)
    # The record is read back and printed as it is stored; the sentence alone needs no second look.
    data = _stored(saved, tools.use(Lists)) if tools.say.as_json else None
    tools.say.result(data, _sentence(saved, reading))
    return 0


def _sentence(saved: Saved, reading: Reading) -> str:
    title = f": {words.shortened(reading.title)}" if reading.title else ""
    project = f" ({saved.detail})" if saved.detail else ""
    guessed = f" Role {reading.role.value}, {reading.role_reason}." if reading.role and reading.role_guessed else ""
    made = f" New: {words.listed(list(saved.made))}." if saved.made else ""
    back = f" Taken out of the archive: {words.listed(list(saved.back))}." if saved.back else ""
    return f"{saved.sentence}{title}{project}.{guessed}{made}{back}"


def _stored(saved: Saved, lists: Lists) -> dict[str, Any]:
    key = saved.record.id
    one = Filters(id=key)
    readers = {
        Makes.ENTRY: lambda: shapes.entry(lists.entries(one)[0]),
        Makes.BLOCK: lambda: shapes.block(lists.blocks(one)[0]),
        Makes.TASK: lambda: shapes.task(lists.tasks(one)[0]),
        Makes.DELEGATION: lambda: shapes.task(lists.tasks(one)[0]),
        Makes.MILESTONE: lambda: shapes.milestone(lists.milestones(one)[0]),
        Makes.JOURNAL: lambda: shapes.journal(lists.journal(one)[0]),
        Makes.FEEDBACK: lambda: shapes.feedback(lists.feedback(one)[0]),
        Makes.CONTACT: lambda: shapes.contact(lists.contact(key)),
        Makes.STOP: lambda: shapes.entry(lists.entries(one)[0]),
        Makes.TIMER: lambda: shapes.timer(lists.timer(key)),
    }
    return readers[saved.kind]()
