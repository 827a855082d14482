"""Lead times as people say them. Pure."""

from collections.abc import Sequence
from typing import Final

from locales import Words
from workshops.meetings.reminders import Lead, Unit

_DAYS_IN_A_WEEK: Final = 7


def lead_words(words: Words, lead: Lead) -> str:
    """ "1 Woche", "3 Tage", "2 Stunden"."""
    if lead.unit is Unit.DAYS and lead.count % _DAYS_IN_A_WEEK == 0:
        return words.plain("reminder-lead-weeks", n=lead.count // _DAYS_IN_A_WEEK)
    return words.plain(f"reminder-lead-{lead.unit.name.lower()}", n=lead.count)


def leads_words(words: Words, leads: Sequence[Lead]) -> str:
    return ", ".join(lead_words(words, lead) for lead in leads)
