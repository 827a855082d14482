"""Vega-Lite specifications: plain data, drawn by vl-convert for chat and PDF and by its browser bundle on the wall."""
