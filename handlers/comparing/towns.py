"""A town among others: packages are taken in from files and compared as a distribution."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.comparing import taps
from handlers.long_work import Tell
from handlers.routing import FileRoute, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.surveys.taps import Compare
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Markup, Words
from questionnaires.comparison import Spread
from questionnaires.package import LARGEST, PackageRefused
from questionnaires.rounding import whole
from storage.ids import MunicipalityId, SurveyId
from storage.packages import TakenIn
from workshops.results.packages import (
    AlreadyIn,
    Comparison,
    Imported,
    ImportOutcome,
    OwnResult,
    Renewed,
)

PACKAGE = "package-file"
FEWEST_TOWNS = 5
MEGABYTE = 1_000_000


async def on_towns(turn: Turn, tap: taps.SeeTowns) -> None:
    """Each field among the other towns."""
    await turn.expect_nothing()
    found = await turn.workshops.packages.compare(turn.person.id, tap.survey)
    await turn.show(_towns(turn.words, found, tap.survey))


async def on_take_in(turn: Turn, tap: taps.TakeIn) -> None:
    """Asks for the file."""
    await turn.workshops.packages.compare(turn.person.id, tap.survey)
    await turn.expect(PACKAGE, survey=tap.survey)
    await turn.show(Screen(file_asked(turn.words), column(_back(turn.words, tap.survey))))


def file_asked(words: Words) -> Markup:
    """What is said above the field for the file."""
    return words("towns-send-file", megabytes=LARGEST // MEGABYTE)


async def on_file(turn: Turn) -> None:
    """Takes the package in; the step stays expected, since packages seldom come alone."""
    back = _came_from(turn.words, turn.expected_data)
    file, words = turn.file, turn.words
    municipality = await town_of(turn, turn.expected_data.get("survey"))
    if file is None or file.size > LARGEST:
        too_large = words("towns-refused-too-large", megabytes=LARGEST // MEGABYTE)
        await turn.say(Screen(too_large, column(back)))
        return

    async def take_in(_: Tell) -> Sequence[Screen]:
        content = await turn.fetch(file)
        outcome = await turn.workshops.packages.import_package(
            turn.person.id, municipality, content, update=turn.update
        )
        return [Screen(_outcome(words, outcome), column(back))]

    await turn.work(words.plain("towns-take-in"), take_in)


async def town_of(turn: Turn, survey: SurveyId | None) -> MunicipalityId:
    """The one that compares itself; without a result of its own the one on the first screen."""
    if survey is None:
        return turn.town
    return (await turn.workshops.surveys.sheet(turn.person.id, survey)).survey.municipality


def _towns(words: Words, found: Comparison, survey: SurveyId) -> Screen:
    questionnaire = found.own.asked.questionnaire
    fields = [
        _spread(words, questionnaire.field(field).title.text(words.language), spread)
        for field, spread in found.towns.fields.items()
    ]
    few = len(found.packages) < FEWEST_TOWNS
    text = paragraphs(
        words("towns-head", n=len(found.packages)),
        words("towns-too-few", fewest=FEWEST_TOWNS) if few else _named(words, found),
        None if fields or few else words("towns-nothing-comparable"),
        *fields,
        words("towns-reworded", n=found.reworded) if found.reworded else None,
        words("towns-no-ranking") if fields else None,
    )
    return Screen(
        text,
        column(
            Button(words.plain("towns-experience"), taps.SeeExperience(survey, 0))
            if found.measures
            else None,
            Button(words.plain("towns-take-in"), taps.TakeIn(survey)),
            Button(words.plain("towns-list"), taps.ListPackages(survey)) if found.packages else None,
            Button(words.plain("compare-other"), Compare(survey)),
        ),
    )


def _spread(words: Words, field: str, spread: Spread) -> Markup:
    numbers = {
        "own": whole(spread.own),
        "towns": spread.towns,
        "median": whole(spread.median),
        "lower": whole(spread.lower_quartile),
        "upper": whole(spread.upper_quartile),
    }
    ends = (
        words("towns-ends", lowest=whole(spread.lowest), highest=whole(spread.highest))
        if spread.lowest is not None and spread.highest is not None
        else None
    )
    return lines(words("towns-field", field=field, **numbers), ends)


def _named(words: Words, found: Comparison) -> Markup | None:
    named = sorted(each.origin.town for each in found.packages if each.origin.town is not None)
    others = len(found.packages) - len(named)
    return words("towns-named", names=", ".join(named), others=others) if named else None


def _outcome(words: Words, outcome: ImportOutcome) -> Markup:
    match outcome:
        case Imported(package=package):
            return words("towns-imported", name=name_of(words, package))
        case AlreadyIn(package=package):
            return words("towns-already-in", name=name_of(words, package))
        case Renewed(package=package):
            return words("towns-renewed", name=name_of(words, package))
        case OwnResult():
            return words("towns-own-result")
        case PackageRefused(fault=fault):
            return words(f"towns-refused-{fault.value}", megabytes=LARGEST // MEGABYTE)


def name_of(words: Words, package: TakenIn) -> str:
    """What a package is called in lists."""
    town = package.origin.town or words.plain("towns-unnamed")
    return words.plain("towns-package", town=town, month=package.origin.month)


def _expected_at(data: Mapping[str, Any]) -> taps.SeeTowns | taps.SeeOthers:
    """Where the package was asked for."""
    return taps.SeeTowns(SurveyId(data["survey"])) if "survey" in data else taps.SeeOthers(0)


def _came_from(words: Words, data: Mapping[str, Any]) -> Button:
    to = _expected_at(data)
    return Button(words.plain("towns-back" if isinstance(to, taps.SeeTowns) else "towns-others"), to)


def _back(words: Words, survey: SurveyId) -> Button:
    return Button(words.plain("towns-back"), taps.SeeTowns(survey))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeeTowns, on_towns),
    TapRoute(taps.TakeIn, on_take_in),
    FileRoute(PACKAGE, on_file, leads_to=_expected_at),
)
