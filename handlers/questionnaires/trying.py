"""A questionnaire tried in private: the very screens of answering. Nothing of it is stored as an answer.

What makes no sense alone (comments, breaks, colleagues) is left out.
"""

from dataclasses import replace

from handlers.answering import interstitials
from handlers.answering import taps as answering
from handlers.answering.surroundings import Surroundings
from handlers.questionnaires import taps
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Markup, Words
from workshops.answering.acts import Restart
from workshops.answering.places import InTrial
from workshops.answering.response_state import At, Complete, FieldDone, ResponseState


class InPrivate(Surroundings):
    """Every screen says what it is, and how it ends."""

    leaves_out = (answering.Comment, answering.Pause, answering.About)
    keeps_to_itself = True

    def head(self, words: Words, _: ResponseState) -> Markup:
        return words("questionnaire-trial")

    def question(self, words: Words, at: At, *, explained: bool = False) -> Screen:
        return _with_end(words, at.passage, super().question(words, at, explained=explained))

    def field_done(self, words: Words, done: FieldDone) -> Screen:
        """Without the sentence that everything is saved."""
        text = words("answering-field-done", field=done.field.title.text(words.language))
        return self.around(words, done.passage, replace(interstitials.field_done(words, done), text=text))

    def complete(self, words: Words, done: Complete) -> Screen:
        left = done.passage.open_questions()
        text = paragraphs(
            words("questionnaire-trial-over"), words("questionnaire-trial-open", n=left) if left else None
        )
        overview = Button(words.plain("answering-overview"), answering.Overview(done.passage.where))
        return self.around(words, done.passage, Screen(text, column(overview)))

    def around(self, words: Words, passage: ResponseState, screen: Screen) -> Screen:
        said = replace(screen, text=lines(words("questionnaire-trial"), screen.text))
        return _with_end(words, passage, self.only_here(said))


async def on_begin(turn: Turn, tap: taps.BeginTrial) -> None:
    """From the first question."""
    place = InTrial(tap.which)
    outcome = await turn.workshops.responses.do(turn.person.id, place, turn.update, Restart())
    await InPrivate().show(turn, outcome)


def _with_end(words: Words, passage: ResponseState, screen: Screen) -> Screen:
    assert isinstance(passage.where, InTrial)  # noqa: S101 - nothing else stands in these surroundings
    end = Button(words.plain("questionnaire-trial-end"), taps.SeeQuestionnaire(passage.where.which))
    return replace(screen, rows=(*screen.rows, (end,)))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.BeginTrial, on_begin, leads_to=lambda tap: answering.Here(InTrial(tap.which))),
)
