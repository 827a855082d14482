"""A questionnaire on paper: everything that will be asked, with boxes to tick.

Most people prepare with it and answer in the chat or on a page; whoever does neither hands it in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from locales import LANGUAGES, Words, words_in
from questionnaires.answers import DontKnow, accepts
from questionnaires.model import (
    Condition,
    Field,
    Formula,
    GroupCode,
    Language,
    Level,
    Question,
    QuestionId,
    Questionnaire,
    QuestionType,
    Text,
)
from questionnaires.paper_line import asked_on_paper, numbers
from reports.chapters import Plain, written
from reports.conditions import in_words
from reports.pdf import compile_pdf
from reports.printing import printed

DONT_KNOW, NOT_APPLICABLE = "W", "N"
HOW = ("prepare", "ask", "answer", "paper", "skip", "confidential")
LABELS = ("number", "question", "notes", "page", "about")
_LINES = {QuestionType.SHORT_TEXT: 1, QuestionType.LONG_TEXT: 5}
_HINTS = {
    QuestionType.SINGLE: "one",
    QuestionType.MULTIPLE: "several",
    QuestionType.RANKING: "rank",
    QuestionType.NUMBER: "number",
    QuestionType.DECIMAL: "number",
    QuestionType.DATE: "date",
    QuestionType.TIME: "time",
    QuestionType.MOMENT: "moment",
    QuestionType.ACKNOWLEDGE: "acknowledge",
}
_GAPS = frozenset(
    {
        QuestionType.NUMBER,
        QuestionType.DECIMAL,
        QuestionType.DATE,
        QuestionType.TIME,
        QuestionType.MOMENT,
        QuestionType.ACKNOWLEDGE,
    }
)


@dataclass(frozen=True)
class PaperQuestionnaire:
    """What is printed: some fields with the questions that its reader is asked, in one language.

    `name` is that of the survey, None where there is none yet; `groups` are the names of groups by their codes.
    """

    questionnaire: Questionnaire
    fields: tuple[Field, ...]
    town: str
    name: str | None
    groups: Mapping[GroupCode, str]
    language: Language
    day: date
    browser: str | None = None
    """Where a code is typed, for who answers without Telegram."""
    is_browser_only: bool = False
    """Nobody answers in Telegram: it is switched off, or not known to be there."""

    @cached_property
    def words(self) -> Words:
        return words_in(self.language)

    @cached_property
    def asked(self) -> tuple[tuple[Field, tuple[Question, ...]], ...]:
        """The fields with what can come to be asked."""
        return asked_on_paper(self.fields)

    @cached_property
    def numbers(self) -> Mapping[QuestionId, str]:
        """ "2.5": the fifth question of the second field; a note has none."""
        return numbers(self.asked)

    def clean(self, text: str) -> str:
        """A text that a person wrote, as far as it can be printed."""
        return printed(text, self.words)

    def text(self, text: Text | None) -> Plain:
        """In the language of the paper, with the direction in which it is read; empty for None."""
        return written("" if text is None else self.clean(text.text(self.language)))


def questionnaire_pdf(paper: PaperQuestionnaire) -> bytes:
    """The PDF: tagged, A4, in black on white as far as copiers matter."""
    return compile_pdf("questionnaire.typ", questionnaire_data(paper), day=paper.day, words=paper.words)


def questionnaire_data(paper: PaperQuestionnaire) -> Plain:
    """Everything that stands on the paper."""
    words, questionnaire = paper.words, paper.questionnaire
    title = paper.text(questionnaire.title)
    count = len(paper.numbers)
    frame = paper.language if paper.language in LANGUAGES else LANGUAGES[0]
    return {
        "language": frame.split("-")[0],
        "spoken": paper.language.split("-")[0],
        "document-title": words.plain(
            "questionnaire-pdf-title", title=title["text"], town=paper.clean(paper.town)
        ),
        "kicker": words.plain("questionnaire-pdf-kicker"),
        "title": title,
        "town": written(paper.clean(paper.town)),
        "name": "" if paper.name is None else paper.clean(paper.name),
        "size": words.plain("questionnaire-pdf-size", questions=count, fields=len(paper.asked)),
        "version": words.plain(
            "questionnaire-pdf-version", id=questionnaire.id, version=str(questionnaire.version)
        ),
        "intro": paper.text(questionnaire.intro),
        "how": [_how(paper, words, name) for name in HOW],
        "labels": {name: words.plain(f"questionnaire-pdf-{name}") for name in LABELS},
        "fields": [
            _field(paper, chapter, field, questions)
            for chapter, (field, questions) in enumerate(paper.asked, 1)
        ],
    }


def _how(paper: PaperQuestionnaire, words: Words, name: str) -> str:
    """One sentence of how it is used."""
    if name == "answer" and paper.browser is None and paper.is_browser_only:
        return words.plain("questionnaire-pdf-how-answer-anywhere")
    if name == "answer" and paper.browser is not None:
        where = paper.browser.removeprefix("https://")
        name = "answer-in-browser" if paper.is_browser_only else "answer-browser"
        return words.plain(f"questionnaire-pdf-how-{name}", where=where)
    return words.plain(f"questionnaire-pdf-how-{name}")


def _field(paper: PaperQuestionnaire, chapter: int, field: Field, questions: tuple[Question, ...]) -> Plain:
    return {
        "title": written(f"{chapter} {paper.clean(field.title.text(paper.language))}"),
        "intro": paper.text(field.intro),
        "blocks": list(_blocks(paper, questions)),
        "texts": [
            {"text": paper.text(one.text), "explanation": paper.text(one.explanation)}
            for one in paper.questionnaire.reflection
        ],
    }


def _blocks(paper: PaperQuestionnaire, questions: tuple[Question, ...]) -> Iterator[Plain]:
    """Questions with the same levels in a row are one table; every other question is a block of its own."""
    table: list[Plain] = []
    scale: tuple[Level, ...] = ()
    for question in questions:
        if table and question.scale != scale:
            yield _table(paper, scale, table)
            table = []
        if question.type is QuestionType.LEVEL:
            scale = question.scale
            table.append(_head(paper, question))
        else:
            yield {"kind": "single", **_head(paper, question), **_answers(paper, question)}
    if table:
        yield _table(paper, scale, table)


def _table(paper: PaperQuestionnaire, scale: tuple[Level, ...], rows: list[Plain]) -> Plain:
    captions = [(str(level.value), paper.clean(level.label.text(paper.language))) for level in scale]
    captions += _always(paper)
    return {
        "kind": "levels",
        "captions": [{"sign": sign, "text": text} for sign, text in captions],
        "rows": rows,
    }


def _head(paper: PaperQuestionnaire, question: Question) -> Plain:
    return {
        "number": paper.numbers.get(question.id, ""),
        "section": paper.text(question.section),
        "text": paper.text(question.text),
        "explanation": paper.text(question.explanation),
        "only": [*_only_if(paper, question.only_if), *_only_for(paper, question.groups)],
    }


def _answers(paper: PaperQuestionnaire, question: Question) -> Plain:
    words = paper.words
    return {
        "hint": " · ".join(_hints(words, question)),
        "options": [paper.text(option.text) for option in question.options],
        "gap": question.type in _GAPS,
        "lines": _LINES.get(question.type, 0),
        "always": [text for _, text in _always(paper)] if accepts(question, DontKnow()) else [],
    }


def _hints(words: Words, question: Question) -> Iterator[str]:
    rules, key = question.rules, _HINTS.get(question.type)
    if key == "number":
        low, high = question.minimum, question.maximum
        ends = {name: number for name, number in (("minimum", low), ("maximum", high)) if number is not None}
        kind = {2: "", 1: "-from" if high is None else "-to", 0: "-any"}[len(ends)]
        yield words.plain(f"questionnaire-pdf-hint-{question.type}{kind}", **ends)
    elif key is not None:
        yield words.plain(f"questionnaire-pdf-hint-{key}")
    if rules.at_least:
        yield words.plain("questionnaire-pdf-hint-at-least", least=rules.at_least)
    if rules.at_most:
        yield words.plain("questionnaire-pdf-hint-at-most", most=rules.at_most)
    if question.options_if is not None:
        yield words.plain("questionnaire-pdf-hint-some")


def _always(paper: PaperQuestionnaire) -> list[tuple[str, str]]:
    """What can be answered to every question."""
    return [
        (DONT_KNOW, paper.words.plain("questionnaire-pdf-dont-know")),
        (NOT_APPLICABLE, paper.words.plain("questionnaire-pdf-not-applicable")),
    ]


def _only_if(paper: PaperQuestionnaire, condition: Condition | Formula | None) -> list[str]:
    if condition is None:
        return []
    if isinstance(condition, Formula):
        questions = {one.id: one for field in paper.questionnaire.fields for one in field.questions}
        said = in_words(
            condition,
            paper.words,
            questions=questions,
            numbers=paper.numbers,
            named=lambda question, word: _name_of(paper, question, word),
        )
        return [paper.words.plain("questionnaire-pdf-only-if-formula", formula=said)]
    question = paper.questionnaire.question(condition.question)
    names = {option.id: f"„{paper.clean(option.text.text(paper.language))}“" for option in question.options}
    answers = [str(value) if isinstance(value, int) else names[value] for value in condition.any_of]
    number = paper.numbers[condition.question]
    return [paper.words.plain("questionnaire-pdf-only-if", number=number, answers=", ".join(_short(answers)))]


def _name_of(paper: PaperQuestionnaire, question: Question, word: str) -> str:
    for option in question.options:
        if option.value == word:
            return paper.clean(option.text.text(paper.language))
    return word


def _short(answers: list[str]) -> list[str]:
    """Whole numbers in a row as a span: 3–10."""
    numbers = [int(one) for one in answers if one.lstrip("-").isdecimal()]
    is_span = len(numbers) == len(answers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1))
    return [f"{numbers[0]}–{numbers[-1]}"] if is_span else answers


def _only_for(paper: PaperQuestionnaire, groups: tuple[GroupCode, ...]) -> list[str]:
    names = ", ".join(paper.clean(paper.groups.get(group, group)) for group in groups)
    return [paper.words.plain("questionnaire-pdf-only-for", groups=names)] if names else []
