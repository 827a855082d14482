# Not yet checked by a native speaker.
# Free texts after the end of a survey: reviewed by the coordinators, then read. Buttons about 30 characters at most.

# Buttons at the ended survey and at the result
remark-review-count = Review free texts ({ $n })
remark-review-again = Review free texts again
remark-read = Read free texts ({ $n })

# One text
remark-number = <b>Review free texts: { $n } of { $of }</b>
remark-answer = Answer to: { $question }
remark-comment = Comment on: { $question }
remark-after-field = On the field “{ $field }”: { $question }
remark-text = “{ $text }”
# A place in the text that may point to a person
remark-marked = <u>{ $text }</u>
remark-hints = Please check these places: { $hints }
remark-hint-email = email address “{ $text }”
remark-hint-account = username “{ $text }”
remark-hint-phone = phone number “{ $text }”
remark-hint-name = name “{ $text }”
remark-state-pending = Not decided yet. Only what you release appears in the result and in the report.
remark-state-approved = Status: released
remark-state-rejected = Status: not shown
remark-rewritten = The text has been replaced. Release it now if it may appear like this.
remark-approve = Release
remark-approve-up-to = Release this and { $n } before
remark-reject = Do not show
remark-rewrite = Shorten, remove names
remark-back = Back
remark-onward = Next
remark-to-survey = Back to the survey

# Shortening
remark-rewrite-ask = Write the text the way it should appear: without names and without anything that identifies individual people. The meaning should stay. Your text replaces the present one, which is then deleted.

    So far: <code>{ $text }</code>
remark-rewrite-unfit = { $door ->
        [browser] Your text has { $length } characters; 1 to { $limit } are possible. Please write it again. So far: “{ $text }”
       *[telegram] Your text has { $length } characters; 1 to { $limit } are possible. Please write it again.
    }
remark-keep = Leave the text as it is
remark-was-replaced = This text has been replaced by another one.
remark-is-below = This text is further down now.

# Everything reviewed
remark-all-reviewed = <b>All free texts have been reviewed</b>

    Released: { $approved }
    Not shown: { $rejected }
remark-none = This survey has no free texts that may be shown.
remark-look-again = Look again

# Reading
remark-list = <b>Free texts: { $name }</b>
remark-list-intro = The coordinators have reviewed the texts. It is not known who wrote them.
remark-list-none = No free texts have been released.
remark-list-answer = <b>{ $question }</b>
remark-list-comment = <b>Comments on: { $question }</b>
remark-list-after-field = <b>{ $field }: { $question }</b>
remark-list-text = • { $text }
remark-to-result = Back to the result
