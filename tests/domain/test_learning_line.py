"""A learning item typed as one line."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.learning import LearningKind
from careercruise_desktop.domain.learning_line import LearningDraft, read_line


def test_a_whole_line_is_taken_apart() -> None:
    line = (
        'book: Site reliability by Niall Murphy, 20 h €45 +observability +"Incident response" https://example.com/sre'
    )
    assert read_line(line) == LearningDraft(
        "Site reliability",
        LearningKind.BOOK,
        "Niall Murphy",
        20 * 60,
        Decimal(45),
        "EUR",
        "https://example.com/sre",
        ("observability", "Incident response"),
    )


def test_words_alone_are_a_title() -> None:
    assert read_line("Learning to say no") == LearningDraft("Learning to say no")


@pytest.mark.parametrize(
    ("line", "title", "provider"),
    [
        ("Stand by me", "Stand", "me"),
        ("by the book", "by the book", ""),
        ("Learned by", "Learned by", ""),
        ("Step by step by Acme 3h", "Step by step", "Acme"),
        ("Design by Acme, second part", "Design second part", "Acme"),
    ],
)
def test_the_provider_follows_the_last_by(line: str, title: str, provider: str) -> None:
    found = read_line(line)
    assert (found.title, found.provider) == (title, provider)


@pytest.mark.parametrize(
    ("line", "cost", "currency"),
    [
        ("A 45 EUR", Decimal(45), "EUR"),
        ("A EUR 45", Decimal(45), "EUR"),
        ("A 45,50€", Decimal("45.50"), "EUR"),
        ("A $19.99", Decimal("19.99"), "USD"),
        ("A 12,50 €", Decimal("12.50"), "EUR"),
        ("A £ 7", Decimal(7), "GBP"),
        ("A 120sek", Decimal(120), "SEK"),
        ("A 45", None, ""),
        ("A 45 XYZ", None, ""),
    ],
)
def test_a_price_needs_its_currency(line: str, cost: Decimal | None, currency: str) -> None:
    found = read_line(line)
    assert (found.cost, found.currency) == (cost, currency)


def test_a_kind_is_the_first_word_and_never_all_of_it() -> None:
    assert read_line("talk Failing well").kind is LearningKind.TALK
    assert read_line("Talk").kind is None
    assert read_line("A book on talks").kind is None


def test_a_kind_with_nothing_but_skills_is_the_title() -> None:
    assert read_line("Talk +python").title == "Talk"


def test_the_second_duration_stays_in_the_title() -> None:
    found = read_line("Run 10h Race 2h")
    assert (found.estimate, found.title) == (600, "Run Race 2h")


def test_a_price_after_a_duration_is_no_part_of_it() -> None:
    found = read_line("Run 20 h 45 EUR")
    assert (found.estimate, found.cost, found.title) == (1200, Decimal(45), "Run")
    assert read_line("Run 20 h 45").estimate == 1245


def test_a_skill_is_named_once_whatever_its_case() -> None:
    assert read_line("A +Python +python").skills == ("Python",)


def test_an_address_that_is_not_of_the_web_stays_text() -> None:
    assert read_line("Read file:///etc/passwd").url == ""


@given(st.text(max_size=200))
def test_any_text_can_be_typed(typed: str) -> None:
    found = read_line(typed)
    assert found.title == found.title.strip()
    assert found.estimate is None or found.estimate > 0
