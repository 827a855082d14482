# Not yet checked by a native speaker.
# The agenda of the workshop: proposed from the result, changed by the coordinators.

agenda-head = <b>Agenda</b>

    Proposed from “{ $name }”: what is disputed, where there is a need, what is unknown, where views differ. Tap an item to move it, leave it out or ask everyone about it.
agenda-empty = There is no item on the agenda.
agenda-point = <b>{ $n } · { $what }</b>
agenda-off = <b>{ $what }</b>
agenda-field = { $field }
agenda-own = Added by the coordinators.
agenda-reason-divided = Divided: { $low_n } of { $n } for “{ $low }”, { $high_n } for “{ $high }”.
agenda-reason-camps = Two camps: { $low_n } of { $n } for “{ $low }”, { $high_n } for “{ $high }”.
agenda-reason-need = Clear need: { $both } of { $n } for “{ $low }” or “{ $high }” ({ $score } of 100 points).
agenda-reason-unknown = Unknown: { $n } of { $of } do not know ({ $percent }%).
agenda-reason-gap = Different views: { $low } { $low_score }, { $high } { $high_score } of 100.
agenda-works-well = <b>Works well</b>
agenda-works-well-line = { $text } ({ $score } of 100)

# Changing it
agenda-ask = Ask everyone about it (poll)
agenda-up = Move up
agenda-drop = Leave out
agenda-take-up = Put back on
agenda-back = Back to the agenda
agenda-see-dropped = Items left out: { $n }
agenda-dropped = <b>Items left out</b>

    Tap an item to put it back on the agenda.
agenda-dropped-none = No item has been left out.
agenda-add = Add an item of your own
agenda-ask-topic = What should it be about? Write the item as a message, at most { $limit } characters.
agenda-topic-long = The item is too long. Please write at most { $limit } characters.

# The poll about an item
agenda-dont-know = I don’t know
agenda-how-urgent = How urgent is this topic? { $name }
agenda-urgent-now = very urgent
agenda-urgent-soon = should be tackled soon
agenda-urgent-later = can wait
agenda-urgent-never = not necessary
