"""What people say: feedback quotes, requests, pulse questions and leadership actions."""

from __future__ import annotations

from careercruise_desktop.domain.sealed import SealedText

# Days before the anchor, source, name or "", project code, ratings in the order of the dimensions, quote, improve,
# consent, what follows from it.
RECENT: tuple[tuple[int, str, str, str, tuple[int, int, int, int, int], str, str, str, str], ...] = (
    (6, "client", "Jonas Weber", "portal", (4, 5, 4, 4, 5),
     "The pilot report answered every question our board had. We trust the date.",
     "The training plan could name the people, not only the clinics.", "by name", ""),
    (14, "client", "Priya Raman", "payments", (4, 5, 5, 4, 5),
     "You spotted the duplicate charges before our auditors did, and explained them so that the board understood.",
     "Tell us about date changes a week earlier and I have nothing left to ask for.", "by name",
     "Dates every Friday"),
    (17, "self", "", "", (3, 4, 4, 4, 4), "", "I decide too much in the corridor; write it down.", "no", ""),
    (
        21, "peer", "Mei Chen", "", (4, 5, 4, 4, 4),
        "Trades favours fairly: our cluster upgrade would not have happened without her.", "", "by name", "",
    ),
    (27, "manager", "Helen Okafor", "", (4, 4, 5, 4, 4),
     "Brings me decisions, not problems, and the figures behind them.", "Delegate the databases for good.", "by name",
     "Tomasz leads the switch-over"),
    (30, "client", "Dev Patel", "desk", (5, 5, 5, 4, 5),
     "The bot took a third of our calls, and she told us which third before it started.", "", "by name", ""),
)  # fmt: skip

# What follows from it was done so many days before the anchor, by name; other intentions are still open.
DONE = {"Priya Raman": 9}
OVERDUE = ("Handover of the figures", "Oskar Brandt")

TEAM_ROUND = "Payments team"
TEAM_QUESTION = "What should stay as it is?"
# Ratings in the order of the dimensions, and texts, of those in the team who have answered without names: first the
# round that is closed, then the one that is open.
CLOSED_ROUND: tuple[tuple[tuple[int, ...], tuple[SealedText, ...]], ...] = (
    ((5, 5, 5, 4, 4), (
        SealedText("quote", "I know why a date moved, not only that it did."),
        SealedText("improve", "Fewer questions on the way to lunch."),
        SealedText(TEAM_QUESTION, "The demo by turns."))),
    ((4, 4, 5, 4, 5), (
        SealedText("quote", "Presenting the demo myself was scary and good."),
        SealedText("improve", "Give us the risky change on a Monday, not on a Thursday."),
        SealedText(TEAM_QUESTION, "1:1s that are not moved."))),
    ((4, 5, 5, 3, 4), (
        SealedText("quote", "Mistakes are a topic here, not a trial."),
        SealedText("improve", "Still too many meetings before noon."), SealedText(TEAM_QUESTION, "The decision log."))),
    ((4, 4, 4, 4, 4), (
        SealedText("quote", "Reviews come the same day, with a reason."),
        SealedText("improve", "Decisions reach us late when you are at the client."),
        SealedText(TEAM_QUESTION, "Estimates by those who do the work."))),
    ((4, 5, 5, 4, 4), (
        SealedText("quote", "You keep short-notice wishes away from us."),
        SealedText("improve", "Tell us sooner who leads what."), SealedText(TEAM_QUESTION, "Reviews in pairs."))),
    ((5, 4, 4, 4, 5), (SealedText("quote", "The plan holds since we estimate ourselves."),)),
)  # fmt: skip
OPEN_ROUND: tuple[tuple[tuple[int, ...], tuple[SealedText, ...]], ...] = (
    ((5, 4, 5, 4, 4), (SealedText("quote", "Decisions are written down now, and I can look up why."),)),
    ((4, 4, 4, 3, 5), (
        SealedText("improve", "Say no to the client earlier."), SealedText(TEAM_QUESTION, "The decision log."))),
)  # fmt: skip
ROUND_TITLES = ("How we work together", "Team, this quarter", "Looking back with the team")

QUOTES = {
    "client": (
        (
            "[You|Maya] told us [early|in week three] [what would slip|which date was at risk], and [then it did "
            "not|we could plan around it]."
        ),
        (
            "[Every|Each] [report|Friday report] [fits on one page and says what moved|fitted on one page and said "
            "what had changed]."
        ),
        (
            "[The only|One of the few] project where the person with the budget could also [read the log|explain the "
            "fault]."
        ),
        "[We|My people] [felt|were] [listened to|taken seriously], even when the answer was no.",
        "[Go-live|The switch] was [dull|boring], and that is [the best|what] I can [say|hope for].",
        "With the {part} we got what we [needed|meant], not [only|just] what we [wrote|ordered].",
        "[Asked|She asked] our [clerks|people|colleagues] first. It shows in the {part}.",
        "Two [surprises|bad days], both [called in|told] before we [noticed|had to ask].",
        "[The price|Cost] was [never a riddle|clear at every step], nor was [the reason|what we got for it].",
        "[Solid|Good] work on the {part}; the [handover|training] could [have been|be] longer.",
        "[I would|We would] [take|book] the same team again [tomorrow|without a tender].",
    ),
    "team": (
        "[I know|We know] what [comes next|matters this week] and why.",
        (
            "[She asks before she decides, and says when it is decided|You ask before you decide, and tell us what it "
            "was]."
        ),
        "[I was|We were] given [a release|a feature] to lead, [not just to do|and help when I asked].",
        "[Mistakes|A mistake] [can be said aloud|is a topic, not a trial] [here|in this team].",
        "[Code reviews|Reviews] [teach|taught] me [something|more than the course did].",
        "[Shields|Keeps] us from [noise|short-notice wishes] so that we can [finish|think].",
        "[Honest|Clear] about dates [upwards|to the client]; we [do not pay|never had to pay] for promises.",
        "[Takes the blame outside and the talk|You take the blame outside and the lesson] inside.",
        "[Demos by turns|Changing demo leads] made me [know|learn] the whole product.",
    ),
    "manager": (
        (
            "[Reliable|Steady] in [delivery|the numbers], [braver|clearer] in [saying no|conflicts] than [before|last "
            "year]."
        ),
        "[Brings|She brings] [options|two ways] with a price, not [a problem|worries].",
        "[Both|The two] roles help each other: the [estimates|plans] [hold|have become honest].",
        "[The team|Her team] [grows|has grown]: [two|three] people do today what only [she|Maya] could.",
        "[Handled|Led] the [escalation|trouble] around the {part} [calmly|without drama].",
    ),
    "peer": (
        "[Shares|Gives] what [works|she learned], also when it [cost|took] her [a night|a week].",
        "[Interfaces|Agreements] with her [hold|are written down]; [ours|our side] could learn from it.",
        "[Good|Fair] partner in the {part}: [hard on the matter|strict on facts], [easy on people|kind].",
        "[Answers|Her answers] within [the hour|the day], and with [a reason|a number].",
        "[Helped|She helped] us with the {part} [although|when] it was not her date.",
    ),
    "self": ("",),
}  # fmt: skip

IMPROVEMENTS = {
    "client": (
        "[Tell|Warn] us [a week|some days] earlier.",
        "[Fewer|Less] [abbreviations|technical words] in the [minutes|report].",
        "The [manual|training] for the {part} was [thin|short].",
        "[Ask|Involve] our [night shift|branch people] as well.", "", "", "",
    ),
    "team": (
        "[Fewer|Shorter] meetings [before noon|on Mondays].",
        "[More|A little more] time for [clean-up|tests] after a release.",
        "[Let|Trust] us [talk|speak] to the client [directly|more often].",
        "[Decide|Say] [sooner|earlier] who [does|leads] what.",
        "[Praise|Say thanks] [more often|when it is earned].", "", "",
    ),
    "manager": (
        "[Delegate|Hand over] [more|the routine], [sooner|without looking back].",
        "[Be seen|Speak up] [more|earlier] in the [steering group|large round].",
        "[Write|Put] the [vision|direction] down, not only the plan.", "",
    ),
    "peer": (
        "[Say|Tell us] earlier when your plan [touches|meets] ours.",
        "[Invite|Bring] us to the [planning|design] sooner.", "", "",
    ),
    "self": (
        "[I say|Said] yes too [fast|often] in [the corridor|passing].",
        "[Delegated|Handed over] [late|too late], [explained|briefed] [too little|in a hurry].",
        "[Should|I should] have [asked|listened] [longer|before proposing].",
        "[Too|Still too] close to the code in [crises|hard weeks].",
        "[Plan|Keep] [thinking time|two quiet mornings], and [defend|protect] it.",
    ),
}  # fmt: skip

FOLLOW_UPS = (
    "[A|One] page on [dates|risks] every Friday", "[Monthly|Regular] [call|visit] with the [branch|night shift]",
    "[Two|Both] mornings without meetings", "[Retrospective|Look back] with {client}", "[Demo|Review] led by the team",
    "[Brief|Handover] in writing", "", "", "",
)  # fmt: skip

QUESTIONS = "What helped most?\nWhat should we do differently?\nWould you work with us again?"
QUESTIONS_ABOUT = "How did the {part} go for you?\nWhat should we have told you earlier?\nWhat may we quote?"

HEALTH = (
    "The workload can be kept up", "I know why we do this", "We release without fear", "I learn something here",
    "We can say what goes wrong", "Meetings are worth their time",
)  # fmt: skip
PULSE_NOTES = (
    "[Release|Busy] week.", "[Two|Three] people on leave.", "[After|Just after] the [demo|go-live].",
    "[Heat|Flu] in the office.",
    "[Quiet|Calm] week.", "", "", "", "", "", "", "",
)  # fmt: skip

# What the team wrote in the newest pulse, and in others.
NEWEST_COMMENTS = (
    "I know why a date moved, not only that it did.", "Presenting the demo myself was scary and good.",
    "Still too many meetings before noon.", "Keep the quiet mornings.", "One more pair for the reviews.",
)  # fmt: skip
COMMENTS = (
    "[Fewer|Shorter] meetings [before noon|on Mondays].", "A [test|second test] system that [holds|is always up].",
    "[Say|Tell us] [sooner|a day earlier] what [the client decided|was decided].",
    "[Half a day|An afternoon] for [clean-up|the old queue].", "[Good|Calm] week, [more of these|please go on].",
    "[Someone|One more] for the [service desk|on-call rota].", "[Quicker|Faster] reviews.",
    "[Two|Some] days without [switching|a new wish].", "[Nothing|Nothing now], [it goes well|thank you].",
    "A [clearer|smaller] goal for [next week|the next release].",
)  # fmt: skip

# Days before the anchor, title, what it should change.
ACTIONS_NOW = (
    (164, "1:1s every two weeks", "Sat down with each of the seven; trouble should come up earlier", ""),
    (108, "Rotating demo lead", "The team presents, not me; more people know the whole", "payments"),
    (45, "Decision log open to all", "Every date change with its reason; fewer surprises", ""),
)
ACTIONS = (
    ("Quiet mornings on two days", "Longer stretches of work before noon"),
    ("Review rules written by the team", "Fewer sharp words, quicker reviews"),
    ("On-call rota with a day off after", "Rested people, fewer night errors"),
    ("Pairing on every risky change", "Two people know each corner"),
    ("Retrospective led from outside", "Say what we no longer notice"),
    ("Goals for the quarter on one page", "Everyone can say what matters"),
    ("Half a day a week for learning", "Skills for the next project before it starts"),
    ("Estimates given by those who do the work", "Promises that the team stands behind"),
    ("Open questions first in every meeting", "Meetings end earlier"),
    ("Trainee leads the stand-up", "Younger voices are heard"),
    ("Client visit for the whole team", "See who uses what we build"),
    ("Thank-you round on Fridays", "Good work gets noticed"),
    ("Fewer projects at the same time", "Less switching, earlier results"),
    ("Handover partner for each system", "Leave without calls"),
    ("Failure stories at the guild", "Mistakes become lessons"),
    ("New plan for meetings: three a week", "More hours in one piece"),
)
