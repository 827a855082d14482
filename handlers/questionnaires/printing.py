"""Questionnaires on paper: any of the town's for coordinators, what a survey asks for everyone whom it asks."""

from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from handlers.answering.taps import PrintSurvey
from handlers.long_work import Tell
from handlers.questionnaires import taps
from handlers.questionnaires.screens import language_name
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.surveys.taps import SeeSurvey
from handlers.taps import Home, Tap
from handlers.turn import Turn
from reports.questionnaire_pdf import PaperQuestionnaire
from workshops.surveys.preparation import PreparationSheet


async def on_print(turn: Turn, tap: taps.PrintQuestionnaire) -> None:
    sheet = await turn.workshops.preparation.of_questionnaire(turn.person.id, turn.town, tap.which)
    await _print(
        turn,
        sheet,
        tap.language,
        in_language=lambda language: taps.PrintQuestionnaire(tap.which, language),
        back=taps.SeeQuestionnaire(tap.which),
    )


async def on_print_survey(turn: Turn, tap: PrintSurvey) -> None:
    """What this person is asked in a survey; the coordinator gets all of it."""
    sheet = await turn.workshops.preparation.of_survey(turn.person.id, tap.survey)
    await _print(
        turn,
        sheet,
        tap.language,
        in_language=lambda language: PrintSurvey(tap.survey, language),
        back=SeeSurvey(tap.survey) if sheet.is_whole else Home(),
    )


async def _print(
    turn: Turn, sheet: PreparationSheet, language: str | None, *, in_language: Callable[[str], Tap], back: Tap
) -> None:
    """In the language that was chosen; in the only one without asking."""
    there = sheet.questionnaire.languages
    chosen = language if language in there else there[0] if len(there) == 1 else None
    if chosen is None:
        await turn.show(_which_language(turn, sheet, in_language, back))
        return
    paper = PaperQuestionnaire(
        questionnaire=sheet.questionnaire,
        fields=sheet.fields,
        town=sheet.town,
        name=sheet.name,
        groups=sheet.groups,
        language=chosen,
        day=turn.now.astimezone(ZoneInfo(sheet.timezone)).date(),
        browser=turn.addresses.for_codes,
        is_browser_only=turn.addresses.is_browser_only,
    )

    async def set_pages(_: Tell) -> Sequence[Screen]:
        name = f"{sheet.questionnaire.id}-{sheet.questionnaire.version}-{chosen}.pdf"
        file = File(name, await turn.press.questionnaire(paper))
        title = sheet.questionnaire.title.text(chosen)
        return [Screen(turn.words("questionnaire-print-caption", title=title), file=file)]

    await turn.work(turn.words.plain("questionnaire-print-title"), set_pages)


def _which_language(
    turn: Turn, sheet: PreparationSheet, in_language: Callable[[str], Tap], back: Tap
) -> Screen:
    words = turn.words
    buttons = [
        Button(language_name(words, language), in_language(language))
        for language in sheet.questionnaire.languages
    ]
    label = "home-button" if isinstance(back, Home) else "questionnaire-cancel"
    return Screen(words("questionnaire-print-ask"), column(*buttons, Button(words.plain(label), back)))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.PrintQuestionnaire, on_print),
    TapRoute(PrintSurvey, on_print_survey),
)
