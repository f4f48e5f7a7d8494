"""What a working day consists of: titles of entries and blocks, tasks, notes and appointments."""

from __future__ import annotations

from .plots import SIGHT

# Titles of engineering work on a part of a project; "{Part}" opens a sentence, "{part}" stands inside one.
ENGINEERING = (
    "{Part}: design", "{Part}: first version", "{Part}: tests", "{Part}: error handling", "{Part}: review findings",
    "{Part}: clean-up", "{Part}: performance", "{Part}: edge cases", "{Part}: migration script",
    "{Part}: contract with the client",
    "{Part}: logging", "{Part}: documentation", "{Part}: staging", "{Part}: rollout", "{Part}: spike",
    "{Part}: data model",
    "{Part}: interface", "{Part}: monitoring", "{Part}: rework after the demo", "{Part}: access rules",
    "{Part}: load profile",
    "{Part}: fallback", "{Part}: second version", "{Part}: failure drill", "{Part}: pairing with {mate}",
)  # fmt: skip

# Project work that goes on over days, with the skill that it needs.
STEERING = (
    ("Plan for the {part}", "Planning and scheduling"),
    ("Estimate round: {part}", "Planning and scheduling"),
    ("Forecast after the change to the {part}", "Budget and earned value"),
    ("Risk log: {part}", "Risk management"),
    ("Status report", "Stakeholder reporting"),
    ("Budget forecast", "Budget and earned value"),
    ("Acceptance list: {part}", "Stakeholder reporting"),
    ("Change request: {part}", "Partnership"),
    ("Rollout plan: {part}", "Planning and scheduling"),
    ("Steering pack", "Stakeholder reporting"),
    ("Training plan: {part}", "Partnership"),
    ("Supplier offer: {part}", "Budget and earned value"),
    ("Earned value for the quarter", "Budget and earned value"),
    ("Lessons learned: {part}", "Leadership"),
    ("Handover plan: {part}", "Delegation"),
    ("Dependency map", "Risk management"),
)

# Meetings: title, minutes, weekdays (Monday = 0), skill, whether they belong to a project.
MEETINGS = (
    ("Week plan and risk log", 60, (0,), "Planning and scheduling", True),
    ("Milestone review", 60, (0, 3), "Planning and scheduling", True),
    ("Weekly call with {client}", 45, (1, 2), "Partnership", True),
    ("Steering committee", 60, (3,), "Stakeholder reporting", True),
    ("Backlog with {client}", 45, (1, 3), "Planning and scheduling", True),
    ("1:1 with {mate}", 45, (1, 2, 3), "Leadership", False),
    ("1:1 with {mate}", 30, (0, 2, 4), "Leadership", False),
    ("Sprint planning", 60, (0,), "Planning and scheduling", True),
    ("Sprint retrospective", 60, (4,), "Leadership", True),
    ("Demo for {client}", 45, (3, 4), "Partnership", True),
    ("Risk review", 45, (1, 4), "Risk management", True),
    ("Delegation round", 30, (0, 2), "Delegation", False),
    ("Hiring interview", 60, (2, 3), "Leadership", False),
    ("Report to the steering group", 45, (4,), "Stakeholder reporting", True),
    ("Mail and follow-ups", 30, (0, 1, 2, 3, 4), "Stakeholder reporting", False),
)

SMALL_ENGINEERING = (
    "Code review", "Code review for {mate}", "Deployment", "Build broken: {part}", "Question about the {part}",
    "Dependency updates", "Alarm: {part}", "Access for a new colleague", "Design review: {part}", "Architecture guild",
)  # fmt: skip

UNPLANNED_ENGINEERING = (
    "Alarm: {part} down", "Hotfix: {part}", "Help {mate} with the {part}", "Question from support: {part}",
    "Data fix: {part}", "Slow query in the {part}", "Failed night run: {part}", "Log search for {client}: {part}",
    "Rollback: {part}", "Disk space: {part}", "Broken test: {part}", "Locked account at {client}", "Restart: {part}",
    "Wrong figures in the {part}", "Call with the data centre: {part}", "Review for {mate}", "Access problem: {part}",
    "Certificate of the {part}", "Patch: {part}", "Odd log lines: {part}", "Reproduce a fault: {part}",
)  # fmt: skip

UNPLANNED_STEERING = (
    "Call from {client}", "Escalation: {part}", "Budget question: {part}", "Short notice meeting: {part}",
    "Date question from the board", "Plan moved: {mate} is ill", "Invoice question from {client}",
    "Contract wording: {part}", "Questions before the audit", "Talk in the corridor with {mate}",
    "Visitors from {client}",
    "New wish from {client}: {part}", "Figures for the board: {part}", "Replacement for {mate}",
    "Supplier call: {part}",
    "Room for the demo: {part}", "Complaint about the {part}", "Approval for the {part}",
)  # fmt: skip

LEARNING_WORK = ("Tracing lab", "Reading hour", "Course work", "Practice: {skill}", "Talk recording: {skill}")
WEEKEND_WORK = ("Release weekend: {part}", "Switch-over: {part}", "Restore drill: {part}", "Storage move")

NOTES = (
    (
        "[Went slower than planned|Took about as long as estimated]; the {part} needed [one more|a second] "
        "[look|pass|round]."
    ),
    "[Left off|Stopped] at the [failing|last|third] test. [Continue|Start] there [tomorrow|next time].",
    (
        "[Found|Came across] <2-9> [cases|records|rows] that the {part} [cannot handle|left out]. "
        "[Listed|Noted] for {mate}."
    ),
    "[Agreed|Settled] with {client}: [no change|one change] to the {part} before [the demo|the next release|Friday].",
    "[Waiting|Blocked] for [access|a decision|test data|an answer] since [noon|yesterday|Monday].",
    "[Asked|Told] {mate} to [take over|look at] the [tests|review|rest].",
    "[Two|Three|Four] [interruptions|phone calls], [hence|so] the [gap|longer time].",
    "[Measured|Timed] the {part}: <12-95> ms [before|at first], <3-11> ms [now|after the change].",
    "[Written up|Notes] in the [runbook|decision log|project log].",
)

LUNCHES = ("Lunch with {mate}", "Lunch with {peer}", "Team lunch", "Lunch talk")
ERRANDS = (
    "Dentist", "Parents’ evening", "Car inspection", "Physiotherapist", "Haircut", "Parcel at the post office",
    "Vaccination", "Plumber at home", "School play", "Choir rehearsal",
)  # fmt: skip
ALL_DAY = ("Conference day", "Guild day", "Company day", "First-aid course", "Strategy day")

# Work that is handed over: what, and the words when it comes back.
HANDED_OVER = (
    "Test data for the {part}", "Runbook for the {part}", "Alarm text: {part}", "Weekly restore test", "Patch night",
    "Access list: {part}", "Screenshots for the manual", "Upgrade of the test hosts", "Log clean-up: {part}",
    "Monitoring for the {part}", "Certificate renewal", "Backup report", "Cleanup of old branches",
    "Acceptance tests: {part}",
    "Minutes of the steering group", "Reply to the audit list", "Release notes", "Load profile for the {part}",
    "Onboarding plan for the intern", "Deprecation notice: {part}",
)  # fmt: skip

RETURNED = (
    "[Done|Finished] as agreed[.|, with one question less than I expected.]",
    "[Came back|Returned] with a [better|simpler] [idea|way] than mine.",
    "[Good|Solid] work; the [tests|notes] were [complete|all there].",
    "[One|A] [detail|case] was missing and [came|followed] the [next|same] day.",
    "Needed a second round: [my brief|the brief I gave] [was too short|left out the edge cases].",
    "[Took longer|Took more time] than [hoped|I thought], and [it was right|the result holds].",
)

DROPPED = (
    "Rewrite of the {part} in one go", "Own dashboard for the {part}", "Comparison of three tools",
    "Wiki page for the {part}",
    "Second demo of the {part}", "Poster about the {part}",
)  # fmt: skip

LAB_SKILL = SIGHT
