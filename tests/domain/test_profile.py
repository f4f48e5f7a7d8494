"""Links, mail addresses, posts and certificates are checked before they are kept."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careercruise_desktop.domain.addresses import link_url, mail_url, web_url
from careercruise_desktop.domain.certificates import Certificate, checked_certificate
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.profile import (
    Education,
    Position,
    Profile,
    ProfileLink,
    checked_education,
    checked_link,
    checked_position,
    checked_profile,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://example.com/me", "https://example.com/me"),
        ("  example.com/me ", "https://example.com/me"),
        ("HTTP://example.com", "HTTP://example.com"),
        ("localhost:8080/x", "https://localhost:8080/x"),
        ("https://exämple.com/päge?a=1&b=2#c", "https://exämple.com/päge?a=1&b=2#c"),
    ],
)
def test_a_web_address_is_completed(typed: str, kept: str) -> None:
    assert checked_link(ProfileLink(url=typed)).url == kept


@pytest.mark.parametrize(
    "typed",
    ["javascript:alert(1)", "JavaScript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://x.y", "", "me",
     "https://", 'https://x.y/"><script>', "https://user@x.y", "vbscript:x", "//evil"],
)  # fmt: skip
def test_an_address_that_leads_elsewhere_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="https://"):
        checked_link(ProfileLink(url=typed))


@given(st.text(max_size=80))
@example("0@`")
def test_whatever_passes_as_an_address_cannot_leave_an_attribute(text: str) -> None:
    for found in (web_url(text), mail_url(text), link_url(text), link_url(f"mailto:{text}")):
        assert not found or found.lower().startswith(("http://", "https://", "mailto:"))
        assert not set(found) & set("<>\"'` \n\\")


def test_a_mail_address_is_checked() -> None:
    assert mail_url(" mara@example.com ") == "mailto:mara@example.com"
    assert mail_url("mara@example.com?subject=x") == ""
    assert link_url("MAILTO:mara@example.com") == "mailto:mara@example.com"
    assert link_url("mara@example.com") == ""
    with pytest.raises(Refused, match="e-mail"):
        checked_profile(Profile(email="mara at example"))
    assert checked_profile(Profile(name="  Mara \x00 Lindqvist ", email="")).name == "Mara Lindqvist"


def test_an_end_before_the_start_is_refused() -> None:
    early, late = date(2020, 1, 1), date(2021, 1, 1)
    with pytest.raises(Refused, match="before the start"):
        checked_position(Position(title="Lead", employer="Strand", start=late, finish=early))
    with pytest.raises(Refused, match="before the start"):
        checked_education(Education(title="MSc", school="Chalmers", start=late, finish=early))
    with pytest.raises(Refused, match="before it was earned"):
        checked_certificate(Certificate(name="PMP", earned=late, expires=early))


def test_a_post_without_a_title_or_employer_is_refused() -> None:
    with pytest.raises(Refused, match="title is empty"):
        checked_position(Position(title=" ", employer="Strand", start=date(2020, 1, 1)))
    with pytest.raises(Refused, match="employer is empty"):
        checked_position(Position(title="Lead", employer="\x07", start=date(2020, 1, 1)))
