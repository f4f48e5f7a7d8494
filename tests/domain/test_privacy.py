"""The veil: no hidden name is left in any text, and ordinary words stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.privacy import WITHHELD, Hidden, letter, veil

CLIENTS = veil(
    [
        Hidden("Kestrel Logistics AB", "Client A"),
        Hidden("Halden Retail", "Client B"),
        Hidden("Bank of Ostra", "Client C"),
    ],
    own=["Halden Digital"],
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kestrel Logistics AB agreed", "Client A agreed"),
        ("KESTREL  logistics\u00a0ab agreed", "Client A agreed"),
        ("for Kestrel-Logistics and Kestrel’s board", "for Client A and Client A’s board"),
        ("Kestrels styrelse", "Client A styrelse"),
        ("bank of ostra is a bank", "Client C is a bank"),
        ("Halden Retail left Halden Digital", "Client B left Halden Digital"),
        ("a kestrelish word", "a kestrelish word"),
        ("logistics and retail stay", "logistics and retail stay"),
    ],
)
def test_client_names_are_replaced_in_every_spelling(text: str, said: str) -> None:
    assert CLIENTS.text(text) == said


def test_a_name_of_ones_own_is_no_client() -> None:
    assert (
        veil([Hidden("Strand Systems", "Client A")], own=["strand  systems"]).text("Strand Systems") == "Strand Systems"
    )


def test_a_name_without_short_forms_is_hidden_whole_only() -> None:
    hidden = veil([Hidden("Payments gateway migration", "Confidential project", short=False)])
    assert hidden.text("Payments gateway migration; payments") == "Confidential project; payments"


def test_a_link_that_names_a_client_is_noticed() -> None:
    assert CLIENTS.hides("https://example.com/kestrel/case")
    assert not CLIENTS.hides("https://example.com/mara")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("from 11 % to 3 %", f"from {WITHHELD} to {WITHHELD}"),
        ("saved €4.6k and 615 of 640 kEUR", f"saved {WITHHELD} and {WITHHELD}"),
        ("$1,200.50, 12 million euros, 5 per cent", f"{WITHHELD}, {WITHHELD}, {WITHHELD}"),
        ("version 3.11 took 41 to 9 minutes in 2024", "version 3.11 took 41 to 9 minutes in 2024"),
        ("14 of 15 on time, 2 h 15", "14 of 15 on time, 2 h 15"),
    ],
)
def test_money_and_percentages_are_withheld_and_other_numbers_stay(text: str, said: str) -> None:
    assert veil([], hide_figures=True).text(text) == said


WORDS = st.text(st.characters(categories=["Lu", "Ll", "Nd"]), min_size=4, max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), st.text(max_size=60), st.text(max_size=60))
def test_a_hidden_name_never_comes_through(name: str, before: str, after: str) -> None:
    hidden = veil([Hidden(name, "\u2022")])
    said = hidden.text(f"{before} {name} {after}")
    assert not hidden.hides(said)


def test_letters_go_on_after_z() -> None:
    assert [letter(number) for number in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]
