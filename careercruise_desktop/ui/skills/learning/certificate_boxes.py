"""The small boxes of certificates: a new one, a credit, a rule, a renewal, and what an item counts in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.date_field import DateField
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.past_field import past_field, with_year
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.typed_field import TypedField

from .certificate_rows import TOGETHER
from .state import CreditForm, RuleState

WIDTH, LABEL = 340, 84
# One minute, and the most that is kept.
_LEAST_HOURS, _MOST_HOURS = 0.01, 100_000


class Box(Popover):
    """A form of labelled fields; Enter agrees, a refusal stands below them."""

    keeps_press = keeps_words = True

    def __init__(self, anchor: QWidget, title: str, go: str, icon: str, sentence: str = "") -> None:
        super().__init__(anchor, title, padding=12)
        self.go = Button(go, "primary", icon, small=True)
        self._complaint = Complaint(self)
        self._fields: list[QWidget] = []
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, "strong", elide=True))
        if sentence:
            self.body.addWidget(Label(sentence, "small", "text2", wrap=True))
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.go)
        self.go.clicked.connect(lambda _=False: self._try())
        self.closed.connect(self.deleteLater)

    @property
    def complaint(self) -> str:
        """Why it was refused, or ""."""
        return self._complaint.text

    def start(self) -> None:
        """Open with the focus in the first field."""
        self.open(self._fields[0], width=WIDTH)

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; what was typed stays."""
        self._complaint.show_text(sentence)
        self.fit_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter agrees."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._try()
            return
        super().keyPressEvent(event)

    def _row(self, text: str, field: QWidget) -> None:
        self._fields.append(field)
        row = QHBoxLayout()
        row.setSpacing(8)
        label = Label(text, "small", "text2")
        label.setFixedWidth(LABEL)
        row.addWidget(label)
        row.addWidget(field, 1)
        self.body.addLayout(row)
        if isinstance(field, Field):
            field.error_changed.connect(lambda _: self.fit_again())

    def _end(self) -> None:
        self.body.addWidget(self._complaint)
        self.body.addLayout(self._foot)

    def _try(self) -> None:
        """Read what was typed; a field that cannot be read keeps its complaint."""
        typed = [field for field in self._fields if isinstance(field, TypedField)]
        for field in typed:
            field.commit()
        if not any(field.error for field in typed):
            self._agree()

    def _agree(self) -> None:
        raise NotImplementedError


class CertificateBox(Box):
    """A new certificate, with the rules that ship where there are some.

    Signals:
        agreed: name, key of the rules or "", the day on which it was earned or None.
    """

    agreed = Signal(str, str, object)

    def __init__(self, anchor: QWidget, schemes: tuple[tuple[str, str], ...], today: date) -> None:
        super().__init__(anchor, "Add a certificate", "Add it", "plus")
        self.name = Field("", "Name", "Name", compact=True)
        self.earned = past_field(None, "Earned", today, optional=True, hint="Day, or none yet")
        options = [Option(key, text) for key, text in schemes]
        self.scheme = Combo(options, None, "Rules of credits", compact=True, allow_none="No rules")
        self._row("Name", self.name)
        self._row("Earned", self.earned)
        self._row("Credits", self.scheme)
        self._end()

    def _agree(self) -> None:
        self.agreed.emit(self.name.text().strip(), str(self.scheme.value or ""), self.earned.value)


class CreditBox(Box):
    """A credit that was earned, a new one or one that is changed.

    Signals:
        agreed: the `CreditForm`.
        removed: the credit is to go.
        sources_wanted: the list of learning items is about to open; those that `show_sources` gets are in it.
    """

    agreed = Signal(object)
    removed = Signal()
    sources_wanted = Signal()

    def __init__(
        self,
        anchor: QWidget,
        credit: CreditForm,
        unit: str,
        categories: tuple[str, ...],
        today: date,
        *,
        follows: int | None = None,
    ) -> None:
        title, go, icon = ("Credit", "Keep it", "check") if credit.id else ("Add a credit", "Add it", "plus")
        super().__init__(anchor, title, go, icon)
        self._credit = credit
        self.name = Field(credit.title, "What it was", "Title", compact=True)
        self.amount = HoursField(
            credit.minutes / 60, "Amount", least=_LEAST_HOURS, most=_MOST_HOURS, decimals=2, step=0.5, unit=unit
        )
        self.category = category_combo(categories, credit.category, new=True)
        self.day = past_field(credit.day, "Day", today)
        options = [Option(credit.item_id, credit.source)] if credit.item_id is not None else []
        self.source = Combo(
            options, credit.item_id, "From", searchable=True, compact=True, allow_none="No learning item"
        )
        self.source.opening.connect(self.sources_wanted)
        self._row("Title", self.name)
        self._row("Amount", self.amount)
        self._row("Counts in", self.category)
        self._row("Day", self.day)
        self._row("From", self.source)
        if follows is not None:
            self._offer_to_follow(follows, unit)
        if credit.id:
            self.remove = Button("Remove credit", "ghost", "trash-2", small=True)
            self.remove.clicked.connect(lambda _=False: self.removed.emit())
            self._foot.insertWidget(0, self.remove)
        self._end()

    def _offer_to_follow(self, minutes: int, unit: str) -> None:
        """Say that its learning item has less time by now, and offer the amount that follows it."""
        amount = f"{self.amount.write(minutes / 60)} {unit}"
        self.body.addWidget(Label("Its learning item has less time now than counts here.", "small", "text2", wrap=True))
        self.follow = Button(f"Follow it: {amount}", small=True)
        self.follow.clicked.connect(lambda _=False: self._follow(minutes))
        self.body.addWidget(self.follow)

    def _follow(self, minutes: int) -> None:
        self.amount.setModified(False)
        self.amount.set_value(minutes / 60)
        self.go.setFocus()

    def show_sources(self, sources: Sequence[tuple[int, str]]) -> None:
        """Offer these learning items, as (id, title)."""
        self.source.set_options([Option(key, title) for key, title in sources])

    def _agree(self) -> None:
        hours = self.amount.value
        # What was not changed stays to the minute, also where its hours have more decimals than are shown.
        same = self.amount.text() == self.amount.write(self._credit.minutes / 60)
        minutes = self._credit.minutes if same else round(hours * 60) if isinstance(hours, int | float) else 0
        item = self.source.value
        self.agreed.emit(
            CreditForm(
                id=self._credit.id,
                title=self.name.text().strip(),
                minutes=minutes,
                category=str(self.category.value or ""),
                day=self.day.value if isinstance(self.day.value, date) else self._credit.day,
                item_id=item if isinstance(item, int) else None,
                source="",
            )
        )


class CountBox(Box):
    """What a learning item counts in.

    Signals:
        agreed: the category, "" for all together.
    """

    agreed = Signal(str)

    def __init__(self, anchor: QWidget, title: str, categories: tuple[str, ...]) -> None:
        super().__init__(anchor, title, "Count it", "check", "All of its time that does not count yet")
        self.category = category_combo(categories)
        self._row("Counts in", self.category)
        self._end()

    def start(self) -> None:
        """Open with the focus on the button: most items count as they are."""
        self.open(self.category if self.category.isVisibleTo(self) else self.go, width=WIDTH)

    def _agree(self) -> None:
        self.agreed.emit(str(self.category.value or ""))


class RenewBox(Box):
    """Until when a certificate is valid after its renewal.

    Signals:
        agreed: the day.
    """

    agreed = Signal(object)

    def __init__(self, anchor: QWidget, name: str, until: date | None, today: date, warning: str = "") -> None:
        sentence = "Its next cycle of credits begins the day after this one ends; what was earned before stays."
        super().__init__(anchor, f"Renew {name}", "Renew anyway" if warning else "Renew", "repeat", sentence)
        self.until = DateField(until, "Valid until", today=lambda: today, format_day=with_year(today))
        self._row("Valid until", self.until)
        self.warning = Label(warning, "small", "warn_text", wrap=True)
        if warning:
            self.body.addWidget(self.warning)
        self._end()

    def _agree(self) -> None:
        if self.until.value is None:
            self.refuse("Say until when it is valid now.")
            return
        self.agreed.emit(self.until.value)


class RuleBox(Box):
    """A rule of credits: what is needed in a category, and what of it counts.

    Signals:
        agreed: the `RuleState`.
        removed: the rule is to go.
    """

    agreed = Signal(object)
    removed = Signal()

    def __init__(self, anchor: QWidget, rule: RuleState, unit: str, categories: tuple[str, ...]) -> None:
        super().__init__(anchor, "Rule of credits", "Keep it", "check")
        self._rule = rule
        self.category = Field(rule.category, TOGETHER, "Category", compact=True)
        others = tuple(name for name in categories if name != rule.category)
        self.within = category_combo(others, rule.within, "Counts within")
        self.least = HoursField(rule.least / 60, "At least", most=_MOST_HOURS, decimals=2, unit=unit)
        most = None if rule.most is None else rule.most / 60
        self.most = HoursField(most, "At most", most=_MOST_HOURS, decimals=2, unit=unit, optional=True)
        self._row("Category", self.category)
        self._row("Within", self.within)
        self._row("At least", self.least)
        self._row("At most", self.most)
        if rule.id:
            self.remove = Button("Remove rule", "ghost", "trash-2", small=True)
            self.remove.clicked.connect(lambda _=False: self.removed.emit())
            self._foot.insertWidget(0, self.remove)
        self._end()

    def _agree(self) -> None:
        within = str(self.within.value or "")
        least, most = minutes_of(self.least) or 0, minutes_of(self.most)
        self.agreed.emit(RuleState(self._rule.id, self.category.text().strip(), within, least, most))


class HoursField(NumberField):
    """Hours of credit, without decimals that say nothing."""

    def write(self, value: object) -> str:
        """`8`, `1.5`."""
        return f"{round(value, 2):g}" if isinstance(value, int | float) else ""


def category_combo(
    categories: tuple[str, ...], value: str = "", name: str = "Counts in", *, new: bool = False
) -> Combo:
    """A choice of categories; none of them is all together. Where one may be `new`, its name can be typed."""
    options = [Option(each, each) for each in dict.fromkeys((*categories, value)) if each]
    offer = "category" if new else ""
    combo = Combo(options, value or None, name, searchable=True, compact=True, allow_none=TOGETHER, offer=offer)

    def take(typed: str) -> None:
        combo.set_options([*options, Option(typed, typed)])
        combo.set_value(typed)

    combo.asked.connect(take)
    return combo


def minutes_of(field: HoursField) -> int | None:
    """The minutes that hours of credit in a field are; None where it is empty."""
    value = field.value
    return round(value * 60) if isinstance(value, int | float) else None
