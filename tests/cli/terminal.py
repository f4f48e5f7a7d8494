"""A terminal for tests: the real parser and commands over a test's own store and clock."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, TypeVar

import pytest

from careercruise_desktop.cli import parser
from careercruise_desktop.cli.output import Printer
from careercruise_desktop.cli.tools import Drawing, Tools
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.spans import Clock
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.usecase import UseCase

U = TypeVar("U", bound=UseCase)


@dataclass
class Terminal:
    """Runs commands as `app.main` does; `code`, `out` and `err` are those of the last one."""

    store: Store
    clock: Clock
    captured: pytest.CaptureFixture[str]
    code: int = 0
    out: str = ""
    err: str = ""

    def run(self, *words: str) -> str:
        """Run a command; returns what it printed to stdout."""
        made: dict[type, Any] = {}

        def use(kind: type[U]) -> U:
            found: U = made.setdefault(kind, kind(self.store, self.clock))
            return found

        self.captured.readouterr()
        try:
            arguments = parser.parse(list(words))
            paths = Paths(self.store.path.parent)
            self.code = parser.run(arguments, Tools(paths, self.clock, use, Printer(as_json=arguments.json), _no_qt))
        except parser.Usage as usage:
            parser.complain(str(usage))
            self.code = 2
        except PersonError as error:
            parser.complain(str(error))
            self.code = 1
        self.out, self.err = self.captured.readouterr()
        return self.out

    def json(self, *words: str) -> Any:
        """Run a command with --json; returns what it printed."""
        self.run(*words, "--json")
        assert self.code == 0, self.err
        return json.loads(self.out)


def _no_qt() -> Drawing:
    raise AssertionError("this command draws nothing")
