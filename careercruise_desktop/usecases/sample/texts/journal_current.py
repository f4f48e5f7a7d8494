"""Journal: staying current, year by year."""

from __future__ import annotations

from .stories import Story

_READ = "[Read|Went through] the [release notes|announcement|documentation]"
_TRIED = "[tried|tested] it [on the {part}|for an evening|in a branch]"

CURRENT = (
    Story(
        "[OpenTelemetry|Telemetry standard]: [log signal|profiles|sampling rules] [reviewed|tried]",
        f"{_READ} and {_TRIED}: one agent less to run.",
        ("Observability",),
        since=2020,
    ),
    Story(
        "[Python|New Python]: what the [autumn|new] release [brings|changes]",
        f"{_READ}, {_TRIED}: <5-22> per cent faster in our tests, {{few}} warnings to clear.",
        ("Python",),
    ),
    Story(
        "PostgreSQL: [new|next] [major|version] [in beta|out]",
        (
            f"{_READ}. [Vacuum|Partition|Index] work is [the news|what matters to us]; [{{few}} of our queries "
            f"gain|our slowest report gains]."
        ),
        ("PostgreSQL",),
    ),
    Story(
        "Kubernetes: [removed|deprecated] [interfaces|versions]",
        "[Checked|Went through] our manifests: {few} to change before [the next upgrade|spring].",
        ("Kubernetes",),
        since=2017,
    ),
    Story(
        "[Terraform|Infrastructure as code]: [modules|tests|state] [revisited|reviewed]",
        "[Our layout|Our folder layout] is [two|three] years old. [Noted|Listed] {few} things that others do better.",
        ("Terraform",),
        since=2016,
    ),
    Story(
        "[Passkeys|Sign-in without passwords], first try",
        (
            "[Tried|Set up] a demo with two devices. [Recovery|The lost device] is the hard part; [noted|wrote down] "
            "{few} ways out."
        ),
        ("Security engineering",),
        since=2022,
    ),
    Story(
        "[Bill of materials|Knowing what is inside] for software",
        "[Made one|Generated one] for the {part}: {many} packages, {few} of them a surprise.",
        ("Security engineering",),
        since=2021,
    ),
    Story(
        "[Assistants|Language models] [in reviews|for tests|on the team]",
        (
            "[Two weeks|A sprint] of trying with {mate}: good at [names and tests|boilerplate], [bad at "
            "limits|confident when wrong]. [Rules|Three rules] written."
        ),
        ("Python", "Leadership"),
        since=2023,
    ),
    Story(
        "Containers on [the|a] developer’s machine",
        f"{_READ} and {_TRIED}. The build looks the same everywhere, [at last|for once].",
        ("Problem-solving",),
        since=2013,
        until=2018,
    ),
    Story(
        "[Distributed|Trying distributed] version control",
        (
            "[Moved|Converted] a small repository [for a test|over the weekend]. [Branches cost nothing|Merging is "
            "calm] now."
        ),
        ("Python",),
        until=2012,
    ),
    Story(
        "[Resources|Plain web interfaces] instead of [envelopes|heavy services]",
        "[Read|Studied] [two|three] interfaces that [work|people like]: verbs are few, names are many.",
        ("API design",),
        until=2014,
    ),
    Story(
        "[Continuous delivery|Releasing every week]: [a field report|what others do]",
        "[Read|Heard] how a team went from [four|six] releases a year to [two|three] a week. [Tests|Rollback] first.",
        ("Planning and scheduling", "Problem-solving"),
        since=2010,
        until=2019,
    ),
    Story(
        "The [threat|year’s threat] report",
        (
            "[Read|Skimmed] {many} pages. [Stolen sign-ins lead|Old software leads] [again|as ever]; our list has the "
            "same [three|four] on top."
        ),
        ("Security engineering",),
    ),
    Story(
        "[Earned schedule|Time in earned value]",
        "[Worked through|Recalculated] {project} with it: says <2-6> weeks late where the classic index says fine.",
        ("Budget and earned value",),
        "pm",
        since=2009,
    ),
    Story(
        "[Forecasts|Forecasting] by [simulation|throwing dice]",
        (
            "[Ten thousand|Five thousand] runs over our last {many} tasks. The [safe|85 per cent] date is {few} weeks "
            "after the [hoped|planned] one."
        ),
        ("Planning and scheduling",),
        "pm",
        since=2012,
    ),
    Story(
        "[Kanban|Flow] [measures|figures]",
        "The age of what is open tells more than [the count of what is done|speed]. Our oldest: {many} days.",
        ("Planning and scheduling",),
        "pm",
        since=2009,
    ),
    Story(
        "[New|The new] [edition|guide] of the project standard",
        "[Principles|Outcomes] instead of process lists. [Marked|Noted] {some} pages for the team.",
        ("Planning and scheduling", "Leadership"),
        "pm",
        since=2008,
    ),
    Story(
        "[Pre-mortem|Imagining failure] as a method",
        "[Read|Heard] about it, [tried|used] it on the {part}: {some} causes in [twenty|thirty] minutes, {few} new.",
        ("Risk management",),
        "pm",
    ),
    Story(
        "[Psychological safety|Safe teams]: [the research|what was measured]",
        "Teams that report more errors [make fewer|harm fewer people]. I [start|started] with my own.",
        ("Leadership",),
        "pm",
        since=2014,
    ),
    Story(
        "[Contracts|Agile contracts]: [fixed price, open scope|how others word it]",
        "[A lawyer’s|One] talk, {few} clauses worth [stealing|asking ours about].",
        ("Partnership", "Budget and earned value"),
        "pm",
        since=2011,
    ),
    Story(
        "[Feedback|Giving feedback] [in two sentences|without a sandwich]",
        (
            "[Read about it|A short book], then [tried|used] it with {mate} [today|this week]: [clearer|shorter], and "
            "no hard feelings."
        ),
        ("Leadership", "Partnership"),
        "pm",
    ),
    Story(
        "The accessibility law: [what changes|what is due when]",
        "[Checked|Went through] the {part} with a screen reader: {few} names missing, {few} traps for the keyboard.",
        ("Stakeholder reporting", "Problem-solving"),
        since=2018,
    ),
    Story(
        "[Energy|Power] use of [software|our hosts]",
        "[Measured|Read how to measure] it. [Nights|Test hosts at night] are [a third|two fifths] of ours.",
        ("Observability", "Budget and earned value"),
        since=2021,
    ),
    Story(
        "[Data protection|Personal data]: [a year on|new guidance]",
        "[Read|Went through] {some} cases. Deleting is where [most|others] [stumble|fail].",
        ("Security engineering", "Risk management"),
        since=2016,
    ),
    Story(
        "[Caching|Cache] [headers|rules] [revisited|again]",
        f"{_READ}; {{few}} of our answers may be kept [for an hour|for a day] and are not.",
        ("API design",),
    ),
    Story(
        "[Rust|A systems language] for [the hot path|one function]",
        "[Tried|Rewrote] [one loop|one function] of the {part}: {some} times faster, [a week to learn|hard to staff].",
        ("Python", "Problem-solving"),
        since=2018,
    ),
    Story(
        "[Column|Columnar] files for [reports|the archive]",
        "[A tenth|An eighth] of the size, [one read|no load job]. [Good|Right] for the {part} history.",
        ("PostgreSQL", "Python"),
        since=2016,
    ),
    Story(
        "[Levels|Seven levels] of delegation",
        (
            "[Talk|Short talk] at the guild. [Put|We put] each duty of the team on a level; {few} were [a "
            "surprise|news to me]."
        ),
        ("Delegation", "Leadership"),
        "pm",
        since=2012,
    ),
    Story(
        "[Stakeholder|Mapping] [maps|interests]: [old tool, new eyes|done again]",
        "[Drew|Redrew] ours for {project}: [one|two] with influence whom I had not [met|called] since [spring|winter].",
        ("Stakeholder reporting", "Partnership"),
        "pm",
    ),
    Story(
        "[Browser|Front-end] [news|changes] [of the season|worth knowing]",
        "[Noted|Listed] {few} that let us drop [a library|{lots} bytes] from the {part}.",
        ("API design", "Problem-solving"),
    ),
)
