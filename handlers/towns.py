"""Whoever works for two towns begins something in the one that they look at, and is at home there from then on."""

from dataclasses import replace

from handlers.taps import InTown
from handlers.turn import Turn
from locales import Markup


async def at_home_in(turn: Turn, tap: InTown) -> Markup | None:
    """What follows, typed or tapped, is meant for the town of the tap. Says so where that is not the one at home."""
    turn.stands_at(type(tap)())
    if tap.municipality is None or tap.municipality == turn.person.municipality:
        return None
    turn.leads_to(type(tap)())
    await turn.workshops.participants.switch(turn.person.id, tap.municipality)
    turn.person = replace(turn.person, municipality=tap.municipality)
    turn.refresh_menu()
    standing = await turn.workshops.participants.standing(turn.person.id)
    return None if standing is None else turn.words("home-now-in", town=standing.municipality.name)
