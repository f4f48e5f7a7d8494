"""An answer as text for a mail: lines of base64 between two marks, and back, whatever mail programs put around them."""

from __future__ import annotations

import base64
import binascii
import re
import textwrap

from .errors import Unreadable

BEGIN = "-----BEGIN CAREERCRUISE ANSWER-----"
END = "-----END CAREERCRUISE ANSWER-----"
LINE = 72
MOST_QUOTED = 10  # how often one answer may stand in a mail that quotes itself

# Bounded on purpose: the text comes from strangers, and may be long.
_GAP = r"[\s>|]{1,20}"
_BEGIN = re.compile(rf"BEGIN{_GAP}CAREERCRUISE{_GAP}ANSWER")
_END = re.compile(rf"END{_GAP}CAREERCRUISE{_GAP}ANSWER")
# Quoting marks, blanks, marks without a width, and the dashes of the two lines, which some programs join.
_AROUND = re.compile(r"[\s>|*\-\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff]+")
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")


def armoured(content: bytes) -> str:
    """The content as text to paste into a mail."""
    return "\n".join((BEGIN, *textwrap.wrap(base64.b64encode(content).decode("ascii"), LINE), END)) + "\n"


def marked(content: bytes | str) -> bool:
    """Whether an answer as text begins somewhere in it."""
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    return _BEGIN.search(text) is not None


def unarmoured(text: str) -> bytes | None:
    """What stands between the marks; None when the text has no such mark.

    Raises:
        Unreadable: the text is cut off, was changed, or holds more than one answer.
    """
    begins = list(_BEGIN.finditer(text))
    if not begins:
        return None
    if len(begins) > MOST_QUOTED:
        raise Unreadable("", f"This text holds {len(begins)} answers; paste one at a time.")
    bodies: set[str] = set()
    for begin in begins:
        end = _END.search(text, begin.end())
        if end is None:
            raise Unreadable("", "The text of the answer is cut off: its last line is missing.")
        bodies.add(_AROUND.sub("", text[begin.end() : end.start()]))
    if len(bodies) > 1:
        raise Unreadable("", f"This text holds {len(bodies)} answers; paste one at a time.")
    body = bodies.pop()
    if not _BASE64.fullmatch(body):
        raise Unreadable("", "The text of the answer was changed on its way; ask for the file instead.")
    try:
        return base64.b64decode(body, validate=True)
    except binascii.Error as error:
        raise Unreadable("", "The text of the answer is not complete; copy all of its lines.") from error
