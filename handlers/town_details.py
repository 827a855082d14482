"""What a town says in its privacy text, asked one after the other in the chat; each can be changed at any time."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any, Final

from handlers.privacy import Privacy, TownSays
from handlers.routing import RenderDelivery, Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home, OfTown, Tap
from handlers.turn import Turn
from locales import Markup, Words
from questionnaires.values import dataclass
from storage.deliveries import Delivery
from storage.ids import MunicipalityId, SurveyId
from storage.persons import Person
from storage.town_details import Detail, TownDetails
from workshops.towns.details import LONGEST_DETAIL, STORAGE_MONTHS
from workshops.towns.storage_periods import AHEAD, DONE
from workshops.workshops import Workshops

TYPED_DETAIL: Final = "town-detail"


class Ask(OfTown, prefix="pa"):
    """For one detail; after its answer the next that is missing is asked for, then back to where that was needed."""

    detail: str
    survey: SurveyId | None = None

    def __post_init__(self) -> None:
        Detail(self.detail)


class SetStorage(OfTown, prefix="pm"):
    months: int
    survey: SurveyId | None = None


DELETED: Final = ("surveys", "polls", "meetings", "run_sheets", "floors", "measures", "consents")
"""What is told of a deletion, each by its number."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """To the survey whose start made somebody say who is responsible: its place, and how it is shown."""

    place: Callable[[SurveyId], Tap]
    show: Callable[[Turn, SurveyId], Awaitable[None]]

    def from_(self, tap: Ask | SetStorage) -> Tap:
        """Where this leads in the end."""
        return TownSays(tap.municipality) if tap.survey is None else self.place(tap.survey)


async def on_see(turn: Turn, tap: TownSays) -> None:
    """What is written and what is missing."""
    await turn.expect_nothing()
    found = await turn.workshops.town_details.of(turn.person.id, tap.municipality)
    coming = await turn.workshops.town_details.announced(turn.person.id, tap.municipality)
    remark = None
    if coming is not None and coming[1]:
        day, over = coming
        remark = _deletion(turn.words, "ahead", day, over.numbers())
    await turn.show(_screen(turn, tap.municipality, found, remark=remark))


def routes(back: WayBack) -> tuple[Route, ...]:
    """The last answer leads `back` where they were asked for on the way to something else."""

    async def on_ask(turn: Turn, tap: Ask) -> None:
        found = await turn.workshops.town_details.of(turn.person.id, tap.municipality)
        await _ask(turn, tap, found, back)

    async def on_typed(turn: Turn) -> None:
        asked = _asked(turn.expected_data)
        found = await turn.workshops.town_details.write(
            turn.person.id, asked.municipality, Detail(asked.detail), turn.text
        )
        if found is None:
            now = await turn.workshops.town_details.of(turn.person.id, asked.municipality)
            unfit = turn.words("town-detail-unfit", length=len(turn.text.strip()), limit=LONGEST_DETAIL)
            await _ask(turn, asked, now, back, problem=unfit)
            return
        await _next(turn, asked, found, back)

    async def on_storage(turn: Turn, tap: SetStorage) -> None:
        found = await turn.workshops.town_details.set_storage(turn.person.id, tap.municipality, tap.months)
        await _next(turn, Ask(tap.municipality, Detail.STORAGE.value, tap.survey), found, back)

    return (
        TapRoute(TownSays, on_see),
        TapRoute(Ask, on_ask),
        TapRoute(SetStorage, on_storage, leads_to=back.from_),
        TextRoute(TYPED_DETAIL, on_typed, leads_to=lambda data: back.from_(_asked(data)), says_limit=True),
    )


def _asked(data: Mapping[str, Any]) -> Ask:
    survey = data.get("survey")
    return Ask(
        MunicipalityId(data["municipality"]), data["detail"], None if survey is None else SurveyId(survey)
    )


async def _next(turn: Turn, answered: Ask, found: TownDetails, back: WayBack) -> None:
    order = list(Detail)
    later = [detail for detail in found.missing if order.index(detail) > order.index(Detail(answered.detail))]
    if later:
        await _ask(turn, Ask(answered.municipality, later[0].value, answered.survey), found, back)
        return
    await turn.expect_nothing()
    if answered.survey is not None:
        await back.show(turn, answered.survey)
        return
    saved = turn.words("town-detail-saved")
    await turn.show(_screen(turn, answered.municipality, found, remark=saved))


async def _ask(
    turn: Turn, asked: Ask, found: TownDetails, back: WayBack, *, problem: Markup | None = None
) -> None:
    words, detail = turn.words, Detail(asked.detail)
    text = _parts(
        problem, words(f"town-detail-ask-{detail.value}", limit=LONGEST_DETAIL, ways=turn.addresses.ways)
    )
    leave = Button(words.plain("town-detail-leave"), back.from_(asked))
    if detail is Detail.STORAGE:
        await turn.expect_nothing()
        buttons = [
            Button(
                words.plain("town-detail-months", n=months),
                SetStorage(asked.municipality, months, asked.survey),
            )
            for months in STORAGE_MONTHS
        ]
        await turn.show(Screen(text, column(*buttons, leave)))
        return
    await turn.expect(TYPED_DETAIL, municipality=asked.municipality, detail=detail.value, survey=asked.survey)
    before = _said(words, found, detail)
    now = None if before is None else words("town-detail-now", text=before)
    await turn.show(Screen(_parts(text, now), column(leave)))


def _screen(turn: Turn, town: MunicipalityId, found: TownDetails, *, remark: Markup | None = None) -> Screen:
    words, ways = turn.words, turn.addresses.ways
    texts = [(detail, _said(words, found, detail) or words("town-detail-none")) for detail in Detail]
    said = [words(f"town-detail-{detail.value}", text=text, ways=ways) for detail, text in texts]
    buttons = [
        Button(words.plain(f"town-detail-button-{detail.value}"), Ask(town, detail.value))
        for detail in Detail
    ]
    return Screen(
        _parts(remark, words("town-detail-head"), Markup("\n".join(said)), words("town-detail-read-by")),
        column(
            *buttons,
            Button(words.plain("privacy-back"), Privacy()),
            Button(words.plain("home-button"), Home()),
        ),
    )


def _deletion(words: Words, when: str, day: date, numbers: Mapping[str, int]) -> Markup:
    """What will be deleted, or was: numbers only."""
    named = [words.plain(f"town-deletion-{what.replace('_', '-')}", n=n) for what, n in numbers.items() if n]
    return words(f"town-deletion-{when}", day=words.day(day), what=words.listed(named))


async def render_deletion(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """For coordinators: before, and afterwards; nothing where the period was changed in between."""
    town = MunicipalityId(delivery.subject)
    day, ahead = date.fromisoformat(delivery.data["day"]), delivery.kind == AHEAD
    numbers = {what: int(delivery.data.get(what, 0)) for what in DELETED}
    coming = await workshops.town_details.announced(person.id, town)
    if person.muted or not any(numbers.values()) or (ahead and (coming is None or coming[0] != day)):
        return None
    buttons = column(
        Button(words.plain("privacy-button-contact"), TownSays(town)),
        Button(words.plain("home-button"), Home()),
    )
    return Screen(_deletion(words, "ahead" if ahead else "done", day, numbers), buttons)


DELIVERIES: dict[str, RenderDelivery] = {AHEAD: render_deletion, DONE: render_deletion}


def _parts(*parts: Markup | None) -> Markup:
    return Markup("\n\n".join(part for part in parts if part))


def _said(words: Words, found: TownDetails, detail: Detail) -> str | None:
    match detail:
        case Detail.STORAGE:
            months = found.storage_months
            return None if months is None else words.plain("town-detail-months", n=months)
        case Detail.CONTROLLER:
            return found.controller
        case Detail.OFFICER:
            return found.officer
        case Detail.CONTACT:
            return found.contact
