"""The whole path of a town, told step by step: each scenario is one description, played by the demo and by the tests.

A description knows people, links, buttons and the clock. Whether somebody watches is the business of its host.
"""
