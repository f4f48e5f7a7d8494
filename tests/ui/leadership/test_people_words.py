"""What the list of people says and means, without the window around it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.ui.leadership.people.head import PersonHead
from careercruise_desktop.ui.leadership.people.rows import PeopleRows
from careercruise_desktop.ui.leadership.people.state import PersonRow
from careercruise_desktop.ui.leadership.presenter.people_acts import own_line
from careercruise_desktop.ui.leadership.presenter.people_page import _standing
from careercruise_desktop.ui.leadership.presenter.people_words import ago, cadence_words
from careercruise_desktop.usecases.talks import PersonLine
from tests.factories import TODAY
from tests.robots.widgets import settle
from tests.ui.conftest import Show


def before(days: int) -> date:
    """The day so many days ago."""
    return TODAY - timedelta(days=days)


def test_the_keys_mean_who_was_just_added(show: Show) -> None:
    def row(key: int, name: str) -> PersonRow:
        return PersonRow(id=key, name=name, initials=name[:1], second="", third="")

    rows = PeopleRows()
    show(rows)
    rows.show_rows((row(1, "Ana"), row(2, "Ben")), 2)
    rows.show_rows((row(1, "Ana"), row(2, "Ben")), 3)
    assert rows.meant == 0
    rows.show_rows((row(1, "Ana"), row(2, "Ben"), row(3, "Zoe")), 3)
    assert rows.meant == 3


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("coffee", ("coffee", "")),
        ("met Ana: coffee", ("coffee", "")),
        ("MET ana ferreira :  coffee: two", ("coffee: two", "")),
        ("met Ferreira: coffee", ("coffee", "")),
        ("met Bea: coffee", ("", "Bea")),
        ("met at noon", ("met at noon", "")),
    ],
)
def test_a_line_may_name_the_person_again(line: str, found: tuple[str, str]) -> None:
    assert own_line(line, "Ana Ferreira") == found


def test_days_and_cadences_are_said_plainly() -> None:
    said = [ago(before(days), TODAY) for days in (0, 1, 3, 60, 61, 400)]
    assert said == ["today", "yesterday", "3 days ago", "60 days ago", "17 Jan", "12 Feb 2025"]
    assert [cadence_words(days) for days in (7, 14, 28, 91, 182, 30)] == [
        "every week", "every 2 weeks", "every 4 weeks", "every quarter", "every half year", "every 30 days",
    ]  # fmt: skip


def test_a_long_organisation_ends_in_an_ellipsis_and_is_told_whole(show: Show) -> None:
    head = PersonHead()
    show(head)
    head.resize(360, 400)
    settle()
    field = head.organisation
    field.set_value("Halden Digital")
    field.grab()
    assert field.toolTip() == ""
    field.set_value("Bundesanstalt für Landwirtschaft und Ernährung, Referat für Wald und Holz")
    field.grab()
    assert field.toolTip() == field.text()
    assert field.width() == head.talk.width()


def test_who_is_archived_is_not_told_that_today_reminds() -> None:
    anyone = Person(name="Ana", relation=Relation.CLIENT, cadence=14, archived=True)
    line = PersonLine(anyone, before(3), None, 0, 1)
    assert _standing(line, TODAY) == "Spoke 3 days ago. Archived, so Today reminds you of no talk."
