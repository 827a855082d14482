"""How a person wants to be spoken to: language, screen-reader mode, messages."""

from collections.abc import Callable

from handlers.routing import Command, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.surveys.participating import unfinished_buttons
from handlers.taps import EnterCode, GroupSize, Home, Tap
from handlers.turn import Turn
from locales import LANGUAGES, Markup, Words, words_in
from storage.members import Role
from storage.persons import Pace


class Settings(Tap, prefix="e"): ...


class ChooseLanguage(Tap, prefix="el"): ...


class Speak(Tap, prefix="es"):
    language: str


class ReadAloud(Tap, prefix="er"):
    on: bool


class Messages(Tap, prefix="em"):
    on: bool


class ChoosePace(Tap, prefix="et"):
    """How long is a countdown for this person?"""


class SetPace(Tap, prefix="ets"):
    """How many times as long; 0: none."""

    times: int


class GoOnAtDesk(Tap, prefix="ed"):
    """A code to type at a computer."""


async def on_command(turn: Turn) -> None:
    await turn.expect_nothing()
    await turn.say(await _settings(turn))


async def on_settings(turn: Turn, _: Settings) -> None:
    """The button on the home screen."""
    await turn.show(await _settings(turn))


async def on_choose_language(turn: Turn, _: ChooseLanguage) -> None:
    """Every language under its own name."""
    languages = [Button(name_of(code), Speak(code)) for code in LANGUAGES]
    await turn.show(Screen(turn.words("joining-choose-language"), column(*languages, _back(turn))))


async def on_speak(turn: Turn, tap: Speak) -> None:
    """From now on in this language."""
    await speak(turn, tap.language)
    await turn.show(await _settings(turn))


async def on_read_aloud(turn: Turn, tap: ReadAloud) -> None:
    """Screen-reader mode on or off."""
    turn.person = await turn.workshops.participants.read_aloud(turn.person.id, on=tap.on)
    await turn.show(await _settings(turn))


async def on_messages(turn: Turn, tap: Messages) -> None:
    """Messages that nobody asked for: on or off."""
    turn.person = await turn.workshops.participants.mute(turn.person.id, on=not tap.on)
    await turn.show(await _settings(turn))


async def on_choose_pace(turn: Turn, _: ChoosePace) -> None:
    """As long as for the room, ten times as long, or none."""
    buttons = [
        Button(
            _marked(turn.words.plain(f"settings-pace-{pace.name.lower()}"), on=turn.person.pace is pace), tap
        )
        for pace, tap in ((pace, SetPace(pace.value)) for pace in (Pace.USUAL, Pace.TEN, Pace.NONE))
    ]
    await turn.show(Screen(turn.words("settings-pace-ask"), column(*buttons, _back(turn))))


async def on_set_pace(turn: Turn, tap: SetPace) -> None:
    """From now on so."""
    if tap.times not in {pace.value for pace in Pace}:
        await turn.alert("old-button")
        return
    turn.person = await turn.workshops.participants.take_time(turn.person.id, Pace(tap.times))
    await turn.show(await _settings(turn))


def _marked(label: str, *, on: bool) -> str:
    return f"{label} ✓" if on else label


async def on_go_on_at_desk(turn: Turn, _: GoOnAtDesk) -> None:
    """A code that lets this person in at a computer, within minutes and once."""
    where = turn.addresses.for_codes
    if where is None:
        await turn.alert("old-button")
        return
    code = await turn.workshops.sessions.new_code(turn.person.id, "desk")
    await turn.show(Screen(turn.words("settings-desk-code", where=where, code=code), column(_back(turn))))


async def on_stop(turn: Turn) -> None:
    """`/stopp` works at once; buttons take it back, and go on with a survey in the middle of which it was said."""
    await turn.expect_nothing()
    turn.person = await turn.workshops.participants.mute(turn.person.id, on=True)
    words = turn.words
    go_on = await unfinished_buttons(turn)
    parts = [words("settings-stopped"), *([words("settings-stopped-survey")] if go_on else [])]
    switch = Button(words.plain("settings-messages-switch-on"), Messages(on=True))
    await turn.say(Screen(Markup("\n\n".join(parts)), column(*go_on, switch, _home(turn))))


async def speak(turn: Turn, language: str) -> None:
    """Changes the language of the person and of the rest of this turn; one that does not exist changes nothing."""
    if language in LANGUAGES:
        turn.person = await turn.workshops.participants.speak(turn.person.id, language)
        turn.words = words_in(language, turn.words.door)
        turn.refresh_menu()


def other_languages(words: Words, to: Callable[[str], Tap]) -> list[Button]:
    """A button for each language but the one that is spoken."""
    return [Button(name_of(code), to(code)) for code in LANGUAGES if code != words.language]


def name_of(language: str) -> str:
    """A language in its own words."""
    return words_in(language).plain("settings-language-name")


async def _settings(turn: Turn) -> Screen:
    words, person = turn.words, turn.person
    several = len(LANGUAGES) > 1
    lines = [
        words("settings-title"),
        *([words("settings-language-now", language=name_of(words.language))] if several else []),
        *([_read_aloud(words, on=person.screen_reader)] if words.door == "telegram" else []),
        words("settings-pace-now", how=words.plain(f"settings-pace-{person.pace.name.lower()}")),
        words("settings-messages-off" if person.muted else "settings-messages-on"),
    ]
    language = Button(words.plain("settings-choose-language"), ChooseLanguage()) if several else None
    in_chat = words.door == "telegram"  # a page is read aloud as it is
    read_aloud = (
        _switch(turn, "read-aloud", ReadAloud(on=not person.screen_reader), on=person.screen_reader)
        if in_chat
        else None
    )
    messages = _switch(turn, "messages", Messages(on=person.muted), on=not person.muted)
    return Screen(
        Markup("\n\n".join(lines)),
        column(
            language,
            _at_desk(turn),
            read_aloud,
            Button(words.plain("settings-pace"), ChoosePace()),
            Button(words.plain("joining-enter-code"), EnterCode()),
            messages,
            await _group_size(turn),
            _home(turn),
        ),
    )


def _read_aloud(words: Words, *, on: bool) -> Markup:
    return words("settings-read-aloud-on" if on else "settings-read-aloud-off")


def _at_desk(turn: Turn) -> Button | None:
    """For who is at the phone and has a browser door to go to."""
    if turn.addresses.for_codes is None or turn.words.door == "browser":
        return None
    return Button(turn.words.plain("settings-desk"), GoOnAtDesk())


async def _group_size(turn: Turn) -> Button | None:
    """What a coordinator sets for the town on their home screen."""
    standing = await turn.workshops.participants.standing(turn.person.id)
    if standing is None or Role.COORDINATOR not in standing.membership.roles:
        return None
    town = standing.municipality
    return Button(turn.words.plain("group-size-button", k=town.minimum_group_size), GroupSize(town.id))


def _switch(turn: Turn, name: str, tap: Tap, *, on: bool) -> Button:
    return Button(turn.words.plain(f"settings-{name}-switch-{'off' if on else 'on'}"), tap)


def _back(turn: Turn) -> Button:
    return Button(turn.words.plain("settings-back"), Settings())


def _home(turn: Turn) -> Button:
    return Button(turn.words.plain("home-button"), Home())


ROUTES: tuple[Route, ...] = (
    Command("einstellungen", on_command, leads_to=Settings(), english="settings"),
    Command("stopp", on_stop, leads_to=Settings(), english="stop"),
    TapRoute(Settings, on_settings),
    TapRoute(ChooseLanguage, on_choose_language),
    TapRoute(GoOnAtDesk, on_go_on_at_desk, leads_to=lambda _: Settings()),
    TapRoute(Speak, on_speak, leads_to=lambda _: Settings()),
    TapRoute(ReadAloud, on_read_aloud, leads_to=lambda _: Settings()),
    TapRoute(ChoosePace, on_choose_pace),
    TapRoute(SetPace, on_set_pace, leads_to=lambda _: Settings()),
    TapRoute(Messages, on_messages, leads_to=lambda _: Settings()),
)
