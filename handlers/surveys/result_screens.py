"""A result as text: overview, field, question. Built from the published `Result` and nothing else. Pure."""

from handlers.bars import bar
from handlers.paging import page_of, turning
from handlers.screen import Button, Screen, column
from handlers.surveys import taps
from handlers.surveys.taps import Compare, Files, Pictures, Report, SeeAgenda
from handlers.surveys.wording import block_name, turnout
from handlers.taps import Home
from handlers.to_measures import FromFinding
from handlers.wording import for_button, lines, paragraphs
from locales import Markup, Words
from questionnaires.agreement import AgreementWord, agreement_word
from questionnaires.counts import Cells
from questionnaires.model import Question, QuestionType
from questionnaires.result import BlockItem, FieldResult, Gap, ItemResult
from questionnaires.rounding import percent, tenths, whole, whole_percent
from questionnaires.scoring import Band, band
from questionnaires.suppression import Block
from reports import standing
from workshops.results.results import Evaluated

FIELDS_PER_PAGE = 7
ITEMS_PER_PAGE = 5


def overview(words: Words, evaluated: Evaluated, *, page: int = 0) -> Screen:
    """Who took part, the score over all, and each field in words."""
    survey, result = evaluated.survey, evaluated.result
    shown = page_of(result.fields, page, FIELDS_PER_PAGE)
    text = paragraphs(
        words("results-head", name=survey.name),
        _turnout(words, evaluated) if page == 0 else None,
        overall(words, evaluated) if page == 0 else None,
        *(field_lines(words, evaluated, number, field) for number, field in shown),
    )
    buttons = [
        Button(
            for_button(words, f"{number} · {title(words, evaluated, field)}"),
            taps.SeeField(survey.id, field.field, 0),
        )
        for number, field in shown
    ]
    return Screen(
        text,
        column(
            *buttons,
            *turning(
                words,
                len(result.fields),
                page,
                FIELDS_PER_PAGE,
                to=lambda to: taps.SeeResult(survey.id, to),
            ),
            Button(words.plain("results-pictures"), Pictures(survey.id)),
            Button(words.plain("remark-read", n=evaluated.texts), taps.SeeTexts(survey.id, 0))
            if evaluated.texts
            else None,
            *_coordinating(words, evaluated),
            Button(words.plain("home-button"), Home()),
        ),
    )


def field(words: Words, evaluated: Evaluated, found: FieldResult, *, page: int = 0) -> Screen:
    """One field and its questions, some at a time."""
    survey, number = evaluated.survey.id, 1 + evaluated.result.fields.index(found)
    shown = page_of(found.items, page, ITEMS_PER_PAGE)
    text = paragraphs(
        field_lines(words, evaluated, number, found),
        _groups_of_field(words, evaluated, found) if page == 0 else None,
        *(_item_lines(words, evaluated, place, item) for place, item in shown),
    )
    buttons = [
        Button(
            for_button(words, f"{place} · {question_of(evaluated, item).text.text(words.language)}"),
            taps.SeeItem(survey, item.question),
        )
        for place, item in shown
    ]
    return Screen(
        text,
        column(
            *buttons,
            *turning(
                words,
                len(found.items),
                page,
                ITEMS_PER_PAGE,
                to=lambda to: taps.SeeField(survey, found.field, to),
            ),
            Button(words.plain("results-picture-of-field"), Pictures(survey, found.field)),
            Button(words.plain("measure-from"), FromFinding(survey, found.field))
            if evaluated.coordinates
            else None,
            Button(words.plain("results-all-fields"), taps.SeeResult(survey)),
        ),
    )


def item(words: Words, evaluated: Evaluated, found: ItemResult, inside: FieldResult) -> Screen:
    """One question with its distribution, or the sentence why it is not shown."""
    question, k = question_of(evaluated, found), evaluated.survey.minimum_group_size
    text = paragraphs(
        words("results-question", text=question.text.text(words.language)),
        _missing(words, found, k) if found.cells is None else distribution(words, question, found),
        _unknown(words, found),
        lines(score(words, found.score), _mean(words, found), _agreement(words, found)),
        _groups(words, evaluated, found),
    )
    place = inside.items.index(found) // ITEMS_PER_PAGE
    back = taps.SeeField(evaluated.survey.id, inside.field, place)
    make = FromFinding(evaluated.survey.id, found.question) if evaluated.coordinates else None
    return Screen(
        text,
        column(
            None if make is None else Button(words.plain("measure-from"), make),
            Button(words.plain("results-back-to-field"), back),
        ),
    )


def field_lines(words: Words, evaluated: Evaluated, number: int, found: FieldResult) -> Markup:
    """A field in words: score and band, agreement, who does not know, how far groups are apart."""
    return lines(
        words("results-field", n=number, field=title(words, evaluated, found)),
        score(words, found.score) or no_score(words, found),
        None
        if found.agreement is None
        else words(
            "results-agreement",
            word=words.plain(f"results-agreement-{_key(agreement_word(found.agreement, 1))}"),
        ),
        None
        if not (share := whole_percent(found.dont_know_share or 0))
        else words("results-dont-know", percent=share),
        gap(words, evaluated, found.gap),
    )


def score(words: Words, value: float | None) -> Markup | None:
    """ "53 von 100 · gut unterwegs"."""
    if value is None:
        return None
    return words("results-score", score=whole(value), band=words.plain(f"results-band-{_key(band(value))}"))


def distribution(words: Words, question: Question, found: ItemResult) -> Markup:
    """How many chose what, as numbers with bars beside them, and who did not answer."""
    cells = found.cells
    assert cells is not None  # noqa: S101 - asked for only where it is shown
    return lines(
        words("results-rated", n=cells.n),
        *(
            words(
                "results-line",
                label=_column(words, question, name),
                n=count,
                percent=percent(count, cells.n),
                bar=bar(percent(count, cells.n)),
            )
            for name, count in zip(found.columns, cells.counts, strict=True)
        ),
        _without(words, cells),
    )


def title(words: Words, evaluated: Evaluated, found: FieldResult) -> str:
    """What the field is called."""
    return evaluated.asked.questionnaire.field(found.field).title.text(words.language)


def gap(words: Words, evaluated: Evaluated, found: Gap | None) -> Markup | None:
    """How far two groups are apart, where that is a finding."""
    if found is None or not found.finding:
        return None
    return words(
        "results-gap",
        points=found.points,
        low=block_name(words, evaluated.groups, found.low),
        low_score=whole(found.low_score),
        high=block_name(words, evaluated.groups, found.high),
        high_score=whole(found.high_score),
    )


def question_of(evaluated: Evaluated, found: ItemResult) -> Question:
    """The question behind a result."""
    return evaluated.asked.questionnaire.question(found.question)


def _turnout(words: Words, evaluated: Evaluated) -> Markup:
    part = evaluated.result.published.participation
    if part.total is None or part.total.begun < evaluated.survey.minimum_group_size:
        return words("results-nobody", k=evaluated.survey.minimum_group_size)
    return lines(
        *(
            turnout(
                words,
                block_name(words, evaluated.groups, one.groups),
                asked=one.turnout.invited or one.turnout.begun,
                begun=one.turnout.begun,
                finished=one.turnout.finished,
            )
            for one in part.blocks
        ),
        turnout(
            words,
            None,
            asked=part.total.invited or part.total.begun,
            begun=part.total.begun,
            finished=part.total.finished,
        ),
        words("paper-count", n=on_paper) if (on_paper := evaluated.result.published.on_paper) else None,
    )


def overall(words: Words, evaluated: Evaluated) -> Markup | None:
    found, of = evaluated.result.overall, evaluated.result.published.fields_total
    if found is None:
        return None
    return words(
        "results-overall",
        fields=found.fields,
        of=of,
        score=whole(found.score),
        band=words.plain(f"results-band-{_key(found.band)}"),
    )


def _groups_of_field(words: Words, evaluated: Evaluated, found: FieldResult) -> Markup | None:
    balanced = found.balanced
    rows = [
        words("results-group-score", group=block_name(words, evaluated.groups, block), score=whole(one.score))
        for block, one in found.blocks.items()
    ]
    if balanced is not None and balanced.notable:
        rows.append(words("results-balanced", score=whole(balanced.score)))
    return lines(words("results-by-group"), *rows) if rows else None


def _item_lines(words: Words, evaluated: Evaluated, place: int, found: ItemResult) -> Markup:
    question = question_of(evaluated, found)
    return lines(
        words("results-item", n=place, text=question.text.text(words.language)),
        score(words, found.score)
        or (_not_shown(words, found) if found.cells is None else words("results-rated", n=found.cells.n)),
        _agreement(words, found),
    )


def no_score(words: Words, found: FieldResult) -> Markup:
    """Why a field has none."""
    if found.withheld:
        return words("groups-withheld-short")
    return words("results-field-too-few") if found.of else words("results-field-no-levels")


def _missing(words: Words, found: ItemResult, k: int) -> Markup:
    return words("groups-withheld") if found.withheld else words("results-too-few", k=k)


def _not_shown(words: Words, found: ItemResult) -> Markup:
    return words("groups-withheld-short") if found.withheld else words("results-not-shown")


def _agreement(words: Words, found: ItemResult) -> Markup | None:
    if found.agreement is None:
        return None
    return words("results-agreement", word=words.plain(f"results-agreement-{_key(found.agreement.word)}"))


def _mean(words: Words, found: ItemResult) -> Markup | None:
    return None if found.mean is None else words("results-mean", mean=words.number(tenths(found.mean)))


def _unknown(words: Words, found: ItemResult) -> Markup | None:
    known = found.answered_or_unknown
    if found.cells is not None or known is None:
        return None
    return words("results-unknown", n=known.n + known.dont_know, unknown=known.dont_know)


def _without(words: Words, cells: Cells) -> Markup | None:
    parts = [
        words(key, n=n)
        for key, n in (
            ("results-w", cells.dont_know),
            ("results-n", cells.not_applicable),
            ("results-none", cells.no_answer),
        )
        if n
    ]
    return Markup(" · ".join(parts)) if parts else None


def _groups(words: Words, evaluated: Evaluated, found: ItemResult) -> Markup | None:
    rows = [_block_line(words, evaluated, block, one) for block, one in found.blocks.items()]
    why = standing.reasons(words, words, found, evaluated.groups, k=evaluated.survey.minimum_group_size)
    if not (rows or why):
        return None
    return lines(words("results-by-group") if rows else None, *rows, gap(words, evaluated, found.gap), *why)


def _block_line(words: Words, evaluated: Evaluated, block: Block, one: BlockItem) -> Markup:
    name = block_name(words, evaluated.groups, block)
    if one.score is None:
        return words("results-group-n", group=name, n=one.cells.n)
    return words("results-group-item", group=name, score=whole(one.score), n=one.cells.n)


def _column(words: Words, question: Question, name: str) -> str:
    match question.type:
        case QuestionType.LEVEL:
            return next(
                f"{level.value} · {level.label.text(words.language)}"
                for level in question.scale
                if str(level.value) == name
            )
        case QuestionType.NUMBER:
            return words.span(name)
        case _:
            return next(o.text.text(words.language) for o in question.options if o.id == name)


def _coordinating(words: Words, evaluated: Evaluated) -> list[Button]:
    survey = evaluated.survey.id
    if not evaluated.coordinates:
        return [Button(words.plain("takeaway-report"), Report(survey, short=False))]
    buttons = [
        Button(words.plain("results-agenda"), SeeAgenda(survey, 0)),
        Button(words.plain("results-files"), Files(survey)),
        Button(words.plain("results-compare"), Compare(survey)),
    ]
    if evaluated.survey.released_at is None:
        buttons.append(Button(words.plain("survey-release"), taps.Release(survey, sure=False)))
    return [*buttons, Button(words.plain("survey-back"), taps.SeeSurvey(survey))]


def _key(word: Band | AgreementWord) -> str:
    return word.value.replace("_", "-")
