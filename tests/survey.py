"""The project's own source files, read once, for the tests that judge their shape."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tests.installed import ROOT

PACKAGE = "careercruise_desktop"
WORKSHOP = ("tests", "packaging", "benchmarks")
Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef
# The greater part of all nodes, and nothing that a test judges.
PLAIN = (ast.Name, ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """All of it but bare names and signs, each node after the one that it is part of."""
        return _parts(self.tree)

    @property
    def module(self) -> str:
        """Its name for an import statement."""
        return ".".join(self._parts)

    def package(self, level: int) -> str:
        """The package that so many dots at the start of an import mean."""
        up = level - self.path.endswith("__init__.py")
        return ".".join(self._parts[: len(self._parts) - up])

    @property
    def _parts(self) -> list[str]:
        return self.path.removesuffix(".py").removesuffix("/__init__").split("/")

    @property
    def length(self) -> int:
        return len(self.text.splitlines())

    @property
    def room(self) -> str:
        """The path below the package ("ui/today/view.py")."""
        return self.path.removeprefix(f"{PACKAGE}/")

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        return tuple(node for node in self.nodes if isinstance(node, Definition))

    def functions(self) -> Iterator[Function]:
        return (node for node in self.definitions if isinstance(node, Function))

    def classes(self) -> Iterator[ast.ClassDef]:
        return (node for node in self.definitions if isinstance(node, ast.ClassDef))

    def inside_functions(self) -> Iterator[ast.AST]:
        """Every node that runs only when a function is called."""
        seen: set[ast.AST] = set()
        for function in self.functions():
            if function not in seen:
                inside = _parts(function)[1:]
                seen.update(inside)
                yield from inside

    def strings(self) -> Iterator[tuple[int, str]]:
        """Every string that the program uses, with its line; not what documents it."""
        documents = {id(found) for found in self._documents()}
        for node in self.nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
                yield node.lineno, node.value

    def _documents(self) -> Iterator[ast.Constant]:
        """The strings that stand alone as a statement: docstrings and what stands below a constant."""
        for node in self.nodes:
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                yield node.value

    def at(self, node: ast.AST) -> str:
        """Where a node stands, as an editor opens it."""
        name = f" {node.name}" if isinstance(node, Definition) else ""
        return f"{self.path}:{getattr(node, 'lineno', 0)}{name}"


@cache
def package() -> tuple[Source, ...]:
    """The program's files."""
    return tuple(_read(ROOT / PACKAGE))


@cache
def everything() -> tuple[Source, ...]:
    """The program's files and the workshop's."""
    return (*package(), *(source for folder in WORKSHOP for source in _read(ROOT / folder)))


def forget() -> None:
    """Let go of what was read: every later look for garbage would go through all of it."""
    everything.cache_clear()
    package.cache_clear()


def read_all() -> None:
    """Take all files apart at once; nothing is thrown away meanwhile, so nothing is looked for."""
    collecting = gc.isenabled()
    gc.disable()
    for source in everything():
        _ = source.nodes
    if collecting:
        gc.enable()


def modules() -> list[str]:
    """Every module of the program, in the order of their names; not the one that runs when it is imported."""
    return sorted(source.module for source in package() if not source.module.endswith("__main__"))


def imported(node: ast.AST) -> list[str]:
    """The modules that an import statement names, as written."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def called(call: ast.Call) -> str:
    """The name of what is called, without what it belongs to."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _parts(node: ast.AST) -> list[ast.AST]:
    found = [node]
    for each in found:  # which grows
        for name in each._fields:
            part = getattr(each, name, None)
            parts = part if isinstance(part, list) else (part,)
            found.extend(one for one in parts if isinstance(one, ast.AST) and not isinstance(one, PLAIN))
    return found


def _read(folder: Path) -> Iterator[Source]:
    for path in sorted(folder.rglob("*.py")):
        yield Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
