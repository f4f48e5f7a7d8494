"""What is shipped holds all that it needs, and starts where the checkout is not."""

from __future__ import annotations

import configparser
import json
import shlex
import shutil
import subprocess
import tarfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from careercruise_desktop import __version__, assets
from careercruise_desktop.system import desktop_entry
from careercruise_desktop.system.desktop_entry import APP_ID
from tests.installed import ROOT, Installation, build, install

ENTRY = assets.path("desktop/careercruise.desktop")
ICON = assets.path("icons/careercruise.svg")
METAINFO = ROOT / "packaging" / f"{APP_ID}.metainfo.xml"


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout as it is now, so that somebody who types meanwhile does not change what is compared."""
    copy = tmp_path_factory.mktemp("source") / "checkout"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", "out", "dist")
    )
    return copy


@pytest.fixture(scope="session")
def archives(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The wheel and the source archive, built once."""
    built = build(source, tmp_path_factory.mktemp("dist"), "wheel", "sdist")
    return {"wheel" if path.suffix == ".whl" else "sdist": path for path in built}


@pytest.fixture(scope="session")
def installation(archives: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Installation:
    return install(archives["wheel"], tmp_path_factory.mktemp("clean place"))


def test_the_wheel_holds_all_that_is_shipped_and_no_more(source: Path, archives: dict[str, Path]) -> None:
    held = set(zipfile.ZipFile(archives["wheel"]).namelist())
    wanted = _below(source, "careercruise_desktop") | _below(source, "resources", inside="careercruise_desktop/")
    assert wanted <= held, "pyproject.toml's force-include has to bring these into the wheel"
    assert not [name for name in held if name.startswith(("tests/", "packaging/", "benchmarks/"))]


def _below(source: Path, folder: str, inside: str = "") -> set[str]:
    """The files of a folder of the checkout as they are called inside the wheel."""
    files = (path for path in (source / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {f"{inside}{path.relative_to(source).as_posix()}" for path in files}


def test_building_twice_gives_the_same_bytes(source: Path, archives: dict[str, Path], tmp_path: Path) -> None:
    again = build(source, tmp_path / "again", "wheel", "sdist")
    assert {path.name: path.read_bytes() for path in again} == {p.name: p.read_bytes() for p in archives.values()}


def test_the_source_archive_builds_the_same_wheel(archives: dict[str, Path], tmp_path: Path) -> None:
    with tarfile.open(archives["sdist"]) as archive:
        # Python before 3.11.4 knows no filters, Python from 3.12 on warns without one.
        if hasattr(tarfile, "data_filter"):
            archive.extraction_filter = tarfile.data_filter
        archive.extractall(tmp_path / "source")
    (source,) = (tmp_path / "source").iterdir()
    (wheel,) = build(source, tmp_path / "dist", "wheel")
    assert wheel.read_bytes() == archives["wheel"].read_bytes()


def test_the_source_archive_holds_the_tests_and_the_set_up(archives: dict[str, Path]) -> None:
    with tarfile.open(archives["sdist"]) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert {"Makefile", "requirements-dev.lock", "packaging/dev.py", "tests/conftest.py", "LICENSE"} <= held


def test_the_installed_program_is_not_the_checkout(installation: Installation) -> None:
    found = installation.run("python", "-c", "import careercruise_desktop as house; print(house.__file__)")
    assert Path(found.stdout.strip()).is_relative_to(installation.prefix), found.stderr


def test_the_installed_command_line_shows_its_help(installation: Installation) -> None:
    helped = installation.run("careercruise-cli", "--help")
    assert (helped.returncode, helped.stderr) == (0, "")
    assert helped.stdout.startswith("usage: careercruise")


def test_the_installed_program_logs_and_exports(installation: Installation, data_dir: Path, tmp_path: Path) -> None:
    """With nothing of the checkout: the schema, the fonts, the templates and the drawing process are all found."""
    here = ("--data-dir", str(data_dir))
    logged = installation.run("careercruise-cli", *here, "log", "1h30 code review @it yesterday 9:00", "--json")
    assert logged.returncode == 0, logged.stderr
    listed = installation.run("careercruise-cli", *here, "list", "entries", "--json")
    assert [(one["title"], one["minutes"]) for one in json.loads(listed.stdout)] == [("code review", 90)]
    for name in ("me.pdf", "me.html"):
        exported = installation.run("careercruise-cli", *here, "export", "portfolio", str(tmp_path / name))
        assert exported.returncode == 0, exported.stderr
    assert (tmp_path / "me.pdf").read_bytes().startswith(b"%PDF-")
    assert "1 h 30" in (tmp_path / "me.html").read_text(encoding="utf-8")


def test_the_desktop_files_are_installed_where_desktops_look(installation: Installation) -> None:
    share = installation.prefix / "share"
    assert (share / "applications" / f"{APP_ID}.desktop").read_bytes() == ENTRY.read_bytes()
    assert (share / "icons/hicolor/scalable/apps" / f"{APP_ID}.svg").read_bytes() == ICON.read_bytes()
    assert (share / "metainfo" / f"{APP_ID}.metainfo.xml").read_bytes() == METAINFO.read_bytes()


@pytest.mark.skipif(not desktop_entry.applies(), reason="this system's menus are made differently")
def test_a_person_starts_the_window_from_the_menu(installation: Installation, data_dir: Path) -> None:
    """From the entry that the settings add, in a new session, to a window with a data file of its own."""
    add = (
        "import sys; from careercruise_desktop import assets; from careercruise_desktop.system import desktop_entry\n"
        "desktop_entry.install(assets.path('desktop/careercruise.desktop'), assets.path('icons/careercruise.svg'),"
        " ['--data-dir', sys.argv[1]])"
    )
    assert installation.run("python", "-c", add, str(data_dir)).returncode == 0
    entry = installation.home / f".local/share/applications/{APP_ID}.desktop"
    start = shlex.split(_values(entry)["Exec"])
    assert Path(start[0]) == installation.script("careercruise")
    with subprocess.Popen(start, cwd="/", env=installation.variables(), stderr=subprocess.PIPE, text=True) as window:
        try:
            assert _comes((data_dir / "career.db").exists, window)
            # A second click in the menu raises the window that is there, and ends.
            again = subprocess.run(start, cwd="/", env=installation.variables(), timeout=20, check=False)
            assert again.returncode == 0
            assert window.poll() is None
        finally:
            window.terminate()
        # What the offscreen platform cannot do, as to raise a window, is no fault of ours.
        said = window.communicate(timeout=20)[1].splitlines()
        assert [line for line in said if not line.startswith("This plugin does not support")] == []


def _comes(true: Callable[[], bool], window: subprocess.Popen[str]) -> bool:
    """Whether something comes true while the window is open."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and window.poll() is None:
        if true():
            return True
        time.sleep(0.02)
    return False


def _values(entry: Path) -> dict[str, str]:
    """The keys of a menu entry."""
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(entry.read_text(encoding="utf-8"))
    return dict(parser["Desktop Entry"])


def test_the_menu_entry_starts_the_installed_script() -> None:
    main = _values(ENTRY)
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert main["Exec"] == "careercruise"
    assert '[project.gui-scripts]\ncareercruise = "careercruise_desktop.app:main"' in project
    assert main["Icon"] == APP_ID


def test_the_description_names_the_entry_the_version_and_the_licence() -> None:
    tree = ElementTree.fromstring(METAINFO.read_text(encoding="utf-8"))
    assert tree.findtext("id") == APP_ID
    assert tree.findtext("launchable") == f"{APP_ID}.desktop"
    assert tree.findtext("project_license") == "MIT"
    release = tree.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__, "name the version as the newest release there"


def test_the_icon_is_a_square_drawing_without_outside_parts() -> None:
    drawing = ElementTree.fromstring(ICON.read_text(encoding="utf-8"))
    assert drawing.get("width") == drawing.get("height") == "128"
    assert "href" not in ICON.read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_the_menu_entry_is_valid() -> None:
    checked = subprocess.run(["desktop-file-validate", str(ENTRY)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_the_description_is_valid() -> None:
    checked = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(METAINFO)], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout
