"""Groups in Telegram that towns have connected, and the codes that connect them. Titles and members are not stored."""

from datetime import UTC, datetime

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import ChatId, MunicipalityId


@dataclass(frozen=True, slots=True)
class GroupChat:
    """The group of a town. `token` leads from there to the private chat; `language` is that of what is said there."""

    municipality: MunicipalityId
    chat: ChatId
    token: str
    language: str
    connected_at: datetime
    always: bool
    """Whether every new poll stands there as well."""


def _group_chat(row: Row) -> GroupChat:
    return GroupChat(
        municipality=MunicipalityId(row["municipality_id"]),
        chat=ChatId(row["chat_id"]),
        token=row["token"],
        language=row["language"],
        connected_at=datetime.fromtimestamp(row["connected_at"], UTC),
        always=bool(row["always"]),
    )


def connect(
    tx: Transaction, municipality: MunicipalityId, chat: ChatId, *, token: str, language: str, now: datetime
) -> bool:
    """Connects a group; False where the town has one, or the group is another town's."""
    added = tx.run(
        """
        INSERT INTO group_chat (municipality_id, chat_id, token, language, connected_at)
        SELECT :town, :chat, :token, :language, :now
        WHERE NOT EXISTS (SELECT 1 FROM group_chat WHERE former_chat_id = :chat)
        ON CONFLICT DO NOTHING
        """,
        town=municipality,
        chat=chat,
        token=token,
        language=language,
        now=int(now.timestamp()),
    )
    return added == 1


def of_town(tx: Transaction, municipality: MunicipalityId) -> GroupChat | None:
    """The group that a town has connected."""
    row = tx.first("""SELECT * FROM group_chat WHERE municipality_id = :town""", town=municipality)
    return None if row is None else _group_chat(row)


def of_chat(tx: Transaction, chat: ChatId) -> GroupChat | None:
    """The connection of a group, also by the number that it had before it became a supergroup."""
    row = tx.first("""SELECT * FROM group_chat WHERE chat_id = :chat OR former_chat_id = :chat""", chat=chat)
    return None if row is None else _group_chat(row)


def of_token(tx: Transaction, token: str) -> GroupChat | None:
    """The group from which a link leads."""
    row = tx.first("""SELECT * FROM group_chat WHERE token = :token""", token=token)
    return None if row is None else _group_chat(row)


def speak(tx: Transaction, municipality: MunicipalityId, language: str) -> None:
    """From now on what is said in the group is in this language."""
    tx.run(
        """UPDATE group_chat SET language = :language WHERE municipality_id = :town""",
        town=municipality,
        language=language,
    )


def set_always(tx: Transaction, municipality: MunicipalityId, *, on: bool) -> None:
    """From now on every new poll stands there as well, or only those that somebody chooses."""
    tx.run(
        """UPDATE group_chat SET always = :on WHERE municipality_id = :town""", town=municipality, on=int(on)
    )


def move(tx: Transaction, municipality: MunicipalityId, to: ChatId) -> None:
    """The group goes by another number from now on."""
    tx.run(
        """
        UPDATE group_chat SET former_chat_id = chat_id, chat_id = :to
        WHERE municipality_id = :town AND chat_id <> :to
          AND NOT EXISTS (SELECT 1 FROM group_chat WHERE :to IN (chat_id, former_chat_id))
        """,
        town=municipality,
        to=to,
    )


def part(tx: Transaction, municipality: MunicipalityId) -> None:
    """The town has no group any more."""
    tx.run("""DELETE FROM group_chat WHERE municipality_id = :town""", town=municipality)


def put_code(tx: Transaction, municipality: MunicipalityId, *, hmac: bytes, ends: datetime) -> None:
    """The code to type in a group from now on; an older one ends."""
    tx.run(
        """
        INSERT INTO group_code (municipality_id, hmac, ends_at) VALUES (:town, :hmac, :ends)
        ON CONFLICT (municipality_id) DO UPDATE SET hmac = :hmac, ends_at = :ends
        """,
        town=municipality,
        hmac=hmac,
        ends=int(ends.timestamp()),
    )


def of_code(tx: Transaction, hmac: bytes, *, now: datetime) -> MunicipalityId | None:
    """Whose group a code connects, as long as it holds."""
    row = tx.first(
        """SELECT municipality_id FROM group_code WHERE hmac = :hmac AND ends_at > :now""",
        hmac=hmac,
        now=int(now.timestamp()),
    )
    return None if row is None else MunicipalityId(row["municipality_id"])


def end_code(tx: Transaction, municipality: MunicipalityId) -> None:
    """The code is of no use any more."""
    tx.run("""DELETE FROM group_code WHERE municipality_id = :town""", town=municipality)
