"""The built wheel, and an environment that holds nothing but it and the libraries that it needs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
WINDOWS = os.name == "nt"


def build(source: Path, target: Path, *kinds: str) -> list[Path]:
    """Build archives ("wheel", "sdist") of a source tree as the backend does it; returns them."""
    chosen = [word for kind in kinds for word in ("-t", kind)]
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(target), *chosen],
        cwd=source, check=True, capture_output=True,
    )  # fmt: skip
    return sorted(target.iterdir())


@dataclass(frozen=True)
class Installation:
    """An environment with the wheel in it."""

    prefix: Path
    home: Path

    @property
    def scripts(self) -> Path:
        return self.prefix / ("Scripts" if WINDOWS else "bin")

    @property
    def python(self) -> Path:
        return self.scripts / ("python.exe" if WINDOWS else "python")

    def script(self, name: str) -> Path:
        return Path(shutil.which(name, path=str(self.scripts)) or self.scripts / name)

    def variables(self) -> dict[str, str]:
        """The environment of a person who knows nothing of the checkout."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "CAREERCRUISE"))}
        return {**kept, "HOME": str(self.home), "USERPROFILE": str(self.home), "QT_QPA_PLATFORM": "offscreen"}

    def run(self, name: str, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a script of the environment from a folder that has nothing to do with the checkout."""
        return subprocess.run(
            [str(self.script(name)), *words],
            cwd=self.home, env=self.variables(), capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip


def install(wheel: Path, folder: Path) -> Installation:
    """Install a wheel alone; the libraries come from the environment of the tests by one line in a .pth file.

    Such a line is not read for further .pth files, so the checkout itself cannot be imported there.
    """
    prefix, home = folder / "venv", folder / "home"
    home.mkdir(parents=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(prefix)], check=True)
    made = Installation(prefix, home)
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(made.python), "--disable-pip-version-check", "install",
         "--quiet", "--no-deps", "--no-index", str(wheel)],
        check=True,
    )  # fmt: skip
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(prefix), "platbase": str(prefix)}))
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return made
