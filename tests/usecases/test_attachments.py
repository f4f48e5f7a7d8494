"""Attached files: an act each, which can be taken back; the copy stays for as long as it can."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.journal import ATTACHMENT_LIMIT, Attachment, JournalEntry, JournalKind
from careercruise_desktop.storage.attachments import FileState
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.attachments import Attachments, Owner
from careercruise_desktop.usecases.journal import Journal
from careercruise_desktop.usecases.safety import Safety
from tests.conftest import FixedClock
from tests.factories import TODAY
from tests.usecases.keeping import all_of, kept, labels

LONG_AGO = (1_000_000_000, 1_000_000_000)


@pytest.fixture
def attachments(store: Store, clock: FixedClock) -> Attachments:
    return Attachments(store, clock)


@pytest.fixture
def owner(store: Store) -> Owner:
    return Owner("journal_entry", kept(store, JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title="Retry")).id)


@pytest.fixture
def trace(tmp_path: Path) -> Path:
    path = tmp_path / "trace.png"
    path.write_bytes(b"\x89PNG picture")
    return path


def age(data_dir: Path) -> None:
    for path in (data_dir / "attachments").rglob("*"):
        os.utime(path, LONG_AGO)


def test_each_file_is_an_act_of_its_own(store: Store, attachments: Attachments, owner: Owner, trace: Path) -> None:
    made = attachments.attach(owner, trace)
    pasted = attachments.attach_content(owner, "../Pasted: 1?.PNG", b"pixels")
    assert (made.attachment.name, made.attachment.size, made.attachment.media_type) == ("trace.png", 12, "image/png")
    assert (pasted.attachment.name, pasted.remark) == ("Pasted_ 1_.PNG", "Kept as “Pasted_ 1_.PNG”.")
    assert labels(store)[:2] == ["Attach Pasted_ 1_.PNG", "Attach trace.png"]
    assert [each.attachment.name for each in attachments.of(owner, thorough=True)] == ["trace.png", "Pasted_ 1_.PNG"]
    assert {each.state for each in attachments.of(owner)} == {FileState.PRESENT}
    store.undo()
    assert [each.attachment.name for each in attachments.of(owner)] == ["trace.png"]
    store.redo()
    assert [each.trouble for each in attachments.of(owner, thorough=True)] == ["", ""]


def test_the_same_content_is_attached_once(store: Store, attachments: Attachments, owner: Owner, trace: Path) -> None:
    first = attachments.attach(owner, trace)
    again = attachments.attach(owner, trace.rename(trace.with_name("again.png")))
    assert again.attachment == first.attachment
    assert again.remark == "“trace.png” is attached already."
    assert labels(store)[0] == "Attach trace.png"


def test_a_certificate_has_its_proof(store: Store, attachments: Attachments, trace: Path) -> None:
    owner = Owner("certificate", kept(store, Certificate(name="PMP")).id)
    made = attachments.attach(owner, trace).attachment
    assert (made.certificate_id, made.journal_entry_id) == (owner.id, None)
    assert [each.size for each in attachments.of(owner)] == ["1 kB"]


def test_too_large_or_gone_is_refused_and_nothing_is_saved(
    store: Store, attachments: Attachments, owner: Owner, trace: Path
) -> None:
    with trace.open("wb") as out:
        out.truncate(ATTACHMENT_LIMIT + 1)
    with pytest.raises(Refused, match="at most 25 MB"):
        attachments.attach(owner, trace)
    with pytest.raises(Unreadable, match="cannot be read"):
        attachments.attach(owner, trace.with_name("gone.png"))
    with pytest.raises(Refused, match="no longer exists"):
        attachments.attach_content(Owner("journal_entry", 99), "x", b"x")
    assert all_of(store, Attachment) == []


def test_a_copy_opens_the_file_itself_stays_closed(attachments: Attachments, owner: Owner, trace: Path) -> None:
    made = attachments.attach(owner, trace).attachment
    copy = attachments.copy_to_open(made.id)
    assert (copy.name, copy.read_bytes()) == ("trace.png", b"\x89PNG picture")
    attachments.save_copy(made.id, trace.with_name("mine.png"))
    assert trace.with_name("mine.png").read_bytes() == b"\x89PNG picture"


def test_what_vanished_or_changed_is_shown_and_not_opened(
    attachments: Attachments, owner: Owner, trace: Path, data_dir: Path
) -> None:
    made = attachments.attach(owner, trace).attachment
    place = data_dir / "attachments" / made.sha256[:2] / made.sha256
    place.write_bytes(b"\x89PNG pictura")
    assert "was changed" in attachments.of(owner, thorough=True)[0].trouble
    with pytest.raises(Unreadable, match="was changed"):
        attachments.copy_to_open(made.id)
    place.unlink()
    assert "no longer on the disk" in attachments.of(owner)[0].trouble
    with pytest.raises(Unreadable, match="no longer among"):
        attachments.save_copy(made.id, trace.with_name("mine.png"))
    assert not trace.with_name("mine.png").exists()


@pytest.mark.parametrize("name", ["tool.exe", "run.SH", "link.desktop", "macro.vbs"])
def test_a_program_is_kept_but_never_opened(attachments: Attachments, owner: Owner, name: str) -> None:
    made = attachments.attach_content(owner, name, b"#!")
    assert attachments.of(owner)[0].program
    with pytest.raises(Refused, match="is a program"):
        attachments.copy_to_open(made.attachment.id)


def test_a_file_stays_for_as_long_as_the_act_can_be_taken_back(
    store: Store, clock: FixedClock, attachments: Attachments, owner: Owner, trace: Path, data_dir: Path
) -> None:
    made = attachments.attach(owner, trace).attachment
    attachments.detach(made.id)
    age(data_dir)
    assert attachments.clean_up() == 0
    store.undo()
    assert [each.state for each in attachments.of(owner, thorough=True)] == [FileState.PRESENT]
    Journal(store, clock).remove(owner.id)
    age(data_dir)
    assert attachments.clean_up() == 0
    store.undo()
    assert [each.state for each in attachments.of(owner, thorough=True)] == [FileState.PRESENT]
    store.undo()
    age(data_dir)
    assert attachments.clean_up() == 0
    store.redo()
    assert [each.state for each in attachments.of(owner, thorough=True)] == [FileState.PRESENT]


def test_once_nothing_names_it_a_file_is_removed(
    store: Store, clock: FixedClock, attachments: Attachments, owner: Owner, trace: Path, data_dir: Path
) -> None:
    keep = attachments.attach_content(owner, "keep.txt", b"keep").attachment
    made = attachments.attach(owner, trace).attachment
    attachments.detach(made.id)
    clock.forward(400 * 24 * 60)
    kept(store, JournalEntry(day=TODAY, kind=JournalKind.WIN, title="A step that lets old ones go"))
    age(data_dir)
    assert attachments.clean_up() == 1
    left = [path.name for path in (data_dir / "attachments").rglob("*") if path.is_file()]
    assert left == [keep.sha256]


def test_a_young_file_that_nothing_names_yet_stays(
    attachments: Attachments, owner: Owner, trace: Path, data_dir: Path, clock: FixedClock
) -> None:
    with pytest.raises(Refused):
        attachments.attach(Owner("journal_entry", 99), trace)
    (place,) = [path for path in (data_dir / "attachments").rglob("*") if path.is_file()]
    now = clock.now().at
    os.utime(place, (now - 3600, now - 3600))
    assert attachments.clean_up() == 0
    os.utime(place, (now - 90_000, now - 90_000))
    assert attachments.clean_up() == 1


def test_with_a_history_that_cannot_be_read_nothing_is_removed(
    store: Store, attachments: Attachments, owner: Owner, trace: Path, data_dir: Path
) -> None:
    made = attachments.attach(owner, trace).attachment
    attachments.detach(made.id)
    with store.write_unrecorded() as desk:
        desk.run("UPDATE history_row SET image = 'torn' WHERE kind = 'attachment' AND image IS NOT NULL")
    age(data_dir)
    assert attachments.clean_up() == 0


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt", "..\\..\\evil.txt"])
def test_a_name_from_elsewhere_leads_nowhere_else(
    store: Store, attachments: Attachments, owner: Owner, trace: Path, data_dir: Path, name: str
) -> None:
    made = attachments.attach(owner, trace).attachment
    with store.write("From elsewhere") as desk:
        desk.save(replace(made, name=name))
    copy = attachments.copy_to_open(made.id)
    assert copy.name == "evil.txt"
    assert copy.parent.parent == data_dir / "attachments" / "opened"


def test_what_is_no_hash_names_no_file(store: Store, attachments: Attachments, owner: Owner, trace: Path) -> None:
    made = attachments.attach(owner, trace).attachment
    with store.write("From elsewhere") as desk:
        desk.save(replace(made, sha256=str(trace)))
    assert attachments.of(owner, thorough=True)[0].state is FileState.VANISHED
    with pytest.raises(Unreadable, match="no longer among"):
        attachments.copy_to_open(made.id)


def test_a_file_that_a_backup_names_stays_and_is_there_again_when_it_is_put_back(
    store: Store, clock: FixedClock, attachments: Attachments, owner: Owner, trace: Path, data_dir: Path
) -> None:
    made = attachments.attach(owner, trace).attachment
    safety = Safety(Paths(data_dir), clock, store)
    backup = safety.back_up_now()
    attachments.detach(made.id)
    clock.forward(400 * 24 * 60)
    kept(store, JournalEntry(day=TODAY, kind=JournalKind.WIN, title="A step that lets old ones go"))
    age(data_dir)
    assert attachments.clean_up() == 0
    assert safety.restore(backup.path).lost_files == 0
    assert [each.state for each in attachments.of(owner, thorough=True)] == [FileState.PRESENT]


def test_a_backup_that_cannot_be_read_keeps_nothing_and_stops_nothing(
    attachments: Attachments, owner: Owner, store: Store, clock: FixedClock, data_dir: Path
) -> None:
    backup = Safety(Paths(data_dir), clock, store).back_up_now()
    backup.path.write_bytes(b"torn")
    with pytest.raises(Refused):
        attachments.attach_content(Owner("journal_entry", 99), "a.txt", b"a")
    age(data_dir)
    assert attachments.clean_up() == 1
