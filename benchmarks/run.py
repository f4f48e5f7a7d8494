"""Run the benchmarks and print their figures; a figure over its limit makes the run fail.

    python3 packaging/dev.py bench [WORD ...]

runs every bench_*.py of this folder, or only those whose file name holds one of the words.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from measure import Figure

HERE = Path(__file__).parent
HEAD = ("", "ours", "floor", "ratio", "limit", "")


def main(words: Sequence[str]) -> int:
    """Run the chosen benchmarks; returns 1 when a figure is over its limit or a benchmark failed."""
    names = sorted(path.stem for path in HERE.glob("bench_*.py"))
    chosen = [name for name in names if not words or any(word in name for word in words)]
    if not chosen:
        print(f"No benchmark is called that; there are {', '.join(names) or 'none'}.")
        return 2
    over = failed = 0
    for name in chosen:
        try:
            figures = list(_figures(name))
        except Exception as error:
            print(f"\n{name} failed: {type(error).__name__}: {error}", flush=True)
            failed += 1
            continue
        over += sum(not figure.kept for figure in figures)
        print(f"\n{name.removeprefix('bench_').replace('_', ' ')}\n{table(figures)}", flush=True)
    print(f"\n{over} over their limit, {failed} failed." if over or failed else "\nEvery figure is within its limit.")
    return 1 if over or failed else 0


def table(figures: Iterable[Figure]) -> str:
    """Figures as lines: name left, numbers right."""
    rows = [HEAD, *(row(figure) for figure in figures)]
    widths = [max(len(cells[column]) for cells in rows) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ).rstrip()
        for cells in rows
    )


def row(figure: Figure) -> tuple[str, ...]:
    """One figure as cells."""
    ratio = figure.ratio
    return (
        figure.name,
        f"{figure.ours:.1f} {figure.unit}",
        f"{figure.floor:.1f} {figure.unit}" if figure.floor else "",
        f"{ratio:.2f}" if ratio is not None else "",
        f"{figure.limit:.2f}" if ratio is not None else f"{figure.limit:g} {figure.unit}",
        "" if figure.kept else "OVER",
    )


def _figures(name: str) -> Iterator[Figure]:
    yield from importlib.import_module(name).figures()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
