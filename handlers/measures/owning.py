"""Somebody takes a measure on, says by one tap how far it is, follows it, or gives it back."""

from zoneinfo import ZoneInfo

from handlers.measures import screens, taps
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup
from storage.ids import MeasureId
from workshops.measures.measures import LONGEST_REASON
from workshops.measures.messages import ahead
from workshops.measures.owners import LONGEST_NAME, Linked
from workshops.measures.owners import Answer as Said
from workshops.measures.sheets import MeasureSheet
from workshops.refusals import NotAllowed, TooLate

NAME = "measure-name"
WHAT_HELP = "measure-what-help"
REPLY = "measure-reply"


async def on_take(turn: Turn, tap: taps.Take) -> None:
    """Taken on; then under which name?"""
    await ask_name(turn, await turn.workshops.measure_owners.take(turn.person.id, tap.measure))


async def on_ask_name(turn: Turn, tap: taps.AskName) -> None:
    await ask_name(turn, await turn.workshops.measures.sheet(turn.person.id, tap.measure))


async def on_name(turn: Turn) -> None:
    measure, name = MeasureId(turn.expected_data["measure"]), " ".join(turn.text.split())
    if not name or len(name) > LONGEST_NAME:
        sheet = await turn.workshops.measures.sheet(turn.person.id, measure)
        problem = turn.words("meeting-too-long", limit=LONGEST_NAME)
        await turn.expect(NAME, measure=measure)
        await turn.show(screens.ask_name(turn.words, sheet, limit=LONGEST_NAME, problem=problem))
        return
    await _named(turn, measure, name)


async def on_no_name(turn: Turn, tap: taps.NoName) -> None:
    await _named(turn, tap.measure, None)


async def on_release(turn: Turn, tap: taps.Release) -> None:
    """Asks first; the name goes, the office stays."""
    words = turn.words
    if not tap.sure:
        await turn.expect_nothing()
        sheet = await turn.workshops.measures.sheet(turn.person.id, tap.measure)
        await turn.show(screens.ask_release(words, sheet))
        return
    left = await turn.workshops.measure_owners.release(turn.person.id, tap.measure)
    if left is None:
        home = Button(words.plain("home-button"), Home())
        await turn.show(Screen(words("measure-released"), column(home)))
        return
    await turn.show(screens.sheet(words, left, head=words("measure-released")))


async def on_answer(turn: Turn, tap: taps.Answer) -> None:
    """How far it is."""
    sheet = await turn.workshops.measure_owners.answer(turn.person.id, tap.measure, tap.said)
    head = turn.words(f"measure-thanks-{tap.said.value}")
    if tap.said is Said.HELP:
        await turn.expect(WHAT_HELP, measure=tap.measure)
        head = paragraphs(head, turn.words("measure-ask-what-help", limit=LONGEST_REASON))
    else:
        await turn.expect_nothing()
    await turn.show(screens.sheet(turn.words, sheet, head=head))


async def on_what_help(turn: Turn) -> None:
    """What help is needed was typed."""
    measure, text = MeasureId(turn.expected_data["measure"]), " ".join(turn.text.split())
    if not text or len(text) > LONGEST_REASON:
        await turn.expect(WHAT_HELP, measure=measure)
        sheet = await turn.workshops.measures.sheet(turn.person.id, measure)
        head = turn.words("meeting-too-long", limit=LONGEST_REASON)
    else:
        sheet = await turn.workshops.measure_owners.say_what_help(turn.person.id, measure, text)
        await turn.expect_nothing()
        head = turn.words("measure-thanks-help")
    await turn.show(screens.sheet(turn.words, sheet, head=head))


async def on_ask_reply(turn: Turn, tap: taps.AskReply) -> None:
    """What to answer to whoever asked for help?"""
    await _ask_reply(turn, tap.measure)


async def on_reply(turn: Turn) -> None:
    """The answer was typed."""
    measure, text = MeasureId(turn.expected_data["measure"]), " ".join(turn.text.split())
    if not text or len(text) > LONGEST_REASON:
        await _ask_reply(turn, measure, problem=turn.words("meeting-too-long", limit=LONGEST_REASON))
        return
    sheet = await turn.workshops.measure_owners.reply(turn.person.id, measure, text)
    await turn.expect_nothing()
    await turn.show(screens.sheet(turn.words, sheet, head=turn.words("measure-replied")))


async def _ask_reply(turn: Turn, measure: MeasureId, *, problem: Markup | None = None) -> None:
    sheet = await turn.workshops.measures.sheet(turn.person.id, measure)
    if not screens.may_reply(sheet):
        raise TooLate if sheet.organises else NotAllowed
    await turn.expect(REPLY, measure=measure)
    await turn.show(screens.ask_reply(turn.words, sheet, limit=LONGEST_REASON, problem=problem))


async def on_follow(turn: Turn, tap: taps.Follow) -> None:
    """Wants to hear of it, or not any more."""
    sheet = await turn.workshops.measure_followers.follow(turn.person.id, tap.measure, on=tap.on)
    muted = screens.hears_nothing(sheet, turn.person)
    promised = "measure-followed-muted" if muted else "measure-followed"
    head = turn.words(promised if tap.on else "measure-unfollowed")
    await turn.show(screens.sheet(turn.words, sheet, head=head, muted=muted))


async def on_hear_again(turn: Turn, tap: taps.HearAgain) -> None:
    """Messages are on again, and what was promised of this measure holds."""
    turn.leads_to(taps.SeeMeasure(tap.measure), notice="messages-on-again")
    turn.person = await turn.workshops.participants.mute(turn.person.id, on=False)
    words, sheet = turn.words, await turn.workshops.measures.sheet(turn.person.id, tap.measure)
    head = paragraphs(
        words("messages-on-again"),
        words("measure-followed") if sheet.follows else None,
        words("measure-yours", asked=_asked(turn, sheet)) if sheet.mine and sheet.measure.is_open else None,
    )
    await turn.show(screens.sheet(words, sheet, head=head))


async def on_link(turn: Turn, tap: taps.GetLink) -> None:
    """Makes the link to pass on to the one person who is to take it on."""
    await _show_link(turn, await turn.workshops.measure_owners.link(turn.person.id, tap.measure))


async def on_see_link(turn: Turn, tap: taps.SeeLink) -> None:
    """The link that was made."""
    await _show_link(turn, await turn.workshops.measure_owners.linked(turn.person.id, tap.measure))


async def _show_link(turn: Turn, found: Linked) -> None:
    words, measure = turn.words, found.sheet.measure
    until = found.ends.astimezone(ZoneInfo(found.sheet.timezone))
    link = turn.link(taps.LINK_LETTER + found.token)
    other = turn.addresses.browser(taps.LINK_LETTER + found.token)
    text = paragraphs(
        words("measure-what", what=measure.what),
        words("measure-link", link=link, day=words.day(until.date())),
        words("measure-link-browser", link=other) if other is not None and other != link else None,
    )
    share = Button(
        words.plain("measure-share"),
        url=turn.share(words.plain("measure-share-text", what=measure.what), link),
    )
    await turn.show(Screen(text, column(share, screens.back(words, measure.id))))


async def ask_name(turn: Turn, sheet: MeasureSheet) -> None:
    await turn.expect(NAME, measure=sheet.measure.id)
    await turn.show(screens.ask_name(turn.words, sheet, limit=LONGEST_NAME))


async def _named(turn: Turn, measure: MeasureId, name: str | None) -> None:
    sheet = await turn.workshops.measure_owners.set_name(turn.person.id, measure, name)
    await turn.expect_nothing()
    head = turn.words("measure-yours", asked=_asked(turn, sheet))
    muted = screens.hears_nothing(sheet, turn.person)
    await turn.show(screens.sheet(turn.words, sheet, head=head, muted=muted))


def _asked(turn: Turn, sheet: MeasureSheet) -> str:
    """Whether whoever took it on is asked before its day, or only when it is over: there may be no day before it."""
    due = sheet.measure.due
    if due is None or turn.person.muted or not sheet.measure.is_open:
        return "none"
    coming = ahead(due, sheet.timezone, now=turn.now)
    return coming[0][0].value if coming else "none"


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.Take, on_take, leads_to=lambda tap: taps.AskName(tap.measure)),
    TapRoute(taps.AskName, on_ask_name),
    TextRoute(NAME, on_name, leads_to=lambda data: taps.AskName(data["measure"]), says_limit=True),
    TapRoute(taps.NoName, on_no_name, leads_to=lambda tap: taps.SeeMeasure(tap.measure)),
    TapRoute(taps.Release, on_release, leads_to=lambda tap: taps.SeeMeasure(tap.measure)),
    TapRoute(taps.Answer, on_answer, leads_to=lambda tap: taps.SeeMeasure(tap.measure), answers=True),
    TextRoute(
        WHAT_HELP, on_what_help, leads_to=lambda data: taps.SeeMeasure(data["measure"]), says_limit=True
    ),
    TapRoute(taps.AskReply, on_ask_reply),
    TextRoute(REPLY, on_reply, leads_to=lambda data: taps.AskReply(data["measure"]), says_limit=True),
    TapRoute(taps.Follow, on_follow, leads_to=lambda tap: taps.SeeMeasure(tap.measure)),
    TapRoute(taps.HearAgain, on_hear_again, leads_to=lambda tap: taps.SeeMeasure(tap.measure)),
    TapRoute(taps.GetLink, on_link, leads_to=lambda tap: taps.SeeLink(tap.measure)),
    TapRoute(taps.SeeLink, on_see_link),
)
