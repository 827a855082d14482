"""The page for the notice board: a group's link as a QR code, what for, until when, whom to ask.

What the town has not said yet is a line to fill in by hand: a notice without a date and a name is not answered.
"""

from datetime import date

from locales import Words, words_in
from questionnaires.values import dataclass
from reports import qr
from reports.chapters import Plain, written
from reports.pdf import compile_pdf
from reports.printing import printed

STEPS = ("camera", "link", "decide")


@dataclass(frozen=True, slots=True)
class InvitationPage:
    """What is printed. `surveys` are the names of those that ask the group now, each with the last day of the group;
    `contact` is whom the town named."""

    town: str
    group: str
    link: str
    surveys: tuple[tuple[str, date | None], ...]
    contact: str | None
    language: str
    day: date
    browser: tuple[str, str] | None = None
    """Where to type which code instead, as long as the link lets people in in a browser."""
    admits_until: date | None = None
    """The last day on which the link lets people in, where it leads through the browser since Telegram is switched off:
    they take part in polls and meetings alone."""

    @property
    def words(self) -> Words:
        return words_in(self.language)


def invitation_pdf(page: InvitationPage) -> bytes:
    """The PDF: tagged, one page of A4."""
    return compile_pdf("invitation.typ", invitation_data(page), day=page.day, words=page.words)


def invitation_data(page: InvitationPage) -> Plain:
    """Everything that stands on the page."""
    plain = page.words.plain
    town = printed(page.town, page.words)
    group = plain("invitation-page-group", group=printed(page.group, page.words))
    return {
        "language": page.language.split("-")[0],
        "document-title": f"{plain('invitation-page-title', town=town)}. {group}",
        "kicker": plain("invitation-page-kicker"),
        "title": written(plain("invitation-page-title", town=town)),
        "town": written(town),
        "group": written(group),
        "link": page.link,
        "picture": {"svg": qr.drawing(page.link), "alt": plain("invitation-page-picture", link=page.link)},
        "parts": [
            _part(page, "what-for", _what_for(page, town)),
            {**_part(page, "how", _without_the_link(page)), "steps": _steps(page)},
            _until(page),
            _whom(page),
        ],
        "promise": plain("invitation-page-confidential"),
    }


def _part(page: InvitationPage, name: str, sentences: list[str]) -> Plain:
    return {
        "title": page.words.plain(f"invitation-page-{name}"),
        "sentences": [written(each) for each in sentences],
        "steps": [],
        "line": "",
    }


def _what_for(page: InvitationPage, town: str) -> list[str]:
    if page.admits_until is not None:
        return [page.words.plain("invitation-page-what-for-polls", town=town)]
    names = ", ".join(
        page.words.plain("invitation-page-survey", name=printed(name, page.words)) for name, _ in page.surveys
    )
    now = page.words.plain("invitation-page-surveys", n=len(page.surveys), names=names) if names else ""
    return [each for each in (page.words.plain("invitation-page-what-for-text", town=town), now) if each]


def _without_the_link(page: InvitationPage) -> list[str]:
    """What it takes to follow the link, and how it goes otherwise."""
    if page.browser is None:
        return [page.words.plain("invitation-page-telegram")]
    name = "telegram" if page.admits_until is None else "in-browser"
    where, code = page.browser
    return [page.words.plain(f"invitation-page-{name}-code", where=where.removeprefix("https://"), code=code)]


def _steps(page: InvitationPage) -> list[str]:
    return [page.words.plain(f"invitation-page-how-{step}") for step in STEPS]


def _until(page: InvitationPage) -> Plain:
    """The last day of each survey; a line for the hand where there is none, or one of them has none."""
    words = page.words
    if page.admits_until is not None:
        return _part(
            page, "until", [words.plain("invitation-page-until-browser", day=words.day(page.admits_until))]
        )
    ends = [
        words.plain("invitation-page-survey-until", name=printed(name, words), day=words.day(day))
        for name, day in page.surveys
        if day is not None
    ]
    part = _part(page, "until", [*ends, words.plain("invitation-page-until-text", day=words.day(page.day))])
    is_said = bool(ends) and len(ends) == len(page.surveys)
    return part if is_said else {**part, "line": words.plain("invitation-page-until-line")}


def _whom(page: InvitationPage) -> Plain:
    contact = printed(page.contact or "", page.words)
    part = _part(page, "whom", [contact] if contact else [])
    return part if contact else {**part, "line": page.words.plain("invitation-page-whom-line")}
