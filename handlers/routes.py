"""Every way into the program, in order: the one table of routes, deliveries and live views."""

from collections.abc import Awaitable, Callable, Mapping
from typing import ParamSpec, TypeVar

from handlers import (
    agenda,
    comparing,
    entrance,
    exports,
    floor,
    group_size,
    handovers,
    home,
    invitations,
    measures,
    meetings,
    moderating,
    paper,
    polls,
    privacy,
    questionnaires,
    recap,
    remarks,
    run_sheet,
    settings,
    surveys,
    town_details,
    wall,
)
from handlers.answering.answering import Answering
from handlers.answering.surroundings import Surroundings
from handlers.home import HomeScreen
from handlers.joining import Joining
from handlers.routing import OnConsentNeeded, OnTurn, RenderDelivery, RenderLive, RenderView, Route
from handlers.wall.parts import RenderWall
from questionnaires.values import dataclass
from workshops.answering.places import InHandover, InSurvey, InTrial
from workshops.refusals import Refusal

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Table:
    """What the process installs. `on_lost` answers what no route expects, `on_consent_needed` who must agree first."""

    routes: tuple[Route, ...]
    deliveries: dict[str, RenderDelivery]
    views: dict[str, RenderView]
    live: dict[str, RenderLive]
    arrivals: dict[str, RenderLive]
    """By the kind of their delivery, what many get at once and all read alike."""
    walls: dict[str, RenderWall]
    on_lost: OnTurn
    on_consent_needed: OnConsentNeeded


def table() -> Table:
    """Puts the parts of the program together; the order of the home screen is the order of the work."""
    start = HomeScreen(
        [
            invitations.home_buttons,
            surveys.home_buttons,
            handovers.home_buttons,
            polls.home_buttons,
            run_sheet.home_buttons,
            moderating.home_buttons,
            paper.home_buttons,
            floor.home_buttons,
            wall.home_buttons,
            recap.home_buttons,
            meetings.home_buttons,
            measures.home_buttons,
            questionnaires.home_buttons,
        ],
        lines=[
            invitations.home_lines,
            surveys.home_lines,
            polls.home_lines,
            meetings.home_lines,
            moderating.home_lines,
            paper.home_lines,
        ],
        news=[polls.home_news],
        patient=[
            invitations.home_buttons,
            recap.home_buttons,
            meetings.home_buttons,
            measures.home_buttons,
            floor.home_buttons,
        ],
        guests=handovers.guest_buttons,
    )
    joins = Joining(start, surveys.begin)
    answering = Answering(
        {InSurvey: Surroundings(), InTrial: questionnaires.InPrivate(), InHandover: handovers.InProposals()}
    )
    walls = _unless_refused(polls.WALLS, run_sheet.WALLS, measures.WALLS, floor.WALLS, meetings.WALLS)
    remote_control = wall.RemoteControl(walls)
    return Table(
        routes=(
            *entrance.routes(start, joins.entrance, handovers.ENTRANCE, measures.ENTRANCE),
            *joins.routes,
            *home.routes(start),
            *surveys.ROUTES,
            *answering.routes(),
            *handovers.ROUTES,
            *paper.ROUTES,
            *remarks.ROUTES,
            *agenda.ROUTES,
            *exports.ROUTES,
            *comparing.ROUTES,
            *questionnaires.ROUTES,
            *polls.ROUTES,
            *run_sheet.ROUTES,
            *remote_control.routes,
            *moderating.ROUTES,
            *floor.ROUTES,
            *meetings.ROUTES,
            *recap.ROUTES,
            *measures.ROUTES,
            *invitations.ROUTES,
            *settings.ROUTES,
            *privacy.ROUTES,
            *town_details.routes(town_details.WayBack(surveys.Preview, surveys.show_preview)),
            *group_size.ROUTES,
        ),
        deliveries=_unless_refused(
            surveys.DELIVERIES,
            handovers.DELIVERIES,
            polls.DELIVERIES,
            floor.DELIVERIES,
            meetings.DELIVERIES,
            recap.DELIVERIES,
            measures.DELIVERIES,
            town_details.DELIVERIES,
        ),
        views=_unless_refused(
            handovers.VIEWS,
            remarks.VIEWS,
            polls.VIEWS,
            meetings.VIEWS,
            recap.VIEWS,
            remote_control.views,
            floor.VIEWS,
            run_sheet.VIEWS,
        ),
        live={**polls.LIVE},
        arrivals={**polls.ARRIVALS, **floor.ARRIVALS},
        walls=walls,
        on_lost=start.on_lost,
        on_consent_needed=group_size.on_needed,
    )


def _unless_refused(
    *tables: Mapping[str, Callable[P, Awaitable[T | None]]],
) -> dict[str, Callable[P, Awaitable[T | None]]]:
    """All of them as one; where a use case refuses what is to be worded, there is nothing left to say."""

    def unless_refused(render: Callable[P, Awaitable[T | None]]) -> Callable[P, Awaitable[T | None]]:
        async def rendered(*args: P.args, **kwargs: P.kwargs) -> T | None:
            try:
                return await render(*args, **kwargs)
            except Refusal:
                return None

        return rendered

    return {kind: unless_refused(render) for table in tables for kind, render in table.items()}
