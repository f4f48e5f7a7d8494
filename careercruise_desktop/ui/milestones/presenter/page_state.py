"""The page of a project in words, out of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from careercruise_desktop.domain import money, words
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.ui.milestones.page.exact import score_words
from careercruise_desktop.ui.milestones.page.state import (
    FEEDBACK,
    LOG,
    MILESTONES,
    MONEY,
    VALUES,
    BehindState,
    DraftState,
    FeedbackState,
    FigureState,
    MovedState,
    PageState,
    ReadingState,
    TileState,
)
from careercruise_desktop.ui.widgets.records_list import RecordState
from careercruise_desktop.usecases.project_figures import Figure, FigureLine, FigureRows
from careercruise_desktop.usecases.project_state import FeedbackRow, MovedRow, ProjectPage, Tile
from careercruise_desktop.usecases.project_value import Source

from .page_charts import chart_states

_ICONS = {"move": "clock", "baseline": "flag", "decision": "scale", "conflict": "handshake", "lesson": "lightbulb"}
_INTERNAL = "Internal"


def page_state(page: ProjectPage, settings: Settings) -> PageState:
    """All that the page shows."""
    project, counts = page.project, page.counts
    return PageState(
        id=project.id,
        name=project.name,
        roles=tuple((part.role.value, settings.name_of(part.role)) for part in page.roles),
        sub=_sub(page),
        kept="confidential" if project.confidential else "",
        today=page.today,
        currency=project.currency,
        counts={
            MILESTONES: f"{counts.milestones:,}",
            FEEDBACK: f"{counts.feedback:,}",
            LOG: words.duration(counts.minutes) if 0 < counts.minutes < 60 else f"{counts.minutes // 60:,} h",
        },
        tiles=tuple(_tile(page, tile) for tile in page.tiles),
        charts=chart_states(page, settings),
        indexes=tuple(_indexes(page)),
        index_note=_note(page),
        on_time=tuple(_figure(page, line) for line in page.on_time),
        feedback=tuple(_feedback(page, row) for row in page.feedback),
        feedback_sub=_voices(page.feedback),
        meanings={figure.value: _meaning(page, figure) for figure in (Figure.FEEDBACK, Figure.MOVED)},
        moved=tuple(_moved(page, row) for row in page.moved),
        readings=tuple(_reading(page, reading) for reading in reversed(page.readings)),
    )


def draft_state(reading: OutcomeReading) -> DraftState:
    """A reading as it is typed."""
    values = {key: _typed(getattr(reading, key)) for key, _, _ in VALUES}
    return DraftState(reading.id, reading.day, values, reading.note)


def kept_values(draft: DraftState, before: DraftState | None = None) -> dict[str, object]:
    """What was typed as the values of a reading; with `before` only what differs from it."""
    kept: dict[str, object] = {}
    for key, value in draft.values.items():
        if before is None or before.values[key] != value:
            exact = key in MONEY or key == "review_score"
            kept[key] = Decimal(str(value)) if exact and value is not None else value
    if before is None or before.note != draft.note:
        kept["note"] = draft.note
    if before is None or before.day != draft.day:
        kept["day"] = draft.day
    return kept


def behind_state(page: ProjectPage, key: str, index: int, found: FigureRows) -> BehindState:
    """The records behind a figure as rows."""
    definition = page.definitions.get(found.figure)
    rows = tuple(
        RecordState(
            row.kind,
            row.id,
            row.role.value if row.role is not None else "",
            row.title,
            words.day_long(row.day, page.today) if row.day else "",
            row.value,
        )
        for row in found.rows
    )
    count = words.plural(found.total, "record", "records") if found.total else "no records"
    return BehindState(key, index, definition.name if definition else "", count, rows, found.total)


def _sub(page: ProjectPage) -> str:
    project = page.project
    since = ""
    if project.start is not None:
        word = "starts" if project.start > page.today else "since"
        since = f"{word} {project.start.day} {words.MONTHS[project.start.month - 1]} {project.start.year}"
    return " · ".join(part for part in (project.client or _INTERNAL, since) if part)


def _meaning(page: ProjectPage, figure: Figure) -> str:
    definition = page.definitions.get(figure)
    if definition is None:
        return ""
    return f"{definition.text}\n{definition.formula}" if definition.formula else definition.text


def _tile(page: ProjectPage, tile: Tile) -> TileState:
    return TileState(
        figure=tile.figure.value,
        title=tile.title,
        standing=tile.mark.standing.value,
        value=tile.value,
        unit=tile.unit,
        share=tile.share,
        tick=tile.tick,
        line=tile.line,
        counted=tile.counted,
        meaning=_meaning(page, tile.figure),
        tip="\n".join(_sentences(tile)),
    )


def _sentences(tile: Tile) -> Iterable[str]:
    """All that the tile says, its threshold, trend, target and what the tick is, one a line, and nothing twice."""
    seen: set[str] = set()
    for text in (
        f"{tile.value} {tile.unit}".strip(),
        tile.line,
        tile.remark,
        tile.mark.sentence,
        tile.trend,
        tile.target,
        tile.tick_means,
        tile.counted,
    ):
        within = text != tile.mark.sentence and text in tile.mark.sentence
        if text and text not in seen and not within:
            seen.add(text)
            yield text[:1].upper() + text[1:]


def _figure(page: ProjectPage, line: FigureLine) -> FigureState:
    return FigureState(line.figure.value, line.name, line.value, line.says, _meaning(page, line.figure))


def _indexes(page: ProjectPage) -> Iterator[FigureState]:
    """The figures of earned value; the estimate at completion by each of its methods."""
    value = page.value
    for line in value.figures if not value.empty else ():
        if line.figure is not Figure.ESTIMATE_AT_COMPLETION or not value.forecasts:
            yield _figure(page, line)
            continue
        meaning = _meaning(page, line.figure)
        for each in value.forecasts:
            by = f"{meaning}\n{each.name}: {each.formula}"
            yield FigureState(line.figure.value, line.name, each.words, each.name[:1].lower() + each.name[1:], by)


def _note(page: ProjectPage) -> str:
    """Where the series come from, then what has to be known."""
    value = page.value
    if value.empty:
        return ""
    known = [each for each in (value.planned, value.earned, value.actual) if each.source is not Source.NONE]
    sources = {
        each.source_words: [one.name for one in known if one.source_words == each.source_words] for each in known
    }
    told = [f"{_named(names)} {source}" for source, names in sources.items() if source]
    told += [remark.rstrip(".") for remark in value.remarks]
    return ". ".join(part for part in told if part)


def _named(names: list[str]) -> str:
    """Names as a sentence begins with them: "Planned, earned and actual cost"."""
    return words.listed([names[0], *(name.lower() for name in names[1:])])


def _feedback(page: ProjectPage, row: FeedbackRow) -> FeedbackState:
    about = f"{row.about} · {words.day_long(row.day, page.today)}" if row.about else words.day_long(row.day, page.today)
    initials = "" if row.source == "team" else "".join(part[0] for part in row.who.split()[:2]).upper()
    said = f"“{row.quote}”" if row.quoted and row.quote else row.quote
    if row.hidden:
        said = said or "Too few answers to show what they say"
    return FeedbackState(initials, row.who, about, row.mean_words if row.mean is not None else "", said)


def _voices(rows: tuple[FeedbackRow, ...]) -> str:
    sources = [source for source in ("client", "team") if any(row.source == source for row in rows)]
    return words.listed(sources)


def _moved(page: ProjectPage, row: MovedRow) -> MovedState:
    day = words.day_short(row.day, page.today)
    return MovedState(_ICONS.get(row.kind, "clock"), row.title, row.line, day, row.open_kind, row.open_id)


def _reading(page: ProjectPage, reading: OutcomeReading) -> ReadingState:
    currency = page.project.currency
    known = [getattr(reading, key) for key, _, _ in VALUES]
    shown = tuple(_shown(key, value, currency) for (key, _, _), value in zip(VALUES, known, strict=True))
    day = words.day_short(reading.day, page.today)
    told = (f"{head.lower()} {value}" for (_, _, head), value in zip(VALUES, shown, strict=True) if value)
    spoken = ", ".join((words.day_long(reading.day, page.today), *told, *([reading.note] if reading.note else ())))
    short = tuple(
        money.short(Decimal(value), currency) if key in MONEY and value is not None else told
        for (key, _, _), value, told in zip(VALUES, known, shown, strict=True)
    )
    return ReadingState(reading.id, day, shown, reading.note, spoken, short)


def _shown(key: str, value: int | Decimal | None, currency: str) -> str:
    if value is None:
        return ""
    if key in MONEY:
        return money.exact(Decimal(value), currency)
    return f"{value:,}" if isinstance(value, int) else score_words(value)


def _typed(value: int | Decimal | None) -> float | int | None:
    return float(value) if isinstance(value, Decimal) else value
