# Not yet checked by a native speaker.

# The municipality’s group in Telegram: connecting it, what stands there, what is said to a tap there.

group-chat-button = Telegram group
group-chat-back = To the polls

# Connecting
group-chat-none = <b>Telegram group</b>

    Do you have a Telegram group for the workshop? A poll can stand there as one single message: everybody votes under it, and the result appears there for all at once.

    No group is connected now.
group-chat-sees = <b>What the group sees:</b> the question, how many have voted, and the result once everybody may see it.
    <b>What it does not see:</b> who taps and what anybody chooses. The coordinators do not learn it either.
    Whoever is not taking part yet comes to the private chat with me with the first tap. There they choose their own group of the municipality and agree to data protection. So connect only a group in which everybody may take part.
group-chat-begin = Connect a Telegram group
group-chat-code = <b>Connect a Telegram group</b>

    Tap “Choose a group” and choose your Telegram group. That is all.

    Or add @{ $bot } to the group yourself and write there:
    <code>{ $command }</code>

    The code is good until { $until } and only once. Write it under your own name, not in the name of the group.
group-chat-choose = Choose a group
group-chat-done = Is the group connected?
group-chat-connected = <b>Telegram group</b>

    Connected since { $day }. My language there: { $language }.
group-chat-how = You choose for each poll: “Also in the Telegram group”.
group-chat-always = Every new poll appears there as well, also those of a run sheet. You can choose differently for each.
group-chat-set-always = Every new poll there as well
group-chat-set-chosen = Only polls that I choose
group-chat-speak = Language of the group: { $language }
group-chat-part = Disconnect
group-chat-part-ask = <b>Disconnect?</b>

    Polls that are running lose their buttons there. They go on in the private chat. Votes that were cast count. Results stay in the group.
group-chat-part-sure = Yes, disconnect
group-chat-part-not = Stay connected
group-chat-parted = The group is disconnected.
group-chat-code-unknown = This code is not valid. It is good for 15 minutes, only once and only for coordinators. You get a new one under “Polls” and “Telegram group”.
group-chat-taken = That is not possible: your municipality already has a Telegram group, or this group belongs to another municipality. Disconnect the old one first.
group-chat-lost = <b>The Telegram group is no longer connected</b>

    I was removed from the group or may not write there; in groups with topics, the general topic may be closed. Polls go on in the private chat, and all votes count. Add me again or open the topic, and connect the group anew if you like.

# With a poll
group-chat-poll-with = Also in the Telegram group
group-chat-poll-without = Not in the Telegram group
group-chat-poll-will = It will appear in the Telegram group as well.
group-chat-promise = What can be seen here also stands in your municipality’s Telegram group: never a single vote.
group-chat-poll-is = It stands in the Telegram group as well.

# In the group
group-chat-connected-here = <b>This group is connected with { $town }</b>

    Polls appear here. You vote by tapping under the message.

    <b>Everybody here sees:</b> the question, how many have voted, and the result once everybody may see it.
    <b>Nobody sees:</b> that you tapped and what you choose. Only you read your choice, as a short notice after the tap.

    The first time, the tap leads you to the private chat with me. There you read who sees what, and agree. Whoever votes here and there counts once. What you write here, I do not read.
group-chat-parted-here = This group is no longer connected with { $town }. You find polls in the private chat with me.
group-chat-to-private = To the private chat
group-chat-confidential = Confidential: nobody here sees who taps and what anybody chooses. The result stands here at the end, if at least { $k } people answer.
group-chat-openly = Open count: the result stands here from the first vote on and is renewed every few seconds. Nobody here sees who taps. With few votes one can guess who chose what.
group-chat-openly-blind = Open count: the result stands here at the end, even if few answer. Nobody here sees who taps. With few votes it can be guessed who chose what.
group-chat-vote-here = You can change your answer until the end.
group-chat-vote-privately = You vote in the private chat with me.
group-chat-vote-in-private = Vote in the private chat
group-chat-clear = Clear my choice
group-chat-farewell-moved = This poll now stands further down in the group.
group-chat-farewell-taken-back = This poll was taken back. The votes are deleted.
group-chat-farewell-parted = There is no more voting here. You find what is running in the private chat with me.

# Answers to a tap in the group: at most 200 characters
group-chat-vote-counted = Counted: { $mine }. Only you see this.
group-chat-vote-begun = Noted, but does not count yet: { $mine }. Something is missing.
group-chat-vote-nothing = Your choice is empty. It does not count now.
group-chat-vote-no-more = More is not possible. First tap “Clear my choice”.
group-chat-vote-reworded = The question or its answers read otherwise now. This tap does not count. Please wait a moment, read again and choose anew.
group-chat-vote-too-late = This poll has ended already. This tap does not count any more.
group-chat-vote-not-here = This message is not valid any more. You find what is running in the private chat with me.
group-chat-vote-other-groups = This poll is put to other groups of the municipality. You need not vote here.
group-chat-vote-came-later = This question goes only to those who were asked it the first time. You will be asked again with a new question.
group-chat-vote-in-no-group = You are in no group of the municipality, so your vote does not count. Would you like to vote too? The coordinators give you the link of a group.
group-chat-vote-can-choose-a-group = You are in no group of the municipality, so your vote does not count. To vote: “Invite people”, then a group, then “Take part here yourself”.

# In the private chat, coming from the group
group-chat-way-in = <b>Welcome to { $town }</b>

    To which group of the municipality do you belong? After that you read who sees what, and decide whether you take part.

    Do you already take part in the browser? Then please stay there, so that you count only once.
group-chat-member = You are already taking part, in { $town }. You find what is running in the overview.
group-chat-link-ended = This link is not valid any more. Ask the coordinators of your municipality.
