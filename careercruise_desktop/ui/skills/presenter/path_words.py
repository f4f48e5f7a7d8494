"""The career path in words: roles, competences with their evidence, steps, pace and certificates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.freshness import unused_for
from careercruise_desktop.domain.figures.readiness import NO_PROMISE, Missing, Standing
from careercruise_desktop.ui.skills.path.state import (
    AwayState,
    CompetenceState,
    FigureState,
    HeldState,
    PageState,
    PathState,
    PostState,
    ProposalsState,
    ProposalState,
    RoleState,
    SideState,
    StartState,
)
from careercruise_desktop.usecases.career_path import StepKind
from careercruise_desktop.usecases.certificate_pages import Validity

from .path_radar import radar
from .path_steps import KINDS, step_state

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from careercruise_desktop.domain.career import TargetRole
    from careercruise_desktop.domain.figures.readiness import Competence, Pace, Readiness
    from careercruise_desktop.domain.profile import Position
    from careercruise_desktop.usecases.career_path import RoleLine, RolePage
    from careercruise_desktop.usecases.certificate_pages import CertificateLine
    from careercruise_desktop.usecases.starting_points import StartingRole
    from careercruise_desktop.usecases.step_proposals import Proposals

_STATES: dict[Validity, Literal["", "warn", "danger"]] = {Validity.ENDING: "warn", Validity.EXPIRED: "danger"}
_LACKS = {
    Missing.ASSESSMENT: "your own level", Missing.EVIDENCE: "records of its use",
    Missing.RECENT: "records within a year", Missing.STEP: "a next step",
}  # fmt: skip


class Read(NamedTuple):
    """What was read for the tab; without a page there is no role."""

    roles: tuple[RoleLine, ...]
    starts: tuple[StartingRole, ...]
    posts: tuple[Position, ...]
    certificates: tuple[CertificateLine, ...]
    page: RolePage | None
    away: tuple[TargetRole, ...] = ()


def path_state(read: Read, today: date) -> PathState:
    """The whole tab."""
    chosen = read.page.role.id if read.page is not None else 0
    side = SideState(
        tuple(_role(line) for line in read.roles),
        chosen,
        tuple(StartState(start.title, start.summary) for start in read.starts),
        tuple(_post(post) for post in read.posts),
        tuple(AwayState(role.id, role.title) for role in read.away),
    )
    page = _page(read.page, today) if read.page is not None else None
    return PathState(side, page, tuple(_held(line, today) for line in read.certificates))


def proposals_state(found: Proposals, people: Sequence[tuple[int, str]], today: date) -> ProposalsState:
    """Next steps that are offered."""
    by_when = next((step.by_when for step in found.steps if step.by_when is not None), None)
    made = "" if by_when is None else f"Made in one click, to be done by {words.day_short(by_when, today)}"
    if not found.steps and not found.reached:
        made = "All that is offered was taken already"
    return ProposalsState(
        found.competence_id,
        f"{found.skill}: the level is reached" if found.reached else f"{found.skill}: towards level {found.level}",
        found.looks_like,
        tuple(
            ProposalState(*KINDS[step.makes], step.title, asks=step.makes is StepKind.DELEGATION)
            for step in found.steps
        ),
        tuple(people),
        made,
    )


def standing_words(found: Readiness) -> str:
    """K of n, how wide the gaps are, and what nobody knows yet."""
    if not found.n:
        return "It requires nothing yet: say which skills it asks for, and at which level."
    levels = words.plural(found.n, "required level", "required levels")
    parts = [f"{len(found.reached)} of {levels} reached"]
    gaps = found.gaps
    if gaps:
        widest, narrowest = gaps[0].gap, gaps[-1].gap
        size = "one level" if widest == 1 else f"{widest} levels"
        each = " each" if len(gaps) > 1 else ""
        count = words.plural(len(gaps), "gap", "gaps")
        parts.append(f"{count} of {size}{each}" if widest == narrowest else f"{count}, the widest of {size}")
    if found.unknown:
        parts.append(f"{len(found.unknown)} never assessed")
    return f"{', '.join(parts)}."


def evidence_words(found: Competence, today: date) -> str:
    """How many records speak for it, and how old the newest one is; "" without any, for then that is missing."""
    if not found.n:
        return ""
    newest = unused_for(found.newest, today)
    return f"{words.plural(found.n, 'record', 'records')}, newest {newest if newest == 'today' else f'{newest} ago'}"


def missing_words(found: Competence) -> str:
    """What it lacks beside the level, which is seen."""
    lacks = [_LACKS[each] for each in found.missing if each in _LACKS]
    return f"Missing: {words.listed(lacks)}" if lacks else ""


def _role(line: RoleLine) -> RoleState:
    return RoleState(
        line.id, line.title, line.summary, f"{line.reached} of {line.n}", line.reached / line.n if line.n else 0
    )


def _post(post: Position) -> PostState:
    years = f"since {post.start.year}" if post.finish is None else f"{post.start.year} \u2013 {post.finish.year}"
    return PostState(post.id, post.title, post.employer, years, post.role.value if post.role is not None else "")


def _page(page: RolePage, today: date) -> PageState:
    found = page.readiness
    told = {each.required.id: _competence(page, each, today) for each in found.competences}
    return PageState(
        id=page.role.id,
        title=page.role.title,
        by_when=_until(page.role, today),
        sentence=standing_words(found),
        chart=radar(page, today),
        pace=_pace(page.pace, len(found.unknown)),
        paced=_paced(page.pace),
        open=tuple(told[each.required.id] for each in (*found.gaps, *found.unknown)),
        reached=tuple(told[each.required.id] for each in found.reached),
        promise=NO_PROMISE,
        late=page.role.by_when is not None and page.role.by_when < today,
    )


def _until(role: TargetRole, today: date) -> str:
    if role.by_when is None:
        return ""
    return f"{'was meant by' if role.by_when < today else 'by'} {words.day_short(role.by_when, today)}"


def _competence(page: RolePage, one: Competence, today: date) -> CompetenceState:
    return CompetenceState(
        id=one.required.id,
        skill_id=one.required.skill_id,
        name=page.names[one.required.skill_id],
        level=one.now or 0,
        required=one.required.level,
        counted=_counted(one),
        evidence=evidence_words(one, today),
        missing=missing_words(one),
        steps=tuple(step_state(page.steps[step.id], today) for step in one.steps),
    )


def _counted(one: Competence) -> str:
    asked = one.required.level
    if one.standing is Standing.NEVER_ASSESSED:
        return f"level {asked}, never assessed"
    return f"{one.now}, required {asked}" if (one.now or 0) > asked else f"{one.now} of {asked}"


def _pace(pace: Pace, unknown: int) -> tuple[FigureState, ...]:
    """`unknown` skills were never assessed: how many levels are missing there is not known."""
    sign = "+" if pace.gained > 0 else words.MINUS if pace.gained < 0 else ""
    gained = f"{sign}{abs(pace.gained)}" if pace.n else "\u2013"
    missing = "level still missing" if pace.missing == 1 else "levels still missing"
    of = words.plural(pace.open_steps, "step", "steps")
    return (
        FigureState(gained, "in 12 months"),
        FigureState(str(pace.missing), f"{missing}, not counting {unknown} never assessed" if unknown else missing),
        FigureState(str(pace.under_way), f"of {of} under way" if pace.open_steps else "steps under way"),
    )


def _paced(pace: Pace) -> str:
    if not pace.n:
        return "no required skill has a level of a year ago to compare with"
    return f"levels gained on {words.plural(pace.n, 'required skill', 'required skills')} with a level a year ago"


def _held(line: CertificateLine, today: date) -> HeldState:
    one = line.certificate
    since = "" if one.earned is None else f"since {words.MONTHS[one.earned.month - 1]} {one.earned.year}"
    if line.days is None or one.expires is None:
        until = "does not expire"
    elif line.validity is Validity.ENDING:
        until = f"{words.day_short(one.expires, today)}, {_in_days(line.days)}"
    else:
        until = f"{'expired' if line.days < 0 else 'until'} {words.day_short(one.expires, today)}"
    return HeldState(one.id, one.name, " \u00b7 ".join(part for part in (one.issuer, since) if part), until,
                     _STATES.get(line.validity, ""))  # fmt: skip


def _in_days(days: int) -> str:
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
