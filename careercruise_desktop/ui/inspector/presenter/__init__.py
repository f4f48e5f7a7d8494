"""The inspector's presenter: reads the record that is open, and turns what the person means into acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.changes import Change, Touched
from careercruise_desktop.domain.errors import PersonError, Refused
from careercruise_desktop.domain.spans import When
from careercruise_desktop.ui.editors.unsaved import Unsaved, UnsavedValues
from careercruise_desktop.ui.editors.values import around
from careercruise_desktop.ui.inspector import compose
from careercruise_desktop.ui.inspector.forms import FORMS, chosen_fields, chosen_kind
from careercruise_desktop.ui.inspector.state import PanelState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.usecases.kinds import KINDS
from careercruise_desktop.usecases.records import Kept, Records
from careercruise_desktop.usecases.sheets import Choice, Sheets

from .acts import RecordActs
from .left_behind import left_behind
from .opened import Opened
from .readings import REPLACE
from .times import Followed
from .told import Told
from .turned_down import TurnedDown

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.inspector.panel import Inspector

NOT_YET = "Not saved yet."
_PAGE = Change("Show the page of a project", frozenset({Touched("project", 0)}))
_ALWAYS = frozenset({"project", "person", "skill", "milestone", "setting"})


class InspectorPresenter:
    """Holds the record that is open; everything about it is read again when the store says that it has changed."""

    def __init__(self, context: Context, panel: Inspector) -> None:
        self._context = context
        self._panel = panel
        self._opened = Opened(context)
        self._unsaved = UnsavedValues()
        self._other: When | None = None
        self._acting = False
        self._acts = RecordActs(context, self._opened, self, panel.forms, panel.leave)
        self._turned_down = TurnedDown(
            panel.forms, lambda name, value: self._acts.for_value(name, value, new=self._opened.fresh)
        )
        panel.opened.connect(self.open)
        panel.gathered.connect(self.give_way)
        panel.created.connect(self.create)
        panel.changed.connect(self.change)
        panel.given_up.connect(self.give_up)
        panel.asked.connect(self.make)
        panel.wanted.connect(self.offer)
        panel.acted.connect(self.act)
        panel.item_acted.connect(self.act_on_item)
        panel.retried.connect(self.retry)
        panel.closed.connect(self.forget)
        panel.hidden.connect(lambda: context.bus.record_shown.emit("", 0))
        context.bus.changed.connect(self.hear)
        # What is on screen beside a project need not be offered by it.
        context.bus.page_shown.connect(lambda key: self.hear(_PAGE))

    def open(self, kind: str, key: int, day: date | None = None) -> None:
        """Show a record in the panel; of a block the time that starts on a day, or its next one."""
        sheet = self._context.acts.run(lambda: self._context.use(Sheets).sheet(kind, key, day))
        if sheet is None:
            return
        if sheet.kind not in FORMS:
            self._say(f"A {sheet.kind.replace('_', ' ')} cannot be opened here.", "circle-alert")
            return
        lost = left_behind(self._panel.forms, self._opened, self._unsaved, sheet, self.open)
        if lost is not None:
            self._context.bus.toast_requested.emit(lost)
        if self._opened.put(sheet):
            self._acts.times.begin()
        self._show()
        for unsaved in self._unsaved.of(self._opened.place):
            self._panel.forms.refuse(unsaved.name, NOT_YET)
        self._context.bus.record_shown.emit(sheet.kind, sheet.record.id)

    def create(self, kind: str) -> None:
        """Add a record and open it, its name ready to be typed over."""
        record = self._context.acts.run(lambda: self._context.use(Records).add(kind))
        if record is not None:
            self.open_new(kind, record.id)

    def open_new(self, kind: str, key: int) -> None:
        """Show a record that was made just now, its name ready to be typed over."""
        self._opened.made(kind, key)
        self.open(kind, key)

    def hear(self, change: Change) -> None:
        """Read again what is open, if the change may concern it; say so when it is gone."""
        if not self._opened or self._acting:
            return
        kind = self._opened.sheet.kind
        if change.kinds and not change.kinds & ({kind} | _ALWAYS | FORMS[kind].watches):
            return
        self._panel.forms.forget_refused_choices()
        try:
            found = self._opened.read_again()
        except PersonError as error:
            self._panel.foot.show_trouble(str(error))
            return
        if found:
            self._show(follows=True)
        else:
            self._opened.let_go()
            self._panel.leave()
            self._say(f"This {KINDS[kind].noun} was deleted", "trash-2")

    def change(self, name: str, value: object) -> None:
        """Keep another value for a field; a task that is to be handed over asks for the rest first."""
        if self._opened and self._acts.handing_over.is_begun_by(name, value):
            self._show()
            self._acts.handing_over.ask(name, value if isinstance(value, int) else None)
        elif self._opened:
            self.keep(name, value, self._acts.for_value(name, value, new=self._opened.fresh))

    def give_up(self, name: str) -> None:
        """What was typed into a field and could not be kept was dropped: it waits no more, and nothing is written."""
        if self._opened:
            self._unsaved.drop(self._opened.place, name)
            self._show()
        if not self._unsaved:
            self._panel.foot.show_trouble("")

    def make(self, name: str, text: str) -> None:
        """Make a record of that name, and let the field refer to it."""
        if self._opened and self._acts.handing_over.is_begun_by(name, text):
            self._acts.handing_over.ask(name, text)
        elif self._opened:
            self.keep(name, text, self._acts.for_name(name, text))

    def keep(self, name: str, value: object, act: Callable[[], object]) -> None:
        """Do what keeps a value. A refusal is shown at its field; what cannot be written waits to be tried again."""
        place = self._opened.place
        self._unsaved.drop(place, name)
        self._acting = place.day is not None
        try:
            kept = act()
        except Refused as refusal:
            self._refused(name, refusal)
            self._turned_down.add(place, name, value, refusal)
        except PersonError as error:
            self._unsaved.keep(Unsaved(place, name, value, act))
            self._panel.forms.refuse(name, NOT_YET)
            self._panel.foot.show_trouble(str(error))
        else:
            if isinstance(kept, Followed):
                self._opened.follow(kept.key)
                self._show(follows=True)
                # Who shows it selected goes on with it by its new name too.
                self._context.bus.records_renamed.emit((("time_block", *kept.key),))
            elif self._acting:
                self._show()
            self._saved(name, kept)
            self._go_on()
            if self._unsaved:
                self.retry()
        finally:
            self._acting = False

    def retry(self) -> None:
        """Try again to write what could not be written, of whichever record."""
        for unsaved in self._unsaved:
            shown = bool(self._opened) and unsaved.place == self._opened.place
            try:
                kept = unsaved.act()
            except Refused as refusal:
                self._unsaved.drop(unsaved.place, unsaved.name)
                if shown:
                    self._panel.forms.refuse(unsaved.name, refusal.rule)
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
        if not self._opened:
            return
        place = self._opened.place
        kind = chosen_kind(place.kind, name)
        found = self._context.acts.run(lambda: self._context.use(Sheets).choices(kind)) or []
        own = place[:2] if kind == place.kind else None
        self._panel.forms.offer(name, [_option(one) for one in found if (kind, one.id) != own])

    def act(self, name: str, chosen: object) -> None:
        """What a button or the menu asks for."""
        if not self._opened:
            return
        if name == "second pass" and self._other is not None:
            self.keep("when.start", None, self._acts.for_time(self._other))
        elif name == REPLACE:
            self.keep("day", self._acts.readings.wanted, self._acts.readings.replacing())
        else:
            self._acts.run(name, chosen)
            self._go_on()

    def act_on_item(self, name: str, verb: str, key: int, values: dict[str, Any]) -> None:
        """What is asked for in a list of what belongs to the record."""
        if verb == "open":
            self._acts.open_item(name, key)
        elif self._opened and (name, verb) == ("files", "add"):
            self._acts.attach(values["paths"])
        elif self._opened:
            field = next(iter(values), "")
            self.keep(f"{name}/{key}/{field}", values, self._acts.for_item(name, verb, key, values))

    def give_way(self, keys: tuple[object, ...]) -> None:
        """Several records are shown instead."""
        if len(keys) > 1:
            self._opened.let_go()

    def forget(self) -> None:
        """The panel was closed. What could not be written can still be tried again."""
        self._opened.forget()
        self._context.bus.record_shown.emit("", 0)
        if self._unsaved:
            sentence = f"Not saved: {words.listed(self._unsaved.fields)}"
            toast = Toast(sentence, "octagon-alert", action="Retry", run=self.retry, urgent=True)
            self._context.bus.toast_requested.emit(toast)

    def _go_on(self) -> None:
        """Something has changed: what was refused before may be allowed now."""
        if self._opened:
            self._panel.forms.forget_refused_choices()
            for name, kept in self._turned_down.try_again(self._opened.place):
                self._saved(name, kept)

    def _saved(self, name: str, kept: object) -> None:
        """Show that it was written, and what was done to it."""
        if self._panel.accept(name) and self._opened:
            self._show()
        if not self._unsaved:
            self._panel.foot.show_trouble("")
            self._panel.foot.stand_out()
        if isinstance(kept, Told) and (kept.remarks or kept.act):
            self._panel.forms.remark(name, " ".join(kept.remarks), kept.act, kept.act_text)
        elif isinstance(kept, Kept | Followed):
            self._other = kept.other
            remark = " ".join(kept.remarks)
            # What is said of a rule stands at the rule, whichever of its parts was changed.
            name = "repeat" if name.startswith("repeat.") else name
            if remark and kept.other is not None:
                self._panel.forms.remark(name, remark, "second pass", "Take the other one")
            elif remark:
                self._panel.forms.remark(name, remark)

    def _refused(self, name: str, refusal: Refused) -> None:
        """Say it at the line that it is about, which may be another part of the same ("repeat.until")."""
        group = name.partition(".")[0]
        about = refusal.field if refusal.field.partition(".")[0] == group and "." in refusal.field else name
        if group == "repeat":
            self._show()
        self._panel.forms.refuse(about, refusal.rule)

    def _show(self, *, follows: bool = False) -> None:
        sheet, place = self._opened.sheet, self._opened.place
        form, known = FORMS[place.kind], around(self._context.settings(), self._context.clock.now().day)
        names = {owner: _option(choice) for owner, choice in sheet.names.items()}
        values = compose.values(form, sheet.record, sheet.related, names, known.today)
        values |= self._acts.values()
        typed = {unsaved.name: unsaved.value for unsaved in self._unsaved.of(place)}
        values |= {name: value for name, value in typed.items() if name not in chosen_fields(place.kind)}
        state = PanelState(
            place.kind, place.id, form, values, known, self._opened.fresh, place.day, follows, frozenset(typed)
        )
        self._panel.show_state(state)

    def _say(self, sentence: str, icon: str) -> None:
        self._context.bus.toast_requested.emit(Toast(sentence, icon))


def _option(choice: Choice) -> Option:
    return Option(choice.id, choice.name, choice.role, choice.detail)
