"""A survey as its coordinator sees it: a draft, its choices and preview, a running one. Pure builders."""

from collections.abc import Sequence
from datetime import date
from typing import assert_never

from handlers import repeated
from handlers.answering import wording
from handlers.answering.taps import PrintSurvey
from handlers.group_picker import group_picker
from handlers.screen import Button, Screen, column
from handlers.surveys import joining_groups, taps
from handlers.surveys.first_questions import first_questions
from handlers.surveys.taps import Report
from handlers.surveys.wording import turnout
from handlers.taps import EnterPaper, Home
from handlers.town_details import Ask
from handlers.wording import for_button, lines, paragraphs
from locales import Markup, Words
from questionnaires import progress
from storage.surveys import Survey, SurveyState
from workshops.questionnaires.questionnaire_cache import Template, how_many
from workshops.surveys.drafts import Draft, preview, short_title
from workshops.surveys.surveys import Running, Sheet
from workshops.surveys.turnout import Line

LONGEST_NAME = 22


def listed(words: Words, surveys: Sequence[Survey]) -> Screen:
    """The surveys of a town."""
    buttons = [
        Button(
            words.plain(f"survey-title-{each.state.value}", name=for_button(words, each.name, LONGEST_NAME)),
            taps.SeeSurvey(each.id),
        )
        for each in surveys
    ]
    return Screen(
        words("survey-listed" if surveys else "survey-listed-none"),
        column(Button(words.plain("survey-new"), taps.NewSurvey()), *buttons, _home(words)),
    )


def templates(words: Words, found: Sequence[Template]) -> Screen:
    language = words.language
    described = [
        lines(
            words("survey-template", n=number, title=each.questionnaire.title.text(language)),
            words(
                "survey-template-length",
                questions=how_many(each.questionnaire.fields),
                minutes=progress.minutes(each.questionnaire),
            ),
        )
        for number, each in enumerate(found, 1)
    ]
    buttons = [
        Button(
            for_button(words, f"{number} · {short_title(each.questionnaire, language)}"),
            taps.UseQuestionnaire(each.questionnaire.id),
        )
        for number, each in enumerate(found, 1)
    ]
    return Screen(paragraphs(words("survey-which"), *described), column(*buttons, _home(words)))


def sheet(words: Words, found: Sheet) -> Screen:
    """A survey in the state that it is in."""
    match found:
        case Draft():
            return draft(words, found)
        case Running():
            return running(words, found)
        case _:
            assert_never(found)


def draft(words: Words, found: Draft) -> Screen:
    """Everything is set; each line can be changed."""
    survey, questionnaire = found.survey.id, found.questionnaire
    whole = len(found.fields) == len(questionnaire.fields)
    everyone = len(found.chosen) == len(found.groups)
    chosen_fields = [
        field.title.text(words.language) for field in questionnaire.fields if field.id in found.fields
    ]
    chosen_groups = [group.name for group in found.groups if group.id in found.chosen]
    text = paragraphs(
        words("survey-draft", name=found.survey.name),
        lines(
            words("survey-draft-questionnaire", title=questionnaire.title.text(words.language)),
            words("survey-draft-all-fields", n=len(questionnaire.fields))
            if whole
            else words("survey-draft-fields", names=", ".join(chosen_fields)),
            words("survey-draft-all-groups")
            if everyone
            else words("survey-draft-groups", names=", ".join(chosen_groups)),
            words("survey-draft-length", questions=found.questions, minutes=found.minutes),
            last_day(words, found.survey),
        ),
        words("survey-draft-end-past") if found.end_is_past else None,
        words("survey-draft-people", n=found.people),
        joining_groups.expected(words, found),
        *_remarks(words, found),
    )
    return Screen(
        text,
        column(
            Button(words.plain("survey-preview"), taps.Preview(survey)),
            _earlier_groups(words, found),
            Button(words.plain("survey-choose-fields"), taps.ChooseFields(survey))
            if len(questionnaire.fields) > 1
            else None,
            Button(words.plain("survey-choose-groups"), taps.ChooseGroups(survey))
            if len(found.groups) > 1
            else None,
            Button(words.plain("survey-join-groups"), taps.JoinGroups(survey))
            if found.joined or found.forecast.suggested
            else None,
            _end_button(words, found.survey),
            Button(words.plain("survey-rename"), taps.Rename(survey)),
            Button(words.plain("questionnaire-print-survey"), PrintSurvey(survey)),
            Button(words.plain("survey-discard"), taps.Discard(survey)),
            _home(words),
        ),
    )


def _lacks(words: Words, found: Draft) -> Markup | None:
    """What the privacy text cannot say yet, before the first survey starts."""
    if not found.lacks:
        return None
    names = [words.plain(f"town-detail-button-{detail.value}") for detail in found.lacks]
    return words("survey-lacks", names=words.listed(names))


def _remarks(words: Words, found: Draft) -> list[Markup]:
    return repeated.remarks(words, found.admission, k=found.survey.minimum_group_size, kind="survey")


def _earlier_groups(words: Words, found: Draft) -> Button | None:
    hindrance = found.admission.hindrance
    if hindrance is None or not hindrance.groups:
        return None
    return Button(words.plain("asking-ask-earlier-groups"), taps.EarlierGroups(found.survey.id))


def fields(words: Words, found: Draft) -> Screen:
    """The fields to tick."""
    survey = found.survey.id
    buttons = [
        Button(
            _ticked(words, field.title.text(words.language), on=field.id in found.fields),
            taps.SetField(survey, field.id, field.id not in found.fields),
        )
        for field in found.questionnaire.fields
    ]
    return Screen(
        paragraphs(
            words("survey-fields-ask"),
            lines(
                *(
                    words("survey-ticked", name=field.title.text(words.language))
                    for field in found.questionnaire.fields
                    if field.id in found.fields
                )
            ),
            words("survey-draft-length", questions=found.questions, minutes=found.minutes),
        ),
        column(
            *buttons,
            Button(words.plain("survey-all"), taps.AllFields(survey)),
            Button(words.plain("survey-chosen"), taps.SeeSurvey(survey)),
        ),
    )


def groups(words: Words, found: Draft) -> Screen:
    """The groups to tick."""
    survey = found.survey.id
    ticked = [group.name for group in found.groups if group.id in found.chosen]
    return group_picker(
        paragraphs(
            words("survey-groups-ask"),
            lines(*(words("survey-ticked", name=name) for name in ticked)),
            words("survey-draft-people", n=found.people),
        ),
        found.groups,
        label=lambda group: _ticked(words, group.name, on=group.id in found.chosen),
        to=lambda group: taps.SetGroup(survey, group, group not in found.chosen),
        every=words.plain("survey-all"),
        done=Button(words.plain("survey-chosen"), taps.SeeSurvey(survey)),
    )


def preview_of(words: Words, found: Draft) -> Screen:
    """What participants will see first, and the button that starts it all."""
    startable, ends_on = found.may_start, found.survey.ends_on
    survey = found.survey.id
    text = paragraphs(
        words("survey-preview-head", name=found.survey.name),
        wording.length(words, fields=len(found.fields), minutes=found.minutes),
        *first_questions(words, preview(found)),
        lines(
            words("survey-preview-open", n=found.people),
            None if ends_on is None else words("survey-preview-end", day=words.day(ends_on)),
        )
        if startable
        else None,
        words("survey-draft-end-past") if found.end_is_past else None,
        _lacks(words, found),
        *_remarks(words, found),
    )
    label = "survey-open-without" if found.lacks else "survey-open"
    town = found.survey.municipality
    return Screen(
        text,
        column(
            Button(words.plain("survey-details"), Ask(town, found.lacks[0].value, survey))
            if found.lacks
            else None,
            Button(words.plain(label), taps.Open(survey)) if startable else None,
            Button(words.plain("survey-change"), taps.SeeSurvey(survey)),
        ),
    )


def running(words: Words, found: Running) -> Screen:
    """Who is still missing, and what can be done about it."""
    survey, is_open = found.survey, found.survey.state is SurveyState.OPEN
    text = paragraphs(
        lines(
            words(f"survey-head-{survey.state.value}", name=survey.name),
            last_day(words, survey) if is_open else None,
            *(_group_end(words, found, name, day) for name, day in found.ends_of_groups if is_open),
        ),
        lines(_turnout(words, found), words("paper-count", n=found.on_paper) if found.on_paper else None),
        words("survey-never-answers") if is_open else None,
        words("survey-small-in-one-line")
        if is_open and any(_is_together(line) for line in found.lines)
        else None,
        words("survey-released") if survey.released_at is not None else None,
    )
    if is_open:
        return Screen(
            text,
            column(
                Button(words.plain("survey-remind"), taps.Remind(survey.id, sure=False)),
                Button(words.plain("refresh"), taps.SeeSurvey(survey.id)),
                _end_button(words, survey),
                Button(words.plain("survey-further"), taps.FurtherGroups(survey.id))
                if found.further_groups
                else None,
                Button(words.plain("questionnaire-print-survey"), PrintSurvey(survey.id)),
                Button(words.plain("paper-enter"), EnterPaper(survey.id)),
                Button(words.plain("survey-close"), taps.Close(survey.id, sure=False)),
                Button(words.plain("survey-list"), taps.ListSurveys()),
                _home(words),
            ),
        )
    return Screen(
        text,
        column(
            Button(words.plain("survey-result"), taps.SeeResult(survey.id)),
            _texts(words, found),
            Button(words.plain("takeaway-report"), Report(survey.id, short=False)),
            Button(words.plain("survey-release"), taps.Release(survey.id, sure=False))
            if survey.released_at is None
            else None,
            Button(words.plain("survey-list"), taps.ListSurveys()),
            _home(words),
        ),
    )


def last_day(words: Words, survey: Survey) -> Markup:
    """Until when it can be answered, or that a coordinator ends it."""
    if survey.ends_on is None:
        return words("survey-no-end")
    return words("survey-ends", day=words.day(survey.ends_on))


def _group_end(words: Words, found: Running, name: str, day: date) -> Markup | None:
    """Of a group whose last day is not the survey's."""
    return None if day == found.survey.ends_on else words("survey-group-ends", group=name, day=words.day(day))


def _end_button(words: Words, survey: Survey) -> Button:
    label = "survey-end-set" if survey.ends_on is None else "survey-end-move"
    return Button(words.plain(label), taps.ChooseEnd(survey.id))


def _turnout(words: Words, found: Running) -> Markup:
    """How many of each group, groups that are too small in one line; and of everybody."""
    everybody = (
        None
        if found.begun is None or sum(line.asked != 0 for line in found.lines) == 1
        else turnout(words, None, asked=found.asked, begun=found.begun, finished=found.finished)
    )
    k = found.survey.minimum_group_size
    return paragraphs(lines(*(_turnout_line(words, line, k) for line in found.lines)), everybody)


def _is_together(line: Line) -> bool:
    return line.asked != 0 and len(line.groups) > 1


def _turnout_line(words: Words, line: Line, k: int) -> Markup:
    names = ", ".join(line.groups)
    if line.asked is None or line.begun is None:
        return words("survey-turnout-few", names=names, groups=len(line.groups), k=k)
    if line.asked == 0:
        return words("survey-turnout-nobody", names=names)
    return turnout(words, names, asked=line.asked, begun=line.begun, finished=line.finished)


def _texts(words: Words, found: Running) -> Button | None:
    """Whether free texts wait for a decision, or can be looked at again."""
    if not found.texts.total:
        return None
    waiting = found.texts.pending
    label = words.plain("remark-review-count", n=waiting) if waiting else words.plain("remark-review-again")
    return Button(label, taps.ReviewTexts(found.survey.id))


def _ticked(words: Words, label: str, *, on: bool) -> str:
    return f"{for_button(words, label)} ✓" if on else for_button(words, label)


def _home(words: Words) -> Button:
    return Button(words.plain("home-button"), Home())
