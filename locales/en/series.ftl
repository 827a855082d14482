# Not yet checked by a native speaker.
# Series: several meetings that are planned together.

series-button = Repeat
series-every-week = every week on { $day }
series-every-fortnight = every two weeks on { $day }
series-every-nth = { $nth ->
        [first] first { $day } of the month
        [second] second { $day } of the month
        [third] third { $day } of the month
        [fourth] fourth { $day } of the month
       *[last] last { $day } of the month
    }
series-repeats = { $rule }, { $n } meetings until { $last } { $year }
series-ask = <b>How often should the meeting be repeated?</b>
series-ask-typed = Choose, or write it, for example <i>every first Tuesday until June</i> or <i>every two weeks, 6 times</i>.
series-so = <b>Series:</b> { $repeats }

    { $n } meetings are planned together. Each of them can be moved or cancelled on its own later:
series-date = { $day } { $year }, { $time }
series-date-holiday = { $day } { $year }, { $time } · note: { $name }
series-cut = A series reaches no further: { $most } meetings and two years at most.
series-change-typed = How many should there be? You can write it, too: <i>10 times</i> or <i>until 30 June</i>
series-count = { $n } times
series-none = Do not repeat
series-done = Done
series-unclear = I did not understand that. Please write for example: every first Tuesday until June
series-too-many = A series has 2 to { $most } meetings. Please choose another number.
series-too-few = Until then there would be one meeting only. Please choose a later end.
series-which = Both are possible. Which do you mean?
series-draft = Series: { $repeats }
series-of = Part of a series: { $rule }
series-of-exception = Part of a series: { $rule }. This meeting is on another day, as an exception.
series-see = All dates of the series
series-all = <b>{ $title }</b>

    All { $n } meetings of the series
series-your-dates = <b>{ $title }</b>

    { $n ->
        [one] One meeting of the series is still to come.
       *[other] { $n } meetings of the series are still to come.
    } Answer to all of them together, or to each.
series-only-this = This holds for this date only ({ $day }). Still open: { $n ->
        [one] one more date of the series
       *[other] { $n } more dates of the series
    }.
series-yes-to-all = I come to all
series-no-to-all = I come to none
series-entry-open = { $moment } · no answer yet
series-entry-yes = { $moment } · yes
series-entry-maybe = { $moment } · perhaps
series-entry-no = { $moment } · no
series-entry-proxy = { $moment } · sending somebody
series-entry-cancelled = { $moment } · cancelled
series-invitation = <b>Invitation to { $n } meetings</b>
series-meeting-title-for-which = <b>For which meetings of the series?</b>

    New title: { $typed }

    Did you mean something else? Then write the title again.
series-meeting-place-for-which = <b>For which meetings of the series?</b>

    New place: { $typed }
    Everybody who is invited is told at once, during the night only at 8:00.

    Did you mean something else? Then write the place again.
series-change-this = For this one only
series-change-following = For all { $n } from this one on
series-placed = It holds for { $n } meetings:
series-cancel-following = Yes, cancel all { $n } from this on
series-cancelled = With it those that follow are cancelled, { $n } meetings together:
series-moved = These are { $n } meetings of the series:
series-move-this = Move this one only
series-move-following = Move all { $n } from this on
series-move-then = All { $n } from this on: { $rule }, until { $last }{ $year }
series-was-moved = <b>Moved.</b> { $night ->
        [yes] { $told ->
            [0] Nobody gets a message about it
            [one] One person gets a single message about it at 8:00
           *[other] { $told } people get a single message about it at 8:00
        }
       *[no] { $told ->
            [0] Nobody gets a message about it
            [one] One person gets a single message about it now
           *[other] { $told } people get a single message about it now
        }
    }. Everybody is asked again about each meeting.
