"""`careercruise list`: the documented shapes, filtered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.journal import Attachment, JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Contact, Person
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill, SkillAssessment
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.store import Store
from tests import factories
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE

KEYS = {
    "entries": "title role project start end minutes skills note source",
    "blocks": "title role project start end minutes repeat status",
    "tasks": "title role project minutes due status person follow_up",
    "milestones": "title role project baseline_due due achieved status slip_days progress risks",
    "projects": "name code client start finish budget currency milestones reached marks",
    "skills": "name skill_kind level target last_used freshness archived",
    "journal": "day journal_kind title role project skills people milestone written tags star files body",
    "feedback": "day source person project ratings quote consent",
    "people": "name relation organisation last_contact",
    "certificates": "name issuer earned expires days_left unit missing credits",
}
DAYS = [date(2026, 3, day) for day in (10, 12, 18)]


@pytest.fixture
def terminal(store: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Terminal:
    with store.write("A career") as desk:
        pay = desk.add(factories.project(client="Kestrel Bank", start=date(2026, 1, 1), finish=date(2026, 6, 30))).id
        desk.add(factories.project(name="Portal", code="portal", finish=date(2025, 12, 31), archived=True))
        python, shell = (desk.add(factories.skill(name=name, target_level=4)).id for name in ("Python", "Bash"))
        ana = desk.add(factories.person(organisation="Halden")).id
        desk.add(factories.person(name="Bo"))
        for number, day in enumerate(DAYS):
            desk.add(
                factories.entry(day=day, project_id=pay, skills=frozenset({python, shell}), title=f"Work {number}")
            )
        desk.add(factories.entry(when=DayTotal(TODAY, 30, ZONE), role=Role.PM, title="Mail", note="n"))
        desk.add(factories.block(day=DAYS[2], project_id=pay, title="Work 2"))
        desk.add(factories.block("13:00", "14:00", DAYS[2], role=Role.PM, title="Missed"))
        desk.add(factories.block("13:00", "14:00", title="Ahead", repeat="FREQ=WEEKLY"))
        out = desk.add(factories.task(title="Out", status=TaskStatus.DELEGATED, due=DAYS[1], minutes=60)).id
        desk.add(factories.task(title="Done", status=TaskStatus.DONE, due=DAYS[0]))
        desk.add(factories.task(title="Open", project_id=pay, role=Role.PM))
        desk.add(Delegation(task_id=out, person_id=ana, since=DAYS[0], follow_up=date(2026, 3, 25)))
        desk.add(factories.milestone(date(2026, 3, 27), title="Moved", baseline_due=date(2026, 3, 20), project_id=pay))
        desk.add(factories.milestone(date(2026, 3, 10), title="Late"))
        desk.add(factories.milestone(date(2026, 3, 10), title="Reached", achieved=date(2026, 3, 9), role=Role.PM))
        desk.add(SkillAssessment(skill_id=python, day=DAYS[0], level=3))
        desk.add(SkillAssessment(skill_id=python, day=DAYS[2], level=5, person_id=ana))
        desk.add(
            JournalEntry(
                day=DAYS[1], kind=JournalKind.WIN, title="Win", role=Role.IT, project_id=pay,
                skills=frozenset({python}), people=frozenset({ana}),
            )
        )  # fmt: skip
        desk.add(JournalEntry(day=DAYS[2], kind=JournalKind.DECISION, title="Firm date"))
        desk.add(
            Feedback(day=DAYS[1], source=FeedbackSource.TEAM, person_id=ana, project_id=pay, delivery=5, quote="calm")
        )
        desk.add(Contact(person_id=ana, day=DAYS[1]))
        pmp = desk.add(Certificate(name="PMP", issuer="PMI", earned=date(2025, 1, 1), expires=date(2028, 1, 1))).id
        desk.add(CreditRule(certificate_id=pmp, least=3600))
        desk.add(CreditRule(certificate_id=pmp, category="Power Skills", least=480))
        desk.add(Credit(certificate_id=pmp, day=DAYS[0], minutes=60, category="Power Skills"))
        desk.add(Credit(certificate_id=pmp, day=DAYS[0], minutes=30))
    return Terminal(store, clock, capsys)


@pytest.mark.parametrize("what", KEYS)
def test_each_list_is_an_array_with_the_documented_keys(terminal: Terminal, what: str) -> None:
    rows = terminal.json("list", what)
    assert rows
    for row in rows:
        assert {"kind", "id", *KEYS[what].split()} <= set(row)
    assert len({row["kind"] for row in rows}) == 1
    table = terminal.run("list", what)
    assert len(table.splitlines()) == len(rows)


def test_entries_are_newest_first_with_their_skills_in_order(terminal: Terminal) -> None:
    rows = terminal.json("list", "entries")
    assert [row["title"] for row in rows] == ["Mail", "Work 2", "Work 1", "Work 0"]
    assert rows[1]["skills"] == ["Bash", "Python"]
    assert (rows[0]["start"], rows[0]["minutes"], rows[0]["day"], rows[0]["note"]) == (None, 30, "2026-03-19", "n")
    assert terminal.run("list", "entries", "--limit", "2").splitlines() == [
        "2026-03-19         30 min  pm            Mail",
        "2026-03-18  09:00  1 h     it  payments  Work 2  Bash, Python",
    ]


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (["--from", "2026-03-12"], ["Mail", "Work 2", "Work 1"]),
        (["--to", "2026-03-12"], ["Work 1", "Work 0"]),
        (["--from", "2026-03-11", "--to", "2026-03-12"], ["Work 1"]),
        (["--project", "payments"], ["Work 2", "Work 1", "Work 0"]),
        (["--project", "#Payments", "--limit", "1"], ["Work 2"]),
        (["--project", "portal"], []),
        (["--role", "pm"], ["Mail"]),
        (["--role", "pm", "--project", "payments"], []),
    ],
)
def test_entries_are_filtered(terminal: Terminal, options: list[str], titles: list[str]) -> None:
    assert [row["title"] for row in terminal.json("list", "entries", *options)] == titles


def test_blocks_say_what_became_of_them(terminal: Terminal) -> None:
    rows = terminal.json("list", "blocks", "--to", "2026-03-25")
    assert [(row["title"], row["status"], row["repeat"]) for row in rows] == [
        ("Ahead", "planned", "FREQ=WEEKLY"), ("Missed", "missed", None), ("Work 2", "on time", None),
    ]  # fmt: skip


def test_a_repeating_block_is_listed_once_a_time(terminal: Terminal) -> None:
    def days(*words: str) -> list[str]:
        return [row["day"] for row in terminal.json("list", "blocks", *words) if row["title"] == "Ahead"]

    assert days() == ["2026-04-16", "2026-04-09", "2026-04-02", "2026-03-26", "2026-03-19"]
    assert days("--to", "2026-04-02") == ["2026-04-02", "2026-03-26", "2026-03-19"]
    assert days("--from", "2026-03-20", "--limit", "1") == ["2026-04-16"]
    assert len(days("--to", "9999-12-31")) == 105
    said = "Repeating blocks are listed two years ahead at the most, here up to 2028-03-20.\n"
    assert terminal.err == said
    assert (days("--from", "2040-01-01"), terminal.err) == ([], said)
    assert (days("--from", "2027-03-01")[-1], terminal.err) == ("2027-03-04", "")


def test_tasks_show_who_has_them_and_come_by_due_date(terminal: Terminal) -> None:
    rows = terminal.json("list", "tasks")
    assert [(row["title"], row["status"]) for row in rows] == [("Out", "delegated"), ("Open", "open"), ("Done", "done")]
    assert (rows[0]["person"], rows[0]["follow_up"], rows[0]["minutes"]) == ("Ana Ferreira", "2026-03-25", 60)
    assert [row["title"] for row in terminal.json("list", "tasks", "--role", "pm")] == ["Open"]


def test_milestones_show_status_and_slip(terminal: Terminal) -> None:
    rows = terminal.json("list", "milestones")
    assert {row["title"]: (row["status"], row["slip_days"]) for row in rows} == {
        "Moved": ("planned", 7), "Late": ("overdue", 0), "Reached": ("achieved", -1),
    }  # fmt: skip
    assert [row["title"] for row in terminal.json("list", "milestones", "--from", "2026-03-11")] == ["Moved"]


def test_milestones_say_baseline_progress_and_what_puts_them_at_risk(terminal: Terminal, store: Store) -> None:
    with store.write("Given") as desk:
        late = desk.add(factories.milestone(date(2026, 3, 10), title="Keys delivered", progress=40))
        desk.add(
            factories.milestone(
                date(2026, 3, 26), baseline_due=date(2026, 3, 23), title="Dual run", progress=25,
                depends_on=frozenset({late.id}),
            )
        )  # fmt: skip
    found = {row["title"]: row for row in terminal.json("list", "milestones")}
    waiting = found["Dual run"]
    assert (waiting["status"], waiting["progress"], waiting["slip_days"]) == ("at risk", 25, 3)
    assert any("Keys delivered" in risk and "overdue" in risk for risk in waiting["risks"])
    assert (found["Keys delivered"]["status"], found["Reached"]["progress"]) == ("overdue", 100)
    line = next(each for each in terminal.run("list", "milestones").splitlines() if "Dual run" in each)
    assert line.startswith("2026-03-26  baseline 2026-03-23  +3 d")
    assert "at risk" in line
    assert "25 %" in line
    assert "Keys delivered" in line
    assert terminal.run("list", "milestones", "--role", "pm", "--limit", "1").count("\n") == 1


def test_projects_say_how_scope_quality_cost_and_time_stand(terminal: Terminal, store: Store) -> None:
    with store.write("Given") as desk:
        desk.add(OutcomeReading(project_id=1, day=date(2026, 3, 10), review_score=Decimal("3.9"), high_defects=1))
    found = {row["code"]: row for row in terminal.json("list", "projects")}
    marks = found["payments"]["marks"]
    assert list(marks) == ["scope", "quality", "cost", "time"]
    assert (marks["quality"]["state"], marks["cost"]["state"]) == ("at risk", "no figure")
    assert "3.9" in marks["quality"]["why"]
    assert (found["payments"]["milestones"], found["payments"]["reached"]) == (1, 0)
    assert "portal" not in found, "it is in the archive"
    line = terminal.run("list", "projects", "--project", "payments")
    assert "0 of 1" in line
    assert "quality at risk" in line


def test_what_was_put_away_is_listed_when_it_is_asked_for_and_marked(terminal: Terminal, store: Store) -> None:
    with store.write("Given") as desk:
        desk.add(factories.milestone(date(2026, 3, 12), title="Old", project_id=2))
    assert "Portal" not in terminal.run("list", "projects")
    assert "Portal (archived)" in terminal.run("list", "projects", "--archived")
    assert "Portal (archived)" in terminal.run("list", "projects", "--project", "portal")
    ways = ([], ["--archived"], ["--project", "portal"], ["--archived", "--limit", "1", "--from", "2026-03-12"])
    titles = [[row["title"] for row in terminal.json("list", "milestones", *way)] for way in ways]
    assert ["Old" in found for found in titles] == [False, True, True, True]
    terminal.run("list", "tasks", "--archived")
    assert (terminal.code, terminal.err) == (1, "A list of tasks knows no --archived.\n")


def test_tables_tell_days_achieved_days_late_and_slips_of_projects(terminal: Terminal, store: Store) -> None:
    with store.write("Given") as desk:
        desk.run("UPDATE project SET baseline_finish = '2026-06-16' WHERE code = 'payments'")
        desk.add(factories.milestone(date(2026, 3, 11), title="Dropped", cancelled=date(2026, 3, 1)))
    lines = {title: next(line for line in terminal.run("list", "milestones").splitlines() if title in line)
             for title in ("Late", "Reached", "Dropped")}  # fmt: skip
    assert lines["Late"].startswith("2026-03-10  baseline 2026-03-10  0 d   9 d overdue")
    assert lines["Reached"].startswith("2026-03-10  baseline 2026-03-10  −1 d  achieved 2026-03-09")
    assert lines["Dropped"].startswith("2026-03-11  baseline 2026-03-11        cancelled")
    assert "  2026-06-30  +14 d  0 of 1  scope no figure" in terminal.run("list", "projects")
    (row,) = terminal.json("list", "projects")
    assert (row["slip_days"], row["expected_finish"], row["done"]) == (14, "2026-06-30", None)


def test_columns_stand_below_each_other_whatever_the_names(terminal: Terminal, store: Store) -> None:
    with store.write("Given") as desk:
        desk.add(factories.project(name="支付网关迁移", code="wide", client="Kestrel Bank"))
        desk.add(factories.project(name="A word " * 40, code="long", client="Kestrel Bank"))
    lines = terminal.run("list", "projects").splitlines()
    wide = {ord(letter): "xx" for letter in "支付网关迁移"}
    assert len({line.translate(wide).index("Kestrel Bank") for line in lines}) == 1
    assert max(map(len, lines)) < 220
    assert {row["name"] for row in terminal.json("list", "projects")} >= {"A word " * 40}


def test_skills_show_the_persons_own_level_and_how_fresh_they_are(terminal: Terminal) -> None:
    bash, python = terminal.json("list", "skills")
    assert (python["level"], python["target"], python["last_used"], python["freshness"]) == (3, 4, "2026-03-18", 0.998)
    assert (bash["level"], bash["skill_kind"]) == (None, "technical")


def test_the_word_of_others_is_not_ones_own_level_and_learning_is_use(terminal: Terminal, store: Store) -> None:
    with store.write("Given") as desk:
        bash = desk.find(Skill, name="Bash")[0].id
        desk.add(SkillAssessment(skill_id=bash, day=DAYS[0], level=4, person_id=desk.find(Person)[0].id))
        desk.add(
            LearningItem(
                title="Pipes", kind=LearningKind.BOOK, status=LearningStatus.DONE, finished=TODAY,
                skills=frozenset({bash}),
            )
        )  # fmt: skip
    found = terminal.json("list", "skills")[0]
    assert (found["name"], found["level"], found["last_used"], found["freshness"]) == ("Bash", None, "2026-03-19", 1.0)
    assert [row["name"] for row in terminal.json("list", "skills", "--from", "2026-03-19")] == ["Bash"]
    assert terminal.run("list", "skills", "--limit", "1").split() == [
        "Bash",
        "technical",
        "4",
        "2026-03-19",
        "100",
        "%",
    ]


def test_the_journal_is_listed_with_all_that_was_written(terminal: Terminal, store: Store, clock: FixedClock) -> None:
    with store.write("An entry") as desk:
        due = desk.add(factories.milestone(title="Staging")).id
        key = desk.add(
            JournalEntry(
                day=TODAY, kind=JournalKind.SOLVED, title="Retry", situation="Charged twice.", result="None left.",
                written=clock.now(), tags=frozenset({"retry", "incident"}), milestone_id=due, body="**Fixed**",
            )
        ).id  # fmt: skip
        desk.add(Attachment(journal_entry_id=key, name="trace.png", sha256="0" * 64, size=12, media_type="image/png"))
    newest, *others = terminal.json("list", "journal")
    assert (newest["milestone"], newest["written"], newest["tags"], newest["body"]) == (
        "Staging", "2026-03-19T11:12:00+01:00", ["incident", "retry"], "**Fixed**",
    )  # fmt: skip
    assert newest["star"] == {"situation": "Charged twice.", "result": "None left."}
    assert newest["files"] == [{"name": "trace.png", "size": 12, "media_type": "image/png", "sha256": "0" * 64}]
    assert [(each["written"], each["star"], each["files"]) for each in others] == [(None, {}, [])] * 2


def test_the_other_lists_hold_what_was_kept(terminal: Terminal) -> None:
    (win,) = terminal.json("list", "journal", "--project", "payments")
    assert (win["journal_kind"], win["skills"], win["people"], win["role"]) == (
        "win",
        ["Python"],
        ["Ana Ferreira"],
        "it",
    )
    (answer,) = terminal.json("list", "feedback")
    assert (answer["ratings"], answer["source"], answer["project"]) == ({"delivery": 5}, "team", "payments")
    ana, bo = terminal.json("list", "people")
    assert (ana["last_contact"], bo["last_contact"]) == ("2026-03-12", None)
    assert [row["name"] for row in terminal.json("list", "people", "--from", "2026-03-01")] == ["Ana Ferreira"]
    (pmp,) = terminal.json("list", "certificates")
    assert [(each["category"], each["minutes"], each["needed"], each["short"]) for each in pmp["credits"]] == [
        (None, 90, 3600, 3510), ("Power Skills", 60, 480, 420),
    ]  # fmt: skip
    assert [row["code"] for row in terminal.json("list", "projects", "--archived")] == ["payments", "portal"]
    assert [row["code"] for row in terminal.json("list", "projects", "--from", "2026-01-01")] == ["payments"]
    assert [
        row["code"] for row in terminal.json("list", "projects", "--archived", "--to", "2025-12-31")
    ] == ["portal"]  # fmt: skip
    assert [row["client"] for row in terminal.json("list", "projects", "--project", "payments")] == ["Kestrel Bank"]


def test_certificates_say_how_long_they_last_and_what_is_missing(terminal: Terminal, store: Store) -> None:
    with store.write("Given") as desk:
        desk.add(Credit(certificate_id=1, day=date(2024, 12, 31), minutes=600))
        desk.add(Certificate(name="Driving licence"))
        desk.add(Certificate(name="Old", earned=date(2020, 1, 1), expires=date(2023, 1, 1)))
    found = {row["name"]: row for row in terminal.json("list", "certificates")}
    pmp = found["PMP"]
    assert (pmp["days_left"], pmp["unit"], pmp["missing"]) == (653, "h", 3510)
    assert [(each["counted"], each["most"], each["within"]) for each in pmp["credits"]] == [
        (90, None, None), (60, None, None),
    ]  # fmt: skip
    assert [(found[name]["days_left"], found[name]["credits"]) for name in ("Old", "Driving licence")] == [
        (-1173, []), (None, []),
    ]  # fmt: skip
    lines = terminal.run("list", "certificates").splitlines()
    assert lines[2].endswith("653 d left  all 1.5 of 60 h, Power Skills 1 of 8 h")
    assert lines[1].endswith("expired")


def test_nothing_found_is_said_or_an_empty_array(terminal: Terminal) -> None:
    assert terminal.json("list", "entries", "--from", "2030-01-01") == []
    assert terminal.run("list", "entries", "--from", "2030-01-01") == "Nothing is logged here.\n"


@pytest.mark.parametrize(
    ("words", "code", "complaint"),
    [
        (["list", "entries", "--project", "nope"], 1, "There is no project “nope”."),
        (["list", "skills", "--role", "it"], 1, "A list of skills cannot be filtered with --role."),
        (["list", "people", "--project", "payments"], 1, "A list of people cannot be filtered with --project."),
        (["list", "entries", "--from", "2026-03-02", "--to", "2026-03-01"], 1, "The period must start before it ends."),
        (["list", "entries", "--from", "19.3."], 2, "careercruise list: argument --from: “19.3.” is no day"),
        (["list", "tasks", "--limit", "9" * 20], 2, "careercruise list: argument --limit: a whole number from 1 to"),
        (["list", "entries", "--limit", "0"], 2, "careercruise list: argument --limit: a whole number from 1 to"),
        (["list", "cats"], 2, "careercruise list: argument"),
        (["list", "entries", "--role", "boss"], 2, "careercruise list: argument --role"),
    ],
)
def test_what_cannot_be_listed_is_one_clear_line(
    terminal: Terminal, words: list[str], code: int, complaint: str
) -> None:
    assert terminal.run(*words) == ""
    assert terminal.code == code
    assert terminal.err.startswith(complaint)
    assert terminal.err.count("\n") == 1


ESCAPES = "\x1b]0;owned\x07\x1b[2J\x9b31m red\u202e\x7f"


def test_a_terminal_never_obeys_what_a_record_or_an_argument_says(terminal: Terminal, store: Store) -> None:
    with store.write("Older file") as desk:
        # No field lets such text in; a file that another program wrote into may hold it all the same.
        desk.run("UPDATE skill SET name = ? WHERE name = 'Bash'", [ESCAPES])
    said = terminal.run("list", "skills")
    assert "red" in said
    assert not {*ESCAPES} - {*" ]0;owned[2J31mred"} & {*said}
    assert ESCAPES in {row["name"] for row in terminal.json("list", "skills")}
    assert "\x1b" not in terminal.out
    assert "\x7f" not in terminal.out
    for words in (["list", "journal", "--project", ESCAPES], ["list", ESCAPES], ["export", ESCAPES, "x"]):
        terminal.run(*words)
        assert terminal.code in {1, 2}
        assert len(terminal.err.splitlines()) == 1
        assert not {"\x1b", "\x07", "\x9b", "\x7f", "\u202e"} & {*terminal.err}
