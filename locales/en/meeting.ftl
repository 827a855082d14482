# Not yet checked by a native speaker.
# Meetings: somebody invites, the groups accept or decline, everyone is reminded.

# Buttons on the home screen and in lists. $moment is short: Thu 3 Dec, 18:00
meeting-home-next = Meeting: { $moment }
meeting-home-cancelled = <b>Cancelled:</b> { $title }, { $moment }{ $more ->
        [0] {""}
        [one] {" "}and one more
       *[other] {" "}and { $more } more
    }
meeting-home-moved = <b>New date:</b> { $title }, { $moment }{ $more ->
        [0] {""}
        [one] {" "}and one more
       *[other] {" "}and { $more } more
    }. Please answer for the new date.
meeting-new = New meeting
meeting-list = All meetings
meeting-own-calendar = Show in my own calendar
meeting-home = Overview
meeting-back = Back
meeting-stop = Cancel
meeting-entry-draft = Draft: { $moment }
meeting-entry-ahead = { $moment } · { $title }
meeting-entry-moved = New date: { $moment } · { $title }
meeting-entry-and-more = { $entry } { $n ->
        [one] and one more
       *[other] and { $n } more
    }
meeting-entry-running = Now: { $title }
meeting-entry-over = Over: { $moment } · { $title }
meeting-entry-cancelled = Cancelled: { $moment } · { $title }
meeting-listed = <b>Meetings</b>

    Choose a meeting or invite people to a new one.
meeting-listed-none = <b>Meetings</b>

    There is no meeting yet. With “New meeting” you invite people to the first one.
meeting-own = <b>Your meetings</b>

    Choose a meeting.
meeting-own-none = At present no meeting is planned that you are invited to.

# Times and facts
meeting-moment = { $day }, { $time }
meeting-short-moment = { $day }, { $time }
meeting-hours = { $start } to { $end }
meeting-hours-and-on = { $start } to { $day }, { $end }
meeting-facts = <b>{ $title }</b>
    { $day }
    { $hours }
    Place: { $place }
meeting-usual-title = Follow-up meeting
meeting-place-open = to be announced

# Choosing the date. $moment is short on the button, long in the text
meeting-ask-when = <b>New meeting</b>

    When should it take place? Choose a suggestion, or type the day and time.

    Examples: <i>3 December 6 pm</i> or <i>Thursday from 6 to 8 pm</i> or <i>in four weeks at 6 pm</i>
meeting-ask-when-else = <b>Another date</b>

    So far: { $moment }

    Choose a suggestion at the same time of day, or type the day and time, for example <i>3 December 6 pm</i>.
meeting-suggestion = In { $weeks } weeks · { $moment }
meeting-later = { $weeks ->
        [one] 1 week later
       *[other] { $weeks } weeks later
    } · { $day }
meeting-other-day = Another day
meeting-which-day = <b>{ $month }</b>

    On which day?
meeting-day = { $day }
meeting-month = { $month }
# Public holidays: their names stay German, as in the town's calendar
meeting-holiday = Please note: this day is a public holiday, or offices are closed: { $name }
meeting-holidays = Public holidays: { $days }
meeting-state = Holidays: { $name }
meeting-state-open = Choose state for holidays
meeting-state-none = nationwide holidays only
meeting-state-ask = <b>Public holidays</b>

    In which federal state is your municipality? Holidays are then named beside each date and never suggested.
meeting-which-time = <b>{ $day }</b>

    At what time? Choose a time or type it, for example <i>18:15</i>.

# When a date cannot be understood or is not possible: what is wrong and what to do
meeting-when-unclear = I did not understand this date. Please type the day and time, for example: 3 December 6 pm
meeting-when-which-day = On which day? Please type the day too, for example: 3 December 6 pm
meeting-when-no-such-day = This day does not exist. Please check day and month.
meeting-when-no-such-time = This time does not exist. Please type it from 0:00 to 23:59.
meeting-when-which = Both are possible. Which one do you mean?
meeting-when-which-half = In the morning or in the evening? Please type the time more exactly, for example: 18:00 or 06:00
meeting-when-too-short = That is too short: a meeting lasts at least 5 minutes.
meeting-when-too-long = That is too long: a meeting lasts at most 24 hours.
meeting-when-end-first = The end is before the beginning. Please type for example: from 6 to 8 pm. Past midnight with the duration: 8 pm, 5 hours
meeting-when-just-gone = { $day } is already over. If you mean another year, please type the year too.
meeting-when-other-weekday = The day of the week does not match the date: this day is { $day }. Please type the date again.
meeting-when-past = This point in time is already over. Please choose a later one.
meeting-when-too-far = That is more than two years ahead. Please check the year.
meeting-when-skipped = This time does not exist on that day, because the clocks go forward. Please choose another one.
meeting-when-twice = This time occurs twice in that night, because the clocks go back. Please choose another one.

# The draft
meeting-preview = <b>Preview</b>
meeting-same-time = Please note: already planned at this time: { $titles }
meeting-all-groups = all groups
meeting-audience = Will be invited: { $names } ({ $n ->
        [0] nobody yet
        [one] one person
       *[other] { $n } people
    })
meeting-leads = Reminders before it: { $leads }
meeting-no-reminders = No reminders to those invited.
meeting-no-leads = It is too late for reminders.
meeting-nobody-yet = There is nobody in these groups yet. Whoever joins finds the meeting on the overview.
meeting-invite = { $n ->
        [0] Set the meeting
        [one] Invite one person
       *[other] Invite { $n } people
    }
meeting-other-start = Another date
meeting-rename = Change title
meeting-relocate = Give a place or link
meeting-length = Change length
meeting-choose-groups = Choose groups
meeting-discard = Discard draft
meeting-discarded = The draft is deleted.
meeting-groups = <b>Who will be invited?</b>

    { $n ->
        [0] At present nobody is invited.
        [one] At present one person is invited.
       *[other] At present { $n } people are invited.
    } Tap a group to add it or leave it out. Whoever joins a group later is invited too.
meeting-group-in = ✓ { $name }: will be invited
meeting-group-out = { $name }: will not be invited
meeting-every-group = Invite all groups
meeting-groups-done = Done
meeting-ask-title = What should the meeting be called? Please write the title.
meeting-ask-place = Where does it take place? Please write the place or send the link to the video conference.
meeting-too-long = That is too long. Please write at most { $limit } characters.
meeting-how-long = How long should it last? Choose, or write it, for example <i>45 minutes</i> or <i>2 ½ hours</i>.
meeting-length-unclear = I did not understand this length.
meeting-minutes-60 = 1 hour
meeting-minutes-90 = 1 ½ hours
meeting-minutes-120 = 2 hours
meeting-minutes-180 = 3 hours
meeting-minutes-240 = 4 hours
meeting-minutes-480 = 8 hours

# For organisers
meeting-invited = { $night ->
        [yes] { $n ->
            [0] Nobody gets a message now. Whoever joins finds the meeting on the overview.
            [one] One person gets the invitation at 8:00.
           *[other] { $n } people get the invitation at 8:00.
        }
       *[no] { $n ->
            [0] Nobody gets a message now. Whoever joins finds the meeting on the overview.
            [one] One person is being invited now.
           *[other] { $n } people are being invited now.
        }
    }
meeting-attendance = Coming: <b>{ $coming }</b> · Not coming: <b>{ $declined }</b> · No answer yet: <b>{ $open }</b>
meeting-attendance-besides = Perhaps: <b>{ $maybe }</b> · Sending somebody: <b>{ $proxies }</b>
meeting-see-names = Names given: { $n }
meeting-names = <b>Names given</b>
    { $title }
meeting-names-none = Nobody has given a name yet. You see a name only if somebody gives it for this meeting.
meeting-names-yes = <b>Coming:</b> { $names }
meeting-names-maybe = <b>Perhaps:</b> { $names }
meeting-names-no = <b>Not coming:</b> { $names }
meeting-names-proxy = <b>Sending somebody:</b> { $names }
meeting-own-answer = My own answer
meeting-organise = Manage the meeting
meeting-move = Move to another time
meeting-change = Change details
meeting-change-what = What would you like to change? Everyone is told of a new place at once, during the night only at 8:00; of other changes with the next reminder.
meeting-cancel = Cancel the meeting
meeting-move-ask = <b>Move “{ $title }”?</b>

    So far: { $before }
    New: { $after }

    { $night ->
        [yes] { $n ->
            [0] Nobody gets a message.
            [one] One person gets the message at 8:00.
           *[other] { $n } people get the message at 8:00.
        }
       *[no] { $n ->
            [0] Nobody gets a message.
            [one] One person gets a message at once.
           *[other] { $n } people get a message at once.
        }
    } Everybody is asked again whether they will come.
meeting-place-ask = <b>Another place for “{ $title }”?</b>

    So far: { $before ->
        [none] no place yet
       *[other] { $before }
    }
    New: { $after }

    { $night ->
        [yes] { $n ->
            [0] Nobody gets a message.
            [one] One person gets the message at 8:00.
           *[other] { $n } people get the message at 8:00.
        }
       *[no] { $n ->
            [0] Nobody gets a message.
            [one] One person gets a message at once.
           *[other] { $n } people get a message at once.
        }
    } Did you mean something else? Then write the place again.
meeting-place-yes = Yes, change the place
meeting-told = { $night ->
        [yes] { $n ->
            [0] Nobody gets a message.
            [one] One person will get the message at 8:00.
           *[other] { $n } people will get the message at 8:00.
        }
       *[no] { $n ->
            [0] Nobody gets a message.
            [one] One person gets a message now.
           *[other] { $n } people get a message now.
        }
    }
meeting-move-same = The meeting is on this date already. Nothing changes.
meeting-move-begun = The meeting has begun and cannot be moved any more. You can cancel it and invite to a new one.
meeting-move-yes = Yes, move it
meeting-was-moved = <b>Moved.</b>
    Before: { $before }
    Now: { $after }

    { $night ->
        [yes] { $n ->
            [0] Nobody gets a message or is
            [one] One person gets the message at 8:00 and is
           *[other] { $n } people get the message at 8:00 and are
        }
       *[no] { $n ->
            [0] Nobody gets a message or is
            [one] One person gets a message now and is
           *[other] { $n } people get a message now and are
        }
    } asked again. For the old date { $coming ->
        [0] nobody
        [one] one person
       *[other] { $coming } people
    } had accepted.
meeting-cancel-ask = <b>Really cancel the meeting?</b> { $night ->
        [yes] { $n ->
            [0] Nobody gets a message.
            [one] One person gets the message at 8:00.
           *[other] { $n } people get the message at 8:00.
        }
       *[no] { $n ->
            [0] Nobody gets a message.
            [one] One person gets a message at once.
           *[other] { $n } people get a message at once.
        }
    } This cannot be taken back.
meeting-cancel-give-reason = If you would like to give a reason, write it now.
meeting-cancel-reason = Reason: { $reason }
meeting-cancel-yes = Yes, cancel it
meeting-cancel-no = No, go back

# The invitation
meeting-invitation = <b>Invitation</b>
meeting-question = Will you come?

    Not confidential: your answer is stored with the municipality as yours, so that you can change it. The organisers see only how many people are coming, and from which groups nobody has accepted yet. They see your name only if you give it. In a small group people can guess who has accepted.
meeting-yes = I am coming
meeting-no = I am not coming
meeting-maybe = Perhaps
meeting-proxy = I am sending somebody
meeting-answered-yes = Your answer: <b>I am coming</b>
    You can change it until the meeting begins.
meeting-answered-no = Your answer: <b>I am not coming</b>
    You can change it until the meeting begins.
meeting-answered-maybe = Your answer: <b>Perhaps</b>
    You can change it until the meeting begins.
meeting-answered-proxy = Your answer: <b>I am sending somebody</b>
    Please tell that person when and where the meeting is. You can change your answer until the meeting begins.
meeting-without-messages = Your messages are turned off: you will not be told if this meeting is moved or cancelled, and you get no reminder.
meeting-named = Your name for this meeting: <b>{ $name }</b>. The organisers see it beside your answer.
meeting-give-name = Give my name
meeting-drop-name = Take my name back
meeting-ask-name = <b>Your name</b>

    What would you like to be called at this meeting? Please write the name. The organisers see it beside your answer, nobody else does. You can take it back until the meeting begins.
meeting-no-after-all = I cannot come after all
meeting-yes-after-all = I am coming after all
meeting-saved = Saved.
meeting-phase-running = The meeting has begun.
meeting-phase-over = This meeting is over.
meeting-phase-cancelled = <b>Cancelled:</b> this meeting does not take place.
meeting-late-running = The meeting has already begun. Your answer can no longer be changed.
meeting-late-over = This meeting is already over. Your answer can no longer be changed.
meeting-late-cancelled = This meeting has been cancelled. You do not need to answer any more.
meeting-file = Calendar file
meeting-file-name = meeting-{ $day }.ics
meeting-file-ready = Open the file to add the meeting to your calendar.
calendar-name = Meetings and measures: { $towns }
calendar-cancelled = Cancelled: { $title }

# Messages about changes, and reminders
meeting-moved = <b>New date</b>
    It was planned for: { $before }
meeting-moved-answer = Please answer for the new date. An answer for the old one does not count any more.
meeting-moved-calendar = Did you save the meeting in your calendar? That entry is out of date. Take the new calendar file.
meeting-placed = <b>New place</b>
meeting-placed-too = <b>New place:</b> { $place }
meeting-cancelled = <b>A meeting is cancelled</b>
meeting-cancelled-because = <b>A meeting is cancelled</b>
    Reason: { $reason }
meeting-reminder = <b>Reminder:</b> { $days ->
        [0] meeting today
        [1] meeting tomorrow
       *[other] meeting in { $days } days
    }
meeting-reminder-late = This reminder comes later than intended.
command-treffen = See meetings

meeting-more-details = More details
meeting-kind = Kind: { $kind }
meeting-kind-workshop = Workshop
meeting-kind-follow_up = Follow-up meeting
meeting-kind-committee = Committee meeting
meeting-kind-internal = Internal meeting
meeting-ask-kind = What do you meet for?
meeting-place-online = online
meeting-link = Link: { $link }
meeting-link-later = You will see the link as soon as you have accepted.
meeting-linked = <b>New link</b>
meeting-give-link = Link of the video meeting
meeting-ask-link = Please send the link of the video meeting. It begins with https://
meeting-ask-other-link = If the link has changed, send the new one.
meeting-no-address = This is not a link. Please copy the whole address. It begins with https://
meeting-link-seen-by-all = Everybody who is invited sees the link.
meeting-link-seen-by-coming = Only those who have accepted see the link.
meeting-link-only-coming = Show it to those who come
meeting-link-for-all = Show the link to everybody
meeting-drop-link = Remove the link
meeting-agenda = <b>Agenda</b>
meeting-agenda-item = { $number }. { $item }
meeting-write-agenda = Write the agenda
meeting-ask-agenda = <b>Agenda</b>

    Please write all items at once, each on a line of its own, { $most } at most. An earlier agenda is replaced.
meeting-agenda-too-long = That is too long: at most { $most } items of { $limit } characters each. Please write the agenda again.
meeting-write-note = Note for the organisers
meeting-note = Note, for the organisers only: { $note }
meeting-ask-note = <b>Note</b>

    What would you like to remember? Only organisers and coordinators see the note. An earlier note is replaced.

# After the meeting: what came out, what was agreed, when people meet again
recap-see = Tell everybody what came out
recap-home = Tell everybody: { $day } · { $title }
recap-head = <b>{ $kind ->
        [workshop] After the workshop
        [committee] After the committee meeting
       *[follow_up] After the meeting
    } on { $day }</b>
    { $title }
recap-came-out = <b>What came out</b>
recap-survey = • The result of the survey “{ $name }” is there.
recap-poll = • { $question } <b>{ $leading }</b>
recap-line = { $label }: { $value }
recap-more-polls = { $n ->
        [one] And one more poll.
       *[other] And { $n } more polls.
    }
recap-agreed = <b>What was agreed</b>
recap-measure = • { $facts }
recap-again = <b>When we meet again</b>
recap-next = { $title }
recap-place = Place: { $place }
recap-no-next = This is not decided yet.
recap-see-result = Result of the survey
recap-see-next = To the next meeting
recap-preview = <b>This is what everybody invited reads:</b>
recap-preview-again = { $night ->
        [yes] { $told ->
            [one] <b>One person has got this already, or gets it at 8:00.</b>
           *[other] <b>{ $told } people have got this already, or get it at 8:00.</b>
        }
       *[no] { $told ->
            [one] <b>One person has got this already.</b>
           *[other] <b>{ $told } people have got this already.</b>
        }
    }
recap-left = { $n ->
        [0] Everybody invited has it.
        [one] One person invited has not.
       *[other] { $n } people invited have not.
    }
recap-who-sees-what = Everybody reads this in their own language. They see only results of what they were asked, and only meetings to which they are invited. Nothing is sent at night. Everybody gets it once.
recap-still-running = <b>{ $kind ->
        [workshop] The workshop is still running.
        [committee] The session is still running.
       *[follow_up] The meeting is still running.
    }</b> Whoever has the message by then will not hear of what is added until the end.
recap-send = { $n ->
        [one] Send to one person
       *[other] Send to { $n } people
    }
recap-sent = { $night ->
        [yes] { $n ->
            [one] One person gets the message at 8:00.
           *[other] { $n } people get the message at 8:00.
        }
       *[no] { $n ->
            [one] Sent to one person.
           *[other] Sent to { $n } people.
        }
    }
recap-nothing-yet = There is nothing to tell yet: no poll with a result was ended on the day of the meeting, no open measure is shown to everybody, and no further meeting is fixed.
