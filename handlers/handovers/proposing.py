"""Around the questions of a handover: the second person answers until they hand back; after that whoever asked changes
single proposals in the same way and is led back to the decision each time."""

from handlers.answering import taps as answering
from handlers.answering.surroundings import Surroundings
from handlers.handovers import deciding, taps
from handlers.handovers.passing_on import ended
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from locales import Markup, Words
from questionnaires.answers import Skipped
from questionnaires.progress import StepKey
from storage.ids import HandoverId
from workshops.answering.acts import GoTo, Resume
from workshops.answering.outcomes import Ended, HandedBack, Outcome, Over
from workshops.answering.places import InHandover
from workshops.answering.response_state import At, Complete, FieldDone, ResponseState


class InProposals(Surroundings):
    """What leads elsewhere, such as asking others, is left out."""

    leaves_out = (answering.About, answering.Overview, answering.FieldQuestions)
    keeps_to_itself = True

    def head(self, words: Words, passage: ResponseState) -> Markup:
        return words("colleague-deciding" if _handover(passage).deciding else "colleague-head")

    def field_done(self, words: Words, done: FieldDone) -> Screen:
        """Never: a handover is one field at most."""
        return self.question(words, At(done.passage, done.next))

    def complete(self, words: Words, done: Complete) -> Screen:
        """Nothing is with anybody else until it is handed back."""
        passage, place = done.passage, _handover(done.passage)
        given = [value for value in passage.answers.values() if not isinstance(value, Skipped)]
        first = next(iter(passage.asked.questions))
        return Screen(
            words("colleague-done" if given or passage.comments else "colleague-done-nothing"),
            column(
                Button(words.plain("colleague-hand-back"), taps.HandBack(place.handover)),
                Button(words.plain("colleague-look-again"), answering.Do(place, GoTo(first))),
                Button(words.plain("colleague-pause"), answering.Pause(place)),
                Button(words.plain("colleague-stop"), taps.Stop(place.handover, sure=False)),
            ),
        )

    async def pause(self, turn: Turn, passage: ResponseState) -> None:
        """Everything is saved anyway; says so, and how it can end."""
        words, place = turn.words, _handover(passage)
        if place.deciding:
            await deciding.show_proposal(turn, place.handover, None)
            return
        hand_back = Button(words.plain("colleague-hand-back"), taps.HandBack(place.handover))
        stop = Button(words.plain("colleague-stop"), taps.Stop(place.handover, sure=False))
        go_on = Button(words.plain("colleague-to-questions"), go_on_tap(place.handover))
        await turn.show(Screen(words("colleague-paused"), column(go_on, hand_back, stop)))

    async def show(self, turn: Turn, outcome: Outcome, *, about: StepKey | None = None) -> None:
        """Whoever decides comes back to the question that their act concerned."""
        match outcome:
            case Over() | Ended():
                await turn.expect_nothing()
                await turn.show(ended(turn))
            case HandedBack():
                await turn.expect_nothing()
                await turn.show(_handed_back(turn))
            case _ if not _handover(outcome.passage).deciding:
                await super().show(turn, outcome)
            case At(step=step) if about is None or step.key == about:
                await super().show(turn, outcome)
            case _:
                await turn.expect_nothing()
                place = _handover(outcome.passage)
                await deciding.show_proposal(turn, place.handover, about, said="colleague-changed")


def go_on_tap(handover: HandoverId) -> answering.Do:
    """Back to the question where the second person is."""
    return answering.Do(InHandover(handover), Resume())


def _handover(passage: ResponseState) -> InHandover:
    assert isinstance(passage.where, InHandover)  # noqa: S101 - nothing else stands in these surroundings
    return passage.where


def _handed_back(turn: Turn) -> Screen:
    home = Button(turn.words.plain("home-button"), Home())
    return Screen(
        turn.words("colleague-handed-back"), column(home if turn.person.municipality is not None else None)
    )
