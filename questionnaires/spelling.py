"""How typed words and numbers are compared: what would change a number's meaning is never dropped.

People type − and – for minus, ß or ss, capitals as it comes, and they leave out arrows and quotation marks. But `<5` is
not 5, `5²` is not 52 and `-1` is not 1.
"""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

_MINUS: Final = re.compile(r"(?<![\w)])[−–—‐‑‒﹣－]\s?(?=\d)")
_WORD: Final = re.compile(r"(?:(?<![\w)])[-+<>≤≥±~≈]{1,9}(?=\d))?\w+%?")
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_DIGITS: Final = {
    "de": ("ein", "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun"),
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
}
_UP_TO_TWELVE: Final = {
    "de": ("null", "eins", *_DIGITS["de"][1:], "zehn", "elf", "zwoelf"),
    "en": ("zero", *_DIGITS["en"], "ten", "eleven", "twelve"),
}
_TEENS: Final = {
    "de": ("dreizehn", "vierzehn", "fuenfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
    "en": ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
}
_TENS: Final = {
    "de": ("zwanzig", "dreissig", "vierzig", "fuenfzig", "sechzig", "siebzig", "achtzig", "neunzig"),
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
}
_JOINED: Final = {"de": "{one}und{ten}", "en": "{ten} {one}"}
_NUMBER_WORDS: Final = {
    **{word: n for words in _UP_TO_TWELVE.values() for n, word in enumerate(words)},
    **{word: n for words in _TEENS.values() for n, word in enumerate(words, 13)},
    **{word: 10 * n for words in _TENS.values() for n, word in enumerate(words, 2)},
    **{
        _JOINED[language].format(one=one, ten=ten): 10 * tens + n
        for language, words in _TENS.items()
        for tens, ten in enumerate(words, 2)
        for n, one in enumerate(_DIGITS[language], 1)
    },
    "ein": 1,
    "eine": 1,
    "hundert": 100,
    "einhundert": 100,
    "hundred": 100,
    "one hundred": 100,
}
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_ABOUT: Final = re.compile(
    r"(?:(?:ca|approx)\. *|(?:ca|approx|circa|zirka|etwa|ungefähr|rund|about|around|approximately|roughly)\b *)(?=\S)",
    re.IGNORECASE,
)
_WITH_UNIT: Final = re.compile(r"([-−–+]?\d[\d.,\s'’]*(?<!\.)(?<![\s,])) *(€|[hm]|[^\W\d_]{2,30})\.?")
_WORD_WITH_UNIT: Final = re.compile(r"([^\W\d_]+) ([^\W\d_]{2,30})\.?")
_MULTIPLES: Final = frozenset(
    word
    for language in (
        "tausend tsd hundert dutzend million millionen mio milliarde milliarden mrd halb einhalb drittel viertel",
        "thousand hundred dozen millions billion billions k half",
    )
    for word in language.split()
)
"""Words that make another number of the one before them."""
_DENIALS: Final = frozenset(("nicht", "kein", "keine", "keinen", "statt", "not", "no", "instead"))
_FRACTION: Final = re.compile(r"[½⅓⅔¼¾⅕⅛]|\d[⁰¹²³⁴-⁹]")
_NO_UNITS: Final = frozenset((*_MULTIPLES, *_NUMBER_WORDS)) | frozenset(
    word
    for kind in (
        "oder und bis mehr weniger plus minus nicht kein keine aber uhr prozent",
        "or and to more less not no but percent",
        "januar februar maerz april mai juni juli august september oktober november dezember",
        "january february march may june july october december",
        "jan feb apr jun jul aug sep sept okt oct nov dez dec",
    )
    for word in kind.split()
)
"""Words that would change what the number before them says."""
_LONGEST_NUMBER: Final = 9
_GROUPED: Final = {
    "en": re.compile(r"[-+]?[1-9]\d{0,2}([,\s'’]\d{3})+"),
    "": re.compile(r"[-+]?[1-9]\d{0,2}([.\s'’]\d{3})+"),
}


def comparable(text: str) -> str:
    """Small letters, umlauts written out, words apart by one blank, a sign before a number kept."""
    folded = _MINUS.sub("-", unicodedata.normalize("NFC", text).casefold()).translate(_UMLAUTS)
    return " ".join(_WORD.findall(re.sub(r"(?<=\w)['’`](?=\w)", "", folded)))


def contains(text: str, words: Iterable[str]) -> bool:
    """Whether all of these words, or beginnings and parts of them, occur in the text, in whatever spelling.

    More is found than is `comparable`: whoever looks for something may leave out accents and the dots of umlauts, too.
    """
    spellings = _spellings(text)
    return all(
        any(sought in there for sought, there in zip(_spellings(word), spellings, strict=True))
        for word in words
    )


def _spellings(text: str) -> tuple[str, str]:
    """With umlauts written out, as "oeffnen", and without their dots, as "offnen"; both without accents."""
    return _unaccented(comparable(text)), comparable(_unaccented(text))


def _unaccented(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))


def bare_number(text: str) -> str:
    """A number without what people write around it: "ca. 20", "12 Plätze", "etwa 3,5 km". Other texts stay as they are.

    Of words behind it only one is left out, and none that changes what it says, such as "Tausend" or a number more.
    """
    written = text.strip()
    about = _ABOUT.match(written)
    written = written[about.end() :] if about is not None else written
    found = _WITH_UNIT.fullmatch(written) or _WORD_WITH_UNIT.fullmatch(written)
    if found is None or comparable(found[2]) in _NO_UNITS:
        return written
    counts = _NUMBER_WORDS.get(comparable(found[1]), 2) > 1  # "ein Problem" and "null Ahnung" do not
    return found[1] if counts else written


def multiplies(text: str, *, unit: str = "") -> bool:
    """Whether a number in digits is only a part of what this text says: "12 Tausend", "1,5 Mio.", "2½".

    Not where that word is the unit in which everybody counts. In words such a number is read as a whole or not at all.
    """
    if not any(map(str.isdigit, text)):
        return False
    words = _LETTERS.findall(comparable(text))
    return _FRACTION.search(text) is not None or not _MULTIPLES.isdisjoint(
        set(words) - set(_LETTERS.findall(comparable(unit)))
    )


def is_in_doubt(text: str) -> bool:
    """Whether words beside a number in this text deny it or name another one: "nicht 2", "20 bis dreißig"."""
    words = set(_LETTERS.findall(comparable(text)))
    return not words.isdisjoint(_DENIALS) or any(_NUMBER_WORDS.get(word, 0) > 1 for word in words)


def whole_number(text: str, *, language: str) -> int | None:
    """ "12", "−3", "zwölf", "10.000" (in English "10,000"), "10 000"; None for anything that is not exactly a number.

    One point or comma before other than three digits is a decimal number, which is none of these.
    """
    written = _MINUS.sub("-", text.strip().rstrip(".!").strip())
    grouped = _GROUPED.get(language, _GROUPED[""])
    if grouped.fullmatch(written):
        written = re.sub(r"[.,\s'’]", "", written)
    if re.fullmatch(r"[-+]?\d+", written):
        return int(written) if len(written) <= _LONGEST_NUMBER else None
    return _NUMBER_WORDS.get(comparable(text))


def decimal_number(text: str, *, language: str) -> Decimal | None:
    """ "1,5", "1.5", "1.234,5" (in English "1,234.5"), "−3"; None for anything that is not exactly a number.

    "1.500" is read as a whole number with a point between its thousands, as everywhere; in English "1,500".
    """
    whole = whole_number(text, language=language)
    if whole is not None:
        return Decimal(whole)
    written = _MINUS.sub("-", text.strip().rstrip("!").strip())
    mark, grouping = (".", ",") if language == "en" else (",", ".")
    before, found, behind = written.rpartition(mark)
    if found and re.fullmatch(r"\d{1,9}", behind):
        digits = (
            before.replace(grouping, "") if _GROUPED.get(language, _GROUPED[""]).fullmatch(before) else before
        )
        if re.fullmatch(r"[-+]?\d{1,9}", digits):
            return Decimal(f"{digits}.{behind}")
    plain = re.fullmatch(r"([-+]?\d{1,9})[.,](\d{1,9})", written)
    return Decimal(f"{plain[1]}.{plain[2]}") if plain and len(plain[2]) != 3 else None
