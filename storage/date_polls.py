"""Dates that are put to people, and what everybody says to each of them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Final

from questionnaires.values import dataclass
from storage.chosen_groups import ChosenGroups
from storage.database import Row, Transaction
from storage.ids import DateOptionId, DatePollId, GroupId, MeetingId, MunicipalityId, PersonId, UpdateId


class DatePollState(StrEnum):
    """A draft is seen by organisers only; a chosen one has become a meeting; a stopped one asks nobody any more."""

    DRAFT = "draft"
    ASKED = "asked"
    CHOSEN = "chosen"
    STOPPED = "stopped"


class Availability(StrEnum):
    """What somebody says to a date."""

    YES = "yes"
    IF_NEED_BE = "if_need_be"
    NO = "no"


@dataclass(frozen=True, slots=True)
class DatePoll:
    """People answer until `last_day` is over; None while it is a draft of which nobody has said so yet."""

    id: DatePollId
    municipality: MunicipalityId
    title: str
    timezone: str
    minutes: int
    place: str
    state: DatePollState
    last_day: date | None
    meeting: MeetingId | None
    version: int


@dataclass(frozen=True, slots=True)
class DateOption:
    """`start` is naive: what the clock on the wall shows. The numbers count those who are asked now."""

    id: DateOptionId
    start: datetime
    yes: int
    if_need_be: int
    no: int

    @property
    def can(self) -> int:
        """How many could come."""
        return self.yes + self.if_need_be


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many of those who are asked have answered at least one date."""

    answered: int
    asked: int


def _poll(row: Row) -> DatePoll:
    return DatePoll(
        id=DatePollId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        title=row["title"],
        timezone=row["timezone"],
        minutes=row["minutes"],
        place=row["place"],
        state=DatePollState(row["state"]),
        last_day=None if row["last_day"] is None else date.fromisoformat(row["last_day"]),
        meeting=None if row["meeting_id"] is None else MeetingId(row["meeting_id"]),
        version=row["version"],
    )


_groups: Final = ChosenGroups[DatePollId]("date_poll_group", "date_poll_id")
set_groups = _groups.choose
"""Chooses who is asked."""
groups = _groups.of
"""The groups that are asked."""
is_asked = _groups.hold
"""Whether a person belongs to a group that is asked."""


def add(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    title: str,
    timezone: str,
    minutes: int,
    place: str,
    created_by: PersonId,
    update: UpdateId,
) -> DatePollId | None:
    """Adds a draft; None where this update has made one already."""
    changed = tx.run(
        """
        INSERT INTO date_poll (id, municipality_id, title, timezone, minutes, place, created_by, update_id)
        VALUES ((SELECT last + 1 FROM number_given WHERE of_table = 'date_poll'),
                :municipality, :title, :timezone, :minutes, :place, :created_by, :update)
        ON CONFLICT (update_id) DO NOTHING
        """,
        municipality=municipality,
        title=title,
        timezone=timezone,
        minutes=minutes,
        place=place,
        created_by=created_by,
        update=update,
    )
    return made_by(tx, update) if changed else None


def made_by(tx: Transaction, update: UpdateId) -> DatePollId | None:
    """The date poll that this update made, unless it is gone."""
    row = tx.first("""SELECT id FROM date_poll WHERE update_id = :update""", update=update)
    return None if row is None else DatePollId(row["id"])


def poll(tx: Transaction, poll_id: DatePollId) -> DatePoll | None:
    """The date poll, if it exists."""
    row = tx.first("""SELECT * FROM date_poll WHERE id = :poll""", poll=poll_id)
    return None if row is None else _poll(row)


def add_option(tx: Transaction, poll_id: DatePollId, start: datetime) -> None:
    """One date more; one that is there already stays."""
    tx.run(
        """
        INSERT INTO date_option (date_poll_id, starts_at) VALUES (:poll, :start)
        ON CONFLICT (date_poll_id, starts_at) DO NOTHING
        """,
        poll=poll_id,
        start=start.isoformat(timespec="minutes"),
    )


def drop_option(tx: Transaction, poll_id: DatePollId, option: DateOptionId) -> None:
    """One date less."""
    tx.run(
        """DELETE FROM date_option WHERE id = :option AND date_poll_id = :poll""", option=option, poll=poll_id
    )


def options(tx: Transaction, poll_id: DatePollId) -> list[DateOption]:
    """The dates in the order of time, with what those who are asked now say to them."""
    rows = tx.all(
        """
        WITH asked AS (
            SELECT person_id FROM date_poll_group JOIN membership USING (group_id) WHERE date_poll_id = :poll
        )
        SELECT date_option.id, starts_at, count(answer = 'yes' OR NULL) AS yes,
               count(answer = 'if_need_be' OR NULL) AS if_need_be, count(answer = 'no' OR NULL) AS no
        FROM date_option
        LEFT JOIN date_answer ON date_option_id = date_option.id AND person_id IN (SELECT person_id FROM asked)
        WHERE date_poll_id = :poll GROUP BY date_option.id ORDER BY starts_at
        """,
        poll=poll_id,
    )
    return [
        DateOption(
            DateOptionId(row["id"]),
            datetime.fromisoformat(row["starts_at"]),
            yes=row["yes"],
            if_need_be=row["if_need_be"],
            no=row["no"],
        )
        for row in rows
    ]


def turnout(tx: Transaction, poll_id: DatePollId) -> Turnout:
    """How many are asked, and how many of them have answered."""
    row = tx.one(
        """
        SELECT count(*) AS asked, count(EXISTS (
            SELECT 1 FROM date_answer JOIN date_option ON date_option.id = date_option_id
            WHERE date_poll_id = :poll AND date_answer.person_id = membership.person_id
        ) OR NULL) AS answered
        FROM date_poll_group JOIN membership USING (group_id) WHERE date_poll_id = :poll
        """,
        poll=poll_id,
    )
    return Turnout(answered=row["answered"], asked=row["asked"])


def put_answer(tx: Transaction, option: DateOptionId, person: PersonId, answer: Availability) -> None:
    """The last answer counts."""
    tx.run(
        """
        INSERT INTO date_answer (date_option_id, person_id, answer) VALUES (:option, :person, :answer)
        ON CONFLICT (date_option_id, person_id) DO UPDATE SET answer = :answer
        """,
        option=option,
        person=person,
        answer=answer.value,
    )


def answers(tx: Transaction, poll_id: DatePollId, person: PersonId) -> dict[DateOptionId, Availability]:
    """What a person said, for each date that they answered."""
    rows = tx.all(
        """
        SELECT date_option_id, answer FROM date_answer JOIN date_option ON date_option.id = date_option_id
        WHERE date_poll_id = :poll AND person_id = :person
        """,
        poll=poll_id,
        person=person,
    )
    return {DateOptionId(row["date_option_id"]): Availability(row["answer"]) for row in rows}


def answers_to(tx: Transaction, option: DateOptionId) -> list[tuple[PersonId, Availability]]:
    """What everybody said to one date."""
    rows = tx.all(
        """SELECT person_id, answer FROM date_answer WHERE date_option_id = :option ORDER BY person_id""",
        option=option,
    )
    return [(PersonId(row["person_id"]), Availability(row["answer"])) for row in rows]


def creator(tx: Transaction, poll_id: DatePollId) -> PersonId | None:
    """Who made it, unless they were forgotten."""
    row = tx.one("""SELECT created_by FROM date_poll WHERE id = :poll""", poll=poll_id)
    return None if row["created_by"] is None else PersonId(row["created_by"])


def set_title(tx: Transaction, poll_id: DatePollId, title: str) -> None:
    """Another title."""
    tx.run("""UPDATE date_poll SET title = :title WHERE id = :poll""", title=title, poll=poll_id)


def set_last_day(tx: Transaction, poll_id: DatePollId, last_day: date) -> int:
    """People answer until this day is over; 0 where that was so."""
    return tx.run(
        """UPDATE date_poll SET last_day = :day, version = version + 1 WHERE id = :poll AND last_day IS NOT :day""",
        day=last_day.isoformat(),
        poll=poll_id,
    )


def ask(tx: Transaction, poll_id: DatePollId) -> int:
    """A draft is put to people; 0 where it is asked already or over."""
    return tx.run(
        """UPDATE date_poll SET state = 'asked' WHERE id = :poll AND state = 'draft'""", poll=poll_id
    )


def choose(tx: Transaction, poll_id: DatePollId, meeting: MeetingId) -> None:
    """It became this meeting."""
    tx.run(
        """
        UPDATE date_poll SET state = 'chosen', meeting_id = :meeting, version = version + 1
        WHERE id = :poll AND state = 'asked'
        """,
        meeting=meeting,
        poll=poll_id,
    )


def stop(tx: Transaction, poll_id: DatePollId) -> int:
    """Nobody is asked any more; 0 where that was so."""
    return tx.run(
        """
        UPDATE date_poll SET state = 'stopped', version = version + 1 WHERE id = :poll AND state = 'asked'
        """,
        poll=poll_id,
    )


def discard(tx: Transaction, poll_id: DatePollId) -> None:
    """Throws a draft away."""
    tx.run("""DELETE FROM date_poll WHERE id = :poll AND state = 'draft'""", poll=poll_id)


def unchosen(tx: Transaction, municipality: MunicipalityId) -> list[DatePoll]:
    """Drafts, and what is or was asked and has not become a meeting, the newest first."""
    rows = tx.all(
        """
        SELECT * FROM date_poll WHERE municipality_id = :municipality AND state IN ('draft', 'asked')
        ORDER BY id DESC
        """,
        municipality=municipality,
    )
    return [_poll(row) for row in rows]


def asked_of_group(tx: Transaction, group: GroupId) -> list[DatePoll]:
    """What a group is asked, the one that ends first comes first."""
    rows = tx.all(
        """
        SELECT date_poll.* FROM date_poll JOIN date_poll_group ON date_poll_id = date_poll.id
        WHERE municipality_id = (SELECT municipality_id FROM audience_group WHERE id = :group)
          AND group_id = :group AND state = 'asked' ORDER BY last_day, date_poll.id
        """,
        group=group,
    )
    return [_poll(row) for row in rows]


def answers_of(tx: Transaction, person: PersonId) -> list[tuple[str, datetime, Availability]]:
    """Everything that a person said: title, date and answer."""
    rows = tx.all(
        """
        SELECT title, starts_at, answer FROM date_answer
        JOIN date_option ON date_option.id = date_option_id JOIN date_poll ON date_poll.id = date_poll_id
        WHERE person_id = :person ORDER BY date_poll.id, starts_at
        """,
        person=person,
    )
    return [
        (row["title"], datetime.fromisoformat(row["starts_at"]), Availability(row["answer"])) for row in rows
    ]


def erase(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
    """Forgets what a person said in one town or (None) in all."""
    tx.run(
        """
        DELETE FROM date_answer WHERE person_id = :person AND date_option_id IN (
            SELECT date_option.id FROM date_option JOIN date_poll ON date_poll.id = date_poll_id
            WHERE :municipality IS NULL OR municipality_id = :municipality
        )
        """,
        person=person,
        municipality=municipality,
    )
