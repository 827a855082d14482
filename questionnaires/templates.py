"""The templates that a coordinator begins with: one example of every type of question, as YAML and as a spreadsheet."""

import json
from functools import cache
from typing import Final

from questionnaires.catalogue import Loaded, loads
from questionnaires.problems import ContentError
from questionnaires.schema import json_schema

YAML_NAME: Final = "fragebogen-vorlage.yaml"
SPREADSHEET_NAME: Final = "fragebogen-vorlage.xlsx"
SCHEMA_NAME: Final = "fragebogen-schema.json"

YAML_TEMPLATE: Final = """\
# yaml-language-server: $schema=fragebogen-schema.json
# Vorlage für einen eigenen Fragebogen. Was hinter einem # steht, ist eine Erklärung und wird nicht gelesen.
# Die erste Zeile hilft Programmen wie VS Code: Liegt die Datei fragebogen-schema.json (gibt es in Rundfrage und mit
# „rundfrage export --schema questionnaire“) daneben, prüfen sie schon beim Schreiben und schlagen Wörter vor.

id: vorlage            # Kennung: Kleinbuchstaben, Ziffern, - und _, höchstens 24 Zeichen. Bleibt immer gleich.
version: 1             # Fassung: um 1 erhöhen, wenn Sie den Fragebogen nach der ersten Befragung ändern.
languages: [de]        # Jeder Text muss in allen diesen Sprachen da sein. Möglich: de, de-einfach, en, tr, ar, uk …
title: {de: "Vorlage: Treffpunkte im Ort"}
intro:
  de: >-
    Hier steht, worum es geht und wie lange es dauert. Zum Beispiel: Wir möchten wissen, wie gut die Treffpunkte in
    unserem Ort angenommen werden. Es sind sieben Fragen, das dauert etwa 3 Minuten.

# Die vier Stufen für alle Fragen vom Typ level. „weiß ich nicht“ und „betrifft uns nicht“ gibt es immer dazu.
scale:
  - {value: 0, label: {de: gibt es nicht}}
  - {value: 1, label: {de: geplant oder erste Schritte}}
  - {value: 2, label: {de: "läuft, aber nicht überall"}}   # Texte mit Komma oder Doppelpunkt in Anführungszeichen
  - value: 3
    label: {de: fest verankert und wird überprüft}
    button: {de: fest verankert}                           # kurze Form für den Knopf, höchstens 26 Zeichen

# Freie Texte, nach denen am Ende jedes Feldes gefragt wird. Freiwillig; die Zeilen können Sie löschen.
reflection:
  - {id: gut, text: {de: Was läuft gut?}}
  - {id: handeln, text: {de: Wo müssen wir etwas tun?}}

fields:                                # Handlungsfelder: Jedes wird zusammen beantwortet und ausgewertet.

  - id: angebote
    title: {de: Angebote}
    intro: {de: "Hier geht es um das, was es schon gibt."}   # freiwillig
    questions:

      # Eine Aussage oder Frage, die mit den vier Stufen beantwortet wird
      - id: ang1                       # Kennung der Frage, höchstens 16 Zeichen
        version: 1                     # um 1 erhöhen, wenn sich der Sinn der Frage ändert
        type: level
        text: {de: "Es gibt einen Treffpunkt, der allen offensteht."}     # gut lesbar: höchstens 20 Wörter
        explanation: {de: "Gemeint ist ein Raum, für den niemand bezahlen oder Mitglied sein muss."}   # freiwillig

      # Eine Antwort aus mehreren; wird nur gefragt, wenn es einen Treffpunkt wenigstens in Ansätzen gibt
      - id: ang2
        version: 1
        type: single
        only_if: {question: ang1, any_of: [1, 2, 3]}
        text: {de: Wer kümmert sich um den Treffpunkt?}
        options:
          - {id: gemeinde, text: {de: die Gemeinde}}
          - {id: verein, text: {de: ein Verein}}
          - {id: andere, text: {de: jemand anderes}}

      # Mehrere Antworten
      - id: ang3
        version: 1
        type: multiple
        at_most: 2
        text: {de: Wann sollte der Treffpunkt geöffnet sein?}
        options:
          - {id: vormittag, text: {de: am Vormittag}}
          - {id: abend, text: {de: am Abend}}
          - {id: samstag, text: {de: am Wochenende}}

      # Eine Zahl in einem Bereich
      - id: ang4
        version: 1
        type: number
        minimum: 0
        maximum: 7
        text: {de: An wie vielen Tagen in der Woche ist der Treffpunkt geöffnet?}

      # Eine Zahl mit Komma; die Grenzen sind freiwillig
      - id: ang5
        version: 1
        type: decimal
        minimum: 0
        text: {de: Wie viele Kilometer sind es bis zum Treffpunkt?}

  - id: zukunft
    title: {de: Wie es weitergeht}
    questions:

      # Eine Reihenfolge
      - id: zuk1
        version: 1
        type: ranking
        text: {de: Was soll zuerst geschehen?}
        options:
          - {id: raum, text: {de: ein größerer Raum}}
          - {id: zeiten, text: {de: längere Öffnungszeiten}}
          - {id: programm, text: {de: mehr Veranstaltungen}}

      # Etwas zum Lesen, ohne Frage
      - id: zuk0
        version: 1
        type: note
        text: {de: Nun geht es um den Treffpunkt von morgen.}

      # Ein Tag, eine Uhrzeit oder beides
      - id: zuk4
        version: 1
        type: date
        text: {de: An welchem Tag soll der Treffpunkt wieder öffnen?}
      - id: zuk5
        version: 1
        type: time
        text: {de: Um wie viel Uhr soll der Treffpunkt öffnen?}
      - id: zuk6
        version: 1
        type: moment
        text: {de: Wann soll das Fest beginnen?}

      # Ein Knopf: gelesen
      - id: zuk7
        version: 1
        type: acknowledge
        text: {de: Die Hausordnung gilt für alle.}

      # Ein kurzer Text, höchstens 200 Zeichen; nur für zwei Gruppen
      - id: zuk2
        version: 1
        type: short_text
        groups: [verwaltung, ehrenamt]
        text: {de: Welcher Ort eignet sich noch als Treffpunkt?}

      # Ein langer Text, höchstens 2000 Zeichen
      - id: zuk3
        version: 1
        type: long_text
        text: {de: Was möchten Sie uns noch sagen?}
"""

_EXPLAINED: Final = (
    (
        "Vorlage für einen Fragebogen",
        (
            "Ersetzen Sie die Beispiele durch Ihre Fragen und schicken Sie die Datei an Rundfrage. Dieses "
            "Blatt wird nicht gelesen; Sie können es stehen lassen. Die Tabelle folgt dem Standard "
            "XLSForm (xlsform.org)."
        ),
    ),
    (
        "Blatt settings",
        (
            "form_id: Kennung des Fragebogens, Kleinbuchstaben, Ziffern, - und _, höchstens 24 Zeichen; "
            "sie bleibt immer gleich. version: 1, 2, 3 …; um 1 erhöhen, wenn Sie den Fragebogen nach "
            "der ersten Befragung ändern. form_title: der Titel."
        ),
    ),
    (
        "Blatt survey",
        (
            "Jede Zeile ist eine Frage. Was zwischen begin_group und end_group steht, ist ein "
            "Handlungsfeld; der Name des Feldes steht in der Zeile begin_group in der Spalte label."
        ),
    ),
    (
        "type",
        (
            "select_one LISTE: eine Antwort. select_multiple LISTE: mehrere Antworten. rank LISTE: eine "
            "Reihenfolge. integer: eine ganze Zahl. decimal: eine Zahl mit Komma. date, time, datetime: Tag, "
            "Uhrzeit, beides. text: ein kurzer Text; mit multiline in der Spalte appearance ein langer. "
            "acknowledge: ein Knopf „Ja, gelesen“. note: ein Hinweis; vor dem ersten Feld die Einleitung, am "
            "Anfang eines Feldes dessen Einleitung, sonst ein eigener Schritt zum Lesen."
        ),
    ),
    (
        "name",
        ("Wie die Frage in Bedingungen heißt. Jeder Name ist möglich; jede Frage braucht einen eigenen."),
    ),
    (
        "label und hint",
        (
            "Der Text der Frage, gut lesbar mit höchstens 20 Wörtern, und eine Erklärung, die auf "
            "Wunsch erscheint. Für weitere Sprachen ergänzen Sie Spalten, zum Beispiel label::English "
            "(en)."
        ),
    ),
    (
        "Stufen",
        (
            "Heißt eine Liste auf dem Blatt choices „stufen“ und hat sie die Namen 0, 1, 2 und 3, dann ist die "
            "Frage eine mit Stufen und wird mit Punkten ausgewertet. „weiß ich nicht“ und „betrifft uns nicht“ "
            "bietet Rundfrage immer an; sie gehören nicht in die Liste."
        ),
    ),
    (
        "required",
        "yes, wenn die Frage nicht übersprungen werden soll. „weiß ich nicht“ bleibt immer möglich.",
    ),
    (
        "relevant",
        (
            "Wann die Frage gestellt wird, zum Beispiel: ${ang1} = '3' oder selected(${ang3}, 'abend'), "
            "dazu and, not(…), Vergleiche und Rechnungen. Die genannten Fragen müssen vorher stehen. Wer "
            "eine überspringt, hat nichts geantwortet: ${ang2} != 'verein' trifft dann zu."
        ),
    ),
    (
        "constraint",
        (
            "Was eine Antwort erfüllen muss, „.“ ist die Antwort selbst. Zahlen: . >= 0 and . <= 7. Mehrere "
            "Antworten: count-selected(.) <= 2. Texte: regex(., '[0-9]{5}'). In constraint_message steht, was "
            "man sonst liest."
        ),
    ),
    (
        "choice_filter",
        (
            "Welche Antworten angeboten werden: land = ${land} vergleicht die Spalte land auf dem Blatt "
            "choices mit der Antwort auf die Frage land."
        ),
    ),
    (
        "groups",
        (
            "Nur diese Gruppen werden gefragt, zum Beispiel: verwaltung rat. Leer heißt: alle. Möglich "
            "sind die Kürzel der Gruppen Ihrer Kommune: verwaltung, rat, beirat, ehrenamt, institution."
        ),
    ),
    (
        "version",
        (
            "Um 1 erhöhen, wenn sich der Sinn einer Frage ändert. Ergebnisse werden nur verglichen, "
            "wenn sie gleich ist."
        ),
    ),
    (
        "Blatt choices",
        (
            "Die Antworten, Liste für Liste: list_name, name, label. In der Spalte button kann eine "
            "kurze Form für den Knopf stehen, höchstens 26 Zeichen."
        ),
    ),
    (
        "Blatt reflection",
        (
            "Freie Texte, nach denen am Ende jedes Feldes gefragt wird. Freiwillig: Sie können das "
            "Blatt löschen."
        ),
    ),
    (
        "Nicht möglich",
        "Makros, Bilder, Töne, Orte, Wiederholungen (begin_repeat), berechnete Werte und Listen aus Dateien.",
    ),
)
"""Headings and texts of the page of explanation in the spreadsheet."""


@cache
def spreadsheet_template() -> bytes:
    """The same questionnaire as an .xlsx file, with a page of explanation."""
    from questionnaires.xlsform import write_form

    reading = loads(YAML_TEMPLATE, YAML_NAME)
    if not isinstance(reading, Loaded):
        raise ContentError(reading.problems)
    return write_form(reading.questionnaire, explained=_EXPLAINED)


def schema_file() -> str:
    """The JSON Schema of the YAML format, for editors."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
