"""What is stored about a person because of measures: taken along, and forgotten with the name that they chose."""

from storage import measure_changes as changes
from storage import measure_people as people
from storage import measures as rows
from storage import members
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId
from storage.measure_changes import ChangeKind
from workshops.clock import Clock
from workshops.measures import messages


class MeasureData:
    """A workshops.privacy.PersonalData."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def export(self, tx: Transaction, person: PersonId) -> dict[str, object]:
        """What they took on, under which name, what they are asked to take on, and what they follow."""
        return {
            "measures": [
                {
                    "municipality": members.municipality(tx, each.municipality).name,
                    "measure": each.what,
                    "due": None if each.due is None else each.due.isoformat(),
                    "status": each.status.value,
                    "name": owner.name,
                }
                for each in people.owned(tx, person, None)
                if (owner := people.owner(tx, each.id)) is not None
            ],
            "offered": [each.what for each in people.asked(tx, person, None)],
            "follows": [each.what for each in people.followed(tx, person, None)],
        }

    def erase(self, tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
        """The measures stay with their offices; whoever made them or organises is asked from now on.

        What somebody follows, or is asked to take on, goes with their membership.
        """
        now = self._clock()
        made = rows.made_of(tx, person, municipality)
        owned = people.owned(tx, person, municipality)
        for each in owned:
            people.release(tx, each.id)
            rows.drop_token(tx, each.id)
            changes.add(tx, each.id, ChangeKind.RELEASED, now=now, by_owner=True)
        for each in {each.id: each for each in (*owned, *made)}.values():
            messages.replan(tx, each, now=now, without=person)
