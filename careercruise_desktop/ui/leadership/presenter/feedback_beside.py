"""The presenter of the figures: oneself beside the others, in a period."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import FeedbackSource
from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.figures.dimensions import BESIDE_WORDS
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.ui.leadership.feedback.state import BesideRow, BesideState, ColumnState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.records_list import RecordState
from careercruise_desktop.usecases.feedback_figures import Figures, quarter_of
from careercruise_desktop.usecases.lists import Filters, Lists

from .feedback_words import dimension_label, mean_words, period_options, quarter_short, year_back

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from careercruise_desktop.domain.errors import PersonError
    from careercruise_desktop.domain.figures.dimensions import BySource, Dimension, Stack
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.leadership.feedback.beside import BesidePane
    from careercruise_desktop.usecases.feedback_figures import FeedbackFigures, QuarterOfFeedback

    from .feedback_reading import Narrowing

PAGE = 50
_HEADS = {
    FeedbackSource.CLIENT: "Clients", FeedbackSource.TEAM: "Team", FeedbackSource.MANAGER: "Manager",
    FeedbackSource.PEER: "Peer", FeedbackSource.SELF: "Self",
}  # fmt: skip
_SEALED = "Answers without names are shown only from the promised number up, without names, and in mixed order."


class Answers(NamedTuple):
    """A page of the answers behind a dimension."""

    title: str
    sub: str
    rows: tuple[RecordState, ...]
    total: int


class BesidePresenter:
    """Works the figures out on a worker, for the period that was chosen; without a choice the newest quarter."""

    def __init__(self, view: BesidePane, context: Context) -> None:
        self._view = view
        self._context = context
        self._period = ""
        self._narrowing: Narrowing | None = None
        self._quarters: Sequence[QuarterOfFeedback] = ()
        self._figures: FeedbackFigures | None = None
        self._behind: tuple[RecordState, ...] = ()
        self._title = self._sub = ""
        view.period_chosen.connect(self._choose)
        view.rows_requested.connect(self._ask_rows)
        view.more_requested.connect(self._show_more)
        view.opened.connect(context.bus.record_requested)

    def refresh(self, narrowing: Narrowing, quarters: Sequence[QuarterOfFeedback]) -> None:
        """Work them out again, for the people and the project that the list shows."""
        self._narrowing, self._quarters = narrowing, quarters
        known = {each.period.first.isoformat() for each in quarters}
        if self._period not in {*known, "year", "all"}:
            self._period = quarters[0].period.first.isoformat() if quarters else "year"
        period, use = self._days, self._context.use
        source, project = narrowing.source, narrowing.project
        self._context.jobs.run(
            "leadership.figures",
            lambda _: use(Figures).of(period, source=source, project_id=project),
            self._take,
            self._complain,
        )

    @property
    def _days(self) -> Period:
        today = self._context.clock.now().day
        if self._period == "year":
            return year_back(today)
        if self._period == "all":
            first = min((each.period.first for each in self._quarters), default=today)
            return Period(first, today)
        return quarter_of(date.fromisoformat(self._period))

    def _choose(self, key: str) -> None:
        self._period = key
        if self._narrowing is not None:
            self.refresh(self._narrowing, self._quarters)

    def _take(self, figures: FeedbackFigures) -> None:
        self._figures = figures
        today = self._context.clock.now().day
        told = bool(figures.others or figures.sources)
        left = words.plural(figures.left_out, "answer is", "answers are")
        sealed = f"{_SEALED} {left} in no figure here." if figures.left_out else _SEALED
        self._view.show_state(
            BesideState(
                period=self._period,
                periods=period_options([each.period.first for each in self._quarters[:12]], today),
                sentence=figures.sentence or "Nobody has rated you in this period.",
                others=f"Others, {count_words([each.n for each in figures.dimensions if each.n] or [0])}",
                rows=tuple(row_state(each) for each in figures.dimensions) if told else (),
                columns=tuple(column_state(each) for each in figures.sources),
                sealed=sealed,
                against=self._against(figures) if told else "",
            )
        )

    def _against(self, figures: FeedbackFigures) -> str:
        if self._period in {"year", "all"}:
            return "against the year before" if self._period == "year" else ""
        return f"against {quarter_short(figures.before.first)}"

    def _ask_rows(self, name: str, anchor: QWidget) -> None:
        figures = self._figures
        found = next((each for each in figures.dimensions if each.name == name), None) if figures is not None else None
        if figures is None or found is None:
            return
        keys, label, period = frozenset(found.rows), dimension_label(name), figures.period
        filters = Filters(period.first, period.last)
        rows = self._context.acts.run(lambda: self._context.use(Lists).feedback(filters)) or []
        today = self._context.clock.now().day
        self._behind = tuple(
            RecordState(
                "feedback", row.id, "", row.person or _HEADS[FeedbackSource(row.source)],
                " \N{MIDDLE DOT} ".join(part for part in (row.source.capitalize(), row.project) if part),
                f"{dict(row.ratings).get(name, '')} \N{MIDDLE DOT} {words.day_short(row.day, today)}",
            )
            for row in rows
            if row.id in keys
        )  # fmt: skip
        unnamed = found.n - len(found.rows)
        self._sub = f"{unnamed:,} without names" if unnamed > 0 else ""
        self._title = f"{label}: {words.plural(found.n, 'rating', 'ratings')} by others"
        self._view.show_records(Answers(self._title, self._sub, self._behind[:PAGE], len(self._behind)))

    def _show_more(self) -> None:
        self._view.show_more_records(Answers(self._title, self._sub, self._behind[PAGE:], len(self._behind)))

    def _complain(self, error: PersonError) -> None:
        self._context.bus.toast_requested.emit(Toast(error.brief, "octagon-alert", urgent=True))


def row_state(each: Dimension) -> BesideRow:
    """A dimension."""
    label, stack = dimension_label(each.name), each.stack
    favourable = f"{stack.high:,} of {stack.n:,}" if stack.n else "none"
    share = share_words(stack)
    word = BESIDE_WORDS[each.beside] if each.beside is not None else ""
    low, high = (each.spread.low, each.spread.high) if each.spread is not None else (None, None)
    change = each.way.value if each.way is not None else ""
    mean = mean_words(each.mean)
    parts = [f"others {mean}" if mean else "nobody else rated it"]
    if low is not None and high is not None:
        parts.append(f"95\N{NO-BREAK SPACE}% interval {low:.1f} \N{EN DASH} {high:.1f}")
    own = f"self {mean_words(each.own)}, n {each.own_n:,}" if each.own is not None else "not rated by yourself"
    parts += [f"n {each.n:,}", own]
    if word:
        parts.append(f"yourself {word}")
    if each.way in {Way.UP, Way.DOWN}:
        parts.append(f"{change} since the period before")
    counts = [f"{favourable} rated 4 or 5"]
    if stack.favourable is not None:
        counts.append(f"{words.percent(stack.favourable)}, 95\N{NO-BREAK SPACE}% interval {interval_words(stack)}")
    counts += [f"{stack.middle:,} rated 3", f"{stack.low:,} rated 1 or 2", *([change] if change else [])]
    return BesideRow(
        name=each.name, label=label, own=each.own, mean=each.mean, low=low, high=high, word=word,
        stack=(stack.low, stack.middle, stack.high), favourable=favourable, share=share, change=change,
        spoken=f"{label}: {', '.join(parts)}", shares=f"{label}: {', '.join(counts)}",
    )  # fmt: skip


def column_state(each: BySource) -> ColumnState:
    """What one kind of people gave."""
    means = [mean_words(mean.value) or "\N{EN DASH}" for mean in each.means.values()]
    overall = mean_words(each.overall.value) or "\N{EN DASH}"
    counts = [f"n {mean.n:,}" for mean in (*each.means.values(), each.overall)]
    n = count_words(each.fewest_and_most)
    return ColumnState(_HEADS[each.source], n, (*means, overall), tuple(counts), each.source is FeedbackSource.SELF)


def count_words(counts: Iterable[int]) -> str:
    """`n 9` where all are the same, else `n 4 – 9`."""
    some = sorted(counts)
    fewest, most = some[0], some[-1]
    return f"n {most:,}" if fewest == most else f"n {fewest:,} \N{EN DASH} {most:,}"


def interval_words(stack: Stack) -> str:
    """The interval of the share of 4 and 5: `57 – 98 %`; "" below three."""
    if stack.interval is None:
        return ""
    low, high = stack.interval
    return f"{low * 100:.0f} \N{EN DASH} {words.percent(high)}"


def share_words(stack: Stack) -> str:
    """The share of 4 and 5 with its interval: `89 %, 57 – 98 %`; "" below three, where only the counts are honest."""
    return "" if stack.favourable is None else f"{words.percent(stack.favourable)}, {interval_words(stack)}"
