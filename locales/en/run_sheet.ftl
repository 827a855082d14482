# Not yet checked by a native speaker.
run-home = Run sheet
run-listed = <b>Run sheets</b>

    Choose a run sheet, or prepare a new one.
run-listed-to-lead = Which run sheet do you lead?
run-listed-runs = ▶ { $title } · running
run-listed-none = <b>Run sheets</b>

    There is no run sheet yet.
run-new = New run sheet
run-new-ask = <b>New run sheet</b>

    What would you like to begin with? Everything can be changed afterwards.
run-ready = <b>{ $title }</b>, { $minutes } minutes: { $about }
run-empty = Empty run sheet
run-usual-title = Workshop
run-back = Back
run-done = Done
run-title = <b>Run sheet: { $title }</b>
run-no-items = No item yet.
run-lines-before = ✓ { $n ->
        [one] One item before is over.
       *[other] { $n } items before are over.
    }
run-lines-behind = { $n ->
        [one] One more item follows.
       *[other] { $n } more items follow.
    }
run-line-planned = { $number }. { $title }{ $minutes ->
        [0] {""}
        [one] { " " }· 1 minute
       *[other] { " " }· { $minutes } minutes
    }{ $kind ->
        [none] {""}
       *[other] { " " }· poll: { $kind }
    }
run-line-over = ✓ { $number }. { $title } · over
run-line-running = ▶ { $number }. { $title } · running
run-line-asking = ▶ { $number }. { $title } · { $asked ->
        [0] nobody has joined yet
       *[other] { $answered ->
            [one] { $answered } of { $asked } has answered
           *[other] { $answered } of { $asked } have answered
        }
    }
run-line-asking-groups = ▶ { $number }. { $title } · { $asked ->
        [0] nobody has joined yet
       *[other] { $answered ->
            [0] no group has written yet
            [one] one group has written
           *[other] { $answered } groups have written
        }
    }
run-line-over-asking = ✓ { $number }. { $title } · over · poll still open ({ $asked ->
        [0] nobody yet
       *[other] { $answered } of { $asked }
    })
run-line-over-asking-groups = ✓ { $number }. { $title } · over · poll still open ({ $answered ->
        [0] no group yet
        [one] one group
       *[other] { $answered } groups
    })
run-kernel-choice = choice
run-kernel-scale = scale
run-kernel-ranking = ranking
run-kernel-points = dots
run-kernel-text = cards or words
run-kernel-number = estimate
run-start = Next: { $title }
run-close-ask = <b>End the poll and go on?</b>
run-close-ask-end = <b>End the poll and this item?</b>
run-close-goes-on = <b>{ $question }</b>

    The poll is still open ({ $asked ->
        [0] nobody asked yet
       *[other] { $answered } of { $asked }
    }).
run-close-goes-on-groups = <b>{ $question }</b>

    The poll is still open ({ $answered ->
        [0] no group yet
        [one] one group
       *[other] { $answered } groups
    }).
run-close-and-next = End the poll and go on
run-next-still-asking = Go on, the poll stays open
run-close-and-end = End the poll and this item
run-end-still-asking = End only this item
run-add = Add an item
run-change = Change the run sheet
run-poll = Poll: { $title }
run-draft = Draft: { $title }
run-review-cards = { $n ->
        [one] Review one card
       *[other] Review { $n } cards
    }: { $title }
run-review-words = { $n ->
        [one] Review one word
       *[other] Review { $n } words
    }: { $title }
run-result = Result: { $title }
run-otherwise = Asked differently: { $title }
run-results = All results: { $n }
run-which-result = <b>Results</b>

    Which item would you like to see?
run-to-sheet = To the run sheet
run-time = Let the time run
run-time-runs = The time is running already. It goes on as it was.
run-more-time = 5 minutes more
run-stop-time = Go on without a time
run-end = End this item
run-take-back = Take it back
run-time-until = Time until { $until }. Nothing goes on by itself afterwards.
run-time-over = The time was up at { $until }. It goes on when you want it to.
run-see-draft = To the draft
run-not-yet = This question cannot be asked confidentially yet. The draft says why, and what you can do.
run-not-yet-goes-on = So the vote before it goes on.
run-ask-item = <b>What comes next?</b>

    Write an item, for example <i>Break, 15 minutes</i>, or a poll, for example <i>Where do we meet? Town hall / School</i>. Or choose a ready-made poll.
run-from-survey = Items from: { $name }
run-no-points = There is no item on the agenda of this survey.
run-item-unclear = Please write an item of at most { $limit } characters.
run-too-many = More than { $most } items are not possible.
run-added = { $n ->
        [one] Added: { $title }
       *[other] { $n } items were added.
    }
run-which-item = Which item would you like to change?
run-no-item-left = All items have begun.
run-besides = Besides: { $title }
run-item = { $number }. { $title }
run-up = Move up
run-reword = Change the words
run-ask-words = Please write what the item is to be called.
run-kind = Change the kind
run-which-kind = <b>{ $title }</b>

    What should this item be? Words and answers stay where they fit the kind.
run-kind-topic = Without a poll
run-kind-one-answer = One answer
run-drop = Remove the item
run-delete = Delete the run sheet
run-delete-ask = <b>Delete the run sheet?</b> “{ $title }” goes with all its items. Polls that have begun stay.
run-delete-yes = Yes, delete it
wall-time-until = until { $until }

record-as-pdf = Record as PDF
record-as-docx = Record as DOCX
record-ready = <b>The record is ready.</b>
record-internal = { $n ->
        [one] One measure is not in it, because only the organisers see it.
       *[other] { $n } measures are not in it, because only the organisers see them.
    } To put a measure into the record, tap “Show to all” at the measure.
record-file = record-{ $day }.{ $ending }
record-title = Record: { $title }
record-kicker = Rundfrage · Record
record-agreed = What was agreed
record-again = When we meet again
record-what = Measure
record-responsible = Responsible
record-until = Until
record-status = Status
record-not-reached = This was not reached.
record-talked = Talked about, without a poll.
record-round = Round { $number }
record-otherwise = Then asked differently: { $title }
record-not-held = The poll was not held.
record-still-open = The poll is still open.
