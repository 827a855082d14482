# Not yet checked by a native speaker.
# Preparing and accompanying a survey: what coordinators see. Buttons about 30 characters at most.

# Home screen, list
survey-new = New survey
survey-list = Surveys
command-befragungen = Prepare and view surveys
survey-title-open = Running: { $name }
survey-title-draft = Draft: { $name }
survey-title-closed = Ended: { $name }
survey-listed = <b>Surveys</b>

    Choose a survey or prepare a new one.
survey-listed-none = <b>Surveys</b>

    There is no survey yet. With “New survey” you prepare the first one.

# “4 fields, about 10 minutes”
survey-length = { $fields ->
        [one] One field
       *[other] { $fields } fields
    }, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }

# Choosing the questionnaire
survey-which = <b>New survey</b>

    Which questionnaire would you like to use?
survey-template = { $n } · <b>{ $title }</b>
survey-template-length = { $questions ->
        [one] One question
       *[other] { $questions } questions
    }, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }

# The draft
survey-draft = <b>Draft: { $name }</b>
survey-draft-questionnaire = Questionnaire: { $title }
survey-draft-all-fields = Fields of action: all { $n }
survey-draft-fields = Fields of action: { $names }
survey-draft-all-groups = Groups: all
survey-draft-groups = Groups: { $names }
survey-draft-length = Length: { $questions ->
        [one] one question
       *[other] { $questions } questions
    }, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
# The end. Days in full: “Friday, 18 December 2026”
survey-ends = End: { $day }
survey-no-end = End: not set yet
survey-draft-end-past = <b>The end has already passed.</b> Please choose another one; the survey can start then.
survey-end-set = Choose the end
survey-end-move = Move the end
survey-end-ask = <b>Until when does “{ $name }” run?</b>

    After that day the survey ends by itself. Whoever has not finished two days before is reminded. Tap a day or type it, for example “18 December” or “in five weeks”.
survey-end-now = So far: { $day }
survey-end-keep = Leave it as it is
survey-end-past = That day has already passed.
survey-end-too-far = That is more than two years away. Is the year right?
survey-end-unclear = I did not understand that day.
survey-end-which = Which day do you mean?
survey-preview-end = Last day to answer: { $day }
survey-ending = “{ $name }” will soon end by itself. Whoever has not finished is being reminded now. If more time is needed, move the end.
survey-ended = “{ $name }” has ended by itself.

survey-draft-people = { $n ->
        [0] There is nobody in these groups yet.
        [one] There is one person in these groups at present.
       *[other] There are { $n } people in these groups at present.
    } Whoever joins later is invited too.
survey-preview = Preview and start
survey-choose-fields = Choose fields of action
survey-choose-groups = Choose groups
survey-rename = Change name
survey-discard = Discard draft
survey-fields-ask = <b>Fields of action</b>

    Tap a field to choose it or leave it out. Chosen:
survey-groups-ask = <b>Groups</b>

    Tap a group to choose it or leave it out. Chosen:
survey-ticked = ✓ { $name }
survey-all = All
survey-chosen = Done
survey-name-ask = Its name so far: “{ $name }”. Write the new name, at most 80 characters.
survey-keep-name = Keep the name
survey-name-too-long = The name has { $length } characters; at most { $limit } are possible. Please write a shorter one.

# Preview
survey-preview-head = <b>This is how “{ $name }” begins for participants</b>
survey-preview-answers = Answers:
    { $answers }
survey-preview-typed = Answers: are typed
survey-preview-more = and { $n } more
survey-preview-open = { $n ->
        [0] There is nobody in the chosen groups yet. Whoever joins later will then get an invitation.
        [one] When you start, one person gets an invitation.
       *[other] When you start, { $n } people get an invitation.
    } Questions and groups cannot be changed after that.
# Before the first survey: what the privacy text cannot name yet
survey-lacks = <b>Still missing for data protection:</b> { $names }. Everyone who is invited reads this. Without it, the text says that the coordinators will tell people.
survey-details = Enter the details now
survey-open-without = Start without these details
survey-open = Start the survey
survey-change = Change something first

# The running survey
survey-opened = { $n ->
        [0] The survey is running. Whoever joins the chosen groups gets an invitation.
        [one] The survey is running. One person gets an invitation.
       *[other] The survey is running. { $n } people get an invitation.
    }
survey-invited-later = No invitations are sent at night: they go out on { $moment }.
survey-head-open = <b>Running: { $name }</b>
survey-head-closed = <b>Ended: { $name }</b>
# so many have completed the survey, of so many invited
survey-turnout-nobody = Nobody invited: { $names }
survey-turnout-few = { $names }: fewer than { $k } people{ $groups ->
        [one] {""}
       *[other] {" "}together
    }, so no number
survey-never-answers = You see how many have begun and finished, but never what anyone answered.
survey-small-in-one-line = Small groups share one line.
survey-released = The result has gone to everyone who took part.
survey-remind = Remind
survey-close = End the survey
survey-result = Result
survey-release = Release the result
survey-back = Back to the survey
survey-cancel = Cancel

# Opening a running survey for further groups
survey-group-ends = { $group }: until { $day }
survey-further = Ask further groups
survey-further-ask = <b>Who else is to answer “{ $name }”?</b>

    The questions stay the same, and all answers go into one result. Whoever has been asked keeps their last day.
survey-further-none = “{ $name }” goes to all groups already.
survey-further-group = { $name } ({ $n })
survey-further-until = <b>Until when can the group “{ $group }” answer?</b>

    When you choose or type a day, the group is invited to “{ $name }”. The survey ends with the last group.
survey-further-asked = The group is being invited.

# Reminding
survey-remind-ask = { $n ->
        [one] One person has not finished yet. They get a message.
       *[other] { $n } people have not finished yet. Each gets a message.
    } Nothing is sent at night. Whoever wants no messages gets none.
# What this reminder uses up
survey-remind-first = Everyone is reminded twice at most. This would be the first time.
survey-remind-last = Everyone is reminded twice at most. { $of ->
        [one] This would be the last time.
       *[other] { $n ->
            [one] For one of { $of } it would be the last time.
           *[other] For { $n } of { $of } it would be the last time.
        }
    }
survey-remind-by-itself = The next reminder goes by itself on { $moment }; it counts as well.
survey-remind-early = <b>The invitation is not yet a day old.</b> Many may still be about to answer.
survey-remind-sure = Remind now
survey-remind-nobody = There is nobody to remind at present: everyone has finished, has already been reminded twice, or does not want messages.
survey-reminded = { $n ->
        [one] One person is being reminded now.
       *[other] { $n } people are being reminded now.
    }
survey-reminded-later = { $n ->
        [one] One person will be reminded,
       *[other] { $n } people will be reminded,
    } but not at night: the message goes out on { $moment }.
survey-reminded-lately = The last reminder was not long ago. The next one is possible from { $moment } on.
survey-moment = { $day } at { $time }

# Ending
survey-close-ask = <b>End “{ $name }”?</b>

    After that nobody can answer or change anything. The answers are counted, and the link to people is deleted. This cannot be undone.
survey-close-sure = Yes, end it

# Before opening: which groups will probably be shown separately, and joining them
survey-forecast-nothing = Probably nothing will be shown (invited: { $sizes }): a result needs { $k } ratings. This assumes that 7 in 10 of those invited rate a question.
survey-forecast-total = Probably only the overall result will be shown (invited: { $sizes }). This assumes that 7 in 10 of those invited rate a question.
survey-forecast-alone = Probably shown separately, if 7 in 10 of those invited rate a question: { $groups }
survey-forecast-together = Shown together: { $groups }
survey-forecast-coarser-all = More groups than usual are shown together: the same questions were asked within the last 90 days. Both results would otherwise tell what single people answered.
survey-forecast-coarser = For { $n } of { $of } questions more groups are shown together: they were asked within the last 90 days. Both results would otherwise tell what single people answered.
survey-join-groups = Join groups
survey-join-ask = <b>Join groups</b>

    What you join counts as one group in this survey and is shown together. After the start it stays like this.
survey-join = { $one } + { $other }
survey-part = Separate: { $groups }
