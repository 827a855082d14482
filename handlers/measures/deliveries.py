"""What is sent about measures: how far is it, somebody needs help, something changed. Worded from the truth of now."""

from datetime import date

from handlers.measures import screens, taps, wording
from handlers.routing import RenderDelivery
from handlers.screen import Button, Screen
from handlers.wording import for_button, paragraphs
from locales import Words
from storage.deliveries import Delivery
from storage.ids import MeasureId, MunicipalityId
from storage.measure_changes import ChangeKind
from storage.persons import Person
from workshops.measures import messages
from workshops.measures.messages import Occasion
from workshops.measures.sheets import Show
from workshops.workshops import Workshops

MOST_NEWS = 8
_ANSWERS = frozenset((ChangeKind.STATUS, ChangeKind.GOING, ChangeKind.HELP))
"""What is written down when somebody says how far it is."""


async def render_ask(delivery: Delivery, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """How far is it? Answered by one tap; nothing where the day was moved, it has ended, or others are asked."""
    occasion, due = Occasion(delivery.data["occasion"]), str(delivery.data["due"])
    found = await workshops.measure_owners.question(
        person.id, MeasureId(delivery.subject), occasion=occasion, due=due
    )
    history = await workshops.measure_lists.history(person.id, MeasureId(delivery.subject))
    if found is None:
        return None
    measure = found.measure
    days = (date.fromisoformat(due) - found.today).days
    text = paragraphs(
        words("measure-ask-how-far", days=max(days, 0), over="yes" if days < 0 else "no"),
        wording.facts(words, found),
        None if found.mine else words("measure-ask-for-office"),
    )
    link = Button(words.plain("measure-get-link"), taps.GetLink(measure.id))
    among = Show.MINE if found.mine else Show.OVERDUE if days < 0 else Show.OPEN
    see = Button(words.plain("measure-see"), taps.SeeListed(measure.id, among, None, 0))
    last = (see,) if found.mine else (link, see)
    since = [each for each in history.changes if delivery.sent is not None and each.at >= delivery.sent]
    return Screen(
        text,
        (*screens.answers(words, measure), last),
        owed=not any(each.kind in _ANSWERS for each in since),
    )


async def render_help(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """Whoever took it on needs help; nothing once it has ended or moved on."""
    measure = MeasureId(delivery.subject)
    found = await workshops.measures.sheet(person.id, measure)
    history = await workshops.measure_lists.history(person.id, measure)
    since = [each for each in history.changes if each.number > delivery.data["number"]]
    moved_on = any(each.kind is not ChangeKind.HELP for each in since)
    if moved_on or not (found.organises and found.measure.is_open) or person.muted:
        return None
    see = Button(words.plain("measure-see"), taps.SeeMeasure(measure))
    rows = ((screens.reply(words, found),) if screens.may_reply(found) else ()) + ((see,),)
    return Screen(paragraphs(words("measure-needs-help"), wording.facts(words, found)), rows)


async def render_reply(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """What whoever organises answered to who asked for help; nothing once they gave it back."""
    measure, number = MeasureId(delivery.subject), int(delivery.data["number"])
    found, said = await workshops.measure_owners.replied(person.id, measure, number=number)
    see = Button(words.plain("measure-see"), taps.SeeMeasure(measure))
    text = paragraphs(
        words("measure-reply-head"), words("measure-reply-text", text=said), wording.facts(words, found)
    )
    rows = screens.answers(words, found.measure) if found.measure.is_open else ()
    return Screen(text, (*rows, (see,)))


async def render_news(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """All that changed on a day of what somebody follows, each with a button that ends it."""
    town, day = MunicipalityId(delivery.subject), date.fromisoformat(delivery.data["day"])
    found = await workshops.measure_followers.news(person.id, town, day=day)
    now, _ = await workshops.measures.local_time(person.id, town)
    if not found:
        return None
    shown = list(enumerate(found[:MOST_NEWS], 1))
    text = paragraphs(
        words("measure-news"),
        *(wording.news(words, number, each, today=now.date()) for number, each in shown),
        words("measure-news-more", n=len(found) - MOST_NEWS) if len(found) > MOST_NEWS else None,
    )
    rows = tuple(
        (
            Button(
                for_button(words, f"{number} · {each.line.measure.what}", 20),
                taps.SeeMeasure(each.line.measure.id),
            ),
            Button(words.plain("measure-news-off", n=number), taps.Follow(each.line.measure.id, on=False)),
        )
        for number, each in shown
    )
    return Screen(text, rows)


DELIVERIES: dict[str, RenderDelivery] = {
    messages.ASK: render_ask,
    messages.HELP: render_help,
    messages.REPLY: render_reply,
    messages.NEWS: render_news,
}
