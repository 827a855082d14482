"""A questionnaire as a file for the operator: what comes with the program needs no database."""

import asyncio
from datetime import date
from typing import TYPE_CHECKING, Final

from bot.errors import WrongArgument, WrongSetting

if TYPE_CHECKING:
    from questionnaires.model import Questionnaire

_PROGRAM: Final = "Rundfrage"
"""Stands where the name of a town would, on what belongs to none."""


def questionnaire_file(code: str, municipality: str | None, kind: str, language: str) -> bytes:
    """`kind` is yaml, xlsx or pdf; `language` matters for the last. Raises WrongArgument."""
    questionnaire, source = _shipped(code) if municipality is None else asyncio.run(_own(code, municipality))
    match kind:
        case "xlsx":
            from questionnaires.xlsform import write_form

            return write_form(questionnaire)
        case "pdf":
            return _printed(questionnaire, municipality or _PROGRAM, language)
        case _:
            return source.encode()


def _shipped(code: str) -> "tuple[Questionnaire, str]":
    from questionnaires.model import QuestionnaireId
    from workshops.questionnaires.questionnaire_cache import shipped

    template = shipped().get(QuestionnaireId(code))
    if template is None:
        raise WrongArgument(
            f'No questionnaire "{code}" comes with Rundfrage: {", ".join(shipped())}. '
            "For a town's own one add --municipality."
        )
    return template.questionnaire, template.source


async def _own(code: str, municipality: str) -> "tuple[Questionnaire, str]":
    from bot.operator_session import counter
    from questionnaires.model import QuestionnaireId
    from workshops.refusals import Gone

    async with counter() as at:
        town = await at.town(municipality)
        try:
            held = await at.workshops.questionnaires.named(town, QuestionnaireId(code))
        except Gone:
            raise WrongArgument(f'{municipality} has no questionnaire "{code}".') from None
    return held.questionnaire, held.source


def _doors() -> tuple[str | None, bool]:
    """Where a code is typed, and whether nothing goes over Telegram: as the settings here say, if there are any."""
    from bot.settings import Settings

    try:
        settings = Settings.load()
    except WrongSetting:
        return None, True
    url = settings.web_public_url
    has_telegram = settings.bot_token is not None or settings.bot_token_file is not None
    return None if url is None else f"{str(url).rstrip('/')}/k", not has_telegram


def _printed(questionnaire: "Questionnaire", town: str, language: str) -> bytes:
    from reports.questionnaire_pdf import PaperQuestionnaire, questionnaire_pdf

    if language not in questionnaire.languages:
        there = ", ".join(questionnaire.languages)
        raise WrongArgument(f'"{questionnaire.id}" is not written in "{language}", only in: {there}.')
    browser, is_browser_only = _doors()
    paper = PaperQuestionnaire(
        questionnaire=questionnaire,
        fields=questionnaire.fields,
        town=town,
        name=None,
        groups={},
        language=language,
        day=date.today(),  # noqa: DTZ011 - the operator's own day, on a file of their own
        browser=browser,
        is_browser_only=is_browser_only,
    )
    return questionnaire_pdf(paper)
