# Not yet checked by a native speaker.
# Reminders of meetings: who is reminded when, and what became of it.

# Lead times
reminder-lead-weeks = { $n ->
        [one] 1 week
       *[other] { $n } weeks
    }
reminder-lead-days = { $n ->
        [one] 1 day
       *[other] { $n } days
    }
reminder-lead-hours = { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
reminder-lead-minutes = { $n } minutes

# The plan
reminder-plan-button = Reminders
reminder-plan = <b>Reminders</b>
    { $title }
    { $moment }
reminder-proposed = <b>Preview:</b> this holds only once you take it over.
reminder-to-participant = <b>To those invited</b>
reminder-to-organiser = <b>To the organisers</b>
reminder-none = no reminders
reminder-nobody = { $leads } before: to nobody at present
reminder-line = { $moment } · { $lead } before: { $n ->
        [one] one person
       *[other] { $n } people
    }
reminder-line-sent = { $lead } before: sent already to { $n ->
        [one] one person
       *[other] { $n } people
    }
reminder-line-evening = { $moment } · on the evening before, since { $lead } before is at night: { $n ->
        [one] one person
       *[other] { $n } people
    }
reminder-line-at-once = { $moment } · at once, since { $lead } before has passed: { $n ->
        [one] one person
       *[other] { $n } people
    }
reminder-line-past = { $lead } before: left out, that time has passed
reminder-line-night = { $lead } before: left out, nobody is reminded at night, and in the morning it is too late
reminder-line-merged = { $lead } before: left out, there is another reminder on the same evening
reminder-line-told = { $lead } before: left out, the invitation or the new date comes at that time
reminder-line-per-day = { $lead } before: left out for { $n ->
        [one] one person who gets enough reminders on that day
       *[other] { $n } people who get enough reminders on that day
    }
reminder-declined = { $n ->
        [one] One person gets none: they are not coming.
       *[other] { $n } people get none: they are not coming.
    }
reminder-muted = { $n ->
        [one] One person gets none: they do not want messages.
       *[other] { $n } people get none: they do not want messages.
    }
reminder-unreachable = { $n ->
        [one] One person gets none: their chat is blocked or deleted.
       *[other] { $n } people get none: their chats are blocked or deleted.
    }
reminder-both = { $n ->
        [one] One person is invited and organises: they get each reminder only once.
       *[other] { $n } people are invited and organise: they get each reminder only once.
    }
reminder-displaced = { $n ->
        [one] One reminder of another meeting is left out for it.
       *[other] { $n } reminders of other meetings are left out for it.
    }
reminder-rules = No reminder comes at night, from 20:00 to 8:00, or after the beginning. Whoever does not come is not reminded. { $most ->
        [one] Each person gets at most one reminder a day
       *[other] Each person gets at most { $most } reminders a day
    }, all meetings taken together.
reminder-hold = Take it over
reminder-hold-this = Keep it for this one only
reminder-hold-following = For all { $n } from this one on
reminder-drop = Drop the change
reminder-change-participant = Times for those invited
reminder-change-organiser = Times for organisers
reminder-change-per-day = At most { $most } a day: change
reminder-ask-participant = <b>When are those invited reminded?</b>
reminder-ask-organiser = <b>When are the organisers reminded?</b>
    Before a follow-up meeting it says who comes, which groups are missing and what is open.
reminder-so-far = Chosen: { $leads } before
reminder-ask-own = Tap a time to add it or leave it out. Or write times of your own, for example <i>10 days, 4 hours</i>.
reminder-lead-in = ✓ { $lead } before: yes
reminder-lead-out = { $lead } before: no
reminder-leads-done = See the preview
reminder-leads-unclear = I did not understand this time. Possible are 15 minutes to 60 days, for example: 10 days, 4 hours
reminder-too-many-leads = More than { $most } times are not possible. Please leave one out first.
reminder-ask-per-day = <b>How many reminders a day?</b>

    At present each person gets at most { $most } a day. That is for all meetings of your municipality together. Where it would be too many, the reminders of the nearest meetings are sent.
reminder-per-day = { $most ->
        [one] At most 1 a day
       *[other] At most { $most } a day
    }

# What became of them
reminder-ledger = State of the reminders
reminder-became = <b>State of the reminders</b>
    { $title }
    { $moment }
reminder-became-nothing = No reminder has been planned for this date yet.
reminder-became-lead = <b>{ $lead } before</b> · { $moment }
reminder-before = Planned for earlier dates of this meeting and not needed any more: { $n }
reminder-fate-planned = planned: { $n }
reminder-fate-sent = sent: { $n }
reminder-fate-late = sent late: { $n }
reminder-fate-blocked = not delivered: { $n } · chat blocked or deleted
reminder-fate-failed = not delivered: { $n } · sending failed
reminder-fate-past = left out: { $n } · the time had passed
reminder-fate-night = left out: { $n } · at night, and too late in the morning
reminder-fate-merged = left out: { $n } · stood in another reminder
reminder-fate-told = left out: { $n } · the invitation or the new date said it already
reminder-fate-per-day = left out: { $n } · enough on that day
reminder-fate-declined = left out: { $n } · do not come
reminder-fate-cancelled = left out: { $n } · meeting cancelled
reminder-fate-moved = left out: { $n } · meeting moved
reminder-fate-unplanned = left out: { $n } · times changed
reminder-fate-left = left out: { $n } · not invited any more
reminder-fate-muted = left out: { $n } · want no messages
reminder-fate-unreachable = left out: { $n } · chat blocked or deleted
reminder-fate-too-late = left out: { $n } · the meeting had begun
reminder-again = Send again: { $n }
reminder-sent-again = { $n ->
        [0] There is nothing left that can be sent again.
        [one] One reminder is being sent again.
       *[other] { $n } reminders are being sent again.
    }

# In the message itself
reminder-also = <b>Besides:</b>
reminder-also-entry = { $title }, { $moment }

# What organisers should know before a follow-up meeting
digest-button = Overview before the meeting
digest = <b>Overview</b>
    { $title }
    { $moment }
digest-names = Names given: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
digest-missing = <b>Nobody has accepted yet:</b> { $groups }
digest-group = { $name } ({ $n } invited)
digest-empty = Nobody has accepted, as nobody is in the group yet: { $groups }
digest-open = <b>Open measures:</b> { $n } · overdue: { $overdue }
digest-overdue = Overdue: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
digest-help = <b>Help is needed:</b> { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
digest-agreed = <b>Agreed since the last meeting</b> ({ $title }, { $day }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
digest-agreed-entry = { $what } ({ $status })
digest-agreed-nothing = Since the last meeting ({ $title }, { $day }) no measure has been written down.
digest-agreed-no-meeting = There was no meeting before.
digest-see-people = Who comes
digest-see-missing = Groups without anyone: { $n }
digest-see-open = Open measures: { $n }
digest-see-overdue = Overdue measures: { $n }
digest-see-agreed = Agreed: { $n }
digest-missing-head = <b>Groups from which nobody comes yet</b>
    { $title }
digest-missing-none = <b>Somebody comes from every group</b>
    { $title }
digest-missing-entry = { $n ->
        [0] { $name }: nobody in the group yet
       *[other] { $name }: { $n } invited, nobody has accepted yet
    }
digest-missing-do = Speak to the group, or pass its link on to further people.
digest-missing-ask = Speak to the group. The coordinators have the link for further people.
digest-group-link = Link: { $name }
