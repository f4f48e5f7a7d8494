"""Adding sample data: one act, undone like any other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.sample import SampleRange
from careercruise_desktop.domain.words import listed, plural
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import sample as queries
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.storage.records import table_name

from .career import career
from .kinds import KINDS
from .rows import Counts, SampleRows
from .sealing import align

MOST_YEARS = 20
Progress = Callable[[float, str], None]
_CHUNK = 4_000


class SampleData(SampleRows):
    """A whole career to explore with, for a profile that is still empty."""

    def fill(
        self,
        years: int = 2,
        seed: int = 1,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
        *,
        density: float = 1.0,
    ) -> Counts:
        """Add a career that ends today.

        Args:
            years: how far back it reaches, 1 to 20.
            seed: another seed gives another career.
            progress: told the share that is done (0 to 1) and a word for what is going on.
            cancelled: asked between the steps; once it says yes, nothing is added.
            density: how many times as many entries as a person would write, for benchmarks.

        Raises:
            Refused: the profile holds records already, the years are out of range, or it was cancelled.
            Unreadable: the file cannot be written.
        """
        if not 1 <= years <= MOST_YEARS:
            raise Refused(f"Sample data covers 1 to {MOST_YEARS} years.", "years")
        tell = progress or (lambda _share, _word: None)
        stop = cancelled or (lambda: False)
        tell(0.0, "Inventing a career")
        with self._store.read() as reader:
            _refuse_full(reader)
            ids = queries.next_ids(reader)
        now = self._clock.now()
        first_ids = {kind: ids[table_name(kind)] for kind in KINDS}
        groups: dict[type[Record], list[Record]] = {kind: [] for kind in KINDS}
        for record in career(now.day, now, years, seed, first_ids=first_ids, density=density):
            groups[type(record)].append(record)
        # Inventing takes longer than writing may hold up others, so the file is looked at again before it is written.
        with self._store.write("Add sample data") as desk:
            _refuse_full(desk)
            if queries.next_ids(desk) != ids:
                raise Refused("Something else was written meanwhile. Add the sample data again.")
            counts = _add(desk, groups, tell, stop)
            align(desk, now.day)
            tell(0.8, "Working out the figures")
        tell(1.0, "Done")
        return counts


def _refuse_full(reader: Reader) -> None:
    if queries.sample_present(reader):
        raise Refused("Sample data is here already. Remove it before you add it again.")
    own = queries.own_records(reader)
    if own:
        named = [plural(count, kind.replace("_", " "), _many(kind)) for kind, count in list(own.items())[:3]]
        raise Refused(
            f"This profile holds records of your own ({listed(named)}). "
            "Sample data needs an empty one: choose another folder with --data-dir."
        )


def _add(desk: Desk, groups: Mapping[type[Record], list[Record]], tell: Progress, stop: Callable[[], bool]) -> Counts:
    """Write the records kind by kind, those referred to first, and note which ids they took."""
    total = sum(len(group) for group in groups.values())
    done = 0
    counts: dict[str, int] = {}
    for kind, group in groups.items():
        group.sort(key=lambda record: record.id)
        for start in range(0, len(group), _CHUNK):
            if stop():
                raise Refused("Adding sample data was cancelled. Nothing was added.")
            tell(0.1 + 0.7 * done / total, "Writing records")
            part = group[start : start + _CHUNK]
            desk.add_all(part)
            done += len(part)
        if group:
            counts[table_name(kind)] = len(group)
            desk.add(SampleRange(kind=table_name(kind), first_id=group[0].id, last_id=group[-1].id))
    return Counts(counts)


def _many(kind: str) -> str:
    """The plural of a kind's name."""
    spoken = kind.replace("_", " ")
    if spoken == "person":
        return "people"
    return f"{spoken[:-1]}ies" if spoken.endswith("y") else f"{spoken}s"
