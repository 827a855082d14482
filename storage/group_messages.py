"""Messages in groups of Telegram: claimed with a lease, sent or changed, settled; an expired lease is due again."""

from datetime import UTC, datetime

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import ChatId, GroupMessageId, MunicipalityId, PollId


@dataclass(frozen=True, slots=True)
class GroupMessage:
    """One message. `poll` None: it says what the group is connected for. `message_id` None: it was not sent yet.

    `is_left`: it is changed a last time, since it is not the one for its poll any more.
    """

    id: GroupMessageId
    municipality: MunicipalityId
    chat: ChatId
    language: str
    poll: PollId | None
    message_id: int | None
    is_left: bool
    attempts: int
    doubtful: int


def _message(row: Row) -> GroupMessage:
    poll = row["poll_id"]
    return GroupMessage(
        id=GroupMessageId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        chat=ChatId(row["chat_id"]),
        language=row["language"],
        poll=None if poll is None else PollId(poll),
        message_id=row["message_id"],
        is_left=bool(row["is_left"]),
        attempts=row["attempts"],
        doubtful=row["doubtful"],
    )


def owe(tx: Transaction, municipality: MunicipalityId, *, poll: PollId | None) -> None:
    """A message in the town's group about a poll, or (None) about the connection; one that there is stays the one."""
    tx.run(
        """
        INSERT INTO group_message (municipality_id, chat_id, language, poll_id)
        SELECT municipality_id, chat_id, language, :poll FROM group_chat WHERE municipality_id = :town
        ON CONFLICT DO NOTHING
        """,
        town=municipality,
        poll=poll,
    )


def owe_by_itself(tx: Transaction, municipality: MunicipalityId, *, poll: PollId) -> None:
    """A message about a new poll, where the town wants every one in its group."""
    tx.run(
        """
        INSERT INTO group_message (municipality_id, chat_id, language, poll_id)
        SELECT municipality_id, chat_id, language, :poll FROM group_chat
        WHERE municipality_id = :town AND always = 1
        ON CONFLICT DO NOTHING
        """,
        town=municipality,
        poll=poll,
    )


def speak(tx: Transaction, municipality: MunicipalityId, language: str) -> None:
    """What is running is said anew in this language."""
    tx.run(
        """
        UPDATE group_message SET language = :language, shown_activity = -1
        WHERE municipality_id = :town AND is_left = 0
        """,
        town=municipality,
        language=language,
    )


def of_poll(tx: Transaction, poll: PollId) -> GroupMessage | None:
    """The message for a poll, sent or not."""
    row = tx.first("""SELECT * FROM group_message WHERE poll_id = :poll AND is_left = 0""", poll=poll)
    return None if row is None else _message(row)


def open_polls(tx: Transaction, municipality: MunicipalityId) -> list[PollId]:
    """The polls that are running in a town's group."""
    rows = tx.all(
        """
        SELECT poll_id FROM group_message JOIN poll ON poll.id = poll_id
        WHERE group_message.municipality_id = :town AND is_left = 0 AND state = 'open'
        """,
        town=municipality,
    )
    return [PollId(row["poll_id"]) for row in rows]


def leave(tx: Transaction, poll: PollId) -> None:
    """The message for a poll is changed a last time; one that was not sent never is."""
    tx.run("""DELETE FROM group_message WHERE poll_id = :poll AND message_id IS NULL""", poll=poll)
    tx.run(
        """UPDATE group_message SET is_left = 1, attempts = 0, rests_until = 0 WHERE poll_id = :poll""",
        poll=poll,
    )


def leave_all(tx: Transaction, municipality: MunicipalityId) -> None:
    """Every message of a town that may still change is changed a last time; results that stand there stay."""
    tx.run(
        """DELETE FROM group_message WHERE municipality_id = :town AND message_id IS NULL""",
        town=municipality,
    )
    tx.run(
        """
        DELETE FROM group_message WHERE municipality_id = :town AND is_left = 0 AND poll_id IN (
            SELECT id FROM poll WHERE state = 'closed' AND activity <= shown_activity
        )
        """,
        town=municipality,
    )
    tx.run(
        """UPDATE group_message SET is_left = 1, attempts = 0, rests_until = 0 WHERE municipality_id = :town""",
        town=municipality,
    )


def forget_all(tx: Transaction, municipality: MunicipalityId) -> None:
    """Nothing of a town can be changed in its group any more."""
    tx.run("""DELETE FROM group_message WHERE municipality_id = :town""", town=municipality)


def move(tx: Transaction, municipality: MunicipalityId, to: ChatId) -> None:
    """After the connection itself: what is not over is said anew where the group is now.

    The message of before is changed a last time.
    """
    tx.run(
        """
        UPDATE group_message SET chat_id = :to, rests_until = 0
        WHERE municipality_id = :town AND is_left = 0 AND message_id IS NULL
        """,
        town=municipality,
        to=to,
    )
    rows = tx.all(
        """
        UPDATE group_message SET is_left = 1, attempts = 0, rests_until = 0
        WHERE municipality_id = :town AND is_left = 0 AND chat_id <> :to
          AND poll_id IN (SELECT id FROM poll WHERE state <> 'closed' OR activity > shown_activity)
        RETURNING poll_id
        """,
        town=municipality,
        to=to,
    )
    for row in rows:
        owe(tx, municipality, poll=PollId(row["poll_id"]))


def claim_due(tx: Transaction, *, now: datetime, lease_until: datetime, limit: int) -> list[GroupMessage]:
    """Takes what is to be sent or changed, the oldest first; nobody else does it meanwhile."""
    rows = tx.all(
        """
        UPDATE group_message SET rests_until = :lease, attempts = attempts + 1
        WHERE id IN (
            SELECT group_message.id FROM group_message LEFT JOIN poll ON poll.id = poll_id
            WHERE rests_until <= :now AND (
                is_left = 1
                OR (message_id IS NULL AND (poll_id IS NULL OR poll.state <> 'draft'))
                OR (message_id IS NOT NULL AND shown_activity < poll.activity AND not_before <= :now)
            )
            ORDER BY group_message.id LIMIT :limit
        )
        RETURNING *
        """,
        now=int(now.timestamp()),
        lease=int(lease_until.timestamp()),
        limit=limit,
    )
    return [_message(row) for row in sorted(rows, key=lambda row: row["id"])]  # RETURNING keeps no order


def earliest_due(tx: Transaction) -> datetime | None:
    """When the next message can be claimed, which may be long ago; None if none is behind."""
    row = tx.one(
        """
        SELECT min(
            CASE WHEN message_id IS NOT NULL AND is_left = 0
                 THEN max(rests_until, not_before) ELSE rests_until END
        ) AS moment
        FROM group_message LEFT JOIN poll ON poll.id = poll_id
        WHERE is_left = 1 OR shown_activity < poll.activity AND (message_id IS NOT NULL OR poll.state <> 'draft')
           OR (message_id IS NULL AND poll_id IS NULL)
        """
    )
    return None if row["moment"] is None else datetime.fromtimestamp(row["moment"], UTC)


def release_leases(tx: Transaction) -> None:
    """For the start, when whoever was at them is known to be gone."""
    tx.run("""UPDATE group_message SET rests_until = 0 WHERE rests_until > 0""")


def end_rest(tx: Transaction, poll: PollId) -> None:
    """What there is to say of a poll now is not kept waiting."""
    tx.run("""UPDATE group_message SET not_before = 0 WHERE poll_id = :poll AND is_left = 0""", poll=poll)


def bring_forward(tx: Transaction, *, until: datetime, not_before: datetime) -> None:
    """Nothing rests for longer than `until`, and what may be changed again may be so by `not_before`."""
    tx.run(
        """
        UPDATE group_message SET rests_until = min(rests_until, :until), not_before = min(not_before, :not_before)
        WHERE rests_until > :until OR not_before > :not_before
        """,
        until=int(until.timestamp()),
        not_before=int(not_before.timestamp()),
    )


def settle_shown(
    tx: Transaction, found: GroupMessage, *, message_id: int, activity: int, not_before: datetime
) -> None:
    """It stands in the group as of this activity of its poll; one that was given up meanwhile has to go again."""
    shown = tx.run(
        """
        UPDATE group_message SET message_id = :message_id, shown_activity = :activity, not_before = :not_before,
                                 rests_until = 0, attempts = 0, doubtful = 0
        WHERE id = :id AND chat_id = :chat AND is_left = 0
        """,
        id=found.id,
        chat=found.chat,
        message_id=message_id,
        activity=activity,
        not_before=int(not_before.timestamp()),
    )
    if not shown and found.message_id is None:
        tx.run(
            """
            INSERT INTO group_message (municipality_id, chat_id, language, poll_id, message_id, is_left)
            SELECT id, :chat, :language, (SELECT id FROM poll WHERE id = :poll), :message_id, 1
            FROM municipality WHERE id = :town
            """,
            town=found.municipality,
            chat=found.chat,
            language=found.language,
            poll=found.poll,
            message_id=message_id,
        )


def settle_retry(tx: Transaction, message: GroupMessageId, *, due: datetime, doubtful: bool) -> None:
    """It did not go through, or is not known to have; it is due again at `due`."""
    tx.run(
        """UPDATE group_message SET rests_until = :due, doubtful = doubtful + :doubtful WHERE id = :id""",
        id=message,
        due=int(due.timestamp()),
        doubtful=int(doubtful),
    )


def settle_gone(tx: Transaction, message: GroupMessageId) -> None:
    """Somebody has deleted it in the group: it is owed anew."""
    tx.run(
        """
        UPDATE group_message SET message_id = NULL, shown_activity = -1, rests_until = 0
        WHERE id = :id AND is_left = 0
        """,
        id=message,
    )


def forget(tx: Transaction, message: GroupMessageId) -> None:
    """Nothing is to be done about it any more."""
    tx.run("""DELETE FROM group_message WHERE id = :id""", id=message)
