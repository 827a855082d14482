# Not yet checked by a native speaker.
# Asking somebody else: passing one question or one field on to a second person. Buttons about 30 characters at most.

# Button below every question, heading of the screen behind it
colleague-ask = Ask somebody else
colleague-pass-on = <b>Ask somebody else</b>

    You get a link for exactly one person, for example from your own office. They suggest answers and hand them back. Then you decide on each suggestion.
colleague-owner-sees = <b>Who sees what?</b>
    The person sees the questions, but none of your answers. Only you see what they suggest, not the coordinators. Only what you accept counts, and it counts as your answer.
colleague-this-question = Question: { $text }
colleague-this-field = Field: { $text }
colleague-offer-question = Pass this question on
colleague-offer-field = Pass the whole field on
# This question, this field has been passed on already
colleague-question-is-out = This question: see status
colleague-field-is-out = Whole field: see status
colleague-passed-on = Everything passed on ({ $n })
colleague-to-question = Return to the question
colleague-listed = <b>Passed on</b>

    “{ $name }”
colleague-listed-none = Nothing is passed on at the moment.
# One line of the list; $state is one of those below it
colleague-line = { $n } · { $what }: { $state }
colleague-state-offered = not opened yet
colleague-state-expired = link expired
colleague-state-taken = in progress
colleague-state-returned = returned
colleague-state-declined = returned without an answer

# How something passed on stands
colleague-link = <b>Link for one person</b>

    Pass this link on: { $link }

    It is valid once, until { $day }, { $time }, and at most until the survey ends. When the person has finished, you get a message.
# Goes to the other person together with the link
colleague-share-text = Can you help me with a survey of our municipality? The questions are behind the link.
colleague-share = Send the link
colleague-is-expired = The link has expired without anyone using it.
colleague-is-taken = Somebody has opened the link and is answering. You get a message as soon as the suggestions are back.
colleague-is-declined = Your request came back without an answer. You can make a new link, for the same person or another one, or answer yourself.
colleague-renew = Make a new link
colleague-take-back = Take it back
colleague-dismiss = Done
colleague-take-back-ask = <b>Take it back?</b>

    The other person can then no longer answer. What they have suggested is deleted.
colleague-take-back-sure = Yes, take it back
colleague-keep = Do not take it back
colleague-taken-back = Taken back. The link no longer leads anywhere.
colleague-go-on-answering = Continue answering

# The message that something is back
colleague-came-back = <b>Suggestions are back</b>

    You had asked somebody about “{ $name }”.
colleague-came-back-empty = <b>Your request is back, without an answer</b>

    You had asked somebody about “{ $name }”.
colleague-see-proposals = See suggestions
colleague-see-state = See status
# Home screen; $name is the name of the survey, shortened if necessary
colleague-home-review = Suggestions: { $name }
colleague-home-help = Help: { $name }

# Deciding on the suggestions
colleague-review = <b>{ $n ->
        [one] One suggestion
       *[other] { $n } suggestions
    }</b>

    Only what you accept counts.
colleague-review-empty = There are no suggestions left.
colleague-proposal-line = { $n } · { $question }
    Suggestion: { $answer }
colleague-proposal-number = Suggestion { $n } of { $of }
colleague-proposal = Suggestion: <b>{ $answer }</b>
colleague-proposal-comment = Comment on it: { $text }
colleague-only-comment = only a comment
colleague-own-answer = Your answer so far: { $answer }
colleague-own-comment = Your comment so far: { $text }
colleague-replaces = If you accept, the suggestion replaces your answer.
colleague-accept = Accept
colleague-change = Change
colleague-reject = Reject
colleague-one-by-one = Go through one by one
colleague-accept-all = Accept all { $n }
colleague-reject-all = Reject all { $n }
colleague-all-proposals = All suggestions
colleague-accepted = Accepted.
colleague-goes-on-below = You accepted a suggestion. The survey continues in the message below.
colleague-rejected = Rejected.
colleague-changed = The suggestion is changed, but not accepted yet.
colleague-deciding = You are changing a suggestion. It only counts once you accept it.
colleague-cleared = You have decided on all suggestions. What you did not accept is deleted.

# What the second person sees before answering
colleague-asked = <b>Somebody asks for your help</b>

    The survey “{ $name }” is running in { $town }. Whoever gave you this link is taking part and would like your assessment.
colleague-asked-question = It is about one question.
colleague-asked-field = It is about the field “{ $field }”: { $questions ->
        [one] one question
       *[other] { $questions } questions
    }, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }.
colleague-who-sees-what = <b>Who sees what?</b>
    Only the person who asked you sees your suggestions. That person decides what to accept. The coordinators do not see the suggestions and do not learn that you helped. They read accepted texts at the end, without knowing who wrote them. You do not become part of any group and do not count as a vote of your own.
# Only for people who do not belong to the municipality yet. Belongs to exactly this consent: whoever changes the meaning
# adds a new version (workshops/handovers/helping.py, CONSENT_VERSION) and leaves the old one as it is.
colleague-2026-11-hilfe-consent = The number of your chat and your suggestions are stored, at most until the survey ends, but no name and no phone number. Telegram is based outside the European Economic Area. It is voluntary. By tapping “Agree and view” you consent to { $town } processing your information for this purpose. You can stop at any time; with /delete you delete everything.
colleague-agree = Agree and view
colleague-take = View the questions
colleague-decline = No, thank you
colleague-after-all = Help after all
colleague-back = Back to the request
colleague-declined-member = All right. The link is still valid; please let the person know.
colleague-declined = All right. Nothing about you is stored here. The link is still valid; please let the person know.
colleague-own-link = This is your own link. Pass it on to the person you would like to ask.
colleague-link-unknown = This link is no longer valid: the request was taken back or dealt with, or the survey has ended.
colleague-link-expired = This link has expired. Please ask the person you got it from for a new one.
colleague-link-used = This link was for one person and has already been used. Please ask the person you got it from for a new one.

# While the second person answers
colleague-head = Your suggestion goes only to the person who asked you.
colleague-paused = Everything is saved. You can continue later, through the button here or through the link.
colleague-to-questions = Continue answering
colleague-done = <b>That was everything</b>

    You can hand your suggestions back now, or change something first. After that, the person who asked you decides.
colleague-done-nothing = <b>That was everything</b>

    You have not suggested anything yet. If you hand it back like this, the person who asked you gets no answer.
colleague-hand-back = Hand back
colleague-look-again = Change something first
colleague-pause = Continue later
colleague-stop = Do not help after all
colleague-stop-ask = <b>Not help after all?</b>

    What you have suggested is deleted. The person who asked you is told that nothing is coming back.
colleague-stop-sure = Yes, stop
colleague-stop-not = Continue helping
colleague-handed-back = <b>Thank you very much</b>

    Your suggestions are with the person who asked you. They are deleted here as soon as that person has decided, at the latest when the survey ends.
colleague-stopped = All right. What you had suggested is deleted. The person who asked you is told.
colleague-nothing-handed-back = All right. The person who asked you is told that nothing is coming back.
colleague-ended = This is over: it has been decided or taken back, or the survey has ended. Suggestions without a decision do not count.
