"""What is stored about a person, to read: the same as the file for programs, in the words of the screens. Pure."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from locales import Words, words_in
from questionnaires.answers import ACKNOWLEDGED, DONT_KNOW, NOT_APPLICABLE, SKIPPED
from reports.plain_page import Section, plain_page
from storage.members import Role
from workshops.towns.privacy import Dossier

_WAYS = {
    DONT_KNOW: "answering-dont-know",
    NOT_APPLICABLE: "answering-not-applicable",
    SKIPPED: "answering-skipped",
    ACKNOWLEDGED: "answering-acknowledge",
}


def my_data_page(words: Words, dossier: Dossier) -> bytes:
    """The page; what there is nothing of is left out."""
    return plain_page(
        words.plain("my-data-title"),
        intro=words.plain("my-data-intro"),
        sections=[section for section in _sections(words, dossier) if section.lines],
        language=words.language,
    )


def _sections(words: Words, dossier: Dossier) -> Iterator[Section]:
    content = dossier.content
    yield _section(words, "settings", _settings(words, dossier))
    yield _section(words, "places", _places(words, dossier))
    for survey in content["surveys"]:
        yield Section(
            words.plain("my-data-survey", name=survey["name"], town=survey["municipality"]),
            tuple(_survey(words, survey)),
        )
    yield _section(words, "polls", _polls(words, content))
    yield _section(words, "meetings", _meetings(words, content))
    yield _section(words, "measures", _measures(words, content))
    yield _section(words, "offered", ((what, words.plain("my-data-yes")) for what in content["offered"]))
    yield _section(words, "follows", ((what, words.plain("my-data-yes")) for what in content["follows"]))
    yield _section(words, "dates", _dates(words, content))
    yield _section(words, "floor", _floor(words, content))
    yield _section(words, "passed-on", _passed_on(words, content))
    yield _section(
        words,
        "made",
        ((words.plain(f"my-data-made-{each['kind']}"), each["title"]) for each in content["made"]),
    )
    yield _section(words, "technical", _technical(words, content))


def _section(words: Words, name: str, lines: Iterator[tuple[str, str]]) -> Section:
    return Section(words.plain(f"my-data-{name}"), tuple(lines))


def _settings(words: Words, dossier: Dossier) -> Iterator[tuple[str, str]]:
    person = dossier.person
    if person.chat is not None:
        yield words.plain("my-data-chat"), str(person.chat)
    yield words.plain("my-data-language"), words_in(person.language).plain("settings-language-name")
    yield words.plain("my-data-screen-reader"), _yes(words, on=person.screen_reader)
    yield words.plain("my-data-pace"), words.plain(f"settings-pace-{person.pace.name.lower()}")
    yield words.plain("my-data-messages"), _yes(words, on=not person.muted)


def _places(words: Words, dossier: Dossier) -> Iterator[tuple[str, str]]:
    for place in dossier.places:
        rights = [
            words.plain(f"home-role-{role}")
            for role in Role
            if role in place.membership.roles - {Role.PARTICIPANT}
        ]
        group = [] if place.group is None else [place.group.name]
        yield place.municipality.name, ", ".join([*group, *rights]) or words.plain("my-data-nothing")
    for right in dossier.content["rights_for_a_day"]:
        until = words.day(date.fromisoformat(right["last_day"]))
        survey = right["survey"]
        if survey is None:
            yield right["municipality"], words.plain("my-data-moderates", until=until)
        else:
            yield right["municipality"], words.plain("my-data-enters", name=survey, until=until)
    for town, consent in dossier.consents:
        zone = ZoneInfo(town.timezone)
        given = words.day(consent.given_at.astimezone(zone).date())
        name = words.plain("my-data-consent", town=town.name, version=consent.version)
        if consent.withdrawn_at is None:
            yield name, given
        else:
            end = words.day(consent.withdrawn_at.astimezone(zone).date())
            yield name, words.plain("my-data-withdrawn", given=given, end=end)


def _survey(words: Words, survey: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    state = "finished" if survey["finished"] else "unfinished"
    yield words.plain("my-data-state"), words.plain(f"my-data-{state}")
    for answer in survey["answers"]:
        said = answer["answer_in_words"] or (
            words.plain(_WAYS[answer["answer"]]) if answer["answer"] else None
        )
        if said is not None:
            yield answer["question"], said
        if answer["comment"]:
            yield words.plain("my-data-comment", question=answer["question"]), answer["comment"]


def _polls(words: Words, content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for poll in content["polls"]:
        yield poll["question"], ", ".join(poll["chosen"]) or words.plain("my-data-nothing")


def _meetings(words: Words, content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for meeting in content["meetings"]:
        start = datetime.fromisoformat(meeting["start"])
        said = words.plain(f"my-data-rsvp-{meeting['answer']}")
        if meeting["name"]:
            said = words.plain("my-data-rsvp-named", answer=said, name=meeting["name"])
        yield f"{meeting['title']}, {words.day(start.date())}", said


def _measures(words: Words, content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for each in content["measures"]:
        yield each["measure"], each["name"] or words.plain("measure-no-name")


def _dates(words: Words, content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for said in content["dates"]:
        start = datetime.fromisoformat(said["start"])
        yield f"{said['title']}, {words.day(start.date())}", words.plain(f"my-data-date-{said['answer']}")


def _floor(words: Words, content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for title in content["workshops"]:
        yield title, words.plain("my-data-workshop")
    for each in content["questions_from_the_floor"]:
        yield each["question"], words.plain("my-data-floor-asked" if each["asked"] else "my-data-floor-too")
    for town in content["heard_from_the_floor"]:
        yield town, words.plain("my-data-floor-heard")


def _passed_on(words: Words, content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for each in content["passed_on"]:
        yield words.plain("my-data-asked-somebody"), each["what"]
    for each in content["helps_with"]:
        yield words.plain("my-data-helps"), each["what"]


def _technical(words: Words, content: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for browser in content["browsers"]:
        yield words.plain("my-data-browser"), browser["browser"]
    yield words.plain("my-data-sent"), words.number(len(content["messages"]))


def _yes(words: Words, *, on: bool) -> str:
    return words.plain("my-data-yes" if on else "my-data-no")
