"""The package for other towns: its coordinator decides whether it names the town."""

from handlers.exports import taps
from handlers.exports.editions import file_name
from handlers.exports.onward import onward
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.surveys.taps import Files
from handlers.turn import Turn
from questionnaires.package import package_file


async def on_package(turn: Turn, tap: taps.Package) -> None:
    """Says what is in it and asks for the one decision there is."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    words = turn.words
    await turn.show(
        Screen(
            words("takeaway-package-ask", town=evaluated.town.name),
            column(
                Button(words.plain("takeaway-package-named"), taps.SendPackage(tap.survey, name_town=True)),
                Button(
                    words.plain("takeaway-package-unnamed"), taps.SendPackage(tap.survey, name_town=False)
                ),
                Button(words.plain("takeaway-other"), Files(tap.survey)),
            ),
        )
    )


async def on_send(turn: Turn, tap: taps.SendPackage) -> None:
    """The file."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    package = await turn.workshops.packages.export_package(
        turn.person.id, tap.survey, name_town=tap.name_town
    )
    name = file_name(evaluated, turn.words.plain("takeaway-file-package"), "json")
    caption = turn.words("takeaway-package-caption", name=evaluated.survey.name)
    file = File(name, package_file(package))
    await turn.say(Screen(caption, onward(turn.words, tap.survey), file=file))


ROUTES: tuple[Route, ...] = (TapRoute(taps.Package, on_package), TapRoute(taps.SendPackage, on_send))
