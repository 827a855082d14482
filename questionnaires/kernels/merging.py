"""Words that mean the same are counted as one: upper and lower case, "ae" for "ä", hyphens, articles, obvious plurals.

By rules and not by a stemmer: those take "Bürger" for "Burg" and "Förderung" for "Forderung", but "Kita" and "Kitas"
for two words. A plural is only assumed where its singular was written as well, so that nothing is merged with a word
that nobody wrote.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from questionnaires.kernels.kernel import Card
from questionnaires.values import dataclass

_SHORTEST: Final = 4
"""Below, endings say little: "Kur" and "Kurs", "Not" and "Note"."""
_SHORTEST_WITH_UMLAUT: Final = 3
_ENDINGS: Final = ("s", "e", "n", "en", "nen")
_ENDINGS_WITH_UMLAUT: Final = ("e", "er")
_PLURAL_IN_ER: Final = frozenset(
    {"kind", "bild", "feld", "geld", "lied", "kleid", "schild", "brett", "licht"}
)
"""Whose plural is -er without an umlaut; else "Arbeiter" would be many "Arbeit"."""
_DIFFERENT: Final = frozenset({("burg", "buerger"), ("datum", "daten")})
_ARTICLE: Final = re.compile(r"(?:der|die|das|den|dem|des|eine?|einen|einem|einer|the|an?)\s+(?=\w)")
"""Before a word: "der Bus" is one that says the same as "Bus"."""
_UMLAUTS: Final = (("aeu", "au"), ("ae", "a"), ("oe", "o"), ("ue", "u"))
_SPELLED: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word as most people spell it, by how many it was written, on which cards."""

    text: str
    people: int
    cards: tuple[str, ...]


def folded(text: str) -> str:
    """What is left of a word without its article, case, umlauts' dots, hyphens, spaces and punctuation."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SPELLED).strip()
    plain = plain[found.end() :] if (found := _ARTICLE.match(plain)) is not None else plain
    return re.sub(r"[\W_]+", "", plain) or plain.strip()


def is_plural(of: str, word: str) -> bool:
    """Whether a folded word is an obvious form of another that is shorter."""
    if not _DIFFERENT.isdisjoint({(of, word), (word, of)}):
        return False
    if len(of) >= _SHORTEST and any(word == of + ending for ending in _ENDINGS):
        return True
    if of in _PLURAL_IN_ER and word == of + "er":
        return True
    if of.endswith("s") and word in {of + "se", of + "es"}:
        return True
    if _is_foreign_plural(of, word) or _is_foreign_plural(word, of):  # "Museen" is not longer than "Museum"
        return True
    if len(of) < _SHORTEST_WITH_UMLAUT:
        return False
    return any(
        word.replace(umlaut, plain, 1) == of + ending
        for umlaut, plain in _UMLAUTS
        if umlaut in word
        for ending in _ENDINGS_WITH_UMLAUT
    )


def _is_foreign_plural(of: str, word: str) -> bool:
    """ "Thema" and "Themen", "Zentrum" and "Zentren", "city" and "cities"."""
    if len(of) < _SHORTEST:
        return False
    return any(
        of.endswith(ending) and word == of.removesuffix(ending) + plural
        for ending, plural in (("a", "en"), ("um", "en"), ("y", "ies"))
    )


def merged(cards: Iterable[Card]) -> list[Word]:
    """The words, those of most people first. Who wrote a word twice counts once, as long as that can be told."""
    by_key: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards:
        by_key[folded(card.text)].append(card)
    base: dict[str, str] = {}
    for key in sorted(by_key, key=lambda key: (len(key), key)):
        singular = next((shorter for shorter in base if is_plural(shorter, key)), key)
        base[key] = base.get(singular, key)
    groups: defaultdict[str, list[Card]] = defaultdict(list)
    for key, found in by_key.items():
        groups[base[key]] += found
    words = [_word(found) for found in groups.values()]
    return sorted(words, key=lambda word: (-word.people, folded(word.text)))


def _word(cards: Sequence[Card]) -> Word:
    spelled = Counter(card.text for card in cards)
    text = min(spelled, key=lambda text: (-spelled[text], len(text), text.isupper(), text.islower(), text))
    known = {card.by for card in cards if card.by is not None}
    people = len(known) + sum(card.by is None for card in cards)
    return Word(text, people, tuple(sorted(card.id for card in cards)))
