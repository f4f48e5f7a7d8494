"""How the person of a sample career grows: skills, journal, feedback, people and certificates."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from statistics import mean

import pytest

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackRequest, FeedbackSource
from careercruise_desktop.domain.figures.levels import assess_again_on, level_now
from careercruise_desktop.domain.figures.reviews import due_by, review_due
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningStatus
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.people import Contact, Person, Relation
from careercruise_desktop.domain.profile import Education, Position, Profile
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import HealthCount, LeadershipAction, PulseAnswer, PulseRound
from careercruise_desktop.domain.radar import Quadrant, RadarMove, Ring, Technology
from careercruise_desktop.domain.skills import LevelDescriptor, Skill, SkillAssessment, SkillKind, SkillReview
from careercruise_desktop.usecases.sample.sealing import pulse_answers
from careercruise_desktop.usecases.sample.texts.voices import HEALTH
from careercruise_desktop.usecases.weekly_text import review_in
from tests.usecases.sample_careers import Told, told

THURSDAY = date(2026, 3, 19)


@pytest.fixture
def maya() -> Told:
    """Two years that end on the day of the mock-ups."""
    return told(THURSDAY, "11:12", 2)


@pytest.fixture
def long() -> Told:
    """Twenty years that end on the same day."""
    return told(THURSDAY, "11:12", 20)


def last_used(career: Told) -> dict[str, int]:
    """Days since each skill was last on an entry or in the journal."""
    names = {skill.id: skill.name for skill in career.all(Skill)}
    found: dict[str, date] = {}
    used = [(entry.when.day, entry.skills) for entry in career.all(TimeEntry)]
    used += [(entry.day, entry.skills) for entry in career.all(JournalEntry)]
    for day, skills in used:
        for key in skills:
            found[names[key]] = max(day, found.get(names[key], day))
    return {name: (career.today - day).days for name, day in found.items()}


def test_skills_rest_as_in_the_mock_up(maya: Told) -> None:
    used = last_used(maya)
    assert used["Terraform"] > 90
    assert 12 <= used["Kubernetes"] <= 14
    assert 20 <= used["Security engineering"] <= 22
    assert used["Planning and scheduling"] == 0
    assert len(used) == 15


def test_skills_stand_where_the_mock_up_says_and_grew_over_the_year(maya: Told) -> None:
    skills = {skill.id: skill for skill in maya.all(Skill)}
    own = [each for each in maya.all(SkillAssessment) if each.person_id is None]
    now = {skills[each.skill_id].name: each.level for each in sorted(own, key=lambda each: each.day)}
    assert (now["Python"], now["PostgreSQL"], now["Observability"], now["Leadership"], now["Delegation"]) == (
        5,
        4,
        2,
        4,
        3,
    )
    year_ago = THURSDAY - timedelta(days=365)
    then = {
        skills[each.skill_id].name: each.level
        for each in sorted(own, key=lambda each: each.day)
        if each.day <= year_ago
    }
    assert sum(now.values()) - sum(then.values()) == 13
    below = [skill.name for skill in skills.values() if skill.target_level and now[skill.name] < skill.target_level]
    assert len(below) == 7
    assert any(each.person_id for each in maya.all(SkillAssessment))


def test_levels_only_grow(long: Told) -> None:
    own: dict[int, list[SkillAssessment]] = {}
    for each in long.all(SkillAssessment):
        if each.person_id is None:
            own.setdefault(each.skill_id, []).append(each)
    for history in own.values():
        levels = [each.level for each in sorted(history, key=lambda each: each.day)]
        assert all(before <= after for before, after in pairwise(levels))


@pytest.mark.parametrize(("title", "reached", "of"), [("Technical PM", 7, 12), ("CIO", 4, 12), ("CPO", 3, 11)])
def test_target_roles_have_the_gaps_of_the_mock_up(maya: Told, title: str, reached: int, of: int) -> None:
    (target,) = [role for role in maya.all(TargetRole) if role.title == title]
    needed = [each for each in maya.all(RequiredCompetence) if each.target_role_id == target.id]
    own = sorted((each for each in maya.all(SkillAssessment) if not each.person_id), key=lambda each: each.day)
    level = {each.skill_id: each.level for each in own}
    met = [each for each in needed if level[each.skill_id] >= each.level]
    assert (len(met), len(needed)) == (reached, of)
    steps = {each.required_competence_id: each for each in maya.all(CareerStep)}
    assert all(steps[each.id].title and steps[each.id].by_when for each in needed if each not in met)


def test_feedback_comes_every_quarter_from_every_side(maya: Told, long: Told) -> None:
    recent = [one for one in maya.all(Feedback) if (THURSDAY - one.day).days <= 60]
    assert {one.source for one in recent} == set(FeedbackSource) - {FeedbackSource.TEAM}
    assert [one.anonymous for one in maya.all(FeedbackRequest) if one.closed is None] == [False, False, True]
    teams = [one for one in long.all(FeedbackRequest) if one.anonymous and one.closed is not None]
    assert all(one.source is FeedbackSource.TEAM and one.token and one.key for one in teams)
    assert len({one.token for one in teams}) == len(teams)
    for quarter in range(1, 20 * 4 - 1):
        around = [one for one in long.all(Feedback) if abs((long.today - one.day).days - 91 * quarter - 9) < 65]
        assert {FeedbackSource.MANAGER, FeedbackSource.SELF} <= {one.source for one in around}
        assert [one for one in teams if one.closed and abs((long.today - one.closed).days - 91 * quarter - 9) < 65]
    quoted = [one for one in long.all(Feedback) if one.quote and one.consent is not Consent.NO]
    assert len(quoted) > 80
    assert len({one.quote for one in quoted}) > 0.4 * len(quoted)


def test_feedback_is_about_projects_that_had_begun_and_were_not_long_over(maya: Told, long: Told) -> None:
    for career in (maya, long):
        projects = career.by_id(Project)
        for one in career.all(Feedback):
            about = projects[one.project_id] if one.project_id else None
            if about is not None and about.start is not None:
                over = max(filter(None, (about.finish, about.baseline_finish)), default=career.today)
                assert about.start <= one.day <= min(career.today, over + timedelta(days=35)), about.code


def test_ratings_rise_over_the_year(maya: Told) -> None:
    def overall(first: int, last: int) -> float:
        found = [one for one in maya.all(Feedback) if first <= (THURSDAY - one.day).days <= last]
        return mean(value for one in found if one.source is not FeedbackSource.SELF for value in one.ratings.values())

    assert overall(0, 60) > overall(240, 420)


def test_the_pulse_is_weekly_and_rises_to_seven_point_nine(maya: Told) -> None:
    rounds = maya.all(PulseRound)
    assert len(rounds) > 80
    assert all(one.day.weekday() == 0 and one.asked == 7 for one in rounds)
    forms = {one.id: pulse_answers(one, maya.today, newest=one == rounds[-1]) for one in rounds if one.token}
    scores = {key: [answer.score or 0 for answer, _ in answers] for key, answers in forms.items()}
    for answer in maya.all(PulseAnswer):
        scores.setdefault(answer.pulse_round_id, []).append(answer.score)
    assert all(4 <= len(answers) <= 7 for answers in scores.values())
    assert round(mean(scores[rounds[-1].id]), 1) == 7.9
    autumn = [mean(scores[one.id]) for one in rounds if 160 <= (THURSDAY - one.day).days <= 200]
    assert 5.6 < mean(autumn) < 6.7
    assert all(one.green + one.yellow + one.red == len(scores[one.pulse_round_id]) for one in maya.all(HealthCount))
    assert 5 <= len(forms) <= 8
    for answers in forms.values():
        assert sum(bool(texts) for _, texts in answers) >= 5
        assert all(set(answer.health or {}) == set(HEALTH) for answer, _ in answers)
    newest = sorted(action.title for action in maya.all(LeadershipAction) if (THURSDAY - action.day).days < 200)
    assert newest == ["1:1s every two weeks", "Decision log open to all", "Rotating demo lead"]


def test_people_are_met_by_their_cadence_and_two_are_waited_for_too_long(maya: Told) -> None:
    last: dict[int, date] = {}
    for contact in maya.all(Contact):
        last[contact.person_id] = max(contact.day, last.get(contact.person_id, contact.day))
    present = [person for person in maya.all(Person) if not person.archived]
    assert {person.relation for person in present} == set(Relation)
    late = [person.name for person in present if person.cadence and (THURSDAY - last[person.id]).days > person.cadence]
    assert late == ["Yusuf Demir", "Karin Ekdahl"]
    assert all(person.influence and person.interest for person in present)


def test_the_profile_is_of_the_person_of_the_mock_ups(maya: Told, long: Told) -> None:
    (profile,) = maya.all(Profile)
    assert (profile.name, profile.headline) == ("Maya Lindqvist", "Engineer and project manager")
    assert profile.email.endswith("@example.org")
    for career in (maya, long):
        posts = sorted(career.all(Position), key=lambda post: post.start)
        assert posts[0].start <= career.first
        assert posts[-1].finish is None
        for before, after in pairwise(posts):
            assert before.finish == after.start - timedelta(days=1)
        assert len({post.employer for post in posts}) < len(posts)
        assert min(one.start for one in career.all(Education) if one.start) < posts[0].start


def test_one_certificate_runs_out_soon_and_the_other_has_its_rules(maya: Told) -> None:
    by_name = {one.name: one for one in maya.all(Certificate)}
    assert by_name["CKA"].expires is not None
    assert (by_name["CKA"].expires - THURSDAY).days == 103
    rules = {
        each.category: each.least / 60 for each in maya.all(CreditRule) if each.certificate_id == by_name["PMP"].id
    }
    assert rules[""] == 60
    assert rules["Education"] == 35
    parts = {each.category: each.least for each in maya.all(CreditRule) if each.within == "Education"}
    assert parts == dict.fromkeys(("Ways of Working", "Power Skills", "Business Acumen"), 8 * 60)
    assert [each.most for each in maya.all(CreditRule) if each.category == "Giving Back"] == [25 * 60]
    assert (by_name["PMP"].unit, by_name["PMP"].credits_from) == ("PDU", by_name["PMP"].earned)
    earned = maya.all(Credit)
    assert {each.category for each in earned} <= set(rules)
    assert all(by_name["PMP"].earned <= each.day <= THURSDAY for each in earned if by_name["PMP"].earned)


def test_learning_goes_on_all_the_time(maya: Told) -> None:
    items = maya.all(LearningItem)
    assert {item.status for item in items} >= {LearningStatus.DONE, LearningStatus.DOING, LearningStatus.PLANNED}
    year = sum(item.minutes for item in items if item.finished and (THURSDAY - item.finished).days < 365)
    assert 25 * 60 < year < 90 * 60
    assert len({item.title for item in items}) == len(items)
    assert all(item.estimate for item in items if item.status is LearningStatus.DOING)
    assert sum(item.cost or 0 for item in items if item.finished and (THURSDAY - item.finished).days < 365) > 200


def test_soft_skills_say_what_each_level_looks_like(maya: Told) -> None:
    soft = {skill.id: skill for skill in maya.all(Skill) if skill.kind is SkillKind.SOFT}
    described = [(each.skill_id, each.level) for each in maya.all(LevelDescriptor) if each.skill_id in soft]
    assert sorted(described) == [(key, level) for key in sorted(soft) for level in range(1, 6)]
    assert {skill.dimension for skill in soft.values()} == {"leadership", "partnership", "problem_solving"}


def test_skills_are_looked_at_again_and_again_and_a_few_are_due(maya: Told) -> None:
    keys = [skill.id for skill in maya.all(Skill)]
    due = [review_due(key, maya.all(SkillAssessment), maya.all(SkillReview)) for key in keys]
    assert {each.skill_id for each in maya.all(SkillReview)} == set(keys)
    assert len(due_by(due, THURSDAY)) == 2
    own = [
        level_now([each for each in maya.all(SkillAssessment) if each.skill_id == key], THURSDAY).own for key in keys
    ]
    assert 2 <= sum((assess_again_on(each) or THURSDAY) <= THURSDAY for each in own) <= 5


def test_technologies_move_on_the_radar(maya: Told) -> None:
    known = {each.id: each for each in maya.all(Technology)}
    moves: dict[int, list[RadarMove]] = {}
    for each in sorted(maya.all(RadarMove), key=lambda each: each.day):
        moves.setdefault(each.technology_id, []).append(each)
    assert set(moves) == set(known)
    assert {found[-1].ring for found in moves.values()} == set(Ring)
    assert {each.quadrant for each in known.values()} == set(Quadrant)
    assert sum(len(found) > 1 for found in moves.values()) > 5


def test_milestones_and_certificates_say_which_skills_they_show(maya: Told) -> None:
    achieved = [each for each in maya.all(Milestone) if each.achieved]
    assert 0.4 < sum(bool(each.skills) for each in achieved) / len(achieved) < 0.95
    assert all(each.skills for each in maya.all(Certificate))


def test_a_step_is_a_lab_under_way_or_counts_towards_a_goal(maya: Told) -> None:
    items = maya.by_id(LearningItem)
    labs = [items[each.learning_item_id] for each in maya.all(CareerStep) if each.learning_item_id]
    assert [(item.status, item.minutes, item.estimate) for item in labs] == [(LearningStatus.DOING, 210, 720)]
    counted = {each.unit: (each.reached, each.goal) for each in maya.all(CareerStep) if each.goal}
    assert counted["reports presented"] == (2, 4)


def test_most_weeks_of_late_were_looked_back_at(maya: Told, long: Told) -> None:
    for career in (maya, long):
        reviews = [each for each in career.all(JournalEntry) if each.kind is JournalKind.WEEKLY_REVIEW]
        assert len({each.title for each in reviews}) == len(reviews)
        assert all(all(review_in(each.body).answers) and not review_in(each.body).own for each in reviews)
        assert sum((THURSDAY - each.day).days < 65 for each in reviews) >= 7


def test_the_journal_is_kept_three_times_a_week_in_all_kinds(maya: Told, long: Told) -> None:
    for career in (maya, long):
        entries = career.all(JournalEntry)
        assert 2.3 < len(entries) / (career.years * 52) < 3.3
        assert {entry.kind for entry in entries} == set(JournalKind)
        told_whole = [entry for entry in entries if entry.situation]
        assert all(entry.task and entry.action and entry.result for entry in told_whole)
        assert len(told_whole) > 0.13 * len(entries)
        assert len([entry for entry in entries if entry.in_portfolio]) > 0.03 * len(entries)
        assert [entry for entry in entries if entry.confidential]
        assert not [entry for entry in entries if entry.confidential and entry.in_portfolio]
        assert len([entry for entry in entries if entry.skills and entry.people]) > 0.15 * len(entries)


def test_twenty_years_do_not_read_as_copies(long: Told) -> None:
    entries = long.all(JournalEntry)
    assert len({entry.title for entry in entries}) > 0.93 * len(entries)
    assert len({entry.body for entry in entries}) > 0.9 * len(entries)
    titles = Counter(entry.title for entry in long.all(TimeEntry))
    assert len(titles) > 5_000
    assert titles.most_common(2)[1][1] < 800, "only the stand-up comes more often"
