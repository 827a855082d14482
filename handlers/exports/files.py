"""What there is to take along, and the report as PDF for whoever may see the result."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.exports import taps
from handlers.exports.agreed import agreed
from handlers.exports.editions import edition, file_name
from handlers.exports.onward import onward
from handlers.exports.tables import TABLES
from handlers.long_work import CancelWork, Tell
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.surveys import taps as surveys
from handlers.surveys.taps import Files, SeeResult
from handlers.turn import Turn
from questionnaires.agenda import propose
from reports.comments import Comment
from reports.committee import resolution
from reports.document import Report
from reports.pictures import Earlier
from workshops.results.results import Evaluated


async def on_files(turn: Turn, tap: Files) -> None:
    """What there is."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    words, survey = turn.words, tap.survey
    tables = TABLES if evaluated.coordinates else ()
    await turn.show(
        Screen(
            words("takeaway-head", name=evaluated.survey.name),
            column(
                Button(words.plain("takeaway-report"), surveys.Report(survey, short=False)),
                Button(words.plain("takeaway-short"), surveys.Report(survey, short=True)),
                Button(words.plain("takeaway-slides"), taps.Slides(survey)),
                *(Button(words.plain(f"takeaway-table-{kind}"), taps.Table(survey, kind)) for kind in tables),
                Button(words.plain("takeaway-package"), taps.Package(survey))
                if evaluated.coordinates
                else None,
                Button(words.plain("takeaway-back"), SeeResult(survey)),
            ),
        )
    )


async def on_report(turn: Turn, tap: surveys.Report) -> None:
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    report = await (_for_committee if tap.short else _report)(turn, evaluated)
    kind = "short" if tap.short else "report"

    async def set_pages(_: Tell) -> Sequence[Screen]:
        content = await (turn.press.committee_report if tap.short else turn.press.report)(report)
        name = file_name(evaluated, turn.words.plain(f"takeaway-file-{kind}"), "pdf")
        shown = _file(turn, evaluated, f"takeaway-{kind}", File(name, content))
        return [replace(shown, rows=()), _resolution(turn, evaluated, report)] if tap.short else [shown]

    await turn.work(turn.words.plain(f"takeaway-{kind}"), set_pages)


async def on_slides(turn: Turn, tap: taps.Slides) -> None:
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    report = await _for_committee(turn, evaluated)

    async def set_slides(_: Tell) -> Sequence[Screen]:
        name = file_name(evaluated, turn.words.plain("takeaway-file-slides"), "pptx")
        return [_file(turn, evaluated, "takeaway-slides", File(name, await turn.press.slides(report)))]

    await turn.work(turn.words.plain("takeaway-slides"), set_slides)


async def on_cancel(turn: Turn, tap: CancelWork) -> None:
    """The message itself then says that it was cancelled."""
    if not turn.cancel_work(tap.update):
        await turn.alert("work-over")


async def _report(turn: Turn, evaluated: Evaluated) -> Report:
    agenda, topics = await turn.workshops.agendas.planned(turn.person.id, evaluated.survey.id)
    return Report(
        edition(evaluated, turn.words),
        agenda=agenda,
        topics=topics,
        comments=await _comments(turn, evaluated),
        earlier=await _earlier(turn, evaluated) if evaluated.coordinates else None,
    )


async def _for_committee(turn: Turn, evaluated: Evaluated) -> Report:
    return replace(await _report(turn, evaluated), agreed=await agreed(turn, evaluated.town.id))


async def _comments(turn: Turn, evaluated: Evaluated) -> tuple[Comment, ...]:
    """The free texts that a coordinator let through; those after a field belong to the field and to no question."""
    found = await turn.workshops.remarks.approved(turn.person.id, evaluated.survey.id)
    rated = evaluated.result.items()
    return tuple(
        Comment(
            each.text,
            field=each.field.id,
            question=each.question.id if each.question.id in rated else None,
        )
        for each in found.remarks
    )


async def _earlier(turn: Turn, evaluated: Evaluated) -> Earlier | None:
    """The run before this one, which the report compares it with."""
    runs = turn.workshops.earlier_runs
    before = await runs.of(turn.person.id, evaluated.survey.id)
    if not before:
        return None
    since = await runs.compare(turn.person.id, evaluated.survey.id, earlier=before[0].id)
    return Earlier(since.before.result, since.before.day)


def _resolution(turn: Turn, evaluated: Evaluated, report: Report) -> Screen:
    """The proposed resolution as a text that can be copied and changed, which nobody can do with the paper."""
    agenda = report.agenda or propose(report.edition.result)
    sentences = resolution(report.edition, agenda)
    text = "\n".join(f"{number}. {sentence}" for number, sentence in enumerate(sentences, start=1))
    return Screen(turn.words("takeaway-resolution", text=text), onward(turn.words, evaluated.survey.id))


def _file(turn: Turn, evaluated: Evaluated, title: str, file: File) -> Screen:
    caption = turn.words("takeaway-caption", title=turn.words.plain(title), name=evaluated.survey.name)
    return Screen(caption, onward(turn.words, evaluated.survey.id), file=file)


ROUTES: tuple[Route, ...] = (
    TapRoute(Files, on_files),
    TapRoute(surveys.Report, on_report),
    TapRoute(taps.Slides, on_slides),
    TapRoute(CancelWork, on_cancel),
)
