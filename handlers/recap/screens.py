"""What people are told after a meeting, in few lines with a way to each thing. Pure."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from handlers.agreed_before import sections
from handlers.measures import wording
from handlers.meetings.taps import SeeCard
from handlers.meetings.wording import moment
from handlers.polls.phrases import bare
from handlers.screen import Button, Screen, column
from handlers.surveys.result_screens import overall
from handlers.surveys.taps import SeeResult
from handlers.taps import Home
from handlers.to_measures import Measures
from handlers.wording import lines, paragraphs, short
from locales import Markup, Words
from questionnaires.kernels.kernel import Line, LinesTogether, Shown
from storage.measures import Status
from workshops.measures.progress import Step
from workshops.meetings.recaps import Recap
from workshops.polls.sheets import PublicPoll
from workshops.results.results import Evaluated

MOST_POLLS: Final = 8
MOST_LEADING: Final = 3
MOST_MEASURES: Final = 6
LONGEST_QUESTION: Final = 120
LONGEST_ANSWER: Final = 60


def recap(words: Words, found: Recap, result: Evaluated | None) -> Screen:
    """To somebody who was invited; `result` is that of the survey, where they may read it."""
    seen = None if found.next is None else SeeCard(found.next.id)
    survey = found.survey
    return Screen(
        text(words, found, result),
        column(
            None if survey is None else Button(words.plain("recap-see-result"), SeeResult(survey.id)),
            Button(words.plain("measure-all"), Measures()) if found.agreed.steps else None,
            None if seen is None else Button(words.plain("recap-see-next"), seen),
            Button(words.plain("home-button"), Home()),
        ),
    )


def text(words: Words, found: Recap, result: Evaluated | None) -> Markup:
    """The sections that there are; of the next meeting is also said that there is none yet."""
    day = words.day(found.meeting.start.date())
    return paragraphs(
        words("recap-head", kind=found.meeting.kind.value, day=day, title=found.meeting.title),
        _came_out(words, found, result),
        _agreed(words, found),
        _again(words, found),
    )


def _came_out(words: Words, found: Recap, result: Evaluated | None) -> Markup | None:
    if not (found.polls or found.survey):
        return None
    more = len(found.polls) - MOST_POLLS
    return lines(
        words("recap-came-out"),
        None if found.survey is None else words("recap-survey", name=found.survey.name),
        None if result is None else overall(words, result),
        *(_poll(words, each) for each in found.polls[:MOST_POLLS]),
        words("recap-more-polls", n=more) if more > 0 else None,
    )


def _poll(words: Words, found: PublicPoll) -> Markup:
    """The question and what was said most often; all of it stands where the question stood."""
    shown = _shown(found)
    if shown.together:
        leading = "; ".join(_clusters(words, shown.together))
    else:
        leading = ", ".join(_said(words, each) for each in _leading(shown.lines))
    return words("recap-poll", question=short(found.poll.question, LONGEST_QUESTION), leading=leading)


def _said(words: Words, line: Line) -> str:
    """What was written may have nothing beside it."""
    label, value = short(bare(words, line.label), LONGEST_ANSWER), bare(words, line.value)
    return words.plain("recap-line", label=label, value=value) if value else label


def _clusters(words: Words, together: Sequence[LinesTogether]) -> Iterator[str]:
    """Each cluster once with its cards; of all of them as many cards as answers elsewhere."""
    left = MOST_LEADING
    for each in together:
        cards = [short(bare(words, card.label), LONGEST_ANSWER) for card in each.lines[:left]]
        left -= len(cards)
        if cards:
            name = short(bare(words, each.name), LONGEST_ANSWER)
            yield words.plain("recap-line", label=name, value=", ".join(cards))


def _shown(found: PublicPoll) -> Shown:
    tally = found.tally
    return (
        Shown()
        if tally is None or tally.result is None
        else found.poll.asks.shown(tally.voters, tally.result)
    )


def _leading(shown: Sequence[Line]) -> list[Line]:
    longest = max((each.length or 0 for each in shown), default=0)
    return [each for each in shown if (each.length or 0) == longest][:MOST_LEADING]


def _agreed(words: Words, found: Recap) -> Markup:
    """What was agreed there; what only was there before stands below it, under its own name."""
    today = found.agreed.day
    return paragraphs(
        *sections(
            words,
            found.agreed.steps,
            most=MOST_MEASURES,
            head="recap-agreed",
            entry=lambda each: _measure(words, each, today=today),
        )
    )


def _measure(words: Words, step: Step, *, today: date) -> Markup:
    """Its office, and no name of a person: a message stays where it is when a name is taken back."""
    measure = step.line.measure
    done = measure.status is Status.DONE
    due = None if done else measure.due
    parts = (
        short(measure.what, wording.LONGEST_WHAT),
        None if measure.office is None else short(measure.office, wording.LONGEST_WHO),
        None
        if due is None
        else words.plain("measure-until-short", day=wording.short_day(words, due, today=today)),
        words.plain("measure-overdue") if step.line.overdue else None,
        wording.status(words, measure) if done else None,
    )
    return words("recap-measure", facts=" · ".join(part for part in parts if part))


def _again(words: Words, found: Recap) -> Markup:
    meeting = found.next
    if meeting is None:
        return lines(words("recap-again"), words("recap-no-next"))
    where = words("recap-place", place=meeting.place) if meeting.place else None
    return lines(
        words("recap-again"), words("recap-next", title=meeting.title), moment(words, meeting.start), where
    )
