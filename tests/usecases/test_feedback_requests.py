"""Asking for feedback: forms that go out, reminders, and how a request stands."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.feedback import Feedback, FeedbackRequest, FeedbackSource, RequestRecipient
from careercruise_desktop.domain.people import Relation
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.answers import Answers
from careercruise_desktop.usecases.feedback import FeedbackCase
from careercruise_desktop.usecases.feedback_requests import FeedbackRequests, NewRequest
from careercruise_desktop.usecases.forgetting import Forgetting
from careercruise_desktop.usecases.people import People
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.request_status import late
from tests.conftest import FixedClock
from tests.factories import TODAY, person, project, skill
from tests.usecases.asking import answer_to
from tests.usecases.keeping import all_of, kept, labels


@pytest.fixture
def requests(store: Store, clock: FixedClock) -> FeedbackRequests:
    return FeedbackRequests(store, clock)


@pytest.fixture
def people(store: Store) -> tuple[int, ...]:
    kept(store, Profile(name="Mara Lindqvist"))
    names = ("Ana Ferreira", "Tomasz Nowak", "Sofia Lund", "Yusuf Demir")
    return tuple(kept(store, person(name=name)).id for name in names)


def new(people: tuple[int, ...], **more: Any) -> NewRequest:
    return NewRequest(**{"people": people, "title": "Contract change", "questions": ("Why?", " "), **more})


class TestMaking:
    def test_a_request_is_one_act_with_a_token_for_each_person(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...]
    ) -> None:
        made = requests.make(new(people[:2], dimensions=("delivery", "leadership"), due=TODAY + timedelta(days=7)))
        (request,) = all_of(store, FeedbackRequest)
        assert made.request == request
        assert (request.source, request.asked_dimensions) == (FeedbackSource.TEAM, ("leadership", "delivery"))
        assert (request.asked_questions, len(request.key)) == (("Why?",), 64)
        tokens = {one.token for one in all_of(store, RequestRecipient)} | {request.token}
        assert [len(token) for token in tokens] == [32, 32, 32]
        assert labels(store)[0] == "Ask for feedback"
        store.undo()
        assert (all_of(store, FeedbackRequest), all_of(store, RequestRecipient)) == ([], [])

    def test_without_names_nobody_has_a_token(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...]
    ) -> None:
        made = requests.make(new(people, anonymous=True))
        assert {one.token for one in all_of(store, RequestRecipient)} == {""}
        assert made.remarks == ("Only 4 are asked, and results of fewer than 5 are not shown by themselves.",)
        assert requests.make(new(people, anonymous=True, least=3)).remarks == ()

    @pytest.mark.parametrize(
        ("count", "more", "field"),
        [
            (0, {}, "people"),
            (2, {"anonymous": True}, "people"),
            (4, {"anonymous": True, "least": 2}, "least"),
            (1, {"due": TODAY - timedelta(days=1)}, "due"),
            (1, {"questions": ("Why?", "Why?")}, "questions"),
            (1, {"questions": ("x" * 301,)}, "questions"),
            (1, {"language": "tlh"}, "language"),
        ],
    )
    def test_what_cannot_be_asked_is_refused(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], count: int, more: Any, field: str
    ) -> None:
        with pytest.raises(Refused) as refused:
            requests.make(new(people[:count], **more))
        assert refused.value.field == field
        assert all_of(store, FeedbackRequest) == []

    def test_people_who_speak_as_different_ones_need_a_word(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...]
    ) -> None:
        boss = kept(store, person(name="Helen", relation=Relation.SPONSOR)).id
        assert requests.make(new((boss,))).request.source is FeedbackSource.CLIENT
        with pytest.raises(Refused, match="different ways"):
            requests.make(new((*people, boss)))
        assert requests.make(new((*people, boss), source=FeedbackSource.PEER)).request.source is FeedbackSource.PEER

    def test_more_people_are_asked_the_same(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], clock: FixedClock
    ) -> None:
        named, other = (requests.make(new(people[:3], anonymous=each)).request for each in (False, True))
        for each in (named, other):
            assert requests.also(each.id, people) == people[3:]
            assert requests.status(each.id).standing.asked == 4
            assert requests.also(each.id, people) == ()
        assert [bool(one.token) for one in all_of(store, RequestRecipient)] == [True] * 3 + [False] * 3 + [True, False]
        Answers(store, clock).accept(answer_to(store, named, {"ratings": {"delivery": 4}}, place=3))
        requests.close(other.id)
        with pytest.raises(Refused, match="is closed"):
            requests.also(other.id, people)


class TestForms:
    def test_one_form_for_each_who_has_not_answered(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], clock: FixedClock, tmp_path: Path
    ) -> None:
        request = requests.make(new(people[:3])).request
        Answers(store, clock).accept(answer_to(store, request, {"ratings": {"delivery": 4}}))
        (tmp_path / "feedback-contract-change-sofia-lund.html").write_text("mine")
        for _ in range(2):
            written = requests.write_forms(request.id, tmp_path)
            assert [path.name for path in written.paths] == [
                "feedback-contract-change-tomasz-nowak.html", "feedback-contract-change-sofia-lund-2.html",
            ]  # fmt: skip
        assert len(list(tmp_path.glob("*.html"))) == 3
        text = written.paths[0].read_text("utf-8")
        assert "Tomasz Nowak" in text
        assert "Sofia" not in text
        assert request.key not in text

    def test_a_form_without_names_has_none_in_it_or_in_its_file_name(
        self, requests: FeedbackRequests, people: tuple[int, ...], tmp_path: Path
    ) -> None:
        request = requests.make(new(people, anonymous=True, title="")).request
        (path,) = requests.write_forms(request.id, tmp_path).paths
        for name in ("Ana", "Tomasz", "Sofia", "Yusuf"):
            assert name not in path.read_text("utf-8")
            assert name.lower() not in path.name
        assert path.name == "feedback-19-march-2026.html"

    def test_one_that_was_made_elsewhere_gets_its_tokens(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], tmp_path: Path
    ) -> None:
        bare = kept(store, FeedbackRequest(asked=TODAY, questions="Why?"))
        kept(store, RequestRecipient(request_id=bare.id, person_id=people[0]))
        assert len(requests.write_forms(bare.id, tmp_path).paths) == 1
        assert all(one.token for one in all_of(store, RequestRecipient))
        before = labels(store)
        requests.write_forms(bare.id, tmp_path)
        assert labels(store) == before

    def test_what_cannot_be_written_is_said(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], tmp_path: Path
    ) -> None:
        request = requests.make(new(people[:1])).request
        with pytest.raises(Unreadable):
            requests.write_forms(request.id, tmp_path / "nowhere")
        requests.close(request.id)
        with pytest.raises(Refused, match="is closed"):
            requests.write_forms(request.id, tmp_path)
        with store.write("Forget name") as desk:
            desk.remove(Profile, 1)
        requests.reopen(request.id)
        with pytest.raises(Refused, match="profile"):
            requests.write_forms(request.id, tmp_path)


@pytest.mark.parametrize("language", ["en", "de", "fr", "sv"])
@pytest.mark.parametrize("anonymous", [False, True])
@pytest.mark.parametrize("again", [False, True])
def test_there_are_words_to_copy_in_each_language(
    requests: FeedbackRequests, people: tuple[int, ...], language: str, anonymous: bool, again: bool, clock: FixedClock
) -> None:
    due = date(2026, 3, 27)
    request = requests.make(new(people, language=language, anonymous=anonymous, due=due)).request
    person = None if anonymous else people[0]
    text = requests.mail(request.id, person, again=again)
    assert ("Ana Ferreira" in text) != anonymous
    assert all(part in text for part in ("Contract change", "27", "Mara Lindqvist"))
    assert "{" not in text
    clock.forward(9 * 24 * 60)
    late = requests.mail(request.id, person, again=again)
    said = {"en": "has passed", "de": "ist vorbei", "fr": "est passée", "sv": "har passerat"}[language]
    assert (said in text, said in late) == (False, True)
    assert len(set(text.splitlines()) ^ set(late.splitlines())) == 2
    if not anonymous:
        with pytest.raises(Refused, match="who was asked"):
            requests.mail(request.id)


def test_a_mail_says_who_can_read_an_answer_without_a_name(requests: FeedbackRequests, people: tuple[int, ...]) -> None:
    named, sealed_one = (requests.make(new(people[:3], anonymous=each)).request for each in (False, True))
    assert "whoever receives it can read it, and a mail says who sent it" in requests.mail(sealed_one.id)
    assert "send me the file" not in requests.mail(sealed_one.id)
    assert "send me the file" in requests.mail(named.id, people[0])


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Feedback, 19 March 2026"),
        ("de", "Rückmeldung, 19. März 2026"),
        ("fr", "Votre avis, 19 mars 2026"),
        ("sv", "Återkoppling, 19 mars 2026"),
    ],
)
def test_a_form_without_a_title_is_named_in_its_language_and_names_nobody(
    store: Store, requests: FeedbackRequests, people: tuple[int, ...], language: str, name: str
) -> None:
    for count, anonymous in ((1, False), (3, False), (3, True)):
        request = requests.make(new(people[:count], title="", language=language, anonymous=anonymous)).request
        text = requests.mail(request.id, None if anonymous else people[0])
        assert name in text
        assert "Tomasz" not in text
        assert text.count("Ana Ferreira") == (not anonymous)
    assert requests.waiting()[0].title == "Ana Ferreira"


def late_now(store: Store, clock: FixedClock) -> list[str]:
    with store.read() as reader:
        return [each.sentence for each in late(reader, clock.now().day)]


class TestStanding:
    def test_a_request_says_how_it_stands_and_since_when_it_is_late(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], clock: FixedClock
    ) -> None:
        about = kept(store, project())
        named = requests.make(new(people[:2], due=TODAY, project_id=about.id)).request
        sealed_one = requests.make(new(people, anonymous=True, title="Team", due=TODAY + timedelta(days=1))).request
        answers = Answers(store, clock)
        answers.accept(answer_to(store, named, {"ratings": {"delivery": 4}}))
        for nonce in range(2):
            answers.accept(answer_to(store, sealed_one, {"ratings": {"delivery": 4}}, nonce=nonce))
        assert [each.sentence for each in requests.waiting()] == ["1 of 2 in", "2 of 4 in, shown from 5"]
        assert late_now(store, clock) == []
        clock.forward(2 * 24 * 60)
        assert late_now(store, clock) == [
            "1 of 2 in, 2 days overdue", "2 of 4 in, shown from 5, 1 day overdue",
        ]  # fmt: skip
        first = requests.status(named.id)
        assert (first.project, [(one.name, one.answered) for one in first.people]) == (
            "Payments gateway migration", [("Ana Ferreira", TODAY), ("Tomasz Nowak", None)],
        )  # fmt: skip
        assert {one.answered for one in requests.status(sealed_one.id).people} == {None}
        requests.close(named.id)
        assert (requests.status(named.id).sentence, len(requests.waiting())) == ("Closed with 1 of 2 in", 1)

    def test_a_reminder_is_kept_for_who_has_not_answered(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], clock: FixedClock
    ) -> None:
        request = requests.make(new(people[:3])).request
        Answers(store, clock).accept(answer_to(store, request, {"ratings": {"delivery": 4}}))
        requests.reminded(request.id, people[1])
        assert [one.reminded for one in all_of(store, RequestRecipient)] == [None, TODAY, None]
        requests.reminded(request.id)
        assert [one.reminded for one in all_of(store, RequestRecipient)] == [None, TODAY, TODAY]

    def test_only_one_with_names_opens_again(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...]
    ) -> None:
        named, other = (requests.make(new(people, anonymous=each)).request for each in (False, True))
        for each in (named, other):
            assert requests.close(each.id).closed == TODAY
        assert requests.reopen(named.id).closed is None
        with pytest.raises(Refused, match="stays closed"):
            requests.reopen(other.id)
        assert "Close" not in " ".join(labels(store)[:1])
        with store.read() as reader:
            assert sealed.closing(reader) == {other.token: 1}

    def test_title_and_day_change_and_nothing_else(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], clock: FixedClock
    ) -> None:
        request = requests.make(new(people[:2])).request
        content = answer_to(store, request, {"ratings": {"delivery": 4}})
        changed = requests.change(request.id, title=" Spring\n", due=TODAY)
        assert (changed.title, changed.due) == ("Spring", TODAY)
        assert Answers(store, clock).accept(content).title == "Spring"


class TestRemoving:
    def test_what_goes_is_said_before(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], clock: FixedClock
    ) -> None:
        named, other = (requests.make(new(people, anonymous=each)).request for each in (False, True))
        for each in (named, other):
            Answers(store, clock).accept(answer_to(store, each, {"ratings": {"delivery": 4}}))
        assert requests.what_goes(named.id).lines == (
            "Who was asked: 4 people", "The feedback that came stays: 1 answer",
            "Answers that are still to come are refused",
        )  # fmt: skip
        assert requests.what_goes(other.id).sealed == 1
        requests.remove(named.id)
        assert [one.request_id for one in all_of(store, Feedback)] == [None]
        requests.remove(other.id)
        assert all_of(store, RequestRecipient) == []
        store.undo()
        assert requests.status(other.id).standing.answers == 1


class TestLeaving:
    @pytest.mark.parametrize("way", [People, Records, Forgetting])
    def test_a_round_without_names_goes_on_counting_who_was_asked(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], clock: FixedClock, way: type[Any]
    ) -> None:
        request = requests.make(new(people, anonymous=True)).request
        answers = Answers(store, clock)
        for nonce in range(2):
            answers.accept(answer_to(store, request, {"ratings": {"delivery": 4}}, nonce=nonce))
        for key in people[:2]:
            delete(way(store, clock), key)
        assert requests.status(request.id).sentence == "2 of 4 in, shown from 5"
        for nonce in (2, 3):
            answers.accept(answer_to(store, request, {"ratings": {"delivery": 4}}, nonce=nonce))
        found = requests.status(request.id)
        assert (found.sentence, found.open) == ("Closed with 4 of 4 in, shown from 5", False)

    @pytest.mark.parametrize("way", [People, Records, Forgetting])
    def test_one_with_names_closes_when_nobody_else_is_waited_for(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], clock: FixedClock, way: type[Any]
    ) -> None:
        request, other = requests.make(new(people[:2])).request, requests.make(new(people[1:3])).request
        Answers(store, clock).accept(answer_to(store, request, {"ratings": {"delivery": 4}}))
        delete(way(store, clock), people[1])
        assert requests.status(request.id).sentence == "Closed with 1 of 1 in"
        assert [each.request.id for each in requests.waiting()] == [other.id]
        if way is not Forgetting:
            store.undo()
            assert requests.status(request.id).sentence == "1 of 2 in"

    def test_without_anybody_left_it_is_closed_unless_a_step_to_a_role_waits_for_it(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], clock: FixedClock
    ) -> None:
        request, step = (requests.make(new(people[:1])).request for _ in range(2))
        role, hearing = kept(store, TargetRole(title="Lead")), kept(store, skill())
        needs = kept(store, RequiredCompetence(target_role_id=role.id, skill_id=hearing.id, level=3))
        kept(store, CareerStep(required_competence_id=needs.id, title="Ask", feedback_request_id=step.id))
        delete(People(store, clock), people[0])
        assert requests.status(request.id).sentence == "Closed, nobody is asked any more"
        assert requests.status(step.id).sentence == "Nobody is asked"

    def test_an_answer_that_was_deleted_is_in_no_more_and_can_be_taken_again(
        self, store: Store, requests: FeedbackRequests, people: tuple[int, ...], clock: FixedClock
    ) -> None:
        request = requests.make(new(people[:2])).request
        content = answer_to(store, request, {"ratings": {"delivery": 4}})
        for remove in (FeedbackCase(store, clock).remove, lambda key: Records(store, clock).remove("feedback", key)):
            feedback = Answers(store, clock).accept(content).feedback
            assert feedback is not None
            remove(feedback.id)
            assert requests.status(request.id).sentence == "0 of 2 in"
        store.undo()
        assert requests.status(request.id).sentence == "1 of 2 in"
        with pytest.raises(Refused, match="taken before"):
            Answers(store, clock).accept(content)


def delete(case: Any, key: int) -> None:
    """Delete a person, in each of the ways there are."""
    if isinstance(case, Forgetting):
        case.forget(key)
    elif isinstance(case, Records):
        case.remove("person", key)
    else:
        case.remove(key)
