"""The groups of a town with the number of their members: the start of every invitation."""

from collections.abc import Mapping
from typing import Any, assert_never

from handlers.invitations import taps
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from locales import Markup
from storage.ids import GroupId, MunicipalityId
from storage.members import Role
from workshops.participants.groups import (
    LONGEST_GROUP_NAME,
    MOST_GROUPS,
    GroupOutcome,
    GroupSaved,
    NameTaken,
    NameUnfit,
    TooManyGroups,
)

NEW_GROUP = "invitations-new-group"
RENAME = "invitations-rename"


async def overview(turn: Turn, municipality: MunicipalityId, *, remark: Markup | None = None) -> Screen:
    """Everything that a coordinator can invite to. Raises NotAllowed for everybody else."""
    words, workshops = turn.words, turn.workshops
    town = await workshops.invitations.town(turn.person.id, municipality)
    title = words("invitations-title", town=town.municipality.name, ways=turn.addresses.ways)
    buttons = column(
        *(
            Button(
                words.plain("invitations-group", group=group.name, members=members), taps.SeeGroup(group.id)
            )
            for group, members in town.groups
        ),
        Button(words.plain("invitations-new-group"), taps.NewGroup(municipality)),
        Button(words.plain("invitations-coordinator"), taps.InviteFor(municipality, Role.COORDINATOR)),
        Button(words.plain("invitations-organiser"), taps.InviteFor(municipality, Role.ORGANISER)),
        Button(words.plain("moderation-give"), taps.DayModeration(municipality)),
        None if town.organises else Button(words.plain("invitations-organise"), taps.Organise(municipality)),
        Button(words.plain("invitations-unused"), taps.Unused(municipality)) if town.unused else None,
        Button(words.plain("home-button"), Home()),
    )
    return Screen(Markup(f"{remark}\n\n{title}") if remark else title, buttons)


async def on_invitations(turn: Turn, tap: taps.Invitations) -> None:
    """The button on the home screen."""
    await turn.expect_nothing()
    await turn.show(await overview(turn, tap.municipality))


async def on_organise(turn: Turn, tap: taps.Organise) -> None:
    """The coordinator organises, too."""
    await turn.workshops.invitations.organise(turn.person.id, tap.municipality)
    turn.refresh_menu()
    remark = turn.words("invitations-organising")
    await turn.show(await overview(turn, tap.municipality, remark=remark))


async def on_new_group(turn: Turn, tap: taps.NewGroup) -> None:
    """Asks for a name, and for groups that are broad enough."""
    town = await turn.workshops.invitations.town(turn.person.id, tap.municipality)
    await turn.expect(NEW_GROUP, municipality=tap.municipality)
    k = town.municipality.minimum_group_size
    text = turn.words("invitations-ask-name", limit=LONGEST_GROUP_NAME, k=k)
    await turn.show(Screen(text, _cancel(turn, taps.Invitations(tap.municipality))))


async def on_name(turn: Turn) -> None:
    """The name of a new group was typed."""
    town = MunicipalityId(turn.expected_data["municipality"])
    outcome = await turn.workshops.groups.add(turn.person.id, town, turn.text)
    if (problem := _problem(turn, outcome)) is not None:
        await turn.expect(NEW_GROUP, municipality=town)
        await turn.say(Screen(problem, _cancel(turn, taps.Invitations(town)), draft=turn.text))
        return
    await _saved(turn, town)


async def on_rename(turn: Turn, tap: taps.Rename) -> None:
    """Asks for another name."""
    link = await turn.workshops.group_links.group_link(turn.person.id, tap.group)
    await turn.expect(RENAME, municipality=link.municipality.id, group=tap.group)
    text = turn.words("invitations-ask-new-name", group=link.group.name, limit=LONGEST_GROUP_NAME)
    await turn.show(Screen(text, _cancel(turn, taps.SeeGroup(tap.group))))


async def on_new_name(turn: Turn) -> None:
    """The other name was typed."""
    town, group = MunicipalityId(turn.expected_data["municipality"]), GroupId(turn.expected_data["group"])
    outcome = await turn.workshops.groups.rename(turn.person.id, group, turn.text)
    if (problem := _problem(turn, outcome)) is not None:
        await turn.expect(RENAME, municipality=town, group=group)
        await turn.say(Screen(problem, _cancel(turn, taps.SeeGroup(group)), draft=turn.text))
        return
    await _saved(turn, town)


async def _saved(turn: Turn, town: MunicipalityId) -> None:
    await turn.expect_nothing()
    await turn.say(await overview(turn, town, remark=turn.words("invitations-saved")))


def _problem(turn: Turn, outcome: GroupOutcome) -> Markup | None:
    match outcome:
        case GroupSaved():
            return None
        case NameUnfit():
            return turn.words("invitations-name-unfit", limit=LONGEST_GROUP_NAME)
        case NameTaken():
            return turn.words("invitations-name-taken")
        case TooManyGroups():
            return turn.words("invitations-too-many", limit=MOST_GROUPS)
        case _:
            assert_never(outcome)


def _cancel(turn: Turn, tap: taps.Invitations | taps.SeeGroup) -> tuple[tuple[Button, ...], ...]:
    return column(Button(turn.words.plain("invitations-cancel"), tap))


def _overview_of(data: Mapping[str, Any]) -> taps.Invitations:
    return taps.Invitations(data["municipality"])


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.Invitations, on_invitations),
    TapRoute(taps.Organise, on_organise, leads_to=lambda tap: taps.Invitations(tap.municipality)),
    TapRoute(taps.NewGroup, on_new_group),
    TextRoute(NEW_GROUP, on_name, leads_to=_overview_of, says_limit=True),
    TapRoute(taps.Rename, on_rename, leads_to=lambda tap: taps.Rename(tap.group)),
    TextRoute(RENAME, on_new_name, leads_to=_overview_of, says_limit=True),
)
