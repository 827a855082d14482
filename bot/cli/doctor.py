"""`rundfrage doctor`: is everything in place?"""

import asyncio

import typer


def command() -> None:
    """Check that everything is in place.

    Looks at settings, token, data folder, key, database, the way to Telegram and the clock. A "?" is what cannot be
    found out. Exit code 1 if something is WRONG. Changes nothing, and may run beside the bot. Example: rundfrage doctor
    """
    if not asyncio.run(_all_sound()):
        raise typer.Exit(1)


async def _all_sound() -> bool:
    import logging

    from bot.examination import Verdict, findings

    logging.getLogger().addHandler(
        logging.NullHandler()
    )  # what is wrong is told in our lines, not in a library's
    sound = True
    async for finding in findings():
        print(f"{finding.verdict:5} {finding.part}: {finding.line}")
        sound = sound and finding.verdict is not Verdict.WRONG
    return sound
