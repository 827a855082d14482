# Not yet checked by a native speaker.
dates-find = Find a date together
dates-home = Find a date: { $title }
dates-entry-draft = Dates, draft: { $title }
dates-entry-asked = Finding a date: { $title } · answers: { $answered } of { $asked }
dates-entry-over = Choose a date: { $title }
dates-ask = <b>Which dates are there to choose from?</b>

    Choose suggestions, or write the dates, several at once if you like.

    Example: <i>3 December 6 pm, 4 December 6 pm or 10 December at 5:30 pm</i>
dates-add = + { $moment }
dates-done = Done
dates-line = • { $moment }
dates-unread = “{ $part }”: { $why }
dates-unread-more = { $n ->
        [one] One more date is left out.
       *[other] { $n } more dates are left out.
    }
dates-which-time = At what time? Please write the time as well, for example: 3 December and 4 December at 6 pm
dates-too-many = More than { $most } dates are not possible. Left out: { $dates }
dates-too-few = Please give at least two dates. To invite people to a single date, use “New meeting”.
dates-draft = <b>Find a date: preview</b>
dates-title = <b>{ $title }</b>
dates-none = No date yet.
dates-until = Answers until: { $day }
dates-audience = Will be asked: { $names } ({ $n ->
        [0] nobody yet
        [one] one person
       *[other] { $n } people
    })
dates-nobody-yet = There is nobody in these groups yet. Whoever joins finds the question on the overview.
dates-ask-people = { $n ->
        [0] Start asking for dates
        [one] Ask one person
       *[other] Ask { $n } people
    }
dates-asked-now = { $n ->
        [0] Nobody gets a message now. Whoever joins finds the question on the overview.
        [one] One person is being asked now.
       *[other] { $n } people are being asked now.
    }
dates-more = Add a date
dates-drop = Remove a date
dates-drop-which = Which date would you like to remove?
dates-drop-one = Remove: { $moment }
dates-change-until = Change the last day
dates-ask-until = <b>Until when can people answer?</b>

    Choose a day or write it, for example <i>27 November</i>.
dates-until-day = Until { $day }
dates-until-unclear = I did not understand this day. Please write, for example: 27 November
dates-until-past = This day is over. Please choose a later one.
dates-until-after-first = The last day cannot be after the first date. Please choose an earlier day.
dates-groups = <b>Who is asked?</b>

    { $n ->
        [0] At present nobody is asked.
        [one] At present one person is asked.
       *[other] At present { $n } people are asked.
    } Tap a group to add it or take it out.
dates-turnout = { $asked ->
        [0] Nobody has joined yet.
       *[other] { $answered ->
            [one] { $answered } of { $asked } has answered.
           *[other] { $answered } of { $asked } have answered.
        }
    }
dates-numbers = • { $moment }: { $yes } yes · { $need } if need be · { $no } no
dates-numbers-over = • { $moment }: { $yes } yes · { $need } if need be · { $no } no · over
dates-take = Choose: { $moment }
dates-stop = Stop asking
dates-stop-ask = <b>Really stop asking?</b> Nobody will be able to answer about “{ $title }” any more, and no meeting comes of it.
dates-stop-yes = Yes, stop asking
dates-consider = <b>{ $moment }</b>
    { $title }
dates-consider-numbers = Can come: <b>{ $yes }</b> · If need be: <b>{ $need }</b> · Cannot: <b>{ $no }</b> · No answer: <b>{ $silent }</b>
dates-consider-then = { $n ->
        [0] Nobody will be invited.
        [one] One person will be invited.
       *[other] { $n } people will be invited.
    } Whoever has answered need not do it again: a yes means that they are coming, a no that they are not. Who can only if need be is counted as perhaps. Everybody can change that.
dates-choose = Yes, invite people to it
dates-question = <b>When can you come?</b>
dates-reminder = <b>Reminder:</b> when can you come?
dates-thanks = <b>Thank you, that is saved.</b>
dates-open-to-all = Not confidential: your answer is stored with the municipality as yours, so that you can change it. Everybody who is asked sees how many people can come when, no names. In a small group people can guess who has said what.
dates-own-open = • { $moment }: no answer yet
dates-own-yes = • { $moment }: yes
dates-own-if_need_be = • { $moment }: if need be
dates-own-no = • { $moment }: no
dates-go-through = { $n ->
        [one] To the open date
       *[other] Go through the { $n } dates
    }
dates-no-to-all = No to all of them
dates-no-to-all-ask = <b>No to all dates?</b>

    { $n ->
        [one] You have already answered about one of { $of } dates, and not with no.
       *[other] You have already answered about { $n } of { $of } dates, not all of them with no.
    }
dates-no-to-open = { $n ->
        [one] No to the open date
       *[other] No to the { $n } open ones
    }
dates-no-to-all-yes = No to all { $n }
dates-change = Change: { $moment }
dates-one = <b>Date { $number } of { $of }</b>
    { $title }
dates-moment = { $day }
    { $hours }
dates-so-far = So far: { $yes } yes · { $need } if need be · { $no } no
dates-answer-yes = Yes, I can come then
dates-answer-if_need_be = If need be
dates-answer-no = No
dates-chosen = ✓ { $label }
dates-before = Date before
dates-all = All dates
dates-too-late = It is too late for that: nobody can answer about this date any more.
dates-phase-over = The time for answering is over.
dates-phase-chosen = The date has been chosen.
dates-phase-stopped = People are no longer asked for this date.
dates-to-meeting = To the meeting
