"""The profile behind the portfolio: posts, education, certificates and links are entered and edited here."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.profile import Education, Position, ProfileLink
from careercruise_desktop.ui.portfolio.days import read_month
from careercruise_desktop.ui.portfolio.lists import LinkLine, ListedLine
from tests.factories import TODAY
from tests.robots.desktop import Desktop
from tests.robots.portfolio import ALT, PaperPress, Portfolio
from tests.robots.widgets import click, press, spoken_name, tab, type_text

ENTER = Qt.Key.Key_Return


def test_the_rows_say_how_much_there_is(portfolio: Portfolio) -> None:
    said = {key: spoken_name(row) for key, row in portfolio.view.choices.rows.items()}
    assert said == {
        "profile": "Profile, Mara Lindqvist",
        "position": "Posts, 2",
        "education": "Education, 1",
        "certificate": "Certificates, 3",
        "profile_link": "Links, 2",
    }


def test_the_profile_opens_in_the_inspector(portfolio: Portfolio, desktop: Desktop) -> None:
    click(portfolio.view.choices.rows["profile"])
    assert desktop.session.panels.inspector.isVisible()
    assert desktop.session.panels.inspector.accessibleName() == "Profile"


def test_a_post_is_added_by_the_keyboard_and_the_pages_follow(
    portfolio: Portfolio, desktop: Desktop, paper: PaperPress
) -> None:
    form = portfolio.add("position", "Head of platform", "Aspvik Rail", "Mar 2026")
    added = max(desktop.kept(Position), key=lambda each: each.id)
    assert (added.title, added.employer, added.start, added.finish) == (
        "Head of platform", "Aspvik Rail", date(2026, 3, 1), None,
    )  # fmt: skip
    assert desktop.toast == "Post added"
    assert "Head of platform" in str(paper.documents[-1])
    assert [field.text() for field in form.fields.values()] == ["", "", "", ""]
    assert desktop.focus is form.fields["title"]
    assert spoken_name(portfolio.view.choices.rows["position"]) == "Posts, 3"
    desktop.undo()
    portfolio.rest()
    assert len(desktop.kept(Position)) == 2


def test_what_is_missing_is_said_at_its_field_and_what_was_typed_stays(portfolio: Portfolio, desktop: Desktop) -> None:
    form = portfolio.add("position", "Head of platform", "Aspvik Rail")
    assert form.fields["start"].error == "Say when it began, such as Feb 2020."
    assert desktop.focus is form.fields["start"]
    assert form.fields["title"].text() == "Head of platform"
    form = portfolio.add("position", "Head of platform", "Aspvik Rail", "Mar 2026", "Feb 2026")
    assert form.fields["finish"].error == "The end must not come before the start."
    form = portfolio.add("position", "", "Aspvik Rail", "Mar 2026", "")
    assert form.fields["title"].error == "The title is empty. Type at least one character."
    assert len(desktop.kept(Position)) == 2
    type_text(form.fields["title"], "Head")
    assert form.fields["title"].error == ""


def test_a_day_that_is_none_is_said_at_its_field(portfolio: Portfolio, desktop: Desktop) -> None:
    form = portfolio.add("position", "Head of platform", "Aspvik Rail", "long ago")
    assert form.fields["start"].error == "Not a day, such as Jun 2024 or 2024"
    assert form.fields["start"].text() == "long ago"
    assert len(desktop.kept(Position)) == 2


def test_what_was_typed_outlives_a_look_elsewhere(portfolio: Portfolio, desktop: Desktop) -> None:
    form = portfolio.open_list("position").form
    type_text(form.fields["title"], "Head of platform")
    portfolio.open_list("education")
    desktop.go(1)
    desktop.go(7)
    portfolio.rest()
    assert portfolio.open_list("position").form.fields["title"].text() == "Head of platform"


def test_education_and_certificates_are_added_with_as_little_as_a_name(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.add("education", "BSc Mathematics", "Lindholm", "2010", "2013")
    added = max(desktop.kept(Education), key=lambda each: each.id)
    assert (added.title, added.start, added.finish) == ("BSc Mathematics", date(2010, 1, 1), date(2013, 12, 31))
    portfolio.add("certificate", "CISSP")
    certificate = max(desktop.kept(Certificate), key=lambda each: each.id)
    assert (certificate.name, certificate.issuer, certificate.earned) == ("CISSP", "", None)
    form = portfolio.add("certificate", "ITIL", "PeopleCert", "Jun 2025", "Jun 2024")
    assert form.fields["expires"].error == "A certificate cannot expire before it was earned."


def test_a_refused_day_keeps_its_complaint_until_it_is_mended(portfolio: Portfolio, desktop: Desktop) -> None:
    form = portfolio.add("certificate", "ITIL", "PeopleCert", "Jun 2025", "Jun 2024")
    expires, complaint = form.fields["expires"], "A certificate cannot expire before it was earned."
    form.fields["issuer"].setFocus()
    assert expires.error == complaint
    assert expires.text() == "30 Jun 2024"
    portfolio.open_list("certificate")
    row = portfolio.view.lists["certificate"].lines[1]
    assert isinstance(row, ListedLine)
    press(row.row, ENTER)
    portfolio.rest()
    assert desktop.session.panels.inspector.close()
    assert expires.error == complaint
    form.fields["earned"].selectAll()
    type_text(form.fields["earned"], "Jun 2023")
    press(form.fields["earned"], ENTER)
    portfolio.rest()
    assert expires.error == ""
    assert max(desktop.kept(Certificate), key=lambda each: each.id).expires == date(2024, 6, 30)


def test_a_row_opens_in_the_inspector_and_follows_what_is_edited_there(portfolio: Portfolio, desktop: Desktop) -> None:
    panel = portfolio.open_list("position")
    first = panel.lines[1]
    assert isinstance(first, ListedLine)
    assert desktop.focus is first.row
    press(first.row, ENTER)
    portfolio.rest()
    inspector = desktop.session.panels.inspector
    assert inspector.isVisible()
    with desktop.program.store.write("Edit post") as desk:
        post = desk.get(Position, 1)
        desk.save(Position(id=post.id, title="Chief engineer", employer=post.employer, start=post.start))
    portfolio.rest()
    assert spoken_name(first.row).startswith("Chief engineer, Strand Systems AB, 2020 to today")
    assert spoken_name(first.bin) == "Remove post Chief engineer"


@pytest.mark.parametrize("by_key", [True, False])
def test_a_post_is_removed_and_undo_brings_it_back(portfolio: Portfolio, desktop: Desktop, by_key: bool) -> None:
    panel = portfolio.open_list("position")
    line = panel.lines[2]
    assert isinstance(line, ListedLine)
    if by_key:
        line.row.setFocus()
        press(line.row, Qt.Key.Key_Delete)
    else:
        click(line.bin)
    portfolio.rest()
    assert [each.id for each in desktop.kept(Position)] == [1]
    assert list(panel.lines) == [1]
    assert desktop.toast == "Post removed"
    desktop.undo()
    portfolio.rest()
    assert list(panel.lines) == [1, 2]


def test_arrows_go_from_row_to_row(portfolio: Portfolio, desktop: Desktop) -> None:
    panel = portfolio.open_list("certificate")
    press(desktop.focus, Qt.Key.Key_Down)
    order = [
        line.row for line in sorted(panel.lines.values(), key=lambda each: each.y()) if isinstance(line, ListedLine)
    ]
    assert desktop.focus is order[1]
    desktop.key(Qt.Key.Key_Tab)
    assert spoken_name(desktop.focus).startswith("Remove certificate")


def test_the_back_button_shows_the_evidence_again(portfolio: Portfolio, desktop: Desktop) -> None:
    panel = portfolio.open_list("education")
    assert portfolio.view.choices.rows["education"].selected
    assert not portfolio.view.evidence.isVisible()
    panel.back.setFocus()
    press(panel.back, ENTER)
    assert portfolio.view.evidence.isVisible()
    assert desktop.focus is portfolio.view.choices.rows["education"]


def links(desktop: Desktop) -> list[tuple[str, str]]:
    found = sorted(desktop.kept(ProfileLink), key=lambda each: each.position)
    return [(each.url, each.label) for each in found]


def link_line(portfolio: Portfolio, key: int) -> LinkLine:
    line = portfolio.view.lists["profile_link"].lines[key]
    assert isinstance(line, LinkLine)
    return line


def test_a_link_is_completed_when_it_is_added(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.add("profile_link", "talks.example.com", "Talks")
    assert links(desktop)[-1] == ("https://talks.example.com", "Talks")


def test_a_link_is_edited_in_place_and_undo_takes_it_back(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.open_list("profile_link")
    line = link_line(portfolio, 1)
    portfolio.fill(line.label, "Home page")
    assert links(desktop)[0] == ("https://example.com/mara", "Home page")
    desktop.undo()
    portfolio.rest()
    assert line.label.text() == ""


def test_a_bad_address_is_refused_at_its_field_and_stays_there(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.open_list("profile_link")
    line = link_line(portfolio, 1)
    line.url.setFocus()
    line.url.selectAll()
    type_text(line.url, "javascript:alert(1)")
    QTest.qWait(500)
    assert line.url.error == ""
    press(line.url, Qt.Key.Key_Tab)
    portfolio.rest()
    assert line.url.error.startswith("A link starts with https://")
    desktop.log("1h review @it")
    portfolio.rest()
    assert line.url.text() == "javascript:alert(1)"
    assert links(desktop)[0][0] == "https://example.com/mara"
    portfolio.fill(line.url, "example.com/new")
    assert line.url.error == ""
    assert links(desktop)[0][0] == "https://example.com/new"
    assert line.url.text() == "https://example.com/new"


def test_links_are_put_into_order_by_keys_and_by_dragging(portfolio: Portfolio, desktop: Desktop) -> None:
    panel = portfolio.open_list("profile_link")
    line = link_line(portfolio, 1)
    line.url.setFocus()
    press(line.url, Qt.Key.Key_Down, modifier=ALT)
    portfolio.rest()
    assert [url for url, _ in links(desktop)] == ["https://git.example.com/mara", "https://example.com/mara"]
    rows = panel._sorted
    assert rows is not None
    grip = rows.grip_of("1")
    QTest.mousePress(rows, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(rows, grip - QPoint(0, line.height() // 2))
    QTest.mouseMove(rows, grip - QPoint(0, line.height()))
    QTest.mouseRelease(rows, Qt.MouseButton.LeftButton, pos=grip - QPoint(0, line.height()))
    portfolio.rest()
    assert [url for url, _ in links(desktop)] == ["https://example.com/mara", "https://git.example.com/mara"]


def test_tab_goes_through_the_links_in_their_order_and_on_to_the_form(portfolio: Portfolio, desktop: Desktop) -> None:
    panel = portfolio.open_list("profile_link")
    first, second = link_line(portfolio, 1), link_line(portfolio, 2)
    first.url.setFocus()
    press(first.url, Qt.Key.Key_Down, modifier=ALT)
    portfolio.rest()
    panel.back.setFocus()
    stops = (second.url, second.label, second.bin, first.url, first.label, first.bin, panel.form.fields["url"])
    assert [tab() for _ in stops] == list(stops)


def test_a_link_is_removed_by_its_bin(portfolio: Portfolio, desktop: Desktop) -> None:
    portfolio.open_list("profile_link")
    click(link_line(portfolio, 1).bin)
    portfolio.rest()
    assert [url for url, _ in links(desktop)] == ["https://git.example.com/mara"]
    assert desktop.toast == "Link removed"


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Feb 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("february 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("Sept. 2019", date(2019, 9, 1), date(2019, 9, 30)),
        ("2/2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("02.2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("2020-12", date(2020, 12, 1), date(2020, 12, 31)),
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("1 Feb 2020", date(2020, 2, 1), date(2020, 2, 1)),
        ("2020-02-03", date(2020, 2, 3), date(2020, 2, 3)),
        ("yesterday", date(2026, 3, 18), date(2026, 3, 18)),
    ],
)
def test_a_month_or_a_year_is_enough_for_a_day(text: str, first: date, last: date) -> None:
    assert read_month(text, "first", TODAY) == first
    assert read_month(text, "last", TODAY) == last


@pytest.mark.parametrize("text", ["", "long ago", "13/2020", "0/2020", "Foo 2020", "31 Feb 2020", "1 Foo 2020", "0020"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert read_month(text, "first", TODAY) is None
