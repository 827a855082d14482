"""Whoever opens the link that was passed on: what it is about, who sees what, and one tap to take it on."""

from typing import Final, assert_never

from handlers.entrance import Decline, Entrance, Open, nowhere
from handlers.measures import owning, screens, taps, wording
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Tap
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Words
from storage.ids import MunicipalityId
from workshops.measures.owners import LinkOutcome, Offered, Own
from workshops.participants.participants import Agreed, LinkExpired, LinkUnknown, LinkUsed
from workshops.towns.privacy import CONSENT_VERSION


async def on_link(turn: Turn, token: str) -> None:
    """The link was opened: for the first time, or by whoever took it on already."""
    await turn.expect_nothing()
    owners = turn.workshops.measure_owners
    opened = owners.ask_by_link if turn.opens_link else owners.open_link
    await _show(turn, await opened(turn.person.id, token))


async def on_take(turn: Turn, tap: taps.TakeByLink) -> None:
    """Taken on; then under which name?"""
    outcome = await turn.workshops.measure_owners.take_by_link(turn.person.id, tap.token)
    if isinstance(outcome, Own):
        await owning.ask_name(turn, outcome.sheet)
    else:
        await _show(turn, outcome)


async def _on_agree(turn: Turn, token: str, agreed: Agreed) -> None:
    """Somebody belongs to the town from now on, and sees everything about it."""
    outcome = await turn.workshops.measure_owners.agree(turn.person.id, token, agreed)
    if isinstance(outcome, Offered) and not outcome.member:
        await turn.alert("joining-text-changed")
    turn.refresh_menu()
    await _show(turn, outcome)


async def _on_decline(turn: Turn, token: str) -> None:
    """A member does not want to; the question goes from their first screen."""
    await turn.workshops.measure_owners.decline(turn.person.id, token)


async def _inviting(turn: Turn, token: str) -> MunicipalityId | None:
    outcome = await turn.workshops.measure_owners.open_link(turn.person.id, token)
    return outcome.town.id if isinstance(outcome, Offered) else None


async def _show(turn: Turn, outcome: LinkOutcome) -> None:
    words = turn.words
    match outcome:
        case Offered(member=True):
            await turn.show(_offer(words, outcome))
        case Offered():
            await turn.show(_welcome(words, outcome))
        case Own(sheet=sheet):
            await turn.show(screens.sheet(words, sheet))
        case LinkUnknown():
            await turn.show(nowhere(turn, words("measure-link-unknown")))
        case LinkExpired():
            await turn.show(nowhere(turn, words("measure-link-expired")))
        case LinkUsed():
            await turn.show(nowhere(turn, words("measure-link-used")))
        case _:
            assert_never(outcome)


def _offer(words: Words, offered: Offered) -> Screen:
    """To a member: everything about it, and who will see their name."""
    text = paragraphs(
        words("measure-asked", town=offered.town.name),
        wording.facts(words, offered.sheet),
        wording.before_taking(words, offered.sheet),
    )
    take = Button(words.plain("measure-take"), taps.TakeByLink(offered.token))
    return Screen(
        text, column(take, Button(words.plain("measure-decline"), Decline(ENTRANCE.link(offered.token))))
    )


def _welcome(words: Words, offered: Offered) -> Screen:
    """To somebody who does not belong to the town: what is asked of them, and the consent."""
    town, measure = offered.town, offered.sheet.measure
    asked = lines(
        words("measure-what", what=measure.what),
        None if measure.due is None else words("measure-until", day=words.day(measure.due)),
        None if measure.office is None else words("measure-office", office=measure.office),
    )
    consent = words(
        f"privacy-{CONSENT_VERSION}-consent", town=town.name, k=town.minimum_group_size, to="measure"
    )
    return Screen(
        paragraphs(
            words("measure-asked", town=town.name),
            asked,
            wording.before_taking(words, offered.sheet),
            consent,
        ),
        ENTRANCE.buttons(
            words,
            offered.token,
            k=town.minimum_group_size,
            agree=words.plain("joining-agree"),
            decline=words.plain("joining-decline"),
        ),
    )


def _after_taking(tap: taps.TakeByLink) -> Tap:
    return Open(ENTRANCE.link(tap.token))


ENTRANCE: Final = Entrance(
    taps.LINK_LETTER,
    CONSENT_VERSION,
    "measure",
    on_link=on_link,
    on_agree=_on_agree,
    inviting=_inviting,
    on_decline=_on_decline,
)
ROUTES: tuple[Route, ...] = (TapRoute(taps.TakeByLink, on_take, leads_to=_after_taking),)
