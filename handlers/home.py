"""The home screen: everything that a person can do, by buttons, the most urgent first."""

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from handlers.invitations.taps import Invitations
from handlers.privacy import Privacy
from handlers.routing import Command, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.settings import Settings
from handlers.taps import EnterCode, Home, OfTown, Tap
from handlers.turn import Turn
from locales import Markup, Words
from storage.members import Role
from workshops.overviews import TownOverview
from workshops.participants.participants import TownStanding

HomeButtons: TypeAlias = Callable[[Turn, TownOverview], list[Button]]
"""What one part of the program has to offer a member right now."""
HomeLines: TypeAlias = Callable[[Turn, TownOverview], list[Markup]]
"""What it has to say there, a line for each thing."""
GuestButtons: TypeAlias = Callable[[Turn], Awaitable[list[Button]]]
"""What it has to offer somebody who belongs to no town."""


class Towns(Tap, prefix="ht"): ...


class SwitchTown(OfTown, prefix="hs"): ...


class Help(Tap, prefix="hh"): ...


class HomeScreen:
    """Composed of what its providers offer, in their order, and of what is always there.

    `news` is what stands there only until something comes.
    """

    def __init__(
        self,
        providers: Sequence[HomeButtons],
        *,
        lines: Sequence[HomeLines] = (),
        news: Sequence[HomeLines] = (),
        patient: Sequence[HomeButtons] = (),
        guests: GuestButtons | None = None,
    ) -> None:
        self._providers = tuple(providers)
        self._lines = tuple(lines)
        self._news = tuple(news)
        self._patient = tuple(patient)
        self._guests = guests

    async def show(self, turn: Turn, *, remark: Markup | None = None) -> None:
        """The overview in place of the message that was tapped; a remark goes on top of it."""
        await turn.expect_nothing()
        await turn.show(await self.screen(turn, remark=remark))

    async def screen(self, turn: Turn, *, remark: Markup | None = None) -> Screen:
        """What somebody can do, or for a stranger how to get in."""
        overview = await turn.workshops.overviews.of(turn.person.id)
        if overview is None:
            offers = [] if self._guests is None else await self._guests(turn)
            return _stranger(turn.words, remark, offers)
        return self.of(turn, overview, remark=remark)

    def of(self, turn: Turn, overview: TownOverview, *, remark: Markup | None = None) -> Screen:
        """The same for a member, of what was looked up already."""
        offers = [button for provider in self._providers for button in provider(turn, overview)]
        parts = [*([remark] if remark else []), _header(turn.words, overview.standing)]
        said = [line for lines in self._lines for line in lines(turn, overview)]
        parts += [Markup("\n".join(said))] if said else []
        situation = _situation(turn, offers)
        passing = [line for lines in self._news for line in lines(turn, overview)]
        passing += [] if offers else situation[:1]
        rest = situation if offers else situation[1:]
        return Screen(
            Markup("\n\n".join([*parts, *passing, *rest])),
            column(*offers, *_always(turn.words, overview.standing)),
            live=Markup("\n\n".join(passing)) if passing else None,  # no longer true when something comes
        )

    def asks_one_thing(self, turn: Turn, overview: TownOverview) -> bool:
        """Whether there is exactly one thing to do now, so that the overview would only be one more tap.

        What `patient` parts of the program offer waits on the overview.
        """
        urgent = [each for each in self._providers if each not in self._patient]
        return sum(len(provider(turn, overview)) for provider in urgent) == 1

    async def on_lost(self, turn: Turn) -> None:
        """A bare /start, an old button, or a text that nobody asked for."""
        await self.show(turn, remark=await _why_lost(turn) if turn.text else None)

    async def on_command(self, turn: Turn) -> None:
        await self.show(turn)

    async def on_home(self, turn: Turn, _: Home) -> None:
        """The way back from everywhere."""
        await self.show(turn)

    async def on_towns(self, turn: Turn, _: Towns) -> None:
        towns = await turn.workshops.participants.towns(turn.person.id)
        buttons = [Button(town.name, SwitchTown(town.id)) for town in towns]
        await turn.show(Screen(turn.words("home-towns"), column(*buttons, _back(turn.words))))

    async def on_switch(self, turn: Turn, tap: SwitchTown) -> None:
        await turn.workshops.participants.switch(turn.person.id, tap.municipality)
        turn.refresh_menu()
        await self.show(turn)

    async def on_help(self, turn: Turn, _: Help) -> None:
        await turn.show(_help(turn.words))

    async def on_help_command(self, turn: Turn) -> None:
        await turn.expect_nothing()
        await turn.say(_help(turn.words))


async def _why_lost(turn: Turn) -> Markup:
    """What somebody was in the middle of typing is forgotten when a survey ends: so it may belong there."""
    ended = await turn.workshops.survey_results.closed_lately(turn.person.id)
    return turn.words("home-not-understood") if ended is None else turn.words("answering-over", name=ended)


def routes(home: HomeScreen) -> tuple[Route, ...]:
    """The ways to the home screen."""
    return (
        Command("menue", home.on_command, leads_to=Home(), english="menu"),
        Command("hilfe", home.on_help_command, leads_to=Help(), english="help"),
        TapRoute(Home, home.on_home),
        TapRoute(Towns, home.on_towns),
        TapRoute(SwitchTown, home.on_switch, leads_to=lambda _: Home()),
        TapRoute(Help, home.on_help),
    )


def _header(words: Words, standing: TownStanding) -> Markup:
    lines = [words("home-town", town=standing.municipality.name)]
    if standing.group is not None:
        lines.append(words("home-group", group=words.group(standing.group.name)))
    roles = [
        words(f"home-role-{role}") for role in Role if role in standing.membership.roles - {Role.PARTICIPANT}
    ]
    match roles:
        case [first, second]:
            lines.append(words("home-roles", roles=words("home-roles-two", first=first, second=second)))
        case [only]:
            lines.append(words("home-roles", roles=only))
    return Markup("\n".join(lines))


def _situation(turn: Turn, offers: Sequence[Button]) -> list[Markup]:
    muted = turn.person.muted
    nothing = "home-nothing-open-muted" if muted else "home-nothing-open"
    lines = [turn.words("home-choose" if offers else nothing)]
    return [*lines, turn.words("home-muted")] if muted else lines


def _always(words: Words, standing: TownStanding) -> list[Button | None]:
    coordinates = Role.COORDINATOR in standing.membership.roles
    invite = Invitations(standing.municipality.id)
    return [
        Button(words.plain("home-invite"), invite) if coordinates else None,
        Button(words.plain("home-switch"), Towns()) if standing.towns > 1 else None,
        Button(words.plain("home-settings"), Settings()),
        Button(words.plain("home-privacy"), Privacy()),
        Button(words.plain("home-help"), Help()),
    ]


def _stranger(words: Words, remark: Markup | None, offers: Sequence[Button]) -> Screen:
    text = words("home-stranger")
    buttons = column(
        *offers,
        Button(words.plain("joining-enter-code"), EnterCode()),
        Button(words.plain("home-privacy"), Privacy()),
        Button(words.plain("home-help"), Help()),
    )
    return Screen(Markup(f"{remark}\n\n{text}") if remark else text, buttons)


def _help(words: Words) -> Screen:
    return Screen(words("home-help-text"), column(_back(words)))


def _back(words: Words) -> Button:
    return Button(words.plain("home-button"), Home())
