"""The profile: who the person is, their links, posts, education and certificates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from careercruise_desktop.domain.certificates import Certificate, checked_certificate
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

from .usecase import UseCase

Listed = TypeVar("Listed", ProfileLink, Position, Education, Certificate)

NAMES = {ProfileLink: "link", Position: "post", Education: "education", Certificate: "certificate"}


@dataclass(frozen=True, slots=True)
class About:
    """Everything the profile form shows; links in their own order, the rest newest first."""

    profile: Profile
    links: tuple[ProfileLink, ...]
    positions: tuple[Position, ...]
    education: tuple[Education, ...]
    certificates: tuple[Certificate, ...]


class ProfileCase(UseCase):
    """The verbs of the profile. Every `keep_` adds a record without an id and changes one with an id."""

    def about(self) -> About:
        """The profile and all that belongs to it."""
        with self._store.read() as reader:
            profiles = reader.find(Profile)
            return About(
                profile=profiles[0] if profiles else Profile(),
                links=tuple(reader.find(ProfileLink, order="position, id")),
                positions=tuple(reader.find(Position, order="finish IS NOT NULL, finish DESC, start DESC, id")),
                education=tuple(reader.find(Education, order="coalesce(finish, start) DESC, id")),
                certificates=tuple(reader.find(Certificate, order="earned DESC, id")),
            )

    def keep_profile(self, profile: Profile) -> Profile:
        """Keep the head of the portfolio; there is one profile only.

        Raises:
            Refused: a text is too long, or the e-mail address is none.
        """
        value = checked_profile(profile)
        with self._store.write("Edit profile", merge="profile") as desk:
            known = desk.find(Profile)
            if not known:
                return desk.add(replace(value, id=0))
            return desk.save(replace(value, id=known[0].id))

    def keep_link(self, link: ProfileLink) -> ProfileLink:
        """Keep a link; a new one goes to the end.

        Raises:
            Refused: it does not lead to the web.
        """
        if not link.id:
            link = replace(link, position=len(self.about().links))
        return self._keep(link, checked_link)

    def keep_position(self, position: Position) -> Position:
        """Keep a post.

        Raises:
            Refused: title or employer is empty, or it ends before it starts.
        """
        return self._keep(position, checked_position)

    def keep_education(self, education: Education) -> Education:
        """Keep a degree or study.

        Raises:
            Refused: title or school is empty, or it ends before it starts.
        """
        return self._keep(education, checked_education)

    def keep_certificate(self, certificate: Certificate) -> Certificate:
        """Keep a certificate.

        Raises:
            Refused: the name is empty, or it expires before it was earned.
        """
        return self._keep(certificate, checked_certificate)

    def remove(self, kind: type[Listed], key: int) -> None:
        """Remove a link, a post, a degree or a certificate.

        Raises:
            Refused: it no longer exists.
        """
        with self._store.write(f"Remove {NAMES[kind]}") as desk:
            desk.get(kind, key)
            desk.remove(kind, key)

    def move_link(self, key: int, place: int) -> tuple[ProfileLink, ...]:
        """Put a link at another place in the order; 0 is the first. Posts and degrees stand by their dates.

        Raises:
            Refused: it no longer exists.
        """
        with self._store.write("Move link", merge="move link") as desk:
            moved = desk.get(ProfileLink, key)
            order = [each for each in desk.find(ProfileLink, order="position, id") if each.id != key]
            order.insert(max(0, min(place, len(order))), moved)
            return tuple(
                each if each.position == number else desk.save(replace(each, position=number))
                for number, each in enumerate(order)
            )

    def _keep(self, value: Listed, checked: Callable[[Listed], Listed]) -> Listed:
        value = checked(value)
        name = NAMES[type(value)]
        if not value.id:
            with self._store.write(f"Add {name}") as desk:
                return desk.add(value)
        with self._store.write(f"Edit {name}", merge=f"{name} {value.id}") as desk:
            return desk.save(value)
