"""What a person does about a message, from what can be seen of it: its words and the labels of its buttons. Pure."""

import re
from typing import Final, TypeAlias

from bot.demo.ideas import PENS
from bot.demo.mind import DONT_KNOW, Mind
from bot.demo.town import AGREE
from questionnaires.values import dataclass
from sandbox.values import Message

BEGIN: Final = "Jetzt beginnen"
GO_ON: Final = "Weiter beantworten"
ANOTHER: Final = " beantworten"
"""Ends the buttons of surveys that wait besides, under the welcome and under a receipt."""
_THEN: Final = ("Sie sind dabei", "Vielen Dank")
ONWARD: Final = "weiter"
LATER: Final = "später weiter"
MORE: Final = "mehr"
SKIP: Final = "überspringen"
COMING: Final = "Ich komme"
NOT_COMING: Final = "Ich komme nicht"
REMINDER: Final = "Erinnerung"
VOLUNTARY: Final = "freiwillig"
"""Stands above free texts."""
_EAGER: Final = (AGREE, BEGIN, "Weiter mit dem nächsten Feld", "So abschließen")
"""Whoever takes part taps these wherever they appear."""
POLL: Final = "Abstimmung: "
"""Begins the button with which somebody who comes late finds a poll on the home screen."""
AGREE_ANEW: Final = "Einverstanden: ab "
"""Begins the button under a group size that became smaller."""
_NUMBERED: Final = re.compile(r"[−-]?\d+ · ")
_TICK: Final = " ✓"
_VOTED: Final = "Ihre Stimme: "
"""Stands in a poll once the own vote is complete."""
_LEVELS: Final = 4
"""Of the questions about which people have views."""
_DOTS: Final = re.compile(r"Sie haben (?:noch )?(?:einen|\d+)(?: von \d+)? Punkte?n?\.")
_HEAPED: Final = ("mehrere Punkte für dieselbe Antwort", "Auch mehrere für dieselbe Antwort")
_WRITE_NOW: Final = "Schreiben Sie jetzt Ihre Antwort."
_WRITE_NOT: Final = "Zurück"
_TAKE_BACK: Final = "Zurücknehmen: "
_CUT: Final = "…"
_RANKS: Final = ("Tippen Sie zuerst auf das, was Ihnen am wichtigsten ist.", "Was kommt auf Platz ")
_RESISTS: Final = "Wie groß ist Ihr Widerstand?"
_BESIDES: Final = ("Aktualisieren", "Zur Übersicht")
"""Buttons below the answers of a poll."""
_WRITTEN_NUMBER: Final = re.compile(r"ganze Zahl von (\S+) bis (\S+) ")


@dataclass(frozen=True, slots=True)
class Tap:
    """`then` is what is written once the button has led to where it can be."""

    label: str
    then: str | None = None


@dataclass(frozen=True, slots=True)
class Write:
    text: str


Act: TypeAlias = Tap | Write


def comes_first(message: Message) -> bool:
    """A poll is for now; a survey can wait."""
    if asks_for_text(message) or not PENS.isdisjoint(message.labels):
        return True
    is_survey = not {LATER, MORE}.isdisjoint(message.labels)
    is_poll = not is_survey and any(_NUMBERED.match(label) for label in message.labels)
    return is_poll or _asks_beside_numbers(message) or any(label.startswith(POLL) for label in message.labels)


def asks_for_text(message: Message) -> bool:
    """Whether a poll waits for what is written now."""
    return _WRITE_NOW in message.text and _WRITE_NOT in message.labels


def response_to(message: Message, mind: Mind) -> Act | None:
    """None where there is nothing to do, or nothing yet."""
    labels = message.labels
    eager = next((label for label in labels if label in _EAGER or label.startswith((POLL, AGREE_ANEW))), None)
    if eager is not None:
        return Tap(eager)
    if message.text.startswith(_THEN):
        return next((Tap(label) for label in labels if label.endswith(ANOTHER)), None)
    if GO_ON in labels:
        return Tap(GO_ON) if REMINDER in message.text else None
    if COMING in labels:
        return _about_meeting(message, mind)
    if asks_for_text(message):
        return Tap(_WRITE_NOT)  # whoever has something to write does so, and does not ask
    if not PENS.isdisjoint(labels):
        return _about_writing(message, mind)
    return _about_question(message, mind)


def _about_question(message: Message, mind: Mind) -> Act | None:
    """One of a survey, which can be left for later, or a poll."""
    labels = message.labels
    stop = next((label for label in (LATER, MORE) if label in labels), None)
    if stop is not None and mind.is_tired(message.text):
        return Tap(stop)
    if VOLUNTARY in message.text and SKIP in labels:
        return _about_free_text(message, mind)
    if _asks_beside_numbers(message):
        return _about_order_or_resistance(message, mind)
    if stop is not None and labels[0].startswith("0 · "):
        return _about_levels(message, mind)
    if any(_NUMBERED.match(label) for label in labels):
        return _about_options(message, mind)
    return _about_number(message, mind) or _about_anything(message) if stop is not None else None


def _about_meeting(message: Message, mind: Mind) -> Act | None:
    if mind.needs_reminder and REMINDER not in message.text:
        return None
    return Tap(COMING if mind.comes(message.text) else NOT_COMING)


def _about_free_text(message: Message, mind: Mind) -> Act:
    thought = mind.writes(message.text)
    if thought is not None:
        return Write(thought)
    all_of_them = (label for label in message.labels if label.endswith(f" {SKIP}"))
    return Tap(next(all_of_them, SKIP))


def _about_levels(message: Message, mind: Mind) -> Act:
    """A question of a survey; on a scale of another length than the usual one anything can be the answer."""
    levels = [label for label in message.labels if _NUMBERED.match(label)]
    rating = mind.rates(message.text)
    meant = [label for label in message.labels if label == rating or label.startswith(f"{rating} · ")]
    if len(levels) == _LEVELS and meant:
        return Tap(meant[0])
    return Tap(mind.chooses(message.text.partition("\n\n")[0], levels))


def _about_writing(message: Message, mind: Mind) -> Act | None:
    """The first that this person has to say and that is not there yet."""
    pen = next(label for label in message.labels if label in PENS)
    there = [label.removeprefix(_TAKE_BACK) for label in message.labels if label.startswith(_TAKE_BACK)]
    open_ones = (
        text
        for text in mind.jots(pen, message.text)
        if not any(text == each or (each.endswith(_CUT) and text.startswith(each[:-1])) for each in there)
    )
    text = next(open_ones, None)
    return None if text is None else Tap(pen, then=text)


def _about_options(message: Message, mind: Mind) -> Act | None:
    """A poll, or a question with options; what has a tick was chosen before."""
    options = [label for label in message.labels if _NUMBERED.match(label)]
    question = message.text.partition("\n\n")[0]
    chosen = sum(label.endswith(_TICK) for label in options)
    if _DOTS.search(message.text):
        heaps = any(said in message.text for said in _HEAPED)
        open_ones = options if heaps else [label for label in options if not label.endswith(_TICK)]
        return Tap(mind.chooses(question, open_ones)) if open_ones else None
    if not chosen and _VOTED in message.text:
        return None
    if chosen < mind.wants(message.id, message.text, len(options)):
        return Tap(mind.chooses(question, [label for label in options if not label.endswith(_TICK)]))
    return Tap(ONWARD) if ONWARD in message.labels else None


def _asks_beside_numbers(message: Message) -> bool:
    """A poll whose buttons bear no number beside their words: an order, or how much somebody is against something."""
    return any(said in message.text for said in (*_RANKS, _RESISTS))


def _about_order_or_resistance(message: Message, mind: Mind) -> Act | None:
    """What has a tick has its place already, or was said."""
    labels = [label for label in message.labels if label not in _BESIDES]
    if _RESISTS in message.text:
        labels = (
            []
            if any(label.endswith(_TICK) for label in labels)
            else [each for each in labels if each.isdecimal()]
        )
    open_ones = [label for label in labels if not label.endswith(_TICK)]
    return Tap(mind.chooses(message.text, open_ones)) if open_ones else None


def _about_number(message: Message, mind: Mind) -> Act | None:
    """Numbers to tap stand alone on their buttons; a larger one is written."""
    question = message.text.partition("\n\n")[0]
    if numbers := [label for label in message.labels if label.isdecimal()]:
        return Tap(mind.chooses(question, numbers))
    if asked := _WRITTEN_NUMBER.search(message.text):
        low, high = (int(bound.replace(".", "")) for bound in asked.groups())
        return Write(str(mind.counts(question, low, high)))
    return None


def _about_anything(message: Message) -> Act | None:
    """Nobody gets stuck at a question: what was answered is left behind, anything else is skipped."""
    ways = (label for label in (ONWARD, SKIP, DONT_KNOW) if label in message.labels)
    return next((Tap(way) for way in ways), None)
