"""Ways in through the browser: codes for one person, a group's link for a time, and back again."""

import re
from datetime import timedelta

import pytest

from storage import members
from storage.errors import StorageError
from storage.ids import PersonId
from storage.members import Role
from tests.web.desk import Desk
from tests.web.hall import AGREE, NAME, VALID, Hall


def code_in(text: str) -> str:
    """The code that a page or a screen shows."""
    found = re.search(r"\b[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){1,2}\b", text)
    assert found is not None, text
    return found[0]


class Commits:
    """Counts the writes for which somebody waited."""

    def __init__(self) -> None:
        self.count = 0

    def works(self) -> None:
        self.count += 1

    def failed(self, error: StorageError) -> None:
        raise error


async def people_in(hall: Hall) -> int:
    return len(await hall.database.read(lambda tx: members.persons_in(tx, hall.municipality)))


async def persons(hall: Hall) -> int:
    rows = await hall.database.read(lambda tx: tx.one("SELECT count(*) AS n FROM person"))
    return int(rows["n"])


async def stored(hall: Hall) -> tuple[int, ...]:
    """How much there is of what coming in makes or uses up."""
    row = await hall.database.read(
        lambda tx: tx.one(
            "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM session), (SELECT count(*) FROM page), "
            "(SELECT count(*) FROM code), (SELECT sum(uses_left) FROM invite)"
        )
    )
    return tuple(row)


async def person_of(hall: Hall, desk: Desk) -> PersonId:
    """Whoever is signed in at this desk."""
    found = await hall.workshops.sessions.of_cookie(desk.cookie)
    assert found is not None
    return found[1].id


async def sees_group(hall: Hall) -> Desk:
    """The coordinator looks at the council's link."""
    coordinator = hall.coordinator
    await coordinator.opens("/")
    await coordinator.taps("Einladen")
    await coordinator.taps("Rat (")
    return coordinator


@pytest.mark.slow
async def test_invitation_is_still_there_when_the_address_is_opened_anew_before_agreeing(hall: Hall) -> None:
    """A phone forgets its pages, or somebody closes the window to think about it: the code is not typed again."""
    ada = await hall.desk()
    await ada.enters(await hall.code())
    await ada.opens("/")
    assert "Musterstadt lädt Sie ein." in ada.text
    await ada.taps("Einfache Sprache")
    await ada.opens("/")
    assert "Musterstadt lädt Sie ein." in ada.text
    await ada.taps("Nein, ich mache nicht mit")
    await ada.opens("/")
    assert "lädt Sie ein" not in ada.text, "they said no"


@pytest.mark.slow
async def test_looking_at_a_link_uses_nothing_up_and_stores_nobody(hall: Hall) -> None:
    invite = await hall.workshops.invitations.admit(
        NAME, role=Role.PARTICIPANT, group_code="rat", valid_for=VALID
    )
    ada = await hall.participant()
    codes = [
        await hall.workshops.sessions.new_code(await person_of(hall, ada), purpose)
        for purpose in ("desk", "return")
    ]
    before, scanner = await stored(hall), await hall.desk()
    for _ in range(3):
        for address in (f"/l/j{invite.token}", *(f"/k/{code}" for code in (invite.code, *codes))):
            await scanner.opens(address)
            assert scanner.status == 200
    assert (await stored(hall), scanner.cookie) == (before, "")
    await scanner.opens(f"/l/j{invite.token}")
    await scanner.taps("Weiter")
    await scanner.taps(AGREE)
    assert "Sie sind dabei" in scanner.text
    for code in codes:
        desk = await hall.desk()
        await desk.enters(code)
        assert "Ihre Gruppe: Rat" in desk.text


@pytest.mark.slow
async def test_whoever_joins_waits_for_two_commits(hall: Hall) -> None:
    """One for who they are and the page with the question, one for the answer and the page that it leads to."""
    group = await hall.workshops.group_links.open_in_browser(
        await coordinator_of(hall), hall.groups["rat"], lasts=timedelta(days=1), people=5
    )
    ada = await hall.desk()
    hall.database.watch = commits = Commits()
    await ada.opens(f"/l/j{group.token}")
    await ada.taps("Weiter")
    assert (AGREE in ada.labels, commits.count) == (True, 1)
    await ada.taps(AGREE)
    assert commits.count == 2
    assert "Sie sind dabei" in ada.text
    await ada.opens("/")
    assert "Ihre Gruppe: Rat" in ada.text


@pytest.mark.slow
async def test_code_for_one_person_lets_one_of_ten_windows_in(hall: Hall) -> None:
    code = await hall.code()
    windows = [await hall.desk() for _ in range(10)]
    for window in windows:
        await window.enters(code)
    for window in windows:
        if AGREE in window.labels:
            await window.taps(AGREE)
    assert [("Sie sind dabei" in window.text) for window in windows] == [True] + [False] * 9
    assert all("wurde schon benutzt" in window.text for window in windows[1:])
    assert await people_in(hall) == 2  # with the coordinator


@pytest.mark.slow
async def test_ten_tabs_of_one_browser_are_one_ballot(hall: Hall) -> None:
    coordinator = await sees_group(hall)
    await coordinator.taps("Zugang im Browser")
    await coordinator.taps("Link öffnen: 1 Tag, 30 Personen")
    code = code_in(coordinator.text)
    desk = await hall.desk()
    for _ in range(10):
        await desk.enters(code)
        if AGREE in desk.labels:
            await desk.taps(AGREE)
    assert await people_in(hall) == 2


@pytest.mark.slow
async def test_groups_link_lets_nobody_in_until_it_is_opened_and_not_more_than_that(hall: Hall) -> None:
    coordinator = await sees_group(hall)
    assert "Der Link dieser Gruppe lässt zurzeit niemanden ein." in coordinator.text
    assert not any("/l/j" in each for each in coordinator.page.links)
    assert not {"QR-Code als Bild", "Seite zum Ausdrucken"} & set(coordinator.labels)
    token = (
        await hall.workshops.group_links.group_link(await coordinator_of(hall), hall.groups["rat"])
    ).token
    link = f"/l/j{token}"
    early = await hall.desk()
    await early.opens(link)
    await early.taps("Weiter")
    assert "zurzeit niemand im Browser teilnehmen" in early.text

    group = hall.groups["rat"]
    coordinates = await coordinator_of(hall)
    await hall.workshops.group_links.open_in_browser(coordinates, group, lasts=timedelta(days=1), people=2)
    came = [await hall.desk() for _ in range(3)]
    for desk in came:
        await desk.opens(link)
        await desk.taps("Weiter")
        if AGREE in desk.labels:
            await desk.taps(AGREE)
    assert [("Sie sind dabei" in desk.text) for desk in came] == [True, True, False]
    assert "Alle 2 Plätze sind vergeben" in came[2].text
    hall.clock.advance(timedelta(days=2))
    late = await hall.desk()
    await late.opens(link)
    await late.taps("Weiter")
    assert "zurzeit niemand im Browser teilnehmen" in late.text


@pytest.mark.slow
async def test_link_that_is_full_says_so_to_all_and_gets_more_places_by_one_tap(hall: Hall) -> None:
    group, coordinates = hall.groups["rat"], await coordinator_of(hall)
    link = await hall.workshops.group_links.open_in_browser(
        coordinates, group, lasts=timedelta(days=1), people=1
    )
    coordinator, first, second = hall.coordinator, await hall.desk(), await hall.desk()
    for desk in (first, second):
        await desk.opens(f"/l/j{link.token}")
        await desk.taps("Weiter")
    await coordinator.opens("/")
    assert "ist voll" not in coordinator.text
    await first.taps(AGREE)
    await second.taps(AGREE)
    assert "Der einzige Platz ist vergeben" in second.text
    await coordinator.taps("Leinwand")
    await coordinator.taps("Leinwand öffnen")
    projector = await hall.desk()
    await projector.opens(coordinator.page.links["Leinwand hier öffnen"])
    assert "Rat Der einzige Platz ist vergeben." in " ".join(projector.text.split())
    await coordinator.opens("/")
    assert "Der Link für Rat ist voll: Der einzige Platz ist vergeben." in coordinator.text
    await coordinator.taps("Mehr Plätze: Rat")
    await coordinator.taps("30 weitere Plätze freigeben")
    assert "noch für 30 Personen" in coordinator.text
    await coordinator.taps("Zurück")
    assert "noch 30 Personen ein." in coordinator.text
    assert coordinator.text.count("/l/j") == 1, "the link stands there once"
    await second.taps("Noch einmal versuchen")
    await second.taps(AGREE)
    assert "Sie sind dabei" in second.text


async def test_places_of_a_link_are_added_once_by_the_same_tap(hall: Hall) -> None:
    group, coordinates, links = hall.groups["rat"], await coordinator_of(hall), hall.workshops.group_links
    await links.open_in_browser(coordinates, group, lasts=timedelta(days=1), people=30)
    for places in (60, 60, 45, 900):
        found = (await links.add_places(coordinates, group, places=places)).browser
        assert found is not None
        assert (found.left, found.places) == (60, 60)


async def coordinator_of(hall: Hall) -> PersonId:
    holders = await hall.database.read(
        lambda tx: members.holders(tx, hall.municipality, role=Role.COORDINATOR)
    )
    return holders[0]


@pytest.mark.slow
async def test_who_came_by_the_groups_link_is_asked_in_polls_but_not_in_surveys(hall: Hall) -> None:
    group, coordinates = hall.groups["ehrenamt"], await coordinator_of(hall)
    link = await hall.workshops.group_links.open_in_browser(
        coordinates, group, lasts=timedelta(days=1), people=5
    )
    by_link = await hall.desk()
    await by_link.opens(f"/l/j{link.token}")
    await by_link.taps("Weiter")
    assert "nehmen Sie an Abstimmungen und Treffen teil" in by_link.text
    await by_link.taps(AGREE)
    by_code = await hall.participant(group="ehrenamt")

    await hall.starts_short_check()
    await by_code.opens("/")
    await by_link.opens("/")
    assert "Kurzcheck" in by_code.text
    assert "Kurzcheck" not in by_link.text

    await hall.asks("Wo? Rathaus / Schule")
    await by_link.opens("/")
    await by_link.taps("1 · Rathaus")
    assert "Ihre Stimme: Rathaus" in by_link.text

    await by_link.enters(await hall.code("ehrenamt"))
    await by_link.taps("Auch an Befragungen teilnehmen")
    await by_link.opens("/")
    assert "Kurzcheck" in by_link.text


async def test_nobody_is_told_that_a_link_lets_people_in_which_has_to_be_opened_first(hall: Hall) -> None:
    kim = hall.coordinator
    await kim.opens("/")
    await kim.taps("Einladen")
    assert "Er lässt nur ein, solange Sie ihn öffnen; sonst bekommt jede Person einen Zettel" in kim.text
    assert "der gültig bleibt" not in kim.text


@pytest.mark.process
async def test_sheet_of_slips_lets_each_of_its_people_in_once(hall: Hall) -> None:
    coordinator = await sees_group(hall)
    await coordinator.taps("Zugang im Browser")
    await coordinator.taps("12 Zettel mit Codes drucken")
    assert coordinator.labels == ["Zurück"], "so the file is in sight, and a second sheet is not one tap away"
    assert "wurden bisher 12 Codes ausgegeben" in coordinator.text
    paper, kind = await coordinator.downloads(".pdf")
    assert (paper[:5], kind) == (b"%PDF-", "application/pdf")
    rows = await hall.database.read(
        lambda tx: tx.all("SELECT code FROM invite WHERE role = 'participant' AND uses_left = 1")
    )
    assert len({row["code"] for row in rows}) == 12
    desk = await hall.desk()
    await desk.enters(rows[0]["code"].lower())
    assert "wurden 12 Codes für einzelne Personen ausgegeben" in desk.text
    await desk.taps(AGREE)
    await coordinator.taps("Zurück")
    await coordinator.taps("Unbenutzte Codes zurückziehen")
    assert "11 unbenutzte Codes gelten nicht mehr" in coordinator.text
    late = await hall.desk()
    await late.enters(rows[1]["code"])
    assert "Dieser Link oder Code war für eine Person und wurde schon benutzt." in late.text
    assert "melden Sie sich mit Ihrem Rückkehr-Code an" in late.text


@pytest.mark.slow
async def test_who_joins_while_a_poll_runs_stands_at_it_and_where_more_waits_chooses(hall: Hall) -> None:
    kim = hall.coordinator
    await hall.people(1)
    for question in ("Wo?", "Wann?"):
        await kim.opens("/")
        await kim.taps("Neue Abstimmung")
        await kim.types(f"{question} Hier / Dort")
        await kim.taps("Senden an ")
        ada = await hall.desk()
        await ada.enters(await hall.code())
        await ada.taps(AGREE)
        if question == "Wo?":
            assert "Sie sind dabei. Vielen Dank." in ada.text
            assert ada.labels[:2] == ["1 · Hier", "2 · Dort"]
            await ada.opens(ada.url)  # anew, from what is stored
            await ada.taps("1 · Hier")
            assert "Ihre Stimme: Hier" in ada.text
    assert ada.labels[:2] == ["Abstimmung: Wann?", "Abstimmung: Wo?"]


async def test_return_code_leads_back_from_another_browser_until_it_is_renewed(hall: Hall) -> None:
    desk = await hall.participant()
    await desk.taps("Rückkehr-Code anzeigen")
    code = code_in(desk.text)
    await desk.opens("/me")
    assert code not in desk.text  # shown once

    elsewhere = await hall.desk()
    await elsewhere.enters(code)
    assert "Ihre Gruppe: Rat" in elsewhere.text
    await desk.opens("/me")
    await desk.taps("Neuen Rückkehr-Code anzeigen")
    third = await hall.desk()
    await third.enters(code)
    assert "Dieser Code gilt nicht" in third.text


@pytest.mark.slow
async def test_somebody_signs_their_other_browser_out(hall: Hall) -> None:
    desk = await hall.participant()
    await desk.taps("Rückkehr-Code anzeigen")
    elsewhere = await hall.desk()
    await elsewhere.enters(code_in(desk.text), shared=True)
    await desk.opens("/me")
    assert desk.text.count("Firefox, Windows") == 2
    await desk.taps("Abmelden")
    assert desk.text.count("Firefox, Windows") == 1
    await elsewhere.opens("/")
    assert elsewhere.page.heading == "Mitmachen"


@pytest.mark.slow
async def test_session_on_a_shared_device_ends_with_the_window_or_after_half_a_day(hall: Hall) -> None:
    code = await hall.code()
    desk = await hall.desk()
    await desk.enters(code, shared=True)
    await desk.taps(AGREE)
    assert "expires" not in str(desk.set_cookie).lower()
    hall.clock.advance(timedelta(hours=13))
    await desk.opens("/")
    assert desk.page.heading == "Mitmachen"


@pytest.mark.slow
async def test_session_says_until_when_it_lasts_and_ends_then(hall: Hall) -> None:
    desk = await hall.participant()
    await desk.opens("/me")
    assert "Angemeldet bis Donnerstag, 3. Dezember 2026" in desk.text
    hall.clock.advance(timedelta(days=31))
    await desk.opens("/")
    assert desk.page.heading == "Mitmachen"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "heading", "groups"),
    [
        ("en-GB,en;q=0.9", "Take part", "Your group"),
        ("de-DE", "Mitmachen", "Ihre Gruppe"),
        ("fr", "Mitmachen", "Ihre"),
    ],
)
async def test_pages_are_in_the_language_of_the_browser_if_it_is_spoken(
    hall: Hall, language: str, heading: str, groups: str
) -> None:
    desk = await hall.desk(language=language)
    await desk.opens("/")
    assert desk.page.heading == heading
    await desk.enters(await hall.code())
    await desk.taps(desk.labels[0])
    await desk.opens("/")
    assert groups in desk.text


@pytest.mark.slow
async def test_two_sign_ins_are_never_merged_one_is_kept_and_the_other_erased(hall: Hall) -> None:
    first, second = await hall.participant(), await hall.participant(group="beirat")
    await second.taps("Rückkehr-Code anzeigen")
    code = code_in(second.text)
    before = await persons(hall)
    await first.enters(code)
    assert first.page.heading == "In diesem Browser ist schon jemand angemeldet"
    assert await persons(hall) == before
    await first.taps("Die mit dem Code behalten, die hier löschen")
    assert "Ihre Gruppe: Beirat" in first.text
    assert await persons(hall) == before - 1


@pytest.mark.slow
async def test_only_coordinator_of_a_town_is_not_erased_by_mistake(hall: Hall) -> None:
    code = await hall.workshops.sessions.new_code(await coordinator_of(hall), "return")
    desk = await hall.participant()
    before = await persons(hall)
    await desk.enters(code)
    await desk.taps("Die hier behalten, die mit dem Code löschen")
    assert "koordiniert eine Kommune als einzige" in desk.text
    assert await persons(hall) == before


@pytest.mark.slow
async def test_erasing_takes_sessions_codes_and_pages_along(hall: Hall) -> None:
    desk = await hall.participant()
    await desk.taps("Rückkehr-Code anzeigen")
    code = code_in(desk.text)
    await desk.opens("/c/loeschen")
    await desk.taps("Weiter")
    await desk.taps("Alles löschen")
    assert "ist gelöscht" in desk.text
    assert desk.cookie == ""
    counts = await hall.database.read(
        lambda tx: tx.one(
            "SELECT (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM code) AS codes"
        )
    )
    assert (counts["sessions"], counts["codes"]) == (1, 0)  # the coordinator's
    await desk.enters(code)
    assert "Dieser Code gilt nicht" in desk.text


@pytest.mark.slow
async def test_who_looked_at_an_invitation_and_went_away_is_forgotten(hall: Hall) -> None:
    before = await persons(hall)
    stays, goes = await hall.participant(), await hall.desk()
    await goes.enters(await hall.code())
    assert await persons(hall) == before + 2
    hall.clock.advance(timedelta(days=31))
    await hall.workshops.sessions.forget_ended()
    assert await persons(hall) == before + 1  # a member stays a member
    await stays.opens("/")
    assert stays.page.heading == "Mitmachen"


@pytest.mark.slow
async def test_colleague_without_telegram_helps_through_a_link_of_her_own(hall: Hall) -> None:
    ada = await hall.participant(group="ehrenamt")
    await hall.starts_short_check()
    await ada.opens("/")
    await ada.taps("Jetzt beginnen")
    await ada.taps("mehr")
    await ada.taps("Jemanden fragen")
    await ada.taps("Diese Frage weitergeben")
    link = next(address for address in ada.page.links.values() if address.startswith(f"{hall.url}/l/k"))
    bea = await hall.desk()
    await bea.opens(link)
    await bea.taps("Weiter")
    await bea.taps(bea.labels[0])
    assert "feste Person" in bea.text
