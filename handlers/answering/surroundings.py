"""What stands around the questions of a response, by the place where it stands. Here: of one's own, in a survey."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from handlers.answering import interstitials, questions, taps
from handlers.answering.waiting import further_buttons
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from locales import Markup, Words
from questionnaires.progress import StepKey
from workshops.answering.outcomes import Ended, HandedBack, Outcome, Over
from workshops.answering.places import InSurvey
from workshops.answering.response_state import At, Complete, FieldDone, ResponseState, Shown


class Surroundings:
    """Other places say what is different there."""

    leaves_out: tuple[type[taps.OfResponse], ...] = ()
    """What makes no sense at the place."""
    keeps_to_itself = False
    """Whether no button leads elsewhere."""

    def head(self, words: Words, passage: ResponseState) -> Markup | None:
        """What stands above a question."""
        return None if passage.answers else questions.welcome(words, passage)

    def question(self, words: Words, at: At, *, explained: bool = False) -> Screen:
        """One of the questions."""
        head = self.head(words, at.passage)
        return self.only_here(questions.question(words, at, explained=explained, head=head))

    def step(self, words: Words, shown: Shown) -> Screen:
        """Whatever comes after an act."""
        match shown:
            case At():
                return self.question(words, shown)
            case FieldDone():
                return self.field_done(words, shown)
            case Complete():
                return self.complete(words, shown)
            case _:
                assert_never(shown)

    def field_done(self, words: Words, done: FieldDone) -> Screen:
        """Between two fields."""
        return interstitials.field_done(words, done)

    def complete(self, words: Words, done: Complete) -> Screen:
        """Behind the last step."""
        return interstitials.complete(words, done)

    def around(self, words: Words, passage: ResponseState, screen: Screen) -> Screen:  # noqa: ARG002 - see others
        """Any other screen as it looks here."""
        return self.only_here(screen)

    def only_here(self, screen: Screen) -> Screen:
        """A screen without the buttons that make no sense here."""
        if not self.leaves_out and not self.keeps_to_itself:
            return screen
        rows = (
            tuple(
                button
                for button in row
                if not isinstance(button.tap, self.leaves_out)
                and (isinstance(button.tap, taps.OfResponse) or not self.keeps_to_itself)
            )
            for row in screen.rows
        )
        return replace(screen, rows=tuple(row for row in rows if row))

    async def pause(self, turn: Turn, passage: ResponseState) -> None:
        """Everything is saved anyway; says so."""
        await turn.show(interstitials.pause(turn.words, passage))

    async def show(self, turn: Turn, outcome: Outcome, *, about: StepKey | None = None) -> None:  # noqa: ARG002
        """What comes after an act; `about`: the step that it concerned."""
        match outcome:
            case Over():
                await turn.expect_nothing()
                await turn.show(interstitials.over(turn.words, outcome))
            case Ended() | HandedBack():
                raise AssertionError(outcome)  # of handovers, which say how they end
            case _:
                is_live, words = outcome.passage.is_helped, turn.words
                further = await self._further(turn, outcome)
                await turn.show(lambda: _above(further, self.step(words, outcome)), is_live=is_live)

    async def _further(self, turn: Turn, shown: Shown) -> tuple[Button, ...]:
        """The other surveys that wait, under the receipt of one's own."""
        passage = shown.passage
        is_receipt = isinstance(shown, Complete) and passage.finished and isinstance(passage.where, InSurvey)
        return await further_buttons(turn) if is_receipt and not passage.is_helped else ()


def _above(buttons: Sequence[Button], screen: Screen) -> Screen:
    return replace(screen, rows=(*column(*buttons), *screen.rows))
