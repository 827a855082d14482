"""An organiser makes a draft ready, invites, moves, cancels, and finds meetings again."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.meetings import (
    following,
    picking,
    screens,
    series_screens,
    series_taps,
    taps,
    typed_when,
    when,
    wording,
)
from handlers.meetings.answering import show_own
from handlers.meetings.date_polls import screens as date_screens
from handlers.meetings.following import PLACE, TITLE
from handlers.routing import Command, Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap
from handlers.turn import Turn
from handlers.wording import paragraphs, silent
from locales import Markup, Words
from storage.ids import MeetingId, MunicipalityId
from workshops.meetings.meetings import LONGEST_PLACE, LONGEST_TITLE
from workshops.meetings.public_holidays import STATES
from workshops.meetings.series import MovedSeries
from workshops.meetings.sheets import Card, MeetingSheet, Phase, one_of_each_series
from workshops.overviews import TownOverview
from workshops.refusals import NotAllowed
from workshops.rights import ORGANISING
from workshops.wall_time import AlreadyPast

LENGTH = "meeting-length"


async def on_command(turn: Turn) -> None:
    """`/treffen 3.12. 18 Uhr` begins a meeting; alone it shows the organisers all, everybody else their own."""
    standing = await turn.workshops.participants.standing(turn.person.id)
    if standing is None or not standing.membership.roles & ORGANISING:
        if turn.text:
            raise NotAllowed
        await show_own(turn)
    elif turn.text:
        await typed_when.take(turn, turn.text, meeting=None)
    else:
        await on_list(turn, taps.ListMeetings())


async def on_meetings(turn: Turn, _: taps.Meetings) -> None:
    """What `/treffen` alone shows."""
    await on_command(turn)


async def on_list(turn: Turn, tap: taps.ListMeetings) -> None:
    """The meetings of the town."""
    await _list(turn, tap.municipality or turn.town)


async def _list(turn: Turn, town: MunicipalityId) -> None:
    await turn.expect_nothing()
    listed = await turn.workshops.meetings.listed(turn.person.id, town)
    state = await turn.workshops.meetings.state(turn.person.id, town)
    dates = await turn.workshops.date_polls.listed(turn.person.id, town)
    words = turn.words
    buttons = column(
        Button(words.plain("meeting-new"), taps.NewMeeting(town)),
        *(date_screens.entry(words, each) for each in dates),
        *(_entry(words, card) for card in listed),
        Button(
            words.plain(
                "meeting-state-open" if state is None else "meeting-state", name=STATES.get(state or "", "")
            ),
            taps.ChooseState(town),
        ),
        *_own_calendar(turn),
        Button(words.plain("meeting-home"), Home()),
    )
    await turn.show(Screen(words("meeting-listed" if listed or dates else "meeting-listed-none"), buttons))


def _own_calendar(turn: Turn) -> list[Button]:
    """The way to the private address; only a browser is signed in where it is."""
    address = turn.addresses.own_page if turn.words.door == "browser" else None
    return [] if address is None else [Button(turn.words.plain("meeting-own-calendar"), url=address)]


async def on_choose_state(turn: Turn, tap: taps.ChooseState) -> None:
    """Of which state are the holidays?"""
    words = turn.words
    states = [Button(name, taps.SetState(tap.municipality, code)) for code, name in STATES.items()]
    rows = [tuple(states[place : place + 2]) for place in range(0, len(states), 2)]
    others = column(
        Button(words.plain("meeting-state-none"), taps.SetState(tap.municipality, None)),
        Button(words.plain("meeting-back"), taps.ListMeetings(tap.municipality)),
    )
    await turn.show(Screen(words("meeting-state-ask"), (*rows, *others)))


async def on_set_state(turn: Turn, tap: taps.SetState) -> None:
    await turn.workshops.meetings.set_state(turn.person.id, tap.municipality, tap.state)
    await _list(turn, tap.municipality)


def _entry(words: Words, card: Card) -> Button:
    return Button(wording.entry(words, card), taps.SeeSheet(card.meeting.id))


async def on_see(turn: Turn, tap: taps.SeeSheet) -> None:
    """A meeting where it stands, with the newest numbers."""
    await turn.expect_nothing()
    await _show(turn, await turn.workshops.meetings.sheet(turn.person.id, tap.meeting))


async def on_names(turn: Turn, tap: taps.SeeNames) -> None:
    """Who gave a name."""
    meetings = turn.workshops.meetings
    sheet = await meetings.sheet(turn.person.id, tap.meeting)
    given = await meetings.names(turn.person.id, tap.meeting)
    await turn.show(screens.names(turn.words, sheet, given))


async def on_invite(turn: Turn, tap: taps.Invite) -> None:
    """Everybody is invited; a draft whose time has passed asks for another."""
    match await turn.workshops.meetings.invite(turn.person.id, tap.meeting):
        case MeetingSheet() as sheet:
            night = screens.night(sheet.meeting, turn.now)
            head = turn.words("meeting-invited", n=sheet.told, night=night)
            await _show(turn, sheet, head=paragraphs(head, silent(turn.words, sheet.silent)))
        case AlreadyPast() as problem:
            await picking.finish(turn, tap.meeting, problem)


async def on_discard(turn: Turn, tap: taps.Discard) -> None:
    """The draft goes."""
    town = (await turn.workshops.meetings.sheet(turn.person.id, tap.meeting)).meeting.municipality
    await turn.workshops.meetings.discard(turn.person.id, tap.meeting)
    words = turn.words
    again, home = (
        Button(words.plain("meeting-new"), taps.NewMeeting(town)),
        Button(words.plain("meeting-home"), Home()),
    )
    await turn.show(Screen(words("meeting-discarded"), column(again, home)))


async def on_choose_length(turn: Turn, tap: taps.ChooseLength) -> None:
    """How long it may last."""
    await _ask_length(turn, tap.meeting)


async def _ask_length(turn: Turn, meeting: MeetingId, *, problem: Markup | None = None) -> None:
    sheet = await turn.workshops.meetings.sheet(turn.person.id, meeting)
    await turn.expect(LENGTH, meeting=meeting)
    screen = screens.lengths(turn.words, sheet)
    await turn.show(screen if problem is None else screen.below(problem))


async def on_typed_length(turn: Turn) -> None:
    meeting, text = _typed(turn)
    match when.length(text):
        case int() as minutes:
            await on_length(turn, taps.SetLength(meeting, minutes))
        case when.Unclear(key=key):
            await _ask_length(turn, meeting, problem=turn.words(key))


async def on_length(turn: Turn, tap: taps.SetLength) -> None:
    """It lasts as long as that."""
    meetings = turn.workshops.meetings
    await turn.expect_nothing()
    start = (await meetings.sheet(turn.person.id, tap.meeting)).meeting.start
    outcome = await meetings.move(turn.person.id, tap.meeting, start=start, minutes=tap.minutes)
    await picking.finish(turn, tap.meeting, outcome)


async def on_groups(turn: Turn, tap: taps.ChooseGroups) -> None:
    sheet = await turn.workshops.meetings.sheet(turn.person.id, tap.meeting)
    await turn.show(screens.groups(turn.words, sheet))


async def on_include_group(turn: Turn, tap: taps.IncludeGroup) -> None:
    """One group more or less."""
    sheet = await turn.workshops.meetings.include_group(
        turn.person.id, tap.meeting, group=tap.group, included=tap.included
    )
    await turn.show(screens.groups(turn.words, sheet))


async def on_rename(turn: Turn, tap: taps.Rename) -> None:
    """Asks for the title."""
    await _ask(turn, TITLE, tap.meeting)


async def on_relocate(turn: Turn, tap: taps.Relocate) -> None:
    """Asks for the place or the link."""
    await _ask(turn, PLACE, tap.meeting)


async def on_title(turn: Turn) -> None:
    meeting, title = _typed(turn)
    if not title or len(title) > LONGEST_TITLE:
        await _ask(turn, TITLE, meeting, problem=turn.words("meeting-too-long", limit=LONGEST_TITLE))
        return
    await following.change(turn, TITLE, meeting, title)


async def on_place(turn: Turn) -> None:
    meeting, place = _typed(turn)
    if not place or len(place) > LONGEST_PLACE:
        await _ask(turn, PLACE, meeting, problem=turn.words("meeting-too-long", limit=LONGEST_PLACE))
        return
    await following.change(turn, PLACE, meeting, place)


async def on_move(turn: Turn, tap: taps.Move) -> None:
    """It takes place at another time, and everybody hears of it."""
    meetings, words = turn.workshops.meetings, turn.words
    before = await meetings.sheet(turn.person.id, tap.meeting)
    if before.phase is Phase.RUNNING:
        await picking.show_begun(turn, before)
        return
    outcome = await meetings.move(turn.person.id, tap.meeting, start=tap.start, minutes=tap.length)
    moved = isinstance(outcome, MeetingSheet) and outcome.meeting.start != before.meeting.start
    head = words(
        "meeting-was-moved",
        before=wording.moment(words, before.meeting.start),
        after=wording.moment(words, tap.start),
        n=before.told,
        coming=before.attendance.coming - before.attendance.proxies,
        night=screens.night(before.meeting, turn.now, start=tap.start),
    )
    head = paragraphs(head, silent(words, before.silent))
    await picking.finish(turn, tap.meeting, outcome, head=head if moved else None)


async def on_move_following(turn: Turn, tap: series_taps.MoveFollowing) -> None:
    """It takes place at another time, and with it all that follow in its series; everybody hears of it once."""
    words, person = turn.words, turn.person.id
    before = await turn.workshops.meetings.sheet(person, tap.meeting)
    if before.phase is Phase.RUNNING:
        await picking.show_begun(turn, before)
        return
    outcome = await turn.workshops.series.move_following(
        person, tap.meeting, start=tap.start, minutes=tap.length
    )
    if not isinstance(outcome, MovedSeries):
        await picking.finish(turn, tap.meeting, outcome)
        return
    night = screens.night(before.meeting, turn.now, start=tap.start)
    head = paragraphs(
        words("series-was-moved", told=before.told, night=night),
        series_screens.moved(words, outcome, before.state),
        silent(words, before.silent),
    )
    sheet = await turn.workshops.meetings.sheet(person, tap.meeting)
    await _show(turn, sheet, head=head if outcome.is_news else None)


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """The next meeting and the way to all others for everybody, the way to make one for organisers."""
    words = turn.words
    buttons = [
        Button(wording.label(words, "meeting-home-next", card.meeting), taps.SeeCard(card.meeting.id))
        for card in overview.meetings[:1]
    ]
    buttons += [date_screens.home_button(words, slip) for slip in overview.dates if slip.open]
    if overview.roles & ORGANISING:
        town = overview.standing.municipality.id
        buttons.append(Button(words.plain("meeting-new"), taps.NewMeeting(town)))
        buttons.append(Button(words.plain("meeting-list"), taps.ListMeetings(town)))
    elif len(overview.meetings) > 1 or overview.cancelled:
        listed = [*overview.meetings, *overview.cancelled]
        buttons.append(Button(words.plain("meeting-list"), _all_of(listed)))
    return buttons


def _all_of(cards: Sequence[Card]) -> Tap:
    """Where somebody finds all that they are invited to: of one series its dates."""
    first, *others = one_of_each_series(cards)
    is_one_series = not others and first.meeting.series is not None
    return series_taps.SeeDates(first.meeting.id) if is_one_series else taps.Meetings()


async def _ask(turn: Turn, step: str, meeting: MeetingId, *, problem: Markup | None = None) -> None:
    """The title or the place of which meeting? The question stays below what was wrong with the answer."""
    words, sheet = turn.words, await turn.workshops.meetings.sheet(turn.person.id, meeting)
    await turn.expect(step, meeting=meeting, reason="")
    question = words("meeting-ask-title" if step == TITLE else "meeting-ask-place")
    back = Button(words.plain("meeting-back"), taps.SeeSheet(meeting))
    await turn.show(Screen(paragraphs(problem, wording.facts(words, sheet.meeting), question), column(back)))


async def _show(turn: Turn, sheet: MeetingSheet, *, head: Markup | None = None) -> None:
    await turn.show(screens.sheet(turn.words, sheet, head=head))


def _typed(turn: Turn) -> tuple[MeetingId, str]:
    """The meeting that was spoken of, and the text in one line."""
    return MeetingId(turn.expected_data["meeting"]), " ".join(turn.text.split())


def _sheet_of(data: Mapping[str, Any]) -> taps.SeeSheet:
    return taps.SeeSheet(data["meeting"])


ROUTES: tuple[Route, ...] = (
    Command("treffen", on_command, leads_to=taps.Meetings(), english="meetings"),
    TapRoute(taps.Meetings, on_meetings),
    TapRoute(taps.ListMeetings, on_list),
    TapRoute(taps.ChooseState, on_choose_state),
    TapRoute(taps.SetState, on_set_state, leads_to=lambda tap: taps.ListMeetings(tap.municipality)),
    TapRoute(taps.SeeSheet, on_see),
    TapRoute(taps.SeeNames, on_names),
    TapRoute(taps.Invite, on_invite, leads_to=lambda tap: taps.SeeSheet(tap.meeting)),
    TapRoute(taps.Discard, on_discard, leads_to=lambda _: taps.ListMeetings()),
    TapRoute(taps.ChooseLength, on_choose_length),
    TapRoute(taps.SetLength, on_length, leads_to=lambda tap: taps.SeeSheet(tap.meeting)),
    TextRoute(LENGTH, on_typed_length, leads_to=_sheet_of),
    TapRoute(taps.ChooseGroups, on_groups),
    TapRoute(taps.IncludeGroup, on_include_group, leads_to=lambda tap: taps.ChooseGroups(tap.meeting)),
    TapRoute(taps.Rename, on_rename),
    TapRoute(taps.Relocate, on_relocate),
    TextRoute(TITLE, on_title, leads_to=_sheet_of, says_limit=True),
    TextRoute(PLACE, on_place, leads_to=_sheet_of, says_limit=True),
    TapRoute(taps.Move, on_move, leads_to=lambda tap: taps.SeeSheet(tap.meeting)),
    TapRoute(series_taps.MoveFollowing, on_move_following, leads_to=lambda tap: taps.SeeSheet(tap.meeting)),
)
