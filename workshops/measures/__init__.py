"""Measures: made and kept by whoever organises, taken on by one person, followed by whoever wants to hear of them."""
