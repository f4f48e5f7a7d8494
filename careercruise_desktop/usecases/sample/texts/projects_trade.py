"""Projects of the past for trade, transport and industry."""

from __future__ import annotations

from .plots import API, CLUSTER, CODE, DATABASE, SECURITY, SIGHT, Plot, Run

TRADE = (
    Plot(
        (
            Run("Warehouse scanner rollout", "scanner", "Granholm Timber"),
            Run("Scanners for the southern sites", "scanner-south", "Tindra Foods"),
        ),
        "Hand scanners that keep working when the hall has no network, and one stock figure for all sites.",
        ("offline queue", "label parser", "stock sync", "device profile", "returns screen", "picking list"),
        (
            "pm Site survey agreed",
            "it Parser reads every label",
            "it Offline queue survives a shift",
            "pm Pilot hall signed off",
            "it All halls on the new build",
            "pm Handover to the site leads",
        ),
        (CODE, DATABASE, API),
    ),
    Plot(
        (
            Run("Online shop relaunch", "shop", "Fenmark Outdoor"),
            Run("Shop for business customers", "shop-b2b", "Kaldo Optics"),
        ),
        "A shop that promises only what the stock can keep, from basket to order mail.",
        ("basket", "product search", "stock promise", "checkout", "voucher rules", "product feed", "order mail"),
        (
            "pm Scope of the first release fixed",
            "it Search answers within 200 ms",
            "it Checkout passes the payment audit",
            "pm Photo and text freeze",
            "it Load test at peak traffic",
            "pm Relaunch day",
            "pm Four-week review",
        ),
        (CODE, API, DATABASE),
    ),
    Plot(
        (
            Run("Price engine", "prices", "Fenmark Outdoor"),
            Run("Price engine for contracts", "contract-prices", "Brenna Freight"),
        ),
        "One place that works out every price, with the reason beside it.",
        ("discount ladder", "currency table", "price history", "approval rules", "export feed", "margin check"),
        (
            "pm Price rules written down",
            "it Old and new prices agree for a month",
            "it Export feed live",
            "pm Finance signs the margin check",
            "pm Old price lists closed",
        ),
        (CODE, DATABASE),
    ),
    Plot(
        (
            Run("Ferry booking renewal", "ferry", "Havsund Ferries"),
            Run("Ferry season tickets", "season", "Havsund Ferries"),
        ),
        "Bookings that hold a place on deck for a car, a trailer or a bicycle, also in July.",
        ("seat map", "timetable import", "fare rules", "waiting list", "boarding pass", "refund flow"),
        (
            "pm Fare rules agreed with the harbour",
            "it Timetable import without hand work",
            "it Booking under summer load",
            "pm Ticket offices trained",
            "pm First sailing on the new system",
            "it Old booking system off",
        ),
        (CODE, API, DATABASE),
    ),
    Plot(
        (Run("Fleet tracking", "fleet", "Brenna Freight"), Run("Trailer tracking", "trailers", "Rimfrost Cold Chain")),
        "Where each vehicle is, when it arrives, and nothing about the driver’s evening.",
        ("position intake", "geofence alarms", "driver app", "route history", "fuel report", "privacy filter"),
        (
            "pm Agreement with the drivers’ council",
            "it Positions within ten seconds",
            "it Privacy filter reviewed",
            "pm First depot live",
            "pm All depots live",
        ),
        (CODE, API, SECURITY),
    ),
    Plot(
        (
            Run("Cold chain monitoring", "coldchain", "Rimfrost Cold Chain"),
            Run("Vaccine transport log", "vaccine", "Orla Clinics"),
        ),
        "A temperature for every pallet and minute, and an alarm before it is too late.",
        ("probe intake", "alarm rules", "trip report", "battery forecast", "customs file", "offline buffer"),
        (
            "pm Measuring points agreed",
            "it Probe intake at 5,000 a minute",
            "it Trip report validated",
            "pm Inspector accepts the record",
            "pm Rollout to all trucks",
        ),
        (CODE, DATABASE, SIGHT),
        since=2012,
    ),
    Plot(
        (
            Run("Supplier onboarding", "suppliers", "Granholm Timber"),
            Run("Supplier scorecards", "scorecards", "Tindra Foods"),
        ),
        "A supplier can start in a week instead of a quarter, with every check on record.",
        ("supplier form", "bank check", "contract store", "approval chain", "reminder job", "scorecard"),
        (
            "pm Approval chain signed by purchasing",
            "it Bank check connected",
            "pm First ten suppliers through",
            "it Old folders imported",
            "pm Purchasing takes over",
        ),
        (CODE, API),
    ),
    Plot(
        (
            Run("Rail maintenance planner", "rail", "Almgren Rail"),
            Run("Planner for night crews", "nightcrew", "Almgren Rail"),
        ),
        "Work on the track planned against the timetable, with crews that are rested and parts that are there.",
        ("work order list", "track calendar", "crew rota", "spare parts list", "conflict check", "handover report"),
        (
            "pm Rules of possession agreed",
            "it Conflict check finds all of last year’s clashes",
            "it Mobile form works in the tunnel",
            "pm Pilot district live",
            "pm All districts live",
        ),
        (CODE, DATABASE, API),
    ),
    Plot(
        (Run("Print and forms service", "forms", "Vinter & Lo"), Run("Proofs on screen", "proofs", "Vinter & Lo")),
        "Forms that are laid out once and printed the same in every branch.",
        ("form templates", "print queue", "barcode sheet", "page count", "proof view", "colour profile"),
        (
            "pm Form catalogue complete",
            "it Print queue restarts by itself",
            "pm Branch pilot signed off",
            "it Last form moved",
        ),
        (CODE,),
        until=2015,
    ),
    Plot(
        (
            Run("Billing engine replacement", "billing", "Solvik Mutual"),
            Run("Billing for group contracts", "group-billing", "Solvik Mutual"),
        ),
        "Invoices that are right to the cent, and a trail that says why.",
        ("tariff rules", "invoice run", "rounding check", "credit notes", "payment matching", "reminder letters"),
        (
            "pm Product list frozen",
            "it First invoice run in parallel",
            "it Rounding differences explained",
            "pm Auditors accept the trail",
            "pm First month on the new engine",
            "it Old engine switched off",
        ),
        (CODE, DATABASE, SECURITY),
    ),
    Plot(
        (Run("Insurance claims intake", "claims", "Solvik Mutual"), Run("Storm claims desk", "storm", "Solvik Mutual")),
        "A claim is filed in four minutes and reaches the right desk at once.",
        ("claim form", "photo upload", "triage rules", "payout file", "letter templates", "status page"),
        (
            "pm Form tested with ten customers",
            "it Triage agrees with the experts",
            "it Payout file accepted by the bank",
            "pm First region live",
            "pm All regions live",
        ),
        (CODE, API, SECURITY),
    ),
    Plot(
        (
            Run("Factory order board", "orders", "Kaldo Optics"),
            Run("Order board, second plant", "orders-two", "Kaldo Optics"),
        ),
        "The shop floor sees what comes next, and the office sees what is late.",
        ("order intake", "shift board", "machine status", "rework list", "delay reasons", "evening report"),
        (
            "pm Walk-through on the floor",
            "it Machine status without hand entry",
            "pm Week of parallel running",
            "it Evening report replaces the spreadsheet",
            "pm Plant manager signs off",
        ),
        (CODE, DATABASE, SIGHT),
    ),
    Plot(
        (
            Run("Booking in containers", "stowage", "Brenna Freight"),
            Run("Empty container pool", "empties", "Brenna Freight"),
        ),
        "Fewer empty boxes on the road, planned from bookings instead of phone calls.",
        ("booking feed", "stowage rules", "weight check", "depot calendar", "customs notice", "daily plan"),
        (
            "pm Depots agree on one calendar",
            "it Plan ready by six in the morning",
            "pm First week without phone planning",
            "it Customs notice automated",
            "pm Benefits counted",
        ),
        (CODE, API, CLUSTER),
        since=2017,
    ),
)
