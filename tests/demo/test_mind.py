"""Invented people think what the demonstration needs to show, and always the same."""

import re
from collections import Counter
from statistics import mean

from bot.demo.mind import DONT_KNOW, NOT_APPLICABLE, VIEWS, Mind
from bot.demo.town import GROUPS, FreeDesk, Persona, first_steps, inhabitants
from questionnaires.model import QuestionnaireId
from workshops.questionnaires.questionnaire_cache import shipped

PEOPLE = list(inhabitants(24))


def mind(somebody: Persona, *, seed: int = 1) -> Mind:
    return Mind(somebody.name, somebody.group, seed=seed)


def answers(field: str, *groups: str) -> list[str]:
    """What people of these groups say to 15 questions of a field."""
    people = [mind(somebody) for somebody in PEOPLE if somebody.group in groups]
    return [each.rates(f"{field}\nFrage {number} von 15") for each in people for number in range(1, 16)]


def level(given: list[str]) -> float:
    return mean(int(answer) for answer in given if answer not in {DONT_KNOW, NOT_APPLICABLE})


def test_people_are_spread_over_the_groups_under_names_of_their_own() -> None:
    assert Counter(somebody.group for somebody in PEOPLE) == dict.fromkeys(GROUPS, 6)
    assert len({somebody.name for somebody in inhabitants(100)}) == 100


def test_views_are_about_the_fields_of_the_shipped_questionnaire() -> None:
    fields = shipped()[QuestionnaireId("selbstcheck")].questionnaire.fields
    assert {field.title.text("de") for field in fields} == set(VIEWS)


def test_person_thinks_the_same_about_the_same_question() -> None:
    question = "Feld 1 von 4 · Frage 3 von 15\nEngagement und Beteiligung"
    asked_twice = [[mind(somebody).rates(question) for somebody in PEOPLE] for _ in range(2)]
    assert asked_twice[0] == asked_twice[1]
    assert [mind(somebody, seed=2).rates(question) for somebody in PEOPLE] != asked_twice[0]


def test_administration_sees_management_better_than_the_advisory_board() -> None:
    field = "Management und Steuerung"
    assert level(answers(field, "verwaltung")) > level(answers(field, "beirat")) + 1


def test_one_field_is_known_to_the_administration_only() -> None:
    field = "Arbeit und wirtschaftliche Entwicklung"
    others = answers(field, "rat", "beirat", "ehrenamt")
    assert others.count(DONT_KNOW) / len(others) > 0.3
    assert answers(field, "verwaltung").count(DONT_KNOW) / 90 < 0.15


def test_one_field_has_questions_without_a_middle() -> None:
    field = "Kommunikation und Konfliktmanagement"
    people = [mind(somebody) for somebody in PEOPLE]
    extremes = [
        Counter(each.rates(f"{field}\nFrage {number} von 15") for each in people) for number in range(1, 16)
    ]
    assert sum(counts["0"] >= 5 and counts["3"] >= 5 for counts in extremes) >= 3


def test_pause_is_what_a_human_being_needs() -> None:
    pauses = [mind(somebody).pause() for somebody in PEOPLE]
    assert all(1 <= pause <= 8 for pause in pauses)
    assert len(set(pauses)) == 24


def test_terminal_and_page_say_the_same_to_try_first() -> None:
    on_the_page, in_the_terminal = (
        first_steps(
            24,
            desk=FreeDesk("http://127.0.0.1:8082", "7QF2-9M4K", "http://127.0.0.1:8082/w/wall"),
            language=language,
        )
        for language in ("de", "en")
    )
    assert all("http://127.0.0.1:8082/w/wall" in steps.pop() for steps in (on_the_page, in_the_terminal))
    assert all("http://127.0.0.1:8082" in steps.pop() for steps in (on_the_page, in_the_terminal))
    phones = [re.findall(r"^(?:Telefon|Phone) (\w+):", step) for step in on_the_page]
    assert phones == [["Rat"], ["Koordination"], ["Organisation"], ["Koordination"]]
    assert [re.findall(r"^Phone (\w+):", step) for step in in_the_terminal] == phones
    labels = [re.findall("„([^“]+)“", step) for step in on_the_page]
    assert labels[1] == ["Befragungen", "Neue Abstimmung"]
    assert [re.findall("“([^”]+)”", step) for step in in_the_terminal] == labels
