"""What stands between and behind the questions of a survey: breaks, the overview, the receipt. Pure builders."""

from datetime import date

from handlers.answering import taps, wording
from handlers.paging import page_of, turning
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.wording import for_button, lines, paragraphs, short
from locales import Markup, Words
from questionnaires.model import FieldId
from questionnaires.progress import Ask, Block, Step
from workshops.answering.acts import Back, GoTo, HandIn, Resume
from workshops.answering.outcomes import Over
from workshops.answering.response_state import Complete, FieldDone, ResponseState

QUESTIONS_PER_PAGE = 15
NUMBERS_PER_ROW = 3
LONGEST_QUESTION = 90
LONGEST_ANSWER = 60


def field_done(words: Words, done: FieldDone) -> Screen:
    """A short break: what is done, what remains, and that one can stop here."""
    passage, place = done.passage, done.passage.where
    remaining = done.next.blocks - done.next.block + 1
    text = paragraphs(
        words("answering-field-done", field=done.field.title.text(words.language)),
        words(
            "answering-remaining",
            fields=remaining,
            minutes=passage.minutes(),
            field=done.next.field.title.text(words.language),
        ),
        words("answering-saved"),
    )
    return Screen(
        text,
        column(
            Button(words.plain("answering-next-field"), taps.Do(place, GoTo(done.next.key))),
            Button(words.plain("answering-pause"), taps.Pause(place)),
            Button(words.plain("answering-back"), taps.Do(place, Back(done.next.key))),
        ),
    )


def complete(words: Words, done: Complete) -> Screen:
    """The receipt; with open questions first the question whether that is all."""
    place, left = done.passage.where, done.passage.open_questions()
    if not done.passage.finished:
        return Screen(
            paragraphs(wording.notice(words, done.notice), words("answering-some-open", left=left)),
            column(
                Button(words.plain("answering-to-open"), taps.Do(place, Resume())),
                Button(words.plain("answering-hand-in"), taps.Do(place, HandIn())),
                Button(words.plain("answering-overview"), taps.Overview(place)),
            ),
        )
    return Screen(
        paragraphs(
            wording.notice(words, done.notice),
            words("answering-thanks", name=done.passage.asked.name),
            words("answering-left-open", left=left) if left else None,
            _what_next(words, done.passage.ends_on),
            words("answering-rights"),
        ),
        column(
            Button(words.plain("answering-change"), taps.Overview(place)),
            Button(words.plain("home-button"), Home()),
        ),
    )


def _what_next(words: Words, ends_on: date | None) -> Markup:
    begin = (
        words("answering-ends-by-hand")
        if ends_on is None
        else words("answering-ends-on", day=words.day(ends_on))
    )
    return Markup(" ".join([begin, words("answering-what-next")]))


def over(words: Words, outcome: Over) -> Screen:
    """The survey was closed while somebody was still in it."""
    return Screen(
        words("answering-over", name=outcome.name), column(Button(words.plain("home-button"), Home()))
    )


def about(words: Words, passage: ResponseState) -> Screen:
    """What the questionnaire says of itself, in one's own time."""
    place, intro = passage.where, passage.asked.questionnaire.intro
    return Screen(
        paragraphs(
            words("answering-name", name=passage.asked.name),
            None if intro is None else words("plain-text", text=intro.text(words.language)),
        ),
        column(
            Button(words.plain(wording.go_on(passage)), taps.Do(place, Resume())),
            Button(words.plain("home-button"), Home()),
        ),
    )


def pause(words: Words, passage: ResponseState) -> Screen:
    """Everything is saved, and how to come back."""
    place = passage.where
    return Screen(
        lines(
            words("answering-paused", name=passage.asked.name, minutes=passage.minutes()),
            wording.until(words, passage.ends_on),
        ),
        column(
            Button(words.plain("answering-go-on"), taps.Do(place, Resume())),
            Button(words.plain("questionnaire-print-survey"), taps.PrintSurvey(passage.asked.survey)),
            Button(words.plain("home-button"), Home()),
        ),
    )


def overview(words: Words, passage: ResponseState) -> Screen:
    """The fields with how far each is; a tap shows the questions of one. A single field shows them at once."""
    place, language = passage.where, words.language
    blocks = passage.blocks()
    if len(blocks) == 1:
        return questions_of(words, passage, blocks[0].field.id, page=0)
    text = paragraphs(
        words("answering-fields", name=passage.asked.name),
        lines(*(_how_far(words, number, block) for number, block in enumerate(blocks, 1))),
    )
    buttons = [
        Button(
            for_button(words, f"{number} · {block.field.title.text(language)}"),
            taps.FieldQuestions(place, block.field.id),
        )
        for number, block in enumerate(blocks, 1)
        if block.first is not None
    ]
    return Screen(text, column(*buttons, *_onward(words, passage)))


def questions_of(words: Words, passage: ResponseState, field: FieldId, *, page: int) -> Screen:
    """The questions of a field with what was answered; a tap goes to one."""
    place = passage.where
    steps, blocks = passage.steps_in(field), passage.blocks()
    found = [(number, block) for number, block in enumerate(blocks, 1) if block.field.id == field]
    if not steps or not found:
        return overview(words, passage)
    shown = page_of(steps, page, QUESTIONS_PER_PAGE)
    text = paragraphs(
        words("answering-questions"),
        _how_far(words, *found[0]),
        lines(*(_said(words, passage, step) for _, step in shown)),
    )
    numbers = [Button(_called(words, step), taps.Do(place, GoTo(step.key))) for _, step in shown]
    rows = tuple(
        tuple(numbers[start : start + NUMBERS_PER_ROW]) for start in range(0, len(numbers), NUMBERS_PER_ROW)
    )
    all_fields = Button(words.plain("answering-overview"), taps.Overview(place)) if len(blocks) > 1 else None
    others = column(
        *turning(
            words, len(steps), page, QUESTIONS_PER_PAGE, to=lambda to: taps.FieldQuestions(place, field, to)
        ),
        all_fields,
        *_onward(words, passage),
    )
    return Screen(text, (*rows, *others))


def _onward(words: Words, passage: ResponseState) -> list[Button]:
    home = Button(words.plain("home-button"), Home())
    if passage.finished:
        return [home]
    return [Button(words.plain("answering-go-on"), taps.Do(passage.where, Resume())), home]


def _how_far(words: Words, number: int, block: Block) -> Markup:
    return words(
        "answering-field-line" if not block.skipped else "answering-field-line-skipped",
        n=number,
        field=block.field.title.text(words.language),
        answered=block.answered,
        of=block.of,
        skipped=block.skipped,
    )


def _called(words: Words, step: Step) -> str:
    """ "Frage 12"."""
    key = "answering-go-to-question" if isinstance(step, Ask) else "answering-go-to-free-text"
    return words.plain(key, n=step.number)


def _said(words: Words, passage: ResponseState, step: Step) -> Markup:
    """A question by its beginning, and what was answered."""
    value = passage.answers.get(step.key)
    return words(
        "answering-question-line",
        called=_called(words, step),
        question=short(step.question.text.text(words.language), LONGEST_QUESTION),
        answer=words.plain("answering-open")
        if value is None
        else short(wording.answer(words, step.question, value), LONGEST_ANSWER),
    )
