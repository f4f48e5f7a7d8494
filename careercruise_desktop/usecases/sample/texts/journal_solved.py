"""Journal: problems that were solved."""

from __future__ import annotations

from .stories import Story

SOLVED = (
    Story(
        "[Duplicates|Double rows|Twice the same] in the {part}",
        (
            "A [retry|second attempt] after a [time-out|dropped connection] wrote [the row|the record] twice. [Fixed "
            "with|Now there is] a key per attempt."
        ),
        ("PostgreSQL", "Problem-solving"),
        star=(
            (
                "[A retry after a time-out|A dropped connection] made the {part} write {some} records twice [on one "
                "morning|in the test week]."
            ),
            "Find the cause [before the next release|within the week] without a change to the [interface|format].",
            (
                "[Traced both paths|Replayed the log line by line], added a key per attempt and a unique index, so "
                "that the second insert fails."
            ),
            "0 duplicates in {lots} replayed calls. {Client} closed the [finding|ticket].",
        ),
    ),
    Story(
        "Slow {part} [on Mondays|after lunch|at the end of the month]",
        (
            "[A plan|One query plan] changed with the size of the table. An index on [two|three] columns and a "
            "[fresh|weekly] look at the statistics."
        ),
        ("PostgreSQL", "Problem-solving"),
        star=(
            "The {part} needed {some} seconds [every Monday|at each month’s end], and nobody knew why.",
            "Get below one second [without new hardware|before the quarter closes].",
            (
                "Compared [the plans of a good and a bad day|good and bad days side by side], found a [full scan|wrong "
                "join order], added an index and a test that watches the plan."
            ),
            "<2-8>0 ms since then, also on the [last|first] of the month.",
        ),
    ),
    Story(
        "A memory leak in the {part}",
        "[Grew|Climbed] by {many} MB a day. A cache [without a limit|that never forgot], [hidden|buried] in a helper.",
        ("Python", "Problem-solving"),
    ),
    Story(
        "{Part}: [the hour that came twice|a time zone too many|an hour missing in spring]",
        (
            "[Local|Wall] times were compared as if they were instants. [Stored|Kept] as UTC with the zone beside it "
            "[since today|from now on]."
        ),
        ("Python", "API design"),
        star=(
            "When the clocks changed, the {part} [lost {some} records|counted {some} records twice].",
            "[Repair|Correct] the figures and make sure that [spring|autumn] will be quiet.",
            "Moved [all times|every time] to UTC plus zone, wrote tests for both nights of the year.",
            "[Both nights|The next change] passed without a [call|ticket].",
        ),
    ),
    Story(
        "[Silent|Unnoticed] data loss in the {part}",
        (
            "An [error|exception] was caught and [forgotten|logged nowhere]. [Found|Seen] only because the totals were "
            "{few} short."
        ),
        ("Observability", "Problem-solving"),
        star=(
            "The totals of the {part} were {few} records short, [three days|a week] in a row.",
            "Find [out where they went|the missing records and the hole they fell through].",
            (
                "Compared input and output [by hour|file by file], found a swallowed error, [refilled|loaded] the "
                "{few} records and made the error loud."
            ),
            "Nothing missing in the {weeks} weeks since; an alarm compares the totals every night.",
        ),
    ),
    Story(
        "[Deadlock|Two transactions waiting for each other] in the {part}",
        (
            "Two jobs took the same locks in [another|opposite] order. One order for [both|all], and a retry with [a "
            "limit|patience]."
        ),
        ("PostgreSQL", "Python"),
    ),
    Story(
        "The [first|cold first] request to the {part}",
        (
            "[{some} seconds|Half a minute] after every restart. Warmed up [at start|before traffic], measured at the "
            "door."
        ),
        ("Kubernetes", "Observability"),
        since=2016,
    ),
    Story(
        "Certificate of the {part} [ran out on a Sunday|expired overnight]",
        "[Renewed|Fixed] in {some} minutes; an alarm {many} days ahead took [another hour|the rest of the morning].",
        ("Security engineering", "Problem-solving"),
        star=(
            "The {part} refused every call on [a Sunday|Saturday night]: the certificate had run out.",
            "[Get calls through|Restore service] and make sure that it is the last time.",
            "Renewed within {some} minutes, listed all {many} certificates, put each one’s date under an alarm.",
            "No expiry has surprised us since; {few} were renewed early thanks to the alarm.",
        ),
    ),
    Story(
        "{Part}: [umlauts|accents|letters with dots] turned into [boxes|question marks]",
        (
            "Two [steps|programs] disagreed about the encoding. [Fixed at the border|Decoded once, at the edge], "
            "[nowhere else|never inside]."
        ),
        ("Python", "API design"),
    ),
    Story(
        "[Queue|Backlog] of {lots} messages in the {part}",
        (
            "[One poisoned|A single broken] message stopped the line. It goes [aside|to a side queue] now, with [its "
            "reason|a note]."
        ),
        ("API design", "Problem-solving"),
        star=(
            "[One malformed|A single broken] message stopped the {part}; {lots} waited behind it.",
            "Empty the queue [before the morning|within the service window] and lose nothing.",
            (
                "Moved the message aside, let the rest through in order, and [taught the reader|changed the reader] to "
                "set bad ones apart."
            ),
            (
                "Queue empty after {hours} hours, no message lost. [Twice since|Once since], the side queue caught one "
                "and nobody noticed."
            ),
        ),
    ),
    Story(
        "Two truths about the {part}",
        (
            "[Finance|The office] and the [log|database] [disagreed|differed] by {few} cases. [Rounding|A filter], at "
            "[two|three] places. Now it happens [once|in one place]."
        ),
        ("Budget and earned value", "Problem-solving"),
        "pm",
    ),
    Story(
        "{Part}: [a flaky test|a test that failed on Thursdays]",
        (
            "It [leaned on the date. The clock|depended on the order of a set. The order] is handed in now; {some} "
            "tests got [faster|calmer] as well."
        ),
        ("Python",),
    ),
    Story(
        "{Client} could not [sign in|log in] [after the update|on Monday]",
        (
            "[A cookie rule|A stricter header] of the new version. [Reproduced|Seen] in [ten|twenty] minutes with "
            "[{mate}|two browsers], fixed in [two lines|one line]."
        ),
        ("Security engineering", "Partnership"),
    ),
    Story(
        "[Disk full|No space left] under the {part}",
        "[Logs|Old exports] of {weeks} weeks. [Rotated|Thinned] by rule, and an alarm at [seventy|eighty] per cent.",
        ("Observability",),
    ),
    Story(
        "[The plan|Our plan] for the {part} had no [tester|reviewer]",
        (
            "[Everyone|All of us] assumed somebody else. Moved {few} days of work, asked {mate}, [date holds|kept the "
            "date]."
        ),
        ("Planning and scheduling", "Delegation"),
        "pm",
        star=(
            "{weeks} weeks before the date [it turned out|I saw] that nobody was [planned|free] to test the {part}.",
            "Keep the date without [overtime|weekend work].",
            "Cut the {part} into {few} pieces, tested each when it was ready, and gave {mate} the [plan|lead] for it.",
            "Tested two days early; {few} faults were found [while they were cheap|in the first week].",
        ),
    ),
    Story(
        "{Part}: a supplier [fell silent|stopped answering] [before the demo|in the middle of the work]",
        (
            "[Called|Phoned] instead of writing. [Their lead was ill|They had lost a developer]; we [swapped|changed] "
            "the order of two deliveries."
        ),
        ("Risk management", "Partnership"),
        "pm",
        star=(
            "The supplier of the {part} had not answered for {some} days, the demo was [near|a week away].",
            "Know [where we stand|what is late] and keep the demo honest.",
            (
                "[Called the owner|Went there], learned what was missing, swapped two deliveries and told {client} the "
                "same day."
            ),
            (
                "The demo took place with [one part|one screen] less; the rest came {few} days later. {Client} thanked "
                "us for the early call."
            ),
        ),
    ),
    Story(
        "The [night run|nightly batch] of the {part} [met the first users|ran into the morning]",
        (
            "[Grew|Crept] from {hours} to [five|six] hours [unseen|over a year]. [Split|Cut] by [region|day], and the "
            "clock is on the dashboard."
        ),
        ("PostgreSQL", "Observability"),
    ),
    Story(
        "[Port scan|Strange sign-ins] at the {part}",
        (
            "[Harmless|A partner’s tool], as it turned out. [Limits|Rate limits] and a [clean|readable] log came out "
            "of it."
        ),
        ("Security engineering",),
    ),
    Story(
        "Access rights of the {part} after [a move between teams|three reorganisations]",
        (
            "{some} people could see too much. [Cleaned|Removed] in one [morning|afternoon] with [the owners|their "
            "leads], and a [quarterly|half-yearly] review."
        ),
        ("Security engineering", "Risk management"),
    ),
    Story(
        "{Part}: the [report|list] that needed [ten|twenty] clicks",
        "[Watched|Sat beside] [two users|a clerk] for [an hour|a morning]. [Three|Four] screens became one.",
        ("Problem-solving", "Partnership"),
    ),
)
