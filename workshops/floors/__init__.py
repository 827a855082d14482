"""Questions from the floor."""
