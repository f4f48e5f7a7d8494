"""Set-up of a fresh machine: what it finds missing, what it says, and that it heals."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from steps import checks, commands, distribution, environment, libraries, offscreen, screen
from steps.places import Stop

from tests.installed import ROOT
from tests.robots import browser

DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'
RHEL = 'ID="rocky"\nID_LIKE="rhel centos fedora"\n'
ARCH = "NAME=Arch Linux\nID=arch\n"
CURSOR = next(library for library in libraries.LIBRARIES if library.soname == "libxcb-cursor.so.0")
GLIB = next(library for library in libraries.LIBRARIES if library.soname == "libglib-2.0.so.0")

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="this is about Linux")


class Machine:
    """What the set-up sees of a machine, and what it would have run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, release: Path) -> None:
        self.monkeypatch = monkeypatch
        self.release = release
        self.installed: list[str] = []
        monkeypatch.setattr(environment, "LINUX", True)
        monkeypatch.setattr(distribution, "install", lambda _known, _before, packages: self.installed.extend(packages))
        monkeypatch.setattr(environment, "_look_again", lambda _known, _packages: None)
        self.lacks()
        self.is_a(DEBIAN)
        self.may_install(None)
        self.has_screen(x11=False, wayland=False)

    def lacks(self, *absent: libraries.Library) -> None:
        self.monkeypatch.setattr(libraries, "missing", lambda: list(absent))

    def is_a(self, release: str) -> None:
        self.release.write_text(release)
        self.monkeypatch.setattr(distribution, "RELEASE", self.release)

    def may_install(self, before: tuple[str, ...] | None) -> None:
        self.monkeypatch.setattr(distribution, "privilege", lambda _known: before)

    def has_screen(self, *, x11: bool, wayland: bool) -> None:
        self.monkeypatch.setattr(screen, "x11", lambda: x11)
        self.monkeypatch.setattr(screen, "wayland", lambda: wayland)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    return Machine(monkeypatch, tmp_path / "os-release")


def test_a_machine_that_has_everything_is_left_alone(machine: Machine) -> None:
    environment.prepare_system()
    assert machine.installed == []


def test_root_gets_the_missing_packages_installed(machine: Machine) -> None:
    machine.lacks(GLIB, CURSOR)
    machine.may_install(())
    environment.prepare_system()
    assert machine.installed == ["libglib2.0-0", "libxcb-cursor0"]


@pytest.mark.parametrize(
    ("release", "command"),
    [
        (DEBIAN, "sudo apt-get update && sudo apt-get install -y --no-install-recommends libglib2.0-0"),
        (MINT, "sudo apt-get update && sudo apt-get install -y --no-install-recommends libglib2.0-0"),
        (RHEL, "sudo dnf install -y --setopt=install_weak_deps=False glib2"),
        (ARCH, "sudo pacman -Sy --needed --noconfirm glib2"),
    ],
)
def test_anyone_else_is_told_the_exact_command(machine: Machine, release: str, command: str) -> None:
    machine.lacks(GLIB)
    machine.is_a(release)
    with pytest.raises(Stop) as told:
        environment.prepare_system()
    assert command in str(told.value).splitlines()[-1]


def test_an_unknown_system_is_told_the_names_of_the_libraries(machine: Machine) -> None:
    machine.lacks(GLIB)
    machine.is_a("ID=plan9\n")
    with pytest.raises(Stop, match=r"libglib-2\.0\.so\.0"):
        environment.prepare_system()


def test_what_only_a_window_needs_holds_nobody_up_without_a_screen(machine: Machine) -> None:
    machine.lacks(CURSOR)
    environment.prepare_system()
    machine.has_screen(x11=True, wayland=False)
    with pytest.raises(Stop, match="libxcb-cursor0"):
        environment.prepare_system()


def test_a_python_without_venv_is_told_its_package(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(environment, "venv_python", lambda: tmp_path / "none")
    with pytest.raises(Stop, match=rf"python3\.{sys.version_info[1]}-venv"):
        environment.prepare_system()


@linux_only
def test_every_library_is_found_on_the_machine_that_runs_this() -> None:
    # The tests themselves draw with Qt, so whatever Qt always needs is here; a name mistyped in the table is not.
    always = {library.soname for library in libraries.LIBRARIES if library.needed == libraries.ALWAYS}
    assert not always & {library.soname for library in libraries.missing()}


def test_every_library_has_a_package_on_every_family() -> None:
    for library in libraries.LIBRARIES:
        for known in distribution.FAMILIES:
            assert known.package(library), library


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A checkout without .venv; what is made there has no pip, which takes most of the time."""
    venv = tmp_path / "a checkout/.venv"
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "STAMP", venv / "stamp")
    monkeypatch.setattr(environment, "venv_python", lambda: python)
    monkeypatch.setattr(environment, "MAKE", (*environment.MAKE, "--without-pip"))
    return venv


def counted(monkeypatch: pytest.MonkeyPatch, fail: bool = False) -> list[str]:
    """Lets the set-up make real environments, but only note what pip would do."""
    did: list[str] = []
    make = environment._make_venv

    def making() -> None:
        did.append("venv")
        make()

    def pip(*words: str) -> int:
        did.append(words[0])
        return int(fail)

    monkeypatch.setattr(environment, "_make_venv", making)
    monkeypatch.setattr(environment, "_pip", pip)
    return did


@pytest.mark.usefixtures("fresh")
def test_the_second_time_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    did = counted(monkeypatch)
    environment.prepare_venv()
    assert did == ["venv", "install"]
    environment.prepare_venv()
    assert did == ["venv", "install"]


@pytest.mark.skipif(os.name == "nt", reason="links take rights there")
def test_a_link_to_the_environment_of_another_checkout_is_used_and_never_changed(
    fresh: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    did = counted(monkeypatch)
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    fresh.parent.mkdir(parents=True)
    fresh.symlink_to(theirs)
    with pytest.raises(Stop, match="belongs to another checkout and is left as it is"):
        environment.prepare_venv()
    (theirs / "stamp").write_text(environment.stamp(), encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    environment.prepare_venv()
    assert os.environ["PYTHONPATH"] == os.pathsep.join((str(ROOT), "elsewhere"))
    assert (did, [each.name for each in theirs.iterdir()]) == ([], ["stamp"])


def test_the_checkout_can_be_imported_from_anywhere(
    fresh: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    counted(monkeypatch)
    environment.prepare_venv()
    found = subprocess.run(
        [str(environment.venv_python()), "-c", "import careercruise_desktop as house; print(house.__file__)"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(found.stdout.strip()).parent == ROOT / "careercruise_desktop"


def test_an_installation_that_failed_is_begun_again_from_nothing(fresh: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted(monkeypatch, fail=True)
    with pytest.raises(Stop, match="could not be installed"):
        environment.prepare_venv()
    (fresh / "half a package").touch()
    did = counted(monkeypatch)
    environment.prepare_venv()
    assert did[0] == "venv"
    assert not (fresh / "half a package").exists()


def test_a_new_lock_updates_the_environment_that_is_there(
    fresh: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    did = counted(monkeypatch)
    environment.prepare_venv()
    changed = tmp_path / "other.lock"
    changed.write_text("idna==3.10 \\\n    --hash=sha256:0\n")
    monkeypatch.setattr(environment, "LOCK", changed)
    environment.prepare_venv()
    assert did == ["venv", "install", "install"]


@pytest.mark.usefixtures("fresh")
def test_what_the_lock_no_longer_names_is_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "LISTING", "print('pip'); print('Left_Over'); print('ruff')")
    did: list[tuple[str, ...]] = []
    monkeypatch.setattr(environment, "_pip", lambda *words: did.append(words) or 0)
    environment.prepare_venv()
    assert did[-1] == ("uninstall", "--quiet", "--yes", "left-over")


@linux_only
def test_a_display_that_does_not_answer_is_no_screen(tmp_path: Path) -> None:
    assert not screen.available({"DISPLAY": ":4711"})
    assert not screen.available({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert not screen.available({})


@linux_only
def test_a_compositor_that_answers_is_a_screen(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "w"))
        compositor.listen()
        assert screen.available({"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path)})
        assert not screen.available(
            {"WAYLAND_DISPLAY": "w", "XDG_RUNTIME_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
        )


def test_the_driver_only_removes_what_it_made(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "data").mkdir(parents=True)
    (out / "portfolio.pdf").touch()
    (out / "mine.txt").touch()
    offscreen.clear(out)
    assert [path.name for path in out.iterdir()] == ["mine.txt"]


def test_every_command_of_make_is_one_of_the_script(capsys: pytest.CaptureFixture[str]) -> None:
    targets = next(line for line in (ROOT / "Makefile").read_text().splitlines() if line.endswith("wheel:"))
    assert targets.removesuffix(":").split() == list(commands.COMMANDS)
    assert commands.run(["frobnicate"], "the usage") == 2
    assert capsys.readouterr().out == "the usage\n"


def test_what_the_forms_cannot_be_tested_with_is_said_and_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands.shutil, "which", lambda name: f"/usr/bin/{name}" if name == "google-chrome" else None)
    assert [line.split(".")[0] for line in commands.absent_tools()] == [
        "There is no Node here, so the tests of the forms' script by itself are skipped"
    ]
    monkeypatch.setattr(commands.shutil, "which", lambda _name: None)
    assert len(commands.absent_tools()) == 2
    assert "chromium" in (ROOT / ".ci/run").read_text()
    # The names are those that the tests look for.
    assert set(commands.FORM_TOOLS[0][1]) == set(browser.NAMES)


def test_all_checks_run_even_when_one_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checks, "passes", lambda check: check.name != "types")
    assert checks.run_all() == 1
    said = capsys.readouterr().out
    assert "== architecture" in said
    assert "FAILED types: " in said
    assert said.count("FAILED") == 1


def test_an_old_python_says_what_is_needed() -> None:
    code = (
        "import runpy, sys; sys.version_info = (3, 9, 2); sys.argv = ['dev.py', 'run']\n"
        f"runpy.run_path({str(ROOT / 'packaging/dev.py')!r}, run_name='__main__')"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env={**os.environ, "PATH": ""}
    )
    assert ended.returncode == 1
    assert "needs Python 3.11 or newer; this is 3.9.2" in ended.stderr
