# Not yet checked by a native speaker.
# Measures: what, who, with whom, until when, how far. Made by the organisers, taken on by one person.

# Where it stands
measure-status-proposed = proposed
measure-status-decided = decided
measure-status-begun = in progress
measure-status-postponed = postponed
measure-status-done = done
measure-status-discarded = discarded

# The facts, a line for each that there is
measure-what = <b>{ $what }</b>
measure-status = Status: <b>{ $status }</b>
measure-until = Until: { $day }
measure-until-over = Until: { $day } (<b>overdue</b>)
measure-until-open = Until: no date yet
measure-no-day = no date
measure-office = Responsible: { $office }
measure-who-nobody = still open
measure-who-unnamed = taken on, without a name
measure-who-both = { $office } ({ $name })
measure-untaken = Nobody has taken it on yet.
measure-taken = Taken on, without a name
measure-taken-by = Taken on by: { $name }
measure-mine = You have taken it on, without a name.
measure-mine-named = You have taken it on, as: { $name }
measure-field = Field of action: { $text }
measure-partners = With whom: { $text }
measure-means = With what: { $text }
measure-first-step = First step: { $text }
measure-helped = What helped: { $text }
measure-builds-on = Builds on: { $what }
measure-precondition = Precondition for: { $what }
measure-council = Needs a resolution of the council.
measure-origin-poll = From the poll: { $text }
measure-origin-cluster = From the cluster: { $text }
measure-origin-finding = From the result: { $text }
measure-origin-item = From the item: { $text }
measure-is-public = Everybody in the municipality sees it.
measure-is-internal = Only the organisers see it.

# Lists. $show is one of measure-show-…
measure-head = <b>Measures</b> · { $show }
measure-head-open = <b>Measures</b> · { $overdue ->
        [0] { $open } open
       *[other] { $open } open, { $overdue } of them overdue
    }
measure-counts = { $overdue ->
        [0] { $open } open
        [one] { $open } open, one of them overdue
       *[other] { $open } open, { $overdue } of them overdue
    }
measure-only-field = Only field of action: { $field }
measure-none = There is no measure here.
measure-none-yet = There is no open measure yet.
measure-none-left = No measure is open any more: { $done ->
        [one] one is done.
       *[other] { $done } are done.
    }
measure-see-done = See those that are done
measure-entry = { $n } · <b>{ $what }</b>
    { $facts }
measure-until-short = until { $day }
measure-overdue = overdue
measure-show-open = open
measure-show-overdue = overdue
measure-show-mine = mine
measure-show-help = asking for help
measure-show-proposed = proposed
measure-show-decided = decided
measure-show-begun = in progress
measure-show-postponed = postponed
measure-show-done = done
measure-show-discarded = discarded
measure-which-show = Which measures would you like to see?
measure-which-field = Of which field of action?
measure-no-fields = No measure names a field of action yet.
measure-every-field = all fields of action
measure-filter = Choose
measure-find = Search
measure-find-ask = Which word should occur? Write it, for example <i>language café</i>. All that is written about the measures is searched, also of those that are done.
measure-find-no-word = There is no word in it. Please write one.
measure-find-again = Another word
measure-found = { $n ->
        [0] <b>No measure with “{ $word }”</b>
        [one] <b>One measure with “{ $word }”</b>
       *[other] <b>{ $n } measures with “{ $word }”</b>
    }
measure-filter-field = By field
measure-home = Measures
measure-home-overdue = Measures ({ $n } overdue)
measure-home-own = Measure: { $what }
measure-all = All measures
measure-list = To the list
measure-see = See the measure
measure-back = Back

# Making
measure-new = New measure
measure-from = Make a measure of it
measure-ask-line = <b>New measure</b>

    What is to be done, who is responsible, until when? Write it in one line, with commas between. Only the first is needed. Several measures: a line of its own for each.

    Example: <i>Language café in the town hall, Social services, by 31 March</i>
measure-made = <b>Made.</b> So far only the organisers see it.
measure-made-unclear = <b>Made.</b> Only “{ $day }” was not understood.
measure-made-faulty = <b>Made.</b> Only “{ $day }” does not work: { $why }
measure-made-gone = <b>Made.</b> Only a date is missing: { $day } is already over.
measure-made-several = <b>Made.</b> Several days were named: “{ $days }”. Which one counts?
measure-made-left-out = Not taken over: { $what }
measure-made-either = <b>Made.</b> Only “{ $day }” can mean two days.
measure-several-made = { $n ->
        [one] <b>One measure has been added.</b> So far only organisers can see it.
       *[other] <b>{ $n } measures have been added.</b> So far only organisers can see them.
    }
measure-several-one = • { $facts }
measure-several-one-no-day = • { $facts } (no date yet: “{ $day }” does not fit)
measure-several-not-made = { $n ->
        [one] <b>One line did not become a measure:</b>
       *[other] <b>{ $n } lines did not become measures:</b>
    }
measure-several-not = • “{ $line }”: { $why }
measure-several-no-what = It does not say what is to be done.
measure-several-too-many = These are { $n } measures at once; a message can hold { $most } at most. None has been added.
measure-what-missing = What is to be done? That is still missing. Please write the whole line.
measure-too-long = Too long: “{ $name }” has at most { $limit } characters. Please write the line again.
measure-to-result = Back to the result
measure-to-poll = Back to the poll

# Changing
measure-choose-status = Change status
measure-say-what-helped = What helped?
measure-choose-day = Change date
measure-details = Change details
measure-make-public = Show to all
measure-make-internal = Organisers only
measure-history = History
measure-remove = Delete again
measure-remove-ask = <b>Delete it again?</b> Nothing of it will be left.
measure-remove-sure = Yes, delete
measure-removed = The measure is deleted.
measure-change-what = What would you like to change?
measure-part-what = What
measure-part-office = Responsible
measure-part-field = Field of action
measure-part-partners = With whom
measure-part-means = With what
measure-part-first-step = First step
measure-part-helped = What helped
measure-part-builds-on = Builds on another one
measure-council-on = Needs a council resolution
measure-council-off = Needs no council resolution
measure-ask-what = What is to be done? At most { $limit } characters.
measure-ask-office = Which office or body is responsible? Exactly one, at most { $limit } characters.
measure-ask-field = To which field of action does it belong? Choose or write it, at most { $limit } characters.
measure-ask-partners = Together with whom? At most { $limit } characters.
measure-ask-means = With what, for example with which money? At most { $limit } characters.
measure-ask-first-step = What is the first step? At most { $limit } characters.
measure-ask-helped = What helped, and what do you advise others? Please without names of people. Whoever sees the measure reads it. If the coordinators pass the measures on in a package, other municipalities read it, too. At most { $limit } characters.
measure-now = So far: { $text }
measure-clear = Delete this detail
measure-which-status = Where does it stand?
measure-why-postponed = Why is it postponed? If you would like to give a reason, write it now.
measure-why-discarded = Why is it discarded? Please write the reason. Whoever sees the measure can read it.
measure-no-reason = Without a reason
measure-postponed = <b>Postponed.</b>
measure-which-day = Until when? Choose a date or write it, for example <i>31 March</i> or <i>end of June</i>.
measure-in-weeks = In { $n } weeks · { $day }
measure-in-months = In { $n } months · { $day }
measure-without-day = Without a date
measure-day-unclear = This date was not understood.
measure-day-either = That can mean two days. Which one is meant?
measure-until-this = Until { $day }
measure-day-past = This date has passed already. Please choose a later one.
measure-day-far = That is more than ten years ahead. Please check the year.
measure-which-base = Which measure has to be done before?
measure-builds-on-nothing = None

# Taking on
measure-take = I take it on
measure-take-note = Not confidential: whoever takes it on is named there, by the name that they choose for it, or without a name. { $due ->
        [yes] Around the date they are asked how far it is.
       *[no] Once it has a date, they are asked around it how far it is.
    }
measure-get-link = Pass on
measure-link = Whoever opens this link can take the measure on. It holds for one person, until { $day }:

    { $link }
measure-link-browser = In the browser: { $link }
measure-share = Send the link
measure-share-text = I would like to ask you to take this measure on: { $what }
measure-ask-name = <b>You have taken it on. Thank you.</b>

    Under which name? Write it, at most { $limit } characters.
measure-name-public = Everybody in the municipality can read it.
measure-name-internal = The organisers can read it, and everybody in the municipality once they show the measure to everybody.
measure-no-name = Without a name
measure-yours = { $asked ->
        [before] <b>Thank you. Before the date you are asked how far it is.</b>
        [over] <b>Thank you. On the day after the date you are asked how far it is.</b>
       *[none] <b>Thank you. The measure is yours now.</b>
    }
measure-change-name = Change the name
measure-give-back = Give it back
measure-release = Take it from that person
measure-release-ask-own = Would you like to give it back? Your name is deleted, the measure stays.
measure-release-ask-other = Shall nobody have taken it on any more? The name is deleted, the measure stays.
measure-release-sure-own = Yes, give it back
measure-release-sure-other = Yes, take it away
measure-released = <b>Nobody has taken it on any more.</b> The name is deleted.

# The link that was passed on
measure-asked = <b>{ $town } asks you: will you take this measure on?</b>
measure-decline = No, thank you
measure-after-all = Look at it after all
measure-declined-member = Fine, you do not take it on. The link still holds.
measure-declined = Fine, you do not take it on. Nothing is stored about you. The link still holds.
measure-link-unknown = There is no such link, or it does not hold any more. Please ask the person from whom you have it.
measure-link-expired = This link does not hold any more. Please ask the person from whom you have it for a new one.
measure-link-used = Somebody has taken this measure on already.

# How far? The question, and answers by one tap
measure-ask-how-far = { $over ->
        [yes] <b>How far is this measure?</b> Its date has passed.
       *[no] { $days ->
            [0] <b>How far is this measure?</b> Today is its last day.
            [1] <b>How far is this measure?</b> It should be done by tomorrow.
           *[other] <b>How far is this measure?</b> It should be done in { $days } days.
        }
    }
measure-ask-for-office = Nobody has taken it on. Please ask the responsible office and tap the answer, or pass the link on.
measure-answer-done = Done
measure-answer-going = In progress
measure-answer-help = I need help
measure-answer-not-done = Not done after all
measure-move-day = Move the date
measure-thanks-done = <b>Thank you. It is done.</b>
measure-thanks-going = <b>Thank you. It is in progress.</b>
measure-thanks-not-done = <b>Thank you. It is in progress again.</b>
measure-saved = <b>Thank you, that is saved.</b>
measure-thanks-help = <b>Thank you. The organisers get a message.</b>
measure-ask-what-help = What do you need help with? You can write it now (at most { $limit } characters).
measure-help-since = <b>Help is needed</b> since { $day }{ $what ->
        [none] .
       *[other] : “{ $what }”
    }
measure-help-short = needs help
measure-reply = Answer
measure-ask-reply = What would you like to answer? Whoever took the measure on gets it as a message (at most { $limit } characters).
measure-replied = <b>Thank you.</b> Your answer goes to the person who asked for help.
measure-reply-head = <b>Answer to your request for help</b>
measure-reply-text = “{ $text }”
measure-needs-help = <b>Help is needed here</b>

# Keep me posted
measure-follow = Keep me posted
measure-unfollow = No more messages about it
measure-followed = <b>Fine.</b> When status or date change, you get a message in the evening.
measure-followed-muted = <b>Fine.</b> This is noted.
measure-muted = Your messages are turned off: you will get none about this.
measure-unfollowed = <b>Fine.</b> You get no more messages about it.
measure-news = <b>Something has changed about these measures</b>
measure-news-what = { $n } · <b>{ $what }</b>
measure-news-status = Status: <b>{ $after }</b> (before: { $before })
measure-news-day = Date: <b>{ $after }</b> (before: { $before })
measure-news-more = { $n ->
        [one] One more is in the list.
       *[other] { $n } more are in the list.
    }
measure-news-off = { $n }: no more messages

# The history
measure-history-head = <b>{ $what }</b>

    What has happened so far:
measure-change = { $day }: { $change }{ $by }{ $reason }
measure-change-by-owner = , by whoever took it on
measure-change-by-organiser = { "" }
measure-change-reason = . Reason: { $reason }
measure-change-said = : “{ $reason }”
measure-change-reply = Answer of the organisers
measure-change-made = made
measure-change-status = Status: { $status }
measure-change-due = Date: { $due }
measure-change-taken = taken on
measure-change-released = not taken on any more
measure-change-going = When asked: in progress
measure-change-help = When asked: help is needed

# What became of them since people last met
measure-compared-with = Compared with the { $kind ->
        [workshop] workshop
       *[follow_up] meeting
    } on { $day }.
measure-last-time = <b>What we agreed last time</b>
measure-open-before = <b>Open measures</b>
measure-from-before = <b>Measures from before</b>
measure-last-time-entry = { $before ->
        [none] • { $what }: { $now }
       *[other] • { $what }: { $now } (before: { $before })
    }
measure-is-new = new

# In the invitation to a meeting
measure-wall-above = This is what we agreed on
measure-in-meeting = { $n ->
        [one] One measure is open.
       *[other] { $n } measures are open.
    }

# The table
measure-table = As a table
measure-table-ready = All measures, also those that only the organisers see.
measure-table-file = measures-{ $day }.xlsx
measure-table-title = Measures
measure-table-number = No.
measure-table-what = What
measure-table-status = Status
measure-table-due = Until
measure-table-overdue = Overdue
measure-table-office = Responsible
measure-table-owner = Taken on by
measure-table-field = Field of action
measure-table-partners = With whom
measure-table-means = With what
measure-table-first-step = First step
measure-table-helped = What helped
measure-table-builds-on = Builds on
measure-table-council = Council resolution needed
measure-table-public = Everybody sees it
measure-table-origin = From what
measure-table-reason = Reason
measure-table-yes = yes
measure-table-no = no

# The entry in one's own calendar
measure-calendar = Measure: { $what }

command-massnahmen = See the measures
measure-from-cluster = Measure: { $name }
measure-made-from-it = { $n ->
        [one] One measure has already been made from this:
       *[other] { $n } measures have already been made from this:
    }
measure-made-meanwhile = <b>Meanwhile somebody else has made a measure from this:</b>
    { $what }
measure-typed-line = Your line: { $line }
measure-to-made = See this measure
measure-make-anyway = Make mine as well
measure-made-before = This measure was made from it before.
measure-as-cluster = Make it: { $name }
