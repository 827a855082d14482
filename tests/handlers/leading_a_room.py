"""What whoever leads a workshop does: polls, the floor, the wall, a group in Telegram; for test_no_second_effect."""

from collections.abc import Mapping
from typing import Final

from handlers.floor import taps
from sandbox.chats import MemberStatus
from tests.handlers.powerless import Powerless, Scenario
from tests.handlers.surveying import evaluated
from workshops.group_chats import GroupCode


async def floor_is_led(world: Powerless) -> None:
    ada, ben = await world.town.participants(2)
    klara = world.town.coordinator
    who = await world.town.id_of(klara)
    await world.town.workshops.walls.open(who, world.town.municipality, language="de")
    await klara.types("/menue")
    for label in ("Ablauf", "Fragen aus dem Saal"):
        await klara.taps(label)
    await world.walks(klara, "Beginnen: sofort zu sehen")
    await ada.taps("Frage stellen")
    await world.types(ada, "Wann kommt der Bus?")
    await ben.taps("Alle Fragen ansehen")
    await world.walks(ben, "1 · Wann kommt der Bus?")
    await ben.taps("Frage stellen")
    await world.types(ben, "Wer zahlt?")
    await klara.types("/menue")
    for label in ("Fragen aus dem Saal", "Fragen leiten"):
        await klara.taps(label)
    await world.walks(klara, "Auf die Leinwand", "2 · Wer zahlt?", "Groß auf die Leinwand", "Verbergen")
    await world.walks(klara, "Zeigen", "Zusammenlegen", "1 · Wann kommt der Bus?", "Wieder trennen")
    await world.walks(klara, "Beantwortet")
    await world.walks(ada, "Zurücknehmen: Wann kommt der Bus?")
    await klara.types("/menue")
    for label in ("Fragen aus dem Saal", "Fragen leiten"):
        await klara.taps(label)
    await world.walks(klara, "Fragen beenden", "Ja, beenden")
    await world.taps(klara, taps.Begin(None, reviewed=False))  # of the version before


async def poll_is_asked(world: Powerless) -> None:
    await world.town.participants(2)
    klara = world.town.coordinator
    await klara.types("/umfrage")
    await world.types(klara, "Womit fangen wir an?")
    await world.types(klara, "Sprache / Sport")
    await world.walks(klara, "Mehrere Antworten erlauben")
    await klara.taps("Wortlaut ändern")
    await world.types(klara, "Was zuerst?")
    await klara.taps("Anders fragen")
    await world.walks(klara, "Punkte kleben", "Offen auszählen", "Gruppen auswählen")
    await world.walks(klara, "✓ Verwaltung: wird gefragt", "Alle Gruppen fragen", "Fertig", "Senden an…")
    await world.taps(klara, "Abstimmung zurücknehmen")
    await world.walks(klara, "Senden an…")
    await world.walks(klara, "Abstimmung beenden", "Ja, beenden", "Noch einmal abstimmen lassen")
    await klara.types("/umfrage Machen wir eine Pause?")
    await world.walks(klara, "Ja, Nein, Enthaltung", "Entwurf verwerfen")


async def workshop_is_led(world: Powerless) -> None:
    await world.town.participants(2)
    klara = world.town.coordinator
    await klara.types("/menue")
    await world.walks(klara, "Ablauf", "Halber Tag im Saal")
    await klara.types("/menue")
    await world.walks(klara, "Ablauf", "Neuer Ablauf", "Leerer Ablauf", "Punkt hinzufügen")
    await world.types(klara, "Gespräch, 10 Minuten")
    await world.types(klara, "Wo? Hier / Dort")
    await world.types(klara, "Pause")
    await world.walks(
        klara, "Fertig", "Weiter: Gespräch", "Zeit laufen lassen", "5 Minuten mehr", "Ohne Zeit weiter"
    )
    await world.walks(klara, "Punkt zurücknehmen", "Weiter: Gespräch", "Punkt beenden", "Weiter: Wo?")
    await world.walks(klara, "Ablauf ändern", "3. Pause", "Anders formulieren")
    await world.types(klara, "Kaffee")
    await world.walks(klara, "3. Kaffee", "Art ändern", "Eine Antwort")
    await world.types(klara, "Schwarz / Weiß")
    await world.walks(klara, "Art ändern", "Ohne Abstimmung", "Zurück", "Fertig")
    await klara.taps("Weiter: Kaffee")  # asks first what becomes of the vote
    await world.walks(klara, "Abstimmung beenden und weiter", "Punkt hinzufügen")
    await world.types(klara, "Ausblick")
    await world.types(klara, "Schluss")
    await world.types(klara, "Wann? Jetzt / Nie")
    await world.walks(
        klara, "Fertig", "Ablauf ändern", "5. Schluss", "Nach oben", "4. Schluss", "Punkt streichen"
    )
    await world.walks(klara, "Fertig", "Weiter: Ausblick", "Weiter: Wann?")
    await klara.taps("Punkt beenden")  # asks first as well
    await world.walks(klara, "Abstimmung und Punkt beenden", "Ablauf ändern", "Ablauf löschen", "Ja, löschen")


async def self_check_is_talked_about(world: Powerless) -> None:
    await evaluated(world.town)
    klara = world.town.coordinator
    await klara.types("/menue")
    for label in ("Ablauf", "Leerer Ablauf", "Punkt hinzufügen"):
        await klara.taps(label)
    await world.walks(klara, "Punkte aus…")


async def wall_is_steered(world: Powerless) -> None:
    await world.town.participants(1)
    klara = world.town.coordinator
    many = " / ".join(f"Vorschlag {number} mit einem Namen, der nicht kurz ist" for number in range(1, 13))
    for question in ("Wo? Hier / Dort", f"Womit beginnen wir? {many}"):
        await klara.types(f"/umfrage {question}")
        await klara.taps("Senden an eine Person")
    await klara.types("/menue")
    await klara.taps("Leinwand")
    await world.walks(klara, "Leinwand öffnen", "Willkommen und Zugang", "Zeigen: Wo?")
    await world.walks(klara, "Zeigen: Womit beginnen wir?", "Nächste Seite")
    await world.walks(klara, "Sprache der Leinwand: English", "Alle Links beenden", "Ja, beenden")


async def group_chat_is_connected(world: Powerless) -> None:
    ada = await world.town.participant("Ada")
    klara, ben = world.town.coordinator, world.sandbox.person("Ben")
    await klara.types("/menue")
    for label in ("Abstimmungen", "Telegram-Gruppe"):
        await klara.taps(label)
    await world.walks(klara, "Telegram-Gruppe verbinden")
    begun = await world.town.workshops.group_chats.begin(
        await world.town.id_of(klara), world.town.municipality
    )
    assert isinstance(begun, GroupCode)
    group = world.sandbox.group("Workshop", klara, ada, ben, standing=MemberStatus.LEFT)
    link = f"https://t.me/bot?startgroup={begun.code.replace('-', '')}"
    await world.adds_the_bot(klara, group, link)
    assert any(each.from_bot for each in group.visible)
    await world.walks(klara, "Jede neue Abstimmung auch dort", "Nur Abstimmungen, die ich wähle")
    await world.walks(klara, "Sprache der Gruppe: English")
    await klara.types("/umfrage Wo? Hier / Dort")
    await world.walks(klara, "Auch in der Telegram-Gruppe", "Senden an eine Person")
    await ada.taps("1 · Hier", group=group)
    way = next(each.url for each in group.visible[-1].buttons if each.url is not None)
    await world.opens(ben, way)
    await klara.types("/menue")
    for label in ("Abstimmungen", "Telegram-Gruppe"):
        await klara.taps(label)
    await world.walks(klara, "Verbindung trennen", "Ja, trennen")
    assert group.visible[-1].labels == ()


SCENARIOS: Final[Mapping[Scenario, frozenset[str]]] = {
    floor_is_led: frozenset(
        {
            f"floor.{tap}"
            for tap in (
                "Begin",
                "BeginIn",
                "End",
                "HaveToo",
                "Merge",
                "Part",
                "SetAnswered",
                "SetState",
                "ShowAll",
                "ShowAlone",
                "Withdraw",
            )
        }
        | {"text floor-question"}
    ),
    poll_is_asked: frozenset(
        {
            "polls.Again",
            "polls.ClosePoll",
            "polls.Discard",
            "polls.ReadyOptions",
            "polls.SetKind",
            "polls.SendPoll",
            "polls.SetGroup",
            "polls.SetSeveral",
            "polls.TakeBack",
            "text poll-wording",
            "polls.SetOpen",
            "text poll-options",
            "text poll-question",
        }
    ),
    workshop_is_led: frozenset(
        {
            f"run_sheet.{tap}"
            for tap in (
                "Begin",
                "Delete",
                "DropItem",
                "EndItem",
                "GiveMoreTime",
                "GiveTime",
                "MoveItemUp",
                "SetItemKind",
                "StartItem",
                "StopTime",
                "TakeBackItem",
                "UseReady",
            )
        }
        | {"taps.EndAfter", "taps.StartAfter", "text run-item", "text run-kind-answers", "text run-reword"}
    ),
    self_check_is_talked_about: frozenset({"run_sheet.AddFromSurvey"}),
    wall_is_steered: frozenset(
        {
            *("wall.OpenWall", "wall.ShowView", "wall.ShowItem", "wall.TurnPage", "wall.SpeakOnWall"),
            "wall.EndLinks",
        }
    ),
    group_chat_is_connected: frozenset(
        {
            "link g",
            "polls.group_taps.BeginGroupChat",
            "polls.group_taps.PartGroupChat",
            "polls.group_taps.SetAlways",
            "polls.group_taps.SetInGroup",
            "polls.group_taps.SpeakInGroup",
            "polls.SendPoll",
        }
    ),
}
