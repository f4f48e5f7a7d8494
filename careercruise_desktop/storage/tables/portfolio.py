"""Who the person is, and what the portfolio shows."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from careercruise_desktop.domain.portfolio import Audience
from careercruise_desktop.domain.roles import Role

from .types import choice, day, flag, maybe_choice, maybe_day, number, table, words

profile = table(
    "profile",
    words("name"),
    words("headline"),
    words("location"),
    words("email"),
    words("phone"),
    words("summary"),
)

profile_link = table("profile_link", words("url", None), words("label"), number("position", 0, low=None))

position = table(
    "position",
    words("title", None),
    words("employer", None),
    day("start"),
    maybe_day("finish"),
    maybe_choice("role", Role),
    words("location"),
    words("summary"),
)

education = table(
    "education",
    words("title", None),
    words("school", None),
    maybe_day("start"),
    maybe_day("finish"),
    words("note"),
)

portfolio = table(
    "portfolio",
    choice("audience", Audience),
    words("sections"),
    words("hidden"),
    maybe_day("first"),
    maybe_day("last"),
    flag("hide_clients"),
    flag("hide_figures"),
    UniqueConstraint("audience"),
)
