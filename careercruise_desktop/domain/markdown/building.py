"""Blocks built one after the other from words and the containers that they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .blocks import MOST_DEPTH, Block, Heading, Listing, Paragraph, Quote, Run, joined


@dataclass(slots=True)
class _Box:
    """A container that is open: its kind, and the blocks (of a list: the items) that it has so far."""

    kind: str
    blocks: list[Block] = field(default_factory=list)
    items: list[tuple[Block, ...]] = field(default_factory=list)
    first: int | None = None


class Building:
    """A text that is being built; what stands in a list but in no item goes on with the last item."""

    def __init__(self) -> None:
        self._boxes = [_Box("page")]
        self._runs: list[Run] = []
        self._spaced = True

    @property
    def begun(self) -> bool:
        """Whether the line has words."""
        return bool(self._runs) and not self._runs[-1].text.endswith("\n")

    def say(self, run: Run) -> None:
        """Go on with the line; of two spaces in a row, and of one at its beginning, none is kept."""
        text = run.text.lstrip() if self._spaced else run.text
        if text:
            self._runs.append(Run(text, run.strong, run.emphasis, run.code, run.url))
            self._spaced = text[-1].isspace()

    def break_line(self) -> None:
        """Begin a new line of the paragraph."""
        if self._runs:
            self._runs.append(Run("\n"))
            self._spaced = True

    def end_paragraph(self, heading: int = 0) -> None:
        """End the paragraph, or the heading of a level."""
        words = joined(self._runs)
        self._runs.clear()
        self._spaced = True
        if any(run.text.strip() for run in words):
            self.put(Heading(heading, words) if heading else Paragraph(words))

    def put(self, block: Block) -> None:
        """Add a block where the text is."""
        box = self._boxes[-1]
        if box.kind not in {"ul", "ol"}:
            box.blocks.append(block)
        elif box.items:
            box.items[-1] += (block,)
        else:
            box.items.append((block,))

    def open(self, kind: str, first: int | None = None) -> bool:
        """Begin a quote ("blockquote"), a list ("ul", "ol") or an item ("li"); False where there can be none."""
        if kind == "li":
            possible = self._boxes[-1].kind in {"ul", "ol"}
        else:
            possible = sum(1 for box in self._boxes if box.kind != "li") <= MOST_DEPTH
        if not possible:
            return False
        self._boxes.append(_Box(kind, first=first))
        return True

    def close(self) -> None:
        """End the container that was begun last."""
        box = self._boxes.pop()
        if box.kind == "li":
            self._boxes[-1].items.append(tuple(box.blocks))
        elif box.kind == "blockquote":
            self.put(Quote(tuple(box.blocks)))
        elif items := tuple(item for item in box.items if item):
            self.put(Listing(items, box.first))

    def finished(self) -> Sequence[Block]:
        """The blocks, with all that is open ended."""
        self.end_paragraph()
        while len(self._boxes) > 1:
            self.close()
        return self._boxes[0].blocks
