# Not yet checked by a native speaker.
# A person’s settings.

# The name of the language in itself, as it stands on the button, and that nobody has checked it yet.
settings-language-name = English

settings-title = <b>Settings</b>
settings-language-now = Language: { $language }
settings-read-aloud-on = Reading mode: on. Every question comes as a new message, so that screen readers notice it.
settings-read-aloud-off = Reading mode: off. For screen readers there is a mode in which every question comes as a new message.
settings-messages-on = Messages: on. You get invitations, results and reminders.
settings-messages-off = Messages: off. You only get answers to what you do yourself.

# Buttons
settings-choose-language = Change language
settings-back = To the settings
settings-read-aloud-switch-on = Turn reading mode on
settings-read-aloud-switch-off = Turn reading mode off
settings-messages-switch-on = Turn messages on
settings-messages-switch-off = Turn messages off

settings-stopped = From now on you will not get any messages that you did not ask for: no invitations, no results, no reminders.

    You are still taking part and will find everything in the overview: /menu

    If you no longer want to take part at all: /withdraw
settings-stopped-survey = All your answers in the survey are saved. You can go on at any time while the survey is open: with the button here or with /continue

command-einstellungen = { $door ->
        [browser] Language and messages
       *[telegram] Language, reading mode, messages
    }
command-stopp = No more messages

settings-desk = Continue at the computer
settings-desk-code = <b>Continue at the computer</b>

    Open { $where } in a browser at the computer and type this code:

    <b>{ $code }</b>

    The code is valid for ten minutes and works once. Do not give it to anybody: whoever types it is signed in there as you.
settings-pace = Time in the workshop
settings-pace-now = Time in the workshop: { $how }
settings-pace-usual = as for the whole room
settings-pace-ten = ten times as long
settings-pace-none = no time limit
settings-pace-ask = <b>Time in the workshop</b>

    Sometimes a time runs for a question, which stands on the wall. How long is it to be for you?

    A question never ends by itself when the time is up. Whoever leads the workshop ends it. If you choose more time, that person reads beforehand that somebody needs more time: never who, and never how many.
