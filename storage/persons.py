"""Who takes part: a chat, if they have one, and how they want to be spoken to; nothing that names anybody."""

import json
from collections.abc import Collection
from enum import IntEnum

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import ChatId, MunicipalityId, PersonId


class Pace(IntEnum):
    """How many times as long as for the room a countdown is for somebody."""

    NONE = 0
    USUAL = 1
    TEN = 10


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who opened the bot, or came through the browser. `municipality` is the town on their home screen."""

    id: PersonId
    chat: ChatId | None
    language: str
    screen_reader: bool
    muted: bool
    reachable: bool
    municipality: MunicipalityId | None
    pace: Pace = Pace.USUAL


@dataclass(frozen=True, slots=True)
class Silent:
    """How many people are sent nothing: they said /stopp, or their chat is blocked or deleted."""

    muted: int = 0
    unreachable: int = 0

    @property
    def total(self) -> int:
        return self.muted + self.unreachable


def from_row(row: Row, *, id_in: str = "id") -> Person:
    """`id_in`: the column of their id, where others are in the row."""
    municipality, chat = row["municipality_id"], row["chat_id"]
    return Person(
        id=PersonId(row[id_in]),
        chat=None if chat is None else ChatId(chat),
        language=row["language"],
        screen_reader=bool(row["screen_reader"]),
        muted=bool(row["muted"]),
        reachable=bool(row["reachable"]),
        municipality=None if municipality is None else MunicipalityId(municipality),
        pace=Pace(row["pace"]),
    )


def add(tx: Transaction, chat: ChatId, *, language: str) -> None:
    """Writes down a chat that is new; one that is known can be reached again and stays as it is otherwise."""
    tx.run(
        """
        INSERT INTO person (chat_id, language) VALUES (:chat, :language)
        ON CONFLICT (chat_id) DO UPDATE SET reachable = 1
        """,
        chat=chat,
        language=language,
    )


def add_without_chat(tx: Transaction, *, language: str) -> PersonId:
    """Somebody comes through the browser."""
    return PersonId(tx.insert("""INSERT INTO person (language) VALUES (:language)""", language=language))


def of_chat(tx: Transaction, chat: ChatId) -> Person | None:
    """The person behind a chat."""
    row = tx.first("""SELECT * FROM person WHERE chat_id = :chat""", chat=chat)
    return None if row is None else from_row(row)


def person(tx: Transaction, person_id: PersonId) -> Person:
    """Raises NotFound."""
    return from_row(tx.one("""SELECT * FROM person WHERE id = :person""", person=person_id))


def find(tx: Transaction, person_id: PersonId) -> Person | None:
    """The person, if there is still such a one."""
    row = tx.first("""SELECT * FROM person WHERE id = :person""", person=person_id)
    return None if row is None else from_row(row)


def with_rights(tx: Transaction) -> list[Person]:
    """Everybody who was granted a right in some town and can be reached in a chat."""
    rows = tx.all(
        """
        SELECT * FROM person
        WHERE chat_id IS NOT NULL AND reachable = 1 AND id IN (SELECT person_id FROM membership_right) ORDER BY id
        """
    )
    return [from_row(row) for row in rows]


def set_language(tx: Transaction, person_id: PersonId, language: str) -> None:
    """From now on everything is said in this language."""
    tx.run(
        """UPDATE person SET language = :language WHERE id = :person""", language=language, person=person_id
    )


def set_screen_reader(tx: Transaction, person_id: PersonId, *, on: bool) -> None:
    """On: every screen is a new message instead of an edit."""
    tx.run("""UPDATE person SET screen_reader = :on WHERE id = :person""", on=int(on), person=person_id)


def set_muted(tx: Transaction, person_id: PersonId, *, on: bool) -> None:
    """On: nothing is sent that was not asked for."""
    tx.run("""UPDATE person SET muted = :on WHERE id = :person""", on=int(on), person=person_id)


def muted(tx: Transaction, found: Collection[PersonId]) -> set[PersonId]:
    """Who of these people is sent nothing that they did not ask for."""
    rows = tx.all(
        """SELECT id FROM person WHERE muted = 1 AND id IN (SELECT value FROM json_each(:found))""",
        found=json.dumps(list(found)),
    )
    return {PersonId(row["id"]) for row in rows}


def unreachable(tx: Transaction, found: Collection[PersonId]) -> set[PersonId]:
    """Whose chat is blocked or deleted, among these people, as long as they have not written since."""
    rows = tx.all(
        """
        SELECT id FROM person
        WHERE chat_id IS NOT NULL AND reachable = 0 AND id IN (SELECT value FROM json_each(:found))
        """,
        found=json.dumps(list(found)),
    )
    return {PersonId(row["id"]) for row in rows}


def silent(tx: Transaction, found: Collection[PersonId]) -> Silent:
    """How many of these people are sent nothing, and why."""
    gone = unreachable(tx, found)
    return Silent(len(muted(tx, found) - gone), len(gone))


def set_pace(tx: Transaction, person_id: PersonId, pace: Pace) -> None:
    """How long a countdown is for them."""
    tx.run("""UPDATE person SET pace = :pace WHERE id = :person""", pace=pace.value, person=person_id)


def somebody_takes_time(tx: Transaction, municipality: MunicipalityId, *, at_least: int) -> bool:
    """Whether anybody in the groups of a town has a longer countdown, or none; never where they are fewer than this."""
    row = tx.one(
        """
        SELECT count(*) >= :k AND ifnull(max(pace <> 1), 0) AS found
        FROM membership JOIN person ON person.id = person_id
        WHERE membership.municipality_id = :town AND group_id IS NOT NULL
        """,
        town=municipality,
        k=at_least,
    )
    return bool(row["found"])


def set_reachable(tx: Transaction, person_id: PersonId, *, on: bool) -> None:
    """Off once Telegram says that the bot is blocked."""
    tx.run("""UPDATE person SET reachable = :on WHERE id = :person""", on=int(on), person=person_id)


def set_municipality(tx: Transaction, person_id: PersonId, municipality: MunicipalityId | None) -> None:
    """The town whose home screen the person sees."""
    tx.run(
        """UPDATE person SET municipality_id = :municipality WHERE id = :person""",
        municipality=municipality,
        person=person_id,
    )


def delete(tx: Transaction, person_id: PersonId) -> None:
    """Forgets a person with everything that hangs on them."""
    tx.run("""DELETE FROM person WHERE id = :person""", person=person_id)
