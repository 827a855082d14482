"""Polls of a version that knew three kinds by name are the same polls afterwards: asked, answered, published alike."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from questionnaires.kernels import choice, scale
from questionnaires.kernels.kernel import Ballot, Counts
from storage import ballots, polls
from storage.database import Database
from storage.ids import PollId, Pseudonym
from storage.migrations import shipped
from storage.polls import PollState
from storage.tallies import Tally
from tests.disclosure import KEY
from tests.older import older
from tests.questionnaires.asking import several_of

ADA, BEN = Pseudonym(b"a" * 32), Pseudonym(b"b" * 32)
BEFORE = [each.name for each in shipped()].index("kinds_of_polls")


def fill(raw: Any) -> None:
    raw.execute(
        """
        INSERT INTO poll (id, municipality_id, kind, question, state, minimum_group_size, published, secret, again_id)
        VALUES (1, 1, 'single', 'Wo?', 'open', 5, NULL, zeroblob(32), NULL),
               (2, 1, 'multiple', 'Wann?', 'open', 1, NULL, zeroblob(32), NULL),
               (3, 1, 'scale', 'Wie sehr?', 'open', 5, NULL, zeroblob(32), NULL),
               (4, 1, 'single', 'Wer?', 'closed', 5, '{"voters": 6, "counts": {"1": 2, "2": 4}}', NULL, NULL),
               (5, 1, 'scale', 'Und?', 'closed', 5, '{"voters": 6, "counts": {"5": 6}}', NULL, NULL),
               (6, 1, 'single', 'Noch?', 'closed', 5, '{"voters": 2, "counts": {}}', NULL, NULL),
               (7, 1, 'single', 'Nie?', 'closed', 5, '{"voters": 9, "counts": {}, "withheld": true}', NULL, 4)
        """
    )
    for poll in (1, 2, 3, 4, 5, 6, 7):
        texts = (
            ["gar nicht", "kaum", "halb", "eher", "ganz"] if poll in {3, 5} else ["„hier“", 'da "und" dort']
        )
        for position, text in enumerate(texts, 1):
            number = None if position == 2 and poll == 1 else position
            raw.execute("INSERT INTO poll_option VALUES (?, ?, ?, ?)", (poll, position, text, number))
    for poll, who, position in ((1, ADA, 2), (2, ADA, 1), (2, ADA, 2), (2, BEN, 2), (3, BEN, 5)):
        raw.execute("INSERT INTO ballot VALUES (?, ?, ?)", (poll, who, position))


@pytest.mark.slow
async def test_older_polls_go_on_as_they_were(tmp_path: Path) -> None:
    with older(tmp_path, migrations=BEFORE) as raw:
        fill(raw)
    database = await Database.open(tmp_path, KEY)
    found = [await database.read(partial(polls.poll, poll_id=PollId(number))) for number in range(1, 8)]
    one, several, rated, closed, scaled, few, withheld = (each for each in found if each is not None)
    texts = ("„hier“", 'da "und" dort')
    assert one.asks == choice.with_numbers(texts, (1, None))
    assert several.asks == several_of(*texts)
    assert rated.asks == scaled.asks == scale.steps(1, 5, "gar nicht", "kaum", "halb", "eher", "ganz")
    assert [each.state for each in (one, several, rated)] == [PollState.OPEN] * 3

    assert closed.published == Tally(6, choice.ChoiceResult(counts={1: 2, 2: 4}))
    assert scaled.published == Tally(6, scale.ScaleResult(counts={0: {5: 6}}))
    assert few.published == Tally(2, None)
    assert withheld.published == Tally(9, None, withheld=True)
    assert withheld.again == closed.id

    assert await database.read(lambda tx: ballots.ballot(tx, one.id, ADA)) == Ballot({2: 1})
    assert await database.read(lambda tx: ballots.counts(tx, several.id)) == Counts(2, {1: {1: 1}, 2: {1: 2}})
    assert await database.read(lambda tx: ballots.ballot(tx, rated.id, BEN)) == Ballot({0: 5})
    await database.close()
