"""A coordinator runs polls: opens, watches the turnout, closes, finds older ones again."""

from handlers.paging import turning
from handlers.polls import coordinator_screens as screens
from handlers.polls import taps
from handlers.polls.closing_screens import ask_close
from handlers.polls.going_on import ask_close_and_go_on
from handlers.polls.group_taps import SeeGroupChat
from handlers.routing import RenderView, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import for_button, short
from locales import Markup, Words
from storage.ids import MunicipalityId, PollId
from storage.members import Role
from storage.persons import Person
from storage.polls import Poll, PollState
from storage.views import View
from workshops.overviews import TownOverview
from workshops.polls.still_asked import VoteGoesOn
from workshops.workshops import Workshops

LONGEST_TITLE = 24
ON_A_PAGE = 10
LAST_PAGE = 10_000
"""A number from outside may be too large for a database."""
LONGEST_OF_ROUND = 16


async def on_send(turn: Turn, tap: taps.SendPoll) -> None:
    """Asks everybody; the screen then follows the turnout. What ran before on its run sheet is over with that."""
    polls = turn.workshops.polls
    try:
        opened = await polls.open(turn.person.id, tap.poll)
    except VoteGoesOn as still:
        closing = await polls.closing(turn.person.id, still.poll)
        await turn.show(ask_close_and_go_on(turn.words, closing, still.item, still.sheet))
        return
    await turn.show(screens.sheet(turn.words, opened))


async def on_see(turn: Turn, tap: taps.SeePoll) -> None:
    """Any poll, in the state that it is in."""
    await turn.expect_nothing()
    await turn.show(screens.sheet(turn.words, await turn.workshops.polls.led_sheet(turn.person.id, tap.poll)))


async def on_close(turn: Turn, tap: taps.ClosePoll) -> None:
    """Asks first; the end reveals the result."""
    await turn.expect_nothing()
    polls = turn.workshops.polls
    if tap.sure:
        await turn.show(screens.sheet(turn.words, await polls.close(turn.person.id, tap.poll)))
        return
    closing = await polls.closing(turn.person.id, tap.poll)
    if closing.sheet.poll.state is not PollState.OPEN:
        await turn.show(screens.sheet(turn.words, closing.sheet))
        return
    await turn.show(ask_close(turn.words, closing))


async def on_cloud_on_wall(turn: Turn, tap: taps.CloudOnWall) -> None:
    """The wall follows at once."""
    sheet = await turn.workshops.polls.show_as_cloud(turn.person.id, tap.poll, on=tap.on)
    await turn.show(screens.sheet(turn.words, sheet))


async def on_take_back(turn: Turn, tap: taps.TakeBack) -> None:
    """A poll that was sent by mistake becomes a draft again; where somebody has voted, it asks first."""
    polls = turn.workshops.polls
    sheet = await polls.led_sheet(turn.person.id, tap.poll)
    if sheet.poll.state is PollState.OPEN and not (tap.sure or sheet.is_untouched):
        await turn.show(screens.ask_take_back(turn.words, sheet))
        return
    await turn.show(screens.sheet(turn.words, await polls.take_back(turn.person.id, tap.poll)))


async def on_list(turn: Turn, tap: taps.ListPolls) -> None:
    """The polls of the town, what is open and begun first."""
    await _list(turn, tap.municipality or turn.town, 0)


async def on_list_older(turn: Turn, tap: taps.ListOlderPolls) -> None:
    """Those that have no room on the first page."""
    await _list(turn, tap.municipality, min(max(tap.page, 0), LAST_PAGE))


async def _list(turn: Turn, town: MunicipalityId, page: int) -> None:
    await turn.expect_nothing()
    skip = page * ON_A_PAGE
    polls, one_more = turn.workshops.polls, ON_A_PAGE + 1
    found = await polls.listed(turn.person.id, town, skip=skip, most=one_more)
    listed = found[:ON_A_PAGE]
    words = turn.words
    await turn.show(
        Screen(
            words("poll-listed" if listed else "poll-listed-none"),
            column(
                Button(words.plain("poll-new"), taps.NewPoll(town)),
                *(Button(_title(words, *each), taps.SeePoll(each[1].id)) for each in listed),
                *turning(
                    words, skip + len(found), page, ON_A_PAGE, to=lambda at: taps.ListOlderPolls(town, at)
                ),
                _group_chat(turn, town),
                Button(words.plain("home-button"), Home()),
            ),
        )
    )


def _group_chat(turn: Turn, town: MunicipalityId) -> Button | None:
    """Where there is Telegram."""
    if turn.addresses.telegram_name is None:
        return None
    return Button(turn.words.plain("group-chat-button"), SeeGroupChat(town))


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """Open polls for everybody who was asked, the list for coordinators."""
    words = turn.words
    buttons = [
        Button(
            words.plain("poll-home-vote", title=for_button(words, each.question, LONGEST_TITLE)),
            taps.SeeSlip(each.id),
        )
        for each in overview.polls
    ]
    if Role.COORDINATOR in overview.roles:
        town = overview.standing.municipality.id
        buttons.append(Button(words.plain("poll-new"), taps.NewPoll(town)))
        buttons.append(Button(words.plain("poll-list"), taps.ListPolls(town)))
    return buttons


def home_lines(turn: Turn, overview: TownOverview) -> list[Markup]:
    """Why somebody who came later finds no question while their neighbours vote."""
    return [turn.words("poll-home-for-others")] if overview.waits_for_others else []


def home_news(turn: Turn, overview: TownOverview) -> list[Markup]:
    """Where no chat says it: why a question is gone. Whether somebody had answered it is not known any more."""
    if turn.words.door == "telegram":
        return []
    return [turn.words("poll-home-taken-back", question=each) for each in overview.asked_in_vain]


async def render_control(view: View, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """The screen of whoever leads the room anew; None once the right is gone."""
    sheet = await workshops.polls.led_sheet(person.id, PollId(view.subject))
    return screens.sheet(words, sheet)


def _title(words: Words, number: int, poll: Poll) -> str:
    """Of another round which one it is first, for a long title is cut short."""
    named = short(poll.question, LONGEST_TITLE)
    if number > 1:
        named = words.plain("poll-round", title=short(poll.question, LONGEST_OF_ROUND), number=number)
    return words.plain(f"poll-title-{poll.state.value}", title=named)


VIEWS: dict[str, RenderView] = {"poll_control": render_control}

ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SendPoll, on_send, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.SeePoll, on_see),
    TapRoute(taps.ClosePoll, on_close, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.CloudOnWall, on_cloud_on_wall, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.TakeBack, on_take_back, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.ListPolls, on_list),
    TapRoute(taps.ListOlderPolls, on_list_older),
)
