"""The settings' presenter: each change is saved at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop import assets
from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.system import desktop_entry, opener
from careercruise_desktop.ui.page import Presenter
from careercruise_desktop.ui.settings.state import BackupRow, DataState, OptionsState, ThresholdState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.safety import Backup, Checkup, Comparison
from careercruise_desktop.usecases.sample.rows import SampleRows
from careercruise_desktop.usecases.settings import SettingsCase

from .calendars import Calendars

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.settings.view import SettingsView

REASONS = {
    "start": "On start",
    "manual": "By hand",
    "before-migration": "Before an update",
    "before-restore": "Before a restore",
    "before-import": "Before an import",
    "before-repair": "Before a repair",
    "before-removal": "Before a removal",
}


class SettingsPresenter(Presenter):
    """Shows every option, the data file and its backups."""

    watches = frozenset({"setting", "sample_range", "calendar_event"})

    def __init__(self, context: Context, view: SettingsView) -> None:
        self._context = context
        self._view = view
        self._backups: dict[str, Backup] = {}
        self._calendars = Calendars(context, view)
        view.option_changed.connect(self.change)
        view.backup_requested.connect(self.back_up)
        view.compare_requested.connect(self.compare)
        view.restore_requested.connect(self.restore)
        view.folder_requested.connect(self.open_folder)
        view.check_requested.connect(self.check)
        view.sample_removed.connect(self.remove_sample)
        view.menu_entry_changed.connect(self.change_menu_entry)

    def refresh(self) -> None:
        """Read the options now, the backups from a worker."""
        self._view.show_options(self._options())
        self._calendars.refresh()
        self._context.jobs.run("backups", lambda _: self._data(), self._view.show_data, self._complain)

    def change(self, key: str, value: object) -> None:
        """Change an option; a refusal is shown at its row and the row goes back to what is true."""

        def refused(refusal: Refused) -> None:
            self._view.show_refusal(key, refusal.rule)

        use = self._context.use
        if self._context.acts.run(lambda: use(SettingsCase).change(key, value), refused=refused) is not None:
            self._view.show_refusal(key, "")

    def back_up(self) -> None:
        """Make a backup on a worker."""
        self._context.jobs.run(
            "backup",
            lambda _: self._context.safety().back_up_now(),
            lambda made: self._say(f"Backed up {_records(made)}", "archive", then=self.refresh),
            self._complain,
        )

    def compare(self, key: str) -> None:
        """Say what a restore would replace by what."""
        path = self._path(key)
        self._context.jobs.run(
            "compare",
            lambda _: self._context.safety().compare(path),
            lambda found: self._view.show_comparison(key, _compared(found)),
            self._complain,
        )

    def restore(self, key: str) -> None:
        """Restore a backup; the present state is backed up first."""
        path = self._path(key)
        self._context.jobs.run(
            "restore",
            lambda _: self._context.safety().restore(path),
            lambda done: self._say(
                _told_restore(done.lost_files, done.carried.sentence), "archive-restore", self.refresh
            ),
            self._complain,
        )

    def open_folder(self) -> None:
        """Show the data folder in the system's file manager."""
        try:
            opener.open_path(self._context.paths.data)
        except OSError as error:
            self._complain(Refused(f"The folder cannot be opened: {error}"))

    def check(self) -> None:
        """Look the data file over."""
        self._context.jobs.run(
            "check",
            lambda _: self._context.safety().check(),
            lambda found: self._say(*_told_check(found)),
            self._complain,
        )

    def remove_sample(self) -> None:
        """Remove the sample data; the person's own records stay, and with any of them there is a backup first."""

        def removed(_: object) -> int:
            sample = self._context.use(SampleRows)
            if sample.among_own():
                self._context.safety().back_up_before_removal()
            return sample.remove().kept

        def told(kept: int) -> None:
            rest = f", but for {words.plural(kept, 'record', 'records')} that your own use" if kept else ""
            self._say(f"Sample data removed{rest}", "trash-2", self.refresh, undo=True)

        self._context.jobs.run(
            "sample",
            removed,
            told,
            self._complain,
        )

    def change_menu_entry(self, wanted: bool) -> None:
        """Put the program into the desktop's menu, or take it out."""
        try:
            if wanted:
                desktop_entry.install(
                    assets.path("desktop/careercruise.desktop"), assets.path("icons/careercruise.svg")
                )
            else:
                desktop_entry.remove()
        except OSError as error:
            self._complain(Refused(f"The menu entry cannot be changed: {error}"))
        self.refresh()

    def _path(self, key: str) -> Path:
        found = self._backups.get(key)
        return found.path if found is not None else Path(key)

    def _say(self, text: str, icon: str, then: object = None, *, undo: bool = False) -> None:
        if callable(then):
            then()
        action = ("Undo", "Ctrl+Z", self._context.acts.undo) if undo else ("", "", None)
        self._context.bus.toast_requested.emit(Toast(text, icon, "", *action))

    def _complain(self, error: PersonError) -> None:
        self._context.bus.toast_requested.emit(Toast(error.brief, "octagon-alert", urgent=True))

    def _data(self) -> DataState:
        backups = self._context.safety().backups()
        self._backups = {backup.path.name: backup for backup in backups}
        database = self._context.paths.database
        today = self._context.clock.now().day
        return DataState(
            place=_short(database),
            size=words.file_size(database.stat().st_size),
            backups=tuple(_row(backup, today) for backup in backups),
            sample=self._context.use(SampleRows).present(),
            menu_entry=desktop_entry.installed() if desktop_entry.applies() else None,
        )

    def _options(self) -> OptionsState:
        options = self._context.settings()
        week = options.week_minutes
        shares = tuple(
            f"{options.name_of(role)} {options.share_of(role)}\u00a0%,"
            f" {words.duration(round(week * options.share_of(role) / 100))}"
            for role in Role
        )
        return OptionsState(
            it_name=options.it_name,
            pm_name=options.pm_name,
            it_share=options.it_share,
            tolerance=options.share_tolerance,
            share_words=(shares[0], shares[1]),
            week_minutes=week,
            working_days=options.working_days,
            work_start=options.work_start,
            work_end=options.work_end,
            debt_since=options.debt_since,
            theme=options.theme,
            tray=options.tray,
            tray_possible=self._view.tray_possible,
            zone=options.zone,
            computer_zone=self._context.clock.now().zone if not options.zone else "",
            other_zone=options.other_zone,
            week_start=options.week_start,
            day_order=options.day_order,
            history_days=options.history_days,
            thresholds=_thresholds(options),
        )


def _thresholds(options: Settings) -> ThresholdState:
    return ThresholdState(
        scope_growth=options.scope_growth,
        review_score=options.review_score,
        high_defects=options.high_defects,
        cost_index=options.cost_index,
        time_index=options.time_index,
        finish_slip=options.finish_slip,
        late_tolerance=options.late_tolerance,
    )


def _row(backup: Backup, today: date) -> BackupRow:
    when = f"{words.day_long(backup.made.date(), today)}, {backup.made:%H:%M}"
    return BackupRow(backup.path.name, when, REASONS.get(backup.reason, backup.reason), words.file_size(backup.size))


def _records(backup: Backup) -> str:
    return words.plural(backup.records or 0, "record", "records")


def _told_check(found: Checkup) -> tuple[str, str]:
    """What a look at the data file found, and its icon."""
    if found.faults:
        return found.faults[0].text, "octagon-alert"
    lost = found.attached is not None and found.attached.lost
    return f"The data file is in order. {found.files}".rstrip(), "triangle-alert" if lost else "circle-check"


def _told_restore(lost: int, carried: str) -> str:
    told = "Restored; the state before it is the newest backup"
    if lost:
        told = (
            f"Restored; {words.plural(lost, 'attached file is', 'attached files are')} missing or changed on the disk"
        )
    return f"{told}. {carried}" if carried else told


def _compared(found: Comparison) -> str:
    chosen = words.plural(sum(found.chosen.counts.values()), "record", "records")
    if found.present is None:
        return f"The backup holds {chosen}. The present data file cannot be read."
    present = words.plural(sum(found.present.counts.values()), "record", "records")
    return f"The backup holds {chosen}, the present file {present}. The present state is backed up first."


def _short(path: Path) -> str:
    try:
        return f"~/{path.relative_to(Path.home())}"
    except ValueError:
        return str(path)


def zones() -> list[str]:
    """Every time zone that can be chosen."""
    return SettingsCase.zones()
