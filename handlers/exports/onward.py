"""The buttons below a file: files push the screen that they came from far up, so the way on goes with them."""

from handlers.screen import Button, column
from handlers.surveys.taps import Files, SeeResult
from handlers.taps import Home
from locales import Words
from storage.ids import SurveyId


def onward(words: Words, survey: SurveyId) -> tuple[tuple[Button, ...], ...]:
    """To the other files, to the result, home."""
    return column(
        Button(words.plain("takeaway-more"), Files(survey)),
        Button(words.plain("takeaway-back"), SeeResult(survey)),
        Button(words.plain("home-button"), Home()),
    )
