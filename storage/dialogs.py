"""What a person is in the middle of typing, in their chat or on a page, and the buttons in front of them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Any

from questionnaires.values import dataclass
from storage import pages
from storage.database import Transaction
from storage.ids import PersonId, UpdateId


@dataclass(frozen=True, slots=True)
class Dialog:
    """The next text of a person is taken for `step`; `data` is what was gathered so far."""

    step: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The buttons of the newest message as (label, callback data)."""

    message_id: int
    buttons: tuple[tuple[str, str], ...]


def dialog(tx: Transaction, person: PersonId, update: UpdateId) -> Dialog | None:
    """What is expected of this update: for one that is processed again, what was expected the first time."""
    if pages.is_of_a_page(update):
        typing = pages.expected(tx, update)
        return None if typing is None else Dialog(*typing)
    row = tx.first("""SELECT * FROM dialog WHERE person_id = :person""", person=person)
    if row is None:
        return None
    suffix = "_before" if row["update_id"] == update else ""
    step = row[f"step{suffix}"]
    return None if step is None else Dialog(step, json.loads(row[f"data{suffix}"]))


def set_dialog(tx: Transaction, person: PersonId, update: UpdateId, *, expected: Dialog | None) -> None:
    """Expects a step from now on, or nothing; of somebody who was deleted nothing."""
    if pages.is_of_a_page(update):
        step, data = (None, {}) if expected is None else (expected.step, expected.data)
        pages.expect(tx, update, step=step, data=data)
        return
    tx.run(
        """
        INSERT INTO dialog (person_id, step, data, update_id, step_before, data_before)
        SELECT id, :step, :data, :update, NULL, '{}' FROM person WHERE id = :person
        ON CONFLICT (person_id) DO UPDATE SET
            step = :step,
            data = :data,
            update_id = :update,
            step_before = CASE update_id WHEN :update THEN step_before ELSE step END,
            data_before = CASE update_id WHEN :update THEN data_before ELSE data END
        """,
        person=person,
        update=update,
        step=None if expected is None else expected.step,
        data="{}" if expected is None else json.dumps(dict(expected.data), ensure_ascii=False),
    )


def keyboard(tx: Transaction, person: PersonId) -> Keyboard | None:
    """The buttons that the person sees last, if there are any."""
    row = tx.first("""SELECT message_id, buttons FROM keyboard WHERE person_id = :person""", person=person)
    if row is None:
        return None
    return Keyboard(row["message_id"], tuple((label, data) for label, data in json.loads(row["buttons"])))


def set_keyboard(
    tx: Transaction, person: PersonId, *, message_id: int, buttons: Sequence[tuple[str, str]]
) -> None:
    """Remembers the buttons of the newest message; those of somebody who was deleted are not remembered."""
    tx.run(
        """
        INSERT INTO keyboard (person_id, message_id, buttons)
        SELECT id, :message_id, :buttons FROM person WHERE id = :person
        ON CONFLICT (person_id) DO UPDATE SET message_id = :message_id, buttons = :buttons
        """,
        person=person,
        message_id=message_id,
        buttons=json.dumps(list(buttons), ensure_ascii=False),
    )
