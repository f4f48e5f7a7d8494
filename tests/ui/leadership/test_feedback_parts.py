"""Parts of the tab of feedback by themselves: what they say where there are many, or little room."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QRadioButton

from careercruise_desktop.domain.feedback import DIMENSIONS, FeedbackRequest, FeedbackSource
from careercruise_desktop.domain.figures.dimensions import Rated, by_source
from careercruise_desktop.domain.sealed import DIFFERENTLY
from careercruise_desktop.ui.leadership.feedback.by_source import BySourceTable
from careercruise_desktop.ui.leadership.feedback.pane import ListPane
from careercruise_desktop.ui.leadership.feedback.places import EDGE
from careercruise_desktop.ui.leadership.feedback.state import ListState
from careercruise_desktop.ui.leadership.feedback.tab import LIST
from careercruise_desktop.ui.leadership.presenter.feedback_beside import column_state
from careercruise_desktop.ui.leadership.presenter.feedback_words import dimension_label, round_state
from careercruise_desktop.usecases.feedback import RoundPage
from tests.factories import TODAY
from tests.ui.conftest import Show


def test_a_filter_tells_its_count_where_the_row_has_room_for_all_of_them(show: Show) -> None:
    pane = ListPane()
    pane.setFixedSize(LIST, 600)
    show(pane)
    pane.show_state(ListState(groups=(), counts={"all": 20_066, "clients": 8_229, "team": 8_019, "others": 3_818}))
    pieces = {piece.accessibleName(): piece for piece in pane.filters.findChildren(QRadioButton)}
    assert pieces["All, 20,066"].text() == "All 20,066"
    assert pieces["Others, 3,818"].text() == "Others"
    assert pane.filters.sizeHint().width() <= LIST - 2 * EDGE
    pane.show_state(ListState(groups=(), counts={"all": 66, "clients": 29, "team": 19, "others": 18}))
    assert [piece.text() for piece in pieces.values()] == ["All 66", "Clients 29", "Team 19", "Others 18"]


def test_each_mean_by_source_says_on_how_many_ratings_it_rests(show: Show) -> None:
    given_by = [Rated(FeedbackSource.TEAM, {"leadership": 4, "delivery": 5}) for _ in range(4)]
    given_by += [Rated(FeedbackSource.TEAM, {"delivery": 3}) for _ in range(6)]
    (found,) = by_source(given_by)
    column = column_state(found)
    assert column.n == "n 4 \N{EN DASH} 10"
    table = BySourceTable()
    table.setFixedWidth(360)
    show(table)
    labels = [*(dimension_label(name) for name in DIMENSIONS), "Mean"]
    table.show_table(labels, [column])
    told = {table.told_at(350, y)[0] for y in range(300)} - {""}
    assert {"Leadership, Team: 4.0, n 4", "Delivery, Team: 3.8, n 10", "Partnership, Team: –, n 0"} < told
    assert "Leadership 4.0, n 4" in table.entries()[0].name
    many = [column._replace(n="n 4,604 \N{EN DASH} 6,107", title=title) for title in ("Clients", "Team", "Peer")]
    before = table.height()
    table.show_table(labels, many * 2)
    assert table.height() > before  # the range has two lines rather than being cut


def test_a_round_says_in_a_line_what_it_does_not_show() -> None:
    request = FeedbackRequest(id=1, asked=TODAY, closed=TODAY, anonymous=True)
    page = RoundPage(request, "Team", "6 of 6 answered", {}, {}, 0, ("problem_solving", DIFFERENTLY, "What to keep?"))
    assert round_state(page, None, TODAY).note.endswith(
        "Not shown, for fewer than 5 answered it: Problem-solving, “What to do differently”, “What to keep?”."
    )
    assert "Not shown" not in round_state(replace(page, hidden=()), None, TODAY).note
