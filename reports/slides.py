"""The slides for the committee as values: what stands on each, what is said with it. `reports.deck` sets them.

Every number is one that the report prints as well. What stands in a picture stands beside it in a table and behind it
in words, so that nobody has to see it.
"""

from questionnaires.agenda import propose
from questionnaires.values import dataclass
from reports import phrases, pictures
from reports.agreed import Agreed, AgreedMeasure, NextMeeting
from reports.committee import reading
from reports.document import Report, entry, overview_rows
from reports.localized_result import LocalizedResult
from reports.pictures import Picture
from reports.specs.paper import SLIDE


@dataclass(frozen=True, slots=True)
class Point:
    """A line with what is said below it in smaller letters."""

    text: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class SlideTable:
    """`shares` are the widths of the columns, in any unit; `alt` says what the table is about."""

    headings: tuple[str, ...]
    shares: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Slide:
    """A title with points, or with a table and perhaps a picture; `more[n - 1]` is said where n find no room."""

    title: str
    notes: str
    points: tuple[Point, ...] = ()
    table: SlideTable | None = None
    picture: Picture | None = None
    more: tuple[str, ...] = ()

    def left(self, shown: int, of: int) -> str:
        """How many are left where so many of them stand there; empty where none is."""
        left = of - shown + max(0, len(self.more) - of)
        return self.more[left - 1] if left > 0 and self.more else ""


@dataclass(frozen=True, slots=True)
class Deck:
    """The first slide has the title of all; `subtitle` are its lines."""

    title: str
    subtitle: tuple[str, ...]
    notes: str
    slides: tuple[Slide, ...]


def deck_of(report: Report) -> Deck:
    """What is there: fields, groups where they can be compared, agenda, measures, the next meeting, how to read it."""
    edition, agreed = report.edition, report.agreed
    slides = [_fields(edition), _groups(edition), _agenda(report)]
    if agreed is not None and agreed.measures:
        slides.append(_measures(edition, agreed))
    if agreed is not None and agreed.meeting is not None:
        slides.append(_meeting(edition, agreed, agreed.meeting))
    slides.append(_reading(edition))
    return Deck(
        edition.title,
        (
            edition.town,
            edition.words.plain("report-committee-kicker"),
            phrases.period(edition),
            phrases.turnout(edition),
        ),
        source(edition),
        tuple(slide for slide in slides if slide is not None),
    )


def source(edition: LocalizedResult) -> str:
    """Where the numbers come from, and whom none of them gives away."""
    return edition.words.plain(
        "report-slides-source",
        title=edition.title,
        questionnaire=edition.clean(edition.questionnaire.title.text(edition.language)),
        period=phrases.period(edition),
        answers=phrases.turnout(edition),
        k=edition.result.published.k,
    )


def _fields(edition: LocalizedResult) -> Slide:
    title = edition.words.plain("report-committee-overview")
    rows = tuple(
        (row["title"]["text"], row["points"], row["band"], row["agreement"]) for row in overview_rows(edition)
    )
    table = SlideTable(
        _labels(edition, "field", "points", "band", "agreement"), (34, 15, 25, 26), rows, _alt(edition, title)
    )
    [picture] = pictures.overview(edition, SLIDE, noted=False)
    notes = f"{phrases.overall(edition)}\n{source(edition)}"
    return Slide(title, notes, table=table, picture=picture, more=_further_fields(edition))


def _groups(edition: LocalizedResult) -> Slide | None:
    found = pictures.fields_by_group(edition, SLIDE, noted=False)
    if not found:
        return None
    title = edition.words.plain("report-picture-groups")
    rows = tuple(
        (
            edition.field_title(field.field),
            phrases.gap_in_short(edition, field.gap) if field.gap else phrases.field_gap(edition, field),
        )
        for field in edition.result.fields
    )
    table = SlideTable(_labels(edition, "field", "gap"), (36, 64), rows, _alt(edition, title))
    return Slide(title, source(edition), table=table, picture=found[0], more=_further_fields(edition))


def _further_fields(edition: LocalizedResult) -> tuple[str, ...]:
    """Own questionnaires may have more fields than a slide has room for."""
    fields = len(edition.result.fields)
    return tuple(edition.words.plain("report-slides-fields-more", n=n + 1) for n in range(fields))


def _agenda(report: Report) -> Slide:
    edition = report.edition
    agenda = report.agenda or propose(edition.result)
    points = [Point(edition.clean(topic)) for topic in report.topics]
    for one in agenda.entries:
        said = entry(edition, one)
        where = f" ({said['number']} {said['field']})" if said["number"] else ""
        points.append(Point(f"{said['text']['text']}{where}", said["reasons"]))
    left = len(points) + len(agenda.further)
    return Slide(
        edition.words.plain("report-committee-agenda"),
        f"{edition.words.plain('report-slides-agenda')}\n{source(edition)}",
        points=tuple(points) or (Point(edition.words.plain("report-agenda-none")),),
        more=tuple(edition.words.plain("report-committee-more", n=n) for n in range(1, left + 1)),
    )


def _measures(edition: LocalizedResult, agreed: Agreed) -> Slide:
    words, title = edition.words, edition.words.plain(agreed.heading)

    compared = bool(agreed.since)

    def row(one: AgreedMeasure) -> tuple[str, ...]:
        then = (one.before or "–",) if compared else ()
        return tuple(edition.clean(text) for text in (one.what, one.who, one.until or "–", *then, one.status))

    heads = [words.plain(f"measure-table-{name}") for name in ("what", "office", "due")]
    if compared:
        heads += [
            words.plain("report-slides-measures-then", day=agreed.then),
            words.plain("report-slides-measures-now"),
        ]
    else:
        heads.append(words.plain("measure-table-status"))
    shares = (36, 20, 14, 15, 15) if compared else (46, 24, 15, 15)
    notes = words.plain("report-slides-measures-source", town=edition.town, day=words.day(agreed.day))
    return Slide(
        title,
        f"{agreed.since}\n{notes}" if compared else notes,
        table=SlideTable(tuple(heads), shares, tuple(map(row, agreed.measures)), _alt(edition, title)),
        more=tuple(words.plain("report-slides-measures-more", n=n + 1) for n in range(len(agreed.measures))),
    )


def _meeting(edition: LocalizedResult, agreed: Agreed, meeting: NextMeeting) -> Slide:
    words = edition.words
    where = edition.clean(meeting.place)
    agenda = tuple(Point(edition.clean(item)) for item in meeting.agenda)
    return Slide(
        words.plain("report-slides-meeting"),
        words.plain("report-slides-meeting-source", town=edition.town, day=words.day(agreed.day)),
        points=(
            Point(edition.clean(meeting.title), " · ".join(part for part in (meeting.when, where) if part)),
            *agenda,
        ),
        more=tuple(words.plain("report-slides-meeting-more", n=n + 1) for n in range(len(agenda))),
    )


def _reading(edition: LocalizedResult) -> Slide:
    title = edition.words.plain("report-committee-reading")
    return Slide(title, source(edition), points=tuple(map(Point, reading(edition))))


def _labels(edition: LocalizedResult, *names: str) -> tuple[str, ...]:
    return tuple(edition.words.plain(f"report-label-{name}") for name in names)


def _alt(edition: LocalizedResult, title: str) -> str:
    return edition.words.plain("report-slides-table", title=title)
