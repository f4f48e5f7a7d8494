"""What a form may ask, and the marks by which its answer is known again."""

from __future__ import annotations

from typing import Any

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.forms import FormSpec, canonical, seal_key, signature
from tests.answer_files import KEY, feedback_form, pulse_form


def test_texts_are_cleaned_and_empty_questions_left_out() -> None:
    spec = feedback_form(title="  Contract\n change\0 ", questions=("", "  ", " What\tnow? "))
    assert (spec.title, spec.questions) == ("Contract change", ("What now?",))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": " "}, "title"),
        ({"asker": ""}, "name of who asks"),
        ({"recipient": ""}, "recipient"),
        ({"anonymous": True, "addressee": "Ana Berg"}, "recipient"),
        ({"anonymous": True, "least": 2}, "least"),
        ({"anonymous": True, "least": 51}, "least"),
        ({"language": "xx"}, "language"),
        ({"dimensions": ("charm",)}, "dimensions"),
        ({"dimensions": ("delivery", "delivery")}, "dimensions"),
        ({"questions": ("What now?", "What now? ")}, "questions"),
        ({"questions": tuple(f"Question {each}?" for each in range(13))}, "questions"),
        ({"questions": ("x" * 301,)}, "questions"),
        ({"health": ("Pace",)}, "kind"),
    ],
)
def test_a_form_that_cannot_be_is_refused_at_its_field(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as raised:
        feedback_form(**changes)
    assert raised.value.field == field


def test_a_pulse_is_anonymous_and_rates_nobody() -> None:
    with pytest.raises(Refused, match="always anonymous"):
        pulse_form(anonymous=False, recipient="b2" * 16)
    with pytest.raises(Refused, match="health and comment to a pulse"):
        pulse_form(dimensions=("delivery",))


@pytest.mark.parametrize("changes", [{"request": "x"}, {"recipient": "A1" * 16}, {"key": "5e"}])
def test_tokens_and_keys_of_another_shape_are_a_mistake_of_ours(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        feedback_form(**changes)


def test_the_seal_key_is_of_no_use_for_another_form() -> None:
    forms = [feedback_form(), feedback_form(recipient="d4" * 16), feedback_form(request="e5" * 16)]
    assert len({seal_key(spec) for spec in forms}) == 3
    assert KEY not in {seal_key(spec) for spec in forms} | {signature(spec) for spec in forms}


def test_the_signature_stands_for_all_that_is_asked_and_not_for_the_rest() -> None:
    asked: list[dict[str, Any]] = [
        {}, {"recipient": "d4" * 16}, {"request": "e5" * 16}, {"questions": ()}, {"language": "fr"},
        {"dimensions": ("delivery",)}, {"anonymous": True},
    ]  # fmt: skip
    assert len({signature(feedback_form(**each)) for each in asked}) == len(asked)
    beside: list[dict[str, Any]] = [{"title": "Other"}, {"asker": "M."}, {"project": "Portal"}, {"addressee": "A."}]
    assert {signature(feedback_form(**each)) for each in beside} == {signature(feedback_form())}


def test_the_canonical_text_is_ascii_sorted_and_without_blanks() -> None:
    assert canonical({"b": [1, "é🙂\u2028</"], "a": None}) == b'{"a":null,"b":[1,"\\u00e9\\ud83d\\ude42\\u2028</"]}'
    with pytest.raises(ValueError, match="Out of range"):
        canonical(float("nan"))


def test_a_form_is_a_value() -> None:
    assert feedback_form() == feedback_form()
    assert isinstance(hash(feedback_form()), int)
    assert isinstance(pulse_form(), FormSpec)
