# Not yet checked by a native speaker.
# Sentences that can occur anywhere.

# Stands on paper and in pictures for signs that no font has (emoji for example)
unprintable = [sign]
plain-text = { $text }
old-button = This button belongs to an older message. You will see the current choices in a moment.
turn-failed = That did not work just now. What you have entered so far is saved. Please try again.
refusal-not-allowed = For this you need a permission that you do not have here. Please contact your municipality’s coordinators.
refusal-too-late = This is already finished. Nothing can be changed here any more.
refusal-gone = This no longer exists.
