"""The people of the sample career; all names are made up."""

from __future__ import annotations

# Name, relation, organisation, cadence in days, influence, interest, days since the last talk, note.
NOW: tuple[tuple[str, str, str, int, int, int, int, str], ...] = (
    (
        "Tomasz Nowak", "team", "Halden Digital", 14, 2, 4, 9,
        "Runs the databases. Wants to lead the next switch-over himself.",
    ),
    (
        "Ana Ferreira", "team", "Halden Digital", 14, 2, 4, 6,
        "Tests before she codes. Good eye for what a user will misread.",
    ),
    (
        "Luca Moretti", "team", "Halden Digital", 14, 2, 3, 2,
        "New this year; asks the questions that others keep.",
    ),
    ("Sofia Lund", "team", "Halden Digital", 14, 2, 4, 8, "Takes the portal over soon. Prefers a list to a speech."),
    ("Yusuf Demir", "team", "Halden Digital", 14, 2, 3, 17, "Front end and accessibility. Four days a week."),
    ("Ingrid Hauge", "team", "Halden Digital", 14, 3, 4, 5, "Twenty years of operations; says no early and kindly."),
    ("Ravi Menon", "team", "Halden Digital", 14, 2, 3, 10, "Service desk and bots. Studies in the evenings."),
    ("Helen Okafor", "manager", "Halden Digital", 14, 5, 4, 7, "Head of delivery. One page, the figure first."),
    (
        "Karin Ekdahl", "sponsor", "Halden Digital", 30, 5, 3, 41,
        "CIO. Reads on the train; wants to hear of risks from us first.",
    ),
    ("Mei Chen", "peer", "Halden Digital", 21, 3, 4, 2, "Leads the platform team. We trade reviews."),
    ("Oskar Brandt", "peer", "Halden Digital", 30, 3, 3, 19, "Leads the data team; takes over the warehouse figures."),
    (
        "Priya Raman", "client", "Kestrel Bank", 7, 5, 5, 2,
        "Product owner. Dates by Friday noon, bad news by telephone.",
    ),
    ("Jonas Weber", "client", "Orla Clinics", 14, 4, 5, 6, "Head of IT. Speaks for twelve clinics that do not agree."),
    ("Marta Olsen", "sponsor", "Orla Clinics", 45, 5, 2, 33, "Sits on the board; likes to see a clinic, not a slide."),
    (
        "Dev Patel", "client", "Service desk", 30, 3, 4, 16,
        "Head of the service desk. Counts minutes saved, not features.",
    ),
)  # fmt: skip

FIRST_NAMES = (
    "Anders", "Birgit", "Carlos", "Dagny", "Emil", "Farida", "Greta", "Henrik", "Ilse", "Jamal", "Klara", "Leif",
    "Mona", "Niklas", "Olga", "Pekka", "Qadir", "Runa", "Stellan", "Tove", "Ulrika", "Viggo", "Wanda", "Xenia", "Yara",
    "Zoran", "Astrid", "Bo", "Cecilie", "Dario", "Eskil", "Freja", "Gunnar", "Hanna", "Ibrahim", "Jorunn", "Kasper",
    "Linnea",
)  # fmt: skip
LAST_NAMES = (
    "Aronsen", "Bergdal", "Cederlof", "Dahlvik", "Engstrand", "Falkmo", "Grahn", "Hedlund", "Isacson", "Jarvenoja",
    "Kvist", "Lofgrenn", "Mattsby", "Norell", "Ostergard", "Palmberg", "Quistad", "Rosenlind", "Sandelin", "Tjernholm",
    "Ugglad", "Vestrum", "Wikfors", "Ytterdal", "Zetterby", "Almvik", "Brodahl", "Comanescu", "Derevenko", "Ekmark",
)  # fmt: skip

CLIENT_TITLES = (
    "Head of operations",
    "Product owner",
    "Head of IT",
    "Process owner",
    "Finance lead",
    "Project sponsor",
)
PAST_NOTES = (
    "{title}. [Calm in a crisis|Quick on the telephone|Careful with dates|Likes a sketch better than a page].",
    "{title}. We still meet [now and then|at the guild|over lunch] [to compare notes|and talk shop].",
    (
        "{title}. [Taught me|Showed me] how [to say no early|a plan earns trust|to read a contract|to listen to the "
        "floor]."
    ),
)
TEAM_TITLES = ("Developer", "Tester", "Operations", "Analyst", "Trainee", "Database specialist")

# What a conversation was about, by relation.
TALKS = {
    "team": (
        "[Spoke about|Talked through] the {part}: [wants more tests|on track|needs a second pair of eyes].",
        (
            "[1:1.|Our regular talk.] [Workload is fine|A bit much this week|Would like a quiet morning]; [next step: "
            "lead a demo|no wishes|wants to learn the plan side]."
        ),
        (
            "[Went over|Looked at] the [last|first] delegation: [what I should have said at the start|it worked|my "
            "brief was too long]."
        ),
        (
            "[Growth|Development] talk: [more design, less firefighting|wants to present to the client|thinks about a "
            "certificate]."
        ),
        (
            "[Cleared up|Settled] who decides on the {part}: [the tester does|the team does|whoever builds it]; I hear "
            "of it afterwards."
        ),
    ),
    "client": (
        "[Showed|Went through] the {part}; [two wishes, one of them new|happy with it|asked for one change].",
        "[Weekly call|Regular call]: dates [hold|hold for now|under watch], [no new risks|one new risk noted].",
        (
            "[Explained|Told early] why the {part} will [take longer|move by a few days]. "
            "[Accepted|Taken calmly|Wants it in writing]."
        ),
        "[Budget|Figures] for the [month|quarter]: [as forecast|slightly under|one question about hours].",
        "[Agreed on|Fixed] how we [accept|test] the {part}.",
    ),
    "manager": (
        "[Monthly talk|Regular talk]. [More lead time for hiring|Support for the date|Wants one page for the board].",
        "[Asked for|Got] a decision on the {part}: [yes, within the budget|wait until the quarter ends|mine to take].",
        "[Spoke about|Talked about] [my next role|my share of code and plans|the team’s workload].",
    ),
    "peer": (
        "[Traded|Exchanged] reviews; [found a gap in|learned from] their [runbook|forecast|interface].",
        "[Coffee|Lunch]: [shared the on-call rota|same trouble with access rights|planned a guild evening].",
        "[Agreed on|Settled] who owns the {part} between our teams.",
    ),
    "sponsor": (
        "[Short report|Ten minutes]: [the one risk that matters|what moved and why|money and date on one page].",
        "[Asked|Wanted to know] what would make the date fall; [answered with three cases|showed the risk list].",
        "[Confirmed|Backs] the [order of the releases|scope|date] for the {part}.",
    ),
}  # fmt: skip
