"""Posts, education, certificates and links: what is shown of them, and how they are added, changed and removed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.paperwords import month_year, months_between, years_between
from careercruise_desktop.domain.profile import Education, Position, ProfileLink
from careercruise_desktop.ui.portfolio.state import FormField, ListedRow, ListKey, ListState
from careercruise_desktop.usecases.profile import About, ProfileCase

if TYPE_CHECKING:
    from careercruise_desktop.domain.records import Record
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.portfolio.view import PortfolioView


class Kind(NamedTuple):
    """One kind of record of the profile: its words, its form, its rows, and how one is made and kept."""

    words: ListState
    type: Any
    rows: Callable[[About], tuple[ListedRow, ...]]
    make: Callable[[dict[str, Any]], Record]
    keep: Callable[[ProfileCase, Any], Record]


class ProfileLists:
    """Shows the list that is open, and runs what is done in it."""

    def __init__(self, context: Context, view: PortfolioView) -> None:
        self._context = context
        self._view = view
        self._about: About | None = None
        view.profile_opened.connect(self.open)
        view.record_added.connect(self.add)
        view.record_removed.connect(self.remove)
        view.link_changed.connect(self.change_link)
        view.link_moved.connect(self.move_link)

    def show(self, about: About) -> None:
        """Show the records as they are in every list that was opened."""
        self._about = about
        for key in tuple(self._view.lists):
            self._view.show_list(self._state(key))

    def open(self, key: str) -> None:
        """Open the profile in the inspector, or a list at the right."""
        if self._about is None:
            return
        if key in KINDS:
            self._view.open_list(self._state(key))
        else:
            self._context.bus.record_requested.emit("profile", self._about.profile.id)

    def add(self, key: str, values: dict[str, Any]) -> None:
        """Add a record; a refusal stands at its field, and what was typed stays."""
        kind, case = KINDS[key], self._context.use(ProfileCase)

        def refused(refusal: Refused) -> None:
            self._view.lists[key].show_refusal(0, refusal.field, refusal.rule)

        noun = kind.words.noun
        added = self._context.acts.run(
            lambda: kind.keep(case, kind.make(values)), said=f"{noun.capitalize()} added", refused=refused
        )
        if added is not None:
            self._view.lists[key].form.clear()

    def remove(self, key: str, record: int) -> None:
        """Remove a record; the toast brings it back."""
        kind, case = KINDS[key], self._context.use(ProfileCase)
        said = f"{kind.words.noun.capitalize()} removed"
        self._context.acts.run(lambda: case.remove(kind.type, record), said=said, icon="trash-2")

    def change_link(self, link: int, field: str, text: str) -> None:
        """Change the address or the name of a link; a refusal stands at the field."""
        case = self._context.use(ProfileCase)

        def change() -> ProfileLink:
            known = next((each for each in case.about().links if each.id == link), None)
            if known is None:
                raise Refused("This link is gone.")
            return case.keep_link(replace(known, url=text) if field == "url" else replace(known, label=text))

        def refused(refusal: Refused) -> None:
            self._view.lists["profile_link"].show_refusal(link, refusal.field, refusal.rule)

        self._context.acts.run(change, refused=refused)

    def move_link(self, link: int, place: int) -> None:
        """Put a link at another place."""
        case = self._context.use(ProfileCase)
        if self._context.acts.run(lambda: case.move_link(link, place)) is None and self._about is not None:
            self.show(self._about)

    def _state(self, key: str) -> ListState:
        kind = KINDS[key]
        return replace(kind.words, rows=kind.rows(self._about) if self._about is not None else ())


def _positions(about: About) -> tuple[ListedRow, ...]:
    return tuple(
        ListedRow(
            each.id, each.title, f"{each.employer}, {years_between(each.start, each.finish, running=not each.finish)}"
        )
        for each in about.positions
    )


def _education(about: About) -> tuple[ListedRow, ...]:
    return tuple(
        ListedRow(each.id, each.title, _line(each.school, years_between(each.start, each.finish)))
        for each in about.education
    )


def _certificates(about: About) -> tuple[ListedRow, ...]:
    return tuple(ListedRow(each.id, each.name, _line(each.issuer, _valid(each))) for each in about.certificates)


def _valid(certificate: Certificate) -> str:
    earned, expires = certificate.earned, certificate.expires
    if expires is not None:
        return months_between(earned, expires)
    return month_year(earned) if earned is not None else ""


def _links(about: About) -> tuple[ListedRow, ...]:
    return tuple(ListedRow(each.id, each.url, each.label) for each in about.links)


def _line(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _position(values: dict[str, Any]) -> Position:
    if values["start"] is None:
        raise Refused("Say when it began, such as Feb 2020.", "start")
    return Position(**values)


def _words(key: ListKey, title: str, noun: str, icon: str, nothing: str, *fields: FormField) -> ListState:
    return ListState(key, title, noun, icon, nothing, fields, ())


KINDS: dict[str, Kind] = {
    "position": Kind(
        _words(
            "position", "Posts", "post", "briefcase",
            "Where you have worked and work now. Several posts may be with one employer.",
            FormField("title", "Title", "Engineer and project manager"),
            FormField("employer", "Employer", "Halden Digital"),
            FormField("start", "From", "Feb 2020", "first"),
            FormField("finish", "Until", "today", "last"),
        ),
        Position, _positions, _position, ProfileCase.keep_position,
    ),
    "education": Kind(
        _words(
            "education", "Education", "degree", "graduation-cap", "Degrees, studies and longer courses.",
            FormField("title", "Title", "MSc Computer Science"),
            FormField("school", "School", "University of Aspvik"),
            FormField("start", "From", "2010", "first"),
            FormField("finish", "Until", "Jun 2015", "last"),
        ),
        Education, _education, lambda values: Education(**values), ProfileCase.keep_education,
    ),
    "certificate": Kind(
        _words(
            "certificate", "Certificates", "certificate", "award", "Certificates that you hold or held.",
            FormField("name", "Name", "PMP"),
            FormField("issuer", "Issuer", "Project Management Institute"),
            FormField("earned", "Earned", "Jun 2024", "first"),
            FormField("expires", "Expires", "never", "last"),
        ),
        Certificate, _certificates, lambda values: Certificate(**values), ProfileCase.keep_certificate,
    ),
    "profile_link": Kind(
        _words(
            "profile_link", "Links", "link", "link", "Where more can be found: a website, a code page, talks.",
            FormField("url", "Address", "example.com/me"),
            FormField("label", "Name", "Website"),
        ),
        ProfileLink, _links, lambda values: ProfileLink(**values), ProfileCase.keep_link,
    ),
}  # fmt: skip
