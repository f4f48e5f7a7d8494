"""The person whose career it is: profile, posts, studies, certificates and the roles to grow into."""

from __future__ import annotations

from dataclasses import dataclass

NAME = "Maya Lindqvist"
HEADLINE = "Engineer and project manager"
LOCATION = "Gothenburg"
EMAIL = "maya.lindqvist@example.org"
PHONE = "+46 31 555 01 42"
SUMMARY = (
    "I build payment and health systems and lead the projects that deliver them. The person who answers for the date "
    "also reads the code, so estimates come from someone who has to keep them, and designs from someone who has to pay "
    "for them."
)
LINKS = (("https://example.com/maya", "Website"), ("https://example.com/maya/talks", "Talks"))


@dataclass(frozen=True, slots=True)
class Post:
    """A post that began so many years ago and lasted until the next one began."""

    title: str
    employer: str
    years_ago: float
    role: str
    summary: str


POSTS = (
    Post(
        "Engineer and project manager", "Halden Digital", 3.0, "",
        "Lead a team of seven and the projects it delivers, for a bank, a group of clinics and the own platform. "
        "Answer for scope, budget and date, and still write code every day.",
    ),
    Post(
        "Senior software engineer", "Nordvik Energy", 5.6, "it",
        "Technical lead for metering and billing. First own projects: the plan, the supplier and the go-live.",
    ),
    Post(
        "Software engineer", "Nordvik Energy", 8.0, "it",
        "Services and databases for meter data; on call for them, and better for it.",
    ),
    Post(
        "Junior developer", "Tarn Software", 11.0, "it",
        "Web applications for shops and carriers, from the first ticket to the first release of my own.",
    ),
)  # fmt: skip

# A log of more than ten years needs a longer way up.
LONG_POSTS = (
    POSTS[0],
    Post(
        "Team lead", "Nordvik Energy", 6.5, "",
        "Led six engineers through the replacement of the billing engine; brought the first project plans of my own.",
    ),
    Post(
        "Senior software engineer", "Nordvik Energy", 10.0, "it",
        "Technical lead for metering: a million readings an hour, settled by the fifth working day.",
    ),
    Post(
        "Integration engineer", "Brevik Logistics", 14.5, "it",
        "Connected carriers, customs and warehouses; learned that most faults live between two systems.",
    ),
    Post(
        "Software engineer", "Tarn Software", 18.0, "it",
        "Web applications for shops and carriers, later with two trainees of my own.",
    ),
    Post("Junior developer", "Tarn Software", 21.2, "it", "First tickets, first tests, first release."),
)  # fmt: skip

# Title, school, years of study before the first post, and a note.
STUDIES = (
    (
        "MSc Computer Science",
        "Lindholm Institute of Technology",
        2,
        "Thesis on conflict detection in railway timetables",
    ),
    ("BSc Information Systems", "University of Aspvik", 5, "Minor in business administration"),
)
LATER_STUDY = ("Leading without authority, one-year course", "Aspvik Business School", "Evenings, alongside the job")

# Target roles: title, months until then, summary, and (skill, level, next step, months until the step).
TARGETS: tuple[tuple[str, int, str, tuple[tuple[str, int, str, int], ...]], ...] = (
    ("Technical PM", 9, "Both roles, one accountable person", (
        ("Python", 4, "", 0),
        ("API design", 4, "", 0),
        ("Observability", 3, "Trace the retry queue end to end in staging", 1),
        ("Kubernetes", 3, "", 0),
        ("Planning and scheduling", 5, "Bring a schedule risk range to the go/no-go board", 2),
        ("Risk management", 4, "", 0),
        ("Budget and earned value", 4, "Present CPI and SPI to Kestrel every month", 3),
        ("Stakeholder reporting", 4, "", 0),
        ("Delegation", 4, "Hand the failover runbook to Tomasz, and check twice only", 1),
        ("Leadership", 5, "Lead the architecture guild for one quarter", 3),
        ("Partnership", 4, "", 0),
        ("Problem-solving", 4, "", 0),
    )),
    ("CIO", 72, "Strategy, budget, security, people", (
        ("Security engineering", 4, "Own the next incident rehearsal from plan to report", 12),
        ("Observability", 3, "Agree on five service levels with the business", 10),
        ("Kubernetes", 3, "", 0),
        ("API design", 3, "", 0),
        ("Planning and scheduling", 5, "Plan a portfolio of four projects over one year", 18),
        ("Risk management", 5, "Keep a risk appetite statement with the board", 24),
        ("Budget and earned value", 5, "Run a budget of one million for a year", 30),
        ("Stakeholder reporting", 5, "Report to the board every quarter, on one page", 18),
        ("Delegation", 5, "Go on leave for four weeks without a call", 12),
        ("Leadership", 5, "Lead leads: have two of the team run projects of their own", 24),
        ("Partnership", 4, "", 0),
        ("Problem-solving", 5, "", 0),
    )),
    ("CPO", 60, "Market, product and delivery", (
        ("Python", 2, "", 0),
        ("API design", 3, "", 0),
        ("Security engineering", 4, "Bring security into the product’s price", 20),
        ("Planning and scheduling", 5, "Publish a roadmap with ranges instead of dates", 12),
        ("Risk management", 5, "Stop one product in time, and say why", 24),
        ("Budget and earned value", 4, "Work out the margin of the portal", 9),
        ("Stakeholder reporting", 5, "Interview ten customers and report what surprised", 8),
        ("Delegation", 4, "Give one feature from idea to launch to the team", 9),
        ("Leadership", 5, "Lead a product council across three departments", 30),
        ("Partnership", 5, "Win two clients for a shared roadmap", 24),
        ("Problem-solving", 5, "", 0),
    )),
    ("Head of platform", 24, "Own profile, from the guild’s ladder", (
        ("Kubernetes", 4, "Run the next cluster upgrade as the lead", 6),
        ("Terraform", 3, "", 0),
        ("Observability", 4, "Bring traces to every service of two teams", 12),
        ("Security engineering", 4, "Take over the yearly threat model", 10),
        ("PostgreSQL", 4, "", 0),
        ("Python", 4, "", 0),
        ("API design", 4, "", 0),
        ("Leadership", 4, "", 0),
        ("Delegation", 4, "Give the on-call rota away", 4),
        ("Problem-solving", 5, "", 0),
    )),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grown:
    """A skill and how it grew.

    Attributes:
        levels: (level, years ago when it was reached), newest first.
        since: the first year in which the skill can have been used.
        quiet: days since its last use; nothing after that may use it.
    """

    name: str
    kind: str
    target: int
    levels: tuple[tuple[int, float], ...]
    since: int = 0
    quiet: int = 0
    code: str = ""
    note: str = ""


SKILLS = (
    Grown("Python", "technical", 5, ((5, 1.4), (4, 3.4), (3, 6.5), (2, 9.5), (1, 11))),
    Grown("API design", "technical", 4, ((4, 1.2), (3, 4.2), (2, 7), (1, 9.5)), quiet=3),
    Grown("PostgreSQL", "technical", 5, ((4, 0.32), (3, 2.6), (2, 6), (1, 9)), quiet=1),
    Grown("Kubernetes", "technical", 4, ((3, 0.7), (2, 2.7), (1, 4.4)), since=2016, quiet=12),
    Grown("Security engineering", "technical", 3, ((3, 1.1), (2, 4), (1, 7.5)), quiet=20),
    Grown("Observability", "technical", 3, ((2, 0.18), (1, 1.9)), since=2015, quiet=6),
    Grown("Terraform", "technical", 3, ((3, 1.3), (2, 2.9), (1, 4)), since=2016, quiet=98,
          note="Learned for the second cluster; the platform team runs it now."),
    Grown("Planning and scheduling", "project management", 5, ((4, 0.22), (3, 0.62), (2, 1.8), (1, 4.5))),
    Grown("Risk management", "project management", 4, ((4, 0.4), (3, 1.5), (2, 3.2), (1, 5.4)), quiet=3),
    Grown("Stakeholder reporting", "project management", 4, ((4, 0.55), (3, 1.6), (2, 3.5), (1, 6)), quiet=1),
    Grown("Budget and earned value", "project management", 4, ((3, 0.28), (2, 1.2), (1, 3)), quiet=1),
    Grown("Delegation", "project management", 4, ((3, 0.09), (2, 0.46), (1, 2.8)), quiet=2),
    Grown("Leadership", "soft", 5, ((4, 0.34), (3, 1.7), (2, 3.8), (1, 6.8)), quiet=2),
    Grown("Partnership", "soft", 4, ((4, 0.25), (3, 1.9), (2, 4.6), (1, 8)), quiet=1),
    Grown("Problem-solving", "soft", 5, ((5, 0.5), (4, 2.4), (3, 5), (2, 8.2), (1, 10.6)), quiet=1),
)  # fmt: skip

# What stands beside a level, by level.
SELF_NOTES = {
    1: (
        "[I know what it is for.|Read about it and saw it done.]",
        "[First|A first] [course|week], no work of my own yet.",
    ),
    2: (
        "[Did it with|Worked beside] [a colleague|someone] who knows it.",
        "[Small|Simple] cases by myself, the rest with help.",
    ),
    3: (
        "[Carried|Did] [one|a] whole [piece|case] without help.",
        "[Nobody had to|No one needed to] correct it afterwards.",
    ),
    4: ("[Others ask me|I am asked] before they start.", "[Taught|Showed] it to <2-4> colleagues this year."),
    5: ("[The house|Our house] does it [the way I proposed|my way] now.", "[Gave|Held] the guild’s talk on it."),
}
YEARLY_NOTES = (
    "[Yearly|Year’s] review: [no change|the same level].",
    "[Used|Needed] it [often|every week], [learned|but learned] [little|nothing] new.",
    "[Held|Kept] the level with [less|more] practice than last year.",
)  # fmt: skip
QUARTER_NOTES = (
    "[Looked again|Quarter’s look]: [stays|no change], on the [work|cases] of the last weeks.",
    "[Same level|Unchanged]: [two|three] pieces of work, [none|nothing] that went beyond it.",
)
OTHERS_NOTES = (
    "[Sound|Reliable] in the [daily work|hard cases].", "[Shows|Explains] it well to [juniors|the team].",
    "[I would|Would] [like to see|want] it in a [bigger|larger] project.", "[Agrees with|Matches] what I see.",
    "[Underrates|Sells] [herself|it] [a little|short] here.",
)  # fmt: skip

# How far some steps are: the goal, what is reached of it, and what is counted.
STEP_GOALS = {
    "Bring a schedule risk range to the go/no-go board": (3, 1, "forecasts compared with outcomes"),
    "Present CPI and SPI to Kestrel every month": (4, 2, "reports presented"),
    "Hand the failover runbook to Tomasz, and check twice only": (5, 3, "delegations without taking back"),
}
# The learning item that is such a step.
STEP_LESSONS = {"Trace the retry queue end to end in staging": "Lab: trace the retry queue end to end"}

# Categories of credit for the PMP: the one it lies within, hours of which at least or at most.
PMP_RULES: tuple[tuple[str, str, int, int | None], ...] = (
    ("", "", 60, None),
    ("Education", "", 35, None),
    ("Ways of Working", "Education", 8, None),
    ("Power Skills", "Education", 8, None),
    ("Business Acumen", "Education", 8, None),
    ("Giving Back", "", 0, 25),
)
PMP_SKILLS = ("Planning and scheduling", "Risk management", "Stakeholder reporting", "Budget and earned value")
PMP_CREDITS = (
    ("Ways of Working", "Forecasting with ranges, workshop", 240),
    ("Power Skills", "Difficult conversations, evening course", 180),
    ("Giving Back", "Mentored two junior project leads", 360),
    ("Business Acumen", "Reading a balance sheet", 150),
    ("Ways of Working", "Earned schedule in small projects", 120),
    ("Power Skills", "Facilitation lab", 210),
    ("Giving Back", "Talk at the regional project day", 120),
    ("Business Acumen", "Pricing of service contracts", 120),
    ("Ways of Working", "Risk workshops that people like", 150),
    ("Power Skills", "Feedback that lands", 90),
    ("Giving Back", "Review of the guild’s planning guide", 90),
    ("Ways of Working", "Kanban measures, two evenings", 120),
)
