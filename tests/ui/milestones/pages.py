"""A project's figures as the page is given them, without a data file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from careercruise_desktop.domain.figures.marks import Mark, Standing, Subject
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.usecases.project_definitions import DEFINITIONS
from careercruise_desktop.usecases.project_figures import Figure, FigureLine
from careercruise_desktop.usecases.project_state import (
    Burn,
    BurnPart,
    FeedbackRow,
    MovedRow,
    ProjectPage,
    ProjectRow,
    ReasonBar,
    RolePart,
    TabCounts,
    Tile,
    TrendLine,
    TrendPoint,
)  # fmt: skip
from careercruise_desktop.usecases.project_value import Cone, EarnedValue, Forecast, Series, Source, ValuePoint
from tests.factories import TODAY

PAYMENTS = Project(
    id=3, name="Payments gateway migration", code="payments", client="Kestrel Bank", start=date(2025, 11, 3),
    baseline_finish=date(2026, 5, 29), finish=date(2026, 6, 12), budget=Decimal(184_000), rate=Decimal(90),
)  # fmt: skip
STATUS = date(2026, 3, 15)
REPORTS = (date(2025, 11, 3), date(2025, 12, 1), date(2026, 1, 5), date(2026, 2, 5), date(2026, 3, 17))


def mark(subject: Subject, standing: Standing = Standing.ON_TRACK) -> Mark:
    return Mark(subject, standing, "CPI 1.04", "at risk below 0.95", f"{subject.title()} is {standing}.")


def tiles(*, known: bool = True) -> tuple[Tile, ...]:
    if not known:
        return tuple(
            Tile(figure=Figure(each.value), title=each.title(), mark=mark(each, Standing.NO_FIGURE), value="n/a",
                 line="No readings yet")
            for each in Subject
        )  # fmt: skip
    return (
        Tile(figure=Figure.SCOPE, title="Scope", mark=mark(Subject.SCOPE), value="42", unit="of 68 items done, 62 %",
             n=8, counted="8 readings", trend="4 more than on 1 March", share=0.62,
             line="3 added since the first of 65"),
        Tile(figure=Figure.QUALITY, title="Quality", mark=mark(Subject.QUALITY), value="4.4", unit="of 5, review score",
             n=4, counted="4 readings", share=0.88, line="7 open defects, 2 high, 0 escaped"),
        Tile(figure=Figure.COST, title="Cost", mark=mark(Subject.COST), value="€108.6k", unit="of €184.0k spent", n=8,
             counted="8 readings", share=0.59, tick=0.615, tick_means="Earned value €113.2k",
             line="CPI 1.04, forecast €176.5k"),
        Tile(figure=Figure.TIME, title="Time", mark=mark(Subject.TIME, Standing.AT_RISK), value="12 Jun",
             unit="baseline 29 May", n=10, counted="10 milestones", share=0.62, tick=0.93,
             line="14 days later, SPI(t) 0.94"),
    )  # fmt: skip


def series(figure: Figure, name: str, now: str, *points: tuple[date, int]) -> Series:
    return Series(
        figure=figure, name=name, source=Source.STATED, source_words="stated in readings",
        points=tuple(ValuePoint(day, Decimal(value)) for day, value in points), now=Decimal(points[-1][1]),
        now_words=now,
    )  # fmt: skip


def value() -> EarnedValue:
    start = date(2025, 11, 3)
    return EarnedValue(
        status=STATUS, bac=Decimal(184_000), bac_words="€184.0k",
        planned=series(Figure.PLANNED, "Planned", "€121.4k", (start, 0), (date(2025, 12, 31), 44_000),
                       (STATUS, 121_400), (date(2026, 5, 29), 184_000)),
        earned=series(Figure.EARNED, "Earned", "€113.2k", (start, 0), (date(2025, 12, 31), 43_000), (STATUS, 113_200)),
        actual=series(Figure.ACTUAL, "Actual cost", "€108.6k", (start, 0), (date(2025, 12, 31), 40_000),
                      (STATUS, 108_600)),
        spi=0.93, cpi=1.04, spi_t=0.94, finish=date(2026, 6, 12),
        forecasts=(Forecast("As so far", "BAC / CPI", Decimal(176_500), "€176.5k"),),
        cone=Cone(
            start=STATUS, finish=date(2026, 6, 12), planned_finish=date(2026, 6, 12),
            earned=(ValuePoint(STATUS, Decimal(113_200)), ValuePoint(date(2026, 6, 12), Decimal(184_000))),
            actual=(ValuePoint(STATUS, Decimal(108_600)), ValuePoint(date(2026, 6, 12), Decimal(176_500))),
            low=Decimal(170_000), high=Decimal(190_000),
        ),
        headline="SPI 0.93, €8.2k behind plan · CPI 1.04, €4.6k under cost",
        figures=(
            FigureLine(Figure.SCHEDULE_INDEX, "SPI", "0.93", "€8.2k behind plan"),
            FigureLine(Figure.COST_INDEX, "CPI", "1.04", "€4.6k under cost"),
            FigureLine(Figure.TIME_INDEX, "SPI(t)", "0.94", "10 days behind"),
            FigureLine(Figure.ESTIMATE_AT_COMPLETION, "EAC", "€176.5k", "BAC / CPI"),
            FigureLine(Figure.TO_COMPLETE_INDEX, "TCPI", "n/a", "nothing is left of the budget"),
        ),
        remarks=("Planned value ends on 29 May.",),
    )  # fmt: skip


def nothing_earned() -> EarnedValue:
    none = [
        Series(figure=figure, name=name, source=Source.NONE)
        for figure, name in ((Figure.PLANNED, "Planned"), (Figure.EARNED, "Earned"), (Figure.ACTUAL, "Actual cost"))
    ]
    return EarnedValue(status=TODAY, bac=None, bac_words="n/a", planned=none[0], earned=none[1], actual=none[2])


def trend() -> tuple[TrendLine, ...]:
    def line(key: int, title: str, role: Role, dates: tuple[date, ...], achieved: date | None = None) -> TrendLine:
        points = tuple(TrendPoint(*pair) for pair in zip(REPORTS, dates, strict=False))
        slip = (dates[-1] - dates[0]).days
        return TrendLine(milestone_id=key, title=title, role=role, points=points, achieved=achieved, slip_days=slip)

    return (
        line(14, "Closure", Role.PM, (date(2026, 5, 29),) * 4 + (date(2026, 6, 12),)),
        line(11, "API contract", Role.IT, (date(2026, 1, 5),) * 3, date(2026, 1, 5)),
        line(12, "Retry queue", Role.IT, (date(2026, 3, 13),) * 4 + (date(2026, 3, 20),)),
        line(13, "Cutover", Role.IT, (date(2026, 5, 15),) * 4 + (date(2026, 5, 29),)),
        TrendLine(milestone_id=15, title="Pilot", role=Role.IT, points=(TrendPoint(REPORTS[0], date(2026, 4, 1)),),
                  cancelled=date(2026, 1, 7)),
    )  # fmt: skip


def readings() -> tuple[OutcomeReading, ...]:
    first = OutcomeReading(id=21, project_id=3, day=date(2026, 3, 1), scope_done=38, scope_planned=68,
                           planned_value=Decimal(108_000), open_defects=9, review_score=Decimal("4.2"))  # fmt: skip
    last = OutcomeReading(id=22, project_id=3, day=STATUS, scope_done=42, scope_planned=68,
                          planned_value=Decimal(121_400), earned_value=Decimal(113_200), actual_cost=Decimal(108_600),
                          open_defects=7, high_defects=2, escaped_defects=0, review_score=Decimal("4.4"),
                          note="Change request split in two")  # fmt: skip
    return (first, last)


def burn() -> Burn:
    parts = (
        BurnPart(date(2026, 1, 1), date(2026, 1, 31), 3_600, 1_200, 3_600, 1_200),
        BurnPart(date(2026, 2, 1), date(2026, 2, 28), 0, 0, 3_600, 1_200),
        BurnPart(date(2026, 3, 1), date(2026, 3, 31), 2_400, 600, 6_000, 1_800),
    )
    return Burn("month", parts, 6_000, 1_800)


def moved() -> tuple[MovedRow, ...]:
    return (
        MovedRow(kind="decision", open_kind="journal_entry", open_id=41, title="Retry queue: 20 March is firm",
                 line="Decision", day=TODAY),
        MovedRow(kind="move", open_kind="milestone", open_id=12, title="Retry queue 7 days later", line="Waiting",
                 day=REPORTS[-1], days=7),
    )  # fmt: skip


def feedback() -> tuple[FeedbackRow, ...]:
    return (
        FeedbackRow(ids=(51,), source="client", who="Priya Raman", about="Client, Kestrel Bank", day=date(2026, 3, 5),
                    mean=4.6, mean_words="4.6", n=1, quote="You spotted the duplicate charges before our auditors did.",
                    quoted=True),
        FeedbackRow(ids=(52, 53), source="team", who="Team", about="4 answers, anonymous", day=date(2026, 2, 27),
                    mean=4.3, mean_words="4.3", n=4, quote="Highest: problem-solving 4.75."),
        FeedbackRow(ids=(), source="team", who="Team", about="2 answers, anonymous", day=date(2026, 1, 27), mean=None,
                    mean_words="n/a", n=2, hidden=True),
    )  # fmt: skip


def page() -> ProjectPage:
    """The page of a project in the middle of its way."""
    return ProjectPage(
        today=TODAY, project=PAYMENTS,
        row=ProjectRow(id=3, name=PAYMENTS.name, code="payments"),
        roles=(RolePart(Role.IT, 8, 6_000), RolePart(Role.PM, 2, 1_800)), counts=TabCounts(10, 2, 7_800),
        tiles=tiles(), readings=readings(), value=value(), trend=trend(), trend_first=REPORTS[0],
        trend_last=date(2026, 6, 12),
        reasons=(ReasonBar("waiting", 2, 18, 0.6, 0.6), ReasonBar("scope", 1, 12, 0.4, 1.0)),
        burn=burn(), feedback=feedback(), moved=moved(),
        on_time=(FigureLine(Figure.ON_TIME, "By baseline", "5 of 8", "31 to 86 %"),), definitions=DEFINITIONS,
    )  # fmt: skip


def bare_page() -> ProjectPage:
    """The page of a project about which nothing is known but its name."""
    return ProjectPage(
        today=TODAY, project=Project(id=4, name="Data warehouse cutover", code="dwh"),
        row=ProjectRow(id=4, name="Data warehouse cutover", code="dwh"), roles=(), counts=TabCounts(0, 0, 0),
        tiles=tiles(known=False), readings=(), value=nothing_earned(), trend_first=TODAY, trend_last=TODAY,
        burn=Burn("month", (), 0, 0), definitions=DEFINITIONS,
    )  # fmt: skip
