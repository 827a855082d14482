"""What followed since, for the committee: measures that everybody may see, and when people meet again."""

from datetime import date

from handlers.measures import wording
from handlers.turn import Turn
from locales import Words
from reports.agreed import Agreed, AgreedMeasure, NextMeeting
from storage.ids import MunicipalityId
from storage.measures import Status
from storage.meetings import Meeting
from workshops.measures.progress import LastTime, Step


async def agreed(turn: Turn, town: MunicipalityId) -> Agreed:
    """In the language of whoever asked; no names of people."""
    words = turn.words
    found = await turn.workshops.measure_lists.since_last_meeting(turn.person.id, town)
    meeting = await turn.workshops.invited_meetings.next_to_show(turn.person.id, town)
    return Agreed(
        found.day,
        tuple(_measure(words, step, found.since, today=found.day) for step in found.steps),
        None if meeting is None else _meeting(words, meeting),
        "" if found.since is None else wording.compared_with(words, found.since),
        "" if found.since is None else wording.short_day(words, found.since.day, today=found.day),
    )


def _measure(words: Words, step: Step, since: LastTime | None, *, today: date) -> AgreedMeasure:
    line, measure = step.line, step.line.measure
    state = wording.status(words, measure)
    return AgreedMeasure(
        measure.what,
        measure.office or words.plain("measure-who-unnamed" if line.taken else "measure-who-nobody"),
        "" if measure.due is None else wording.short_day(words, measure.due, today=today),
        f"{state}, {words.plain('measure-overdue')}" if line.overdue else state,
        "" if since is None else wording.before(words, step, today=today),
        is_new=step.before is None,
        is_agreed=step.agreed,
        is_proposed=measure.status is Status.PROPOSED,
    )


def _meeting(words: Words, meeting: Meeting) -> NextMeeting:
    when = words.plain("meeting-moment", day=words.day(meeting.start), time=words.time(meeting.start))
    return NextMeeting(meeting.title, when, meeting.place, meeting.agenda)
