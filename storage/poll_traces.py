"""What tells what somebody voted outside of the ballots: buttons with a tick, taps that failed."""

from storage.database import Transaction
from storage.ids import PollId


def forget_buttons(tx: Transaction, *, beginning: str) -> None:
    """Forgets every keyboard with a button whose callback data begins like this."""
    tx.run(
        """
        DELETE FROM keyboard WHERE EXISTS (
            SELECT 1 FROM json_each(keyboard.buttons) AS button
            WHERE substr(json_extract(button.value, '$[1]'), 1, length(:beginning)) = :beginning
        )
        """,
        beginning=beginning,
    )


def forget_set_aside(tx: Transaction, poll_id: PollId) -> None:
    """Erases updates of people who were asked that could not be processed since: a tap says what it votes for."""
    tx.run(
        """
        DELETE FROM inbox WHERE state = 'aside'
            AND received_at >= (SELECT opened_at FROM poll WHERE id = :poll)
            AND chat_id IN (
                SELECT person.chat_id FROM poll_audience
                JOIN person ON person.id = poll_audience.person_id WHERE poll_id = :poll
            )
        """,
        poll=poll_id,
    )
