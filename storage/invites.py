"""Links into a municipality. Whoever holds the token may use it: as often and as long as its row says."""

from datetime import UTC, datetime

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.day_rights import Task
from storage.ids import GroupId, InviteId, MunicipalityId, SurveyId, UpdateId
from storage.members import Role


@dataclass(frozen=True, slots=True)
class Invite:
    """`uses_left` None: as many as come. `expires_at` None: it stays valid until it is replaced."""

    id: InviteId
    municipality: MunicipalityId
    group: GroupId | None
    role: Role
    token: str
    uses_left: int | None
    expires_at: datetime | None
    code: str | None = None
    """What may be typed instead of the link."""
    web_until: datetime | None = None
    web_left: int | None = None
    """Until when a lasting link admits in the browser, and how many more; None: it does not."""
    web_people: int | None = None
    """For how many it was opened; None: it is not open, or that was not kept yet."""
    task: Task | None = None
    """What it gives the right to for a day; None: it gives no such right."""

    @property
    def is_lasting(self) -> bool:
        """Whether it is for as many as come, for as long as they like."""
        return self.uses_left is None and self.expires_at is None

    def admits_in_browser(self, now: datetime) -> bool:
        """Whether a lasting link lets somebody in in the browser now."""
        return self.is_open_in_browser(now) and bool(self.web_left)

    def is_open_in_browser(self, now: datetime) -> bool:
        """Whether a lasting link was opened for the browser until later than now; all its places may be taken."""
        return self.web_until is not None and self.web_until > now


def _invite(row: Row) -> Invite:
    group, expires, until = row["group_id"], row["expires_at"], row["web_until"]
    return Invite(
        id=InviteId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        group=None if group is None else GroupId(group),
        role=Role(row["role"]),
        token=row["token"],
        uses_left=row["uses_left"],
        expires_at=None if expires is None else datetime.fromtimestamp(expires, UTC),
        code=row["code"],
        web_until=None if until is None else datetime.fromtimestamp(until, UTC),
        web_left=row["web_left"],
        web_people=row["web_people"],
        task=_task(row),
    )


def _task(row: Row) -> Task | None:
    if row["role"] not in (Role.MODERATOR, Role.PAPER_HELPER):
        return None
    survey, group = row["survey_id"], row["forms_of"]
    return Task(None if survey is None else SurveyId(survey), None if group is None else GroupId(group))


def add_lasting(tx: Transaction, municipality: MunicipalityId, group: GroupId, *, token: str) -> None:
    """Gives a group its lasting link; one that it has already stays."""
    tx.run(
        """
        INSERT INTO invite (municipality_id, group_id, role, token)
        VALUES (:municipality, :group, 'participant', :token)
        ON CONFLICT DO NOTHING
        """,
        municipality=municipality,
        group=group,
        token=token,
    )


def lasting(tx: Transaction, municipality: MunicipalityId, group: GroupId) -> Invite | None:
    """The lasting link of a group."""
    row = tx.first(
        """
        SELECT * FROM invite
        WHERE municipality_id = :municipality AND group_id = :group
          AND role = 'participant' AND uses_left IS NULL AND expires_at IS NULL
        """,
        municipality=municipality,
        group=group,
    )
    return None if row is None else _invite(row)


def replace_token(tx: Transaction, invite: InviteId, *, token: str, update: UpdateId) -> None:
    """Ends the old link and begins a new one; the same update does it once."""
    tx.run(
        """
        UPDATE invite
        SET token = :token, update_id = :update, code = NULL, web_until = NULL, web_left = NULL, web_people = NULL
        WHERE id = :invite AND update_id IS NOT :update
        """,
        invite=invite,
        token=token,
        update=update,
    )


def add_once(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    group: GroupId | None,
    role: Role,
    token: str,
    expires_at: datetime,
    update: UpdateId | None,
    code: str | None = None,
    task: Task | None = None,
) -> None:
    """A link for one person; the same update makes one."""
    tx.run(
        """
        INSERT INTO invite
            (municipality_id, group_id, role, token, uses_left, expires_at, update_id, code, survey_id, forms_of)
        VALUES (:municipality, :group, :role, :token, 1, :expires_at, :update, :code, :survey, :forms_of)
        ON CONFLICT (update_id) DO NOTHING
        """,
        municipality=municipality,
        group=group,
        role=role.value,
        token=token,
        expires_at=int(expires_at.timestamp()),
        update=update,
        code=code,
        survey=None if task is None else task.survey,
        forms_of=None if task is None else task.group,
    )


def of_token(tx: Transaction, token: str) -> Invite | None:
    """What a link leads to."""
    row = tx.first("""SELECT * FROM invite WHERE token = :token""", token=token)
    return None if row is None else _invite(row)


def made_by(tx: Transaction, update: UpdateId) -> Invite | None:
    """The link that an update made."""
    row = tx.first("""SELECT * FROM invite WHERE update_id = :update""", update=update)
    return None if row is None else _invite(row)


def unused(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> list[Invite]:
    """Links that give one person a right and can still be used, the next to expire first."""
    rows = tx.all(
        """
        SELECT * FROM invite
        WHERE municipality_id = :municipality AND uses_left > 0 AND expires_at > :now
          AND role IN ('coordinator', 'organiser')
        ORDER BY expires_at, id
        """,
        municipality=municipality,
        now=int(now.timestamp()),
    )
    return [_invite(row) for row in rows]


def for_a_day(
    tx: Transaction, municipality: MunicipalityId, survey: SurveyId | None, *, now: datetime
) -> list[Invite]:
    """Links that give one person a right for a day and can still be used, the next to expire first.

    To enter forms of this survey from paper, or (None) to moderate.
    """
    rows = tx.all(
        """
        SELECT * FROM invite
        WHERE municipality_id = :municipality AND uses_left > 0 AND expires_at > :now
          AND role IN ('moderator', 'paper_helper') AND survey_id IS :survey
        ORDER BY expires_at, id
        """,
        municipality=municipality,
        survey=survey,
        now=int(now.timestamp()),
    )
    return [_invite(row) for row in rows]


def of_code(tx: Transaction, code: str) -> Invite | None:
    """What a code that was typed leads to."""
    row = tx.first("""SELECT * FROM invite WHERE code = :code""", code=code)
    return None if row is None else _invite(row)


def set_code(tx: Transaction, invite: InviteId, code: str) -> None:
    """Gives a link a code to type; one that it has already stays."""
    tx.run("""UPDATE invite SET code = :code WHERE id = :invite AND code IS NULL""", invite=invite, code=code)


def open_in_browser(tx: Transaction, invite: InviteId, *, until: datetime | None, people: int | None) -> None:
    """From now on so many more may come through a lasting link in the browser, until then; None: nobody."""
    tx.run(
        """
        UPDATE invite SET web_until = :until, web_left = :people, web_people = :people WHERE id = :invite
        """,
        invite=invite,
        until=None if until is None else int(until.timestamp()),
        people=people,
    )


def widen_in_browser(tx: Transaction, invite: InviteId, *, people: int) -> None:
    """From now on a lasting link that is open in the browser has so many places altogether; never fewer than before."""
    tx.run(
        """
        UPDATE invite SET web_left = web_left + :people - coalesce(web_people, 0), web_people = :people
        WHERE id = :invite AND web_left IS NOT NULL AND coalesce(web_people, 0) < :people
        """,
        invite=invite,
        people=people,
    )


def full_in_browser(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> list[Invite]:
    """Lasting links that are open in the browser and whose places are all taken."""
    rows = tx.all(
        """
        SELECT * FROM invite
        WHERE municipality_id = :municipality AND web_until > :now AND web_left = 0
        ORDER BY group_id
        """,
        municipality=municipality,
        now=int(now.timestamp()),
    )
    return [_invite(row) for row in rows]


def use_in_browser(tx: Transaction, invite: InviteId) -> None:
    """One of those who may come through a lasting link in the browser has come."""
    tx.run("""UPDATE invite SET web_left = web_left - 1 WHERE id = :invite""", invite=invite)


def for_one_in(tx: Transaction, group: GroupId) -> int:
    """How many links for one person were given out for a group, used or not."""
    row = tx.one(
        """
        SELECT count(*) AS n FROM invite
        WHERE group_id = :group AND role = 'participant' AND expires_at IS NOT NULL
        """,
        group=group,
    )
    return int(row["n"])


def withdraw_slips(tx: Transaction, group: GroupId) -> int:
    """Links for one participant each that nobody has used end; how many."""
    return tx.run(
        """
        UPDATE invite SET uses_left = 0
        WHERE group_id = :group AND role = 'participant' AND expires_at IS NOT NULL AND uses_left > 0
        """,
        group=group,
    )


def slips_made_by(tx: Transaction, update: UpdateId, *, count: int) -> list[Invite]:
    """The links for one person each that an update made in a row."""
    rows = tx.all(
        """
        SELECT * FROM invite WHERE id >= (SELECT id FROM invite WHERE update_id = :update)
          AND group_id = (SELECT group_id FROM invite WHERE update_id = :update)
          AND uses_left IS NOT NULL ORDER BY id LIMIT :count
        """,
        update=update,
        count=count,
    )
    return [_invite(row) for row in rows]


def use(tx: Transaction, invite: InviteId) -> None:
    """One person came through; a lasting link stays as it is."""
    tx.run("""UPDATE invite SET uses_left = uses_left - 1 WHERE id = :invite""", invite=invite)


def withdraw(tx: Transaction, municipality: MunicipalityId, *, token: str) -> None:
    """A link for one person ends before it was used."""
    tx.run(
        """
        DELETE FROM invite
        WHERE municipality_id = :municipality AND token = :token AND uses_left IS NOT NULL
        """,
        municipality=municipality,
        token=token,
    )
