"""The two errors that are meant for people; every other exception is a bug."""

from __future__ import annotations


class PersonError(Exception):
    """Base of the errors whose text is shown to the person as it stands."""

    @property
    def brief(self) -> str:
        """The text for a place with little room."""
        return str(self)

    @property
    def in_terminal(self) -> str:
        """The text for a terminal."""
        return str(self)


class Refused(PersonError):  # noqa: N818 - reads as what happened: the act was refused
    """A rule of the domain says no.

    Attributes:
        rule: one sentence that says what is wrong and what to do.
        field: name of the value's field that is at fault, or "" when no single field is.
    """

    def __init__(self, rule: str, field: str = "") -> None:
        super().__init__(rule)
        self.rule = rule
        self.field = field


class Unreadable(PersonError):  # noqa: N818
    """Something outside of us (a file, a disk, the database) could not be read or written.

    Attributes:
        where: the file or place.
        what: what is wrong with it.
        remedy: what the person can do now, in the window as in a terminal.
        command: what does it in a terminal, or "".
        passing: whether it is likely to be over in a moment.
    """

    def __init__(self, where: str, what: str, remedy: str = "", *, command: str = "", passing: bool = False) -> None:
        super().__init__(" ".join(part for part in (f"{where}: {what}" if where else what, remedy) if part))
        self.where = where
        self.what = what
        self.remedy = remedy
        self.command = command
        self.passing = passing

    @property
    def in_terminal(self) -> str:
        """The text with the command that helps."""
        return f"{self} In a terminal: {self.command}" if self.command else str(self)

    @property
    def brief(self) -> str:
        """The error for a place with little room: the file by its name only."""
        name = self.where.replace("\\", "/").rpartition("/")[2]
        return " ".join(part for part in (f"{name}: {self.what}" if name else self.what, self.remedy) if part)
