"""What tells who asked a question from the floor, or has it too, outside of its rows: buttons, acts on pages, taps that
failed."""

import json
from collections.abc import Collection

from storage import pages
from storage.database import Transaction
from storage.ids import FloorId, PersonId

_TOWN = """
    SELECT person_id FROM membership WHERE municipality_id = (SELECT municipality_id FROM floor WHERE id = :floor)
"""


def forget_buttons(tx: Transaction, floor: FloorId, *, beginnings: Collection[str]) -> None:
    """Keyboards of people of the town with a button whose callback data begins like one of these."""
    tx.run(
        f"""
        DELETE FROM keyboard WHERE person_id IN ({_TOWN}) AND EXISTS (
            SELECT 1 FROM json_each(keyboard.buttons) AS button JOIN json_each(:beginnings) AS beginning
            WHERE substr(json_extract(button.value, '$[1]'), 1, length(beginning.value)) = beginning.value
        )
        """,  # noqa: S608 - a query of this module
        floor=floor,
        beginnings=json.dumps(list(beginnings)),
    )


def tell_the_end(tx: Transaction, floor: FloorId, *, asked: str, seen: str) -> None:
    """Every message that shows the list is behind now. Those of whoever had asked something (kind `asked`) become like
    those of everybody else who looked at it (kind `seen`)."""
    tx.run(
        """
        DELETE FROM view WHERE kind = :seen AND subject_id = :floor AND person_id IN (
            SELECT person_id FROM view WHERE kind = :asked AND subject_id = :floor
        )
        """,
        asked=asked,
        seen=seen,
        floor=floor,
    )
    tx.run(
        """
        UPDATE view SET kind = :seen, shown_version = 0, version = 1, rests_until = 0
        WHERE kind IN (:asked, :seen) AND subject_id = :floor
        """,
        asked=asked,
        seen=seen,
        floor=floor,
    )


def forget_acts(tx: Transaction, floor: FloorId) -> None:
    """What people of the town pressed and typed on pages."""
    pages.forget_acts(tx, [PersonId(row["person_id"]) for row in tx.all(_TOWN, floor=floor)])


def forget_set_aside(tx: Transaction, floor: FloorId) -> None:
    """Their updates since it was opened that could not be processed: a text is a question, a tap says which one."""
    tx.run(
        f"""
        DELETE FROM inbox WHERE state = 'aside'
            AND received_at >= (SELECT opened_at FROM floor WHERE id = :floor)
            AND chat_id IN (SELECT chat_id FROM person WHERE id IN ({_TOWN}))
        """,  # noqa: S608 - a query of this module
        floor=floor,
    )
