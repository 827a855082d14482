"""The message to whoever passed something on: it is back, with proposals or without."""

from handlers.handovers import taps
from handlers.handovers.passing_on import what
from handlers.routing import RenderDelivery
from handlers.screen import Button, Screen, column
from handlers.wording import paragraphs
from locales import Words
from storage.deliveries import Delivery
from storage.handovers import HandoverState
from storage.ids import HandoverId
from storage.persons import Person
from workshops.answering.outcomes import Ended
from workshops.workshops import Workshops


async def render_back(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """Nothing where it was decided meanwhile, or the survey is closed."""
    handed = await workshops.handovers.sheet(person.id, HandoverId(delivery.data["handover"]))
    if isinstance(handed, Ended):
        return None
    handover, name = handed.handover, handed.asked.name
    match handover.state:
        case HandoverState.RETURNED:
            text = words("colleague-came-back", name=name)
            button = Button(words.plain("colleague-see-proposals"), taps.Review(handover.id))
        case HandoverState.DECLINED:
            text = words("colleague-came-back-empty", name=name)
            button = Button(words.plain("colleague-see-state"), taps.SeeHandover(handover.id))
        case _:
            return None
    return Screen(paragraphs(text, what(words, handed)), column(button))


DELIVERIES: dict[str, RenderDelivery] = {"colleague_back": render_back}
