"""Lending a damaged file the list of tables of a good backup of the same file.

The list (`sqlite_schema`) is a tree of pages like any table, and without it not one row can be read. Backups are page
for page what the file was, and the list changes with an upgrade only, so its pages lie at the same places in both.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_INTERIOR, _LEAF = 5, 13


def graft(copy: Path, good: Path) -> bool:
    """Put the good file's list of tables into a copy of the damaged file; whether they are of one kind.

    Args:
        copy: a copy of the damaged file, only to be read from afterwards.
        good: a whole backup.

    Raises:
        OSError: a file cannot be read or written.
        ValueError: the good file is not a database.
    """
    sound, damaged = good.read_bytes(), copy.read_bytes()
    if not _same_kind(damaged, sound):
        return False
    size = _page_size(sound)
    places = [(number - 1) * size for number in _list_pages(sound, size)]
    if 2 * sum(_same_page(damaged, sound, place, size) for place in places) < len(places):
        return False
    with copy.open("r+b") as file:
        for place in places:
            file.seek(place)
            file.write(sound[place : place + size])
        # What counts pages and changes stays as it was; free pages are of no use here.
        file.seek(24)
        file.write(damaged[24:32] + bytes(8))
        file.seek(92)
        file.write(damaged[92:96])
    return True


def _same_kind(damaged: bytes, sound: bytes) -> bool:
    """Whether page size, data version and owner are the same."""
    fields = ((0, 21), (60, 64), (68, 72))
    return sound.startswith(_MAGIC) and all(damaged[first:last] == sound[first:last] for first, last in fields)


def _same_page(damaged: bytes, sound: bytes, place: int, size: int) -> bool:
    """Whether a page is the same in both: in another file most pages of the list would lie elsewhere."""
    first = place or 100
    return damaged[first : place + size] == sound[first : place + size]


def _page_size(content: bytes) -> int:
    size = int.from_bytes(content[16:18], "big")
    return 65_536 if size == 1 else size


def _list_pages(content: bytes, size: int) -> Iterator[int]:
    """The numbers of all pages of the tree that begins on page 1, those of long texts included."""
    usable = size - content[20]
    waiting = [1]
    while waiting:
        number = waiting.pop()
        yield number
        page = content[(number - 1) * size : number * size]
        head = 100 if number == 1 else 0
        interior = _kind(page, head) == _INTERIOR
        first = head + (12 if interior else 8)
        if interior:
            waiting.append(_number(page, head + 8))
        for place in range(first, first + 2 * _short(page, head + 3), 2):
            cell = _short(page, place)
            if interior:
                waiting.append(_number(page, cell))
            else:
                yield from _overflow(content, size, _number_after(page, cell, usable))


def _kind(page: bytes, head: int) -> int:
    kind = page[head]
    if kind not in {_INTERIOR, _LEAF}:
        raise ValueError("not a page of a table")
    return kind


def _number_after(page: bytes, cell: int, usable: int) -> int:
    """Where the rest of a cell's content goes on, or 0 when all of it is on the page."""
    length, place = _varint(page, cell)
    _, place = _varint(page, place)
    most = usable - 35
    if length <= most:
        return 0
    least = (usable - 12) * 32 // 255 - 23
    here = least + (length - least) % (usable - 4)
    return _number(page, place + (here if here <= most else least))


def _overflow(content: bytes, size: int, number: int) -> Iterator[int]:
    while number:
        yield number
        number = _number(content, (number - 1) * size)


def _varint(page: bytes, place: int) -> tuple[int, int]:
    value = 0
    for step in range(9):
        byte = page[place + step]
        if step == 8:
            return value << 8 | byte, place + 9
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + step + 1
    raise AssertionError


def _short(page: bytes, place: int) -> int:
    return int.from_bytes(page[place : place + 2], "big")


def _number(page: bytes, place: int) -> int:
    return int.from_bytes(page[place : place + 4], "big")
