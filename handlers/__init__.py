"""Everything that speaks Telegram: routes, taps, conversations, views, deliveries; never opens the database."""
