"""What does not leave the machine with a chart: names and codes of confidential projects, and what was done on them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from careercruise_desktop.domain.figures.series import Figure, Mark, Series
from careercruise_desktop.domain.privacy import Veil, veil
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.usecases.edition.names import confidential_names
from careercruise_desktop.usecases.leadership_actions import actions_of

ACTION = "leadership_action"
SOME_ACTION = "An action on a confidential project"


@dataclass(frozen=True, slots=True)
class Secrets:
    """What is hidden of confidential projects in files, pictures and documents; without such projects nothing.

    Attributes:
        over: replaces their names in any text.
        codes: what stands for each of them, by its code.
        actions: the leadership actions on them, whose titles may tell what they are about.
    """

    over: Veil = field(default_factory=lambda: veil(()))
    codes: dict[str, str] = field(default_factory=dict)
    actions: frozenset[int] = frozenset()

    def veiled(self, figure: Figure) -> Figure:
        """The figure as it may leave the machine: its groups and what happened with neutral names."""
        if not self.codes:
            return figure
        return replace(
            figure,
            series=tuple(map(self._series, figure.series)) if figure.by == "project" else figure.series,
            marks=tuple(map(self._mark, figure.marks)),
            beside=tuple(map(self.veiled, figure.beside)),
        )

    def _series(self, series: Series) -> Series:
        instead = self.codes.get(series.name)
        if instead is not None:
            return replace(series, name=instead, label=instead)
        return replace(series, name=self.over.text(series.name), label=self.over.text(series.label))

    def _mark(self, mark: Mark) -> Mark:
        hidden = mark.kind == ACTION and mark.id in self.actions
        return replace(mark, label=SOME_ACTION if hidden else self.over.text(mark.label))


def read_secrets(reader: Reader, projects: Iterable[Project]) -> Secrets:
    """What is hidden of these projects, which are all that there are."""
    known = list(projects)
    kept = {each.id: each for each in known if each.confidential}
    if not kept:
        return Secrets()
    hidden = confidential_names(known)
    by_code = {each.name: each.instead for each in hidden}
    return Secrets(
        over=veil(hidden, [each.name.strip() for each in reader.find(Profile)][:1]),
        codes={each.code: by_code[f"#{each.code}"] for each in kept.values()},
        actions=frozenset(each.id for each in actions_of(reader, None) if each.project_id in kept),
    )
