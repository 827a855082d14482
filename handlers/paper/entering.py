"""Forms from paper are typed: a line, Enter, the next line; behind the last one the next form begins."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

from handlers.paper import screens
from handlers.paper.taps import DropPaper, PaperLine
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.surveys.taps import SeeSurvey
from handlers.taps import EnterPaper, Home
from handlers.turn import Turn
from storage.ids import GroupId, SurveyId
from storage.responses import Answer
from workshops.refusals import Refusal, TooLate
from workshops.surveys.paper import PAPER_LINE, Typed, Unread

TYPED_NUMBER: Final = "paper-number"
_LONGEST_NUMBER: Final = 9


async def on_enter(turn: Turn, tap: EnterPaper) -> None:
    await turn.expect_nothing()
    found = await turn.workshops.paper_forms.entering(turn.person.id, tap.survey)
    await turn.show(screens.entering(turn.words, found))


async def on_line(turn: Turn, tap: PaperLine) -> None:
    """The first line of a new form, or an earlier one of this form once more."""
    place, typed = tap.place, await _so_far(turn, tap)
    if typed is None:
        place, typed = 0, {}
    found = await turn.workshops.paper_forms.line(turn.person.id, tap.survey, tap.group, place=place)
    await _expect(turn, PaperLine(tap.survey, tap.group, place), typed)
    await turn.show(screens.line(turn.words, found))


async def on_typed(turn: Turn) -> None:
    """A line was typed; the last one keeps the form. It comes to nothing once the survey is closed."""
    try:
        await _take(turn)
    except TooLate:
        turn.stands_at(Home(), notice="paper-over")
        await turn.say(await _over(turn, SurveyId(turn.expected_data["survey"])))


async def _over(turn: Turn, survey: SurveyId) -> Screen:
    """With the way to the survey for whoever coordinates it; whoever only enters forms for a day has none."""
    words, ways = turn.words, [Button(turn.words.plain("home-button"), Home())]
    with suppress(Refusal):
        await turn.workshops.surveys.sheet(turn.person.id, survey)
        ways.insert(0, Button(words.plain("refusal-see-now"), SeeSurvey(survey)))
    return Screen(words("paper-over"), column(*ways))


async def _take(turn: Turn) -> None:
    data = turn.expected_data
    here, typed = _place(data), _typed(data)
    paper, words = turn.workshops.paper_forms, turn.words
    read = await paper.read(
        turn.person.id,
        here.survey,
        here.group,
        place=here.place,
        text=turn.text,
        so_far=typed,
        language=words.language,
    )
    if isinstance(read, Unread):
        wrong = screens.misread(words, read.misread)
        await turn.say(screens.line(words, read.line, above=wrong))
    elif read.next is not None:
        there = PaperLine(here.survey, here.group, read.next.place)
        turn.leads_to(there)
        await _expect(turn, there, read.typed)
        above = words("paper-taken", n=here.place + 1, line=turn.text)
        await turn.say(screens.line(words, read.next, above=above))
    else:
        start = PaperLine(here.survey, here.group, 0)
        turn.leads_to(start)
        await _expect(turn, start, {})
        done = await paper.enter(turn.person.id, here.survey, here.group, turn.update, typed=read.typed)
        await turn.say(screens.entered(words, done))


async def on_drop(turn: Turn, tap: DropPaper) -> None:
    await turn.expect(TYPED_NUMBER, survey=tap.survey)
    await turn.show(_which(turn, tap.survey, "paper-drop-ask"))


async def on_number(turn: Turn) -> None:
    """The form with this number is deleted."""
    survey = SurveyId(turn.expected_data["survey"])
    text = turn.text.strip()
    number = int(text) if text.isdecimal() and len(text) <= _LONGEST_NUMBER else 0
    if not number or not await turn.workshops.paper_forms.drop(turn.person.id, survey, number=number):
        await turn.say(_which(turn, survey, "paper-drop-none"))
        return
    await turn.expect_nothing()
    found = await turn.workshops.paper_forms.entering(turn.person.id, survey)
    gone = turn.words("paper-dropped", number=number)
    await turn.say(screens.entering(turn.words, found).below(gone))


async def _so_far(turn: Turn, tap: PaperLine) -> Typed | None:
    """What was typed of this form; None where another one begins."""
    if tap.place == 0:
        return None
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    if expected is None or expected.step != PAPER_LINE:
        return None
    at = _place(expected.data)
    same = (at.survey, at.group) == (tap.survey, tap.group) and tap.place <= at.place
    return _typed(expected.data) if same else None


async def _expect(turn: Turn, at: PaperLine, typed: Typed) -> None:
    said = {key: [one.value, one.comment] for key, one in typed.items()}
    await turn.expect(PAPER_LINE, survey=at.survey, group=at.group, place=at.place, typed=said)


def _typed(data: Mapping[str, Any]) -> Typed:
    return {key: Answer(value, comment) for key, (value, comment) in data["typed"].items()}


def _place(data: Mapping[str, Any]) -> PaperLine:
    return PaperLine(SurveyId(data["survey"]), GroupId(data["group"]), data["place"])


def _which(turn: Turn, survey: SurveyId, key: str) -> Screen:
    return Screen(turn.words(key), column(Button(turn.words.plain("survey-cancel"), EnterPaper(survey))))


ROUTES: tuple[Route, ...] = (
    TapRoute(EnterPaper, on_enter),
    TapRoute(PaperLine, on_line),
    TapRoute(DropPaper, on_drop),
    TextRoute(PAPER_LINE, on_typed, leads_to=_place, one_line=True),
    TextRoute(TYPED_NUMBER, on_number, leads_to=lambda data: EnterPaper(SurveyId(data["survey"]))),
)
