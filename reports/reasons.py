"""Why something stands on the agenda, in one sentence with people, for chat, page and paper alike."""

from collections.abc import Callable
from typing import TypeVar, assert_never

from questionnaires.agenda import Apart, ClearNeed, Divided, Reason, Unknown, WorksWell
from questionnaires.agreement import AgreementWord
from questionnaires.model import Question
from questionnaires.rounding import whole
from questionnaires.suppression import Block

Text = TypeVar("Text", bound=str)
Say = Callable[..., Text]


def reason(
    say: Say[Text], why: Reason, question: Question | None, *, language: str, name: Callable[[Block], str]
) -> Text:
    """The sentence. `say` is `words` or `words.plain`, `name` what some groups are called; a field has no question."""
    match why:
        case Divided(word=word, counts=counts):
            return _divided(say, word, counts, labels(question, language))
        case ClearNeed(counts=counts):
            return say("reason-need", n=sum(counts), low=_low(counts), **labels(question, language))
        case Unknown(dont_know=dont_know, of=of):
            return say("reason-unknown", n=dont_know, of=of)
        case Apart():
            return _apart(say, why, labels(question, language), name)
        case _:
            assert_never(why)


def well(say: Say[Text], found: WorksWell, question: Question, *, language: str) -> Text:
    """Why something works well."""
    n = sum(found.counts)
    return say("reason-well", n=n, high=n - _low(found.counts), **labels(question, language))


def labels(question: Question | None, language: str) -> dict[str, str]:
    """The words of the four levels as they stood on the buttons."""
    names = ("lowest", "second", "third", "highest")
    scale = () if question is None else question.scale
    return {name: level.button.text(language) for name, level in zip(names, scale, strict=False)}


def _low(counts: tuple[int, ...]) -> int:
    return sum(counts[: len(counts) // 2])


def _divided(say: Say[Text], word: AgreementWord, counts: tuple[int, ...], told: dict[str, str]) -> Text:
    """With the two ends of the scale where most of them stand there, else with its halves."""
    n, ends = sum(counts), counts[0] + counts[-1]
    key = "reason-camps" if word is AgreementWord.TWO_CAMPS else "reason-divided"
    if 2 * ends > n and counts[0] and counts[-1]:
        return say(f"{key}-ends", n=n, low=counts[0], high=counts[-1], **told)
    return say(f"{key}-halves", n=n, low=_low(counts), high=n - _low(counts), **told)


def _apart(say: Say[Text], why: Apart, told: dict[str, str], name: Callable[[Block], str]) -> Text:
    both = {
        "low": name(why.low),
        "high": name(why.high),
        "low-points": whole(why.low_score),
        "high-points": whole(why.high_score),
    }
    if why.low_people is None or why.high_people is None:
        return say("reason-gap-field", questions=len(why.questions), **both)
    return say(
        "reason-gap",
        **both,
        **told,
        **{"low-people": why.low_people.upper, "low-of": why.low_people.of},
        **{"high-people": why.high_people.upper, "high-of": why.high_people.of},
    )
