# Not yet checked by a native speaker.
# The way in: invitation, consent, change of group, a further role.

joining-welcome = <b>Welcome to Rundfrage</b>

    { $town } invites you.
joining-as-group = Your group: { $group }
joining-as-coordinator = Your role: coordinator. You prepare surveys and invite others.
joining-as-organiser = Your role: organiser. You plan the meetings.
joining-as-moderator = Your role: you moderate until { $day }, midnight. Then the right ends by itself.
joining-as-paper-helper = Your role: you enter paper forms of the survey “{ $name }”, { $group ->
        [all] of all groups
       *[other] of the group { $group }
    }, until { $day }, midnight. Then the right ends by itself.
joining-what = The municipality would like to know what works well and what should get better. You answer short questions, vote in the workshop and are told the result. You can pause at any time.
joining-what-preparing = The municipality would like to know what works well and what should get better. You prepare surveys, polls or meetings. You never see what any single person has answered.
joining-what-moderating = The municipality would like to know what works well and what should get better. You lead a workshop for this: you start and end its items and polls. You never see what any single person has answered.
joining-what-entering = The municipality would like to know what works well and what should get better. You enter what others have ticked on paper. Keep to yourself what the forms say. You do not see any other answers.

# Buttons
joining-agree = Agree and begin
joining-more = More on data protection
joining-decline = Do not take part
joining-back = Back to the invitation
joining-after-all = Take part after all
joining-accept-group = Change group
joining-accept-first-group = Take part in this group
joining-accept-role = Take on this role
joining-stay = Leave everything as it is

joining-joined = You are in. Thank you.
joining-changed = The change is saved.
joining-already-in = You already belong here.
joining-text-changed = The text has changed. Please read it again.

joining-choose-language = Please choose your language. Nobody who needs or speaks them has checked “Einfache Sprache” and “English” yet.

joining-other-group = <b>{ $town }</b>

    You belong to the group { $current }. This link is for the group { $group }.

    Would you like to change groups? You can only be in one group at a time. What you have already answered still counts for the group { $current }.
joining-first-group = <b>{ $town }</b>

    This link is for the group { $group }. Would you like to take part and answer in this group?
joining-other-role = <b>{ $town }</b>

    You are invited to take on a role.

joining-declined = All right, you are not taking part. Nothing about you is stored here.

    { $door ->
        [browser] If you have questions, please ask your municipality.
       *[telegram] You can also take part without Telegram: please ask your municipality.
    }
joining-declined-member = All right. Everything stays as it is.

joining-link-unknown = This link is not valid, or no longer valid.

    Please ask the person you got it from for a new link. If you copied the link by hand, please check that it is complete.
joining-link-expired = { $door ->
        [browser] This link or code has expired.
       *[telegram] This link has expired.
    }

    { $door ->
        [browser] Please ask the person you got it from for a new one.
       *[telegram] Please ask the person you got it from for a new link.
    }
joining-link-used = { $door ->
        [browser] This link or code was for one person and has already been used.
       *[telegram] This link was for one person and has already been used.
    }

    { $door ->
        [browser] If you used it yourself, sign in with your return code. Otherwise please ask the person you got it from for a new one.
       *[telegram] Please ask the person you got it from for a new link.
    }
joining-not-in-browser = Nobody can take part in the browser with this link at the moment.

    Please ask the person who gave it to you for a code for the browser.
joining-full = <b>{ $n ->
        [0] All places are taken
        [one] The only place is taken
       *[other] All { $n } places are taken
    }</b>

    This link was opened for a certain number of people, and that many have come. Please tell the person who gave it to you: they can add places.
joining-full-again = Try again
joining-by-address = With this link you take part in polls and meetings. For confidential surveys you need a code that is for one person only.
joining-issued = For this group { $n ->
        [one] one code
       *[other] { $n } codes
    } for single persons { $n ->
        [one] was
       *[other] were
    } given out.
joining-for-surveys = <b>{ $town }</b>

    With this code you also take part in confidential surveys in the group { $group }.
joining-accept-for-surveys = Take part in surveys, too
joining-enter-code = Enter a code
joining-ask-code = <b>Enter a code</b>

    Please write the code that you were given, for example on a slip of paper or for moderating a workshop.
joining-code-unknown = This code is not valid, or not any more. Please check whether it is written correctly.
joining-code-too-often = Those were too many attempts. Please wait ten minutes, or open the link.
