"""The first questions of a survey as its coordinator sees them before it starts, with what can be answered. Pure."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from handlers.wording import LONGEST_QUOTE, lines, short
from locales import Markup, Words
from questionnaires.model import Question, QuestionType
from workshops.answering.response_state import At

MOST_ANSWERS: Final = 8
"""Of one question; of more the first stand for all."""
LONGEST_ANSWER: Final = 60
"""Signs; with those of LONGEST_QUOTE for each question all of it leaves room for what the start means, below it."""


def first_questions(words: Words, steps: Sequence[At]) -> Iterator[Markup]:
    """Each with its number; below those that are answered alike, how."""
    for answers, alike in groupby(steps, key=lambda at: _answers(words, at.step.question)):
        for at in alike:
            question = at.step.question
            text = words("answering-question", text=short(question.text.text(words.language), LONGEST_QUOTE))
            yield lines(
                words("answering-number", n=at.step.number, of=at.step.of) if question.is_asked else None,
                text,
            )
        yield answers


def _answers(words: Words, question: Question) -> Markup:
    """What can be tapped, the first of many, or that it is typed."""
    language = words.language
    options = [one.caption(language) for one in question.scale] or [
        one.text.text(language) for one in question.options
    ]
    if not options:
        tapped = question.type in {QuestionType.ACKNOWLEDGE, QuestionType.NOTE}
        return Markup("") if tapped else words("survey-preview-typed")
    more = len(options) - MOST_ANSWERS
    options = [short(each, LONGEST_ANSWER) for each in options]
    shown = options if more <= 1 else [*options[:MOST_ANSWERS], words.plain("survey-preview-more", n=more)]
    return words("survey-preview-answers", answers="\n".join(shown))
