# Not yet checked by a native speaker.
# Questions from the floor: asked in the workshop, without a name.
floor-title-plain = Questions from the floor
floor-title = <b>Questions from the floor</b>
floor-none-yet = There is no question yet.
floor-line = { $number }. { $text } · { $people ->
        [one] one person
       *[other] { $people } people
    }{ $marks ->
        [none] {""}
       *[other] { $marks }
    }
floor-mark-own = your question
floor-mark-merged = now part of another question
floor-mark-waiting = being reviewed
floor-mark-unreviewed = was not reviewed
floor-mark-hidden = hidden
floor-mark-answered = answered
floor-how = Do you have one of these questions too? Tap it. Tapping again takes it back.
floor-over = No more questions are taken.
floor-over-unreviewed = { $n ->
        [one] Nobody had reviewed one question by the end. It is
       *[other] Nobody had reviewed { $n } questions by the end. They are
    } therefore not on the list. Whoever leads the workshop still sees them and can show them even now.
floor-ask = Ask a question
floor-see = See all questions
floor-lead = Lead the questions
floor-choice = { $number } · { $text }
floor-chosen = { $number } · { $text } ✓
floor-withdraw = Take back: { $text }
floor-withdrawn = Your question is taken back.
floor-noted = Counted.
floor-noted-not = No longer counted.
floor-own-counts = Your own question always counts.
floor-already-answered = This question has been answered already.
floor-ask-now = <b>Your question</b>

    Please write your question, in { $longest } characters at most.
floor-who-sees = Everybody in the room sees the question at once and how many have it too, but never whose it is. Please name nobody.
floor-who-sees-reviewed = Whoever leads the workshop reviews the question first. Then everybody sees it and how many have it too, but never whose it is. Please name nobody.
floor-unfit = Please write a question of { $longest } characters at most.
floor-full = One person cannot ask more than { $most } questions. Please take one back first, or tap questions of others.
floor-list-full = There are { $most } questions already, and more are not possible. Tap those of others that you have too.
floor-too-late = Your question came too late.
floor-not-sent = It is not kept. You had written: “{ $text }”
floor-asked = Your question is in the list. You are counted.
floor-asked-reviewed = Your question has arrived. It is reviewed before everybody sees it.
floor-opened = <b>Questions from the floor</b>

    You can ask questions now, without a name, and see what others ask.

# For everybody who leads the workshop
floor-begin-ask = <b>Questions from the floor</b>

    Everybody can then write questions without a name, and say which they have too. Everybody gets a message about it. It ends by itself at the end of the day.

    Are questions to be seen at once, or do you review each one first?
floor-begin-free = Begin: seen at once
floor-begin-reviewed = Begin: reviewed first
floor-begin-again = Begin again
floor-begun = Everybody can ask questions now.
floor-begun-otherwise = The questions have begun already, in another way than you chose.
floor-mode-free = Everybody sees every question at once.
floor-mode-reviewed = Every question is reviewed before everybody sees it.
floor-done = Done: { $n ->
        [one] one question
       *[other] { $n } questions
    }
floor-done-title = <b>Answered or hidden</b>
floor-question-gone = This question was taken back, or is part of another one now.
floor-last = The last questions
floor-counts = { $n ->
        [0] No question yet
        [one] One question
       *[other] { $n } questions
    }{ $waiting ->
        [0] .
        [one] , one is waiting for you.
       *[other] , { $waiting } are waiting for you.
    }
floor-question = <b>{ $text }</b>

    { $people ->
        [one] One person has this question.
       *[other] { $people } people have this question.
    }
floor-state-waiting = Only you see it. Is everybody to see it?
floor-state-shown = Everybody sees it.
floor-state-hidden = It is hidden: only whoever asked it and whoever leads the workshop sees it.
floor-state-answered = It is answered.
floor-part = Includes: “{ $text }”
floor-show = Show
floor-hide = Hide
floor-alone = Big on the wall
floor-to-wall = Onto the wall
floor-on-wall = That is on the wall now.
floor-answered = Answered
floor-not-answered = Not answered after all
floor-merge = Merge
floor-merge-ask = <b>To which question does “{ $text }” belong?</b>

    Whoever has both counts once.
floor-part-again = Part again
floor-back = All questions
floor-end = End the questions
floor-end-ask = <b>End questions from the floor?</b>

    Then nobody can ask any more, and nobody can find out any more whose question it is. The questions and their numbers stay.
floor-end-yes = Yes, end them

# On the wall
wall-kind-floor = Questions from the floor
floor-wall-people = { $n ->
        [one] one person
       *[other] { $n } people
    }
floor-wall-have-too = { $n ->
        [one] One person has this question.
       *[other] { $n } people have this question.
    }
floor-wall-none = Ask your question with your phone, without a name.
floor-wall-over = All questions are answered.
floor-wall-more = { $n ->
        [one] One more question is on the phones.
       *[other] { $n } more questions are on the phones.
    }
record-question = Question
record-people = People
record-answered = Answered
record-yes = yes
record-not-yet = no
record-still-asked = The questions from the floor are still going on. More may come.
record-attended-so-far = Not everything has ended yet. Who takes part only in something that still goes on is not counted here yet.
record-attended = Who was there
record-attended-means = Whoever voted in at least one item, or asked or tapped a question from the floor, took part. Small groups are shown together only.
record-attended-besides = Answers by hands or on paper come on top: { $n ->
        [one] one
       *[other] { $n }
    } at most in one item.
record-group = Group
record-members = In the group
record-took-part = Took part
record-everybody = All together
