"""In front of a link, whatever it leads to: who sees what, the language, consent by one tap, or no."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from handlers import privacy, settings
from handlers.home import HomeScreen
from handlers.routing import LinkRoute, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap
from handlers.turn import Turn
from locales import LANGUAGES, Markup, Words
from questionnaires.values import dataclass
from storage.ids import MunicipalityId
from storage.replies import Place
from workshops.participants.participants import Agreed
from workshops.refusals import or_gone


class OfLink(Tap):
    """A link's payload: a letter for what it leads to, and a token. No ids: only who was given the link has it."""

    link: str


class Open(OfLink, prefix="jo"):
    """What stands in front of the link (again)."""


class Agree(OfLink, prefix="ja"):
    """Consent to what was read: the text's version, language and the k in it travel with the button under it."""

    version: str
    language: str
    k: int | None


class Decline(OfLink, prefix="jn"): ...


class Speak(OfLink, prefix="js"):
    language: str


class MorePrivacy(OfLink, prefix="jp"):
    """The privacy text of the town that invites; without a topic the overview of topics."""

    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Entrance:
    """What one kind of link leads to."""

    letter: str
    """First in the payload of each of its links."""
    version: str
    """Of the text that is agreed to here."""
    texts: str
    """What its sentences begin with: `-back`, `-after-all`, `-declined` (nothing is stored of the person) and
    `-declined-member`."""
    on_link: Callable[[Turn, str], Awaitable[None]]
    """Shows what a token leads to."""
    on_agree: Callable[[Turn, str, Agreed], Awaitable[None]]
    """Somebody agreed to the text of today."""
    inviting: Callable[[Turn, str], Awaitable[MunicipalityId | None]]
    """The town whose privacy text it is; None where the token leads nowhere."""
    on_decline: Callable[[Turn, str], Awaitable[None]] | None = None
    """A member does not want what it leads to."""

    def link(self, token: str) -> str:
        """The payload of its link with this token."""
        return self.letter + token

    def buttons(
        self, words: Words, token: str, *, k: int | None, agree: str, decline: str
    ) -> tuple[tuple[Button, ...], ...]:
        """What stands under the text that is agreed to; `agree` and `decline` are the words on the buttons, `k` is
        None where the text has none."""
        link = self.link(token)
        return column(
            Button(agree, Agree(link, self.version, words.language, k)),
            *settings.other_languages(words, partial(Speak, link)),
            Button(words.plain("joining-more"), MorePrivacy(link)),
            Button(decline, Decline(link)),
        )


def nowhere(turn: Turn, text: Markup) -> Screen:
    """The link leads nowhere (any more); somebody who belongs to no town has no overview to go to."""
    home = Button(turn.words.plain("home-button"), Home())
    return Screen(text, column(home if turn.person.municipality is not None else None))


class _Entrances:
    """What is the same in front of every link."""

    def __init__(self, home: HomeScreen, entrances: Sequence[Entrance]) -> None:
        self._home = home
        self._by_letter = {each.letter: each for each in entrances}

    def _of(self, tap: OfLink) -> tuple[Entrance, str]:
        """(what the link leads to, its token). Raises Gone where no link begins so."""
        entrance = or_gone(self._by_letter.get(tap.link[0]))
        return entrance, tap.link[1:]

    async def on_open(self, turn: Turn, tap: Open) -> None:
        """Back to it."""
        entrance, token = self._of(tap)
        await entrance.on_link(turn, token)

    async def on_agree(self, turn: Turn, tap: Agree) -> None:
        """Consent to the text of today counts; to an older one it is asked anew."""
        entrance, token = self._of(tap)
        if tap.version != entrance.version or tap.language not in LANGUAGES:
            await turn.alert("joining-text-changed")
            await entrance.on_link(turn, token)
            return
        await entrance.on_agree(turn, token, Agreed(tap.version, tap.language, tap.k))

    async def on_speak(self, turn: Turn, tap: Speak) -> None:
        """The same in this language."""
        await settings.speak(turn, tap.language)
        entrance, token = self._of(tap)
        await entrance.on_link(turn, token)

    async def on_more_privacy(self, turn: Turn, tap: MorePrivacy) -> None:
        """The privacy text before anything is agreed to."""
        entrance, token = self._of(tap)
        town = await entrance.inviting(turn, token)
        controller = None if town is None else await turn.workshops.privacy.controller(town)
        back = Button(turn.words.plain(f"{entrance.texts}-back"), Open(tap.link))
        to = partial(MorePrivacy, tap.link)
        ways = turn.addresses.ways
        shown = privacy.before_agreeing(turn.words, controller, tap.topic, ways=ways, to=to, back=back)
        await turn.show(shown)

    async def on_decline(self, turn: Turn, tap: Decline) -> None:
        """The link stays as it is; somebody who belongs to no town leaves no trace."""
        words, (entrance, token) = turn.words, self._of(tap)
        kept = f"{entrance.texts}-declined-member"
        turn.leads_to(lambda forgotten: Home() if forgotten else Place(Home().pack(), kept))
        if await turn.workshops.privacy.decline(turn.person.id):
            again = Button(words.plain(f"{entrance.texts}-after-all"), Open(tap.link))
            await turn.show(Screen(words(f"{entrance.texts}-declined"), column(again)))
            return
        if entrance.on_decline is not None:
            await entrance.on_decline(turn, token)
        await self._home.show(turn, remark=words(kept))


def routes(home: HomeScreen, *entrances: Entrance) -> tuple[Route, ...]:
    """The ways in."""
    of = _Entrances(home, entrances)

    def here(tap: OfLink) -> Open:
        return Open(tap.link)

    return (
        *(LinkRoute(each.letter, each.on_link, leads_to=_opened(each)) for each in entrances),
        TapRoute(Open, of.on_open, leads_to=here),
        TapRoute(Agree, of.on_agree, leads_to=here),
        TapRoute(Decline, of.on_decline, leads_to=lambda _: Home()),
        TapRoute(Speak, of.on_speak, leads_to=here),
        TapRoute(MorePrivacy, of.on_more_privacy),
    )


def _opened(entrance: Entrance) -> Callable[[str], Open]:
    return lambda token: Open(entrance.link(token))
