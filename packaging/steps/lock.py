"""Pinning the dependencies: hashes for every platform, and no address of any registry."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .places import LOCK, ROOT, WINDOWS, Stop, say

COMPILE = (
    "pip", "compile", "pyproject.toml", "--group", "dev", "--universal", "--python-version", "3.11",
    "--generate-hashes", "--no-header", "--no-annotate", "--only-binary", ":all:", "--quiet",
)  # fmt: skip


def write(words: list[str]) -> int:
    """Write the lock from pyproject.toml; `--upgrade` and `--upgrade-package NAME` take newer versions.

    Raises:
        Stop: it could not be resolved.
    """
    with tempfile.TemporaryDirectory() as folder:
        tool = _resolver(Path(folder))
        variables = _settings()
        line = [str(tool), *COMPILE, *words, "--output-file", str(LOCK)]
        if subprocess.run(line, check=False, cwd=ROOT, env=variables, stdout=subprocess.DEVNULL).returncode:
            raise Stop("The dependencies could not be resolved; the message stands above.")
    if "://" in LOCK.read_text(encoding="utf-8"):
        raise Stop(f"An address stands in {LOCK.name}. Take it out: a pin names a version and its hashes only.")
    say(f"{LOCK.name} is written. `python3 packaging/dev.py setup` brings .venv to it.")
    return 0


def _resolver(folder: Path) -> Path:
    # A throw-away environment: the resolver is only needed here, so it is no dependency of anything.
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    binaries = folder / "venv" / ("Scripts" if WINDOWS else "bin")
    install = [str(binaries / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "uv"]
    if subprocess.run(install, check=False).returncode:
        raise Stop("The resolver (uv) could not be installed; pip's message stands above.")
    return binaries / "uv"


def _settings() -> dict[str, str]:
    # What pip was told about the network holds for the resolver too.
    variables = {"UV_SYSTEM_CERTS": "1", **os.environ}
    for ours, theirs in (("UV_DEFAULT_INDEX", "PIP_INDEX_URL"), ("SSL_CERT_FILE", "PIP_CERT")):
        if theirs in os.environ:
            variables.setdefault(ours, os.environ[theirs])
    return variables
