"""The result in the chat: from the overview down to one question, and its release to everyone who took part."""

from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.surveys import result_screens, taps
from handlers.turn import Turn
from handlers.wording import for_button, paragraphs
from workshops.overviews import TownOverview
from workshops.refusals import Gone, or_gone

LONGEST_NAME = 18
MOST_ON_HOME = 2


async def on_result(turn: Turn, tap: taps.SeeResult) -> None:
    """The overview."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    await turn.show(result_screens.overview(turn.words, evaluated, page=tap.page))


async def on_field(turn: Turn, tap: taps.SeeField) -> None:
    """One field with its questions."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    found = or_gone(next((each for each in evaluated.result.fields if each.field == tap.field), None))
    await turn.show(result_screens.field(turn.words, evaluated, found, page=tap.page))


async def on_item(turn: Turn, tap: taps.SeeItem) -> None:
    """One question with its distribution."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    for field in evaluated.result.fields:
        for item in field.items:
            if item.question == tap.question:
                await turn.show(result_screens.item(turn.words, evaluated, item, field))
                return
    raise Gone


async def on_release(turn: Turn, tap: taps.Release) -> None:
    """Asks first, then sends the overview to everyone who took part."""
    words = turn.words
    if tap.sure:
        sent = await turn.workshops.survey_results.release(turn.person.id, tap.survey)
        back = Button(words.plain("survey-back"), taps.SeeSurvey(tap.survey))
        await turn.show(Screen(words("results-release-done", n=sent), column(back)))
        return
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    texts = await turn.workshops.remarks.progress(turn.person.id, tap.survey)
    read = Button(words.plain("remark-review-count", n=texts.pending), taps.ReviewTexts(tap.survey))
    await turn.show(
        Screen(
            paragraphs(
                words("results-release-ask", name=evaluated.survey.name),
                words("results-release-unread", n=texts.pending) if texts.pending else None,
            ),
            column(
                read if texts.pending else None,
                Button(words.plain("results-release-sure"), taps.Release(tap.survey, sure=True)),
                Button(words.plain("survey-cancel"), taps.SeeSurvey(tap.survey)),
            ),
        )
    )


def result_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """The newest results that were released to this person."""
    return [
        Button(
            turn.words.plain("results-home", name=for_button(turn.words, survey.name, LONGEST_NAME)),
            taps.SeeResult(survey.id),
        )
        for survey in overview.released[:MOST_ON_HOME]
    ]


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeeResult, on_result),
    TapRoute(taps.SeeField, on_field),
    TapRoute(taps.SeeItem, on_item),
    TapRoute(taps.Release, on_release, leads_to=lambda tap: taps.SeeSurvey(tap.survey)),
)
