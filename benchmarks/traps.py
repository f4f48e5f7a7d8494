"""Texts made to keep a reader busy: each repeats what a careless one would look through again and again."""

from __future__ import annotations


def notes(size: int) -> dict[str, str]:
    """Markdown of about `size` characters, by what repeats in it."""
    root = int((2 * size) ** 0.5)
    return {
        "stars": "*a " * (size // 3), "closing stars": "a** " * (size // 4), "mixed": "*_" * (size // 2),
        "brackets": "[" * size, "links": "[a](" * (size // 4), "nested": "[" * (size // 4) + "](" * (size // 4),
        "pictures": "![" * (size // 5) + "](a)" * (size // 7), "ticks": "".join("`" * n + "a" for n in range(1, root)),
        "items": "-\n" * (size // 2), "depth": "\n".join(" " * n + "- a" for n in range(root)),
        "blank": "- a\n" + "\n" * (size - 10) + "b", "quotes": ("> " * 50 + "\n") * (size // 101 + 1),
        "signs": "&<" * (size // 2), "addresses": "https://a.b " * (size // 12),
        "parentheses": "https://a.b/" + ")" * (size - 20), "fence": "```" + "a" * (size - 10) + "`",
        "spaces": "[a](" * 10 + " " * (size - 50), "tabs": "a\t\n" * (size // 3), "escapes": "\\" * size,
        "targets": ("[x](http://" + "a" * 400) * (size // 410 + 1),
    }  # fmt: skip


def pages(size: int) -> dict[str, str]:
    """HTML of about `size` characters, by what repeats in it."""
    return {
        "comments": "<!--" * (size // 4), "tags": "<a " * (size // 3) + ">", "ends": "</" * (size // 2),
        "sections": "<![CDATA[" * (size // 9), "script": "<script>" + "</" * (size // 2) + ">",
        "bold": "<b>" * (size // 7) + "</i>" * (size // 7), "items": "<li>" * (size // 4),
        "quotes": "<a b='" * (size // 12 * 2) + ">", "cells": "<table>" + "<td>x" * (size // 5),
        "boxes": "<blockquote>" * (size // 12), "paragraphs": "<div>" * (size // 12) + "<p></p>" * (size // 12),
        "lists": "<li><ul>" + "<div>" * (size // 14) + "<li></li>" * (size // 14),
        "styles": "<b style='" + "font-weight:" * (size // 12) + "'>",
    }  # fmt: skip
