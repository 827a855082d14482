# Not yet checked by a native speaker.

# Cards put together
poll-cluster = <b>{ $name }</b> ({ $n })
poll-cards-loose = In no cluster
poll-cards-left-out = { $n ->
        [one] One more card does
       *[other] { $n } more cards do
    } not fit { $door ->
        [browser] on this page
       *[telegram] into this message
    }. All of them are on the wall and in the PDF.
cluster-open = Cluster the cards
cluster-board = <b>Cluster the cards</b>

    { $question }
cluster-none-yet = A cluster is cards that belong together, with a name above them. Everybody sees the clusters on the wall and in the result.
cluster-loose = { $n ->
        [0] Every card is in a cluster.
        [one] One card is in no cluster.
       *[other] { $n } cards are in no cluster.
    }
cluster-no-cards = There is no card yet that everybody sees.
cluster-waiting = { $n ->
        [one] One card was not reviewed yet. Once it is, it can be put into a cluster.
       *[other] { $n } cards were not reviewed yet. Once they are, they can be put into clusters.
    }
cluster-sort-button = { $n ->
        [one] Place the loose card
       *[other] Place { $n } loose cards
    }
cluster-new = New cluster
cluster-all = To the clusters
cluster-back = Back to the cluster
cluster-sort = <b>Where does this card belong?</b>

    “{ $text }”

    { $n ->
        [one] This is the last loose card.
       *[other] { $n } loose cards are left.
    }
cluster-skip = skip
cluster-sorted = No card is loose any more.
cluster-gone = This card or this cluster is not there any more.
cluster-card = <b>Where should this card go?</b>

    “{ $text }”
cluster-card-in = It is in “{ $name }”.
cluster-card-loose = It is in no cluster.
cluster-take-out = Take it out of the cluster
cluster-one = <b>{ $name }</b>
cluster-lies-in = { $n ->
        [0] There is no card in this cluster yet.
        [one] One card:
       *[other] { $n } cards:
    }
cluster-card-line = { $n } · { $text }
cluster-numbers = With its number you move a card.
cluster-fill = Cards in or out
cluster-fill-head = <b>{ $name }</b> ({ $n })
cluster-fill-how = Tap what belongs there. Another tap takes it out.
cluster-fill-nothing = No card is loose.
cluster-done = Done
cluster-name = <b>New cluster</b>

    What is it called? Write at most { $limit } characters.
cluster-name-for = This card will be in it: “{ $text }”
cluster-name-unfit = Please write a name of at most { $limit } characters.
cluster-name-taken = Another cluster has this name. You can merge the two.
cluster-rename = Rename
cluster-other-name = <b>{ $name }</b>

    What should the cluster be called? Write at most { $limit } characters.
cluster-merge = Merge with another
cluster-merge-ask = <b>{ $name }</b>

    With which cluster do you merge it? The other name stays.
cluster-dissolve = Dissolve
cluster-dissolve-ask = <b>Dissolve “{ $name }”?</b>

    { $n ->
        [0] There is no card in it.
        [one] The card stays and is loose again.
       *[other] The { $n } cards stay and are loose again.
    }
cluster-dissolve-sure = Yes, dissolve it
cluster-too-many = More than { $most } clusters are not possible. Merge two first.

# All cards at a glance, at the computer
cluster-board-title = All cards at a glance
cluster-board-how = Drag a card with the mouse or, after holding it for a moment, with a finger. With the keyboard: the left or right arrow puts the card next door, a figure puts it into that cluster and goes on with the next card, n makes a new cluster. The up or down arrow goes to the next card.
cluster-board-said = “{ $card }” is here now: { $pile }
cluster-board-failed = That did not work just now. The page is loaded again.

# Dots on clusters, measures from them
cluster-dots = Dots on the clusters
cluster-dots-question = What matters most? ({ $question })
cluster-dots-given = Dots: { $names }
cluster-has-dots = { $n ->
        [one] One dot.
       *[other] { $n } dots.
    }
