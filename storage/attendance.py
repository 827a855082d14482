"""Who is invited to a meeting now and what they say: each of them, counted, and group by group."""

from datetime import datetime
from enum import StrEnum

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import GroupId, MeetingId, MunicipalityId, PersonId
from storage.meetings import Meeting, meeting_in


class Rsvp(StrEnum):
    """What somebody who is invited says. A proxy: they do not come, and send somebody."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"
    PROXY = "proxy"


@dataclass(frozen=True, slots=True)
class Attendance:
    """How many of those invited come, do not come, or have not said. Who sends a proxy counts as coming."""

    coming: int
    declined: int
    invited: int
    maybe: int = 0
    proxies: int = 0

    @property
    def open(self) -> int:
        """Invited, and no answer yet."""
        return self.invited - self.coming - self.declined - self.maybe


@dataclass(frozen=True, slots=True)
class GroupAttendance:
    """How many of a group are invited, and how many of them come or send somebody."""

    group: GroupId
    name: str
    invited: int
    coming: int


def invited(tx: Transaction, meeting: MeetingId) -> dict[PersonId, Rsvp | None]:
    """Everybody who is invited now, with what they said; None: nothing yet."""
    rows = tx.all(
        """
        SELECT membership.person_id, rsvp.answer FROM meeting_group JOIN membership USING (group_id)
        LEFT JOIN rsvp ON rsvp.meeting_id = meeting_group.meeting_id AND rsvp.person_id = membership.person_id
        WHERE meeting_group.meeting_id = :meeting ORDER BY membership.person_id
        """,
        meeting=meeting,
    )
    return {
        PersonId(row["person_id"]): None if row["answer"] is None else Rsvp(row["answer"]) for row in rows
    }


def by_group(tx: Transaction, meeting: MeetingId) -> list[GroupAttendance]:
    """The groups that are invited, in the order of the town, also those in which nobody is yet."""
    rows = tx.all(
        """
        SELECT audience_group.id, audience_group.name, count(membership.person_id) AS invited,
               count(answer IN ('yes', 'proxy') OR NULL) AS coming
        FROM meeting_group JOIN audience_group ON audience_group.id = meeting_group.group_id
        LEFT JOIN membership ON membership.group_id = meeting_group.group_id
        LEFT JOIN rsvp ON rsvp.meeting_id = meeting_group.meeting_id AND rsvp.person_id = membership.person_id
        WHERE meeting_group.meeting_id = :meeting GROUP BY audience_group.id ORDER BY position, audience_group.id
        """,
        meeting=meeting,
    )
    return [GroupAttendance(GroupId(row["id"]), row["name"], row["invited"], row["coming"]) for row in rows]


def coming(tx: Transaction, meeting_id: MeetingId) -> list[PersonId]:
    """Who is invited now and comes, or sends somebody."""
    rows = tx.all(
        """
        SELECT membership.person_id FROM meeting_group JOIN membership USING (group_id)
        JOIN rsvp ON rsvp.meeting_id = meeting_group.meeting_id AND rsvp.person_id = membership.person_id
        WHERE meeting_group.meeting_id = :meeting AND answer IN ('yes', 'proxy') ORDER BY membership.person_id
        """,
        meeting=meeting_id,
    )
    return [PersonId(row["person_id"]) for row in rows]


def answer_of(tx: Transaction, meeting_id: MeetingId, person: PersonId) -> tuple[bool, Rsvp | None]:
    """Whether a person belongs to an invited group, and what they said; None: nothing."""
    row = tx.first(
        """
        SELECT answer FROM meeting_group JOIN membership USING (group_id)
        LEFT JOIN rsvp ON rsvp.meeting_id = meeting_group.meeting_id AND rsvp.person_id = membership.person_id
        WHERE meeting_group.meeting_id = :meeting AND membership.person_id = :person
        """,
        meeting=meeting_id,
        person=person,
    )
    if row is None:
        return False, None
    return True, None if row["answer"] is None else Rsvp(row["answer"])


def open_in_series(tx: Transaction, meeting: Meeting, person: PersonId, *, after: datetime) -> int:
    """To how many other meetings of its series that begin after a time on the wall a person has not answered."""
    row = tx.one(
        """
        SELECT count(*) AS n FROM meeting
        LEFT JOIN rsvp ON rsvp.meeting_id = meeting.id AND rsvp.person_id = :person
        WHERE series = :series AND state = 'planned' AND starts_at > :after AND meeting.id <> :meeting
          AND answer IS NULL
        """,
        series=meeting.series,
        person=person,
        after=after.isoformat(timespec="minutes"),
        meeting=meeting.id,
    )
    return int(row["n"])


def put(tx: Transaction, meeting_id: MeetingId, person: PersonId, *, answer: Rsvp) -> None:
    """The last answer counts; a name that was given stays."""
    tx.run(
        """
        INSERT INTO rsvp (meeting_id, person_id, answer) VALUES (:meeting, :person, :answer)
        ON CONFLICT (meeting_id, person_id) DO UPDATE SET answer = :answer
        """,
        meeting=meeting_id,
        person=person,
        answer=answer.value,
    )


def set_name(tx: Transaction, meeting_id: MeetingId, person: PersonId, name: str | None) -> int:
    """How whoever has answered wants to be called at this meeting; None: not at all. 0: there is no answer."""
    return tx.run(
        """UPDATE rsvp SET name = :name WHERE meeting_id = :meeting AND person_id = :person""",
        name=name,
        meeting=meeting_id,
        person=person,
    )


def said(tx: Transaction, meeting_id: MeetingId, person: PersonId) -> tuple[Rsvp | None, str | None]:
    """What the person said, None: nothing; and the name that they gave for it."""
    row = tx.first(
        """SELECT answer, name FROM rsvp WHERE meeting_id = :meeting AND person_id = :person""",
        meeting=meeting_id,
        person=person,
    )
    return (None, None) if row is None else (Rsvp(row["answer"]), row["name"])


def names(tx: Transaction, meeting_id: MeetingId) -> list[tuple[str, Rsvp]]:
    """The names that were given by who is invited now, with the answer, in the order of the alphabet."""
    rows = tx.all(
        """
        SELECT rsvp.name, rsvp.answer FROM meeting_group JOIN membership USING (group_id)
        JOIN rsvp ON rsvp.meeting_id = meeting_group.meeting_id AND rsvp.person_id = membership.person_id
        WHERE meeting_group.meeting_id = :meeting AND rsvp.name IS NOT NULL
        ORDER BY rsvp.name COLLATE NOCASE, rsvp.person_id
        """,
        meeting=meeting_id,
    )
    return [(row["name"], Rsvp(row["answer"])) for row in rows]


def counted(tx: Transaction, meeting_id: MeetingId) -> Attendance:
    """Counts those who are invited now; whoever left their group counts no longer."""
    row = tx.one(
        """
        SELECT count(*) AS invited, count(answer IN ('yes', 'proxy') OR NULL) AS coming,
               count(answer = 'no' OR NULL) AS declined, count(answer = 'maybe' OR NULL) AS maybe,
               count(answer = 'proxy' OR NULL) AS proxies
        FROM meeting_group JOIN membership USING (group_id)
        LEFT JOIN rsvp ON rsvp.meeting_id = meeting_group.meeting_id AND rsvp.person_id = membership.person_id
        WHERE meeting_group.meeting_id = :meeting
        """,
        meeting=meeting_id,
    )
    return Attendance(
        coming=row["coming"],
        declined=row["declined"],
        invited=row["invited"],
        maybe=row["maybe"],
        proxies=row["proxies"],
    )


def of_person(tx: Transaction, person: PersonId) -> list[tuple[Meeting, Rsvp, str | None]]:
    """Every answer of a person: the meeting, what they said, and the name that they gave."""
    rows = tx.all(
        """
        SELECT meeting.*, rsvp.answer, rsvp.name FROM rsvp JOIN meeting ON meeting.id = rsvp.meeting_id
        WHERE rsvp.person_id = :person ORDER BY starts_at, meeting.id
        """,
        person=person,
    )
    return [(meeting_in(row), Rsvp(row["answer"]), row["name"]) for row in rows]


def erase(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
    """Forgets the answers of a person in one town or (None) in all."""
    tx.run(
        """
        DELETE FROM rsvp WHERE person_id = :person AND meeting_id IN (
            SELECT id FROM meeting WHERE :municipality IS NULL OR municipality_id = :municipality
        )
        """,
        person=person,
        municipality=municipality,
    )


def forget(tx: Transaction, meeting_id: MeetingId) -> None:
    """Nobody has answered any more, because another question is asked now."""
    tx.run("""DELETE FROM rsvp WHERE meeting_id = :meeting""", meeting=meeting_id)
