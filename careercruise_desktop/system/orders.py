"""Inside a child process: orders come in on stdin, answers go out on stdout.

An order is a line of JSON (with `size`) followed by so many bytes. Each answer is a line of JSON (`said`: "progress",
"done" or "failed", `sizes`) followed by files of these sizes. The process ends when its stdin does, so it never
outlives the one who started it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import IO, NamedTuple

if sys.platform != "win32":
    import resource

Say = Callable[[float, str], None]


class Done(NamedTuple):
    """What an order came to: what to say of it in plain data, and the files it brings."""

    head: dict[str, object]
    files: list[bytes]


CarryOut = Callable[[dict[str, object], bytes, Say], Done]


def answering() -> IO[bytes]:
    """The stream for answers; what libraries print goes elsewhere from now on, so that it gets between no answers."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def serve(answers: IO[bytes], carry_out: CarryOut) -> None:
    """Carry out orders until there are no more."""
    orders = sys.stdin.buffer
    for line in iter(orders.readline, b""):
        order = json.loads(line)
        _answer(answers, carry_out, order, orders.read(order["size"]))


def limit_memory(most_bytes: int) -> None:
    """Bound the memory that this process can take, where the system has such a bound."""
    if sys.platform == "win32":
        return
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = most_bytes if hard == resource.RLIM_INFINITY else min(most_bytes, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _answer(answers: IO[bytes], carry_out: CarryOut, order: dict[str, object], payload: bytes) -> None:
    def say(share: float, word: str) -> None:
        _send(answers, {"said": "progress", "share": share, "word": word}, [])

    try:
        done = carry_out(order, payload, say)
    except Exception as error:
        _send(answers, {"said": "failed", "why": f"{type(error).__name__}: {error}"[:2_000]}, [])
        return
    _send(answers, {**done.head, "said": "done"}, done.files)


def _send(answers: IO[bytes], head: dict[str, object], files: list[bytes]) -> None:
    answers.write(json.dumps({**head, "sizes": [len(each) for each in files]}).encode("ascii") + b"\n")
    for each in files:
        answers.write(each)
    answers.flush()
