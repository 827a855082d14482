"""Passing a question or its field on: a link for one person, and how far it is."""

from zoneinfo import ZoneInfo

from handlers.answering import interstitials
from handlers.answering import taps as answering
from handlers.handovers import taps
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap
from handlers.turn import Turn
from handlers.wording import for_button, lines, paragraphs, short
from locales import Markup, Words
from storage.handovers import HandoverState, Scope, ScopeKind
from workshops.answering.acts import Resume
from workshops.answering.outcomes import Ended, Over
from workshops.answering.places import InSurvey
from workshops.handovers.handovers import Cleared, Handed, PassingOn
from workshops.handovers.rows import subject

LINK_LETTER = "k"
"""Of the payload in a link to what was passed on."""

LONGEST_IN_LIST = 60


async def on_pass_on(turn: Turn, tap: answering.PassOn) -> None:
    """What this is, who sees what, and whether the question or the whole field is passed on."""
    await turn.expect_nothing()
    found = await turn.workshops.handovers.at(turn.person.id, tap.survey, key=tap.key)
    match found:
        case Over():
            await turn.show(interstitials.over(turn.words, found))
        case PassingOn():
            await turn.show(_choice(turn.words, found))


async def on_offer(turn: Turn, tap: taps.Offer) -> None:
    """Makes the link."""
    turn.leads_to(lambda outcome: _made(outcome, otherwise=answering.PassOn(tap.survey, tap.key)))
    offered = await turn.workshops.handovers.offer(
        turn.person.id, tap.survey, key=tap.key, whole_field=tap.whole_field
    )
    await turn.show(
        interstitials.over(turn.words, offered) if isinstance(offered, Over) else sheet(turn, offered)
    )


async def on_passed_on(turn: Turn, tap: taps.PassedOn) -> None:
    """Everything of this survey that was passed on."""
    handed = await turn.workshops.handovers.mine(turn.person.id, tap.survey)
    await turn.show(
        interstitials.over(turn.words, handed) if isinstance(handed, Over) else _list(turn.words, tap, handed)
    )


async def on_see(turn: Turn, tap: taps.SeeHandover) -> None:
    """How far it is."""
    await show_sheet(turn, await turn.workshops.handovers.sheet(turn.person.id, tap.handover))


async def on_renew(turn: Turn, tap: taps.Renew) -> None:
    """A new link."""
    turn.leads_to(lambda outcome: _made(outcome, otherwise=taps.SeeHandover(tap.handover)))
    await show_sheet(turn, await turn.workshops.handovers.renew(turn.person.id, tap.handover))


async def on_take_back(turn: Turn, tap: taps.TakeBack) -> None:
    """Asks first where somebody may have written something already."""
    words = turn.words
    if not tap.sure:
        sure = Button(words.plain("colleague-take-back-sure"), taps.TakeBack(tap.handover, sure=True))
        keep = Button(words.plain("colleague-keep"), taps.SeeHandover(tap.handover))
        await turn.show(Screen(words("colleague-take-back-ask"), column(sure, keep)))
        return
    match await turn.workshops.handovers.take_back(turn.person.id, tap.handover):
        case Cleared() as cleared:
            await turn.show(cleared_screen(words, cleared, words("colleague-taken-back")))
        case Ended():
            await turn.show(ended(turn))


async def show_sheet(turn: Turn, outcome: Handed | Ended) -> None:
    """How far it is, or that it is over."""
    await turn.show(ended(turn) if isinstance(outcome, Ended) else sheet(turn, outcome))


def sheet(turn: Turn, handed: Handed) -> Screen:
    """Something that was passed on, with what can be done about it."""
    words, handover = turn.words, handed.handover
    again = Button(words.plain("colleague-renew"), taps.Renew(handover.id))
    dismiss = Button(words.plain("colleague-dismiss"), taps.TakeBack(handover.id, sure=True))
    match handover.state:
        case HandoverState.OFFERED if handed.expired:
            text, buttons = words("colleague-is-expired"), [again, dismiss]
        case HandoverState.OFFERED:
            text, buttons = _link(turn, handed), [_share(turn, handed), _take_back(words, handed, sure=True)]
        case HandoverState.TAKEN:
            text, buttons = words("colleague-is-taken"), [_take_back(words, handed, sure=False)]
        case HandoverState.DECLINED:
            text, buttons = words("colleague-is-declined"), [again, dismiss]
        case HandoverState.RETURNED:
            see = Button(words.plain("colleague-see-proposals"), taps.Review(handover.id))
            text, buttons = words("colleague-came-back", name=handed.asked.name), [see]
    back = Button(words.plain("colleague-to-question"), answering.Here(InSurvey(handover.survey)))
    return Screen(paragraphs(text, what(words, handed)), column(*buttons, back))


def what(words: Words, handed: Handed) -> Markup:
    """ "Feld: Das Amt"."""
    return _about(
        words, handed.handover.scope, subject(handed.asked, handed.handover.scope).text(words.language)
    )


def cleared_screen(words: Words, cleared: Cleared, text: Markup) -> Screen:
    """Nothing of it is left; here the survey goes on."""
    go_on = Button(words.plain("colleague-go-on-answering"), answering.Do(InSurvey(cleared.survey), Resume()))
    return Screen(text, column(go_on, Button(words.plain("home-button"), Home())))


def ended(turn: Turn) -> Screen:
    """It is over, whatever ended it; somebody who belongs to no town has no overview to go to."""
    home = Button(turn.words.plain("home-button"), Home())
    return Screen(
        turn.words("colleague-ended"), column(home if turn.person.municipality is not None else None)
    )


def _made(outcome: Handed | Over | Ended, *, otherwise: Tap) -> Tap:
    """Where the link stands that was made; only what made it knows its handover."""
    return taps.SeeHandover(outcome.handover.id) if isinstance(outcome, Handed) else otherwise


def _choice(words: Words, found: PassingOn) -> Screen:
    survey, key = found.asked.survey, found.key
    out = {each.handover.scope: each.handover.id for each in found.handed}
    question, field = Scope(ScopeKind.QUESTION, key), Scope(ScopeKind.FIELD, found.field.id)
    language = words.language
    text = paragraphs(
        words("colleague-pass-on"),
        words("colleague-owner-sees"),
        lines(
            _about(words, question, found.question.text.text(language)),
            _about(words, field, found.field.title.text(language)),
        ),
    )
    return Screen(
        text,
        column(
            Button(words.plain("colleague-question-is-out"), taps.SeeHandover(out[question]))
            if question in out
            else Button(words.plain("colleague-offer-question"), taps.Offer(survey, key, whole_field=False)),
            Button(words.plain("colleague-field-is-out"), taps.SeeHandover(out[field]))
            if field in out
            else Button(words.plain("colleague-offer-field"), taps.Offer(survey, key, whole_field=True)),
            Button(words.plain("colleague-passed-on", n=len(out)), taps.PassedOn(survey)) if out else None,
            Button(words.plain("colleague-to-question"), answering.Here(InSurvey(survey))),
        ),
    )


def _list(words: Words, tap: taps.PassedOn, handed: tuple[Handed, ...]) -> Screen:
    back = Button(words.plain("colleague-to-question"), answering.Here(InSurvey(tap.survey)))
    if not handed:
        return Screen(words("colleague-listed-none"), column(back))
    titles = [subject(each.asked, each.handover.scope).text(words.language) for each in handed]
    states = ["expired" if each.expired else each.handover.state.value for each in handed]
    text = paragraphs(
        words("colleague-listed", name=handed[0].asked.name),
        lines(
            *(
                words(
                    "colleague-line",
                    n=number,
                    what=short(title, LONGEST_IN_LIST),
                    state=words.plain(f"colleague-state-{state}"),
                )
                for number, (title, state) in enumerate(zip(titles, states, strict=True), 1)
            )
        ),
    )
    buttons = [
        Button(for_button(words, f"{number} · {title}"), taps.SeeHandover(each.handover.id))
        for number, (title, each) in enumerate(zip(titles, handed, strict=True), 1)
    ]
    return Screen(text, column(*buttons, back))


def _about(words: Words, scope: Scope, text: str) -> Markup:
    return words(f"colleague-this-{scope.kind.value}", text=text)


def _link(turn: Turn, handed: Handed) -> Markup:
    until = handed.handover.expires_at.astimezone(ZoneInfo(handed.timezone))
    return turn.words(
        "colleague-link",
        link=turn.link(LINK_LETTER + handed.handover.token),
        day=turn.words.short_day(until.date()),
        time=turn.words.time(until),
    )


def _share(turn: Turn, handed: Handed) -> Button:
    """Opens the choice of a chat on the phone; the text can still be changed there."""
    link = turn.link(LINK_LETTER + handed.handover.token)
    address = turn.share(turn.words.plain("colleague-share-text"), link)
    return Button(turn.words.plain("colleague-share"), url=address)


def _take_back(words: Words, handed: Handed, *, sure: bool) -> Button:
    return Button(words.plain("colleague-take-back"), taps.TakeBack(handed.handover.id, sure=sure))


ROUTES: tuple[Route, ...] = (
    TapRoute(answering.PassOn, on_pass_on),
    TapRoute(taps.Offer, on_offer, leads_to=lambda tap: answering.PassOn(tap.survey, tap.key)),
    TapRoute(taps.PassedOn, on_passed_on),
    TapRoute(taps.SeeHandover, on_see),
    TapRoute(taps.Renew, on_renew, leads_to=lambda tap: taps.SeeHandover(tap.handover)),
    TapRoute(taps.TakeBack, on_take_back, leads_to=lambda tap: taps.SeeHandover(tap.handover)),
)
