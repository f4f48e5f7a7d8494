"""Keeping the data safe: backups, restore, check, repair and the upgrade of an older file.

It works with a data folder, so it also helps where no data file can be opened; where one is open in this program, it
goes through that store.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError, Refused, Unreadable
from careercruise_desktop.domain.spans import Clock
from careercruise_desktop.storage import backup, checking, restoring, rotation, salvage
from careercruise_desktop.storage.attachments import Attached, look_over
from careercruise_desktop.storage.backup import Backup
from careercruise_desktop.storage.checking import Fault, FaultKind
from careercruise_desktop.storage.connections import Damaged
from careercruise_desktop.storage.migrations import upgrade
from careercruise_desktop.storage.opening import DataMissing, SchemaBehind, absent, existed, verify
from careercruise_desktop.storage.repair import repair
from careercruise_desktop.storage.restoring import Content, Outcome
from careercruise_desktop.storage.salvage import Salvaged
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system import files, lock
from careercruise_desktop.system.paths import Paths

__all__ = [
    "Backup", "Checkup", "Comparison", "Content", "DataMissing", "Fault", "FaultKind", "Finding", "Outcome", "Repaired",
    "Safety", "Salvaged", "SchemaBehind",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides of a restore.

    Attributes:
        present: what the data file holds; None where it is missing or damaged.
        chosen: what the backup holds.
        backup: what the backup's name and note tell.
    """

    present: Content | None
    chosen: Content
    backup: Backup


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with the data file at the start, and the newest good backup to offer, if there is one."""

    fault: Fault
    offer: Backup | None


@dataclass(frozen=True, slots=True)
class Checkup:
    """Everything that is wrong, and the backups there are, newest first.

    Attributes:
        faults: what is wrong with the data file.
        backups: those in the folder of backups.
        attached: the attached files, which lie beside the data file; None where nobody can tell.
    """

    faults: tuple[Fault, ...]
    backups: tuple[Backup, ...]
    attached: Attached | None = None

    @property
    def files(self) -> str:
        """A sentence about the attached files; "" where there are none."""
        found = self.attached
        if found is None or not found.n:
            return ""
        counted = words.plural(found.n, "attached file", "attached files")
        if not found.lost:
            return f"{counted}, as attached."
        parts = ((found.vanished, "missing"), (found.changed, "changed"))
        return f"{counted}: {', '.join(f'{n} {what}' for n, what in parts if n)}."


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair did.

    Attributes:
        cured: the faults that are gone.
        left: the faults that are not.
        before: the backup of the state before it; None when nothing was changed.
        salvaged: the new file with what could be read of a damaged one.
    """

    cured: tuple[Fault, ...]
    left: tuple[Fault, ...]
    before: Backup | None = None
    salvaged: Salvaged | None = None


class Safety:
    """The verbs around a data folder's safety; each may take a second, so the window calls them in the background."""

    def __init__(self, paths: Paths, clock: Clock, store: Store | None = None, *, window: bool = False) -> None:
        """What it works with.

        Args:
            paths: the data folder.
            clock: the clock in the person's zone.
            store: the data file, where this program has it open.
            window: whether this program is the window that holds the folder, even when its file cannot be opened.
        """
        self._paths = paths
        self._clock = clock
        self._store = store
        self._window = window

    def daily_backup(self) -> Backup | None:
        """The first backup of the day, if it is still to be made; then prune those that are no longer needed.

        Returns:
            The backup, or None when there is one of today already or no record to keep.

        Raises:
            Unreadable: it cannot be made.
        """
        today = self._clock.now().day
        if absent(self._paths.database) or not backup.due(self._paths.backups, today):
            return None
        return self._made(backup.START)

    def back_up_now(self, place: Path | None = None) -> Backup:
        """A verified backup, among the others or where the person wants it.

        Args:
            place: a file or a folder; a file there is replaced only when it is a CareerCruise file too.

        Raises:
            Refused: there is nothing to keep yet, or the place is taken by something else.
            Unreadable: it cannot be made.
        """
        self._need_file()
        if place is not None:
            return backup.write_to(self._paths.database, self._free_place(place))
        made = self._made(backup.MANUAL)
        if made is None:
            raise Refused("There is nothing to back up yet.")
        return made

    def back_up_before_import(self) -> Backup | None:
        """A backup outside the rotation, before much is changed at once; None when there is nothing to lose yet.

        Raises:
            Unreadable: it cannot be made.
        """
        return self._made(backup.BEFORE_IMPORT)

    def back_up_before_removal(self) -> Backup | None:
        """A backup outside the rotation, before much is removed at once; None when there is nothing to lose.

        Raises:
            Unreadable: it cannot be made.
        """
        return self._made(backup.BEFORE_REMOVAL)

    def backups(self) -> list[Backup]:
        """The backups in the data folder, newest first."""
        return backup.listed(self._paths.backups)

    def newest_good(self) -> Backup | None:
        """The newest backup that is whole and unchanged."""
        return backup.newest_good(self._paths.backups)

    def found(self, name: str) -> Path:
        """The backup that a person means: a path, or the name of one in the data folder."""
        path = Path(name).expanduser()
        inside = self._paths.backups / path.name
        return inside if not path.exists() and path.name == name and inside.exists() else path

    def compare(self, chosen: Path) -> Comparison:
        """What a restore would replace by what.

        Raises:
            Unreadable: the backup cannot be read or is not ours.
        """
        present: Content | None = None
        if not absent(self._paths.database):
            try:
                present = restoring.content(self._paths.database, live=True)
            except Unreadable:
                present = None
        return Comparison(present, restoring.content(chosen), backup.at(chosen))

    def restore(self, chosen: Path) -> Outcome:
        """Make the data file hold what a backup holds; the present state is backed up first.

        Raises:
            Refused: a window has the data open, and it is not this program.
            Unreadable: the backup or the data file cannot be used; nothing has changed.
        """
        self._need_quiet("restore the backup there, in Settings")
        now = self._clock.now().wall
        outcome = restoring.restore(self._paths.database, chosen, self._paths.backups, now, self._store)
        self._prune()
        return outcome

    def check_at_start(self) -> Finding | None:
        """The quick look for damage, for the background after the first paint; None when all is well.

        Raises:
            Unreadable: the data file cannot be reached.
        """
        fault = checking.quick_fault(self._paths.database)
        if fault is None:
            return None
        return Finding(fault, self.newest_good() if fault.kind is FaultKind.DAMAGE else None)

    def check(self) -> Checkup:
        """Look everything over; the data file is not changed.

        Raises:
            Refused: there is no data file yet.
            Unreadable: it is missing, too old or new, not ours, or cannot be reached.
        """
        self._need_file()
        try:
            verify(self._paths.database)
        except Damaged as damage:
            return Checkup(
                (Fault(FaultKind.DAMAGE, f"The data file cannot be used: {damage.what}"),), tuple(self.backups())
            )
        faults = tuple(checking.faults(self._paths.database, self._paths.backups))
        return Checkup(faults, tuple(self.backups()), _attached(self._paths))

    def repair(self) -> Repaired:
        """Set right what can be worked out again, after a backup; of a damaged file save what can be read, elsewhere.

        Raises:
            Refused: a window has the data open, and it is not this program.
            Unreadable: it cannot be done; nothing has changed.
        """
        found = self.check().faults
        if any(fault.kind is FaultKind.DAMAGE for fault in found):
            now = self._clock.now().wall
            return Repaired((), found, salvaged=salvage.salvage(self._paths.database, self._paths.backups, now))
        curable = [fault for fault in found if fault.repairable]
        if not curable or any(fault.kind is FaultKind.TABLES for fault in found):
            return Repaired((), found)
        self._need_quiet("close it first")
        before = self._made(backup.BEFORE_REPAIR)
        repair(self._paths.database, self._store)
        self._close_to_others()
        left = self.check().faults
        return Repaired(tuple(fault for fault in found if fault not in left), left, before)

    def upgrade(self) -> Backup | None:
        """Bring an older data file to the present schema, after a backup outside the rotation.

        Raises:
            Refused: a window, which can only be one of the older version, has it open.
            Unreadable: it cannot be upgraded; it is as it was.
        """
        self._need_quiet("close it first, this version has to upgrade the file")
        made = self._made(backup.BEFORE_MIGRATION)
        upgrade(self._paths.database)
        return made

    def _made(self, reason: str) -> Backup | None:
        made = backup.make(self._paths.database, self._paths.backups, self._clock.now().wall, reason)
        if made is not None:
            self._prune()
        return made

    def _prune(self) -> None:
        for each in rotation.superfluous(self.backups(), self._clock.now().day):
            backup.remove(each)

    def _need_file(self) -> None:
        path = self._paths.database
        if not absent(path):
            return
        if existed(path):
            raise DataMissing(
                str(path), "the data file is missing or empty, but there was one before.", "Restore a backup."
            )
        raise Refused("There is no data yet.")

    def _need_quiet(self, instead: str) -> None:
        try:
            busy = self._store is None and not self._window and lock.held(self._paths.lock)
        except OSError:
            busy = False
        if busy:
            raise Refused(f"CareerCruise has this data open in its window: {instead}.")

    def _free_place(self, place: Path) -> Path:
        wanted = place.expanduser().absolute()
        if wanted.is_dir():
            wanted = wanted / backup.default_name(self._clock.now().wall)
        if not wanted.exists() or wanted.stat().st_size == 0:
            return wanted
        if wanted.samefile(self._paths.database):
            raise Refused("This is the data file itself. Choose another name for the backup.")
        try:
            restoring.content(wanted)
        except PersonError:
            raise Refused(f"{wanted} is not a CareerCruise file and is not replaced. Choose another name.") from None
        return wanted

    def _close_to_others(self) -> None:
        for path in checking.loose(self._paths.database, self._paths.backups):
            try:
                files.tighten(path)
            except OSError:
                continue


def _attached(paths: Paths) -> Attached | None:
    """What became of the attached files; None where a damaged file does not tell."""
    try:
        return look_over(paths.database, paths.attachments, thorough=True)
    except Unreadable:
        return None
