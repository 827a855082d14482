"""What the first column of a row says: a type of question, a group, or what a chat cannot ask, and what to do then."""

import re
from typing import Final

from questionnaires.values import dataclass

_TAPPED: Final = re.compile(
    r"(?P<kind>select[ _]?one|select1|select[ _]?multiple|select[ _]all(?: that apply)?|select(?! one)|rank)"
    r"(?:\s+from)?\s+(?P<list>\S+)(?P<rest>.*)",
    re.IGNORECASE,
)
_FROM_FILE: Final = re.compile(r"select.*(from[ _]file|external)|.*\.(csv|xml|geojson)\b.*", re.IGNORECASE)
_OTHER: Final = re.compile(r"\s*(or[ _]other|or specify other|with other)\s*", re.IGNORECASE)
_WRITTEN: Final = {
    **dict.fromkeys(("text", "string", "freitext"), "short_text"),
    **dict.fromkeys(("phone number", "phone", "tel"), "phone"),
    **dict.fromkeys(("integer", "int", "zahl"), "number"),
    "decimal": "decimal",
    "date": "date",
    "datum": "date",
    "time": "time",
    **dict.fromkeys(("datetime", "date time", "date_time"), "moment"),
    **dict.fromkeys(("acknowledge", "trigger"), "acknowledge"),
    "note": "note",
    "range": "range",
    **dict.fromkeys(("calculate", "calculation", "hidden"), "calculate"),
    **dict.fromkeys(("begin group", "begin_group"), "begin"),
    **dict.fromkeys(("end group", "end_group"), "end"),
}
ABOUT_THE_DEVICE: Final = frozenset(
    {
        "start", "end", "today", "deviceid", "phonenumber", "phone_number", "username", "email", "audit",
        "simserial", "sim_serial", "subscriberid", "subscriber_id", "start-geopoint", "background-audio",
        "background-geopoint", "uri:deviceid", "uri:phonenumber", "uri:username", "uri:email", "uri:simserial",
        "uri:subscriberid", "starttime", "endtime", "get start time", "get end time", "get today", "device id",
        "get device id", "get phone number", "start time", "end time", "imei", "get subscriber id", "get sim id",
    }
)  # fmt: skip
"""What tools fill in by themselves: not asked, and nothing of it is ever stored here."""


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` is a type of question, "range", "begin", "end", "begin repeat", "calculate", "device", or empty."""

    name: str
    written: str
    list_name: str = ""
    with_other: bool = False


def kind_of(written: str) -> Kind:
    """What a row is."""
    plain = " ".join(written.split())
    folded = plain.casefold()
    if folded in ABOUT_THE_DEVICE:
        return Kind("device", plain)
    if folded in _WRITTEN:
        return Kind(_WRITTEN[folded], plain)
    if re.match(r"begin[ _](?!group\b)\w+", folded):
        return Kind("begin repeat", plain)
    if re.match(r"end[ _](?!group\b)\w+", folded):
        return Kind("end repeat", plain)
    found = _TAPPED.fullmatch(plain)
    if found is None or _FROM_FILE.fullmatch(plain):
        return Kind("", plain)
    word = found["kind"].casefold().replace("_", " ")
    name = (
        "ranking"
        if word == "rank"
        else "single"
        if word in {"select one", "selectone", "select1"}
        else "multiple"
    )
    rest = found["rest"]
    return (
        Kind(name, plain, found["list"], bool(_OTHER.fullmatch(rest)))
        if not rest.strip() or _OTHER.fullmatch(rest)
        else Kind("", plain)
    )


_INSTEAD: Final = {
    "geopoint": "Bitte fragen Sie mit text nach dem Ort, oder mit select_one nach dem Ortsteil.",
    "geotrace": "Bitte fragen Sie mit text nach dem Weg.",
    "geoshape": "Bitte fragen Sie mit text nach dem Gebiet.",
    "image": "Bitte fragen Sie mit text danach.",
    "photo": "Bitte fragen Sie mit text danach.",
    "audio": "Bitte fragen Sie mit text danach.",
    "video": "Bitte fragen Sie mit text danach.",
    "file": "Bitte fragen Sie mit text danach.",
    "barcode": "Bitte fragen Sie mit text nach der Nummer.",
}


def why_no_block(written: str) -> tuple[str, str]:
    """Why what stands between this row and its end cannot be asked, and what to do instead."""
    if re.search(r"repeat|loop", written, re.IGNORECASE):
        what = f"„{written}“: Wiederholungen gibt es hier nicht"
        return what, "Bitte fragen Sie einmal, oder lassen Sie in einer Frage vom Typ text aufzählen."
    what = f"„{written[:60]}“: Fragen in Tabellen gibt es hier nicht"
    return what, "Bitte stellen Sie jede Zeile der Tabelle als eigene Frage, etwa vom Typ select_one."


def why_not(written: str) -> tuple[str, str]:
    """Why a row cannot be asked, and what to do instead."""
    word = written.casefold()
    if _FROM_FILE.fullmatch(word):
        what = f"„{written[:60]}“: Listen aus anderen Dateien werden nicht gelesen."
        return what, "Bitte schreiben Sie die Antworten auf das Blatt „choices“."
    if word in _INSTEAD:
        return f"„{written}“ kann hier nicht gefragt werden.", _INSTEAD[word]
    first = word.split()[0]
    if first in {"select_one", "select_multiple", "rank", "select"}:
        what = f"„{written[:60]}“ nennt keine Liste."
        return what, "Bitte schreiben Sie hinter den Typ den Namen einer Liste, etwa: select_one ja_nein."
    known = "select_one, select_multiple, rank, integer, decimal, range, date, time, text, note, begin_group"
    return f"Den Typ „{written[:60]}“ gibt es hier nicht.", f"Möglich sind: {known}."
