"""A town of 25 people can compare its perspectives, the point of the whole self-check."""

import pytest

from tests.bench.blocks import GROUPS, measured, town


@pytest.mark.slow
@pytest.mark.parametrize(("people", "items", "fields"), [("25", 0.95, 0.90), ("40", 0.98, 0.98)])
def test_most_questions_and_fields_of_a_real_town_can_be_compared(
    people: str, items: float, fields: float
) -> None:
    """20 simulated surveys each, 20 % skipped and 10 % "don't know", k = 5."""
    with_rows, compared = measured(town, GROUPS[people])

    assert with_rows >= items
    assert compared >= fields
