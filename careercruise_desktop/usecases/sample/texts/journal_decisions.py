"""Journal: decisions, with their reasons."""

from __future__ import annotations

from .stories import Story

DECISIONS = (
    Story(
        "{Part}: the [new|moved] date is firm",
        "The [change|extra rule] costs [one week|{few} days]. Told {client} the new date the same [morning|day].",
        ("Planning and scheduling", "Partnership"),
        "pm",
        star=(
            "A late [finding|request] made the date of the {part} [unlikely|a gamble].",
            "Decide [today|this week] between a thinner release and a later one.",
            "Put cost and risk of both on one page, asked {mate} and {client}, and chose the later date.",
            "[Held to the day|Kept]. {Client} planned the training around it [without loss|in time].",
        ),
    ),
    Story(
        "Make or buy: {part}",
        (
            "Buying [saves {weeks} weeks and costs|would save {weeks} weeks and cost] [a fee for ever|us the data "
            "model]. We make it, [small|in two steps]."
        ),
        ("Budget and earned value", "API design"),
        "pm",
        star=(
            "For the {part} there was a product on the market and a wish to build our own.",
            "[Recommend|Choose] one of the two within [a week|ten days].",
            (
                "Listed {some} needs, tried the product with our own data for [two|three] days, counted five years of "
                "cost."
            ),
            (
                "Built it. [Right so far|A year later still right]: {few} needs changed in ways that the product could "
                "not follow."
            ),
        ),
    ),
    Story(
        "No [second|new] database for the {part}",
        (
            "[PostgreSQL does it|What we have will do], [up to|and beyond] {lots} rows a day. [Look again|Review] in "
            "[a year|spring]."
        ),
        ("PostgreSQL", "API design"),
    ),
    Story(
        "{Part}: [moved|cut] out of the first release",
        (
            "[Hardly used|Needed by few] before [the autumn|the second quarter]. {Client} [agreed|nodded] after "
            "[seeing|reading] the numbers."
        ),
        ("Planning and scheduling", "Partnership"),
        "pm",
    ),
    Story(
        "One version [for all partners of the {part}|of the {part} for every partner]",
        (
            "[Two versions in parallel|Supporting both] would [cost|take] {few} days a month. [A year’s notice|Nine "
            "months’ notice], then [off|closed]."
        ),
        ("API design", "Stakeholder reporting"),
    ),
    Story(
        "Who [may|can] [restart|release] the {part}",
        "[Anyone on call|Two people of each team], with [a reason in the log|one line of reason]. [No form|No board].",
        ("Security engineering", "Delegation"),
    ),
    Story(
        "[The end|No more] of the {part} experiment",
        (
            "{weeks} weeks, [clear|plain] numbers: [not faster|no gain]. [Wrote down|Kept] what we learned, "
            "[deleted|archived] the rest."
        ),
        ("Leadership", "Problem-solving"),
        "pm",
        star=(
            "We had spent {weeks} weeks on a new way for the {part}, and [liked|wanted] it.",
            "Decide [with numbers|honestly] whether to go on.",
            (
                "Measured old and new [on the same week|with the same load], showed both to the team, let {mate} speak "
                "against it."
            ),
            (
                "Stopped. {weeks} weeks lost instead of [a year|two quarters], and the test data are in use "
                "[today|elsewhere]."
            ),
        ),
    ),
    Story(
        "{mate} [leads|takes over] the {part}",
        (
            "[Knows every detail|Asked for it], and I [hold on|cling] to too much. [One follow-up a week|I ask once a "
            "week], "
            "[no more|not oftener]."
        ),
        ("Delegation", "Leadership"),
        "pm",
    ),
    Story(
        "[Feature|Code] freeze for {project}: {few} days",
        (
            "[Shorter|Less] than [ever|last time], because [the tests run at night|the rollback is proven]. "
            "[Exceptions|An exception] only from [me|the board]."
        ),
        ("Planning and scheduling", "Risk management"),
        "pm",
    ),
    Story(
        "{Part}: [logs are kept|personal data in the logs for] [thirty|fourteen] days",
        "Long enough to [find a fault|look back], short enough for [the data protection officer|comfort].",
        ("Security engineering", "Observability"),
    ),
    Story(
        "Estimates in ranges, from {project} on",
        (
            "[A single|One] number was [always|nearly always] the [best|hopeful] case. [Eighty|Seventy] per cent "
            "range, [said aloud|written down]."
        ),
        ("Planning and scheduling", "Budget and earned value"),
        "pm",
    ),
    Story(
        "[A direct call|A call], not [a queue|events], for the {part}",
        (
            "[Three|Two] users, [one|a single] reader, and [people wait|someone waits] for the answer. [The queue|A "
            "queue] can come [later|when it hurts]."
        ),
        ("API design",),
    ),
    Story(
        "[We accept|Accepting] the risk in the {part}",
        (
            "[Once in|Every] {few} years, [half a day|two hours] of hand work. [Cheaper|Less trouble] than the "
            "[cure|fix]. Signed by {client}."
        ),
        ("Risk management", "Stakeholder reporting"),
        "pm",
        star=(
            "A fault in the {part} could stop all work for [half a day|two hours], perhaps once in {few} years.",
            "Decide whether to pay {some} days of work against it.",
            (
                "[Worked out|Estimated] both costs with ranges, showed them to {client}, [named|wrote down] what we do "
                "if it happens."
            ),
            (
                "Accepted and signed. The hand procedure was [needed once and took {hours} hours|rehearsed once and "
                "never needed]."
            ),
        ),
    ),
    Story(
        "{project}: [small|quiet] sites first",
        (
            "[Mistakes|Faults] are [cheap|found early] there. [The loud site|Headquarters] comes [last|in wave three] "
            "and [knows why|has agreed]."
        ),
        ("Planning and scheduling", "Stakeholder reporting"),
        "pm",
    ),
    Story(
        "{Part}: [types|strict typing] [everywhere|in every new file]",
        (
            "[{some} faults|{some} bugs] of [last year|the last quarter] would not have passed [it|the checker]. [Old "
            "files|The rest] when [touched|we pass by]."
        ),
        ("Python",),
        since=2016,
    ),
    Story(
        "[Secrets|Keys] of the {part} [move|go] to the [store|vault]",
        (
            "Out of the [configuration|code]. [Rotation|Changing them] takes [a minute|one command] instead of [a "
            "day|a meeting]."
        ),
        ("Security engineering", "Terraform"),
        since=2016,
    ),
    Story(
        "The [Monday|weekly] meeting about the {part} [is gone|gives way to a page]",
        "[A page|One page] [every Friday|by Friday noon] does the same. {some} people get [an hour|their hour] back.",
        ("Leadership", "Stakeholder reporting"),
        "pm",
    ),
)
