# Not yet checked by a native speaker.
# Sentences that can occur anywhere.

# Stands on paper and in pictures for signs that no font has (emoji for example)
unprintable = [sign]
plain-text = { $text }
plain-number = { $n }
refresh = Refresh
old-button = This button belongs to an older message. You will see the current choices in a moment.
turn-failed = That did not work just now. What you have entered so far is saved. Please try again.
copy-tapped = This message arrived twice. What counts is what you chose last, here or in the other one. From now on, this one is kept up to date.
reply-not-taken = What you last entered is not saved. Please enter it again.
refusal-not-allowed = Only coordinators and organisers can do this here. Please contact your municipality’s coordinators.
refusal-day-is-over = Your right to moderate has ended. If you have questions, please ask the coordinators of your municipality.
refusal-entering-is-over = Your right to enter paper forms has ended. If you have questions, please ask the coordinators of your municipality.
refusal-too-late = This has already ended. Nothing can be changed here any more.
refusal-see-now = See how it is now
refusal-gone = This no longer exists.

# Groups that are shown only together, and why a group does not stand alone
groups-together = { $groups } together
groups-total-only = Only the overall result is shown here. Shown separately, a small group could be recognised.
groups-not-asked = { $group } was not asked.
groups-too-few = Fewer than { $k } people rated this question.
groups-withheld = Not shown: since an earlier survey somebody has left or changed groups. Both results together would tell what single people answered. The question can be asked again 90 days after the earlier survey.
groups-withheld-short = not shown, because single answers could be worked out
groups-absent = { $group }: nobody from this group took part.
groups-joined = { $groups } count as one group in this survey.
groups-small = { $group }: the group is small and is shown together with { $others }.
groups-many-small = { $groups }: these groups are small and are shown together with { $others }.
groups-all-small = Small groups are shown together: { $groups }.
groups-few-rated = { $group }: { $n } of { $of } rated this question, which is fewer than { $k }. So the group is shown together with { $others }.
groups-protects = { $group }: { $n } of { $of } rated this question. The group is shown together with { $others } so that nothing can be worked out about others.

# A typed number that is the text of one answer and the place of another; both stand below
typed-which = I am not sure about “{ $text }”. Which answer do you mean?

# How many were invited, have begun and have finished: the same words and numbers before and after the end
turnout-all = In total: { $asked } invited, { $begun } begun, { $finished } finished
turnout-all-begun = In total: { $asked } invited, { $begun } begun
turnout-groups = { $names }: { $asked } invited, { $begun } begun, { $finished } finished
turnout-groups-begun = { $names }: { $asked } invited, { $begun } begun

# The groups that a town begins with
group-verwaltung = Administration
group-rat = Council
group-beirat = Advisory board
group-ehrenamt = Volunteers
group-institution = Institutions

# Who is sent nothing and why; what is said once messages are on again
messages-muted = { $n ->
        [one] One more person is sent nothing: they do not want messages.
       *[other] { $n } more people are sent nothing: they do not want messages.
    } It stands on the overview all the same.
messages-unreachable = { $n ->
        [one] One more person is sent nothing: their chat is blocked or deleted.
       *[other] { $n } more people are sent nothing: their chats are blocked or deleted.
    }
messages-on-again = <b>Your messages are on again.</b>
