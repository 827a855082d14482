"""The browser door: a form post becomes a turn, a screen becomes a page that works without a script."""
