"""What concerns a town as a whole, and the rights of its people over their data."""
