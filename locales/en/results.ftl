# Not yet checked by a native speaker.
# The result of a survey as text. All numbers are protected against small groups being recognised.

results-home = Result: { $name }
results-arrived = The result is here. Thank you for having taken part.
results-head = <b>Result: { $name }</b>
results-nobody = Fewer than { $k } people took part. To keep individual answers confidential, nothing is shown.
# Overall score, over the chosen fields only
results-overall = Overall ({ $fields } of { $of } fields): { $score } of 100 · { $band }

# One field, one question
results-field = <b>{ $n } · { $field }</b>
results-score = { $score } of 100 · { $band }
results-field-too-few = too few answers for a score
results-field-no-levels = not rated by levels
results-agreement = Agreement: { $word }
results-dont-know = “I don’t know”: { $percent }%
results-gap = Gap: { $low } { $low_score }, { $high } { $high_score } ({ $points } points apart)
results-item = { $n } · { $text }
results-question = <b>{ $text }</b>
results-not-shown = not shown, too few answers
results-too-few = Not shown: fewer than { $k } people answered this question. This keeps individual answers confidential.
results-unknown = Of { $n } people, { $unknown } chose “I don’t know”.
results-rated = { $n ->
        [one] one answer
       *[other] { $n } answers
    }
results-line = { $label }: { $n } ({ $percent }%)
    { $bar }
results-w = I don’t know: { $n }
results-n = Does not apply to us: { $n }
results-none = no answer: { $n }
results-mean = Average: { $mean }
results-by-group = <b>By group</b>
results-group-score = { $group }: { $score } of 100
results-group-item = { $group }: { $score } of 100 ({ $n } answers)
results-group-n = { $group }: { $n } answers
results-balanced = If every group counts the same: { $score } of 100

# Words for scores: 0–24, 25–49, 50–74, 75–100
results-band-beginning = just beginning
results-band-building = taking shape
results-band-on-the-way = well on the way
results-band-established = firmly established
results-agreement-mostly-agreed = largely agreed
results-agreement-mixed = mixed views
results-agreement-divided = divided
results-agreement-two-camps = two camps

# Turning pages
results-page-before = Previous page
results-page-after = Next page
results-all-fields = All fields
results-back-to-field = Back to the field

# Buttons to the agenda, to files and pictures
results-agenda = Agenda
results-files = Report and tables
results-compare = Compare
results-pictures = View as pictures
results-picture-of-field = View as a picture

# Releasing
results-release-ask = <b>Release the result?</b>

    Everyone who took part in “{ $name }” will then get a message and can look at the result.
results-release-unread = { $n ->
        [one] One free text has not been reviewed and will be missing from the result.
       *[other] { $n } free texts have not been reviewed and will be missing from the result.
    } What you release later is added, but without another message.
results-release-sure = Yes, release it
results-release-done = { $n ->
        [0] Nobody gets a message.
        [one] One person will get the result.
       *[other] { $n } people will get the result.
    }
