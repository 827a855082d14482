"""A coordinator lets somebody lead the room for one day: a code or link for one person, which ends with the day."""

from datetime import date

from handlers.invitations import taps
from handlers.invitations.taps import LINK_LETTER
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Words
from reports import qr
from storage.ids import MunicipalityId
from workshops.participants.moderation import MOST_CODES, DayCode, ModerationSheet, TooManyCodes
from workshops.refusals import Gone


async def on_see(turn: Turn, tap: taps.DayModeration) -> None:
    """Which codes wait, who moderates, and a new code."""
    sheet = await turn.workshops.moderation.sheet(turn.person.id, tap.municipality)
    await turn.show(_screen(turn.words, sheet))


async def on_make(turn: Turn, tap: taps.MakeDayCode) -> None:
    """A new code for that day."""
    turn.leads_to(lambda made: taps.SeeDayCode(tap.municipality, made.token))
    moderation = turn.workshops.moderation
    try:
        made = await moderation.make_code(turn.person.id, tap.municipality, day=tap.day, update=turn.update)
    except TooManyCodes:
        turn.stands_at(taps.DayModeration(tap.municipality))
        sheet = await moderation.sheet(turn.person.id, tap.municipality)
        too_many = turn.words("moderation-too-many", most=MOST_CODES)
        await turn.show(_screen(turn.words, sheet).below(too_many))
        return
    await turn.show(_code(turn, tap.municipality, made))


async def on_code(turn: Turn, tap: taps.SeeDayCode) -> None:
    """The code once more; where it has ended, what there is."""
    sheet = await turn.workshops.moderation.sheet(turn.person.id, tap.municipality)
    code = next((each for each in sheet.codes if each.token == tap.token), None)
    await turn.show(_screen(turn.words, sheet) if code is None else _code(turn, tap.municipality, code))


async def on_picture(turn: Turn, tap: taps.DayCodePicture) -> None:
    """The link as a picture, to be scanned from the coordinator's phone."""
    sheet = await turn.workshops.moderation.sheet(turn.person.id, tap.municipality)
    code = next((each for each in sheet.codes if each.token == tap.token), None)
    if code is None:
        raise Gone
    link = turn.addresses.main(LINK_LETTER + code.token)
    caption = turn.words("moderation-caption", day=turn.words.day(code.day), link=link)
    back = Button(turn.words.plain("invitations-back"), taps.DayModeration(tap.municipality))
    await turn.say(Screen(caption, column(back), file=File("moderation.png", qr.picture(link), picture=True)))


async def on_withdraw(turn: Turn, tap: taps.WithdrawDayCode) -> None:
    """The code has ended."""
    sheet = await turn.workshops.moderation.withdraw(turn.person.id, tap.municipality, tap.token)
    await turn.show(_screen(turn.words, sheet).below(turn.words("moderation-withdrawn")))


async def on_end(turn: Turn, tap: taps.EndModeration) -> None:
    """Somebody's right has ended."""
    sheet = await turn.workshops.moderation.end(turn.person.id, tap.municipality, tap.moderation)
    await turn.show(_screen(turn.words, sheet).below(turn.words("moderation-ended")))


def _screen(words: Words, sheet: ModerationSheet) -> Screen:
    town = sheet.municipality.id
    waiting = [words("moderation-code-line", code=each.code, day=words.day(each.day)) for each in sheet.codes]
    rights = [
        words("moderation-right-line", number=number, since=words.time(each.began), day=words.day(each.day))
        for number, each in enumerate(sheet.rights, 1)
    ]
    days = [Button(_day(words, at, day), taps.MakeDayCode(town, day)) for at, day in enumerate(sheet.days)]
    pairs = tuple(tuple(days[at : at + 2]) for at in range(0, len(days), 2))
    codes = [
        Button(words.plain("moderation-code-button", code=each.code), taps.SeeDayCode(town, each.token))
        for each in sheet.codes
    ]
    ends = [
        Button(words.plain("moderation-end", number=number), taps.EndModeration(town, each.id))
        for number, each in enumerate(sheet.rights, 1)
    ]
    text = paragraphs(words("moderation-sheet"), lines(*waiting, *rights), words("moderation-which-day"))
    return Screen(text, (*pairs, *column(*codes, *ends, _back(words, town))))


def _day(words: Words, at: int, day: date) -> str:
    if at < 2:
        return words.plain("moderation-tomorrow" if at else "moderation-today")
    return words.short_day(day)


def _code(turn: Turn, town: MunicipalityId, code: DayCode) -> Screen:
    words, payload = turn.words, LINK_LETTER + code.token
    link = turn.addresses.main(payload)
    text = (
        words("moderation-code", day=words.day(code.day)),
        words("moderation-link", link=link),
        words("moderation-to-type", where=turn.addresses.for_codes or "none", code=code.code),
    )
    return Screen(
        paragraphs(*text),
        column(
            Button(words.plain("invitations-picture"), taps.DayCodePicture(town, code.token)),
            Button(words.plain("moderation-withdraw"), taps.WithdrawDayCode(town, code.token)),
            Button(words.plain("invitations-back"), taps.DayModeration(town)),
        ),
    )


def _back(words: Words, town: MunicipalityId) -> Button:
    return Button(words.plain("invitations-back"), taps.Invitations(town))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.DayModeration, on_see),
    TapRoute(taps.MakeDayCode, on_make, leads_to=lambda tap: taps.DayModeration(tap.municipality)),
    TapRoute(taps.SeeDayCode, on_code),
    TapRoute(taps.DayCodePicture, on_picture),
    TapRoute(taps.WithdrawDayCode, on_withdraw, leads_to=lambda tap: taps.DayModeration(tap.municipality)),
    TapRoute(taps.EndModeration, on_end, leads_to=lambda tap: taps.DayModeration(tap.municipality)),
)
