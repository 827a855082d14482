"""The result of a poll as pictures for the chat and as a page to keep; everything comes worded, whatever its kind."""

from dataclasses import replace
from datetime import date

from locales import Words, words_in
from questionnaires.values import dataclass
from reports.chapters import Plain, picture, written
from reports.pdf import compile_pdf
from reports.pictures import Picture
from reports.printing import printed
from reports.specs import votes
from reports.specs.estimates import Estimates, estimates_layers
from reports.specs.paper import PHONE, PRINT, Paper, Spec, spec
from reports.specs.votes import Bar

MOST_ROWS = 12
"""More lines than this are not readable in one picture on a phone."""


@dataclass(frozen=True, slots=True)
class CardsTogether:
    """Cards below the name that they were put together under, or below none."""

    name: str
    cards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupColumn:
    """What a group, or small groups together, said, one value per row of the page."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PollPage:
    """A result. `before` is what each line said in the round before, which is called `earlier_name`, if there was one;
    `notes` are sentences."""

    town: str
    question: str
    turnout: str
    rows: tuple[Bar, ...]
    notes: tuple[str, ...]
    day: date
    language: str
    before: tuple[str, ...] = ()
    words: tuple[tuple[str, int], ...] = ()
    """With how many wrote each, where they can be drawn as a cloud."""
    together: tuple[CardsTogether, ...] = ()
    """The same as the rows where those are cards: they are listed, and no table."""
    by_group: tuple[GroupColumn, ...] = ()
    """Where it is shown by group as well: at least two, or none."""
    in_no_group: str = ""
    """A sentence below that: how many belong to none."""
    round_name: str = ""
    """Of every round but the first."""
    earlier_name: str = ""
    estimates: Estimates | None = None
    """Where numbers were estimated: what is drawn of them."""

    @property
    def below_groups(self) -> tuple[str, ...]:
        """The sentences below what each group said."""
        means = self.texts.plain("poll-by-group-means")
        return (self.in_no_group, means) if self.in_no_group else (means,)

    @property
    def subtitle(self) -> str:
        """Of a picture, which may be seen without anything around it."""
        marked = any(row.length_before is not None for row in self.rows)
        mark = self.texts.plain("poll-picture-before", round=self.earlier_name) if marked else ""
        round_and_turnout = " · ".join(part for part in (self.round_name, self.turnout) if part)
        return f"{round_and_turnout}. {mark}" if mark else round_and_turnout

    @property
    def columns(self) -> tuple[str, ...]:
        """The head of the table."""
        label = self.texts.plain("poll-page-label")
        if not self.before:
            return (label, self.texts.plain("poll-page-value"))
        return (label, self.round_name, self.earlier_name)

    @property
    def texts(self) -> Words:
        return words_in(self.language)


def poll_pictures(page: PollPage) -> tuple[Picture, ...]:
    """As many as a phone needs, each with all of its numbers in words."""
    if page.estimates is not None:
        return (_line(page, page.estimates, PHONE),)
    cuts = range(0, max(len(page.rows), 1), MOST_ROWS)
    return tuple(
        _bars(page, page.rows[cut : cut + MOST_ROWS], PHONE, place) for place, cut in enumerate(cuts, 1)
    )


def poll_cloud(page: PollPage) -> Picture:
    """The words as large as they are frequent."""
    layers, height = votes.cloud(PHONE, page.words)
    values = ", ".join(f"{text} ({n})" for text, n in page.words)
    alt = page.texts.plain("poll-picture-alt", question=page.question, values=values)
    whole = spec(PHONE, layers, height=height, title=page.question, subtitle=page.subtitle)
    return Picture("cloud", page.question, alt, whole)


def _bars(page: PollPage, rows: tuple[Bar, ...], paper: Paper, place: int) -> Picture:
    named = [_of_rounds(page, row) for row in rows]
    layers, height = votes.bars(paper, named)
    said = [", ".join(each for each in (row.value, row.before) if each) for row in named]
    values = "; ".join(
        f"{row.label}: {each}" if each else row.label for row, each in zip(rows, said, strict=True)
    )
    return _picture(page, layers, height, paper, place, values)


def _of_rounds(page: PollPage, row: Bar) -> Bar:
    """Each number below the name of its round, where there are two."""
    if not (row.value and row.before):
        return row
    return replace(row, value=f"{page.round_name}: {row.value}", before=f"{page.earlier_name}: {row.before}")


def _line(page: PollPage, estimates: Estimates, paper: Paper) -> Picture:
    layers, height = estimates_layers(paper, estimates)
    values = "; ".join(f"{each.middle}, {each.half}" for each in estimates.rounds)
    return _picture(page, layers, height, paper, 1, values)


def _picture(
    page: PollPage, layers: list[Spec], height: float, paper: Paper, place: int, values: str
) -> Picture:
    alt = page.texts.plain("poll-picture-alt", question=page.question, values=values)
    whole = spec(paper, layers, height=height, title=page.question, subtitle=page.subtitle)
    return Picture(f"poll-{place}", page.question, alt, whole)


def poll_pdf(page: PollPage) -> bytes:
    """One result on paper: question, how many voted, picture, the same as a table, what it means."""
    return compile_pdf("poll.typ", poll_data(page), day=page.day, words=page.texts)


def poll_data(page: PollPage) -> Plain:
    """Everything that stands on the page."""
    plain = page.texts.plain
    question = printed(page.question, page.texts)
    return {
        "language": page.language.split("-")[0],
        "document-title": question,
        "kicker": plain("poll-page-kicker"),
        "title": written(question),
        "town": written(printed(page.town, page.texts)),
        "facts": [],
        "labels": {"page": plain("poll-page-page")},
        "turnout": page.turnout,
        "day": page.texts.day(page.day),
        "round": page.round_name,
        "picture": [picture(each) for each in _on_paper(page)],
        "columns": list(page.columns),
        "rows": [] if page.together else [_cells(page, place, row) for place, row in enumerate(page.rows)],
        "together": [_listed(page, each) for each in page.together],
        "notes": list(page.notes),
        "by-group": None if not page.by_group else _by_group(page),
    }


def _on_paper(page: PollPage) -> tuple[Picture, ...]:
    if page.estimates is not None:
        return (_line(page, page.estimates, PRINT),)
    drawn = tuple(row for row in page.rows if row.length is not None)
    return (_bars(page, drawn, PRINT, 1),) if drawn else ()


def _by_group(page: PollPage) -> Plain:
    columns, rows = group_table(page)
    return {
        "title": page.texts.plain("poll-by-group-title"),
        "columns": columns,
        "rows": [[written(printed(cell, page.texts)) for cell in row] for row in rows],
        "means": list(page.below_groups),
    }


def group_table(page: PollPage) -> tuple[list[str], list[list[str]]]:
    """(Head, rows): each answer with what each group said."""
    head = [page.texts.plain("poll-page-label"), *(each.name for each in page.by_group)]
    rows = [
        [row.label, *(each.values[place] for each in page.by_group)] for place, row in enumerate(page.rows)
    ]
    return head, rows


def _listed(page: PollPage, together: CardsTogether) -> Plain:
    cards = [written(printed(each, page.texts)) for each in together.cards]
    name = written(printed(together.name, page.texts)) if together.name else None
    return {"name": name, "cards": cards}


def _cells(page: PollPage, place: int, row: Bar) -> list[Plain]:
    before = [page.before[place]] if page.before else []
    return [written(printed(each, page.texts)) for each in (row.label, row.value, *before)]
