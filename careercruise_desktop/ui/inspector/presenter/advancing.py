"""The forms of certificates, target roles and their parts: what stands beside their fields, and their own verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.career import CareerStep
from careercruise_desktop.domain.certificates import Credit, CreditRule, category_key
from careercruise_desktop.domain.figures.credits import CreditStanding, Tally
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.ui.attaching.presenter import Attaching, Outcome
from careercruise_desktop.ui.inspector.specs import Hidden
from careercruise_desktop.ui.inspector.state import FileItem, RecordItem
from careercruise_desktop.usecases.attachments import AttachedFile, Attachments, Owner
from careercruise_desktop.usecases.career_path import CareerPath, StepState
from careercruise_desktop.usecases.certificate_pages import CertificateLine, CreditLine, Validity
from careercruise_desktop.usecases.certificates import Certificates, told_credit
from careercruise_desktop.usecases.grown import CertificateSide, RoleSide, RuleSide, StepSide
from careercruise_desktop.usecases.target_roles import TargetRoles

from .dated import listed, only_shown
from .told import Told

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.editors.unsaved import Place
    from careercruise_desktop.ui.inspector.form_stack import FormStack

    from .opened import Opened

_CREDITS_SHOWN = 6
_MADE = {"task_id": "task", "learning_item_id": "learning_item"}


class AdvancingForm:
    """What these forms show beside the fields of their records, and what they do."""

    def __init__(self, context: Context, opened: Opened, forms: FormStack) -> None:
        self._context = context
        self._opened = opened
        self._forms = forms
        self.attaching = Attaching(context)

    def values(self) -> dict[str, object]:
        """The values of the rows that are no fields of the record."""
        sheet, today = self._opened.sheet, self._context.clock.now().day
        side, record = sheet.side, sheet.record
        if isinstance(side, CertificateSide):
            return _certificate(side, today)
        if isinstance(record, JournalEntry):
            return {"files": _files(self._context.use(Attachments).of(Owner("journal_entry", record.id)))}
        if isinstance(side, RoleSide):
            return {"steps": listed([_step(one, today) for one in side.steps], 0, rest=_no_steps(side))}
        if isinstance(side, StepSide):
            return _of_step(side, today)
        owner = sheet.names.get(("certificate", record.certificate_id)) if isinstance(record, Credit) else None
        if isinstance(side, RuleSide) or isinstance(record, Credit):
            return {"now.certificate": side.certificate if isinstance(side, RuleSide) else owner.name if owner else ""}
        return {}

    def for_value(self, name: str, value: Any) -> Callable[[], object] | None:  # noqa: ANN401
        """What keeps another value of a field that has a verb of its own; None for a plain one."""
        record, use = self._opened.sheet.record, self._context.use
        if isinstance(record, Credit):
            return lambda: Told(use(Certificates).keep_credit(replace(record, **{name: value})).remarks)
        if isinstance(record, CreditRule):
            return lambda: use(Certificates).keep_rule(replace(record, **{name: value}))
        if isinstance(record, CareerStep) and name == "reached":
            return lambda: use(CareerPath).count(record.id, value)
        if isinstance(record, CareerStep):
            return lambda: use(CareerPath).change_step(replace(record, **{name: value}))
        return None

    def for_item(self, name: str, verb: str, key: int, values: dict[str, Any]) -> Callable[[], object] | None:
        """What changes a competence, or takes a file off; None for any other list."""
        owner, use = self._opened.place.id, self._context.use
        if name == "competences":
            roles = use(TargetRoles)
            return {
                "add": lambda: roles.require(owner, values["skill_id"]),
                "change": lambda: roles.raise_bar(key, values["level"]),
                "remove": lambda: roles.release(key),
            }[verb]
        if name == "files":
            return lambda: use(Attachments).detach(key)
        return None

    def attach(self, paths: tuple[Path, ...]) -> None:
        """Attach files to the record that is open."""
        place = self._opened.place
        owner = Owner("certificate" if place.kind == "certificate" else "journal_entry", place.id)
        self.attaching.attach(owner, paths, partial(self._attached, place))

    def _attached(self, place: Place, outcome: Outcome) -> None:
        if not self._opened or self._opened.place != place:
            self.attaching.complain(outcome.complaints)
            return
        self._forms.remark("files", outcome.remarks)
        if outcome.complaints:
            self._forms.refuse("files", outcome.complaints)

    def run(self, name: str) -> bool:
        """What a button asks for; whether it was one of these."""
        step, acts, use = self._opened.sheet.record, self._context.acts, self._context.use(CareerPath)
        if not isinstance(step, CareerStep):
            return False
        if name == "finish":
            acts.run(lambda: use.finish(step.id), said="Step done", icon="circle-check")
        elif name == "again":
            acts.run(lambda: use.finish(step.id, done=False), said="Step is to be done again", icon="undo-2")
        elif name == "made":
            self._context.bus.record_requested.emit(*_made(step))
        else:
            return False
        return True


def _files(files: Iterable[AttachedFile]) -> tuple[FileItem, ...]:
    return tuple(FileItem(one.attachment.id, one.attachment.name, one.size, one.trouble) for one in files)


def _made(step: CareerStep) -> tuple[str, int]:
    """The record that a step was made as, which can be opened: its kind and its id; an empty kind for none."""
    found = ((kind, getattr(step, field)) for field, kind in _MADE.items())
    return next(((kind, key) for kind, key in found if key is not None), ("", 0))


def _certificate(side: CertificateSide, today: date) -> dict[str, object]:
    line, unit = side.page.line, side.page.line.certificate.unit
    earned = [_credit(one, unit, today) for one in side.page.credits[:_CREDITS_SHOWN]]
    standing = line.standing
    return {
        "now.valid": _validity(line),
        "now.short": Hidden.ROW if standing is None else _short(standing, unit),
        "files": _files(side.files),
        "rules": listed(_rules(side.page.rules, standing, unit), 0, hide=True),
        "credits": listed(earned, len(side.page.credits) - len(earned), hide=True),
    }


def _validity(line: CertificateLine) -> tuple[str, str]:
    days = words.plural(abs(line.days or 0), "day", "days")
    match line.validity:
        case Validity.OPEN:
            return "Not earned yet", "neutral"
        case Validity.LASTING:
            return "Does not expire", "neutral"
        case Validity.EXPIRED:
            return f"Expired {days} ago", "danger"
        case Validity.ENDING:
            return f"Expires in {days}" if line.days else "Expires today", "warn"
        case Validity.VALID:
            return f"Valid, {days} left", "ok"


def _short(standing: CreditStanding, unit: str) -> str:
    """What is still missing, with the categories that it is missing in."""
    if standing.complete:
        return "All credits of this cycle are earned."
    parts = [f"{told_credit(one.short, unit)} in {one.category}" for one in standing.missing if one.category]
    among = f", with {words.listed(parts)}" if parts else ""
    return f"Still to earn: {told_credit(standing.to_earn, unit)}{among}."


def _rules(rules: tuple[CreditRule, ...], standing: CreditStanding | None, unit: str) -> list[RecordItem]:
    """A line for each rule: what counts in its category, and what is needed."""
    if standing is None:
        return []
    tallies = {category_key(one.category): one for one in (standing.whole, *standing.parts)}
    found = ((rule, tallies.get(category_key(rule.category))) for rule in rules)
    return [_rule(rule, tally, unit) for rule, tally in found if tally is not None]


def _rule(rule: CreditRule, tally: Tally, unit: str) -> RecordItem:
    bound = told_credit(tally.least, unit)
    if not tally.least and tally.most is not None:
        bound = f"at most {told_credit(tally.most, unit)}"
    counted = told_credit(tally.counted, unit)
    counted = counted.removesuffix(f"{words.NO_BREAK}{unit}") if bound.endswith(unit) else counted
    tone = "warn" if tally.short else "ok"
    return RecordItem(rule.id, rule.category or "All together", f"{counted} of {bound}", "", tone)  # type: ignore[arg-type]


def _credit(one: CreditLine, unit: str, today: date) -> RecordItem:
    credit = one.credit
    value = told_credit(credit.minutes, unit)
    title = credit.title or one.item or credit.category or "Credit"
    when = words.day_short(credit.day, today)
    return RecordItem(credit.id, title, f"{value}, {when}" if one.counts else f"{value}, outside the cycle")


def _no_steps(side: RoleSide) -> str:
    return "" if side.steps else "None yet. They are made on the career path."


def _step(state: StepState, today: date) -> RecordItem:
    step = state.step
    if step.done is not None:
        return RecordItem(step.id, step.title, f"Done {words.day_short(step.done, today)}", "", "ok")
    # What is counted stands in the form of the step; here it would leave the title no room.
    parts = [f"{step.reached:,} of {step.goal:,}"] if step.goal is not None else []
    if step.by_when is not None:
        parts.append(f"by {words.day_short(step.by_when, today)}")
    return RecordItem(step.id, step.title, ", ".join(parts))


def _of_step(side: StepSide, today: date) -> dict[str, object]:
    step = side.state.step
    done = step.done
    state = (f"Done {words.day_short(done, today)}", "ok") if done is not None else ("To do", "neutral")
    if done is None and side.state.begun:
        state = ("Under way", "neutral")
    shown = {"again" if done is not None else "finish"} | ({"made"} if _made(step)[0] else set())
    return {
        "now.role": side.role,
        "now.skill": f"{side.skill}, level {side.level}",
        "now.done": state,
        "reached": Hidden.ROW if step.goal is None else step.reached,
        "unit": Hidden.ROW if step.goal is None else step.unit,
    } | only_shown(("made", "finish", "again"), shown)
