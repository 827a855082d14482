# Not yet checked by a native speaker.

# What a municipality names in its privacy text: entered by its coordinators. Buttons about 30 characters at most.

town-detail-head = <b>Details of the municipality for data protection</b>
# One line per detail; $text is what was entered or "still missing"
town-detail-controller = • Controller: { $text }
town-detail-officer = • Data protection officer: { $text }
town-detail-contact = • { $ways ->
        [browser] Contact, also for paper and conversations
       *[telegram] Contact and the way without Telegram
    }: { $text }
town-detail-storage = • Deleted after the end: { $text }
town-detail-none = still missing
town-detail-read-by = Everyone who is invited reads this under “Data protection”. You can change it at any time.
town-detail-button-controller = Controller
town-detail-button-officer = Data protection officer
town-detail-button-contact = Contact
town-detail-button-storage = Storage period
town-detail-saved = Saved.
town-detail-leave = Enter it later
town-detail-now = So far: { $text }
town-detail-unfit = The text has { $length } characters; 1 to { $limit } are possible. Please write it again.
town-detail-ask-controller = <b>Who is responsible?</b>

    Please write the name and address of the municipality, at most { $limit } characters.

    Example: <i>Town of Musterstadt, Markt 1, 01234 Musterstadt</i>
town-detail-ask-officer = <b>Who is in charge of data protection?</b>

    Please write how to reach the data protection officer, at most { $limit } characters. An office is enough, no name is needed.

    Example: <i>Data protection, town hall, room 3, datenschutz@musterstadt.example</i>
town-detail-ask-contact = <b>{ $ways ->
        [browser] Whom can people ask, and how is it done on paper?
       *[telegram] Whom can people ask, and how is it done without Telegram?
    }</b>

    Please write office, address and phone, at most { $limit } characters. It also stands on the printed invitation.

    Example: <i>Integration office, room 12, phone 01234 567. Paper forms are there as well.</i>
town-detail-ask-storage = <b>How long is anything kept?</b>

    What came of a survey, a poll, a meeting, a run sheet or a measure is kept for this long after its end. Then it is deleted. You get a message fourteen days before. Whoever wants to ask again after two years and compare chooses more than 24 months.
town-detail-months = { $n } months

# What the storage period deletes: before and afterwards, numbers only
town-deletion-ahead = <b>On { $day } what ended as long ago as you have decided is deleted:</b> { $what }. Before that, download what you want to keep. With a longer storage period it stays.
town-deletion-done = Deleted after the storage period: { $what }.
town-deletion-surveys = { $n ->
        [one] one survey
       *[other] { $n } surveys
    }
town-deletion-polls = { $n ->
        [one] one poll
       *[other] { $n } polls
    }
town-deletion-meetings = { $n ->
        [one] one meeting
       *[other] { $n } meetings
    }
town-deletion-run-sheets = { $n ->
        [one] one run sheet
       *[other] { $n } run sheets
    }
town-deletion-floors = { $n ->
        [one] one list of questions from the floor
       *[other] { $n } lists of questions from the floor
    }
town-deletion-measures = { $n ->
        [one] one measure that has ended
       *[other] { $n } measures that have ended
    }
town-deletion-consents = { $n ->
        [one] one withdrawn consent
       *[other] { $n } withdrawn consents
    }
