"""How answers and lengths are said. Pure."""

from datetime import date
from typing import assert_never

from handlers.wording import LONGEST_QUOTE, short
from locales import Markup, Words
from questionnaires.answers import (
    Acknowledged,
    AnswerValue,
    Choice,
    Choices,
    Clock,
    Day,
    DecimalNumber,
    DontKnow,
    Free,
    Moment,
    NotApplicable,
    Number,
    Ranking,
    Rated,
    Skipped,
)
from questionnaires.model import OptionId, Question
from workshops.answering.response_state import Notice, ResponseState


def length(words: Words, *, fields: int, minutes: int) -> Markup:
    """ "4 Felder, etwa 10 Minuten"."""
    return words("survey-length", fields=fields, minutes=minutes)


def until(words: Words, ends_on: date | None) -> Markup | None:
    """Until when answers are possible, where that is known."""
    return None if ends_on is None else words("answering-until", day=words.day(ends_on))


def go_on(passage: ResponseState) -> str:
    """The label of the button to the right question."""
    return "answering-go-on" if passage.answers else "answering-begin-button"


def answer(words: Words, question: Question, value: AnswerValue) -> str:  # noqa: C901 - one line for each kind
    """An answer in words, as the buttons say it; a long text only by its beginning."""
    language = words.language
    match value:
        case Rated(level):
            found = next(each for each in question.scale if each.value == level)
            return f"{level} · {found.label.text(language)}"
        case DontKnow():
            return words.plain("answering-dont-know")
        case NotApplicable():
            return words.plain("answering-not-applicable")
        case Skipped():
            return words.plain("answering-skipped")
        case Choice(option):
            return question.option(option).text.text(language)
        case Choices(options):
            return ", ".join(question.option(option).text.text(language) for option in options)
        case Number(number):
            return words.number(number)
        case DecimalNumber(decimal):
            return words.number(decimal)
        case Day(day):
            return words.day(day)
        case Clock(clock):
            return words.time(clock)
        case Moment(moment):
            return f"{words.day(moment.date())}, {words.time(moment)}"
        case Acknowledged():
            return words.plain("answering-acknowledge")
        case Free(text):
            return short(text, LONGEST_QUOTE)
        case Ranking(order):
            return ranking(words, question, order)
        case _:
            assert_never(value)


def ranking(words: Words, question: Question, order: tuple[OptionId, ...]) -> str:
    """ "1. Sprache, 2. Arbeit"."""
    names = {option.id: option.text.text(words.language) for option in question.options}
    return ", ".join(f"{place}. {names[option]}" for place, option in enumerate(order, 1) if option in names)


def notice(words: Words, what: Notice | None) -> Markup | None:
    """What happened beside the step that is shown."""
    match what:
        case None:
            return None
        case Notice.EARLIER_SAVED:
            return words("answering-earlier-saved")
        case Notice.COMMENT_SAVED:
            return words("answering-comment-saved")
        case Notice.COMMENT_GONE:
            return words("answering-comment-gone")
        case Notice.ANSWER_GONE:
            return words("answering-answer-gone")
        case Notice.NOT_ASKED:
            return words("answering-not-asked")
        case Notice.TAKEN_OVER:
            return words("answering-taken-over")
        case Notice.BREAKS_RULE:
            return words("answering-breaks-rule")
        case _:
            assert_never(what)
