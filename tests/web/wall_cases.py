"""What is hardest to read on a wall, one case for every kind of thing that stands there."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import cycle, islice
from typing import Final, TypeAlias

from questionnaires.kernels import choice, scale, text
from questionnaires.kernels.kernel import Asks, Move
from questionnaires.presets import presets
from storage.ids import FloorQuestionId, PersonId, PollId, UpdateId
from tests.questionnaires.asking import dots_on, estimate, order_of, several_of
from tests.web.clustering import UPDATES, leads, put_together
from tests.web.hall import Hall
from tests.web.projecting import lets_in, prepared
from workshops.date_polls.sheets import DateSheet
from workshops.measures.measures import Wanted
from workshops.measures.sheets import MeasureSheet
from workshops.walls import LIST

Subject: TypeAlias = tuple[str, int]
Said: TypeAlias = Move | str
Case: TypeAlias = Callable[[Hall], Awaitable[Subject | None]]
"""None: it stands there already."""

LONG: Final = (
    "Welche der folgenden Möglichkeiten der Zusammenarbeit zwischen Verwaltung, Ehrenamt und Integrationsbeirat"
    " sollen wir im kommenden Jahr zuerst angehen?"
)
LONGEST: Final = (
    "Unsere Stadt hat in den vergangenen Jahren viele Erfahrungen mit Sprachkursen, Begegnungsstätten und"
    " Ämterlotsinnen gesammelt, die nicht überall bekannt sind. Welche dieser Erfahrungen sollen wir in der"
    " Steuerungsgruppe so aufschreiben, dass auch andere etwas davon lernen können?"
)
SUBJECTS: Final = (
    "Sprachcafé an zwei Abenden mit Betreuung der Kinder",
    "Formulare und Bescheide in einfacher Sprache anbieten",
    "Antidiskriminierungsstelle im Landkreis gemeinsam tragen",
    "Begegnungsstätte am Bahnhof wieder für alle öffnen",
    "Fortbildung für alle Mitarbeitenden mit Publikumsverkehr",
    "Vereinsverzeichnis in mehreren Sprachen herausgeben",
    "Jugendbeirat und Integrationsbeirat regelmäßig anhören",
    "Ämterlotsinnen und Ämterlotsen für neu Zugezogene werben",
    "Einbürgerungsfeier im Rathaus mit Beiträgen aus Vereinen",
    "Wohnungsvermittlung gemeinsam mit der Baugenossenschaft",
    "Gesundheitssprechstunde mit Dolmetschenden im Quartier",
    "Interkultureller Garten hinter der Stadtbücherei anlegen",
)
AT_FULL_LENGTH: Final = tuple(
    f"{each} und darüber noch in diesem Jahr im Rat berichten"[:100] for each in SUBJECTS
)
CARD: Final = (
    "Viele wissen nicht, wohin sie sich wenden können, wenn der Bescheid der Ausländerbehörde länger dauert"
    " als angekündigt worden ist, {n}"
)


async def asked(
    hall: Hall,
    question: str,
    asks: Asks,
    *,
    said: Sequence[Said] = (),
    hands: Sequence[int] = (),
    openly: bool = False,
    ends: bool = True,
    again: PollId | None = None,
) -> PollId:
    """A poll that everybody has answered in the same way, or each in their own where `said` are texts."""
    who, polls = await leads(hall), hall.workshops.polls
    if again is None:
        update = UpdateId(next(UPDATES))
        sheet = await polls.draft(who, hall.municipality, question=question, asks=asks, update=update)
        await polls.set_open(who, sheet.poll.id, on=openly)
    else:
        sheet = await polls.again(who, again, update=UpdateId(next(UPDATES)))
    poll = sheet.poll.id
    await polls.open(who, poll)
    people = [each for each in await _audience(hall, poll) if each != who]
    for place, each in enumerate(said):
        if isinstance(each, str):
            await polls.write(people[place % len(people)], poll, each)
        else:
            for person in people:
                await polls.vote(person, poll, each)
    if hands:
        await polls.count_by_hand(who, poll, hands)
    if ends:
        await polls.close(who, poll)
    return poll


async def _audience(hall: Hall, poll: PollId) -> list[PersonId]:
    rows = await hall.database.read(
        lambda tx: tx.all("SELECT person_id FROM poll_audience WHERE poll_id = :poll ORDER BY 1", poll=poll)
    )
    return [PersonId(row["person_id"]) for row in rows]


def of_poll(
    question: str,
    asks: Asks,
    *said: Said,
    hands: Sequence[int] = (),
    openly: bool = False,
    ends: bool = True,
) -> Case:
    async def case(hall: Hall) -> Subject:
        poll = await asked(hall, question, asks, said=said, hands=hands, openly=openly, ends=ends)
        return "poll", poll

    return case


def in_second_round(question: str, asks: Asks, *said: Said) -> Case:
    async def case(hall: Hall) -> Subject:
        first = await asked(hall, question, asks, said=said)
        return "poll", await asked(hall, question, asks, said=said, again=first)

    return case


def as_cloud(question: str, *said: str) -> Case:
    async def case(hall: Hall) -> Subject:
        poll = await asked(hall, question, text.words(most=10), said=said)
        await hall.workshops.polls.show_as_cloud(await leads(hall), poll, on=True)
        return "poll", poll

    return case


async def clusters(hall: Hall) -> Subject:
    cards = [f"{'ABCDEF'[n % 6]} {CARD.format(n=n)}" for n in range(30)]
    poll = await asked(hall, LONG, text.cards(free=True, most=10), said=cards)
    await put_together(hall, poll, {f"{letter}: {SUBJECTS[n]}": [letter] for n, letter in enumerate("ABCDE")})
    return "poll", poll


async def dates(hall: Hall) -> Subject:
    who, found = await leads(hall), hall.workshops.date_polls
    first = datetime(2026, 12, 1, 18, 0)  # noqa: DTZ001 - as the clock on the wall of the town will show
    sheet = await found.draft(
        who,
        hall.municipality,
        title="Zweites Treffen der Steuerungsgruppe zu Teilhabe und Zusammenhalt in der Stadt",
        starts=[first + timedelta(days=n) for n in range(20)],
        minutes=90,
        update=UpdateId(next(UPDATES)),
    )
    assert isinstance(sheet, DateSheet)
    await found.ask(who, sheet.poll.id)
    return "dates", sheet.poll.id


async def floor(hall: Hall) -> Subject:
    who = await leads(hall)
    sheet = await hall.workshops.floors.begin(
        who, hall.municipality, sheet=None, reviewed=False, update=UpdateId(next(UPDATES))
    )
    people = await hall.database.read(lambda tx: tx.all("SELECT id FROM person ORDER BY id"))
    for n in range(10):
        asked_for = (
            f"{AT_FULL_LENGTH[n]}: Wer kümmert sich darum, dass das wirklich geschieht, und bis wann?"[:200]
        )
        await hall.workshops.floor_questions.ask(PersonId(people[1 + n % 5]["id"]), sheet.floor.id, asked_for)
    return "floor", sheet.floor.id


async def one_of_the_floor(hall: Hall) -> Subject:
    kind, floor_id = await floor(hall)
    questions = await hall.database.read(lambda tx: tx.all("SELECT id FROM floor_question ORDER BY id"))
    question = FloorQuestionId(questions[0]["id"])
    await hall.workshops.floors.show_alone(await leads(hall), question, language="de")
    return kind, floor_id


async def in_a_run_sheet(hall: Hall) -> Subject:
    """A poll whose time runs."""
    await prepared(hall, f"{LONG} {' / '.join(SUBJECTS[:8])}, 20 Minuten")
    await hall.coordinator.taps(f"Weiter: {LONG}"[:20])
    await hall.coordinator.taps("Zeit laufen lassen")
    (item,) = await hall.database.read(lambda tx: tx.all("SELECT id FROM run_item"))
    return "run_item", item["id"]


async def meeting(hall: Hall) -> Subject:
    await hall.invites()
    (found,) = await hall.database.read(lambda tx: tx.all("SELECT id FROM meeting"))
    return "meeting", found["id"]


async def every_item(hall: Hall) -> None:
    for n in range(14):
        await asked(hall, f"{n}. {SUBJECTS[n % 12]}?", choice.one_of("Ja", "Nein"))
    await hall.workshops.walls.show(await leads(hall), hall.municipality, LIST, language="de")


async def ways_in(hall: Hall) -> None:
    await lets_in(hall, "Rat (", "Verwaltung (", "Beirat (", "Ehrenamt (", "Institutionen (")


async def measures(hall: Hall) -> Subject:
    who = await leads(hall)
    for n in range(16):
        wanted = Wanted(what=AT_FULL_LENGTH[n % 12])
        made = await hall.workshops.measures.make(
            who, hall.municipality, wanted, update=UpdateId(next(UPDATES))
        )
        assert isinstance(made, MeasureSheet)
        await hall.workshops.measures.set_public(who, made.measure.id, public=True)
    return "measures", hall.municipality


def words(count: int) -> list[str]:
    """The longest that there can be."""
    return [f"{each:.40}".strip() for each in islice(cycle(SUBJECTS), count)]


DEFINED: Final = presets()
KINDS: Final[Mapping[str, Case]] = {
    "eight answers, before": of_poll(LONG, choice.one_of(*SUBJECTS[:8]), Move(2, 1), ends=False),
    "eight answers": of_poll(LONG, choice.one_of(*SUBJECTS[:8]), Move(2, 1)),
    "eight answers, counted openly": of_poll(
        LONG,
        choice.one_of(*SUBJECTS[:8]),
        Move(2, 1),
        openly=True,
        ends=False,
        hands=(23, 0, 17, 4, 11, 9, 8, 30),
    ),
    "eight answers, second round": in_second_round(LONG, choice.one_of(*SUBJECTS[:8]), Move(2, 1)),
    "twelve longest answers, before": of_poll(LONGEST, several_of(*AT_FULL_LENGTH), Move(2, 1), ends=False),
    "twelve longest answers": of_poll(LONGEST, several_of(*AT_FULL_LENGTH), Move(2, 1)),
    "three answers": of_poll(
        "Wo treffen wir uns?", choice.one_of("Rathaus", "Bücherei", "Schule"), Move(2, 1)
    ),
    "nobody may see it": of_poll(LONG, choice.one_of(*SUBJECTS[:8])),
    "steps with words": of_poll(LONG, DEFINED["scale"].asks(()), Move(0, 2)),
    "fingers": of_poll(LONG, DEFINED["fingers"].asks(()), Move(0, 2)),
    "eleven steps": of_poll(LONG, scale.steps(0, 10), Move(0, 8), hands=(1, 0, 3, 11, 22, 4, 9, 10, 4, 7, 0)),
    "twenty-one steps": of_poll(LONG, scale.steps(-10, 10), Move(0, 8), hands=range(21)),
    "consensus": of_poll(
        LONG, DEFINED["resistance"].asks(SUBJECTS[:9]), *(Move(item, 1 + item) for item in range(1, 11))
    ),
    "ranking": of_poll(LONG, order_of(*SUBJECTS[:10], most=5), *(Move(item, item) for item in range(1, 6))),
    "points": of_poll(LONG, dots_on(*SUBJECTS, dots=6), *(Move(item, 1) for item in range(1, 7))),
    "words": of_poll(LONG, text.words(most=10), *words(12), *words(12)),
    "cloud": as_cloud(LONG, *words(12), *words(12)),
    "cards": of_poll(LONGEST, text.cards(free=True, most=10), *(CARD.format(n=n) for n in range(30))),
    "clusters": clusters,
    "estimate, before": of_poll(
        LONGEST, estimate(low=0, high=500, unit="Euro"), "40", "60", "80", "90", "300", ends=False
    ),
    "estimate": of_poll(LONGEST, estimate(low=0, high=500, unit="Euro"), "40", "60", "80", "90", "300"),
    "estimate, second round": in_second_round(
        LONG, estimate(unit="Euro im Monat"), "40", "60", "80", "90", "300"
    ),
    "dates": dates,
    "floor": floor,
    "one question of the floor": one_of_the_floor,
    "in a run sheet, with the time": in_a_run_sheet,
    "meeting": meeting,
    "every item": every_item,
    "ways in of five groups": ways_in,
    "measures": measures,
}
