"""What people were told was saved, compared with what is in the database: the last tap that was acknowledged counts."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from handlers.answering import taps as answering
from handlers.meetings import taps as meetings
from handlers.meetings.date_polls import taps as dates
from handlers.polls import taps as polls
from handlers.taps import TapUnreadable
from questionnaires.answers import SKIPPED
from sandbox.values import Answer
from storage.database import Transaction
from storage.ids import PersonId
from tests.simulation.size import Complain, Promise
from workshops.answering import acts
from workshops.answering.places import InSurvey
from workshops.confidential.pseudonyms import pseudonym

Subject: TypeAlias = tuple[str, int, str]
"""Of what kind, which, and within it which question."""

_FORGETS: Final = ("/loeschen", "/widerruf", "/start")
"""After these, what somebody once tapped may be gone, and with good reason."""


_FRESH_FOR: Final = 3
_ALL_EVERY: Final = 20
"""Looking at everything each time would take a large world most of its time."""


@dataclass(slots=True)
class Tapped:
    """One tap that says something; `value` None takes it back."""

    subject: Subject
    value: str | None
    acknowledged: bool = False


@dataclass(slots=True)
class _Said:
    """What one person said, in the order in which they tapped."""

    taps: dict[Subject, list[Tapped]] = field(default_factory=lambda: defaultdict(list))


class Ledger:
    """`complain` is told whenever an acknowledged tap is not in the database."""

    def __init__(self, complain: Complain) -> None:
        self._complain = complain
        self._said: dict[int, _Said] = defaultdict(_Said)
        self._waiting: dict[str, tuple[int, Tapped]] = {}
        self._fresh: dict[tuple[int, Subject], int] = {}
        """What was tapped of late: how many more times it is looked at whenever it is calm."""
        self._calms = 0
        self.acknowledged: Counter[str] = Counter()
        """Taps of each kind."""

    def on_tapped(self, chat: int, query_id: str, data: str) -> None:
        tapped = _meaning(data)
        if tapped is not None:
            self._said[chat].taps[tapped.subject].append(tapped)
            self._fresh[chat, tapped.subject] = _FRESH_FOR
            self._waiting[query_id] = (chat, tapped)
        elif data.startswith(("jc:", "pe", "pw")):
            self._said.pop(chat, None)
        elif data.startswith(f"{dates.NoToAllDates.prefix}:"):
            self._forget_dates(chat)

    def _forget_dates(self, chat: int) -> None:
        """One tap answers all dates of a poll: what was said to each before may be gone."""
        for subject in [each for each in self._said[chat].taps if each[0] == "date"]:
            del self._said[chat].taps[subject]

    def on_typed(self, chat: int, text: str) -> None:
        """A typed answer counts like a tapped one, but nobody can tell from outside which one was understood."""
        if text.startswith(_FORGETS) or not text.startswith("/"):
            self._said.pop(chat, None)

    def on_answered(self, answer: Answer, tx: Transaction) -> None:
        """Told "saved": from this moment on it has to be there, whatever happens."""
        chat, tapped = self._waiting.pop(answer.query_id, (0, None))
        if tapped is None:
            return
        if answer.alert:
            return  # perhaps refused, perhaps saved with a word about it: what it said is possible, and not promised
        tapped.acknowledged = True
        self.acknowledged[tapped.subject[0]] += 1
        self._check(tx, chat, tapped.subject)

    def check(self, tx: Transaction) -> None:
        """When it is calm: what was tapped of late, and now and then everything."""
        self._calms += 1
        if self._calms % _ALL_EVERY == 0:
            self.check_all(tx)
            return
        for (chat, subject), times in list(self._fresh.items()):
            if chat in self._said and not self._check(tx, chat, subject):
                del self._said[chat].taps[subject]
            if times > 1:
                self._fresh[chat, subject] = times - 1
            else:
                del self._fresh[chat, subject]

    def check_all(self, tx: Transaction) -> None:
        """Everything that was ever acknowledged and can still be looked up."""
        for chat, said in self._said.items():
            for subject in list(said.taps):
                if not self._check(tx, chat, subject):
                    del said.taps[subject]

    def _check(self, tx: Transaction, chat: int, subject: Subject) -> bool:
        """False once it can no longer be looked up: whoever closed it also forgot who said what."""
        taps = self._said[chat].taps.get(subject, [])
        last = max((n for n, each in enumerate(taps) if each.acknowledged), default=None)
        if last is None:
            return True
        del taps[:last]
        possible = {each.value for each in taps}
        found = _truth(tx, chat, subject)
        if found is _Unknowable:
            return False
        if found not in possible:
            self._complain(Promise.KEPT, f"{subject} of chat {chat} is {found!r}, not {possible}")
            del self._said[chat].taps[subject]
        return True


class _Unknowable:
    """Closed, and the secret that leads from a person to what they said is destroyed."""


def _meaning(data: str) -> Tapped | None:
    try:
        match data.partition(":")[0]:
            case polls.Vote.prefix:
                vote = polls.Vote.unpack(data)
                return Tapped(("poll", vote.poll, ""), str(vote.item))
            case meetings.Answer.prefix:
                said = meetings.Answer.unpack(data)
                return Tapped(("meeting", said.meeting, ""), said.answer.value)
            case dates.AnswerDate.prefix:
                word = dates.AnswerDate.unpack(data)
                return Tapped(("date", word.poll, str(word.option)), word.answer.value)
            case prefix if prefix in answering.Do.prefixes:
                return _done(answering.Do.unpack(data))
    except TapUnreadable:
        pass
    return None


def _done(tap: answering.Do) -> Tapped | None:
    match tap:
        case answering.Do(InSurvey(survey), acts.Answer(key, word)) if (
            word != SKIPPED
        ):  # skipping takes nothing away
            return Tapped(("survey", survey, str(key)), word)
        case answering.Do(InSurvey(survey), acts.Retract(key)):
            return Tapped(("survey", survey, str(key)), None)
        case _:
            return None


def _truth(tx: Transaction, chat: int, subject: Subject) -> Any:
    """What the database says; reads rows and not use cases, so that one mistake does not hide in both."""
    person = tx.first("""SELECT id FROM person WHERE chat_id = :chat""", chat=chat)
    if person is None:
        return _Unknowable
    kind, number, key = subject
    if kind == "meeting":
        row = tx.first(
            """SELECT answer FROM rsvp WHERE meeting_id = :number AND person_id = :person""",
            number=number,
            person=person["id"],
        )
        if row is None:
            meeting = tx.first("""SELECT sequence FROM meeting WHERE id = :number""", number=number)
            was_moved = meeting is not None and meeting["sequence"] > 0
            return _Unknowable if was_moved else None  # of another time everybody is asked again
        return row["answer"]
    if kind == "date":
        row = tx.first(
            """SELECT answer FROM date_answer WHERE date_option_id = :option AND person_id = :person""",
            option=int(key),
            person=person["id"],
        )
        return None if row is None else row["answer"]
    table = {"poll": "SELECT secret, state FROM poll", "survey": "SELECT secret, state FROM survey"}[kind]
    found = tx.first(f"""{table} WHERE id = :number""", number=number)
    if found is None or found["state"] != "open" or found["secret"] is None:
        return _Unknowable
    who = pseudonym(PersonId(person["id"]), secret=found["secret"])
    if kind == "poll":
        rows = tx.all(
            """SELECT item FROM ballot_value WHERE poll_id = :number AND pseudonym = :who""",
            number=number,
            who=who,
        )
        return ",".join(str(row["item"]) for row in rows) or None
    row = tx.first(
        """SELECT value FROM answer WHERE survey_id = :number AND pseudonym = :who AND question_id = :key""",
        number=number,
        who=who,
        key=key,
    )
    if row is None or row["value"] in (None, SKIPPED):
        return None  # what was taken back may be skipped afterwards: nothing is said there either way
    return row["value"].rpartition(":")[2]  # `choice:ja` was tapped as `ja`
