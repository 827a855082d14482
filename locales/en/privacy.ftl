# Not yet checked by a native speaker.
# Data protection. Texts with a version in their name belong to exactly that consent: whoever changes the meaning adds a
# new version (workshops/towns/privacy.py, CONSENT_VERSION) and leaves the old one as it is.

# Stands in the invitation above the button “Agree and begin”.
privacy-2026-11-consent = <b>Who sees what?</b>
    { $to ->
        [measure] Your other answers
       *[town] Your answers
    } are confidential. Nobody sees individual answers, not even the coordinators. Results are of at least { $k } people; if all answer alike, it is known of each. Free texts are read one by one, without a name. Phone number and picture are not stored, a name only if you give one.

    { $door ->
        [browser] Taking part is voluntary. You take part in the browser, through the server of your municipality.
       *[telegram] Taking part is voluntary and runs over Telegram, a company outside the European Economic Area. You can also take part without Telegram: ask your municipality.
    }

    By tapping “Agree and begin” you consent to { $town } processing your information for this purpose. You can end this at any time: /withdraw

privacy-2026-11-overview = <b>Data protection</b> (version 2026-11)

    Controller: { $town }

    • Your answers are confidential. Nobody sees individual answers, not even the coordinators.
    • Results are shown only where at least { $k } people answered.
    • No phone number and no picture is stored, and a name only if you give one yourself for a measure or a meeting.
    { $door ->
        [browser] • You take part in the browser. The connection leads to the server of your municipality only.
       *[telegram] • Telegram is not end-to-end encrypted and is based outside the European Economic Area.
    }
    { $door ->
        [browser] • Taking part is voluntary.
       *[telegram] • Taking part is voluntary. You can also take part without Telegram.
    }

    You can do this at any time:
    /data – see what is stored
    /withdraw – stop taking part
    /delete – delete everything
    /stop – no more messages

    The details are behind the buttons.

privacy-2026-11-controller = <b>Who is responsible, and what for?</b>

    The controller is the municipality: { $town }

    It asks its administration, council, advisory boards, volunteers and institutions for their assessment, uses it to prepare workshops, and agrees on measures and meetings. Your information is processed for this only.

    The legal basis is your consent (Article 6(1)(a) of the General Data Protection Regulation). It is voluntary. If you do not take part, you have no disadvantages.
# What the municipality has entered
privacy-controller-known = Controller: { $controller }
privacy-officer-known = Data protection officer: { $officer }
privacy-storage-known = Your municipality has decided: results, released texts, polls, meetings and measures are deleted by themselves { $n } months after they ended. A consent that was withdrawn is deleted after the same time.
privacy-storage-unknown = The coordinators will tell you when results, released texts, polls, meetings and measures are deleted.
privacy-contact-known = { $door ->
        [browser] Contact, also for paper and conversations
       *[telegram] Contact, also for taking part without Telegram
    }: { $contact }
privacy-contact-unknown = What is missing here, the address or the data protection officer, the coordinators or the municipality’s website will tell you.

privacy-2026-11-stored = <b>What is stored?</b>

    { $door ->
        [browser] • a random mark that your browser keeps, and when that sign-in ends
       *[telegram] • the number of your chat in Telegram, so that messages reach you
    }
    • your municipality, your group and your role
    • your consent with version, language and time
    • your settings
    • whether you have completed a survey, and for a day whether you took part in a workshop
    • your answers and your questions from the floor, kept apart from this under a pseudonym
    • your answers about meetings and dates, and your name if you give it for a meeting
    • measures that you take on, with the name that you choose for them yourself, and about which measures you would like to be kept posted

    Otherwise name, phone number, username and picture are not stored. You are not asked about origin, party, religion or health. Please do not write names in free texts.

    The data are kept encrypted on a server that is run by the municipality or by a service provider on its behalf.

privacy-2026-11-visible = <b>Who sees what?</b>

    Nobody sees what you answered. Even the coordinators see only numbers: how many of a group have begun and finished, and how a group answered. Every result that is shown stands for at least { $k } people; small groups are shown together. If everybody in a group that is shown gave the same answer, it is known what each of them answered. And whoever knows what all others of a group answered also knows the last answer.

    The coordinators read free texts one by one after the end, without a name and without a group. What they release is read by everyone who gets the result.

    The only things that are not confidential are those that say so: open polls, questions from the floor, answers about meetings and dates, and who has taken a measure on.

privacy-2026-11-telegram = <b>{ $ways ->
        [browser] In which ways do you take part?
       *[telegram] Telegram, and the way without Telegram
    }</b>

    { $door ->
        [browser] You take part in the browser. What you write here goes to the server of your municipality only{ $ways ->
            [browser] .
           *[telegram] {" "}and does not pass through Telegram.
        } Your internet address is not stored.
       *[telegram] What you write here passes through Telegram’s servers. The transmission is encrypted, but not end to end: Telegram could read the messages. Telegram is based outside the European Economic Area. There your data are not protected as securely as here. Telegram knows your phone number; the municipality does not learn it here.
    }

    { $door ->
        [browser] { $ways ->
            [browser] Paper and a conversation are equal ways.
           *[telegram] Others take part with Telegram, a company outside the European Economic Area. Telegram could read what you would write there.
        }
       *[telegram] Messages in this chat stay with Telegram until you delete the chat yourself. If you are in a Telegram group of your municipality, the others there see your Telegram profile and what you write. Whether you tap in a poll there and what you choose, they do not see. Who is in the group is not stored here.
    }

    { $door ->
        [browser] { $ways ->
            [browser] Please contact your municipality.
           *[telegram] Both ways are equal. Paper or a conversation is possible as well: please contact your municipality.
        }
       *[telegram] You can take part on equal terms without Telegram, for example on paper or in a conversation. Please contact your municipality.
    }

privacy-2026-11-period = <b>For how long?</b>

    As long as a survey or poll is running, you can change or delete your answers. When it ends, the link between you and your answers is deleted for good. What remains are the numbers that may be shown, and free texts with which neither person nor group is stored.

    Your membership and your settings remain until you withdraw or delete. The fact that you consented or withdrew remains stored as proof until you delete everything with /delete. Backup copies still hold what was deleted until your municipality overwrites them; if one is restored, it is deleted again.

privacy-2026-11-rights = <b>Your rights</b>

    • Access to your data and a copy to take with you: /data
    • Correction: you change answers yourself as long as the survey is running
    • Deletion: /delete
    • Withdrawal for the future: /withdraw. What was evaluated until then remains lawful.
    • Restriction of processing: please contact the municipality

    You can complain to the data protection authority of your federal state. No automated decisions are made here.

# For somebody who does not belong to a municipality yet
privacy-some-town = the municipality that invites you

# Buttons
privacy-button-controller = Who is responsible?
privacy-button-stored = What is stored?
privacy-button-visible = Who sees what?
privacy-button-telegram = { $ways ->
        [browser] Browser, paper, conversation
       *[telegram] With and without Telegram
    }
privacy-button-period = For how long?
privacy-button-rights = Your rights
privacy-button-data = See my data
privacy-button-contact = Details of the municipality
privacy-back = Back to data protection
privacy-cancel = Cancel

# Access. Goes with a file as its text, therefore short.
privacy-data = <b>Your data</b>

    The file contains everything that is stored about you and can be traced to you. The most important parts:
# Below the heading, one line per fact
privacy-data-place = • { $town }, group { $group }
privacy-data-place-no-group = • { $town }, without a group
privacy-data-no-place = • You do not belong to any municipality.
privacy-data-roles = • Role in { $town }: { $roles }
privacy-data-consent = • Consent for { $town } on { $day } (version { $version })
privacy-data-consent-k = • Consent for { $town } on { $day } (version { $version }, results from { $k } people)
privacy-data-withdrawn = • Consent for { $town } of { $day }, withdrawn on { $end }
privacy-data-answers = { $surveys ->
        [0] • From surveys no answer is stored at present that can be traced to you.
        [one] • { $answers ->
            [one] One answer
           *[other] { $answers } answers
        } in an open survey, stored under a pseudonym. In the file see “surveys”.
       *[other] • { $answers } answers in { $surveys } open surveys, stored under pseudonyms. In the file see “surveys”.
    }
privacy-data-votes = • Your vote in { $polls ->
        [one] an open poll
       *[other] { $polls } open polls
    }. In the file see “polls”.
privacy-data-meetings = • { $n ->
        [one] Your answer to one meeting
       *[other] Your answers to { $n } meetings
    }. In the file see “meetings”.
privacy-data-dates = • { $n ->
        [one] Your answer to one proposed date
       *[other] Your answers to { $n } proposed dates
    }. In the file see “dates”.
privacy-data-measures = • { $n ->
        [one] One measure that you took on
       *[other] { $n } measures that you took on
    }. In the file see “measures”.
privacy-data-offered = • { $n ->
        [one] One measure that you are asked to take on and have not answered yet
       *[other] { $n } measures that you are asked to take on and have not answered yet
    }. In the file see “offered”.
privacy-data-follows = • { $n ->
        [one] One measure that you are kept posted about
       *[other] { $n } measures that you are kept posted about
    }. In the file see “follows”.
privacy-data-rest = Answers from surveys that have ended are missing: they can no longer be traced to you.
privacy-data-page = Your data to read: open the file in a browser. The second file holds the same for programs.
# The names of the files, letters without accents and no spaces
privacy-data-page-file = my-data.html
privacy-data-file = my-data.json

# Deletion
privacy-erase-ask = <b>Delete everything?</b>

    This deletes your membership, your consents, your settings, your name at measures and meetings and your answers in all surveys and polls that are still running.

    Numbers from surveys and polls that have ended cannot be deleted. They can no longer be traced to anyone, not even to you.{ $door ->
        [browser] { "" }
       *[telegram] { " " }You delete the chat itself in Telegram.
    }

    This cannot be undone.
privacy-erase = Delete everything
privacy-erased = Everything that was stored about you is deleted. Thank you for having taken part. Backup copies still hold it until your municipality overwrites them; if one is restored, it is deleted again.

    If you would like to take part again, open an invitation link of your municipality.

# Withdrawal
privacy-withdraw-ask = <b>Stop taking part in { $town }?</b>

    Your consent ends. Your answers in surveys and polls that are still running are deleted. You will get no more messages from { $town }.

    Numbers from surveys and polls that have ended remain. They can no longer be traced to anyone.

    You can come back at any time, with the invitation link of your group.
privacy-withdraw = Stop taking part
privacy-withdrawn = Your consent for { $town } is withdrawn. Your answers in running surveys and polls are deleted.

    If you would like to take part again, open the invitation link of your group. You delete everything else with /delete
privacy-nothing-to-withdraw = You do not take part in any municipality. There is no consent that you could withdraw.
privacy-orphaned = <b>Please note:</b> You are the only coordinator of { $towns }. Without you nobody there can invite people or end a survey any more. It is best to invite another person first.

command-privacy = Data protection
command-daten = See my data
command-loeschen = Delete everything about me
command-widerruf = Stop taking part

# The page "My data": headings and names
my-data-title = My data at Rundfrage
my-data-intro = All of this is stored about you and can be traced to you. Answers from surveys that have ended are no longer part of it.
my-data-settings = Settings
my-data-chat = Number of the chat at Telegram
my-data-language = Language
my-data-screen-reader = Reading mode
my-data-pace = Time in the workshop
my-data-messages = Messages allowed
my-data-places = Municipality, group, consent
my-data-consent = Consent for { $town } (version { $version })
my-data-withdrawn = { $given }, withdrawn on { $end }
my-data-survey = Survey “{ $name }”, { $town }
my-data-state = State
my-data-finished = finished
my-data-unfinished = not finished
my-data-comment = Comment on: { $question }
my-data-polls = Polls
my-data-meetings = Meetings: will you come?
my-data-measures = Measures that you took on, and your name for them
my-data-offered = Measures that you are asked to take on, not answered yet
my-data-follows = Measures that you are kept posted about
my-data-passed-on = Questions passed on
my-data-asked-somebody = You have asked somebody
my-data-helps = You help with
my-data-made = Made by you
my-data-made-survey = Survey
my-data-made-poll = Poll
my-data-made-meeting = Meeting
my-data-made-measure = Measure
my-data-technical = Technical
my-data-browser = Signed in with a browser
my-data-sent = Messages to you, sent or planned
my-data-yes = yes
my-data-no = no
my-data-rsvp-yes = yes
my-data-rsvp-maybe = perhaps
my-data-rsvp-no = no
my-data-rsvp-proxy = sends somebody
my-data-rsvp-named = { $answer }, as { $name }
my-data-dates = Dates: when can you come?
my-data-date-yes = yes
my-data-date-if_need_be = if need be
my-data-date-no = no
my-data-made-date_poll = Date poll
my-data-floor = Workshops and questions from the floor
my-data-workshop = took part
my-data-floor-asked = your question
my-data-floor-too = you have it too
my-data-floor-heard = you asked or tapped one today
my-data-moderates = Moderation until { $until }
my-data-enters = Entering paper forms (“{ $name }”) until { $until }
my-data-made-run_sheet = Run sheet
my-data-nothing = nothing
