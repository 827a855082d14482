"""The way in: a link, what this is and who sees what, one tap of consent; later a change of group or one more right."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final, TypeAlias, assert_never

from handlers.entrance import Entrance, Open
from handlers.home import HomeScreen
from handlers.invitations.taps import LINK_LETTER, poll_of
from handlers.polls.group_voting import why_not
from handlers.polls.taps import SeeSlip
from handlers.polls.voting import arrive
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import EnterCode, Home, Tap
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup, Words
from storage.ids import MunicipalityId, PollId
from storage.members import Role
from storage.replies import Place
from workshops.overviews import TownOverview
from workshops.participants import codes
from workshops.participants.participants import (
    Agreed,
    AlreadyIn,
    Joined,
    LinkExpired,
    LinkFull,
    LinkOutcome,
    LinkUnknown,
    LinkUsed,
    Newcomer,
    NotInBrowser,
    Offer,
    OtherGroup,
    OtherRole,
)
from workshops.participants.typed_codes import TooOften
from workshops.refusals import or_gone
from workshops.towns.privacy import CONSENT_VERSION
from workshops.wall_time import shown

CODE: Final = "join-code"


class Accept(Tap, prefix="jc"):
    """A member takes the other group or the further right."""

    token: str


_WHAT: Final = {
    Role.PARTICIPANT: "joining-what",
    Role.MODERATOR: "joining-what-moderating",
    Role.PAPER_HELPER: "joining-what-entering",
}
"""What somebody is told who comes with this right; everybody else prepares something."""

_NO_WAY: Final = {
    LinkUnknown: "joining-link-unknown",
    LinkExpired: "joining-link-expired",
    LinkUsed: "joining-link-used",
    NotInBrowser: "joining-not-in-browser",
}

Begin: TypeAlias = Callable[[Turn, TownOverview], Awaitable[bool]]
"""Shows the first question of the only survey that waits; False where there is none."""


class Joining:
    """What happens with a link, up to the first question or the home screen."""

    def __init__(self, home: HomeScreen, begin: Begin) -> None:
        self._home = home
        self._begin = begin
        self.entrance = Entrance(
            LINK_LETTER,
            CONSENT_VERSION,
            "joining",
            on_link=self.on_link,
            on_agree=self.on_agree,
            inviting=_inviting,
        )
        self.routes: tuple[Route, ...] = (
            TapRoute(Accept, self.on_accept, leads_to=lambda _: Home()),
            TapRoute(EnterCode, self.on_enter_code),
            TextRoute(CODE, self.on_code, leads_to=lambda _: EnterCode(), knows=codes.is_plain),
        )

    async def on_enter_code(self, turn: Turn, _: EnterCode) -> None:
        """Asks for a code."""
        await self._ask_code(turn)

    async def on_code(self, turn: Turn) -> None:
        """A code was typed: it leads where its link leads."""
        try:
            token = await turn.workshops.typed_codes.read(turn.person.id, turn.text)
        except TooOften:
            await turn.expect_nothing()
            await turn.show(_no_way(turn.words, "joining-code-too-often"))
            return
        if token is None:
            await self._ask_code(turn, problem=turn.words("joining-code-unknown"))
            return
        turn.leads_to(Open(LINK_LETTER + token))
        await self.on_link(turn, token)

    async def _ask_code(self, turn: Turn, *, problem: Markup | None = None) -> None:
        await turn.expect(CODE)
        home = Button(turn.words.plain("home-button"), Home())
        await turn.show(Screen(paragraphs(problem, turn.words("joining-ask-code")), column(home)))

    async def on_link(self, turn: Turn, token: str) -> None:
        """A link was opened: perhaps for the first time, perhaps by a member."""
        await turn.expect_nothing()
        bare, _ = poll_of(token)
        await self._show(turn, token, await turn.workshops.participants.open_link(turn.person.id, bare))

    async def on_agree(self, turn: Turn, token: str, agreed: Agreed) -> None:
        """Somebody joins, and begins at once where one thing only waits for them."""
        await turn.expect_nothing()
        turn.leads_to(lambda outcome: _place(outcome, token, joined="joining-joined"))
        bare, poll = poll_of(token)
        outcome = await turn.workshops.participants.join(turn.person.id, bare, agreed=agreed, to=poll)
        if isinstance(outcome, Newcomer):
            await turn.alert("joining-text-changed")
        if isinstance(outcome, Joined) and outcome.poll is not None:
            await self._show(turn, token, outcome)
            return
        overview, key = None, "joining-joined"
        if isinstance(outcome, AlreadyIn):  # a double tap: its second half stays where the first one led
            await self._switch(turn, outcome.municipality.id)
            key = "joining-already-in"
        if isinstance(outcome, Joined | AlreadyIn):
            overview = await turn.workshops.overviews.of(turn.person.id)
        if overview is None:
            await self._show(turn, token, outcome, joined=key)
            return
        turn.refresh_menu()
        if not (self._home.asks_one_thing(turn, overview) and await self._begin(turn, overview)):
            remark = await self._joined(turn, poll, key)
            await turn.show(lambda: self._home.of(turn, overview, remark=remark))

    async def _joined(self, turn: Turn, poll: PollId | None, key: str) -> Markup:
        """To whoever came for a poll that does not ask them, why."""
        joined = turn.words(key)
        if poll is None:
            return joined
        why = why_not(await turn.workshops.group_polls.not_asked(turn.person.id, poll))
        return paragraphs(joined, turn.words(why))

    async def on_accept(self, turn: Turn, tap: Accept) -> None:
        """A member changes; a newcomer is asked for consent first."""
        await turn.expect_nothing()
        turn.leads_to(lambda outcome: _place(outcome, tap.token, joined="joining-changed"))
        bare, poll = poll_of(tap.token)
        outcome = await turn.workshops.participants.join(turn.person.id, bare, to=poll)
        await self._show(turn, tap.token, outcome, joined="joining-changed")

    async def _switch(self, turn: Turn, municipality: MunicipalityId) -> None:
        """Their link leads members home, to this town's."""
        turn.stands_at(Home())
        if turn.person.municipality != municipality:
            turn.leads_to(Home())
            await turn.workshops.participants.switch(turn.person.id, municipality)
            turn.refresh_menu()

    def _welcome(self, words: Words, token: str, offer: Offer) -> Screen:
        town = offer.municipality
        text = paragraphs(
            words("joining-welcome", town=town.name),
            _as_what(words, offer),
            words(_WHAT.get(offer.role, "joining-what-preparing")),
            words("joining-by-address") if offer.by_address else None,
            words("joining-issued", n=offer.issued) if offer.issued > 1 else None,
            words(f"privacy-{CONSENT_VERSION}-consent", town=town.name, k=town.minimum_group_size, to="town"),
        )
        buttons = self.entrance.buttons(
            words,
            token,
            k=town.minimum_group_size,
            agree=words.plain("joining-agree"),
            decline=words.plain("joining-decline"),
        )
        return Screen(text, buttons)

    async def _show(
        self, turn: Turn, token: str, outcome: Joined | LinkOutcome, *, joined: str = "joining-joined"
    ) -> None:
        words = turn.words
        match outcome:
            case Newcomer(offer=offer):
                await turn.show(self._welcome(words, token, offer))
            case OtherGroup():
                await turn.show(_other_group(words, token, outcome))
            case OtherRole(offer=offer):
                await turn.show(_other_role(words, token, offer))
            case Joined(poll=None):
                turn.refresh_menu()
                _, poll = poll_of(token)
                remark = await self._joined(turn, poll, joined)
                await turn.show(await self._home.screen(turn, remark=remark))
            case Joined(poll=poll):
                turn.refresh_menu()
                await arrive(turn, or_gone(poll), remark=words(joined))
            case AlreadyIn(municipality=municipality):
                await self._switch(turn, municipality.id)
                await self._home.show(turn, remark=words("joining-already-in"))
            case LinkFull(places=places):
                await turn.show(_full(words, token, places))
            case LinkUnknown() | LinkExpired() | LinkUsed() | NotInBrowser():
                await turn.show(_no_way(words, _NO_WAY[type(outcome)]))
            case _:
                assert_never(outcome)


def _place(outcome: Joined | LinkOutcome, token: str, *, joined: str) -> Place | Open:
    """Where somebody stands who tapped a button of an invitation."""
    if not isinstance(outcome, Joined):
        return Open(LINK_LETTER + token)
    return Place((Home() if outcome.poll is None else SeeSlip(outcome.poll)).pack(), joined)


def _as_what(words: Words, offer: Offer) -> Markup:
    lines = [] if offer.role is Role.PARTICIPANT else [_task(words, offer)]
    if offer.group is not None:
        lines.insert(0, words("joining-as-group", group=words.group(offer.group.name)))
    return Markup("\n".join(lines))


def _task(words: Words, offer: Offer) -> Markup:
    if offer.until is None:
        return words(f"joining-as-{offer.role}")
    day = words.day(shown(offer.until - timedelta(seconds=1), offer.municipality.timezone).date())
    if offer.survey is None:
        return words("joining-as-moderator", day=day)
    group = "all" if offer.forms_of is None else words.group(offer.forms_of.name)
    return words("joining-as-paper-helper", name=offer.survey, group=group, day=day)


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


def _full(words: Words, token: str, places: int) -> Screen:
    """More can be let in at any moment, so that the way back to the link is one tap."""
    again = Button(words.plain("joining-full-again"), Open(LINK_LETTER + token))
    home = Button(words.plain("home-button"), Home())
    return Screen(words("joining-full", n=places), column(again, home))


def _stay(words: Words) -> Button:
    return Button(words.plain("joining-stay"), Home())


async def _inviting(turn: Turn, token: str) -> MunicipalityId | None:
    match await turn.workshops.participants.open_link(turn.person.id, poll_of(token)[0]):
        case Newcomer(offer=offer) | OtherGroup(offer=offer) | OtherRole(offer=offer):
            return offer.municipality.id
        case AlreadyIn(municipality=municipality):
            return municipality.id
        case _:
            return None
