"""The project's own source files, read once, for the tests that judge their shape."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from tests.installed import ROOT

PACKAGE = "careercruise_desktop"
WORKSHOP = ("tests", "packaging", "benchmarks")
Function = ast.FunctionDef | ast.AsyncFunctionDef
Definition = Function | ast.ClassDef


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @property
    def length(self) -> int:
        return len(self.text.splitlines())

    @property
    def room(self) -> str:
        """The path below the package ("ui/today/view.py")."""
        return self.path.removeprefix(f"{PACKAGE}/")

    def nodes(self) -> Iterator[ast.AST]:
        return ast.walk(self.tree)

    def definitions(self) -> Iterator[Definition]:
        return (node for node in self.nodes() if isinstance(node, Definition))

    def functions(self) -> Iterator[Function]:
        return (node for node in self.nodes() if isinstance(node, Function))

    def classes(self) -> Iterator[ast.ClassDef]:
        return (node for node in self.nodes() if isinstance(node, ast.ClassDef))

    def inside_functions(self) -> Iterator[ast.AST]:
        """Every node that runs only when a function is called."""
        seen: set[ast.AST] = set()
        for function in self.functions():
            for node in ast.walk(function):
                if node is not function and node not in seen:
                    seen.add(node)
                    yield node

    def strings(self) -> Iterator[tuple[int, str]]:
        """Every string that the program uses, with its line; not what documents it."""
        documents = {id(found) for found in _documents(self.tree)}
        for node in self.nodes():
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
                yield node.lineno, node.value

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


def modules() -> list[str]:
    """Every module of the program, in the order of their names; not the one that runs when it is imported."""
    names = []
    for source in package():
        parts = source.path.removesuffix(".py").split("/")
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return sorted(name for name in names if not name.endswith("__main__"))


def imported(node: ast.AST) -> list[str]:
    """The modules that an import statement names, as written."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and not node.level:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def _read(folder: Path) -> Iterator[Source]:
    for path in sorted(folder.rglob("*.py")):
        yield Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


def _documents(tree: ast.Module) -> Iterator[ast.Constant]:
    """The strings that stand alone as a statement: docstrings and what stands below a constant."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
