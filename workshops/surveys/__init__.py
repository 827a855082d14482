"""A survey from its draft to its closing."""
