"""Installing packages of the Linux distribution: done when this user may, told as one exact command when not."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .libraries import Library
from .places import Stop, say

RELEASE = Path("/etc/os-release")


@dataclass(frozen=True)
class Family:
    """Systems with the same packages, and how these are installed."""

    name: str
    relatives: frozenset[str]
    refresh: tuple[str, ...]
    install: tuple[str, ...]

    def package(self, library: Library) -> str:
        """The package that brings a library."""
        return str(getattr(library, self.name))

    def command(self, packages: Iterable[str]) -> str:
        """What a person types to install packages."""
        steps = [self.refresh, (*self.install, *packages)] if self.refresh else [(*self.install, *packages)]
        return " && ".join(shlex.join(("sudo", *step)) for step in steps)


FAMILIES = (
    Family(
        "debian",
        frozenset({"debian", "ubuntu", "raspbian", "linuxmint", "pop"}),
        ("apt-get", "update"),
        ("apt-get", "install", "-y", "--no-install-recommends"),
    ),
    Family(
        "fedora",
        frozenset({"fedora", "rhel", "centos", "rocky", "almalinux", "amzn"}),
        (),
        ("dnf", "install", "-y", "--setopt=install_weak_deps=False"),
    ),
    Family("arch", frozenset({"arch", "manjaro", "endeavouros"}), (), ("pacman", "-Sy", "--needed", "--noconfirm")),
)


def family(release: str | None = None) -> Family | None:
    """The family that this machine belongs to, by /etc/os-release; None for one that we do not know."""
    if release is None:
        try:
            release = RELEASE.read_text(encoding="utf-8")
        except OSError:
            return None
    fields = dict(line.split("=", 1) for line in release.splitlines() if "=" in line)
    names = f"{fields.get('ID', '')} {fields.get('ID_LIKE', '')}".replace('"', "").replace("'", "").lower().split()
    for name in names:
        for known in FAMILIES:
            if name in known.relatives:
                return known
    return None


def privilege(known: Family, environment: Mapping[str, str] = os.environ) -> tuple[str, ...] | None:
    """What stands before a command that installs: nothing for root, sudo where it asks no password, None if neither."""
    if shutil.which(known.install[0]) is None or environment.get("CAREERCRUISE_INSTALL") == "never":
        return None
    if os.geteuid() == 0:
        return ()
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode == 0
    ):
        return ("sudo", "-n")
    return None


def install(known: Family, before: tuple[str, ...], packages: list[str]) -> None:
    """Install packages.

    Raises:
        Stop: the package manager failed; the text has its command.
    """
    say(f"Installing with {known.install[0]}: {' '.join(packages)}")
    quiet = ("env", "DEBIAN_FRONTEND=noninteractive") if known.name == "debian" else ()
    if known.refresh:
        # An outdated list may still do, so a failure here is left to the installation to judge.
        _silently((*before, *known.refresh))
    failure = _silently((*before, *quiet, *known.install, *packages))
    if failure:
        raise Stop(f"{failure}\nThe packages could not be installed. Try it by hand:\n  {known.command(packages)}")


def _silently(words: tuple[str, ...]) -> str:
    """Run a command; returns what it printed if it failed, else nothing."""
    ended = subprocess.run(words, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return f"{ended.stdout}\n{words[0]} ended with {ended.returncode}" if ended.returncode else ""
