"""A coordinator connects the town's group in Telegram; whoever comes from there finds the way into the town."""

import re
from typing import Final
from zoneinfo import ZoneInfo

from handlers.entrance import Open
from handlers.invitations.taps import LINK_LETTER, to_poll
from handlers.polls import coordinator_screens, screens, taps
from handlers.polls.group_message import LINK_PREFIX
from handlers.polls.group_taps import (
    BeginGroupChat,
    ComeIn,
    PartGroupChat,
    SeeGroupChat,
    SetAlways,
    SetInGroup,
    SpeakInGroup,
)
from handlers.polls.group_voting import why_not
from handlers.routing import LinkRoute, RenderDelivery, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import LANGUAGES, Words, words_in
from storage.deliveries import Delivery
from storage.ids import ChatId, MunicipalityId, PollId
from storage.persons import Person
from storage.replies import Place
from workshops.group_chats import (
    LOST,
    ChatTaken,
    CodeUnknown,
    Connected,
    ConnectOutcome,
    GroupChatSheet,
    GroupCode,
    WayIn,
)
from workshops.refusals import Refusal
from workshops.workshops import Workshops

COMMAND: Final = "verbinden"
"""What is typed in the group, with the code behind it."""

_PAYLOAD: Final = re.compile(r"([0-9a-f]{32})([1-9][0-9]{0,17})?")


async def on_see(turn: Turn, tap: SeeGroupChat) -> None:
    """Whether a group is connected."""
    await turn.show(
        sheet(turn.words, await turn.workshops.group_chats.sheet(turn.person.id, tap.municipality))
    )


async def on_begin(turn: Turn, tap: BeginGroupChat) -> None:
    """The code is told here, once."""
    begun = await turn.workshops.group_chats.begin(turn.person.id, tap.municipality)
    if isinstance(begun, GroupChatSheet):
        await turn.show(sheet(turn.words, begun))
        return
    await turn.show(_code(turn, begun))


async def on_part(turn: Turn, tap: PartGroupChat) -> None:
    """Asks first."""
    chats, words = turn.workshops.group_chats, turn.words
    if tap.sure:
        parted = sheet(words, await chats.part(turn.person.id, tap.municipality))
        await turn.show(parted.below(words("group-chat-parted")))
        return
    found = await chats.sheet(turn.person.id, tap.municipality)
    if not found.is_connected:
        await turn.show(sheet(words, found))
        return
    town = tap.municipality
    sure = Button(words.plain("group-chat-part-sure"), PartGroupChat(town, sure=True))
    back = Button(words.plain("group-chat-part-not"), SeeGroupChat(town))
    await turn.show(Screen(words("group-chat-part-ask"), column(sure, back)))


async def on_speak(turn: Turn, tap: SpeakInGroup) -> None:
    """The group may speak another language than the coordinator."""
    if tap.language not in LANGUAGES:
        await turn.alert("old-button")
        return
    spoken = await turn.workshops.group_chats.speak(turn.person.id, tap.municipality, tap.language)
    await turn.show(sheet(turn.words, spoken))


async def on_set_always(turn: Turn, tap: SetAlways) -> None:
    """Every new poll as well, or only those that are chosen."""
    changed = await turn.workshops.group_chats.set_always(turn.person.id, tap.municipality, on=tap.on)
    await turn.show(sheet(turn.words, changed))


async def on_set_in_group(turn: Turn, tap: SetInGroup) -> None:
    """A poll stands there as well, or no longer."""
    changed = await turn.workshops.group_polls.set_shown(turn.person.id, tap.poll, on=tap.on)
    await turn.show(coordinator_screens.sheet(turn.words, changed))


async def on_typed(turn: Turn, chat: ChatId) -> None:
    """A code was typed in a group; what came of it is said in the private chat, and the group is told by itself."""
    turn.leads_to(_place)
    outcome = await turn.workshops.group_chats.connect(
        turn.person.id, turn.text, chat, language=turn.words.language
    )
    match outcome:
        case Connected(municipality=town):
            connected = await turn.workshops.group_chats.sheet(turn.person.id, town.id)
            await turn.say(sheet(turn.words, connected))
        case CodeUnknown():
            await turn.say(Screen(turn.words("group-chat-code-unknown"), column(_home(turn.words))))
        case ChatTaken():
            await turn.say(Screen(turn.words("group-chat-taken"), column(_home(turn.words))))


def _place(outcome: ConnectOutcome) -> SeeGroupChat | Place:
    match outcome:
        case Connected(municipality=town):
            return SeeGroupChat(town.id)
        case CodeUnknown():
            return Place(Home().pack(), "group-chat-code-unknown")
        case ChatTaken():
            return Place(Home().pack(), "group-chat-taken")


async def on_link(turn: Turn, rest: str) -> None:
    """Somebody comes from the group."""
    await turn.expect_nothing()
    found = _PAYLOAD.fullmatch(rest)
    if found is None:
        await turn.show(Screen(turn.words("group-chat-link-ended"), column(_home(turn.words))))
        return
    await on_come_in(turn, _come_in(rest))


async def on_come_in(turn: Turn, tap: ComeIn) -> None:
    """Members see the poll; everybody else says first for which perspective they come in."""
    way, words = await turn.workshops.group_chats.way_in(turn.person.id, tap.token), turn.words
    if way is None:
        await turn.show(Screen(words("group-chat-link-ended"), column(_home(words))))
    elif not way.is_member:
        await turn.show(_way_in(words, way, tap.poll))
    elif tap.poll is None:
        text = words("group-chat-member", town=way.municipality.name)
        await turn.show(Screen(text, column(_home(words))))
    else:
        await _show_poll(turn, tap.poll)


async def _show_poll(turn: Turn, poll: PollId) -> None:
    try:
        slip = await turn.workshops.polls.slip(turn.person.id, poll)
    except Refusal:
        key = why_not(await turn.workshops.group_polls.not_asked(turn.person.id, poll))
        await turn.show(Screen(turn.words(key), column(_home(turn.words))))
        return
    await turn.show(screens.slip(turn.words, slip))


def sheet(words: Words, found: GroupChatSheet) -> Screen:
    """What the connection is good for, or since when there is one; in any case what the group sees."""
    town, back = (
        found.municipality.id,
        Button(words.plain("group-chat-back"), taps.ListPolls(found.municipality.id)),
    )
    if found.language is None or found.connected_at is None:
        text = paragraphs(words("group-chat-none"), words("group-chat-sees"))
        begin = Button(words.plain("group-chat-begin"), BeginGroupChat(town))
        return Screen(text, column(begin, back, _home(words)))
    day = words.day(found.connected_at.astimezone(ZoneInfo(found.municipality.timezone)).date())
    language = words_in(found.language).plain("wall-language-name")
    text = paragraphs(
        words("group-chat-connected", day=day, language=language),
        words("group-chat-sees"),
        words("group-chat-always" if found.always else "group-chat-how"),
    )
    label = "group-chat-set-chosen" if found.always else "group-chat-set-always"
    always = Button(words.plain(label), SetAlways(town, not found.always))
    part = Button(words.plain("group-chat-part"), PartGroupChat(town, sure=False))
    return Screen(text, column(always, *_languages(words, found), part, back, _home(words)))


def _languages(words: Words, found: GroupChatSheet) -> list[Button]:
    """Every other one, by its own name."""
    return [
        Button(
            words.plain("group-chat-speak", language=words_in(code).plain("wall-language-name")),
            SpeakInGroup(found.municipality.id, code),
        )
        for code in LANGUAGES
        if code != found.language
    ]


def _code(turn: Turn, begun: GroupCode) -> Screen:
    words, town = turn.words, begun.municipality
    link = turn.addresses.telegram_group(begun.code.replace("-", ""))
    if link is None:
        return Screen(words("old-button"), column(_home(words)))
    text = words(
        "group-chat-code",
        bot=turn.addresses.telegram_name or "",
        command=f"/{COMMAND} {begun.code}",
        until=words.time(begun.until.astimezone(ZoneInfo(town.timezone))),
    )
    add = Button(words.plain("group-chat-choose"), url=link)
    back = Button(words.plain("group-chat-done"), SeeGroupChat(town.id))
    return Screen(text, column(add, back, _home(words)))


def _way_in(words: Words, way: WayIn, poll: PollId | None) -> Screen:
    """The perspectives by their names; each leads to what is agreed to, and from there to the poll."""
    buttons = [
        Button(words.group(group.name), Open(LINK_LETTER + to_poll(token, poll)))
        for group, token in way.entrances
    ]
    return Screen(words("group-chat-way-in", town=way.municipality.name), column(*buttons, _home(words)))


def _home(words: Words) -> Button:
    return Button(words.plain("home-button"), Home())


def _come_in(rest: str) -> ComeIn:
    """Raises ValueError for what no link of a group carries."""
    found = _PAYLOAD.fullmatch(rest)
    if found is None:
        raise ValueError(rest)
    token, poll = found.groups()
    return ComeIn(token, None if poll is None else PollId(int(poll)))


async def render_lost(
    delivery: Delivery,
    person: Person,  # noqa: ARG001
    words: Words,
    workshops: Workshops,  # noqa: ARG001
) -> Screen | None:
    """The bot was thrown out of the group, or may not write there any more."""
    town = MunicipalityId(delivery.subject)
    again = Button(words.plain("group-chat-button"), SeeGroupChat(town))
    return Screen(words("group-chat-lost"), column(again, _home(words)))


DELIVERIES: dict[str, RenderDelivery] = {LOST: render_lost}

ROUTES: tuple[Route, ...] = (
    LinkRoute(LINK_PREFIX, on_link, leads_to=_come_in),
    TapRoute(SeeGroupChat, on_see),
    TapRoute(BeginGroupChat, on_begin, leads_to=lambda tap: SeeGroupChat(tap.municipality)),
    TapRoute(PartGroupChat, on_part, leads_to=lambda tap: SeeGroupChat(tap.municipality)),
    TapRoute(SpeakInGroup, on_speak, leads_to=lambda tap: SeeGroupChat(tap.municipality)),
    TapRoute(SetAlways, on_set_always, leads_to=lambda tap: SeeGroupChat(tap.municipality)),
    TapRoute(SetInGroup, on_set_in_group, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(ComeIn, on_come_in),
)
