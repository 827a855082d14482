"""What kinds of polls have to say, in somebody's language."""

from decimal import Decimal

from handlers import wording
from locales import Markup, Words
from questionnaires.kernels.phrases import Phrase, Said, in_language


def worded(words: Words, phrase: Phrase) -> Markup:
    """As it is read in a message; whatever people wrote is escaped."""
    return words(phrase.key, **{name: _value(words, value) for name, value in phrase.values.items()})


def bare(words: Words, phrase: Phrase) -> str:
    """Without markup: on buttons, in pictures and tables."""
    return wording.bare(worded(words, phrase))


def listed(words: Words, phrases: tuple[Phrase, ...]) -> Markup:
    """One after the other, with commas."""
    return Markup(", ".join(worded(words, each) for each in phrases))


def _value(words: Words, value: Said) -> str | int:
    match value:
        case Phrase():
            return worded(words, value)
        case tuple():
            return listed(words, value)
        case Decimal():
            return words.number(value)
        case int():
            return value
        case _:
            return in_language(value, words.language)
