"""Everything that speaks Telegram: routes, taps, conversations, views, deliveries. It never opens the database."""
