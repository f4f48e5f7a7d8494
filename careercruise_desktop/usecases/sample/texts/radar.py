"""The radar of technologies: what is worth adopting, trying, watching or leaving, and when that was thought."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Watched:
    """A technology; each move is (years ago, ring, why), oldest first."""

    name: str
    quadrant: str
    skill: str
    moves: tuple[tuple[float, str, str], ...]


RADAR = (
    Watched("Trunk-based development", "techniques", "Python", (
        (2.6, "trial", "One team for a quarter, with flags for what is not ready."),
        (1.9, "adopt", "Branches live for a day now; merges no longer hurt."),
    )),
    Watched("Property-based tests", "techniques", "Python", (
        (1.6, "assess", "Found two real faults in an afternoon."),
        (0.8, "trial", "For parsers and money first."),
    )),
    Watched("Distributed tracing", "techniques", "Observability", (
        (1.8, "assess", "Talk at the guild; the demo was on a toy."),
        (0.7, "trial", "On the login service, one agent less to run."),
        (0.1, "adopt", "The retry queue would not have been found without it."),
    )),
    Watched("Forecasts with ranges", "techniques", "Planning and scheduling", (
        (1.2, "trial", "Beside the single date, so that nobody is startled."),
        (0.4, "adopt", "The steering group asks for the range by itself now."),
    )),
    Watched("Feature branches for weeks", "techniques", "", (
        (1.9, "hold", "Every merge was a small project of its own."),
    )),
    Watched("PostgreSQL", "platforms", "PostgreSQL", (
        (2.9, "adopt", "Enough for all that we store, and well understood."),
    )),
    Watched("Kubernetes", "platforms", "Kubernetes", (
        (2.8, "trial", "For the two services that need it."),
        (0.9, "adopt", "Run by the platform team, used by all."),
    )),
    Watched("Serverless jobs", "platforms", "", (
        (1.4, "assess", "Cheap at night; tests on the own machine are missing."),
        (0.6, "hold", "Bill and cold starts grew together."),
    )),
    Watched("Event streams", "platforms", "API design", (
        (0.9, "assess", "Two candidates, one afternoon each."),
        (0.3, "trial", "For the audit trail, where order matters."),
    )),
    Watched("Terraform", "tools", "Terraform", (
        (2.7, "adopt", "The second cluster was built with it in a day."),
        (0.25, "hold", "The platform team runs it; no new modules by us."),
    )),
    Watched("Policy as code", "tools", "Security engineering", (
        (0.5, "assess", "Three rules that reviews forget, as a check."),
    )),
    Watched("Coding assistants", "tools", "Python", (
        (1.1, "assess", "Good at tests, careless with edges."),
        (0.45, "trial", "With a review by somebody who did not ask for it."),
    )),
    Watched("Typed Python", "languages", "Python", (
        (2.4, "trial", "New modules only."),
        (1.3, "adopt", "Refused nothing good so far."),
    )),
    Watched("Rust", "languages", "", (
        (0.7, "assess", "For the one parser that is slow."),
    )),
    Watched("XML configuration", "languages", "", (
        (2.2, "hold", "What is left of it is read by one tool."),
    )),
)  # fmt: skip

# Looks at skills whose own level is due: name, then (days ago, answer) from the first look on.
REVIEWS = (
    ("Terraform", ((160, "good"), (128, "again"), (118, "good"))),
    ("Kubernetes", ((120, "good"), (88, "good"), (30, "easy"))),
    ("Security engineering", ((75, "good"), (44, "good"))),
    ("Observability", ((41, "again"), (33, "good"), (17, "good"))),
    ("Risk management", ((64, "easy"),)),
)
# The same of all other skills, each begun a day earlier than the one before it.
OTHER_REVIEWS = ((210, "easy"), (165, "easy"), (38, "good"))
