"""What a use case refuses is left out of what is shown on its own, instead of failing there."""

import pytest

from handlers.routes import table
from locales import words_in
from storage import persons
from storage.views import View
from tests.town import Town


@pytest.mark.parametrize("kind", ["poll", "run_item", "floor", "meeting", "dates"])
async def test_wall_shows_nothing_of_what_is_gone(town: Town, kind: str) -> None:
    render = table().walls[kind]
    assert await render(town.municipality, 99, words_in("de", "browser"), town.workshops) is None


@pytest.mark.parametrize(
    "kind", ["poll", "poll_control", "clusters", "meeting", "floor_control", "run_sheet"]
)
async def test_message_about_what_is_gone_is_not_kept_up_to_date(town: Town, kind: str) -> None:
    ada = await town.participant("Ada")
    who = await town.id_of(ada)
    person = await town.database.read(lambda tx: persons.person(tx, who))
    view = View(who, kind, subject=99, message_id=1, shown_version=0)
    assert await table().views[kind](view, person, words_in("de"), town.workshops) is None
