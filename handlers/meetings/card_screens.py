"""A meeting as whoever is invited sees it. Pure builders."""

from handlers.agreed_before import agreed_before
from handlers.meetings import series_taps, taps, wording
from handlers.screen import Button, Screen, Watch, column
from handlers.taps import Home
from handlers.to_measures import Measures
from handlers.wording import paragraphs
from locales import Markup, Words
from storage.attendance import Rsvp
from workshops.meetings.sheets import Card, Phase


def card(words: Words, card: Card, *, head: Markup | None = None, muted: bool = False) -> Screen:
    """An invitation with one's own answer; it follows the meeting from now on. `muted`: its reader gets no messages."""
    meeting = card.meeting
    ahead = card.phase is Phase.AHEAD
    deaf = muted and ahead and card.answer is not None
    text = paragraphs(
        head,
        words("meeting-moved-answer") if head is None and card.asks_anew else None,
        wording.facts(words, meeting),
        wording.series_line(words, meeting) if meeting.series is not None else None,
        words("meeting-link-later") if card.has_link_later and ahead else None,
        _agreed(words, card) if ahead else None,
        _standing(words, card),
        words("meeting-cancel-reason", reason=meeting.cancel_reason)
        if head is None and meeting.cancel_reason
        else None,
        words("meeting-without-messages") if deaf else None,
    )
    hear = Button(words.plain("settings-messages-switch-on"), taps.HearAgain(meeting.id))
    every = Button(words.plain("series-see"), series_taps.SeeDates(meeting.id))
    buttons = column(
        hear if deaf else None,
        Button(words.plain("measure-all"), Measures()) if ahead and (card.measures or card.agreed) else None,
        every if meeting.series is not None else None,
        Button(words.plain("meeting-file"), taps.TakeFile(meeting.id)),
        Button(words.plain("meeting-home"), Home()),
    )
    rows = (*(_answers(words, card) if ahead else ()), *buttons)
    return Screen(
        text,
        rows,
        watch=Watch("meeting", meeting.id, meeting.version),
        owed=ahead and card.answer is None,
    )


def _agreed(words: Words, card: Card) -> Markup | None:
    """What was agreed the last time and what became of it; where people have not met before, how much is open."""
    if card.agreed:
        return agreed_before(words, card.agreed)
    return words("measure-in-meeting", n=card.measures) if card.measures else None


def _standing(words: Words, card: Card) -> Markup:
    """Where the meeting stands, and while it is ahead, where its reader stands."""
    match card.phase, card.answer:
        case Phase.AHEAD, None:
            return words("meeting-question")
        case Phase.AHEAD, answer:
            return paragraphs(
                words(f"meeting-answered-{answer}"),
                _others_open(words, card),
                None if card.name is None else words("meeting-named", name=card.name),
            )
        case phase, _:
            return words(f"meeting-phase-{phase.value}")


def _others_open(words: Words, card: Card) -> Markup | None:
    """One answer is easily taken for one to all of a series."""
    if not card.open_in_series:
        return None
    day = words.short_day(card.meeting.start.date())
    return words("series-only-this", day=day, n=card.open_in_series)


def _to_all(words: Words, card: Card) -> Button:
    key, answer = ("no", Rsvp.NO) if card.answer is Rsvp.NO else ("yes", Rsvp.YES)
    return Button(words.plain(f"series-{key}-to-all"), series_taps.AnswerAll(card.meeting.id, answer))


def _answers(words: Words, card: Card) -> tuple[tuple[Button, ...], ...]:
    """What can be said, or said instead; once something was said, a name can be given as well."""
    meeting = card.meeting.id
    yes, no = taps.Answer(meeting, Rsvp.YES), taps.Answer(meeting, Rsvp.NO)
    maybe = Button(words.plain("meeting-maybe"), taps.Answer(meeting, Rsvp.MAYBE))
    proxy = Button(words.plain("meeting-proxy"), taps.Answer(meeting, Rsvp.PROXY))
    if card.answer is None:
        first = column(Button(words.plain("meeting-yes"), yes), Button(words.plain("meeting-no"), no))
        return (*first, (maybe, proxy))
    instead = {
        Rsvp.YES: Button(words.plain("meeting-yes-after-all"), yes),
        Rsvp.NO: Button(words.plain("meeting-no-after-all"), no),
    }
    definite = column(*(button for answer, button in instead.items() if answer is not card.answer))
    others = {Rsvp.MAYBE: maybe, Rsvp.PROXY: proxy}
    vague = tuple(button for answer, button in others.items() if answer is not card.answer)
    to_all = column(_to_all(words, card) if card.open_in_series else None)
    return (*to_all, *definite, vague, (_name(words, card),))


def _name(words: Words, card: Card) -> Button:
    if card.name is None:
        return Button(words.plain("meeting-give-name"), taps.GiveName(card.meeting.id))
    return Button(words.plain("meeting-drop-name"), taps.DropName(card.meeting.id))
