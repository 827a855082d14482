"""`rundfrage invite`: the way in for the first coordinator of a town."""

import asyncio
from typing import Annotated, Final

import typer

from storage.members import Role

_LONGEST_NAME: Final = 80


def command(
    municipality: Annotated[str, typer.Option(help="The town; one that is new is founded with its groups.")],
    role: Annotated[Role, typer.Option(help="What the person may do.")] = Role.COORDINATOR,
    group: Annotated[
        str | None, typer.Option(help="The code of a group that the person answers in, such as verwaltung.")
    ] = None,
    valid_days: Annotated[int, typer.Option(min=1, max=365, help="After how many days the link ends.")] = 7,
) -> None:
    """Print a link that lets one person into a town, as its coordinator for example.

    The bot may go on running. Everybody else is invited from the chat.
    Example: rundfrage invite --municipality "Musterstadt" --role coordinator
    """
    if not 1 <= len(municipality.strip()) <= _LONGEST_NAME:
        raise typer.BadParameter(f"The name of a town has 1 to {_LONGEST_NAME} characters.")
    if role is Role.PARTICIPANT and group is None:
        raise typer.BadParameter("A participant answers in a group: add --group, such as --group rat.")
    asyncio.run(_invite(municipality.strip(), role, group, valid_days))


async def _invite(municipality: str, role: Role, group: str | None, valid_days: int) -> None:
    from datetime import timedelta

    from telegram.helpers import create_deep_linked_url

    from bot.application import utc_now
    from bot.settings import Settings
    from handlers.invitations.group_links import LINK_PREFIX
    from storage.database import Database
    from storage.key import DatabaseKey
    from workshops.invitations import Invitations, UnknownGroup

    settings = Settings.load()
    username = await _username(settings.token(), settings.bot_api_url)
    key = DatabaseKey.load_or_create(settings.database_key_file, settings.data_dir)
    database = await Database.open(settings.data_dir, key)
    try:
        invite = await Invitations(database, utc_now).found(
            municipality,
            timezone=settings.timezone,
            role=role,
            group_code=group,
            valid_for=timedelta(days=valid_days),
        )
    except UnknownGroup:
        raise typer.BadParameter(f"{municipality} has no group with the code {group!r}.") from None
    finally:
        await database.close()
    payload = LINK_PREFIX + invite.token
    print(f"{municipality}, {role}: for one person, {valid_days} days from now.")
    if username is None:
        print(
            f"{settings.api_base_url} cannot be reached, so the bot's name is not known. Send this to the bot:"
        )
        print(f"/start {payload}")
    else:
        print(create_deep_linked_url(username, payload))


async def _username(token: str, base_url: str) -> str | None:
    """What Telegram calls the bot; None where it cannot be asked. Raises TokenRejected."""
    from telegram.error import InvalidToken, TelegramError

    from bot.errors import TokenRejected
    from bot.polling import RundfrageBot
    from bot.transport import AiohttpRequest

    async with AiohttpRequest() as request:
        try:
            return (await RundfrageBot(token, base_url=base_url, request=request).get_me()).username
        except InvalidToken:
            raise TokenRejected from None
        except TelegramError:
            return None
