"""Buttons of the last release stand in chats and still do what they say."""

import pytest

from handlers import entrance
from handlers.answering import taps
from handlers.old_buttons import renewed
from handlers.polls import taps as polls
from handlers.surveys import taps as surveys
from handlers.taps import Tap
from questionnaires.model import OptionId
from questionnaires.progress import StepKey
from storage.ids import HandoverId, PollId, SurveyId
from workshops.answering.acts import (
    Answer,
    Choose,
    DropComment,
    GoTo,
    HandIn,
    Onward,
    Rank,
    ResponseAct,
    Resume,
)
from workshops.answering.places import InHandover, InSurvey, InTrial, ResponsePlace
from workshops.questionnaires.questionnaires import Which

SURVEY, HANDOVER, TRIAL = (
    InSurvey(SurveyId(7)),
    InHandover(HandoverId("AbCd-_09")),
    InTrial(Which("kurzcheck")),
)
KEY, TOKEN = StepKey("ku01"), "AbCdEfGhIjKlMnOpQrSt-_"


@pytest.mark.parametrize(
    ("data", "place", "act"),
    [
        ("aa:7:ku01:2", SURVEY, Answer(KEY, "2")),
        ("ac:7:ku01:bus:1", SURVEY, Choose(KEY, OptionId("bus"), on=True)),
        ("ar:7:ku01:", SURVEY, Rank(KEY, None)),
        ("as:7", SURVEY, Resume()),
        ("ki:AbCd-_09:aa:ku01:W", HANDOVER, Answer(KEY, "W")),
        ("ki:AbCd-_09:ax:ku01", HANDOVER, DropComment(KEY)),
        ("kj:AbCd-_09", HANDOVER, Resume()),
        ("kc:AbCd-_09:ku01", HANDOVER, GoTo(KEY)),
        ("qt:kurzcheck:a:ku01:3", TRIAL, Answer(KEY, "3")),
        ("qt:kurzcheck:u:ku01:bus", TRIAL, Choose(KEY, OptionId("bus"), on=False)),
        ("qt:kurzcheck:r:ku01:", TRIAL, Rank(KEY, None)),
        ("qt:kurzcheck:o:ku01:", TRIAL, Onward(KEY)),
        ("qt:kurzcheck:d::", TRIAL, HandIn()),
    ],
)
def test_old_button_does_what_it_says(data: str, place: ResponsePlace, act: ResponseAct) -> None:
    assert taps.Do.unpack(renewed(data)) == taps.Do(place, act)


@pytest.mark.parametrize(
    ("data", "tap"),
    [
        (f"jo:{TOKEN}", entrance.Open(f"j{TOKEN}")),
        (f"ja:{TOKEN}:2026-11:de:5", entrance.Agree(f"j{TOKEN}", "2026-11", "de", 5)),
        (f"jp:{TOKEN}:", entrance.MorePrivacy(f"j{TOKEN}", None)),
        (f"ky:{TOKEN}:2026-11-hilfe:en", entrance.Agree(f"k{TOKEN}", "2026-11-hilfe", "en", None)),
        (f"kg:{TOKEN}", entrance.Open(f"k{TOKEN}")),
        (f"ks:{TOKEN}:en", entrance.Speak(f"k{TOKEN}", "en")),
        (f"bln:{TOKEN}", entrance.Decline(f"m{TOKEN}")),
        ("aq:7", taps.Here(SURVEY)),
        ("ae:7:ku01", taps.Explain(SURVEY, KEY)),
        ("ki:AbCd-_09:aq", taps.Here(HANDOVER)),
        ("ki:AbCd-_09:ap", taps.Pause(HANDOVER)),
        ("ue:7", polls.SetGroup(PollId(7), None, on=True)),
        ("uk:7", polls.ReviewCards(PollId(7))),
        ("sb:7", surveys.SetGroup(SurveyId(7), None, on=True)),
        ("qt:kurzcheck:h::", taps.Here(TRIAL)),
        ("qt:kurzcheck:e:ku01:", taps.Explain(TRIAL, KEY)),
        ("qt:kurzcheck:v::", taps.Overview(TRIAL)),
    ],
)
def test_old_button_is_the_one_of_today(data: str, tap: Tap) -> None:
    assert type(tap).unpack(renewed(data)) == tap
