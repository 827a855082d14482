"""Answering a survey: what a response is on its way, and its rows."""
