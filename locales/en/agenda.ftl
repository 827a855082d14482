# Not yet checked by a native speaker.
# The agenda of the workshop: proposed from the result, changed by the coordinators.

agenda-head = <b>Agenda</b>

    Proposed from “{ $name }”: what is disputed, where there is a need, what is unknown, where views differ. Tap an item to move it, leave it out or ask everyone about it.
agenda-empty = There is no item on the agenda.
agenda-point = <b>{ $n } · { $what }</b>
agenda-off = <b>{ $what }</b>
agenda-field = { $field }
agenda-own = Added by the coordinators.
agenda-works-well = <b>Works well</b>
agenda-works-well-line = { $text }
    { $why }

# Changing it
agenda-ask = Ask everyone about it (poll)
agenda-up = Move up
agenda-down = Move down
agenda-drop = Leave out
agenda-take-up = Put back on
agenda-further = Further items: { $n }
agenda-further-head = <b>Further items</b>

    They follow from the numbers, too. Tap an item to put it on the agenda.
agenda-further-none = There are no further items.
agenda-take-on = Put on the agenda
agenda-back = Back to the agenda
agenda-see-dropped = Items left out: { $n }
agenda-dropped = <b>Items left out</b>

    Tap an item to put it back on the agenda.
agenda-dropped-none = No item has been left out.
agenda-add = Add an item of your own
agenda-ask-topic = What should it be about? Write the item, at most { $limit } characters.
agenda-topic-long = The item is too long. Please write at most { $limit } characters.

# The poll about an item
agenda-dont-know = I don’t know
agenda-how-urgent = How urgent is this topic? { $name }
agenda-urgent-now = very urgent
agenda-urgent-soon = should be tackled soon
agenda-urgent-later = can wait
agenda-urgent-never = not necessary

# Why something is on the agenda: one sentence with people. lowest to highest are the levels of the question in words
reason-camps-ends = Two camps: { $low ->
        [one] { $low } of { $n } says
       *[other] { $low } of { $n } say
    } “{ $lowest }”, { $high ->
        [one] { $high } says
       *[other] { $high } say
    } “{ $highest }”.
reason-camps-halves = Two camps: { $low ->
        [one] { $low } of { $n } says
       *[other] { $low } of { $n } say
    } “{ $lowest }” or “{ $second }”, { $high ->
        [one] { $high } says
       *[other] { $high } say
    } “{ $third }” or “{ $highest }”.
reason-divided-ends = Divided: { $low ->
        [one] { $low } of { $n } says
       *[other] { $low } of { $n } say
    } “{ $lowest }”, { $high ->
        [one] { $high } says
       *[other] { $high } say
    } “{ $highest }”.
reason-divided-halves = Divided: { $low ->
        [one] { $low } of { $n } says
       *[other] { $low } of { $n } say
    } “{ $lowest }” or “{ $second }”, { $high ->
        [one] { $high } says
       *[other] { $high } say
    } “{ $third }” or “{ $highest }”.
reason-need = Clear need: { $low } of { $n } say “{ $lowest }” or “{ $second }”.
reason-unknown = Unknown: { $n ->
        [one] { $n } of { $of } does not know.
       *[other] { $n } of { $of } do not know.
    }
reason-gap = Different views: “{ $third }” or “{ $highest }” was chosen by { $high-people } of { $high-of } in { $high }, and by { $low-people } of { $low-of } in { $low } ({ $high-points } and { $low-points } points).
reason-gap-field = { $questions ->
        [0] Different views: on average over the questions { $high } comes to { $high-points } points, { $low } to { $low-points }.
        [one] Different views: on average over the questions { $high } comes to { $high-points } points, { $low } to { $low-points }. For one question the gap is particularly large.
       *[other] Different views: on average over the questions { $high } comes to { $high-points } points, { $low } to { $low-points }. For { $questions } questions the gap is particularly large.
    }
reason-well = { $high } of { $n } say “{ $third }” or “{ $highest }”.
