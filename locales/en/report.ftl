# Not yet checked by a native speaker.
# The report: pictures, PDF for the municipality, short version for the committee.
# All texts stand without markup. Numbers come in ready-made, with their percent sign.

# Words for points from 0 to 100
report-band-beginning = just beginning
report-band-building = taking shape
report-band-on_the_way = well on the way
report-band-established = firmly established
report-band-none = too few answers
report-band-withheld = not shown

# Words for agreement
report-agreement-mostly_agreed = largely agreed
report-agreement-mixed = mixed views
report-agreement-divided = divided
report-agreement-two_camps = two camps

# Pictures: title, explanation, labels
report-picture-overview = How the people asked rate the fields of action
report-picture-groups = The fields of action as the groups see them
report-picture-items = { $field }
report-picture-part = Picture { $page } of { $pages }.
report-picture-changes = What has changed
report-picture-changes-in = { $field }: what has changed
report-picture-scope = { $town }, { $fields } of { $total } fields of action.
report-picture-people = Numbers in the bars: people. Levels 0 and 1 are to the left of the black line, 2 and 3 to the right.
report-picture-times = Empty circle: { $before }. Filled circle: { $after }.
report-picture-groups-held-back = Small groups are shown together; every sign stands for at least { $k } people.
report-dont-know = don’t know
report-too-few = too few answers
report-score-words = { $points } points · { $band }
report-scored = { $points } points · { $agreement }
report-gap = largest gap: { $low } { $low-points }, { $high } { $high-points } ({ $points } points)
report-gap-finding = large gap: { $low } { $low-points }, { $high } { $high-points } ({ $points } points)
report-gap-short = { $low } { $low-points }, { $high } { $high-points } points
report-gap-none = The groups cannot be compared here: too few questions show the same groups side by side.
report-gap-zero = The groups rate this the same.
report-change-better = { $before } → { $after } points: changed, +{ $points }
report-change-worse = { $before } → { $after } points: changed, −{ $points }
report-change-unchanged = { $before } → { $after } points: hardly changed
report-change-people = Ratings: { $before } before, { $after } now
report-change-items = compared: { $items } of { $of } questions

# Description of the pictures for everyone who cannot see them
report-alt-overview = One bar from 0 to 100 points per field of action. { $values }.
report-alt-groups = Points of the groups per field of action on a line from 0 to 100. { $values }.
report-alt-items = One bar per question: how many people chose which level, levels 0 and 1 to the left, 2 and 3 to the right of the middle, “don’t know” beside them. { $values }.
report-alt-bar = Levels 0 to 3: { $counts } people. Don’t know: { $unknown }.
report-alt-changes = Earlier and present score per row on a line from 0 to 100. { $values }.
report-alt-value = { $name }: { $value }

# Why something is on the agenda: one sentence with its numbers
report-whole-field = Field of action { $field } as a whole

# Title and key facts
report-document-title = Report on the survey “{ $title }”, { $town }
report-committee-title = Short version on the survey “{ $title }”, { $town }
report-kicker = Result of the survey
report-committee-kicker = Short version for the committee
report-closed-on = Ended on { $day }
report-fact-answers = Participation
report-fact-answers-hidden = fewer than { $k } people
report-fact-fields = Fields of action
report-fact-fields-of = { $fields } of { $total }
report-fact-groups = Groups
report-fact-overall = Average
report-fact-overall-value = { $points } of 100 points ({ $band }), over { $fields } of { $total } fields of action
report-fact-overall-none = too few answers for an overall score
report-contents = Contents

# How to read this report
report-method = How to read this report
report-method-asked = What was asked
report-method-asked-text = Each question describes something that may exist in a municipality. Those asked rated how far it has come: { $levels }. They could also choose “don’t know” or “does not apply to us”, or leave a question out.
report-method-points = Points
report-method-points-text = Level 0 counts 0 points, level 3 counts 100. The score of a question is the average of all ratings, the score of a field of action the average of its questions. “Don’t know”, “does not apply to us” and questions left out are not counted. A field of action only gets a score if at least 60% of its questions have enough answers.
report-method-bands = 0 to 24: just beginning · 25 to 49: taking shape · 50 to 74: well on the way · 75 to 100: firmly established
report-method-agreement = Agreement
report-method-agreement-text = Agreement says how close the ratings are to each other. “Largely agreed”: nearly everyone chose the same level or one next to it. “Mixed views”: the answers scatter around a middle. “Divided”: they are spread over the whole scale. “Two camps”: many chose a low and many a high level, few anything in between. With few answers, agreement can also be chance; therefore it is always shown how many chose what. The computed measures are in the table (Excel).
report-method-gaps = Gaps between groups
report-method-gaps-text = Small groups are combined. Within a field of action the same rows are compared throughout, over those questions that show all of these rows; these are at least 60% of its questions. A gap counts as large from 15 points on for a field of action and from 33 points on for a question.
report-method-protection = Protection of those asked
report-method-protection-text = The answers are confidential. Every number stands for at least { $k } people who chose a level. Groups for which this is not so stand together in one row; sometimes a larger group joins them, so that nothing can be worked out. Only the number of ratings decides this, never what they say. Where everybody in a row agrees, one knows what each person in it chose.
report-method-limits = Limits
report-method-limits-text = The result shows how those asked see the situation; it is not a measurement. Only a selected group was asked; it does not represent the whole population. No ranking of municipalities can be derived from it.

# Overview
report-overview = Overview
report-overview-intro = The table follows the order of the questionnaire; the picture sorts the fields of action by points.
report-overview-groups = How the groups see it, at a glance
report-overview-groups-intro = Each sign is the score of one group. The further apart the signs are, the more differently the groups see the field of action.

# Labels in tables
report-label-number = No.
report-label-field = Field of action
report-label-question = Question
report-label-points = Points
report-label-band = In words
report-label-agreement = Agreement
report-label-dont-know = don’t know
report-label-gap = largest gap
report-label-group = Group
report-label-items = Questions with a score
report-label-distribution = Distribution of answers
report-label-people = Ratings
report-label-not-applicable = does not apply to us
report-label-no-answer = no answer
report-label-before = before
report-label-after = now
report-label-change = Change
report-label-page = Page
report-label-level = Level
report-label-answer = Answer
report-label-count = Number

# One field of action
report-field-score-none = Too few answers for a score: only { $scored } of { $of } questions have at least { $k } ratings.
report-field-unrated = There are no questions with levels in this field of action.
report-field-agreement = Agreement: { $word } (largely agreed on { $agreed }, divided on { $divided } of { $of } questions)
report-field-dont-know = “Don’t know”: { $share }
report-field-scored = { $scored } of { $of } questions have enough answers.
report-field-groups = How the groups see it
report-field-groups-items = { $items } of { $of }
report-field-balanced = If every group counts the same, it is { $points } points. So groups with many answers have a noticeable influence on the score here.
report-field-questions = The questions one by one
report-field-questions-intro = Numbers in the bars: people. Levels 0 and 1 are to the left, 2 and 3 to the right of the middle line, “don’t know” beside them.
report-field-others = Further questions
report-field-free-text = { $n ->
        [one] one answer in their own words
       *[other] { $n } answers in their own words
    }
report-field-answers = { $n ->
        [one] one answer
       *[other] { $n } answers
    }
number-up-to = up to { $n }
number-from = from { $n }
report-field-mean = Average { $mean }
report-field-first-places = What was put in first place is counted.

# Proposal for the workshop
report-agenda = Proposal for the workshop
report-agenda-intro = The proposal follows from the numbers. What will actually be discussed is for you to decide together.
report-agenda-1 = Here opinions differ
report-agenda-1-why = Talk about the reasons before you decide anything.
report-agenda-2 = A clear need to act
report-agenda-2-why = Those who can judge it give few points and largely agree: here you can talk about measures straight away.
report-agenda-3 = Here too little is known
report-agenda-3-why = At least 30% say “don’t know”: first find out what exists and who knows about it.
report-agenda-4 = Here the groups see things differently
report-agenda-4-why = Let the groups tell each other what they experience.
report-agenda-more = { $n ->
        [one] One more item of this kind is listed with the fields of action.
       *[other] { $n } more items of this kind are listed with the fields of action.
    }
report-agenda-topics = Added items
report-agenda-topics-why = The coordinators put these items on the agenda.
report-agenda-none = The numbers do not show any item that needs to be discussed.
report-well = What works well
report-well-why = High points and agreement: worth showing and worth keeping.
report-well-none = No question combines 75 points or more with “largely agreed”.

# Comparison with an earlier survey
report-changes = Comparison with the earlier survey
report-changes-intro = Only questions with the same wording that have enough answers in both surveys ({ $before } and { $after }) are compared. We speak of a change only from 15 points on. Different people may have answered. In the table, the number of ratings is in brackets.
report-changes-none = No field of action can be compared: too few identical questions with enough answers.
report-changes-left-out = { $n ->
        [one] One question cannot be compared because it is new, is worded differently or had too few answers before.
       *[other] { $n } questions cannot be compared because they are new, are worded differently or had too few answers before.
    }

# The word for a change in the table
report-direction-better = risen
report-direction-worse = fallen
report-direction-unchanged = hardly changed

# Comments
report-comments = Comments on the survey as a whole
report-comments-signs = “[sign]” stands for pictograms and scripts that cannot be printed.

# Annex
report-annex = Annex: all numbers
report-annex-counts = Answers per question
report-annex-counts-intro = This is how many people chose the level. “Too few answers” means: fewer than { $k } ratings.
report-annex-groups = Points per group and question
report-annex-groups-intro = So many people chose a level, and so many points result from it. The sentence below says why a group does not stand alone.

# The short version for the committee: two pages
report-committee-overview = The result
report-committee-agenda = What should be talked about
report-committee-more = { $n ->
        [one] One more item is in the full report.
       *[other] { $n } more items are in the full report.
    }
report-committee-well-more = { $n ->
        [one] One more question works similarly well.
       *[other] { $n } more questions work similarly well.
    }
report-committee-reading = How to read this
report-fact-period = Period
report-fact-period-span = { $begin } to { $end }
report-fact-period-end = ended on { $end }
report-label-invited = invited
report-label-begun = begun
report-label-finished = finished
report-field-comments = Comments
report-comments-field = On the field of action as a whole
report-method-comments = Comments
report-method-comments-text = Comments stand below their question. The coordinators have read them. They may have struck out names and anything else by which individual people can be recognised. { $signs }
report-method-percent = Percentages
report-method-percent-text = Points and percentages are whole numbers, rounded up from one half. Within a question, each percentage is made from two numbers, which stand beside it; together they can therefore add up to 99 or 101. What counts as a large gap is decided on the printed numbers.
report-committee-everybody = Everybody together
report-committee-paper = of these on paper
report-committee-topic = What it is about
report-committee-topic-text = { $town } asked people who know the situation for their assessment: { $groups }. It used the questionnaire “{ $questionnaire }”. Each question describes something that a municipality can have.
report-committee-topic-levels = Those asked said how far along it is: { $levels }. This becomes 0 to 100 points.
report-committee-turnout = Who answered
report-committee-resolution = Proposed resolution
report-committee-resolution-intro = A proposal to adapt.
report-committee-resolution-note = The committee takes note of the result of the survey “{ $title }” (ended on { $day }).
report-committee-resolution-order = The administration is asked to present proposals on these points by ____________: { $points }.
report-committee-resolution-within = { $field }, above all { $questions }
report-committee-resolution-report = The committee will be told about progress on ____________.
report-committee-contact = Who is responsible
report-committee-contact-line = Office, name, telephone:
report-committee-reading-points = Points: 0 means “does not exist”, 100 means “firmly established and reviewed”. 0 to 24: just beginning; 25 to 49: taking shape; 50 to 74: well on the way; 75 to 100: firmly established.
report-committee-reading-agreement = Agreement: “largely agreed” means that nearly everyone chose the same level or one next to it; “two camps” means that many chose a low and many a high level.
report-committee-reading-gaps = Small groups are shown together: the answers are confidential, and every number stands for at least { $k } people.
report-committee-reading-limits = The result shows how selected people assess the situation. It does not stand for the whole population and is no ranking of municipalities.
report-turnout-invited = { $n } invited
report-turnout-begun = { $n } begun
report-turnout-finished = { $n } finished
report-turnout-paper = of these { $n } on paper

# Slides for the committee
report-slides-table = Table: { $title }
report-slides-source = Source: survey “{ $title }”, questionnaire “{ $questionnaire }”. Period: { $period }. Turnout: { $answers }. The answers are confidential: every number stands for at least { $k } people, small groups are shown together.
report-slides-agenda = The items follow from the answers or were added by the coordinators. The reason stands below each.
report-slides-fields-more = { $n ->
        [one] One more field of action is in the full report.
       *[other] { $n } more fields of action are in the full report.
    }
report-slides-measures = What was agreed
report-slides-measures-proposed = Proposed measures
report-slides-measures-source = Source: measures of { $town }, as of { $day }. Shown is what everybody may see, and not who took something on.
report-slides-measures-then = Status { $day }
report-slides-measures-now = Status today
report-committee-measure-same = { $now } (unchanged)
report-committee-measure-new = { $now } ({ $before })
report-committee-measure-before = { $now } (before: { $before })
report-slides-measures-more = { $n ->
        [one] One more measure is in the list of measures.
       *[other] { $n } more measures are in the list of measures.
    }
report-slides-meeting = When we meet again
report-slides-meeting-source = Source: meetings of { $town }, as of { $day }. Please check before the session that the date still holds.
report-slides-meeting-more = { $n ->
        [one] One more item is in the invitation.
       *[other] { $n } more items are in the invitation.
    }
