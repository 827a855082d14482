"""Pages of the browser door: where each stands and what is being typed there, never a word or an answer.

What is done on a page has a number like an update of Telegram's, below zero: the page's own number, and a hash of the
button and the fields. So everything that tells updates apart tells acts on pages apart as well, and the page that an
act was done on can be read off its number.
"""

import json
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime
from typing import Any, Final, TypeAlias

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.errors import NotFound
from storage.ids import PageId, PersonId, SessionId, UpdateId
from storage.replies import Place

_HASH_BITS: Final = 31
_Expected: TypeAlias = tuple[str | None, Mapping[str, Any]]
_EXPECTED: Final = "expected"
"""Begins the key under which that is kept until its page is written, in the same use case."""
KEPT: Final = 200
"""Pages of a session; older ones are forgotten, now and then."""
FORGOTTEN_AT_ONCE: Final = 16
"""Whose page has a number that this divides has old ones forgotten: about as many as are forgotten then."""


@dataclass(frozen=True, slots=True)
class Page:
    """`step` and `data` are what a text or a file is taken for; `acts` tells how often something was done here."""

    id: PageId
    token: bytes
    session: SessionId
    place: Place
    step: str | None
    acts: int
    last_act: UpdateId | None
    data: Mapping[str, Any] = field(default_factory=dict)


def act_on(page: PageId, digest: bytes) -> UpdateId:
    """The number of what was done on a page; `digest` tells it from others."""
    low = int.from_bytes(digest[:4], "big") >> (32 - _HASH_BITS)
    return UpdateId(-((page << _HASH_BITS) | low))


def is_of_a_page(update: UpdateId) -> bool:
    """Whether it was done on a page, and is no update of Telegram's."""
    return update < 0


def page_of(update: UpdateId) -> PageId:
    """The page that something was done on."""
    return PageId(-update >> _HASH_BITS)


def first(tx: Transaction, session: SessionId, *, token: bytes, place: Place, now: datetime) -> Page:
    """The page that a session begins with."""
    row = tx.one(
        """
        INSERT INTO page (token, session_id, at, notice, made_at) VALUES (:token, :session, :at, :notice, :now)
        RETURNING *
        """,
        token=token,
        session=session,
        at=place.at,
        notice=place.notice,
        now=int(now.timestamp()),
    )
    return from_row(row)


def of_token(tx: Transaction, session: SessionId, token: bytes) -> Page | None:
    """A page of this session."""
    row = tx.first(
        """SELECT * FROM page WHERE token = :token AND session_id = :session""", token=token, session=session
    )
    return None if row is None else from_row(row)


def first_of(tx: Transaction, session: SessionId) -> Page | None:
    """The page that this session began with."""
    row = tx.first("""SELECT * FROM page WHERE session_id = :session AND act IS NULL""", session=session)
    return None if row is None else from_row(row)


def newest(tx: Transaction, session: SessionId) -> Page | None:
    """Where this session has come to."""
    row = tx.first(
        """SELECT * FROM page WHERE session_id = :session ORDER BY id DESC LIMIT 1""", session=session
    )
    return None if row is None else from_row(row)


def made_by(tx: Transaction, update: UpdateId) -> Page | None:
    """The page that something led to."""
    row = tx.first("""SELECT * FROM page WHERE act = :act""", act=update)
    return None if row is None else from_row(row)


def lead_on(tx: Transaction, source: Page, update: UpdateId, *, place: Place, now: datetime) -> Page | None:
    """The page that something done on `source` leads to; what is being typed goes along unless it was set otherwise.

    None where the session was ended meanwhile.
    """
    if not tx.run(
        """UPDATE page SET last_act = :act, acts = acts + 1 WHERE id = :source""",
        act=update,
        source=source.id,
    ):
        return None
    source = _as_it_is(tx, source)
    expected: _Expected | None = tx.kept.pop((_EXPECTED, update), None)
    made = _added(tx, source, update, place=place, expected=expected, now=now)
    if made is None:
        made = _led_elsewhere(tx, update, place=place, expected=expected)
    if made.id % FORGOTTEN_AT_ONCE == 0:
        _forget_old(tx, made.session)
    return made


def _as_it_is(tx: Transaction, page: Page) -> Page:
    """With what is being typed there by now: the end of a survey takes it away, and it must not come back from memory.

    Nothing is ever added there, so that where nothing was being typed nobody has to look.
    """
    if page.step is None and not page.data:
        return page
    row = tx.one("""SELECT step, data FROM page WHERE id = :page""", page=page.id)
    return replace(page, step=row["step"], data=json.loads(row["data"]))


def _added(
    tx: Transaction,
    source: Page,
    update: UpdateId,
    *,
    place: Place,
    expected: _Expected | None,
    now: datetime,
) -> Page | None:
    """None where there is one already.

    Every tap adds one: to have the row returned, or made of that of `source`, would take SQLite twice as long.
    """
    token = secrets.token_bytes(16)
    step, data = (source.step, source.data) if expected is None else expected
    try:
        number = tx.insert(
            """
            INSERT INTO page (token, session_id, act, at, notice, step, data, made_at)
            VALUES (:token, :session, :act, :at, :notice, :step, :data, :now)
            ON CONFLICT (act) DO NOTHING
            """,
            token=token,
            session=source.session,
            act=update,
            at=place.at,
            notice=place.notice,
            step=step,
            data=_written(data),
            now=int(now.timestamp()),
        )
    except NotFound:
        return None
    return Page(PageId(number), token, source.session, place, step, 0, None, data)


def _led_elsewhere(tx: Transaction, update: UpdateId, *, place: Place, expected: _Expected | None) -> Page:
    """The act has led to a page already: with an earlier one of its writes."""
    step, data = (None, {}) if expected is None else expected
    return from_row(
        tx.one(
            """
            UPDATE page SET at = :at, notice = :notice,
                            step = iif(:expects, :step, step), data = iif(:expects, :data, data)
            WHERE act = :act RETURNING *
            """,
            act=update,
            at=place.at,
            notice=place.notice,
            expects=int(expected is not None),
            step=step,
            data=_written(data),
        )
    )


def _written(data: Mapping[str, Any]) -> str:
    return json.dumps(dict(data), ensure_ascii=False) if data else "{}"


def _forget_old(tx: Transaction, session: SessionId) -> None:
    tx.run(
        """
        DELETE FROM page WHERE id IN (
            SELECT id FROM page WHERE act IS NOT NULL AND session_id = :session
            ORDER BY id DESC LIMIT -1 OFFSET :kept
        )
        """,
        session=session,
        kept=KEPT,
    )


def expected(tx: Transaction, update: UpdateId) -> tuple[str, Mapping[str, Any]] | None:
    """What a text on the page is taken for that this act was done on."""
    row = tx.first("""SELECT step, data FROM page WHERE id = :page""", page=page_of(update))
    return None if row is None or row["step"] is None else (row["step"], json.loads(row["data"]))


def expect(tx: Transaction, update: UpdateId, *, step: str | None, data: Mapping[str, Any]) -> None:
    """What a text on the page is taken for that this act leads to: `lead_on` writes it with the page."""
    tx.kept[_EXPECTED, update] = step, data


def forget_acts(tx: Transaction, people: Iterable[PersonId]) -> None:
    """What these people did on their pages cannot be told from anything else they might have done there any more.

    Whoever has the key of this installation could try every button until a hash fits, and know which one was pressed.
    Chance takes the place of the hashes; which page led to which stays.
    """
    for person in people:
        tx.run(
            """
            UPDATE page SET
                act = -(((-act) >> :bits << :bits) | (random() & :mask)),
                last_act = -(((-last_act) >> :bits << :bits) | (random() & :mask))
            WHERE session_id IN (SELECT id FROM session WHERE person_id = :person)
            """,
            bits=_HASH_BITS,
            mask=(1 << _HASH_BITS) - 1,
            person=person,
        )


def from_row(row: Row, *, id_in: str = "id") -> Page:
    """`id_in`: the column of its id, where others are in the row."""
    last = row["last_act"]
    return Page(
        id=PageId(row[id_in]),
        token=row["token"],
        session=SessionId(row["session_id"]),
        place=Place(row["at"], row["notice"]),
        step=row["step"],
        acts=row["acts"],
        last_act=None if last is None else UpdateId(last),
        data=json.loads(row["data"]),
    )
