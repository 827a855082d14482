"""What invented people write where a poll asks for cards, words or a number: few ideas, so that some have the same."""

import re
from math import ceil, floor
from random import Random
from typing import Final

CARD: Final = "Karte schreiben"
WORD: Final = "Wort schreiben"
NUMBER: Final = "Zahl schreiben"
PENS: Final = frozenset({CARD, WORD, NUMBER})
"""The buttons behind which something can be written."""

_CARDS: Final = (
    "Ein Schaukasten mit allen Terminen am Markt",
    "Abendsprechstunde im Rathaus",
    "Bänke auf dem Weg zum Friedhof",
    "Ein Treffpunkt für Jugendliche im alten Bahnhof",
    "Der Bus soll auch am Sonntag fahren",
    "Formulare in einfacher Sprache",
    "Ein Nachbarschaftsfest in jedem Stadtteil",
    "Mehr Licht am Radweg zur Schule",
    "Eine Liste, wer welche Sprache spricht",
    "Räume im Bürgerhaus kostenlos für Vereine",
    "Ein Lotse für alle, die neu in der Stadt sind",
    "Kita-Plätze früher zusagen",
    "Repaircafé in der Bücherei",
    "Einmal im Jahr eine Versammlung für alle",
    "Sitzungen des Rats mit Kinderbetreuung",
    "Ein Brunnen mit Trinkwasser",
    "Sprachkurse am Vormittag und am Abend",
    "Gemeinsam kochen in der Schulküche",
    "Eine Ansprechperson für Ehrenamtliche",
    "Mitfahrbank an der Hauptstraße",
)
_WORDS: Final = (
    "Vertrauen",
    "Bus",
    "Wohnungen",
    "Nähe",
    "Schule",
    "Arbeit",
    "Zeit",
    "Grün",
    "Feste",
    "Sprache",
)
"""The first ones come to many people's minds. None is longer than any poll allows."""
_MIDDLES: Final = (12, 25, 40, 60, 80, 120)
"""Around one of them people guess where the poll names no bounds."""
_LIMIT: Final = re.compile(r"(\d+) Zeichen")
_NUMBER: Final = r"([−-]?[\d.]+(?:,\d+)?)"
_RANGE: Final = re.compile(rf"eine Zahl(?:(?: von| ab) {_NUMBER})?(?: bis {_NUMBER})?")
_OF_FOUR: Final = "zu viert"


def cards(text: str, chance: Random) -> tuple[str, ...]:
    """One or two, of two people in three; where four write together, of one in four."""
    if chance.random() > (0.25 if _OF_FOUR in text else 0.67):
        return ()
    found = _LIMIT.search(text)
    longest = int(found[1]) if found else 0
    fitting = [card for card in _CARDS if len(card) <= longest]
    return tuple(chance.sample(fitting, min(len(fitting), chance.choice((1, 1, 2)))))


def words(chance: Random) -> tuple[str, ...]:
    """Up to three, of most people."""
    if chance.random() > 0.85:
        return ()
    weights = [1 / place for place in range(1, 1 + len(_WORDS))]
    return tuple(dict.fromkeys(chance.choices(_WORDS, weights, k=chance.randint(1, 3))))


def guess(text: str, *, of_all: Random, chance: Random) -> tuple[str, ...]:
    """A whole number within the bounds that the text names, around a middle that is the same for all."""
    found = _RANGE.search(text)
    low, high = (None, None) if found is None else (_read(each) for each in found.groups())
    if found is None or chance.random() > 0.9:
        return ()
    lowest = 0 if low is None else ceil(low)
    highest = max(lowest, 0) + 4 * of_all.choice(_MIDDLES) if high is None else floor(high)
    if low is None and highest < 0:
        lowest = 2 * highest
    if lowest > highest:
        return ()
    middle = lowest + (highest - lowest) * of_all.uniform(0.25, 0.5)
    guessed = round(chance.gauss(middle, (highest - lowest) / 12))
    return (str(min(highest, max(lowest, guessed))),)


def _read(number: str | None) -> float | None:
    """A number as German pages write it, perhaps at the end of a sentence."""
    if number is None:
        return None
    return float(number.replace("−", "-").replace(".", "").replace(",", "."))
