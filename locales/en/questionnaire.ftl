# Not yet checked by a native speaker.
# A municipality’s questionnaires: viewing, bringing your own, trying out, printing. Buttons about 30 characters at most.

questionnaire-home = Questionnaires
questionnaire-send = Send your own questionnaire
questionnaire-template = Download a template
questionnaire-back = Back to the questionnaires
questionnaire-back-to-one = Back to the questionnaire
questionnaire-cancel = Back

# The list
questionnaire-list = <b>Questionnaires</b>

    These are the questionnaires you can make a survey from. You can also send one of your own.
questionnaire-line = { $n } · <b>{ $title }</b>
# $languages for example: Deutsch, English
questionnaire-line-facts = { $id }, version { $version } · { $questions ->
        [one] one question
       *[other] { $questions } questions
    } · { $languages }
questionnaire-standing-shipped = Questionnaire supplied with Rundfrage
questionnaire-standing-kept = Your own questionnaire
questionnaire-standing-trial = Your own questionnaire, not adopted yet
questionnaire-standing-removed = Your own questionnaire, removed from the list

# One questionnaire
questionnaire-title = <b>{ $title }</b>
questionnaire-version = Id: { $id }, version { $version }
questionnaire-size = Length: { $questions ->
        [one] one question
       *[other] { $questions } questions
    }, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
questionnaire-languages = Languages: { $languages }
questionnaire-field = { $n } · { $title } ({ $questions })
questionnaire-more-fields = { $n ->
        [one] and one more field
       *[other] and { $n } more fields
    }
questionnaire-survey = Prepare a survey
questionnaire-try = Try it out privately
questionnaire-keep = Adopt
questionnaire-discard = Discard
questionnaire-remove = Remove from the list
questionnaire-print = As PDF to print
questionnaire-file = As a file to change
questionnaire-hints = { $n ->
        [one] See one hint
       *[other] See { $n } hints
    }
questionnaire-kept = Adopted. You can now make a survey from it.
questionnaire-already-kept = You have already adopted this questionnaire. Nothing has changed.
questionnaire-remove-ask = <b>Remove “{ $title }” from the list?</b>

    New surveys can then no longer be made from it. Surveys that already exist keep their questionnaire.
questionnaire-remove-sure = Yes, remove

# Sending your own
questionnaire-send-ask = <b>Send your own questionnaire</b>

    Send the questionnaire now as a file: a spreadsheet of Excel or LibreOffice (.xlsx, .ods), as a list or following the XLSForm standard, or a text file (.yaml). It may be 1 MB at most.

    It is checked first. Then you can try it out before you adopt it.

    The easiest way is to begin with the template.
questionnaire-not-a-text = This is a text and not a file. { $door ->
        [browser] Choose the file in the field below and send it.
       *[telegram] Tap the paper clip next to the input field and choose “File”.
    }
questionnaire-is-package = “{ $name }” looks like the package of another municipality and not like a questionnaire. Packages are added here:
questionnaire-wrong-kind = I cannot read “{ $name }”. Please send a file that ends in .xlsx, .ods, .yaml or .yml.
questionnaire-too-large = The file is larger than 1 MB. Please remove pictures and empty sheets, or split the questionnaire.
questionnaire-too-costly = The file could not be read in a reasonable time. Please begin with the template and copy your questions into it.
questionnaire-id-taken = The id “{ $id }” belongs to a questionnaire supplied with Rundfrage. Please give yours another one and send it again.
questionnaire-version-taken = The questionnaire “{ $id }” already exists, and yours is different. Please raise the version from { $version } to { $next } and send it again. Running surveys keep their version.
questionnaire-right = “{ $name }” is in order. This is what the questionnaire looks like. It is not adopted yet.
# $questions for example: a1, a4
questionnaire-reworded = These questions differ from the version before: { $questions }. If their meaning has changed, raise the version of the question as well. Otherwise results are compared that do not belong together.
# $text says in German how a list was read
questionnaire-understood = { $text }
questionnaire-problems-head = <b>“{ $name }”: { $n ->
        [one] one place is not right yet
       *[other] { $n } places are not right yet
    }</b>
questionnaire-hints-head = <b>“{ $name }”: { $n ->
        [one] one hint
       *[other] { $n } hints
    }</b>

    The questionnaire is in order. This could make it easier to read:
# $place for example: Blatt survey, Zelle D7. Place and sentence come in German.
questionnaire-problem = { $n }. <b>{ $place }</b>
    { $sentence }
questionnaire-list-error = <b>Must be changed ({ $n })</b>
questionnaire-list-omission = <b>Was left out ({ $n })</b>
questionnaire-list-warning = <b>Could read better ({ $n })</b>
questionnaire-marked = This is your spreadsheet. Red is what you must change; what to do stands as a comment at the cell.
questionnaire-problems-more = These are the first { $n }; there may be more.
questionnaire-problems-next = Please change the file and send it again.

# Templates and files
questionnaire-template-ask = <b>Download a template</b>

    The template shows every kind of question with an example. Replace the examples with your questions and send the file back.

    The Excel table is right for most people. The text file is for everyone who likes to work with an editor; the schema helps the editor to check it.
questionnaire-template-xlsx = Excel table (.xlsx)
questionnaire-template-yaml = Text file (.yaml)
questionnaire-template-schema = Schema for editors (.json)
questionnaire-template-xlsx-caption = Template as an Excel table. The first sheet says how to fill it in.
questionnaire-template-yaml-caption = Template as a text file. The explanations stand behind the sign #.
questionnaire-template-schema-caption = Schema for editors. Put it in the same folder as your text file.
questionnaire-file-ask = As what would you like to get “{ $title }”?
questionnaire-as-xlsx = Excel table (.xlsx)
questionnaire-as-yaml = Text file (.yaml)
questionnaire-file-caption = “{ $title }” as a file. For a questionnaire of your own, change the id; for a new version, raise its number.

# Trying out privately: the same messages as for participants, with this line above them
questionnaire-trial = <i>Trial: nothing is saved or counted.</i>
questionnaire-trial-end = End the trial
questionnaire-trial-over = <b>End of the trial</b>

    At this point participants are thanked and can still change their answers.
questionnaire-trial-open = { $n ->
        [one] One question was left without an answer.
       *[other] { $n } questions were left without an answer.
    }

# Printing
questionnaire-print-ask = In which language would you like to print the questionnaire?
questionnaire-print-title = Questionnaire as PDF
questionnaire-print-caption = “{ $title }” to prepare with. { $door ->
        [browser] Answers are given here in the browser.
       *[telegram] Answers are given here in the chat.
    }
# The button for everyone who is asked
questionnaire-print-survey = Questions as PDF

# Languages, each in its own words
questionnaire-language-de = Deutsch
questionnaire-language-de-einfach = Einfache Sprache
questionnaire-language-en = English
questionnaire-language-tr = Türkçe
questionnaire-language-ar = العربية
questionnaire-language-uk = Українська
questionnaire-language-ru = Русский
questionnaire-language-fa = فارسی
questionnaire-language-ro = Română
questionnaire-language-pl = Polski

# The questionnaire on paper. From here on all texts without markup.

questionnaire-pdf-title = { $title }, questionnaire to prepare with, { $town }
questionnaire-pdf-kicker = Questionnaire to prepare with
questionnaire-pdf-size = { $questions ->
        [one] One question
       *[other] { $questions } questions
    } in { $fields ->
        [one] one field
       *[other] { $fields } fields
    }
# Id and version, so that two printouts can be told apart
questionnaire-pdf-version = { $id }, version { $version }
questionnaire-pdf-about = How to use this paper
questionnaire-pdf-how-prepare = Here you can read all questions. Tick what you already know, and make notes.
questionnaire-pdf-how-ask = Ask colleagues when you do not know something. Answer how things are today, not how they should be.
questionnaire-pdf-how-answer = Answers are given in Telegram: open the invitation and copy your answers into it. You can pause there at any time.
questionnaire-pdf-how-answer-browser = Answers are given in Telegram or in a browser: open the invitation, or type your code at { $where }, and copy your answers. You can pause there at any time. If you have no code, ask your municipality for one.
questionnaire-pdf-how-answer-in-browser = Answers are given in a browser: open the invitation, or type your code at { $where }, and copy your answers. You can pause there at any time. If you have no code, ask your municipality for one.
questionnaire-pdf-how-answer-anywhere = Open the invitation and enter your answers there. You can take a break at any time.
questionnaire-pdf-how-paper = It works on paper as well: fill in this form and give it to your municipality’s coordinators. They, or a person whom they entrust with it, enter your answers without a name, and they count like all others. Until the survey ends you can have them deleted with the number of your form.
questionnaire-pdf-how-skip = You do not have to guess: “don’t know” and “does not apply to us” are always possible.
questionnaire-pdf-how-confidential = What you answer there is confidential. Keep this paper where nobody reads it who should not, and do not write any names on it.
questionnaire-pdf-number = No.
questionnaire-pdf-question = Question
questionnaire-pdf-notes = Notes
questionnaire-pdf-page = Page
questionnaire-pdf-dont-know = don’t know
questionnaire-pdf-not-applicable = does not apply to us
questionnaire-pdf-hint-one = One answer
questionnaire-pdf-hint-several = Several answers are possible
questionnaire-pdf-hint-rank = Number them: 1 comes first
questionnaire-pdf-hint-number = A whole number from { $minimum } to { $maximum }
questionnaire-pdf-hint-number-from = A whole number of at least { $minimum }
questionnaire-pdf-hint-number-to = A whole number of at most { $maximum }
questionnaire-pdf-hint-number-any = A whole number
questionnaire-pdf-hint-decimal = A number from { $minimum } to { $maximum }, with a decimal point if need be
questionnaire-pdf-hint-decimal-from = A number of at least { $minimum }, with a decimal point if need be
questionnaire-pdf-hint-decimal-to = A number of at most { $maximum }, with a decimal point if need be
questionnaire-pdf-hint-decimal-any = A number, with a decimal point if need be
questionnaire-pdf-hint-date = A day, for example 3 December 2026
questionnaire-pdf-hint-time = A time, for example 14:30
questionnaire-pdf-hint-moment = A day and a time
questionnaire-pdf-hint-acknowledge = Tick it when you have read it
questionnaire-pdf-hint-at-least = at least { $least }
questionnaire-pdf-hint-at-most = at most { $most }
questionnaire-pdf-hint-some = Which of these are asked depends on your answers
questionnaire-pdf-only-if-formula = Only if: { $formula }
# A condition in words, set one after the other: question 2.1 is “yes” and question 2.3 is at least 18
formula-question = question { $number }
formula-and = and
formula-or = or
formula-not = not
formula-contains = contains
formula-is = is
formula-is-not = is not
formula-less = is less than
formula-more = is more than
formula-at-most = is at most
formula-at-least = is at least
formula-nothing = without an answer
questionnaire-pdf-only-if = Only if question { $number } is answered like this: { $answers }
questionnaire-pdf-only-for = Only for: { $groups }
