"""What is stored is shown in full, and goes when the person says so."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from questionnaires.kernels import choice
from storage import consents, deliveries, dialogs, members, persons
from storage.consents import Consent
from storage.database import Database, Transaction
from storage.dialogs import Dialog
from storage.ids import ChatId, MunicipalityId, PersonId, UpdateId
from storage.members import Role
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import TownFixture, build, someone
from workshops.conversations import Conversations
from workshops.measures.measures import Wanted
from workshops.refusals import NotAllowed
from workshops.towns.privacy import CONSENT_VERSION, Departure, Privacy


class Diary:
    """A part of the program that keeps something about people, and remembers what it was told to erase."""

    def __init__(self) -> None:
        self.erased: list[tuple[PersonId, MunicipalityId | None]] = []

    def export(self, tx: Transaction, person: PersonId) -> Mapping[str, Any]:
        return {"diary": [f"about {person}"]}

    def erase(self, tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
        self.erased.append((person, municipality))


@pytest.fixture
def diary() -> Diary:
    return Diary()


@pytest.fixture
def privacy(database: Database, clock: FakeClock, diary: Diary) -> Privacy:
    return Privacy(database, clock, _nobody_to_wake, providers=[diary])


def _nobody_to_wake() -> None:
    """These tests have no alarm clock."""


@pytest.fixture
async def square(database: Database) -> TownFixture:
    return await build(database, rat=2)


@pytest.fixture
async def ada(database: Database, square: TownFixture, clock: FakeClock) -> PersonId:
    """A council member with a consent, an unfinished text, and a message owed."""
    person = square.people["rat"][0]

    def settle_in(tx: Transaction) -> None:
        consents.give(
            tx,
            square.municipality,
            person,
            version=CONSENT_VERSION,
            minimum_group_size=5,
            language="de",
            at=clock.now,
        )
        deliveries.add(
            tx,
            person,
            kind="reminder",
            subject=1,
            key="for-ada",
            priority=2,
            due=clock.now + timedelta(days=1),
            municipality=square.municipality,
        )

    await database.write(settle_in)
    conversations = Conversations(database, lambda: None)
    conversations.shown(person, message_id=17, buttons=[("Ja", "x")], view=("poll", 3, 1))
    return person


async def rows_about(database: Database, person: PersonId) -> dict[str, int]:
    """How many rows of each table name this person."""

    def count(tx: Transaction) -> dict[str, int]:
        tables = [row["name"] for row in tx.all("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        found = {}
        for table in tables:
            columns = {row["name"] for row in tx.all(f"SELECT name FROM pragma_table_info('{table}')")}
            column = "person_id" if "person_id" in columns else "id" if table == "person" else None
            if column is not None:
                row = tx.one(f"SELECT count(*) AS n FROM {table} WHERE {column} = :person", person=person)
                found[table] = row["n"]
        return {table: n for table, n in found.items() if n}

    return await database.read(count)


async def test_dossier_holds_everything_that_is_stored(
    privacy: Privacy, square: TownFixture, ada: PersonId
) -> None:
    dossier = await privacy.dossier(ada)
    assert json.loads(json.dumps(dossier.content)) == {
        "telegram_chat": 1002,
        "settings": {
            "language": "de",
            "screen_reader": False,
            "countdown_times": 1,
            "messages_stopped": False,
            "reachable": True,
            "town_on_the_home_screen": square.municipality,
        },
        "memberships": [{"municipality": "Musterstadt", "group": "Rat", "rights": ["participant"]}],
        "consents": [
            {
                "municipality": "Musterstadt",
                "version": "2026-11",
                "results_from_people": 5,
                "language": "de",
                "given": "2026-11-03T09:00:00+00:00",
                "withdrawn": None,
            }
        ],
        "made": [],
        "newest_buttons": ["Ja"],
        "unfinished_text": None,
        "messages": [{"kind": "reminder", "state": "pending", "due": "2026-11-04T09:00:00+00:00"}],
        "live_messages": [{"kind": "poll", "message": 17}],
        "browsers": [],
        "diary": [f"about {ada}"],
    }


async def test_dossier_says_where_somebody_is_signed_in_and_until_when(
    privacy: Privacy, ada: PersonId, database: Database
) -> None:
    def sign_in(tx: Transaction) -> None:
        tx.run(
            """
            INSERT INTO session (token_hash, person_id, label, lasting, made_at, ends_at)
            VALUES (randomblob(32), :person, 'Firefox, Linux', 1, 0, 86400)
            """,
            person=ada,
        )

    await database.write(sign_in)
    assert (await privacy.dossier(ada)).content["browsers"] == [
        {
            "browser": "Firefox, Linux",
            "since": "1970-01-01T00:00:00+00:00",
            "until": "1970-01-02T00:00:00+00:00",
        }
    ]


async def test_erasing_a_second_time_is_harmless(privacy: Privacy, ada: PersonId, database: Database) -> None:
    """The disk may fail after the commit: then it is said that it failed, and somebody asks again."""
    await privacy.erase(ada)
    await privacy.erase(ada)
    assert await rows_about(database, ada) == {}


async def test_erasing_leaves_no_row_that_names_the_person(
    privacy: Privacy, diary: Diary, ada: PersonId, database: Database
) -> None:
    assert await rows_about(database, ada) == {
        "person": 1,
        "membership": 1,
        "consent": 1,
        "keyboard": 1,
        "view": 1,
        "delivery": 1,
    }
    await privacy.erase(ada)
    assert await rows_about(database, ada) == {}
    assert diary.erased == [(ada, None)]


async def test_erasing_takes_along_what_could_not_be_read(
    privacy: Privacy, ada: PersonId, database: Database
) -> None:
    def set_aside(tx: Transaction) -> None:
        for update, chat in ((1, 1002), (2, 1003)):
            tx.run(
                """
                INSERT INTO inbox (update_id, chat_id, raw, received_at, state, reason)
                VALUES (:update, :chat, '{}', 0, 'aside', 'not understood')
                """,
                update=update,
                chat=chat,
            )

    await database.write(set_aside)
    await privacy.erase(ada)
    left = await database.read(lambda tx: tx.all("SELECT chat_id FROM inbox"))
    assert [row["chat_id"] for row in left] == [1003]


async def test_who_comes_back_after_erasing_is_a_stranger(
    privacy: Privacy, ada: PersonId, database: Database
) -> None:
    await privacy.erase(ada)
    again = await Conversations(database, lambda: None).person(ChatId(1002), language="de")
    dossier = await privacy.dossier(again.id)
    assert (dossier.places, dossier.consents) == ((), ())
    await privacy.erase(again.id)


async def test_what_is_shown_to_somebody_who_was_erased_is_not_remembered(
    privacy: Privacy, ada: PersonId, database: Database
) -> None:
    await privacy.erase(ada)
    Conversations(database, lambda: None).shown(ada, message_id=18, buttons=[("Ja", "x")])
    assert await rows_about(database, ada) == {}


async def test_withdrawing_leaves_one_town_and_keeps_the_record_of_consent(
    privacy: Privacy, diary: Diary, square: TownFixture, ada: PersonId, database: Database, clock: FakeClock
) -> None:
    other = await build(database, "Beispielhausen", first_chat=3000, verwaltung=0)
    await database.write(
        lambda tx: members.join(tx, other.municipality, ada, group=other.groups["verwaltung"])
    )
    given = clock.now
    clock.advance(timedelta(days=2))
    await privacy.withdraw(ada, square.municipality)
    dossier = await privacy.dossier(ada)
    assert [place.municipality.name for place in dossier.places] == ["Beispielhausen"]
    assert [consent for _, consent in dossier.consents] == [
        Consent(square.municipality, CONSENT_VERSION, 5, "de", given, clock.now)
    ]
    assert dossier.person.municipality is None
    assert dossier.content["messages"] == []
    assert diary.erased == [(ada, square.municipality)]


@pytest.mark.slow
async def test_withdrawing_forgets_who_made_everything_in_that_town_and_nothing_elsewhere(
    database: Database, clock: FakeClock, square: TownFixture
) -> None:
    work, klara, town = Fieldwork.at(database, clock, square), square.coordinator, square.municipality
    other = await build(database, "Beispielhausen", first_chat=3000)
    await database.write(lambda tx: members.join(tx, other.municipality, klara, group=None))
    await database.write(lambda tx: members.grant(tx, other.municipality, klara, role=Role.COORDINATOR))
    start, every = datetime.fromisoformat("2026-12-03T18:00"), work.workshops
    await work.draft()
    await every.polls.draft(
        klara, town, question="Wo?", asks=choice.one_of("Hier", "Dort"), update=work.update()
    )
    for where, title in ((town, "Treffen"), (other.municipality, "Anderswo")):
        await every.meetings.draft(klara, where, title=title, start=start, minutes=60, update=work.update())
    await every.date_polls.draft(klara, town, title="Wann?", starts=[start], minutes=60, update=work.update())
    await every.run_sheets.make(klara, town, title="Workshop", items=[], update=work.update())
    await every.measures.make(klara, town, Wanted("Sprachcafé"), update=work.update())
    made = (await every.privacy.dossier(klara)).content["made"]
    kinds = ["survey", "poll", "meeting", "meeting", "run_sheet", "date_poll", "measure"]
    assert [each["kind"] for each in made] == kinds
    await every.privacy.withdraw(klara, town)
    left = (await every.privacy.dossier(klara)).content["made"]
    assert left == [{"kind": "meeting", "title": "Anderswo"}]


async def test_withdrawing_forgets_what_stands_before_somebody_and_what_could_not_be_read(
    privacy: Privacy, square: TownFixture, ada: PersonId, database: Database
) -> None:
    typing = Dialog("comment", {"survey": 1, "key": "ku01"})
    await database.write(lambda tx: dialogs.set_dialog(tx, ada, UpdateId(9), expected=typing))
    await database.write(
        lambda tx: tx.run(
            """
            INSERT INTO inbox (update_id, chat_id, raw, received_at, state, reason)
            VALUES (1, 1002, '{}', 0, 'aside', 'not understood')
            """
        )
    )

    def left(tx: Transaction) -> list[int]:
        return [len(tx.all(f"SELECT * FROM {table}")) for table in ("keyboard", "dialog", "inbox")]

    assert await database.read(left) == [1, 1, 1]
    await privacy.withdraw(ada, square.municipality)
    assert await database.read(left) == [0, 0, 0]


async def test_withdrawing_where_one_does_not_belong_is_refused(
    privacy: Privacy, diary: Diary, square: TownFixture, database: Database
) -> None:
    stranger = await database.write(lambda tx: someone(tx, 5000))
    with pytest.raises(NotAllowed):
        await privacy.withdraw(stranger, square.municipality)
    assert diary.erased == []


async def test_consent_after_a_withdrawal_begins_anew(
    privacy: Privacy, square: TownFixture, ada: PersonId, database: Database, clock: FakeClock
) -> None:
    await privacy.withdraw(ada, square.municipality)
    clock.advance(timedelta(days=3))
    await database.write(
        lambda tx: consents.give(
            tx,
            square.municipality,
            ada,
            version=CONSENT_VERSION,
            minimum_group_size=5,
            language="en",
            at=clock.now,
        )
    )
    assert await database.read(lambda tx: consents.of_person(tx, ada)) == [
        Consent(square.municipality, CONSENT_VERSION, 5, "en", datetime(2026, 11, 6, 9, tzinfo=UTC), None)
    ]


async def test_departure_names_the_towns_that_would_be_left_without_coordination(
    privacy: Privacy, square: TownFixture, ada: PersonId, database: Database
) -> None:
    town = await database.read(lambda tx: members.municipality(tx, square.municipality))
    assert await privacy.departure(ada) == Departure((town,), ())
    assert await privacy.departure(square.coordinator) == Departure((town,), (town,))
    assert await privacy.departure(square.coordinator, MunicipalityId(999)) == Departure((), ())
    await database.write(lambda tx: members.grant(tx, square.municipality, ada, role=Role.COORDINATOR))
    assert await privacy.departure(square.coordinator) == Departure((town,), ())


async def test_who_declines_and_belongs_nowhere_leaves_no_trace(
    privacy: Privacy, ada: PersonId, database: Database
) -> None:
    stranger = await database.write(lambda tx: someone(tx, 5000))
    assert await privacy.decline(stranger)
    assert await database.read(lambda tx: persons.of_chat(tx, ChatId(5000))) is None
    assert not await privacy.decline(ada)
    assert (await rows_about(database, ada))["membership"] == 1


async def test_unfinished_text_is_part_of_the_dossier(
    privacy: Privacy, ada: PersonId, database: Database
) -> None:
    typing = Dialog("poll-question", {"draft": "Wo?"})
    await database.write(lambda tx: dialogs.set_dialog(tx, ada, UpdateId(1), expected=typing))
    dossier = await privacy.dossier(ada)
    assert dossier.content["unfinished_text"] == {"step": "poll-question", "data": '{"draft": "Wo?"}'}


async def test_record_of_a_consent_outlives_declining_another_invitation(
    privacy: Privacy, square: TownFixture, ada: PersonId, database: Database, clock: FakeClock
) -> None:
    """Whoever withdrew looks at a new invitation and says no: the law still asks when they agreed and withdrew."""
    await privacy.withdraw(ada, square.municipality)
    assert await privacy.decline(ada) is False
    [(_, kept)] = (await privacy.dossier(ada)).consents
    assert (kept.municipality, kept.withdrawn_at) == (square.municipality, clock.now)


async def test_somebody_who_only_looked_is_forgotten_when_they_decline(
    privacy: Privacy, database: Database
) -> None:
    curious = await database.write(lambda tx: someone(tx, 5000))
    assert await privacy.decline(curious) is True
    assert await rows_about(database, curious) == {}


async def test_member_who_declines_another_invitation_stays(
    privacy: Privacy, square: TownFixture, database: Database
) -> None:
    """Even one of whom no consent is on record, such as a coordinator let in by the operator."""
    assert await privacy.decline(square.coordinator) is False
    assert await rows_about(database, square.coordinator) != {}


@pytest.mark.parametrize(("k", "kept"), [(2, 5), (3, 3), (10, 10), (11, 5)])
async def test_results_begin_with_three_to_ten_people(
    privacy: Privacy, square: TownFixture, ada: PersonId, k: int, kept: int
) -> None:
    town = await privacy.set_minimum_group_size(square.coordinator, square.municipality, k)
    assert town.minimum_group_size == kept
    with pytest.raises(NotAllowed):
        await privacy.set_minimum_group_size(ada, square.municipality, 3)


async def test_dossier_names_the_rights_in_one_order(
    privacy: Privacy, square: TownFixture, ada: PersonId, database: Database
) -> None:
    for role in (Role.ORGANISER, Role.COORDINATOR):
        await database.write(partial(_granted, town=square.municipality, person=ada, role=role))
    [membership] = (await privacy.dossier(ada)).content["memberships"]
    assert membership["rights"] == ["coordinator", "organiser", "participant"]


def _granted(tx: Transaction, *, town: MunicipalityId, person: PersonId, role: Role) -> None:
    members.grant(tx, town, person, role=role)
