"""The sandbox against a table of what the Bot API documents, point by point.

1 wrapping of calls: test_requests · 2 errors: test_errors · 3 updates: test_updates, test_webhooks · 4 objects:
test_objects · 5 the model: test_model, test_markup · 6 state: test_messages, test_polls, test_presentation, test_files
· 7 flood: test_flood · 8 standing: test_standing · 9 faults: test_faults · 10 recorder and persons: test_recorder,
test_person, test_events, test_clock. test_library lets the bot's own library talk to all of it.
"""
