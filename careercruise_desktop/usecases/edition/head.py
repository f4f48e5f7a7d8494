"""The head of the document: name, headline, contacts, and the person's own introduction."""

from __future__ import annotations

import re

from careercruise_desktop.domain.addresses import mail_url, web_url
from careercruise_desktop.domain.claims import Tone
from careercruise_desktop.domain.document import Head, Link, Piece, SummarySection
from careercruise_desktop.domain.portfolio import SECTION_TITLES, SectionKey
from careercruise_desktop.domain.profile import ProfileLink
from careercruise_desktop.domain.roles import Role

from .sheet import LINE, PARAGRAPH, TITLE, Sheet, cut

MOST_LINKS, MOST_PARAGRAPHS = 6, 4
NO_NAME = "Career portfolio"
EMPTY_HINT = (
    "There is nothing to show yet. Fill in the profile and log some work: each section appears as soon as there are "
    "records for it."
)
_PM_WORDS = re.compile(r"project|programme|program\b|manage|delivery|scrum|pmo|product owner|lead\b", re.IGNORECASE)


def head(sheet: Sheet, *, empty: bool) -> Head:
    """The head; a profile without a name is headed by what the document is."""
    profile = sheet.material.profile
    minutes = sheet.material.minutes
    total = sum(minutes.values())
    split = minutes[Role.IT] / total if total and sheet.frame.figures else 0.5
    return Head(
        name=cut(profile.name, TITLE) or NO_NAME,
        headline=headline(cut(profile.headline, LINE)),
        contacts=_contacts(sheet),
        hint=EMPTY_HINT if empty else "",
        split=round(split, 3),
    )


def headline(text: str) -> tuple[Piece, ...]:
    """The headline; "engineer and project manager" in the colours of both roles where it says which half is which."""
    left, word, right = text.partition(" and ")
    if not word or " and " in right or bool(_PM_WORDS.search(left)) == bool(_PM_WORDS.search(right)):
        return (Piece(text, strong=True),) if text else ()
    tones = (Tone.PM, Tone.IT) if _PM_WORDS.search(left) else (Tone.IT, Tone.PM)
    return (Piece(left, tones[0], strong=True), Piece(word), Piece(right, tones[1], strong=True))


def summary(sheet: Sheet) -> SummarySection | None:
    """The introduction, in paragraphs."""
    paragraphs = [each.strip() for each in re.split(r"\n\s*\n", sheet.material.profile.summary) if each.strip()]
    if not paragraphs:
        return None
    return SummarySection(
        key=SectionKey.SUMMARY,
        title=SECTION_TITLES[SectionKey.SUMMARY],
        paragraphs=tuple(cut(" ".join(each.split()), PARAGRAPH) for each in paragraphs[:MOST_PARAGRAPHS]),
    )


def _contacts(sheet: Sheet) -> tuple[Link, ...]:
    profile = sheet.material.profile
    found = [Link(cut(profile.location, TITLE))] if profile.location.strip() else []
    hides = sheet.names.veil.hides
    email = profile.email.strip()
    if email and not hides(email):
        found.append(Link(cut(email, TITLE), mail_url(email)))
    if profile.phone.strip():
        found.append(Link(cut(profile.phone, TITLE)))
    links = [each for each in sheet.material.links[:MOST_LINKS] if not hides(each.url) and not hides(each.label)]
    return (*found, *(_web_link(each) for each in links))


def _web_link(link: ProfileLink) -> Link:
    bare = re.sub(r"^https?://(www\.)?", "", link.url.strip(), flags=re.IGNORECASE).rstrip("/")
    return Link(cut(link.label or bare, TITLE), web_url(link.url))
