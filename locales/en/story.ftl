# Not yet checked by a native speaker.
# The stories of the rehearsal: heading and text of every step, without markup. The phones themselves speak German.

# In a terminal: what is being shown
story-terminal = The page tells a story, in German: { $title }, in { $count } steps. The large button begins the next one.
# Links beside the story
story-link-desk = Take part at a desk, without Telegram
story-link-wall = The wall in the room

# Four fields
story-four-fields-title = Four of seven fields
story-four-fields-about = An invented town asks itself how open it is: first its administration, then council, advisory board, volunteers and institutions. It meets online, and once more some weeks later. Everybody acts by themselves; you watch and may tap on any phone.
story-four-fields-link = The first link
story-four-fields-link-text = Whoever runs Rundfrage sends Katrin a link. She opens it, agrees, and now coordinates the survey in Musterstadt. Ole gets a link of his own: he organises the meetings.
story-four-fields-fields = Four of seven fields
story-four-fields-fields-text = Katrin prepares the self-check. She leaves three fields out, asks only the administration at first, and says once who is responsible for data protection.
story-four-fields-desks = First the administration, at its desks
story-four-fields-desks-text = There is no Telegram on office computers. Six people type a code from a slip of paper into a browser and answer there. Katrin sees how many have finished, but never what anybody answered. Below is a code for you.
story-four-fields-others = The others follow
story-four-fields-others-text = Six days later Katrin asks council, advisory board, volunteers and institutions as well. Rudolf of the council answers all 71 questions on his phone. Emma, a volunteer, puts hers away for now.
story-four-fields-reminder = Only who is missing is reminded
story-four-fields-reminder-text = Two days before the end Emma gets a reminder, and nobody else. Now she answers, too.
story-four-fields-result = The result is there
story-four-fields-result-text = The survey ended by itself at midnight. In the morning Katrin releases the result. Everybody who took part gets it. Groups of fewer than five people are shown alone nowhere.
story-four-fields-invitation = Invitation to the workshop
story-four-fields-invitation-text = Ole invites to a workshop online. Whoever accepts sees the link to the video meeting; whoever declines does not. Ole sees only how many come.
story-four-fields-reminders = Who is reminded when?
story-four-fields-reminders-text = Ole sees beforehand who is reminded when. He tries “3 days before”: the preview shows what that would mean. It is too much for him, so he drops it. Nobody noticed anything.
story-four-fields-before = The workshop comes near
story-four-fields-before-text = Whoever accepted is reminded a week, a day and two hours before. Whoever declined gets nothing, and at night nothing comes at all.
story-four-fields-questions = Three guiding questions
story-four-fields-questions-text = In the workshop Katrin leads along a prepared run sheet. Each item is one button, and the question is on all phones: How is the mood? What works well? Where must we act? Katrin reads the cards before everybody sees them.
story-four-fields-clusters = What belongs together
story-four-fields-clusters-text = Katrin puts cards that belong together into clusters and names each. The result of the poll and the record show them in that order. At a desk cards can be moved with the mouse as well.
story-four-fields-measures = Cards become measures
story-four-fields-measures-text = Katrin makes a measure from a card. Banu of the advisory board takes it on, under a name that she chooses. Ole passes a second one on as a link. Emma wants to be told when something changes.
story-four-fields-group = The group in Telegram
story-four-fields-group-text = Many in Musterstadt write to each other in a Telegram group anyway. Katrin takes Rundfrage into it with two taps. It says there what the group sees and what it does not: never who tapped, and what.
story-four-fields-place = A vote below one message
story-four-fields-place-text = “Where do we meet?” stands in the group and on all phones. Whoever taps in the group alone reads what counts; two would rather vote in their own chats, and each person counts once. In the end the result stands in the same message.
story-four-fields-dates = Finding a date
story-four-fields-dates-text = All want to meet again in a few weeks. Ole asks about three dates. After some days only those are reminded who have said nothing yet. Two taps make the best date a meeting.
story-four-fields-asked = What became of the measures?
story-four-fields-asked-text = A week before the day that was agreed Rundfrage asks Banu how far she is. She answers with one tap: done. Emma learns it the same evening.
story-four-fields-again = The follow-up meeting
story-four-fields-again-text = Again there are reminders a week, a day and two hours before. Then all sit together and see what has been done. The last measure is done, and nobody is reminded of anything any more.

# A hundred questions
story-hundred-questions-title = All questions, a hall, a committee
story-hundred-questions-about = The invented town of Beispielheim answers all 108 questions, plans its workshop from the result, meets with 25 people in a hall, and goes to its committee 13 days later. Everybody acts by themselves; you watch and may tap on any phone.
story-hundred-questions-link = The first link
story-hundred-questions-link-text = Whoever runs Rundfrage sends Karla a link. She opens it, agrees, and now coordinates in Beispielheim. Otto gets one of his own: he organises the meetings.
story-hundred-questions-questions = All 108 questions
story-hundred-questions-questions-text = 25 people of five groups come through the link of their group. Udo of the administration answers all questions on his phone, the others on theirs at the same time. Every answer is saved at once.
story-hundred-questions-evaluation = The evaluation
story-hundred-questions-evaluation-text = After two weeks the survey ends by itself. Karla reads the result and takes the report along as PDF. Volunteers and institutions are shown together: a group of three or four people alone would be too easy to recognise.
story-hundred-questions-agenda = It becomes an agenda
story-hundred-questions-agenda-text = Rundfrage proposes what to talk about: where opinions differ, where there is need, where too little is known. Karla rearranges it, leaves one point out, adds one of her own, and releases the result to all.
story-hundred-questions-plan = And the agenda a run sheet
story-hundred-questions-plan-text = Karla takes the points over into the run sheet of the workshop. Each brings its poll along. For one afternoon she cuts them down to three.
story-hundred-questions-invitation = Invitation to the hall
story-hundred-questions-invitation-text = Otto invites to the community centre. All accept and are reminded a week, a day and two hours before. Now it is shortly before two on the afternoon of the workshop.
story-hundred-questions-wall = The wall
story-hundred-questions-wall-text = With two taps Karla opens the wall for the projector. Open the link below in a second window: from now on the wall follows by itself.
story-hundred-questions-floor = Questions from the floor
story-hundred-questions-floor-text = At the beginning everybody may ask questions without a name. Rita asks one, and three others tap on it: they want to know that, too. Karla sees which questions most people have, but not whose they are.
story-hundred-questions-hall = 25 people in the hall
story-hundred-questions-hall-text = Three points of the evaluation stand on all phones and on the wall, one after the other. Whoever has no phone in their hand raises it: Karla enters three, and the result says so.
story-hundred-questions-measures = Next steps
story-hundred-questions-measures-text = Two measures are agreed. Paul, a volunteer, and Udo of the administration take them on. At the end all say whether they support what was agreed, and Karla takes the record along.
story-hundred-questions-recap = What came out, for all
story-hundred-questions-recap-text = Otto fixes the follow-up meeting. Then he reads what everybody will get, and sends it: results, measures, the next date. Each person gets it exactly once.
story-hundred-questions-asked = The committee comes near
story-hundred-questions-asked-text = Otto invites only the council to the committee, 13 days after the workshop. Three days before, Paul and Udo are asked how far they are: Paul is done, Udo has begun.
story-hundred-questions-paper = Short version and slides
story-hundred-questions-paper-text = Two pages as PDF, and slides to change: the result, the agenda, and beside each measure how it stood at the workshop and how it stands today. Tap on the files to open them.
story-hundred-questions-committee = In the committee
story-hundred-questions-committee-text = Only the council was reminded of the session, and nobody else. Rita has on her phone what is discussed.
story-hundred-questions-again = The follow-up meeting
story-hundred-questions-again-text = Some weeks later all meet again, reminded in good time. Udo is done, too. Nothing is open any more, and nobody is reminded of anything.

# Exchange
story-exchange-title = Forty towns, one Rundfrage
story-exchange-about = Forty invented towns use the same Rundfrage. They pass their results on, and nothing else. Musterstadt compares itself, asks once more 18 months later, and sees what has changed. Everybody acts by themselves; you watch and may tap, too.
story-exchange-link = The first link
story-exchange-link-text = Katrin opens the link for Musterstadt and coordinates there. Ten people of administration and council come in.
story-exchange-towns = Thirty-nine other towns
story-exchange-towns-text = In the same program 39 other towns come in, each with its own coordinator and five people of its council. Two of them you see on the other phones.
story-exchange-texts = A password in every text
story-exchange-texts-text = Each town writes something of its own: measures, questions, meetings. In every text there is a word like “kennwort02x”, which may stand only there. Anywhere else it would be a leak. Watch out for it in the next steps.
story-exchange-asked = All ask the same
story-exchange-asked-text = All forty towns ask the 13 questions on engagement and participation. More than 200 people answer, and some write a remark, again with the word.
story-exchange-results = Each town has its result
story-exchange-results-text = The surveys end by themselves, and each town releases its result to its own people. Whoever was invited to a meeting was reminded in between.
story-exchange-packages = Packages for others
story-exchange-packages-text = Musterort 02 makes a package of its result and gives its name. Musterort 01 passes its own on without a name. It holds only numbers that may be shown anyway.
story-exchange-taken = The packages arrive
story-exchange-taken-text = Katrin sends Rundfrage the 39 files that she was given. Each is checked and taken in. The other towns exchange theirs as well.
story-exchange-compared = Where do we stand?
story-exchange-compared-text = Musterstadt sees itself beside the 39 others: the middle and the range, but no ranking. Half of the towns are named, the others stay without a name.
story-exchange-series = Every first Tuesday
story-exchange-series-text = In Musterstadt people want to meet more often. Olga only writes “every first Tuesday, 3 times”, and one invitation names all three dates. With one tap Rudolf accepts all of them.
story-exchange-later = Eighteen months pass
story-exchange-later-text = Musterstadt works on the results for a year and a half. In that time only what is really due comes: the reminders of the three meetings, and then the phones stay silent.
story-exchange-anew = The same once more
story-exchange-anew-text = Musterstadt asks the same questions again. Only Rudolf is missing; he is reminded two days before the end and answers on his phone. Then all get the new result.
story-exchange-changed = What has changed?
story-exchange-changed-text = Katrin puts both results side by side. Changed means a difference of at least 15 points. That is so for six questions; of the others Rundfrage says nothing that the numbers do not show.
story-exchange-apart = Each town by itself
story-exchange-apart-text = At the end Musterstadt and Musterort 02 download their measures as a table, and two people ask for all that is stored about them. Everywhere there is only their own word.
