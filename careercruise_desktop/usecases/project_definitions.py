"""What each figure of a project means, in the words of the page, its pop-ups and the report."""

from __future__ import annotations

from .project_figures import Definition, Figure

_TEXTS: tuple[tuple[Figure, str, str, str], ...] = (
    (
        Figure.SCOPE,
        "Scope",
        "Items done and planned by the newest reading. At risk when more was added since the first reading than the"
        " threshold allows.",
        "growth = (planned now − planned first) / planned first",
    ),
    (
        Figure.QUALITY,
        "Quality",
        "The newest review score from 1 to 5 and the newest counts of defects: open, severe, and found by users. At"
        " risk by the score or by the severe ones.",
        "",
    ),
    (
        Figure.COST,
        "Cost",
        "Actual cost against the budget. The tick is earned value: the bar should not pass it. At risk by the cost"
        " index.",
        "CPI = EV / AC",
    ),
    (
        Figure.TIME,
        "Time",
        "The finish against its baseline; an open milestone that is due later than the finish ends the project. At risk"
        " when it is later than the threshold, or by the time index. The tick is the baseline.",
        "SPI(t) = ES / AT",
    ),
    (Figure.REACHED, "Reached", "Milestones achieved of all that were not cancelled.", ""),
    (
        Figure.ON_TIME,
        "On time",
        "Milestones whose date has come, and of them those achieved by it, with the tolerance of the settings. Open"
        " ones that are late count as late, cancelled ones do not count. From three on with a 95 % Wilson interval.",
        "",
    ),
    (Figure.BUDGET, "Budget at completion", "The agreed budget of the project.", ""),
    (
        Figure.PLANNED,
        "Planned value",
        "What should have been earned by a day. Stated in readings, it goes straight from one to the next, up to the"
        " budget on the agreed finish, or without these up to the last one. Else it is the budget of the milestones"
        " whose baseline date has come, in steps; they share the budget by weight, cancelled ones have no share.",
        "PV = baseline budget scheduled by the day",
    ),
    (
        Figure.EARNED,
        "Earned value",
        "The budget of what is done: stated in readings, or from the milestones, each by its method (0/100, 50/50,"
        " weighted tasks, percent). Always by the baseline budget.",
        "EV = baseline budget × earned share",
    ),
    (
        Figure.ACTUAL,
        "Actual cost",
        "What was spent: stated in readings, or logged hours at the project's rate. Time that two entries of the"
        " project share counts once.",
        "AC = what was spent by the day",
    ),
    (Figure.SCHEDULE_VARIANCE, "Schedule variance", "Below 0: less is earned than was planned.", "SV = EV − PV"),
    (Figure.COST_VARIANCE, "Cost variance", "Below 0: more was spent than was earned.", "CV = EV − AC"),
    (
        Figure.SCHEDULE_INDEX,
        "Schedule index",
        "Earned over planned value. It drifts to 1 at the end of late work, so time is judged by SPI(t).",
        "SPI = EV / PV",
    ),
    (Figure.COST_INDEX, "Cost index", "What one unit of money has earned.", "CPI = EV / AC"),
    (
        Figure.EARNED_SCHEDULE,
        "Earned schedule",
        "The month of the plan by which as much should have been earned as is earned now (Lipke 2003, ISO 21508)."
        " Months count from the start of the project; the last one of the plan counts as the part of a month that it"
        " is. PV0 is nothing.",
        "ES = C + (EV − PVC) / (PVC+1 − PVC)",
    ),
    (
        Figure.TIME_INDEX,
        "Time index",
        "Earned schedule over the months that have passed, up to the day on which all was earned. Below 1: slower than"
        " planned.",
        "SPI(t) = ES / AT",
    ),
    (
        Figure.ESTIMATE_AT_COMPLETION,
        "Estimate at completion",
        "What all of it will cost: if it goes on as so far, if the rest costs what was planned, or if cost and pace"
        " both go on as so far. Not told where more is earned than budgeted.",
        "BAC / CPI;  AC + (BAC − EV);  AC + (BAC − EV) / (CPI × SPI)",
    ),
    (Figure.ESTIMATE_TO_COMPLETE, "Estimate to complete", "What is still to be spent.", "ETC = EAC − AC"),
    (Figure.VARIANCE_AT_COMPLETION, "Variance at completion", "Below 0: over the budget.", "VAC = BAC − EAC"),
    (
        Figure.TO_COMPLETE_INDEX,
        "To-complete index",
        "The cost index that the rest needs to stay within the budget.",
        "TCPI = (BAC − EV) / (BAC − AC)",
    ),
    (
        Figure.TO_COMPLETE_TIME_INDEX,
        "To-complete time index",
        "The time index that the rest needs to finish as planned (PD: the months of the plan). Once they have passed"
        " there is none.",
        "TSPI = (PD − ES) / (PD − AT)",
    ),
    (
        Figure.FINISH,
        "Finish by pace",
        "When all of it will be earned if the pace stays as it was: the planned time from the start on, over the time"
        " index. What is all earned: the day on which it was.",
        "IEAC(t) = PD / SPI(t)",
    ),
    (
        Figure.TREND,
        "Milestone trend",
        "The due date of each milestone on every day on which it was made, moved or confirmed. Level: stable. Rising:"
        " it slips. On the diagonal: reached.",
        "",
    ),
    (
        Figure.REASONS,
        "What moved dates",
        "The days by which due dates moved later, by the reason that was given, the costliest first. Moves to earlier"
        " dates do not count. The percentages are cumulative: the share of all days up to and with that reason.",
        "",
    ),
    (
        Figure.BURN,
        "Logged hours",
        "Logged hours of the project by role. Time that two of its entries share counts once, for the one begun first.",
        "",
    ),
    (
        Figure.FEEDBACK,
        "Feedback",
        "The mean of all ratings from 1 to 5. Answers of the team are shown together, and only from three on.",
        "",
    ),
    (
        Figure.MOVED,
        "What moved the date",
        "Changes of dates with their reasons, new baselines, and decisions, conflicts and lessons from the journal.",
        "",
    ),
)

DEFINITIONS: dict[Figure, Definition] = {
    figure: Definition(figure, name, text, formula) for figure, name, text, formula in _TEXTS
}
