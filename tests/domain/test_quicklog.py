"""One typed line, read: what it makes, what it shows, and what it asks."""

from __future__ import annotations

from datetime import date

import pytest

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.domain.quicklog.values import ChipKind, ChipState, Makes, replaced
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import DayTotal
from tests.domain.quicklog_names import chip, read, times, typed
from tests.factories import TODAY, ZONE, at


def test_the_line_of_the_manual() -> None:
    reading = read("2h code review #payments @it +python yesterday 14:00")
    assert reading.ready
    assert (reading.makes, reading.title, reading.role) == (Makes.ENTRY, "code review", Role.IT)
    assert (reading.project_id, reading.skill_ids, reading.minutes) == (1, {1}, 120)
    assert times(reading) == "2026-03-18 14:00 16:00"
    assert [one.text for one in reading.chips] == [
        "2 h", "IT", "Payments gateway migration", "Python", "Wed 18 March, 14:00 – 16:00",
    ]  # fmt: skip
    assert [typed(reading, one) for one in reading.chips] == ["2h", "@it", "#payments", "+python", "yesterday 14:00"]
    assert {one.state for one in reading.chips} == {ChipState.SURE}


def test_the_words_may_stand_in_any_order_and_case() -> None:
    reading = read("YESTERDAY 14:00 @IT +PYTHON code #Payments 2H review")
    assert reading.title == "code review"
    assert (reading.project_id, reading.skill_ids, times(reading)) == (1, {1}, "2026-03-18 14:00 16:00")


def test_a_delegation_shows_who_what_and_until_when() -> None:
    reading = read("delegate to Ana: vacuum settings #payments !fri")
    assert reading.ready
    assert (reading.makes, reading.title, reading.person_id) == (Makes.DELEGATION, "vacuum settings", 1)
    assert (reading.due, reading.follow_up) == (date(2026, 3, 20), date(2026, 3, 20))
    assert [one.text for one in reading.chips] == [
        "Delegate", "Ana Ferreira", "vacuum settings", "IT", "Payments gateway migration", "due Fri 20 March",
    ]  # fmt: skip
    assert reading.hint == "Adds to Delegated and to Waiting on."


def test_delegated_work_without_a_date_is_asked_about_in_a_week() -> None:
    reading = read("delegate to Ana: vacuum settings #payments")
    assert (reading.due, reading.follow_up) == (None, date(2026, 3, 26))
    assert chip(reading, ChipKind.DUE).text == "follow up Thu 26 March"
    assert chip(reading, ChipKind.DUE).state is ChipState.GUESS


def test_an_unknown_project_is_named_and_one_key_corrects_it() -> None:
    reading = read("2h workshop #paymnts yesterday @it")
    assert not reading.ready
    assert reading.creatable
    assert reading.hint == "No project “paymnts”. Did you mean #payments?"
    assert reading.stress == "#payments"
    assert reading.new_project == "paymnts"
    unknown = chip(reading, ChipKind.PROJECT)
    assert (unknown.text, unknown.state, unknown.suggestions[0]) == ("#paymnts", ChipState.UNKNOWN, "#payments")
    corrected = replaced(reading.text, unknown, unknown.suggestions[0])
    assert corrected == "2h workshop #payments yesterday @it"
    assert read(corrected).ready


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("C# review 1h @it", "C# review"),
        ("#1 priority 1h @it", "#1 priority"),
        ("mail email@it 1h @it", "mail email@it"),
        ("fix bug in 2nd queue 1h @it", "fix bug in 2nd queue"),
        ("monitor set-up 1h @it", "monitor set-up"),
        ("read https://a.b/c?d=1#e+f 1h @it", "read https://a.b/c?d=1#e+f"),
        ("1:1 with Tomasz 1h @it", "1:1 with Tomasz"),
        ("24h support 1h @it", "24h support"),
        ("24/7 support 1h @it", "24/7 support"),
        ("5 whys 1h @it", "5 whys"),
        ("ship v2.3 1h @it", "ship v2.3"),
        ("the 9-5 question 1h @it", "the 9-5 question"),
        ("compare 2-3 options 1h @it", "compare 2-3 options"),
        ("a + b 1h @it", "a + b"),
        ("+1 from Ana 1h @it", "+1 from Ana"),
        ("fix !important and != 1h @it", "fix !important and !="),
        ("Friday's retro 1h @it", "Friday's retro"),
        ("slides for tomorrow 1h @it", "slides for tomorrow"),
        ('5" screen 1h @it', '5" screen'),
        ("port 8080 on 10.0.0.1 1h @it", "port 8080 on 10.0.0.1"),
        ("Python 3.11 upgrade 1h @it", "Python 3.11 upgrade"),
        ("16:9 export 1h @it", "16:9 export"),
        ("@2x icons 1h @it", "@2x icons"),
        ("lines\nand\ttabs 1h @it", "lines and tabs"),
        ("todo list clean-up 1h @it", "todo list clean-up"),
        ("win-win talk 1h @it", "win-win talk"),
        ("met Ana 1h @it", "met Ana"),
        ("windows: patch 1h @it", "windows: patch"),
        ("met Ana 9:00 1h @it", "met Ana"),
    ],
)
def test_what_only_looks_like_a_token_stays_in_the_title(line: str, title: str) -> None:
    reading = read(line)
    assert reading.complaints == ()
    assert (reading.makes, reading.title, reading.minutes) == (Makes.ENTRY, title, 60)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('"2h" drill 30m @it', "2h drill"),
        ('"mon" support 30m @it', "mon support"),
        ('"#payments" tag 30m @it', "#payments tag"),
        ('"todo: lists" 30m @it', "todo: lists"),
        ('"Clean code" review 30m @it', '"Clean code" review'),
        ("“last fri” 30m @it", "last fri"),
        ('"Clean code" 30m @it', "Clean code"),
        ('"start" button 30m @it', "start button"),
        ('say "hi, +python" 30m @it', "say hi, +python"),
    ],
)
def test_a_token_in_quotes_is_text_and_other_quotes_stay(line: str, title: str) -> None:
    reading = read(line)
    assert reading.complaints == ()
    assert (reading.title, reading.minutes, reading.skill_ids) == (title, 30, frozenset())


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("code review on friday at 14:00 for 2h @it", "code review"),
        ("code review, 2h, yesterday, @it", "code review"),
        ("code review – 2h – @it", "code review"),
        ("2h code review @it, #payments.", "code review"),
        ("review: API – errors 2h @it", "review: API – errors"),
        ("from 9:00 to 10:00 code review @it", "code review"),
    ],
)
def test_the_title_has_nothing_left_over_from_the_tokens(line: str, title: str) -> None:
    reading = read(line)
    assert reading.complaints == ()
    assert reading.title == title


def test_a_duration_alone_is_a_total_of_the_day() -> None:
    assert read("2h x @it").when == DayTotal(TODAY, 120, ZONE)
    assert read("2h x @it yesterday").when == DayTotal(date(2026, 3, 18), 120, ZONE)
    assert chip(read("2h x @it"), ChipKind.WHEN).state is ChipState.GUESS


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("9:00-10:30 x @it", "2026-03-19 09:00 10:30"),
        ("9:00 1h30 x @it", "2026-03-19 09:00 10:30"),
        ("22:00-1:00 x @it yesterday", "2026-03-18 22:00 01:00"),
        ("9:00-10:30 90m x @it", "2026-03-19 09:00 10:30"),
        ("mon 9-10:30am x @it", "2026-03-16 09:00 10:30"),
        ("0:00-24:00 x @it yesterday", "2026-03-18 00:00 00:00"),
        ("plan: x @it fri 23:00 3h", "2026-03-20 23:00 02:00"),
        ("plan: x @it 14:00-15:00", "2026-03-19 14:00 15:00"),
        ("plan: x @it mon 9:00-10:00", "2026-03-23 09:00 10:00"),
    ],
)
def test_times_become_spans(line: str, expected: str) -> None:
    reading = read(line)
    assert reading.complaints == ()
    assert times(reading) == expected


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("", "Type what you did, such as 2h code review @it."),
        ("  \t ", "Type what you did, such as 2h code review @it."),
        ("review @it", "How long? Add a duration such as 2h, or from and to such as 9:00-10:30."),
        ("9:00 review @it", "Until when? Add a duration such as 1h, or an end such as 09:00-11:12."),
        ("9-11 review @it", "Is “9-11” a time? Type 09:00-11:00, or add a duration such as 2h."),
        ("9-5 review @it", "Is “9-5” a time? Type 09:00-17:00, or add a duration such as 2h."),
        ("2h @it", "What was it? Add a few words."),
        ("2h review", "Which role? Add @it or @pm."),
        ("2h review @ops", "No role “ops”. The roles are @it and @pm."),
        ("0h review @it", "That takes no time at all. Type a duration of at least 1m."),
        ("25h review @it", "An entry lasts at most 24 hours. Split it into one a day."),
        ("learned: read 250h", "A journal entry lasts at most 24 hours. Split it into one a day."),
        ("solved: the queue 25h", "A journal entry lasts at most 24 hours. Split it into one a day."),
        ("9:00-9:00 review @it", "It ends when it starts. Type a later end."),
        ("14:00-13:00 review @it mon", "It ends before it starts. Did you mean 13:00-14:00?"),
        ("9:00-5:00 review @it mon", "It ends before it starts. Did you mean 09:00-17:00?"),
        ("9:00-10:30 2h review @it", "9:00-10:30 is 1 h 30, not 2 h. Leave one of them out."),
        ("25:00 1h review @it", "“25:00” is no time of day. Put it in quotes to keep it as text."),
        ("31.2. 1h review @it", "There is no such day."),
        ("milestone: far @pm !2999-01-01", "Not within the years 1970 to 2199."),
        ("milestone: z @pm !0000-00-00", "There is no such day."),
        ("milestone: z @pm !2026-00-00", "There is no such day."),
        ("milestone: z @pm !0000-05-03", "Not within the years 1970 to 2199."),
        ("1h review @it 2026-00-00", "There is no such day."),
        ("1h review @it 1066-10-14", "Not within the years 1970 to 2199."),
        ("tomorrow 1h review @it", "That is still to come. Begin with plan: to plan it."),
        ("14:00 1h review @it", "That is still to come. Begin with plan: to plan it."),
        ("14:00 review @it", "That is still to come. Begin with plan: to plan it."),
        ("10:00-12:00 review @it",
         "It ends at 12:00, which is still to come. Type 10:00-11:12, or begin with plan: to plan it."),
        ("1h 2h review @it", "Two durations: “1h” and “2h”. Put the one that is text in quotes."),
        ("1h review @it @pm", "Two roles: “@it” and “@pm”. Put the one that is text in quotes."),
        ("1h review @it mon tue", "Two days: “mon” and “tue”. Put the one that is text in quotes."),
        ("1h review @it 9:00 10:00", "Two times: “9:00” and “10:00”. Put the one that is text in quotes."),
        ("1h review @it !fri",
         "Logged work has no due date. Take “!fri” out, or put it in quotes to keep it as text."),
        ("2h x @it #a/b",
         "A project code is one word of letters, digits, dots and hyphens, at most 40, such as payments."),
        ("2h x @it +rust", "No skill “rust” yet."),
        ("2h x @it +pythn", "No skill “pythn”. Did you mean +Python?"),
        ("2h x @it +sql", "“+sql” could be SQL Server or SQL tuning. Type a little more of it."),
        ("plan: x @it 2h", "At what time? Add a start such as 14:00."),
        ("plan: x @it 14:00", "Until when? Add a duration such as 1h, or an end such as 14:00-15:00."),
        ("plan: x @it 14:00 25h", "A block lasts at most 24 hours. Split it into one a day."),
        ("milestone: x @it", "By when? Add a due date such as !fri or !2026-04-01."),
        ("milestone: x @it !soon", "“!soon” is no day. Try !fri, !tomorrow or !2026-04-01."),
        ("todo: x @it !fri mon", "Two due dates: “!fri” and “mon”. Put the one that is text in quotes."),
        ("todo: @it", "What is to be done? Add a few words."),
        ("todo: x @it +python",
         "A task has no skills. Take “+python” out, or put it in quotes to keep it as text."),
        ("feedback from Ana:", "What was said? Add the words."),
        ("feedback from Zoe: nice", "No person “Zoe” yet."),
        ("feedback from Berg: nice", "“Berg” could be Anders Berg or José Berg. Type more of the name."),
        ("win: yesterday", "What happened? Add a few words."),
        ("win: shipped tomorrow", "That day is still to come."),
        ("start 14:00 review @it", "A timer cannot start in the future."),
        ("start yesterday 9:00 review @it",
         "A timer can start at most 24 hours back. Log it as an entry with a duration."),
        ("start yesterday review @it", "At what time? Add a start such as 14:00."),
    ],
)  # fmt: skip
def test_what_is_not_clear_is_asked(line: str, complaint: str) -> None:
    reading = read(line)
    assert not reading.ready
    assert reading.hint == complaint


def test_a_very_long_line_is_refused_at_once() -> None:
    assert read("x " * 50_000).hint == "This line has 100,000 characters; at most 2,000 are read. Shorten it."


def test_a_title_that_is_too_long_is_refused_not_cut() -> None:
    assert "at most 300 are kept" in read("2h @it " + "x" * 301).hint
    assert read("2h @it " + "x" * 300).ready


@pytest.mark.parametrize(
    ("line", "makes", "title"),
    [
        ("todo: write report @pm", Makes.TASK, "write report"),
        ("TODO:write report @pm", Makes.TASK, "write report"),
        ("@pm todo: write report", Makes.TASK, "write report"),
        ("plan: deep work @it tomorrow 9:00 2h", Makes.BLOCK, "deep work"),
        ("milestone: 24h support live @it !fri", Makes.MILESTONE, "24h support live"),
        ("met Ana: lunch", Makes.CONTACT, "lunch"),
        ("met Ana:", Makes.CONTACT, ""),
        ("start retry queue @it", Makes.TIMER, "retry queue"),
        ("start: retry queue @it", Makes.TIMER, "retry queue"),
        ("start sprint planning @pm 1h", Makes.ENTRY, "start sprint planning"),
        ("start up 9:00-10:00 @it", Makes.ENTRY, "start up"),
        ("the start 1h @it", Makes.ENTRY, "the start"),
        ('feedback from Ana: "great work, 2h early on friday"', Makes.FEEDBACK, "great work, 2h early on friday"),
        ("feedback from Ana: great work, 2h early on friday", Makes.FEEDBACK, "great work, 2h early on friday"),
        ("feedback from Ana: thanks @team", Makes.FEEDBACK, "thanks @team"),
        ("feedback from Ana was good 1h @pm", Makes.ENTRY, "feedback from Ana was good"),
    ],
)
def test_the_beginning_says_what_is_made(line: str, makes: Makes, title: str) -> None:
    reading = read(line)
    assert reading.complaints == ()
    assert (reading.makes, reading.title) == (makes, title)


# A weekly review is begun on its own page.
WITHOUT_A_WORD = {JournalKind.WEEKLY_REVIEW}


@pytest.mark.parametrize("kind", [kind for kind in JournalKind if kind not in WITHOUT_A_WORD])
def test_each_kind_of_journal_entry_has_its_word(kind: JournalKind) -> None:
    reading = read(f"{kind.value}: no more double charges #payments +python yesterday")
    assert reading.ready
    assert (reading.makes, reading.journal, reading.title) == (Makes.JOURNAL, kind, "no more double charges")
    assert (reading.day, reading.project_id, reading.skill_ids) == (date(2026, 3, 18), 1, {1})
    assert (reading.role, reading.role_guessed) == (Role.IT, True)
    assert chip(reading, ChipKind.MAKE).text == kind.value.capitalize()


@pytest.mark.parametrize("word", ["current", "Current", "staying current", "Staying  Current", "STAYING CURRENT "])
def test_a_note_on_staying_current_is_begun_by_one_word_or_two(word: str) -> None:
    reading = read(f"{word}: release notes of the new driver")
    assert (reading.journal, reading.title) == (JournalKind.STAYING_CURRENT, "release notes of the new driver")


def test_words_about_staying_without_a_colon_stay_a_title() -> None:
    assert read("1h staying current with drivers @it").title == "staying current with drivers"
    assert read("1h staying late: release @it").makes is Makes.ENTRY


def test_prose_keeps_its_days_and_durations_except_at_its_edges() -> None:
    assert read("win: the friday release went out in 2h instead of a day").title == (
        "the friday release went out in 2h instead of a day"
    )
    assert read("win: 2h faster build").minutes is None
    learned = read("learned: 2h how probes work")
    assert (learned.title, learned.minutes) == ("how probes work", 120)
    assert read("solved: deadlock in the queue monday").day == date(2026, 3, 16)


def test_suggestions_correct_what_is_wrong() -> None:
    for line in (
        "25:00 1h review @it", "9:00-5:00 review @it mon", "10:00-12:00 review @it", "1h 2h review @it",
        "9-11 review @it",
        "1h review @it !fri", "9:00 review @it", "todo: x @it !soon", "2h review @ops", "2h review", "met Anna: x",
        "1h x @it +sql",
    ):  # fmt: skip
        reading = read(line)
        wrong = next(one for one in reading.chips if one.state in {ChipState.WRONG, ChipState.UNKNOWN})
        better = read(replaced(line, wrong, wrong.suggestions[0]))
        assert reading.hint not in better.complaints, line


def test_a_timer_starts_now_or_earlier_today() -> None:
    now = read("start retry queue #payments")
    assert (now.start, now.role, now.hint) == (None, Role.IT, "Starts the timer.")
    earlier = read("start 10:00 retry queue #payments +python")
    assert (earlier.start, earlier.skill_ids) == (at("10:00"), {1})
    assert earlier.hint == "Starts the timer from 10:00."
    late = read("start yesterday 23:00 deploy @it")
    assert late.start == at("23:00", date(2026, 3, 18))
    assert chip(late, ChipKind.WHEN).text == "Wed 18 March, 23:00"


def test_a_task_keeps_an_estimate_and_a_due_day() -> None:
    reading = read("todo: write report fri @pm 40h #portal")
    assert (reading.title, reading.minutes, reading.due, reading.role) == (
        "write report", 2400, date(2026, 3, 20), Role.PM,
    )  # fmt: skip
    assert chip(reading, ChipKind.DUE).text == "due Fri 20 March"
    assert read("todo: x @pm !next mon").due == date(2026, 3, 23)
    assert read('todo: x @pm !"18 march 2027"').due == date(2027, 3, 18)
    assert read("todo: x @pm !17.3.2026.").remarks == ("This date has passed.",)


@pytest.mark.parametrize("line", ["todo: write report by friday @pm", "todo: write report due by fri @pm"])
def test_what_is_due_may_be_due_by_a_day(line: str) -> None:
    assert read(line).due == date(2026, 3, 20)
    assert read("1h slides by friday @pm").title == "slides by friday"


def test_a_day_without_a_year_that_lies_far_back_is_said() -> None:
    reading = read("20m read chapter 3/4 @it")
    assert (reading.day, chip(reading, ChipKind.WHEN).state) == (date(2025, 4, 3), ChipState.GUESS)
    assert reading.remarks == ("Thu 3 April 2025 is more than half a year back.",)
    assert read("20m x 3.4.2025 @it").remarks == read("20m x 3/2 @it").remarks == ()


def test_the_shown_chips_can_be_typed_back() -> None:
    first = read("2h15 code review #payments @it +risk yesterday 14:00")
    skill, when, length = (chip(first, kind).text for kind in (ChipKind.SKILL, ChipKind.WHEN, ChipKind.DURATION))
    again = read(f'{when} {length} {first.title} #payments @it +"{skill}"')
    assert (again.when, again.skill_ids, again.title) == (first.when, first.skill_ids, first.title)
