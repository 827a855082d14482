"""The scenarios by the names that somebody types; a description is loaded when it is played."""

from importlib import import_module
from typing import TYPE_CHECKING, Final

from bot.errors import WrongSetting

if TYPE_CHECKING:
    from bot.demo.scenarios.script import Scenario

NAMES: Final = {
    "vier-felder": "four_fields:FourFields",
    "hundert-fragen": "hundred_questions:HundredQuestions",
    "austausch": "exchange:Exchange",
}


def checked(name: str) -> str:
    """The same name. Raises WrongSetting, which lists them all, before anything large is loaded."""
    if name not in NAMES:
        raise WrongSetting(
            f'There is no scenario "{name}"; there are: {", ".join(NAMES)}. See "rundfrage demo --help".'
        )
    return name


def scenario_named(name: str) -> "type[Scenario]":
    """Raises WrongSetting."""
    module, _, kind = NAMES[checked(name)].partition(":")
    found: type[Scenario] = getattr(import_module(f"bot.demo.scenarios.{module}"), kind)
    return found
