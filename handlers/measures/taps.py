"""What the buttons of measures carry."""

from datetime import date
from typing import Final

from handlers.taps import Tap
from storage.ids import MeasureId
from storage.measures import Part, Status
from workshops.measures.owners import Answer as Said
from workshops.measures.sheets import Show

LINK_LETTER: Final = "m"
"""Of the payload in a link to a measure that somebody is asked to take on."""


class OfMeasure(Tap):
    measure: MeasureId


class OfLink(Tap):
    """Tokens and no ids: only who was given the link can make such a tap."""

    token: str


class OfList(Tap):
    """`field_of`: only measures with the field of this one."""

    show: Show
    field_of: MeasureId | None


# Lists


class ListMeasures(OfList, prefix="bl"):
    page: int


class AskWord(OfList, prefix="blw"):
    """Which word is to be found?"""


class Found(Tap, prefix="blf"):
    """Whatever has these words in it, as `finding.packed` writes them."""

    words: str
    page: int


class ChooseShow(OfList, prefix="bf"): ...


class ChooseListedField(OfList, prefix="bg"): ...


class TakeTable(Tap, prefix="bxl"):
    """All of them as a spreadsheet."""


# Making


class NewMeasure(Tap, prefix="bn"): ...


class AskAnyway(Tap, prefix="bna"):
    """Is what somebody else has just made from the same what was typed, too?"""


class MakeAnyway(Tap, prefix="bny"):
    """It is not: what was typed makes another one."""


# One measure


class SeeMeasure(OfMeasure, prefix="bs"): ...


class SeeListed(OfMeasure, prefix="bsl"):
    """From a list, to which it leads back."""

    show: Show
    field_of: MeasureId | None
    page: int


class SeeFound(OfMeasure, prefix="bsf"):
    """From what was found, to which it leads back."""

    words: str
    page: int


class SeeHistory(OfMeasure, prefix="bhi"): ...


class ChangeDetails(OfMeasure, prefix="be"): ...


class AskPart(OfMeasure, prefix="ba"):
    part: Part


class ClearPart(OfMeasure, prefix="bx"):
    part: Part


class SetField(OfMeasure, prefix="bk"):
    """The field of another measure."""

    like: MeasureId


class ChooseStatus(OfMeasure, prefix="bt"): ...


class SetStatus(OfMeasure, prefix="bu"):
    """Of what is discarded the reason is asked for."""

    status: Status


class AskReason(OfMeasure, prefix="bq"):
    status: Status


class ChooseDue(OfMeasure, prefix="bd"): ...


class SetDue(OfMeasure, prefix="bw"):
    """None: without a day."""

    due: date | None


class SetPublic(OfMeasure, prefix="bv"):
    public: bool


class SetCouncil(OfMeasure, prefix="bc"):
    needed: bool


class ChooseBase(OfMeasure, prefix="bb"):
    """What it builds on."""

    page: int


class SetBase(OfMeasure, prefix="bo"):
    other: MeasureId | None


class Remove(OfMeasure, prefix="brm"):
    sure: bool


# Taking on, and saying how far it is


class GetLink(OfMeasure, prefix="by"):
    """For whoever organises: the link to pass on."""


class SeeLink(OfMeasure, prefix="byl"):
    """The link that was made."""


class Take(OfMeasure, prefix="bz"): ...


class AskName(OfMeasure, prefix="bj"): ...


class NoName(OfMeasure, prefix="bjn"): ...


class Release(OfMeasure, prefix="ber"):
    sure: bool


class Answer(OfMeasure, prefix="bh"):
    said: Said


class AskReply(OfMeasure, prefix="bhr"):
    """For whoever organises: what to answer to a request for help?"""


class Follow(OfMeasure, prefix="bfo"):
    on: bool


class HearAgain(OfMeasure, prefix="bfm"):
    """Messages are on again, for who wants to hear of this measure."""


# What whoever opens the link sees


class TakeByLink(OfLink, prefix="blc"): ...
