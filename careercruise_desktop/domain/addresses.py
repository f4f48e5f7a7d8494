"""Addresses that a link may lead to: the web (http, https) and e-mail (mailto), and nothing else."""

from __future__ import annotations

import re

from .errors import Refused
from .text import one_line

URL_LIMIT = 500

# A host with a dot, localhost or a bracketed address, then anything that cannot end an attribute or a line.
_WEB = re.compile(r"https?://[^\s/?#@<>\"'`{}|\\^]+(?:[/?#][^\s<>\"'`{}|\\^]*)?", re.IGNORECASE)
_SITE = re.compile(r"//([^/?#]*\.|localhost|\[)")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@<>()\[\]\"'`,;:?&=%#\\/]+@[^\s@<>()\[\]\"'`,;:?&=%#\\/]+")
_MAIL_SCHEME = "mailto:"


def web_url(text: str) -> str:
    """The address when it leads to the web (http or https), else ""."""
    url = text.strip()
    return url if len(url) <= URL_LIMIT and _WEB.fullmatch(url) else ""


def mail_url(address: str) -> str:
    """The mailto address of an e-mail address, "" when it is not one."""
    address = address.strip()
    return f"{_MAIL_SCHEME}{address}" if len(address) <= URL_LIMIT and _MAIL.fullmatch(address) else ""


def link_url(text: str) -> str:
    """The address when a link in a text may lead there: to the web, or to one e-mail address; else ""."""
    url = text.strip()
    scheme, address = url[: len(_MAIL_SCHEME)], url[len(_MAIL_SCHEME) :]
    return mail_url(address) if scheme.lower() == _MAIL_SCHEME else web_url(url)


def complete_url(text: str, field: str = "url") -> str:
    """A typed web address made complete: `example.com/me` becomes `https://example.com/me`.

    Raises:
        Refused: it leads somewhere else than to the web, or is too long.
    """
    line = one_line(text, field)
    url = web_url(line if _SCHEME.match(line) else f"https://{line}")
    if not url or not _SITE.search(url):
        raise Refused("A link starts with https:// or http:// and names a site, such as https://example.com.", field)
    return url
