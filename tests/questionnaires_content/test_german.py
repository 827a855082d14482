"""Wording of the items: one fact, plain German, nobody's person asked about, the same terms in every language."""

import re

import pytest

from tests.questionnaires_content.phrases import LANGUAGES, SHIPPED, Phrase, item_phrases, phrases, questions

FIXED_PAIRS = (
    "mit und ohne Migrationsgeschichte",
    "Kinder und Jugendliche",
    "Bus und Bahn",
    "Patinnen und Paten",
)
"""One thing in two words; every other "und" would bundle two facts into one item."""

ANGLICISMS = (
    "Benchmark|Briefing|Coaching|Community|Content|Controlling|Diversity|Empowerment|Event|Feedback|Flyer"
    "|Follow-up|Guideline|Homepage|Interview|Job|Kick-off|Know-how|Mainstreaming|Meeting|Mentoring|Monitoring"
    "|Newsletter|Onboarding|Online|Social Media|Sharing|Start-up|Support|Team|Ticket|Tool|Training|Website|Workshop"
)
FILLERS = (
    "eigentlich|natürlich|sozusagen|quasi|irgendwie|grundsätzlich|selbstverständlich|bekanntlich|gewissermaßen"
    "|letztendlich|im Grunde|an sich|in der Regel|entsprechend|diesbezüglich|im Rahmen|im Bereich|seitens"
)
ONLY_MEN = (
    "Ärzte|Arzt|Arbeitgeber|Arbeitnehmer|Ausländer|Beamte|Berater|Besucher|Betreuer|Bewerber|Bürger|Dolmetscher"
    "|Einwohner|Experten|Flüchtlinge|Freunde|Helfer|Kollegen|Kunden|Lehrer|Migranten|Mieter|Mitarbeiter|Nutzer"
    "|Partner|Schüler|Sprecher|Teilnehmer|Unternehmer|Vermieter|Vertreter|Zuwanderer"
)
OTHER_TERMS = (
    "Migrationshintergrund|Ausländeranteil|fremdländisch|Asylanten|Integrationswillige|Rasse|anonym|Stadt ist"
)
ABOUT_THE_PERSON = (
    "sind Sie (?:selbst )?(?:eingewandert|zugewandert|krank|gläubig|Mitglied)|Ihre[rn]? (?:Herkunft|Religion|Partei"
    "|Gesundheit|Staatsangehörigkeit|Nationalität|Konfession|Muttersprache|Hautfarbe|Eltern|Krankheit|Name)"
    "|Ihr (?:Geburtsland|Alter|Geschlecht|Glaube|Name)|[Ww]oher kommen Sie|[Ww]elcher (?:Partei|Religion)"
    "|[Ww]en wählen Sie|[Ww]o sind Sie geboren"
)
SAME_TERM = (
    ("Migrationsgeschichte", "Migrationsgeschichte", "migration history"),
    ("nterkulturelle Öffnung", "Öffnung für alle", "intercultural opening"),
    ("nterkulturellen Öffnung", "Öffnung für alle", "intercultural opening"),
    ("Sprachmittlung", "Sprachmittlung", "[Ii]nterpreting"),
    ("Integrationsbeirat", "Beirat für Integration|Der Beirat", "integration advisory board"),
    ("Diskriminierung", "Diskriminierung", "discrimination"),
    ("Rassismus", "Rassismus", "racism"),
    ("rassistisch", "Rassismus", "racist"),
    ("Geflüchtete", "Geflüchtete", "[Rr]efugees"),
    ("Zugewanderte", "[Zz]ugewanderte", "[Mm]igrants?"),
    ("Ehrenamtliche", "Ehrenamtliche", "[Vv]olunteers"),
    ("Migrantische", "Vereine von Menschen mit Migrationsgeschichte", "Migrant organisations"),
    ("Verwaltung", "Verwaltung|Rathaus|Leitung", "administration"),
    ("Kommune", "Kommune|Friedhöfen|Beiräte", "municipality"),
    (r"\bRats?\b", r"\bRat\b", "council"),
    ("Fachkräfte[n]?", "Fachkräfte", "[Ss]killed|[Ss]taff"),
    (r"[Nn]eu [Zz]ugezogene", "neu hier|neu hierher", "[Nn]ewcomers|new to the municipality"),
    (r"[Nn]eu zugewandert", "neu in Deutschland", "[Rr]ecently immigrated"),
)
"""German term, and what stands for it in simple language and in English, wherever an item uses it."""


def hits(pattern: str, among: list[Phrase], *, whole_words: bool = True) -> list[str]:
    search = re.compile(rf"\b(?:{pattern})\b" if whole_words else pattern)
    return [str(one) for one in among if search.search(one.text)]


@pytest.mark.slow
def test_no_text_shouts() -> None:
    assert hits("!", phrases(), whole_words=False) == []


def test_gender_is_neutral_without_signs_inside_words() -> None:
    assert hits(r"[a-zäöüß][*:_/]-?[Ii]n(?:nen)?\b|[a-zäöüß]Innen\b", phrases(), whole_words=False) == []
    for language in ("de", "de-einfach"):
        assert hits(ONLY_MEN, phrases(language)) == []


def test_german_has_no_anglicisms() -> None:
    for language in ("de", "de-einfach"):
        assert hits(ANGLICISMS, phrases(language)) == []


def test_german_has_no_fillers() -> None:
    for language in ("de", "de-einfach"):
        assert hits(FILLERS, phrases(language)) == []


def test_terms_that_hurt_or_promise_too_much_are_not_used() -> None:
    for language in ("de", "de-einfach"):
        assert hits(OTHER_TERMS, phrases(language)) == []


def test_nobody_is_asked_about_origin_party_religion_or_health() -> None:
    for language in ("de", "de-einfach"):
        assert hits(ABOUT_THE_PERSON, phrases(language), whole_words=False) == []
    english = (
        r"\byour (?:origin|religion|party|health|nationality|faith|age|gender|name)\b|where are you from"
    )
    assert hits(english, phrases("en"), whole_words=False) == []


def test_level_items_are_statements_about_the_municipality_not_about_the_reader() -> None:
    levels = {one["id"] for name in SHIPPED for one in questions(name) if one["type"] == "level"}
    for language, reader in (("de", "Sie|Ihre?[nmrs]?"), ("en", "[Yy]ou|[Yy]our")):
        items = [one for one in item_phrases(language) if one.where.split()[-1] in levels]
        assert [str(one) for one in items if not one.text.endswith(".") or len(one.sentences()) != 1] == []
        assert hits(reader, items) == []


def test_an_item_states_one_fact() -> None:
    bundled = []
    for one in item_phrases("de"):
        text = one.text
        for pair in FIXED_PAIRS:
            text = text.replace(pair, "")
        if re.search(r"\b(?:und|oder|sowie|bzw|beziehungsweise)\b", text):
            bundled.append(str(one))
    assert bundled == []


def test_an_item_negates_at_most_once() -> None:
    negation = re.compile(
        r"\b(?:nicht|nichts|nie|niemals|niemand\w*|nirgends|weder|ohne|kein\w*)\b", re.IGNORECASE
    )
    items = [one for language in ("de", "de-einfach") for one in item_phrases(language)]
    assert [
        str(one) for one in items if len(negation.findall(one.text.replace("mit und ohne", ""))) > 1
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_end_as_sentences_and_captions_do_not(language: str) -> None:
    sentences = [one for one in phrases(language) if one.kind in {"intro", "explanation"}]
    assert [str(one) for one in sentences if one.text[-1] not in ".?"] == []
    captions = [one for one in phrases(language) if one.kind in {"label", "button"}]
    assert [str(one) for one in captions if one.text[-1] in ".?!,"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotation_marks_dashes_and_spaces_are_used_sparingly(language: str) -> None:
    # English needs the apostrophe of the possessive.
    apostrophe = "" if language == "en" else "'"
    marks = rf"[\"{apostrophe}–—…;()\[\]/\\&%§]|\s[,.:]|,,"
    assert hits(marks, phrases(language), whole_words=False) == []


def test_a_term_is_the_same_in_every_language() -> None:
    items = {language: {one.where: one.text for one in item_phrases(language)} for language in LANGUAGES}
    strayed = [
        f"{where}: {german} | {items['de-einfach'][where]} | {items['en'][where]}"
        for german, simple, english in SAME_TERM
        for where, text in items["de"].items()
        if re.search(german, text)
        and not (re.search(simple, items["de-einfach"][where]) and re.search(english, items["en"][where]))
    ]
    assert strayed == []


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        (ANGLICISMS, "Das Team gibt Feedback."),
        (FILLERS, "Das ist natürlich im Rahmen der Möglichkeiten."),
        (ONLY_MEN, "Die Bürger fragen die Mitarbeiter."),
        (OTHER_TERMS, "Die Umfrage ist anonym."),
        (ABOUT_THE_PERSON, "Welche Rolle spielt Ihre Religion?"),
    ],
)
def test_a_rule_finds_what_it_is_for(pattern: str, said: str) -> None:
    bad, good = Phrase("", "text", "de", said), Phrase("", "text", "de", "Die Kommune begrüßt alle.")
    assert hits(pattern, [bad, good]) == [str(bad)]
