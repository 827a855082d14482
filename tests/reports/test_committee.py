"""The proposed resolution: which points it asks for, each once."""

from questionnaires.agenda import Agenda, Entry, Unknown
from questionnaires.model import FieldId
from reports.committee import resolution
from reports.localized_result import LocalizedResult
from tests.reports import samples

REASONS = (Unknown(0.4, dont_know=4, of=10),)


def order(edition: LocalizedResult, *points: tuple[str, int | None]) -> str:
    """What the administration is asked to work on, where these fields and places of questions are on the agenda."""
    questions = {field.id: field.questions for field in edition.questionnaire.fields}
    entries = (
        Entry(FieldId(field), None if place is None else questions[FieldId(field)][place].id, REASONS)
        for field, place in points
    )
    return resolution(edition, Agenda(tuple(entries), (), ()))[1]


def test_field_is_named_once_with_those_of_its_questions_that_are_on_the_agenda() -> None:
    edition = samples.four_fields()
    said = order(
        edition, ("teilhabe", 0), ("steuerung", None), ("teilhabe", None), ("oeffnung", None), ("teilhabe", 2)
    )
    teilhabe = edition.field_title(FieldId("teilhabe"))
    assert said.count(teilhabe) == 1
    assert f": {teilhabe}, besonders " in said
    assert said.count("; ") == 2
    assert said.endswith(f"; {edition.field_title(FieldId('oeffnung'))}.")


def test_questions_of_a_field_that_is_not_on_the_agenda_itself_stay_points_of_their_own() -> None:
    edition = samples.four_fields()
    said = order(edition, ("teilhabe", 0), ("teilhabe", 1), ("steuerung", 0), ("oeffnung", 0))
    assert said.count(f"{edition.field_title(FieldId('teilhabe'))} (") == 2
    assert edition.field_title(FieldId("oeffnung")) not in said
