# Not yet checked by a native speaker.
# Polls: one question that is answered at once.

# Buttons on the home screen and in lists
poll-list = Polls
poll-new = New poll
poll-home-vote = Poll: { $title }
poll-title-open = Running: { $title }
poll-title-draft = Draft: { $title }
poll-title-closed = Ended: { $title }
poll-listed = <b>Polls</b>

    Choose a poll or ask a new question.
poll-listed-none = <b>Polls</b>

    There is no poll yet. With “New poll” you ask the first question.

# Making a poll
poll-ask = <b>New poll</b>

    Write the question and after it the answers, separated by slashes or commas.

    Example: <i>Where shall we meet? Town hall / Library / School</i>

    If you write only the question, you can choose the answers afterwards.
poll-ask-options = <b>{ $question }</b>

    Which answers are there? Write them separated by slashes or commas, or one below the other. Or choose the usual answers.
poll-ready-yes-no = Yes, no, abstain
poll-ready-scale = Scale from 1 to 5
poll-yes = Yes
poll-no = No
poll-abstain = Abstain
poll-step-1 = not at all
poll-step-2 = not really
poll-step-3 = partly
poll-step-4 = mostly
poll-step-5 = completely
poll-cancel = Cancel

# When the input was not understood: one sentence on what to do
poll-line-empty = Please write a question, for example: Where shall we meet? Town hall / Library
poll-line-long-question = The question is too long. Please write at most { $limit } characters.
poll-line-one-option = A poll needs at least two different answers. Please write them separated by slashes or commas.
poll-line-many-options = That is too many answers. Please write at most { $limit }.
poll-line-long-option = One answer is too long. Please write at most { $limit } characters per answer.

# The draft
poll-draft = <b>Preview</b>

    <b>{ $question }</b>
poll-option = { $n } · { $text }
poll-all-groups = all groups
poll-draft-audience = Will be asked: { $names } ({ $n ->
        [one] one person
       *[other] { $n } people
    })
poll-draft-again = The same people as last time will be asked ({ $n ->
        [one] one person
       *[other] { $n } people
    }). Everyone starts anew.
poll-rule-one = One answer per person.
poll-rule-several = Several answers per person are possible.
poll-rule-between = { $least ->
        [one] Up to { $most } answers per person.
       *[other] { $least } to { $most } answers per person.
    }
poll-rule-scale-itself = One answer per person on a scale from { $low } to { $high }.
poll-rule-scale-options = Everybody rates all proposals on a scale from { $low } to { $high }.
poll-send = { $n ->
        [one] Send to one person
       *[other] Send to { $n } people
    }
poll-choose-groups = Choose groups
poll-make-multiple = Allow several answers
poll-make-single = Allow only one answer
poll-make-open = Count openly
poll-make-confidential = Count confidentially
poll-discard = Discard draft
poll-discarded = The draft is deleted.
poll-groups = <b>Who will be asked?</b>

    { $n ->
        [one] At present the poll reaches one person.
       *[other] At present the poll reaches { $n } people.
    } Tap a group to add it or leave it out.
poll-group-in = ✓ { $name }: will be asked
poll-group-out = { $name }: will not be asked
poll-every-group = Ask all groups
poll-groups-done = Done

# Voting
poll-question = <b>{ $question }</b>
poll-choose-several = You can choose several answers.
poll-choose-most = You can choose up to { $most } answers.
poll-choose-between = Please choose { $least } to { $most } answers.
poll-choose-no-more = More than { $most } answers are not possible. First tap one that you want to take back.
poll-scale-rate = Proposal { $n } of { $of }: <b>{ $text }</b>
poll-scale-given = { $text }: { $step }
poll-confidential = Confidential: nobody sees what you chose, not even the coordinators. Until the end only the number of votes is shown. There is a result from { $k } votes.
poll-openly = Open count: the result can be seen from the first vote on. Your name does not appear anywhere, but with only a few votes people can guess who chose what.
poll-voted = Your vote: <b>{ $mine }</b>
    You can change it until the poll ends.
poll-begun = So far: <b>{ $mine }</b>
    Your vote counts as soon as it is complete.
poll-saved = Saved.
poll-closed = This poll has ended.
poll-closed-below = This poll has ended. The result follows below.
poll-was-closed = This poll has already ended. Your last choice does not count any more. The result is in the message.

# Result
poll-turnout = Voted: { $voters } of { $audience ->
        [one] one person
       *[other] { $audience } people
    }
poll-no-votes = Nobody has voted yet.
poll-result-at-end = Everyone sees the result at the end.
poll-too-few = Fewer than { $k } people have voted. To keep the votes confidential, the result is not shown.
poll-withheld = The result is not shown. The same question was asked a short while ago, and somebody has left or changed groups since. Both results together would tell what single people chose. It can be asked again 90 days after the earlier result.
poll-interim = <b>Interim result</b> ({ $voters ->
        [one] one vote
       *[other] votes of { $voters } people
    })
poll-result = <b>Result</b> ({ $voters ->
        [one] one vote
       *[other] votes of { $voters } people
    })
poll-line = { $label }: <b>{ $value }</b>
    { $bar }
poll-line-bare = { $label }: <b>{ $value }</b>
poll-value-people = { $n } ({ $percent } %)
poll-value-mean = { $mean } on average
poll-mean = Average: { $mean } on the scale from { $low } to { $high }
poll-no-decision = This shows the mood; it is not a decision.

# For the coordinators
poll-running = <b>Poll is running</b>

    <b>{ $question }</b>
poll-ended = <b>Poll has ended</b>

    <b>{ $question }</b>
poll-again = Vote once more
poll-close = End the poll
poll-close-ask = <b>End the poll?</b>

    <b>{ $question }</b>
poll-close-means = After that nobody can vote any more, and everyone gets the result. This cannot be undone.
poll-close-too-few = So far fewer than { $k } people have voted. If you end it now, there is no result. This cannot be undone.
poll-close-sure = Yes, end it
poll-close-not = Let voting go on
command-umfrage = Ask a new poll question
