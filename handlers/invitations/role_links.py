"""A link that gives one person a right: made by a tap, listed while nobody used it, withdrawn by a tap."""

from zoneinfo import ZoneInfo

from handlers.invitations import taps
from handlers.invitations.taps import LINK_LETTER
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from locales import Markup
from storage.ids import MunicipalityId
from workshops.participants.invitations import RoleLink


async def on_invite(turn: Turn, tap: taps.InviteFor) -> None:
    """A new link for one person."""
    turn.leads_to(lambda link: taps.SeeLink(tap.municipality, link.token))
    link = await turn.workshops.invitations.role_link(
        turn.person.id, tap.municipality, role=tap.role, update=turn.update
    )
    await turn.show(_link(turn, link))


async def on_link(turn: Turn, tap: taps.SeeLink) -> None:
    """The link once more; where it has ended, those that still wait."""
    links = await turn.workshops.invitations.unused_links(turn.person.id, tap.municipality)
    link = next((each for each in links if each.token == tap.token), None)
    await turn.show(await _unused(turn, tap.municipality) if link is None else _link(turn, link))


def _link(turn: Turn, link: RoleLink) -> Screen:
    words, municipality, payload = turn.words, link.municipality.id, LINK_LETTER + link.token
    parts = [
        words(f"invitations-role-{link.role}"),
        words("invitations-role-link", link=turn.addresses.main(payload), day=_day(turn, link)),
        *_in_browser(turn, link),
        words(f"invitations-role-rights-{link.role}", town=link.municipality.name),
    ]
    withdraw = Button(words.plain("invitations-withdraw"), taps.Withdraw(municipality, link.token))
    return Screen(Markup("\n\n".join(parts)), column(withdraw, _back(turn, municipality)))


def _in_browser(turn: Turn, link: RoleLink) -> list[Markup]:
    """The same way in without Telegram; where there is none the link stands there already."""
    address = turn.addresses.browser(LINK_LETTER + link.token)
    if address is None or link.code is None:
        return []
    where = turn.addresses.for_codes or ""
    if turn.addresses.is_browser_only:
        return [turn.words("day-code-on-page", where=where, code=link.code)]
    return [turn.words("invitations-role-browser", link=address, where=where, code=link.code)]


async def on_unused(turn: Turn, tap: taps.Unused) -> None:
    """Links that wait for somebody."""
    await turn.show(await _unused(turn, tap.municipality))


async def on_withdraw(turn: Turn, tap: taps.Withdraw) -> None:
    """The link has ended; what still waits is shown."""
    await turn.workshops.invitations.withdraw(turn.person.id, tap.municipality, token=tap.token)
    remark = turn.words("invitations-withdrawn")
    await turn.show(await _unused(turn, tap.municipality, remark=remark))


async def _unused(turn: Turn, municipality: MunicipalityId, *, remark: Markup | None = None) -> Screen:
    links = await turn.workshops.invitations.unused_links(turn.person.id, municipality)
    text = turn.words("invitations-unused-title" if links else "invitations-unused-none")
    buttons = [
        Button(
            turn.words.plain(f"invitations-withdraw-{link.role}", day=_short_day(turn, link)),
            taps.Withdraw(municipality, link.token),
        )
        for link in links
    ]
    return Screen(
        Markup(f"{remark}\n\n{text}") if remark else text, column(*buttons, _back(turn, municipality))
    )


def _day(turn: Turn, link: RoleLink) -> str:
    return turn.words.day(link.expires_at.astimezone(ZoneInfo(link.municipality.timezone)).date())


def _short_day(turn: Turn, link: RoleLink) -> str:
    return turn.words.short_day(link.expires_at.astimezone(ZoneInfo(link.municipality.timezone)).date())


def _back(turn: Turn, municipality: MunicipalityId) -> Button:
    return Button(turn.words.plain("invitations-back"), taps.Invitations(municipality))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.InviteFor, on_invite, leads_to=lambda tap: taps.Invitations(tap.municipality)),
    TapRoute(taps.SeeLink, on_link),
    TapRoute(taps.Unused, on_unused),
    TapRoute(taps.Withdraw, on_withdraw, leads_to=lambda tap: taps.Unused(tap.municipality)),
)
