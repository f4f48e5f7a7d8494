"""The list of closed requests without names, each as a whole."""

from __future__ import annotations

from careercruise_desktop.domain.feedback import DIMENSIONS, FeedbackRequest
from careercruise_desktop.domain.figures.voices import Voices, standing, voices
from careercruise_desktop.domain.sealed import DIFFERENTLY, HELPED, SealedRound
from careercruise_desktop.storage.queries import lists as ask
from careercruise_desktop.storage.queries.feedback import Wanted
from careercruise_desktop.storage.queries.rounds import request_rounds

from .feedback import in_wanted, told_round
from .list_rows import RoundRow
from .lists import EVERYTHING, Filters, meant
from .standings import request_title
from .usecase import UseCase


class RoundLists(UseCase):
    """Reads that list; what is below its minimum is not in it."""

    def rounds(self, filters: Filters = EVERYTHING) -> list[RoundRow]:
        """Closed requests without names that reach their minimum, newest first; the day is that of closing.

        Raises:
            Refused: the project does not exist.
        """
        with self._store.read() as reader:
            some = meant(reader, filters)
            found = request_rounds(reader)
            codes = ask.project_codes(reader)
            requests = reader.several(FeedbackRequest, [each.id for each in found])
            titles = {key: request_title(reader, each) for key, each in requests.items()}
        known = voices(found)
        among = Wanted(project_id=some.project_id, first=some.first, last=some.last)
        shown = [each for each in found if in_wanted(each, among) and standing(each).shown]
        shown.sort(key=lambda each: (each.closed or each.day, each.id), reverse=True)
        return [_row(each, known, titles[each.id], codes) for each in shown[: filters.limit]]


def _row(each: SealedRound, known: Voices, title: str, codes: dict[int, str]) -> RoundRow:
    means, texts = told_round(known, each.id)
    return RoundRow(
        each.id, each.closed or each.day, each.source.value, title, codes.get(each.project_id or 0, ""), each.count,
        tuple((name, *means[name]) for name in DIMENSIONS if name in means),
        texts.pop(HELPED, ()), texts.pop(DIFFERENTLY, ()),
        tuple((question, written) for question, written in texts.items() if written),
    )  # fmt: skip
