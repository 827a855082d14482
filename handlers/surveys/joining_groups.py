"""Before a survey is opened: which groups will be shown one by one, and which can be shown as one. Pure."""

from collections.abc import Collection, Sequence

from handlers.screen import Button, Screen, column
from handlers.surveys import taps
from handlers.wording import for_button, lines, paragraphs
from locales import Markup, Words
from storage.ids import GroupId
from storage.members import Group
from workshops.surveys.drafts import Draft
from workshops.surveys.forecast import Forecast, Unit


def expected(words: Words, found: Draft) -> Markup | None:
    """What will be shown, with the people invited so far; nothing while nobody is."""
    return forecast_in_words(words, found.forecast, found.groups, k=found.survey.minimum_group_size)


def forecast_in_words(words: Words, forecast: Forecast, groups: Sequence[Group], *, k: int) -> Markup | None:
    """The same of any groups."""
    shown, sizes = forecast.shown, forecast.sizes
    if not sizes:
        return None
    numbers = words.listed([str(n) for n in sizes.values()])
    if not shown:
        return words("survey-forecast-nothing", sizes=numbers, k=k)
    if len(shown) == 1:
        total = words("survey-forecast-total", sizes=numbers) if len(sizes) > 1 else None
        return lines(total, _coarser(words, forecast))
    alone = [" + ".join(_names(groups, block[0])) for block in shown if len(block) == 1]
    together = [[group for unit in block for group in unit] for block in shown if len(block) > 1]
    return lines(
        words("survey-forecast-alone", groups=", ".join(alone)) if alone else None,
        *(words("survey-forecast-together", groups=words.listed(_names(groups, each))) for each in together),
        _coarser(words, forecast),
    )


def _coarser(words: Words, forecast: Forecast) -> Markup | None:
    coarser, of = forecast.coarser, forecast.of
    if not coarser:
        return None
    return (
        words("survey-forecast-coarser-all")
        if coarser == of
        else words("survey-forecast-coarser", n=coarser, of=of)
    )


def screen(words: Words, found: Draft) -> Screen:
    """The forecast, a button for each pair that could stand by itself, and one for each that is joined."""
    survey = found.survey.id
    text = paragraphs(words("survey-join-ask"), expected(words, found))
    suggested = [
        Button(
            for_button(
                words,
                words.plain("survey-join", one=_name(words, found, one), other=_name(words, found, other)),
            ),
            taps.Join(survey, one[0], other[0], on=True),
        )
        for one, other in found.forecast.suggested
    ]
    parted = [
        Button(
            for_button(words, words.plain("survey-part", groups=words.listed(_names(found.groups, unit)))),
            taps.Join(survey, unit[0], unit[1], on=False),
        )
        for unit in found.joined
    ]
    back = Button(words.plain("survey-chosen"), taps.SeeSurvey(survey))
    return Screen(text, column(*suggested, *parted, back))


def _names(groups: Sequence[Group], chosen: Collection[GroupId]) -> list[str]:
    return [group.name for group in groups if group.id in chosen]


def _name(words: Words, found: Draft, unit: Unit) -> str:
    return words.listed(_names(found.groups, unit))
