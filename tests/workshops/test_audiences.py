"""Who is asked: every group can be taken out of a draft and back into it, and all of them with one tap."""

import pytest

from questionnaires.kernels import choice
from questionnaires.model import FieldId
from storage.database import Database
from storage.ids import UpdateId
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build
from workshops.refusals import Gone


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=7, verwaltung=6, beirat=5))


async def test_groups_of_a_survey_are_switched_off_and_on_again(work: Fieldwork) -> None:
    drafts, klara, groups = work.workshops.survey_drafts, work.square.coordinator, work.square.groups
    survey = (await work.draft()).survey.id
    for code in ("rat", "verwaltung"):
        draft = await drafts.set_group(klara, survey, group=groups[code], on=False)
    assert (draft.chosen, draft.people) == (frozenset({groups["beirat"]}), 5)
    draft = await drafts.set_group(klara, survey, group=groups["beirat"], on=False)
    assert draft.chosen == {groups["beirat"]}, "the last one stays"
    draft = await drafts.set_group(klara, survey, group=groups["rat"], on=True)
    assert (draft.chosen, draft.people) == (frozenset({groups["beirat"], groups["rat"]}), 12)
    draft = await drafts.set_group(klara, survey, group=None, on=True)
    assert (draft.chosen, draft.people) == (frozenset(groups.values()), 18)


async def test_fields_of_a_survey_are_switched_off_and_on_again(work: Fieldwork) -> None:
    drafts, klara = work.workshops.survey_drafts, work.square.coordinator
    draft = await work.draft(fields=("engagement",))
    assert draft.fields == {"engagement"}
    draft = await drafts.set_field(klara, draft.survey.id, field=FieldId("zusammenhalt"), on=True)
    assert draft.fields == {"engagement", "zusammenhalt"}
    draft = await drafts.set_field(klara, draft.survey.id, field=FieldId("nirgends"), on=True)
    assert draft.fields == {"engagement", "zusammenhalt"}
    draft = await drafts.set_all_fields(klara, draft.survey.id)
    assert draft.fields == {"engagement", "zusammenhalt", "kommunikation"}


async def test_groups_of_a_poll_are_switched_off_and_on_again(work: Fieldwork) -> None:
    polls, square = work.workshops.polls, work.square
    klara, groups = square.coordinator, square.groups
    elsewhere = (await build(work.database, "Beispielheim", first_chat=5000, rat=9)).groups["rat"]
    poll = (
        await polls.draft(
            klara,
            square.municipality,
            question="Wo?",
            asks=choice.one_of("hier", "dort"),
            update=UpdateId(1),
        )
    ).poll.id
    for code in ("rat", "verwaltung"):
        sheet = await polls.set_group(klara, poll, group=groups[code], on=False)
    assert (sheet.chosen_groups, sheet.audience) == (frozenset({groups["beirat"]}), 5)
    sheet = await polls.set_group(klara, poll, group=groups["rat"], on=True)
    assert (sheet.chosen_groups, sheet.audience) == (frozenset({groups["beirat"], groups["rat"]}), 12)
    with pytest.raises(Gone):
        await polls.set_group(klara, poll, group=elsewhere, on=True)
    sheet = await polls.sheet(klara, poll)
    assert (sheet.chosen_groups, sheet.audience) == (frozenset({groups["beirat"], groups["rat"]}), 12)
    sheet = await polls.set_group(klara, poll, group=None, on=True)
    assert (sheet.chosen_groups, sheet.audience) == (frozenset(groups.values()), 18)
