"""Words that mean the same are counted as one: upper and lower case, "ae" for "ä", hyphens, articles, obvious plurals.

By rules and not by a stemmer: those take "Bürger" for "Burg" and "Förderung" for "Forderung", but "Kita" and "Kitas"
for two words. A plural is only assumed where its singular was written as well, so that nothing is merged with a word
that nobody wrote.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
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


def singulars(word: str) -> frozenset[str]:
    """The folded words of which this one is an obvious form, whether anybody wrote them or not: "kita" of "kitas".

    Looked up one by one they are few; compared with each other, the words of a hall would take seconds.
    """
    usual = (stem for stem in _stems(word, _ENDINGS) if len(stem) >= _SHORTEST)
    in_er = (stem for stem in _stems(word, ("er",)) if stem in _PLURAL_IN_ER)
    in_s = (stem for stem in _stems(word, ("se", "es")) if stem.endswith("s"))
    found = {*usual, *in_er, *in_s, *_foreign(word), *_without_umlaut(word)}
    return frozenset(each for each in found if _DIFFERENT.isdisjoint({(each, word), (word, each)}))


def _stems(word: str, endings: Iterable[str]) -> Iterator[str]:
    return (word.removesuffix(ending) for ending in endings if word.endswith(ending))


def _foreign(word: str) -> Iterator[str]:
    """ "thema" of "themen", "city" of "cities"; also "museen" of "museum", which is not shorter."""
    for singular, plural in (("a", "en"), ("um", "en"), ("y", "ies")):
        yield from (stem + singular for stem in _stems(word, (plural,)) if len(stem + singular) >= _SHORTEST)
        yield from (stem + plural for stem in _stems(word, (singular,)) if len(word) >= _SHORTEST)


def _without_umlaut(word: str) -> Iterator[str]:
    for umlaut, plain in _UMLAUTS:
        if umlaut in word:
            stems = _stems(word.replace(umlaut, plain, 1), _ENDINGS_WITH_UMLAUT)
            yield from (stem for stem in stems if len(stem) >= _SHORTEST_WITH_UMLAUT)


def merged(cards: Iterable[Card]) -> list[Word]:
    """The words, those of most people first. Who wrote a word twice counts once, as long as that can be told."""
    by_key: defaultdict[str, list[Card]] = defaultdict(list)
    for card in cards:
        by_key[folded(card.text)].append(card)
    base: dict[str, str] = {}
    for key in sorted(by_key, key=lambda key: (len(key), key)):
        written = singulars(key) & base.keys()
        singular = min(written, key=lambda word: (len(word), word), default=key)
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
