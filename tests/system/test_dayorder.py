"""The region's order of day and month."""

from __future__ import annotations

import locale

import pytest

from careercruise_desktop.system.dayorder import month_first, order_of


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "en_US.UTF-8"}, True),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "en_GB.UTF-8"}, False),
        ({"LANG": "sv_SE.UTF-8", "LC_TIME": "en_US"}, True),
        ({"LC_ALL": "de_DE@euro", "LANG": "en_US.UTF-8"}, False),
        ({"LANG": "C"}, False),
        ({"LANG": "en_PH"}, True),
    ],
)
def test_the_first_variable_that_is_set_decides(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: bool
) -> None:
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert month_first() is expected


@pytest.mark.parametrize(
    ("region", "expected"), [("English_United States", True), ("Swedish_Sweden", False), (None, False)]
)
def test_without_variables_the_systems_locale_decides(
    monkeypatch: pytest.MonkeyPatch, region: str | None, expected: bool
) -> None:
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(locale, "getlocale", lambda: (region, "cp1252"))
    assert month_first() is expected


@pytest.mark.parametrize(("language", "by_region"), [("en_US.UTF-8", "mdy"), ("sv_SE.UTF-8", "dmy")])
def test_what_was_chosen_counts_before_the_region(
    monkeypatch: pytest.MonkeyPatch, language: str, by_region: str
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    assert (order_of("day first"), order_of("month first"), order_of("system")) == ("dmy", "mdy", by_region)
