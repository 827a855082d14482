"""`rundfrage sandbox`: a Bot API server and phones, for developers."""

import asyncio
from typing import Annotated

import typer


def command(
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Of the Bot API server; 8081 or any free one if left out."),
    ] = None,
) -> None:
    """Run only a Bot API server and empty phones, for any bot.

    Prints what to set. Nothing leaves this machine. Example: rundfrage sandbox
    """
    from bot import logs
    from bot.demo.loading import loaded_for_good

    with loaded_for_good("The sandbox"):
        from bot.demo.bare import keep_open
        from bot.demo.ending import until_asked_to_stop
    logs.configure("ERROR")
    asyncio.run(until_asked_to_stop(keep_open(port=port, announce=_announce)))


def _announce(page: str, api: str, token: str) -> None:
    print(f"Phones: {page}   (Ctrl-C ends everything)")
    print()
    print(f"RUNDFRAGE_API_BASE_URL={api}")
    print(f"RUNDFRAGE_BOT_TOKEN={token}", flush=True)
