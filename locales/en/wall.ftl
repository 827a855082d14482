# Not yet checked by a native speaker.

# The wall: what the projector in the room shows, and its remote control.

wall-home = Wall
wall-language-name = English

# Remote control
wall-title = <b>Wall</b>
wall-shows = On the wall: { $what }
wall-shows-item = On the wall: “{ $title }”
wall-pages = There are { $n } pages, which follow each other by themselves.
wall-page-of = Page { $page } of { $n }. After a minute the pages follow each other by themselves again.
wall-page-before = Previous page
wall-page-next = Next page
wall-links = { $n ->
        [0] No link opens the wall yet.
        [one] One link opens the wall.
       *[other] { $n } links open the wall.
    } Whoever has a link sees what everybody in the room sees: never a name, never a single vote.
wall-open = Open the wall
wall-open-here = Open the wall here
wall-steer = Steer the wall
wall-opened = <b>The wall is ready</b>

    Open this link at the computer that is connected to the projector:
    { $link }

    Or type there: { $where }
    Code: <code>{ $code }</code> (until { $until })

    The link works until { $day } and is shown only now.
wall-view-welcome = Welcome and way in
wall-view-current = Current item
wall-view-result = Latest result
wall-view-list = All items
wall-show-item = Show: { $title }
wall-earlier-items = Earlier items ({ $n })
wall-earlier = <b>Wall: earlier items</b>

    What shall stand on the wall once more?
wall-speak = Language of the wall: { $language }
wall-end-links = End all links
wall-end-links-ask = { $n ->
        [one] <b>End the link?</b> The projector on which the wall is open then shows nothing any more.
       *[other] <b>End all { $n } links?</b> Every projector on which the wall is open then shows nothing any more.
    } It goes on with a new link.
wall-end-links-sure = Yes, end
wall-end-links-not = No, back
wall-is-elsewhere = The wall shows something else, and goes on to do so until you change it.
wall-to-current = Show the current item
wall-links-ended = The links have ended. Nothing is on the wall any more.

# On the wall
wall-page = Wall
wall-welcome = Welcome
wall-join = Scan the code of your group with your phone.
wall-join-telegram = Scan the code of your group with your phone. It goes on in Telegram.
wall-join-slips = Open the QR code with the camera of your phone, then enter the code from your slip.
wall-or-type = Or open <b>{ $where }</b> in a browser and type the code of your group.
wall-or-open = Or open <b>{ $where }</b> in a browser.
wall-qr-alt = QR code for the group { $group }
wall-qr-alt-slips = QR code of the page on which you enter your code
wall-full = { $n ->
        [0] All places are taken.
        [one] The only place is taken.
       *[other] All { $n } places are taken.
    }
wall-nobody-comes-in = We are about to begin.
wall-list = Our items
wall-list-empty = We are about to begin.
wall-kind-measures = Measures
wall-kind-meeting = Next meeting
wall-meeting-time = { $time }
wall-kind-dates = Find a date together
wall-dates-can = { $yes } yes · { $need } if need be
wall-dates-open = When can you come? Answer on your phone.
wall-column-date = Date
wall-column-can = Can come
wall-running = running
wall-over = ended
wall-poll-open = Poll is running
wall-poll-closed = Poll has ended
wall-answered = { $of ->
        [0] Nobody has joined yet
       *[other] { $n ->
            [one] { $n } of { $of } has answered
           *[other] { $n } of { $of } have answered
        }
    }
wall-answered-groups = { $of ->
        [0] Nobody has joined yet
       *[other] { $n ->
            [one] { $n } group has written (asked: { $of ->
                [one] one person
               *[other] { $of } people
            })
           *[other] { $n } groups have written (asked: { $of ->
                [one] one person
               *[other] { $of } people
            })
        }
    }
wall-poll-round = { $state } · round { $number }
wall-words-more = { $n ->
        [one] One more word is on the phones.
       *[other] { $n } more words are on the phones.
    }
wall-poll-confidential = Confidential: until the end only the number of people who have answered is shown. There is a result if at least { $k } people answer.
wall-poll-confidential-groups = Confidential: until the end only the number of groups that have written is shown. There is a result if at least { $k } groups write.
wall-poll-openly = Open count: the result can be seen from the first vote on.
wall-poll-result = { $n ->
        [one] Result: one vote
       *[other] Result: votes of { $n } people
    }
wall-poll-result-words = { $n ->
        [one] Result: words of one person
       *[other] Result: words of { $n } people
    }
wall-poll-openly-blind = Open count: until the end only how many have answered is seen.
wall-result-none = No result has been released yet.
wall-column-field = Field of action
wall-column-score = Result
wall-column-option = Answer
wall-column-value = Result
wall-round-before = { $n ->
        [one] The thin line shows { $round } (one vote).
       *[other] The thin line shows { $round } (votes of { $n } people).
    }
wall-stale = Connection lost since { $time }
wall-as-of = As of { $time }
wall-ended = This link to the wall no longer works. The coordinator can open a new one.
wall-cluster = { $name } ({ $n })
