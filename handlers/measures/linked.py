"""Whoever opens the link that was passed on: what it is about, who sees what, and one tap to take it on."""

from functools import partial
from typing import assert_never

from handlers import privacy, settings
from handlers.measures import owning, screens, taps, wording
from handlers.routing import LinkRoute, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import LANGUAGES, Markup, Words
from workshops.measures.owners import LinkOutcome, Offered, Own
from workshops.participants.participants import Agreed, LinkExpired, LinkUnknown, LinkUsed
from workshops.towns.privacy import CONSENT_VERSION


async def on_link(turn: Turn, token: str) -> None:
    """The link was opened: for the first time, or by whoever took it on already."""
    await turn.expect_nothing()
    await _show(turn, await turn.workshops.measure_owners.open_link(turn.person.id, token))


async def on_consider(turn: Turn, tap: taps.Consider) -> None:
    """Back to it."""
    await on_link(turn, tap.token)


async def on_agree(turn: Turn, tap: taps.Agree) -> None:
    """Consent to the text of today counts; to an older one it is asked anew."""
    if tap.version != CONSENT_VERSION or tap.language not in LANGUAGES:
        await turn.alert("joining-text-changed")
        await on_link(turn, tap.token)
        return
    agreed = Agreed(tap.version, tap.language, tap.k)
    outcome = await turn.workshops.measure_owners.agree(turn.person.id, tap.token, agreed)
    if isinstance(outcome, Offered) and not outcome.member:
        await turn.alert("joining-text-changed")
    turn.refresh_menu()
    await _show(turn, outcome)


async def on_take(turn: Turn, tap: taps.TakeByLink) -> None:
    """Taken on; then under which name?"""
    outcome = await turn.workshops.measure_owners.take_by_link(turn.person.id, tap.token)
    if isinstance(outcome, Own):
        await owning.ask_name(turn, outcome.sheet)
    else:
        await _show(turn, outcome)


async def on_speak(turn: Turn, tap: taps.Speak) -> None:
    """The same in this language."""
    await settings.speak(turn, tap.language)
    await on_link(turn, tap.token)


async def on_refuse(turn: Turn, tap: taps.Refuse) -> None:
    """The link stays as it is; somebody who belongs to no town leaves no trace."""
    words = turn.words
    forgotten = await turn.workshops.privacy.decline(turn.person.id)
    again = Button(words.plain("joining-after-all"), taps.Consider(tap.token))
    await turn.show(
        Screen(words("measure-refused-forgotten" if forgotten else "measure-refused"), column(again))
    )


async def on_more_privacy(turn: Turn, tap: taps.MorePrivacy) -> None:
    """The privacy text before anything is agreed to."""
    outcome = await turn.workshops.measure_owners.open_link(turn.person.id, tap.token)
    town = outcome.town.id if isinstance(outcome, Offered) else None
    controller = None if town is None else await turn.workshops.privacy.controller(town)
    back = Button(turn.words.plain("measure-back"), taps.Consider(tap.token))
    to = partial(taps.MorePrivacy, tap.token)
    await turn.show(privacy.before_agreeing(turn.words, controller, tap.topic, to=to, back=back))


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
            await turn.show(_nowhere(turn, words("measure-link-unknown")))
        case LinkExpired():
            await turn.show(_nowhere(turn, words("measure-link-expired")))
        case LinkUsed():
            await turn.show(_nowhere(turn, words("measure-link-used")))
        case _:
            assert_never(outcome)


def _offer(words: Words, offered: Offered) -> Screen:
    """To a member: everything about it, and who will see their name."""
    text = paragraphs(
        words("measure-asked", town=offered.town.name),
        wording.facts(words, offered.sheet),
        words("measure-take-note"),
    )
    take = Button(words.plain("measure-take"), taps.TakeByLink(offered.token))
    return Screen(text, column(take, Button(words.plain("measure-refuse"), taps.Refuse(offered.token))))


def _welcome(words: Words, offered: Offered) -> Screen:
    """To somebody who does not belong to the town: what is asked of them, and the consent."""
    town, token, measure = offered.town, offered.token, offered.sheet.measure
    asked = lines(
        words("measure-what", what=measure.what),
        None if measure.due is None else words("measure-until", day=words.day(measure.due)),
        None if measure.office is None else words("measure-office", office=measure.office),
    )
    consent = words(f"privacy-{CONSENT_VERSION}-consent", town=town.name, k=town.minimum_group_size)
    others = settings.other_languages(words, partial(taps.Speak, token))
    agree = taps.Agree(token, CONSENT_VERSION, words.language, town.minimum_group_size)
    return Screen(
        paragraphs(words("measure-asked", town=town.name), asked, words("measure-take-note"), consent),
        column(
            Button(words.plain("joining-agree"), agree),
            *others,
            Button(words.plain("joining-more"), taps.MorePrivacy(token)),
            Button(words.plain("joining-decline"), taps.Refuse(token)),
        ),
    )


def _nowhere(turn: Turn, text: Markup) -> Screen:
    """Somebody who belongs to no town has no overview to go to."""
    home = Button(turn.words.plain("home-button"), Home())
    return Screen(text, column(home if turn.person.municipality is not None else None))


def _after_taking(tap: taps.TakeByLink) -> Tap:
    return taps.Consider(tap.token)


ROUTES: tuple[Route, ...] = (
    LinkRoute(taps.LINK_PREFIX, on_link, leads_to=taps.Consider),
    TapRoute(taps.Consider, on_consider),
    TapRoute(taps.Agree, on_agree, leads_to=lambda tap: taps.Consider(tap.token)),
    TapRoute(taps.TakeByLink, on_take, leads_to=_after_taking),
    TapRoute(taps.Speak, on_speak, leads_to=lambda tap: taps.Consider(tap.token)),
    TapRoute(taps.Refuse, on_refuse, leads_to=lambda tap: taps.Consider(tap.token)),
    TapRoute(taps.MorePrivacy, on_more_privacy),
)
