"""What the editor of a journal entry consists of; each part is made when it is asked for first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from careercruise_desktop.ui.editors.foot import Foot

from .head import EntryHead
from .links import Links
from .prompts import PromptPage
from .texts import Texts


class EntryParts:
    """The parts. Together they take longer to make than a frame, so `made` makes them one after the other."""

    @cached_property
    def prompts(self) -> PromptPage:
        """A question of the day."""
        return PromptPage()

    @cached_property
    def head(self) -> EntryHead:
        """Kind, day and title."""
        return EntryHead()

    @cached_property
    def texts(self) -> Texts:
        """The body, and the story."""
        return Texts()

    @cached_property
    def links(self) -> Links:
        """What the entry is linked with."""
        return Links()

    @cached_property
    def foot(self) -> Foot:
        """Whether it is saved."""
        return Foot()

    def made(self) -> Iterator[object]:
        """Make one, or two small ones, with each step."""
        yield self.prompts, self.head
        yield self.texts
        yield self.links, self.foot
