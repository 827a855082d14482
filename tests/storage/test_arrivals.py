"""What has come for people who look at pages is known for a whole hall at once."""

from datetime import UTC, datetime

from storage import arrivals
from storage.arrivals import Came
from storage.database import Database, Transaction
from storage.ids import PersonId

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
ADA = PersonId(1)


async def test_what_came_last_is_ones_own_and_neither_seen_nor_long_ago(database: Database) -> None:
    def work(tx: Transaction) -> dict[PersonId, Came]:
        tx.run("""INSERT INTO municipality (id, name, timezone) VALUES (1, 'Musterstadt', 'Europe/Berlin')""")
        tx.run("""INSERT INTO person (id, language) VALUES (1, 'de'), (2, 'de'), (3, 'de'), (4, 'de')""")
        for poll in (1, 12, 13, 14):
            tx.run(
                """
                INSERT INTO poll (id, municipality_id, kernel, settings, question, minimum_group_size, secret)
                VALUES (:poll, 1, 'choice', '{}', 'Wo?', 5, zeroblob(32))
                """,
                poll=poll,
            )
        for person, subject, due, seen in (
            (1, 1, 0, None),
            (1, 12, 0, None),
            (2, 13, 0, None),
            (3, 14, 0, 5),
            (4, 14, -9, None),
        ):
            tx.run(
                """
                INSERT INTO delivery
                    (person_id, municipality_id, kind, subject_id, data, key, priority, due_at, state, seen_at)
                VALUES (:person, 1, 'poll_opened', :subject, '{}', :key, 3, :due, 'sent', :seen)
                """,
                person=person,
                subject=subject,
                key=f"{person}:{subject}",
                due=int(NOW.timestamp()) + due,
                seen=seen,
            )
        tx.run("""UPDATE poll SET state = 'open', opened_at = 0 WHERE id IN (1, 13)""")
        asked = [ADA, PersonId(2), PersonId(3)]
        assert arrivals.next_questions(tx, asked, since=NOW) == {ADA: 1, PersonId(2): 13}, "of what is open"
        assert set(arrivals.came_last(tx, [PersonId(3), PersonId(4)], since=NOW)) == set()
        return arrivals.came_last(tx, [ADA], since=NOW) | arrivals.came_last(tx, [PersonId(2)], since=NOW)

    found = await database.write(work)
    assert {person: came.subject for person, came in found.items()} == {ADA: 12, PersonId(2): 13}
