"""Whatever can be tapped can also be typed: its words, its number, or the beginning of its words.

Words win over places. A number that is the text of one button and the place of another means neither: it is asked
about, because a wrong answer that is stored in silence is worse than a question.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final, TypeAlias

from locales import Words, direction, words_in
from questionnaires.spelling import bare_number, comparable, whole_number
from questionnaires.values import dataclass
from questionnaires.visible import has_visible_sign

_NUMBERED: Final = re.compile(r"^\s*([−-]?\d{1,3}|[A-ZÄÖÜ])\s*[·.)]\s*(.+)$")
_NAMED_PLACE: Final = re.compile(r"(?:stufe|nummer|nr|option|antwort|punkt|level|number|answer) (\w+)")
_SHORTEST_BEGINNING: Final = 3
_BUTTONS: Final = (
    "answering-dont-know",
    "answering-not-applicable",
    "answering-skip",
    "answering-onward",
    "answering-more",
    "meeting-yes",
    "meeting-no",
    "measure-answer-done",
    "measure-answer-going",
    "measure-answer-help",
)
"""Labels for which there are other usual words: the texts `typed-button-…`."""
_SENTENCES: Final = ("meeting-yes", "meeting-no", "meeting-maybe")
"""Labels that are also said in a sentence: of the words in `typed-core-…`, and of those in `typed-besides-…`."""
CHOSEN: Final = " ✓"
"""Behind the words of a label: this was chosen; more words may follow."""
STOP: Final = "stopp"
_COMMANDS: Final = (STOP, "hilfe", "menue")
"""Commands that are also said without a slash: the texts `typed-command-…`."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """The buttons that a number may mean: the one whose text it is, then the one in whose place it stands."""

    buttons: tuple[int, ...]


Meant: TypeAlias = int | Doubt | None


def read(text: str) -> str:
    """What somebody typed, without blanks around it and without signs that turn the words of others around.

    Empty where nothing of it can be seen.
    """
    plain = direction.plain(text).strip()
    return plain if has_visible_sign(plain) else ""


@cache
def other_words(language: str) -> Mapping[str, frozenset[str]]:
    """What else may be typed for the label of a button."""
    words = words_in(language)
    return {words.plain(key): _said(words, f"typed-button-{key}") for key in _BUTTONS}


def command(text: str, *, language: str) -> str | None:
    """The command that is meant by words alone, such as "abmelden" for /stopp."""
    words, wanted = words_in(language), comparable(text)
    return next((name for name in _COMMANDS if wanted in _said(words, f"typed-command-{name}")), None)


def _said(words: Words, key: str) -> frozenset[str]:
    return frozenset(comparable(each) for each in words.plain(key).split("|"))


def whole_label(text: str, labels: Sequence[str]) -> int | None:
    """The button whose whole label was typed; upper and lower case do not matter."""
    wanted = comparable(text)
    return _only([i for i, label in enumerate(labels) if comparable(unmarked(label)) == wanted])


def button(text: str, labels: Sequence[str], *, others: Mapping[str, frozenset[str]] | None = None) -> Meant:
    """The button that a text means: whole label, words, number, or a beginning of three letters that fits one only.

    `others` are further words for labels.
    """
    wanted, labels = comparable(text), [unmarked(label) for label in labels]
    whole = whole_label(text, labels)
    if whole is not None or not wanted:
        return whole
    parts = [_parts(label) for label in labels]
    place = _place(wanted)
    worded = _only([i for i, (_, words) in enumerate(parts) if words == wanted])
    if worded is None:
        worded = _numbered(wanted, [words for _, words in parts])
    placed = _only([i for i, (number, _) in enumerate(parts) if number == place])
    if worded is not None and placed is not None and worded != placed:
        return Doubt((worded, placed))
    if worded is not None or placed is not None:
        return placed if worded is None else worded
    meant = _only([i for i, label in enumerate(labels) if wanted in (others or {}).get(label, ())])
    return _begun(wanted, labels) if meant is None else meant


def bare_number_label(text: str, labels: Sequence[str]) -> int | None:
    """The button of a number that was typed as people say it: "ca. 5", "5 Plätze"."""
    bare = bare_number(text)
    return whole_label(bare, labels) if _is_number(comparable(bare)) else None


def sentence(text: str, labels: Sequence[str], *, language: str) -> int | None:
    """The only button whose answer a whole sentence gives, such as "ja, ich komme gern"; what has other words in it,
    such as "aber", may mean anything."""
    wanted = comparable(text).split()
    labels = [unmarked(label) for label in labels]
    means = {each.label for each in _sentences(language) if each.is_said_by(wanted)}
    return _only([i for i, label in enumerate(labels) if label in means]) if len(means) == 1 else None


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What is said of a button: phrases one after the other, at least one of them of those that give its answer.

    `phrases` are found by their first word, each with whether it is one of those.
    """

    label: str
    phrases: Mapping[str, Sequence[tuple[Sequence[str], bool]]]

    def is_said_by(self, words: Sequence[str]) -> bool:
        """Looks at each place once, however many ways lead there: "ich komme" is one phrase and also two."""
        reached = {(0, False)}
        for place, word in enumerate(words):
            for is_given in (False, True):
                if (place, is_given) not in reached:
                    continue
                for phrase, gives in self.phrases.get(word, ()):
                    end = place + len(phrase)
                    if words[place:end] == phrase:
                        reached.add((end, is_given or gives))
        return (len(words), True) in reached


@cache
def _sentences(language: str) -> tuple[_Sentence, ...]:
    words = words_in(language)
    found = []
    for key in _SENTENCES:
        phrases = defaultdict[str, list[tuple[Sequence[str], bool]]](list)
        for part in ("core", "besides"):
            for said in _said(words, f"typed-{part}-{key}"):
                phrase = said.split()
                phrases[phrase[0]].append((phrase, part == "core"))
        found.append(_Sentence(words.plain(key), phrases))
    return tuple(found)


def is_numbered(label: str) -> bool:
    """Whether a label begins with a number, or is one, which can be typed."""
    return _NUMBERED.match(label) is not None or _is_number(comparable(unmarked(label)))


def words_of(label: str) -> str:
    """A label without its number and its mark."""
    numbered = _NUMBERED.match(label)
    return unmarked(numbered[2] if numbered else label)


def unmarked(label: str) -> str:
    """A label without the mark that says that it is chosen."""
    return label.partition(CHOSEN)[0].strip()


def _only(found: list[int]) -> int | None:
    return found[0] if len(found) == 1 else None


def _numbered(wanted: str, texts: Sequence[str]) -> int | None:
    """The only text that is this number, in figures or in a word, or begins with it."""
    said = whole_number(wanted, language="")
    number = wanted if said is None or _is_number(wanted) else str(said)
    return _only(
        [i for i, text in enumerate(texts) if _is_number(number) and text.partition(" ")[0] == number]
    )


def _is_number(wanted: str) -> bool:
    return wanted.lstrip("-").isdecimal()


def _begun(wanted: str, labels: Sequence[str]) -> int | None:
    """The only button that begins like this, with its number or without; what was cut off a long label may be typed."""
    if len(wanted) < _SHORTEST_BEGINNING or wanted.isdecimal():
        return None
    fits = [
        i for i, label in enumerate(labels) if any(_begins(one, wanted, label) for one in _wordings(label))
    ]
    return fits[0] if len(fits) == 1 else None


def _begins(wording: str, wanted: str, label: str) -> bool:
    return wording.startswith(wanted) or ("…" in label and bool(wording) and wanted.startswith(wording))


def _wordings(label: str) -> tuple[str, ...]:
    return comparable(label), _parts(label)[1]


def _parts(label: str) -> tuple[str, str]:
    numbered = _NUMBERED.match(label)
    return (comparable(numbered[1]), comparable(numbered[2])) if numbered else ("", comparable(label))


def _place(wanted: str) -> str:
    """What stands before the point on the button: "2" for "2", "zwei" and "Stufe 2", "a" for "A"."""
    named = _NAMED_PLACE.fullmatch(wanted)
    written = named[1] if named else wanted
    number = whole_number(written, language="")
    return written if number is None else str(number)
