"""Whatever makes something due rings the alarm clock after its commit: else people wait until it looks by itself."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from questionnaires.kernels.kernel import Move
from storage.database import Database
from storage.group_messages import GroupMessage
from storage.ids import ChatId, PollId, RemarkId, SurveyId
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import build, someone
from tests.workshops.waiting import Action, Waiting, assert_rings_once
from workshops.group_chats import GroupCode
from workshops.handovers.proposals import ANSWERED
from workshops.participants.participants import Agreed
from workshops.results.remarks import view_of

GROUP = ChatId(-7)


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=7, beirat=6))


async def survey_opens(now: Waiting) -> Action:
    draft = await now.work.draft()
    return lambda: now.work.workshops.surveys.open(now.klara, draft.survey.id)


async def survey_reminds(now: Waiting) -> Action:
    survey = await now.survey()
    return lambda: now.work.workshops.surveys.remind(now.klara, survey)


async def result_is_released(now: Waiting) -> Action:
    survey = await now.survey()
    await now.work.closed(survey)
    return lambda: now.work.workshops.survey_results.release(now.klara, survey)


async def text_is_replaced(now: Waiting) -> Action:
    survey, found = await now.remark()
    remarks = now.work.workshops.remarks
    return lambda: remarks.rewrite(now.klara, survey, found.remark.id, text="Zu weit")


async def colleague_hands_back(now: Waiting) -> Action:
    bea, handover = await now.handover()
    return lambda: now.work.workshops.helping.hand_back(bea, handover)


async def colleague_declines(now: Waiting) -> Action:
    bea, handover = await now.handover()
    return lambda: now.work.workshops.helping.decline(bea, handover)


async def proposal_is_taken_over(now: Waiting) -> Action:
    """Elsewhere than in the message that still asks the question."""
    bea, handover = await now.handover()
    await now.work.workshops.helping.hand_back(bea, handover)
    await now.sees(now.ada, ANSWERED, SurveyId(1))
    return lambda: now.work.workshops.proposals.accept(now.ada, handover, key=None)


async def live_text_is_shown_anew(now: Waiting) -> Action:
    """In a newer message; the older one has to make way."""
    survey, found = await now.remark()

    async def shown() -> None:
        now.work.workshops.conversations.shown(
            now.ada, message_id=9, buttons=(), view=(view_of(found.remark.id), survey, 0)
        )
        await now.work.database.caught_up()

    return shown


async def end_of_a_survey_is_moved(now: Waiting) -> Action:
    survey = await now.survey()
    return lambda: now.work.workshops.surveys.set_end(now.klara, survey, date(2026, 12, 1))


async def survey_ends_soon(now: Waiting) -> Action:
    survey = await now.work.opened("probe")
    await now.work.workshops.surveys.set_end(now.klara, survey, date(2026, 12, 1))
    now.work.clock.advance(datetime(2026, 11, 29, 12, tzinfo=UTC) - now.work.clock())
    return now.work.workshops.survey_ends.work


async def survey_ends_by_itself(now: Waiting) -> Action:
    survey = await now.survey()
    await now.work.workshops.surveys.set_end(now.klara, survey, date(2026, 12, 1))
    now.work.clock.advance(datetime(2026, 12, 2, 12, tzinfo=UTC) - now.work.clock())
    return now.work.workshops.survey_ends.work


async def further_group_is_asked(now: Waiting) -> Action:
    groups, draft = now.work.square.groups, await now.work.draft()
    drafts = now.work.workshops.survey_drafts
    await drafts.set_group(now.klara, draft.survey.id, group=groups["beirat"], on=False)
    await now.work.workshops.surveys.open(now.klara, draft.survey.id)
    further = now.work.workshops.further_groups
    return lambda: further.ask(now.klara, draft.survey.id, groups["beirat"], ends_on=date(2026, 12, 1))


async def storage_period_is_chosen(now: Waiting) -> Action:
    await now.work.closed(await now.survey())
    details, town = now.work.workshops.town_details, now.work.square.municipality
    return lambda: details.set_storage(now.klara, town, 6)


async def deletion_is_announced(now: Waiting) -> Action:
    await (await storage_period_is_chosen(now))()
    now.work.clock.advance(timedelta(days=300))
    return now.work.workshops.storage_periods.work


async def something_is_deleted_again(now: Waiting) -> Action:
    """After a backup was put back in which it was not over yet."""
    await (await storage_period_is_chosen(now))()
    now.work.clock.advance(timedelta(days=300))
    return now.work.workshops.storage_periods.again


async def poll_opens(now: Waiting) -> Action:
    poll = await now.draft()
    return lambda: now.work.workshops.polls.open(now.klara, poll)


async def somebody_votes(now: Waiting) -> Action:
    poll, ben = await now.poll(), now.work.square.people["rat"][1]
    return lambda: now.work.workshops.polls.vote(ben, poll, Move(1, 1))


async def poll_closes(now: Waiting) -> Action:
    poll = await now.poll()
    return lambda: now.work.workshops.polls.close(now.klara, poll)


async def operator_ends_a_poll(now: Waiting) -> Action:
    poll = await now.poll()
    return lambda: now.work.workshops.polls.end(poll)


async def voter_withdraws(now: Waiting) -> Action:
    await now.poll()
    return lambda: now.work.workshops.privacy.withdraw(now.ada, now.work.square.municipality)


async def voter_is_erased(now: Waiting) -> Action:
    await now.poll()
    return lambda: now.work.workshops.privacy.erase(now.ada)


async def somebody_joins(now: Waiting) -> Action:
    await now.poll()
    workshops, square = now.work.workshops, now.work.square
    link = await workshops.group_links.group_link(now.klara, square.groups["rat"])
    newcomer = await now.work.database.write(lambda tx: someone(tx, 88))
    agreed = Agreed("1", "de", minimum_group_size=5)
    return lambda: workshops.participants.join(newcomer, link.token, agreed=agreed)


async def coordinator_takes_part(now: Waiting) -> Action:
    await now.poll()
    return lambda: now.work.workshops.participants.take_part(now.klara, now.work.square.groups["rat"])


async def screen_is_not_shown(now: Waiting) -> Action:
    update = await now.reply()
    return lambda: now.work.workshops.replies.again(
        update, attempts=1, doubtful=0, after=timedelta(seconds=3), in_doubt=False
    )


async def group_is_connected(now: Waiting) -> Action:
    chats, town = now.work.workshops.group_chats, now.work.square.municipality
    made = await chats.begin(now.klara, town)
    assert isinstance(made, GroupCode)
    return lambda: chats.connect(now.klara, made.code, GROUP, language="de")


async def group_becomes_a_supergroup(now: Waiting) -> Action:
    await (await group_is_connected(now))()
    return lambda: now.work.workshops.group_chats.moved(GROUP, ChatId(-1007))


async def bot_is_thrown_out_of_the_group(now: Waiting) -> Action:
    await (await group_is_connected(now))()
    return lambda: now.work.workshops.group_chats.lost(GROUP)


async def group_is_spoken_to_in_another_language(now: Waiting) -> Action:
    await (await group_is_connected(now))()
    return lambda: now.work.workshops.group_chats.speak(now.klara, now.work.square.municipality, "en")


async def poll_is_put_into_the_group(now: Waiting) -> Action:
    await (await group_is_connected(now))()
    poll = await now.poll()
    return lambda: now.work.workshops.group_polls.set_shown(now.klara, poll, on=True)


async def stands_in_the_group(now: Waiting) -> tuple[PollId, GroupMessage]:
    """A poll, and its message, which was just sent."""
    await (await poll_is_put_into_the_group(now))()
    polls, own = now.work.workshops.group_polls, list[GroupMessage]()
    for message in await polls.claim():
        await polls.shown(message, await polls.content(message), message_id=5)
        own += [replace(message, message_id=5)] if message.poll is not None else []
    assert own[0].poll is not None
    return own[0].poll, own[0]


async def somebody_votes_in_the_group(now: Waiting) -> Action:
    (poll, _), ben = await stands_in_the_group(now), now.work.square.people["rat"][1]
    return lambda: now.work.workshops.group_polls.vote(ben, poll, Move(1, 1), chat=GROUP)


async def message_in_the_group_was_deleted(now: Waiting) -> Action:
    _, message = await stands_in_the_group(now)
    return lambda: now.work.workshops.group_polls.gone(message)


async def message_was_meant_for_a_group_that_has_moved(now: Waiting) -> Action:
    _, message = await stands_in_the_group(now)
    await now.work.workshops.group_chats.moved(GROUP, ChatId(-1007))
    return lambda: now.work.workshops.group_polls.released(message)


async def words_are_shown_as_a_cloud(now: Waiting) -> Action:
    poll = await now.poll()
    return lambda: now.work.workshops.polls.show_as_cloud(now.klara, poll, on=True)


@pytest.mark.parametrize(
    "what",
    [
        group_is_connected,
        poll_is_put_into_the_group,
        somebody_votes_in_the_group,
        message_in_the_group_was_deleted,
        message_was_meant_for_a_group_that_has_moved,
        words_are_shown_as_a_cloud,
        group_becomes_a_supergroup,
        bot_is_thrown_out_of_the_group,
        group_is_spoken_to_in_another_language,
        survey_opens,
        survey_reminds,
        result_is_released,
        text_is_replaced,
        colleague_hands_back,
        colleague_declines,
        proposal_is_taken_over,
        live_text_is_shown_anew,
        end_of_a_survey_is_moved,
        survey_ends_soon,
        survey_ends_by_itself,
        further_group_is_asked,
        storage_period_is_chosen,
        deletion_is_announced,
        something_is_deleted_again,
        poll_opens,
        somebody_votes,
        poll_closes,
        operator_ends_a_poll,
        voter_withdraws,
        voter_is_erased,
        somebody_joins,
        coordinator_takes_part,
        screen_is_not_shown,
    ],
    ids=lambda what: what.__name__,
)
async def test_alarm_is_rung_when(what: Callable[[Waiting], Awaitable[Action]], work: Fieldwork) -> None:
    await assert_rings_once(work, what, Waiting)


async def test_pages_are_told_what_waits_there(work: Fieldwork) -> None:
    """Whoever looks at one reads it at once."""
    work.workshops.outbox.tell_pages()
    assert work.rings.times == 1


async def test_screen_that_leaves_nothing_behind_rings_for_nothing(work: Fieldwork) -> None:
    now = Waiting(work)
    await now.calm()
    text = (view_of(RemarkId("1")), SurveyId(1), 0)
    work.workshops.conversations.shown(now.ada, message_id=9, buttons=(), view=text)
    await work.database.caught_up()
    assert work.rings.times == 0
