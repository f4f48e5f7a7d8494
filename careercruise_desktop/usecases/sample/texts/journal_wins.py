"""Journal: wins, in both roles."""

from __future__ import annotations

from .stories import Story

WINS = (
    Story(
        "{Part} live [without a stop|before breakfast|on the promised day]",
        (
            "[Switched|Moved] {lots} records [between five and six|in one night]. [The phones stayed quiet|No ticket "
            "by noon]."
        ),
        ("PostgreSQL", "Planning and scheduling"),
        star=(
            "The {part} had to [move|go live] while {client} kept working.",
            "No stop longer than [a minute|five minutes], and a way back at each step.",
            "Rehearsed it {few} times with {mate}, wrote the way back first, moved in [three|four] steps.",
            "{few} seconds of waiting, {lots} records checked, no ticket by noon.",
        ),
    ),
    Story(
        "{Client} [asked for us again|extended|wants phase two]",
        (
            "[Said|Wrote] that [the dates were honest|they always knew where they stood]. [Same team|The same people], "
            "[a year|nine months] more."
        ),
        ("Partnership", "Leadership"),
        "pm",
    ),
    Story(
        "[Build|Test run] of the {part} down from {many} to {few} minutes",
        (
            "[Split|Sharded] the slow third, cached the rest. [The team runs it before lunch again|Nobody skips it any "
            "more]."
        ),
        ("Python", "Problem-solving"),
        star=(
            "Every change to the {part} waited {many} minutes for its tests; [people|we] had begun to skip them.",
            "Under [ten|seven] minutes, with the same tests.",
            "Measured where the time went, split the slowest third, [cached|kept] what never changes.",
            (
                "{few} minutes since then; the share of changes tested before review went from <38-55> to <88-97> per "
                "cent."
            ),
        ),
    ),
    Story(
        "[First|The first] demo led by {mate}",
        (
            "I sat [in the last row|at the back] and [took notes|kept quiet]. {Client} asked [the others|the team] "
            "first, not me."
        ),
        ("Leadership", "Delegation"),
        "pm",
        star=(
            "All demos went through me, and the team [stayed silent|only listened] in them.",
            "Have the team speak for its own work [by the summer|this quarter].",
            "[Rehearsed|Prepared] the demo of the {part} with {mate} once, then sat in the last row.",
            "Since then the lead changes every time; {few} people have led one.",
        ),
    ),
    Story(
        "{project}: [under budget|inside the budget] by <2-7> per cent",
        "[Two|Three] changes refused, one done cheaper. [Finance|The controller] [called it unusual|asked how].",
        ("Budget and earned value", "Stakeholder reporting"),
        "pm",
        star=(
            "{project} had <6-12> change requests and a budget that could carry [half|two thirds] of them.",
            "Deliver what {client} needs [and stay inside|within] the budget.",
            (
                "Priced each request [in a day|the same week], offered a smaller form for the dear ones, and reported "
                "cost against earned value every month."
            ),
            "Closed <2-7> per cent under budget with [all|every one] of the agreed items.",
        ),
    ),
    Story(
        "[Zero|No] open [findings|remarks] in the {part} [audit|review]",
        "[{some} questions|{some} points], {some} answers from the log. [The auditor left at two|Done before lunch].",
        ("Security engineering", "Stakeholder reporting"),
    ),
    Story(
        "{Part}: [restored|back] in {some} minutes",
        "[A drill|Only a drill], [unannounced|on a Tuesday]. Last year it took {hours} hours.",
        ("PostgreSQL", "Risk management"),
        star=(
            "Nobody could say how long a restore of the {part} would take; the last one took {hours} hours.",
            "A restore [within the hour|in under thirty minutes], proven by a drill.",
            "Wrote the runbook with {mate}, cut the copy in two, and rehearsed it [three|four] times without warning.",
            "{some} minutes in the last drill, done by {mate} while I watched.",
        ),
    ),
    Story(
        "[Alarms|Night alarms] down to {few} a [week|month]",
        "[Deleted|Dropped] {many} rules that nobody acted on. [Those that ring|The rest] [mean something|are real].",
        ("Observability", "Leadership"),
    ),
    Story(
        "{few} milestones of {project} [in a row|without a slip]",
        "[Smaller|Shorter] promises, [made|given] later. The board [stopped asking for dates|noticed].",
        ("Planning and scheduling", "Stakeholder reporting"),
        "pm",
    ),
    Story(
        "[Talk|Spoke] at the guild: what the {part} taught us",
        "{many} people, [good|hard] questions. [Slides in the wiki|Wrote it up afterwards].",
        ("Leadership", "API design"),
    ),
    Story(
        "{mate} [promoted|passed the exam|leads the {part} now]",
        (
            "[A year|Eighteen months] of small handovers. [Proud|Glad], and [one thing less on my desk|I can sleep "
            "when on leave]."
        ),
        ("Leadership", "Delegation"),
        "pm",
    ),
    Story(
        "[The old|Last day of the old] {part}",
        ("[Nine|Eleven] years of service. {lots} lines deleted, [nobody noticed|one person asked where it went]."),
        ("Problem-solving", "Python"),
    ),
    Story(
        "{project}: [signed|contract signed] after {few} [rounds|meetings]",
        "[Both|The two] lawyers found the {part} clause fair. [We start on Monday|Started the same week].",
        ("Partnership", "Risk management"),
        "pm",
    ),
    Story(
        "Cost of the {part} halved",
        (
            "[Nights and weekends|Idle hosts] were [half of the bill|paid for nothing]. [They sleep now|Switched off "
            "by schedule]."
        ),
        ("Terraform", "Budget and earned value"),
        since=2017,
    ),
    Story(
        "Answer times of the {part}: {many} ms at the [95th|99th] percentile",
        (
            "[Down from|Were] <2-4> seconds in [spring|autumn]. [One index|A cache] and [one question less|two calls "
            "fewer]."
        ),
        ("Observability", "API design"),
    ),
)
