"""The sentences that pictures, PDF and chat say about a result; every number in them comes from the result."""

from typing import assert_never

from questionnaires.agenda import Entry, WorksWell
from questionnaires.comparison import Direction, FieldChange, ItemChange
from questionnaires.result import FieldResult, Gap, ItemResult
from questionnaires.scoring import apart
from questionnaires.suppression import Turnout
from reports import reasons
from reports.localized_result import NO_BREAK, LocalizedResult


def field_value(edition: LocalizedResult, field: FieldResult) -> str:
    """ "53 Punkte · gut unterwegs", or that there are too few answers."""
    if field.score is None:
        return missing(edition, field)
    return edition.words.plain(
        "report-score-words", points=edition.points(field.score), band=edition.band(field)
    )


def item_value(edition: LocalizedResult, item: ItemResult) -> str:
    """ "53 Punkte · unterschiedlich", or that there are too few answers."""
    if item.score is None or item.agreement is None:
        return missing(edition, item)
    agreement = edition.agreement(item.agreement.cns, word=item.agreement.word)
    return edition.words.plain("report-scored", points=edition.points(item.score), agreement=agreement)


def missing(edition: LocalizedResult, found: ItemResult | FieldResult) -> str:
    """Why there is no number, in a few words."""
    return edition.words.plain("groups-withheld-short" if found.withheld else "report-too-few")


def dont_know(edition: LocalizedResult, item: ItemResult) -> str:
    """ "2 (17 %)", or nothing where even that is not published."""
    known = item.answered_or_unknown
    if known is None:
        return ""
    share = edition.percent(item.dont_know_share) if known.dont_know else ""
    return f"{known.dont_know}{NO_BREAK}({share})" if share else "0"


def gap(edition: LocalizedResult, found: Gap) -> str:
    """How far the two groups furthest apart are from each other."""
    return edition.words.plain(
        "report-gap-finding" if found.finding else "report-gap", **_between(edition, found)
    )


def gap_in_short(edition: LocalizedResult, found: Gap) -> str:
    """The same for a narrow place."""
    return edition.words.plain("report-gap-short", **_between(edition, found))


def _between(edition: LocalizedResult, found: Gap) -> dict[str, str | int]:
    """Both means that were compared and what lies between them, as they are printed."""
    return {
        "points": found.points,
        "low": edition.block(found.low),
        "low-points": edition.points(found.low_score),
        "high": edition.block(found.high),
        "high-points": edition.points(found.high_score),
    }


def field_gap(edition: LocalizedResult, field: FieldResult) -> str:
    """The gap of a field, or why there is none to tell."""
    if field.gap is not None:
        return gap(edition, field.gap)
    return edition.words.plain("report-gap-zero" if field.blocks else "report-gap-none")


def change(edition: LocalizedResult, found: FieldChange | ItemChange) -> str:
    """From which score to which, and whether that counts as a change."""
    values = {"before": edition.points(found.before), "after": edition.points(found.after)}
    # Between the numbers that are read, not the ones behind them: 27 and 42 are 15 points apart.
    points = apart(found.before, found.after)
    match found.direction:
        case Direction.BETTER:
            return edition.words.plain("report-change-better", points=points, **values)
        case Direction.WORSE:
            return edition.words.plain("report-change-worse", points=points, **values)
        case Direction.UNCHANGED:
            return edition.words.plain("report-change-unchanged", **values)
        case _:
            assert_never(found.direction)


def change_basis(edition: LocalizedResult, found: FieldChange | ItemChange) -> str:
    """What the comparison rests on: people for a question, questions for a field."""
    if isinstance(found, ItemChange):
        return edition.words.plain("report-change-people", before=found.before_n, after=found.after_n)
    return edition.words.plain("report-change-items", items=found.items, of=found.of)


def entry_name(edition: LocalizedResult, entry: Entry) -> str:
    """The question's words, or the field as a whole."""
    if entry.question is None:
        return edition.words.plain("report-whole-field", field=edition.field_title(entry.field))
    return edition.question_text(entry.question)


def reason(edition: LocalizedResult, entry: Entry) -> str:
    """Why an entry is there: a sentence for each of its reasons."""
    question = None if entry.question is None else edition.question(entry.question)
    return edition.clean(
        " ".join(
            reasons.reason(edition.words.plain, why, question, language=edition.language, name=edition.block)
            for why in entry.reasons
        )
    )


def well(edition: LocalizedResult, found: WorksWell) -> str:
    """Why something works well."""
    question = edition.question(found.question)
    return edition.clean(reasons.well(edition.words.plain, found, question, language=edition.language))


def turnout(edition: LocalizedResult) -> str:
    """How many were invited, have begun and have finished, in the words of the chat; where k took part at all."""
    words, published = edition.words, edition.result.published
    total = published.participation.total
    if total is None or not edition.has_enough_answers:
        return words.plain("report-fact-answers-hidden", k=published.k)
    return ", ".join(part for part in (took_part(edition, total), on_paper(edition)) if part)


def on_paper(edition: LocalizedResult) -> str:
    """ "davon 4 auf Papier"; empty where nobody answered on paper."""
    n = edition.result.published.on_paper
    return edition.words.plain("report-turnout-paper", n=n) if n else ""


def took_part(edition: LocalizedResult, found: Turnout) -> str:
    """ "56 eingeladen, 41 begonnen, 36 abgeschlossen"; what nobody noted is left out."""
    numbers = {"invited": found.invited, "begun": found.begun, "finished": found.finished}
    return ", ".join(
        edition.words.plain(f"report-turnout-{name}", n=number)
        for name, number in numbers.items()
        if number is not None
    )


def period(edition: LocalizedResult) -> str:
    """From when to when people were asked, or on which day; only the end where nobody noted the beginning."""
    words, end = edition.words, edition.words.day(edition.day)
    if edition.opened == edition.day:
        return end
    if edition.opened is None:
        return words.plain("report-fact-period-end", end=end)
    return words.plain("report-fact-period-span", begin=words.day(edition.opened), end=end)


def scope(edition: LocalizedResult) -> str:
    """ "4 von 7"."""
    published = edition.result.published
    return edition.words.plain(
        "report-fact-fields-of", fields=len(published.fields), total=published.fields_total
    )


def overall(edition: LocalizedResult) -> str:
    """The score over the chosen fields, always with how many they are."""
    found, published = edition.result.overall, edition.result.published
    if found is None:
        withheld = any(field.withheld for field in edition.result.fields)
        return edition.words.plain("groups-withheld-short" if withheld else "report-fact-overall-none")
    return edition.words.plain(
        "report-fact-overall-value",
        points=edition.points(found.score),
        band=edition.words.plain(f"report-band-{found.band}"),
        fields=found.fields,
        total=published.fields_total,
    )


def group_names(edition: LocalizedResult) -> str:
    """The groups that were asked."""
    return ", ".join(edition.names.values())
