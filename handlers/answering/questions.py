"""One question, one message: what a participant sees at every step of a survey. Pure builders."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias, assert_never

from handlers.answering import taps, wording
from handlers.screen import Button, Screen, Watch, column
from handlers.wording import LONGEST_QUOTE, for_button, lines, paragraphs, short
from locales import Markup, Words
from questionnaires.answers import (
    ACKNOWLEDGED,
    DONT_KNOW,
    NOT_APPLICABLE,
    PATTERNS,
    SKIPPED,
    Choice,
    Choices,
    DontKnow,
    NotApplicable,
    Number,
    Rated,
    Skipped,
    accepts,
    text_limit,
)
from questionnaires.model import Question, QuestionId, QuestionType, Text
from questionnaires.progress import Ask, Reflect, Step, StepKey
from workshops.answering.acts import Answer, Back, Choose, DropComment, Onward, Rank, Retract, SkipFreeTexts
from workshops.answering.expected import is_typed
from workshops.answering.response_state import At, Notice, ResponseState
from workshops.handovers.proposals import ANSWERED

Row: TypeAlias = tuple[Button, ...]

NUMBERS_PER_ROW = 6
SCREENS_KEPT = 1_024
"""Questions as everybody sees them who has not answered them: a hundred steps of a few surveys, in a few languages."""
_kept: dict[tuple[object, ...], tuple[Step, Screen]] = {}
MOST_LISTED = 2500
"""Signs of options in full that a message has room for beside the question."""


def question(words: Words, at: At, *, explained: bool = False, head: Markup | None = None) -> Screen:
    """A question with its buttons; what was answered stands in the text, never on a button. `head` stands on top."""
    if explained or head is not None or not _is_the_same_for_all(at):
        return _question(words, at, explained=explained, head=head)
    is_first = at.passage.before(at.step.key) is None
    place = (words.language, words.door, at.passage.where, at.passage.asked.survey, id(at.step), is_first)
    kept = _kept.get(place)
    if kept is None or kept[0] is not at.step:
        if len(_kept) >= SCREENS_KEPT:
            _kept.clear()
        kept = _kept[place] = (at.step, _question(words, at, explained=False, head=None))
    return kept[1]


def _is_the_same_for_all(at: At) -> bool:
    """Nothing happened here yet, and nothing is said that somebody answered elsewhere."""
    step, passage, key = at.step, at.passage, at.step.key
    is_ranking = passage.place is not None and passage.place.key == key and bool(passage.place.ranked)
    is_touched = key in passage.answers or key in passage.comments or is_ranking
    texts = (step.question.text, step.question.section)
    names_answers = any(text is not None and text.names_answers for text in texts)
    return not (at.notice or is_touched or passage.is_helped or names_answers)


def _question(words: Words, at: At, *, explained: bool, head: Markup | None) -> Screen:
    step, passage = at.step, at.passage
    text = paragraphs(
        _wanted(words, step.question)
        if at.notice is Notice.BREAKS_RULE
        else wording.notice(words, at.notice),
        head,
        _where(words, step),
        None
        if step.question.section is None
        else words("answering-section", section=_spoken(words, passage, step.question.section)),
        words("answering-question", text=_spoken(words, passage, step.question.text)),
        explanation(words, step.question) if explained else None,
        _in_full(words, step.question),
        _how(words, at),
        _given(words, at),
    )
    # An explanation below which a dozen buttons stand is out of sight on a phone: the answers wait one tap away.
    rows = (
        _seldom(words, at, explained=True) if explained else (*_answers(words, at), *_other_ways(words, at))
    )
    watch = Watch(ANSWERED, passage.asked.survey, 0) if passage.is_helped else None
    return Screen(text, tuple(rows), watch=watch)


def explanation(words: Words, question: Question) -> Markup:
    """What is meant, and the levels in full where the buttons shorten them."""
    language = words.language
    meant = question.explanation
    scale = [f"{level.value} · {level.label.text(language)}" for level in question.scale]
    return paragraphs(
        None if meant is None else words("answering-explained", text=meant.text(language)),
        words("answering-scale", levels="\n".join(scale)) if scale else None,
    )


def _spoken(words: Words, passage: ResponseState, text: Text) -> str:
    """The text with the answers that it names."""
    return text.spoken(words.language, lambda name: _answered(words, passage, name))


def _answered(words: Words, passage: ResponseState, name: QuestionId) -> str:
    key = StepKey(name)
    value = passage.answers.get(key)
    if value is None or isinstance(value, Skipped) or key not in passage.asked.questions:
        return "…"
    return wording.answer(words, passage.asked.questions[key], value)


def _wanted(words: Words, asked: Question) -> Markup:
    """What an answer must fulfil, in the questionnaire's own words if it has any."""
    rules = asked.rules
    if rules.message is not None:
        return words("answering-explained", text=rules.message.text(words.language))
    if rules.at_least or rules.at_most:
        return _how_many(words, asked) or words("answering-breaks-rule")
    if rules.pattern in PATTERNS:
        return words(f"answering-breaks-rule-{rules.pattern}")
    return words("answering-breaks-rule")


def _how_many(words: Words, asked: Question) -> Markup | None:
    """How many options are to be chosen; None where that is free."""
    least, most = asked.rules.at_least, asked.rules.at_most
    if least == most:
        return words("answering-exactly", most=most) if most else None
    if least and most:
        return words("answering-between", least=least, most=most)
    return words("answering-at-least", least=least) if least else words("answering-at-most", most=most)


def _in_full(words: Words, asked: Question) -> Markup | None:
    """The options in full where a button shows only the beginning, or there are too many for buttons."""
    texts = [option.text.text(words.language) for option in asked.options]
    captions = [short(option.button.text(words.language)) for option in asked.options]
    if texts == captions and not is_typed(asked):
        return None
    options: list[str] = []
    for number, text in enumerate(texts, 1):
        options.append(f"{number} · {text}")
        if sum(map(len, options)) > MOST_LISTED:
            options[-1] = "…"
            break
    return words("answering-options", options="\n".join(options)) if options else None


def ask_comment(words: Words, at: At) -> Screen:
    """Asks for a comment, with the warning about names."""
    place, key = at.passage.where, at.step.key
    earlier = at.passage.comments.get(key)
    text = paragraphs(
        words("answering-question", text=at.step.question.text.text(words.language)),
        None if earlier is None else words("answering-your-comment", text=short(earlier, LONGEST_QUOTE)),
        words("answering-comment-ask"),
        words("answering-no-names"),
    )
    drop = Button(words.plain("answering-comment-drop"), taps.Do(place, DropComment(key)))
    back = Button(words.plain("answering-to-question"), taps.Here(place))
    return Screen(text, column(back, None if earlier is None else drop))


def welcome(words: Words, passage: ResponseState) -> Markup:
    """Above the first question."""
    blocks = passage.blocks()
    return lines(
        words("answering-name", name=passage.asked.name),
        wording.length(words, fields=len(blocks), minutes=passage.minutes()),
        words("answering-begin"),
    )


def _where(words: Words, step: Step) -> Markup:
    """The field and the place in it; at its first question also what the field is about."""
    title = step.field.title.text(words.language)
    match step:
        case Ask(question=Question(type=QuestionType.NOTE)):
            return words("answering-field", n=step.block, of=step.blocks, field=title)
        case Ask():
            intro = step.field.intro.text(words.language) if step.field.intro and step.number == 1 else None
            return lines(
                words("answering-where", n=step.number, of=step.of, block=step.block, blocks=step.blocks),
                words("answering-field-title", field=title),
                None if intro is None else words("answering-field-intro", text=intro),
            )
        case Reflect():
            field = words("answering-field", n=step.block, of=step.blocks, field=title)
            return lines(field, words("answering-free-number", n=step.number, of=step.of))
        case _:
            assert_never(step)


def _how(words: Words, at: At) -> Markup | None:
    """What to do where tapping a button is not all there is to it."""
    asked = at.step.question
    match asked.type:
        case QuestionType.SINGLE if is_typed(asked):
            return words("answering-write-option")
        case QuestionType.MULTIPLE:
            key = "answering-write-options" if is_typed(asked) else "answering-several"
            return lines(words(key), _how_many(words, asked))
        case QuestionType.RANKING:
            return words("answering-rank")
        case QuestionType.NUMBER | QuestionType.DECIMAL if is_typed(asked):
            return _which_number(words, asked)
        case QuestionType.DATE | QuestionType.TIME | QuestionType.MOMENT:
            return words(f"answering-write-{asked.type}")
        case QuestionType.SHORT_TEXT | QuestionType.LONG_TEXT:
            return lines(
                words("answering-write", limit=words.number(text_limit(asked))), words("answering-no-names")
            )
        case _:
            return None


def _which_number(words: Words, asked: Question) -> Markup:
    key = f"answering-write-{asked.type}"
    low = None if asked.minimum is None else words.number(asked.minimum)
    high = None if asked.maximum is None else words.number(asked.maximum)
    if low is None:
        return words(f"{key}-any") if high is None else words(f"{key}-to", maximum=high)
    return words(f"{key}-from", minimum=low) if high is None else words(key, minimum=low, maximum=high)


def _given(words: Words, at: At) -> Markup | None:
    """What the person has answered and remarked so far."""
    key, passage, asked = at.step.key, at.passage, at.step.question
    value, comment = passage.answers.get(key), passage.comments.get(key)
    if not asked.is_asked:
        value = None
    ranked = passage.place.ranked if passage.place is not None and passage.place.key == key else ()
    return (
        lines(
            words("answering-ranked", order=wording.ranking(words, asked, ranked)) if ranked else None,
            None
            if value is None
            else words("answering-your-answer", answer=wording.answer(words, asked, value)),
            None if comment is None else words("answering-your-comment", text=short(comment, LONGEST_QUOTE)),
        )
        or None
    )


def _answers(words: Words, at: At) -> Iterator[Row]:
    """The answers, one per row, the number first; numbers side by side, and so is what is no answer by its content."""
    place, key, asked = at.passage.where, at.step.key, at.step.question
    value = at.passage.answers.get(key)
    match asked.type:
        case QuestionType.LEVEL:
            for level in asked.scale:
                button = Button(level.caption(words.language), taps.Do(place, Answer(key, str(level.value))))
                yield (_marked(words, button, chosen=value == Rated(level.value)),)
        case QuestionType.NUMBER if not is_typed(asked):
            numbers = [
                _ticked(
                    Button(words.number(number), taps.Do(place, Answer(key, str(number)))),
                    chosen=value == Number(number),
                )
                for number in asked.span or ()
            ]
            for start in range(0, len(numbers), NUMBERS_PER_ROW):
                yield tuple(numbers[start : start + NUMBERS_PER_ROW])
        case QuestionType.SINGLE | QuestionType.MULTIPLE | QuestionType.RANKING if not is_typed(asked):
            yield from ((button,) for button in _options(words, at))
        case QuestionType.ACKNOWLEDGE:
            yield (Button(words.plain("answering-acknowledge"), taps.Do(place, Answer(key, ACKNOWLEDGED))),)
        case _:
            pass
    if isinstance(at.step, Ask) and accepts(asked, DontKnow()):
        dont_know = Button(words.plain("answering-dont-know"), taps.Do(place, Answer(key, DONT_KNOW)))
        not_ours = Button(
            words.plain("answering-not-applicable"), taps.Do(place, Answer(key, NOT_APPLICABLE))
        )
        yield (
            _ticked(dont_know, chosen=value == DontKnow()),
            _ticked(not_ours, chosen=value == NotApplicable()),
        )


def _marked(words: Words, button: Button, *, chosen: bool) -> Button:
    """A choice in a row of its own has room for the word beside the sign."""
    return replace(button, label=words.plain("answering-chosen", label=button.label)) if chosen else button


def _ticked(button: Button, *, chosen: bool) -> Button:
    return replace(button, label=f"{button.label} ✓") if chosen else button


def _options(words: Words, at: At) -> Iterator[Button]:
    place, key, asked, passage = at.passage.where, at.step.key, at.step.question, at.passage
    value = passage.answers.get(key)
    ticked = value.options if isinstance(value, Choices) else ()
    ranked = passage.place.ranked if passage.place is not None and passage.place.key == key else ()
    for number, option in enumerate(asked.options, 1):
        label = f"{number} · {for_button(words, option.button.text(words.language))}"
        match asked.type:
            case QuestionType.MULTIPLE:
                on = option.id in ticked
                yield _ticked(Button(label, taps.Do(place, Choose(key, option.id, not on))), chosen=on)
            case QuestionType.RANKING:
                if option.id not in ranked:
                    yield Button(label, taps.Do(place, Rank(key, option.id)))
            case _:
                button = Button(label, taps.Do(place, Answer(key, option.id)))
                yield _marked(words, button, chosen=value == Choice(option.id))
    if ranked:
        yield Button(words.plain("answering-rank-again"), taps.Do(place, Rank(key, None)))


def _other_ways(words: Words, at: At) -> Iterator[Row]:
    """Onward, back and more share a row, so that question and answers are in sight together on a small phone."""
    place, key, step, passage = at.passage.where, at.step.key, at.step, at.passage
    answered = key in passage.answers
    ways = []
    if answered:
        ways.append(Button(words.plain("answering-onward"), taps.Do(place, Onward(key))))
    elif not step.question.is_asked:
        ways.append(Button(words.plain("answering-onward"), taps.Do(place, Answer(key, SKIPPED))))
    elif not step.question.required:
        ways.append(Button(words.plain("answering-skip"), taps.Do(place, Answer(key, SKIPPED))))
    if passage.before(key) is not None:
        ways.append(Button(words.plain("answering-back"), taps.Do(place, Back(key))))
    if isinstance(step, Ask):
        ways.append(Button(words.plain("answering-more"), taps.Explain(place, key)))
    if ways:
        yield tuple(ways)
    if isinstance(step, Reflect) and step.number < step.of:
        left = step.of - step.number + 1
        label = words.plain("answering-skip-texts", left=left)
        yield (Button(label, taps.Do(place, SkipFreeTexts(key))),)
    if answered and is_typed(step.question):
        yield (Button(words.plain("answering-retract"), taps.Do(place, Retract(key))),)
    yield from _seldom(words, at, explained=False)


def _seldom(words: Words, at: At, *, explained: bool) -> Iterator[Row]:
    """What is seldom needed waits behind one button, so that the question stays in sight on a small phone."""
    place, key, step, passage = at.passage.where, at.step.key, at.step, at.passage
    commented = key in passage.comments
    comment = Button(
        words.plain("answering-comment-change" if commented else "answering-comment"),
        taps.Comment(place, key),
    )
    if isinstance(step, Ask) and not explained:
        if commented:
            yield (comment,)
        return
    if explained:
        yield (Button(words.plain("answering-to-question"), taps.Here(place)),)
        if passage.asked.questionnaire.intro is not None:
            yield (Button(words.plain("answering-about-survey"), taps.About(place)),)
    if isinstance(step, Ask):
        yield (comment,)
    yield (
        Button(words.plain("colleague-ask"), taps.PassOn(passage.asked.survey, key)),
        Button(words.plain("answering-pause"), taps.Pause(place)),
    )
