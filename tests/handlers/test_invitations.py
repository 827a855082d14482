"""Inviting, played on phones: links, QR codes, pages, groups."""

import io
from datetime import timedelta

import pypdf
import pytest
import segno

from handlers.invitations import taps
from handlers.taps import Tap
from locales.direction import apart, plain
from reports import qr
from sandbox.person import Person
from storage.members import Role
from storage.town_details import Detail
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import start
from tests.town import AGREE, Town

REFUSED = (
    "Das können hier nur Koordination und Organisation. "
    "Bitte wenden Sie sich an die Koordination Ihrer Kommune."
)


async def invites(town: Town) -> Person:
    """The coordinator, in front of everything that one can invite to."""
    await town.coordinator.types("/menue")
    await town.coordinator.taps("Einladen")
    return town.coordinator


def link_on(person: Person) -> str:
    """The link in the newest message."""
    return next(word for word in person.reads().split() if word.startswith("https://"))


@pytest.mark.slow
async def test_coordinator_sees_the_groups_with_their_size(town: Town) -> None:
    await town.participant("Ada", group="rat")
    klara = await invites(town)
    assert klara.reads().startswith(
        "Musterstadt: Einladen\n\nJede Gruppe hat einen eigenen Link, der gültig bleibt. In Klammern"
    )
    assert klara.buttons() == (
        "Verwaltung (0)",
        "Rat (1)",
        "Beirat (0)",
        "Ehrenamt (0)",
        "Institutionen (0)",
        "Neue Gruppe",
        "Koordination einladen",
        "Organisation einladen",
        "Moderation für einen Tag",
        "Organisation übernehmen",
        "Zur Übersicht",
    )


@pytest.mark.slow
async def test_link_of_a_group_lets_people_in(town: Town) -> None:
    klara = await invites(town)
    await klara.taps("Ehrenamt (0)")
    assert klara.reads().startswith("Ehrenamt (Musterstadt)\n\nNoch niemand ist dabei.")
    ada = town.sandbox.person("Ada")
    await ada.opens(link_on(klara))
    await ada.taps(AGREE)
    assert "Ihre Gruppe: Ehrenamt" in ada.reads()
    await klara.taps("Zurück")
    await klara.taps("Ehrenamt (1)")
    assert "Eine Person ist dabei." in klara.reads()


@pytest.mark.slow
async def test_link_comes_as_a_picture_whose_caption_can_be_passed_on(town: Town) -> None:
    klara = await invites(town)
    await klara.taps("Rat (0)")
    link = link_on(klara)
    await klara.taps("QR-Code als Bild")
    assert klara.reads() == (
        "Musterstadt lädt Sie ein. Gruppe: Rat\n\n"
        f"Öffnen Sie den QR-Code mit der Kamera oder tippen Sie auf den Link:\n{link}"
    )
    assert klara.pictures[-1].content == qr.picture(link)
    await klara.taps("Zurück")
    assert link_on(klara) == link


def page_of(person: Person) -> str:
    """What the newest file says, which must be one page."""
    [page] = pypdf.PdfReader(io.BytesIO(person.files[-1].content)).pages
    return " ".join(page.extract_text().split())


@pytest.mark.process
async def test_link_comes_as_a_page_to_print(town: Town) -> None:
    klara = await invites(town)
    await klara.taps("Beirat (0)")
    link = link_on(klara)
    await klara.taps("Seite zum Ausdrucken")
    assert klara.files[-1].name == "einladung-beirat.pdf"
    said = page_of(klara)
    assert said.startswith("Musterstadt lädt Sie ein Gruppe: Beirat")
    assert link in said.replace(" ", "")
    assert "Worum geht es? Musterstadt möchte wissen: Was läuft gut, und was kann besser werden?" in said
    assert "Zurzeit läuft die Befragung" not in said
    assert "Dieser Link gilt, bis Ihre Kommune ihn durch einen neuen ersetzt." in said
    assert "Stand: Dienstag, 3. November 2026. Bitte antworten Sie bis:" in said
    assert "Wen kann ich fragen? Name, Zimmer, Telefon:" in said
    assert said.endswith("Die Teilnahme ist freiwillig. Ihre Antworten sind vertraulich.")


@pytest.mark.process
async def test_page_names_what_is_asked_now_and_whom_to_ask(town: Town) -> None:
    await town.participant("Ada")
    await start(town)
    town_id, klara_id = town.municipality, await town.id_of(town.coordinator)
    await town.workshops.town_details.write(
        klara_id, town_id, Detail.CONTACT, "Bürgerbüro, Markt 1, Telefon 01234 567 📞"
    )
    klara = await invites(town)
    await klara.taps("Rat (1)")
    await klara.taps("Seite zum Ausdrucken")
    assert "Zurzeit läuft die Befragung „Kurzcheck für das Ehrenamt 2026“." in page_of(klara)
    assert "Wen kann ich fragen? Bürgerbüro, Markt 1, Telefon 01234 567 [Zeichen]" in page_of(klara)


@pytest.mark.process
@pytest.mark.parametrize(
    ("name", "shown"), [("Jugend 🎉", "Jugend [Zeichen]"), ("青年", "[Zeichen]"), ("الشباب", "الشباب")]
)
async def test_page_comes_for_every_name_that_a_group_can_have(town: Town, name: str, shown: str) -> None:
    klara = await invites(town)
    await klara.taps("Neue Gruppe")
    await klara.types(name)
    await klara.taps(f"{apart(name)} (0)")
    await klara.taps("Seite zum Ausdrucken")
    assert f"Gruppe: {shown}" in plain(page_of(klara))


def test_picture_is_large_enough_for_a_camera() -> None:
    link = "https://t.me/rundfrage_probe_bot?start=j5xSOMuDj7QCQdEnDRFG5EQ"
    modules = segno.make_qr(link, error="m").symbol_size(border=4)[0]
    picture = qr.picture(link)
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") == 12 * modules


@pytest.mark.slow
async def test_renewed_link_ends_the_old_one(town: Town) -> None:
    klara = await invites(town)
    await klara.taps("Rat (0)")
    old = link_on(klara)
    await klara.taps("Link erneuern")
    assert klara.reads().startswith("Link für Rat erneuern?\n\nDer alte Link und alle QR-Codes")
    await klara.taps("Ja, neuen Link machen")
    assert klara.reads().startswith("Der neue Link gilt ab jetzt.")
    ada = town.sandbox.person("Ada")
    await ada.opens(old)
    assert ada.reads().startswith("Dieser Link gilt nicht oder nicht mehr.")
    await ada.opens(link_on(klara))
    assert "Musterstadt lädt Sie ein." in ada.reads()


@pytest.mark.slow
async def test_coordinator_answers_in_a_group_too(town: Town) -> None:
    klara = await invites(town)
    await klara.taps("Verwaltung (0)")
    await klara.taps("Hier selbst teilnehmen")
    assert klara.reads().startswith("Sie nehmen jetzt in dieser Gruppe teil.")
    assert "Hier selbst teilnehmen" not in klara.buttons()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("label", "task"), [("Koordination einladen", "Koordination"), ("Organisation einladen", "Organisation")]
)
async def test_right_is_given_by_a_link_for_one_person(town: Town, label: str, task: str) -> None:
    klara = await invites(town)
    await klara.taps(label)
    assert "Diesen Link kann eine Person bis Dienstag, 10. November 2026 benutzen." in klara.reads()
    ada = town.sandbox.person("Ada")
    await ada.opens(link_on(klara))
    await ada.taps(AGREE)
    assert f"Ihre Aufgabe: {task}" in ada.reads()


@pytest.mark.slow
async def test_link_that_waits_for_somebody_can_be_withdrawn(town: Town) -> None:
    klara = await invites(town)
    await klara.taps("Koordination einladen")
    link = link_on(klara)
    await klara.taps("Zurück")
    await klara.taps("Offene Einladungen")
    await klara.taps("Koordination, bis Di 10.11.")
    assert klara.reads().startswith("Der Link gilt nicht mehr.\n\nOffene Einladungen\n\nEs gibt keine Links")
    ada = town.sandbox.person("Ada")
    await ada.opens(link)
    assert ada.reads().startswith("Dieser Link gilt nicht oder nicht mehr.")


@pytest.mark.slow
async def test_link_can_be_withdrawn_where_it_was_made(town: Town) -> None:
    klara = await invites(town)
    await klara.taps("Organisation einladen")
    await klara.taps("Link zurückziehen")
    await klara.taps("Zurück")
    assert "Offene Einladungen" not in klara.buttons()


@pytest.mark.slow
async def test_expired_link_no_longer_waits(town: Town) -> None:
    klara = await invites(town)
    await klara.taps("Organisation einladen")
    await town.time_passes(timedelta(days=7))
    await klara.taps("Zurück")
    assert "Offene Einladungen" not in klara.buttons()


@pytest.mark.process
async def test_new_group_gets_a_name_and_a_link(town: Town) -> None:
    klara = await invites(town)
    await klara.taps("Neue Gruppe")
    assert "Bitte nur breite Gruppen: Antworten werden erst ab 5 Personen gezeigt." in klara.reads()
    await klara.types("x" * 41)
    assert klara.reads() == "Bitte schreiben Sie einen Namen mit höchstens 40 Zeichen."
    await klara.types("rat")
    assert klara.reads().startswith("Eine Gruppe mit diesem Namen gibt es schon.")
    await klara.types("Vereine & <b>Bünde</b>")
    assert klara.reads().startswith("Gespeichert.\n\nMusterstadt: Einladen")
    await klara.taps("Vereine & <b>Bünde</b> (0)")
    assert klara.reads().startswith("Vereine & <b>Bünde</b> (Musterstadt)")
    for label in ("QR-Code als Bild", "Seite zum Ausdrucken"):
        await klara.taps(label)
        assert "Vereine & <b>Bünde</b>" in klara.reads()


@pytest.mark.slow
async def test_group_is_renamed_and_its_link_stays(town: Town) -> None:
    klara = await invites(town)
    await klara.taps("Rat (0)")
    link = link_on(klara)
    await klara.taps("Gruppe umbenennen")
    await klara.types("BEIRAT")
    assert klara.reads().startswith("Eine Gruppe mit diesem Namen gibt es schon.")
    await klara.types("Stadtrat")
    await klara.taps("Stadtrat (0)")
    assert link_on(klara) == link


@pytest.mark.slow
async def test_groups_stay_few(town: Town) -> None:
    klara = await invites(town)
    for number in range(7):
        await klara.taps("Neue Gruppe")
        await klara.types(f"Gruppe {number}")
    await klara.taps("Neue Gruppe")
    await klara.types("Noch eine")
    assert klara.reads().startswith("Mehr als 12 Gruppen sind nicht möglich.")
    await klara.taps("Abbrechen")
    assert klara.reads().startswith("Musterstadt: Einladen")


@pytest.mark.slow
async def test_nobody_else_can_do_any_of_it(town: Town) -> None:
    ada, rat = await town.participant("Ada"), town.groups["rat"]
    forged: list[Tap] = [
        taps.Invitations(town.municipality),
        taps.SeeGroup(rat),
        taps.Picture(rat),
        taps.Page(rat),
        taps.AskRenew(rat),
        taps.Renew(rat),
        taps.TakePart(town.groups["beirat"]),
        taps.Rename(rat),
        taps.NewGroup(town.municipality),
        taps.Organise(town.municipality),
        taps.InviteFor(town.municipality, Role.COORDINATOR),
        taps.Unused(town.municipality),
        taps.Withdraw(town.municipality, "x"),
    ]
    link = await town.link("rat")
    assert [await forges(town, ada, tap) for tap in forged] == [REFUSED] * len(forged)
    assert await town.link("rat") == link
    assert ada.files == ()
    assert ada.pictures == ()
