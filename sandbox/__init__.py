"""A Telegram of our own on loopback. It knows nothing of the bot."""
