"""Who the person is: the head of the portfolio, positions and education."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from .addresses import complete_url, mail_url
from .errors import Refused
from .records import Record
from .roles import Role
from .text import note, one_line, title


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Record):
    """The one profile of a data folder."""

    name: str = ""
    headline: str = ""
    location: str = ""
    email: str = ""
    phone: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLink(Record):
    """A web address of the person (http or https)."""

    url: str
    label: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Record):
    """A post; several may be with one employer. `finish` None means until today."""

    title: str
    employer: str
    start: date
    finish: date | None = None
    role: Role | None = None
    location: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Education(Record):
    """A degree or study."""

    title: str
    school: str
    start: date | None = None
    finish: date | None = None
    note: str = ""


def checked_profile(profile: Profile) -> Profile:
    """The profile with its texts cleaned.

    Raises:
        Refused: a text is too long, or the e-mail address is none.
    """
    email = one_line(profile.email, "email")
    if email and not mail_url(email):
        raise Refused("This is not an e-mail address. It looks like name@example.com.", "email")
    return replace(
        profile,
        name=one_line(profile.name, "name"),
        headline=one_line(profile.headline, "headline"),
        location=one_line(profile.location, "location"),
        email=email,
        phone=one_line(profile.phone, "phone"),
        summary=note(profile.summary, "summary"),
    )


def checked_link(link: ProfileLink) -> ProfileLink:
    """The link with its address complete: `example.com/me` becomes `https://example.com/me`.

    Raises:
        Refused: the address leads somewhere else than to the web.
    """
    return replace(link, url=complete_url(link.url), label=one_line(link.label, "label"))


def checked_position(position: Position) -> Position:
    """The post with its texts cleaned.

    Raises:
        Refused: title or employer is empty, or it ends before it starts.
    """
    _in_order(position.start, position.finish)
    return replace(
        position,
        title=title(position.title),
        employer=title(position.employer, "employer"),
        location=one_line(position.location, "location"),
        summary=note(position.summary, "summary"),
    )


def checked_education(education: Education) -> Education:
    """The degree or study with its texts cleaned.

    Raises:
        Refused: title or school is empty, or it ends before it starts.
    """
    _in_order(education.start, education.finish)
    return replace(
        education,
        title=title(education.title),
        school=title(education.school, "school"),
        note=note(education.note),
    )


def _in_order(start: date | None, finish: date | None) -> None:
    if start is not None and finish is not None and finish < start:
        raise Refused("The end must not come before the start.", "finish")
