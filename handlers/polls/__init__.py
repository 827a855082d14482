"""Live polls in the chat: made and run by coordinators, voted on by everybody who was asked."""

from handlers.polls.adjusting import ROUTES as ADJUSTING
from handlers.polls.by_group import ROUTES as BY_GROUP
from handlers.polls.cards import ROUTES as CARDS
from handlers.polls.clusters import ROUTES as CLUSTERS
from handlers.polls.clusters import VIEWS as CLUSTER_VIEWS
from handlers.polls.group_connection import DELIVERIES as GROUP_DELIVERIES
from handlers.polls.group_connection import ROUTES as GROUP
from handlers.polls.hands import ROUTES as HANDS
from handlers.polls.making import ROUTES as MAKING
from handlers.polls.on_paper import ROUTES as ON_PAPER
from handlers.polls.on_wall import WALLS
from handlers.polls.papers import ROUTES as PAPERS
from handlers.polls.running import ROUTES as RUNNING
from handlers.polls.running import VIEWS as RUNNING_VIEWS
from handlers.polls.running import home_buttons, home_lines, home_news
from handlers.polls.voting import ARRIVALS, LIVE
from handlers.polls.voting import DELIVERIES as VOTING_DELIVERIES
from handlers.polls.voting import ROUTES as VOTING
from handlers.polls.voting import VIEWS as VOTING_VIEWS

ROUTES = (
    *VOTING,
    *BY_GROUP,
    *MAKING,
    *ADJUSTING,
    *RUNNING,
    *HANDS,
    *ON_PAPER,
    *CARDS,
    *CLUSTERS,
    *PAPERS,
    *GROUP,
)
DELIVERIES = {**VOTING_DELIVERIES, **GROUP_DELIVERIES}
VIEWS = {**VOTING_VIEWS, **RUNNING_VIEWS, **CLUSTER_VIEWS}

__all__ = [
    "ARRIVALS",
    "DELIVERIES",
    "LIVE",
    "ROUTES",
    "VIEWS",
    "WALLS",
    "home_buttons",
    "home_lines",
    "home_news",
]
