"""An answer in a mail: whatever the mail programs do to its lines, it is the same answer or a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.answers import check_answer, read_answer
from careercruise_desktop.domain.armour import BEGIN, END, LINE, armoured, unarmoured
from careercruise_desktop.domain.errors import PersonError, Unreadable
from tests.answer_files import answer_file, feedback_answers, feedback_form

CONTENT = bytes(range(256))


@given(st.binary(min_size=1, max_size=2000))
def test_any_content_comes_back(content: bytes) -> None:
    text = armoured(content)
    assert unarmoured(text) == content
    assert max(map(len, text.splitlines())) <= LINE
    assert text.isascii()


@pytest.mark.parametrize(
    "bent",
    [
        "".join(f"> {line}\n" for line in armoured(CONTENT).splitlines()),
        "".join(f">> > {line}\r\n" for line in armoured(CONTENT).splitlines()),
        "".join(f"  {line}\N{NO-BREAK SPACE}\n\n" for line in armoured(CONTENT).splitlines()),
        armoured(CONTENT).replace("\n", " "),
        armoured(CONTENT).replace("-----", "\N{EM DASH}\N{EM DASH}-"),
        armoured(CONTENT).replace("\n", "\N{ZERO WIDTH SPACE}\n"),
        f"Hi Mara,\n\nhere it is.\n\n{armoured(CONTENT)}\n-- \nAna\n",
        armoured(CONTENT) + "\nOn Thursday you wrote:\n" + armoured(CONTENT),
    ],
)
def test_what_mail_programs_do_to_it_is_undone(bent: str) -> None:
    assert unarmoured(bent) == CONTENT


def test_text_without_the_marks_is_none() -> None:
    assert unarmoured("Hi Mara, I will answer tomorrow.") is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (armoured(CONTENT).replace(END, ""), "cut off"),
        (armoured(CONTENT) + armoured(b"other"), "holds 2 answers"),
        (armoured(CONTENT).replace("AAEC", "AA!C"), "changed on its way"),
        (f"{BEGIN}\n{END}", "changed on its way"),
        (armoured(CONTENT).replace("AAEC", "AAE"), "not complete"),
    ],
)
def test_what_cannot_be_undone_is_said(text: str, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        unarmoured(text)


@pytest.mark.parametrize("place", [1, 2, -2])
def test_a_pasted_answer_that_lost_a_line_is_said_to_be_incomplete_in_plain_words(place: int) -> None:
    lines = armoured(answer_file(feedback_form(), feedback_answers())).splitlines()
    del lines[place]
    with pytest.raises(PersonError, match="not complete"):
        check_answer(read_answer("\n".join(lines)), feedback_form())


def test_a_long_text_of_marks_is_refused_before_it_costs_time() -> None:
    with pytest.raises(Unreadable, match="cut off"):
        unarmoured("-" * 300_000 + "BEGIN " * 50_000 + BEGIN)
    with pytest.raises(Unreadable, match="holds 30000 answers"):
        unarmoured(f"{BEGIN}\n" * 30_000 + END)
