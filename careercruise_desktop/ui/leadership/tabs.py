"""The tabs of the room, in their order, and which records each of them shows itself."""

from __future__ import annotations

FEEDBACK, IMPACT, PEOPLE = "feedback", "impact", "people"
TABS = ((FEEDBACK, "Feedback"), (IMPACT, "Impact"), (PEOPLE, "People"))
# Records by table name, each with the tab that shows it, where that tab says how (`Part.open`).
OPENS = {
    "feedback": FEEDBACK,
    "feedback_request": FEEDBACK,
    "pulse_round": IMPACT,
    "leadership_action": IMPACT,
    "person": PEOPLE,
    "contact": PEOPLE,
}
