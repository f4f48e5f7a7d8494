"""Journal: conflicts, and how they were resolved."""

from __future__ import annotations

from .stories import Story

CONFLICTS = (
    Story(
        "Change request for the {part} split in two",
        "{Client} wanted one price for both parts. We agreed to sign the urgent half first.",
        ("Partnership", "Budget and earned value"),
        "pm",
        star=(
            (
                "{Client} wanted one [price|offer] for the {part} and [everything around it|two smaller wishes]; we "
                "could not price one half yet."
            ),
            "[Get the urgent half signed|Sign what is urgent] without [giving away|promising] the rest.",
            "[Drew|Sketched] both halves on one page, named what was unknown, and offered a date for the second price.",
            "Signed [the same week|two days later]; the second half followed {weeks} weeks after, at its true price.",
        ),
    ),
    Story(
        "[Test or date|Testing against speed]: {part}",
        (
            "{mate} would not [sign|release] without a second run, [the sponsor|{client}] would not wait. [Tested the "
            "risky third|A shorter run on what had changed]."
        ),
        ("Leadership", "Risk management"),
        "pm",
        star=(
            (
                "{mate} refused to release the {part} untested, {client} insisted on the date; [voices were "
                "raised|both had a point]."
            ),
            "Find a decision [by the evening|before the board meets] that both could [stand behind|live with].",
            (
                "[Asked each|Had each write down] what the worst case was, found that one third carried the risk, and "
                "tested only that."
            ),
            (
                "Released a day late, no fault in the tested third. {mate} and {client} now [agree on|fix] the test "
                "list in advance."
            ),
        ),
    ),
    Story(
        "Who owns the {part}",
        (
            "[Two teams|Both teams] had [built|planned], [neither|nobody] wanted to run. Drew the line at the "
            "interface, [with names|on paper]."
        ),
        ("Partnership", "API design"),
        "pm",
    ),
    Story(
        "[Harsh|Sharp] words in a review of the {part}",
        (
            "[Spoke with both|Talked to both] [alone|one by one], then together. [Reviews|Comments] name [the code|the "
            "line], not [the person|who wrote it]."
        ),
        ("Leadership",),
        "pm",
        star=(
            "A review of the {part} had turned personal; {mate} no longer wanted to work with the reviewer.",
            "Have both [work|sit] together again and keep the reviews [strict|honest].",
            "Listened to each alone, named what I had seen, then agreed on [three|four] rules in one meeting.",
            "They [paired|reviewed each other] again after {few} days. The rules [hang|stand] in the team’s guide.",
        ),
    ),
    Story(
        "[On-call|Night duty] for the {part}",
        (
            "[Always the same two|It hit the same people]. Now [a rota|turns] with [a swap rule|the right to swap], "
            "and [a day off|time off] after."
        ),
        ("Leadership", "Planning and scheduling"),
        "pm",
    ),
    Story(
        "{Client} and the [invoice|hours] for the {part}",
        (
            "[Our log|The log] showed {many} hours, theirs [half|fewer]. [Went through it line by line|Compared day by "
            "day]: {few} hours were ours to carry."
        ),
        ("Budget and earned value", "Partnership"),
        "pm",
        star=(
            "{Client} disputed the hours for the {part} and [held back|stopped] the invoice.",
            "[Settle it|Agree] without [losing|spoiling] the relation, and know the true figure.",
            "Laid both logs side by side, offered the {few} hours that were our own rework, explained the rest.",
            "Paid within [a week|ten days]; since then a weekly list of hours goes out with the report.",
        ),
    ),
    Story(
        "Two architects, one {part}",
        (
            "Both designs [worked|were sound]. [Wrote down|Listed] what would [prove|decide] it, [tested that|ran both "
            "for two days]: [the simpler won|the duller one won]."
        ),
        ("API design", "Leadership"),
    ),
    Story(
        "Sales [promised|had promised] the {part} for [May|the fair|autumn]",
        (
            "[Asked|I asked] what the customer [needs|must have] on that day: [one screen|a quarter of it]. That much "
            "we can [do|promise]."
        ),
        ("Partnership", "Planning and scheduling"),
        "pm",
        star=(
            "Sales had promised the {part} {weeks} weeks too early.",
            "Keep our word to the customer and [the team’s evenings free|stay honest].",
            (
                "Asked the customer what must work on the day, cut it to [one screen|a quarter], and gave a date for "
                "the rest."
            ),
            (
                "The day went well, the rest came [as said|on its date], and sales [asks us first|has asked first] "
                "since then."
            ),
        ),
    ),
    Story(
        "[Home|Office] days during the go-live of the {part}",
        "[Rules|A rule] for all pleased nobody. [Each team|The team] decides, except for {few} days around the switch.",
        ("Leadership",),
        "pm",
        since=2020,
    ),
    Story(
        "The supplier and the [penalty for the {part}|late {part}]",
        (
            "The contract was on our side, [the need|time] on theirs. [Waived|Gave up] the penalty for {few} days of "
            "[their best developer|support]."
        ),
        ("Partnership", "Risk management"),
        "pm",
    ),
    Story(
        "[Security|The security team] [blocks|stopped] the {part}",
        "They were right about [one|a single] point of {few}. [Fixed that one|Did that one first], dated the others.",
        ("Security engineering", "Partnership"),
    ),
    Story(
        "Two number ones: {part} [or|against] [support|the upgrade]",
        (
            "[Had|Brought] both [sponsors|owners] to one table with [one list|the same list]. [Twenty minutes|Half an "
            "hour], and one order."
        ),
        ("Stakeholder reporting", "Leadership"),
        "pm",
    ),
)
