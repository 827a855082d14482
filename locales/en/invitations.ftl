# Not yet checked by a native speaker.
# Inviting: links for groups and for single people, and the groups themselves. For coordinators only.

invitations-title = <b>{ $town }: Invite people</b>

    { $ways ->
       *[telegram] Every group has a link of its own, which stays valid.
        [browser] Every group has a link of its own. It lets people in only while you keep it open; otherwise each person gets a slip with a code.
    } The number in brackets says how many people have joined.

    For coordinators and organisers there are links that only one person can use.

# Buttons
invitations-group = { $group } ({ $members })
invitations-new-group = New group
invitations-coordinator = Invite a coordinator
invitations-organiser = Invite an organiser
invitations-organise = Become an organiser yourself
invitations-unused = Open invitations
invitations-picture = QR code as a picture
invitations-page = Page to print
invitations-take-part = Take part here yourself
invitations-rename = Rename group
invitations-renew = Renew link
invitations-renew-now = Yes, make a new link
invitations-withdraw = Withdraw link
# In the list of open invitations
invitations-withdraw-coordinator = Coordinator, until { $day }
invitations-withdraw-organiser = Organiser, until { $day }
invitations-back = Back
invitations-cancel = Cancel

invitations-group-link = <b>{ $group }</b> ({ $town })

    { $members ->
        [0] Nobody has joined yet.
        [one] One person has joined.
       *[other] { $members } people have joined.
    }

    The link for this group:
    <a href="{ $link }">{ $link }</a>

    Pass it on only to people who belong to this group. Whoever opens it first sees what it is about and then decides.
invitations-group-closed = <b>{ $group }</b> ({ $town })

    { $members ->
        [0] Nobody has joined yet.
        [one] One person has joined.
       *[other] { $members } people have joined.
    }

    The link of this group lets nobody in at the moment. Choose “Access in the browser”: there you print slips with a code for each person, or open the link for a while.
invitations-renew-ask = <b>Renew the link for { $group }?</b>

    The old link and all QR codes with it will then no longer be valid. Whoever has joined stays.
invitations-renewed = The new link is valid from now on.
invitations-taking-part = You are now taking part in this group.
invitations-organising = You are now an organiser.

# The text below the QR code; it is passed on.
invitations-caption = <b>{ $town }</b> invites you. Group: { $group }

    Open the QR code with your camera or tap the link:
    <a href="{ $link }">{ $link }</a>

invitations-page-caption = The page to print for the group { $group }.

invitations-role-coordinator = <b>Invite a coordinator</b>
invitations-role-organiser = <b>Invite an organiser</b>
invitations-role-link = <a href="{ $link }">{ $link }</a>

    One person can use this link until { $day }. Please pass it on personally.
invitations-role-rights-coordinator = Whoever opens it can prepare and end surveys and polls in { $town } and invite others.
invitations-role-rights-organiser = Whoever opens it can plan meetings in { $town }.

invitations-unused-title = <b>Open invitations</b>

    Nobody has used these links yet. Tap one to withdraw it.
invitations-unused-none = <b>Open invitations</b>

    There are no links still waiting for somebody.
invitations-withdrawn = The link is no longer valid.

invitations-ask-name = What should the group be called? At most { $limit } characters.

    Broad groups only, please: answers are shown only where at least { $k } people have answered. Groups by origin, party, religion or health are not intended.
invitations-ask-new-name = What should the group { $group } be called from now on? At most { $limit } characters.
invitations-saved = Saved.
invitations-name-unfit = Please write a name with at most { $limit } characters.
invitations-name-taken = There is already a group with this name. Please write another name.
invitations-too-many = More than { $limit } groups are not possible. The more groups there are, the less may be shown of them.

# Without Telegram: codes for single persons, and the group's link in the browser
invitations-browser = Access in the browser
invitations-browser-title = <b>{ $group }: access in the browser</b>
invitations-browser-closed = In the browser this link lets nobody in at the moment.
invitations-browser-open = In the browser, until { $day }, for { $n ->
        [one] one more person
       *[other] { $n } more people
    }:
    <a href="{ $link }">{ $link }</a>
    or at { $where } with the code <b>{ $code }</b>
invitations-browser-open-until = It lets { $n ->
        [one] one more person
       *[other] { $n } more people
    } in until { $day }. Without the link it works at { $where } with the code <b>{ $code }</b>.
invitations-browser-explained = For confidential surveys every person needs a code of their own in the browser, so that nobody answers several times. Print slips with codes for that and give one to each person. Everybody sees in the invitation how many codes were given out.

    The group’s link can be opened in the browser for a while. Whoever comes that way takes part in polls and meetings only.
invitations-browser-for = { $days ->
        [one] Open the link: 1 day
       *[other] Open the link: { $days } days
    }, { $people } people
invitations-browser-full = { $n ->
        [0] All places of this link are taken. In the browser it lets nobody else in until { $day }, unless you add places.
        [one] The only place of this link is taken. In the browser it lets nobody else in until { $day }, unless you add places.
       *[other] All { $n } places of this link are taken. In the browser it lets nobody else in until { $day }, unless you add places.
    }
invitations-browser-more = Add { $n } places
invitations-full = The link for { $group } is full: { $n ->
        [0] all places are taken.
        [one] the only place is taken.
       *[other] all { $n } places are taken.
    }
invitations-full-button = More places: { $group }
invitations-browser-close = Close the link in the browser
invitations-slips = Slips with codes
invitations-slips-print = Print { $n } slips with codes
invitations-slips-caption = Slips with { $n } codes for the group { $group }. Each code is for one person.
invitations-slips-withdraw = Withdraw unused codes
invitations-slips-withdrawn = { $n ->
        [0] There were no unused codes.
        [one] One unused code is no longer valid.
       *[other] { $n } unused codes are no longer valid.
    }
invitations-role-browser = Without Telegram in the browser:
    <a href="{ $link }">{ $link }</a>
    or at { $where } with the code <b>{ $code }</b>
