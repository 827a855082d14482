# Not yet checked by a native speaker.

web-name = Rundfrage
web-skip = Skip to the content
web-nav = Areas
web-home = Overview
web-me = Sign-in and codes
web-asked = You are asked now
web-new = New for you
web-owed = Waiting for your answer
web-earlier = Seen before
web-next-question = There is a new question.
web-see-next-question = Go to the new question
web-field = Your entry
web-send = Send
web-too-soon = That was very quick. Please tap once more.
web-sending = Sending …
web-text-unsent = What you wrote has not been sent yet. If it is to count, choose “Send”. If not, choose the other button once more.
web-text-empty = The field was empty. Nothing has been saved.
web-unsent = No connection. Not sent yet. Please keep this page open: it is sent by itself as soon as the connection is back.
web-send-again = Send again
web-offline = No connection. Please try again in a moment.
web-file = Your file
web-send-file = Send the file
web-download = Download { $name }

web-start = Take part
web-start-text = Type the code that you were given, or your own return code. If you were given a link, please open the link.
web-code = Code
web-code-hint = 8 or 12 characters. Upper or lower case, with or without dashes: it makes no difference.
web-shared = Do not stay signed in on this device. Choose this if others use this computer as well.
web-start-cookie = So that the page knows you again, your browser keeps a random mark (a cookie). Your name and your address are not stored.
web-go-on = Continue
web-back = Back
web-code-unknown = This code is not valid, or no longer. Please check whether you typed it correctly. Otherwise ask the person who gave it to you.
web-link-unknown = This link is not valid, or no longer. Please ask the person who gave it to you for a new one.
web-too-often = There were too many attempts with wrong codes. Please wait ten minutes and try again.

web-link = You are invited
web-link-text = You have opened a link to Rundfrage. The next page says what this is about, and then you decide whether to take part.
web-link-known = Your link
web-link-known-text = You have opened a link to Rundfrage. The next page says what this is about. You decide only there.

web-two = Somebody is signed in in this browser already
web-two-text = The code belongs to another sign-in. Did you begin twice? The two cannot be merged: one stays, the other is deleted with its answers.
web-two-other = Keep the code’s, delete the one here
web-two-here = Keep the one here, delete the code’s
web-two-neither = Cancel and keep both

web-two-alone = This sign-in is the only coordinator of a municipality and is therefore not deleted here. Both are still there.
web-come-back = So that you can come back
web-come-back-text = Without a return code you can come back to your answers in this browser only. It is best to write down a code.
web-return = Return code
web-return-text = With this code you sign in again later, on another device as well. Whoever knows it sees your pages.
web-return-make = Show a return code
web-return-again = Show a new return code
web-return-new = Your return code:
web-return-keep = Please write it down or print this page. It is shown only now. An earlier code is no longer valid.
web-devices = Devices that are signed in
web-devices-text = You are signed in here. If you do not know a device, sign it out.
web-devices-here = (this one)
web-devices-until = Signed in until { $day }
web-sign-out = Sign out
web-sign-out-here = Sign out on this device
web-feed = Your calendar
web-feed-text = Your meetings can be shown in your calendar, with a reminder on the day before, and the days of measures that you took on or are told about. Past meetings stay there for a year. You get a secret address for that. An earlier address is then no longer valid.
web-feed-make = Show the calendar address
web-feed-again = Show a new address
web-feed-open = Open in the calendar
web-feed-end = End the calendar address
web-feed-new = Your calendar address. Open it with your calendar, or enter it there as a subscribed calendar. It is shown only now.

web-signed-out = You are not signed in in this browser, or no longer. Your return code brings you back.
web-signed-out-here = You are signed out. Please close the window now.
web-erased = Everything that was stored about you and can still be found is deleted. You are signed out. Please close the window.
web-nowhere = There is no such page.
web-foreign-form = That did not work: what you sent did not come from a current page. Please reload the page and try again.
web-too-large = That is too large. A file may have 20 megabytes at most.
