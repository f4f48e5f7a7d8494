"""What people said and what was spoken, in a terminal: told, logged, found, and taken in from answers."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from careercruise_desktop.domain.armour import armoured
from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackSource
from careercruise_desktop.domain.people import Contact, Person
from careercruise_desktop.domain.pulse import LeadershipAction
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock
from tests.factories import TODAY, person, project
from tests.usecases.asking import TEAM, answer_to, asked
from tests.usecases.keeping import all_of, kept

MEGABYTES = 10_485_760


@pytest.fixture
def terminal(store: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(store, clock, capsys)


def round_of(store: Store, clock: FixedClock, answers: int, *, title: str, **more: object) -> int:
    """A closed round without names with so many answers."""
    request = asked(store, *(f"{title} {name}" for name in TEAM), title=title, anonymous=True, **more)
    for nonce in range(1, answers + 1):
        said = {"ratings": {"delivery": 3 + nonce % 3}, "quote": f"{title} {9 - nonce}"}
        Answers(store, clock).accept(answer_to(store, request, said, nonce=nonce))
    FeedbackRequests(store, clock).close(request.id)
    return int(request.id)


def test_answers_without_names_are_listed_as_whole_rounds_from_the_minimum_up(
    terminal: Terminal, store: Store, clock: FixedClock
) -> None:
    pay = kept(store, project())
    ana = kept(store, person())
    kept(
        store,
        Feedback(
            day=TODAY - timedelta(days=1), source=FeedbackSource.CLIENT, person_id=ana.id, delivery=5, quote="Calm",
            consent=Consent.BY_NAME,
        ),
    )  # fmt: skip
    shown = round_of(store, clock, 3, title="Hand-over", project_id=pay.id)
    round_of(store, clock, 2, title="Too few")
    asked(store, *TEAM, title="Open", anonymous=True)
    whole, named = terminal.json("list", "feedback")
    assert whole == {
        "kind": "feedback_round", "id": shown, "day": TODAY.isoformat(), "source": "team", "title": "Hand-over",
        "project": "payments", "answers": 3, "ratings": {"delivery": {"mean": 4.0, "n": 3}},
        "quotes": ["Hand-over 6", "Hand-over 7", "Hand-over 8"], "improve": [], "texts": {},
    }  # fmt: skip
    assert (named["kind"], named["id"], named["person"]) == ("feedback", 1, "Ana Ferreira")
    for words in (["--project", "payments"], ["--limit", "1"], ["--from", TODAY.isoformat()]):
        assert [row["kind"] for row in terminal.json("list", "feedback", *words)] == ["feedback_round"]
    assert [row["kind"] for row in terminal.json("list", "feedback", "--to", named["day"])] == ["feedback"]
    told = terminal.run("list", "feedback")
    assert "Hand-over     payments  3 answers without names, delivery 4.0" in told
    assert "Too few" not in told
    assert "Hand-over 6" not in told


def test_what_was_said_and_spoken_is_logged_or_refused_in_one_line(terminal: Terminal, store: Store) -> None:
    kept(store, person(), person(name="Ana Berg"), person(name="Tomasz Nowak", archived=True))
    assert "Tomasz Nowak (archived)" in terminal.run("list", "people")
    for line, complaint in (
        ("met Zed Quill: lunch", "No person “Zed Quill” yet. To make it, add --create."),
        ("feedback from Zed Quill: calm", "No person “Zed Quill” yet. To make it, add --create."),
        ("met Tom: lunch", "No person “Tom”. Did you mean Tomasz Nowak (archived)? To make it, add --create."),
        ("met Tomasz: tomorrow lunch", "That day is still to come."),
        ("met Tomasz: 2027-01-01 lunch", "That day is still to come."),
        ("feedback from Tomasz:", "What was said? Add the words."),
        ("met Ana: lunch", "“Ana” could be Ana Ferreira or Ana Berg. Type more of the name. To make it, add --create."),
    ):
        assert terminal.run("log", line) == ""
        assert (terminal.code, terminal.err) == (1, f"{complaint}\n"), line
    assert (all_of(store, Contact), all_of(store, Feedback)) == ([], [])
    made = terminal.json("log", "--create", "met Zed Quill: lunch yesterday")
    day = (TODAY - timedelta(days=1)).isoformat()
    assert made == {"kind": "contact", "id": 1, "person": "Zed Quill", "day": day, "note": "lunch"}
    assert terminal.json("log", "feedback from zed: 4 of 5, calm")["quote"] == "4 of 5, calm"
    assert [one.name for one in all_of(store, Person)][3:] == ["Zed Quill"]


def test_people_and_what_they_said_are_found(terminal: Terminal, store: Store) -> None:
    ana = kept(store, person(organisation="Halden"))
    kept(
        store,
        Feedback(day=TODAY, source=FeedbackSource.CLIENT, person_id=ana.id, quote="Calm under pressure"),
        Contact(person_id=ana.id, day=TODAY, note="Lunch about the roadmap"),
        LeadershipAction(day=TODAY, title="Rotating demo lead", expected="Everybody presents"),
    )
    for words, kind in (("halden", "person"), ("pressure", "feedback"), ("roadmap", "contact"),
                        ("presents", "leadership_action")):  # fmt: skip
        assert [(row["kind"], row["id"]) for row in terminal.json("search", words)] == [(kind, 1)], words


def test_an_answer_that_was_pasted_into_a_file_is_taken_like_one_that_was_saved(
    terminal: Terminal, store: Store, tmp_path: Path
) -> None:
    saved = answer_to(store, asked(store, "Ana Berg"), {"ratings": {"delivery": 4}})
    mail = tmp_path / "mail.txt"
    mail.write_text("Hello,\n\n" + "\n".join(f"> {line}" for line in armoured(saved).splitlines()) + "\n\nBest, Ana\n")
    assert terminal.run("import", str(mail), "--dry-run").endswith("Nothing was changed: this was a dry run.\n")
    assert all_of(store, Feedback) == []
    assert terminal.run("import", str(mail)) == "Answer from Ana Berg to “Contract change”: 1 of 1 in\n"
    assert terminal.run("import", str(mail)) == ""
    assert (terminal.code, terminal.err) == (
        1,
        f"{mail}: this answer, or another version of it, was taken before; nothing was added.\n",
    )
    assert [one.delivery for one in all_of(store, Feedback)] == [4]


def test_what_is_no_answer_is_refused_in_one_sentence(terminal: Terminal, store: Store, tmp_path: Path) -> None:
    asked(store, "Ana Berg")
    (tmp_path / "empty").mkdir()
    for name, content, complaint in (
        ("page.json", b"<html><body>answer</body></html>", "this is a web page, not an answer file."),
        ("page.html", b"<html><body>answer</body></html>", "this is none of the formats that can be imported"),
        ("none.json", b"", "this is not an answer file"),
        ("none.txt", b"", "the file is empty"),
        ("other.json", b'{"a": 1}', "this is not an answer file."),
        ("long.json", b'{"schema":"careercruise-answer","quote":"' + b"a" * MEGABYTES + b'"}', "this has 10.5 MB"),
        ("text.txt", b"Hello, Ana", "this is none of the formats that can be imported"),
        ("empty", None, "no file in this folder can be imported"),
        ("gone.json", None, "there is no such file or folder. Check its name."),
    ):
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        assert terminal.run("import", str(path)) == ""
        assert terminal.code == 1, name
        assert terminal.err.startswith(f"{path}: {complaint}"), terminal.err
        assert terminal.err.count("\n") == 1, name
    assert all_of(store, Feedback) == []
