"""`rundfrage doctor`: is everything in place?"""

import asyncio
from typing import Annotated

import typer


def command(
    running: Annotated[
        bool,
        typer.Option(
            "--running", help="Only whether the bot that runs here hears Telegram: for health checks."
        ),
    ] = False,
) -> None:
    """Check that everything is in place.

    Looks at settings, token, data folder, key, database, the way to Telegram and the clock. A "?" is what cannot be
    found out. Exit code 1 if something is WRONG. Changes nothing, and may run beside the bot. Example: rundfrage doctor
    """
    import logging

    logging.getLogger().addHandler(
        logging.NullHandler()
    )  # what is wrong is told in our lines, not in a library's
    if not asyncio.run(_is_at_work() if running else _all_sound()):
        raise typer.Exit(1)


async def _all_sound() -> bool:
    from bot.health_checks import Verdict, findings

    sound = True
    async for finding in findings():
        print(f"{finding.verdict:5} {finding.part}: {finding.line}")
        sound = sound and finding.verdict is not Verdict.WRONG
    return sound


async def _is_at_work() -> bool:
    from bot.health_checks import Verdict, running

    finding = await running()
    print(f"{finding.verdict:5} {finding.part}: {finding.line}")
    return finding.verdict is Verdict.SOUND
