"""A form from paper as whoever types it sees it. Pure builders."""

from collections.abc import Iterator

from handlers.invitations.taps import PaperHelp
from handlers.paper.taps import AskStopEntering, DropPaper, PaperLine
from handlers.screen import Button, Screen, column
from handlers.surveys.taps import SeeSurvey
from handlers.taps import EnterPaper, Home
from handlers.wording import for_button, lines, paragraphs, short
from locales import Markup, Words
from questionnaires.model import Question, QuestionType
from questionnaires.paper_line import Misread, Printed
from storage.ids import SurveyId
from workshops.surveys.paper import Entered, Entering, Line

LONGEST_QUESTION = 60
ROOM_FOR_OPTIONS = 2_000
"""Signs of a message that all options of its questions share."""
_KINDS = {
    QuestionType.LEVEL: "level",
    QuestionType.SINGLE: "single",
    QuestionType.MULTIPLE: "multiple",
    QuestionType.RANKING: "ranking",
    QuestionType.ACKNOWLEDGE: "acknowledge",
    QuestionType.SHORT_TEXT: "text",
    QuestionType.LONG_TEXT: "text",
    QuestionType.NUMBER: "number",
    QuestionType.DECIMAL: "number",
    QuestionType.DATE: "date",
    QuestionType.TIME: "time",
    QuestionType.MOMENT: "moment",
}
"""How an answer of each kind is typed."""


def entering(words: Words, found: Entering) -> Screen:
    """From which group is the form?"""
    survey, groups = (
        found.survey.id,
        [
            Button(
                for_button(words, words.plain("paper-group", name=words.group(group.name), n=n)),
                PaperLine(found.survey.id, group.id, 0),
            )
            for group, n in found.groups
        ],
    )
    if found.only_enters:
        more = [Button(words.plain("paper-stop"), AskStopEntering(survey))]
    else:
        drop = Button(words.plain("paper-drop"), DropPaper(survey))
        helpers = Button(words.plain("paper-help"), PaperHelp(found.survey.municipality, survey, None))
        more = [drop, helpers] if any(n for _, n in found.groups) else [helpers]
    return Screen(
        paragraphs(
            words("paper-ask-group", name=found.survey.name),
            words("paper-held", n=found.held) if found.held else None,
        ),
        column(*groups, *more, _away(words, survey, only_enters=found.only_enters)),
    )


def line(words: Words, found: Line, *, above: Markup | None = None) -> Screen:
    """The questions of a line in their order, and how they are typed."""
    survey, group, place = found.survey.id, found.group.id, found.place
    room = ROOM_FOR_OPTIONS // max(1, sum(bool(one.question.options) for one in found.part.asked))
    text = paragraphs(
        above,
        lines(
            words("paper-form", name=found.survey.name, group=words.group(found.group.name)),
            words("paper-line", n=place + 1, of=found.of, field=found.part.field.title.text(words.language)),
        ),
        lines(*(_asked(words, one, room) for one in found.part.asked)),
        lines(words("paper-how"), *_how(words, found)),
        words("answering-no-names") if "text" in _kinds(found) else None,
    )
    back = Button(words.plain("answering-back"), PaperLine(survey, group, place - 1)) if place else None
    other = Button(words.plain("paper-other"), EnterPaper(survey))
    away = _away(words, survey, only_enters=found.only_enters)
    return Screen(text, column(back, other, away))


def entered(words: Words, done: Entered) -> Screen:
    """The number to be written on the paper, and the next form of the same group."""
    key = "paper-entered" if done.counts else "paper-entered-held"
    deletes = "coordination" if done.first.only_enters else "you"
    return line(words, done.first, above=words(key, number=done.number, n=done.answered, deletes=deletes))


def misread(words: Words, found: Misread) -> Markup:
    """Where the line went wrong, in one sentence."""
    key = f"paper-{found.reason.name.lower().replace('_', '-')}"
    return words(key, question="" if found.at is None else _called(words, found.at), word=found.word)


def _away(words: Words, survey: SurveyId, *, only_enters: bool) -> Button:
    if only_enters:
        return Button(words.plain("home-button"), Home())
    return Button(words.plain("survey-back"), SeeSurvey(survey))


def _asked(words: Words, one: Printed, room: int) -> Markup:
    question = short(one.question.text.text(words.language), LONGEST_QUESTION)
    options = _options(words, one.question, room)
    return words("paper-question", called=_called(words, one), question=question, options=options)


def _called(words: Words, one: Printed) -> str:
    return one.number or words.plain("paper-free-text")


def _options(words: Words, question: Question, room: int) -> str:
    said = ", ".join(
        f"{place} = {option.button.text(words.language)}" for place, option in enumerate(question.options, 1)
    )
    return f" ({short(said, room)})" if said else ""


def _kinds(found: Line) -> set[str]:
    return {_KINDS[one.question.type] for one in found.part.asked}


def _how(words: Words, found: Line) -> Iterator[Markup]:
    kinds = _kinds(found)
    for kind in dict.fromkeys(_KINDS.values()):
        if kind in kinds:
            yield words(f"paper-how-{kind}")
    yield words("paper-how-nothing")
    yield words("paper-how-comment")
