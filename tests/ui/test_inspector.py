"""The inspector with keys: what is typed is kept, shown, refused with a word and taken back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.words import time_range
from tests.factories import block, project
from tests.robots.desktop import CTRL, Desktop
from tests.robots.inspector import InspectorRobot


class TestTyping:
    def test_a_title_is_kept_without_leaving_it(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("14:15", "15:45"))
        inspector.open("time_block", known.id)
        assert inspector.text("title") == "Code review"
        inspector.type("title", "Replica failover drill")
        assert inspector.only(TimeBlock).title == "Code review"
        inspector.pause()
        assert inspector.only(TimeBlock).title == "Replica failover drill"
        assert inspector.panel.foot.mark.text == "Saved"
        assert inspector.panel.foot.mark.stands_out

    def test_leaving_a_field_keeps_it_at_once(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.enter("note", "Promote the replica, then fail back.")
        assert inspector.only(TimeBlock).note == "Promote the replica, then fail back."

    def test_a_space_at_the_end_stays_while_typing_and_goes_on_leaving(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type("title", "Replica ")
        inspector.pause()
        assert inspector.text("title") == "Replica "
        assert inspector.only(TimeBlock).title == "Replica"
        inspector.leave()
        assert inspector.text("title") == "Replica"

    def test_markup_is_text_like_any_other(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.enter("note", "<b>bold</b> & <img src=x>")
        assert inspector.only(TimeBlock).note == "<b>bold</b> & <img src=x>"
        assert inspector.text("note") == "<b>bold</b> & <img src=x>"

    def test_control_characters_are_left_out_and_that_is_said(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.go_to("note")
        inspector.line("note").insertPlainText("one\x07two")
        inspector.leave()
        assert inspector.only(TimeBlock).note == "onetwo"
        assert inspector.remark("note") == "1 unreadable character left out."
        assert inspector.text("note") == "onetwo"

    def test_quick_changes_of_a_field_are_one_step(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        for text in ("One", "Two", "Three"):
            inspector.type("title", text)
            inspector.pause()
        desktop.undo()
        assert inspector.only(TimeBlock).title == "Code review"


class TestRefusals:
    def test_an_empty_title_is_refused_and_the_old_one_comes_back_on_leaving(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type("title", "")
        inspector.pause()
        assert inspector.complaint("title") == "The title is empty. Type at least one character."
        assert inspector.text("title") == ""
        inspector.leave()
        assert inspector.text("title") == "Code review"
        assert inspector.complaint("title") == ""
        assert inspector.only(TimeBlock) == known

    def test_what_was_refused_stays_as_typed_until_it_is_corrected(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project())
        inspector.open("project", known.id)
        inspector.enter("code", "two words")
        assert "one word" in inspector.complaint("code")
        assert inspector.panel.foot.mark.text == "Not saved: see the red fields"
        inspector.enter("client", "Kestrel")
        assert inspector.text("code") == "two words"
        assert inspector.only(Project).client == "Kestrel"
        inspector.enter("code", "Gateway")
        assert inspector.complaint("code") == ""
        assert inspector.panel.foot.mark.text == "Saved"
        assert inspector.only(Project).code == "gateway"
        assert inspector.text("code") == "gateway"

    def test_an_end_before_the_start_is_refused_at_the_end(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("14:15", "15:45"))
        inspector.open("time_block", known.id)
        inspector.enter("when.end", "9")
        assert inspector.complaint("when.end") == "09:00 is before the start at 14:15. Choose a later end."
        assert inspector.text("when.end") == "09:00"
        assert inspector.only(TimeBlock) == known
        inspector.enter("when.end", "1545")
        assert inspector.complaint("when.end") == ""

    def test_what_is_no_time_stays_with_an_example(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("14:15", "15:45"))
        inspector.open("time_block", known.id)
        inspector.enter("when.start", "noonish")
        assert inspector.complaint("when.start") == "Not a time, such as 9:30"
        assert inspector.text("when.start") == "noonish"
        inspector.go_to("when.start")
        desktop.key(Qt.Key.Key_Escape)
        assert inspector.text("when.start") == "14:15"
        assert inspector.complaint("when.start") == ""
        assert inspector.panel.isVisible()

    def test_the_panel_does_not_close_over_a_refusal_without_a_word(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(project())
        inspector.open("project", known.id)
        inspector.enter("code", "two words")
        assert not inspector.panel.close()
        assert inspector.panel.isVisible()
        assert desktop.focus is inspector.editor("code")
        assert inspector.panel.close()
        assert not inspector.panel.isVisible()


class TestTimes:
    def test_another_start_moves_the_block(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("14:15", "15:45"))
        inspector.open("time_block", known.id)
        assert inspector.text("when.length_text") == "1 h 30"
        inspector.enter("when.start", "16")
        assert time_range(inspector.only(TimeBlock).when) == "16:00 – 17:30"
        assert (inspector.text("when.start"), inspector.text("when.end")) == ("16:00", "17:30")

    def test_an_end_after_midnight_is_the_next_day(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("22:00", "23:00"))
        inspector.open("time_block", known.id)
        inspector.enter("when.end", "2:00")
        assert inspector.only(TimeBlock).when.minutes == 240
        assert inspector.text("when.length_text") == "4 h"

    def test_another_day_keeps_the_times_on_the_wall(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("09:00", "10:00", date(2026, 3, 27)))
        inspector.open("time_block", known.id)
        inspector.enter("when.day", "30.3.")
        kept = inspector.only(TimeBlock).when
        assert (kept.day, time_range(kept)) == (date(2026, 3, 30), "09:00 – 10:00")
        assert inspector.text("when.day") == "Mon 30 March"

    def test_a_time_that_the_clocks_jump_over_is_moved_and_said(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block("01:00", "01:30", date(2026, 3, 29)))
        inspector.open("time_block", known.id)
        inspector.enter("when.start", "2:30")
        assert inspector.text("when.start") == "03:00"
        assert inspector.remark("when.start") == "The clocks jump over 02:30 on Sun 29 March; 03:00 is taken."

    def test_both_passes_of_a_repeated_hour_can_be_had(self, desktop: Desktop, inspector: InspectorRobot) -> None:
        (known,) = desktop.given(block("01:00", "01:30", date(2026, 10, 25)))
        inspector.open("time_block", known.id)
        inspector.enter("when.start", "2:30")
        first = inspector.only(TimeBlock).when.start
        assert "comes twice" in inspector.remark("when.start")
        button = inspector.row("when.start").remark_button
        assert button is not None
        button.click()
        assert inspector.only(TimeBlock).when.start == first + 3600

    def test_what_was_said_of_the_clocks_goes_when_the_block_is_moved_elsewhere(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block("01:00", "01:30", date(2026, 3, 29)))
        inspector.open("time_block", known.id)
        inspector.enter("when.start", "2:30")
        assert inspector.remark("when.start")
        with desktop.program.store.write("Elsewhere") as desk:
            desk.save(block("03:00", "03:30", date(2026, 3, 30), id=known.id))
        assert inspector.text("when.day") == "Mon 30 March"
        assert inspector.remark("when.start") == ""


class TestUndo:
    def test_an_undo_is_shown_in_the_field_that_has_the_focus_and_not_saved_again(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.go_to("title")
        with desktop.program.store.write("Elsewhere") as desk:
            desk.save(block(id=known.id, title="Changed elsewhere"))
        assert inspector.text("title") == "Changed elsewhere"
        desktop.program.store.undo()
        assert inspector.text("title") == "Code review"
        inspector.leave()
        inspector.pause()
        assert inspector.only(TimeBlock) == known
        assert desktop.program.store.next_steps()[1] is not None, "the undone step is gone: the old text was saved"

    def test_ctrl_z_takes_back_what_was_saved_while_the_focus_is_in_the_field(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.enter("title", "Other title")
        assert inspector.only(TimeBlock).title == "Other title"
        inspector.go_to("title")
        desktop.key(Qt.Key.Key_Z, CTRL)
        inspector.pause()
        assert inspector.text("title") == "Code review"
        assert inspector.only(TimeBlock).title == "Code review"
        inspector.leave()
        assert inspector.only(TimeBlock).title == "Code review"

    def test_what_is_being_typed_survives_a_change_from_elsewhere(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type("title", "Mine")
        with desktop.program.store.write("Elsewhere") as desk:
            desk.save(block(id=known.id, title="Theirs", note="Theirs"))
        assert inspector.text("title") == "Mine"
        assert inspector.text("note") == "Theirs"
        inspector.leave()
        assert (inspector.only(TimeBlock).title, inspector.only(TimeBlock).note) == ("Mine", "Theirs")

    def test_a_record_that_is_deleted_elsewhere_closes_the_panel_and_says_so(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        with desktop.program.store.write("Delete block") as desk:
            desk.remove(TimeBlock, known.id)
        assert not inspector.panel.isVisible()
        assert desktop.toast == "This block was deleted"


class TestBounds:
    def test_a_note_that_is_too_long_is_refused_with_its_bound_and_stays(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.go_to("note")
        QApplication.clipboard().setText("x" * 200_001)
        desktop.key(Qt.Key.Key_V, CTRL)
        inspector.leave()
        assert inspector.complaint("note") == ("The note has 200,001 characters; at most 200,000 are kept. Shorten it.")
        assert len(inspector.text("note")) == 200_001
        assert inspector.only(TimeBlock).note == ""

    def test_what_was_typed_a_moment_ago_is_kept_when_the_window_closes(
        self, desktop: Desktop, inspector: InspectorRobot
    ) -> None:
        (known,) = desktop.given(block())
        inspector.open("time_block", known.id)
        inspector.type("title", "Typed in time")
        desktop.window.close()
        assert inspector.only(TimeBlock).title == "Typed in time"
