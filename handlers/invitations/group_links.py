"""The lasting link of a group: to pass on, as a QR code, as a page to print; renewed when it went too far."""

from collections.abc import Sequence

from handlers.invitations import in_browser, taps
from handlers.invitations.taps import LINK_LETTER
from handlers.long_work import Tell
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.turn import Turn
from locales import Markup
from reports import qr
from reports.invitation_pdf import InvitationPage
from storage.ids import GroupId
from workshops.participants.group_links import GroupLink, GroupNotice


async def on_group(turn: Turn, tap: taps.SeeGroup) -> None:
    """One group with its link."""
    await turn.expect_nothing()
    await turn.show(_screen(turn, await _link(turn, tap.group)))


async def on_picture(turn: Turn, tap: taps.Picture) -> None:
    """A picture whose caption is the invitation itself, to be forwarded or held up."""
    link = await _link(turn, tap.group)
    if in_browser.lets_nobody_in(turn, link):
        await turn.show(_screen(turn, link))
        return
    address = _address(turn, link)
    caption = turn.words(
        "invitations-caption", town=link.municipality.name, group=link.group.name, link=address
    )
    picture = File(f"einladung-{link.group.code}.png", qr.picture(address), picture=True)
    await turn.say(Screen(caption, column(_back(turn, tap.group)), file=picture))


async def on_page(turn: Turn, tap: taps.Page) -> None:
    """A page for the notice board."""
    notice = await turn.workshops.group_links.notice(turn.person.id, tap.group)
    if in_browser.lets_nobody_in(turn, notice.link):
        await turn.show(_screen(turn, notice.link))
        return
    group, page = notice.link.group, _page(turn, notice)

    async def set_page(_: Tell) -> Sequence[Screen]:
        file = File(f"einladung-{group.code}.pdf", await turn.press.invitation(page))
        text = turn.words("invitations-page-caption", group=group.name)
        return [Screen(text, column(_back(turn, tap.group)), file=file)]

    await turn.work(turn.words.plain("invitations-page"), set_page)


async def on_ask_renew(turn: Turn, tap: taps.AskRenew) -> None:
    """Printed pages would end with the link: asks once."""
    link = await _link(turn, tap.group)
    text = turn.words("invitations-renew-ask", group=link.group.name)
    renew = Button(turn.words.plain("invitations-renew-now"), taps.Renew(tap.group))
    await turn.show(Screen(text, column(renew, _back(turn, tap.group))))


async def on_renew(turn: Turn, tap: taps.Renew) -> None:
    """The old link has ended."""
    link = await turn.workshops.group_links.renew(turn.person.id, tap.group, update=turn.update)
    await turn.show(_screen(turn, link, remark=turn.words("invitations-renewed")))


async def on_take_part(turn: Turn, tap: taps.TakePart) -> None:
    """The coordinator answers in this group, too."""
    await turn.workshops.participants.take_part(turn.person.id, tap.group)
    link = await _link(turn, tap.group)
    await turn.show(_screen(turn, link, remark=turn.words("invitations-taking-part")))


async def _link(turn: Turn, group: GroupId) -> GroupLink:
    return await turn.workshops.group_links.group_link(turn.person.id, group)


def _address(turn: Turn, link: GroupLink) -> str:
    return turn.addresses.main(LINK_LETTER + link.token)


def _screen(turn: Turn, link: GroupLink, *, remark: Markup | None = None) -> Screen:
    words, group = turn.words, link.group.id
    closed = in_browser.lets_nobody_in(turn, link)
    text = words(
        "invitations-group-closed" if closed else "invitations-group-link",
        town=link.municipality.name,
        group=link.group.name,
        members=link.members,
        link=_address(turn, link),
    )
    stands_above = turn.addresses.is_browser_only
    more = [] if closed else in_browser.lines(turn, link, below_link=stands_above)
    text = Markup("\n\n".join([text, *more]))
    to_browser = Button(words.plain("invitations-browser"), taps.InBrowser(group))
    take_part = Button(words.plain("invitations-take-part"), taps.TakePart(group))
    buttons = column(
        None if closed else Button(words.plain("invitations-picture"), taps.Picture(group)),
        None if closed else Button(words.plain("invitations-page"), taps.Page(group)),
        None if turn.addresses.browser_url is None else to_browser,
        None if link.takes_part else take_part,
        Button(words.plain("invitations-rename"), taps.Rename(group)),
        Button(words.plain("invitations-renew"), taps.AskRenew(group)),
        Button(words.plain("invitations-back"), taps.Invitations(link.municipality.id)),
    )
    return Screen(Markup(f"{remark}\n\n{text}") if remark else text, buttons)


def _page(turn: Turn, notice: GroupNotice) -> InvitationPage:
    return InvitationPage(
        town=notice.link.municipality.name,
        group=notice.link.group.name,
        link=_address(turn, notice.link),
        browser=_for_codes(turn, notice.link),
        admits_until=in_browser.last_day(turn, notice.link),
        surveys=notice.surveys,
        contact=notice.contact,
        language=turn.words.language,
        day=notice.day,
    )


def _for_codes(turn: Turn, link: GroupLink) -> tuple[str, str] | None:
    """Where to type which code instead of opening the link in Telegram, as long as it lets somebody in."""
    where = turn.addresses.for_codes
    return None if where is None or link.browser is None else (where, link.browser.code)


def _back(turn: Turn, group: GroupId) -> Button:
    return Button(turn.words.plain("invitations-back"), taps.SeeGroup(group))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeeGroup, on_group, leads_to=lambda tap: taps.SeeGroup(tap.group)),
    TapRoute(taps.Picture, on_picture, leads_to=lambda tap: taps.Picture(tap.group)),
    TapRoute(taps.Page, on_page, leads_to=lambda tap: taps.Page(tap.group)),
    TapRoute(taps.AskRenew, on_ask_renew, leads_to=lambda tap: taps.AskRenew(tap.group)),
    TapRoute(taps.Renew, on_renew, leads_to=lambda tap: taps.SeeGroup(tap.group)),
    TapRoute(taps.TakePart, on_take_part, leads_to=lambda tap: taps.SeeGroup(tap.group)),
)
