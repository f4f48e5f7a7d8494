"""The form before it is asked: in lines, and as a page that belongs to no request."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import FeedbackRequest
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.feedback_requests import NewRequest
from careercruise_desktop.usecases.form_preview import FormPreview
from tests.conftest import FixedClock
from tests.factories import person, project
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
    with pytest.raises(Refused, match="Your name stands in each form"):
        preview.check_name()
    kept(store, Profile(name="Maya Lindqvist"))
    preview.check_name()
