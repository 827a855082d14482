"""A filter of options beside the answers that it hangs on, and notes, which nobody answers."""

from time import process_time
from typing import Final

from questionnaires.answers import AnswerValue, Choice, Choices, Free, Ranking, Skipped
from questionnaires.catalogue import Loaded, loads
from questionnaires.model import OptionId, Questionnaire
from questionnaires.progress import StepKey as Key
from questionnaires.progress import blocks, counted, no_longer_offered, steps
from tests.questionnaires.reading import read
from tests.questionnaires.sheets import Rows, spreadsheet

BAVARIA, HESSE = Choice(OptionId("by")), Choice(OptionId("he"))
CHOICES: Final[Rows] = (
    ("list_name", "name", "label", "land"),
    ("land", "by", "Bayern"),
    ("land", "he", "Hessen"),
    ("stadt", "m", "München", "by"),
    ("stadt", "n", "Nürnberg", "by"),
    ("stadt", "f", "Frankfurt", "he"),
    ("stadt", "k", "Kassel", "he"),
)


def towns(kind: str) -> Questionnaire:
    rows: Rows = (
        ("type", "name", "label", "choice_filter", "relevant"),
        ("select_one land", "land", "Welches Land?"),
        ("note", "jetzt", "Nun die Städte.", None, "${land} != ''"),
        (f"{kind} stadt", "stadt", "Welche Stadt?", "land = ${land}"),
    )
    return read(spreadsheet(rows, CHOICES))


def left(kind: str, answer: AnswerValue, *, land: AnswerValue) -> tuple[set[str], set[str]]:
    """(what counts, what is not offered any more) where this was answered in Bavaria, and the state is another now."""
    answers = {Key("land"): land, Key("stadt"): answer}
    probe = towns(kind)
    return set(counted(probe, answers)), set(no_longer_offered(probe, answers))


SEARCHED = """
id: suche
version: 1
languages: [de]
title: {de: Suche}
fields:
  - id: eins
    title: {de: Eins}
    questions:
      - {id: wort, type: short_text, text: {de: Was suchen Sie?}}
      - id: treffer
        type: single
        text: {de: Welches davon?}
        options_if: regex(art, ${wort})
        options:
"""


def test_answer_that_a_filter_leaves_out_since_does_not_count() -> None:
    munich = OptionId("m")
    assert left("select_one", Choice(munich), land=BAVARIA) == ({"land", "stadt"}, set())
    assert left("select_one", Choice(munich), land=HESSE) == ({"land"}, {"stadt"})
    both = (munich, OptionId("n"))
    assert left("select_multiple", Choices(both), land=BAVARIA) == ({"land", "stadt"}, set())
    assert left("select_multiple", Choices(both), land=HESSE) == ({"land"}, {"stadt"})
    assert left("select_multiple", Choices((munich, OptionId("f"))), land=HESSE) == ({"land"}, {"stadt"})
    assert left("rank", Ranking(both), land=HESSE) == ({"land"}, {"stadt"})
    assert left("select_one", Skipped(), land=HESSE) == ({"land", "stadt"}, set())


def test_note_that_was_read_is_no_answer_of_its_field() -> None:
    answers: dict[Key, AnswerValue] = {Key("jetzt"): Skipped(), Key("land"): BAVARIA}
    [field] = blocks(towns("select_one"), answers)
    assert (field.answered, field.skipped, field.of, field.first) == (1, 0, 2, "stadt")


def test_filter_by_a_pattern_that_somebody_wrote_keeps_nobody_waiting() -> None:
    """A form may take what was written for a pattern; each option would have its twentieth of a second."""
    options = "\n".join(
        f"          - {{id: o{number}, text: {{de: O{number}}}, traits: {{art: {'a' * 40}b}}}}"
        for number in range(80)
    )
    reading = loads(SEARCHED + options, "suche.yaml")
    assert isinstance(reading, Loaded), "\n".join(map(str, reading.problems))

    begun = process_time()
    asked = steps(reading.questionnaire, {Key("wort"): Free("(a|aa)+$")})
    assert process_time() - begun < 2
    assert [step.key for step in asked] == ["wort"]
    found = steps(reading.questionnaire, {Key("wort"): Free("a+b")})
    assert len(found[1].question.options) == 80
