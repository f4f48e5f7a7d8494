"""What a journal entry is told from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """A journal entry with alternatives.

    Attributes:
        title: what it is called.
        body: what the list shows.
        star: situation, task, action and result; empty where the entry has none.
        skills: the skills that it shows.
        role: "it" or "pm".
        since: the first year in which it is believable.
        until: the last such year.
    """

    title: str
    body: str
    skills: tuple[str, ...]
    role: str = "it"
    star: tuple[str, str, str, str] | tuple[()] = ()
    since: int = 0
    until: int = 9999


# A last sentence that some entries have, by role.
TAILS: dict[str, tuple[str, ...]] = {
    "it": (
        "{mate} [saw it first|had the right hunch|asked the right question].",
        "[Took|Cost] {hours} hours [in all|with tests|with the write-up].",
        "[Written up|Notes are] in the {project} log.",
        "[The same|A like] check is due for the {other}.",
        "[Shown|To be shown] at the next demo for {client}.",
        "[Ticket closed|Closed] [the same day|on Friday|before lunch].",
        "[Next|After this]: the {other}.",
        "[Tests|Two tests] [added|guard it now].",
        "[Told|Asked] {mate} to [look over it|read it critically].",
        "The {other} [may have the same|should be safe].",
        "[In production|Live] since [the evening|this morning].",
    ),
    "pm": (
        "[Told|Reported to] {client} on [Friday|Monday|the same day].",
        "[In the minutes|In the decision log] of {project}.",
        "{mate} [keeps an eye on it|reminds me|has the details].",
        "[Look again|Review] in {weeks} weeks.",
        "[Cost|Took] {hours} hours [of talk|in three talks|and one walk].",
        "[The same holds|Same] for the {other}.",
        "[One page|Half a page] in the project file says why.",
        "[Next|After this]: the plan for the {other}.",
        "[Helped|It helped] that {mate} [was there|knew the history].",
        "[On the list|Noted] for the [retrospective|lessons learned].",
    ),
}
