"""A hall full of people at their browsers, written into a database before the program starts on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from questionnaires.kernels import choice
from storage.database import Database
from storage.ids import GroupId, MunicipalityId, PersonId, PollId, UpdateId
from storage.key import DatabaseKey
from storage.members import Role
from storage.replies import Place
from web.guard import form_token
from web.pages import HOME
from workshops.participants.participants import Agreed, Newcomer
from workshops.towns.privacy import CONSENT_VERSION
from workshops.workshops import Workshops

OPTIONS = ("Rathaus", "Bücherei", "Schule", "Sporthalle")


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody with a browser: where they are, and what their forms bear."""

    person: PersonId
    cookie: str
    page: str
    key: str


@dataclass(frozen=True, slots=True)
class FullHall:
    """People, a coordinator among them, and a poll that is still a draft; `link` lets others in."""

    folder: Path
    key_file: Path
    municipality: MunicipalityId
    group: GroupId
    coordinator: Guest
    guests: Sequence[Guest]
    poll: PollId
    link: str
    wall: str


def utc_now() -> datetime:
    return datetime.now(UTC)


async def fill(
    folder: Path, *, people: int, openly: bool, room_for: int = 0, waiting: bool = False
) -> FullHall:
    """Writes the hall; `room_for`: so many more may come through the link; `waiting`: all rest on their first page."""
    (folder / "data").mkdir(parents=True)
    key_file = folder / "key" / "database.key"
    key = DatabaseKey.load_or_create(key_file, folder / "data")
    database = await Database.open(folder / "data", key)
    workshops = Workshops.over(database, clock=utc_now, wake=lambda: None)
    invite = await workshops.invitations.found(
        "Musterstadt", timezone="Europe/Berlin", role=Role.COORDINATOR, group_code=None,
        valid_for=timedelta(days=1),
    )  # fmt: skip
    town, form_key = invite.municipality, await workshops.sessions.key()
    coordinator = await arrives(workshops, invite.token, HOME, form_key)
    groups = (await workshops.invitations.town(coordinator.person, town)).groups
    group = next(group for group, _ in groups if group.code == "rat")
    link = await workshops.group_links.open_in_browser(
        coordinator.person, group.id, lasts=timedelta(days=1), people=people + room_for
    )
    poll = await workshops.polls.draft(
        coordinator.person, town, question="Wo treffen wir uns?", asks=choice.one_of(*OPTIONS),
        update=UpdateId(-1),
    )  # fmt: skip
    if openly:
        await workshops.polls.set_open(coordinator.person, poll.poll.id, on=True)
    place = HOME if waiting else Place(f"uw:{poll.poll.id}")
    guests = [await arrives(workshops, link.token, place, form_key) for _ in range(people)]
    wall = await workshops.walls.open(coordinator.person, town, language="de")
    await database.close()
    return FullHall(
        folder, key_file, town, group.id, coordinator, guests, poll.poll.id, f"j{link.token}", wall.token
    )


async def arrives(workshops: Workshops, token: str, place: Place, form_key: bytes) -> Guest:
    """Somebody comes through a link, agrees, and stands at this place."""
    came = await workshops.sessions.begin(
        language="de", label="Firefox", lasting=True, place=HOME, stands_at=place
    )
    found = await workshops.sessions.of_cookie(came.token)
    assert found is not None
    person = found[1].id
    outcome = await workshops.participants.open_link(person, token)
    assert isinstance(outcome, Newcomer), outcome
    agreed = Agreed(CONSENT_VERSION, "de", outcome.offer.municipality.minimum_group_size)
    await workshops.participants.join(person, token, agreed=agreed)
    return Guest(person, came.token, came.page.token.hex(), form_token(form_key, came.token))


async def opened(hall: FullHall) -> None:
    """Opens the poll to everybody, before the program starts."""
    database = await Database.open(
        hall.folder / "data", DatabaseKey.load_or_create(hall.key_file, hall.folder / "data")
    )
    workshops = Workshops.over(database, clock=utc_now, wake=lambda: None)
    await workshops.polls.open(hall.coordinator.person, hall.poll)
    await database.close()
