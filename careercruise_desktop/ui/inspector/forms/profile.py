"""Forms for who the person is: profile, posts, education."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.profile import Profile, ProfileLink
from careercruise_desktop.ui.inspector.specs import Day, Form, Items, Line, Names, Note, Roles
from careercruise_desktop.ui.inspector.state import LinkItem

from .work import NOTES


def _profile(profile: Profile, related: tuple[ProfileLink, ...], names: Names, today: date) -> dict[str, object]:
    return {"links": tuple(LinkItem(link.id, link.url, link.label) for link in related)}


FORMS: dict[str, Form] = {
    "profile": Form(
        word="Profile",
        title="name",
        title_hint="Your name",
        rows=(
            Line(name="headline", label="Headline", hint="One line about you"),
            Line(name="location", label="Location"),
            Line(name="email", label="E-mail", hint="name@example.com", patient=True),
            Line(name="phone", label="Phone"),
            Note(name="summary", label="Summary", hint="Who you are, in a few sentences", least=5),
            Items(name="links", label="Links", items="links"),
        ),
        beside=_profile,
        watches=frozenset({"profile_link"}),
        single=True,
    ),
    "position": Form(
        word="Post",
        title_hint="Title of the post",
        rows=(
            Line(name="employer", label="Employer"),
            Roles(name="role", label="Role", optional=True),
            Day(name="start", label="Start", past=True, optional=False),
            Day(name="finish", label="Finish", past=True, hint="Until today"),
            Line(name="location", label="Location"),
            Note(name="summary", label="Summary", hint="What you were answerable for", least=5),
        ),
    ),
    "education": Form(
        word="Education",
        title_hint="Degree or study",
        rows=(
            Line(name="school", label="School"),
            Day(name="start", label="Start", past=True),
            Day(name="finish", label="Finish", past=True),
            NOTES,
        ),
    ),
}
