"""Editing who the person is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.profile import Education, Position, Profile, ProfileLink
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.profile import ProfileCase
from tests.conftest import FixedClock


@pytest.fixture
def case(store: Store, clock: FixedClock) -> ProfileCase:
    return ProfileCase(store, clock)


def test_there_is_one_profile_however_often_it_is_kept(case: ProfileCase) -> None:
    case.keep_profile(Profile(name="Mara"))
    case.keep_profile(Profile(name="Mara Lindqvist", email="mara@example.com"))
    assert case.about().profile == Profile(id=1, name="Mara Lindqvist", email="mara@example.com")


def test_quick_edits_of_the_profile_are_one_step_to_undo(store: Store, case: ProfileCase) -> None:
    for name in ("M", "Ma", "Mar", "Mara"):
        case.keep_profile(Profile(name=name))
    store.undo()
    assert case.about().profile == Profile()


def test_links_keep_the_order_they_are_put_in(case: ProfileCase) -> None:
    first, second, third = (case.keep_link(ProfileLink(url=f"example.com/{name}")) for name in "abc")
    case.move_link(third.id, 0)
    assert [each.id for each in case.about().links] == [third.id, first.id, second.id]
    case.move_link(third.id, 99)
    assert [each.id for each in case.about().links] == [first.id, second.id, third.id]
    case.remove(ProfileLink, second.id)
    assert [each.url[-1] for each in case.about().links] == ["a", "c"]


def test_posts_stand_newest_first_and_running_ones_before_all(case: ProfileCase) -> None:
    old = case.keep_position(
        Position(title="Developer", employer="Kajen", start=date(2016, 1, 1), finish=date(2020, 1, 1))
    )
    now = case.keep_position(Position(title="Lead", employer="Strand", start=date(2020, 1, 1)))
    side = case.keep_position(
        Position(title="Teacher", employer="School", start=date(2021, 1, 1), finish=date(2022, 1, 1))
    )
    assert case.about().positions == (now, side, old)
    case.keep_position(replace(now, title="Programme lead"))
    assert case.about().positions[0].title == "Programme lead"


def test_degrees_and_certificates_come_and_go(store: Store, case: ProfileCase) -> None:
    degree = case.keep_education(Education(title="MSc", school="Chalmers", finish=date(2016, 6, 1)))
    certificate = case.keep_certificate(Certificate(name="PMP", issuer="PMI", earned=date(2024, 6, 3)))
    assert case.about().education == (degree,)
    assert case.about().certificates == (certificate,)
    case.remove(Education, degree.id)
    case.remove(Certificate, certificate.id)
    assert case.about().education == case.about().certificates == ()
    store.undo()
    assert case.about().certificates == (certificate,)


def test_what_breaks_a_rule_is_refused_and_nothing_is_kept(case: ProfileCase) -> None:
    with pytest.raises(Refused) as refusal:
        case.keep_link(ProfileLink(url="javascript:alert(1)"))
    assert refusal.value.field == "url"
    with pytest.raises(Refused) as refusal:
        case.keep_profile(Profile(email="nobody"))
    assert refusal.value.field == "email"
    assert case.about().links == ()
    assert case.about().profile == Profile()


def test_removing_what_is_gone_is_refused(case: ProfileCase) -> None:
    with pytest.raises(Refused, match="no longer exists"):
        case.remove(Position, 7)
