"""Every scenario is told whole: each step has a heading and a text, and looks at a phone that lies there."""

import pytest

from bot.demo.scenarios.names import NAMES, scenario_named
from bot.demo.scenarios.script import Scenario
from bot.demo.telling import story_of
from bot.errors import WrongSetting
from locales import LANGUAGES, words_in
from tests.locales.messages import messages

each_name = pytest.mark.parametrize("name", NAMES)
LONGEST_HEADING = 50
LONGEST_TEXT = 330
"""Letters: on a phone of 360 pixels half of the screen is left for the phone below."""


def unplayed(name: str) -> Scenario:
    """Told without a stage: nobody acts."""
    return scenario_named(name)(None)  # type: ignore[arg-type]


@each_name
def test_every_step_is_told_and_looks_at_a_phone(name: str) -> None:
    scenario = unplayed(name)
    roles = {phone.role for phone in scenario.phones} | ({scenario.group.role} if scenario.group else set())
    assert scenario.name == name
    assert {step.look_at for step in scenario.steps()} <= roles
    story = story_of(scenario)
    assert story.shown()["count"] == len(scenario.steps())
    for language in ("de", "en"):
        words = words_in(language)
        for step in scenario.steps():
            assert len(words.plain(f"story-{scenario.words}-{step.name}")) <= LONGEST_HEADING
            assert len(words.plain(f"story-{scenario.words}-{step.name}-text")) <= LONGEST_TEXT


def test_no_text_of_a_story_is_left_over() -> None:
    used = {"story-terminal"}
    for name in NAMES:
        scenario = unplayed(name)
        keys = {"title", "about", *(step.name for step in scenario.steps())}
        keys |= {f"{step.name}-text" for step in scenario.steps()}
        used |= {f"story-{scenario.words}-{key}" for key in keys}
    told = {key for key, one in messages(LANGUAGES[0]).items() if one.file == "story"}
    assert {key for key in told - used if not key.startswith("story-link-")} == set()


def test_name_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(WrongSetting, match="there are: vier-felder"):
        scenario_named("drei-felder")
