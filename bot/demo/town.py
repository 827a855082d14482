"""The invented town: founded like a real one, by an operator's link and the use cases that stand behind the buttons."""

from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from itertools import cycle, islice
from typing import Final

from handlers.invitations.taps import LINK_LETTER
from handlers.wall import WALL_PATH
from locales import words_in
from questionnaires.model import FieldId, QuestionnaireId
from questionnaires.values import dataclass
from sandbox.browser import Phone
from sandbox.server import Sandbox
from storage.ids import ChatId, MunicipalityId, PersonId, UpdateId
from storage.members import Role
from workshops.participants.codes import grouped
from workshops.town_names import UnknownTown
from workshops.workshops import Workshops

NAME: Final = "Musterstadt"
ZONE: Final = "Europe/Berlin"
GROUPS: Final = ("verwaltung", "rat", "beirat", "ehrenamt")
"""Groups that simulated people are in: with six in each, every group may be shown."""
QUESTIONNAIRE: Final = QuestionnaireId("selbstcheck")
FIELDS: Final = tuple(FieldId(field) for field in ("steuerung", "arbeit", "engagement", "kommunikation"))
"""A town picks four of the seven."""
AGREE: Final = "Einverstanden und beginnen"
_VALID_FOR: Final = timedelta(days=7)
_NO_UPDATE: Final = UpdateId(0)
"""The survey comes from no message; Telegram's own numbers begin above it."""

_FIRST_NAMES: Final = (
    "Aylin", "Bernd", "Chiara", "Dieter", "Elif", "Frank", "Gisela", "Hamid", "Ingrid", "Jonas", "Katharina", "Lars",
    "Maryam", "Norbert", "Oksana", "Peter", "Renate", "Samir", "Traudel", "Uwe", "Vera", "Walid", "Yvonne", "Zoran",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Town:
    """What is passed on: a link for every group, and one for each task."""

    groups: Mapping[str, str]
    coordinator: str
    organiser: str
    wall: str
    """The token of a link to the wall."""

    def phones(self) -> list[Phone]:
        """The phones on the page, each with its invitation unopened."""
        return [
            Phone("Katrin", "Koordination", start_link=self.coordinator),
            Phone("Rudolf", "Rat", start_link=self.groups["rat"]),
            Phone("Banu", "Beirat", start_link=self.groups["beirat"]),
            Phone("Emma", "Ehrenamt", start_link=self.groups["ehrenamt"]),
            Phone("Ole", "Organisation", start_link=self.organiser),
        ]


@dataclass(frozen=True, slots=True)
class Persona:
    name: str
    group: str


@dataclass(frozen=True, slots=True)
class FreeDesk:
    """A way in without Telegram: where a member of the council types which code. `wall` is for the projector."""

    address: str
    code: str
    wall: str


def first_steps(people: int, *, desk: FreeDesk, language: str) -> list[str]:
    """What to try first: the same on the page, in German, as in the terminal, in English; `people` are simulated."""
    on_the_phones = words_in("de")
    labels = {"surveys": on_the_phones.plain("survey-list"), "new_poll": on_the_phones.plain("poll-new")}
    first, second, third = (f"demo-first-{step}" for step in (1, 2, 3))
    words = words_in(language)
    at_the_desk = words.plain("demo-first-4", address=desk.address, code=desk.code)
    on_the_wall = words.plain("demo-first-5", address=desk.wall, label=on_the_phones.plain("wall-home"))
    steps = [words.plain(first, people=people), words.plain(second, **labels), words.plain(third)]
    labels = {
        "polls": on_the_phones.plain("poll-list"),
        "group": on_the_phones.plain("group-chat-button"),
        "begin": on_the_phones.plain("group-chat-begin"),
    }
    return [*steps, words.plain("demo-first-6", **labels), at_the_desk, on_the_wall]


def inhabitants(count: int) -> Iterator[Persona]:
    """So many people, spread evenly over the groups."""
    for number, (name, group) in enumerate(
        islice(zip(cycle(_FIRST_NAMES), cycle(GROUPS), strict=False), count)
    ):
        rounds = number // len(_FIRST_NAMES)
        yield Persona(f"{name} {rounds + 1}" if rounds else name, group)


async def founded(workshops: Workshops, sandbox: Sandbox, *, fields: Collection[FieldId] = FIELDS) -> Town:
    """Musterstadt with its groups and an open survey, prepared by somebody who is not on the page."""
    preparing = await _preparing_coordinator(workshops, sandbox)
    standing = await workshops.participants.standing(preparing)
    assert standing is not None  # noqa: S101 - she has just agreed
    town = standing.municipality.id
    await _open_survey(workshops, preparing, town, fields=fields)
    seen = await workshops.invitations.town(preparing, town)
    links = [await workshops.group_links.group_link(preparing, group.id) for group, _ in seen.groups]
    wall = await workshops.walls.open(preparing, town, language="de")
    return Town(
        groups={link.group.code: sandbox.link(LINK_LETTER + link.token) for link in links},
        coordinator=await _link_for(Role.COORDINATOR, workshops, sandbox),
        organiser=await _link_for(Role.ORGANISER, workshops, sandbox),
        wall=wall.token,
    )


async def desk_of(workshops: Workshops, address: str, *, wall: str) -> FreeDesk:
    """A code for somebody of the council who has no Telegram, and the address of the wall with this token."""
    invite = await workshops.invitations.admit(
        NAME, role=Role.PARTICIPANT, group_code="rat", valid_for=_VALID_FOR
    )
    return FreeDesk(address, grouped(invite.code or ""), f"{address}{WALL_PATH}{wall}")


async def _preparing_coordinator(workshops: Workshops, sandbox: Sandbox) -> PersonId:
    """Comes in like every first coordinator: opens the operator's link and agrees."""
    somebody = sandbox.person("Irene")
    await somebody.opens(await _link_for(Role.COORDINATOR, workshops, sandbox))
    await somebody.waits_for(lambda message: AGREE in message.labels)
    await somebody.taps(AGREE)
    await somebody.waits_for(lambda message: AGREE not in message.labels)
    return (await workshops.conversations.person(ChatId(somebody.user.id), language="de")).id


async def _open_survey(
    workshops: Workshops, coordinator: PersonId, town: MunicipalityId, *, fields: Collection[FieldId]
) -> None:
    drafts = workshops.survey_drafts
    draft = await drafts.prepare(coordinator, town, code=QUESTIONNAIRE, language="de", update=_NO_UPDATE)
    for field in sorted(draft.fields.difference(fields)):
        await drafts.set_field(coordinator, draft.survey.id, field=field, on=False)
    await workshops.surveys.open(coordinator, draft.survey.id)


async def _link_for(role: Role, workshops: Workshops, sandbox: Sandbox) -> str:
    """The first of them finds no town yet."""
    try:
        invite = await workshops.invitations.admit(NAME, role=role, group_code=None, valid_for=_VALID_FOR)
    except UnknownTown:
        invite = await workshops.invitations.found(
            NAME, timezone=ZONE, role=role, group_code=None, valid_for=_VALID_FOR
        )
    return sandbox.link(LINK_LETTER + invite.token)
