"""The quick log's presenter: reads the line at each key, corrects it, saves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.quicklog.values import Chip, ChipKind, Reading, replaced
from careercruise_desktop.domain.quicklog.values import ChipState as Sure
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.line_chips import chip_state
from careercruise_desktop.usecases.adjusting import Adjusting
from careercruise_desktop.usecases.drafts import Drafts
from careercruise_desktop.usecases.quicklog import QuickLog

from .state import Key, LineState

if TYPE_CHECKING:
    from careercruise_desktop.domain.blockkey import BlockKey
    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.domain.quicklog.lexicon import Lexicon
    from careercruise_desktop.ui.context import Context

    from .panel import QuickLogPanel

DRAFT = "quick log"


class QuickLogPresenter:
    """Holds the names that a line may refer to while the panel is open."""

    def __init__(self, context: Context, panel: QuickLogPanel) -> None:
        self._context = context
        self._panel = panel
        self._lexicon: Lexicon | None = None
        self._reading: Reading | None = None
        self._next_chip = 0
        self._kept = ""
        context.bus.changed.connect(self._hear)
        panel.opened.connect(self.prepare)
        panel.adjust_requested.connect(self.adjust)
        panel.typed.connect(self.read)
        panel.saved.connect(self.save)
        panel.corrected.connect(self.correct)
        panel.draft_due.connect(self.keep_draft)

    def adjust(self, key: BlockKey) -> None:
        """Put the line that would log one time of a block as planned into the field, to be changed."""
        line = self._context.acts.run(lambda: self._context.use(Adjusting).line(key))
        if line is not None:
            self._panel.open(line)

    def prepare(self) -> None:
        """Learn the names anew, and take up a line that was left unfinished."""
        self._lexicon = self._reading = None
        try:
            self._lexicon = self._context.use(QuickLog).lexicon()
            self._kept = self._context.use(Drafts).text(DRAFT)
            draft = "" if self._panel.text else self._kept
        except PersonError as error:
            self._show_unread(error)
            return
        if draft:
            self._panel.set_text(draft)
        self.read(self._panel.text)

    def read(self, text: str) -> None:
        """Show what the line means as it stands, or why that cannot be said; the line stays as typed."""
        self._next_chip = 0
        self._reading = None
        quick_log = self._context.use(QuickLog)
        try:
            if self._lexicon is None:
                self._lexicon = quick_log.lexicon()
            self._reading = quick_log.read(text, self._lexicon)
        except PersonError as error:
            self._show_unread(error)
            return
        self._panel.show_state(self._state(self._reading))

    def correct(self, step: int) -> None:
        """Take the first suggestion for what is not understood; without one, select the next chip's text."""
        reading = self._reading
        if reading is None:
            return
        for chip in reading.chips:
            if chip.suggestions and chip.state in {Sure.UNKNOWN, Sure.WRONG}:
                self._panel.set_text(replaced(reading.text, chip, chip.suggestions[0]))
                return
        typed = [chip for chip in reading.chips if chip.start >= 0 and chip.kind is not ChipKind.TITLE]
        guesses = [chip for chip in reading.chips if chip.start < 0 and chip.suggestions]
        stops: list[Chip] = [*sorted(typed, key=lambda chip: chip.start), *guesses]
        if not stops:
            return
        chip = stops[self._next_chip % len(stops)]
        self._next_chip += step
        if chip.start >= 0:
            self._panel.select(chip.start, chip.end)
        else:
            self._panel.set_text(replaced(reading.text, chip, chip.suggestions[0]))

    def save(self, create: bool) -> None:
        """Save the line; what was typed stays in the field until it is on the disk."""
        if self._reading is None:
            self.read(self._panel.text)
        reading = self._reading
        if reading is None:
            return
        if reading.blank:
            self._panel.close_panel()
            return
        if not reading.ready and not (create and reading.creatable):
            self._panel.show_trouble(reading.hint)
            return
        try:
            with self._context.use(Drafts).saved(DRAFT):
                saved = self._context.use(QuickLog).save(reading, create=create)
        except PersonError as error:
            self._panel.show_trouble(error.brief)
            return
        self._panel.set_text("")
        self.keep_draft("")
        self._panel.close_panel()
        back = [f"{words.listed(list(saved.back))} taken out of the archive."] if saved.back else []
        detail = " ".join([*back, *reading.remarks])
        self._context.bus.toast_requested.emit(
            Toast(saved.sentence, "check", detail, "Undo", "Ctrl+Z", self._context.acts.undo)
        )

    def keep_draft(self, text: str) -> None:
        """Keep an unfinished line, so that not even a crash loses it; if that fails, it is still in the field."""
        try:
            self._context.use(Drafts).keep(DRAFT, text)
        except PersonError:
            return
        self._kept = text

    def _hear(self, change: Change) -> None:
        """Hold what the file holds of an unfinished line, where that was changed there: a name may be forgotten."""
        if change.kinds or not self._kept:
            return
        try:
            draft = self._context.use(Drafts).text(DRAFT)
        except PersonError:
            return
        if draft != self._kept:
            self._kept = draft
            self._panel.take_over(draft)

    def _show_unread(self, error: PersonError) -> None:
        self._panel.show_state(LineState())
        self._panel.show_trouble(error.brief)

    def _state(self, reading: Reading) -> LineState:
        if reading.blank:
            return LineState(hint="Time, a task, a plan, a win, feedback: one line.", keys=(Key("Esc", "close"),))
        keys: list[Key] = []
        if any(chip.suggestions and chip.state in {Sure.UNKNOWN, Sure.WRONG} for chip in reading.chips):
            keys.append(Key("Tab", "take it"))
        elif reading.ready:
            keys.append(Key("Enter", "save"))
            if any(chip.start >= 0 and chip.kind is not ChipKind.TITLE for chip in reading.chips):
                keys.append(Key("Tab", "next chip"))
        if reading.creatable:
            keys.append(Key("Ctrl Enter", _creates(reading)))
        chips = tuple(chip_state(chip, reading) for chip in reading.chips)
        return LineState(chips, reading.hint, reading.stress, tuple(keys), troubled=not reading.ready)


def _creates(reading: Reading) -> str:
    if reading.new_project:
        return "new project"
    if reading.new_person:
        return "new person"
    return "take it out" if reading.new_skills == reading.away else "new skill"
