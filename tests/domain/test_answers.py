"""Answers from forms: what comes back as it was said, and what is refused in one sentence."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.answers import (
    TEXT_LIMIT,
    Answer,
    already_accepted,
    check_answer,
    closed_request,
    read_answer,
    unknown_recipient,
    unknown_request,
)
from careercruise_desktop.domain.armour import armoured
from careercruise_desktop.domain.errors import PersonError, Refused, Unreadable
from careercruise_desktop.domain.feedback import DIMENSIONS, Consent
from careercruise_desktop.domain.forms import FormSpec, Health, canonical
from tests.answer_files import (
    NONCE,
    RECIPIENT,
    REQUEST,
    answer_data,
    answer_file,
    feedback_answers,
    feedback_form,
    pulse_answers,
    pulse_form,
)

TEXT = st.text(max_size=80)
SAID = {
    "ratings": st.dictionaries(st.sampled_from(DIMENSIONS), st.integers(1, 5), min_size=1),
    "quote": TEXT,
    "improve": TEXT,
    "consent": st.sampled_from([each.value for each in Consent]),
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=12), inside, max_size=4),
    max_leaves=12,
)


def taken(content: bytes | str, spec: FormSpec) -> Answer:
    """The answer, read and checked."""
    answer = read_answer(content)
    check_answer(answer, spec)
    return answer


def refusal(content: bytes | str, spec: FormSpec | None = None) -> str:
    """The one sentence of a refusal."""
    with pytest.raises(PersonError) as raised:
        taken(content, spec or feedback_form())
    return str(one_sentence(raised.value))


def one_sentence(error: PersonError) -> PersonError:
    text = str(error)
    assert text.endswith(".")
    assert ". " not in text
    assert "\n" not in text
    assert len(text) < 300
    return error


def test_a_named_answer_comes_back_as_it_was_said() -> None:
    answer = taken(answer_file(feedback_form(), feedback_answers()), feedback_form())
    assert answer.ratings == {"leadership": 4, "delivery": 5}
    assert [(each.question, each.answer) for each in answer.texts] == [
        ("How did the hand-over work?", "Calmly, and on time.")
    ]
    assert (answer.quote, answer.improve) == ("She spotted it before our auditors did.", "Tell us a week earlier.")
    assert answer.consent is Consent.BY_NAME
    assert (answer.request, answer.recipient, answer.nonce) == (REQUEST, RECIPIENT, NONCE)


def test_a_pulse_comes_back_as_it_was_said_and_names_nobody() -> None:
    answer = taken(answer_file(pulse_form(), pulse_answers()), pulse_form())
    assert (answer.score, answer.health, answer.comment) == (8, {"Pace": Health.YELLOW}, "Fewer meetings.")
    assert (answer.recipient, answer.consent) == ("", None)


@given(st.fixed_dictionaries(SAID))
def test_any_answers_survive_the_file_and_the_mail(said: dict[str, Any]) -> None:
    content = answer_file(feedback_form(), said)
    answer = taken(content, feedback_form())
    assert answer.ratings == said["ratings"]
    assert taken(armoured(content), feedback_form()) == answer
    assert taken(content.decode("ascii"), feedback_form()) == answer


@settings(max_examples=300)
@given(st.binary(max_size=400) | JSON.map(lambda value: json.dumps(value).encode()) | st.text(max_size=200))
def test_anything_at_all_is_an_answer_or_one_sentence(content: bytes | str) -> None:
    with pytest.raises(PersonError) as raised:
        read_answer(content)
    one_sentence(raised.value)


@settings(max_examples=300)
@given(st.data())
def test_any_value_in_any_place_is_an_answer_or_one_sentence(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(["feedback", "pulse"]))
    spec, said = (feedback_form(), feedback_answers()) if kind == "feedback" else (pulse_form(), pulse_answers())
    whole = answer_data(spec, said)
    place = data.draw(st.sampled_from([whole, whole["answers"]]))
    place[data.draw(st.sampled_from(sorted(place)))] = data.draw(JSON)
    try:
        taken(json.dumps(whole), spec)
    except PersonError as error:
        one_sentence(error)


def test_no_change_of_a_single_byte_goes_unseen() -> None:
    spec = feedback_form()
    content = answer_file(spec, feedback_answers(quote="Grüße 🙂"))
    said = taken(content, spec)
    for place in range(len(content)):
        for other in (content[place] ^ 1, content[place] ^ 32, 0x20):
            if other == content[place]:
                continue
            changed = content[:place] + bytes([other]) + content[place + 1 :]
            try:
                again = taken(changed, spec)
            except PersonError as error:
                one_sentence(error)
            else:
                # The same value in another spelling, such as \u00FC for \u00fc, is no change.
                assert again == said


def test_an_answer_of_another_recipient_or_to_other_questions_is_refused() -> None:
    content = answer_file(feedback_form(), feedback_answers())
    others = (
        feedback_form(recipient="d4" * 16),
        feedback_form(questions=("How did the hand-over work",)),
        feedback_form(questions=()),
        feedback_form(dimensions=DIMENSIONS[:4]),
        feedback_form(language="de"),
        feedback_form(key="6f" * 32),
        feedback_form(anonymous=True),
        pulse_form(),
    )
    for other in others:
        assert refusal(content, other).startswith("This answer was made with another form")
    pulse = answer_file(pulse_form(), pulse_answers())
    for other in (pulse_form(health=("Pace",)), pulse_form(comment="")):
        assert refusal(pulse, other).startswith("This answer was made with another form")


def test_a_recipient_put_in_by_hand_is_refused() -> None:
    whole = answer_data(feedback_form(), feedback_answers()) | {"recipient": "d4" * 16}
    assert "another form" in refusal(canonical(whole), feedback_form())
    assert "another form" in refusal(canonical(whole), feedback_form(recipient="d4" * 16))


@pytest.mark.parametrize("part", ["ratings", "texts", "quote", "improve", "consent"])
def test_a_changed_answer_is_refused_by_its_seal(part: str) -> None:
    whole = answer_data(feedback_form(), feedback_answers())
    del whole["answers"][part]
    assert refusal(canonical(whole)) == "This answer is not complete, or was changed after it was saved."


def test_a_new_nonce_does_not_let_an_answer_in_twice() -> None:
    whole = answer_data(feedback_form(), feedback_answers()) | {"nonce": "d4" * 16}
    assert refusal(canonical(whole)) == "This answer is not complete, or was changed after it was saved."


def test_the_mark_is_the_same_for_the_same_answer_and_no_other() -> None:
    first, again = (read_answer(answer_file(feedback_form(), feedback_answers())) for _ in range(2))
    other = read_answer(answer_file(feedback_form(), feedback_answers(), nonce="d4" * 16))
    assert first.mark == again.mark != other.mark
    assert REQUEST not in first.mark


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"ratings": {"leadership": 6}}, "The rating of leadership is 6; it must be between 1 and 5."),
        ({"ratings": {"problem_solving": 0}}, "The rating of problem-solving is 0; it must be between 1 and 5."),
        ({"ratings": {"leadership": True}}, "The rating of leadership is no whole number"),
        ({"ratings": {"leadership": 4.0}}, "The rating of leadership is no whole number"),
        ({"ratings": {"leadership": "4"}}, "The rating of leadership is no whole number"),
        ({"ratings": {"leadership": -(10**40)}}, "is far out of range"),
        ({"ratings": {"charm": 4}}, "“charm” is no dimension that can be rated."),
        ({"ratings": [4]}, "The part “ratings” must be answers by name"),
        ({"consent": "perhaps"}, "The consent must be no, anonymous or by name."),
        ({"consent": ["no"]}, "The consent must be no, anonymous or by name."),
        ({"quote": 4}, "What helped most is no text."),
        ({"texts": {}}, "must be a list"),
        ({"texts": [{"question": "a"}]}, "must hold its question and its answer"),
        ({"texts": [{"question": "a", "answer": "b"}] * 2}, "Each question can be answered once"),
        ({"quote": "x" * (TEXT_LIMIT + 1)}, "What helped most has 5,001 characters; at most 5,000 are taken."),
        ({"ratings": {}, "texts": [], "quote": " \n", "improve": ""}, "Nothing was answered in this file."),
        ({"score": 4}, "something that no form writes: “score”"),
        ({"texts": [{"question": "Another?", "answer": "b"}]}, "answers what the form did not ask"),
    ],
)  # fmt: skip
def test_a_value_that_no_form_gives_is_refused_by_name(answers: dict[str, Any], says: str) -> None:
    # The seal is true here: even who has the form's key cannot bring such a value in.
    assert says in refusal(answer_file(feedback_form(), feedback_answers(**answers)))


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"score": 11}, "The score is 11; it must be between 0 and 10."),
        ({"score": -1}, "The score is -1; it must be between 0 and 10."),
        ({"score": False}, "The score is no whole number"),
        ({"health": {"Pace": "blue"}}, "The answer to “Pace” must be green, yellow or red."),
        ({"health": {"Pace": None}}, "The answer to “Pace” must be green, yellow or red."),
        ({"health": {"Weather": "red"}}, "answers what the form did not ask"),
        ({"health": {"x" * 4000: "blue"}}, "must be green, yellow or red."),
        ({"comment": "x" * 6000}, "The comment has 6,000 characters"),
    ],
)
def test_a_pulse_value_that_no_form_gives_is_refused_by_name(answers: dict[str, Any], says: str) -> None:
    assert says in refusal(answer_file(pulse_form(), pulse_answers(**answers)), pulse_form())


def test_an_anonymous_answer_brings_no_consent() -> None:
    spec = feedback_form(anonymous=True)
    assert "did not ask" in refusal(answer_file(spec, feedback_answers()), spec)


NEWER = answer_data(feedback_form(), feedback_answers()) | {"version": 2, "tomorrow": []}
WHOLE = answer_file(feedback_form(), feedback_answers())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "not an answer file"),
        (b"\0\0\0\0", "not an answer file"),
        (b"%PDF-1.7", "not an answer file"),
        (b"\xff\xfe\x00", "This is not an answer file."),
        (b"<!doctype html><p>Hello</p>", "This is a web page, not an answer file."),
        (b'<html><body id="careercruise-form">', "This is the form itself; ask for the file that it saves"),
        ("Hi Mara, I will answer tomorrow.", "This text holds no answer: the lines from “-----BEGIN"),
        ("<!doctype html><p>Hello</p>", "This is a web page, not an answer file."),
        ('{"schema": "other"}', "This is not an answer file."),
        ('{"ratings": {', "not an answer file"),
        ("", "This text holds no answer"),
        (b"[1, 2]", "This is not an answer file."),
        (b"null", "This is not an answer file."),
        (b'{"schema": "other"}', "This is not an answer file."),
        (b"[" * 100_000, "not an answer file"),
        (b'{"a":' * 40_000, "not an answer file"),
        (WHOLE.replace(b'"delivery":5', b'"delivery":NaN'), "not an answer file"),
        (WHOLE.replace(b'"delivery":5', b'"delivery":-Infinity'), "not an answer file"),
        (WHOLE.replace(b'"delivery":5', b'"delivery":' + b"9" * 5000), "not an answer file"),
        (WHOLE.replace(b'"delivery":5', b'"delivery":1e999'), "not an answer file"),
        (WHOLE.replace(b'"delivery":5', b'"delivery":5,"delivery":1'), "something stands twice"),
        (WHOLE[:-20], "not an answer file"),
        (canonical(NEWER), "made by a newer program"),
        (WHOLE.replace(b'"version":1', b'"version":true'), "its version cannot be read"),
        (WHOLE.replace(b'"version":1', b'"version":0'), "its version cannot be read"),
        (WHOLE.replace(b'"kind":"feedback"', b'"kind":["feedback"]'), "what kind of answer"),
        (WHOLE.replace(b'"kind":"feedback"', b'"kind":"gossip"'), "what kind of answer"),
        (WHOLE.replace(REQUEST.encode(), b"../../etc"), "its request cannot be read"),
        (WHOLE.replace(NONCE.encode(), b"C" * 32), "its nonce cannot be read"),
        (WHOLE.replace(RECIPIENT.encode(), b"b2"), "its recipient cannot be read"),
        (b'{"comment": "' + b"x" * 10_000_000 + b'"}', "This has 10.0 MB; an answer has at most 256 kB."),
        (b'{"comment": "' + b"x" * 300_000 + b'"}', "This has 300 kB; an answer has at most 256 kB."),
    ],
)
def test_what_is_no_answer_file_is_refused_in_one_sentence(content: bytes, says: str) -> None:
    with pytest.raises(PersonError) as raised:
        read_answer(content)
    assert says in str(one_sentence(raised.value))


def test_text_is_cleaned_and_lone_surrogates_keep_the_seal_true() -> None:
    said = feedback_answers(quote="a\0b\ud800c\u202ed\u2028e", improve="\udc00 ok")
    answer = taken(answer_file(feedback_form(), said), feedback_form())
    assert (answer.quote, answer.improve) == ("abcd\ne", "ok")


def test_a_mark_of_another_system_before_the_file_does_no_harm() -> None:
    assert taken(b"\xef\xbb\xbf" + WHOLE + b"\r\n", feedback_form()) == taken(WHOLE, feedback_form())


def test_an_answer_holds_no_name_and_no_time() -> None:
    names = {field.name for field in fields(Answer)}
    assert not names & {"name", "person", "day", "time", "when", "sent"}
    anonymous = feedback_form(anonymous=True)
    said = {name: value for name, value in feedback_answers().items() if name != "consent"}
    assert b"Ana" not in answer_file(anonymous, said)


def test_the_sentences_of_the_caller_are_one_each() -> None:
    for error in (unknown_request(), unknown_recipient(), closed_request("Contract change"), already_accepted()):
        assert isinstance(one_sentence(error), Refused)


def test_a_form_that_was_asked_again_in_other_words_takes_no_old_answers() -> None:
    spec = feedback_form()
    again = replace(spec, questions=(*spec.questions, "And the budget?"))
    with pytest.raises(Refused, match="other questions"):
        check_answer(read_answer(WHOLE), again)
    # Its title may be put right at any time.
    check_answer(read_answer(WHOLE), replace(spec, title="Contract change, spring"))


def test_what_is_refused_as_unreadable_says_nothing_of_where() -> None:
    with pytest.raises(Unreadable) as raised:
        read_answer(b"hello")
    assert raised.value.where == ""
