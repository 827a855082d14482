"""What a person may know, take along, withdraw and have deleted: for members and strangers, in any state."""

import json
from collections.abc import Callable
from zoneinfo import ZoneInfo

from handlers.my_data import my_data_page
from handlers.routing import Command, Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.taps import GroupSize, Home, OfTown, Tap
from handlers.turn import Turn
from locales import Markup, Words
from locales.words import Door as DoorName
from storage.consents import Consent
from storage.members import Municipality, Role
from storage.town_details import TownDetails
from workshops.participants.participants import TownStanding
from workshops.towns.privacy import (
    CONSENT_VERSION,
    USUAL_GROUP_SIZE,
    Controller,
    Departure,
    Dossier,
    PersonInTown,
)

TOPICS = ("controller", "stored", "visible", "telegram", "period", "rights")
"""The parts of the information that Article 13 of the GDPR asks for, each behind a button."""


class Privacy(Tap, prefix="p"): ...


class Topic(Tap, prefix="pt"):
    topic: str


class MyData(Tap, prefix="pd"): ...


class Withdraw(OfTown, prefix="pw"): ...


class AskWithdraw(Tap, prefix="pv"): ...


class AskErase(Tap, prefix="pf"): ...


class Erase(Tap, prefix="pe"): ...


class TownSays(OfTown, prefix="pc"):
    """What the town says in this text, for its coordinators to write."""


def overview(words: Words, controller: Controller | None) -> Markup:
    """The whole in short."""
    return words(f"privacy-{CONSENT_VERSION}-overview", **_facts(words, controller))


def about(words: Words, topic: str, controller: Controller | None, *, ways: DoorName) -> Markup:
    """One topic in full, with whom to ask where that belongs to it. `ways`: whether anything goes over Telegram."""
    text = words(f"privacy-{CONSENT_VERSION}-{topic}", **_facts(words, controller), ways=ways)
    said = None if controller is None else controller.says
    match topic:
        case "controller":
            return _parts(text, *_responsible(words, said))
        case "telegram" if said is not None and said.contact is not None:
            return _parts(text, words("privacy-contact-known", contact=said.contact))
        case "period" if said is not None and said.storage_months is not None:
            return _parts(text, words("privacy-storage-known", n=said.storage_months))
        case "period":
            return _parts(text, words("privacy-storage-unknown"))
        case _:
            return text


def _responsible(words: Words, said: TownDetails | None) -> list[Markup]:
    """Controller, data protection officer and contact as the town wrote them, and where to ask for what it did not."""
    if said is None:
        return [words("privacy-contact-unknown")]
    known = [
        None if said.controller is None else words("privacy-controller-known", controller=said.controller),
        None if said.officer is None else words("privacy-officer-known", officer=said.officer),
        None if said.contact is None else words("privacy-contact-known", contact=said.contact),
    ]
    lines = [each for each in known if each is not None]
    if said.controller is None or said.officer is None:
        lines.append(words("privacy-contact-unknown"))
    return lines


def _parts(*parts: Markup) -> Markup:
    return Markup("\n\n".join(parts))


def before_agreeing(
    words: Words,
    controller: Controller | None,
    topic: str | None,
    *,
    ways: DoorName,
    to: Callable[[str | None], Tap],
    back: Button,
) -> Screen:
    """The text for somebody who stands in front of a link: the overview of topics, or one of them."""
    if topic in TOPICS:
        overview_of_all = Button(words.plain("privacy-back"), to(None))
        return Screen(about(words, topic, controller, ways=ways), column(overview_of_all, back))
    return Screen(overview(words, controller), column(*topic_buttons(words, to, ways=ways), back))


def topic_buttons(words: Words, tap: Callable[[str], Tap], *, ways: DoorName) -> list[Button]:
    """One button per topic."""
    return [Button(words.plain(f"privacy-button-{topic}", ways=ways), tap(topic)) for topic in TOPICS]


def _facts(words: Words, controller: Controller | None) -> dict[str, str | int]:
    if controller is None:
        return {"town": words("privacy-some-town"), "k": USUAL_GROUP_SIZE}
    return {"town": controller.municipality.name, "k": controller.municipality.minimum_group_size}


async def on_command(turn: Turn) -> None:
    await turn.expect_nothing()
    await turn.say(await _overview_screen(turn))


async def on_privacy(turn: Turn, _: Privacy) -> None:
    """The button on the home screen."""
    await turn.expect_nothing()
    await turn.show(await _overview_screen(turn))


async def on_topic(turn: Turn, tap: Topic) -> None:
    """One topic; a topic that an older text had leads back to the overview."""
    if tap.topic not in TOPICS:
        await turn.show(await _overview_screen(turn))
        return
    text = about(turn.words, tap.topic, await _controller(turn), ways=turn.addresses.ways)
    back = Button(turn.words.plain("privacy-back"), Privacy())
    await turn.show(Screen(text, column(back, _home(turn))))


async def on_data_command(turn: Turn) -> None:
    await turn.expect_nothing()
    await _say_data(turn)


async def on_my_data(turn: Turn, _: MyData) -> None:
    """The button on the privacy screen."""
    await _say_data(turn)


async def on_withdraw_command(turn: Turn) -> None:
    """`/widerruf` asks once."""
    await turn.expect_nothing()
    standing = await turn.workshops.participants.standing(turn.person.id)
    if standing is None:
        await turn.say(Screen(turn.words("privacy-nothing-to-withdraw"), column(_home(turn))))
        return
    town = standing.municipality
    leaving = await turn.workshops.privacy.departure(turn.person.id, town.id)
    text = _with_warning(turn.words, turn.words("privacy-withdraw-ask", town=town.name), leaving)
    withdraw = Button(turn.words.plain("privacy-withdraw"), Withdraw(town.id))
    await turn.say(Screen(text, column(withdraw, _cancel(turn))))


async def on_ask_withdraw(turn: Turn, _: AskWithdraw) -> None:
    """The same question, where it has to be asked again."""
    await on_withdraw_command(turn)


async def on_withdraw(turn: Turn, tap: Withdraw) -> None:
    """Done; a second tap finds nothing left to withdraw."""
    leaving = await turn.workshops.privacy.departure(turn.person.id, tap.municipality)
    if not leaving.towns:
        await turn.show(Screen(turn.words("privacy-nothing-to-withdraw"), column(_home(turn))))
        return
    await turn.workshops.privacy.withdraw(turn.person.id, tap.municipality)
    turn.refresh_menu()
    text = turn.words("privacy-withdrawn", town=leaving.towns[0].name)
    await turn.show(Screen(text, column(_home(turn))))


async def on_erase_command(turn: Turn) -> None:
    """`/loeschen` asks once."""
    await turn.expect_nothing()
    leaving = await turn.workshops.privacy.departure(turn.person.id)
    text = _with_warning(turn.words, turn.words("privacy-erase-ask"), leaving)
    await turn.say(Screen(text, column(Button(turn.words.plain("privacy-erase"), Erase()), _cancel(turn))))


async def on_ask_erase(turn: Turn, _: AskErase) -> None:
    """The same question, where it has to be asked again."""
    await on_erase_command(turn)


async def on_erase(turn: Turn, _: Erase) -> None:
    """Done, and no button: the next tap would make the person known again."""
    await turn.workshops.privacy.erase(turn.person.id)
    turn.refresh_menu()
    await turn.show(Screen(turn.words("privacy-erased")))


async def _controller(turn: Turn) -> Controller | None:
    standing = await turn.workshops.participants.standing(turn.person.id)
    return None if standing is None else await turn.workshops.privacy.controller(standing.municipality.id)


async def _overview_screen(turn: Turn) -> Screen:
    words = turn.words
    standing = await turn.workshops.participants.standing(turn.person.id)
    controller = (
        None if standing is None else await turn.workshops.privacy.controller(standing.municipality.id)
    )
    buttons = column(
        *topic_buttons(words, Topic, ways=turn.addresses.ways),
        Button(words.plain("privacy-button-data"), MyData()),
        _contact_button(words, standing),
        _group_size_button(words, standing),
        _home(turn),
    )
    return Screen(overview(words, controller), buttons)


def _contact_button(words: Words, standing: TownStanding | None) -> Button | None:
    if standing is None or Role.COORDINATOR not in standing.membership.roles:
        return None
    return Button(words.plain("privacy-button-contact"), TownSays(standing.municipality.id))


def _group_size_button(words: Words, standing: TownStanding | None) -> Button | None:
    if standing is None or Role.COORDINATOR not in standing.membership.roles:
        return None
    town = standing.municipality
    return Button(words.plain("group-size-button", k=town.minimum_group_size), GroupSize(town.id))


def _with_warning(words: Words, text: Markup, leaving: Departure) -> Markup:
    if not leaving.orphaned:
        return text
    towns = ", ".join(town.name for town in leaving.orphaned)
    return Markup(f"{text}\n\n{words('privacy-orphaned', towns=towns)}")


async def _say_data(turn: Turn) -> None:
    dossier = await turn.workshops.privacy.dossier(turn.person.id)
    page = File(turn.words.plain("privacy-data-page-file"), my_data_page(turn.words, dossier))
    await turn.say(Screen(turn.words("privacy-data-page"), (), file=page))
    content = json.dumps(dossier.content, ensure_ascii=False, indent=2).encode()
    file = File(turn.words.plain("privacy-data-file"), content)
    await turn.say(Screen(_summary(turn.words, dossier), column(_home(turn)), file=file))


def _summary(words: Words, dossier: Dossier) -> Markup:
    lines = [line for place in dossier.places for line in _place_lines(words, place)]
    lines += [_consent_line(words, town, consent) for town, consent in dossier.consents]
    if dossier.places:
        lines += _answer_lines(words, dossier)
    facts = Markup("\n".join(lines or [words("privacy-data-no-place")]))
    return Markup("\n\n".join([words("privacy-data"), facts, words("privacy-data-rest")]))


def _place_lines(words: Words, place: PersonInTown) -> list[Markup]:
    town = place.municipality.name
    if place.group is None:
        lines = [words("privacy-data-place-no-group", town=town)]
    else:
        lines = [words("privacy-data-place", town=town, group=place.group.name)]
    rights = sorted(place.membership.roles - {Role.PARTICIPANT})
    if rights:
        names = ", ".join(words.plain(f"home-role-{role}") for role in rights)
        lines.append(words("privacy-data-roles", town=town, roles=names))
    return lines


def _answer_lines(words: Words, dossier: Dossier) -> list[Markup]:
    """How many answers of each kind can still be found, and where they stand in the file; one line for each kind."""
    surveys = [len(survey["answers"]) for survey in dossier.content["surveys"] if survey["answers"]]
    votes = sum(bool(poll["chosen"]) for poll in dossier.content["polls"])
    lines = [words("privacy-data-answers", answers=sum(surveys), surveys=len(surveys))]
    if votes:
        lines.append(words("privacy-data-votes", polls=votes))
    kept = {
        kind: len(dossier.content[kind]) for kind in ("meetings", "dates", "measures", "offered", "follows")
    }
    return [*lines, *(words(f"privacy-data-{kind}", n=n) for kind, n in kept.items() if n)]


def _consent_line(words: Words, town: Municipality, consent: Consent) -> Markup:
    zone = ZoneInfo(town.timezone)
    day = words.day(consent.given_at.astimezone(zone).date())
    if consent.withdrawn_at is None and consent.minimum_group_size is not None:
        k = consent.minimum_group_size
        return words("privacy-data-consent-k", town=town.name, day=day, version=consent.version, k=k)
    if consent.withdrawn_at is None:
        return words("privacy-data-consent", town=town.name, day=day, version=consent.version)
    end = words.day(consent.withdrawn_at.astimezone(zone).date())
    return words("privacy-data-withdrawn", town=town.name, day=day, end=end)


def _home(turn: Turn) -> Button:
    return Button(turn.words.plain("home-button"), Home())


def _cancel(turn: Turn) -> Button:
    return Button(turn.words.plain("privacy-cancel"), Home())


ROUTES: tuple[Route, ...] = (
    Command("privacy", on_command, leads_to=Privacy(), also="datenschutz"),
    Command("daten", on_data_command, leads_to=MyData(), english="data"),
    Command("widerruf", on_withdraw_command, leads_to=AskWithdraw(), english="withdraw"),
    Command("loeschen", on_erase_command, leads_to=AskErase(), english="delete"),
    TapRoute(Privacy, on_privacy),
    TapRoute(Topic, on_topic),
    TapRoute(MyData, on_my_data),
    TapRoute(AskWithdraw, on_ask_withdraw),
    TapRoute(Withdraw, on_withdraw, leads_to=lambda _: Home()),
    TapRoute(AskErase, on_ask_erase),
    TapRoute(Erase, on_erase, leads_to=lambda _: Privacy()),
)
