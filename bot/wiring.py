"""Puts the use cases, the routes and the sending side together over the parts of the running process."""

import structlog

from bot.parts import Parts, Wiring
from bot.telegram.commands import Menus
from bot.telegram.door import TelegramDoor
from bot.telegram.flood import Strangers
from bot.telegram.outgoing import Outgoing
from bot.telegram.presenting import Presenter
from bot.telegram.sending import Sender
from bot.telegram.updates import Updates
from bot.telegram.works import Works
from handlers.equipment import Equipment
from handlers.router import Router
from handlers.routes import table
from reports.press import Press
from storage import tombstones
from workshops.workshops import Workshops

log = structlog.get_logger(__name__)


async def install(parts: Parts) -> Wiring:
    """Adds every route to the application."""
    workshops = Workshops.over(parts.database, clock=parts.clock, wake=parts.ring)
    routes = table()
    bot = parts.application.bot
    sender = Sender(bot, workshops.conversations)
    language = parts.settings.language
    menus = Menus(bot, routes.routes, workshops.participants, language=language)
    works, press = Works(sender), Press()
    equipment = Equipment(workshops=workshops, door=TelegramDoor(sender, works, menus), press=press)
    presenter = Presenter(sender, workshops.replies, turn_of=parts.turn_of)
    strangers = Strangers(parts.clock, presenter.is_showing)
    router = Router(
        routes.routes,
        equipment=equipment,
        clock=parts.clock,
        on_lost=routes.on_lost,
        on_consent_needed=routes.on_consent_needed,
        is_welcomed=strangers.is_welcomed,
    )
    Updates(
        router,
        presenter,
        strangers,
        conversations=workshops.conversations,
        clock=parts.clock,
        language=language,
    ).install(parts.application)
    outgoing = Outgoing(
        workshops=workshops,
        sender=sender,
        deliveries=routes.deliveries,
        views=routes.views,
        turn_of=parts.turn_of,
        replies=lambda reply: presenter.show_owed(reply, router.render),
    )
    await workshops.outbox.recover()
    await workshops.replies.recover()
    await _delete_again(workshops, parts)

    async def close() -> None:
        works.stop()
        await press.close()

    return Wiring(
        earliest_due=outgoing.earliest_due,
        work=outgoing.work,
        shown=presenter.finished,
        idle=sender.idle,
        publish_menus=menus.publish,
        close=close,
    )


async def _delete_again(workshops: Workshops, parts: Parts) -> None:
    """Somebody may have copied an old backup into its place by hand: what was deleted since may not come back so."""
    file = parts.settings.data_dir / tombstones.NAME
    done = await workshops.reapplying.again(tombstones.read(file) or ())
    if done:
        count = done.persons + done.memberships + done.surveys + done.polls
        log.warning("the database is older than the list of deletions: they were done again", count=count)
    tombstones.add(file, ())  # that there is a list says that nothing was deleted as long as it is empty
