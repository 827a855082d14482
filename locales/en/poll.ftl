# Not yet checked by a native speaker.
# Polls: one question that is answered at once.

# Buttons on the home screen and in lists
poll-list = Polls
poll-new = New poll
poll-home-for-others = A poll is running. This question goes only to those who were asked it the first time. You will be asked again with a new question.
poll-home-taken-back = A poll that you were asked was taken back: “{ $question }” If you had answered already, your answer is deleted. You need not do anything.
poll-home-vote = Poll: { $title }
poll-title-open = Running: { $title }
poll-title-draft = Draft: { $title }
poll-title-closed = Ended: { $title }
poll-round = Round { $number }: { $title }
poll-listed = <b>Polls</b>

    Choose a poll or ask a new question.
poll-listed-none = <b>Polls</b>

    There is no poll yet. With “New poll” you ask the first question.

# Making a poll
poll-ask = <b>New poll</b>

    Write the question and after it the answers, separated by slashes or commas.

    Example: <i>Where shall we meet? Town hall / Library / School</i>

    If you write only the question, you can choose the answers afterwards. Or first tap a ready-made kind.
poll-ask-options = <b>{ $question }</b>

    Which answers are there? Write them separated by slashes or commas, or one below the other. Or choose the usual answers.
poll-ask-options-of = <b>{ $question }</b>

    Which answers are there? Write them with slashes or commas between them, or one below the other.
poll-ask-kind = <b>{ $title }</b>

    { $about }

    { $how }
poll-ask-with-options = Write the question and the answers behind it, for example: Where do we start? Paths / Day care / Meeting place
poll-ask-question = Write the question.
poll-other-kinds = Ask in another way
poll-kinds = <b>{ $question }</b>

    How shall it be asked?
poll-kind-line = <b>{ $title }</b>: { $about }
poll-cancel = Cancel

# When the input was not understood: one sentence on what to do
poll-line-empty = Please write a question, for example: Where shall we meet? Town hall / Library
poll-line-long-question = The question is too long. Please write at most { $limit } characters.
poll-line-one-option = A poll needs at least two different answers. Please write them separated by slashes or commas.
poll-line-many-options = That is too many answers. Please write at most { $limit }.
poll-line-long-option = One answer is too long. Please write at most { $limit } characters per answer.

# The draft
poll-draft = <b>Preview</b>

    <b>{ $question }</b>
poll-option = { $n } · { $text }
poll-all-groups = all groups
poll-draft-audience = Will be asked: { $names } ({ $n ->
        [0] nobody yet
        [one] one person
       *[other] { $n } people
    })
poll-draft-again = The same people as last time will be asked ({ $n ->
        [0] nobody any more
        [one] one person
       *[other] { $n } people
    }). Everyone starts anew.
poll-draft-again-and-newcomers = The same people as last time will be asked, and { $newcomers ->
        [one] one who came later
       *[other] { $newcomers } who came later
    }, { $n } people in all. Everyone starts anew.
poll-rule-one = One answer per person.
poll-rule-several = Several answers per person are possible.
poll-rule-exactly = Exactly { $n } answers per person.
poll-rule-between = { $least ->
        [one] Up to { $most } answers per person.
       *[other] { $least } to { $most } answers per person.
    }
poll-rule-scale-itself = One answer per person on a scale from { $low } to { $high }.
poll-rule-scale-options = Everybody rates all proposals on a scale from { $low } to { $high }.
poll-send = { $n ->
        [0] Start the poll
        [one] Send to one person
       *[other] Send to { $n } people
    }
poll-send-all-the-same = { $n ->
        [one] Send to one person all the same
       *[other] Send to { $n } people all the same
    }
poll-choose-groups = Choose groups
poll-make-multiple = Allow several answers
poll-make-single = Allow only one answer
poll-make-open = Count openly
poll-make-confidential = Count confidentially
poll-discard = Discard draft
poll-discarded = The draft is deleted.
poll-groups = <b>Who will be asked?</b>

    { $n ->
        [0] At present the poll reaches nobody.
        [one] At present the poll reaches one person.
       *[other] At present the poll reaches { $n } people.
    } Tap a group to add it or leave it out.
poll-group-in = ✓ { $name }: will be asked
poll-group-out = { $name }: will not be asked
poll-every-group = Ask all groups
poll-groups-done = Done

# Voting
poll-question = <b>{ $question }</b>
poll-choose-several = You can choose several answers.
poll-choose-most = You can choose up to { $most } answers.
poll-choose-exactly = Please choose exactly { $n } answers.
poll-choose-between = Please choose { $least } to { $most } answers.
poll-choose-no-more = More than { $most } answers are not possible. First tap one that you want to take back.
poll-scale-rate = Proposal { $n } of { $of }: <b>{ $text }</b>
poll-scale-given = { $text }: { $step }
poll-confidential = Confidential: nobody sees what you chose, not even the coordinators. Until the end only the number of people who have answered is shown. There is a result if at least { $k } people answer.
poll-openly = Open count: the result can be seen from the first vote on. Your name does not appear anywhere, but with only a few votes people can guess who chose what.
poll-openly-blind = Open count: until the end only how many have answered is seen. Then everybody sees the result, even if there are few. Your name is nowhere, but with few votes it can be guessed who chose what.
poll-confidential-cards = Confidential: nobody sees who wrote a card, not even the coordinators. Until the end only the number of people who have answered is shown. There is a result if at least { $k } people answer.
poll-confidential-cards-groups = Confidential: nobody sees which group wrote a card, not even the coordinators. Until the end only the number of groups that have written is shown. There is a result if at least { $k } groups write.
poll-confidential-words = Confidential: nobody sees who wrote a word, not even the coordinators. Until the end only the number of people who have answered is shown. There is a result if at least { $k } people answer.
poll-openly-written = Open count: what is written can be seen before the end. Your name does not appear anywhere, but where only a few write, people can guess who wrote what.
poll-voted = Your vote: <b>{ $mine }</b>
    You can change it until the poll ends.
poll-voted-cards = { $n ->
        [one] Your card: <b>{ $mine }</b>
       *[other] Your cards: <b>{ $mine }</b>
    }
    You can take { $n ->
        [one] it
       *[other] each of them
    } back until the poll ends.
poll-voted-words = { $n ->
        [one] Your word: <b>{ $mine }</b>
       *[other] Your words: <b>{ $mine }</b>
    }
    You can take { $n ->
        [one] it
       *[other] each of them
    } back until the poll ends.
poll-begun = So far: <b>{ $mine }</b>
    Your vote counts as soon as it is complete.
poll-saved = Saved.
poll-closed = This poll has ended.
poll-closed-below = This poll has ended. The result follows below.
poll-was-closed = This poll has already ended. This tap does not count any more. What you chose before counts. { $door ->
        [browser] The result is below.
       *[telegram] The result is in the message.
    }
poll-cards-late = Your card came too late. It is not kept.
poll-words-late = Your word came too late. It is not kept.
poll-number-late = Your number came too late. It is not kept.
poll-late-before = What came from you before that counts.

# Result
poll-turnout = { $audience ->
        [0] Nobody was asked.
        [one] Voted: { $voters } of one person
       *[other] Voted: { $voters } of { $audience } people
    }
poll-turnout-groups = { $voters ->
        [0] No group has written yet
        [one] One group has written
       *[other] { $voters } groups have written
    } ({ $audience ->
        [0] nobody was asked
        [one] asked: one person
       *[other] asked: { $audience } people
    })
poll-total = { $voters ->
        [one] One vote
       *[other] Votes of { $voters } people
    }, { $n } of them counted in the room
poll-total-cards = { $voters ->
        [one] Cards of one person
       *[other] Cards of { $voters } people
    }, { $n } of them on paper
poll-total-cards-groups = { $voters ->
        [one] Card of one group
       *[other] Cards of { $voters } groups
    }, { $n } of them on paper
poll-total-words = { $voters ->
        [one] Words of one person
       *[other] Words of { $voters } people
    }, { $n } of them on paper
poll-themselves = { $audience ->
        [0] Nobody was asked.
        [one] Voted themselves: { $voters } of one person
       *[other] Voted themselves: { $voters } of { $audience } people
    }
poll-themselves-groups = { $voters ->
        [0] No group has written itself
        [one] One group has written itself
       *[other] { $voters } groups have written themselves
    } ({ $audience ->
        [0] nobody was asked
        [one] asked: one person
       *[other] asked: { $audience } people
    })
poll-nobody-yet = There is nobody in these groups yet. Invite people: whoever joins can vote at once.
poll-nobody-asked-yet = There is nobody yet who is asked. Invite people: whoever joins can vote at once.
poll-nothing-written = Nobody has written yet.
poll-no-votes = Nobody has voted yet.
poll-result-at-end = Everyone sees the result at the end.
poll-too-few = Fewer than { $k } people have answered. To keep the answers confidential, the result is not shown.
poll-too-few-groups = Fewer than { $k } groups have written. To keep it confidential who wrote what, the result is not shown.
poll-too-few-paper = Fewer than { $k } people have answered themselves, { $n ->
        [one] one
       *[other] { $n }
    } on paper. To keep the answers confidential, the result is not shown.
poll-too-few-paper-groups = Fewer than { $k } groups have written themselves, { $n ->
        [one] one
       *[other] { $n }
    } on paper. To keep it confidential who wrote what, the result is not shown.
poll-withheld = The result is not shown. The same question was asked a short while ago, and somebody has left or changed groups since. Both results together would tell what single people chose. It can be asked again 90 days after the earlier result.
poll-interim = <b>Interim result</b> ({ $voters ->
        [one] one vote
       *[other] votes of { $voters } people
    })
poll-result = <b>Result</b> ({ $voters ->
        [one] one vote
       *[other] votes of { $voters } people
    })
poll-result-cards = <b>Result</b> ({ $voters ->
        [one] cards of one person
       *[other] cards of { $voters } people
    })
poll-result-cards-groups = <b>Result</b> ({ $voters ->
        [one] card of one group
       *[other] cards of { $voters } groups
    })
poll-result-words = <b>Result</b> ({ $voters ->
        [one] words of one person
       *[other] words of { $voters } people
    })
poll-interim-cards = <b>Interim result</b> ({ $voters ->
        [one] cards of one person
       *[other] cards of { $voters } people
    })
poll-interim-cards-groups = <b>Interim result</b> ({ $voters ->
        [one] card of one group
       *[other] cards of { $voters } groups
    })
poll-interim-words = <b>Interim result</b> ({ $voters ->
        [one] words of one person
       *[other] words of { $voters } people
    })
poll-line = { $label }: <b>{ $value }</b>
    { $bar }
poll-line-bare = { $label }: <b>{ $value }</b>
poll-value-people = { $n } ({ $percent } %)
poll-value-mean = { $mean } on average
poll-mean = Average: { $mean } on the scale from { $low } to { $high }
poll-no-decision = This shows the mood; it is not a decision.

# For the coordinators
poll-running = <b>Poll is running</b>

    <b>{ $question }</b>
poll-ended = <b>Poll has ended</b>

    <b>{ $question }</b>
poll-again = Vote once more
poll-close = End the poll
poll-close-ask = <b>End the poll?</b>

    <b>{ $question }</b>
poll-close-begun = { $n ->
        [one] One person has begun and is not done yet. Their vote counts only once it is complete.
       *[other] { $n } people have begun and are not done yet. Their votes count only once they are complete.
    }
poll-close-means = After that nobody can vote any more, and everyone gets the result. This cannot be undone.
# Words and cards that are read first
poll-close-means-words = After that nobody can write any more. What has not been reviewed yet is seen by everyone as soon as you show it. Ending the poll cannot be undone.
poll-close-nobody = Nobody has answered yet. If you end it now, there is no result. This cannot be undone.
poll-close-too-few = So far fewer than { $k } people have voted. If you end it now, there is no result. This cannot be undone.
poll-close-too-few-groups = So far fewer than { $k } groups have written. If you end it now, there is no result. This cannot be undone.
poll-close-hands-alone = So far fewer than { $k } people have voted themselves. If you end it now, the result shows only what was counted in the room. This cannot be undone.
poll-close-sure = Yes, end it
poll-close-not = Let voting go on
command-umfrage = Ask a new poll question

# Ranking
poll-rule-ranking-all = Everybody puts all { $of } answers in order. The first place earns the most points.
poll-rule-ranking = { $places ->
        [one] Everybody chooses what matters most to them.
       *[other] Everybody puts { $places } of { $of } in order. The first place earns the most points.
    }
poll-ranking-first = First tap what matters most to you.
poll-ranking-next = What takes place { $place }?
poll-ranking-change = To change something, tap an answer with a tick: that takes it out again.
poll-ranking-full = All { $places } places are taken. First tap something that you want to take out.
poll-value-borda = { $points ->
        [one] one point
       *[other] { $points } points
    }, { $first ->
        [one] once
       *[other] { $first } times
    } in first place
poll-borda = The first place counts { $most } points, every further one a point less.

# Dots
poll-rule-points = { $dots ->
        [one] Everybody has one dot.
       *[other] Everybody has { $dots } dots, at most one for each answer.
    }
poll-rule-points-cumulated = { $dots ->
        [one] Everybody has one dot.
       *[other] Everybody has { $dots } dots. Several may go to the same answer.
    }
poll-points-begin = { $dots ->
        [one] You have one dot.
       *[other] You have { $dots } dots.
    }
poll-points-single = Each answer takes at most one.
poll-points-cumulated = Several dots may go to the same answer.
poll-points-left = { $left ->
        [0] { $dots ->
            [one] Your dot is given. Tapping the answer with the dot takes it back.
           *[other] All dots are given. Tapping an answer with dots takes them back.
        }
        [one] You have one of { $dots } dots left.
       *[other] You have { $left } of { $dots } dots left.
    }
poll-points-again = Several may go to the same answer. Once all are given, a tap takes them back.
poll-points-given = { $text } { $dots }
poll-points-none-left = { $dots ->
        [one] Your dot is already given. First tap the answer with the dot to take it back.
       *[other] All { $dots } dots are given. First tap an answer with dots to take them back.
    }
poll-value-dots = { $dots ->
        [one] one dot
       *[other] { $dots } dots
    } from { $people ->
        [one] one person
       *[other] { $people } people
    }
poll-dots = { $given } of { $of } dots were given.

# Estimating
poll-rule-number = Everybody estimates a number{ $range }. The middle one and the middle half are shown.
poll-number-how = Write a number{ $range }.
poll-number-write = Write a number
poll-number-change = Write another number
poll-number-unclear = Please write exactly one number, all in digits, for example 40 or 12000
poll-number-digits = { $digits ->
        [0] Please write a whole number.
        [one] Please write at most one digit behind the point.
       *[other] Please write at most { $digits } digits behind the point.
    }
poll-number-outside = Please write a number{ $range }.
poll-number-from-to = { "" } from { $low } to { $high }{ $unit }
poll-number-from = { "" } from { $low }{ $unit } up
poll-number-to = { "" } up to { $high }{ $unit }
poll-number-in = { "" } ({ $unit })
poll-number-behind = { "" } { $unit }
poll-number-middle = Middle
poll-number-half = Middle half
poll-number-between = { $low } to { $high }
poll-number-unit = { $n } { $unit }

# Words and cards
poll-rule-words-free = Everybody writes { $most ->
        [one] one word.
       *[other] up to { $most } words.
    } The same ones are counted together and shown at once.
poll-rule-words-reviewed = Everybody writes { $most ->
        [one] one word.
       *[other] up to { $most } words.
    } The same ones are counted together. A word that only one person wrote is seen by you alone at first.
poll-rule-cards-free = Everybody writes { $most ->
        [one] one card
       *[other] up to { $most } cards
    } of at most { $longest } characters. They are shown without anybody reviewing them first.
poll-rule-cards-reviewed = Everybody writes { $most ->
        [one] one card
       *[other] up to { $most } cards
    } of at most { $longest } characters. You review them before everybody sees them.
poll-rule-card-of-group-free = Everybody thinks alone first, then in pairs, then in fours. Each four write one card of at most { $longest } characters on one of their phones. The cards are shown without anybody reviewing them first.
poll-rule-card-of-group-reviewed = Everybody thinks alone first, then in pairs, then in fours. Each four write one card of at most { $longest } characters on one of their phones. You review the cards before everybody sees them.
poll-card-of-group-how = Think alone first, then in pairs, then in fours. As four, write one card of at most { $longest } characters on one of your phones.
poll-card-of-group-too-few = <b>There will be no result like this.</b> { $n } people in fours write at most { $cards ->
        [one] one card
       *[other] { $cards } cards
    }, and confidentially nothing is shown below { $k } cards. Have it counted openly, or let everybody write a card.
poll-words-how = { $most ->
        [one] Write a word.
       *[other] Write up to { $most } words, one at a time or with commas between them.
    }
poll-cards-how = { $most ->
        [one] Write a card of at most { $longest } characters.
       *[other] Write up to { $most } cards of at most { $longest } characters, one at a time.
    }
poll-text-free = Everybody sees what you write. Please do not name anybody.
poll-text-reviewed = Whoever leads the workshop reads it before everybody sees it. Please do not name anybody.
poll-words-left = { $left ->
        [one] You can write one more word.
       *[other] You can write { $left } more words.
    }
poll-cards-left = { $left ->
        [one] You can write one more card.
       *[other] You can write { $left } more cards.
    } A card holds { $longest } characters.
poll-words-write = Write a word
poll-cards-field = Your card
poll-words-field = Your word
poll-number-field = Your number
poll-cards-write = Write a card
poll-text-take-back = Take back: { $text }
poll-text-mine = “{ $text }”
poll-text-empty = Please write something.
poll-text-long = That is too long. Please write at most { $longest } characters.
poll-text-full = { $most ->
        [one] You can write only one. What you have just written is not saved. You can take the earlier one back and then write another.
       *[other] You have written { $most } already, and that is the most. What you have just written is not saved. You can take one back and then write another.
    }
poll-words-many = These are too many at once. None of them is saved. { $left ->
        [one] You can write one more word.
       *[other] You can write { $left } more words.
    }
poll-cards-many = These are too many at once. None of them is saved. { $left ->
        [one] You can write one more card.
       *[other] You can write { $left } more cards.
    }
poll-cards-waiting = { $n ->
        [one] One card is still being reviewed.
       *[other] { $n } cards are still being reviewed.
    }
poll-cards-waiting-more = { $n ->
        [one] One more card is still being reviewed.
       *[other] { $n } more cards are still being reviewed.
    }
poll-words-waiting = { $n ->
        [one] One word is still being reviewed.
       *[other] { $n } words are still being reviewed.
    }
poll-words-waiting-more = { $n ->
        [one] One more word is still being reviewed.
       *[other] { $n } more words are still being reviewed.
    }
poll-cards-complete = All cards have been read. The result is complete now.
poll-words-complete = All words have been read. The result is complete now.
poll-value-times = { $n } times
poll-write-now = Write your answer now.
poll-write-not = Back
poll-line-alone = • { $label }

# Reviewing cards
poll-cards-review = { $n ->
        [one] Review one card
       *[other] Review { $n } cards
    }
poll-words-review = { $n ->
        [one] Review one word
       *[other] Review { $n } words
    }
poll-card = <b>{ $question }</b>

    “{ $text }”

    { $n ->
        [one] This is the last one.
       *[other] { $n } are waiting.
    } Shall everybody see it?
poll-word = <b>{ $question }</b>

    “{ $text }”

    { $n ->
        [one] This is the last one.
       *[other] { $n } are waiting.
    } Shall everybody see it?
poll-card-show = Show
poll-card-leave-out = Leave out
poll-cards-reviewed = <b>All cards have been reviewed.</b>
poll-words-reviewed = <b>All words have been reviewed.</b>
poll-cards-shown-before = This card has already been decided: everybody can see it.
poll-cards-left-out-before = This card has already been decided: it is left out.
poll-words-shown-before = This word has already been decided: everybody can see it.
poll-words-left-out-before = This word has already been decided: it is left out.
poll-cards-decided-button = Take cards away or show them
poll-words-decided-button = Take words away or show them
poll-cards-decided = <b>{ $question }</b>

    You can take away again what everybody sees, and show after all what is left out.
poll-words-decided = <b>{ $question }</b>

    You can take away again what everybody sees, and show after all what is left out.
poll-decided-elsewhere = The result changes in the chats and on the pages as well. What was printed or sent as a file stays as it is.
poll-cards-none-decided = <b>{ $question }</b>

    No card has been decided yet.
poll-words-none-decided = <b>{ $question }</b>

    No word has been decided yet.
poll-card-shown = { $number }. “{ $text }” · everybody sees it
poll-card-left-out = { $number }. “{ $text }” · left out
poll-card-take-away = { $number } · Take it away again
poll-card-show-after-all = { $number } · Show it after all
poll-card-take-this-away = Take away again: { $text }
poll-card-show-this-after-all = Show after all: { $text }
poll-cards-back = To the poll

# Rules of presets, and hints after the end
poll-rule-nobody-below = One answer per person from { $low } to { $high }. It passes if nobody is below { $bar }.
poll-rule-acceptance = Everybody gives each proposal their resistance from { $low } (nothing against it) to { $high } (entirely against it). The least resistance wins.
poll-scale-resistance = How large is your resistance? 0: nothing against it, { $high }: entirely against it
poll-passed = <b>Passed</b>: nobody is below { $bar }.
poll-not-passed = <b>Not passed</b>: { $n ->
        [one] one person is
       *[other] { $n } people are
    } below { $bar }.
poll-value-acceptance = { $percent }% acceptance, resistance { $sum }
poll-acceptance = The least resistance is at the top. 100% acceptance means that nobody has anything against it.
poll-hint-two-camps = Two camps: { $lower } at the lower end, { $upper } at the upper end. A second round, or a conversation?
poll-hint-close = Close: “{ $first }” and “{ $second }” are near each other. A second round, or a conversation?
poll-hint-far-apart = The estimates are far apart: the middle half reaches from { $half }. Ask what is behind them, and estimate once more?
poll-hint-objections = { $n ->
        [one] One person has
       *[other] { $n } people have
    } concerns. First listen to what is needed?
poll-hint-nothing-changes = Least is to be said against leaving it as it is. Look for other proposals, or talk first?

# Taking back, rewording, second round
poll-take-back = Take the poll back
poll-take-back-ask = <b>Take the poll back?</b>

    <b>{ $question }</b>

    { $voters ->
        [0] Somebody has begun to vote. That will be deleted.
        [one] One vote will be deleted.
       *[other] { $voters } votes will be deleted.
    } Everybody who was asked reads that the poll was taken back. The draft stays.
poll-take-back-sure = Yes, take it back
poll-taken-back = This poll was taken back. If you had answered already, your answer is deleted. You need not do anything.
poll-reword-button = Change the wording
poll-reword = <b>Change the wording</b>

    So far: { $question }

    { $how }
poll-reword-with-options = Write the question anew, with new answers behind it if you like. Without any, the answers stay.
poll-reword-no-round = With another question only, it stays a further round of the same people. With other answers it becomes a new poll: it is not compared with the first round. On the run sheet and in the record it stands with the same item.
poll-reworded = The question or its answers read otherwise now. This tap does not count. Please read again and choose anew.
poll-reword-too-late = The wording cannot be changed any more: somebody has begun to answer. You can take the poll back.
poll-reword-asked-before = This was asked only recently. Therefore the wording stays. You can take the poll back.
poll-line-before = { $label }: <b>{ $value }</b>, before { $before }
    { $bar }
poll-round-before = Before: the round before with { $voters ->
        [one] one vote
       *[other] votes of { $voters } people
    }.

# To take along
poll-as-picture = Picture
poll-as-cloud = Cloud
poll-as-pdf = PDF
poll-picture-alt = { $question } { $values }
poll-picture-before = The thin line shows { $round }.
poll-page-kicker = Rundfrage · result of a poll
poll-page-page = Page
poll-page-label = Answer
poll-page-value = Result
poll-page-round-before = { $voters ->
        [one] { $round }: one vote.
       *[other] { $round }: votes of { $voters } people.
    }

# Counted by hand
poll-count-hands = Enter a show of hands
poll-hands = <b>Enter a show of hands</b>

    <b>{ $question }</b>

    How many people in the room decided so, by a show of hands or on paper? Whoever has voted themselves is not counted again. Write the numbers in this order, with spaces between them. Nothing but zeros deletes the entry.
poll-hands-unclear = Please write exactly one number for each answer, for example: { $example }
poll-hands-again = Miscounted? Just write all the numbers again.
poll-hands-taken-out = The entry is deleted. You can write new numbers at once.
poll-hands-many = These are { $n } people, and { $asked } were asked. Is that right? Nothing of it is counted yet.
poll-hands-sure = Yes, count it so
poll-hands-not-sure = No, write new numbers
poll-hands-so-far = Counted in the room: { $n }
poll-hands-one = { $label }: { $n }
poll-by-hand = { $n ->
        [one] One of these votes was
       *[other] { $n } of these votes were
    } counted in the room (hands or paper).
# Copied from paper
poll-paper-button = Enter paper
poll-paper = <b>Enter paper</b>

    <b>{ $question }</b>
poll-paper-means = Copy what one person has answered on paper. Then comes the next one. Whoever has answered themselves is not counted again. Please keep what the paper says to yourself.
poll-paper-means-groups = Copy what one group has written on paper. Then comes the next one. A group that has written itself is not counted again. Please keep what the paper says to yourself.
poll-paper-choice = Write the numbers of the chosen answers, for example: { $example }
poll-paper-points = { $dots ->
        [one] Write the number of the answer with the dot, for example: { $example }
       *[other] Write for each of the { $dots } dots the number of its answer, for example: { $example }
    }
poll-paper-ranking = Write the numbers of the answers in the order on the paper, the most important one first, for example: { $example }
poll-paper-scale = Write a number from { $low } to { $high } for each proposal, in this order, for example: { $example }
poll-paper-number = Write a number{ $range }.
poll-paper-cards = { $most ->
        [one] Write the card of this person.
       *[other] Write the cards of this person, each on a line of its own, at most { $most }.
    }
poll-paper-card-of-group = Write the card of a group on one line.
poll-paper-words = { $most ->
        [one] Write the word of this person.
       *[other] Write the words of this person with commas between them, at most { $most }.
    }
poll-paper-unclear = That does not fit. Please write it as in the example. Nothing of it is counted yet.
poll-paper-only-numbers = Please write only numbers, as in the example. Nothing of it is counted yet.
poll-paper-no-such = There is no number { $n }. Nothing of it is counted yet.
poll-paper-no-step = There is no { $n }: it goes from { $low } to { $high }. Nothing of it is counted yet.
poll-paper-twice = { $n } is there twice. Nothing of it is counted yet.
poll-paper-most-dots = { $dots ->
        [one] There is only one dot.
       *[other] At most { $dots } dots.
    } Nothing of it is counted yet.
poll-paper-exactly = { $n ->
        [one] Please write exactly one number.
       *[other] Please write exactly { $n } numbers.
    } Nothing of it is counted yet.
poll-paper-least = Please write at least { $n } numbers. Nothing of it is counted yet.
poll-paper-most = Please write at most { $n } numbers. Nothing of it is counted yet.
poll-paper-too-many = That is too much for one person. Please write at most { $most }. Nothing of it is counted yet.
poll-paper-too-many-groups = That is too much for one group: each line is a card. Please write at most { $most ->
        [one] one
       *[other] { $most }
    }. Nothing of it is counted yet.
poll-paper-counted = Counted: <b>{ $mine }</b>
poll-paper-dots-of = { $given ->
        [one] That is one dot
       *[other] That is { $given } dots
    } of { $dots }.
poll-paper-last = Entered last: <b>{ $mine }</b>
poll-paper-last-earlier = Entered last: a paper from before. What it says is not shown again.
poll-paper-so-far = Entered from paper: { $n }
poll-paper-drop = Delete what was entered last
poll-paper-dropped = Deleted: <b>{ $mine }</b>
poll-paper-dropped-earlier = The paper from before is deleted.
poll-by-paper = { $n ->
        [one] One person wrote on paper.
       *[other] { $n } people wrote on paper.
    }
poll-by-paper-groups = { $n ->
        [one] One group wrote on paper.
       *[other] { $n } groups wrote on paper.
    }
poll-left-out = { $n ->
        [one] One more vote is not among them, so that it stays confidential.
       *[other] { $n } more votes are not among them, so that they stay confidential.
    }
poll-left-out-written = { $n ->
        [one] What one more person wrote is not included, so that it stays confidential.
       *[other] What { $n } more people wrote is not included, so that it stays confidential.
    }
poll-left-out-written-groups = { $n ->
        [one] What one more group wrote is not included, so that it stays confidential.
       *[other] What { $n } more groups wrote is not included, so that it stays confidential.
    }
poll-time-none = No time runs for you. Answer whenever you like until the poll is ended.
poll-time-longer = Your time is ten times as long as on the wall. You can answer until the poll is ended.
poll-time-longer-until = Your time runs until { $until }. You can answer after that, too, until the poll is ended.
poll-somebody-takes-time = Somebody in your municipality has chosen more time. Ask in the room whether everybody is done before you end it.
poll-openly-by-group = After the end the result is shown by group as well, small groups only together. Where everybody in a group votes alike, one knows it of each person in it.
poll-to-groups = Result by group
poll-by-group = <b>{ $question }</b>

    Result by group
poll-by-group-title = Result by group
poll-by-group-means = Small groups are shown together only, so that nobody can be recognised.
poll-by-group-hands = { $n ->
        [one] One vote was counted in the room. It belongs to no group.
       *[other] { $n } votes were counted in the room. They belong to no group.
    }
poll-block = <b>{ $name }</b>: { $voters ->
        [one] one person
       *[other] { $voters } people
    }
poll-block-column = { $name }: { $voters }

# What can be set of a draft
poll-most-cards = Cards per person: { $most }
poll-most-cards-groups = Cards per group: { $most }
poll-cards-at-once = Show cards at once
poll-cards-first-reviewed = Review cards first
poll-bounds-button = How many answers?
poll-bounds = <b>{ $question }</b>

    How many answers may each person choose? { $rule }
poll-at-most = at most { $n }
poll-at-least = at least { $n }
poll-most-words = Words per person: { $most }
poll-most = <b>{ $question }</b>

    How many may each person write?
poll-range-button = Range and unit
poll-range = <b>{ $question }</b>

    Between which numbers do people estimate, and what? Write for example: 0 to 500 euros. Or only: from 10, up to 100 hours, metres. Below 0 only if you write it like this: −10 to 30 degrees.
poll-range-unclear = I did not understand that. Please write it as in the examples, the smaller number first, a thousand as 1000, the unit with at most 20 characters.
poll-range-drop = Without range and unit

# Words on the wall
poll-wall-cloud = Wall: as a cloud
poll-wall-list = Wall: as a list

# Several cards at one look
poll-cards-several-button = Several at once
poll-cards-several = <b>{ $question }</b>

    { $n } cards are waiting. Should everybody see these?
poll-words-several = <b>{ $question }</b>

    { $n } words are waiting. Should everybody see these?
poll-cards-show = Show these { $n }
poll-cards-single = One by one
