"""What was passed on and who helps with it, as part of a person's data: while a survey is open, and never longer."""

from collections.abc import Mapping
from typing import Any

from storage import handovers as rows
from storage import members, participation, surveys
from storage.database import Transaction
from storage.handovers import Handover, HandoverState
from storage.ids import MunicipalityId, PersonId
from workshops.confidential.pseudonyms import in_survey
from workshops.handovers.rows import give_up, part, subject
from workshops.questionnaires.questionnaire_cache import asked_in


class HandoverData:
    """The part of /daten and /loeschen that concerns handovers."""

    def export(self, tx: Transaction, person: PersonId) -> Mapping[str, Any]:
        """What the person passed on, with the proposals that came back, and what they propose to others."""
        mine = [
            handover
            for each in participation.parts(tx, person)
            if (who := in_survey(tx, person, each.survey.id)) is not None
            for handover in rows.of_owner(tx, each.survey.id, who)
        ]
        return {
            "passed_on": [
                _exported(tx, each, proposals=each.state is HandoverState.RETURNED) for each in mine
            ],
            "helps_with": [_exported(tx, each, proposals=True) for each in rows.of_colleague(tx, person)],
        }

    def erase(self, tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
        """Deletes what the person proposes to others; what they passed on goes with their response."""
        for handover in rows.of_colleague(tx, person):
            survey = surveys.survey(tx, handover.survey)
            if municipality is None or (survey is not None and survey.municipality == municipality):
                give_up(tx, handover)


def _exported(tx: Transaction, handover: Handover, *, proposals: bool) -> dict[str, Any]:
    asked = part(asked_in(tx, handover.survey), handover.scope)
    stored = rows.proposals(tx, handover.id) if proposals else {}
    return {
        "municipality": members.municipality(tx, asked.municipality).name,
        "survey": asked.name,
        "what": subject(asked, handover.scope).text("de"),
        "state": handover.state.value,
        "link_until": handover.expires_at.isoformat(),
        "proposals": [
            {
                "question": question.text.text("de"),
                "answer": stored[key].value,
                "comment": stored[key].comment,
            }
            for key, question in asked.questions.items()
            if key in stored
        ],
    }
