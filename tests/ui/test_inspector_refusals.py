"""What was refused in the inspector: it stands in its field until it is mended, or allowed by something else."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt

from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.milestones import Milestone, ProgressMethod
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.projects import Project
from tests.factories import TODAY, milestone, project
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot

DUE = TODAY + timedelta(days=30)
YESTERDAY = TODAY - timedelta(days=1)
NOT_SAVED = "Not saved: see the red fields"


def test_a_day_that_was_refused_is_meant_as_it_was_typed_and_not_as_it_was_written_out(
    desktop: Desktop, inspector: InspectorRobot
) -> None:
    (known,) = desktop.given(milestone(DUE))
    inspector.open("milestone", known.id)
    inspector.enter("achieved", (TODAY + timedelta(days=9)).isoformat())
    said = inspector.complaint("achieved")
    assert "still to come" in said
    inspector.go_to("achieved")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Tab):
        desktop.key(key)
        assert inspector.complaint("achieved") == said
    inspector.enter("weight", "4")
    inspector.go_to("achieved")
    desktop.key(Qt.Key.Key_Return)
    assert inspector.complaint("achieved") == said


class TestMendedElsewhere:
    def test_the_day_of_one_that_was_cancelled_is_kept_once_it_is_restored(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE, cancelled=TODAY))
        inspector.open("milestone", known.id)
        inspector.enter("achieved", YESTERDAY.isoformat())
        assert inspector.complaint("achieved") == "It is cancelled. Restore it first."
        inspector.press("restore")
        assert inspector.only(Milestone).achieved == YESTERDAY
        assert inspector.complaint("achieved") == ""
        assert inspector.panel.foot.mark.text == "Saved"

    def test_a_day_that_was_refused_gives_way_to_the_one_that_is_kept_by_a_button(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(milestone(DUE))
        inspector.open("milestone", known.id)
        inspector.enter("achieved", (TODAY + timedelta(days=2)).isoformat())
        assert inspector.complaint("achieved")
        inspector.press("achieve")
        assert inspector.only(Milestone).achieved == TODAY
        assert inspector.complaint("achieved") == ""
        assert inspector.text("achieved") == "Thu 19 March"

    def test_a_finish_before_the_start_is_kept_once_the_start_is_earlier(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project(start=TODAY))
        inspector.open("project", known.id)
        inspector.enter("finish", YESTERDAY.isoformat())
        assert inspector.complaint("finish") == "A project cannot finish before it starts."
        inspector.enter("start", (TODAY - timedelta(days=9)).isoformat())
        assert inspector.only(Project).finish == YESTERDAY
        assert inspector.complaint("finish") == ""
        assert inspector.panel.foot.mark.text == "Saved"

    def test_what_is_still_refused_stays_typed(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(project(start=TODAY))
        inspector.open("project", known.id)
        inspector.enter("finish", (TODAY - timedelta(days=9)).isoformat())
        inspector.enter("start", YESTERDAY.isoformat())
        inspector.enter("client", "Northwind")
        assert inspector.only(Project).finish is None
        assert inspector.complaint("finish") == "A project cannot finish before it starts."
        assert "10" in inspector.line("finish").text()
        assert inspector.panel.foot.mark.text == NOT_SAVED

    def test_one_that_was_taken_back_is_not_tried_again(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(project(start=TODAY))
        inspector.open("project", known.id)
        inspector.type("finish", YESTERDAY.isoformat())
        desktop.key(Qt.Key.Key_Return)
        desktop.key(Qt.Key.Key_Escape)
        inspector.enter("start", (TODAY - timedelta(days=9)).isoformat())
        assert inspector.only(Project).finish is None

    def test_counts_of_a_reading_are_kept_in_either_order(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (pay,) = desktop.given(project())
        (known,) = desktop.given(OutcomeReading(project_id=pay.id, day=TODAY, open_defects=2, high_defects=1))
        inspector.open("outcome_reading", known.id)
        inspector.enter("high_defects", "4")
        assert inspector.complaint("high_defects")
        inspector.enter("open_defects", "6")
        assert inspector.only(OutcomeReading).high_defects == 4
        assert inspector.complaint("high_defects") == ""

    def test_why_a_loop_was_refused_is_said_until_something_else_is_done(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (first,) = desktop.given(milestone(DUE, title="Staging"))
        desktop.given(milestone(DUE, title="Cutover", depends_on=frozenset({first.id})))
        inspector.open("milestone", first.id)
        inspector.choose("depends_on", "Cut")
        assert inspector.complaint("depends_on")
        inspector.enter("weight", "3")
        assert inspector.complaint("depends_on") == ""


def test_a_row_that_goes_takes_what_was_refused_in_it_along(desktop: Desktop, inspector: InspectorRobot) -> None:
    (known,) = desktop.given(milestone(DUE, progress=40, method=ProgressMethod.PERCENT))
    inspector.open("milestone", known.id)
    inspector.enter("progress", "101")
    assert inspector.panel.foot.mark.text == NOT_SAVED
    inspector.choose("method", "B")
    assert not inspector.row("progress").isVisible()
    assert inspector.panel.foot.mark.text == "Saved"
    inspector.choose("method", "I")
    assert inspector.text("progress") == "40"
    assert inspector.complaint("progress") == ""
    assert inspector.panel.close()


def test_what_was_said_of_a_choice_goes_with_an_undo_or_once_the_keys_go_on(
    desktop: Desktop, inspector: InspectorRobot
) -> None:
    (who,) = desktop.given(Person(name="Jonas", relation=Relation.CLIENT))
    (known,) = desktop.given(Feedback(day=TODAY, source=FeedbackSource.CLIENT, person_id=who.id))
    inspector.open("feedback", known.id)
    form = inspector.panel.form
    assert form is not None
    source = form.editors["source"]
    for take_on in (lambda: desktop.key(Qt.Key.Key_Tab), desktop.undo):
        inspector.enter("quote", f"Calm {take_on}")
        source.setFocus()
        source.changed.emit(FeedbackSource.SELF)
        desktop.rest()
        assert inspector.complaint("source") == "Feedback by oneself comes from nobody else. Choose another source."
        assert source.value is FeedbackSource.CLIENT
        assert inspector.panel.foot.mark.text != NOT_SAVED
        take_on()
        desktop.rest()
        assert inspector.complaint("source") == ""
