"""What can be asked of the press: each job is a value that a process of its own can be handed.

DrawPicture       bytes of a PNG
SetReport         bytes of the full PDF
SetCommitteeReport bytes of the PDF with two pages
SetSlides         bytes of slides for the committee
SetQuestionnaire  bytes of a questionnaire to print
SetInvitation     bytes of a page for the notice board
SetSlips          bytes of codes to be cut out
WriteWorkbook     bytes of an Excel workbook
BundleCharts      bytes of the script that draws charts in a browser
WriteMeasures     bytes of an Excel workbook with the measures of a town
SetRecord         bytes of the record of a workshop, as a PDF
SetRecordDocx     the same for a word processor
SetPoll           bytes of a page with the result of a poll
Warm              no bytes; afterwards the first real job is as quick as the others
"""

from typing import TypeAlias, assert_never

from questionnaires.agenda import Agenda
from questionnaires.values import dataclass
from reports.document import Report
from reports.invitation_pdf import InvitationPage
from reports.localized_result import LocalizedResult
from reports.measures_workbook import MeasureList
from reports.pictures import Picture
from reports.poll_pages import PollPage
from reports.questionnaire_pdf import PaperQuestionnaire
from reports.record import WorkshopRecord
from reports.slips_pdf import SlipsPage


@dataclass(frozen=True, slots=True)
class DrawPicture:
    picture: Picture


@dataclass(frozen=True, slots=True)
class SetReport:
    report: Report


@dataclass(frozen=True, slots=True)
class SetCommitteeReport:
    report: Report


@dataclass(frozen=True, slots=True)
class SetSlides:
    report: Report


@dataclass(frozen=True, slots=True)
class SetQuestionnaire:
    paper: PaperQuestionnaire


@dataclass(frozen=True, slots=True)
class SetInvitation:
    page: InvitationPage


@dataclass(frozen=True, slots=True)
class SetSlips:
    page: SlipsPage


@dataclass(frozen=True, slots=True)
class WriteWorkbook:
    edition: LocalizedResult
    agenda: Agenda | None


@dataclass(frozen=True, slots=True)
class BundleCharts:
    pass


@dataclass(frozen=True, slots=True)
class WriteMeasures:
    measures: MeasureList


@dataclass(frozen=True, slots=True)
class SetPoll:
    page: PollPage


@dataclass(frozen=True, slots=True)
class SetRecord:
    record: WorkshopRecord


@dataclass(frozen=True, slots=True)
class SetRecordDocx:
    record: WorkshopRecord


@dataclass(frozen=True, slots=True)
class Warm:
    pass


Job: TypeAlias = (
    DrawPicture
    | SetReport
    | SetCommitteeReport
    | SetSlides
    | SetQuestionnaire
    | SetInvitation
    | SetSlips
    | WriteWorkbook
    | BundleCharts
    | WriteMeasures
    | SetPoll
    | SetRecord
    | SetRecordDocx
    | Warm
)


@dataclass(frozen=True, slots=True)
class Done:
    content: bytes


@dataclass(frozen=True, slots=True)
class Failed:
    """The traceback; it can name what was on the page, so it is for the operator only."""

    traceback: str


def work(job: Job) -> bytes:  # noqa: C901 - one line for each kind
    """Does the job here and now, for up to a few seconds."""
    # What only orders the work starts a third of a second sooner without what does it.
    from reports.deck import committee_slides
    from reports.drawing import charts_script, draw_png
    from reports.invitation_pdf import invitation_pdf
    from reports.measures_workbook import measures_workbook
    from reports.pdf import committee_report, full_report
    from reports.poll_pages import poll_pdf
    from reports.questionnaire_pdf import questionnaire_pdf
    from reports.record import record_docx, record_pdf
    from reports.slips_pdf import slips_pdf
    from reports.spreadsheet import spreadsheet

    match job:
        case DrawPicture(picture):
            return draw_png(picture.spec)
        case SetReport(report):
            return full_report(report)
        case SetCommitteeReport(report):
            return committee_report(report)
        case SetSlides(report):
            return committee_slides(report)
        case SetQuestionnaire(paper):
            return questionnaire_pdf(paper)
        case SetInvitation(page):
            return invitation_pdf(page)
        case SetSlips(page):
            return slips_pdf(page)
        case WriteWorkbook(edition, agenda):
            return spreadsheet(edition, agenda)
        case BundleCharts():
            return charts_script()
        case WriteMeasures(measures):
            return measures_workbook(measures)
        case SetPoll(page):
            return poll_pdf(page)
        case SetRecord(record):
            return record_pdf(record)
        case SetRecordDocx(record):
            return record_docx(record)
        case Warm():
            draw_png({"data": {"values": [{}]}, "mark": "point"})
            return b""
        case _:
            assert_never(job)
