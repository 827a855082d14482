"""`rundfrage demo`: a workshop to play with."""

import asyncio
from typing import Annotated

import typer


def command(
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Where the page is served; 8100 or any free one if left out."),
    ] = None,
    people: Annotated[
        int,
        typer.Option(min=0, max=200, help="How many simulated people take part; a scenario brings its own."),
    ] = 24,
    pace: Annotated[
        float, typer.Option(min=0.1, max=1000, help="How fast they are: 1 is human, 4 is four times as fast.")
    ] = 1.0,
    scenario: Annotated[
        str | None,
        typer.Option(help="Tell a whole path step by step: vier-felder, hundert-fragen or austausch."),
    ] = None,
) -> None:
    """Play a workshop: an invented town, simulated people, and phones in a browser.

    With a scenario everybody acts by themselves and the page tells what happens, from the first link to the last
    reminder. Needs no token and no network, and leaves nothing behind. Example: rundfrage demo --people 12
    """
    from bot import logs
    from bot.demo.loading import loaded_for_good

    if scenario is not None:
        _tell(scenario, port=port, pace=pace)
        return
    print("Rundfrage: preparing an invented town …", flush=True)
    with loaded_for_good("The demo"):
        from bot.demo.demo import play
        from bot.demo.ending import until_asked_to_stop
        from bot.demo.town import FreeDesk, first_steps
    logs.configure("ERROR")

    def announce(address: str, desk: FreeDesk) -> None:
        print(f"\nOpen this address in a browser:  {address}   (Ctrl-C ends everything)\n")
        for number, step in enumerate(first_steps(people, desk=desk, language="en"), start=1):
            print(f"  {number}. {step}")
        print("\nThe town and its people are invented, and nothing leaves this machine.", flush=True)

    asyncio.run(until_asked_to_stop(play(port=port, people=people, pace=pace, announce=announce)))


def _tell(name: str, *, port: int | None, pace: float) -> None:
    """Raises WrongSetting for a name that there is not."""
    from bot import logs
    from bot.demo.loading import loaded_for_good
    from bot.demo.scenarios.names import checked

    checked(name)
    print("Rundfrage: preparing an invented town …", flush=True)
    with loaded_for_good("The demo"):
        from bot.demo.ending import until_asked_to_stop
        from bot.demo.scenarios.names import scenario_named
        from bot.demo.scenarios.script import Scenario
        from bot.demo.telling import tell, terminal
    logs.configure("ERROR")

    def announce(address: str, scenario: Scenario) -> None:
        print(f"\nOpen this address in a browser:  {address}   (Ctrl-C ends everything)\n")
        print(f"  {terminal(scenario)}")
        print("\nThe towns and their people are invented, and nothing leaves this machine.", flush=True)

    asyncio.run(until_asked_to_stop(tell(scenario_named(name), port=port, pace=pace, announce=announce)))
