"""Small questionnaires for the tests, written as a coordinator would write them."""

from functools import cache

from hypothesis import strategies as st

from questionnaires.answers import (
    AnswerValue,
    Choice,
    Choices,
    DontKnow,
    Free,
    NotApplicable,
    Number,
    Ranking,
    Rated,
    Skipped,
    in_order,
    text_limit,
)
from questionnaires.catalogue import Loaded, loads
from questionnaires.model import Question, Questionnaire, QuestionType

EVERY_TYPE = """\
id: probe
version: 2
languages: [de, en]
title: {de: Probe, en: Trial}
intro: {de: Nur zur Probe., en: Just a trial.}
scale:
  - {value: 0, label: {de: gibt es nicht, en: does not exist}}
  - {value: 1, label: {de: geplant oder erste Schritte, en: planned or first steps}}
  - {value: 2, label: {de: "läuft, aber nicht überall", en: "works, but not everywhere"}}
  - value: 3
    label: {de: fest verankert und wird überprüft, en: firmly established and reviewed}
    button: {de: fest verankert, en: firmly established}
reflection:
  - {id: gut, text: {de: Was läuft gut?, en: What works well?}}
  - {id: weiter, text: {de: Wie geht es weiter?, en: What comes next?}}
fields:
  - id: amt
    title: {de: Das Amt, en: The office}
    questions:
      - {id: a1, version: 1, type: level, text: {de: Gibt es ein Leitbild?, en: Is there a vision?}}
      - id: a2
        version: 1
        type: level
        text: {de: Wird es überprüft?, en: Is it reviewed?}
        only_if: {question: a1, any_of: [1, 2, 3]}
      - id: a3
        version: 1
        type: level
        text: {de: Wie oft?, en: How often?}
        only_if: {question: a2, any_of: [3]}
      - id: a4
        version: 1
        type: single
        required: true
        text: {de: Welcher Weg?, en: Which way?}
        options:
          - {id: bus, text: {de: Mit dem Bus, en: By bus}}
          - {id: rad, text: {de: Mit dem Rad, en: By bike}}
          - {id: fuss, text: {de: Zu Fuß, en: On foot}}
  - id: leute
    title: {de: Die Leute, en: The people}
    questions:
      - id: b1
        version: 1
        type: multiple
        groups: [rat]
        text: {de: Wer macht mit?, en: Who takes part?}
        options:
          - {id: jung, text: {de: "18 bis 25 Jahre", en: 18 to 25 years}}
          - {id: mittel, text: {de: "26 bis 60 Jahre", en: 26 to 60 years}}
          - {id: alt, text: {de: älter, en: older}}
      - {id: b2, version: 1, type: number, minimum: 1, maximum: 10, text: {de: Wie viele?, en: How many?}}
      - {id: b3, version: 1, type: short_text, text: {de: Ein Wort dazu?, en: One word?}}
      - id: b4
        version: 1
        type: ranking
        text: {de: Was zuerst?, en: What first?}
        options:
          - {id: x, text: {de: Sprache, en: Language}}
          - {id: y, text: {de: Arbeit, en: Work}}
          - {id: z, text: {de: Wohnen, en: Housing}}
  - id: ende
    title: {de: Das Ende, en: The end}
    questions:
      - {id: c1, version: 3, type: long_text, text: {de: Was noch?, en: What else?}}
      - {id: c2, version: 1, type: level, groups: [rat, beirat], text: {de: Alles gut?, en: All well?}}
"""


@cache
def questionnaire(text: str = EVERY_TYPE) -> Questionnaire:
    """The questionnaire behind a text that is right."""
    reading = loads(text, "probe.yaml")
    assert isinstance(reading, Loaded), reading
    return reading.questionnaire


def answers_to(question: Question) -> st.SearchStrategy[AnswerValue]:
    """Every answer that a person can give to this question."""
    ids = [option.id for option in question.options]
    anyone = [DontKnow(), NotApplicable(), *([] if question.required else [Skipped()])]
    match question.type:
        case QuestionType.LEVEL:
            own: st.SearchStrategy[AnswerValue] = st.integers(0, 3).map(Rated)
        case QuestionType.SINGLE:
            own = st.sampled_from(ids).map(Choice)
        case QuestionType.MULTIPLE:
            some = st.sets(st.sampled_from(ids), min_size=1)
            own = some.map(lambda chosen: Choices(in_order(question, chosen)))
        case QuestionType.NUMBER:
            own = st.integers(question.minimum, question.maximum).map(Number)
        case QuestionType.RANKING:
            own = st.permutations(ids).map(lambda order: Ranking(tuple(order)))
        case QuestionType.SHORT_TEXT | QuestionType.LONG_TEXT:
            own = _free_texts(text_limit(question))
    return st.one_of(own, st.sampled_from(anyone))


@cache
def _free_texts(limit: int) -> st.SearchStrategy[AnswerValue]:
    """Made once: a strategy of texts looks through all characters that there are before its first example."""
    return st.text(min_size=1, max_size=limit).filter(lambda text: bool(text.strip())).map(Free)
