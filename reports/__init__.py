"""A result becomes a picture, a PDF, a spreadsheet, a package; never asks for more than it was handed."""
