"""The form before it is asked: in lines, and as a page that belongs to no request."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import FeedbackRequest, FeedbackSource
from careercruise_desktop.domain.people import Relation
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests, NewRequest
from careercruise_desktop.usecases.form_preview import FormPreview
from tests.conftest import FixedClock
from tests.factories import TODAY, person, project
from tests.usecases.keeping import all_of, kept


@pytest.fixture
def preview(store: Store, clock: FixedClock) -> FormPreview:
    return FormPreview(store, clock)


def test_it_says_what_the_form_says(store: Store, preview: FormPreview) -> None:
    kept(store, Profile(name="Maya Lindqvist"))
    ana, payments = kept(store, person(name="Ana Ferreira")), kept(store, project())
    new = NewRequest(people=(ana.id,), project_id=payments.id, dimensions=("delivery",), questions=("Why <b>?",))
    lines = preview.lines(new)
    assert lines[0] == ("title", "Maya Lindqvist asks for your feedback", payments.name)
    assert ("small", "For Ana Ferreira", "") in lines
    assert [line[1] for line in lines if line[0] == "rating"] == ["Delivery"]
    assert ("text", "Why <b>?", "") in lines


def test_a_round_without_names_names_nobody_and_says_how_it_is_kept(store: Store, preview: FormPreview) -> None:
    names = ("Ana Ferreira", "Tomasz Nowak", "Sofia Lund")
    keys = tuple(kept(store, person(name=name)).id for name in names)
    said = " ".join(" ".join(line) for line in preview.lines(NewRequest(people=keys, anonymous=True, least=3)))
    assert not any(name in said for name in names)
    assert "at least 3 answers" in said


def test_the_page_is_written_over_the_one_before_and_keeps_no_request(
    store: Store, preview: FormPreview, tmp_path: Path
) -> None:
    ana = kept(store, person(name="Ana Ferreira"))
    first = preview.write(NewRequest(people=(ana.id,), title="One"), tmp_path / "previews")
    again = preview.write(NewRequest(people=(ana.id,), title="Two"), tmp_path / "previews")
    assert first == again
    assert "Two" in again.read_text("utf-8")
    assert "Ana Ferreira" not in again.read_text("utf-8"), "a file that stays names nobody"
    assert all_of(store, FeedbackRequest) == []


def test_what_cannot_stand_in_a_form_is_refused(preview: FormPreview) -> None:
    with pytest.raises(Refused) as refused:
        preview.lines(NewRequest(people=(), questions=("Why?", "Why?")))
    assert refused.value.field == "questions"


def test_forms_need_a_name(store: Store, preview: FormPreview) -> None:
    new = NewRequest(people=(kept(store, person()).id,))
    with pytest.raises(Refused, match="Your name stands in each form"):
        preview.check(new)
    kept(store, Profile(name="Maya Lindqvist"))
    preview.check(new)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"title": "x" * 201}, "title"),
        ({"due": TODAY - timedelta(days=1)}, "due"),
        ({"source": None}, "source"),
        ({"questions": ("x" * 301,)}, "questions"),
    ],
)
def test_what_asking_would_refuse_is_refused_before(
    store: Store, clock: FixedClock, preview: FormPreview, more: Any, field: str
) -> None:
    kept(store, Profile(name="Maya Lindqvist"))
    keys = tuple(kept(store, person(name=each.value, relation=each)).id for each in (Relation.CLIENT, Relation.PEER))
    new = replace(NewRequest(people=keys, source=FeedbackSource.PEER), **more)
    for act in (preview.lines, preview.check, FeedbackRequests(store, clock).make):
        with pytest.raises(Refused) as refused:
            act(new)
        assert refused.value.field == field
    with pytest.raises(Refused, match="whom"):
        preview.check(replace(new, people=()))


@pytest.mark.parametrize(("anonymous", "name"), [(False, "Tomasz Nowak"), (True, "")])
def test_a_form_without_a_title_is_called_as_it_will_be(
    store: Store, preview: FormPreview, anonymous: bool, name: str
) -> None:
    keys = tuple(kept(store, person(name=each)).id for each in ("Tomasz Nowak", "Sofia Lund", "Ana Ferreira"))
    lines = preview.lines(NewRequest(people=keys, language="de", anonymous=anonymous))
    assert lines[0][2] == "Rückmeldung, 19. März 2026"
    assert (("small", f"Für {name}", "") in lines) == (name != "")
