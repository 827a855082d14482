"""What coordinators and organisers do with groups, rights and their town, for test_no_second_effect."""

from collections.abc import Mapping
from typing import Final

from handlers.invitations import taps as invitations
from sandbox.person import Person
from tests.handlers.powerless import Powerless, Scenario
from tests.handlers.surveying import PROBE, start
from tests.town import AGREE


async def groups_are_kept(world: Powerless) -> None:
    klara = world.town.coordinator
    await klara.types("/menue")
    await klara.taps("Einladen")
    await world.walks(klara, "Rat (0)", "Link erneuern", "Ja, neuen Link machen", "Gruppe umbenennen")
    await world.types(klara, "Stadtrat")
    await world.walks(klara, "Neue Gruppe")
    await world.types(klara, "Vereine")
    await world.walks(klara, "Verwaltung (0)", "Hier selbst teilnehmen")
    await world.taps(klara, invitations.Picture(world.town.groups["beirat"]))
    await world.taps(klara, invitations.Page(world.town.groups["ehrenamt"]))


async def rights_are_given(world: Powerless) -> None:
    klara = world.town.coordinator
    await klara.types("/menue")
    await klara.taps("Einladen")
    await world.walks(
        klara, "Organisation einladen", "Link zurückziehen", "Zurück", "Organisation übernehmen"
    )


async def takes_it_on_once_more(world: Powerless, mona: Person) -> None:
    """By another code for today; then the coordinator ends the right."""
    klara = world.town.coordinator
    await klara.taps("Zurück")
    await klara.taps("Heute")
    await mona.opens(next(word for word in klara.reads().split() if "start=j" in word))
    await mona.taps("Aufgabe übernehmen")
    await klara.taps("Zurück")
    await world.walks(klara, "1. Person: Recht beenden")


async def somebody_moderates_for_a_day(world: Powerless) -> None:
    klara, mona = world.town.coordinator, world.sandbox.person("Mona")
    await klara.types("/menue")
    await klara.taps("Einladen")
    await world.walks(klara, "Moderation für einen Tag", "Morgen", "Code zurückziehen", "Heute")
    link = next(word for word in klara.reads().split() if "start=j" in word)
    await mona.opens(link)
    await mona.taps(AGREE)
    await world.walks(mona, "Moderieren", "Nicht mehr moderieren", "Ja, nicht mehr moderieren")
    await takes_it_on_once_more(world, mona)
    await klara.taps("Heute")
    code = klara.reads().rpartition("Oder der Code ")[2].split()[0].rstrip(".")
    await mona.types("/einstellungen")
    await mona.taps("Code eingeben")
    await world.types(mona, code)


async def somebody_enters_forms_for_a_day(world: Powerless) -> None:
    klara, mona = world.town.coordinator, world.sandbox.person("Mona")
    await start(world.town, PROBE)
    await klara.taps("Papierbögen eintragen")
    await world.walks(klara, "Jemand anderes trägt ein", "Morgen", "Code zurückziehen", "Heute")
    await mona.opens(next(word for word in klara.reads().split() if "start=j" in word))
    await mona.taps(AGREE)
    await world.walks(mona, "Papierbögen eintragen", "Nicht mehr eintragen", "Ja, nicht mehr eintragen")
    await takes_it_on_once_more(world, mona)


async def town_is_set_up(world: Powerless) -> None:
    klara = world.town.coordinator
    await klara.types("/menue")
    await world.walks(klara, "Datenschutz", "Ergebnisse ab 5 Personen", "ab 8")
    await world.types(klara, "6")


SCENARIOS: Final[Mapping[Scenario, frozenset[str]]] = {
    groups_are_kept: frozenset(
        {
            "invitations.AskRenew",
            "invitations.Page",
            "invitations.Picture",
            "invitations.Rename",
            "invitations.Renew",
            "invitations.SeeGroup",
            "invitations.TakePart",
            "text invitations-new-group",
            "text invitations-rename",
        }
    ),
    rights_are_given: frozenset({"invitations.InviteFor", "invitations.Organise", "invitations.Withdraw"}),
    somebody_moderates_for_a_day: frozenset(
        {
            "invitations.MakeDayCode",
            "invitations.WithdrawDayCode",
            "invitations.EndModeration",
            "moderating.GiveBack",
            "text join-code",
        }
    ),
    somebody_enters_forms_for_a_day: frozenset(
        {
            "invitations.MakePaperCode",
            "invitations.WithdrawPaperCode",
            "invitations.EndPaperHelp",
            "paper.StopEntering",
        }
    ),
    town_is_set_up: frozenset({"group_size.SetGroupSize", "text group-size"}),
}
