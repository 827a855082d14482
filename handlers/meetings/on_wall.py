"""When people meet next, and the dates that they are finding together, on the wall: numbers, never who."""

from typing import Final

from handlers.meetings import wording
from handlers.wall.parts import Choices, Counter, Heading, Line, Note, Part, RenderWall, Table
from locales import Words
from questionnaires.rounding import percent
from storage.ids import DatePollId, MeetingId, MunicipalityId
from workshops.workshops import Workshops


async def render_meeting(
    municipality: MunicipalityId, subject: int, words: Words, workshops: Workshops
) -> tuple[Part, ...] | None:
    """Its day, time and place, large."""
    meeting = await workshops.meetings_on_wall.shown(municipality, MeetingId(subject))
    day, time = words.day(meeting.start.date()), words.time(meeting.start)
    facts = (day, words.plain("wall-meeting-time", time=time), meeting.place)
    return (
        Heading(meeting.title, words.plain("wall-kind-meeting")),
        Choices(tuple(("", each) for each in facts if each)),
    )


async def render_dates(
    municipality: MunicipalityId, subject: int, words: Words, workshops: Workshops
) -> tuple[Part, ...] | None:
    """How many can when, of those who are asked."""
    found = await workshops.dates_on_wall.shown(municipality, DatePollId(subject))
    answered, asked = found.turnout.answered, found.turnout.asked
    lines = [
        Line(
            wording.short_moment(words, each.start),
            (words.plain("wall-dates-can", yes=each.yes, need=each.if_need_be),),
            percent(each.can, asked) if asked else 0,
        )
        for each in found.options
    ]
    table = Table(
        words.plain("wall-kind-dates"),
        (words.plain("wall-column-date"), words.plain("wall-column-can")),
        tuple(lines),
    )
    return (
        Heading(found.title, words.plain("wall-kind-dates")),
        Counter(answered, asked, words.plain("wall-answered", n=answered, of=asked)),
        table,
        *((Note(words("wall-dates-open")),) if found.is_open else ()),
    )


WALLS: Final[dict[str, RenderWall]] = {"meeting": render_meeting, "dates": render_dates}
