"""The reviews of a week: what was worth keeping, what was hard, and what the next week is for."""

from __future__ import annotations

GOOD = (
    "The {part} [went live|went out|passed] and [nobody had to stay late|the tests stayed green].",
    "{mate} [took over|carried] the {other} [alone|without a question].",
    "[Three|Two] hours in one piece for the {part} [on Tuesday|on Wednesday|on Thursday morning].",
    "{Client} [agreed to|accepted] the {part} [at the first showing|after one round].",
    "[Said no to|Turned down] a wish for the {other} [early|in time], with a reason.",
    "[Half an hour|An hour] of [planning|talk] with {mate} saved [a day|two days] on the {part}.",
    "The [demo|review] of {project} was [short|calm] and [everybody knew why|the questions were good].",
)
HARD = (
    "[Too many|Six|Seven] switches between code and meetings on [Monday|Tuesday]; the {part} suffered.",
    "The {other} [took|needed] [twice|three times] the estimate, and [I saw it late|nobody said so].",
    "[Waited|Still waiting] for {client}; [two days|a day and a half] lost on the {part}.",
    "A [tense|difficult] talk with {mate} about the {other}; [better now|not over yet].",
    "[Logged|Noted] too little on [Thursday|Friday], so the figures of {project} are [rough|a guess].",
    "Said yes to the {part} [too quickly|without looking at the plan].",
    "[Slept badly|Was on call] before the [release|steering group]; [showed in the review|it went well anyway].",
)
NEXT = (
    "[Finish|Close] the {part} by [Wednesday|Thursday], then nothing new until the {other} is [out|reviewed].",
    "[Block|Keep] [two|three] mornings for the {part}.",
    "Ask {mate} what [is in the way|would help] with the {other}.",
    "[Write|Send] the page for {client} before [Tuesday|the weekend].",
    "Hand the {other} over, and [look in once|agree on one follow-up].",
    "[Look at|Go through] the risks of {project} with [the team|{mate}].",
)
