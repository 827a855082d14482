"""Questions from the floor beside the conversation: on the wall, in a person's data, and when that person goes."""

from datetime import datetime

from storage import floor_heard, members
from storage import floors as rows
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId
from workshops.confidential.pseudonyms import pseudonym
from workshops.floors.sheets import KIND, who_is
from workshops.walls import Item


def wall_items(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[Item]:
    """The questions as one thing that the wall shows when it is asked to, behind everything else that goes on."""
    return [
        Item(KIND, each.id, "", is_over=True, at=since, on_demand=True)
        for each in rows.lately(tx, municipality, since)[-1:]
    ]


def export(tx: Transaction, person: PersonId) -> dict[str, object]:
    """What somebody asked, which questions they have too, and where they were heard, as long as that can be found."""
    found: list[dict[str, object]] = []
    heard: list[str] = []
    for town in members.municipalities_of(tx, person):
        for floor in rows.unclosed(tx, town.id):
            mine = rows.questions(tx, floor.id, who=who_is(tx, person, floor.id))
            found += [
                {"municipality": town.name, "question": each.text, "asked": each.own}
                for each in mine
                if each.own or each.chosen
            ]
        for kept, secret in floor_heard.kept(tx, town.id).items():
            if pseudonym(person, secret=secret) in floor_heard.people(tx, kept):
                heard.append(town.name)
    return {"questions_from_the_floor": found, "heard_from_the_floor": heard}


def erase(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
    """What they asked goes, and they are not counted any more; of ended ones nobody can know."""
    for floor in rows.unclosed(tx, municipality):
        if (who := who_is(tx, person, floor.id)) is not None:
            rows.erase(tx, floor.id, who)
            rows.raise_version(tx, floor.id)
    for kept, secret in floor_heard.kept(tx, municipality).items():
        floor_heard.erase(tx, kept, pseudonym(person, secret=secret))
