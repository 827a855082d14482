"""What the buttons of the wall carry."""

from handlers.taps import OfTown


class SeeWall(OfTown, prefix="lw"):
    """What is on the wall, and what may be put there."""


class OpenWall(OfTown, prefix="lwo"):
    """A new link to it."""


class AskEndLinks(OfTown, prefix="lwea"):
    """Asks once more."""


class EndLinks(OfTown, prefix="lwe"): ...


class ShowView(OfTown, prefix="lwv"):
    """One of workshops.walls.VIEWS."""

    view: str


class ShowItem(OfTown, prefix="lwi"):
    """One thing, until something else is chosen."""

    kind: str
    subject: int


class TurnPage(OfTown, prefix="lwt"):
    """To the next page of what stands there, or to the one before."""

    forwards: bool


class SeeEarlier(OfTown, prefix="lwp"):
    """What was shown before the newest things, on pages from 0."""

    page: int


class SpeakOnWall(OfTown, prefix="lws"):
    language: str
