"""Who the person is: profile, posts, studies, certificates and target roles."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.profile import Education, Position, Profile, ProfileLink
from careercruise_desktop.domain.roles import Role

from .scene import Scene
from .skillset import Skillset
from .texts import person
from .texts.person import Post

_SHORT_CAREER = 10
_MONTH_DAYS = 30.4


def posts(scene: Scene) -> tuple[Post, ...]:
    """The posts that a log of that many years needs, newest first."""
    return person.LONG_POSTS if scene.years > _SHORT_CAREER else person.POSTS


def started(scene: Scene, post: Post) -> date:
    """The first day of a post: the first working day of a month."""
    return scene.calendar.forward(scene.years_ago(post.years_ago).replace(day=1))


def write_identity(scene: Scene) -> None:
    """Write the profile, the posts and the studies."""
    scene.add(
        Profile(
            name=person.NAME,
            headline=person.HEADLINE,
            location=person.LOCATION,
            email=person.EMAIL,
            phone=person.PHONE,
            summary=person.SUMMARY,
        )
    )
    for place, (url, label) in enumerate(person.LINKS):
        scene.add(ProfileLink(url=url, label=label, position=place))
    finish: date | None = None
    for post in posts(scene):
        start = started(scene, post)
        scene.add(
            Position(
                title=post.title,
                employer=post.employer,
                start=start,
                finish=finish,
                role=Role(post.role) if post.role else None,
                location=person.LOCATION,
                summary=post.summary,
            )
        )
        finish = start - timedelta(days=1)
    _write_studies(scene)


def _write_studies(scene: Scene) -> None:
    year = started(scene, posts(scene)[-1]).year
    for title, school, before, note in person.STUDIES:
        finish = date(year - before + 2, 6, 10)
        start = date(finish.year - (2 if before == 2 else 3), 9, 1)
        scene.add(Education(title=title, school=school, start=start, finish=finish, note=note))
    title, school, note = person.LATER_STUDY
    finish = scene.years_ago(2.2)
    scene.add(Education(title=title, school=school, start=scene.years_ago(3.2), finish=finish, note=note))


def write_certificates(scene: Scene, skillset: Skillset) -> None:
    """Write the certificates; one runs out in about three months."""
    pmp = scene.add(
        Certificate(
            name="PMP",
            issuer="Project Management Institute",
            number="3512077",
            earned=scene.ago(491),
            expires=_years_on(scene.ago(491), 3),
            credits_from=scene.ago(491),
            unit="PDU",
            skills=_ids(skillset, person.PMP_SKILLS),
            note="Renewed with credits, three years at a time.",
        )
    )
    for category, within, least, most in person.PMP_RULES:
        scene.add(
            CreditRule(
                certificate_id=pmp.id,
                category=category,
                within=within,
                least=least * 60,
                most=None if most is None else most * 60,
            )
        )
    _write_credits(scene, pmp.id)
    expires = scene.ago(-103)
    scene.add(
        Certificate(
            name="CKA",
            issuer="Cloud Native Computing Foundation",
            number="LF-8k2m4q",
            earned=_years_on(expires, -3),
            expires=expires,
            skills=_ids(skillset, ("Kubernetes",)),
            note="Practical exam; book a place two months ahead.",
        )
    )
    earned = scene.years_ago(5.4)
    scene.add(
        Certificate(
            name="PRINCE2 Practitioner",
            earned=earned,
            expires=_years_on(earned, 3),
            skills=_ids(skillset, ("Planning and scheduling",)),
            note="Let go for the PMP.",
        )
    )


def _write_credits(scene: Scene, certificate: int) -> None:
    """Credits all through the time since the certificate was earned, the newest a few weeks old."""
    rows = person.PMP_CREDITS
    for place, (category, title, minutes) in enumerate(rows):
        days = 470 - round(place * 450 / (len(rows) - 1))
        scene.add(
            Credit(certificate_id=certificate, day=scene.worked(days), minutes=minutes, category=category, title=title)
        )


def _ids(skillset: Skillset, names: tuple[str, ...]) -> frozenset[int]:
    return frozenset(skillset.id_of(name) for name in names)


def write_targets(scene: Scene, skillset: Skillset, lessons: Mapping[str, int]) -> None:
    """Write the target roles with what they require and the next steps towards it.

    Args:
        scene: where to write.
        skillset: the skills.
        lessons: the ids of learning items under way by their titles.
    """
    for title, months, summary, wanted in person.TARGETS:
        by_when = scene.today + timedelta(days=round(months * _MONTH_DAYS))
        target = scene.add(TargetRole(title=title, by_when=by_when, summary=summary))
        for name, level, step, within in wanted:
            competence = scene.add(
                RequiredCompetence(target_role_id=target.id, skill_id=skillset.id_of(name), level=level)
            )
            if step:
                step_by = scene.today + timedelta(days=round(within * _MONTH_DAYS) + 12) if within else None
                goal, reached, unit = person.STEP_GOALS.get(step, (None, 0, ""))
                scene.add(
                    CareerStep(
                        required_competence_id=competence.id,
                        title=step,
                        by_when=step_by,
                        learning_item_id=lessons.get(person.STEP_LESSONS.get(step, "")),
                        goal=goal,
                        reached=reached,
                        unit=unit,
                    )
                )


def _years_on(day: date, years: int) -> date:
    """The same day so many years later, the 28th for a leap day."""
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)
