"""The surveys that wait for somebody: on the home screen, after joining, and behind /weiter."""

from handlers.answering import taps
from handlers.answering.surroundings import Surroundings
from handlers.answering.waiting import button_for, surveys_of
from handlers.routing import Command, Route
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from locales import Markup
from storage.ids import SurveyId
from workshops.answering.acts import Resume
from workshops.answering.places import InSurvey
from workshops.answering.responses import WaitingSurvey
from workshops.overviews import TownOverview


async def begin(turn: Turn, overview: TownOverview) -> bool:
    """For somebody who has just agreed: the first question, where exactly one survey waits for them.

    After a double tap it is begun already.
    """
    match overview.waiting:
        case [WaitingSurvey(finished=False) as only]:
            await resume(turn, only.survey)
            return True
        case _:
            return False


async def on_continue(turn: Turn) -> None:
    """`/weiter`: the right question of the only open survey, or which of them."""
    waiting = [each for each in await surveys_of(turn) if not each.finished]
    match waiting:
        case []:
            text = turn.words("answering-nothing-open")
            await turn.say(Screen(text, column(Button(turn.words.plain("home-button"), Home()))))
        case [only]:
            await resume(turn, only.survey)
        case _:
            buttons = [button_for(turn, each) for each in waiting]
            await turn.say(Screen(turn.words("answering-which"), column(*buttons)))


def waiting_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """The surveys that wait for this person, unfinished ones first."""
    return [button_for(turn, each) for each in overview.waiting]


async def unfinished_buttons(turn: Turn) -> list[Button]:
    """The surveys that this person has begun and not finished."""
    return [button_for(turn, each) for each in await surveys_of(turn) if each.begun and not each.finished]


def home_lines(turn: Turn, overview: TownOverview) -> list[Markup]:
    """Until when each survey that is not finished can be answered."""
    words = turn.words
    return [
        words("answering-home-until", name=each.name, day=words.day(each.ends_on))
        for each in overview.waiting
        if each.ends_on is not None and not each.finished
    ]


async def resume(turn: Turn, survey: SurveyId) -> None:
    """The right question at once."""
    place = InSurvey(survey)
    turn.leads_to(taps.Here(place))
    outcome = await turn.workshops.responses.do(turn.person.id, place, turn.update, Resume())
    await Surroundings().show(turn, outcome)


ROUTES: tuple[Route, ...] = (Command("weiter", on_continue, leads_to=Home(), english="continue"),)
