# Not yet checked by a native speaker.
# The home screen, and what people see without an invitation.

home-town = <b>{ $town }</b>
home-group = Your group: { $group }
# $roles is one of home-role-…, or two of them joined by home-roles-two
home-roles = Your role: { $roles }
home-roles-two = { $first } and { $second }
home-role-coordinator = coordinator
home-role-organiser = organiser
home-nothing-open = There is nothing to do at the moment. { $door ->
        [browser] It will stand here as soon as there is something.
       *[telegram] You will get a message as soon as there is something.
    }
home-nothing-open-muted = There is nothing to do at the moment.
home-muted = Messages are turned off. You can turn them on again in the settings.
home-choose = What would you like to do?
home-not-understood = I did not understand that. Please tap a button.

# Buttons, about 30 characters at most
home-button = Overview
home-invite = Invite people
home-switch = Switch municipality
home-now-in = You are now in: { $town }
home-settings = Settings
home-privacy = Data protection
home-help = Help

home-towns = <b>Switch municipality</b>

    You belong to several municipalities. Which one would you like to see?

home-stranger = <b>Welcome to Rundfrage</b>

    With Rundfrage, municipalities ask their administration, council, advisory boards and volunteers: What works well, and what should get better?

    To take part you need an invitation from your municipality: a link or a QR code. Tap the link, or open the QR code with your camera.

    You have no invitation? Please ask the office in your municipality that is preparing the survey.

home-help-text = <b>Help</b>

    { $door ->
        [browser] You do everything with the buttons on the page.
       *[telegram] You do everything with the buttons below the messages. Instead of tapping, you can also type the number or the words of a button.
    }

    Every answer is saved at once. You can stop at any time and continue later.

    /menu – overview of everything you can do
    /continue – go on with the survey
    /meetings – your meetings
    /measures – measures of the municipality
    /settings – language, reading mode and messages
    /privacy – data protection
    /data – what is stored about you
    /stop – no more messages
    /withdraw – stop taking part
    /delete – delete everything

    If you have questions about the content, your municipality’s coordinators will help.

# Lines in Telegram’s command menu
command-menue = Overview
command-hilfe = Help
