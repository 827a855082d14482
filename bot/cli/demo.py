"""`rundfrage demo`: a workshop to play with."""

import asyncio
from typing import Annotated

import typer


def command(
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Where the page is served; 8100 or any free one if left out."),
    ] = None,
    people: Annotated[int, typer.Option(min=0, max=200, help="How many simulated people take part.")] = 24,
    pace: Annotated[
        float, typer.Option(min=0.1, max=1000, help="How fast they are: 1 is human, 4 is four times as fast.")
    ] = 1.0,
) -> None:
    """Play a workshop: an invented town, simulated people, and phones in a browser.

    Needs no token and no network, and leaves nothing behind. Example: rundfrage demo --people 12
    """
    from bot import logs
    from bot.demo.loading import loaded_for_good

    print("Rundfrage: preparing an invented town …", flush=True)
    with loaded_for_good("The demo"):
        from bot.demo.demo import play
        from bot.demo.ending import until_asked_to_stop
    logs.configure("ERROR")

    def announce(address: str) -> None:
        print(_INVITATION.format(address=address, people=people), flush=True)

    asyncio.run(until_asked_to_stop(play(port=port, people=people, pace=pace, announce=announce)))


_INVITATION = """
Open this address in a browser:  {address}   (Ctrl-C ends everything)

  1. On each phone tap „Einladung öffnen“ and agree; on „Rat“ answer beside {people} others.
  2. On „Koordination“ open „Befragungen“ to see who has answered, or „Abstimmungen“ to ask all phones at once.
  3. On „Organisation“ make a meeting, then move the clock at the top „bis zur nächsten Erinnerung“.
"""
