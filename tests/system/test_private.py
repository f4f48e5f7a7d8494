"""No socket but the bell's, no connection to anywhere."""

from __future__ import annotations

import ast
from pathlib import Path

import careercruise_desktop
from tests.storage import children

PACKAGE = Path(careercruise_desktop.__file__).parent
TALKATIVE = {"socket", "socketserver", "http", "urllib", "ssl", "ftplib", "smtplib", "imaplib", "xmlrpc", "asyncio",
             "requests", "httpx", "aiohttp"}  # fmt: skip


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_only_the_bell_can_talk_to_other_programs() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): sorted(
            name for name in imported(path)
            if name.split(".")[0] in TALKATIVE - {"urllib"} or name.startswith("urllib.request") or "QtNetwork" in name
        )
        for path in PACKAGE.rglob("*.py")
    }  # fmt: skip
    assert {path: names for path, names in found.items() if names} == {"system/bell.py": ["socket"]}


def test_the_command_line_opens_no_socket_at_all(data_dir: Path) -> None:
    out = children.run(
        """
        import sys
        seen = []
        sys.addaudithook(lambda event, words: seen.append(event) if event.startswith("socket.") else None)
        from careercruise_desktop.app import main
        folder = ["--data-dir", sys.argv[1]]
        for words in (["history"], ["check"], ["backup"], ["undo"]):
            main([*folder, *words])
        print(seen)
        """,
        data_dir,
    )
    assert out.splitlines()[-1] == "[]"


def test_the_bell_is_a_local_socket_and_listens_to_no_network(data_dir: Path) -> None:
    out = children.run(
        """
        import socket, sys
        from pathlib import Path
        seen = []
        def look(event, words):
            if event == "socket.bind" or event == "socket.connect" or event == "socket.sendto":
                seen.append((event, type(words[1]).__name__))
            elif event == "socket.__new__":
                seen.append((event, socket.AddressFamily(words[1]).name))
        sys.addaudithook(look)
        from careercruise_desktop.system.bell import Bell, ring
        from careercruise_desktop.system.lock import claim
        path = Path(sys.argv[1]) / "window.lock"
        lock = claim(path)
        bell = Bell(path)
        assert ring(path)
        assert bell.heard() == ""
        bell.close()
        print(sorted(set(seen), key=str))
        """,
        data_dir,
    )
    assert out.strip() == str([("socket.__new__", "AF_UNIX"), ("socket.bind", "str"), ("socket.sendto", "str")]), (
        "a name in the file system is a text; an address in a network is a tuple"
    )
