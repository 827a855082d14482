"""A measure that an organiser typed."""

from datetime import timedelta

from sandbox.person import Person
from tests.town import Town

LINE = "Sprachcafé im Rathaus, Amt für Soziales, bis 31.3."
DAY = timedelta(days=1)


async def made(town: Town, line: str = LINE, *, public: bool = True) -> Person:
    """Olga, who has the measure in front of her."""
    olga = await town.organiser()
    await olga.types(f"/massnahmen {line}")
    if public:
        await olga.taps("Allen zeigen")
    return olga
