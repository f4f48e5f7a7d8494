"""The card of plan accuracy: how much of the planned time was worked as planned."""

from __future__ import annotations

from datetime import timedelta

from careercruise_desktop.domain.figures.series import Figure, Measure

from .behind import Records, blocks_behind
from .card import Card, Place
from .question import Filter
from .reading import Reading


def _read(reading: Reading) -> Figure:
    time = reading.narrowed(CARD.filters)
    found = time.accuracy
    return Figure(
        key=CARD.key,
        title=CARD.title,
        period=reading.seen,
        n=found.n,
        value=found.value,
        unit=Measure.SHARE,
        series=reading.rate(
            "accuracy",
            CARD.title,
            Measure.SHARE,
            value=lambda sums: sums.accuracy,
            n=lambda sums: sums.blocks,
            weight=lambda sums: sums.planned,
            filters=CARD.filters,
        ),
        before=found.before,
        before_n=found.n_before,
        counted=("block", "blocks"),
        before_period=time.past,
        ends=reading.ends(found, lambda sums: sums.accuracy, lambda sums: sums.blocks),
    )  # fmt: skip


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    last = min(place.last, reading.today - timedelta(days=1))
    return blocks_behind(reading.reader, place.first, last, skip, reading.only(CARD.filters))


CARD = Card(
    key="plan_accuracy",
    title="Plan accuracy",
    definition="Planned minutes with work of the same block logged under them, out of all planned minutes, for days "
    "before today. Blocks count as they were planned last.",
    formula="kept minutes / planned minutes",
    filters=frozenset({Filter.ROLE, Filter.PROJECT}),
    read=_read,
    behind=_behind,
)
