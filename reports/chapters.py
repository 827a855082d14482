"""The page of a field and the annex as plain data: everything that stands there, worded and formatted."""

from typing import Any, TypeAlias

from questionnaires.agreement import AgreementWord
from questionnaires.counts import Cells
from questionnaires.model import QuestionType
from questionnaires.result import FieldResult, ItemResult
from questionnaires.rounding import tenths
from questionnaires.suppression import Block
from reports import phrases, pictures, standing
from reports.drawing import draw_svg
from reports.fonts import is_right_to_left
from reports.localized_result import LocalizedResult
from reports.pictures import Picture
from reports.specs.paper import HALF_PRINT

Plain: TypeAlias = dict[str, Any]


def written(text: str) -> Plain:
    """What a person wrote, with the direction in which it is read."""
    return {"text": text, "rtl": is_right_to_left(text)}


def picture(picture: Picture) -> Plain:
    return {"svg": draw_svg(picture.spec), "alt": picture.alt}


def field_page(edition: LocalizedResult, chapter: int, field: FieldResult) -> Plain:
    rated = pictures.rated_items(field)
    reach = pictures.reach_of(edition, field)
    return {
        "title": written(f"{chapter} {edition.field_title(field.field)}"),
        "points": edition.points(field.score),
        "band": edition.band(field),
        "facts": _field_facts(edition, field),
        "groups": [_block(edition, field, block) for block in field.blocks],
        "gap": " ".join(_field_group_notes(edition, field)),
        "picture": [picture(one) for one in pictures.groups_of_field(edition, field, HALF_PRINT)],
        "captions": pictures.level_captions(edition, rated) if rated else [],
        "reach": [reach.left, reach.right],
        "items": [_item(edition, item) for item in rated],
        "others": [_other(edition, item) for item in field.items if item.type is not QuestionType.LEVEL],
    }


def _field_facts(edition: LocalizedResult, field: FieldResult) -> list[str]:
    words, k = edition.words, edition.result.published.k
    if not field.of:
        return [words.plain("report-field-unrated")]
    if field.withheld:
        return [words.plain("groups-withheld")]
    if field.score is None or field.agreement is None:
        return [words.plain("report-field-score-none", scored=field.scored, of=field.of, k=k)]
    return [
        _agreement(edition, field),
        words.plain("report-field-dont-know", share=edition.percent(field.dont_know_share)),
        words.plain("report-field-scored", scored=field.scored, of=field.of),
    ]


def _agreement(edition: LocalizedResult, field: FieldResult) -> str:
    """The word for the field, and at how many of its questions people agree or do not."""
    found = [item.agreement.word for item in field.items if item.agreement is not None]
    divided = sum(word in {AgreementWord.DIVIDED, AgreementWord.TWO_CAMPS} for word in found)
    return edition.words.plain(
        "report-field-agreement",
        word=edition.agreement(field.agreement),
        of=len(found),
        agreed=found.count(AgreementWord.MOSTLY_AGREED),
        divided=divided,
    )


def _field_group_notes(edition: LocalizedResult, field: FieldResult) -> list[str]:
    notes = [phrases.field_gap(edition, field)]
    if field.gap is not None:
        notes[0] = f"{notes[0][0].upper()}{notes[0][1:]}."
    if field.balanced is not None and field.balanced.notable:
        notes.append(
            edition.words.plain("report-field-balanced", points=edition.points(field.balanced.score))
        )
    return notes


def _block(edition: LocalizedResult, field: FieldResult, block: Block) -> Plain:
    found = field.blocks[block]
    items = edition.words.plain("report-field-groups-items", items=found.items, of=field.of)
    return {
        "name": written(edition.block(block)),
        "points": edition.points(found.score),
        "items": items,
    }


def _item(edition: LocalizedResult, item: ItemResult) -> Plain:
    cells = item.cells
    agreement = item.agreement
    unknown = phrases.dont_know(edition, item)
    return {
        "number": edition.number_of(item.question),
        "text": written(edition.question_text(item.question)),
        "points": edition.points(item.score),
        "agreement": edition.agreement(agreement.cns, word=agreement.word)
        if agreement
        else phrases.missing(edition, item),
        "counts": list(cells.counts) if cells else [],
        "unknown": unknown,
        "alt": edition.words.plain(
            "report-alt-bar", counts=", ".join(map(str, cells.counts)), unknown=unknown
        )
        if cells
        else "",
        "gap": phrases.gap_in_short(edition, item.gap) if item.gap and item.gap.finding else "",
    }


def _only_how_many(item: ItemResult) -> str:
    is_text = item.type in {QuestionType.SHORT_TEXT, QuestionType.LONG_TEXT}
    return "report-field-free-text" if is_text else "report-field-answers"


def _other(edition: LocalizedResult, item: ItemResult) -> Plain:
    """A question without levels: its options with their counts, or how many wrote something."""
    words, question, cells = edition.words, edition.question(item.question), item.cells
    names = {option.id: edition.clean(option.text.text(edition.language)) for option in question.options}
    note = phrases.missing(edition, item)
    if cells is not None:
        note = words.plain(_only_how_many(item), n=cells.n) if not item.columns else ""
    if item.mean is not None:
        note = words.plain("report-field-mean", mean=words.number(tenths(item.mean)))
    if item.type is QuestionType.RANKING and cells is not None:
        note = words.plain("report-field-first-places")
    return {
        "number": edition.number_of(item.question),
        "text": written(edition.question_text(item.question)),
        "note": note,
        "rows": [
            {
                "name": written(next((names[o] for o in names if o == column), words.span(column))),
                "count": count,
            }
            for column, count in zip(item.columns, cells.counts if cells else (), strict=False)
        ],
    }


def annex(edition: LocalizedResult) -> Plain:
    k = edition.result.published.k
    return {
        "intro": edition.words.plain("report-annex-counts-intro", k=k),
        "fields": [
            _annex_field(edition, chapter, field) for chapter, field in enumerate(edition.result.fields, 1)
        ],
    }


def _annex_field(edition: LocalizedResult, chapter: int, field: FieldResult) -> Plain:
    rated = pictures.rated_items(field)
    return {
        "title": f"{chapter} {edition.field_title(field.field)}",
        "counts": [
            {
                "number": edition.number_of(item.question),
                "cells": _numbers(item.cells),
                "missing": phrases.missing(edition, item),
            }
            for item in rated
        ],
        "points": [
            {
                "number": edition.number_of(item.question),
                "blocks": [
                    {
                        "name": written(edition.block(block)),
                        "points": edition.points(one.score),
                        "n": one.cells.n,
                    }
                    for block, one in item.blocks.items()
                ],
                "why": standing.reasons(
                    edition.words.plain, edition.words, item, edition.names, k=edition.result.published.k
                ),
            }
            for item in rated
        ],
    }


def _numbers(cells: Cells | None) -> list[int]:
    if cells is None:
        return []
    return [*cells.counts, cells.n, cells.dont_know, cells.not_applicable, cells.no_answer]
