"""The rules of the house that a machine can check; each failure says what to do.

Layers and cycles are import-linter's (the contracts stand in pyproject.toml); what importing a module may do is in
test_importing.py, what the lock may hold in test_lock.py.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import grimp
import pytest
from PySide6.QtCore import QObject, Signal

from tests.installed import ROOT
from tests.survey import PACKAGE, Function, Source, called, everything, forget, imported, package, read_all

# Where imports may stand inside functions: the composition root and the registries that load one thing of many.
LATE = (
    "app.py", "ui/rooms.py", "ui/furnishing.py", "cli/parser.py", "exporters/__init__.py", "importers/__init__.py",
    "storage/migrations/__init__.py",
    "storage/store.py",  # its write side
    "storage/queries/blocks.py",  # what works out repeats, where there are any
    "usecases/history.py",  # what the sample's answers are made of, once its removal is taken back
    "storage/occurrences.py",  # dateutil: most days ask whether something repeats, and nothing does
)  # fmt: skip

# The rooms that may import what is slow to import.
HEAVY = {
    "pyqtgraph": ("ui/charts/",),
    "numpy": ("ui/charts/",),
    "sqlalchemy": ("storage/tables/", "storage/dialects/", "storage/migrations/"),
    "alembic": ("storage/migrations/",),
    "typst": ("exporters/",),
    "jinja2": ("exporters/",),
    "docx": ("exporters/",),
    "dateutil": ("exporters/", "importers/", "storage/occurrences.py"),
    "icalendar": ("exporters/", "importers/"),
    "recurring_ical_events": ("importers/",),
}

VAGUE = {"manager", "helper", "util", "utils", "utility", "utilities", "handler", "controller"}
VAGUE_FILES = {"common", "misc"}
SQL = re.compile(
    r"\b(SELECT\b.+\bFROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|CREATE (TABLE|INDEX|TRIGGER)|PRAGMA \w)",
    re.DOTALL,
)
HEX_COLOUR = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")
SOMEBODYS_FOLDER = re.compile(r"(?<![\w.])(/home/|/root/|/Users/|[A-Z]:\\+Users\\+)\w")
PICTURES_AND_FONTS = {".svg", ".png", ".ttf", ".otf", ".woff", ".woff2"}


@pytest.fixture(scope="module", autouse=True)
def _survey() -> Iterator[None]:
    read_all()
    yield
    forget()


def complain(found: Iterable[str], remedy: str) -> None:
    """Fail with what was found and what to do about it."""
    places = sorted(found)
    assert not places, f"{remedy}\n  " + "\n  ".join(places)


def length(node: ast.AST) -> int:
    return (getattr(node, "end_lineno", 0) or 0) - getattr(node, "lineno", 0) + 1


def test_the_layers_are_kept() -> None:
    code = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run(['--no-cache']))"
    kept = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert kept.returncode == 0, f"Move the code, not the contract.\n{kept.stdout}{kept.stderr}"


def test_there_are_no_import_cycles() -> None:
    graph = grimp.build_graph(PACKAGE, cache_dir=None)
    cycles = {
        " -> ".join((module, *chain[1:]))
        for module in graph.modules
        for imports in sorted(graph.find_modules_directly_imported_by(module))
        if (chain := graph.find_shortest_chain(imports, module)) is not None
    }
    complain(cycles, "Break the circle: move what both sides need into a third, lower module.")


def test_every_room_is_kept_apart_from_the_others() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (apart,) = [set(contract["modules"]) for contract in contracts if contract["type"] == "independence"]
    rooms = {f"{PACKAGE}.ui.{path.parent.name}" for path in (ROOT / PACKAGE / "ui").glob("*/presenter.py")}
    complain(rooms - apart, "Name the room in the contract of pyproject.toml that keeps rooms apart.")


def test_files_are_short() -> None:
    complain(
        (f"{source.path}: {source.length} lines" for source in everything() if source.length > 400),
        "Split these by meaning: no file has over 400 lines.",
    )
    long = [f"{source.path}: {source.length} lines" for source in package() if source.length > 350]
    if len(long) > max(1, len(package()) // 50):
        complain(long, "At most one file in fifty may have over 350 lines. Split these by meaning.")


def test_functions_are_short() -> None:
    complain(
        (f"{s.at(node)}: {length(node)} lines" for s in everything() for node in s.functions() if length(node) > 50),
        "A function does one thing in at most 50 lines: give its parts names of their own.",
    )


def test_classes_are_small() -> None:
    def too_big(node: ast.ClassDef) -> str:
        methods = sum(isinstance(part, Function) for part in node.body)
        return f"{length(node)} lines, {methods} methods" if length(node) > 250 or methods > 20 else ""

    complain(
        (f"{s.at(node)}: {too_big(node)}" for s in everything() for node in s.classes() if too_big(node)),
        "A class has at most 250 lines and 20 methods: let it hold a part instead of being it.",
    )


def test_everything_is_annotated() -> None:
    def bare(function: Function, in_class: bool) -> list[str]:
        given = function.args
        named = [*given.posonlyargs, *given.args]
        if in_class and not any(isinstance(d, ast.Name) and d.id == "staticmethod" for d in function.decorator_list):
            named = named[1:]
        named += [*given.kwonlyargs, *(argument for argument in (given.vararg, given.kwarg) if argument)]
        missing = [argument.arg for argument in named if argument.annotation is None]
        return missing + (["the return value"] if function.returns is None else [])

    def places(source: Source) -> Iterable[str]:
        methods = {id(part) for node in source.classes() for part in node.body}
        for function in source.functions():
            if missing := bare(function, id(function) in methods):
                yield f"{source.at(function)}: {', '.join(missing)}"

    complain((place for source in everything() for place in places(source)), "Annotate these.")


def test_every_public_name_is_documented() -> None:
    complain(_undocumented(package()), "Say in a docstring what it means, its units and what it raises.")


def _undocumented(sources: Iterable[Source]) -> Iterable[str]:
    for source in sources:
        if source.text.strip() and not ast.get_docstring(source.tree):
            yield f"{source.path}:1 the module"
        waiting: list[ast.Module | ast.ClassDef] = [source.tree]
        while waiting:
            for node in waiting.pop().body:
                if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
                    continue
                if isinstance(node, ast.ClassDef):
                    waiting.append(node)
                marks = {ast.unparse(mark).rpartition(".")[2] for mark in node.decorator_list}
                if not ast.get_docstring(node) and not marks & {"override", "overload", "setter"}:
                    yield source.at(node)


def test_nothing_is_global() -> None:
    complain(
        (s.at(node) for s in everything() for node in s.nodes if isinstance(node, ast.Global)),
        "Hand the value in, or keep it in an object: `global` hides who changes what.",
    )


def test_imports_stand_at_the_top() -> None:
    def late(source: Source) -> Iterable[str]:
        for node in source.inside_functions():
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield f"{source.at(node)} imports {', '.join(imported(node)) or 'a neighbour'}"
            elif isinstance(node, ast.Call) and called(node).endswith(("import_module", "__import__")):
                yield f"{source.at(node)} imports by name"

    complain(
        (place for source in package() if source.room not in LATE for place in late(source)),
        f"Import at the top of the file; only {', '.join(LATE)} load late.",
    )


def test_what_is_slow_to_import_stays_in_its_room() -> None:
    complain(
        (
            f"{source.at(node)} imports {name}"
            for source in package()
            for node in source.nodes
            for name in imported(node)
            if (rooms := HEAVY.get(name.split(".")[0])) and not source.room.startswith(rooms)
        ),
        "Everybody would wait for this import: use it only in its own room, and load that room when it is needed.",
    )


def test_names_say_what_a_thing_is() -> None:
    def vague(name: str) -> bool:
        return not VAGUE.isdisjoint(word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name))

    names = [source.at(node) for source in everything() for node in source.definitions if vague(node.name)]
    files = [source.path for source in everything() if vague(Path(source.path).stem)]
    files += [source.path for source in everything() if Path(source.path).stem in VAGUE_FILES]
    complain(names + files, "Name it by what it does or holds; these words fit anything.")


def test_widgets_name_no_colour() -> None:
    def colours(source: Source) -> Iterable[str]:
        for line, text in source.strings():
            if HEX_COLOUR.search(text):
                yield f"{source.path}:{line} {text!r}"
        for node in source.nodes:
            if isinstance(node, ast.Attribute) and node.attr == "GlobalColor":
                yield f"{source.at(node)} Qt.GlobalColor"
            elif isinstance(node, ast.Call) and called(node).endswith(("QColor", "fromRgb")):
                given = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
                # Four numbers that end in 0 are no colour: they let everything through.
                if given and len(given) == len(node.args) and given[3:] != [0]:
                    yield f"{source.at(node)} {ast.unparse(node)}"

    outside = [s for s in package() if s.room.startswith("ui/") and not s.room.startswith("ui/theme/")]
    complain(
        (place for source in outside for place in colours(source)),
        "Ask the theme for a token; a colour written here is wrong in the other theme.",
    )


def test_sql_stays_in_storage() -> None:
    complain(
        (
            f"{source.path}:{line}"
            for source in package()
            if not source.room.startswith("storage/")
            for line, text in source.strings()
            if SQL.search(text)
        ),
        "Move the query into storage/queries and give frozen rows out.",
    )


def test_no_file_names_this_machine() -> None:
    """The checkout's own folder, somebody's home: such a line works here and nowhere else."""
    texts = [path for path in _shipped() if path.suffix in {".py", ".md", ".toml", ".lock", ".sql", ".qss", ".typ", ""}]
    here = str(ROOT) if len(ROOT.parts) > 2 else "\0"
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{number}"
        for path in texts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if here in line or (SOMEBODYS_FOLDER.search(line) and path != Path(__file__))
    ]
    complain(found, "Take the path of this machine out.")


def _shipped() -> list[Path]:
    folders = (PACKAGE, "packaging", "benchmarks", "resources", ".ci")
    inside = [path for folder in folders for path in (ROOT / folder).rglob("*") if "__pycache__" not in path.parts]
    return [path for path in (*inside, *ROOT.glob("*.*"), ROOT / "Makefile") if path.is_file()]


def test_every_font_and_icon_has_its_licence_beside_it() -> None:
    folders = {path.parent for path in (ROOT / "resources").rglob("*") if path.suffix in PICTURES_AND_FONTS}
    bare = [
        folder.relative_to(ROOT).as_posix()
        for folder in folders
        if not any(re.search(r"licen[cs]e|ofl|copying", path.name, re.IGNORECASE) for path in folder.iterdir())
    ]
    assert folders
    complain(bare, "Put the licence of these files beside them, as a file with LICENSE or OFL in its name.")


class _Bell(QObject):
    rang = Signal(bool)


def test_signals_take_no_reference_away() -> None:
    """PySide6 6.12.0 on Python below 3.12 drops one of True and None with each emit, until the process dies."""
    bell = _Bell()
    heard: list[bool] = []
    bell.rang.connect(heard.append)
    before = sys.getrefcount(True), sys.getrefcount(None)
    for _ in range(300):
        bell.rang.emit(True)
    heard.clear()
    after = sys.getrefcount(True), sys.getrefcount(None)
    lost = max(early - late for early, late in zip(before, after, strict=True))
    assert lost < 100, "This PySide6 loses references and will end the process: pin another one in pyproject.toml."
