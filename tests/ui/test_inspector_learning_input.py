"""What cannot be kept is said below its field, and what was kept stays; pasted texts become one line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.learning import LearningItem, LearningKind
from careercruise_desktop.domain.records import Record
from tests.factories import TODAY
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import settle

NO_LENGTH, NO_SUM, NO_LINK = "Not a duration", "Not a sum", "A link starts with https:// or http://"
TOO_FAR, NO_CODE = "Not within the years 1970 to 2199", "A currency is a code of three letters"
LONG = "x" * 10_000


def pasted(inspector: InspectorRobot, name: str, text: str) -> str:
    """Paste a text over what is in a field and go on; returns what is said below it."""
    field = inspector.go_to(name)
    field.insert(text)
    field.setModified(True)
    field.textEdited.emit(field.text())
    inspector.leave()
    settle()
    return inspector.complaint(name)


def refused(inspector: InspectorRobot, record: Record, tries: dict[str, dict[str, str]]) -> None:
    """Each text is refused with its sentence, and the record stays as it is."""
    for name, texts in tries.items():
        for text, told in texts.items():
            said = pasted(inspector, name, text)
            assert said.startswith(told), (name, text, said)
            assert inspector.only(type(record)) == record


def test_a_learning_item(desktop: Desktop, inspector: InspectorRobot) -> None:
    (one,) = desktop.given(LearningItem(title="Traces", kind=LearningKind.TALK, estimate=60, cost=Decimal("12.50")))
    inspector.open("learning_item", one.id)
    lengths = dict.fromkeys(("-3", "1e9", "NaN", "99999999 h", "<b>2h</b>", "2h\x00"), NO_LENGTH)
    refused(
        inspector,
        one,
        {
            "estimate": lengths,
            "minutes": lengths,
            "cost": {"-1": "No less than 0", "NaN": NO_SUM, "1e400": NO_SUM, "9" * 16: "No more than twelve digits"},
            "currency": dict.fromkeys(("EURO", "€", "X\x00Y", "12"), NO_CODE),
            "url": dict.fromkeys(("file:///etc/passwd", "javascript:alert(1)", "http://"), NO_LINK),
            "started": {"1.1.1800": TOO_FAR, "31.2.2026": "There is no 31 February", "1.1.2027": "It cannot be begun"},
            "finished": {"1.1.2027": "It cannot be finished"},
            "provider": {LONG: "The provider has 10,000 characters"},
        },
    )


def test_a_certificate(desktop: Desktop, inspector: InspectorRobot) -> None:
    (one,) = desktop.given(Certificate(name="PMP", earned=date(2025, 1, 1), expires=date(2028, 1, 1)))
    inspector.open("certificate", one.id)
    refused(
        inspector,
        one,
        {
            "expires": {"31.12.2024": "A certificate cannot expire before it was earned.", "1.1.1800": TOO_FAR},
            "earned": {"1.2.2028": "A certificate cannot expire", "1.1.2027": "A certificate is earned on a day"},
            "credits_from": {"1.2.2028": "Credits cannot count from a day after", "1.1.2024": "Credits cannot count"},
            "number": {LONG: "The number has 10,000 characters"},
            "unit": {LONG: "The unit has 10,000 characters"},
        },
    )
    assert pasted(inspector, "issuer", "Project\x00 Institute\r\nof <b>Bold</b>") == ""
    assert inspector.only(Certificate).issuer == "Project Institute of <b>Bold</b>"


def test_a_credit_and_a_rule(desktop: Desktop, inspector: InspectorRobot) -> None:
    (one,) = desktop.given(Certificate(name="PMP"))
    credit, rule = desktop.given(
        Credit(certificate_id=one.id, day=TODAY, minutes=60), CreditRule(certificate_id=one.id, category="A", least=600)
    )
    inspector.open("credit", credit.id)
    minutes = {"-3": NO_LENGTH, "1e9": NO_LENGTH, "0": "A credit is between", "100001 h": NO_LENGTH}
    day = {"1.1.1800": TOO_FAR, "1.1.2027": "Credits are earned on a day that has come."}
    refused(inspector, credit, {"minutes": minutes, "day": day, "category": {LONG: "The category has 10,000"}})
    inspector.open("credit_rule", rule.id)
    most = {"-3": NO_LENGTH, "9 h": "What is needed in a category cannot be more"}
    refused(inspector, rule, {"least": {"-3": NO_LENGTH}, "most": most, "within": {"a": "A category counts within"}})
