"""The strip of figures in words: what each is, over which days, of how many records."""

from __future__ import annotations

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.adherence import Adherence
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.schedule.room_state import StripFigure
from careercruise_desktop.ui.schedule.state import RoleMark
from careercruise_desktop.usecases.week_state import Figures

PLANNED, LOGGED, ACCURACY, SWITCHES, BALANCE = "planned", "logged", "accuracy", "switches", "balance"


def strip_figures(figures: Figures, settings: Settings, *, passing: bool) -> tuple[StripFigure, ...]:
    """The figures in their order; `passing` says that the period is not over yet."""
    return (
        _planned(figures, settings),
        _logged(figures, settings),
        _accuracy(figures, passing=passing),
        _switches(figures),
        _balance(figures, settings),
    )


def span_words(figures: Figures) -> str:
    """The days that the figures are over: `16 – 22 Mar 2026`."""
    first, last = figures.period.first, figures.period.last
    if first == last:
        return f"{words.day_short(first)} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {words.day_short(last)} {last.year}"
    if first.year == last.year:
        return f"{words.day_short(first)} – {words.day_short(last)} {last.year}"
    return f"{words.day_short(first)} {first.year} – {words.day_short(last)} {last.year}"


def _planned(figures: Figures, settings: Settings) -> StripFigure:
    sums = figures.sums
    tip = (
        f"Minutes of all planned blocks, {span_words(figures)}. n = {words.plural(figures.blocks, 'block', 'blocks')}."
    )
    value = words.duration(sums.planned)
    parts = _parts(sums.it_planned, sums.pm_planned)
    name = f"Planned {value}, {_by_role(sums.it_planned, sums.pm_planned, settings)}"
    return StripFigure(PLANNED, "Planned", value, parts, "", tip, name, figures.blocks > 0)


def _logged(figures: Figures, settings: Settings) -> StripFigure:
    sums = figures.sums
    tip = (
        f"Logged minutes with the running timer, {span_words(figures)}."
        f" n = {words.plural(figures.entries, 'entry', 'entries')}."
    )
    if sums.twice:
        tip += (
            f" {words.plural(figures.clashes, 'entry overlaps', 'entries overlap')} another:"
            f" {words.duration(sums.twice)} were logged twice and count once, for what was begun first."
        )
    value = words.duration(sums.logged)
    parts = _parts(sums.it_logged, sums.pm_logged)
    name = f"Logged {value}, {_by_role(sums.it_logged, sums.pm_logged, settings)}"
    return StripFigure(LOGGED, "Logged", value, parts, "", tip, name, figures.entries > 0)


def _accuracy(figures: Figures, *, passing: bool) -> StripFigure:
    count = figures.past_count
    outcome = figures.past_blocks
    value = words.percent(figures.accuracy)
    rest = "so far" if passing and figures.accuracy is not None else ""
    tip = (
        "Planned minutes with work of the same block logged under them, out of all planned minutes, for days before"
        f" today, {span_words(figures)}. n = {words.plural(count, 'block', 'blocks')}"
    )
    if count:
        tip += (
            f": {outcome[Adherence.ON_TIME]} on time, {outcome[Adherence.SHIFTED]} shifted,"
            f" {outcome[Adherence.MISSED]} missed"
        )
    name = f"Plan accuracy {value} {rest}".strip()
    return StripFigure(ACCURACY, "Plan accuracy", value, (), rest, f"{tip}.", name, count > 0)


def _switches(figures: Figures) -> StripFigure:
    mean = figures.switches_a_day
    value = words.NOT_KNOWN if mean is None else f"{mean:.1f}"
    rest = "" if mean is None else "a day"
    tip = (
        "How often the role changes within a day, on average over the days with anything logged,"
        f" {span_words(figures)}. n = {words.plural(figures.worked_days, 'day', 'days')},"
        f" {words.plural(figures.switches, 'switch', 'switches')}."
    )
    name = f"Role switches {value} {rest}".strip()
    return StripFigure(SWITCHES, "Role switches", value, (), rest, tip, name, figures.entries > 0)


def _balance(figures: Figures, settings: Settings) -> StripFigure:
    """The share of the first role against its target, and what is owed from before."""
    balance, debt = figures.balance, figures.debt
    low, high = (round(share * 100) for share in balance.band)
    value = words.percent(balance.it_share)
    target = f"Target {balance.target}{words.NO_BREAK}% {settings.it_name}, {low} – {high}"
    tip = f"Share of {settings.it_name} in all logged minutes, {span_words(figures)}. {target}."
    name = f"{settings.it_name} share {value}, target {low} to {high} per cent"
    missing = balance.it_missing
    if balance.it_share is not None and missing:
        under = settings.it_name if missing > 0 else settings.pm_name
        tip += f" {under} is {words.duration(abs(missing))} under its share."
    tip += f" n = {words.plural(figures.entries, 'entry', 'entries')}."
    if not debt:
        return StripFigure(BALANCE, f"{settings.it_name} share", value, (), "", tip, name, figures.entries > 0)
    role = Role.IT if debt > 0 else Role.PM
    owed, minutes = settings.name_of(role), words.duration(abs(debt))
    since = f"{words.day_short(figures.debt_since)} {figures.debt_since.year}"
    tip += (
        f" Carried into it: {owed} is owed {minutes}, the running sum of target minus actual minutes from {since}"
        f" to the day before {words.day_short(figures.period.first)}."
    )
    mark: RoleMark = "it" if role is Role.IT else "pm"
    name = f"{name}, carried: {owed} is owed {minutes}"
    parts = ((mark, f"owed {words.duration_clock(abs(debt))}"),)
    return StripFigure(BALANCE, f"{settings.it_name} share", value, parts, "", tip, name, figures.entries > 0)


def _parts(it: int, pm: int) -> tuple[tuple[RoleMark, str], ...]:
    return (("it", words.duration_clock(it)), ("pm", words.duration_clock(pm)))


def _by_role(it: int, pm: int, settings: Settings) -> str:
    return f"{settings.it_name} {words.duration(it)}, {settings.pm_name} {words.duration(pm)}"
