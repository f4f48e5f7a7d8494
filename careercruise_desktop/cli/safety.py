"""backup, restore and check."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.domain.words import plural
from careercruise_desktop.usecases.safety import Backup, Checkup, Comparison, Content, Repaired, Safety

from .output import aligned
from .tools import Tools

DONE, FAILED = 0, 1

# What a person counts by; the rest is in the sum.
_NAMED = ("time_entry", "time_block", "task", "project", "milestone", "skill", "journal_entry", "person", "feedback")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What each of the three commands takes."""
    command = parser.prog.split()[-1]
    if command == "backup":
        parser.add_argument("out", metavar="OUT", nargs="?", help="a file or folder; without it the folder of backups")
    elif command == "restore":
        parser.add_argument("file", metavar="FILE", help="a backup, or the name of one in the folder of backups")
        parser.add_argument("--yes", action="store_true", help="do not ask")
    else:
        parser.add_argument("--repair", action="store_true", help="set right what can be worked out again")


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Run the one that was typed."""
    commands: dict[str, Callable[[argparse.Namespace, Tools, Safety], int]] = {
        "backup": _backup,
        "restore": _restore,
        "check": _check,
    }
    return commands[arguments.command](arguments, tools, Safety(tools.paths, tools.clock))


def _backup(arguments: argparse.Namespace, tools: Tools, safety: Safety) -> int:
    made = safety.back_up_now(Path(arguments.out) if arguments.out else None)
    attached = (made.counts or {}).get("attachment", 0)
    if attached:
        files = plural(attached, "attached file is", "attached files are")
        them = "it" if attached == 1 else "them"
        tools.say.remark(f"{files} not in the backup. To keep {them} too, copy {tools.paths.attachments}.")
    records = plural(made.records or 0, "record", "records")
    tools.say.result(_backup_data(made), f"Backed up {records} to {made.path} ({_size(made.size)}, checked).")
    return DONE


def _restore(arguments: argparse.Namespace, tools: Tools, safety: Safety) -> int:
    chosen = safety.found(arguments.file)
    compared = safety.compare(chosen)
    table = _comparison(compared, tools)
    asks = not arguments.yes and not tools.say.as_json and sys.stdin.isatty() and sys.stdout.isatty()
    if asks:
        tools.say.result(None, table)
        if input("Restore this backup? [y/N] ").strip().lower() not in {"y", "yes"}:
            raise Refused("Nothing was restored.")
    outcome = safety.restore(chosen)
    held = plural(sum(outcome.content.counts.values()), "record", "records")
    lines = [] if asks else [table]
    lines.append(f"Restored {chosen}: {held}.")
    if outcome.before is not None:
        back = f"careercruise restore {outcome.before.name}"
        kept = f"What was there before is kept in {outcome.before}."
        lines.append(f"To go back: {back}" if outcome.before.name.startswith("career-") else kept)
    if outcome.carried.sentence:
        lines.append(outcome.carried.sentence)
    if outcome.lost_files:
        files = plural(outcome.lost_files, "attached file is", "attached files are")
        lines.append(f"{files} missing or changed: put back the folder {tools.paths.attachments}, or attach again.")
    data = {
        "kind": "restore", "id": chosen.name, "from": str(chosen), "to": str(tools.paths.database),
        "before": str(outcome.before) if outcome.before else None, "counts": outcome.content.counts,
        "lost_files": outcome.lost_files,
        "carried": {"answers": outcome.carried.answers, "closed": outcome.carried.closed},
    }  # fmt: skip
    tools.say.result(data, "\n".join(lines))
    return DONE


def _check(arguments: argparse.Namespace, tools: Tools, safety: Safety) -> int:
    if arguments.repair:
        repaired = safety.repair()
        tools.say.result(_repaired_data(repaired, tools), "\n".join(_repaired_lines(repaired)))
        return FAILED if repaired.left else DONE
    checkup = safety.check()
    tools.say.result(_checkup_data(checkup, tools), "\n".join(_checkup_lines(checkup, tools)))
    lost = checkup.attached is not None and checkup.attached.lost
    return FAILED if checkup.faults or lost else DONE


def _checkup_lines(checkup: Checkup, tools: Tools) -> list[str]:
    lines = [fault.text for fault in checkup.faults]
    if not lines:
        lines.append("The data file is whole.")
    elif any(fault.repairable for fault in checkup.faults):
        lines.append("To set right what can be worked out again: careercruise check --repair")
    if checkup.files:
        lost = checkup.attached is not None and checkup.attached.lost
        put = f" Put back the folder {tools.paths.attachments}, or attach again." if lost else ""
        lines.append(f"{checkup.files}{put}")
    newest = f", the newest is {checkup.backups[0].path.name}" if checkup.backups else ""
    lines.append(f"{plural(len(checkup.backups), 'backup', 'backups')}{newest}.")
    return lines


def _repaired_lines(repaired: Repaired) -> list[str]:
    lines = [f"Set right: {fault.text}" for fault in repaired.cured]
    lines += [f"Not set right: {fault.text}" for fault in repaired.left]
    if repaired.before is not None:
        lines.append(f"What was there before is kept in {repaired.before.path}.")
    if repaired.salvaged is not None:
        saved = repaired.salvaged.saved
        lines.append(
            f"The damaged file was not changed. {plural(saved.records or 0, 'record', 'records')} could be read."
        )
        if repaired.salvaged.torn:
            lines.append(f"Some could not: {', '.join(_spoken(kind) for kind in repaired.salvaged.torn)}.")
        lines.append(f"To go on with them: careercruise restore {saved.path.name}")
    return lines or ["The data file is whole."]


def _comparison(compared: Comparison, tools: Tools) -> str:
    present, chosen = compared.present, compared.chosen
    rows = [["", "now", "backup"]]
    rows.append(["made", "", compared.backup.made.strftime("%Y-%m-%d %H:%M")])
    rows.append(["last change", _last(present, tools), _last(chosen, tools)])
    sides = (present.counts if present else {}, chosen.counts)
    rows += [
        [_spoken(kind), *(str(side.get(kind, 0)) for side in sides)]
        for kind in _NAMED
        if any(kind in side for side in sides)
    ]
    rows.append(["all records", *(str(sum(side.values())) for side in sides)])
    if present is None:
        for row in rows[1:]:
            row[1] = "–"
    return aligned(rows)


def _last(content: Content | None, tools: Tools) -> str:
    if content is None or content.last_act is None:
        return "–"
    return Moment(content.last_act, tools.clock.now().zone).wall.strftime("%Y-%m-%d %H:%M")


def _backup_data(made: Backup) -> dict[str, Any]:
    return {
        "kind": "backup", "id": made.path.name, "path": str(made.path), "made": _iso(made.made), "reason": made.reason,
        "bytes": made.size, "sha256": made.sha256, "records": made.records, "counts": made.counts,
    }  # fmt: skip


def _checkup_data(checkup: Checkup, tools: Tools) -> dict[str, Any]:
    return {
        "kind": "check", "id": str(tools.paths.database), "whole": not checkup.faults,
        "faults": [
            {"kind": fault.kind.value, "text": fault.text, "repairable": fault.repairable} for fault in checkup.faults
        ],
        "attached": checkup.attached._asdict() if checkup.attached is not None else None,
        "backups": len(checkup.backups), "newest_backup": str(checkup.backups[0].path) if checkup.backups else None,
    }  # fmt: skip


def _repaired_data(repaired: Repaired, tools: Tools) -> dict[str, Any]:
    return {
        "kind": "repair", "id": str(tools.paths.database), "whole": not repaired.left,
        "cured": [fault.text for fault in repaired.cured], "left": [fault.text for fault in repaired.left],
        "before": str(repaired.before.path) if repaired.before else None,
        "salvaged": str(repaired.salvaged.saved.path) if repaired.salvaged else None,
    }  # fmt: skip


def _iso(wall: datetime) -> str:
    return wall.isoformat(timespec="seconds")


def _size(size: int) -> str:
    return f"{size / 1024:,.0f} KB" if size < 1024 * 1024 else f"{size / 1024 / 1024:,.1f} MB"


def _spoken(kind: str) -> str:
    return kind.replace("_", " ")
