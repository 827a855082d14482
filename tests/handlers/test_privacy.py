"""Privacy played on phones: what is said, what is handed over, what is gone afterwards."""

import json
from typing import Any

import pytest

from handlers.privacy import TOPICS, Topic, Withdraw, about, overview
from locales import LANGUAGES, words_in
from questionnaires.kernels import choice
from sandbox.person import Person
from storage import ballots, members, persons
from storage.ids import ChatId, MunicipalityId, PollId, UpdateId
from storage.members import Role
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import start
from tests.town import AGREE, Town


async def open_poll(town: Town) -> PollId:
    coordinator = await town.id_of(town.coordinator)
    sheet = await town.workshops.polls.draft(
        coordinator,
        town.municipality,
        question="Wo treffen wir uns?",
        asks=choice.one_of("Rathaus", "Schule"),
        update=UpdateId(-1),
    )
    await town.workshops.polls.open(coordinator, sheet.poll.id)
    await town.settled()
    return sheet.poll.id


async def voters(town: Town, poll: PollId) -> int:
    return (await town.database.read(lambda tx: ballots.counts(tx, poll))).voters


async def is_known(town: Town, person: Person) -> bool:
    chat = ChatId(person.user.id)
    return await town.database.read(lambda tx: persons.of_chat(tx, chat)) is not None


def data_of(person: Person) -> dict[str, Any]:
    file = person.files[-1]
    assert file.name == "meine-daten.json"
    content: dict[str, Any] = json.loads(file.content)
    return content


def test_every_part_of_the_information_is_there_in_every_language() -> None:
    """Article 13: who, why and on what basis, what, who gets it, third country, how long, rights and complaint."""
    words = words_in("de")
    whole = "\n".join(
        [overview(words, None), *(about(words, topic, None, ways="telegram") for topic in TOPICS)]
    )
    for needed in (
        "Verantwortlich",
        "Datenschutzbeauftragte",
        "Nur dafür",
        "Artikel 6 Absatz 1 Buchstabe a",
        "Telegram",
        "außerhalb des Europäischen Wirtschaftsraums",
        "nicht Ende-zu-Ende",
        "ohne Telegram",
        "Auskunft",
        "Berichtigung",
        "Löschung",
        "Einschränkung",
        "Widerruf",
        "beschweren",
    ):
        assert needed in whole
    for language in LANGUAGES:
        for topic in TOPICS:
            assert len(about(words_in(language), topic, None, ways="telegram")) <= 900


@pytest.mark.slow
async def test_stranger_may_read_it_without_leaving_a_consent(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(town.sandbox.link())
    await ada.types("/privacy")
    assert "Verantwortlich: die Kommune, die Sie einlädt" in ada.reads()
    for label in (
        "Wer ist verantwortlich?",
        "Was wird gespeichert?",
        "Wer sieht was?",
        "Wie lange?",
        "Ihre Rechte",
    ):
        await ada.taps(label)
        await ada.taps("Zurück zum Datenschutz")
    await ada.types("/daten")
    assert data_of(ada)["memberships"] == []
    await ada.types("/widerruf")
    assert ada.reads().startswith("Sie nehmen in keiner Kommune teil.")


@pytest.mark.slow
async def test_member_reads_it_for_the_own_town(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/privacy")
    assert "Verantwortlich: Musterstadt" in ada.reads()
    assert "Angaben der Kommune" not in ada.buttons()
    await ada.taps("Wer ist verantwortlich?")
    assert (
        "Was hier fehlt, Anschrift oder Datenschutzbeauftragte, nennt Ihnen die Koordination" in ada.reads()
    )


@pytest.mark.slow
async def test_topic_of_an_older_text_leads_to_the_overview(town: Town) -> None:
    ada = await town.participant("Ada")
    await forges(town, ada, Topic("cookies"))
    assert ada.reads().startswith("Datenschutz (Fassung 2026-11)")


@pytest.mark.slow
async def test_my_data_come_as_a_file_with_the_gist_beside_it(town: Town) -> None:
    ada = await town.participant("Ada")
    await open_poll(town)
    await ada.taps("1 · Rathaus")
    await ada.types("/daten")
    assert "• Musterstadt, Gruppe Rat\n" in ada.reads()
    assert (
        "• Einwilligung für Musterstadt am Dienstag, 3. November 2026 (Fassung 2026-11, Ergebnisse ab 5 Personen)"
        in ada.reads()
    )
    assert (
        "• Aus Befragungen ist zurzeit keine Antwort gespeichert, die sich Ihnen zuordnen lässt.\n"
        in ada.reads()
    )
    assert (
        "• Ihre Stimme in einer laufenden Abstimmung. In der Datei steht das unter „polls“.\n" in ada.reads()
    )
    data = data_of(ada)
    assert data["telegram_chat"] == ada.user.id
    assert data["memberships"] == [{"municipality": "Musterstadt", "group": "Rat", "rights": ["participant"]}]
    assert data["polls"] == [{"question": "Wo treffen wir uns?", "chosen": {"Rathaus": 1}}]
    assert "Ada" not in json.dumps(data)


@pytest.mark.slow
async def test_my_data_deny_nothing_that_their_file_lists(town: Town) -> None:
    [ada] = await town.participants(1)
    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Einladen: eine Person")
    await ada.taps("Ich komme")
    await olga.types("/massnahmen Sprachcafé")
    await olga.taps("Allen zeigen")
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé", "Bescheid bekommen"):
        await ada.taps(label)
    await ada.types("/daten")
    assert [len(data_of(ada)[kind]) for kind in ("surveys", "meetings", "measures", "follows")] == [
        0,
        1,
        0,
        1,
    ]
    said = ada.reads()
    assert "• Aus Befragungen ist zurzeit keine Antwort gespeichert, die sich Ihnen zuordnen lässt.\n" in said
    assert "• Ihre Antwort zu einem Treffen. In der Datei steht das unter „meetings“.\n" in said
    assert "• Eine Maßnahme, zu der Sie Bescheid bekommen. In der Datei steht das unter „follows“.\n" in said
    page = ada.files[-2].content.decode()
    assert "Deutsch" in page
    assert "Maßnahmen, zu denen Sie Bescheid bekommen" in page
    assert "Maßnahmen, die Sie übernommen haben" not in page, "what is only followed was not taken on"


@pytest.mark.slow
async def test_my_data_say_how_many_answers_are_stored_and_where(town: Town) -> None:
    await start(town)
    ada = await town.participant("Ada")
    for number, amount in ((1, "Eine Antwort"), (2, "2 Antworten")):
        await ada.types("1")
        await ada.types("/daten")
        assert (
            f"• {amount} in einer laufenden Befragung, unter einem Pseudonym gespeichert. "
            "In der Datei steht das unter „surveys“.\n"
        ) in ada.reads()
        [survey] = data_of(ada)["surveys"]
        assert len(survey["answers"]) == number
        await ada.types("/weiter")


@pytest.mark.slow
async def test_my_data_name_the_tasks_of_a_coordinator(town: Town) -> None:
    await open_poll(town)
    await town.coordinator.types("/privacy")
    await town.coordinator.taps("Meine Daten ansehen")
    assert data_of(town.coordinator)["made"] == [{"kind": "poll", "title": "Wo treffen wir uns?"}]
    assert "• Musterstadt, ohne Gruppe\n• Aufgabe in Musterstadt: Koordination\n" in town.coordinator.reads()


@pytest.mark.slow
async def test_deleting_asks_once_and_leaves_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    poll = await open_poll(town)
    await ada.taps("1 · Rathaus")
    assert await voters(town, poll) == 1
    await ada.types("/loeschen")
    assert "Nicht löschen lassen sich Zahlen aus beendeten Befragungen" in ada.reads()
    assert "einzige" not in ada.reads()
    await ada.taps("Abbrechen")
    assert await is_known(town, ada)
    await ada.types("/loeschen")
    await ada.taps("Alles löschen")
    assert ada.reads().startswith("Alles, was über Sie gespeichert war, ist gelöscht.")
    assert not await is_known(town, ada)
    assert await voters(town, poll) == 0


@pytest.mark.slow
async def test_deleting_twice_is_harmless(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/loeschen")
    question = ada.newest
    await ada.taps("Alles löschen")
    await ada.taps("Alles löschen", of=question)
    assert ada.reads().startswith("Alles, was über Sie gespeichert war, ist gelöscht.")
    assert not await is_known(town, ada)


@pytest.mark.slow
async def test_stranger_who_deletes_is_forgotten(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(town.sandbox.link())
    await ada.types("/loeschen")
    await ada.taps("Alles löschen")
    assert not await is_known(town, ada)


@pytest.mark.slow
async def test_last_coordinator_is_told_before_leaving(town: Town) -> None:
    for command in ("/loeschen", "/widerruf"):
        await town.coordinator.types(command)
        assert "Bitte beachten: Nur Sie koordinieren Musterstadt." in town.coordinator.reads()
    ada = await town.participant("Ada")
    person = await town.id_of(ada)
    await town.database.write(lambda tx: members.grant(tx, town.municipality, person, role=Role.COORDINATOR))
    await town.coordinator.types("/loeschen")
    assert "Nur Sie koordinieren" not in town.coordinator.reads()


@pytest.mark.slow
async def test_stranger_reads_what_is_usual(town: Town) -> None:
    stranger = town.sandbox.person("Cem")
    await stranger.opens(town.sandbox.link())
    await stranger.types("/privacy")
    assert "Ergebnisse gibt es erst ab 5 Personen" in stranger.reads()


@pytest.mark.slow
async def test_withdrawing_ends_the_part_in_one_town_and_coming_back_is_easy(town: Town) -> None:
    ada = await town.participant("Ada")
    poll = await open_poll(town)
    await ada.taps("2 · Schule")
    await ada.types("/widerruf")
    assert ada.reads().startswith("Teilnahme in Musterstadt beenden?")
    await ada.taps("Teilnahme beenden")
    assert ada.reads().startswith("Ihre Einwilligung für Musterstadt ist widerrufen.")
    assert await voters(town, poll) == 0
    await ada.types("/daten")
    assert "widerrufen am Dienstag, 3. November 2026" in ada.reads()
    await ada.opens(await town.link("rat"))
    await ada.taps(AGREE)
    assert ada.sees("Sie sind dabei.")


@pytest.mark.slow
async def test_withdrawing_twice_is_harmless(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/widerruf")
    question = ada.newest
    await ada.taps("Teilnahme beenden")
    await ada.taps("Teilnahme beenden", of=question)
    assert ada.reads().startswith("Sie nehmen in keiner Kommune teil.")
    await forges(town, ada, Withdraw(MunicipalityId(999)))
    assert ada.reads().startswith("Sie nehmen in keiner Kommune teil.")


@pytest.mark.slow
async def test_coordinator_who_withdrew_has_no_rights_left(town: Town) -> None:
    klara = town.coordinator
    await klara.types("/menue")
    home = klara.newest
    await klara.types("/widerruf")
    await klara.taps("Teilnahme beenden")
    said = await klara.taps("Einladen", of=home)
    assert said is not None
    assert said.startswith("Das können hier nur Koordination und Organisation.")


async def test_privacy_has_a_german_command_as_well(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/hilfe")  # where no button is called so
    await ada.types("/datenschutz")
    assert ada.reads().startswith("Datenschutz (Fassung")
