"""The second person's way in and out: a link, who sees what, the questions, handing back or stopping."""

from functools import partial
from typing import assert_never

from handlers import privacy, settings
from handlers.answering.taps import Here
from handlers.handovers import taps
from handlers.handovers.passing_on import LINK_PREFIX, ended
from handlers.handovers.proposing import InProposals, go_on_tap
from handlers.routing import LinkRoute, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs, short
from locales import LANGUAGES, Markup, Words
from storage.handovers import ScopeKind
from storage.members import Membership
from workshops.answering.expected import expected_at
from workshops.answering.outcomes import Ended, HandedBack
from workshops.answering.places import InHandover
from workshops.answering.response_state import At, Complete, FieldDone
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


async def on_consider(turn: Turn, tap: taps.Consider) -> None:
    """Back to what is asked for."""
    await on_link(turn, tap.token)


async def on_take(turn: Turn, tap: taps.Take) -> None:
    """Consent to the text of today counts; to an older one it is asked anew."""
    if tap.version != CONSENT_VERSION or tap.language not in LANGUAGES:
        await turn.alert("joining-text-changed")
        await on_link(turn, tap.token)
        return
    agreed = Agreed(tap.version, tap.language)
    await _show(
        turn, await turn.workshops.helping.take(turn.person.id, tap.token, turn.update, agreed=agreed)
    )


async def on_refuse(turn: Turn, tap: taps.Refuse) -> None:
    """The link stays as it is; somebody who belongs to no town leaves no trace."""
    words = turn.words
    forgotten = await turn.workshops.privacy.decline(turn.person.id)
    text = words("colleague-refused-forgotten" if forgotten else "colleague-refused")
    await turn.show(
        Screen(text, column(Button(words.plain("colleague-after-all"), taps.Consider(tap.token))))
    )


async def on_choose_language(turn: Turn, tap: taps.ChooseLanguage) -> None:
    """Every language under its own name."""
    languages = [Button(settings.name_of(code), taps.Speak(tap.token, code)) for code in LANGUAGES]
    back = _back(turn.words, tap.token)
    await turn.show(Screen(turn.words("joining-choose-language"), column(*languages, back)))


async def on_speak(turn: Turn, tap: taps.Speak) -> None:
    """What is asked for, in this language."""
    await settings.speak(turn, tap.language)
    await on_link(turn, tap.token)


async def on_more_privacy(turn: Turn, tap: taps.MorePrivacy) -> None:
    """The privacy text before anything is agreed to."""
    outcome = await turn.workshops.helping.open_link(turn.person.id, tap.token)
    town = outcome.town.id if isinstance(outcome, Asking) else None
    controller = None if town is None else await turn.workshops.privacy.controller(town)
    to, back = partial(taps.MorePrivacy, tap.token), _back(turn.words, tap.token)
    await turn.show(privacy.before_agreeing(turn.words, controller, tap.topic, to=to, back=back))


async def on_hand_back(turn: Turn, tap: taps.HandBack) -> None:
    """Done."""
    await turn.expect_nothing()
    match await turn.workshops.helping.hand_back(turn.person.id, tap.handover):
        case HandedBack() as outcome:
            await _AROUND.show(turn, outcome)
        case Declined():
            await turn.show(_gone(turn, turn.words("colleague-nothing-handed-back")))
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
            await turn.show(_gone(turn, words("colleague-stopped")))
        case HandedBack() | Ended() as outcome:
            await _AROUND.show(turn, outcome)


async def help_buttons(turn: Turn, membership: Membership | None) -> list[Button]:
    """What the person has taken from others: in this town, or for somebody who belongs to none in any."""
    town = None if membership is None else membership.municipality
    waiting = await turn.workshops.helping.waiting(turn.person.id, town)
    return [
        Button(
            turn.words.plain("colleague-home-help", name=short(each.name, LONGEST_NAME)),
            go_on_tap(each.handover),
        )
        for each in waiting
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
            await turn.show(_gone(turn, words("colleague-link-unknown")))
        case LinkExpired():
            await turn.show(_gone(turn, words("colleague-link-expired")))
        case LinkUsed():
            await turn.show(_gone(turn, words("colleague-link-used")))
        case _:
            assert_never(outcome)


def _asking(words: Words, asking: Asking) -> Screen:
    """What it is about and who sees what; whoever does not belong to the town is asked for consent as well."""
    town, token, scope = asking.town.name, asking.token, asking.handover.scope
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
    take = "colleague-take" if asking.member else "colleague-agree"
    several = len(LANGUAGES) > 1
    return Screen(
        text,
        column(
            Button(words.plain(take), taps.Take(token, CONSENT_VERSION, words.language)),
            Button(words.plain("joining-language"), taps.ChooseLanguage(token)) if several else None,
            Button(words.plain("joining-more"), taps.MorePrivacy(token)),
            Button(words.plain("colleague-refuse"), taps.Refuse(token)),
        ),
    )


def _gone(turn: Turn, text: Markup) -> Screen:
    """Nothing to do here (any more); somebody who belongs to no town has no overview to go to."""
    home = Button(turn.words.plain("home-button"), Home())
    return Screen(text, column(home if turn.person.municipality is not None else None))


def _back(words: Words, token: str) -> Button:
    return Button(words.plain("colleague-to-request"), taps.Consider(token))


ROUTES: tuple[Route, ...] = (
    LinkRoute(LINK_PREFIX, on_link, leads_to=taps.Consider),
    TapRoute(taps.Consider, on_consider),
    TapRoute(taps.Take, on_take, leads_to=lambda tap: taps.Consider(tap.token)),
    TapRoute(taps.Refuse, on_refuse, leads_to=lambda tap: taps.Consider(tap.token)),
    TapRoute(taps.ChooseLanguage, on_choose_language),
    TapRoute(taps.Speak, on_speak, leads_to=lambda tap: taps.Consider(tap.token)),
    TapRoute(taps.MorePrivacy, on_more_privacy),
    TapRoute(taps.HandBack, on_hand_back, leads_to=lambda tap: Here(InHandover(tap.handover))),
    TapRoute(taps.Stop, on_stop, leads_to=lambda tap: Here(InHandover(tap.handover))),
)
