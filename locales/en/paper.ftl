# Not yet checked by a native speaker.
# Forms on paper: the coordination types what somebody ticked on paper.

paper-enter = Enter paper forms
paper-ask-group = <b>Enter paper forms</b>

    “{ $name }”

    Which group is the form from? Every form counts like any other answer, confidentially and without a name. You can enter forms until the survey is ended. { $door ->
        [browser] The keyboard alone is enough.
       *[telegram] It is best done at a computer: what you write here stays in this chat until you delete it.
    }
paper-group = { $name } ({ $n })
paper-held = { $n ->
        [one] One form does not count yet.
       *[other] { $n } forms do not count yet.
    } The same questions were asked a short time ago, and from both results one could otherwise work out what single forms say. They count as soon as enough forms are entered.
paper-drop = Delete a form
paper-other = Another group
paper-drop-ask = <b>Delete a form</b>

    Which number is written on the form? Its answers are deleted at once.
paper-drop-none = There is no form with this number here. Which number is written on the form?
paper-dropped = Form { $number } is deleted.

paper-form = <b>{ $name }, { $group }: a new form</b>
paper-line = Line { $n } of { $of } · { $field }
paper-question = { $called } · { $question }{ $options }
paper-free-text = Free text
paper-how = Write the answers in this order in one line, with spaces between them:
paper-how-level = • a level: 0 to 3, w for “I don’t know”, n for “Does not apply to us”; levels also without spaces, for example 321wn0
paper-how-single = • one choice: its number
paper-how-multiple = • several: their numbers with commas, for example 1,3
paper-how-ranking = • an order: the numbers with commas, the most important first, for example 2,1,3
paper-how-acknowledge = • read: x
paper-how-text = • a free text: in quotation marks; free texts at the end of the line may be left out
paper-how-number = • a number: in digits
paper-how-date = • a day: for example 3.12.2026
paper-how-time = • a time: for example 14:30
paper-how-moment = • day and time: in quotation marks
paper-how-nothing = • nothing ticked: a dash -
paper-how-comment = • a comment on the answer: behind it in brackets, for example 2 (only since May)
paper-taken = Line { $n } is read: { $line }
paper-over = The survey has ended. This form was not entered. The result is settled, nothing can be added any more.
paper-entered = Form { $number } is entered, with { $n ->
        [one] one answer.
       *[other] { $n } answers.
    } Write { $number } on the form: with it, { $deletes ->
        [coordination] the coordinators can delete it
       *[you] the form can be deleted
    } until the survey ends.
paper-entered-held = Form { $number } is entered, with { $n ->
        [one] one answer.
       *[other] { $n } answers.
    } It does not count yet: the same questions were asked a short time ago. It counts as soon as enough forms are entered. Write { $number } on the form.

paper-too-few = The line ends too early here: the answer to { $question } is missing. Nothing ticked? Then a dash -.
paper-too-many = The line has too many answers: from “{ $word }” on nothing belongs to it. Please check the line.
paper-no-answer = “{ $word }” is no answer to { $question }. Please write the line again.
paper-needs-quotes = { $question } is a free text: put it in quotation marks.
paper-brackets = In { $question } a bracket is not closed, or one stands within another. Write a note like this: 2 (only since May)
paper-too-long = The text for { $question } is too long. Please write the line again with a shorter one.
paper-breaks-rule = “{ $word }” does not fit { $question }. Please check the line.

paper-count = Of these on paper: { $n }

# Whoever enters forms for a day: what coordinators see of it.
paper-help = Somebody else enters
paper-help-sheet = <b>Somebody else enters paper forms</b>

    “{ $name }”

    With a code one person can enter paper forms of this survey for a day, { $group ->
        [all] of all groups
       *[other] of the group { $group } only
    }. They see no other answers, delete no forms and invite nobody. They do read what the forms say: choose somebody who keeps it to themselves.

    The right ends by itself at the end of the day, at midnight, or with the survey.
paper-help-code-line = The code <b>{ $code }</b> is waiting, { $group ->
        [all] for all groups
       *[other] for the group { $group }
    }, until { $day }.
paper-help-right-line = Person { $number }: entering since { $since }, { $group ->
        [all] of all groups
       *[other] of the group { $group }
    }, until { $day }.
paper-help-which-day = For which day would you like a new code, { $group ->
        [all] for all groups
       *[other] for the group { $group }
    }?
paper-help-one-group = For one group only
paper-help-all = For all groups
paper-help-which-group = Which group’s forms should somebody enter?
paper-help-code = <b>A code for entering</b>

    One person can enter paper forms of the survey “{ $name }” with it, { $group ->
        [all] of all groups
       *[other] of the group { $group }
    }, until { $day }, midnight. Then the right ends by itself. Pass the code on in person.
paper-help-caption = <b>Enter paper forms</b>, “{ $name }”, { $group ->
        [all] all groups
       *[other] group { $group }
    }, until { $day }, midnight. For one person.

    Open the QR code with the camera, or tap the link:
    <a href="{ $link }">{ $link }</a>

# For whoever enters forms for a day
paper-enter-of = Enter: { $name }
paper-until = You enter paper forms of the survey “{ $name }” until { $day }, midnight. Then the right ends by itself.
paper-stop = Stop entering
paper-stop-ask = Would you like to stop entering paper forms? To begin again you need a new code.
paper-stop-yes = Yes, stop entering
paper-stop-no = Go on entering
paper-stopped = You are not entering paper forms any more.
