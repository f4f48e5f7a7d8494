"""The row and the editors of each kind of spec."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain.recurrence import LONGEST_INTERVAL, MOST_TIMES
from careercruise_desktop.ui.editors.chip_editors import ChipsEditor, StateChip, StateChips, WordEditor
from careercruise_desktop.ui.editors.choice_editors import (
    AnswerEditor,
    ChoiceEditor,
    Chosen,
    FlagEditor,
    LevelEditor,
    RefEditor,
    RoleEditor,
)
from careercruise_desktop.ui.editors.rows import LABEL_WIDTH, Row
from careercruise_desktop.ui.editors.text_editors import (
    A_SCORE,
    A_SUM,
    ClockEditor,
    CountEditor,
    DayEditor,
    LengthEditor,
    LineEditor,
    MoneyEditor,
    NoteEditor,
)
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.label import Label

from . import specs
from .growth_lists import DescriptorList, FileList, RingList
from .item_lists import CompetenceList, LevelList, LinkList
from .record_lists import BaselineList, MoveList, RecordList
from .repeat_editors import PickEditor, QuietText, ReachEditor, WeekdaysEditor

_DASH = 18
_CLOCK = 63


class Part(NamedTuple):
    """One line of a form: its row, and its editors by the names of their values."""

    row: Row
    editors: dict[str, Any]


class FixedText(Chosen, Label):
    """A text that is only read."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "body", "text", parent, elide=True)
        self._name = name
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_value(self, value: object) -> None:
        """Show a text."""
        self.known = value
        self.set_text(str(value or ""))
        self.setAccessibleName(f"{self._name}: {value or 'nothing'}")


class LengthText(FixedText):
    """How long it takes, right of from and to."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._role, self._token, self._align = "small", "text2", painting.RIGHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class _Dash(Label):
    """The dash between from and to."""

    def __init__(self) -> None:
        super().__init__("–", "body", "text3")
        self._align = painting.CENTER
        self.setFixedSize(_DASH, 28)


def parts(spec: specs.Spec) -> list[Part]:
    """The lines that a spec makes; most make one."""
    if isinstance(spec, specs.When):
        return _when(spec)
    if isinstance(spec, specs.Repeats):
        return _repeats(spec)
    return [_ONE[type(spec)](spec)]


def _beside(spec: specs.Spec, editor: QWidget) -> Part:
    label_width = spec.label_width if isinstance(spec, specs.Level | specs.Choice) else LABEL_WIDTH
    return Part(Row(spec.label, [editor], label_width=label_width), {spec.name: editor})


def _line(spec: specs.Line) -> Part:
    return (_below if spec.wide else _beside)(spec, LineEditor(spec.label, spec.hint, patient=spec.patient))


def _below(spec: specs.Spec, editor: QWidget, tile: str = "") -> Part:
    return Part(Row(spec.label, [editor], wide=True, tile=tile), {spec.name: editor})


def _note(spec: Any) -> Part:  # noqa: ANN401 - each builder knows its own spec
    return _below(spec, NoteEditor(spec.label, spec.hint, least=spec.least, most=spec.most), spec.tile)


def _when(spec: specs.When) -> list[Part]:
    """A line for the day, one for from and to with the length; where there may be a length only, one for that."""
    name = spec.name
    day = DayEditor("Day", past=spec.past, optional=False)
    start = ClockEditor("From" if spec.ends else spec.label)
    clocks: dict[str, Any] = {f"{name}.start": start}
    line: list[QWidget] = [start]
    start.setFixedWidth(_CLOCK)
    if spec.ends:
        end = ClockEditor("To")
        end.setFixedWidth(_CLOCK)
        clocks[f"{name}.end"] = end
        line += [_Dash(), end]
    shown = LengthText("Length")
    clocks[f"{name}.length_text"] = shown
    line.append(shown)
    first = Row("When" if spec.ends else "Started", [day])
    found = [Part(first, {f"{name}.day": day}), Part(Row("Time", line), clocks)]
    if spec.total:
        length = LengthEditor("Length", optional=False)
        found.append(Part(Row("Length", [length]), {f"{name}.length": length}))
    return found


def _repeats(spec: specs.Repeats) -> list[Part]:
    """A line for the rule, and below it those of its parts, of which only what belongs to the rule is shown."""
    name = spec.name
    every = CountEditor("Every", least=1, most=LONGEST_INTERVAL, optional=False)
    every.setFixedWidth(_CLOCK)
    unit = PickEditor("Unit")
    lines: list[tuple[str, dict[str, Any]]] = [
        (spec.label, {name: PickEditor(spec.label)}),
        ("Every", {f"{name}.every": every, f"{name}.unit": unit}),
        ("On", {f"{name}.days": WeekdaysEditor("Days of the week")}),
        ("On", {f"{name}.monthly": PickEditor("Day of the month")}),
        ("Ends", {f"{name}.ends": PickEditor("Ends")}),
        ("Until", {f"{name}.until": DayEditor("Until", optional=False)}),
        ("After", {f"{name}.count": CountEditor("Times", least=1, most=MOST_TIMES, unit="times", optional=False)}),
    ]
    return [Part(Row(label, list(editors.values()), gap=6), editors) for label, editors in lines]


def _quiet(spec: specs.Spec) -> Part:
    text = QuietText(spec.label)
    text.setContentsMargins(LABEL_WIDTH, 0, 0, 6)
    return Part(Row("", [text], tight=True), {spec.name: text})


def _group(spec: specs.Spec) -> Part:
    head = Label(spec.label, "small_strong", "text")
    head.setContentsMargins(0, 12, 0, 4)
    return Part(Row("", [head], wide=True), {})


def _switch(spec: specs.Spec) -> Part:
    flag = FlagEditor(spec.label)
    return Part(Row("", [flag]), {spec.name: flag})


def _items(spec: specs.Items) -> QWidget:
    return RecordList(spec.label, spec.hint) if spec.items == "records" else _ITEMS[spec.items](spec.label)


_Builder = Callable[[Any], Part]
_ITEMS: dict[str, Callable[[str], QWidget]] = {
    "levels": LevelList,
    "competences": CompetenceList,
    "links": LinkList,
    "moves": MoveList,
    "baselines": BaselineList,
    "descriptors": DescriptorList,
    "rings": RingList,
    "files": FileList,
}
_ONE: dict[type[specs.Spec], _Builder] = {
    specs.Line: _line,
    specs.Note: _note,
    specs.Day: lambda spec: _beside(
        spec, DayEditor(spec.label, past=spec.past, optional=spec.optional, hint=spec.hint)
    ),
    specs.Duration: lambda spec: _beside(spec, LengthEditor(spec.label, optional=spec.optional)),
    specs.Number: lambda spec: _beside(
        spec, CountEditor(spec.label, least=spec.least, most=spec.most, unit=spec.unit, optional=spec.optional)
    ),
    specs.Money: lambda spec: _beside(spec, MoneyEditor(spec.label, A_SCORE if spec.score else A_SUM)),
    specs.Choice: lambda spec: _beside(spec, ChoiceEditor(spec.label, spec.among, spec.texts, spec.without)),
    specs.Pick: lambda spec: _beside(spec, PickEditor(spec.label)),
    specs.Answer: lambda spec: _beside(spec, AnswerEditor(spec.label, spec.yes, spec.no)),
    specs.Roles: lambda spec: _beside(spec, RoleEditor(spec.label, optional=spec.optional)),
    specs.Ref: lambda spec: _beside(spec, RefEditor(spec.label, none=spec.none, offer=spec.offer, asks=spec.asks)),
    specs.Many: lambda spec: _beside(spec, ChipsEditor(spec.label, offer=spec.offer, adds=spec.adds)),
    specs.Flag: _switch,
    specs.Level: lambda spec: _beside(spec, LevelEditor(spec.label, optional=spec.optional, words=spec.words)),
    specs.Fixed: lambda spec: _beside(spec, FixedText(spec.label)),
    specs.State: lambda spec: _beside(spec, StateChip(spec.label)),
    specs.States: lambda spec: _beside(spec, StateChips(spec.label)),
    specs.Reason: lambda spec: _beside(spec, WordEditor(spec.label, spec.among)),
    specs.Group: _group,
    specs.Reach: lambda spec: _beside(spec, ReachEditor(spec.label)),
    specs.Quiet: _quiet,
    specs.Items: lambda spec: _below(spec, _items(spec)),
}
