"""What the projector of a town shows, and the links and the code that open it."""

from datetime import UTC, datetime

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import MunicipalityId


@dataclass(frozen=True, slots=True)
class TurnedTo:
    """A page that somebody turned to, from 0. It stays `until` then, and while what it is `of` stands on the wall."""

    page: int
    of: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Wall:
    """`shows` is the name of a view; `item` is (kind, id) of what was chosen to stay, where that is shown."""

    shows: str
    item: tuple[str, int] | None
    language: str
    version: int = 0
    """Of what its coordinators' screens say about it."""
    turned: TurnedTo | None = None


def wall(tx: Transaction, municipality: MunicipalityId) -> Wall | None:
    """What a town's wall shows; None until somebody opened or steered it."""
    row = tx.first(
        """
        SELECT shows, item_kind, item_id, language, version, page, page_of, page_until FROM wall
        WHERE municipality_id = :town
        """,
        town=municipality,
    )
    if row is None:
        return None
    item = None if row["item_kind"] is None else (row["item_kind"], row["item_id"])
    turned = None
    if row["page"] is not None:
        turned = TurnedTo(row["page"], row["page_of"], datetime.fromtimestamp(row["page_until"], UTC))
    return Wall(row["shows"], item, row["language"], row["version"], turned)


def begin(tx: Transaction, municipality: MunicipalityId, *, language: str) -> None:
    """A town gets its wall, in this language; one that is there stays."""
    tx.run(
        """INSERT INTO wall (municipality_id, language) VALUES (:town, :language) ON CONFLICT DO NOTHING""",
        town=municipality,
        language=language,
    )


def show(tx: Transaction, municipality: MunicipalityId, shows: str, item: tuple[str, int] | None) -> None:
    """From now on the wall shows this."""
    kind, subject = item or (None, None)
    tx.run(
        """
        UPDATE wall SET shows = :shows, item_kind = :kind, item_id = :subject, version = version + 1
        WHERE municipality_id = :town
        """,
        town=municipality,
        shows=shows,
        kind=kind,
        subject=subject,
    )


def lead_on(
    tx: Transaction, municipality: MunicipalityId, item: tuple[str, int], to: tuple[str, int] | None = None
) -> None:
    """A wall that was told to stay at this item shows what became of it; None: whatever goes on."""
    kind, subject = to or (None, None)
    tx.run(
        """
        UPDATE wall SET shows = CASE WHEN :kind IS NULL THEN 'current' ELSE shows END,
            item_kind = :kind, item_id = :subject, version = version + 1
        WHERE municipality_id = :town AND item_kind = :old_kind AND item_id = :old_subject
        """,
        town=municipality,
        kind=kind,
        subject=subject,
        old_kind=item[0],
        old_subject=item[1],
    )


def speak(tx: Transaction, municipality: MunicipalityId, language: str) -> None:
    """From now on the wall shows it in this language."""
    tx.run(
        """UPDATE wall SET language = :language, version = version + 1 WHERE municipality_id = :town""",
        town=municipality,
        language=language,
    )


def turn(tx: Transaction, municipality: MunicipalityId, to: TurnedTo) -> None:
    """From now on the wall stays at this page for a while."""
    tx.run(
        """
        UPDATE wall SET page = :page, page_of = :of, page_until = :until, version = version + 1
        WHERE municipality_id = :town
        """,
        town=municipality,
        page=to.page,
        of=to.of,
        until=int(to.until.timestamp()),
    )


def add_link(tx: Transaction, municipality: MunicipalityId, *, token_hash: bytes, ends: datetime) -> None:
    """One more way to the wall."""
    tx.run(
        """
        INSERT INTO wall_link (municipality_id, token_hash, ends_at) VALUES (:town, :token_hash, :ends)
        """,
        town=municipality,
        token_hash=token_hash,
        ends=int(ends.timestamp()),
    )


def raise_version(tx: Transaction, municipality: MunicipalityId) -> None:
    """What its coordinators' screens say has changed."""
    tx.run("""UPDATE wall SET version = version + 1 WHERE municipality_id = :town""", town=municipality)


def of_token(tx: Transaction, token_hash: bytes, *, now: datetime) -> MunicipalityId | None:
    """Whose wall a link opens, as long as it lasts."""
    row = tx.first(
        """SELECT municipality_id FROM wall_link WHERE token_hash = :token_hash AND ends_at > :now""",
        token_hash=token_hash,
        now=int(now.timestamp()),
    )
    return None if row is None else MunicipalityId(row["municipality_id"])


def links(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> int:
    """How many links open the wall of a town."""
    row = tx.one(
        """SELECT count(*) AS n FROM wall_link WHERE municipality_id = :town AND ends_at > :now""",
        town=municipality,
        now=int(now.timestamp()),
    )
    return int(row["n"])


def end_links(tx: Transaction, municipality: MunicipalityId) -> None:
    """No link opens the wall any more."""
    tx.run("""DELETE FROM wall_link WHERE municipality_id = :town""", town=municipality)


@dataclass(frozen=True, slots=True)
class WallCode:
    """What a code opens: links to the wall of a town, which end then."""

    municipality: MunicipalityId
    links_end: datetime


def put_code(
    tx: Transaction, municipality: MunicipalityId, *, hmac: bytes, ends: datetime, links_end: datetime
) -> None:
    """The code to type from now on; an older one ends."""
    tx.run(
        """
        INSERT INTO wall_code (municipality_id, hmac, ends_at, links_end_at) VALUES (:town, :hmac, :ends, :links_end)
        ON CONFLICT (municipality_id) DO UPDATE SET hmac = :hmac, ends_at = :ends, links_end_at = :links_end
        """,
        town=municipality,
        hmac=hmac,
        ends=int(ends.timestamp()),
        links_end=int(links_end.timestamp()),
    )


def of_code(tx: Transaction, hmac: bytes, *, now: datetime) -> WallCode | None:
    """What a code opens, as long as it holds."""
    row = tx.first(
        """SELECT municipality_id, links_end_at FROM wall_code WHERE hmac = :hmac AND ends_at > :now""",
        hmac=hmac,
        now=int(now.timestamp()),
    )
    if row is None:
        return None
    return WallCode(MunicipalityId(row["municipality_id"]), datetime.fromtimestamp(row["links_end_at"], UTC))


def end_code(tx: Transaction, municipality: MunicipalityId) -> None:
    """The code is of no use any more."""
    tx.run("""DELETE FROM wall_code WHERE municipality_id = :town""", town=municipality)


def forget_ended(tx: Transaction, *, now: datetime) -> None:
    """Removes what is over."""
    tx.run("""DELETE FROM wall_link WHERE ends_at <= :now""", now=int(now.timestamp()))
    tx.run("""DELETE FROM wall_code WHERE ends_at <= :now""", now=int(now.timestamp()))
