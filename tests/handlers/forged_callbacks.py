"""A client that sends whatever it likes: Telegram does not promise that a tap carries what its button carried."""

from handlers.taps import Tap
from sandbox import acts
from sandbox.person import Person
from sandbox.values import Button
from sandbox.world import Query
from tests.town import Town


def forge(town: Town, person: Person, data: str) -> Query:
    """Sends it and waits for nothing."""
    button = Button("forged", callback_data=data, url=None, style=None, raw={})
    return acts.tap(town.sandbox.world, person.user, person.newest, button, late=True)


async def forges(town: Town, person: Person, tap: Tap | str) -> str | None:
    """Sends a tap that no button in the chat carries; returns what the toast or alert says."""
    query = forge(town, person, tap if isinstance(tap, str) else tap.pack())
    await town.settled()
    return query.answer.text or None if query.answer else None
