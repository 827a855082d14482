"""What is counted of numbers without an end, of days, and of what was read."""

import pytest

from questionnaires.counts import Counts, cells, columns
from questionnaires.model import GroupCode, QuestionId, Questionnaire
from questionnaires.stored_result import believed, from_text, to_text
from questionnaires.suppression import Published, publish
from tests.questionnaires.test_xlsform_exchange import everything

RAT = GroupCode("rat")


def published(questionnaire: Questionnaire, *rows: tuple[str, str, int]) -> Published:
    """What seven people of the council answered."""
    counts = Counts.of([(RAT, QuestionId(key), value, n) for key, value, n in rows], responses={RAT: 7})
    fields = frozenset(field.id for field in questionnaire.fields)
    return publish(
        questionnaire, counts, title="Probe", fields=fields, k=5, invited={RAT: 9}, finished={RAT: 7}
    )


def test_number_without_an_end_is_counted_in_growing_ranges() -> None:
    question = everything().question(QuestionId("n1"))

    assert columns(question) == ("0", "1", "2..4", "5..9", "10..19", "20..49", "50..99", "100..999", "1000..")
    found = cells(question, {"number:3": 2, "number:4": 1, "number:123456": 2}, people=5)
    assert found.counts == (0, 0, 3, 0, 0, 0, 0, 0, 2)


@pytest.mark.parametrize(("key", "value"), [("d1", "decimal"), ("t1", "date"), ("t2", "time"), ("k1", "ok")])
def test_of_amounts_and_days_only_their_number_is_kept(key: str, value: str) -> None:
    found = published(everything(), (key, value, 6), (key, "-", 1))
    item = next(one for one in found.items if one.question == key)

    assert item.total is not None
    assert (item.columns, item.total.n, item.total.no_answer) == ((), 6, 1)


def test_note_is_no_item_of_a_result() -> None:
    found = published(everything(), ("h1", "-", 7), ("l1", "2", 7))

    assert "h1" not in [item.question for item in found.items]
    assert found.questionnaire_version == 20261129
    assert from_text(to_text(found)) == found
    assert believed(found).published == found
