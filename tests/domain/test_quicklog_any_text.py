"""Whatever is typed: a reading or a clear complaint, and what is shown is consistent."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.quicklog.lexicon import (
    Lexicon,
    NameIndex,
    fold,
    slips,
)
from careercruise_desktop.domain.quicklog.parse import parse
from careercruise_desktop.domain.quicklog.values import CHIP_ORDER, ChipState, Makes, Reading, replaced
from careercruise_desktop.domain.spans import Moment, Span, moment
from tests.domain.quicklog_names import NAMES, read
from tests.factories import ZONE

PIECES = (
    "2h", "1h30", "90m", "0h", "24h", "25h", "1,5h", "2 h 15", "14:00", "9:00-10:30", "22:00-1:00", "9-5", "9.30-10",
    "2pm", "25:00", "to", "-", "–", "CET", "CEST", "today", "yesterday", "tomorrow", "mon", "last fri", "next mon",
    "2026-03-17", "2026-02-30", "17.3.", "3/17", "29.3.", "26.10.2025", "2:30", "@it", "@pm", "@ops", "#payments",
    "#paymnts", "#1", "#a/b", "+python", "+pyth", "+sql", '+"Risk management"', "+", "@", "#", "!", "!fri", "!soon",
    "todo:", "plan:", "win:", "learned:", "milestone:", "feedback from Ana:", "delegate to Ana:", "met Zoe:", "start",
    '"', "“", "”", '"mon"', "code", "review", "C#", "e-mail", "1:1", "\x00", "\ud800", "\u202e", "\u2028", "\n", ",",
    ";", ".", ":", "é", "日本語", "0", "٣h", "on", "at", "for", "from", "may", "18 march",
)  # fmt: skip
LINES = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=9).map("".join),
)
MOMENTS = st.integers(moment(date(1990, 1, 1), 0, ZONE).at, moment(date(2100, 1, 1), 0, ZONE).at)


@given(LINES, MOMENTS, st.sampled_from([ZONE, "UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]),
       st.sampled_from(["dmy", "mdy"]))  # fmt: skip
@settings(max_examples=600, deadline=None)
@example("29.2. 1h x @it", moment(date(2100, 3, 1), 0, ZONE).at, ZONE, "dmy")
@example("\ud800\x00", 0, ZONE, "dmy")
def test_any_text_gives_a_reading_that_is_consistent(text: str, at: int, zone: str, order: str) -> None:
    reading = parse(text, Lexicon(Moment(at, zone), NAMES, order))
    assert reading.text == text
    assert reading.ready == (not reading.complaints)
    assert reading.hint
    for one in reading.chips:
        assert one.text
        assert one.start == one.end == -1 or 0 <= one.start < one.end <= len(text)
        for suggestion in one.suggestions:
            assert suggestion in replaced(text, one, suggestion)
    places = [CHIP_ORDER.index(one.kind) for one in reading.chips]
    assert places == sorted(places)
    _check_ready(reading, at)


def _check_ready(reading: Reading, now: int) -> None:
    """What may be saved has all that it needs."""
    assert set(reading.naming) <= set(reading.complaints)
    if reading.creatable:
        assert reading.new_project or reading.new_skills or reading.new_person
    if not reading.ready:
        return
    assert not reading.new_project
    assert not reading.new_skills
    assert not reading.new_person
    assert all(one.state in {ChipState.SURE, ChipState.GUESS} for one in reading.chips)
    assert reading.title or reading.makes is Makes.CONTACT
    if reading.makes in {Makes.ENTRY, Makes.BLOCK, Makes.TASK, Makes.DELEGATION, Makes.MILESTONE, Makes.TIMER}:
        assert reading.role is not None
    if reading.makes in {Makes.ENTRY, Makes.BLOCK}:
        assert reading.when is not None
        assert reading.minutes == reading.when.minutes
        assert 1 <= reading.when.minutes <= 24 * 60
    if reading.makes is Makes.ENTRY and isinstance(reading.when, Span):
        assert reading.when.end <= now
    if reading.makes is Makes.MILESTONE:
        assert reading.due is not None
    if reading.makes is Makes.DELEGATION:
        assert reading.follow_up is not None
    if reading.start is not None:
        assert reading.start.at <= now


WORDS = st.lists(st.sampled_from(["code", "review", "Orla's", "C#", "v2.3", "1:1", "5", "whys", "plan", "queue"]),
                 min_size=1, max_size=6)  # fmt: skip
TOKENS = st.fixed_dictionaries({
    "duration": st.sampled_from(["2h", "1h30", "90m", "1.5h"]),
    "day": st.sampled_from(["", "yesterday", "last fri", "2026-03-17"]),
    "role": st.sampled_from(["@it", "@pm"]),
    "project": st.sampled_from(["", "#payments", "#portal"]),
    "skill": st.sampled_from(["", "+python", '+"Risk management"']),
})  # fmt: skip


@given(WORDS, TOKENS, st.randoms(use_true_random=False))
def test_where_the_tokens_stand_changes_nothing(words: list[str], tokens: dict[str, str], order: object) -> None:
    plain = read(" ".join([*words, *(token for token in tokens.values() if token)]))
    mixed = list(words)
    for token in tokens.values():
        if token:
            mixed.insert(order.randint(0, len(mixed)), token)  # type: ignore[attr-defined]
    moved = read(" ".join(mixed))
    assert plain.ready
    assert moved.title == plain.title == " ".join(words)
    assert (moved.when, moved.role, moved.project_id, moved.skill_ids) == (
        plain.when, plain.role, plain.project_id, plain.skill_ids,
    )  # fmt: skip


@given(st.text("abc ", max_size=12), st.text("abc ", max_size=12))
def test_slips_are_a_distance(one: str, other: str) -> None:
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= slips(one, other) <= max(len(one), len(other))


def test_slips_count_letters() -> None:
    near = ("paymnts", "payemnts", "pyments", "paymentsx", "payxents")
    assert {slips("payments", other) for other in near} == {1}
    assert slips("payments", "portal") > 2


@given(st.sampled_from(["payments", "kubernetes", "postgres"]), st.integers(0, 30), st.sampled_from("lsat"), st.data())
def test_one_slip_is_always_forgiven(name: str, place: int, slip: str, data: st.DataObject) -> None:
    index = NameIndex([(1, ("payments",)), (2, ("kubernetes",)), (3, ("postgres",)), (4, ("portal",))])
    at = place % (len(name) - 1)
    letter = data.draw(st.sampled_from("xyz"))
    typed = {
        "l": name[:at] + name[at + 1 :],
        "s": name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        "a": name[:at] + letter + name[at:],
        "t": name[:at] + letter + name[at + 1 :],
    }[slip]
    meant = {"payments": 1, "kubernetes": 2, "postgres": 3}[name]
    assert index.exact(typed) == meant or index.close(typed)[0] == meant


def test_case_accents_and_white_space_do_not_count() -> None:
    assert fold("  JOSÉ \u00a0 Müller ") == "jose muller"
