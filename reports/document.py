"""Everything that stands in a PDF as plain data, worded and formatted; the templates only set it.

People's words travel as values of a JSON text, never as Typst source, so nothing in them can be read as markup.
"""

from collections.abc import Iterable, Mapping, Sequence

from questionnaires.agenda import Agenda, Entry, Kind, WorksWell, propose
from questionnaires.comparison import changes
from questionnaires.values import dataclass
from reports import comments, phrases, pictures
from reports.agreed import Agreed
from reports.chapters import Plain, annex, field_page, picture, written
from reports.comments import Comment
from reports.localized_result import LocalizedResult
from reports.pictures import Earlier
from reports.specs.paper import LEVEL_COLOURS, ON_LEVELS, PRINT, UNKNOWN

MOST_OF_A_KIND = 6
"""So many agenda entries of one kind are printed; the others stand on the pages of their fields anyway."""
LABELS = (
    "number",
    "field",
    "question",
    "points",
    "band",
    "agreement",
    "dont-know",
    "gap",
    "group",
    "items",
    "distribution",
    "people",
    "not-applicable",
    "no-answer",
    "before",
    "after",
    "change",
    "page",
    "level",
    "answer",
    "count",
)
METHOD = ("asked", "points", "percent", "agreement", "gaps", "protection", "comments", "limits")


@dataclass(frozen=True, slots=True)
class Report:
    """What a PDF is made from. Without an `agenda` the proposed one is printed; `topics` were added to it by hand.

    `agreed` is for the committee: what followed since.
    """

    edition: LocalizedResult
    agenda: Agenda | None = None
    topics: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    earlier: Earlier | None = None
    agreed: Agreed | None = None


def report_data(report: Report) -> Plain:
    """The full report."""
    edition = report.edition
    return {
        **head(edition, "report-document-title", "report-kicker"),
        "method": _method(report),
        "overview": _overview(edition),
        "fields": [
            {
                **field_page(edition, chapter, field),
                "comments": comments.of_field(edition, field, report.comments),
            }
            for chapter, field in enumerate(edition.result.fields, 1)
        ],
        "agenda": _agenda(report, most=MOST_OF_A_KIND),
        "changes": None if report.earlier is None else _changes(edition, report.earlier),
        "comments": comments.of_no_field(edition, report.comments),
        "annex": annex(edition),
    }


def head(edition: LocalizedResult, document_title: str, kicker: str) -> Plain:
    words = edition.words
    facts = {
        "period": phrases.period(edition),
        "answers": phrases.turnout(edition),
        "groups": phrases.group_names(edition),
        "fields": phrases.scope(edition),
        "overall": phrases.overall(edition),
    }
    return {
        "language": edition.language.split("-")[0],
        "document-title": words.plain(document_title, title=edition.title, town=edition.town),
        "kicker": words.plain(kicker),
        "title": written(edition.title),
        "town": written(edition.town),
        "closed": words.plain("report-closed-on", day=words.day(edition.day)),
        "facts": [
            {"name": words.plain(f"report-fact-{name}"), "value": value} for name, value in facts.items()
        ],
        "contents": words.plain("report-contents"),
        "labels": {name: words.plain(f"report-label-{name}") for name in LABELS},
        "headings": texts(
            edition,
            (
                "method",
                "overview",
                "overview-intro",
                "overview-groups",
                "overview-groups-intro",
                "agenda",
                "agenda-intro",
                "agenda-none",
                "well",
                "well-why",
                "well-none",
                "changes",
                "comments",
                "field-comments",
                "annex",
                "annex-counts",
                "annex-groups",
                "annex-groups-intro",
                "field-groups",
                "field-questions",
                "field-questions-intro",
                "field-others",
            ),
        ),
        "level-colours": list(LEVEL_COLOURS),
        "on-levels": list(ON_LEVELS),
        "unknown-colour": UNKNOWN,
    }


def texts(edition: LocalizedResult, names: Iterable[str]) -> dict[str, str]:
    return {name: edition.words.plain(f"report-{name}") for name in names}


def _method(report: Report) -> list[Plain]:
    edition = report.edition
    words, k = edition.words, edition.result.published.k
    rated = [item for field in edition.result.fields for item in pictures.rated_items(field)]
    levels = "; ".join(pictures.level_captions(edition, rated)) if rated else ""
    values: Mapping[str, Mapping[str, str | int]] = {
        "asked": {"levels": levels},
        "protection": {"k": k},
        "comments": {"signs": comments.signs(edition, report.comments)},
    }
    return [
        {
            "name": words.plain(f"report-method-{name}"),
            "text": words.plain(f"report-method-{name}-text", **values.get(name, {})),
            "more": words.plain("report-method-bands") if name == "points" else "",
        }
        for name in METHOD
        if name != "comments" or report.comments
    ]


def overview_rows(edition: LocalizedResult) -> list[Plain]:
    """A row for each field, as its numbers are printed."""
    return [
        {
            "title": written(edition.field_title(field.field)),
            "points": edition.points(field.score),
            "band": edition.band(field),
            "agreement": edition.agreement(field.agreement) or "–",
            "dont-know": edition.percent(field.dont_know_share),
            "gap": edition.points(field.gap.points) if field.gap else "–",
        }
        for field in edition.result.fields
    ]


def _overview(edition: LocalizedResult) -> Plain:
    return {
        "rows": overview_rows(edition),
        "pictures": [picture(one) for one in pictures.overview(edition, PRINT)],
        "groups": [picture(one) for one in pictures.fields_by_group(edition, PRINT)],
    }


def _agenda(report: Report, *, most: int) -> Plain:
    edition, agenda = report.edition, report.agenda or propose(report.edition.result)
    kinds: list[Plain] = [_topics(edition, report.topics)] if report.topics else []
    for kind in Kind:
        own = [one for one in agenda.entries if one.kind is kind]
        if own:
            left = len(own[most:]) + sum(one.kind is kind for one in agenda.further)
            kinds.append(
                {
                    "title": kind_title(edition, kind),
                    "why": edition.words.plain(f"report-agenda-{kind.value}-why"),
                    "entries": [entry(edition, one) for one in own[:most]],
                    "more": edition.words.plain("report-agenda-more", n=left) if left > 0 else "",
                }
            )
    return {"kinds": kinds, "well": [well(edition, found) for found in agenda.works_well[: 2 * most]]}


def _topics(edition: LocalizedResult, topics: Sequence[str]) -> Plain:
    return {
        "title": edition.words.plain("report-agenda-topics"),
        "why": edition.words.plain("report-agenda-topics-why"),
        "entries": [
            {"number": "", "field": "", "text": written(edition.clean(topic)), "reasons": ""}
            for topic in topics
        ],
        "more": "",
    }


def kind_title(edition: LocalizedResult, kind: Kind) -> str:
    return edition.words.plain(f"report-agenda-{kind.value}")


def entry(edition: LocalizedResult, entry: Entry) -> Plain:
    return {
        "number": edition.number_of(entry.question) if entry.question else "",
        "field": edition.field_title(entry.field) if entry.question else "",
        "text": written(phrases.entry_name(edition, entry)),
        "reasons": phrases.reason(edition, entry),
    }


def well(edition: LocalizedResult, found: WorksWell) -> Plain:
    return {
        "number": edition.number_of(found.question),
        "field": edition.field_title(found.field),
        "text": written(edition.question_text(found.question)),
        "reasons": phrases.well(edition, found),
    }


def _changes(edition: LocalizedResult, earlier: Earlier) -> Plain:
    words, found = edition.words, changes(earlier.result, edition.result)
    before, after = words.day(earlier.day), words.day(edition.day)
    left_out = len(found.not_comparable)
    return {
        "intro": words.plain("report-changes-intro", before=before, after=after),
        "pictures": [picture(one) for one in pictures.changes_by_field(edition, earlier, PRINT)],
        "times": words.plain("report-picture-times", before=before, after=after),
        "none": "" if found.fields else words.plain("report-changes-none"),
        "left-out": words.plain("report-changes-left-out", n=left_out) if left_out else "",
        "items": [
            {
                "number": edition.number_of(change.question),
                "text": written(edition.question_text(change.question)),
                "before": f"{edition.points(change.before)} ({change.before_n})",
                "after": f"{edition.points(change.after)} ({change.after_n})",
                "change": words.plain(f"report-direction-{change.direction}"),
            }
            for change in found.items
        ],
    }
