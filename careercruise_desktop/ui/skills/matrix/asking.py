"""What is asked about a skill: its name and kind, another name, after how long it fades, what it becomes part of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.domain.skills import LEVELS, SkillKind
from careercruise_desktop.ui.widgets.box import WIDTH, Box
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.segmented import Segmented

KINDS = (
    (SkillKind.TECHNICAL, "Technical"), (SkillKind.PROJECT_MANAGEMENT, "Projects"), (SkillKind.SOFT, "Soft"),
)  # fmt: skip
TARGETS = (("", "None"), *((str(level), str(level)) for level in LEVELS))
MOST_MONTHS = 600


class NewSkillBox(Box):
    """Asks for a name, a kind and a target.

    Signals:
        agreed: name, kind, target or None.
        back_wanted: the skill that `offer_back` named is to come out of the archive.
    """

    agreed = Signal(str, object, object)
    back_wanted = Signal()

    def __init__(self, anchor: QWidget, kind: SkillKind) -> None:
        super().__init__(anchor, "New skill", "", "Add", "plus")
        self.name = Field("", "Such as Python", "Name", compact=True)
        self.kind = Segmented([(one.value, text) for one, text in KINDS], kind.value, "Kind", small=True)
        self.target = target_choice(None)
        for name, field in (("Name", self.name), ("Kind", self.kind), ("Target", self.target)):
            self.add_row(name, field)
        self.back = Button("", icon="archive-restore", small=True, parent=self)
        self.back.setVisible(False)
        self.back.clicked.connect(lambda _=False: self.back_wanted.emit())
        self.rows.addWidget(self.back)

    def start(self) -> None:
        """Open with the focus in the name."""
        self.open(self.name, width=WIDTH)

    def offer_back(self, name: str) -> None:
        """Offer the skill of that name that was put away; "" for none of it."""
        self.back.setText(f"Take {words.shortened(name, 30)} out of the archive")
        self.back.setVisible(bool(name))
        self.fit_again()

    def confirm(self) -> None:
        """Add it."""
        level = int(self.target.value) if self.target.value else None
        self.agreed.emit(self.name.text(), SkillKind(self.kind.value), level)


class RenameBox(Box):
    """Asks for another name. Signals: agreed(name)."""

    agreed = Signal(str)

    def __init__(self, anchor: QWidget, name: str) -> None:
        super().__init__(anchor, "Rename skill", "Entries and everything else that names it follow.", "Rename")
        self.name = Field(name, "Name", "Name", compact=True)
        self.rows.addWidget(self.name)

    def start(self) -> None:
        """Open with all of the name selected."""
        self.open(self.name, width=WIDTH)
        self.name.selectAll()

    def confirm(self) -> None:
        """Rename it."""
        self.agreed.emit(self.name.text())


class TargetBox(Box):
    """Asks for the level to reach. Signals: agreed(level or None)."""

    agreed = Signal(object)

    def __init__(self, anchor: QWidget, name: str, level: int | None) -> None:
        super().__init__(anchor, f"Target of {name}", "The level that you want to reach.", "Set")
        self.target = target_choice(level)
        self.rows.addWidget(self.target)

    def start(self) -> None:
        """Open with the focus in the levels."""
        self.open(width=WIDTH)

    def confirm(self) -> None:
        """Set it."""
        self.agreed.emit(int(self.target.value) if self.target.value else None)


class HalfLifeBox(Box):
    """Asks after how many months without use the freshness halves. Signals: agreed(months)."""

    agreed = Signal(int)

    def __init__(self, anchor: QWidget, name: str, months: int) -> None:
        super().__init__(
            anchor, f"How fast {name} fades",
            "After so many months without use its squares are half as strong. The level itself never falls.", "Set",
        )  # fmt: skip
        self.months = NumberField(months, "Half-life in months", least=1, most=MOST_MONTHS, unit="months")
        self.months.shows_error = False
        self.months.error_changed.connect(self.refuse)
        self.add_row("Half-life", self.months)

    def start(self) -> None:
        """Open with all of the number selected."""
        self.open(self.months, width=WIDTH)
        self.months.selectAll()

    def confirm(self) -> None:
        """Set it, if it is a number of months."""
        self.months.commit()
        if not self.months.error and isinstance(self.months.value, int):
            self.agreed.emit(self.months.value)


class MergeBox(Box):
    """Asks which skill another one becomes part of. Signals: agreed(its id)."""

    agreed = Signal(int)

    def __init__(self, anchor: QWidget, name: str, others: Sequence[tuple[int, str]]) -> None:
        super().__init__(
            anchor, f"Merge {name} into another skill",
            f"Hours, evidence and history go over; the other skill keeps its name, and {name} is gone.",
            "Merge", "merge",
        )  # fmt: skip
        self.into = Combo(
            [Option(key, other) for key, other in others], None, "Into", searchable=True,
            placeholder="Choose a skill", compact=True,
        )  # fmt: skip
        self.add_row("Into", self.into)
        self.into.chosen.connect(lambda _: self.refuse(""))

    def start(self) -> None:
        """Open with the focus on the choice."""
        self.open(self.into, width=WIDTH)

    def confirm(self) -> None:
        """Merge, if a skill is chosen."""
        if isinstance(self.into.value, int):
            self.agreed.emit(self.into.value)
        else:
            self.refuse("Into which skill? Choose one.")


def target_choice(level: int | None) -> Segmented:
    """None and the five levels side by side, each with its meaning."""
    choice = Segmented(TARGETS, str(level) if level else "", "Target", small=True)
    choice.name_piece("", "No target")
    for number, meaning in LEVELS.items():
        choice.name_piece(str(number), f"{number}, {meaning}")
    return choice
