"""The prepared order of a workshop."""
