"""Certificates: rules of credits, credits, renewal, how they are shown, and what is worth a reminder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.journal import Attachment
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.certificate_pages import CertificatePages, Concern, Validity
from careercruise_desktop.usecases.certificates import Certificates, next_expiry, told_credit
from careercruise_desktop.usecases.credit_schemes import credit_schemes
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.sample.texts import person
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, skill
from tests.usecases.keeping import all_of, kept, labels

EARNED = date(2024, 11, 14)
HOUR = 60
SIDES = ("Ways of Working", "Power Skills", "Business Acumen")


@pytest.fixture
def certificates(store: Store, clock: FixedClock) -> Certificates:
    return Certificates(store, clock)


@pytest.fixture
def pages(store: Store, clock: FixedClock) -> CertificatePages:
    return CertificatePages(store, clock)


@pytest.fixture
def pmp(certificates: Certificates) -> int:
    return certificates.add(Certificate(name="PMP", earned=EARNED), "pmp").id


def credit(certificate: int, hours: float, category: str = "", **more: object) -> Credit:
    values = {"certificate_id": certificate, "day": TODAY, "minutes": round(hours * HOUR), "category": category}
    return Credit(**{**values, **more})  # type: ignore[arg-type]


def rules_of(store: Store) -> dict[str, tuple[str, int, int | None]]:
    return {rule.category: (rule.within, rule.least, rule.most) for rule in all_of(store, CreditRule)}


class TestSchemes:
    def test_the_pmp_ships_as_data(self) -> None:
        (scheme,) = [one for one in credit_schemes() if one.key == "pmp"]
        assert (scheme.name, scheme.unit, scheme.years) == ("PMP", "PDU", 3)
        shipped = [(one.category, one.within, one.least, one.most) for one in scheme.rules]
        assert shipped == [
            (category, within, least * HOUR, None if most is None else most * HOUR)
            for category, within, least, most in person.PMP_RULES
        ]

    def test_a_certificate_is_added_with_its_rules_in_one_act(self, store: Store, certificates: Certificates) -> None:
        made = certificates.add(Certificate(name="PMP", earned=EARNED), "pmp")
        assert (made.unit, made.expires, made.issuer) == ("PDU", date(2027, 11, 14), "Project Management Institute")
        assert rules_of(store)["Giving Back"] == ("", 0, 25 * HOUR)
        assert {rules_of(store)[side] for side in SIDES} == {("Education", 8 * HOUR, None)}
        assert labels(store)[0] == "Add certificate PMP"
        store.undo()
        assert (all_of(store, Certificate), all_of(store, CreditRule)) == ([], [])

    def test_applied_it_takes_the_place_of_other_rules_and_leaves_days_and_credits(
        self, store: Store, certificates: Certificates
    ) -> None:
        until = date(2028, 1, 1)
        own = certificates.add(Certificate(name="PMP", issuer="PMI", earned=EARNED, expires=until)).id
        certificates.keep_rule(CreditRule(certificate_id=own, category="education", least=1))
        certificates.keep_rule(CreditRule(certificate_id=own, category="Odd", least=1))
        certificates.keep_credit(credit(own, 2, "Odd"))
        rules = certificates.apply(own, "pmp")
        assert len(rules) == len(all_of(store, CreditRule)) == 6
        assert "Odd" not in rules_of(store)
        assert rules_of(store)["Education"] == ("", 35 * HOUR, None)
        (after,) = all_of(store, Certificate)
        assert (after.issuer, after.expires, after.unit) == ("PMI", until, "PDU")
        assert len(all_of(store, Credit)) == 1
        assert certificates.apply(own, "pmp") == rules
        with pytest.raises(Refused) as refused:
            certificates.apply(own, "nope")
        assert refused.value.field == "scheme"


class TestRules:
    def test_they_are_edited_as_data_and_checked_together(
        self, store: Store, certificates: Certificates, pmp: int
    ) -> None:
        power = next(rule for rule in all_of(store, CreditRule) if rule.category == "Power Skills")
        certificates.keep_rule(replace(power, least=10 * HOUR))
        assert rules_of(store)["Power Skills"] == ("Education", 10 * HOUR, None)
        before = rules_of(store)
        education = next(rule for rule in all_of(store, CreditRule) if rule.category == "Education")
        for wrong, field in (
            (replace(power, category="giving back"), "category"),
            (replace(power, category="", within=""), "category"),
            (replace(power, category=""), "within"),
            (replace(education, within="Power Skills"), "within"),
            (replace(power, within="power skills"), "within"),
            (replace(power, least=5, most=4), "most"),
            (replace(power, least=-1), "least"),
            (CreditRule(certificate_id=pmp, category="GIVING BACK"), "category"),
        ):
            with pytest.raises(Refused) as refused:
                certificates.keep_rule(wrong)
            assert refused.value.field == field
        assert rules_of(store) == before
        with pytest.raises(Refused, match="no longer exists"):
            certificates.keep_rule(CreditRule(certificate_id=99, category="A"))

    def test_credits_and_smaller_categories_follow_a_new_name(
        self, store: Store, certificates: Certificates, pages: CertificatePages, pmp: int
    ) -> None:
        certificates.keep_credit(credit(pmp, 2, "Education"))
        certificates.keep_credit(credit(pmp, 3, "Power Skills"))
        before = pages.page(pmp).line.standing
        education = next(rule for rule in all_of(store, CreditRule) if rule.category == "Education")
        certificates.keep_rule(replace(education, category="Learning"))
        assert {rules_of(store)[side][0] for side in SIDES} == {"Learning"}
        assert sorted(each.category for each in all_of(store, Credit)) == ["Learning", "Power Skills"]
        after = pages.page(pmp).line.standing
        assert before is not None
        assert after is not None
        assert (after.to_earn, after.whole) == (before.to_earn, before.whole)
        store.undo()
        assert sorted(each.category for each in all_of(store, Credit)) == ["Education", "Power Skills"]

    def test_without_the_larger_category_the_smaller_ones_count_in_the_next(
        self, store: Store, certificates: Certificates, pmp: int
    ) -> None:
        education = next(rule for rule in all_of(store, CreditRule) if rule.category == "Education")
        stay = certificates.remove_rule(education.id)
        assert {rules_of(store)[side][0] for side in SIDES} == {""}
        assert len(stay) == 5


class TestCredits:
    def test_a_credit_counts_in_its_category_the_larger_one_and_all(self, certificates: Certificates, pmp: int) -> None:
        done = certificates.keep_credit(credit(pmp, 3, " power  skills "))
        assert (done.credit.category, done.remarks) == ("Power Skills", ())
        tallies = {each.category: each.counted for each in (done.standing.whole, *done.standing.parts)}
        assert (tallies[""], tallies["Education"], tallies["Power Skills"], tallies["Giving Back"]) == (
            180,
            180,
            180,
            0,
        )

    def test_what_does_not_count_is_said(self, certificates: Certificates, pmp: int) -> None:
        early = certificates.keep_credit(credit(pmp, 1, day=date(2024, 1, 1)))
        assert early.remarks == ("It lies outside the present cycle of the certificate and does not count.",)
        odd = certificates.keep_credit(credit(pmp, 1, "Chess"))
        assert odd.remarks == ("No rule is about “Chess”; it counts in all together.",)
        full = certificates.keep_credit(credit(pmp, 30, "Giving Back"))
        assert full.remarks == ("No more than 25\N{NO-BREAK SPACE}PDU of Giving Back count.",)
        assert full.standing.whole.counted == 26 * HOUR
        less = certificates.keep_credit(replace(full.credit, minutes=HOUR))
        assert (less.remarks, less.standing.whole.counted) == ((), 2 * HOUR)

    def test_impossible_ones_are_refused(self, store: Store, certificates: Certificates, pmp: int) -> None:
        for wrong, field in (
            (credit(pmp, 1, day=TODAY + timedelta(days=1)), "day"),
            (credit(pmp, 0), "minutes"),
            (credit(pmp, -1), "minutes"),
        ):
            with pytest.raises(Refused) as refused:
                certificates.keep_credit(wrong)
            assert refused.value.field == field
        with pytest.raises(Refused, match="no longer exists"):
            certificates.keep_credit(credit(99, 1))
        assert all_of(store, Credit) == []

    def test_a_learning_item_counts_with_what_is_left_of_its_time(
        self, store: Store, certificates: Certificates, pages: CertificatePages, pmp: int
    ) -> None:
        done = {"status": LearningStatus.DONE, "finished": date(2026, 3, 2)}
        item = kept(store, LearningItem(title="Forecasts", kind=LearningKind.COURSE, minutes=60, **done)).id
        kept(store, entry(learning_item_id=item))
        first = certificates.credit_item(item, pmp, category="Ways of Working", minutes=45)
        rest = certificates.credit_item(item, pmp, category="Power Skills").credit
        assert (first.credit.minutes, rest.minutes, rest.day, rest.title) == (45, 75, date(2026, 3, 2), "Forecasts")
        with pytest.raises(Refused, match="All of its time counts already"):
            certificates.credit_item(item, pmp)
        line = pages.page(pmp).line
        assert line.items == 1
        assert [each.item for each in pages.page(pmp).credits] == ["Forecasts", "Forecasts"]
        certificates.remove_credit(rest.id)
        assert certificates.credit_item(item, pmp).credit.minutes == 75

    def test_an_item_without_time_needs_a_number(self, store: Store, certificates: Certificates, pmp: int) -> None:
        item = kept(store, LearningItem(title="Talk", kind=LearningKind.TALK)).id
        with pytest.raises(Refused, match="No time is logged") as refused:
            certificates.credit_item(item, pmp)
        assert refused.value.field == "minutes"
        assert certificates.credit_item(item, pmp, minutes=60).credit.day == TODAY

    @settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
    @given(
        rows=st.lists(
            st.tuples(st.sampled_from(("", "Education", "Giving Back", "Chess", *SIDES)), st.integers(1, 40)),
            min_size=1,
            max_size=4,
        )
    )
    def test_the_order_of_credits_does_not_matter(
        self, store: Store, certificates: Certificates, rows: list[tuple[str, int]]
    ) -> None:
        found = set()
        for order in list(permutations(rows))[:6]:
            key = certificates.add(Certificate(name="PMP", earned=EARNED), "pmp").id
            standing = [certificates.keep_credit(credit(key, hours, category)) for category, hours in order][
                -1
            ].standing
            found.add((standing.to_earn, tuple((each.category, each.short, each.counted) for each in standing.parts)))
        assert len(found) == 1


class TestRenewal:
    def test_the_next_cycle_begins_the_day_after(
        self, certificates: Certificates, pages: CertificatePages, pmp: int
    ) -> None:
        certificates.keep_credit(credit(pmp, 5))
        done = certificates.renew(pmp)
        assert (done.certificate.credits_from, done.certificate.expires) == (date(2027, 11, 15), date(2030, 11, 14))
        assert (done.certificate.earned, done.before.whole.counted) == (EARNED, 5 * HOUR)
        standing = pages.page(pmp).line.standing
        assert standing is not None
        assert (standing.whole.counted, len(standing.outside)) == (0, 1)
        assert not pages.page(pmp).credits[0].counts
        assert certificates.renew(pmp, date(2031, 1, 1)).certificate.expires == date(2031, 1, 1)

    def test_impossible_renewals_are_refused(self, certificates: Certificates, pmp: int) -> None:
        lasting = certificates.add(Certificate(name="Degree")).id
        with pytest.raises(Refused, match="does not expire"):
            certificates.renew(lasting)
        with pytest.raises(Refused, match="later than before"):
            certificates.renew(pmp, date(2027, 11, 14))
        unknown = certificates.add(Certificate(name="Gift", expires=date(2027, 1, 1))).id
        with pytest.raises(Refused, match="until when") as refused:
            certificates.renew(unknown)
        assert refused.value.field == "expires"
        assert certificates.renew(unknown, date(2028, 1, 1)).certificate.expires == date(2028, 1, 1)

    @pytest.mark.parametrize(
        ("begin", "expires", "next_one"),
        [
            (date(2024, 2, 29), date(2027, 2, 28), date(2030, 2, 28)),
            (date(2023, 6, 30), date(2026, 6, 30), date(2029, 6, 30)),
            (date(2026, 1, 1), date(2026, 2, 1), None),
            (None, date(2026, 2, 1), None),
        ],
    )
    def test_it_lasts_as_long_as_before(self, begin: date | None, expires: date, next_one: date | None) -> None:
        assert next_expiry(Certificate(name="A", earned=begin, expires=expires)) == next_one


class TestPages:
    def test_the_list_has_countdown_credits_and_what_belongs_to_it(
        self, store: Store, certificates: Certificates, pages: CertificatePages
    ) -> None:
        risk = kept(store, skill(name="Risk")).id
        certificates.add(Certificate(name="Degree"))
        certificates.add(Certificate(name="Old", expires=TODAY - timedelta(days=1)))
        soon = certificates.add(Certificate(name="Soon", expires=TODAY, skills=frozenset({risk}))).id
        certificates.add(Certificate(name="PMP", earned=EARNED), "pmp")
        kept(store, Attachment(certificate_id=soon, name="a.pdf", sha256="0" * 64, size=1))
        lines = pages.lines()
        assert [(line.certificate.name, line.validity, line.days) for line in lines] == [
            ("Soon", Validity.ENDING, 0), ("PMP", Validity.VALID, 605), ("Degree", Validity.OPEN, None),
            ("Old", Validity.EXPIRED, -1),
        ]  # fmt: skip
        assert (lines[0].files, lines[0].skills, lines[0].standing) == (1, ("Risk",), None)
        standing = lines[1].standing
        assert standing is not None
        assert [(each.category, each.short // HOUR) for each in standing.missing] == [
            ("", 60), ("Education", 35), ("Business Acumen", 8), ("Power Skills", 8), ("Ways of Working", 8),
        ]  # fmt: skip
        # 60 h over the 19.9 months that are left.
        assert [line.a_month for line in lines] == [None, 182, None, None]

    def test_a_page_offers_what_was_learned_in_the_cycle_and_does_not_count_yet(
        self, store: Store, certificates: Certificates, pages: CertificatePages
    ) -> None:
        risk = kept(store, skill(name="Risk")).id
        pmp = certificates.add(Certificate(name="PMP", earned=EARNED, skills=frozenset({risk})), "pmp").id

        def learned(title: str, day: date | None, **more: object) -> int:
            status = LearningStatus.DONE if day else LearningStatus.DOING
            return int(
                kept(
                    store,
                    LearningItem(title=title, kind=LearningKind.BOOK, status=status, finished=day, minutes=30, **more),  # type: ignore[arg-type]
                ).id
            )

        learned("before", EARNED - timedelta(days=1))
        learned("under way", None)
        learned("first day", EARNED)
        counted = learned("counted", TODAY)
        learned("fits", EARNED, skills=frozenset({risk}))
        learned("today", TODAY)
        certificates.credit_item(counted, pmp)
        offers = pages.page(pmp).offers
        assert [(one.title, one.minutes, one.fits) for one in offers] == [
            ("fits", 30, True), ("today", 30, False), ("first day", 30, False),
        ]  # fmt: skip
        plain = certificates.add(Certificate(name="Licence", earned=EARNED)).id
        assert pages.page(plain).offers == ()
        with pytest.raises(Refused, match="no longer exists"):
            pages.page(99)

    def test_nothing_is_empty(self, pages: CertificatePages) -> None:
        assert (pages.lines(), pages.reminders()) == ((), ())


class TestReminders:
    @pytest.mark.parametrize(
        ("days", "concern"),
        [
            (-31, None), (-30, Concern.EXPIRED), (-1, Concern.EXPIRED), (0, Concern.EXPIRES), (90, Concern.EXPIRES),
            (91, None),
        ],
    )  # fmt: skip
    def test_one_that_expires_is_told_of_in_time(
        self, certificates: Certificates, pages: CertificatePages, days: int, concern: Concern | None
    ) -> None:
        certificates.add(Certificate(name="CKA", expires=TODAY + timedelta(days=days)))
        found = pages.reminders()
        assert [(one.concern, one.days, one.missing) for one in found] == ([(concern, days, 0)] if concern else [])

    @pytest.mark.parametrize(("days", "told"), [(365, True), (366, False), (91, True)])
    def test_missing_credits_are_told_of_in_the_last_year(
        self, certificates: Certificates, pages: CertificatePages, days: int, told: bool
    ) -> None:
        expires = TODAY + timedelta(days=days)
        key = certificates.add(Certificate(name="PMP", earned=EARNED, expires=expires), "pmp").id
        found = [(one.concern, one.missing, one.unit) for one in pages.reminders()]
        assert found == ([(Concern.CREDITS, 60 * HOUR, "PDU")] if told else [])
        for side in SIDES:
            certificates.keep_credit(credit(key, 20, side))
        assert pages.reminders() == ()

    def test_one_can_be_put_off_for_two_weeks(
        self, store: Store, clock: FixedClock, certificates: Certificates, pages: CertificatePages
    ) -> None:
        certificates.add(Certificate(name="CKA", expires=TODAY + timedelta(days=60)))
        certificates.add(Certificate(name="First", expires=TODAY + timedelta(days=30)))
        assert [one.name for one in pages.reminders()] == ["First", "CKA"]
        pages.put_off(pages.reminders()[0])
        assert [one.name for one in pages.reminders()] == ["CKA"]
        clock.forward(14 * 24 * 60)
        assert [one.name for one in pages.reminders()] == ["First", "CKA"]
        clock.forward(-14 * 24 * 60)
        store.undo()
        assert len(pages.reminders()) == 2


def test_what_goes_takes_rules_and_credits_with_it(store: Store, certificates: Certificates, pmp: int) -> None:
    certificates.keep_credit(credit(pmp, 1))
    changed = certificates.change(replace(all_of(store, Certificate)[0], number=" 35 12 "))
    assert changed.number == "35 12"
    with pytest.raises(Refused, match="before it was earned"):
        certificates.change(replace(changed, expires=date(2020, 1, 1)))
    certificates.remove(pmp)
    assert (all_of(store, CreditRule), all_of(store, Credit)) == ([], [])
    store.undo()
    assert (len(all_of(store, CreditRule)), len(all_of(store, Credit))) == (6, 1)


def test_credits_are_told_in_the_issuers_unit() -> None:
    assert [told_credit(450, "PDU"), told_credit(450, "h"), told_credit(0, "CPE")] == [
        "7.5\N{NO-BREAK SPACE}PDU", "7 h 30", "0\N{NO-BREAK SPACE}CPE",
    ]  # fmt: skip


def test_no_certificate_is_earned_on_a_day_to_come(
    store: Store, clock: FixedClock, certificates: Certificates, pmp: int
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(Refused, match="a day that has come") as refusal:
        certificates.add(Certificate(name="Early", earned=tomorrow))
    assert refusal.value.field == "earned"
    with pytest.raises(Refused, match="a day that has come"):
        Records(store, clock).change("certificate", pmp, earned=tomorrow)
    assert len(all_of(store, Certificate)) == 1
