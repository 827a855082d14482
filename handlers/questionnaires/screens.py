"""What questionnaires look like to coordinators: the list, one of them, a file that is not right. Pure builders."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias, assert_never

from handlers.comparing.taps import SeeOthers, SendPackage
from handlers.paging import nearest_page, page_of, turning
from handlers.questionnaires import taps
from handlers.screen import Button, Screen, column
from handlers.surveys.taps import UseQuestionnaire
from handlers.taps import Home
from handlers.wording import lines, paragraphs, short
from locales import Markup, Words
from questionnaires import progress
from questionnaires.languages import name_of
from questionnaires.model import LANGUAGES, Questionnaire
from questionnaires.problems import Severity
from storage.questionnaires_in_use import QuestionnaireState
from workshops.questionnaires.questionnaire_cache import how_many
from workshops.questionnaires.questionnaires import Held
from workshops.surveys.drafts import short_title

Told: TypeAlias = tuple[str, str, str]
"""A line of a file: which of the three lists it is in, its place, and what it says."""

PER_PAGE = 6
MOST_FIELDS = 12
"""Shown by name; a questionnaire with more says how many others there are."""
LONGEST_LIST = 3000
"""Characters of problems in one message, which also has a head and stays readable."""


def listed(words: Words, found: Sequence[Held], page: int) -> Screen:
    """The shipped questionnaires and the town's own."""
    shown = page_of(found, page, PER_PAGE)
    described = [
        lines(
            words("questionnaire-line", n=number, title=_title(words, held)),
            words(
                "questionnaire-line-facts",
                id=held.questionnaire.id,
                version=str(held.questionnaire.version),
                questions=how_many(held.questionnaire.fields),
                languages=languages(words, held.questionnaire),
            ),
            words(_standing(held)),
        )
        for number, held in shown
    ]
    buttons = [
        Button(short(f"{number} · {_short(words, held)}"), taps.SeeQuestionnaire(held.which))
        for number, held in shown
    ]
    return Screen(
        paragraphs(words("questionnaire-list"), *described),
        column(
            *buttons,
            *turning(words, len(found), page, PER_PAGE, to=taps.ListQuestionnaires),
            Button(words.plain("questionnaire-send"), taps.SendFile()),
            Button(words.plain("questionnaire-template"), taps.ChooseTemplate()),
            Button(words.plain("towns-others"), SeeOthers(0)),
            Button(words.plain("home-button"), Home()),
        ),
    )


def one(words: Words, held: Held, *, remark: Markup | None = None, hints: int = 0) -> Screen:
    """A questionnaire with what can be done with it; `hints` are those of the file that was just sent."""
    which = held.which
    text = paragraphs(remark, _about(words, held.questionnaire), words(_standing(held)))
    return Screen(
        text,
        column(
            *_next_steps(words, held),
            Button(words.plain("questionnaire-hints", n=hints), taps.SeeProblems(0)) if hints else None,
            Button(words.plain("questionnaire-print"), taps.PrintQuestionnaire(which, None)),
            Button(words.plain("questionnaire-file"), taps.ChooseFile(which)),
            *_ends(words, held),
            Button(words.plain("questionnaire-back"), taps.ListQuestionnaires()),
        ),
    )


def _about(words: Words, questionnaire: Questionnaire) -> Markup:
    fields = questionnaire.fields
    names = [
        words(
            "questionnaire-field",
            n=number,
            title=field.title.text(words.language),
            questions=how_many((field,)),
        )
        for number, field in enumerate(fields[:MOST_FIELDS], 1)
    ]
    others = len(fields) - MOST_FIELDS
    return paragraphs(
        words("questionnaire-title", title=questionnaire.title.text(words.language)),
        lines(
            words("questionnaire-version", id=questionnaire.id, version=str(questionnaire.version)),
            words(
                "questionnaire-size",
                questions=how_many(fields),
                minutes=progress.minutes(questionnaire),
            ),
            words("questionnaire-languages", languages=languages(words, questionnaire)),
        ),
        lines(*names, words("questionnaire-more-fields", n=others) if others > 0 else None),
    )


def _next_steps(words: Words, held: Held) -> list[Button]:
    attempt = Button(words.plain("questionnaire-try"), taps.BeginTrial(held.which))
    match held.standing:
        case QuestionnaireState.TRIAL | QuestionnaireState.REMOVED:
            return [attempt, Button(words.plain("questionnaire-keep"), taps.Keep(held.which))]
        case QuestionnaireState.KEPT | None:
            survey = Button(words.plain("questionnaire-survey"), UseQuestionnaire(held.questionnaire.id))
            return [survey, attempt]
        case _:
            assert_never(held.standing)


def _ends(words: Words, held: Held) -> list[Button]:
    match held.standing:
        case QuestionnaireState.TRIAL | QuestionnaireState.REMOVED:
            return [Button(words.plain("questionnaire-discard"), taps.Discard(held.which))]
        case QuestionnaireState.KEPT:
            return [Button(words.plain("questionnaire-remove"), taps.Remove(held.which, sure=False))]
        case None:
            return []
        case _:
            assert_never(held.standing)


def ask_to_remove(words: Words, held: Held) -> Screen:
    """Surveys keep it, so it is less than it sounds."""
    return Screen(
        words("questionnaire-remove-ask", title=_title(words, held)),
        column(
            Button(words.plain("questionnaire-remove-sure"), taps.Remove(held.which, sure=True)),
            Button(words.plain("questionnaire-cancel"), taps.SeeQuestionnaire(held.which)),
        ),
    )


def send(words: Words, remark: Markup | None = None) -> Screen:
    return Screen(
        paragraphs(remark, words("questionnaire-send-ask")),
        column(
            Button(words.plain("questionnaire-template"), taps.ChooseTemplate()),
            Button(words.plain("questionnaire-back"), taps.ListQuestionnaires()),
        ),
    )


def is_package(words: Words, name: str) -> Screen:
    """It is no questionnaire but what another town passed on, and this is the way for it."""
    return Screen(
        words("questionnaire-is-package", name=name),
        column(
            Button(words.plain("towns-take-in"), SendPackage()),
            Button(words.plain("questionnaire-back"), taps.ListQuestionnaires()),
        ),
    )


def problems(words: Words, name: str, told: Sequence[Told], page: int, *, right: bool, most: int) -> Screen:
    """A page of the three lists of a file: what must be changed, was left out, could read better; `most` are told."""
    pages = _pages(list(_lists(words, told)))
    page = nearest_page(page, len(pages), 1)
    errors = sum(severity == Severity.ERROR for severity, _, _ in told)
    if right:
        head = words("questionnaire-hints-head", name=name, n=len(told))
    else:
        head = words("questionnaire-problems-head", name=name, n=errors)
    return Screen(
        paragraphs(
            head,
            *pages[page],
            words("questionnaire-problems-more", n=most) if len(told) == most else None,
            None if right else words("questionnaire-problems-next"),
        ),
        column(
            *turning(words, len(pages), page, 1, to=taps.SeeProblems),
            None if right else Button(words.plain("questionnaire-template"), taps.ChooseTemplate()),
            Button(words.plain("questionnaire-back"), taps.ListQuestionnaires()),
        ),
    )


def _lists(words: Words, told: Sequence[Told]) -> Iterator[Markup]:
    """Each list by itself and counted by itself, its heading above its first entry."""
    for severity in Severity:
        own = [(place, sentence) for known, place, sentence in told if known == severity]
        for number, (place, sentence) in enumerate(own, 1):
            entry = words("questionnaire-problem", n=number, place=place, sentence=sentence)
            head = words(f"questionnaire-list-{severity}", n=len(own)) if number == 1 else None
            yield paragraphs(head, entry)


def _pages(numbered: Sequence[Markup]) -> list[list[Markup]]:
    """As many as fit into one message, at least one on each page."""
    pages: list[list[Markup]] = [[]]
    for each in numbered:
        if pages[-1] and sum(len(other) + 2 for other in pages[-1]) + len(each) > LONGEST_LIST:
            pages.append([])
        pages[-1].append(each)
    return pages


def languages(words: Words, questionnaire: Questionnaire) -> str:
    """ "Deutsch, Einfache Sprache, English"."""
    return ", ".join(language_name(words, language) for language in questionnaire.languages)


def language_name(words: Words, language: str) -> str:
    """In its own words; one that no menu has as other lists call it."""
    return words.plain(f"questionnaire-language-{language}") if language in LANGUAGES else name_of(language)


def _title(words: Words, held: Held) -> str:
    return held.questionnaire.title.text(words.language)


def _short(words: Words, held: Held) -> str:
    """As the list of questionnaires for a new survey has it."""
    return short_title(held.questionnaire, words.language)


def _standing(held: Held) -> str:
    return f"questionnaire-standing-{'shipped' if held.standing is None else held.standing.value}"
