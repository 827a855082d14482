"""`rundfrage run`: the real bot."""

import asyncio


def command() -> None:
    """Serve Telegram until Ctrl-C or SIGTERM.

    Needs RUNDFRAGE_BOT_TOKEN in the environment or in a file named .env. Example: rundfrage run
    """
    from bot import logs
    from bot.settings import Settings

    settings = Settings.load()
    logs.configure(settings.log_level, secrets=[settings.token()])
    # Everything else comes after the settings, so that a wrong one is told at once.
    from bot.application import RunningBot
    from bot.process import serve
    from bot.wiring import install

    asyncio.run(serve(RunningBot(settings, install)))
