"""Answering in the conversation: in a survey, in a trial, in what was passed on, by the same buttons."""
