"""The report of one project: its page, and what stands behind it, as a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.privacy import veil
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.report import Report
from careercruise_desktop.exporters.markdown import report_markdown
from careercruise_desktop.storage.queries import outcomes as ask
from careercruise_desktop.storage.queries.rounds import team_voices
from careercruise_desktop.system.child import UNWATCHED, Watch

from .edition.names import confidential_names
from .export import Exported, Printer
from .milestone_lines import LineFilter, MilestoneLines
from .project_page import ProjectPages
from .report.compose import report
from .report.sheet import ReportSheet
from .saving import in_place
from .usecase import UseCase

REPORT_ENDINGS = (".pdf", ".md")
MOST_STORIES = 400


class ProjectReports(UseCase):
    """Composes and writes reports of projects."""

    def compose(
        self, project_id: int, first: date | None = None, last: date | None = None, *, confidential: bool = False
    ) -> Report:
        """The report of a project.

        Args:
            project_id: the project.
            first: what is dated is told from this day on; None for all.
            last: and up to this day.
            confidential: report a confidential project, too.

        Raises:
            Refused: the project is confidential and that was not said to be meant, it no longer exists, or the period
                starts after it ends.
        """
        if first is not None and last is not None and first > last:
            raise Refused("The period must start before it ends.", "first")
        page = ProjectPages(self._store, self._clock).page(project_id)
        if page.project.confidential and not confidential:
            raise Refused(
                f"The project “{page.project.code}” is confidential. Nothing was written."
                " Add --confidential to write its report all the same.",
                "confidential",
            )
        lines = MilestoneLines(self._store, self._clock).lines(LineFilter(project_id=project_id))
        with self._store.read() as reader:
            profiles = reader.find(Profile)
            told = [each.id for each in ask.stories_of(reader, project_id, MOST_STORIES)]
            stories = reader.several(JournalEntry, told)
            hidden = confidential_names(
                replace(each, confidential=False) if each.id == project_id else each for each in reader.find(Project)
            )
            sheet = ReportSheet(
                page=page,
                settings=reader.settings(),
                author=profiles[0].name.strip() if profiles else "",
                lines=lines,
                moves=tuple(ask.moves_of(reader, project_id)),
                baselines=tuple(ask.baselines_of(reader, project_id)),
                agreements=tuple(ask.agreements_of(reader, project_id)),
                voices=(*ask.voices_of(reader, project_id), *team_voices(reader, project_id, first, last)),
                stories=tuple(stories[key] for key in told),
                first=first,
                last=last,
            )
        return report(sheet, veil(hidden, (sheet.author,)))

    def export(self, made: Report, target: Path, printer: Printer, watch: Watch = UNWATCHED) -> Exported:
        """Write a report to a file; its name decides between PDF and Markdown. Its remarks are among the warnings.

        Raises:
            Refused: the name asks for neither, or it was cancelled.
            Unreadable: it could not be made in time, or could not be written.
        """
        if report_ending(target) == ".pdf":
            done = printer.export(made, target, watch)
            return replace(done, warnings=(*made.remarks, *done.warnings))
        content = report_markdown(made).encode("utf-8")
        with in_place(target) as part:
            part.write_bytes(content)
        return Exported(target, len(content), 0, made.remarks)


def report_ending(target: Path) -> str:
    """The ending of a file's name that a report can be written to.

    Raises:
        Refused: it is another one.
    """
    ending = target.suffix.lower()
    if ending not in REPORT_ENDINGS:
        raise Refused(
            f"The name of the file decides the format: it has to end in {' or '.join(REPORT_ENDINGS)}.", "target"
        )
    return ending
