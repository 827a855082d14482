"""Two towns in one program, from the first link to files in other hands; everything that was seen is kept.

Musterstadt asks four fields, and one of its groups is too small to be shown. Beispielheim asks all 108 questions.
"""

import asyncio
import html
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Final

from questionnaires.answers import AnswerValue, encode
from questionnaires.model import FieldId, QuestionId, QuestionnaireId
from questionnaires.progress import StepKey
from questionnaires.stored_result import from_text
from questionnaires.suppression import Published
from sandbox.person import Person
from sandbox.values import File
from storage import results
from storage.ids import SurveyId, UpdateId
from tests.e2e import scenario_phone as phone
from tests.e2e.opinions import Opinion
from tests.e2e.scenario_phone import Respondent
from tests.town import Town, running_town
from workshops.answering.acts import Give
from workshops.answering.places import InSurvey
from workshops.answering.response_state import ResponseState
from workshops.questionnaires.questionnaire_cache import shipped

FOUR_FIELDS: Final = tuple(FieldId(each) for each in ("steuerung", "oeffnung", "teilhabe", "engagement"))
SELF_CHECK: Final = shipped()[QuestionnaireId("selbstcheck")].questionnaire
ALL_FIELDS: Final = tuple(each.id for each in SELF_CHECK.fields)

REPORT: Final = "Bericht als PDF"
SHORT: Final = "Kurzfassung für den Ausschuss"
WORKBOOK: Final = "Tabelle (Excel)"
TABLES: Final = "Tabelle (CSV)"
PACKAGE: Final = "Paket für andere Kommunen"
EVERY_FILE: Final = (REPORT, SHORT, WORKBOOK, TABLES, PACKAGE)
"""By the buttons that bring them."""

PRAISE: Final = "Die Sprechstunde am Markt wird gut angenommen."
PRIVATE: Final = "Frau Beispiel aus Zimmer 12 blockiert alles."
NAMED: Final = "Herr Muster kennt alle Vereine, das hilft sehr."
UNNAMED: Final = "Im Amt kennt jemand alle Vereine, das hilft sehr."
COMMENT: Final = "Das Leitbild hängt im Flur, <b>gelesen</b> hat es kaum jemand."
TOPIC: Final = "Wer lädt wen & wann ein?"

Cell = tuple[str, QuestionId, str]
"""A group, a question, and an answer as it is stored."""


@dataclass(slots=True)
class Inhabitant:
    """Somebody who is in a group; `given` is what they answered, on the phone or otherwise."""

    person: Person
    opinion: Opinion
    given: Mapping[QuestionId, AnswerValue] = field(default_factory=dict)


@dataclass(slots=True)
class Story:
    """One town, what its people did, and what came out of it."""

    town: Town
    survey: SurveyId
    fields: Sequence[FieldId]
    people: list[Inhabitant]
    counts: Counter[Cell] = field(default_factory=Counter)
    """The truth that nobody may see: what each group answered."""
    published: Published | None = None
    """What the database keeps of it."""
    said: list[str] = field(default_factory=list)
    """Every text that the bot sent or showed to anybody of this town, in order."""
    files: dict[str, File] = field(default_factory=dict)
    """By the label of the button that brought them."""

    @property
    def coordinator(self) -> Person:
        return self.town.coordinator

    def of(self, name: str) -> Inhabitant:
        """Somebody by name."""
        return next(each for each in self.people if each.opinion.name == name)

    def expected_counts(self) -> Counter[Cell]:
        """What must have been counted, from what people did."""
        return Counter(
            (each.opinion.group, question, encode(value))
            for each in self.people
            for question, value in each.given.items()
        )


async def plays(folder: Path) -> tuple[Story, Story]:
    """Both towns, one after the other; then each takes in what the other hands over."""
    async with running_town(folder) as town:
        musterstadt = await _musterstadt(town)
        other = Town(town.sandbox, town.bot, town.database)
        await other.found("Beispielheim")
        beispielheim = await _beispielheim(other)
        await takes_in(musterstadt, beispielheim)
        await takes_in(beispielheim, musterstadt)
        for story in (musterstadt, beispielheim):
            story.said = _said(story)
        return musterstadt, beispielheim


async def _musterstadt(town: Town) -> Story:
    story = await _moves_in(
        town,
        FOUR_FIELDS,
        {
            "verwaltung": ("Bernd", "Gisela", "Dieter", "Elif", "Frank", "Hamid", "Uwe"),
            "rat": ("Ingrid", "Jonas", "Katharina", "Lars", "Norbert", "Vera"),
            "beirat": ("Samir", "Maryam", "Walid"),
            "ehrenamt": ("Renate", "Peter", "Traudel", "Oksana", "Zoran"),
            "institution": ("Aylin", "Chiara", "Yvonne", "Anton", "Berta"),
        },
    )
    await asks(story)
    await _on_phones(story)
    await at_once(story, besides=("Ingrid", "Samir", "Renate", "Gisela", "Uwe"))
    await ends(story)
    await reviews(story)
    await reads_everything(story)
    await plans(story)
    await votes(story, share=0.6)
    await releases(story)
    await takes_along(story)
    return story


async def _beispielheim(town: Town) -> Story:
    groups = ("verwaltung", "rat", "beirat", "ehrenamt", "institution")
    story = await _moves_in(
        town, ALL_FIELDS, {group: [f"{group} {n}" for n in range(1, 6)] for group in groups}
    )
    await asks(story)
    first, second = story.of("verwaltung 1"), story.of("ehrenamt 1")
    answering = [
        Respondent(first.person, first.opinion, thoughts={"Zusammenhalt und Begegnung": PRAISE}),
        Respondent(second.person, second.opinion, habits={40: phone.speaks("en")}),
    ]
    for each, somebody in zip((first, second), answering, strict=True):
        await somebody.goes_on()
        each.given = somebody.given
    await at_once(story, besides=("verwaltung 1", "ehrenamt 1"))
    await ends(story)
    await reviews(story)
    await releases(story)
    await takes_along(story)
    return story


async def _moves_in(town: Town, fields: Sequence[FieldId], groups: Mapping[str, Sequence[str]]) -> Story:
    people = [
        Inhabitant(await town.participant(name, group=group), Opinion(name, group))
        for group, names in groups.items()
        for name in names
    ]
    return Story(town, SurveyId(0), fields, people)


async def asks(story: Story) -> None:
    """The coordinator prepares the survey, leaves fields out, and starts it."""
    coordinator = story.coordinator
    await coordinator.types("/menue")
    await _taps(coordinator, "Neue Befragung", "1 · Selbstcheck", "Handlungsfelder auswählen")
    for each in SELF_CHECK.fields:
        if each.id not in story.fields:
            await coordinator.taps(_starting(coordinator, each.title.text("de")[:20]))
    await _taps(coordinator, "Fertig", "Vorschau und Start", "Befragung starten")
    who = await story.town.id_of(coordinator)
    [running] = await story.town.workshops.surveys.listed(who, story.town.municipality)
    story.survey = running.id


async def _on_phones(story: Story) -> None:
    """Four tap every question: one changes her mind, one his language, one is away for a week, one comments."""
    habits: Mapping[str, Mapping[int, phone.Habit]] = {
        "Ingrid": {3: phone.goes_back, 5: phone.does_not_know, 6: phone.skips, 20: phone.looks_it_up},
        "Samir": {18: phone.speaks("de-einfach"), 50: phone.speaks("de")},
        "Renate": {31: phone.stops},
        "Gisela": {1: phone.comments(COMMENT), 2: phone.comments(PRIVATE), 40: phone.looks_it_up},
    }
    thoughts = {
        "Ingrid": {"Management und Steuerung": PRAISE},
        "Samir": {"Engagement und Beteiligung": NAMED},
    }
    answering = {
        name: Respondent(
            story.of(name).person, story.of(name).opinion, habits=habit, thoughts=thoughts.get(name)
        )
        for name, habit in habits.items()
    }
    for somebody in answering.values():
        await somebody.goes_on()
    assert [name for name, somebody in answering.items() if somebody.rests] == ["Renate"]
    await story.town.time_passes(timedelta(days=8))
    await _taps(story.coordinator, "Erinnern", "Jetzt erinnern", "Zur Befragung")
    renate = story.of("Renate").person
    assert renate.reads().startswith("Erinnerung: ")
    await renate.taps("Weiter beantworten")
    assert "Frage 1 von 28" in renate.reads()
    await answering["Renate"].goes_on()
    for name, somebody in answering.items():
        story.of(name).given = somebody.given


async def at_once(story: Story, *, besides: Sequence[str]) -> None:
    """Everybody else answers without a phone, side by side."""
    others = [each for each in story.people if each.opinion.name not in besides]
    await asyncio.gather(*(_answers(story, each) for each in others))


async def _answers(story: Story, each: Inhabitant) -> None:
    responses, who = story.town.workshops.responses, await story.town.id_of(each.person)
    now = await responses.look(who, InSurvey(story.survey))
    assert isinstance(now, ResponseState)
    each.given = {
        question.id: each.opinion.of(block.id, question.id)
        for block in SELF_CHECK.chosen(now.asked.fields)
        for question in block.questions
    }
    for question, value in each.given.items():
        await responses.do(who, InSurvey(story.survey), UpdateId(-1), Give(StepKey(question), value))


async def ends(story: Story) -> None:
    """The coordinator ends the survey; from here on there is only what may be published."""
    await _taps(story.coordinator, "Befragung beenden", "Ja, beenden")
    stored = await story.town.database.read(lambda tx: results.published(tx, story.survey))
    assert stored is not None
    story.published = from_text(stored)
    story.counts = story.expected_counts()


async def reviews(story: Story) -> None:
    """The coordinator reads every free text: one names somebody and is shortened, one appears nowhere."""
    coordinator = story.coordinator
    await coordinator.taps(_starting(coordinator, "Freie Texte prüfen"))
    while "Freigeben" in coordinator.buttons():
        seen = coordinator.reads()
        if PRIVATE in seen:
            await coordinator.taps("Nicht zeigen")
            continue
        if NAMED in seen:
            await coordinator.taps("Kürzen, Namen streichen")
            await coordinator.types(UNNAMED)
        await coordinator.taps("Freigeben")
    await coordinator.taps("Zur Befragung")


async def reads_everything(story: Story) -> None:
    """Every screen of the result: the overview, pictures, each field, each question, the free texts."""
    coordinator = story.coordinator
    await _taps(coordinator, "Ergebnis", "Als Bilder ansehen", "Zum Ergebnis")
    fields = [label for label in coordinator.buttons() if label[:1].isdigit()]
    for number, label in enumerate(fields):
        await coordinator.taps(label)
        await _reads_field(coordinator)
        if number == 0:
            await _taps(coordinator, "Als Bild ansehen", "Zum Ergebnis")
        else:
            await coordinator.taps("Alle Felder")
    await coordinator.taps(_starting(coordinator, "Freie Texte lesen"))
    await coordinator.taps("Zum Ergebnis")


async def _reads_field(coordinator: Person) -> None:
    while True:
        for label in [each for each in coordinator.buttons() if each[:1].isdigit()]:
            await _taps(coordinator, label, "Zurück zum Feld")
        if "nächste Seite" not in coordinator.buttons():
            return
        await coordinator.taps("nächste Seite")


async def plans(story: Story) -> None:
    """The agenda: one point up, one left out, one of their own; the first is put to everybody as a poll."""
    coordinator = story.coordinator
    await coordinator.taps("Tagesordnung")
    await _taps(coordinator, _starting(coordinator, "2 · "), "Weiter nach oben")
    await _taps(coordinator, _starting(coordinator, "3 · "), "Weglassen")
    await coordinator.taps("Eigenen Punkt hinzufügen")
    await coordinator.types(TOPIC)
    await _taps(coordinator, _starting(coordinator, "1 · "), "Alle dazu fragen (Abstimmung)")
    await coordinator.taps(_starting(coordinator, "Senden an "))


async def votes(story: Story, *, share: float) -> None:
    """Some of those who were asked vote; the others see the result all the same."""
    voters = story.people[: round(share * len(story.people))]
    for number, each in enumerate(voters):
        await each.person.taps(_starting(each.person, f"{1 + number % 3} · "))
    await _taps(story.coordinator, "Abstimmung beenden", "Ja, beenden")


async def releases(story: Story) -> None:
    """Everyone who took part gets the result."""
    await _sees_survey(story)
    await _taps(story.coordinator, "Ergebnis freigeben", "Ja, freigeben")


async def takes_along(story: Story) -> None:
    """Every file there is."""
    coordinator = story.coordinator
    await _sees_survey(story)
    await _taps(coordinator, "Ergebnis", "Bericht und Tabellen")
    for label in EVERY_FILE:
        await coordinator.taps(label)
        if label == PACKAGE:
            await coordinator.taps("Ja, mit Namen")
        story.files[label] = coordinator.files[-1]
        await coordinator.taps("Weitere Dateien")


async def takes_in(story: Story, other: Story) -> None:
    """The package of another town comes in as a file."""
    coordinator = story.coordinator
    await _sees_survey(story)
    await _taps(coordinator, "Ergebnis", "Vergleichen", "Mit anderen Kommunen", "Paket aufnehmen")
    package = other.files[PACKAGE]
    await coordinator.sends_file(package.name, package.content)


async def _sees_survey(story: Story) -> None:
    coordinator = story.coordinator
    await coordinator.types("/menue")
    await coordinator.taps("Befragungen")
    await coordinator.taps(_starting(coordinator, "Beendet: "))


async def _taps(person: Person, *labels: str) -> None:
    for label in labels:
        await person.taps(label)


def _starting(person: Person, beginning: str) -> str:
    """The visible button that starts like this."""
    return next(label for label in person.buttons() if label.startswith(beginning))


def _said(story: Story) -> list[str]:
    """From the record of all calls: also what was edited away since."""
    chats = {story.coordinator.user.id, *(each.person.user.id for each in story.people)}
    recorder = story.town.sandbox.recorder
    assert recorder.count == len(recorder.calls), "the record is too short for this scenario"
    texts = [
        str(call.parameters.get("text") or call.parameters.get("caption") or "")
        for call in recorder.calls
        if call.chat_id in chats
    ]
    return [html.unescape(re.sub(r"<[^>]+>", "", text)) for text in texts if text]
