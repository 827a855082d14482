# Not yet checked by a native speaker.
# What is typed: words that mean a button or a command as well, apart by |
typed-button-answering-dont-know = dont know | no idea | unknown
typed-button-answering-not-applicable = does not apply | not our concern
typed-button-answering-skip = next | skip this | next question
typed-button-answering-onward = next question | keep it
typed-button-answering-more = explanation | explain | Explanation and more
typed-button-meeting-yes = yes | I am coming | count me in
typed-button-meeting-no = no | I cannot come | I am not coming
typed-core-meeting-yes = yes | sure | gladly | of course | with pleasure | I come | I am coming | im coming | I will come | ill come | I will be there | ill be there | we are coming | count me in | definitely
typed-besides-meeting-yes = thanks | thank you | please | see you then | I look forward to it | looking forward to it
typed-core-meeting-no = no | sorry no | unfortunately not | I cannot | I cant | I cannot come | I cant come | cannot come | cant come | I am not coming | im not coming | not coming | I cannot make it | I cant make it | cant make it
typed-besides-meeting-no = sorry | unfortunately | thanks | thank you | I am sorry | im sorry | this time
typed-core-meeting-maybe = maybe | perhaps | possibly | not sure yet | I am not sure yet | im not sure yet | I dont know yet | we will see
typed-besides-meeting-maybe = yes | I come | I am coming | I will come | ill come
typed-button-measure-answer-done = finished | it is done
typed-button-measure-answer-going = running | we are at it | going on
typed-button-measure-answer-help = help needed | we need help
typed-command-stopp = stop | unsubscribe | no more messages
typed-command-hilfe = help
typed-command-menue = menu | overview | home | start

typed-not-understood = I did not understand that. Please tap a button, or type what it says. /menu takes you to the overview.
typed-question-stays = I did not understand that. You are still at this question. Please tap an answer, or type its number or its words.
typed-question-stays-words = I did not understand that. You are still at this question. Please tap an answer, or type the words on a button.
typed-understood = Understood: { $answer }
typed-before = You had written: “{ $text }”
typed-moved-on = This page shows something else by now. What you have written is not saved yet.
typed-too-long = Your text has { $length } characters. No field takes more than { $limit }. It is not saved yet, but still in the field. Please shorten it and send it again.
file-unasked = I have not read this file. Please tap or type your answer.
file-unasked-here = This file was not read: none is needed here.
file-unasked-leading = I have not read this file. Questionnaires of your own are sent under “Questionnaires”, packages of other municipalities under “Questionnaires” and “From other municipalities”.
