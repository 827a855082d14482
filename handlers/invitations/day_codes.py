"""A coordinator gives a right for one day: a code or link for one person, which ends with the day.

To moderate, or to enter the forms of a survey from paper. The two differ in their buttons and in what their texts say.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeAlias

from handlers.invitations import taps
from handlers.invitations.taps import LINK_LETTER, OfModeration, OfPaperHelp
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.taps import EnterPaper, Tap
from handlers.turn import Turn
from handlers.wording import for_button, lines, paragraphs
from locales import Markup, Words
from questionnaires.values import dataclass
from reports import qr
from storage.day_rights import Task
from workshops.participants.day_rights import MOST_CODES, DayCode, DayRightsSheet, Holder, TooManyCodes
from workshops.refusals import or_gone

Subject: TypeAlias = OfModeration | OfPaperHelp
"""A button of one of the two kinds: of which town, and what the right is for."""


@dataclass(frozen=True, slots=True)
class DayCodes:
    """The screens of one kind of right. `name` begins its texts; its buttons are about a subject and one thing more."""

    name: str
    see: type[Subject]
    make: type[Subject]
    code: type[Subject]
    picture: type[Subject]
    withdraw: type[Subject]
    end: type[Subject]
    back: Callable[[Subject], Tap]

    async def on_see(self, turn: Turn, tap: Subject) -> None:
        """Which codes wait, who has the right, and a new code."""
        await turn.show(self._screen(turn.words, tap, await _sheet(turn, tap)))

    async def on_make(self, turn: Turn, tap: Any) -> None:
        """A new code for that day."""
        turn.leads_to(lambda made: self._tap(self.code, tap, made.token))
        try:
            made = await turn.workshops.day_rights.make_code(
                turn.person.id, tap.municipality, tap.task, day=tap.day, update=turn.update
            )
        except TooManyCodes:
            turn.stands_at(self._tap(self.see, tap))
            too_many = turn.words("day-code-too-many", most=MOST_CODES)
            await turn.show(self._screen(turn.words, tap, await _sheet(turn, tap)).below(too_many))
            return
        await turn.show(self._code(turn, tap, await _sheet(turn, tap), made))

    async def on_code(self, turn: Turn, tap: Any) -> None:
        """The code once more; where it has ended, what there is."""
        sheet = await _sheet(turn, tap)
        code = _code_with(sheet, tap.token)
        shown = self._screen(turn.words, tap, sheet) if code is None else self._code(turn, tap, sheet, code)
        await turn.show(shown)

    async def on_picture(self, turn: Turn, tap: Any) -> None:
        """The link as a picture, to be scanned from the coordinator's phone."""
        sheet = await _sheet(turn, tap)
        code = or_gone(_code_with(sheet, tap.token))
        link = turn.addresses.main(LINK_LETTER + code.token)
        caption = self._said(turn.words, "caption", sheet, code.task, day=turn.words.day(code.day), link=link)
        back = Button(turn.words.plain("invitations-back"), self._tap(self.see, tap))
        file = File(f"{self.name}.png", qr.picture(link), picture=True)
        await turn.say(Screen(caption, column(back), file=file))

    async def on_withdraw(self, turn: Turn, tap: Any) -> None:
        """The code has ended."""
        sheet = await turn.workshops.day_rights.withdraw(
            turn.person.id, tap.municipality, tap.token, tap.task.survey
        )
        await turn.show(self._screen(turn.words, tap, sheet).below(turn.words("day-code-withdrawn")))

    async def on_end(self, turn: Turn, tap: Any) -> None:
        """Somebody's right has ended."""
        sheet = await turn.workshops.day_rights.end(
            turn.person.id, tap.municipality, tap.right, tap.task.survey
        )
        await turn.show(self._screen(turn.words, tap, sheet).below(turn.words("day-code-ended")))

    def routes(self) -> tuple[Route, ...]:
        """Of this kind."""
        return (
            TapRoute(self.see, self.on_see),
            TapRoute(self.make, self.on_make, leads_to=self._to_sheet),
            TapRoute(self.code, self.on_code),
            TapRoute(self.picture, self.on_picture),
            TapRoute(self.withdraw, self.on_withdraw, leads_to=self._to_sheet),
            TapRoute(self.end, self.on_end, leads_to=self._to_sheet),
        )

    def _to_sheet(self, tap: Subject) -> Tap:
        return self._tap(self.see, tap)

    def _tap(self, kind: type[Subject], of: Subject, *more: object) -> Tap:
        if isinstance(of, OfPaperHelp):
            more = (of.survey, of.group, *more)
        made: Callable[..., Tap] = kind
        return made(of.municipality, *more)

    def _said(
        self, words: Words, text: str, sheet: DayRightsSheet, task: Task, **values: str | int | Markup
    ) -> Markup:
        """A text of this kind, which may name the survey and the group."""
        group = sheet.group(task.group)
        survey = "" if sheet.survey is None else sheet.survey.name
        whose = "all" if group is None else words.group(group.name)
        return words(f"{self.name}-{text}", name=survey, group=whose, **values)

    def _screen(self, words: Words, of: Subject, sheet: DayRightsSheet) -> Screen:
        waiting = [
            self._said(words, "code-line", sheet, each.task, code=each.code, day=words.day(each.day))
            for each in sheet.codes
        ]
        rights = [
            self._said(
                words,
                "right-line",
                sheet,
                each.task,
                number=number,
                since=_since(words, each),
                day=words.day(each.day),
            )
            for number, each in enumerate(sheet.holders, 1)
        ]
        days = [
            Button(_day(words, at, day), self._tap(self.make, of, day)) for at, day in enumerate(sheet.days)
        ]
        pairs = tuple(tuple(days[at : at + 2]) for at in range(0, len(days), 2))
        codes = [
            Button(words.plain("day-code-button", code=each.code), self._tap(self.code, of, each.token))
            for each in sheet.codes
        ]
        ends = [
            Button(words.plain("day-code-end", number=number), self._tap(self.end, of, each.id))
            for number, each in enumerate(sheet.holders, 1)
        ]
        text = paragraphs(
            self._said(words, "sheet", sheet, of.task),
            lines(*waiting, *rights),
            self._said(words, "which-day", sheet, of.task),
        )
        back = Button(words.plain("invitations-back"), self.back(of))
        return Screen(text, (*pairs, *column(_for_one_group(words, of, sheet), *codes, *ends, back)))

    def _code(self, turn: Turn, of: Subject, sheet: DayRightsSheet, code: DayCode) -> Screen:
        words, link = turn.words, turn.addresses.main(LINK_LETTER + code.token)
        typed = "day-code-on-page" if turn.addresses.is_browser_only else "day-code-to-type"
        text = (
            self._said(words, "code", sheet, code.task, day=words.day(code.day)),
            words("day-code-link", link=link),
            words(typed, where=turn.addresses.for_codes or "none", code=code.code),
        )
        return Screen(
            paragraphs(*text),
            column(
                Button(words.plain("invitations-picture"), self._tap(self.picture, of, code.token)),
                Button(words.plain("day-code-withdraw"), self._tap(self.withdraw, of, code.token)),
                Button(words.plain("invitations-back"), self._tap(self.see, of)),
            ),
        )


async def on_groups(turn: Turn, tap: taps.PaperHelpGroups) -> None:
    """Of which group may somebody enter forms?"""
    sheet = await _sheet(turn, tap)
    words, town, survey = turn.words, tap.municipality, tap.survey
    buttons = [
        Button(for_button(words, words.group(each.name)), taps.PaperHelp(town, survey, each.id))
        for each in sheet.groups
    ]
    back = Button(words.plain("invitations-back"), taps.PaperHelp(town, survey, None))
    await turn.show(Screen(words("paper-help-which-group"), column(*buttons, back)))


async def _sheet(turn: Turn, of: Subject) -> DayRightsSheet:
    return await turn.workshops.day_rights.sheet(turn.person.id, of.municipality, of.task.survey)


def _code_with(sheet: DayRightsSheet, token: str) -> DayCode | None:
    return next((each for each in sheet.codes if each.token == token), None)


def _for_one_group(words: Words, of: Subject, sheet: DayRightsSheet) -> Button | None:
    if len(sheet.groups) < 2 or not isinstance(of, OfPaperHelp):
        return None
    if of.group is not None:
        return Button(words.plain("paper-help-all"), taps.PaperHelp(of.municipality, of.survey, None))
    choose = taps.PaperHelpGroups(of.municipality, of.survey, None)
    return Button(words.plain("paper-help-one-group"), choose)


def _since(words: Words, holder: Holder) -> str:
    """A right for tomorrow begins as soon as its code is opened."""
    began = holder.began
    time = words.time(began)
    if began.date() == holder.day:
        return time
    return words.plain("meeting-short-moment", day=words.short_day(began.date()), time=time)


def _day(words: Words, at: int, day: date) -> str:
    if at < 2:
        return words.plain("day-code-tomorrow" if at else "day-code-today")
    return words.short_day(day)


def _paper(of: Subject) -> Tap:
    assert isinstance(of, OfPaperHelp)  # noqa: S101 - of its own kind
    return EnterPaper(of.survey)


MODERATION: Final = DayCodes(
    "moderation",
    see=taps.DayModeration,
    make=taps.MakeDayCode,
    code=taps.SeeDayCode,
    picture=taps.DayCodePicture,
    withdraw=taps.WithdrawDayCode,
    end=taps.EndModeration,
    back=lambda of: taps.Invitations(of.municipality),
)
PAPER_HELP: Final = DayCodes(
    "paper-help",
    see=taps.PaperHelp,
    make=taps.MakePaperCode,
    code=taps.SeePaperCode,
    picture=taps.PaperCodePicture,
    withdraw=taps.WithdrawPaperCode,
    end=taps.EndPaperHelp,
    back=_paper,
)

ROUTES: tuple[Route, ...] = (
    *MODERATION.routes(),
    *PAPER_HELP.routes(),
    TapRoute(taps.PaperHelpGroups, on_groups),
)
