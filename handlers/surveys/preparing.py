"""A coordinator prepares a survey: questionnaire, fields, groups, name; two taps can be enough, all is set."""

from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.surveys import coordinator_screens, joining_groups, taps
from handlers.turn import Turn
from storage.ids import SurveyId
from workshops.surveys.drafts import LONGEST_NAME, Draft

TYPED_NAME = "survey-name"


async def on_new(turn: Turn, _: taps.NewSurvey) -> None:
    await turn.expect_nothing()
    found = await turn.workshops.survey_drafts.templates(turn.person.id, turn.town)
    await turn.show(coordinator_screens.templates(turn.words, found))


async def on_use(turn: Turn, tap: taps.UseQuestionnaire) -> None:
    """Makes the draft."""
    turn.leads_to(lambda draft: taps.SeeSurvey(draft.survey.id))
    draft = await turn.workshops.survey_drafts.prepare(
        turn.person.id, turn.town, code=tap.code, language=turn.words.language, update=turn.update
    )
    await turn.show(coordinator_screens.draft(turn.words, draft))


async def on_choose_fields(turn: Turn, tap: taps.ChooseFields) -> None:
    if draft := await _draft(turn, tap.survey):
        await turn.show(coordinator_screens.fields(turn.words, draft))


async def on_set_field(turn: Turn, tap: taps.SetField) -> None:
    drafts = turn.workshops.survey_drafts
    draft = await drafts.set_field(turn.person.id, tap.survey, field=tap.field, on=tap.on)
    await turn.show(coordinator_screens.fields(turn.words, draft))


async def on_all_fields(turn: Turn, tap: taps.AllFields) -> None:
    draft = await turn.workshops.survey_drafts.set_all_fields(turn.person.id, tap.survey)
    await turn.show(coordinator_screens.fields(turn.words, draft))


async def on_choose_groups(turn: Turn, tap: taps.ChooseGroups) -> None:
    if draft := await _draft(turn, tap.survey):
        await turn.show(coordinator_screens.groups(turn.words, draft))


async def on_set_group(turn: Turn, tap: taps.SetGroup) -> None:
    """One group more or less, or all of them."""
    drafts = turn.workshops.survey_drafts
    draft = await drafts.set_group(turn.person.id, tap.survey, group=tap.group, on=tap.on)
    await turn.show(coordinator_screens.groups(turn.words, draft))


async def on_join_groups(turn: Turn, tap: taps.JoinGroups) -> None:
    """Which groups will be shown."""
    if draft := await _draft(turn, tap.survey):
        await turn.show(joining_groups.screen(turn.words, draft))


async def on_join(turn: Turn, tap: taps.Join) -> None:
    """Two groups count as one, or not any more."""
    drafts = turn.workshops.survey_drafts
    groups = (tap.one, tap.other)
    draft = await drafts.join_groups(turn.person.id, tap.survey, groups=groups, on=tap.on)
    await turn.show(joining_groups.screen(turn.words, draft))


async def on_earlier_groups(turn: Turn, tap: taps.EarlierGroups) -> None:
    """The groups that were asked before as well."""
    draft = await turn.workshops.survey_drafts.ask_earlier_groups_too(turn.person.id, tap.survey)
    await turn.show(coordinator_screens.draft(turn.words, draft))


async def on_rename(turn: Turn, tap: taps.Rename) -> None:
    """Asks for another name."""
    if draft := await _draft(turn, tap.survey):
        await turn.expect(TYPED_NAME, survey=tap.survey)
        keep = Button(turn.words.plain("survey-keep-name"), taps.SeeSurvey(tap.survey))
        await turn.show(Screen(turn.words("survey-name-ask", name=draft.survey.name), column(keep)))


async def on_name_typed(turn: Turn) -> None:
    survey = SurveyId(turn.expected_data["survey"])
    draft = await turn.workshops.survey_drafts.rename(turn.person.id, survey, turn.text)
    if draft is None:
        await turn.expect(TYPED_NAME, survey=survey)
        keep = Button(turn.words.plain("survey-keep-name"), taps.SeeSurvey(survey))
        text = turn.words("survey-name-too-long", length=len(turn.text), limit=LONGEST_NAME)
        await turn.say(Screen(text, column(keep), draft=turn.text))
        return
    await turn.expect_nothing()
    await turn.say(coordinator_screens.draft(turn.words, draft))


async def on_preview(turn: Turn, tap: taps.Preview) -> None:
    """The first questions as participants will see them."""
    await show_preview(turn, tap.survey)


async def show_preview(turn: Turn, survey: SurveyId) -> None:
    """The same, from where somebody was led away to say who is responsible."""
    if draft := await _draft(turn, survey):
        await turn.show(coordinator_screens.preview_of(turn.words, draft))


async def on_discard(turn: Turn, tap: taps.Discard) -> None:
    """Throws the draft away and shows what is left."""
    await turn.workshops.survey_drafts.discard(turn.person.id, tap.survey)
    surveys = await turn.workshops.surveys.listed(turn.person.id, turn.town)
    await turn.show(coordinator_screens.listed(turn.words, surveys))


async def _draft(turn: Turn, survey: SurveyId) -> Draft | None:
    """The draft; where it was opened in the meantime, the running survey is shown instead."""
    found = await turn.workshops.surveys.sheet(turn.person.id, survey)
    if isinstance(found, Draft):
        return found
    await turn.show(coordinator_screens.sheet(turn.words, found))
    return None


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.NewSurvey, on_new),
    TapRoute(taps.UseQuestionnaire, on_use, leads_to=lambda _: taps.ListSurveys()),
    TapRoute(taps.ChooseFields, on_choose_fields),
    TapRoute(taps.SetField, on_set_field, leads_to=lambda tap: taps.ChooseFields(tap.survey)),
    TapRoute(taps.AllFields, on_all_fields, leads_to=lambda tap: taps.ChooseFields(tap.survey)),
    TapRoute(taps.ChooseGroups, on_choose_groups),
    TapRoute(taps.SetGroup, on_set_group, leads_to=lambda tap: taps.ChooseGroups(tap.survey)),
    TapRoute(taps.JoinGroups, on_join_groups),
    TapRoute(taps.Join, on_join, leads_to=lambda tap: taps.JoinGroups(tap.survey)),
    TapRoute(taps.EarlierGroups, on_earlier_groups, leads_to=lambda tap: taps.SeeSurvey(tap.survey)),
    TapRoute(taps.Rename, on_rename),
    TextRoute(
        TYPED_NAME, on_name_typed, leads_to=lambda data: taps.SeeSurvey(data["survey"]), says_limit=True
    ),
    TapRoute(taps.Preview, on_preview),
    TapRoute(taps.Discard, on_discard, leads_to=lambda _: taps.ListSurveys()),
)
