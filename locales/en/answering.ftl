# Not yet checked by a native speaker.
# Answering a survey: one question, one message. Buttons about 30 characters at most, without markup.

# Home screen; $name is the name of the survey, shortened if necessary
answering-home-begin = Answer { $name }
answering-home-go-on = Continue { $name }
answering-home-change = View { $name }
command-weiter = Continue with the survey
answering-nothing-open = There is no survey waiting for you at the moment.
answering-which = Which survey would you like to continue with?

# Invitation and reminder
answering-invited = <b>Invitation: { $name }</b>
answering-who-sees-what = Your answers are confidential. Nobody sees what you personally answered, not even the coordinators. Small groups are shown together. Only if everybody in a group answers alike is it known of each of them. Free texts are read one by one.
answering-until = Last day to answer: { $day }.
# On the home screen, one line per open survey
answering-home-until = “{ $name }”: answer by { $day }
answering-pause-any-time = Every answer is saved at once. You can stop at any time and continue later.
answering-invited-field = • { $field }
answering-about = What is this about?
answering-about-survey = About this survey
answering-begin-button = Begin now
answering-reminder = <b>Reminder: { $name }</b>
answering-reminder-left = The survey is still running, and your view is missing. { $minutes ->
        [one] You need about one minute for the rest.
       *[other] You need about { $minutes } minutes for the rest.
    }
answering-stop-messages = You do not want any more messages? Type /stop.

# Above the first question
answering-name = <b>{ $name }</b>
answering-begin = Every answer is saved at once and confidential.

# The question
answering-field = Field { $n } of { $of } · { $field }
answering-where = Field { $block } of { $blocks } · Question { $n } of { $of }
answering-field-title = { $field }
answering-field-intro = <i>{ $text }</i>
answering-number = Question { $n } of { $of }
answering-free-number = { $of ->
        [one] To finish the field, if you like
       *[other] To finish the field, if you like: { $n } of { $of }
    }
# $section is the title of a part of a field
answering-section = <i>{ $section }</i>
# $options are the answers in full, one per line
answering-options = { $options }
answering-question = <b>{ $text }</b>
answering-explained = { $text }
# $levels are the levels of the scale, one per line
answering-scale = The levels:
    { $levels }
answering-several = Several answers are possible. Then tap “Next”.
answering-rank = First tap what is most important, then what is second most important, and so on.
answering-ranked = So far: { $order }
answering-write = { $door ->
        [browser] Write your answer in the field, at most
       *[telegram] Write your answer as a message, at most
    } { $limit } characters. After the end the coordinators read every text one by one, without a name and without a group. What they release is read by everyone who gets the result.
answering-write-number = Write a whole number from { $minimum } { $door ->
        [browser] to { $maximum } in the field.
       *[telegram] to { $maximum } as a message.
    }
answering-write-number-from = Write a whole number of at least { $minimum } { $door ->
        [browser] in the field.
       *[telegram] as a message.
    }
answering-write-number-to = Write a whole number of at most { $maximum } { $door ->
        [browser] in the field.
       *[telegram] as a message.
    }
answering-write-number-any = Write a whole number { $door ->
        [browser] in the field.
       *[telegram] as a message.
    }
answering-write-decimal = Write a number from { $minimum } to { $maximum } { $door ->
        [browser] in the field. It may have a decimal point, for example 2.5.
       *[telegram] as a message. It may have a decimal point, for example 2.5.
    }
answering-write-decimal-from = Write a number of at least { $minimum } { $door ->
        [browser] in the field. It may have a decimal point, for example 2.5.
       *[telegram] as a message. It may have a decimal point, for example 2.5.
    }
answering-write-decimal-to = Write a number of at most { $maximum } { $door ->
        [browser] in the field. It may have a decimal point, for example 2.5.
       *[telegram] as a message. It may have a decimal point, for example 2.5.
    }
answering-write-decimal-any = Write a number { $door ->
        [browser] in the field. It may have a decimal point, for example 2.5.
       *[telegram] as a message. It may have a decimal point, for example 2.5.
    }
answering-write-date = Write a day { $door ->
        [browser] in the field, for example 3 December 2026.
       *[telegram] as a message, for example 3 December 2026.
    }
answering-write-time = Write a time { $door ->
        [browser] in the field, for example 14:30.
       *[telegram] as a message, for example 14:30.
    }
answering-write-moment = Write a day and a time { $door ->
        [browser] in the field, for example 3 December 2026, 14:30.
       *[telegram] as a message, for example 3 December 2026, 14:30.
    }
answering-write-option = Write one of the answers { $door ->
        [browser] in the field, by its number or its words.
       *[telegram] as a message, by its number or its words.
    }
answering-write-options = Write your answers { $door ->
        [browser] in the field, by their numbers or words, with a comma between them.
       *[telegram] as a message, by their numbers or words, with a comma between them.
    }
answering-at-least = Choose at least { $least }.
answering-at-most = Choose at most { $most }.
answering-between = Choose at least { $least } and at most { $most }.
answering-exactly = Choose exactly { $most }.
answering-no-names = Please do not mention names or anything that identifies individual people.
answering-your-answer = Your answer: <b>{ $answer }</b>
answering-your-comment = Your comment: { $text }

# Buttons below the question
answering-acknowledge = Yes, I have read it
answering-dont-know = I don’t know
answering-not-applicable = Does not apply to us
answering-skip = Skip
answering-skip-texts = { $left ->
        [2] Skip both
       *[other] Skip all { $left }
    }
answering-onward = Next
answering-back = Back
answering-more = More
# On the button of the answer that is chosen
answering-chosen = { $label } ✓ chosen
answering-to-question = Return to the question
answering-comment = Write a comment
answering-comment-change = Change the comment
answering-comment-drop = Delete the comment
answering-retract = Delete the answer
answering-rank-again = Start again
answering-pause = Continue later
# stands in place of an answer
answering-skipped = skipped

# What has just happened, above the question
answering-earlier-saved = Your answer to the earlier question is saved. You continue here.
answering-comment-saved = Your comment is saved.
answering-comment-gone = Your comment is deleted.
answering-answer-gone = Your answer is deleted.
answering-not-asked = Because of another answer of yours, this question is left out. You continue here.
answering-taken-over = Your answer from here was not saved: for this question, the suggestion that you accepted counts. You can change it under “See the fields”.
answering-breaks-rule = This answer does not fit here. Please answer once more.
answering-breaks-rule-mail = This is not an e-mail address. Please write it once more, for example office@town.example.
answering-breaks-rule-postcode = This is not a postcode. It has five figures.
answering-breaks-rule-phone = This is not a phone number. Please write it in figures.

# Writing a comment
answering-comment-ask = Write your comment { $door ->
        [browser] or an example in the field, at most
       *[telegram] or an example as a message, at most
    } 2,000 characters. After the end the coordinators read every comment one by one, without a name and without a group. What they release is read by everyone who gets the result.

# What was typed does not fit
answering-too-long = Your text has { $length } characters; at most { $limit } are possible. { $door ->
        [browser] It is not saved yet, but it is still in the field. Please shorten it and send it again.
       *[telegram] It is not saved yet, but you can find it above in the chat. Please shorten it and send it again.
    }
answering-required = This question cannot be skipped. You can choose “I don’t know”.
answering-no-number = That number is not possible here.
answering-no-date = I did not understand that day. Please write it like this: 3 December 2026.
answering-no-time = I did not understand that time. Please write it like this: 14:30.
answering-no-moment = I did not understand the day and the time. Please write them like this: 3 December 2026, 14:30.
answering-not-understood = I did not understand that.

# A break after a field
answering-field-done = <b>Done: { $field }</b>
answering-remaining = { $fields ->
        [one] One field remains
       *[other] { $fields } fields remain
    }, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }. Next: { $field }.
answering-saved = Everything is saved. You can continue now or later.
answering-next-field = Continue with the next field
answering-paused = Everything is saved. “{ $name }” is waiting for you: through the button here, through the overview or with /continue. { $minutes ->
        [one] It takes about one more minute.
       *[other] It takes about { $minutes } more minutes.
    }
answering-go-on = Continue answering

# Overview of the fields
answering-fields = <b>{ $name }</b>

    Tap a field to see or change answers. Changes are possible until the survey ends.
answering-field-line = { $n } · { $field }: { $answered } of { $of } answered
answering-field-line-skipped = { $n } · { $field }: { $answered } of { $of } answered, { $skipped ->
        [one] one skipped
       *[other] { $skipped } skipped
    }
answering-questions = Tap a question to see or change your answer. Changes are possible until the survey ends.
answering-go-to-question = Question { $n }
answering-go-to-free-text = Free text { $n }
answering-question-line = <b>{ $called }:</b> { $question } – { $answer }
answering-open = still open
answering-overview = See the fields

# At the end
answering-some-open = <b>You have reached the end.</b>

    { $left ->
        [one] One question is still open. Would you like to answer it, or finish as it is?
       *[other] { $left } questions are still open. Would you like to answer them, or finish as it is?
    } Your answers are saved in any case.
answering-to-open = Answer open questions
answering-hand-in = Finish as it is
answering-thanks = <b>Thank you very much</b>

    Your answers to “{ $name }” are saved.
answering-left-open = { $left ->
        [one] One question is still open. You can answer it as long as the survey is running.
       *[other] { $left } questions are still open. You can answer them as long as the survey is running.
    }
# One of these two sentences stands before it
answering-ends-by-hand = What happens next: the coordinators end the survey when everyone has had time to answer.
answering-ends-on = What happens next: the survey runs until { $day }.
answering-what-next = Then the answers are counted and can no longer be traced to any person. As soon as the result is released, { $door ->
        [browser] you will find it here in your overview.
       *[telegram] you will get it here as a message.
    }
answering-rights = You can change everything until the survey ends. With /delete you delete your answers.
answering-change = Change answers
answering-over = “{ $name }” has ended. What you answered up to then counts. Nothing can be changed any more. Thank you for taking part.
