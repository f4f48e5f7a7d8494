"""How the standing for a target role is told."""

from __future__ import annotations

import pytest

from careercruise_desktop.domain.career import RequiredCompetence
from careercruise_desktop.domain.figures.readiness import Competence, Readiness
from careercruise_desktop.ui.skills.presenter.path_words import standing_words


def readiness(*levels: tuple[int, int | None]) -> Readiness:
    """Competences by required and own level."""
    return Readiness(
        tuple(
            Competence(RequiredCompetence(id=at, target_role_id=1, skill_id=at, level=level), now, None, (), (), ())
            for at, (level, now) in enumerate(levels, 1)
        )
    )


@pytest.mark.parametrize(
    ("levels", "told"),
    [
        (((3, 3), (4, 5)), "2 of 2 required levels reached."),
        (((3, 2),), "0 of 1 required level reached, 1 gap of one level."),
        (((5, 2), (3, 3)), "1 of 2 required levels reached, 1 gap of 3 levels."),
        (((3, 2), (4, 3)), "0 of 2 required levels reached, 2 gaps of one level each."),
        (((3, 2), (4, 2)), "0 of 2 required levels reached, 2 gaps, the widest of 2 levels."),
        (((3, None), (4, None), (2, 2)), "1 of 3 required levels reached, 2 never assessed."),
    ],
)
def test_it_is_told_as_a_count_with_the_width_of_the_gaps(
    levels: tuple[tuple[int, int | None], ...], told: str
) -> None:
    assert standing_words(readiness(*levels)) == told


def test_a_role_that_requires_nothing_says_what_to_do() -> None:
    assert standing_words(readiness()).startswith("It requires nothing yet")
