"""A coordinator looks through the questionnaires of the town, keeps what was tried, lets go of what is not needed."""

from handlers.questionnaires import screens, taps
from handlers.routing import Route, TapRoute
from handlers.screen import Button
from handlers.turn import Turn
from locales import Markup
from storage.members import Role
from workshops.overviews import TownOverview
from workshops.questionnaires.questionnaires import Held, VersionTaken


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """The list, for coordinators."""
    if Role.COORDINATOR not in overview.roles:
        return []
    return [Button(turn.words.plain("questionnaire-home"), taps.ListQuestionnaires())]


async def on_list(turn: Turn, tap: taps.ListQuestionnaires) -> None:
    await turn.expect_nothing()
    await _list(turn, tap.page)


async def on_see(turn: Turn, tap: taps.SeeQuestionnaire) -> None:
    """One of them; a trial ends here."""
    await turn.expect_nothing()
    held = await turn.workshops.questionnaires.look(turn.person.id, turn.town, tap.which)
    await turn.show(screens.one(turn.words, held))


async def on_keep(turn: Turn, tap: taps.Keep) -> None:
    """From now on surveys can be made from it."""
    outcome = await turn.workshops.questionnaires.keep(turn.person.id, turn.town, tap.which)
    match outcome:
        case Held():
            await turn.expect_nothing()
            await turn.show(screens.one(turn.words, outcome, remark=turn.words("questionnaire-kept")))
        case VersionTaken():
            await turn.show(screens.send(turn.words, version_taken(turn, outcome)))


async def on_discard(turn: Turn, tap: taps.Discard) -> None:
    await turn.expect_nothing()
    await turn.workshops.questionnaires.discard(turn.person.id, turn.town, tap.which)
    await _list(turn, 0)


async def on_remove(turn: Turn, tap: taps.Remove) -> None:
    """Asks first."""
    questionnaires, person, municipality = turn.workshops.questionnaires, turn.person.id, turn.town
    if tap.sure:
        await questionnaires.remove(person, municipality, tap.which)
        await _list(turn, 0)
    else:
        held = await questionnaires.look(person, municipality, tap.which)
        await turn.show(screens.ask_to_remove(turn.words, held))


def version_taken(turn: Turn, taken: VersionTaken) -> Markup:
    """Which version to write."""
    return turn.words(
        "questionnaire-version-taken", id=taken.code, version=str(taken.version), next=str(taken.next)
    )


async def _list(turn: Turn, page: int) -> None:
    found = await turn.workshops.questionnaires.listed(turn.person.id, turn.town)
    await turn.show(screens.listed(turn.words, found, page))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.ListQuestionnaires, on_list),
    TapRoute(taps.SeeQuestionnaire, on_see),
    TapRoute(taps.Keep, on_keep, leads_to=lambda tap: taps.SeeQuestionnaire(tap.which)),
    TapRoute(taps.Discard, on_discard, leads_to=lambda _: taps.ListQuestionnaires()),
    TapRoute(taps.Remove, on_remove, leads_to=lambda _: taps.ListQuestionnaires()),
)
