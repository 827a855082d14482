# Not yet checked by a native speaker.
# The page to print with a group’s QR code. All texts without markup; it hangs on a notice board.

invitation-page-kicker = Invitation
invitation-page-title = { $town } invites you
invitation-page-group = Group: { $group }
invitation-page-picture = QR code with the link { $link }

invitation-page-what-for = What is it about?
invitation-page-what-for-text = { $town } would like to know what works well and what can be done better. There are short surveys and meetings for this.
invitation-page-what-for-polls = { $town } would like to know what works well and what can be done better. There are polls and meetings for this.
invitation-page-survey = “{ $name }”
invitation-page-surveys = { $n ->
        [one] This survey is under way: { $names }.
       *[other] These surveys are under way: { $names }.
    }

invitation-page-how = How to take part
invitation-page-how-camera = Point your phone’s camera at the QR code.
invitation-page-how-link = Tap the link that appears.
invitation-page-how-decide = Read what it is about and who sees what. Then decide whether to take part.
invitation-page-telegram = You need the app Telegram for this. It works without it, too: ask the contact below.

invitation-page-until = Until when?
invitation-page-survey-until = Last day for “{ $name }”: { $day }.
invitation-page-until-text = This link is valid until your municipality replaces it. You can answer for as long as a survey is open. As of { $day }.
invitation-page-until-browser = You can join with this link until { $day }. Whoever has joined stays.
# The text stands before a line to write on
invitation-page-until-line = Please answer by:

invitation-page-whom = Whom can I ask?
invitation-page-whom-line = Name, room, telephone:

invitation-page-confidential = Taking part is voluntary. Your answers are confidential.

invitation-page-telegram-code = You need the app Telegram for this. Without Telegram it works in the browser: open { $where } and type the code { $code }.
invitation-page-in-browser-code = You need no app for this: the page opens in your browser. At a computer open { $where } and type the code { $code }.

# Slips with codes
slips-title = { $town }: codes for { $group }
slips-kicker = Slips with codes
slips-group = Group: { $group }
slips-where = Take part in the browser: open the address and type the code.
slips-until = Valid until { $day }.
slips-once = The code is for one person and works once.
slips-issued = { $n ->
        [one] One code was given out for this group so far.
       *[other] { $n } codes were given out for this group so far.
    }
