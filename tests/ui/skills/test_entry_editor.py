"""The editor of a journal entry: what is typed is kept, and what is wrong with it is said where it stands."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from careercruise_desktop.domain.journal import TEXT_LIMIT, Attachment, JournalEntry, JournalKind
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.domain.spans import moment
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system import opener
from careercruise_desktop.ui.skills.presenter.editor_drafts import DRAFTS
from careercruise_desktop.usecases.drafts import Drafts
from tests.conftest import Prepare
from tests.factories import TODAY, milestone, person, project, skill
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.entry_editor import EditorRobot
from tests.robots.widgets import settle

TITLE = "Duplicate charges"


def fill(store: Store) -> None:
    """One entry of today, and what it is about."""
    with store.write("Given") as desk:
        for record in (
            project(), skill(), person(), milestone(title="Retry queue in staging", project_id=1),
            JournalEntry(
                day=TODAY, kind=JournalKind.SOLVED, title=TITLE, body="Fixed with a key.", project_id=1, milestone_id=1,
                skills=frozenset({1}), people=frozenset({1}), tags=frozenset({"retry"}), minutes=95,
            ),
        ):  # fmt: skip
            desk.add(record)


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """A data folder with what `fill` puts there, for the tests that begin with it."""
    return prepare(fill, "skills") if "editor" in request.fixturenames else new_profile


@pytest.fixture
def editor(desktop: Desktop) -> EditorRobot:
    """One entry of today, open in the editor."""
    robot = EditorRobot(desktop)
    robot.open(TITLE)
    return robot


def html(text: str) -> QMimeData:
    content = QMimeData()
    content.setHtml(text)
    return content


def plain(text: str) -> QMimeData:
    content = QMimeData()
    content.setText(text)
    return content


def test_an_entry_is_shown_with_all_that_it_is_linked_with(editor: EditorRobot) -> None:
    fields = editor.view.fields.editors
    assert fields["title"].text() == TITLE
    assert fields["body"].text == "Fixed with a key."
    assert [chip.text() for chip in fields["skills"].chips] == ["Python"]
    assert [chip.text() for chip in fields["people"].chips] == ["Ana Ferreira"]
    assert "Payments gateway migration" in fields["project_id"].accessibleName()
    assert "Retry queue in staging" in fields["milestone_id"].accessibleName()
    assert fields["tags"].text() == "#retry"
    assert fields["minutes"].text() == "1 h 35"


def test_what_is_typed_is_saved_by_itself_and_taken_back_as_one_act(editor: EditorRobot) -> None:
    editor.write("body", " Twice.")
    editor.wait_for_saved()
    assert editor.entry.body == "Fixed with a key. Twice."
    assert editor.view.foot.mark.text == "Saved"
    editor.desktop.undo()
    assert editor.entry.body == "Fixed with a key."
    assert editor.view.texts.body.text == "Fixed with a key."


def test_a_story_is_told_in_four_parts_that_are_opened_when_they_are_wanted(editor: EditorRobot) -> None:
    assert not editor.view.texts.story_open
    editor.view.texts.tell.click()
    assert editor.view.texts.story_open
    editor.write("situation", "Cards were charged twice.")
    editor.mean("situation")
    assert editor.entry.situation == "Cards were charged twice."
    editor.view.texts.open_story()
    assert editor.view.texts.editors["task"].edit.hasFocus()


def test_a_text_is_rendered_while_it_is_typed_and_nothing_in_it_is_obeyed(editor: EditorRobot) -> None:
    editor.view.texts.way.chosen.emit("both")
    editor.write("body", " **Bold** <b>tag</b> ![secret](file:///etc/passwd) [go](javascript:alert(1))")
    preview = editor.view.texts.preview
    wait_for(lambda: "Bold" in preview.toPlainText(), 5_000)
    assert "<b>tag</b>" in preview.toPlainText()
    assert "**" not in preview.toPlainText()
    # Neither pictures nor other addresses: there is nothing that could be loaded or followed.
    source = preview.toHtml()
    assert "<img" not in source
    assert "file:" not in source
    assert "href" not in source
    assert bytes(preview.loadResource(2, QUrl("file:///etc/passwd")).data()) == b""  # type: ignore[attr-defined]


def test_a_link_leads_to_the_web_only(editor: EditorRobot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(opener, "open_link", opened.append)
    preview = editor.view.texts.preview
    preview.anchorClicked.emit(QUrl("https://example.com/a"))
    preview.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert opened == ["https://example.com/a"]


def test_a_pasted_page_becomes_markdown_and_that_is_said(editor: EditorRobot) -> None:
    editor.write("body", " ")
    editor.paste("body", html("<p>See <b>this</b> <img src='https://example.com/x.png'></p><script>x()</script>"))
    assert editor.view.texts.body.text.endswith("See **this** picture")
    assert editor.said("body") == "Pasted as Markdown. 1 picture left out."


def test_what_is_copied_from_a_text_comes_back_with_its_marks(editor: EditorRobot) -> None:
    body = editor.view.texts.body
    editor.write("body", " **Twice**")
    body.edit.selectAll()
    body.edit.copy()
    QTest.keyClick(body.edit, Qt.Key.Key_End, CTRL)
    body.edit.paste()
    assert body.text == "Fixed with a key. **Twice**Fixed with a key. **Twice**"


def test_control_characters_of_a_pasted_text_are_left_out_and_that_is_said(editor: EditorRobot) -> None:
    editor.paste("body", plain("a\x00b\x07c"))
    assert "abc" in editor.view.texts.body.text
    assert editor.said("body") == "2 unreadable characters left out."


def test_a_megabyte_is_cut_to_what_an_entry_keeps_and_counted(editor: EditorRobot) -> None:
    assert editor.view.texts.count.text() == ""
    editor.paste("body", plain("word " * 210_000))
    assert editor.view.texts.length == TEXT_LIMIT
    assert editor.view.texts.count.text() == "100,000 of 100,000 characters"
    assert "characters were pasted: an entry keeps 100,000." in editor.said("body")


def test_a_text_that_is_too_long_is_refused_where_it_stands_and_not_lost(editor: EditorRobot) -> None:
    editor.paste("body", plain("word " * 210_000))
    editor.wait_for_saved()
    kept = editor.entry.body
    editor.write("body", "!!!")
    editor.mean("body")
    assert "at most 100,000 are kept" in editor.said("body")
    assert editor.view.foot.mark.text == "Not saved: see the red fields"
    assert editor.entry.body == kept
    editor.view.closed.emit()
    editor.open(TITLE)
    assert editor.view.texts.body.text.endswith("!!!")


def test_who_types_without_a_pause_has_a_draft_within_two_seconds(editor: EditorRobot) -> None:
    edit = editor.view.texts.body.edit
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_End, CTRL)
    started = time.monotonic()
    while not editor.desktop.kept(Draft):
        QTest.keyClick(edit, Qt.Key.Key_A)
        QTest.qWait(30)
        assert time.monotonic() - started < 2
    assert editor.entry.body == "Fixed with a key."
    (draft,) = editor.desktop.kept(Draft)
    assert "Fixed with a key.aaa" in draft.text
    editor.wait_for_saved()
    assert not editor.desktop.kept(Draft)


def test_what_was_typed_before_a_crash_is_put_back_and_said(desktop: Desktop) -> None:
    (made,) = desktop.given(JournalEntry(day=TODAY, kind=JournalKind.WIN, title=TITLE, body="Kept."))
    assert desktop.session.context is not None
    desktop.session.context.use(Drafts).keep_form(DRAFTS, made.id, {"body": "Kept. And more"}, {"body": "Kept."})
    editor = EditorRobot(desktop)
    assert editor.view.shown == made.id
    assert editor.journal.tab.meant == made.id
    assert editor.view.texts.body.text == "Kept. And more"
    assert editor.said("body").startswith("Restored")
    editor.wait_for_saved()
    assert editor.entry.body == "Kept. And more"
    assert not desktop.kept(Draft)
    desktop.undo()
    assert editor.entry.body == "Kept."


def test_a_draft_of_an_entry_that_is_gone_does_no_harm(desktop: Desktop) -> None:
    desktop.given(JournalEntry(day=TODAY, kind=JournalKind.WIN, title=TITLE))
    assert desktop.session.context is not None
    desktop.session.context.use(Drafts).keep_form(DRAFTS, 999, {"body": "Lost"})
    assert EditorRobot(desktop).view.shown == 0


def test_kind_day_links_and_switches_are_kept_at_once(editor: EditorRobot) -> None:
    fields = editor.view.fields.editors
    fields["kind"].chosen.emit(JournalKind.LEARNED)
    fields["skills"].chips[0].removed.emit()
    fields["in_portfolio"].click()
    fields["tags"].setFocus()
    fields["tags"].selectAll()
    QTest.keyClicks(fields["tags"], "#Post-mortem, retry")
    QTest.keyClick(fields["tags"], Qt.Key.Key_Return)
    editor.desktop.rest()
    entry = editor.entry
    assert (entry.kind, entry.skills, entry.in_portfolio) == (JournalKind.LEARNED, frozenset(), True)
    assert entry.tags == {"post-mortem", "retry"}
    assert fields["tags"].text() == "#post-mortem #retry"


def test_where_an_entry_is_used_is_said_and_confidential_ones_are_kept_out(editor: EditorRobot) -> None:
    fields = editor.view.fields.editors
    fields["in_portfolio"].click()
    editor.desktop.rest()
    assert editor.view.links.uses
    fields["confidential"].click()
    editor.desktop.rest()
    assert editor.said("confidential") == "A confidential entry stays out of every portfolio."
    assert all(not use.used for use in editor.view.links.uses)


def test_a_project_that_is_searched_for_in_vain_is_made(editor: EditorRobot) -> None:
    editor.view.fields.editors["skills"].asked.emit("Rust")
    editor.desktop.rest()
    assert [chip.text() for chip in editor.view.fields.editors["skills"].chips] == ["Python", "Rust"]


def test_dropped_files_and_pasted_pictures_are_attached(editor: EditorRobot, tmp_path: Path) -> None:
    file = tmp_path / "post-mortem.md"
    file.write_text("what happened")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file))])
    editor.paste("body", dropped)
    picture = QMimeData()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    picture.setImageData(image)
    editor.paste("body", picture)
    wait_for(lambda: len(editor.view.links.files.chips) == 2, 5_000)
    names = [each.name for each in editor.desktop.kept(Attachment)]
    assert names == ["post-mortem.md", "Picture 2026-03-19 1112.png"]
    assert editor.view.texts.body.text == "Fixed with a key."


def test_a_file_that_vanished_is_shown_as_such_and_can_be_taken_off(editor: EditorRobot, tmp_path: Path) -> None:
    file = tmp_path / "trace.txt"
    file.write_text("trace")
    editor.view.files_given.emit((file,))
    wait_for(lambda: bool(editor.view.links.files.chips), 5_000)
    folder = editor.desktop.program.store.path.parent / "attachments"
    for kept in [path for path in folder.rglob("*") if path.is_file()]:
        kept.unlink()
    editor.view.closed.emit()
    editor.open(TITLE)
    (chip,) = editor.view.links.files.chips
    assert chip.line.word == "gone"
    assert "no longer on the disk" in chip.toolTip()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    editor.desktop.rest()
    assert not editor.view.links.files.chips
    assert not editor.desktop.kept(Attachment)


def test_a_file_that_was_changed_on_the_disk_is_shown_as_such(editor: EditorRobot, tmp_path: Path) -> None:
    file = tmp_path / "trace.txt"
    file.write_text("trace")
    editor.view.files_given.emit((file,))
    wait_for(lambda: bool(editor.view.links.files.chips), 5_000)
    (kept,) = [path for path in (editor.desktop.program.store.path.parent / "attachments").rglob("*") if path.is_file()]
    kept.chmod(0o600)
    kept.write_text("TRACE")  # as long as before: only its content tells
    editor.view.closed.emit()
    editor.open(TITLE)
    editor.desktop.rest()
    (chip,) = editor.view.links.files.chips
    assert chip.line.word == "changed"


def test_a_file_that_is_too_large_is_refused_beside_the_others(
    editor: EditorRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("careercruise_desktop.usecases.attachments.ATTACHMENT_LIMIT", 3)
    large, small = tmp_path / "large.txt", tmp_path / "small.txt"
    large.write_text("large")
    small.write_text("s")
    editor.view.files_given.emit((large, small))
    wait_for(lambda: bool(editor.view.links.files.chips), 5_000)
    editor.desktop.rest()
    assert [chip.line.name for chip in editor.view.links.files.chips] == ["small.txt"]
    assert editor.view.links.attached.complaint.text.startswith("“large.txt” is too large")


def test_an_entry_is_deleted_from_its_menu_and_comes_back_by_undo(editor: EditorRobot) -> None:
    editor.view.removed.emit()
    editor.desktop.rest()
    assert not editor.desktop.kept(JournalEntry)
    assert editor.view.shown == 0
    editor.desktop.undo()
    assert [one.title for one in editor.desktop.kept(JournalEntry)] == [TITLE]


def test_an_entry_that_is_deleted_elsewhere_is_left(editor: EditorRobot) -> None:
    with editor.desktop.program.store.write("Gone") as desk:
        desk.remove(JournalEntry, editor.view.shown)
    settle()
    editor.desktop.rest()
    assert editor.view.shown == 0
    assert editor.desktop.toast == "This entry was deleted"


def test_a_new_entry_waits_for_its_title(editor: EditorRobot) -> None:
    editor.whole.new()
    editor.desktop.rest()
    assert editor.view.head.title.hasFocus()
    assert editor.view.head.title.selectedText() == "New journal entry"
    editor.desktop.type("Why keys expire")
    editor.desktop.key(Qt.Key.Key_Return)
    editor.desktop.rest()
    assert editor.entry.title == "Why keys expire"


def test_the_head_says_when_an_entry_was_begun_and_its_day_is_typed_over(desktop: Desktop) -> None:
    begun = moment(TODAY, 12 * 60 + 5, desktop.clock.now().zone)
    desktop.given(JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title=TITLE, written=begun))
    robot = EditorRobot(desktop)
    robot.open(TITLE)
    day = robot.view.head.day
    assert day.text() == "Thu 19 March, 12:05"
    day.setFocus()
    day.selectAll()
    assert day.text() == "Thu 19 March", "while it is typed in, the field is a day only"
    day.selectAll()
    QTest.keyClicks(day, "18.3.")
    QTest.keyClick(day, Qt.Key.Key_Return)
    desktop.rest()
    assert robot.entry.day == TODAY - timedelta(days=1)
    assert day.text() == "Wed 18 March"
    desktop.undo()
    assert day.text() == "Thu 19 March, 12:05"
    day.resize(120, day.height())
    assert day.text() == "19 Mar, 12:05"
