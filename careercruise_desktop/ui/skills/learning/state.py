"""What the tab of learning shows: frozen, in words and shares, ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

ITEMS, RADAR, CERTIFICATES = "items", "radar", "certificates"
PARTS = ((ITEMS, "Learning items"), (RADAR, "Staying current"), (CERTIFICATES, "Certificates"))


@dataclass(frozen=True, slots=True)
class ItemState:
    """A learning item as a row.

    Attributes:
        id: the item.
        title: its title.
        icon: of its kind.
        second: kind, provider and skills in one line.
        status: "planned", "doing", "done" or "stopped".
        hours: `3 h 30 of 12 h`.
        share: how much of the estimate is learned, 0 to 1; None without an estimate.
        cost: `45 EUR`, or "".
        when: since or until when, or "".
        link: whether it has an address of the web.
        spoken: all of it in one sentence.
    """

    id: int
    title: str
    icon: str
    second: str
    status: str
    hours: str
    share: float | None
    cost: str
    when: str
    link: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class ItemsState:
    """The items: what is under way, the reading list in its order, what is done, and what was stopped.

    Attributes:
        doing: under way.
        reading: the reading list.
        done: newest first.
        stopped: what was not finished, newest first.
        left: how many of the last two are not shown.
        all_done: how many are done, shown or not.
        all_stopped: how many were stopped, shown or not.
        summary: what is ahead, in one line.
        empty: whether there is none at all.
        today: the day.
    """

    doing: tuple[ItemState, ...] = ()
    reading: tuple[ItemState, ...] = ()
    done: tuple[ItemState, ...] = ()
    stopped: tuple[ItemState, ...] = ()
    left: int = 0
    all_done: int = 0
    all_stopped: int = 0
    summary: str = ""
    empty: bool = True
    today: date = date.min


@dataclass(frozen=True, slots=True)
class BlipState:
    """A technology of the radar.

    Attributes:
        id: the technology.
        number: what it is called on the radar.
        name: its name.
        quadrant: its quadrant ("tools").
        ring: its ring ("trial").
        since: `since 4 March`.
        news: whether it moved within half a year.
        inwards: whether that move went to the middle; None for one that is new.
        skill: the name of its skill, or "".
        reason: of its last move, or "".
    """

    id: int
    number: int
    name: str
    quadrant: str
    ring: str
    since: str
    news: bool
    inwards: bool | None
    skill: str
    reason: str

    @property
    def spoken(self) -> str:
        """All of it in one sentence."""
        parts = [f"{self.number} {self.name}", self.ring, self.quadrant, self.since]
        parts += [self.skill] if self.skill else []
        return ", ".join([*parts, "moved lately"] if self.news else parts)


@dataclass(frozen=True, slots=True)
class MoveState:
    """A dated move: `assess to trial`, why, and of what; `since` and `ring` are what it can be put right by."""

    id: int
    technology_id: int
    name: str
    day: str
    what: str
    reason: str
    since: date
    ring: str


@dataclass(frozen=True, slots=True)
class TechRadarState:
    """The radar.

    Attributes:
        blips: by quadrant, ring and name.
        moves: of the chosen technology, or the newest of all; newest first.
        chosen: the chosen technology, 0 for none.
        archived: whether those put away are shown.
        put_away: how many technologies are put away.
        summary: how many stand in each ring.
        today: the day.
    """

    blips: tuple[BlipState, ...] = ()
    moves: tuple[MoveState, ...] = ()
    chosen: int = 0
    archived: bool = False
    put_away: int = 0
    summary: str = ""
    today: date = date.min

    def blip(self, key: int) -> BlipState | None:
        """A technology that is shown."""
        return next((one for one in self.blips if one.id == key), None)


@dataclass(frozen=True, slots=True)
class CertificateState:
    """A certificate in the list: its countdown, and its credits as a share; None where none are needed.

    `tone` is "", "ok", "warn" or "danger".
    """

    id: int
    name: str
    second: str
    countdown: str
    tone: str
    share: float | None
    credits: str

    @property
    def spoken(self) -> str:
        """All of it in one sentence."""
        return ", ".join(part for part in (self.name, self.second, self.countdown, self.credits) if part)


@dataclass(frozen=True, slots=True)
class BarState:
    """The credits of a category: the counted share, what is missing, and the rule behind it.

    Attributes:
        category: its name.
        depth: how far it lies within others.
        share: counted of what is needed, or of what may count; None where neither is ruled.
        amount: `28 of 35 PDU`.
        told: `7 PDU missing`, `complete`, `at most 25 PDU count`, or "".
        short: whether something is missing.
        late: whether there is less than a year left for it.
        done: whether all that is needed is there.
        rule_id: the rule, 0 for none.
    """

    category: str
    depth: int
    share: float | None
    amount: str
    told: str
    short: bool
    late: bool
    done: bool
    rule_id: int

    @property
    def spoken(self) -> str:
        """All of it in one sentence."""
        return ", ".join(part for part in (self.category, self.amount, self.told) if part)


@dataclass(frozen=True, slots=True)
class RuleState:
    """A rule as it is edited; minutes."""

    id: int
    category: str
    within: str
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class CreditForm:
    """A credit as it is edited: its minutes, "" for all categories, and the learning item that it comes from.

    `source` is the title of that item, or "".
    """

    id: int
    title: str
    minutes: int
    category: str
    day: date
    item_id: int | None
    source: str


@dataclass(frozen=True, slots=True)
class CreditState:
    """A credit; `counts` where its day lies in the cycle.

    Attributes:
        form: what it can be changed by.
        second: day and category in words.
        amount: `7.5 PDU`.
        counts: whether its day lies in the cycle.
        follows: the minutes that it would have if it followed its learning item, where it has more; else None.
    """

    form: CreditForm
    second: str
    amount: str
    counts: bool
    follows: int | None = None

    @property
    def title(self) -> str:
        """What it is called."""
        return self.form.title or self.form.source or "Credit"

    @property
    def spoken(self) -> str:
        """All of it in one sentence."""
        parts = (self.title, self.second, self.amount, "" if self.counts else "does not count")
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class OfferState:
    """A learning item that may count, too."""

    item_id: int
    title: str
    second: str
    fits: bool


@dataclass(frozen=True, slots=True)
class CertificatePageState:
    """A certificate with everything behind it.

    Attributes:
        id: the certificate.
        name: its name.
        second: issuer and number.
        countdown: how long it is valid.
        tone: of the countdown.
        cycle: from when to when credits count, or "".
        advice: what to earn in each month, or what is right, or "".
        unit: what an hour of credit is called.
        bars: the whole first, then the categories.
        rules: its rules.
        credits: newest first.
        counted: how many these are, and how many of them come from learning.
        offers: what may count, too.
        categories: the categories that a credit can have.
        renewable: the day on which it expires after a renewal, or None.
        expires: whether it does.
        unfinished: what its present cycle still lacks, as a warning before a renewal, or "".
    """

    id: int
    name: str
    second: str
    countdown: str
    tone: str
    cycle: str
    advice: str
    unit: str
    bars: tuple[BarState, ...]
    rules: tuple[RuleState, ...]
    credits: tuple[CreditState, ...]
    counted: str
    offers: tuple[OfferState, ...]
    categories: tuple[str, ...]
    renewable: date | None
    expires: bool
    unfinished: str = ""


@dataclass(frozen=True, slots=True)
class CertificatesState:
    """The certificates, and the page of the chosen one; `schemes` are the rules that ship, as (key, words)."""

    rows: tuple[CertificateState, ...] = ()
    page: CertificatePageState | None = None
    schemes: tuple[tuple[str, str], ...] = ()
    today: date = date.min
