"""`rundfrage run`: the real bot."""

import asyncio

from bot.importing import for_good


def command() -> None:
    """Serve Telegram, and browsers where RUNDFRAGE_WEB_PUBLIC_URL is set, until Ctrl-C or SIGTERM.

    Needs RUNDFRAGE_BOT_TOKEN or RUNDFRAGE_BOT_TOKEN_FILE, in the environment or in a file named .env in the folder in
    which the command is run; without them RUNDFRAGE_WEB_PUBLIC_URL, and everything goes through browsers.
    Example: rundfrage run
    """
    with for_good():
        import structlog

        from bot import logs
        from bot.settings import Settings

        settings = Settings.load()
        secrets = [] if settings.is_browser_only else [settings.token()]
        logs.configure(settings.log_level, form=settings.log_format, secrets=secrets)
        if exposed := settings.exposed_token:
            structlog.get_logger(__name__).warning(
                "others may read the token: chmod 600 its file", path=str(exposed)
            )
        # Everything else comes after the settings, so that a wrong one is told at once.
        from bot.application import RunningBot
        from bot.process import serve
        from bot.wiring import install
    asyncio.run(serve(RunningBot(settings, install)))
