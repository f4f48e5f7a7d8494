"""Journal: things learned on the job."""

from __future__ import annotations

from .stories import Story

LEARNED = (
    Story(
        "Why [keys|tokens] in the {part} must expire",
        "Kept for ever they grow the table by <1-4> GB a month. A day covers every retry.",
        ("API design", "PostgreSQL"),
    ),
    Story(
        "[Small|Short] transactions in the {part}",
        (
            "[One long|A long] one held back the clean-up for {hours} hours. [Cut|Split] into {some}: [nothing "
            "waits|no lock over a second]."
        ),
        ("PostgreSQL",),
    ),
    Story(
        "[Ask|Asking] for the worst day of the {part}, not the average",
        (
            "All fine with the {part} on average. The worst [day|Monday] is {few} times busier, and that is what "
            "people remember."
        ),
        ("Observability", "Risk management"),
    ),
    Story(
        "{Client} reads the [first|last] line only",
        "Date and money [stand|go] there now. The {part} report got an answer [within the hour|on the same day].",
        ("Stakeholder reporting",),
        "pm",
    ),
    Story(
        "[Estimates|My estimates] for the {part}: {few} of {some} too low",
        "[Always|Mostly] the tests and the release. They are pieces of their own now.",
        ("Planning and scheduling",),
        "pm",
    ),
    Story(
        "[How an index on an expression helps|What an index on an expression does for] the {part}",
        (
            "[The planner|It] only uses it if the [words|expression] match [exactly|to the letter]. {many} times "
            "faster then."
        ),
        ("PostgreSQL",),
    ),
    Story(
        "[Handing over|Delegating] the {part}: say what good looks like",
        (
            "[I had said what to do, not when it is good|My brief listed steps, not the aim]. The second brief was "
            "[shorter|half as long] and worked."
        ),
        ("Delegation",),
        "pm",
    ),
    Story(
        "A [retry|second try] needs a [limit|bit of chance]: {part}",
        "All clients of the {part} came back [at once|in the same second]. A random pause [spread|smoothed] it.",
        ("API design", "Python"),
    ),
    Story(
        "[Silence|No answer] is not a yes",
        "Three weeks without a word on the {part} meant [nobody had read it|no]. I ask for one word back now.",
        ("Partnership", "Stakeholder reporting"),
        "pm",
    ),
    Story(
        "Reading a [flame graph|profile] of the {part}",
        (
            "[Wide bars|The wide ones] matter, [tall|deep] ones are fine. <20-60> per cent was [string formatting|time "
            "zone arithmetic]."
        ),
        ("Python", "Observability"),
    ),
    Story(
        "[What earned value shows|Earned value knew it] before the team did",
        (
            "{project} looked fine [on the board|in the meeting]; the index said <86-95> hundredths. [Two weeks "
            "later|Soon after], all knew."
        ),
        ("Budget and earned value",),
        "pm",
    ),
    Story(
        "Naming things in the {part}",
        (
            "[Half|Most] of the questions were about [one word|a word] with two meanings. [Renamed|Split], and a list "
            "on the wall."
        ),
        ("API design", "Partnership"),
    ),
    Story(
        "[Readiness|Health] checks that lie: {part}",
        (
            "The {part} said [fine|yes] while the database was away. The check [asks|looks] for what is needed "
            "[now|first]."
        ),
        ("Kubernetes", "Observability"),
        since=2016,
    ),
    Story(
        "People [hear|remember] the tone first",
        (
            "The same content about the {part}, [said calmly|put as a question]: [a plan instead of a quarrel|they "
            "finished the sentence for me]."
        ),
        ("Leadership",),
        "pm",
    ),
    Story(
        "[How to rob|Thinking like a thief about] the {part}",
        "[One hour|Ninety minutes] with {mate} and a [pen|sheet of paper]: {some} ways in, {few} of them real.",
        ("Security engineering",),
    ),
    Story(
        "A fixed price needs [a fixed list|a list of what is out]",
        "The list of what the {part} will not do [saved|spared] us {few} [talks|arguments].",
        ("Partnership", "Budget and earned value"),
        "pm",
    ),
    Story(
        "[State files|Plans from the tool] [show|tell] more than diagrams",
        (
            "The {part} had {few} [hand-made|forgotten] pieces that no diagram showed. All of them are [imported|in "
            "code] now."
        ),
        ("Terraform",),
        since=2016,
    ),
    Story(
        "[Pairing|Two at one screen] on the {part}",
        (
            "[Slower|Half the speed] in the morning, [faster|twice as fast] by the week: {few} review rounds became "
            "[one|none]."
        ),
        ("Leadership", "Python"),
    ),
    Story(
        "[A buffer|Slack] [at the end|in one place], not [everywhere|in each task]",
        (
            "[Small|Hidden] buffers in every task of the {part} were [used up by habit|gone by Friday]. One at the end "
            "is [guarded|seen]."
        ),
        ("Planning and scheduling",),
        "pm",
    ),
    Story(
        "[Locale|Sorting] and the {part}",
        (
            "[Å comes after Z here, and beside A|Ä stands at the end here, and after A] elsewhere. [Sort|Compare] by "
            "the reader’s rules, [store|keep] without any."
        ),
        ("Python",),
    ),
    Story(
        "[A risk needs a name|No risk without a name] beside it",
        "[Of|Out of] {some} risks in {project}, the {few} without an owner were the ones that came true.",
        ("Risk management",),
        "pm",
    ),
    Story(
        "[Contract tests|Testing the contract] of the {part}",
        (
            "Either side can [change|release] alone now. They broke {few} times in the build, [never|not once] at "
            "{client}."
        ),
        ("API design",),
    ),
    Story(
        "[How|Why] a [dry|cold] run [finds|shows] what a plan hides",
        (
            "[Walked|Went] through the switch of the {part} [aloud|with a stopwatch]: {few} steps were missing, "
            "[one|two] in the wrong order."
        ),
        ("Risk management", "Planning and scheduling"),
        "pm",
    ),
    Story(
        "Paging by key, not by [number|offset]",
        (
            "Page {many} of the {part} took [seconds|longer than all before it]. By key it takes [two|three] ms, on "
            "any page."
        ),
        ("API design", "PostgreSQL"),
    ),
    Story(
        "[Praise|Thanks] [in public|by name], [doubts|criticism] in private",
        "[Did it the other way|Got it wrong] at the {part} demo. [Apologised|Said so] to {mate} the same evening.",
        ("Leadership",),
        "pm",
    ),
    Story(
        "What {client} [really|in truth] [measures|counts]",
        (
            "[Not uptime|Not tickets]: [calls before nine|minutes saved at the counter]. The {part} report "
            "[starts|begins] with that now."
        ),
        ("Stakeholder reporting", "Partnership"),
        "pm",
    ),
)
