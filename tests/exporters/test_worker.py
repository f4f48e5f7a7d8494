"""The child process: orders in, answers out, and nothing left when it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from careercruise_desktop.exporters.press import render_command
from careercruise_desktop.system.child import Child
from tests.exporters.documents import data, empty


def talk(folder: Path, *orders: tuple[dict[str, Any], bytes]) -> list[dict[str, Any]]:
    """The heads of the answers to some orders, and the sizes of what came with them."""
    folder.mkdir(exist_ok=True)
    sent = b"".join(json.dumps({**head, "size": len(body)}).encode() + b"\n" + body for head, body in orders)
    run = subprocess.run(
        [*render_command(), str(folder)], input=sent, capture_output=True, check=True, timeout=60, cwd=folder
    )
    heads, rest = [], run.stdout
    while rest:
        line, _, rest = rest.partition(b"\n")
        heads.append(json.loads(line))
        rest = rest[sum(heads[-1]["sizes"]) :]
    return heads


def order(**more: Any) -> tuple[dict[str, Any], bytes]:
    return {"do": "file", "format": "html", "made": 0, **more}, json.dumps(data(empty())).encode()


def test_orders_are_answered_one_after_the_other_until_the_end(tmp_path: Path) -> None:
    heads = talk(tmp_path / "work", order(), order(format="pdf"), order(do="pictures", format="pdf", width=200))
    assert [head["said"] for head in heads if head["said"] != "progress"] == ["done", "done", "done"]
    shares = [head["share"] for head in heads if head["said"] == "progress"]
    assert shares == [0.2, 0.4] * 3


def test_an_order_that_fails_is_answered_and_the_next_one_carried_out(tmp_path: Path) -> None:
    heads = talk(tmp_path / "work", order(format="tarot"), ({"do": "file", "format": "pdf", "made": 0}, b"{}"), order())
    said = [head["said"] for head in heads if head["said"] != "progress"]
    assert said == ["failed", "failed", "done"]
    assert "KeyError" in next(head["why"] for head in heads if head["said"] == "failed")


def test_the_folder_of_a_child_is_private_and_goes_with_it() -> None:
    child = Child((sys.executable, "-c", "import sys; sys.stdin.read()"), ())
    folder = Path(child._folder.name)
    assert folder.stat().st_mode & 0o077 == 0
    assert child.running
    child.end()
    assert not child.running
    assert not folder.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such bound")
def test_a_child_that_wants_too_much_memory_ends_and_nothing_else_does(tmp_path: Path) -> None:
    code = (
        "import sys; from careercruise_desktop.system import orders; orders.limit_memory(1 << 30)\n"
        "try: bytearray(2 << 30)\n"
        "except MemoryError: print('bounded')"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert run.stdout.strip() == "bounded"


def test_importing_the_child_brings_no_window_no_database_and_no_domain(tmp_path: Path) -> None:
    code = (
        "import sys, careercruise_desktop.exporters.worker, careercruise_desktop.exporters.pdf\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'sqlite3', 'sqlalchemy'))"
        " or '.domain' in name or '.storage' in name])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert run.stdout.strip() == "[]"
