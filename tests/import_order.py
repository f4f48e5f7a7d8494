"""After which module another one is imported, so that nothing is there by then but what it needs itself.

A module that needs B, which needs C, may be imported where B and with it C have been: that is all in its own imports.
What another module alone has brought must not be there, or a module that only works after that one would pass.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from tests.survey import PACKAGE, Source, package


def order(wanted: Iterable[str]) -> dict[str, list[str]]:
    """The modules that are imported after each one ("" is the start), as far as they lead to the wanted ones."""
    needs = {source.module: set(_needs(source)) for source in package()}
    reached = {name: _reached(name, needs) for name in needs}

    def before(name: str) -> str:
        holder = name.rpartition(".")[0]
        if name in reached.get(holder, ()):
            return holder  # The package, which always comes first, brings it.
        # The one that brings most, of those that do not bring the module itself.
        fit = [other for other in reached[name] if name not in reached[other]]
        return max(fit, key=lambda other: (len(reached[other]), other), default="")

    after: dict[str, list[str]] = {}
    for name in sorted(set().union(*(reached[each] for each in wanted))):
        after.setdefault(before(name), []).append(name)
    return after


def _reached(name: str, needs: dict[str, set[str]]) -> set[str]:
    """A module and all that it imports, directly or not."""
    reached, waiting = {name}, [name]
    while waiting:
        found = needs.get(waiting.pop(), set()) - reached
        reached |= found
        waiting += found
    return reached & needs.keys()


def _needs(source: Source) -> Iterator[str]:
    """The modules of the program that a file names where it is run at its import, and the packages that hold them."""
    for node in _run(source.tree.body):
        if isinstance(node, ast.Import):
            named = [alias.name for alias in node.names]
        else:
            base = source.package(node.level) if node.level else ""
            whole = ".".join(part for part in (base, node.module) if part)
            named = [whole, *(f"{whole}.{alias.name}" for alias in node.names)]
        for name in named:
            yield from _with_packages(name)
    yield from _with_packages(source.module.rpartition(".")[0])


def _with_packages(name: str) -> Iterator[str]:
    while name.split(".")[0] == PACKAGE:
        yield name
        name = name.rpartition(".")[0]


def _run(body: Iterable[ast.stmt]) -> Iterator[ast.Import | ast.ImportFrom]:
    """The import statements that run when the file does."""
    for node in body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif isinstance(node, ast.If) and "TYPE_CHECKING" not in ast.unparse(node.test):
            yield from _run((*node.body, *node.orelse))
        elif isinstance(node, ast.With | ast.Try):
            yield from _run(node.body)
