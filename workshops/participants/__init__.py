"""Who takes part where, and how people come in."""
