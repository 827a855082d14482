"""Files to take along: the templates, the schema for editors, and every questionnaire in both formats."""

import asyncio

from handlers.questionnaires import taps
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.turn import Turn
from questionnaires.templates import (
    SCHEMA_NAME,
    SPREADSHEET_NAME,
    YAML_NAME,
    YAML_TEMPLATE,
    schema_file,
    spreadsheet_template,
)
from workshops.questionnaires.questionnaires import Held
from workshops.refusals import Gone

TEMPLATES = ("xlsx", "yaml", "schema")
FORMATS = ("xlsx", "yaml")


async def on_choose_template(turn: Turn, _: taps.ChooseTemplate) -> None:
    words = turn.words
    buttons = [
        Button(words.plain(f"questionnaire-template-{kind}"), taps.GetTemplate(kind)) for kind in TEMPLATES
    ]
    send = Button(words.plain("questionnaire-send"), taps.SendFile())
    back = Button(words.plain("questionnaire-back"), taps.ListQuestionnaires())
    await turn.show(Screen(words("questionnaire-template-ask"), column(*buttons, send, back)))


async def on_get_template(turn: Turn, tap: taps.GetTemplate) -> None:
    match tap.kind:
        case "xlsx":
            file = File(SPREADSHEET_NAME, await asyncio.to_thread(spreadsheet_template))
        case "yaml":
            file = File(YAML_NAME, YAML_TEMPLATE.encode())
        case "schema":
            file = File(SCHEMA_NAME, schema_file().encode())
        case _:
            raise Gone
    send = Button(turn.words.plain("questionnaire-send"), taps.SendFile())
    caption = turn.words(f"questionnaire-template-{tap.kind}-caption")
    await turn.say(Screen(caption, column(send), file=file))


async def on_choose_file(turn: Turn, tap: taps.ChooseFile) -> None:
    words = turn.words
    held = await turn.workshops.questionnaires.look(turn.person.id, turn.town, tap.which)
    buttons = [
        Button(words.plain(f"questionnaire-as-{kind}"), taps.GetFile(tap.which, kind)) for kind in FORMATS
    ]
    back = Button(words.plain("questionnaire-cancel"), taps.SeeQuestionnaire(tap.which))
    title = held.questionnaire.title.text(words.language)
    await turn.show(Screen(words("questionnaire-file-ask", title=title), column(*buttons, back)))


async def on_get_file(turn: Turn, tap: taps.GetFile) -> None:
    """The questionnaire as a file that can be changed and sent back."""
    held = await turn.workshops.questionnaires.look(turn.person.id, turn.town, tap.which)
    name = f"{held.questionnaire.id}-{held.questionnaire.version}.{tap.kind}"
    match tap.kind:
        case "xlsx":
            file = File(name, await asyncio.to_thread(_spreadsheet, held))
        case "yaml":
            file = File(name, held.source.encode())
        case _:
            raise Gone
    back = Button(turn.words.plain("questionnaire-back-to-one"), taps.SeeQuestionnaire(tap.which))
    title = held.questionnaire.title.text(turn.words.language)
    await turn.say(Screen(turn.words("questionnaire-file-caption", title=title), column(back), file=file))


def _spreadsheet(held: Held) -> bytes:
    from questionnaires.xlsform import write_form

    return write_form(held.questionnaire)


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.ChooseTemplate, on_choose_template),
    TapRoute(taps.GetTemplate, on_get_template),
    TapRoute(taps.ChooseFile, on_choose_file),
    TapRoute(taps.GetFile, on_get_file),
)
