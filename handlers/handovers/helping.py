"""The second person's way in and out: a link, who sees what, the questions, handing back or stopping."""

from collections.abc import Sequence
from typing import Final, assert_never

from handlers.answering.taps import Here
from handlers.entrance import Entrance, nowhere
from handlers.handovers import taps
from handlers.handovers.passing_on import LINK_LETTER, ended
from handlers.handovers.proposing import InProposals, go_on_tap
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import for_button, paragraphs
from locales import Words
from storage.handovers import ScopeKind
from storage.ids import MunicipalityId
from workshops.answering.expected import expected_at
from workshops.answering.outcomes import Ended, HandedBack
from workshops.answering.places import InHandover
from workshops.answering.response_state import At, Complete, FieldDone
from workshops.handovers.handovers import WaitingHandover
from workshops.handovers.helping import (
    CONSENT_VERSION,
    Asking,
    Declined,
    LinkOutcome,
    OwnLink,
)
from workshops.handovers.rows import subject
from workshops.participants.participants import Agreed, LinkExpired, LinkUnknown, LinkUsed

LONGEST_NAME = 18
_AROUND = InProposals()


async def on_link(turn: Turn, token: str) -> None:
    """The link was opened: for the first time, or by whoever helps already."""
    await turn.expect_nothing()
    outcome = await turn.workshops.helping.open_link(turn.person.id, token)
    if isinstance(outcome, At | FieldDone | Complete):
        turn.act.expect(expected_at(outcome))
    await _show(turn, outcome)


async def _on_agree(turn: Turn, token: str, agreed: Agreed) -> None:
    outcome = await turn.workshops.helping.take(turn.person.id, token, turn.update, agreed=agreed)
    await _show(turn, outcome)


async def _inviting(turn: Turn, token: str) -> MunicipalityId | None:
    outcome = await turn.workshops.helping.open_link(turn.person.id, token)
    return outcome.town.id if isinstance(outcome, Asking) else None


async def on_hand_back(turn: Turn, tap: taps.HandBack) -> None:
    """Done."""
    await turn.expect_nothing()
    match await turn.workshops.helping.hand_back(turn.person.id, tap.handover):
        case HandedBack() as outcome:
            await _AROUND.show(turn, outcome)
        case Declined():
            await turn.show(nowhere(turn, turn.words("colleague-nothing-handed-back")))
        case Ended():
            await turn.show(ended(turn))


async def on_stop(turn: Turn, tap: taps.Stop) -> None:
    """Asks first, because it deletes what was written."""
    await turn.expect_nothing()
    words = turn.words
    if not tap.sure:
        sure = Button(words.plain("colleague-stop-sure"), taps.Stop(tap.handover, sure=True))
        go_on = Button(words.plain("colleague-stop-not"), go_on_tap(tap.handover))
        await turn.show(Screen(words("colleague-stop-ask"), column(sure, go_on)))
        return
    match await turn.workshops.helping.decline(turn.person.id, tap.handover):
        case Declined():
            await turn.show(nowhere(turn, words("colleague-stopped")))
        case HandedBack() | Ended() as outcome:
            await _AROUND.show(turn, outcome)


def help_buttons(turn: Turn, taken: Sequence[WaitingHandover]) -> list[Button]:
    """What the person has taken from others."""
    return [
        Button(
            turn.words.plain("colleague-home-help", name=for_button(turn.words, each.name, LONGEST_NAME)),
            go_on_tap(each.handover),
        )
        for each in taken
    ]


async def _show(turn: Turn, outcome: LinkOutcome) -> None:
    words = turn.words
    match outcome:
        case Asking():
            await turn.show(_asking(words, outcome))
        case At() | FieldDone() | Complete() | HandedBack() | Ended():
            await _AROUND.show(turn, outcome)
        case OwnLink(handover=handover):
            see = Button(words.plain("colleague-see-state"), taps.SeeHandover(handover))
            await turn.show(Screen(words("colleague-own-link"), column(see)))
        case LinkUnknown():
            await turn.show(nowhere(turn, words("colleague-link-unknown")))
        case LinkExpired():
            await turn.show(nowhere(turn, words("colleague-link-expired")))
        case LinkUsed():
            await turn.show(nowhere(turn, words("colleague-link-used")))
        case _:
            assert_never(outcome)


def _asking(words: Words, asking: Asking) -> Screen:
    """What it is about and who sees what; whoever does not belong to the town is asked for consent as well."""
    town, scope = asking.town.name, asking.handover.scope
    text = paragraphs(
        words("colleague-asked", town=town, name=asking.asked.name),
        words(
            "colleague-asked-field",
            field=subject(asking.asked, scope).text(words.language),
            questions=asking.questions,
            minutes=asking.minutes,
        )
        if scope.kind is ScopeKind.FIELD
        else words("colleague-asked-question"),
        words("colleague-who-sees-what"),
        None if asking.member else words(f"colleague-{CONSENT_VERSION}-consent", town=town),
    )
    return Screen(
        text,
        ENTRANCE.buttons(
            words,
            asking.token,
            k=None,
            agree=words.plain("colleague-take") if asking.member else words.plain("colleague-agree"),
            decline=words.plain("colleague-decline"),
        ),
    )


ENTRANCE: Final = Entrance(
    LINK_LETTER, CONSENT_VERSION, "colleague", on_link=on_link, on_agree=_on_agree, inviting=_inviting
)
ROUTES: tuple[Route, ...] = (
    TapRoute(taps.HandBack, on_hand_back, leads_to=lambda tap: Here(InHandover(tap.handover))),
    TapRoute(taps.Stop, on_stop, leads_to=lambda tap: Here(InHandover(tap.handover))),
)
