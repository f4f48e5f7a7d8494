"""The portfolio: what is composed from a career, and what is hidden from it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.claims import Claim
from careercruise_desktop.domain.document import (
    AppendixSection,
    BackgroundSection,
    Document,
    FeedbackSection,
    MilestonesSection,
    ProjectsSection,
    RolesSection,
    SkillsSection,
    StoriesSection,
)
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.people import Relation
from careercruise_desktop.domain.portfolio import Audience, Portfolio, SectionKey
from careercruise_desktop.domain.profile import Position, Profile, ProfileLink
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.exporters.data import plain
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.portfolio import PortfolioCase
from careercruise_desktop.usecases.settings import SettingsCase
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, milestone, person, project, skill
from tests.portfolio_career import career

OPEN = Portfolio(audience=Audience.DUAL, hide_clients=False)
HIDDEN = Portfolio(audience=Audience.DUAL, hide_clients=True)
BARE = Portfolio(audience=Audience.DUAL, hide_clients=False, hide_figures=True)


@pytest.fixture
def case(store: Store, clock: FixedClock) -> PortfolioCase:
    return PortfolioCase(store, clock)


def said(document: Document) -> str:
    """Every text of the document, as an exporter gets it."""
    return json.dumps(plain(document), ensure_ascii=False)


def claims(case: PortfolioCase, choices: Portfolio = OPEN) -> dict[str, Claim]:
    return {each.key: each for each in case.edition(choices).claims}


def test_a_career_becomes_a_document_with_every_section_in_order(store: Store, case: PortfolioCase) -> None:
    career(store)
    document = case.compose(OPEN)
    assert [each.title for each in document.sections] == [
        "Summary",
        "At a glance",
        "Two roles, month by month",
        "Posts, education and certificates",
        "Milestones kept",
        "Project outcomes",
        "Two stories",
        "Skills, then and now",
        "Leadership impact",
        "What clients and team members said",
        "Appendix: every milestone",
    ]
    assert document.head.name == "Mara Lindqvist"
    assert document.period == "Apr 2025 to Mar 2026"


def test_the_claims_count_what_was_logged(store: Store, case: PortfolioCase) -> None:
    made = career(store)
    found = claims(case)
    assert {key: each.sentence for key, each in found.items()} == {
        "milestones_on_time": "9 of 11 milestones on time",
        "projects_within_budget": "2 of 3 projects within budget",
        "team_morale": "6.0 to 8.0 team morale, scale of 10",
        "delegation_accepted": "8 of 9 delegated, no rework",
        "hours_by_role": "1,638 h logged in two roles",
        "client_feedback": "4.6 of 5 rated by clients",
        "skills_grown": "6 of 8 skills grown",
        "certificates_held": "2 certificates held",
    }
    assert made.late.id in found["milestones_on_time"].failures


def test_every_claim_opens_to_as_many_rows_as_it_counted(store: Store, case: PortfolioCase) -> None:
    career(store)
    for claim in claims(case).values():
        rows = case.rows_behind(OPEN, claim)
        if claim.kind != "pulse_round":
            assert {row.id for row in rows} == set(claim.rows) | set(claim.failures)
        assert all(row.title and row.remark for row in rows)
        failed = [row.failed for row in rows]
        assert failed == sorted(failed, reverse=True)


def test_the_hours_of_a_few_entries_are_said_to_the_minute(store: Store, case: PortfolioCase) -> None:
    with store.write("Log") as desk:
        desk.add(entry("09:00", "11:00"))
        desk.add(entry("13:00", "14:30", role=Role.PM, title="Plan"))
        desk.add(entry("15:00", "15:45"))
    section = case.compose(OPEN).section(SectionKey.ROLES)
    assert isinstance(section, RolesSection)
    assert "".join(each.text for each in section.sentence) == (
        "4 h 15 logged, 65\N{NO-BREAK SPACE}% IT and 35\N{NO-BREAK SPACE}% project management. "
    )
    assert section.chart is None


def test_an_empty_profile_still_makes_a_document_that_says_what_to_do(case: PortfolioCase) -> None:
    document = case.compose(OPEN)
    assert document.head.name == "Career portfolio"
    assert "each section appears" in document.head.hint
    assert document.sections == ()
    assert all(each.count == 0 for each in case.edition(OPEN).outline)


def test_all_figures_keep_to_the_period(store: Store, case: PortfolioCase) -> None:
    career(store)
    spring = replace(OPEN, first=date(2025, 4, 1), last=date(2025, 5, 31))
    found = claims(case, spring)
    assert found["milestones_on_time"].value == "2 of 2"
    assert "projects_within_budget" not in found
    assert "client_feedback" not in found
    document = case.compose(spring)
    assert document.section(SectionKey.STORIES) is None
    assert document.section(SectionKey.FEEDBACK) is None
    assert document.period == "Apr 2025 to May 2025"


def test_with_hidden_clients_no_client_is_named_anywhere(store: Store, case: PortfolioCase) -> None:
    career(store)
    with store.write("Link") as desk:
        desk.add(ProfileLink(url="https://example.com/kestrel/case"))
    text = said(case.compose(HIDDEN, evidence=True))
    for name in ("Kestrel", "kestrel", "Halden", "Ostermann", "Birgit", "Aalto", "Jonas"):
        assert name not in text
    assert "Client A" in text
    assert "Moved 2.1 million accounts" in text


def test_shown_clients_are_named_where_they_were_written(store: Store, case: PortfolioCase) -> None:
    career(store)
    text = said(case.compose(OPEN))
    assert "Client: Kestrel Logistics AB" in text
    assert "links at Kestrel with one event platform" in text


@pytest.mark.parametrize("choices", [OPEN, HIDDEN, BARE])
def test_a_confidential_project_is_never_named(store: Store, case: PortfolioCase, choices: Portfolio) -> None:
    career(store)
    text = said(case.compose(choices, evidence=True))
    for name in ("Nightjar", "nightjar", "Ostermann"):
        assert name not in text
    assert "Confidential project" in text


def test_confidential_and_unchosen_journal_entries_stay_at_home(store: Store, case: PortfolioCase) -> None:
    career(store)
    section = case.compose(OPEN).section(SectionKey.STORIES)
    assert isinstance(section, StoriesSection)
    assert [each.title for each in section.stories] == [
        "Nineteen days late, and told on day one",
        "Six teams, one pipeline, no mandate",
    ]
    assert "two rounding rules" in said(case.compose(OPEN))
    assert "**" not in said(case.compose(OPEN))


def test_a_quote_leaves_only_with_consent_and_a_name_only_with_consent_by_name(
    store: Store, case: PortfolioCase
) -> None:
    career(store)
    section = case.compose(OPEN).section(SectionKey.FEEDBACK)
    assert isinstance(section, FeedbackSection)
    assert [each.line.split(", ")[0] for each in section.quotes] == ["Birgit Aalto", "Jan 2026", "Ana Ferreira"]
    text = said(case.compose(OPEN))
    assert "This must never be printed" not in text
    assert "Jonas" not in text
    assert "programme at [organisation] where" in text


def test_hidden_figures_leave_no_money_and_no_percentage(store: Store, case: PortfolioCase) -> None:
    career(store)
    text = said(case.compose(BARE, evidence=True))
    assert "%" not in text
    assert "EUR" not in text
    assert "failed deployments from [withheld] to [withheld]" in text
    assert "9 of 11" in text
    section = case.compose(BARE).section(SectionKey.PROJECTS)
    assert isinstance(section, ProjectsSection)
    assert {each.name for card in section.cards for each in card.outcomes} == {"Scope", "Quality", "Time"}


def test_a_client_that_is_the_own_employer_is_an_internal_project(store: Store, case: PortfolioCase) -> None:
    with store.write("Set up") as desk:
        desk.add(Position(title="Lead", employer="Strand Systems", start=date(2020, 1, 1)))
        made = desk.add(project(name="Rollout", client="Strand Systems", summary="For Strand Systems."))
        desk.add(entry(project_id=made.id))
        desk.add(person(name="Ida", relation=Relation.CLIENT, organisation="Service desk"))
    text = said(case.compose(HIDDEN))
    assert "Internal project" in text
    assert "For Strand Systems." in text


def test_a_milestone_that_came_late_is_drawn_hollow_with_its_delay(store: Store, case: PortfolioCase) -> None:
    career(store)
    section = case.compose(OPEN).section(SectionKey.MILESTONES)
    assert isinstance(section, MilestonesSection)
    marks = {mark.label: mark for lane in section.lanes for mark in lane.marks if mark.label}
    assert set(marks) == {"19 days late", "open, 9 days late"}
    assert all(mark.late and mark.promised < mark.place for mark in marks.values())
    assert marks["open, 9 days late"].open
    assert "Reconciliation to the cent, promised for 30 Jan 2026, 19 days late" in section.alt


def test_the_tolerance_of_the_settings_holds_for_the_portfolio_too(
    store: Store, case: PortfolioCase, clock: FixedClock
) -> None:
    career(store)
    before = claims(case)["milestones_on_time"]
    SettingsCase(store, clock).change("late_tolerance", 10)
    after, section = claims(case)["milestones_on_time"], case.compose(OPEN).section(SectionKey.MILESTONES)
    assert len(after.failures) == len(before.failures) - 1
    assert isinstance(section, MilestonesSection)
    assert [mark.label for lane in section.lanes for mark in lane.marks if mark.late] == ["19 days late"]


def test_outcomes_compare_actual_and_plan_on_one_scale(store: Store, case: PortfolioCase) -> None:
    career(store)
    section = case.compose(OPEN).section(SectionKey.PROJECTS)
    assert isinstance(section, ProjectsSection)
    cards = {card.name: {each.name: each for each in card.outcomes} for card in section.cards}
    over, under = cards["Ledger replacement"]["Cost"], cards["Carrier integration platform"]["Cost"]
    assert (over.text, over.change) == ("1,236 of 1,180 kEUR", "+4.7\N{NO-BREAK SPACE}%")
    assert (over.done or 0) > (over.plan or 1)
    assert (under.done or 1) < (under.plan or 0)
    assert cards["Confidential project"]["Cost"].change == "so far"
    texts = {card.name: card.text for card in section.cards}
    assert texts.pop("Confidential project") == "", "what it is for would tell which one it is"
    assert any(texts.values())
    assert cards["Carrier integration platform"]["Time"].change == "on plan"


def test_a_skill_rests_on_logged_hours_or_says_that_it_does_not(store: Store, case: PortfolioCase) -> None:
    career(store)
    section = case.compose(OPEN).section(SectionKey.SKILLS)
    assert isinstance(section, SkillsSection)
    lines = {line.name: line for group in section.groups for line in group.skills}
    assert lines["Python and API design"].rests_on == "351 h logged, last in Mar 2026"
    assert lines["Partnership"].rests_on == "own rating only"
    assert lines["Partnership"].stated


def test_no_level_is_claimed_for_a_time_before_it_was_first_rated(store: Store, case: PortfolioCase) -> None:
    career(store)
    with store.write("Rate") as desk:
        new = desk.add(skill(name="Rust"))
        desk.add(SkillAssessment(skill_id=new.id, day=TODAY, level=4, note="A first tool in daily use"))
    section = case.compose(OPEN).section(SectionKey.SKILLS)
    assert isinstance(section, SkillsSection)
    lines = {line.name: line for group in section.groups for line in group.skills}
    assert (lines["Rust"].start, lines["Rust"].then, lines["Rust"].now) == (0, 4, 4)
    assert lines["Rust"].rests_on == "own rating only; first rated in Mar 2026"
    known = lines["Python and API design"]
    assert known.start == known.then


def test_evidence_adds_a_table_for_each_claim(store: Store, case: PortfolioCase) -> None:
    career(store)
    hidden = case.show_section(Audience.DUAL, SectionKey.APPENDIX, shown=False)
    assert case.compose(hidden).section(SectionKey.APPENDIX) is None
    section = case.compose(hidden, evidence=True).section(SectionKey.APPENDIX)
    assert isinstance(section, AppendixSection)
    assert len(section.tables) == len(claims(case))
    assert all(table.rows for table in section.tables)


def test_neighbours_among_posts_education_and_certificates_share_a_section(store: Store, case: PortfolioCase) -> None:
    career(store)
    case.move_section(Audience.DUAL, SectionKey.CERTIFICATES, 0)
    sections = case.compose(case.choices()).sections
    assert [each.title for each in sections if isinstance(each, BackgroundSection)] == [
        "Certificates",
        "Posts and education",
    ]
    assert sections[0].key is SectionKey.CERTIFICATES


def test_choices_are_kept_and_can_be_undone(store: Store, case: PortfolioCase) -> None:
    assert case.stored() is None
    assert case.choices().hide_clients
    case.choose_privacy(Audience.DUAL, hide_clients=False, hide_figures=True)
    case.choose_period(Audience.DUAL, date(2025, 1, 1), None)
    kept = case.choices()
    assert (kept.hide_clients, kept.hide_figures, kept.first) == (False, True, date(2025, 1, 1))
    store.undo()
    assert case.choices().first is None
    store.undo()
    assert case.stored() is None


def test_a_period_the_wrong_way_round_is_refused_and_not_kept(case: PortfolioCase) -> None:
    with pytest.raises(Refused, match="start before it ends"):
        case.choose_period(Audience.DUAL, date(2026, 2, 1), date(2026, 1, 1))
    assert case.stored() is None


def test_an_audience_without_an_edition_is_refused(case: PortfolioCase) -> None:
    with pytest.raises(Refused, match="no edition"):
        case.choices(Audience.EXECUTIVE)


def test_long_texts_are_cut_with_an_ellipsis_and_long_lists_say_how_many_more(
    store: Store, case: PortfolioCase
) -> None:
    with store.write("Flood") as desk:
        desk.add(Profile(name="Mara", summary="word " * 40_000))
        made = desk.add(project(summary="x" * 100_000))
        desk.add(entry(project_id=made.id))
        for number in range(300):
            due = TODAY - timedelta(days=number % 300 + 1)
            desk.add(milestone(due, achieved=due, project_id=made.id, title=f"Step {number} " + "y" * 280))
        for number in range(30):
            desk.add(Position(title=f"Post {number}", employer="Strand", start=date(2000 + number % 20, 1, 1)))
    document = case.compose(OPEN)
    text = said(document)
    assert len(text) < 400_000
    assert "word…" in text
    assert "x…" in text
    assert "And 60 more." in text
    assert '"and 16 more"' in text


def test_text_that_no_document_can_carry_is_cleaned(store: Store, case: PortfolioCase) -> None:
    with store.write("Type") as desk:
        desk.add(Profile(name="Ma\x00ra\u202e Lind\x07qvist e\u0301"))
    assert case.compose(OPEN).head.name == "Mara Lindqvist \u00e9"


def test_a_custom_role_name_is_used_throughout(store: Store, case: PortfolioCase) -> None:
    career(store)
    with store.write("Rename") as desk:
        desk.set_option("pm_name", "Steering")
    text = said(case.compose(OPEN))
    assert "Steering milestone" in text
    assert "project management" not in text.replace("Project management", "")
