"""What was taken in from other towns is listed and removed again: beside a comparison, and where there is none yet."""

from collections.abc import Callable

from handlers.comparing import taps
from handlers.comparing.towns import name_of, town_of
from handlers.paging import page_of, turning
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Tap
from handlers.turn import Turn
from handlers.wording import for_button
from storage.ids import MunicipalityId, PackageId, SurveyId
from workshops.refusals import or_gone

PER_PAGE = 8


async def on_list(turn: Turn, tap: taps.ListPackages) -> None:
    """The newest of it; a tap removes it again."""
    await _beside_a_comparison(turn, tap.survey, 0)


async def on_page(turn: Turn, tap: taps.PagePackages) -> None:
    await _beside_a_comparison(turn, tap.survey, tap.page)


async def on_list_alone(turn: Turn, tap: taps.ListTakenIn) -> None:
    """The same without a result of one's own."""
    await _alone(turn, tap.page)


async def on_remove(turn: Turn, tap: taps.RemovePackage) -> None:
    """Asks first."""
    if tap.sure:
        await turn.workshops.packages.remove(turn.person.id, tap.package)
        await _beside_a_comparison(turn, tap.survey, 0)
        return
    sure = taps.RemovePackage(tap.survey, tap.package, sure=True)
    town = await town_of(turn, tap.survey)
    await _ask(turn, town, tap.package, sure=sure, keep=taps.ListPackages(tap.survey))


async def on_remove_alone(turn: Turn, tap: taps.RemoveTakenIn) -> None:
    """Asks first."""
    if tap.sure:
        await turn.workshops.packages.remove(turn.person.id, tap.package)
        await _alone(turn, 0)
        return
    sure = taps.RemoveTakenIn(tap.package, sure=True)
    await _ask(turn, turn.town, tap.package, sure=sure, keep=taps.ListTakenIn(0))


async def _beside_a_comparison(turn: Turn, survey: SurveyId, page: int) -> None:
    await _show(
        turn,
        await town_of(turn, survey),
        page,
        remove=lambda package: taps.RemovePackage(survey, package, sure=False),
        to=lambda page: taps.PagePackages(survey, page),
        back=Button(turn.words.plain("towns-back"), taps.SeeTowns(survey)),
    )


async def _alone(turn: Turn, page: int) -> None:
    await _show(
        turn,
        turn.town,
        page,
        remove=lambda package: taps.RemoveTakenIn(package, sure=False),
        to=taps.ListTakenIn,
        back=Button(turn.words.plain("towns-others"), taps.SeeOthers(0)),
    )


async def _show(
    turn: Turn,
    town: MunicipalityId,
    page: int,
    *,
    remove: Callable[[PackageId], Tap],
    to: Callable[[int], Tap],
    back: Button,
) -> None:
    words = turn.words
    listed = await turn.workshops.packages.listed(turn.person.id, town)
    shown = [each for _, each in page_of(listed, page, PER_PAGE)]
    pages = turning(words, len(listed), page, PER_PAGE, to=to)
    buttons = [Button(for_button(words, name_of(words, each)), remove(each.id)) for each in shown]
    text = words("towns-listed" if listed else "towns-listed-none")
    await turn.show(Screen(text, (*column(*buttons), *((tuple(pages),) if pages else ()), *column(back))))


async def _ask(turn: Turn, town: MunicipalityId, package: PackageId, *, sure: Tap, keep: Tap) -> None:
    words = turn.words
    listed = await turn.workshops.packages.listed(turn.person.id, town)
    found = or_gone(next((each for each in listed if each.id == package), None))
    ways = column(Button(words.plain("towns-remove-sure"), sure), Button(words.plain("towns-keep"), keep))
    await turn.show(Screen(words("towns-remove-ask", name=name_of(words, found)), ways))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.ListPackages, on_list),
    TapRoute(taps.PagePackages, on_page),
    TapRoute(taps.ListTakenIn, on_list_alone),
    TapRoute(taps.RemovePackage, on_remove, leads_to=lambda tap: taps.ListPackages(tap.survey)),
    TapRoute(taps.RemoveTakenIn, on_remove_alone, leads_to=lambda _: taps.ListTakenIn(0)),
)
