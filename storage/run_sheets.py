"""The prepared order of a workshop, and where it stands."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from questionnaires import kernels
from questionnaires.kernels.kernel import Asks
from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import MunicipalityId, PersonId, PollId, RunItemId, RunSheetId, UpdateId


@dataclass(frozen=True, slots=True)
class RunSheet:
    id: RunSheetId
    municipality: MunicipalityId
    title: str
    version: int
    """Of all that is seen of it, the votes for its items as well."""


@dataclass(frozen=True, slots=True)
class RunItem:
    """One item. `asks`: its title is the question of such a poll; `poll`: it was asked. `minutes`: as planned."""

    id: RunItemId
    sheet: RunSheetId
    title: str
    minutes: int | None
    asks: Asks | None
    poll: PollId | None
    started: datetime | None
    ended: datetime | None
    time_until: datetime | None
    time_from: datetime | None = None
    """When that countdown began."""


@dataclass(frozen=True, slots=True)
class NewItem:
    """What is put on a run sheet."""

    title: str
    minutes: int | None = None
    asks: Asks | None = None


def add(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    title: str,
    now: datetime,
    created_by: PersonId,
    update: UpdateId,
) -> RunSheetId | None:
    """Adds an empty one; None where this update has made one already."""
    changed = tx.run(
        """
        INSERT INTO run_sheet (id, municipality_id, title, made_at, created_by, update_id)
        VALUES ((SELECT last + 1 FROM number_given WHERE of_table = 'run_sheet'),
                :municipality, :title, :now, :created_by, :update)
        ON CONFLICT (update_id) DO NOTHING
        """,
        municipality=municipality,
        title=title,
        now=_seconds(now),
        created_by=created_by,
        update=update,
    )
    return made_by(tx, update) if changed else None


def made_by(tx: Transaction, update: UpdateId) -> RunSheetId | None:
    """The run sheet that this update made, unless it is gone."""
    row = tx.first("""SELECT id FROM run_sheet WHERE update_id = :update""", update=update)
    return None if row is None else RunSheetId(row["id"])


def sheet(tx: Transaction, sheet_id: RunSheetId) -> RunSheet | None:
    """The run sheet, if it exists."""
    row = tx.first("""SELECT * FROM run_sheet WHERE id = :sheet""", sheet=sheet_id)
    return None if row is None else _sheet(row)


@dataclass(frozen=True, slots=True)
class ListedSheet:
    """A run sheet among others; `runs`: one of its items has begun and is not over."""

    id: RunSheetId
    title: str
    runs: bool


def of_municipality(tx: Transaction, municipality: MunicipalityId, *, limit: int) -> list[ListedSheet]:
    """Those that run first, then the newest."""
    rows = tx.all(
        """
        SELECT id, title, EXISTS (
            SELECT 1 FROM run_item WHERE run_sheet_id = run_sheet.id AND started_at IS NOT NULL AND ended_at IS NULL
        ) AS runs
        FROM run_sheet WHERE municipality_id = :town ORDER BY runs DESC, id DESC LIMIT :limit
        """,
        town=municipality,
        limit=limit,
    )
    return [ListedSheet(RunSheetId(row["id"]), row["title"], bool(row["runs"])) for row in rows]


def delete(tx: Transaction, sheet_id: RunSheetId) -> None:
    """With its items; the polls that they became stay."""
    tx.run("""DELETE FROM run_sheet WHERE id = :sheet""", sheet=sheet_id)


def add_item(
    tx: Transaction, sheet_id: RunSheetId, new: NewItem, *, update: UpdateId | None = None
) -> RunItemId | None:
    """At the end; None where this update has added it already."""
    asks = new.asks
    row = tx.first(
        """
        INSERT INTO run_item (id, run_sheet_id, place, title, minutes, kernel, settings, update_id)
        SELECT (SELECT last + 1 FROM number_given WHERE of_table = 'run_item'),
               :sheet, coalesce(max(place), 0) + 1, :title, :minutes, :kernel, :settings, :update
        FROM run_item WHERE run_sheet_id = :sheet
        ON CONFLICT (update_id) DO NOTHING RETURNING id
        """,
        sheet=sheet_id,
        title=new.title,
        minutes=new.minutes,
        kernel=None if asks is None else asks.name,
        settings=None if asks is None else asks.settings.model_dump_json(),
        update=update,
    )
    return None if row is None else RunItemId(row["id"])


def item(tx: Transaction, item_id: RunItemId) -> RunItem | None:
    """The item, if it exists."""
    row = tx.first("""SELECT * FROM run_item WHERE id = :item""", item=item_id)
    return None if row is None else _item(row)


def items(tx: Transaction, sheet_id: RunSheetId) -> list[RunItem]:
    """In their order."""
    rows = tx.all("""SELECT * FROM run_item WHERE run_sheet_id = :sheet ORDER BY place, id""", sheet=sheet_id)
    return [_item(row) for row in rows]


def drop_item(tx: Transaction, item_id: RunItemId) -> None:
    """It goes, unless its turn has come."""
    tx.run("""DELETE FROM run_item WHERE id = :item AND started_at IS NULL""", item=item_id)


def set_order(tx: Transaction, order: Sequence[RunItemId]) -> None:
    """They stand in this order."""
    tx.many(
        """UPDATE run_item SET place = :place WHERE id = :item""",
        [{"place": place, "item": each} for place, each in enumerate(order, 1)],
    )


def set_title(tx: Transaction, item_id: RunItemId, title: str) -> None:
    """Other words, as long as its turn has not come."""
    tx.run(
        """UPDATE run_item SET title = :title WHERE id = :item AND started_at IS NULL""",
        title=title,
        item=item_id,
    )


def set_asks(tx: Transaction, item_id: RunItemId, asks: Asks | None) -> None:
    """Another kind of poll, or none, as long as its turn has not come."""
    tx.run(
        """UPDATE run_item SET kernel = :kernel, settings = :settings WHERE id = :item AND started_at IS NULL""",
        kernel=None if asks is None else asks.name,
        settings=None if asks is None else asks.settings.model_dump_json(),
        item=item_id,
    )


def set_poll(tx: Transaction, item_id: RunItemId, poll: PollId) -> None:
    """It became this poll."""
    tx.run("""UPDATE run_item SET poll_id = :poll WHERE id = :item""", poll=poll, item=item_id)


def start(tx: Transaction, started: RunItem, *, now: datetime) -> None:
    """Its turn has come, and that of what ran before is over. What was ended starts again where it was."""
    tx.run(
        """
        UPDATE run_item SET ended_at = :now, time_until = NULL
        WHERE run_sheet_id = :sheet AND started_at IS NOT NULL AND ended_at IS NULL AND id <> :item
        """,
        sheet=started.sheet,
        item=started.id,
        now=_seconds(now),
    )
    tx.run(
        """
        UPDATE run_item SET started_at = coalesce(started_at, :now), ended_at = NULL WHERE id = :item
        """,
        item=started.id,
        now=_seconds(now),
    )


def first_started(tx: Transaction, municipality: MunicipalityId) -> datetime | None:
    """When the first item of any workshop of a town was started."""
    row = tx.one(
        """
        SELECT min(started_at) AS first FROM run_item JOIN run_sheet ON run_sheet.id = run_sheet_id
        WHERE municipality_id = :municipality
        """,
        municipality=municipality,
    )
    return None if row["first"] is None else datetime.fromtimestamp(row["first"], UTC)


def end(tx: Transaction, item_id: RunItemId, *, now: datetime) -> None:
    """Its turn is over."""
    tx.run(
        """
        UPDATE run_item SET ended_at = :now, time_until = NULL
        WHERE id = :item AND started_at IS NOT NULL AND ended_at IS NULL
        """,
        item=item_id,
        now=_seconds(now),
    )


def take_back(tx: Transaction, item_id: RunItemId) -> None:
    """As if its turn had not come."""
    tx.run(
        """UPDATE run_item SET started_at = NULL, ended_at = NULL, time_until = NULL WHERE id = :item""",
        item=item_id,
    )


def set_time(tx: Transaction, item_id: RunItemId, until: datetime | None, *, now: datetime) -> None:
    """A countdown until then, which begins now where none runs; None: none."""
    tx.run(
        """
        UPDATE run_item SET time_until = :until,
            time_from = CASE WHEN :until IS NULL THEN NULL
                             WHEN time_until IS NULL THEN :now ELSE ifnull(time_from, :now) END
        WHERE id = :item AND ended_at IS NULL
        """,
        item=item_id,
        until=None if until is None else _seconds(until),
        now=_seconds(now),
    )


def of_poll(tx: Transaction, poll: PollId) -> RunItem | None:
    """The item that runs and became this poll, or one of which it is another round."""
    found = became(tx, poll)
    return None if found is None or found.started is None or found.ended is not None else found


def became(tx: Transaction, poll: PollId) -> RunItem | None:
    """The item that became this poll, or one of which it is another round or came of one, whether its turn is over or
    not."""
    row = tx.first(
        """
        WITH RECURSIVE before (id) AS (
            VALUES (:poll)
            UNION SELECT ifnull(again_id, follows_id) FROM poll JOIN before ON before.id = poll.id
            WHERE again_id IS NOT NULL OR follows_id IS NOT NULL
        )
        SELECT * FROM run_item WHERE poll_id IN (SELECT id FROM before) ORDER BY id DESC LIMIT 1
        """,
        poll=poll,
    )
    return None if row is None else _item(row)


def lately(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[RunItem]:
    """What is running, and what ended since then."""
    rows = tx.all(
        """
        SELECT run_item.* FROM run_item JOIN run_sheet ON run_sheet.id = run_sheet_id
        WHERE municipality_id = :town AND started_at IS NOT NULL AND (ended_at IS NULL OR ended_at >= :since)
        ORDER BY started_at, run_item.id
        """,
        town=municipality,
        since=_seconds(since),
    )
    return [_item(row) for row in rows]


def begun_last(tx: Transaction, municipality: MunicipalityId, *, since: datetime) -> RunSheetId | None:
    """The run sheet of which an item was started last, if that was since then; what runs goes before what ended."""
    row = tx.first(
        """
        SELECT run_sheet_id FROM run_item JOIN run_sheet ON run_sheet.id = run_sheet_id
        WHERE municipality_id = :town AND started_at >= :since
        ORDER BY ended_at IS NULL DESC, started_at DESC, run_item.id DESC LIMIT 1
        """,
        town=municipality,
        since=_seconds(since),
    )
    return None if row is None else RunSheetId(row["run_sheet_id"])


@dataclass(frozen=True, slots=True)
class AskedBesides:
    """A poll that became no item, or a further round of one (`first`); when it was opened, and when an item was started
    last before."""

    poll: PollId
    first: PollId
    opened: datetime
    begun: datetime


def raise_beside(tx: Transaction, municipality: MunicipalityId, poll: PollId) -> None:
    """What is seen of a poll beside the run sheets of a town has changed. Those whose item it is follow it anyway."""
    tx.run(
        """
        UPDATE run_sheet SET version = version + 1
        WHERE municipality_id = :municipality AND NOT EXISTS (SELECT 1 FROM run_item WHERE poll_id = :poll)
        """,
        municipality=municipality,
        poll=poll,
    )


def asked_besides(tx: Transaction, found: RunSheet) -> list[AskedBesides]:
    """The polls of the town that no item became, and their further rounds: what was opened while this run sheet was the
    one begun last, in their order."""
    rows = tx.all(
        """
        WITH RECURSIVE of_item (id) AS (
            SELECT poll_id FROM run_item JOIN run_sheet ON run_sheet.id = run_sheet_id
            WHERE municipality_id = :town AND poll_id IS NOT NULL
            UNION
            SELECT poll.id FROM poll JOIN of_item ON ifnull(again_id, follows_id) = of_item.id
            WHERE municipality_id = :town
        ), besides (id, first) AS (
            SELECT id, id FROM poll
            WHERE municipality_id = :town AND again_id IS NULL AND id NOT IN (SELECT id FROM of_item)
            UNION ALL
            SELECT poll.id, first FROM poll JOIN besides ON poll.again_id = besides.id
            WHERE NOT EXISTS (SELECT 1 FROM run_item WHERE poll_id = poll.id)
        ), begun AS (
            SELECT run_sheet_id, started_at, run_item.id AS item FROM run_item
            JOIN run_sheet ON run_sheet.id = run_sheet_id
            WHERE municipality_id = :town AND started_at IS NOT NULL
        )
        SELECT id, first, opened_at, (
            SELECT max(started_at) FROM begun WHERE run_sheet_id = :sheet AND started_at <= opened_at
        ) AS begun_at
        FROM besides JOIN poll USING (id)
        WHERE state <> 'draft'
          AND :sheet = (
              SELECT run_sheet_id FROM begun WHERE started_at <= opened_at
              ORDER BY started_at DESC, item DESC LIMIT 1
          )
        ORDER BY opened_at, id
        """,
        town=found.municipality,
        sheet=found.id,
    )
    return [
        AskedBesides(
            PollId(row["id"]),
            PollId(row["first"]),
            datetime.fromtimestamp(row["opened_at"], UTC),
            datetime.fromtimestamp(row["begun_at"], UTC),
        )
        for row in rows
    ]


def _sheet(row: Row) -> RunSheet:
    return RunSheet(
        RunSheetId(row["id"]), MunicipalityId(row["municipality_id"]), row["title"], row["version"]
    )


def _item(row: Row) -> RunItem:
    asks = None if row["kernel"] is None else kernels.asks(row["kernel"], json.loads(row["settings"]))
    return RunItem(
        id=RunItemId(row["id"]),
        sheet=RunSheetId(row["run_sheet_id"]),
        title=row["title"],
        minutes=row["minutes"],
        asks=asks,
        poll=None if row["poll_id"] is None else PollId(row["poll_id"]),
        started=_moment(row["started_at"]),
        ended=_moment(row["ended_at"]),
        time_until=_moment(row["time_until"]),
        time_from=_moment(row["time_from"]),
    )


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
