"""What the buttons of run sheets carry."""

from typing import Final

from handlers.taps import Tap
from storage.ids import RunItemId, RunSheetId, SurveyId


class OfRunSheet(Tap):
    sheet: RunSheetId


class OfItem(Tap):
    item: RunItemId


class NewRunSheet(Tap, prefix="zrn"): ...


class UseReady(Tap, prefix="zrnu"):
    """A ready-made one, by its id."""

    which: str


class Begin(Tap, prefix="zrnb"):
    """An empty one."""


class StartItem(OfItem, prefix="zrg"):
    """Its turn has come."""


class EndItem(OfItem, prefix="zrge"): ...


class TakeBackItem(OfItem, prefix="zrgb"): ...


class GiveTime(OfItem, prefix="zrt"):
    """A countdown."""


class GiveMoreTime(OfItem, prefix="zrtm"):
    """Five minutes more of it: another button, so that an old window's first one adds nothing."""


class StopTime(OfItem, prefix="zrts"): ...


class AddItem(OfRunSheet, prefix="zra"):
    """Asks what comes at the end."""


class AddPreset(OfRunSheet, prefix="zrap"):
    """Asks for the question of a ready-made poll."""

    which: str


class AddFromSurvey(OfRunSheet, prefix="zras"):
    """The points that a self-check gives reason for."""

    survey: SurveyId


class ChangeItems(OfRunSheet, prefix="zrc"):
    """Which item?"""


class ItemsPage(OfRunSheet, prefix="zrcp"):
    """More of those that can be changed."""

    page: int


class SeeResults(OfRunSheet, prefix="zrr"):
    """Everything that is over, to be looked at again."""

    page: int


class SeeItem(OfItem, prefix="zri"): ...


class MoveItemUp(OfItem, prefix="zriu"):
    """Before the item that stood above it on the screen: twice is the same as once."""

    other: RunItemId


class RewordItem(OfItem, prefix="zrir"): ...


class ChooseKind(OfItem, prefix="zrik"):
    """As what it could stand there instead."""


class SetItemKind(OfItem, prefix="zriks"):
    """The id of a ready-made poll, or one of those below."""

    which: str


class AskItemAnswers(OfItem, prefix="zriko"):
    """Between what does one choose then?"""

    which: str


TOPIC: Final = "-"
"""Something to talk about, without a poll."""
ONE_ANSWER: Final = "choice"
"""A choice between what was typed: no ready-made poll."""


class DropItem(OfItem, prefix="zrid"): ...


class PrintRecord(OfRunSheet, prefix="zrp"): ...


class WriteRecord(OfRunSheet, prefix="zrw"): ...


class AskDelete(OfRunSheet, prefix="zrx"): ...


class Delete(OfRunSheet, prefix="zrxy"): ...
