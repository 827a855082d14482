"""A town's group in Telegram: a coordinator connects it by a code, from then on polls can be put there as well.

Of the group nothing is known but its number. Whoever is in it and not in the town is led to the private chat, and says
there for which perspective they come in; the link that leads there ends with the connection.
"""

import hmac
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from questionnaires.values import dataclass
from storage import group_chats as rows
from storage import group_messages, invites, members, polls, sessions
from storage.database import Database, Transaction
from storage.group_chats import GroupChat
from storage.ids import ChatId, MunicipalityId, PersonId
from storage.members import Group, Municipality, Role
from workshops.clock import Clock
from workshops.outbox import Urgency, Wake, owe
from workshops.participants import codes
from workshops.rights import coordinates, require

TO_TYPE: Final = timedelta(minutes=15)
"""How long a code can be typed: long enough to make a group first."""
LOST: Final = "group_chat_lost"
"""What coordinators are told when the bot was thrown out of the group, or may not write there."""

_TOKEN_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class GroupChatSheet:
    """The group of a town as its coordinator sees it; `language` None: none is connected."""

    municipality: Municipality
    language: str | None
    connected_at: datetime | None
    always: bool = False
    """Whether every new poll stands there as well."""

    @property
    def is_connected(self) -> bool:
        """Whether polls can be put there."""
        return self.language is not None


@dataclass(frozen=True, slots=True)
class GroupCode:
    """A code, told once, that connects the group in which it is typed until then."""

    municipality: Municipality
    code: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Connected:
    """The group is the town's from now on."""

    municipality: Municipality


@dataclass(frozen=True, slots=True)
class CodeUnknown:
    """Mistyped, used, over, or of a town that whoever typed it does not coordinate: they look the same."""


@dataclass(frozen=True, slots=True)
class ChatTaken:
    """The town has another group, or the group is another town's."""


ConnectOutcome: TypeAlias = Connected | CodeUnknown | ChatTaken


@dataclass(frozen=True, slots=True)
class WayIn:
    """From the group into its town: the perspectives with the token of each one's link."""

    municipality: Municipality
    is_member: bool
    entrances: tuple[tuple[Group, str], ...]


class GroupChats:
    """Use cases of the connection. Those of coordinators raise NotAllowed for anybody else."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def sheet(self, person: PersonId, municipality: MunicipalityId) -> GroupChatSheet:
        """Whether a group is connected."""

        def look(tx: Transaction) -> GroupChatSheet:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return _sheet(tx, municipality)

        return await self._database.read(look)

    async def begin(self, person: PersonId, municipality: MunicipalityId) -> GroupCode | GroupChatSheet:
        """A new code; an older one ends. The sheet where a group is connected already."""
        now, code = self._clock(), codes.new(codes.SHORT)
        until = now + TO_TYPE

        def work(tx: Transaction) -> GroupCode | GroupChatSheet:
            require(tx, person, municipality, role=Role.COORDINATOR)
            if rows.of_town(tx, municipality) is not None:
                return _sheet(tx, municipality)
            rows.put_code(tx, municipality, hmac=_mac(sessions.key(tx), code), ends=until)
            return GroupCode(members.municipality(tx, municipality), codes.grouped(code), until)

        return await self._database.write(work)

    async def connect(self, person: PersonId, typed: str, chat: ChatId, *, language: str) -> ConnectOutcome:
        """A coordinator has typed a code in a group: the code is used up, and the group is told what follows."""
        code, token, now = codes.read(typed), secrets.token_hex(_TOKEN_BYTES), self._clock()

        def work(tx: Transaction) -> ConnectOutcome:
            town = rows.of_code(tx, _mac(sessions.key(tx), code), now=now) if code else None
            if town is None or not coordinates(tx, person, town):
                return CodeUnknown()
            if not rows.connect(tx, town, chat, token=token, language=language, now=now):
                return ChatTaken()
            rows.end_code(tx, town)
            _make_links(tx, town)
            group_messages.owe(tx, town, poll=None)
            return Connected(members.municipality(tx, town))

        return await self._database.write(work, then=self._wake)

    async def speak(self, person: PersonId, municipality: MunicipalityId, language: str) -> GroupChatSheet:
        """From now on the group is spoken to in this language, which is one of the interface."""

        def change(tx: Transaction) -> None:
            rows.speak(tx, municipality, language)
            group_messages.speak(tx, municipality, language)

        return await self._changed(person, municipality, change)

    async def set_always(self, person: PersonId, municipality: MunicipalityId, *, on: bool) -> GroupChatSheet:
        """Every new poll stands there as well, also those of a run sheet; or only those that somebody chooses."""
        return await self._changed(person, municipality, lambda tx: rows.set_always(tx, municipality, on=on))

    async def part(self, person: PersonId, municipality: MunicipalityId) -> GroupChatSheet:
        """The group is the town's no longer: what can be voted on there loses its buttons, results stay."""

        def change(tx: Transaction) -> None:
            _tell_screens(tx, municipality)
            group_messages.leave_all(tx, municipality)
            rows.part(tx, municipality)

        return await self._changed(person, municipality, change)

    async def moved(self, chat: ChatId, to: ChatId) -> None:
        """The group became a supergroup, which has another number; told twice, it has moved once."""

        def work(tx: Transaction) -> None:
            found = rows.of_chat(tx, chat)
            if found is not None and found.chat == chat:
                rows.move(tx, found.municipality, to)
                group_messages.move(tx, found.municipality, to)

        await self._database.write(work, then=self._wake)

    async def lost(self, chat: ChatId) -> None:
        """The bot was thrown out or may not write: its coordinators are told, and nothing there can be changed."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            found = rows.of_chat(tx, chat)
            if found is None or found.chat != chat:
                return
            _tell_screens(tx, found.municipality)
            group_messages.forget_all(tx, found.municipality)
            rows.part(tx, found.municipality)
            _tell_coordinators(tx, found, now=now)

        await self._database.write(work, then=self._wake)

    async def way_in(self, person: PersonId, token: str) -> WayIn | None:
        """Where the link of a group leads; None for one that does not hold."""

        def look(tx: Transaction) -> WayIn | None:
            found = rows.of_token(tx, token)
            return None if found is None else _way_in(tx, person, found)

        return await self._database.read(look)

    async def token(self, chat: ChatId) -> str | None:
        """What leads from this group to the private chat; None where it is not connected."""

        def look(tx: Transaction) -> str | None:
            found = rows.of_chat(tx, chat)
            return None if found is None else found.token

        return await self._database.read(look)

    async def _changed(
        self, person: PersonId, municipality: MunicipalityId, change: Callable[[Transaction], None]
    ) -> GroupChatSheet:
        def work(tx: Transaction) -> GroupChatSheet:
            require(tx, person, municipality, role=Role.COORDINATOR)
            change(tx)
            return _sheet(tx, municipality)

        return await self._database.write(work, then=self._wake)


def _sheet(tx: Transaction, municipality: MunicipalityId) -> GroupChatSheet:
    found, town = rows.of_town(tx, municipality), members.municipality(tx, municipality)
    if found is None:
        return GroupChatSheet(town, None, None)
    return GroupChatSheet(town, found.language, found.connected_at, found.always)


def _make_links(tx: Transaction, municipality: MunicipalityId) -> None:
    """Whoever comes from the group goes in by the lasting link of a perspective."""
    for group in members.groups(tx, municipality):
        invites.add_lasting(tx, municipality, group.id, token=codes.new_token())


def _way_in(tx: Transaction, person: PersonId, found: GroupChat) -> WayIn:
    links = [
        (group, invites.lasting(tx, found.municipality, group.id))
        for group in members.groups(tx, found.municipality)
    ]
    return WayIn(
        members.municipality(tx, found.municipality),
        members.membership(tx, found.municipality, person) is not None,
        tuple((group, link.token) for group, link in links if link is not None),
    )


def _tell_screens(tx: Transaction, municipality: MunicipalityId) -> None:
    """Coordinators' screens say which polls stand in the group."""
    for poll in group_messages.open_polls(tx, municipality):
        polls.raise_activity(tx, poll)


def _tell_coordinators(tx: Transaction, lost: GroupChat, *, now: datetime) -> None:
    for person in members.holders(tx, lost.municipality, role=Role.COORDINATOR):
        owe(
            tx,
            person,
            kind=LOST,
            subject=lost.municipality,
            municipality=lost.municipality,
            due=now,
            urgency=Urgency.REMINDER,
            key=f"{LOST}:{lost.municipality}:{lost.token}:{person}",
            awaited=True,  # perhaps in the middle of a workshop
        )


def _mac(key: bytes, code: str) -> bytes:
    return hmac.digest(key, b"group:" + code.encode(), "sha256")
