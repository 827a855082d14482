"""The Telegram door: updates become turns, screens become messages with buttons, paced and edited in place."""
