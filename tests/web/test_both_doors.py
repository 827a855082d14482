"""One conversation, two doors: the same steps through a chat and through a browser, and one person at both."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Protocol

import aiohttp
import pypdf
import pytest

from sandbox.person import Person
from storage.members import Role
from tests.handlers.handing_over import asks, helps
from tests.handlers.surveying import start
from tests.handlers.test_owed_replies import nothing_is_shown, telegram_is_back
from tests.town import AGREE, NAME, Town
from tests.web.desk import Desk
from tests.web.hall import VALID
from tests.web.listening import events_of, told
from tests.web.test_joining import code_in

pytestmark = pytest.mark.both_doors


def address_of(town: Town) -> str:
    return f"http://127.0.0.1:{town.bot.web_port}"


class Somebody(Protocol):
    """A participant, through whichever door."""

    async def looks(self) -> str: ...
    async def taps(self, label: str) -> None: ...
    async def types(self, text: str) -> None: ...


class AtThePhone:
    """Reads the newest message."""

    def __init__(self, person: Person) -> None:
        self._person = person

    async def looks(self) -> str:
        return "\n".join(message.text for message in self._person.chat[-2:])

    async def taps(self, label: str) -> None:
        await self._person.taps(label)

    async def types(self, text: str) -> None:
        await self._person.types(text)


class AtTheDesk:
    """Reads the page, and what waits on the first one."""

    def __init__(self, town: Town, desk: Desk) -> None:
        self._town = town
        self.desk = desk

    async def looks(self) -> str:
        await self._town.settled()
        return self.desk.text

    async def taps(self, label: str) -> None:
        await self._town.settled()
        if label not in self.desk.labels:
            await self.desk.opens("/")
        await self.desk.taps(label)

    async def types(self, text: str) -> None:
        await self.desk.types(text)

    async def goes_home(self) -> None:
        await self._town.settled()
        await self.desk.opens("/")


@asynccontextmanager
async def through(door: str, town: Town) -> AsyncIterator[Somebody]:
    """Somebody of the group of volunteers."""
    if door == "phone":
        yield AtThePhone(await town.participant("Ada", group="ehrenamt"))
        return
    invite = await town.workshops.invitations.admit(
        NAME, role=Role.PARTICIPANT, group_code="ehrenamt", valid_for=VALID
    )
    async with Desk(address_of(town)) as desk:
        await desk.enters(invite.code or "")
        await desk.taps(AGREE)
        yield AtTheDesk(town, desk)


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_survey_is_answered_with_back_comment_and_free_text(town: Town, door: str) -> None:
    async with through(door, town) as ada:
        for label in (
            "Neue Befragung",
            "2 · Kurzcheck für das Ehrenamt",
            "Vorschau und Start",
            "Befragung starten",
        ):
            await town.coordinator.taps(label)
        await ada.taps("Jetzt beginnen")
        assert "Frage 1 von 5" in await ada.looks()
        await ada.taps("2 · läuft, aber nicht überall")
        await ada.taps("zurück")
        await ada.taps("3 · fest verankert")
        assert "Frage 2 von 5" in await ada.looks()
        for _ in range(3):
            await ada.taps("weiß ich nicht")
        await ada.taps("überspringen")
        assert "Was wünschen Sie sich?" in await ada.looks()
        await ada.types("Mehr Platz")
        assert "Geschafft: Ihr Ehrenamt" in await ada.looks()
    rows = await town.database.read(
        lambda tx: tx.all("SELECT value FROM answer WHERE value IS NOT NULL ORDER BY question_id")
    )
    stored = [row["value"] for row in rows]
    assert len(stored) == 6  # one of them skipped
    assert any("Mehr Platz" in value for value in stored)


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_vote_is_changed_and_a_late_one_is_answered_kindly(town: Town, door: str) -> None:
    async with through(door, town) as ada:
        await town.coordinator.types("/umfrage Wo? Rathaus / Schule")
        await town.coordinator.taps("Senden an eine Person")
        await ada.taps("1 · Rathaus")
        assert "Ihre Stimme: Rathaus" in await ada.looks()
        await ada.taps("2 · Schule")
        assert "Ihre Stimme: Schule" in await ada.looks()
    rows = await town.database.read(lambda tx: tx.all("SELECT * FROM ballot"))
    assert len(rows) == 1


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_meeting_is_answered(town: Town, door: str) -> None:
    async with through(door, town) as ada:
        olga = await town.organiser()
        await olga.taps("Neues Treffen")
        await olga.types("in vier Wochen um 18 Uhr")
        await olga.taps("Einladen: eine Person")
        await ada.taps("Ich komme")
        assert "Ihre Antwort: Ich komme" in await ada.looks()


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_series_is_answered_as_a_whole_and_reminded_of_in_one_message(town: Town, door: str) -> None:
    async with through(door, town) as ada:
        olga = await town.organiser()
        await olga.types("/treffen jeden Donnerstag ab 12.11. um 18 Uhr, 3 Mal")
        await olga.taps("Fertig")
        await olga.taps("Einladen: eine Person")
        await ada.taps("Alle Termine der Serie")
        await ada.taps("Ich komme zu allen")
        assert "3 Treffen der Serie stehen noch an." in await ada.looks()
        await olga.types("/treffen 13.11. 18 Uhr im Rathaus")
        await olga.taps("Einladen: eine Person")
        await town.time_passes(timedelta(days=9, hours=2))
        if isinstance(ada, AtTheDesk):
            await ada.goes_home()
        seen = await ada.looks()
        assert "Diese Erinnerung kommt später als vorgesehen." in seen
        assert "Außerdem:" in seen
        assert "Freitag, 13. November 2026" in seen


@pytest.mark.slow
async def test_somebody_goes_on_at_the_computer_with_a_code_from_the_phone(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.taps("Einstellungen")
    await ada.taps("Am Computer weitermachen")
    code = code_in(ada.chat[-1].text)
    async with Desk(address_of(town)) as desk, Desk(address_of(town)) as thief:
        await desk.enters(code)
        assert "Ihre Gruppe: Rat" in desk.text
        await thief.enters(code)
        assert "Dieser Code gilt nicht" in thief.text
    count = await town.database.read(lambda tx: tx.one("SELECT count(*) AS n FROM person"))
    assert count["n"] == 2  # with the coordinator


@pytest.mark.slow
async def test_code_for_the_computer_is_typed_within_ten_minutes(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.taps("Einstellungen")
    await ada.taps("Am Computer weitermachen")
    code = code_in(ada.chat[-1].text)
    assert len(code.replace("-", "")) == 8
    await town.time_passes(timedelta(minutes=10, seconds=1))
    async with Desk(address_of(town)) as desk:
        await desk.enters(code)
        assert "Dieser Code gilt nicht" in desk.text


@pytest.mark.slow
async def test_vote_at_the_desk_is_seen_in_the_chat(town: Town) -> None:
    ada = await town.participant("Ada")
    await town.coordinator.types("/umfrage Wo? Rathaus / Schule")
    await town.coordinator.taps("Senden an eine Person")
    code = await town.workshops.sessions.new_code(await town.id_of(ada), "desk")
    async with Desk(address_of(town)) as desk:
        await desk.enters(code)
        await desk.taps("Abstimmung: Wo?")
        await desk.taps("2 · Schule")
        await town.settled()
        assert "Abgestimmt: 1 von einer Person" in town.coordinator.chat[-1].text


@pytest.mark.slow
async def test_next_text_in_the_chat_answers_the_question_that_came_there_late(town: Town) -> None:
    """Whoever went on at a desk while Telegram could not be reached reads a later question than was asked then."""
    ada = await town.participant("Ada")
    await start(town, "1 · Selbstcheck")
    await ada.taps("Jetzt beginnen")
    for _ in range(14):
        await ada.taps("2 · läuft, aber nicht überall")
    code = await town.workshops.sessions.new_code(await town.id_of(ada), "desk")
    nothing_is_shown(town.sandbox)
    await ada.taps("2 · läuft, aber nicht überall", waits=False)
    async with Desk(address_of(town)) as desk:
        await desk.enters(code)
        await desk.taps("Selbstcheck 2026 fortsetzen")
        assert "Was läuft gut?" in desk.text
        await desk.taps("überspringen")
    await telegram_is_back(town)
    assert "Wo müssen wir handeln?" in ada.reads()
    await ada.types("Wege zum Amt")
    assert "Wie arbeiten wir weiter zusammen?" in ada.reads()
    await ada.taps("zurück")
    assert "Wo müssen wir handeln?" in ada.reads()
    assert "Ihre Antwort: Wege zum Amt" in ada.reads()


@pytest.mark.slow
async def test_question_that_was_answered_at_the_desk_is_read_anew_when_the_chat_is_tapped(
    town: Town,
) -> None:
    ada = await town.participant("Ada", group="ehrenamt")
    for label in (
        "Neue Befragung",
        "2 · Kurzcheck für das Ehrenamt",
        "Vorschau und Start",
        "Befragung starten",
    ):
        await town.coordinator.taps(label)
    await ada.taps("Jetzt beginnen")
    question = ada.chat[-1]
    assert "Frage 1 von 5" in question.text
    code = await town.workshops.sessions.new_code(await town.id_of(ada), "desk")
    async with Desk(address_of(town)) as desk:
        await desk.enters(code)
        await desk.taps("Kurzcheck für das Ehrenamt 2026 fortsetzen")
        await desk.taps("2 · läuft, aber nicht überall")
        await desk.taps("3 · fest verankert")
        assert "Frage 3 von 5" in desk.text
        assert "Frage 1 von 5" in ada.chat[-1].text, "nothing in the chat moves because of it"
        await ada.taps("1 · geplant, erste Schritte")
        assert "Frage 3 von 5" in ada.chat[-1].text, "it goes on where they are"
    rows = await town.database.read(lambda tx: tx.all("SELECT value FROM answer ORDER BY question_id"))
    assert [row["value"] for row in rows] == ["1", "3"], "the last arrival wins"


def last_paper(person: Person) -> str:
    """The words of the newest file in a chat, without blanks: addresses are broken over lines."""
    pages = pypdf.PdfReader(io.BytesIO(person.files[-1].content)).pages
    return "".join("".join(page.extract_text().split()) for page in pages)


@pytest.mark.slow
@pytest.mark.process
async def test_papers_name_the_ways_through_both_doors(town: Town) -> None:
    klara, typed_at = town.coordinator, f"{address_of(town).removeprefix('http://')}/k"
    for label in ("Fragebögen", "2 · Kurzcheck für das Ehrenamt", "Als PDF zum Drucken", "Deutsch"):
        await klara.taps(label)
    assert "GeantwortetwirdinTelegramoderimBrowser" in last_paper(klara)
    assert typed_at in last_paper(klara)
    await klara.types("/start")
    await klara.taps("Einladen")
    await klara.taps("Rat (0)")
    link = await town.link("rat")
    assert link in klara.reads()
    await klara.taps("Zugang im Browser")
    await klara.taps("Link öffnen: 1 Tag, 30 Personen")
    code = code_in(klara.reads())
    await klara.taps("Zurück")
    await klara.taps("Seite zum Ausdrucken")
    said = last_paper(klara)
    assert link.removeprefix("https://") in said
    assert typed_at in said
    assert code in said


@pytest.mark.slow
async def test_what_is_typed_in_the_chat_does_not_answer_the_page_at_the_desk(town: Town) -> None:
    code = await town.workshops.sessions.new_code(await town.id_of(town.coordinator), "desk")
    async with Desk(address_of(town)) as desk:
        await desk.enters(code)
        await desk.taps("Neue Abstimmung")
        await town.coordinator.types("Grüße / an / alle")
        assert "Vorschau" not in town.coordinator.chat[-1].text
        await desk.types("Wo? Rathaus / Schule")
        assert desk.page.heading == "Vorschau"


@pytest.mark.slow
async def test_page_with_a_question_does_not_overwrite_what_was_taken_over_in_the_chat(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = await helps(town, await asks(town, ada))
    await bea.taps("2 · läuft, aber nicht überall")
    await bea.taps("Zurückgeben")
    code = await town.workshops.sessions.new_code(await town.id_of(ada), "desk")
    async with Desk(address_of(town)) as desk:
        await desk.enters(code)
        await desk.taps("Probe 2026 fortsetzen")
        await ada.taps("Vorschläge ansehen")
        await ada.taps("Übernehmen")
        await desk.taps("0 · gibt es nicht")
        assert "gilt der Vorschlag, den Sie übernommen haben" in desk.text
        assert "Gibt es ein Leitbild?" not in desk.text, "on to the next question"
    rows = await town.database.read(lambda tx: tx.all("SELECT value FROM answer"))
    assert [row["value"] for row in rows] == ["2"]


@pytest.mark.slow
async def test_page_is_told_of_a_poll_while_a_message_about_it_hangs(town: Town) -> None:
    """Whoever sits at a desk does not wait for all of the others' chats."""
    ben = await town.participant("Ben")
    async with through("desk", town) as ada, aiohttp.ClientSession() as client:
        assert isinstance(ada, AtTheDesk)
        await ada.goes_home()
        client.cookie_jar.update_cookies({"rundfrage": ada.desk.cookie})
        stream = await events_of(ada.desk, client)
        held = town.sandbox.faults.hold("sendMessage", chat_id=ben.user.id)
        town.sandbox.settled = None
        await town.coordinator.types("/umfrage Wo? Rathaus / Schule")
        await town.coordinator.waits_for("Vorschau")
        await town.coordinator.taps("Senden an 2 Personen")
        await held.arrived.wait()
        assert "1 · Rathaus" in str((await told(stream))["came"])
        assert not ben.sees("Rathaus")
        stream.close()
        held.release()
        await town.settled()
        assert "1 · Rathaus" in ben.buttons()


@pytest.mark.slow
async def test_who_has_no_chat_is_never_written_to(town: Town) -> None:
    async with through("desk", town):
        before = len(town.sandbox.recorder.of("sendMessage"))
        people = await town.database.read(lambda tx: tx.all("SELECT * FROM person WHERE chat_id IS NULL"))
        assert len(people) == 1
        await town.coordinator.types("/umfrage Wo? Rathaus / Schule")
        await town.coordinator.taps("Senden an eine Person")
        chats = {call.chat_id for call in town.sandbox.recorder.of("sendMessage")[before:]}
        assert chats <= {town.coordinator.user.id}


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_measure_is_taken_on_asked_about_and_answered(town: Town, door: str) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé, Amt für Soziales, bis 20.11.")
    await olga.taps("Allen zeigen")
    async with through(door, town) as ada:
        await ada.taps("Maßnahmen")
        await ada.taps("1 · Sprachcafé")
        await ada.taps("Ich übernehme")
        await ada.types("Frau A.")
        assert "Sie haben sie übernommen, als: Frau A." in await ada.looks()
        await ada.taps("Bescheid bekommen")
        await town.time_passes(timedelta(days=10))
        await ada.taps("Begonnen")
        assert "Danke. Sie ist begonnen." in await ada.looks()
        await olga.taps("Datum ändern")
        await olga.taps("In 3 Monaten · Mo 15.02.2027")
        await town.time_passes(timedelta(hours=9))
        await ada.taps("1: nicht mehr melden")
        assert "Sie bekommen dazu keine Nachricht mehr." in await ada.looks()


@pytest.mark.slow
async def test_link_to_a_measure_lets_somebody_in_through_the_browser(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé, Amt für Soziales, bis 20.11.")
    await olga.taps("Weitergeben")
    address = next(word for word in olga.reads().split() if "/l/m" in word)
    async with Desk(address_of(town)) as desk:
        await desk.opens(address.removeprefix(address_of(town)))
        await desk.taps("Weiter")
        assert "Musterstadt fragt Sie" in desk.text
        await desk.taps(AGREE)
        await desk.taps("Ich übernehme")
        await desk.types("Nora vom Amt")
        assert "Sie haben sie übernommen, als: Nora vom Amt" in desk.text
    async with Desk(address_of(town)) as other:
        await other.opens("/l/mnichts")
        await other.taps("Weiter")
        assert "Übernehmen Sie" not in other.text


@pytest.mark.slow
async def test_question_of_a_measures_link_waits_on_the_first_page_in_the_browser(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/massnahmen Sprachcafé, Amt für Soziales, bis 20.11.")
    await olga.taps("Weitergeben")
    address = next(word for word in olga.reads().split() if "/l/m" in word).removeprefix(address_of(town))
    async with Desk(address_of(town)) as desk:
        await desk.opens(address)
        assert "Sie sind eingeladen" in desk.text
        await desk.taps("Weiter")
        await desk.taps(AGREE)
        await desk.opens("/")
        assert "Im Moment ist nichts zu tun." not in desk.text
        await desk.taps("Maßnahme: Sprachcafé")
        assert "Übernehmen Sie diese Maßnahme?" in desk.text
        await desk.opens(address)
        assert "Sie sind eingeladen" not in desk.text, "they belong already"
        assert "Ihr Link" in desk.text
        await desk.taps("Weiter")
        await desk.taps("Nein, danke")
        await desk.opens("/")
        assert "Maßnahme: Sprachcafé" not in desk.text
