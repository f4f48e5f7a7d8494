"""The lock pins what pyproject.toml asks for, with hashes, and names no host."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from steps import environment

from tests.installed import ROOT

AGAIN = "Run `python3 packaging/dev.py lock`."
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
LOCK = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;]+)(?: ; (?P<marker>[^\\]+))? \\$", re.MULTILINE)

Pins = dict[str, Version]


def machine(python: str) -> dict[str, str]:
    """A Linux machine with that Python, as markers see it."""
    return {
        "python_version": python, "python_full_version": f"{python}.0", "sys_platform": "linux", "os_name": "posix",
        "platform_system": "Linux", "platform_machine": "x86_64", "implementation_name": "cpython",
        "platform_python_implementation": "CPython", "extra": "",
    }  # fmt: skip


def applies(requirement: Requirement, python: str) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(machine(python))


def pins(python: str) -> Pins:
    """What the lock gives a machine with that Python."""
    found = (
        Requirement(pin["name"] + (f" ; {pin['marker'].strip()}" if pin["marker"] else ""))
        for pin in PIN.finditer(LOCK)
    )
    versions = [Version(pin["version"]) for pin in PIN.finditer(LOCK)]
    return {
        canonicalize_name(pin.name): version
        for pin, version in zip(found, versions, strict=True)
        if applies(pin, python)
    }


def wanted() -> list[Requirement]:
    """What pyproject.toml asks for, for people and for the workshop."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [Requirement(text) for text in project["project"]["dependencies"] + project["dependency-groups"]["dev"]]


@pytest.mark.parametrize("python", PYTHONS)
def test_the_lock_gives_every_python_what_the_project_asks_for(python: str) -> None:
    pinned = pins(python)
    unmet = [
        str(requirement)
        for requirement in wanted()
        if applies(requirement, python)
        and not requirement.specifier.contains(pinned.get(canonicalize_name(requirement.name), Version("0")))
    ]
    assert not unmet, f"The lock does not meet {unmet} for Python {python}. {AGAIN}"


def test_every_pin_is_asked_for() -> None:
    """By pyproject.toml or by another pin; what is left over would be installed on every machine for nothing."""
    pinned = {canonicalize_name(pin["name"]) for pin in PIN.finditer(LOCK)}
    reached: set[str] = set()
    waiting = {canonicalize_name(requirement.name) for requirement in wanted()}
    while waiting:
        name = waiting.pop()
        reached.add(name)
        try:
            needs = [Requirement(text) for text in requires(name) or ()]
        except PackageNotFoundError:
            continue
        waiting |= {canonicalize_name(need.name) for need in needs} & pinned - reached
    assert pinned <= reached, f"Nothing asks for {sorted(pinned - reached)}. {AGAIN}"


def test_every_pin_has_a_hash() -> None:
    bare = [pin["name"] for pin in PIN.finditer(LOCK) if not LOCK[pin.end() :].startswith("\n    --hash=sha256:")]
    assert len(list(PIN.finditer(LOCK))) > 20
    assert not bare, f"No hash for {bare}. {AGAIN}"
    assert not re.findall(r"^(?!    --hash=sha256:[0-9a-f]{64}( \\)?$|[A-Za-z0-9._-]+==).+$", LOCK, re.MULTILINE)


def test_no_pin_or_set_up_file_names_a_host() -> None:
    files = [ROOT / name for name in ("requirements-dev.lock", "pyproject.toml", "Makefile", ".ci/run")]
    files += sorted((ROOT / "packaging").rglob("*.py"))
    # The one place that may write it down is the check that looks for it.
    named = {
        path.relative_to(ROOT).as_posix(): line
        for path in files
        for line in path.read_text(encoding="utf-8").splitlines()
        if "://" in line and '"://"' not in line
    }
    assert not named, f"Take the address out; packages are named by name and version: {named}"


def test_the_set_up_reads_the_same_names_as_pip() -> None:
    assert environment.locked_names() == {canonicalize_name(pin["name"]) for pin in PIN.finditer(LOCK)}
