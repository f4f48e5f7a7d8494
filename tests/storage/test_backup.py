"""Backups: whole, verified, named, private; and which of them may go."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import stat
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.storage import backup, connections, copying
from careercruise_desktop.storage.backup import Backup
from careercruise_desktop.storage.connections import Damaged
from careercruise_desktop.storage.copying import Counts
from careercruise_desktop.storage.rotation import DAYS, LIMITS, MONTHS, WEEKS, superfluous
from careercruise_desktop.storage.store import Store
from tests.factories import TODAY, task
from tests.storage.anything import fill
from tests.storage.test_durability import small_disk

NOW = datetime.fromisoformat("2026-03-19T08:31:12")


@pytest.fixture
def folder(data_dir: Path) -> Path:
    return data_dir / "backups"


def made(store: Store, folder: Path, now: datetime = NOW, reason: str = backup.START) -> Backup:
    found = backup.make(store.path, folder, now, reason)
    assert found is not None
    return found


def everything(path: Path) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


class TestMaking:
    def test_the_name_tells_date_time_and_reason(self, store: Store, folder: Path) -> None:
        fill(store, 1)
        assert made(store, folder).path.name == "career-2026-03-19-083112-start.db"
        assert made(store, folder).path.name == "career-2026-03-19-083112-start-2.db"
        assert [each.made for each in backup.listed(folder)] == [NOW, NOW]

    def test_it_holds_everything_and_says_so(self, store: Store, folder: Path) -> None:
        fill(store)
        copy = made(store, folder)
        assert everything(copy.path) == everything(store.path)
        assert copy.sha256 == hashlib.sha256(copy.path.read_bytes()).hexdigest()
        with store.read() as reader:
            assert copy.counts is not None
            assert copy.counts["task"] == reader.number("SELECT count(*) FROM task")
        assert backup.listed(folder) == [copy]

    def test_the_note_beside_it_is_what_sha256sum_reads(self, store: Store, folder: Path) -> None:
        fill(store, 1)
        copy = made(store, folder)
        note = copy.path.with_name(copy.path.name + ".sha256").read_text()
        assert note.splitlines()[0] == f"{copy.sha256}  {copy.path.name}"

    def test_an_empty_profile_needs_none(self, store: Store, folder: Path) -> None:
        assert backup.make(store.path, folder, NOW, backup.START) is None
        assert not folder.exists()

    def test_a_backup_without_its_note_is_still_a_backup(self, store: Store, folder: Path) -> None:
        fill(store, 1)
        copy = made(store, folder)
        copy.path.with_name(copy.path.name + ".sha256").unlink()
        (found,) = backup.listed(folder)
        assert (found.path, found.records, backup.intact(found)) == (copy.path, None, True)

    @pytest.mark.parametrize(
        "name", ["career.db", "career-2026-13-40-000000-start.db", "career-2026-03-19-start.db", "x.db"]
    )
    def test_other_files_in_the_folder_are_none_of_ours(self, folder: Path, name: str) -> None:
        folder.mkdir(parents=True)
        (folder / name).touch()
        assert backup.listed(folder) == []

    def test_one_changed_bit_is_noticed(self, store: Store, folder: Path) -> None:
        fill(store, 1)
        copy = made(store, folder)
        content = bytearray(copy.path.read_bytes())
        content[len(content) // 2] ^= 1
        copy.path.write_bytes(content)
        assert not backup.intact(copy)
        assert backup.newest_good(folder) is None

    def test_it_is_one_view_of_the_file_while_others_write(self, store: Store, folder: Path) -> None:
        fill(store, 1)
        stop = threading.Event()

        def write() -> None:
            number = 0
            while not stop.is_set():
                number += 1
                with store.write("Pair") as desk:
                    desk.add(task(title=f"one {number}", note="x" * 2_000))
                    desk.add(task(title=f"two {number}", note="x" * 2_000))
                time.sleep(0.004)

        thread = threading.Thread(target=write)
        thread.start()
        try:
            copies = [made(store, folder) for _ in range(8)]
        finally:
            stop.set()
            thread.join()
        sizes = []
        for copy in copies:
            with closing(sqlite3.connect(copy.path)) as connection:
                halves = connection.execute(
                    "SELECT substr(title, 5) FROM task WHERE title LIKE 'one %' EXCEPT"
                    " SELECT substr(title, 5) FROM task WHERE title LIKE 'two %'"
                ).fetchall()
                assert halves == []
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                sizes.append(connection.execute("SELECT count(*) FROM task").fetchone()[0])
        assert sizes[-1] > sizes[0], "somebody must have written in between"

    def test_nobody_can_write_between_counting_and_copying(
        self, store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fill(store, 1)
        monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
        impatient = Store.open(store.path, lambda: 1_773_000_000)
        count: Callable[[sqlite3.Connection], Counts] = copying.row_counts
        refused: list[str] = []

        def meddle(connection: sqlite3.Connection) -> Counts:
            counted = count(connection)
            try:
                with impatient.write("Slip in") as desk:
                    desk.add(task())
            except Unreadable as error:
                refused.append(error.what)
            return counted

        monkeypatch.setattr(copying, "row_counts", meddle)
        made(store, folder)
        assert refused[0] == "another program is using it, nothing was saved."
        impatient.close()

    @pytest.mark.skipif(os.name != "posix", reason="rights as on Unix")
    def test_it_is_for_the_person_only_from_its_first_byte_on(
        self, store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fill(store, 1)
        seen: dict[str, int] = {}
        digest: Callable[[Path], str] = backup._digest

        def look(path: Path) -> str:
            seen.update({each.name: stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()})
            return digest(path)

        monkeypatch.setattr(backup, "_digest", look)
        mask = os.umask(0)
        try:
            made(store, folder)
        finally:
            os.umask(mask)
        assert list(seen.values()) == [0o600], "the unfinished file"
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}

    def test_a_damaged_file_gives_no_backup_and_leaves_the_earlier_ones(self, store: Store, folder: Path) -> None:
        fill(store)
        good = made(store, folder)
        store.close()
        damage(store.path)
        with pytest.raises(Damaged):
            backup.make(store.path, folder, NOW + timedelta(days=1), backup.START)
        assert backup.listed(folder) == [good]
        assert not list(folder.glob(".*"))

    def test_damage_where_no_record_stands_is_found_too(self, store: Store, folder: Path) -> None:
        fill(store)
        store.close()
        with closing(sqlite3.connect(store.path)) as connection:
            sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'ix_history_step_act'"
            page = connection.execute(sql).fetchone()[0]
        content = bytearray(store.path.read_bytes())
        content[(page - 1) * 4096 : page * 4096] = os.urandom(4096)
        store.path.write_bytes(content)
        with pytest.raises(Damaged):
            made(store, folder)
        assert list(folder.iterdir()) == []

    def test_a_full_disk_gives_no_backup_and_leaves_nothing_half_made(self) -> None:
        with small_disk() as disk:
            store = Store.open(disk / "data" / "career.db", lambda: 1_773_000_000)
            fill(store, 1)
            good = made(store, disk / "backups")
            (disk / "filler").write_bytes(b"x" * (shutil.disk_usage(disk).free - 300_000))
            with pytest.raises(Unreadable, match=r"the disk is full|No space left"):
                made(store, disk / "backups", NOW + timedelta(days=1))
            assert backup.listed(disk / "backups") == [good]
            assert not list((disk / "backups").glob(".*"))
            store.close()

    def test_what_a_kill_left_unfinished_is_cleared_away_later(self, store: Store, folder: Path) -> None:
        fill(store, 1)
        folder.mkdir()
        left, fresh = folder / ".career-x-start.db.1.part", folder / ".career-y-start.db.2.part"
        left.touch()
        fresh.touch()
        os.utime(left, (1_000_000_000, 1_000_000_000))
        made(store, folder)
        assert (left.exists(), fresh.exists()) == (False, True)


def damage(path: Path) -> None:
    """Overwrite the middle of a file, as a failing disk would."""
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    for start in range(middle, len(content), 4096 * 3):
        content[start : start + 4096] = os.urandom(4096)
    path.write_bytes(content)


class TestDue:
    def test_only_a_first_backup_of_this_very_day_answers(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        assert backup.due(folder, TODAY)
        for name in ("2026-03-18-235959-start", "2031-01-01-080000-start", "2026-03-19-080000-manual"):
            (folder / f"career-{name}.db").touch()
            assert backup.due(folder, TODAY)
        (folder / "career-2026-03-19-080000-start.db").touch()
        assert not backup.due(folder, TODAY)


def imagined(made: datetime, reason: str = backup.START, records: int | None = 100) -> Backup:
    counts = None if records is None else {"task": records}
    return Backup(Path(f"career-{made:%Y-%m-%d-%H%M%S}-{reason}.db"), made, reason, 1, "", counts)


def newest_first(*backups: Backup) -> list[Backup]:
    return sorted(backups, key=lambda each: (each.made, each.path.name), reverse=True)


def daily(days: int, until: datetime = NOW, records: int = 100) -> list[Backup]:
    return [imagined(until - timedelta(days=number), records=records) for number in range(days)]


def kept(backups: list[Backup], today: date = TODAY) -> list[Backup]:
    gone = superfluous(backups, today)
    return [each for each in backups if each not in gone]


MOMENTS = st.integers(-7 * 365 * 86_400, 7 * 365 * 86_400).map(lambda seconds: NOW + timedelta(seconds=seconds))
REASONS = st.sampled_from([backup.START, *LIMITS, "unknown"])
ANY = st.lists(
    st.builds(imagined, MOMENTS, REASONS, st.none() | st.integers(0, 500)),
    max_size=60,
    unique_by=lambda each: each.path,
).map(lambda found: newest_first(*found))


class TestRotation:
    def test_three_years_of_days_come_down_to_days_weeks_and_months(self) -> None:
        left = kept(daily(3 * 365))
        dates = [each.made.date() for each in left]
        assert dates[:DAYS] == [TODAY - timedelta(days=number) for number in range(DAYS)]
        weeks = {day.isocalendar()[:2] for day in dates}
        assert len(weeks) >= WEEKS
        assert len({(day.year, day.month) for day in dates}) == MONTHS
        assert len(left) <= DAYS + WEEKS + MONTHS

    def test_pruning_each_day_ends_where_pruning_at_once_ends(self) -> None:
        folder: list[Backup] = []
        for number in range(400):
            now = NOW + timedelta(days=number)
            folder = kept(newest_first(imagined(now), *folder), now.date())
        dates = [each.made.date() for each in folder]
        assert dates[:DAYS] == [now.date() - timedelta(days=number) for number in range(DAYS)]
        assert len({(day.year, day.month) for day in dates}) >= 13

    def test_all_of_today_and_yesterday_stay(self) -> None:
        hours = [imagined(NOW.replace(day=day, hour=hour)) for day in (18, 19) for hour in range(24)]
        assert kept(newest_first(*hours, *daily(20, NOW - timedelta(days=2))))[: len(hours)] == newest_first(*hours)

    def test_a_clock_that_jumps_ten_years_ahead_prunes_nothing_more(self) -> None:
        before = kept(daily(200))
        later = NOW + timedelta(days=3650)
        after = kept([imagined(later), *before], later.date())
        lost = set(before) - set(after)
        assert len(lost) <= 3, "one more day, week and month have a backup, so the oldest of each may go"
        assert set(before[: DAYS - 1]) <= set(after)

    def test_a_clock_that_went_back_prunes_nothing_of_what_is_now_the_future(self) -> None:
        before = kept(daily(30))
        past = NOW - timedelta(days=3650)
        assert set(before) <= set(kept(newest_first(imagined(past), *before), past.date()))

    def test_backups_of_the_future_do_not_push_out_those_of_the_present(self) -> None:
        future = daily(40, NOW + timedelta(days=2000))
        assert set(kept(daily(30))) <= set(kept(newest_first(*future, *daily(30))))

    def test_a_near_empty_one_never_takes_the_place_of_a_full_one(self) -> None:
        full = daily(30, NOW - timedelta(days=60), records=1_000)
        thin = daily(60, records=3)
        assert set(kept(full)) <= set(kept(newest_first(*full, *thin)))

    def test_those_before_a_migration_and_the_like_are_outside_but_limited(self) -> None:
        for reason, limit in LIMITS.items():
            special = [imagined(NOW - timedelta(days=number), reason) for number in range(limit + 7)]
            left = kept(newest_first(*special, *daily(5)))
            assert [each for each in left if each.reason == reason] == special[:limit]
            assert set(daily(5)) <= set(left)

    @given(ANY)
    def test_the_newest_three_and_all_of_unknown_reason_stay_whatever_there_is(self, backups: list[Backup]) -> None:
        gone = superfluous(backups, TODAY)
        full = max((each.records or 0 for each in backups), default=0)
        solid = [each for each in backups if each.records is None or each.records * 10 >= full]
        present = [each for each in solid if each.made.date() <= TODAY]
        assert not set(present[:3]) & set(gone)
        assert not [each for each in gone if each.reason == "unknown"]
        assert set(gone) <= set(backups)

    @given(ANY)
    def test_pruning_twice_prunes_no_more(self, backups: list[Backup]) -> None:
        left = kept(backups)
        assert superfluous(left, TODAY) == []

    @given(ANY, MOMENTS)
    def test_a_new_backup_costs_at_most_one_of_each_period(self, backups: list[Backup], moment: datetime) -> None:
        left = kept(backups)
        if any(each.made == moment for each in left):
            return
        after = kept(newest_first(imagined(moment, records=None), *left))
        assert len(set(left) - set(after)) <= 5
