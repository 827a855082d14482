"""Live questions: how each asks, who is asked, what was published. What was voted is in storage/ballots.py."""

import json
from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final
from zlib import crc32

from questionnaires import kernels
from questionnaires.kernels.kernel import Asks, Counts
from questionnaires.values import dataclass
from storage import tallies
from storage.chosen_groups import ChosenGroups
from storage.database import Row, Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, PollId, UpdateId
from storage.tallies import Paper, Tally


class PollState(StrEnum):
    """A draft is seen by coordinators only; a closed poll never opens again."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Poll:
    """One question. `minimum_group_size` is k; 1 means that it was announced as open.

    `published` is the result and `asked` how many were asked: both as they were at closing, None before. `again` is the
    poll of which it is another round.
    """

    id: PollId
    municipality: MunicipalityId
    asks: Asks
    question: str
    state: PollState
    minimum_group_size: int
    version: int
    activity: int
    published: Tally | None
    asked: int | None
    again: PollId | None
    closed_at: datetime | None
    by_hand: Counts | None = None
    """What was counted in the room besides."""
    papers: tuple[Paper, ...] = ()
    """Those of it that were typed from paper last, the newest at the end; none once it is closed."""
    by_group: bool = False
    """It was announced that the result is shown by group as well."""
    as_cloud: bool = False
    """Whether the wall shows its words as large as they are frequent, and no ranked list."""
    follows: PollId | None = None
    """The poll of which it was to be another round, before it was given other answers or other people."""

    @property
    def wording(self) -> int:
        """Another number once question or options read otherwise: what is tapped is an answer to what was read."""
        return crc32("\n".join([self.asks.name, self.question, *map(str, self.asks.offered())]).encode())


@lru_cache(maxsize=256)
def _asks(kernel: str, settings: str) -> Asks:
    """Read once: it stands in the way of every vote."""
    return kernels.asks(kernel, json.loads(settings))


def _settings(asks: Asks) -> str:
    return asks.settings.model_dump_json(exclude_defaults=True)


def from_row(row: Row) -> Poll:
    """A poll as it is stored."""
    asks = _asks(row["kernel"], row["settings"])
    return Poll(
        id=PollId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        asks=asks,
        question=row["question"],
        state=PollState(row["state"]),
        minimum_group_size=row["minimum_group_size"],
        version=row["version"],
        activity=row["activity"],
        published=tallies.read(row["published"], asks),
        asked=row["asked"],
        again=None if row["again_id"] is None else PollId(row["again_id"]),
        follows=None if row["follows_id"] is None else PollId(row["follows_id"]),
        closed_at=None if row["closed_at"] is None else datetime.fromtimestamp(row["closed_at"], UTC),
        by_hand=tallies.read_by_hand(row["by_hand"]),
        papers=tallies.read_papers(row["by_hand"]),
        by_group=bool(row["by_group"]),
        as_cloud=bool(row["as_cloud"]),
    )


def secret(tx: Transaction, poll: PollId) -> bytes | None:
    """Of its pseudonyms; None once it is closed."""
    row = tx.first("""SELECT secret FROM poll WHERE id = :poll""", poll=poll)
    return None if row is None else row["secret"]


_groups: Final = ChosenGroups[PollId]("poll_group", "poll_id")
set_groups = _groups.choose
"""Chooses who is asked."""
groups = _groups.of
"""The groups that are asked."""


def add(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    asks: Asks,
    question: str,
    minimum_group_size: int,
    secret: bytes,
    created_by: PersonId,
    update: UpdateId,
) -> PollId | None:
    """Adds a draft; None where this update has made one already."""
    changed = tx.run(
        """
        INSERT INTO poll (
            id, municipality_id, kernel, settings, question, minimum_group_size, secret, created_by, update_id
        )
        VALUES ((SELECT last + 1 FROM number_given WHERE of_table = 'poll'),
                :municipality, :kernel, :settings, :question, :minimum, :secret, :created_by, :update)
        ON CONFLICT (update_id) DO NOTHING
        """,
        municipality=municipality,
        kernel=asks.name,
        settings=_settings(asks),
        question=question,
        minimum=minimum_group_size,
        secret=secret,
        created_by=created_by,
        update=update,
    )
    return made_by(tx, update) if changed else None


def made_by(tx: Transaction, update: UpdateId) -> PollId:
    """The poll that this update made; raises NotFound."""
    return PollId(tx.one("""SELECT id FROM poll WHERE update_id = :update""", update=update)["id"])


def poll(tx: Transaction, poll_id: PollId) -> Poll | None:
    """The poll, if it exists."""
    row = tx.first("""SELECT * FROM poll WHERE id = :poll""", poll=poll_id)
    return None if row is None else from_row(row)


def set_asks(tx: Transaction, poll_id: PollId, asks: Asks) -> None:
    """Changes how a poll asks, before anybody has voted."""
    tx.run(
        """UPDATE poll SET kernel = :kernel, settings = :settings WHERE id = :poll""",
        kernel=asks.name,
        settings=_settings(asks),
        poll=poll_id,
    )


def set_minimum_group_size(tx: Transaction, poll_id: PollId, minimum: int) -> None:
    """Changes a draft; 1 announces it as open."""
    tx.run(
        """UPDATE poll SET minimum_group_size = :minimum WHERE id = :poll""", minimum=minimum, poll=poll_id
    )


def delete(tx: Transaction, poll_id: PollId) -> None:
    """Throws a draft away."""
    tx.run("""DELETE FROM poll WHERE id = :poll AND state = 'draft'""", poll=poll_id)


def open_(
    tx: Transaction, poll_id: PollId, *, now: datetime, minimum_group_size: int, by_group: bool = False
) -> int:
    """Opens a draft with the k that holds from now on; 0 where it was open or closed before."""
    return tx.run(
        """
        UPDATE poll SET state = 'open', opened_at = :now, minimum_group_size = :minimum, by_group = :by_group
        WHERE id = :poll AND state = 'draft'
        """,
        now=int(now.timestamp()),
        minimum=minimum_group_size,
        by_group=int(by_group),
        poll=poll_id,
    )


def take_back(tx: Transaction, poll_id: PollId, *, secret: bytes, now: datetime) -> int:
    """Makes an open poll a draft again, under a new secret; 0 where it was not open."""
    return tx.run(
        """
        UPDATE poll SET state = 'draft', opened_at = NULL, secret = :secret, taken_back_at = :now, asked_as = question,
                        version = version + 1, activity = activity + 1
        WHERE id = :poll AND state = 'open'
        """,
        secret=secret,
        now=int(now.timestamp()),
        poll=poll_id,
    )


def set_question(tx: Transaction, poll_id: PollId, question: str) -> None:
    """Changes the wording, before anybody has voted."""
    tx.run("""UPDATE poll SET question = :question WHERE id = :poll""", question=question, poll=poll_id)


def close(tx: Transaction, poll_id: PollId, *, now: datetime, final: Tally) -> int:
    """Closes an open poll and destroys the secret that leads from persons to ballots; 0 where it was not open."""
    return tx.run(
        """
        UPDATE poll SET state = 'closed', closed_at = :now, secret = NULL, published = :final,
                        asked = (SELECT count(*) FROM poll_audience WHERE poll_id = :poll),
                        version = version + 1, activity = activity + 1
        WHERE id = :poll AND state = 'open'
        """,
        now=int(now.timestamp()),
        final=tallies.written(final),
        poll=poll_id,
    )


def set_by_hand(
    tx: Transaction, poll_id: PollId, counted: Counts | None, *, papers: Sequence[Paper] = ()
) -> None:
    """Keeps what was counted in the room, with what was typed from paper last, or forgets it."""
    tx.run(
        """UPDATE poll SET by_hand = :counted WHERE id = :poll""",
        counted=tallies.written_by_hand(counted, papers),
        poll=poll_id,
    )


def set_as_cloud(tx: Transaction, poll_id: PollId, *, on: bool) -> None:
    """How the wall shows its words."""
    tx.run("""UPDATE poll SET as_cloud = :on WHERE id = :poll""", on=int(on), poll=poll_id)


def set_published(tx: Transaction, poll_id: PollId, final: Tally) -> None:
    """The result of a closed poll, in which free texts are shown as they are looked at."""
    tx.run(
        """UPDATE poll SET published = :final WHERE id = :poll AND state = 'closed'""",
        final=tallies.written(final),
        poll=poll_id,
    )


def raise_version(tx: Transaction, poll_id: PollId) -> None:
    """What voters see has changed."""
    tx.run("""UPDATE poll SET version = version + 1 WHERE id = :poll""", poll=poll_id)


def raise_activity(tx: Transaction, poll_id: PollId) -> None:
    """What the coordinator sees has changed."""
    tx.run("""UPDATE poll SET activity = activity + 1 WHERE id = :poll""", poll=poll_id)


def raise_both(tx: Transaction, poll_id: PollId) -> None:
    """What voters and the coordinator see has changed."""
    tx.run(
        """UPDATE poll SET version = version + 1, activity = activity + 1 WHERE id = :poll""", poll=poll_id
    )


def of_municipality(
    tx: Transaction, municipality: MunicipalityId, *, limit: int, skip: int = 0
) -> list[Poll]:
    """Open ones first, then drafts, then closed ones; the newest of each kind first."""
    rows = tx.all(
        """
        SELECT * FROM poll WHERE municipality_id = :municipality
        ORDER BY CASE state WHEN 'open' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, id DESC LIMIT :limit OFFSET :skip
        """,
        municipality=municipality,
        skip=skip,
        limit=limit,
    )
    return [from_row(row) for row in rows]


def lately(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[tuple[Poll, datetime]]:
    """Open polls and those that were closed after that moment, each with the moment of its last change of state."""
    rows = tx.all(
        """
        SELECT *, coalesce(closed_at, opened_at) AS moment FROM poll
        WHERE municipality_id = :municipality AND state <> 'draft' AND (closed_at IS NULL OR closed_at > :since)
        ORDER BY id
        """,
        municipality=municipality,
        since=int(since.timestamp()),
    )
    return [(from_row(row), datetime.fromtimestamp(row["moment"], UTC)) for row in rows]


def closed_between(
    tx: Transaction, municipality: MunicipalityId, since: datetime, until: datetime
) -> list[Poll]:
    """What was closed from the one moment until before the other, in that order."""
    rows = tx.all(
        """
        SELECT * FROM poll WHERE municipality_id = :municipality AND state = 'closed'
          AND closed_at >= :since AND closed_at < :until ORDER BY closed_at, id
        """,
        municipality=municipality,
        since=int(since.timestamp()),
        until=int(until.timestamp()),
    )
    return [from_row(row) for row in rows]


def confidential_since(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[Poll]:
    """The confidential polls that are open, or were closed after that moment."""
    rows = tx.all(
        """
        SELECT * FROM poll
        WHERE municipality_id = :municipality AND minimum_group_size > 1 AND state <> 'draft'
          AND (closed_at IS NULL OR closed_at > :since)
        ORDER BY id
        """,
        municipality=municipality,
        since=int(since.timestamp()),
    )
    return [from_row(row) for row in rows]


def open_for(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> list[Poll]:
    """Open polls that a person was asked, in one town or (None) in all."""
    rows = tx.all(
        """
        SELECT poll.* FROM poll JOIN poll_audience ON poll_audience.poll_id = poll.id
        WHERE poll_audience.person_id = :person AND poll.state = 'open'
          AND (:municipality IS NULL OR poll.municipality_id = :municipality)
        ORDER BY poll.id DESC
        """,
        person=person,
        municipality=municipality,
    )
    return [from_row(row) for row in rows]


def open_for_group(tx: Transaction, group: GroupId) -> list[Poll]:
    """Open polls that are put to a group."""
    rows = tx.all(
        """
        SELECT poll.* FROM poll JOIN poll_group ON poll_group.poll_id = poll.id
        WHERE municipality_id = (SELECT municipality_id FROM audience_group WHERE id = :group)
          AND poll_group.group_id = :group AND poll.state = 'open'
        """,
        group=group,
    )
    return [from_row(row) for row in rows]


def passed_by(tx: Transaction, persons: Collection[PersonId]) -> frozenset[PersonId]:
    """Which of these people were not asked something that is open to their group in the town on their home screen."""
    rows = tx.all(
        """
        SELECT person.id FROM json_each(:persons) AS looked_at
        CROSS JOIN person ON person.id = looked_at.value
        CROSS JOIN membership ON membership.person_id = person.id
            AND membership.municipality_id = person.municipality_id
        WHERE EXISTS (
            SELECT 1 FROM poll JOIN poll_group ON poll_group.poll_id = poll.id
            WHERE poll.municipality_id = membership.municipality_id AND poll.state = 'open'
              AND poll_group.group_id = membership.group_id AND NOT EXISTS (
                SELECT 1 FROM poll_audience WHERE poll_id = poll.id AND person_id = person.id
            )
        )
        """,
        persons=json.dumps(list(persons)),
    )
    return frozenset(PersonId(row["id"]) for row in rows)
