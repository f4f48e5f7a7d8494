"""What to earn in a month, and credits beside the learning that they come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.certificate_pages import CertificateLine, CertificatePages, Validity
from careercruise_desktop.usecases.certificates import Certificates
from careercruise_desktop.usecases.learning import Learning
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.today import TodayCase
from tests.conftest import FixedClock
from tests.factories import TODAY
from tests.usecases.keeping import all_of, kept


@pytest.fixture
def certificates(store: Store, clock: FixedClock) -> Certificates:
    return Certificates(store, clock)


@pytest.fixture
def pages(store: Store, clock: FixedClock) -> CertificatePages:
    return CertificatePages(store, clock)


def ending_in(certificates: Certificates, pages: CertificatePages, days: int) -> CertificateLine:
    begin, end = TODAY - timedelta(days=900), TODAY + timedelta(days=days)
    certificates.add(Certificate(name="PMP", earned=begin, expires=end), "pmp")
    (line,) = pages.lines()
    return line


@pytest.mark.parametrize(("days", "hours"), [(97, 18.8), (60, 30.4), (47, 38.9), (30, 60.0), (3, 60.0), (0, 60.0)])
def test_days_are_parts_of_a_month(
    certificates: Certificates, pages: CertificatePages, days: int, hours: float
) -> None:
    line = ending_in(certificates, pages, days)
    assert line.a_month is not None
    assert line.a_month / 60 == pytest.approx(hours, abs=0.1)


def test_a_day_less_never_makes_a_jump(certificates: Certificates, pages: CertificatePages) -> None:
    (one,) = [ending_in(certificates, pages, 120).certificate]
    told = []
    for days in range(120, 30, -1):
        certificates.change(replace(one, expires=TODAY + timedelta(days=days)))
        (line,) = pages.lines()
        assert line.a_month is not None
        told.append(line.a_month)
    steps = [after / before for before, after in pairwise(told)]
    assert 1 < max(steps) < 1.04
    assert min(steps) >= 1


def test_after_an_early_renewal_only_the_months_of_the_new_cycle_count(
    certificates: Certificates, pages: CertificatePages
) -> None:
    line = ending_in(certificates, pages, 605)
    certificates.renew(line.certificate.id, line.certificate.expires + timedelta(days=1096))  # type: ignore[operator]
    (after,) = pages.lines()
    assert after.ahead
    # 60 h in 36 months.
    assert after.a_month == 100


def test_a_copy_has_the_rules_of_the_first_one(store: Store, clock: FixedClock, certificates: Certificates) -> None:
    first = certificates.add(Certificate(name="PMP", earned=TODAY), "pmp").id
    certificates.keep_credit(Credit(certificate_id=first, day=TODAY, minutes=60))
    copy = Records(store, clock).duplicate("certificate", first).id
    rules: dict[int, list[tuple[object, ...]]] = {}
    for rule in all_of(store, CreditRule):
        rules.setdefault(rule.certificate_id, []).append((rule.category, rule.within, rule.least, rule.most))
    assert len(rules[first]) > 1
    assert rules[copy] == rules[first]
    assert [one.certificate_id for one in all_of(store, Credit)] == [first]
    store.undo()
    assert {rule.certificate_id for rule in all_of(store, CreditRule)} == {first}


def test_one_without_any_day_is_not_earned_yet(certificates: Certificates, pages: CertificatePages) -> None:
    certificates.add(Certificate(name="Undated"), "pmp")
    certificates.add(Certificate(name="Degree", earned=TODAY))
    assert {line.certificate.name: line.validity for line in pages.lines()} == {
        "Undated": Validity.OPEN, "Degree": Validity.LASTING,
    }  # fmt: skip


def test_a_certificate_alone_opens_today_with_its_reminder(
    store: Store, clock: FixedClock, certificates: Certificates
) -> None:
    assert TodayCase(store, clock).state(TODAY).empty
    certificates.add(Certificate(name="PMP", earned=TODAY - timedelta(days=900), expires=TODAY + timedelta(days=61)))
    assert not TodayCase(store, clock).state(TODAY).empty


class TestLearningBehindCredits:
    @pytest.fixture
    def pmp(self, certificates: Certificates) -> int:
        return certificates.add(Certificate(name="PMP", earned=date(2024, 11, 14)), "pmp").id

    @pytest.fixture
    def item(self, store: Store) -> int:
        done = LearningItem(
            title="Course", kind=LearningKind.COURSE, status=LearningStatus.DONE, finished=TODAY, minutes=420
        )
        return kept(store, done).id

    @staticmethod
    def set_time(store: Store, clock: FixedClock, item: int, minutes: int) -> None:
        learning = Learning(store, clock)
        with store.read() as reader:
            known = reader.get(LearningItem, item)
        learning.change(replace(known, minutes=minutes))

    def test_time_that_came_later_is_offered_again(
        self, store: Store, clock: FixedClock, certificates: Certificates, pages: CertificatePages, pmp: int, item: int
    ) -> None:
        certificates.credit_item(item, pmp)
        assert pages.page(pmp).offers == ()
        self.set_time(store, clock, item, 600)
        (offer,) = pages.page(pmp).offers
        assert (offer.minutes, offer.counted) == (180, 420)
        assert certificates.credit_item(item, pmp).credit.minutes == 180
        assert pages.page(pmp).offers == ()

    def test_a_credit_beyond_its_item_is_told_with_what_would_follow(
        self, store: Store, clock: FixedClock, certificates: Certificates, pages: CertificatePages, pmp: int, item: int
    ) -> None:
        credit = certificates.credit_item(item, pmp).credit
        (line,) = pages.page(pmp).credits
        assert (line.learned, line.follows) == (None, None)
        self.set_time(store, clock, item, 120)
        (line,) = pages.page(pmp).credits
        assert (line.item, line.learned, line.follows) == ("Course", 120, 120)
        kept(store, Credit(certificate_id=pmp, day=TODAY, minutes=60, title="More", learning_item_id=item))
        told = {one.credit.id: one.follows for one in pages.page(pmp).credits}
        assert told[credit.id] == 60
        assert sorted(told.values(), key=str) == [60, None]

    def test_an_item_without_time_says_nothing_about_a_typed_amount(
        self, store: Store, clock: FixedClock, certificates: Certificates, pages: CertificatePages, pmp: int, item: int
    ) -> None:
        self.set_time(store, clock, item, 0)
        certificates.credit_item(item, pmp, minutes=60)
        (line,) = pages.page(pmp).credits
        assert (line.learned, line.follows) == (None, None)
