"""`rundfrage invite`: the way in for the first coordinator of a town."""

import asyncio
import sys
import unicodedata
from typing import TYPE_CHECKING, Annotated, Final

import typer

from questionnaires.values import dataclass
from storage.members import Role

if TYPE_CHECKING:
    from bot.settings import Settings
    from storage.invites import Invite
    from workshops.participants.invitations import Invitations

_LONGEST_NAME: Final = 80
_NO_SIGNS: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_MEANT: Final = {
    Role.COORDINATOR: "prepares surveys and polls and sees the results",
    Role.ORGANISER: "arranges meetings and keeps measures moving",
    Role.PARTICIPANT: "answers, as a member of a group",
}
_IN_PLAIN_WORDS: Final = "; ".join(f"{role} ({meant})" for role, meant in _MEANT.items())


def _role(word: str) -> Role:
    try:
        return Role(word.casefold())
    except ValueError:
        raise typer.BadParameter(f'there is no role "{word}". Choose {_IN_PLAIN_WORDS}.') from None


@dataclass(frozen=True, slots=True)
class _Wanted:
    municipality: str
    new: bool
    role: Role
    group: str | None
    valid_days: int


def command(
    municipality: Annotated[str, typer.Option(help="The town, by its name.")],
    new: Annotated[
        bool, typer.Option("--new", help="Found the town, with its groups, before anybody is invited.")
    ] = False,
    role: Annotated[
        Role, typer.Option(parser=_role, metavar="ROLE", help=f"What the person may do: {_IN_PLAIN_WORDS}.")
    ] = Role.COORDINATOR,
    group: Annotated[
        str | None, typer.Option(help="The code of a group that the person answers in, such as verwaltung.")
    ] = None,
    valid_days: Annotated[int, typer.Option(min=1, max=365, help="After how many days the link ends.")] = 7,
) -> None:
    """Print a link that lets one person into a town, as its coordinator for example.

    The first time the town is founded with --new. The bot may go on running. Everybody else is invited from the chat.
    Example: rundfrage invite --new --municipality "Musterstadt" --role coordinator
    """
    if not 1 <= len(municipality.strip()) <= _LONGEST_NAME:
        raise typer.BadParameter(f"The name of a town has 1 to {_LONGEST_NAME} characters.")
    if any(unicodedata.category(sign) in _NO_SIGNS for sign in municipality.strip()):
        raise typer.BadParameter(
            "The name of a town is one line, without line breaks and invisible characters."
        )
    if role is Role.PARTICIPANT and group is None:
        raise typer.BadParameter("A participant answers in a group: add --group, such as --group rat.")
    asyncio.run(_invite(_Wanted(municipality.strip(), new, role, group, valid_days)))


async def _invite(wanted: _Wanted) -> None:
    from bot.application import utc_now
    from bot.operator_session import refuse_empty
    from bot.settings import Settings
    from storage.database import Database
    from storage.key import DatabaseKey
    from workshops.participants.invitations import Invitations

    settings = Settings.load()
    if not wanted.new:
        refuse_empty(settings.data_dir, "check RUNDFRAGE_DATA_DIR, or found the town with --new")
    username = None if settings.is_browser_only else await _username(settings.token(), settings.bot_api_url)
    key = DatabaseKey.load_or_create(settings.database_key_file, settings.data_dir)
    database = await Database.open(settings.data_dir, key)
    try:
        invitations = Invitations(database, utc_now)
        invite = await _made(invitations, wanted, timezone=settings.timezone)
        town = await invitations.town_name(invite.municipality)
    finally:
        await database.close()
    print(f"{town}, {wanted.role}: for one person, {wanted.valid_days} days from now.")
    _print_link(invite, username, settings)


async def _made(invitations: "Invitations", wanted: _Wanted, *, timezone: str) -> "Invite":
    from datetime import timedelta

    from bot.operator_session import no_such_town
    from workshops.participants.invitations import TownExists, UnknownGroup
    from workshops.town_names import UnknownTown

    name, role, group = wanted.municipality, wanted.role, wanted.group
    valid_for = timedelta(days=wanted.valid_days)
    try:
        if wanted.new:
            near = await invitations.towns_like(name)
            invite = await invitations.found(
                name, timezone=timezone, role=role, group_code=group, valid_for=valid_for
            )
            if near:
                print(f'"{name}" is a new town beside "{near[0]}".', file=sys.stderr)
            return invite
        return await invitations.admit(name, role=role, group_code=group, valid_for=valid_for)
    except UnknownTown as unknown:
        raise typer.BadParameter(f"{no_such_town(unknown)} To found a new town, add --new.") from None
    except TownExists as there:
        raise typer.BadParameter(f'There is a town "{there.name}" already: leave out --new.') from None
    except UnknownGroup as unknown:
        known = ", ".join(unknown.known)
        raise typer.BadParameter(f'{name} has no group with the code "{group}", only {known}.') from None


def _print_link(invite: "Invite", username: str | None, settings: "Settings") -> None:
    from handlers.door import Addresses
    from handlers.invitations.taps import LINK_LETTER
    from workshops.participants.codes import grouped

    payload = LINK_LETTER + invite.token
    addresses = Addresses(username, settings.web_public_url)
    if in_telegram := addresses.telegram(payload):
        print(in_telegram)
    elif not settings.is_browser_only:
        print(
            f"{settings.api_base_url} cannot be reached, so the bot's name is not known. Send this to the bot:"
        )
        print(f"/start {payload}")
    if in_a_browser := addresses.browser(payload):
        print(in_a_browser if settings.is_browser_only else f"In a browser: {in_a_browser}")
        print(f"or at {addresses.for_codes} with the code {grouped(invite.code or '')}")


async def _username(token: str, base_url: str) -> str | None:
    """What Telegram calls the bot; None where it cannot be asked. Raises TokenRejected."""
    from telegram.error import InvalidToken, TelegramError

    from bot.errors import TokenRejected
    from bot.telegram.polling import RundfrageBot
    from bot.telegram.transport import AiohttpRequest

    async with AiohttpRequest() as request:
        try:
            return (await RundfrageBot(token, base_url=base_url, request=request).get_me()).username
        except InvalidToken:
            raise TokenRejected from None
        except TelegramError:
            return None
