"""Projects of the past for energy, health, schools and public services."""

from __future__ import annotations

from .plots import API, CODE, DATABASE, SECURITY, SIGHT, Plot, Run

PUBLIC = (
    Plot(
        (
            Run("Customer self-service", "selfservice", "Ostvik Water"),
            Run("Moving house online", "moving", "Lumen Grid"),
        ),
        "What people used to call about, they can now do themselves at ten in the evening.",
        ("sign-in", "invoice view", "contract search", "consent form", "message inbox", "address change"),
        (
            "pm Ten most frequent calls agreed",
            "it Sign-in passes the security review",
            "it Invoice view for all customers",
            "pm Call centre trained",
            "pm Open to everyone",
            "pm Calls down by a fifth",
        ),
        (CODE, API, SECURITY),
    ),
    Plot(
        (
            Run("Meter data platform", "meters", "Lumen Grid"),
            Run("Meter data by the quarter hour", "meters-qh", "Lumen Grid"),
        ),
        "Readings from every meter, complete and settled by the fifth working day.",
        ("meter intake", "gap filling", "tariff calendar", "settlement file", "forecast feed", "quality report"),
        (
            "pm Formats agreed with the market",
            "it One million readings an hour",
            "it Gap filling validated",
            "pm First settlement month",
            "it Old collector retired",
        ),
        (CODE, DATABASE, SIGHT),
    ),
    Plot(
        (Run("Grid outage map", "outages", "Lumen Grid"), Run("Outage notices by message", "notices", "Ostvik Water")),
        "People see when the power comes back before they pick up the phone.",
        ("outage intake", "map layer", "customer notices", "crew status", "call-centre view", "restoration forecast"),
        (
            "pm Wording of the notices agreed",
            "it Map stands a storm’s load",
            "it Crew status within a minute",
            "pm Rehearsal with the control room",
            "pm Public launch",
        ),
        (CODE, API, DATABASE),
    ),
    Plot(
        (
            Run("Hospital referral exchange", "referrals", "Orla Clinics"),
            Run("Lab answers exchange", "lab", "Bjork Care Homes"),
        ),
        "A referral arrives whole, is read by the right person, and nobody faxes.",
        ("referral intake", "consent check", "code mapping", "appointment sync", "print fallback", "audit log"),
        (
            "pm Data protection sign-off",
            "it Message retry proven",
            "it Code mapping complete",
            "pm First clinic live",
            "pm Fax machines switched off",
        ),
        (CODE, API, SECURITY),
    ),
    Plot(
        (
            Run("School timetable service", "timetable", "Myrtle Schools"),
            Run("Timetable for evening classes", "evening", "Myrtle Schools"),
        ),
        "A timetable in a night instead of a summer, and changes that reach the parents.",
        ("room plan", "teacher wishes", "conflict solver", "parent view", "change notices", "absence list"),
        (
            "pm Rules agreed with the head teachers",
            "it Solver finds a plan overnight",
            "pm Plan published before July",
            "it Parent view on every phone",
            "pm First term closed",
        ),
        (CODE, DATABASE),
    ),
    Plot(
        (
            Run("Library lending system", "library", "Town of Aspvik"),
            Run("Self-service library", "openlibrary", "Town of Aspvik"),
        ),
        "Twelve branches, one catalogue, and a shelf that opens with a reader card.",
        ("loan rules", "catalogue import", "reservation queue", "fee table", "self-checkout", "reader card"),
        (
            "pm Branches agree on loan rules",
            "it Catalogue import without duplicates",
            "pm Pilot branch open",
            "it All branches moved",
            "pm Old system archived",
        ),
        (CODE, DATABASE, API),
    ),
    Plot(
        (
            Run("Water quality alarms", "waterqual", "Ostvik Water"),
            Run("Alarms for the pumping stations", "pumps", "Ostvik Water"),
        ),
        "An alarm that means something at three in the morning, and a chart that says why it rang.",
        ("sensor intake", "threshold rules", "night rota", "alarm text", "history chart", "calibration log"),
        (
            "pm Thresholds agreed with the laboratory",
            "it Sensor intake without gaps",
            "it False alarms under two a week",
            "pm Night crew trained",
            "pm Authority accepts the log",
        ),
        (CODE, SIGHT, DATABASE),
    ),
    Plot(
        (
            Run("Building permit workflow", "permits", "Town of Aspvik"),
            Run("Permit archive online", "permit-archive", "Town of Aspvik"),
        ),
        "An application can be followed like a parcel, and neighbours hear of it in time.",
        ("application form", "drawing viewer", "neighbour notice", "case calendar", "decision letter", "fee check"),
        (
            "pm Process drawn with the case officers",
            "it Drawings open in a browser",
            "pm First permit through",
            "it Archive linked",
            "pm Handling time halved",
        ),
        (CODE, API),
    ),
    Plot(
        (
            Run("Care visit planner", "visits", "Bjork Care Homes"),
            Run("Care planner for weekends", "weekend-care", "Bjork Care Homes"),
        ),
        "The same face at the door most mornings, and a route that can be walked.",
        ("visit list", "route order", "shift swap", "handover note", "missed visit alarm", "family view"),
        (
            "pm Union agrees to the pilot",
            "it Route order beats the paper plan",
            "it Missed visit alarm tested",
            "pm Two districts live",
            "pm All districts live",
        ),
        (CODE, DATABASE, API),
    ),
    Plot(
        (
            Run("Election night results", "results", "Town of Aspvik"),
            Run("Referendum results", "referendum", "Town of Aspvik"),
        ),
        "Counted once, shown at once, and proven afterwards.",
        ("count entry", "plausibility check", "results page", "proof file", "fallback line", "load shield"),
        (
            "pm Rules confirmed by the board",
            "it Results page stands 50,000 readers",
            "pm Dress rehearsal",
            "pm The night itself",
            "it Proof file archived",
        ),
        (CODE, API, SECURITY),
    ),
    Plot(
        (Run("Solar feed-in portal", "solar", "Lumen Grid"), Run("Charging at home", "charging", "Lumen Grid")),
        "From an application to the first paid kilowatt hour without a letter.",
        ("feed-in form", "grid check", "meter order", "contract text", "installer view", "payout run"),
        (
            "pm Grid rules settled",
            "it Grid check answers in a minute",
            "pm Twenty installers on board",
            "it Payout run automated",
            "pm A thousand roofs connected",
        ),
        (CODE, API, DATABASE),
        since=2010,
    ),
)
