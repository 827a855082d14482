"""The surveys that somebody can answer, each as a button that leads to the right question."""

from handlers.answering import taps
from handlers.screen import Button
from handlers.turn import Turn
from handlers.wording import for_button
from workshops.answering.acts import Resume
from workshops.answering.places import InSurvey
from workshops.answering.responses import WaitingSurvey

LONGEST_NAME = 18
"""As many signs as a button of Telegram has room for; one of a page is as high as its words."""


async def surveys_of(turn: Turn) -> list[WaitingSurvey]:
    """Unfinished ones first; none where the person belongs to no town."""
    town = turn.person.municipality
    return [] if town is None else await turn.workshops.responses.waiting(turn.person.id, town)


def button_for(turn: Turn, waiting: WaitingSurvey) -> Button:
    """It says whether the survey is begun, gone on with, or only looked at."""
    name, place = for_button(turn.words, waiting.name, LONGEST_NAME), InSurvey(waiting.survey)
    if waiting.finished:
        return Button(turn.words.plain("answering-home-change", name=name), taps.Overview(place))
    label = "answering-home-go-on" if waiting.begun else "answering-home-begin"
    return Button(turn.words.plain(label, name=name), taps.Do(place, Resume()))


async def further_buttons(turn: Turn) -> tuple[Button, ...]:
    """What is left to answer for somebody who has just handed one in."""
    return tuple(button_for(turn, each) for each in await surveys_of(turn) if not each.finished)
