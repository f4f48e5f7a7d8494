"""Posts, education and certificates; those that stand next to each other in the order share one section."""

from __future__ import annotations

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.document import BackgroundSection, Column, Post
from careercruise_desktop.domain.paperwords import month_year, months_between, years_between
from careercruise_desktop.domain.portfolio import SectionKey
from careercruise_desktop.domain.words import listed

from .sheet import TITLE, Sheet, cut, first_of

MOST_POSTS, POST_TEXT = 14, 260
KEYS = (SectionKey.EXPERIENCE, SectionKey.EDUCATION, SectionKey.CERTIFICATES)
TITLES = {
    SectionKey.EXPERIENCE: "Posts",
    SectionKey.EDUCATION: "Education",
    SectionKey.CERTIFICATES: "Certificates",
}


def background(sheet: Sheet, keys: list[SectionKey]) -> BackgroundSection | None:
    """One section for the given keys, in their order; those without records are left out."""
    columns = [(key, column(sheet, key)) for key in keys]
    filled = [(key, each) for key, each in columns if each is not None]
    if not filled:
        return None
    words = [TITLES[key].lower() for key, _ in filled]
    said = listed(words)
    shown = [each for _, each in filled]
    place = _fold(shown)
    return BackgroundSection(
        key=filled[0][0],
        title=said[:1].upper() + said[1:],
        left=tuple(shown[:place]),
        right=tuple(shown[place:]),
    )


def _fold(columns: list[Column]) -> int:
    """Where to go over to the right side, so that both are about as long; one column alone stays on the left."""
    sizes = [2 + sum(2 + len(post.text) / 60 for post in each.posts) for each in columns]
    places = range(1, max(2, len(columns)))
    return min(places, key=lambda place: abs(sum(sizes[:place]) - sum(sizes[place:])))


def column(sheet: Sheet, key: SectionKey) -> Column | None:
    """The records of one kind as a column."""
    posts = {
        SectionKey.EXPERIENCE: _experience,
        SectionKey.EDUCATION: _education,
        SectionKey.CERTIFICATES: _certificates,
    }[key](sheet)
    if not posts:
        return None
    kept, more = first_of(posts, MOST_POSTS)
    return Column(TITLES[key], kept, more)


def _experience(sheet: Sheet) -> list[Post]:
    """All posts; what was done in them is told for those of the period."""
    found = []
    for each in sheet.material.positions:
        where = ", ".join(part for part in (each.employer, each.location) if part)
        when = years_between(each.start, each.finish, running=each.finish is None or each.finish > sheet.today)
        recent = each.finish is None or each.finish >= sheet.period.first
        text = cut(" ".join(each.summary.split()), POST_TEXT) if recent else ""
        found.append(Post(cut(each.title, TITLE), f"{cut(where, TITLE)}, {when}", text))
    return found


def _education(sheet: Sheet) -> list[Post]:
    found = []
    for each in sheet.material.education:
        when = years_between(None, each.finish) or years_between(each.start, None)
        found.append(Post(cut(each.title, TITLE), ", ".join(part for part in (cut(each.school, TITLE), when) if part)))
    return found


def _certificates(sheet: Sheet) -> list[Post]:
    """The certificates that are valid at the end of the period."""
    last = min(sheet.period.last, sheet.today)
    held = [
        each
        for each in sheet.material.certificates
        if (each.earned is None or each.earned <= last) and (each.expires is None or each.expires >= last)
    ]
    return [Post(cut(each.name, TITLE), _certificate_line(each)) for each in held]


def _certificate_line(certificate: Certificate) -> str:
    """`Project Management Institute, Jun 2024 to Jun 2027`."""
    earned, expires = certificate.earned, certificate.expires
    valid = months_between(earned, expires) if expires else month_year(earned) if earned else ""
    return ", ".join(part for part in (cut(certificate.issuer, TITLE), valid) if part)
