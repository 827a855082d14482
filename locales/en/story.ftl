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
story-four-fields-before = The workshop comes near
story-four-fields-before-text = Whoever accepted is reminded a week, a day and two hours before. Whoever declined gets nothing, and at night nothing comes at all.
story-four-fields-questions = Three guiding questions
story-four-fields-questions-text = In the workshop Katrin leads along a prepared run sheet. Each item is one button, and the question is on all phones: How is the mood? What works well? Where must we act? Katrin reads the cards before everybody sees them.
story-four-fields-measures = Cards become measures
story-four-fields-measures-text = Katrin makes a measure from a card. Banu of the advisory board takes it on, under a name that she chooses. Ole passes a second one on as a link. Emma wants to be told when something changes.
story-four-fields-dates = Finding a date
story-four-fields-dates-text = All want to meet again in a few weeks. Ole asks about three dates. After some days only those are reminded who have said nothing yet. Two taps make the best date a meeting.
story-four-fields-asked = What became of the measures?
story-four-fields-asked-text = A week before the day that was agreed Rundfrage asks Banu how far she is. She answers with one tap: done. Emma learns it the same evening.
story-four-fields-again = The follow-up meeting
story-four-fields-again-text = Again there are reminders a week, a day and two hours before. Then all sit together and see what has been done. The last measure is done, and nobody is reminded of anything any more.
