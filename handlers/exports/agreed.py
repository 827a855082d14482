"""What followed since, for the committee: measures that everybody may see, and when people meet again."""

from datetime import date

from handlers.measures import wording
from handlers.turn import Turn
from locales import Words
from reports.agreed import Agreed, AgreedMeasure, NextMeeting
from storage.ids import MunicipalityId
from storage.meetings import Meeting
from workshops.measures.sheets import Line


async def agreed(turn: Turn, town: MunicipalityId) -> Agreed:
    """In the language of whoever asked; no names of people."""
    found = await turn.workshops.measure_lists.to_show(turn.person.id, town)
    meeting = await turn.workshops.meetings.next_to_show(turn.person.id, town)
    return Agreed(
        found.day,
        tuple(_measure(turn.words, line, today=found.day) for line in found.lines),
        None if meeting is None else _meeting(turn.words, meeting),
    )


def _measure(words: Words, line: Line, *, today: date) -> AgreedMeasure:
    measure = line.measure
    state = wording.status(words, measure)
    return AgreedMeasure(
        measure.what,
        measure.office or words.plain("measure-who-unnamed" if line.taken else "measure-who-nobody"),
        "" if measure.due is None else wording.short_day(words, measure.due, today=today),
        f"{state}, {words.plain('measure-overdue')}" if line.overdue else state,
    )


def _meeting(words: Words, meeting: Meeting) -> NextMeeting:
    when = words.plain("meeting-moment", day=words.day(meeting.start), time=words.time(meeting.start))
    return NextMeeting(meeting.title, when, meeting.place, meeting.agenda)
