"""A part of a survey is passed on to one other person, who proposes answers."""
