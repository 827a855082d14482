# Not yet checked by a native speaker.
# The same question once more: why it cannot be confidential, and what can be done. For polls and surveys.

asking-left-out = { $n ->
        [one] One person has joined since. They will not be asked:
       *[other] { $n } people have joined since. They will not be asked:
    } otherwise the earlier result and the new one together would tell how they answered.
asking-asked-before = This question was asked confidentially before.
asking-too-few = At present fewer than { $k } people will be asked. That gives no result.
asking-poll-again = <b>This cannot be confidential.</b> This question was asked confidentially in the last 90 days. Both results together would tell what fewer than { $k } people chose.
asking-poll-running = <b>This cannot be confidential.</b> This question is being asked already. Both results together would tell what fewer than { $k } people chose.
asking-survey-again = <b>The survey cannot start like this.</b> Some of its questions were asked in the last 90 days: { $titles }. The results together would tell what fewer than { $k } people answered.
asking-survey-running = <b>The survey cannot start like this.</b> Some of its questions are being asked already: { $titles }. The results together would tell what fewer than { $k } people answered.
asking-ways = What you can do:
asking-way-groups = • ask the groups of that time as well
asking-way-openly = • count openly
asking-way-fields = • leave out the fields that were asked before
asking-way-wait = • wait: from { $day } on it is possible
asking-ask-earlier-groups = Ask those groups as well
asking-title = “{ $title }”
asking-poll-withheld = If you end it now, { $hands ->
        [0] there will be no result to see
       *[other] the result will show only what was counted in the room
    }: the same question was asked a short while ago, and somebody has left or changed groups since. Both results together would tell what single people chose. The votes are deleted at the end.
asking-survey-withheld-whole = If you end it now, there will be no result to see: the same questions were asked a short while ago, and somebody has left or changed groups since. Both results together would tell what single people answered. The answers are deleted at the end.
asking-survey-withheld-some = If you end it now, the result of { $n } of { $of } questions will be missing: they were asked a short while ago, and somebody has left or changed groups since. Both results together would tell what single people answered. The answers are deleted at the end.
asking-withheld-wait = Wait until { $day } before you end it, and everything is shown.
asking-withheld-later = While another survey or poll with the same questions is running, nobody can tell when the result can be shown.
