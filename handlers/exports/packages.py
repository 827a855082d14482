"""The package for other towns: its coordinator decides whether it names the town and whether measures go with it."""

from handlers.exports import taps
from handlers.exports.editions import file_name
from handlers.exports.onward import onward
from handlers.exports.packaged import said
from handlers.paging import page_of, turning
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.surveys.taps import Files
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup, Words
from questionnaires.package import package_file
from questionnaires.packaged_measures import PackagedMeasure
from workshops.refusals import Gone
from workshops.results.packaged_measures import MeasuresChanged, ToPassOn
from workshops.results.pii_hints import hints

PER_PAGE = 3


async def on_package(turn: Turn, tap: taps.Package) -> None:
    """Says what is in it; without a tap of its own no measure goes with it."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    found = await turn.workshops.packages.measures_to_pass_on(turn.person.id, tap.survey)
    words = turn.words
    await turn.show(
        Screen(
            words("takeaway-package-ask", town=evaluated.town.name),
            column(
                Button(words.plain("takeaway-package-named"), taps.SendPackage(tap.survey, name_town=True)),
                Button(
                    words.plain("takeaway-package-unnamed"), taps.SendPackage(tap.survey, name_town=False)
                ),
                Button(words.plain("packaged-see"), taps.SeeMeasures(tap.survey, 0)) if found.named else None,
                Button(words.plain("takeaway-other"), Files(tap.survey)),
            ),
        )
    )


async def on_measures(turn: Turn, tap: taps.SeeMeasures) -> None:
    """Every word that would go with it, a few measures at a time."""
    await _show_measures(turn, tap)


async def _show_measures(turn: Turn, tap: taps.SeeMeasures, *, remark: Markup | None = None) -> None:
    found = await turn.workshops.packages.measures_to_pass_on(turn.person.id, tap.survey)
    if not found.named:
        raise Gone
    await turn.show(_measures(turn.words, found, tap, remark=remark))


async def on_send(turn: Turn, tap: taps.SendPackage) -> None:
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    try:
        package = await turn.workshops.packages.export_package(
            turn.person.id, tap.survey, name_town=tap.name_town, measures=tap.measures
        )
    except MeasuresChanged:
        again = taps.SeeMeasures(tap.survey, 0)
        turn.stands_at(again)
        await _show_measures(turn, again, remark=turn.words("packaged-changed"))
        return
    name = file_name(evaluated, turn.words.plain("takeaway-file-package"), "json")
    caption = paragraphs(
        turn.words("takeaway-package-caption", name=evaluated.survey.name),
        turn.words("packaged-sent", n=len(package.measures)) if package.measures else None,
    )
    file = File(name, package_file(package))
    await turn.say(Screen(caption, onward(turn.words, tap.survey), file=file))


def _measures(
    words: Words, found: ToPassOn, tap: taps.SeeMeasures, *, remark: Markup | None = None
) -> Screen:
    shown = page_of(found.named, tap.page, PER_PAGE)
    left = found.public - len(found.named)
    hidden = max(0, len(found.named) - len(found.unnamed))
    pages = turning(
        words, len(found.named), tap.page, PER_PAGE, to=lambda page: taps.SeeMeasures(tap.survey, page)
    )
    text = paragraphs(
        remark,
        words("packaged-head", n=len(found.named)),
        *(said(words, number, each, warn=_may_name_somebody(each)) for number, each in shown),
        words("packaged-left", n=left) if left else None,
        words("packaged-unnamed", n=hidden),
    )
    named = Button(
        words.plain("packaged-named"), taps.SendPackage(tap.survey, name_town=True, measures=found.mark)
    )
    unnamed = Button(
        words.plain("packaged-without-name"),
        taps.SendPackage(tap.survey, name_town=False, measures=found.mark),
    )
    without = Button(words.plain("packaged-none"), taps.Package(tap.survey))
    return Screen(
        text,
        (
            *((tuple(pages),) if pages else ()),
            *column(named, unnamed if found.unnamed else None, without),
        ),
    )


def _may_name_somebody(measure: PackagedMeasure) -> bool:
    texts = (measure.what, measure.field, measure.office, measure.helped, measure.reason)
    return any(hints(text) for text in texts if text)


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.Package, on_package),
    TapRoute(taps.SeeMeasures, on_measures),
    TapRoute(taps.SendPackage, on_send),
)
