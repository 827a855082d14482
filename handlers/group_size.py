"""From how many people on there are results: set by a coordinator, and agreed to anew by whoever agreed to more."""

import re

from handlers.answering.taps import Here
from handlers.polls import voting
from handlers.polls.taps import SeeSlip
from handlers.privacy import Privacy
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.surveys import participating
from handlers.taps import GroupSize, Home, OfTown, Tap
from handlers.turn import Turn
from locales import LANGUAGES, Markup, Words
from storage.ids import MunicipalityId, PollId, SurveyId
from storage.members import Municipality
from workshops.answering.places import InSurvey
from workshops.participants.participants import Agreed
from workshops.refusals import ConsentNeeded
from workshops.towns.privacy import CONSENT_VERSION, GROUP_SIZES

TYPED = "group-size"

BESIDE = 4
"""Buttons in one row, so that all eight and what they mean are in sight together."""


class SetGroupSize(OfTown, prefix="ek"):
    k: int


class AgreeToFewer(OfTown, prefix="ea"):
    """Consent to the smaller k of one poll or survey, which is shown next; the text's version travels with it."""

    kind: str
    subject: int
    k: int
    version: str
    language: str


async def on_see(turn: Turn, tap: GroupSize) -> None:
    """How it is set and what that means; the number can be typed, too."""
    await turn.expect(TYPED, municipality=tap.municipality)
    town = await turn.workshops.privacy.protected(turn.person.id, tap.municipality)
    await turn.show(_screen(turn.words, town))


async def on_set(turn: Turn, tap: SetGroupSize) -> None:
    """For everything that is opened from now on."""
    town = await turn.workshops.privacy.set_minimum_group_size(turn.person.id, tap.municipality, tap.k)
    await turn.note(turn.words.plain("group-size-saved"))
    await turn.show(_screen(turn.words, town))


async def on_typed(turn: Turn) -> None:
    """The number was typed."""
    municipality = MunicipalityId(turn.expected_data["municipality"])
    await turn.expect(TYPED, municipality=municipality)
    numbers = [int(number) for number in re.findall(r"\d{1,2}", turn.text)]
    if len(numbers) == 1 and numbers[0] in GROUP_SIZES:
        town = await turn.workshops.privacy.set_minimum_group_size(turn.person.id, municipality, numbers[0])
        await turn.say(_screen(turn.words, town))
        return
    screen = _screen(turn.words, await turn.workshops.privacy.protected(turn.person.id, municipality))
    said = turn.words("group-size-unfit")
    await turn.say(Screen(Markup(f"{said}\n\n{screen.text}"), screen.rows))


async def on_needed(turn: Turn, needed: ConsentNeeded) -> None:
    """Instead of the answer, which is not taken yet: what has changed, and whether that is all right."""
    words = turn.words
    agree = AgreeToFewer(
        needed.municipality, needed.kind, needed.subject, needed.k, CONSENT_VERSION, words.language
    )
    text = words("group-size-agree-ask", title=needed.title, k=needed.k, agreed=needed.agreed)
    buttons = column(
        Button(words.plain("group-size-agree", k=needed.k), agree),
        Button(words.plain("joining-more"), Privacy()),
        Button(words.plain("group-size-agree-not"), Home()),
    )
    await turn.show(Screen(text, buttons))


async def on_agree(turn: Turn, tap: AgreeToFewer) -> None:
    """Records it and shows what was to be answered; a text that has changed since is shown there once more."""
    if tap.version == CONSENT_VERSION and tap.language in LANGUAGES and tap.k in GROUP_SIZES:
        agreed = Agreed(tap.version, tap.language, tap.k)
        await turn.workshops.participants.agree(turn.person.id, tap.municipality, agreed)
    if tap.kind == "poll":
        await voting.on_see(turn, SeeSlip(PollId(tap.subject)))
    else:
        await participating.resume(turn, SurveyId(tap.subject))


def _screen(words: Words, town: Municipality) -> Screen:
    k = town.minimum_group_size
    sizes = [
        Button(
            words.plain("group-size-chosen" if size == k else "group-size-choice", k=size),
            SetGroupSize(town.id, size),
        )
        for size in GROUP_SIZES
    ]
    rows = tuple(tuple(sizes[place : place + BESIDE]) for place in range(0, len(sizes), BESIDE))
    back = column(Button(words.plain("home-button"), Home()))
    return Screen(words("group-size", k=k, others=k - 1), (*rows, *back))


def _agreed_about(tap: AgreeToFewer) -> Tap:
    return SeeSlip(PollId(tap.subject)) if tap.kind == "poll" else Here(InSurvey(SurveyId(tap.subject)))


ROUTES: tuple[Route, ...] = (
    TapRoute(GroupSize, on_see),
    TapRoute(SetGroupSize, on_set, leads_to=lambda tap: GroupSize(tap.municipality)),
    TextRoute(TYPED, on_typed, leads_to=lambda data: GroupSize(data["municipality"])),
    TapRoute(AgreeToFewer, on_agree, leads_to=_agreed_about),
)
