"""The proposed agenda as text: what to talk about and why, each reason with its numbers. Pure."""

from typing import assert_never

from handlers.screen import Button, Screen, column
from handlers.surveys import taps
from handlers.surveys.paging import page_of, turning
from handlers.surveys.wording import lines, paragraphs
from locales import Markup, Words
from questionnaires.agenda import Agenda, Apart, ClearNeed, Divided, Entry, Reason, Unknown, propose
from questionnaires.scoring import whole
from workshops.survey_results import Evaluated

ENTRIES_PER_PAGE = 6
MOST_WORKS_WELL = 5


def agenda(words: Words, evaluated: Evaluated, *, page: int = 0) -> Screen:
    """The entries in order, and behind the last of them what works well."""
    found, survey = propose(evaluated.result), evaluated.survey.id
    is_last = (page + 1) * ENTRIES_PER_PAGE >= len(found.entries)
    text = paragraphs(
        words("results-agenda-head", name=evaluated.survey.name),
        words("results-agenda-empty") if not found.entries else None,
        *(
            _entry(words, evaluated, number, entry)
            for number, entry in page_of(found.entries, page, ENTRIES_PER_PAGE)
        ),
        _works_well(words, evaluated, found) if is_last else None,
    )
    return Screen(
        text,
        column(
            *turning(
                words,
                len(found.entries),
                page,
                ENTRIES_PER_PAGE,
                to=lambda to: taps.SeeAgenda(survey, to),
            ),
            Button(words.plain("results-all-fields"), taps.SeeResult(survey)),
        ),
    )


def _entry(words: Words, evaluated: Evaluated, number: int, entry: Entry) -> Markup:
    questionnaire, language = evaluated.asked.questionnaire, words.language
    field = questionnaire.field(entry.field).title.text(language)
    what = field if entry.question is None else questionnaire.question(entry.question).text.text(language)
    return lines(
        words("results-agenda-entry", n=number, what=what),
        None if entry.question is None else words("results-agenda-field", field=field),
        *(_reason(words, evaluated, reason) for reason in entry.reasons),
    )


def _reason(words: Words, evaluated: Evaluated, reason: Reason) -> Markup:
    match reason:
        case Divided(cns=cns, a=a, n=n):
            camps = "results-reason-camps" if a < 0 else "results-reason-divided"
            return words(camps, cns=words.number(cns, digits=2), n=n)
        case ClearNeed(score=score, n=n):
            return words("results-reason-need", score=whole(score), n=n)
        case Unknown(share=share, dont_know=unknown, of=of):
            return words("results-reason-unknown", percent=whole(100 * share), n=unknown, of=of)
        case Apart() as apart:
            return words(
                "results-reason-gap",
                low=evaluated.groups[apart.low],
                low_score=whole(apart.low_score),
                high=evaluated.groups[apart.high],
                high_score=whole(apart.high_score),
            )
        case _:
            assert_never(reason)


def _works_well(words: Words, evaluated: Evaluated, found: Agenda) -> Markup | None:
    if not found.works_well:
        return None
    questionnaire = evaluated.asked.questionnaire
    return lines(
        words("results-works-well"),
        *(
            words(
                "results-works-well-line",
                text=questionnaire.question(each.question).text.text(words.language),
                score=whole(each.score),
            )
            for each in found.works_well[:MOST_WORKS_WELL]
        ),
    )
