"""The choices, the claims and their records in words."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.claims import Basis, Claim
from careercruise_desktop.domain.paperwords import day_year, period_text
from careercruise_desktop.domain.portfolio import Portfolio, SectionKey, portfolio_period
from careercruise_desktop.ui.portfolio.state import (
    ChoicesState,
    ClaimState,
    EvidenceState,
    PeriodState,
    RecordRow,
    RecordsState,
    SectionRow,
)
from careercruise_desktop.usecases.edition.compose import Edition
from careercruise_desktop.usecases.edition.evidence import EvidenceRow
from careercruise_desktop.usecases.kinds import KINDS
from careercruise_desktop.usecases.profile import About

# Sections that are one text or one drawing: a number would say nothing.
WHOLE = frozenset({SectionKey.SUMMARY, SectionKey.ROLES})
NOUNS = {
    "milestones": "milestone",
    "projects": "project",
    "entries": "entry",
    "tasks": "task",
    "answers": "answer",
    "skills": "skill",
    "certificates": "certificate",
}


def choices_state(
    choices: Portfolio, edition: Edition, about: About, first_day: date | None, today: date
) -> ChoicesState:
    """Everything at the left."""
    return ChoicesState(
        profile=_profile(about),
        sections=tuple(
            SectionRow(
                each.key.value,
                each.title,
                each.shown,
                f"{each.count:,}" if each.count and each.key not in WHOLE else "",
                not each.count,
            )
            for each in edition.outline
        ),
        period=period_state(choices, first_day, today),
        hide_clients=choices.hide_clients,
        hide_figures=choices.hide_figures,
    )


def period_state(choices: Portfolio, first_day: date | None, today: date) -> PeriodState:
    """The period as one of the choices, and its days."""
    period = portfolio_period(choices, today)
    first, last = choices.first, choices.last
    key = "custom"
    if (first, last) == (None, None):
        key = "months"
    elif (first, last) == (date(today.year, 1, 1), None):
        key = "year"
    elif (first, last) == (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)):
        key = "before"
    elif first is not None and last is None and first_day is not None and first <= first_day:
        key = "all"
    return PeriodState(key, f"{day_year(period.first)} – {day_year(period.last)}", period.first, last)


def period_of(key: str, first_day: date | None, today: date) -> tuple[date | None, date | None]:
    """The first and the last day that a choice stands for; None and None follow the calendar."""
    if key == "year":
        return date(today.year, 1, 1), None
    if key == "before":
        return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
    if key == "all":
        return min(first_day or date(today.year, 1, 1), today), None
    return None, None


def evidence_state(claims: tuple[Claim, ...], today: date) -> EvidenceState:
    """The claims, and how many rest on what was logged."""
    logged = sum(1 for each in claims if each.basis is Basis.LOGGED)
    return EvidenceState(
        backed=f"{logged} of {words.plural(len(claims), 'claim', 'claims')} backed" if claims else "",
        claims=tuple(_claim(each, today) for each in claims),
    )


def records_state(claim: Claim, rows: tuple[EvidenceRow, ...], today: date) -> RecordsState:
    """The records behind a claim."""
    left_out = len(claim.rows) - len(rows) if claim.kind == "time_entry" else 0
    return RecordsState(
        claim.key,
        tuple(
            RecordRow(
                kind=each.kind,
                id=each.id,
                title=each.title,
                when=_when(each.day, today) if each.day is not None else "",
                remark=each.remark,
                short=_short(each),
                role=each.role.value if each.role is not None else "",
                failed=each.failed,
                opens=each.kind in KINDS,
            )
            for each in rows
        ),
        f"These are the newest; {left_out:,} older ones are counted too." if left_out > 0 else "",
    )


def _when(day: date, today: date) -> str:
    """`17 Mar`; the year only where the month alone could be another one."""
    within_a_year = 0 <= (today - day).days < 365
    return words.day_short(day, None if within_a_year else today)


def _short(row: EvidenceRow) -> str:
    """`11 d late` or `open, late`; a milestone that was kept needs its day only."""
    if row.kind != "milestone":
        return row.remark
    if not row.failed:
        return ""
    if row.remark.startswith("open"):
        return "open, late"
    return row.remark.replace(" days late", " d late").replace(" day late", " d late")


def _profile(about: About) -> dict[str, str]:
    return {
        "profile": about.profile.name or "Not filled in",
        "position": f"{len(about.positions):,}",
        "education": f"{len(about.education):,}",
        "certificate": f"{len(about.certificates):,}",
        "profile_link": f"{len(about.links):,}",
    }


def _claim(claim: Claim, today: date) -> ClaimState:
    noun = claim.counted.rpartition(" ")[2]
    rests_on = next((each for each in claim.details if "n = " in each), f"n = {claim.n:,}")
    return ClaimState(
        key=claim.key,
        sentence=claim.sentence,
        amount=words.plural(claim.n, NOUNS.get(noun, noun), noun),
        logged=claim.basis is Basis.LOGGED,
        rule=claim.rule,
        rests_on=f"{period_text(claim.period, today)}: {rests_on}.",
    )
