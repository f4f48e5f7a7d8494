"""PDF and page pictures by typst: tagged, PDF/UA-1 and PDF/A-2a, with every font inside.

Runs in the child process only. Text reaches the templates as data (`sys.inputs`), never as markup; the compiler's root
is a private folder that holds copies of the templates and nothing else; no font of the system is ever used.
"""

from __future__ import annotations

import json
from pathlib import Path

import typst

from careercruise_desktop import assets

from .charts.sheet import style
from .glyphs import Coverage, covered
from .making import Place, Printed, mapped
from .palette import palette, review_palette

STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
TEMPLATES = ("dual.typ", "report.typ", "review.typ", "style.typ", "charts.typ", "sections.typ", "curves.typ")
PAGE_INCHES = 210 / 25.4
FAMILIES = (
    ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf"),
    ("SourceSerif4-Regular.ttf", "SourceSerif4-Semibold.ttf", "SourceSerif4-It.ttf"),
)


class Typesetter:
    """A compiler a template, kept for as long as its process lives: what has not changed is not worked out again."""

    def __init__(self, folder: Path) -> None:
        """Set up in a fresh private folder that the caller removes afterwards."""
        self._folder = folder
        fonts = folder / "fonts"
        fonts.mkdir()
        for name in TEMPLATES:
            (folder / name).write_bytes(assets.path(f"portfolio/{name}").read_bytes())
        for name in (name for family in FAMILIES for name in family):
            (fonts / name).write_bytes(assets.path(f"fonts/{name}").read_bytes())
        self._shown = covered([[fonts / name for name in family] for family in FAMILIES])
        self._looks: dict[str, dict[str, object]] = {
            "review": {"palette": review_palette("light"), "chart_style": style("light")}
        }
        self._usual: dict[str, object] = {"palette": palette("light")}
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
        self._compilers: dict[str, typst.Compiler] = {}

    def file(self, data: dict[str, object], made: int) -> Printed:
        """The document as PDF; equal data and an equal `made` (UTC seconds) give equal bytes."""
        inputs, warnings = self._inputs(data)
        compiler = self._compiler(data)
        found = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards=STANDARDS, timestamp=made)
        (pages,) = json.loads(compiler.query("<pages>", field="value"))
        return Printed(_files(found), warnings, pages)

    def pictures(self, data: dict[str, object], width: int) -> Printed:
        """A PNG of each page, `width` pixels wide, and where claims and sections stand on them."""
        inputs, warnings = self._inputs(data)
        compiler = self._compiler(data)
        files = _files(compiler.compile(format="png", sys_inputs=inputs, ppi=width / PAGE_INCHES))
        places = [Place(**each) for each in json.loads(compiler.query("<place>", field="value"))]
        return Printed(files, warnings, len(files), places)

    def _compiler(self, data: dict[str, object]) -> typst.Compiler:
        """The compiler of the template that the data is made for."""
        name = f"{data['template']}.typ"
        if name not in self._compilers:
            if name not in TEMPLATES:
                raise ValueError(f"there is no template {name}")
            self._compilers[name] = typst.Compiler(
                self._folder / name,
                root=self._folder,
                font_paths=self._fonts,
                package_path=self._folder,
                package_cache_path=self._folder,
            )
        return self._compilers[name]

    def _inputs(self, data: dict[str, object]) -> tuple[dict[str, str], list[str]]:
        coverage = Coverage(self._shown)
        shown = mapped(data, coverage.text)
        if not isinstance(shown, dict):
            raise TypeError("a document is a dictionary")
        warning = coverage.warning()
        look = self._looks.get(str(data["template"]), self._usual)
        return {"data": json.dumps({**shown, **look})}, [warning] if warning else []


def maker(folder: Path) -> Typesetter:
    """The maker of PDF files."""
    return Typesetter(folder)


def _files(found: bytes | list[bytes] | None) -> list[bytes]:
    if found is None:
        return []
    return found if isinstance(found, list) else [found]
