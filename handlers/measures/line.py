"""One typed line becomes a measure: "Sprachcafé im Rathaus, Amt für Soziales, bis 31.3."

What comes first is to be done, what begins with "bis" is until when, the last part that begins like a name is who is
responsible. Parts that name themselves ("mit …", "zuständig: …", "Feld: …", "erster Schritt: …") go where they belong.
A day behind "bis" counts in the middle of a sentence, too, unless another one stands by itself. Nothing that was typed
is dropped: what is no day ("ab sofort") is told, or stays in the words where there is a day besides.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import chain, islice, takewhile
from typing import Final

from handlers.measures.deadline import deadline, either, fault, is_faulty_day, just_gone
from handlers.meetings.date_words import WEEKDAY
from handlers.meetings.when import Unclear
from questionnaires.values import dataclass

_UNTIL: Final = re.compile(
    r"(?:^|(?<=[\s,;،؛]))(?:(?:bis(?: wann| spätestens)?|until|by(?: when)?) ?: *"
    r"|(?:bis|until|till|by)(?: spätestens| zum| zur| am| the)? +)",
    re.IGNORECASE,
)
_SEPARATORS: Final = re.compile(r"\s*[;؛\n]\s*|\s*[,،]\s+|\s*[,،]$")
_MARKS: Final = " ,;،؛"
"""What parts two parts, as German and as Arabic keyboards write it."""
_WRITTEN: Final = re.compile(r"\W*(?:\d|(?:anfang|mitte|ende|start|mid|middle|end)\b)", re.IGNORECASE)
_LABELS: Final = {  # also as a measure's card has them, so that what is copied from one is understood
    "office": r"(?:wer|zuständig(?: ist)?|verantwortlich(?: ist)?|who|responsible) ?: ?",
    "field": r"(?:(?:handlungs)?feld|field(?: of action)?) ?: ?",
    "means": r"(?:womit|mittel|budget|kosten|with what|means|costs?) ?: ?",
    "partners": r"(?:(?:mit wem|with whom|partners?|partner(?:in|innen)) ?: ?"
    r"|(?:(?:gemeinsam |zusammen )?mit|(?:together )?with) )",
    "first_step": r"(?:erster schritt|zuerst|first step|first) ?: ?",
}
_SOME_TIME: Final = re.compile(
    r"(?:(?:ab|seit) \S|(?:sofort|umgehend|zeitnah|demnächst|(?:möglichst |so )?bald|schnellstmöglich|laufend"
    r"|immediately|soon|asap)(?![\w-])|(?:from|as of|as soon as) \S)",
    re.IGNORECASE,
)
"""When something is to be done, without a day until which."""
_INSIDE: Final = re.compile(
    rf"(?:{WEEKDAY},? (?:den |the )?)?(?:\d\d?\.|\d\d?/|\d{{4}}-|(?:anfang|mitte|ende|end|mid|middle) )",
    re.IGNORECASE,
)
"""How a day begins that is known as one in the middle of a sentence; "bis 20 Uhr" and "bis 2050 Bäume" are none."""
MOST_WORDS_OF_A_DAY: Final = 5
MOST_PARTS_OF_A_DAY: Final = 4
_STOP: Final = re.compile(r"(?<!\b[^\W\d_])\.+$")
_ARTICLE: Final = re.compile(r"(?:das|die|der|the) (?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was understood; `what` is empty where nothing is said of it. `unclear` are the words of a day that were not,
    and stand in no other part unless they are in the middle of a sentence: of a day that may be `either` of two, of
    `several` that were named, of one that cannot be (`fault`), or of none; where a day is `gone`, they may be empty.
    """

    what: str
    office: str | None = None
    due: date | None = None
    partners: str | None = None
    means: str | None = None
    first_step: str | None = None
    field: str | None = None
    unclear: str | None = None
    gone: date | None = None
    either: tuple[date, ...] = ()
    several: bool = False
    fault: Unclear | None = None


def read(text: str, *, now: datetime, language: str = "de") -> Typed:
    """What one line says, typed when the clock on the wall showed `now`."""
    text = "\n".join(" ".join(line.split()) for line in text.strip().split("\n"))
    rest, said = _own_lines(text, now=now, language=language)
    rest, days = _days_apart(rest, now=now, language=language)
    if len(set(days.values())) > 1:
        found = _sorted([part.strip() for part in _SEPARATORS.split(rest) if part and part.strip(" .")], said)
        each_day = tuple(sorted(set(days.values())))
        return replace(found, unclear=", ".join(days), either=each_day, several=True)
    due, unclear = next(iter(days.values()), None), None
    if due is None:
        rest, due, unclear = _until(rest, now=now, language=language)
    parts = [part.strip() for part in _SEPARATORS.split(rest) if part and part.strip(" .")]
    if due is None and unclear is None:
        due, unclear = _bare_day(parts, now=now, language=language)
    later = parts.pop() if len(parts) > 1 and _SOME_TIME.match(parts[-1]) else None
    if later is not None and due is None and unclear is None:
        unclear = later.rstrip(".")
    elif later is not None:
        parts[0] = f"{parts[0]}, {later}"
    found = _sorted(parts, said) if any(re.search(r"\w", part) for part in parts) else Typed("")
    if due is not None and due < now.date():  # with its year, so that no other day can be meant
        return replace(found, unclear="", gone=due)
    if unclear is None:
        return replace(found, due=due)
    day = _UNTIL.sub("", unclear, count=1)
    gone, two = just_gone(day, now=now, language=language), either(day, now=now, language=language)
    if not found.what and not _is_no_single_day(day, now=now, language=language) and len(day.split()) > 1:
        return Typed(text.strip())  # "bis 20 Uhr öffnen" says what, "bis demnächst" does not
    wrong = fault(day, now=now, language=language)
    return replace(found, unclear=unclear, gone=gone, either=two, fault=wrong)


def goes_on(text: str, *, now: datetime, language: str) -> bool:
    """Whether a line says more of the measure above it, such as its day, instead of what is to be done."""
    begins = re.split(_SEPARATORS, text.strip(), maxsplit=1)[0]
    if any(_labelled(each, begins) for each in _LABELS) and (":" in begins or begins[:1].islower()):
        return True
    return not read(text, now=now, language=language).what


def is_one_name(text: str) -> bool:
    """Whether a line may be whoever is responsible, and nothing else."""
    return _is_name(text) and len([part for part in _SEPARATORS.split(text) if part]) == 1


def _bare_day(parts: list[str], *, now: datetime, language: str) -> tuple[date | None, str | None]:
    """A date that is a part by itself, without "bis"; it is taken out. Words like "Freitag" may be part of the what."""
    for place in range(len(parts) - 1, -1, -1):
        if not _WRITTEN.match(parts[place]):
            continue
        due = deadline(parts[place], now=now, language=language)
        if due is not None or _is_no_single_day(parts[place], now=now, language=language):
            words = parts.pop(place)
            return due, None if due else words
    return None, None


def _days_apart(text: str, *, now: datetime, language: str) -> tuple[str, dict[str, date]]:
    """Where "bis" stands more than once, the text without the days that are parts by themselves, and these: a day in
    the middle of another part, such as a first step, belongs there."""
    if len(_UNTIL.findall(text)) < 2:
        return text, {}
    kept, days = list[str](), dict[str, date]()
    parts = [part for part in _SEPARATORS.split(text) if part]
    while parts:
        part = parts.pop(0)
        if _UNTIL.match(part) and parts and _WRITTEN.match(parts[0]):
            part = f"{part}, {parts.pop(0)}"  # "bis Freitag, 5.12."
        found = _UNTIL.match(part)
        day = None if found is None else deadline(part[found.end() :], now=now, language=language)
        if day is None:
            kept.append(part)
        else:
            days[part] = day
    return (", ".join(kept), days) if days else (text, {})


def _until(text: str, *, now: datetime, language: str) -> tuple[str, date | None, str | None]:
    """The text without its day; the longest words behind "bis" that are a day are it."""
    unclear: tuple[str, str] | None = None
    for found in _UNTIL.finditer(text):
        before, behind = text[: found.start()], text[found.end() :]
        ends = _ends(behind)
        for end in sorted({*ends, *_inside(behind)}, reverse=True):
            due = deadline(behind[:end], now=now, language=language)
            if due is None and not _is_no_single_day(behind[:end], now=now, language=language):
                continue
            rest = f"{before.rstrip(_MARKS)}, {behind[end:].lstrip(_MARKS)}"
            if end not in ends and not _is_name(behind[end:].lstrip(_MARKS)):
                rest = text  # it stays in the sentence that it is part of
            if due is not None:
                return rest, due, None
            unclear = unclear or (rest, f"{found[0].strip()} {behind[:end].strip(_MARKS)}")
            break
        else:
            if not before.strip() or before.rstrip().endswith(tuple(",;،؛")):
                part = behind[: ends[0]].strip()
                rest = f"{before.rstrip(_MARKS)}, {behind[ends[0] :].lstrip(_MARKS)}"
                unclear = unclear or (rest, f"{found[0].strip()} {part}")
    return (text, None, None) if unclear is None else (unclear[0], None, unclear[1])


def _ends(text: str) -> list[int]:
    """Where a day may end that is a part, or several ("Freitag, den 5. Dezember")."""
    ends = chain((each.start() for each in _SEPARATORS.finditer(text)), (len(text),))
    return list(islice(ends, MOST_PARTS_OF_A_DAY))


def _inside(text: str) -> list[int]:
    """Where a day may end that has other words of its sentence behind it."""
    if not _INSIDE.match(text):
        return []
    words = list(islice(re.finditer(r"\S+", text), MOST_WORDS_OF_A_DAY))
    return [each.end() for each in words if not each[0].endswith(tuple(_MARKS))]


def _is_no_single_day(text: str, *, now: datetime, language: str) -> bool:
    """Understood, and yet not to be taken: a day that is gone, that cannot be, or either of two."""
    gone = just_gone(text, now=now, language=language)
    return (
        gone is not None
        or bool(either(text, now=now, language=language))
        or is_faulty_day(text, now=now, language=language)
    )


def _own_lines(text: str, *, now: datetime, language: str) -> tuple[str, dict[str, str]]:
    """The text without the lines that begin as those of a measure's card do, and what they say: what has commas there
    belongs to it, up to the next word of a card or a day.
    """
    first, *others = text.split("\n")
    kept, said = [first], dict[str, str]()
    for line in others:
        begins, *parts = [part for part in _SEPARATORS.split(line.strip()) if part] or [""]
        name = next((each for each in _LABELS if each not in said and _labelled(each, begins)), None)
        if name is None or ":" not in begins:
            kept.append(line)
            continue
        own = list(takewhile(lambda part: _goes_on(part, now=now, language=language), parts))
        said[name] = _without_stop(", ".join((_without(name, begins), *own)))
        kept.extend(parts[len(own) :])
    return "\n".join(kept), said


def _goes_on(part: str, *, now: datetime, language: str) -> bool:
    if _UNTIL.match(part) or any(_labelled(each, part) for each in _LABELS):
        return False
    is_day = deadline(part, now=now, language=language) is not None
    return not is_day and not _is_no_single_day(part, now=now, language=language)


def _sorted(parts: list[str], lines: Mapping[str, str]) -> Typed:
    """Each part where it belongs; of those without a label the last that begins like a name is the office. `lines` says
    what has stood in a line of its own.
    """
    said = dict(lines)
    plain: list[str] = []
    for part in parts:
        label = next((name for name in _LABELS if plain and _labelled(name, part)), None)
        if label is None or label in said:
            plain.append(part)
        else:
            said[label] = _without(label, part)
    if "office" not in said and len(plain) > 1 and _is_name(plain[-1]):
        said["office"] = _without_stop(plain.pop())
    return replace(Typed(_without_stop(", ".join(plain))), **said)  # type: ignore[arg-type]  # only texts


def _labelled(name: str, part: str) -> bool:
    return re.match(_LABELS[name], part, re.IGNORECASE) is not None and bool(_without(name, part))


def _without(name: str, part: str) -> str:
    return _without_stop(re.sub(_LABELS[name], "", part, count=1, flags=re.IGNORECASE)).strip()


def _without_stop(text: str) -> str:
    """Without the full stop of the sentence; that of "e. V." stays."""
    return _STOP.sub("", text)


def _is_name(part: str) -> bool:
    return _ARTICLE.sub("", part, count=1)[:1].isupper()
