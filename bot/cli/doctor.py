"""`rundfrage doctor`: is everything in place?"""

import asyncio

import typer


def command() -> None:
    """Check that everything is in place.

    Looks at settings, key, database, the way to Telegram and the clock. Exit code 1 if something is wrong. Changes
    nothing, and may run beside the bot. Example: rundfrage doctor
    """
    if not asyncio.run(_all_sound()):
        raise typer.Exit(1)


async def _all_sound() -> bool:
    from bot.examination import findings

    sound = True
    async for finding in findings():
        print(f"{'ok   ' if finding.sound else 'WRONG'} {finding.part}: {finding.line}")
        sound = sound and finding.sound
    return sound
