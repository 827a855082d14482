# Not yet checked by a native speaker.
# The right to moderate for one day: how it is given, and what it allows.
moderation-give = Moderation for one day
moderation-sheet = <b>Moderation for one day</b>

    With a code one person can lead a workshop without being a coordinator. They lead through the run sheet; they start and end its polls, take them back and enter shows of hands and paper; they review cards, lead the questions from the floor and steer the wall. Nothing else: no invitations, no surveys, no measures, no files.

    The right ends by itself at the end of the day, at midnight.
moderation-code-line = The code <b>{ $code }</b> is waiting, until { $day }.
moderation-right-line = Person { $number }: moderating since { $since }, until { $day }.
moderation-which-day = For which day would you like a new code?
day-code-today = Today
day-code-tomorrow = Tomorrow
day-code-button = Code { $code }
day-code-end = Person { $number }: end the right
moderation-code = <b>A code for moderating</b>

    One person can moderate with it until { $day }, midnight. Then the right ends by itself. Pass the code on in person.
day-code-link = The link:
    <a href="{ $link }">{ $link }</a>
day-code-to-type = Or the code <b>{ $code }</b>. It can be written in the chat under “Settings”, “Enter a code”{ $where ->
        [none] .
       *[other] , and in the browser at { $where }
    }
day-code-on-page = Or the code <b>{ $code }</b>. It is entered at { $where }.
moderation-caption = <b>Moderate</b> until { $day }, midnight. For one person.

    Open the QR code with the camera, or tap the link:
    <a href="{ $link }">{ $link }</a>
day-code-withdraw = Withdraw code
day-code-withdrawn = The code is no longer valid.
day-code-ended = The right has ended.
day-code-too-many = { $most } codes are waiting already. Please withdraw one first.

# For whoever moderates
moderation-home = Moderate
moderation-until = You moderate until { $day }, midnight. Then the right ends by itself.
moderation-lead = <b>Moderate</b>

    { $n ->
        [0] There is no run sheet yet. The coordinators prepare it.
       *[other] Which run sheet do you lead?
    }

    Your right ends by itself: { $day }, midnight.
moderation-give-back = Stop moderating
moderation-give-back-ask = <b>Stop moderating?</b>

    To begin again you need a new code.
moderation-give-back-yes = Yes, stop moderating
moderation-give-back-no = Go on moderating
moderation-given-back = You are not moderating any more.
