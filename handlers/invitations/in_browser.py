"""How people of a group come in without Telegram: codes for one person each, and the lasting link for a time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from handlers.invitations import taps
from handlers.invitations.taps import LINK_LETTER
from handlers.long_work import Tell
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.turn import Turn
from handlers.wording import for_button, paragraphs
from locales import Markup, Words
from reports.slips_pdf import SlipsPage
from storage.ids import GroupId
from workshops.overviews import TownOverview
from workshops.participants.group_links import MORE_PLACES, Admission, GroupLink, Slips

OPENINGS: Final = ((1, 30), (1, 100), (1, 600), (7, 100))
"""For how many days, and for how many people, a lasting link may be opened."""
SHEETS: Final = (12, 24, 48)
"""How many codes may be printed at once: twelve fit on a page."""


async def on_in_browser(turn: Turn, tap: taps.InBrowser) -> None:
    """What there is, and what may be changed."""
    link = await turn.workshops.group_links.group_link(turn.person.id, tap.group)
    await turn.show(_screen(turn, link))


async def on_open(turn: Turn, tap: taps.OpenInBrowser) -> None:
    """From now on the lasting link lets people in."""
    if (tap.days, tap.people) not in OPENINGS:
        await turn.alert("old-button")
        return
    link = await turn.workshops.group_links.open_in_browser(
        turn.person.id, tap.group, lasts=timedelta(days=tap.days), people=tap.people
    )
    await turn.show(_screen(turn, link))


async def on_add_places(turn: Turn, tap: taps.AddPlaces) -> None:
    """Some more come through it."""
    link = await turn.workshops.group_links.add_places(turn.person.id, tap.group, places=tap.places)
    await turn.show(_screen(turn, link))


async def on_close(turn: Turn, tap: taps.CloseInBrowser) -> None:
    """Nobody else comes through it."""
    link = await turn.workshops.group_links.close_in_browser(turn.person.id, tap.group)
    await turn.show(_screen(turn, link))


async def on_print(turn: Turn, tap: taps.PrintSlips) -> None:
    """New codes for one person each, to be cut out."""
    if tap.count not in SHEETS:
        await turn.alert("old-button")
        return
    slips = await turn.workshops.group_links.slips(
        turn.person.id, tap.group, count=tap.count, update=turn.update
    )
    page = _page(turn, slips)
    await turn.show(_issued(turn, slips))

    async def set_pages(_: Tell) -> Sequence[Screen]:
        file = File(f"codes-{slips.group.code}.pdf", await turn.press.slips(page))
        text = turn.words("invitations-slips-caption", group=slips.group.name, n=len(slips.slips))
        return [Screen(text, file=file)]

    await turn.work(turn.words.plain("invitations-slips"), set_pages)


async def on_withdraw(turn: Turn, tap: taps.WithdrawSlips) -> None:
    """What was printed and not used is of no use any more."""
    ended = await turn.workshops.group_links.withdraw_slips(turn.person.id, tap.group)
    link = await turn.workshops.group_links.group_link(turn.person.id, tap.group)
    await turn.show(_screen(turn, link).below(turn.words("invitations-slips-withdrawn", n=ended)))


def lets_nobody_in(turn: Turn, link: GroupLink) -> bool:
    """Whether the lasting link of a group is of no use now: there is no Telegram, and it is closed or full."""
    return turn.addresses.is_browser_only and (link.browser is None or not link.browser.left)


def last_day(turn: Turn, link: GroupLink) -> date | None:
    """Until when the lasting link lets people in, where that is through the browser alone."""
    if not turn.addresses.is_browser_only or link.browser is None:
        return None
    return link.browser.until.astimezone(ZoneInfo(link.municipality.timezone)).date()


def lines(turn: Turn, link: GroupLink, *, below_link: bool = False) -> list[Markup]:
    """What the screen of a group says about browsers; nothing where there is no such door.

    `below_link`: the link stands above already.
    """
    if turn.addresses.browser_url is None:
        return []
    admission = link.browser
    if admission is None:
        return [turn.words("invitations-browser-closed")]
    day = _day(turn, admission.until, link.municipality.timezone)
    if not admission.left:
        return [turn.words("invitations-browser-full", n=admission.places, day=day)]
    return [
        turn.words(
            "invitations-browser-open-until" if below_link else "invitations-browser-open",
            link=turn.addresses.browser(LINK_LETTER + link.token) or "",
            where=turn.addresses.for_codes or "",
            code=admission.code,
            day=day,
            n=admission.left,
        )
    ]


def _screen(turn: Turn, link: GroupLink) -> Screen:
    words, group = turn.words, link.group.id
    text = [words("invitations-browser-title", group=link.group.name), *lines(turn, link)]
    openings = [
        Button(
            words.plain("invitations-browser-for", days=days, people=people),
            taps.OpenInBrowser(group, days, people),
        )
        for days, people in OPENINGS
    ]
    sheets = [Button(words.plain("invitations-slips-print", n=n), taps.PrintSlips(group, n)) for n in SHEETS]
    return Screen(
        Markup("\n\n".join([*text, words("invitations-browser-explained")])),
        column(
            *sheets,
            Button(words.plain("invitations-slips-withdraw"), taps.WithdrawSlips(group)),
            *(openings if link.browser is None else _while_open(words, link.group.id, link.browser)),
            _back(turn, taps.SeeGroup(group)),
        ),
    )


def _while_open(words: Words, group: GroupId, admission: Admission) -> list[Button]:
    more = taps.AddPlaces(group, admission.places + MORE_PLACES)
    return [
        Button(words.plain("invitations-browser-more", n=MORE_PLACES), more),
        Button(words.plain("invitations-browser-close"), taps.CloseInBrowser(group)),
    ]


def home_lines(turn: Turn, overview: TownOverview) -> list[Markup]:
    """Somebody may stand at the door whom a link does not let in any more."""
    return [
        turn.words("invitations-full", group=turn.words.group(each.group.name), n=each.places)
        for each in overview.full_links
    ]


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """The way to more places, as long as a link is full."""
    return [
        Button(
            turn.words.plain("invitations-full-button", group=for_button(turn.words, each.group.name)),
            taps.InBrowser(each.group.id),
        )
        for each in overview.full_links
    ]


def _issued(turn: Turn, slips: Slips) -> Screen:
    """How many there are now. Short, so that the file below it is in sight and nobody taps for a second sheet."""
    title = turn.words("invitations-browser-title", group=slips.group.name)
    issued = turn.words("slips-issued", n=slips.issued)
    return Screen(paragraphs(title, issued), column(_back(turn, taps.InBrowser(slips.group.id))))


def _page(turn: Turn, slips: Slips) -> SlipsPage:
    zone = slips.municipality.timezone
    return SlipsPage(
        town=slips.municipality.name,
        group=slips.group.name,
        address=turn.addresses.for_codes or "",
        codes=tuple(slip.code for slip in slips.slips),
        issued=slips.issued,
        until=slips.until.astimezone(ZoneInfo(zone)).date(),
        day=turn.now.astimezone(ZoneInfo(zone)).date(),
        language=turn.words.language,
    )


def _day(turn: Turn, moment: datetime, timezone: str) -> str:
    return turn.words.short_day(moment.astimezone(ZoneInfo(timezone)).date())


def _back(turn: Turn, tap: taps.SeeGroup | taps.InBrowser) -> Button:
    return Button(turn.words.plain("invitations-back"), tap)


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.InBrowser, on_in_browser, leads_to=lambda tap: taps.InBrowser(tap.group)),
    TapRoute(taps.OpenInBrowser, on_open, leads_to=lambda tap: taps.InBrowser(tap.group)),
    TapRoute(taps.AddPlaces, on_add_places, leads_to=lambda tap: taps.InBrowser(tap.group)),
    TapRoute(taps.CloseInBrowser, on_close, leads_to=lambda tap: taps.InBrowser(tap.group)),
    TapRoute(taps.PrintSlips, on_print, leads_to=lambda tap: taps.InBrowser(tap.group)),
    TapRoute(taps.WithdrawSlips, on_withdraw, leads_to=lambda tap: taps.InBrowser(tap.group)),
)
