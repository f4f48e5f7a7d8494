"""Forms for what learning leads to: certificates with their credits, target roles with their steps."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.career import RequiredCompetence, TargetRole
from careercruise_desktop.ui.inspector.specs import (
    Act,
    Acts,
    Day,
    Duration,
    Fixed,
    Flag,
    Form,
    Items,
    Line,
    Names,
    Note,
    Number,
    Quiet,
    Ref,
    State,
)
from careercruise_desktop.ui.inspector.state import CompetenceItem

from .work import NOTES, SKILLS

_CREDITS = frozenset({"credit", "credit_rule", "attachment", "learning_item", "certificate"})
_STEPS = frozenset({"career_step", "required_competence", "task", "learning_item", "feedback_request", "target_role"})


def _target(role: TargetRole, related: tuple[RequiredCompetence, ...], names: Names, today: date) -> dict[str, object]:
    def skill(one: RequiredCompetence) -> str:
        option = names.get(("skill", one.skill_id))
        return option.text if option is not None else ""

    items = [CompetenceItem(one.id, skill(one), one.level) for one in related]
    return {"competences": tuple(items)}


FORMS: dict[str, Form] = {
    "certificate": Form(
        word="Certificate",
        title="name",
        title_hint="Name of the certificate",
        rows=(
            State(name="now.valid", label="Status"),
            Quiet(name="now.short", label="Credits"),
            Line(name="issuer", label="Issuer"),
            Line(name="number", label="Number"),
            Day(name="earned", label="Earned", past=True),
            Day(name="expires", label="Expires", hint="Never"),
            Day(name="credits_from", label="Cycle from", past=True, hint="From the day earned"),
            Line(name="unit", label="Unit", hint="What an hour of credit is called", patient=True),
            SKILLS,
            Items(name="files", label="Proof", items="files"),
            Items(name="rules", label="Credits by category", items="records"),
            Items(name="credits", label="Credits earned", items="records"),
            NOTES,
        ),
        watches=_CREDITS,
    ),
    "credit": Form(
        word="Credit",
        title_hint="What it was earned for",
        rows=(
            Fixed(name="now.certificate", label="For"),
            Day(name="day", label="Day", past=True, optional=False),
            Duration(name="minutes", label="Amount", optional=False),
            Line(name="category", label="Category", hint="All together"),
            Ref(name="learning_item_id", label="Learning", kind="learning_item", none="None"),
        ),
        watches=_CREDITS,
    ),
    "credit_rule": Form(
        word="Rule of credits",
        title="",
        rows=(
            Fixed(name="now.certificate", label="For"),
            Line(name="category", label="Category", hint="All together", patient=True),
            Line(name="within", label="Within", hint="All together", patient=True),
            Duration(name="least", label="At least", optional=False),
            Duration(name="most", label="At most"),
        ),
        watches=_CREDITS,
        single=True,
    ),
    "target_role": Form(
        word="Target role",
        title_hint="The role to grow into",
        rows=(
            Day(name="by_when", label="By"),
            Flag(name="archived", label="Archived"),
            Items(name="competences", label="Required competences", items="competences"),
            Items(name="steps", label="Next steps", items="records"),
            Note(name="summary", label="Summary"),
            NOTES,
        ),
        beside=_target,
        watches=_STEPS,
    ),
    "career_step": Form(
        word="Next step",
        title_hint="What to do",
        rows=(
            Fixed(name="now.role", label="Towards"),
            Fixed(name="now.skill", label="For"),
            State(name="now.done", label="Status"),
            Day(name="by_when", label="By"),
            Number(name="goal", label="Goal", least=1, most=100_000),
            Line(name="unit", label="Counts", hint="Such as reports presented"),
            Number(name="reached", label="Reached", most=100_000, optional=False),
            Acts(name="acts", label=""),
        ),
        acts=(
            (Act("made", "Open what it leads to", "arrow-right", primary=True),),
            (Act("finish", "Done", "circle-check"), Act("again", "Not done", "undo-2")),
        ),
        watches=_STEPS,
    ),
}
