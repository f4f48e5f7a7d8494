"""A document as plain data (what JSON holds), which is all that templates ever see."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from careercruise_desktop.domain.addresses import mail_url, web_url
from careercruise_desktop.domain.claims import Claim
from careercruise_desktop.domain.document import Document, Link
from careercruise_desktop.domain.report import Report
from careercruise_desktop.domain.review import Review

# What stands behind a claim is for the window; it does not leave the machine with the document.
_KEPT_BACK = frozenset({"rows", "failures", "period", "kind"})
_NAMED = re.compile(r"(.+)(?:Section|Part)")

Paper = Document | Report | Review
# By which template a paper is made.
_TEMPLATES: dict[type, str] = {Document: "dual", Report: "report", Review: "review"}


def plain(paper: Paper) -> dict[str, object]:
    """The paper as nested dictionaries and lists.

    Each section and part says its `kind` ("projects"), the whole the `template` it is made with.
    """
    return {**_fields(paper), "template": _TEMPLATES[type(paper)]}


def _value(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    if isinstance(value, Link):
        # Checked again here, next to the templates: nothing but the web and mail may be led to.
        url = value.url if web_url(value.url) or mail_url(value.url.removeprefix("mailto:")) else ""
        return {"text": value.text, "url": url}
    return _fields(value) if is_dataclass(value) else value


def _fields(value: object) -> dict[str, object]:
    kept_back: frozenset[str] = _KEPT_BACK if isinstance(value, Claim) else frozenset()
    found = {
        each.name: _value(getattr(value, each.name))
        for each in fields(value)  # type: ignore[arg-type]
        if each.name not in kept_back
    }
    kind = _NAMED.fullmatch(type(value).__name__)
    if kind is not None:
        found["kind"] = re.sub(r"(?<!^)(?=[A-Z])", "_", kind[1]).lower()
    return found
