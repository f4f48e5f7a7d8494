"""Names in a line: known, cut short, misspelled, new; and the role that is guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careercruise_desktop.domain.quicklog.lexicon import PersonName
from careercruise_desktop.domain.quicklog.values import ChipKind, ChipState, replaced
from careercruise_desktop.domain.roles import Role
from tests.domain.quicklog_names import NAMES, chip, read


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Ana Ferreira", 1),
        ("ana", 1),
        ("FERREIRA", 1),
        ("Nowak", 2),
        ("jose", 4),
        ("josé berg", 4),
        ('"Ana Ferreira"', 1),
    ],
)
def test_people_are_found_by_what_one_calls_them(name: str, key: int) -> None:
    assert read(f"met {name}: lunch").person_id == key


@pytest.mark.parametrize("line", ["met {}: lunch", "feedback from {}: calm", "delegate to {}: plan @it"])
def test_a_part_of_a_name_is_a_question_and_never_taken_silently(line: str) -> None:
    one, several = read(line.format("Tom")), read(line.format("An"))
    assert (one.person_id, one.hint) == (None, "No person “Tom”. Did you mean Tomasz Nowak?")
    assert chip(one, ChipKind.PERSON).suggestions == ("Tomasz Nowak",)
    assert several.hint == "“An” could be Ana Ferreira or Anders Berg. Type more of the name."


def test_feedback_from_me_is_a_self_review_and_nobody_meets_themselves() -> None:
    names = replace(NAMES, people=(*NAMES.people, PersonName(9, "Mei Chen")))
    own = read("feedback from me: slower than planned", names=names)
    assert (own.own, own.person_id, own.new_person, own.hint) == (True, None, "", "Adds a self review.")
    met = read("met me: lunch", names=names)
    assert (met.ready, met.creatable, met.hint) == (False, False, "“me” is yourself. Type the name of somebody else.")


def test_who_was_archived_is_known_after_those_in_touch() -> None:
    names = replace(NAMES, people=(PersonName(8, "Ana Old", True), PersonName(9, "Qadir Falkmo", True), *NAMES.people))
    kept = read("met Qadir: lunch", names=names)
    assert (kept.person_id, chip(kept, ChipKind.PERSON).text) == (9, "Qadir Falkmo, archived")
    assert kept.remarks == ("Qadir Falkmo is archived and stays so.",)
    assert (read("met Ana: x", names=names).person_id, read("met ana old: x", names=names).person_id) == (1, 8)
    assert read("met Qad: x", names=names).hint == "No person “Qad”. Did you mean Qadir Falkmo (archived)?"


def test_a_skill_may_be_cut_short_where_only_one_begins_so() -> None:
    short = read("1h x @it +pyth")
    assert (short.skill_ids, chip(short, ChipKind.SKILL).state) == ({1}, ChipState.GUESS)
    assert read("1h x @it +risk-management").skill_ids == {2}
    assert read('1h x @it +"Risk management" +c++ +5s +.net').skill_ids == {2, 6, 7, 8}
    whole = read('1h x @it +"Java"')
    assert (whole.skill_ids, whole.new_skills, whole.creatable) == (frozenset(), ("Java",), True)


def test_skills_are_counted_once() -> None:
    assert read("1h x @it +python +Python +pyth").skill_ids == {1}
    assert read("1h x @it +rust +Rust").new_skills == ("rust",)


def test_a_project_is_found_by_its_code_or_its_whole_name() -> None:
    assert read("1h x @it #2030").project_id == 3
    assert read('1h x @it #"customer portal"').project_id == 2
    new = read('1h x @it #"Cloud costs"')
    assert (new.new_project, new.new_project_name, new.creatable) == ("cloud", "Cloud costs", True)
    assert read("1h x @it #cloud-costs").new_project_name == "Cloud costs"
    assert chip(read("1h x @it #pay"), ChipKind.PROJECT).suggestions == ("#payments",)
    assert chip(read("1h x @it #gateway"), ChipKind.PROJECT).suggestions == ("#payments",)


@pytest.mark.parametrize(
    ("line", "role", "reason"),
    [
        ("1h x #payments", Role.IT, "as your last entry in Payments gateway migration"),
        ("1h stand-up", Role.PM, "as your last “Stand-up”"),
        ("1h Stand-up #payments", Role.IT, "as your last “Stand-up”"),
        ("1h stand-up #portal", Role.PM, "as your last “Stand-up”"),
        ("1h code review #portal", Role.IT, "as your last “Code review”"),
    ],
)
def test_a_missing_role_is_guessed_and_the_reason_given(line: str, role: Role, reason: str) -> None:
    reading = read(line)
    assert reading.ready
    assert (reading.role, reading.role_reason, reading.role_guessed) == (role, reason, True)
    guess = chip(reading, ChipKind.ROLE)
    assert (guess.state, guess.start, guess.suggestions[0]) == (ChipState.GUESS, -1, f"@{role.other.value}")
    assert read(replaced(line, guess, guess.suggestions[0])).role is role.other


def test_a_role_may_be_typed_by_the_name_that_the_person_gave_it() -> None:
    names = replace(NAMES, it_name="Engineering", pm_name="Tech lead")
    for text, role in (
        ("@engineering", Role.IT), ("@eng", Role.IT), ("@tech-lead", Role.PM), ('@"Tech lead"', Role.PM),
        ("@it", Role.IT), ("@pm", Role.PM),
    ):  # fmt: skip
        reading = read(f"1h x {text}", names=names)
        assert (reading.role, chip(reading, ChipKind.ROLE).text) == (role, names.role_name(role))
