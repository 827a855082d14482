"""A measure is made: in one typed line, alone or from a poll, a cluster, a finding or a point of an agenda."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, assert_never

from handlers import to_measures
from handlers.agenda import screens as agenda
from handlers.measures import line, lists, screens, several, taps
from handlers.measures.pasted import Pasted
from handlers.meetings.when import Unclear
from handlers.meetings.wording import why_unclear
from handlers.polls.taps import SeeCluster, SeePoll
from handlers.routing import Command, Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.surveys import results
from handlers.surveys.taps import SeeField, SeeItem
from handlers.taps import Home, Tap
from handlers.turn import Turn
from handlers.wording import for_button, lines, paragraphs
from locales import Markup, Words
from questionnaires.model import FieldId, QuestionId
from questionnaires.values import dataclass
from storage.ids import AgendaEntryId, ClusterId, MunicipalityId, PollId, RunItemId, SurveyId
from storage.measures import LONGEST, Measure, Origin, Part
from storage.polls import PollState
from workshops.measures.measures import MadeBefore, Wanted, unfit
from workshops.measures.sheets import MeasureSheet
from workshops.refusals import Gone, NotAllowed, or_gone
from workshops.rights import ORGANISING
from workshops.wall_time import AlreadyPast, TooFarAhead

NEW = "measure-new"
LONGEST_NAME = 24
MOST_SHOWN = 4
"""Of what was made from the same the newest."""


@dataclass(frozen=True, slots=True)
class _About:
    """What a measure is made from, and the field of action that comes with it."""

    town: MunicipalityId
    origin: Origin | None = None
    field: str | None = None


async def on_command(turn: Turn) -> None:
    """`/massnahmen Sprachcafé, Amt für Soziales, bis 31.3.` makes one; alone it shows them."""
    standing = await turn.workshops.participants.standing(turn.person.id)
    if turn.text:
        if standing is None or not standing.membership.roles & ORGANISING:
            raise NotAllowed
        await _make(turn, {}, turn.text)
    else:
        await lists.on_measures(turn, to_measures.Measures())


async def on_new(turn: Turn, _: taps.NewMeasure | to_measures.AnotherMeasure) -> None:
    """Asks for the line."""
    await _require(turn)
    await _ask(turn, {})


async def on_new_in(turn: Turn, tap: to_measures.MeasureIn) -> None:
    """Asks for the line of a measure of this town, whichever is on the first screen."""
    await turn.workshops.meetings.local_time(turn.person.id, tap.municipality)  # for whoever organises there
    await _ask(turn, {"town": tap.municipality})


async def on_from_poll(turn: Turn, tap: to_measures.FromPoll) -> None:
    """Asks for the line, with the poll above it."""
    sheet = await turn.workshops.polls.sheet(turn.person.id, tap.poll)
    if sheet.poll.state is not PollState.CLOSED:
        raise Gone
    await _ask(turn, {"poll": tap.poll})


async def on_from_cluster(turn: Turn, tap: to_measures.FromCluster) -> None:
    """Asks for the line, with the name of the cluster above it."""
    await _ask(turn, {"cluster": tap.cluster})


async def on_as_cluster(turn: Turn, tap: to_measures.AsCluster) -> None:
    """It is there at once, called as the cluster is; what else it needs is added below. There is one of each."""
    board, cluster = await turn.workshops.clusters.of(turn.person.id, tap.cluster)
    town, origin = board.poll.municipality, Origin.cluster(tap.cluster, cluster.name)
    turn.leads_to(
        lambda made: taps.SeeMeasure((made.sheet if isinstance(made, MadeBefore) else made).measure.id)
    )
    made = await turn.workshops.measures.make(
        turn.person.id, town, Wanted(cluster.name), update=turn.update, origin=origin, known=0
    )
    match made:
        case MeasureSheet():
            await turn.show(screens.sheet(turn.words, made, head=turn.words("measure-made")))
        case MadeBefore(sheet):
            await turn.show(screens.sheet(turn.words, sheet, head=turn.words("measure-made-before")))


async def on_from_finding(turn: Turn, tap: to_measures.FromFinding) -> None:
    """Asks for the line, with the question or field above it."""
    await _ask(turn, {"survey": tap.survey, "key": tap.key})


async def on_back_to_finding(turn: Turn, tap: to_measures.BackToFinding) -> None:
    """Where the next measure is made from the same result."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    if any(each.field == tap.key for each in evaluated.result.fields):
        await results.on_field(turn, SeeField(tap.survey, FieldId(tap.key), 0))
    else:
        await results.on_item(turn, SeeItem(tap.survey, QuestionId(tap.key)))


async def on_from_item(turn: Turn, tap: to_measures.FromItem) -> None:
    """Asks for the line, with the point above it."""
    await _ask(turn, {"entry": tap.entry})


async def on_from_run_item(turn: Turn, tap: to_measures.FromRunItem) -> None:
    """Asks for the line, with the item of the workshop above it."""
    await _ask(turn, {"run_item": tap.item})


async def on_line(turn: Turn) -> None:
    """The line was typed."""
    await _make(turn, turn.expected_data, turn.text)


async def on_ask_anyway(turn: Turn, _: taps.AskAnyway) -> None:
    """Somebody else was quicker: is that the same?"""
    data = await _kept(turn)
    if data is None:
        await on_new(turn, taps.NewMeasure())
    else:
        await _ask_anyway(turn, data)


async def _ask_anyway(turn: Turn, data: Mapping[str, Any]) -> None:
    made = await _made_from(turn, await _about(turn, data))
    await turn.expect(NEW, **{**data, "known": len(made)})
    await turn.show(screens.meanwhile(turn.words, made[-1], typed=str(data["typed"])))


async def on_make_anyway(turn: Turn, _: taps.MakeAnyway) -> None:
    """It is not, so that the line that was typed makes another one.

    Raises Gone where it has, or something else was asked for since: that stays asked.
    """
    data = or_gone(await _kept(turn))
    await _make(turn, {**data, "known": None}, str(data["typed"]))


async def _kept(turn: Turn) -> Mapping[str, Any] | None:
    """The line that was typed while somebody else was quicker, with what it was about."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    is_line = expected is not None and expected.step == NEW and "typed" in expected.data
    return expected.data if expected is not None and is_line else None


async def _make(turn: Turn, source: Mapping[str, Any], text: str) -> None:
    about = await _about(turn, source)
    now, _ = await turn.workshops.measures.local_time(turn.person.id, about.town)
    texts = several.split(turn.words, text, now=now)
    if len(texts) > 1:
        await _make_several(turn, source, about, text, texts)
        return
    [from_card] = texts
    typed = line.read(from_card.text, now=now, language=turn.words.language)
    if not typed.what:
        await _ask(turn, source, problem=turn.words("measure-what-missing"), typed=text)
        return
    if (too_long := _too_long(turn, typed)) is not None:
        await _ask(turn, source, problem=too_long, typed=text)
        return
    if typed.due is not None and (problem := unfit(typed.due, now.date())) is not None:
        typed = _without_day(turn.words, typed, problem)  # everything else stays
    turn.leads_to(_leads_to)
    await turn.expect(NEW, **{**source, "typed": text})
    outcome = await turn.workshops.measures.make(
        turn.person.id,
        about.town,
        _wanted(typed),
        update=turn.update,
        origin=about.origin,
        field=typed.field or about.field,
        known=source.get("known"),
    )
    match outcome:
        case MeasureSheet():
            await turn.expect_nothing()
            await _show_made(turn, outcome, typed, from_card.left_out)
        case MadeBefore():
            await _ask_anyway(turn, {**source, "typed": text})
        case AlreadyPast():
            await _ask(turn, source, problem=turn.words("measure-day-past"), typed=text)
        case TooFarAhead():
            await _ask(turn, source, problem=turn.words("measure-day-far"), typed=text)
        case _:
            assert_never(outcome)


async def _make_several(
    turn: Turn, source: Mapping[str, Any], about: _About, text: str, texts: list[Pasted]
) -> None:
    """All that can be made of the lines at once; each is told back, and so is each that became none."""
    if len(texts) > several.MOST:
        problem = turn.words("measure-several-too-many", n=len(texts), most=several.MOST)
        await _ask(turn, source, problem=problem, typed=text)
        return
    now, _ = await turn.workshops.measures.local_time(turn.person.id, about.town)
    made, left = list[line.Typed](), list[tuple[str, Markup]]()
    for each in texts:
        typed = line.read(each.text, now=now, language=turn.words.language)
        if typed.due is not None and (no_day := unfit(typed.due, now.date())) is not None:
            typed = _without_day(turn.words, typed, no_day)
        if not typed.what or several.is_heading(each.text):
            left.append((each.text, turn.words("measure-several-no-what")))
        elif (too_long := _too_long(turn, typed)) is not None:
            left.append((each.text, too_long))
        else:
            made.append(typed)
    if not made:
        await _ask(turn, source, problem=turn.words("measure-what-missing"), typed=text)
        return
    turn.leads_to(lambda before: taps.AskAnyway() if before is not None else to_measures.Measures())
    await turn.expect(NEW, **{**source, "typed": text})
    before = await turn.workshops.measures.make_several(
        turn.person.id,
        about.town,
        [(_wanted(each), each.field or about.field) for each in made],
        update=turn.update,
        origin=about.origin,
        known=source.get("known"),
    )
    if before is not None:
        await _ask_anyway(turn, {**source, "typed": text})
        return
    await turn.expect_nothing()
    besides = ", ".join(part for each in texts for part in each.left_out)
    await turn.show(several.told(turn.words, made, left, besides))


def _wanted(typed: line.Typed) -> Wanted:
    return Wanted(typed.what, typed.office, typed.due, typed.partners, typed.means, typed.first_step)


def _without_day(words: Words, typed: line.Typed, problem: AlreadyPast | TooFarAhead) -> line.Typed:
    assert typed.due is not None  # noqa: S101 - it is what the problem is about
    key = "measure-day-past" if isinstance(problem, AlreadyPast) else "measure-day-far"
    return replace(typed, due=None, unclear=words.day(typed.due), fault=Unclear(key))


async def _show_made(
    turn: Turn, made: MeasureSheet, typed: line.Typed, left_out: tuple[str, ...] = ()
) -> None:
    """The measure, or the choice of a day where the one that was typed was not understood."""
    words = turn.words
    besides = words("measure-made-left-out", what=", ".join(left_out)) if left_out else None
    if typed.unclear is None:
        await turn.show(screens.sheet(words, made, head=lines(words("measure-made"), besides)))
        return
    await turn.expect(DAY, measure=made.measure.id)
    meant = typed.either or ((typed.fault.day,) if typed.fault and typed.fault.day else ())
    offered = [day for day in meant if unfit(day, made.today) is None]
    problem = lines(_why_no_day(words, typed), besides)
    await turn.show(screens.days(words, made, either=offered, problem=problem))


def _why_no_day(words: Words, typed: line.Typed) -> Markup:
    if typed.gone is not None:
        return words("measure-made-gone", day=words.day(typed.gone))
    if typed.fault is not None:
        why = why_unclear(words, typed.fault)
        return words("measure-made-faulty", day=typed.unclear or "", why=why)
    if typed.several:
        return words("measure-made-several", days=typed.unclear or "")
    key = "measure-made-either" if typed.either else "measure-made-unclear"
    return words(key, day=typed.unclear or "")


DAY = "measure-day"
"""The dialog step in which the next text is a day: data is {"measure": …}."""


def _leads_to(outcome: object) -> Tap:
    match outcome:
        case MeasureSheet():
            return taps.SeeMeasure(outcome.measure.id)
        case MadeBefore():
            return taps.AskAnyway()
        case _:
            return taps.NewMeasure()


def _too_long(turn: Turn, typed: line.Typed) -> Markup | None:
    for part in Part:
        text = getattr(typed, part.value, None)
        if text is not None and len(text) > LONGEST[part]:
            name = turn.words.plain(f"measure-part-{part.value.replace('_', '-')}")
            return turn.words("measure-too-long", name=name, limit=LONGEST[part])
    return None


async def _ask(
    turn: Turn, source: Mapping[str, Any], *, problem: Markup | None = None, typed: str = ""
) -> None:
    """What is to be done, by whom, until when? `typed`: the line that could not be taken as it was."""
    words, about = turn.words, await _about(turn, source)
    origin, before = about.origin, await _made_from(turn, about)
    await turn.expect(NEW, **{**source, "known": len(before)})
    text = paragraphs(
        problem,
        words("measure-ask-line"),
        None if origin is None else words(f"measure-origin-{origin.kind.value}", text=origin.text or ""),
        None if about.field is None else words("measure-field", text=about.field),
        words("measure-made-from-it", n=len(before)) if before else None,
    )
    home = Button(words.plain("home-button"), Home())
    already = [
        Button(for_button(words, each.what), taps.SeeMeasure(each.id)) for each in before[-MOST_SHOWN:]
    ]
    at_once = None if before else _at_once(turn, source, origin)
    await turn.show(Screen(text, column(at_once, *already, _back(turn, source), home), draft=typed))


async def _made_from(turn: Turn, about: _About) -> list[Measure]:
    """What was made from the same so far."""
    if about.origin is None:
        return []
    return await turn.workshops.measures.made_from(turn.person.id, about.town, about.origin)


def _at_once(turn: Turn, source: Mapping[str, Any], origin: Origin | None) -> Button | None:
    """Without typing, where the origin has a name that says what is to be done."""
    if "cluster" not in source or origin is None:
        return None
    label = turn.words.plain(
        "measure-as-cluster", name=for_button(turn.words, origin.text or "", LONGEST_NAME)
    )
    return Button(label, to_measures.AsCluster(ClusterId(source["cluster"])))


def _back(turn: Turn, source: Mapping[str, Any]) -> Button:
    """To where the measure comes from."""
    if "poll" in source:
        return Button(turn.words.plain("measure-to-poll"), SeePoll(PollId(source["poll"])))
    if "cluster" in source:
        return Button(turn.words.plain("cluster-back"), SeeCluster(ClusterId(source["cluster"]), 0))
    if "survey" in source:
        to = to_measures.BackToFinding(SurveyId(source["survey"]), str(source["key"]))
        return Button(turn.words.plain("measure-to-result"), to)
    return Button(turn.words.plain("measure-all"), to_measures.Measures())


async def _about(turn: Turn, source: Mapping[str, Any]) -> _About:
    """It belongs to the town of what it is made from, wherever somebody is at home. Raises what the use cases raise."""
    person, workshops, language = turn.person.id, turn.workshops, turn.words.language
    if "poll" in source:
        poll = (await workshops.polls.sheet(person, PollId(source["poll"]))).poll
        return _About(poll.municipality, Origin.poll(poll.id, poll.question))
    if "cluster" in source:
        board, cluster = await workshops.clusters.of(person, ClusterId(source["cluster"]))
        return _About(board.poll.municipality, Origin.cluster(cluster.id, cluster.name))
    if "entry" in source:
        plan, point = await workshops.agendas.point(person, AgendaEntryId(source["entry"]))
        questionnaire, town = plan.evaluated.asked.questionnaire, plan.evaluated.survey.municipality
        field = None if point.field is None else questionnaire.field(point.field).title.text(language)
        return _About(
            town, Origin.item(point.id, agenda.name(turn.words, plan.evaluated, point)), _cut(field)
        )
    if "run_item" in source:
        running, found = await workshops.run_sheets.of_item(person, RunItemId(source["run_item"]))
        return _About(running.sheet.municipality, Origin.item(found.item.id, found.item.title))
    if "survey" in source:
        return await _finding(turn, SurveyId(source["survey"]), str(source["key"]))
    return _About(MunicipalityId(source["town"]) if "town" in source else turn.town)


async def _finding(turn: Turn, survey: SurveyId, key: str) -> _About:
    """A question or a field of a result."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, survey)
    questionnaire, language = evaluated.asked.questionnaire, turn.words.language
    town = evaluated.survey.municipality
    for each in evaluated.result.fields:
        title = questionnaire.field(each.field).title.text(language)
        if each.field == key:
            return _About(town, Origin.finding(survey, key, title), _cut(title))
        for item in each.items:
            if item.question == key:
                text = questionnaire.question(item.question).text.text(language)
                return _About(town, Origin.finding(survey, key, text), _cut(title))
    raise Gone


def _cut(field: str | None) -> str | None:
    return None if field is None else field[: LONGEST[Part.FIELD]]


async def _require(turn: Turn) -> None:
    standing = await turn.workshops.participants.standing(turn.person.id)
    if standing is None or not standing.membership.roles & ORGANISING:
        raise NotAllowed


def _source_of(data: Mapping[str, Any]) -> Tap:
    if "poll" in data:
        return to_measures.FromPoll(data["poll"])
    if "cluster" in data:
        return to_measures.FromCluster(data["cluster"])
    if "entry" in data:
        return to_measures.FromItem(data["entry"])
    if "run_item" in data:
        return to_measures.FromRunItem(data["run_item"])
    if "survey" in data:
        return to_measures.FromFinding(data["survey"], data["key"])
    if "town" in data:
        return to_measures.MeasureIn(data["town"])
    return taps.NewMeasure()


ROUTES: tuple[Route, ...] = (
    Command("massnahmen", on_command, leads_to=to_measures.Measures(), english="measures"),
    TapRoute(taps.NewMeasure, on_new),
    TapRoute(to_measures.AnotherMeasure, on_new),
    TapRoute(to_measures.MeasureIn, on_new_in),
    TapRoute(to_measures.FromPoll, on_from_poll),
    TapRoute(to_measures.FromCluster, on_from_cluster),
    TapRoute(to_measures.AsCluster, on_as_cluster, leads_to=lambda _: to_measures.Measures()),
    TapRoute(to_measures.FromFinding, on_from_finding),
    TapRoute(to_measures.BackToFinding, on_back_to_finding),
    TapRoute(to_measures.FromRunItem, on_from_run_item),
    TapRoute(to_measures.FromItem, on_from_item),
    TextRoute(NEW, on_line, leads_to=_source_of),
    TapRoute(taps.AskAnyway, on_ask_anyway),
    TapRoute(taps.MakeAnyway, on_make_anyway, leads_to=lambda _: taps.AskAnyway()),
)
