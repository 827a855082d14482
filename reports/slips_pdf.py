"""Codes for one person each, on paper to be cut into slips: where to type which code, and until when."""

from datetime import date

from locales import Words, words_in
from questionnaires.values import dataclass
from reports.chapters import Plain, written
from reports.pdf import compile_pdf
from reports.printing import printed


@dataclass(frozen=True, slots=True)
class SlipsPage:
    """What is printed. `address` is where the codes are typed, `issued` how many the group was given so far."""

    town: str
    group: str
    address: str
    codes: tuple[str, ...]
    issued: int
    until: date
    day: date
    language: str

    @property
    def words(self) -> Words:
        return words_in(self.language)


def slips_pdf(page: SlipsPage) -> bytes:
    """The PDF: tagged, twelve slips on each page of A4."""
    return compile_pdf("slips.typ", slips_data(page), day=page.day, words=page.words)


def slips_data(page: SlipsPage) -> Plain:
    """Everything that stands on the pages."""
    plain = page.words.plain
    town, group = printed(page.town, page.words), printed(page.group, page.words)
    return {
        "language": page.language.split("-")[0],
        "document-title": plain("slips-title", town=town, group=group),
        "kicker": plain("slips-kicker"),
        "title": written(plain("slips-title", town=town, group=group)),
        "town": written(town),
        "group": written(plain("slips-group", group=group)),
        "codes": list(page.codes),
        "where": plain("slips-where"),
        "address": page.address.removeprefix("https://").removeprefix("http://"),
        "until": plain("slips-until", day=page.words.day(page.until)),
        "once": plain("slips-once"),
        "issued": plain("slips-issued", n=page.issued),
    }
