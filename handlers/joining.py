"""The way in: a link, what this is and who sees what, one tap of consent; later a change of group or one more right."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Final, TypeAlias, assert_never

from handlers import privacy, settings
from handlers.home import HomeScreen
from handlers.invitations.taps import LINK_PREFIX
from handlers.routing import LinkRoute, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap
from handlers.turn import Turn
from locales import LANGUAGES, Markup, Words
from storage.ids import MunicipalityId
from storage.members import Role
from storage.replies import Place
from workshops.participants.participants import (
    Agreed,
    AlreadyIn,
    Joined,
    LinkExpired,
    LinkOutcome,
    LinkUnknown,
    LinkUsed,
    Newcomer,
    NotInBrowser,
    Offer,
    OtherGroup,
    OtherRole,
)
from workshops.towns.privacy import CONSENT_VERSION, Controller
from workshops.wall_time import shown


class OfInvite(Tap):
    token: str


class Open(OfInvite, prefix="jo"):
    """The invitation (again). Tokens and no ids: only who was given the link can make such a tap."""


class Agree(OfInvite, prefix="ja"):
    """Consent to what was read: the text's version, language and k travel with the button under it."""

    version: str
    language: str
    k: int


class Accept(OfInvite, prefix="jc"):
    """A member takes the other group or the further right."""


class Decline(OfInvite, prefix="jn"): ...


class Speak(OfInvite, prefix="js"):
    language: str


class MorePrivacy(OfInvite, prefix="jp"):
    """The privacy text of the town that invites; without a topic the overview of topics."""

    topic: str | None = None


_WHAT: Final = {Role.PARTICIPANT: "joining-what", Role.MODERATOR: "joining-what-moderating"}
"""What somebody is told who comes with this right; everybody else prepares something."""

Begin: TypeAlias = Callable[[Turn], Awaitable[bool]]
"""Shows the first question of the only survey that waits; False where there is none."""


class Joining:
    """What happens with a link, up to the first question or the home screen."""

    def __init__(self, home: HomeScreen, begin: Begin) -> None:
        self._home = home
        self._begin = begin

    async def on_link(self, turn: Turn, token: str) -> None:
        """A link was opened: perhaps for the first time, perhaps by a member."""
        await turn.expect_nothing()
        await self._show(turn, token, await turn.workshops.participants.open_link(turn.person.id, token))

    async def on_open(self, turn: Turn, tap: Open) -> None:
        """Back to the invitation."""
        await self.on_link(turn, tap.token)

    async def on_agree(self, turn: Turn, tap: Agree) -> None:
        """Consent to the text of today counts; to an older one it is asked anew."""
        if tap.version != CONSENT_VERSION or tap.language not in LANGUAGES:
            await turn.alert("joining-text-changed")
            await self.on_link(turn, tap.token)
            return
        agreed = Agreed(tap.version, tap.language, tap.k)
        turn.leads_to(lambda outcome: _place(outcome, tap.token, joined="joining-joined"))
        outcome = await turn.workshops.participants.join(turn.person.id, tap.token, agreed=agreed)
        if isinstance(outcome, Newcomer):
            await turn.alert("joining-text-changed")
        one_thing = isinstance(outcome, Joined) and await self._home.asks_one_thing(turn)
        if one_thing and await self._begin(turn):
            turn.refresh_menu()
        else:
            await self._show(turn, tap.token, outcome, joined="joining-joined")

    async def on_accept(self, turn: Turn, tap: Accept) -> None:
        """A member changes; a newcomer is asked for consent first."""
        turn.leads_to(lambda outcome: _place(outcome, tap.token, joined="joining-changed"))
        outcome = await turn.workshops.participants.join(turn.person.id, tap.token)
        await self._show(turn, tap.token, outcome, joined="joining-changed")

    async def on_decline(self, turn: Turn, tap: Decline) -> None:
        """Somebody who belongs to no town leaves no trace."""
        words = turn.words
        if await turn.workshops.privacy.decline(turn.person.id):
            again = Button(words.plain("joining-after-all"), Open(tap.token))
            await turn.show(Screen(words("joining-declined"), column(again)))
        else:
            await self._home.show(turn, remark=words("joining-declined-member"))

    async def on_speak(self, turn: Turn, tap: Speak) -> None:
        """The invitation in this language."""
        await settings.speak(turn, tap.language)
        await self.on_link(turn, tap.token)

    async def on_more_privacy(self, turn: Turn, tap: MorePrivacy) -> None:
        """The privacy text before anything is agreed to."""
        words, token, controller = turn.words, tap.token, await _inviting(turn, tap.token)
        to, back = partial(MorePrivacy, token), Button(words.plain("joining-back"), Open(token))
        await turn.show(privacy.before_agreeing(words, controller, tap.topic, to=to, back=back))

    async def _switch(self, turn: Turn, municipality: MunicipalityId) -> None:
        """Their link leads members home, to this town's."""
        turn.stands_at(Home())
        if turn.person.municipality != municipality:
            turn.leads_to(Home())
            await turn.workshops.participants.switch(turn.person.id, municipality)
            turn.refresh_menu()

    async def _show(
        self, turn: Turn, token: str, outcome: Joined | LinkOutcome, *, joined: str = "joining-joined"
    ) -> None:
        words = turn.words
        match outcome:
            case Newcomer(offer=offer):
                await turn.show(_welcome(words, token, offer))
            case OtherGroup():
                await turn.show(_other_group(words, token, outcome))
            case OtherRole(offer=offer):
                await turn.show(_other_role(words, token, offer))
            case Joined():
                turn.refresh_menu()
                await self._home.show(turn, remark=words(joined))
            case AlreadyIn(municipality=municipality):
                await self._switch(turn, municipality.id)
                await self._home.show(turn, remark=words("joining-already-in"))
            case LinkUnknown():
                await turn.show(_no_way(words, "joining-link-unknown"))
            case LinkExpired():
                await turn.show(_no_way(words, "joining-link-expired"))
            case NotInBrowser():
                await turn.show(_no_way(words, "joining-not-in-browser"))
            case LinkUsed():
                await turn.show(_no_way(words, "joining-link-used"))
            case _:
                assert_never(outcome)


def routes(home: HomeScreen, begin: Begin) -> tuple[Route, ...]:
    """The ways in."""
    joining = Joining(home, begin)
    return (
        LinkRoute(LINK_PREFIX, joining.on_link, leads_to=Open),
        TapRoute(Open, joining.on_open, leads_to=lambda tap: Open(tap.token)),
        TapRoute(Agree, joining.on_agree, leads_to=lambda _: Home()),
        TapRoute(Accept, joining.on_accept, leads_to=lambda _: Home()),
        TapRoute(Decline, joining.on_decline, leads_to=lambda _: Home()),
        TapRoute(Speak, joining.on_speak, leads_to=lambda tap: Open(tap.token)),
        TapRoute(MorePrivacy, joining.on_more_privacy),
    )


def _place(outcome: Joined | LinkOutcome, token: str, *, joined: str) -> Place | Open:
    """Where somebody stands who tapped a button of an invitation."""
    return Place(Home().pack(), joined) if isinstance(outcome, Joined) else Open(token)


def _welcome(words: Words, token: str, offer: Offer) -> Screen:
    town = offer.municipality
    consent = f"privacy-{CONSENT_VERSION}-consent"
    parts = [
        words("joining-welcome", town=town.name),
        _as_what(words, offer),
        words(_WHAT.get(offer.role, "joining-what-preparing")),
        *([words("joining-by-address")] if offer.by_address else []),
        *([words("joining-issued", n=offer.issued)] if offer.issued > 1 else []),
        words(consent, town=town.name, k=town.minimum_group_size),
    ]
    buttons = column(
        Button(words.plain("joining-agree"), _agree(words, token, offer)),
        *settings.other_languages(words, partial(Speak, token)),
        Button(words.plain("joining-more"), MorePrivacy(token)),
        Button(words.plain("joining-decline"), Decline(token)),
    )
    return Screen(Markup("\n\n".join(parts)), buttons)


def _agree(words: Words, token: str, offer: Offer) -> Agree:
    return Agree(token, CONSENT_VERSION, words.language, offer.municipality.minimum_group_size)


def _as_what(words: Words, offer: Offer) -> Markup:
    lines = [] if offer.role is Role.PARTICIPANT else [_task(words, offer)]
    if offer.group is not None:
        lines.insert(0, words("joining-as-group", group=words.group(offer.group.name)))
    return Markup("\n".join(lines))


def _task(words: Words, offer: Offer) -> Markup:
    if offer.until is None:
        return words(f"joining-as-{offer.role}")
    last = shown(offer.until - timedelta(seconds=1), offer.municipality.timezone)
    return words("joining-as-moderator", day=words.day(last.date()))


def _other_group(words: Words, token: str, outcome: OtherGroup) -> Screen:
    offer, current = outcome.offer, outcome.current
    group = "" if offer.group is None else words.group(offer.group.name)
    town = offer.municipality.name
    if current == offer.group:
        text = words("joining-for-surveys", town=town, group=group)
        label = "joining-accept-for-surveys"
    elif current is None:
        text, label = words("joining-first-group", town=town, group=group), "joining-accept-first-group"
    else:
        text = words("joining-other-group", town=town, group=group, current=words.group(current.name))
        label = "joining-accept-group"
    return Screen(text, column(Button(words.plain(label), Accept(token)), _stay(words)))


def _other_role(words: Words, token: str, offer: Offer) -> Screen:
    text = words("joining-other-role", town=offer.municipality.name)
    accept = Button(words.plain("joining-accept-role"), Accept(token))
    return Screen(Markup(f"{text}\n\n{_as_what(words, offer)}"), column(accept, _stay(words)))


def _no_way(words: Words, key: str) -> Screen:
    return Screen(words(key), column(Button(words.plain("home-button"), Home())))


def _stay(words: Words) -> Button:
    return Button(words.plain("joining-stay"), Home())


async def _inviting(turn: Turn, token: str) -> Controller | None:
    match await turn.workshops.participants.open_link(turn.person.id, token):
        case Newcomer(offer=offer) | OtherGroup(offer=offer) | OtherRole(offer=offer):
            return await turn.workshops.privacy.controller(offer.municipality.id)
        case AlreadyIn(municipality=municipality):
            return await turn.workshops.privacy.controller(municipality.id)
        case _:
            return None
