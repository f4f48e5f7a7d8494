"""The inspector's presenter: reads the record that is open, and turns what the person means into acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.domain.spans import When
from careercruise_desktop.ui.inspector import compose
from careercruise_desktop.ui.inspector.forms import FORMS, chosen_fields, chosen_kind
from careercruise_desktop.ui.inspector.state import PanelState
from careercruise_desktop.ui.inspector.unsaved import Place, Unsaved, UnsavedValues
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.usecases.kinds import KINDS, is_unnamed
from careercruise_desktop.usecases.records import Kept, Records
from careercruise_desktop.usecases.sheets import Choice, Sheet, Sheets

from .acts import ITEMS, RecordActs

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.inspector.panel import Inspector

NOT_YET = "Not saved yet."
_ALWAYS = frozenset({"project", "person", "skill", "milestone", "setting"})
_PROFILE = "profile"


class InspectorPresenter:
    """Holds the record that is open; everything about it is read again when the store says that it has changed."""

    def __init__(self, context: Context, panel: Inspector) -> None:
        self._context = context
        self._panel = panel
        self._sheet: Sheet | None = None
        self._new: set[Place] = set()
        self._unsaved = UnsavedValues()
        self._other: When | None = None
        self._acts = RecordActs(context, self, panel.leave)
        panel.opened.connect(self.open)
        panel.created.connect(self.create)
        panel.changed.connect(self.change)
        panel.asked.connect(self.make)
        panel.wanted.connect(self.offer)
        panel.acted.connect(self.act)
        panel.item_acted.connect(self.act_on_item)
        panel.retried.connect(self.retry)
        panel.closed.connect(self.forget)
        context.bus.changed.connect(self.hear)

    def open(self, kind: str, key: int) -> None:
        """Show a record in the panel."""
        sheet = self._context.acts.run(lambda: self._context.use(Sheets).sheet(kind, key))
        if sheet is None:
            return
        if sheet.kind not in FORMS:
            self._say(f"A {sheet.kind.replace('_', ' ')} cannot be opened here.", "circle-alert")
            return
        self._sheet = sheet
        if is_unnamed(sheet.kind, sheet.record):
            self._new.add(self.place)
        self._show()
        for unsaved in self._unsaved.of(self.place):
            self._panel.refuse(unsaved.name, NOT_YET)

    def create(self, kind: str) -> None:
        """Add a record and open it, its name ready to be typed over."""
        record = self._context.acts.run(lambda: self._context.use(Records).add(kind))
        if record is not None:
            self.open_new(kind, record.id)

    def open_new(self, kind: str, key: int) -> None:
        """Show a record that was made just now, its name ready to be typed over."""
        self._new.add((kind, key))
        self.open(kind, key)

    @property
    def sheet(self) -> Sheet:
        """What is open.

        Raises:
            RuntimeError: nothing is.
        """
        if self._sheet is None:
            raise RuntimeError("nothing is open")
        return self._sheet

    @property
    def place(self) -> Place:
        """Kind and id of what is open; the one profile has the id 0, because it may not have been made yet."""
        return self.sheet.kind, 0 if self.sheet.kind == _PROFILE else self.sheet.record.id

    def hear(self, change: Change) -> None:
        """Read again what is open, if the change may concern it; say so when it is gone."""
        if self._sheet is None:
            return
        watched = {self._sheet.kind} | _ALWAYS | FORMS[self._sheet.kind].watches
        if change.kinds and not change.kinds & watched:
            return
        try:
            self._sheet = self._context.use(Sheets).sheet(*self.place)
        except Refused:
            noun = KINDS[self._sheet.kind].noun
            self.let_go()
            self._panel.leave()
            self._say(f"This {noun} was deleted", "trash-2")
        except PersonError as error:
            self._panel.foot.show_trouble(str(error))
        else:
            self._show()

    def change(self, name: str, value: object) -> None:
        """Keep another value for a field."""
        if self._sheet is not None:
            self.keep(name, value, self._acts.for_value(name, value, new=self.place in self._new))

    def make(self, name: str, text: str) -> None:
        """Make a record of that name, and let the field refer to it."""
        if self._sheet is not None:
            self.keep(name, text, self._acts.for_name(name, text))

    def keep(self, name: str, value: object, act: Callable[[], object]) -> None:
        """Do what keeps a value. A refusal is shown at its field; what cannot be written waits to be tried again."""
        place = self.place
        self._unsaved.drop(place, name)
        try:
            kept = act()
        except Refused as refusal:
            self._panel.refuse(name, refusal.rule)
        except PersonError as error:
            self._unsaved.keep(Unsaved(place, name, value, act))
            self._panel.refuse(name, NOT_YET)
            self._panel.foot.show_trouble(str(error))
        else:
            self._saved(name, kept)
            if self._unsaved:
                self.retry()

    def retry(self) -> None:
        """Try again to write what could not be written, of whichever record."""
        for unsaved in self._unsaved:
            shown = self._sheet is not None and unsaved.place == self.place
            try:
                kept = unsaved.act()
            except Refused as refusal:
                self._unsaved.drop(unsaved.place, unsaved.name)
                if shown:
                    self._panel.refuse(unsaved.name, refusal.rule)
                else:
                    self._say(refusal.rule, "circle-alert")
            except PersonError as error:
                self._panel.foot.show_trouble(str(error))
                return
            else:
                self._unsaved.drop(unsaved.place, unsaved.name)
                if shown:
                    self._saved(unsaved.name, kept)
        self._panel.foot.show_trouble("")

    def offer(self, name: str) -> None:
        """Give a field what can be chosen for it."""
        if self._sheet is None:
            return
        kind = chosen_kind(self._sheet.kind, name)
        found = self._context.acts.run(lambda: self._context.use(Sheets).choices(kind)) or []
        own = self.place if kind == self._sheet.kind else None
        self._panel.offer(name, [_option(one) for one in found if (kind, one.id) != own])

    def act(self, name: str, chosen: object) -> None:
        """What a button or the menu asks for."""
        if self._sheet is None:
            return
        if name == "second pass" and self._other is not None:
            self.keep("when.start", None, self._acts.for_time(self._other))
        else:
            self._acts.run(name, chosen)

    def act_on_item(self, name: str, verb: str, key: int, values: dict[str, Any]) -> None:
        """What is asked for in a list of what belongs to the record."""
        if verb == "open":
            self._context.bus.record_requested.emit(ITEMS[name], key)
        elif self._sheet is not None:
            field = next(iter(values), "")
            self.keep(f"{name}/{key}/{field}", values, self._acts.for_item(name, verb, key, values))

    def let_go(self) -> Sheet | None:
        """Look after nothing any more; gives what was open."""
        sheet, self._sheet = self._sheet, None
        return sheet

    def take_up(self, sheet: Sheet | None) -> None:
        """Look after it again: it was not deleted after all."""
        self._sheet = sheet

    def forget(self) -> None:
        """The panel was closed. What could not be written can still be tried again."""
        self._sheet = None
        self._new.clear()
        if self._unsaved:
            sentence = f"Not saved: {words.listed(self._unsaved.fields)}"
            toast = Toast(sentence, "octagon-alert", action="Retry", run=self.retry, urgent=True)
            self._context.bus.toast_requested.emit(toast)

    def _saved(self, name: str, kept: object) -> None:
        """Show that it was written, and what was done to it."""
        if self._panel.accept(name) and self._sheet is not None:
            self._show()
        if not self._unsaved:
            self._panel.foot.show_trouble("")
            self._panel.foot.stand_out()
        if isinstance(kept, Kept):
            self._other = kept.other
            remark = " ".join(kept.remarks)
            if remark and kept.other is not None:
                self._panel.remark(name, remark, "second pass", "Take the other one")
            elif remark:
                self._panel.remark(name, remark)

    def _show(self) -> None:
        sheet, (kind, key) = self.sheet, self.place
        form, around = FORMS[kind], compose.around(self._context.settings(), self._context.clock.now().day)
        names = {place: _option(choice) for place, choice in sheet.names.items()}
        values = compose.values(form, sheet.record, sheet.related, names, around.today)
        typed = {unsaved.name: unsaved.value for unsaved in self._unsaved.of((kind, key))}
        values |= {name: value for name, value in typed.items() if name not in chosen_fields(kind)}
        self._panel.show_state(PanelState(kind, key, form, values, around, fresh=(kind, key) in self._new))

    def _say(self, sentence: str, icon: str) -> None:
        self._context.bus.toast_requested.emit(Toast(sentence, icon))


def _option(choice: Choice) -> Option:
    return Option(choice.id, choice.name, choice.role, choice.detail)
