"""A town's group in Telegram, and a poll that stands in it."""

from sandbox.chats import Chat, MemberStatus
from sandbox.person import Person
from tests.town import Town

TITLE = "Workshop Musterstadt"


async def connected(town: Town, *members: Person) -> Chat:
    """A group that the coordinator has connected by the link."""
    klara = town.coordinator
    group = town.sandbox.group(TITLE, klara, *members, standing=MemberStatus.LEFT)
    await klara.types("/menue")
    await klara.taps("Abstimmungen")
    await klara.taps("Telegram-Gruppe")
    await klara.taps("Telegram-Gruppe verbinden")
    link = next(each.url for row in klara.newest.keyboard for each in row if each.url is not None)
    await klara.adds_the_bot(group, link)
    return group


async def asked_in_group(
    town: Town, line: str = "Wo treffen wir uns? Rathaus / Bücherei / Schule", *, openly: bool = False
) -> None:
    await town.coordinator.types(f"/umfrage {line}")
    if openly:
        await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Auch in der Telegram-Gruppe")
    send = next(
        label
        for label in town.coordinator.buttons()
        if label.startswith(("Senden an", "Abstimmung beginnen"))
    )
    await town.coordinator.taps(send)


async def asked_as(town: Town, preset: str, line: str) -> None:
    """Of a kind of its own, in the group as well."""
    await town.coordinator.types("/menue")
    await town.coordinator.taps("Neue Abstimmung")
    await town.coordinator.taps(preset)
    await town.coordinator.types(line)
    await town.coordinator.taps("Auch in der Telegram-Gruppe")
    await town.coordinator.taps(
        next(each for each in town.coordinator.buttons() if each.startswith("Senden an"))
    )


def reads(group: Chat) -> str:
    """The newest message of the bot."""
    return [each for each in group.visible if each.from_bot][-1].text


async def to_the_group_chat(town: Town) -> None:
    await town.coordinator.types("/menue")
    await town.coordinator.taps("Abstimmungen")
    await town.coordinator.taps("Telegram-Gruppe")
