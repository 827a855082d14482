"""The two pages for the committee: for people who never heard of the survey and decide what follows from it."""

from collections.abc import Sequence
from itertools import islice

from questionnaires.agenda import Agenda, Entry, Kind, propose
from questionnaires.model import FieldId, QuestionId
from questionnaires.suppression import Turnout
from reports import phrases, pictures
from reports.agreed import Agreed, AgreedMeasure
from reports.chapters import Plain, picture, written
from reports.document import Report, entry, head, kind_title, overview_rows, texts, well
from reports.localized_result import LocalizedResult
from reports.specs.paper import PRINT

MOST_IN_RESOLUTION = 3
"""So many points are named in the proposed resolution; more than that nobody takes on at once."""
TEXTS = (
    "committee-topic",
    "committee-turnout",
    "committee-overview",
    "committee-agenda",
    "committee-resolution",
    "committee-resolution-intro",
    "committee-contact",
    "committee-reading",
    "well",
    "agenda-none",
    "well-none",
)
_LABELS = ("invited", "begun", "finished")


def committee_data(report: Report) -> Plain:
    """Everything that stands there; the template prints as many points as fit."""
    edition = report.edition
    agenda = report.agenda or propose(edition.result)
    return {
        **head(edition, "report-committee-title", "report-committee-kicker"),
        "topic": _topic(edition),
        "facts": _facts(edition),
        "turnout": _turnout(edition),
        "turnout-hidden": phrases.turnout(edition),
        "turnout-labels": [edition.words.plain(f"report-label-{name}") for name in _LABELS],
        "overview": {"rows": overview_rows(edition)},
        "pictures": [picture(one) for one in _pictures(edition)],
        "kinds": [kind_title(edition, kind) for kind in Kind],
        "agenda": [{**entry(edition, one), "kind": kind_title(edition, one.kind)} for one in agenda.entries],
        "more": [
            _plain(edition, "more", n=n) for n in range(1, len(agenda.entries) + len(agenda.further) + 1)
        ],
        "further": len(agenda.further),
        "well": [well(edition, found) for found in agenda.works_well],
        "well-more": [_plain(edition, "well-more", n=n) for n in range(1, len(agenda.works_well) + 1)],
        "agreed": None if report.agreed is None else _agreed(edition, report.agreed),
        "resolution": resolution(edition, agenda),
        "contact": written(edition.contact),
        "contact-line": _plain(edition, "contact-line"),
        "reading": reading(edition),
        "texts": texts(edition, TEXTS),
    }


def resolution(edition: LocalizedResult, agenda: Agenda) -> list[str]:
    """The proposed resolution, sentence by sentence, with gaps for what only the committee knows."""
    points = _points(edition, agenda.entries)
    return [
        _plain(edition, "resolution-note", title=edition.title, day=edition.words.day(edition.day)),
        *([_plain(edition, "resolution-order", points="; ".join(points))] if points else []),
        _plain(edition, "resolution-report"),
    ]


def reading(edition: LocalizedResult) -> list[str]:
    """What the numbers mean, and what they do not."""
    return [
        _plain(edition, f"reading-{name}", k=edition.result.published.k)
        for name in ("points", "agreement", "gaps", "limits")
    ]


def _points(edition: LocalizedResult, entries: Sequence[Entry]) -> list[str]:
    """The first of them; a field that is there as a whole is one point, together with its questions."""
    whole = {one.field for one in entries if one.question is None}
    questions: dict[tuple[FieldId, QuestionId | None], list[QuestionId]] = {}
    for one in entries:
        of_point = questions.setdefault((one.field, None if one.field in whole else one.question), [])
        if one.question is not None:
            of_point.append(one.question)
    return [
        _point(edition, field, of_point, is_whole=question is None)
        for (field, question), of_point in islice(questions.items(), MOST_IN_RESOLUTION)
    ]


def _point(edition: LocalizedResult, field: FieldId, questions: list[QuestionId], *, is_whole: bool) -> str:
    title = edition.field_title(field)
    if not questions:
        return title
    named = [f"{edition.number_of(one)}: {edition.question_text(one).rstrip('.')}" for one in questions]
    if not is_whole:
        return f"{title} ({named[0]})"
    return _plain(edition, "resolution-within", field=title, questions=edition.words.listed(named))


def _agreed(edition: LocalizedResult, agreed: Agreed) -> Plain | None:
    """What followed since, with its present state, and when people meet again; None where nothing did."""
    words, meeting = edition.words, agreed.meeting
    if not agreed.measures and meeting is None:
        return None
    where = () if meeting is None else (meeting.title, meeting.when, meeting.place)
    return {
        "title": words.plain(agreed.heading) if agreed.measures else "",
        "since": agreed.since,
        "measures": [
            {"text": written(edition.clean(one.what)), "facts": _state(edition, one)}
            for one in agreed.measures
        ],
        "more": [words.plain("report-slides-measures-more", n=n + 1) for n in range(len(agreed.measures))],
        "meeting-title": words.plain("report-slides-meeting") if meeting else "",
        "meeting": written(edition.clean(" · ".join(part for part in where if part))),
    }


def _state(edition: LocalizedResult, one: AgreedMeasure) -> str:
    until = edition.words.plain("measure-until-short", day=one.until) if one.until else ""
    return edition.clean(" · ".join(part for part in (one.who, until, _status(edition, one)) if part))


def _status(edition: LocalizedResult, one: AgreedMeasure) -> str:
    """As it is now, and as it was when people last met."""
    if not one.before:
        return one.status
    if one.before == one.status:
        return _plain(edition, "measure-same", now=one.status)
    name = "measure-new" if one.is_new else "measure-before"
    return _plain(edition, name, now=one.status, before=one.before)


def _topic(edition: LocalizedResult) -> str:
    asked = edition.questionnaire
    rated = [item for field in edition.result.fields for item in pictures.rated_items(field)]
    how = (
        _plain(edition, "topic-levels", levels="; ".join(pictures.level_captions(edition, rated)))
        if rated
        else ""
    )
    what = _plain(
        edition,
        "topic-text",
        town=edition.town,
        questionnaire=edition.clean(asked.title.text(edition.language)),
        groups=edition.words.listed(list(edition.names.values())),
    )
    return f"{what} {how}".strip()


def _facts(edition: LocalizedResult) -> list[Plain]:
    facts = {
        "period": phrases.period(edition),
        "fields": phrases.scope(edition),
        "overall": phrases.overall(edition),
    }
    return [
        {"name": edition.words.plain(f"report-fact-{name}"), "value": value} for name, value in facts.items()
    ]


def _turnout(edition: LocalizedResult) -> list[Plain]:
    """A row for everybody and one for each block; none where the number is not told."""
    part = edition.result.published.participation
    if part.total is None or not edition.has_enough_answers:
        return []
    rows = [(_plain(edition, "everybody"), part.total)]
    rows += [(edition.block(one.groups), one.turnout) for one in part.blocks]
    if n := edition.result.published.on_paper:
        rows.append((_plain(edition, "paper"), Turnout(n, n, n)))
    return [{"name": written(name), "cells": _cells(turnout)} for name, turnout in rows]


def _cells(turnout: Turnout) -> list[str]:
    numbers = (turnout.invited, turnout.begun, turnout.finished)
    return ["–" if number is None else str(number) for number in numbers]


def _pictures(edition: LocalizedResult) -> tuple[pictures.Picture, ...]:
    """The groups beside each other; the fields alone where no groups can be compared."""
    return pictures.fields_by_group(edition, PRINT, noted=False) or pictures.overview(edition, PRINT)


def _plain(edition: LocalizedResult, name: str, **values: str | int) -> str:
    return edition.words.plain(f"report-committee-{name}", **values)
