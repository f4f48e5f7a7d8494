"""The sample data that is here: is there any, and its removal in one act."""

from __future__ import annotations

from dataclasses import dataclass

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.sample import SampleRange
from careercruise_desktop.storage.queries import sample as queries
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.usecases.usecase import UseCase


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records of each kind an act added or removed, by the kind's table name.

    Attributes:
        kinds: how many of each.
        kept: how many sample records stayed, because the person's own refer to them.
    """

    kinds: dict[str, int]
    kept: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.kinds.values())


class SampleRows(UseCase):
    """What can be done with sample data without the words it is made of, which take a while to import."""

    def present(self) -> bool:
        """Whether sample data is here."""
        with self._store.read() as reader:
            return queries.sample_present(reader)

    def among_own(self) -> bool:
        """Whether the person has records of their own beside the sample data."""
        with self._store.read() as reader:
            return bool(queries.own_records(reader))

    def remove(self) -> Counts:
        """Remove the sample data; what the person added stays, and so does what that refers to.

        What stays (the skill that an own entry names) is the person's from then on. The sealed answers of its rounds go
        too; when the removal is taken back, `History` has them made again.

        Raises:
            Refused: there is no sample data.
            Unreadable: the file cannot be written.
        """
        with self._store.write("Remove sample data") as desk:
            # Newest range first: what refers goes before what is referred to, so nothing is changed only to be deleted.
            ranges = desk.find(SampleRange, order="id DESC")
            if not ranges:
                raise Refused("There is no sample data to remove.")
            removed: dict[str, int] = {}
            kept = queries.needed(desk)
            for one in ranges:
                removed[one.kind] = queries.remove_range(desk, one, kept.get(one.kind, ()))
                desk.remove(SampleRange, one.id)
            sealed.forget_sample(desk)
        return Counts(removed, sum(len(keys) for keys in kept.values()))
