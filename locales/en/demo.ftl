# Not yet checked by a native speaker.
# The rehearsal with phones: what to try first. Without markup, printed in a terminal. The phones themselves speak German.

demo-first-1 = Phone Rat: open the invitation and answer. { $people ->
        [0] Here only you do that.
        [one] One invented person does it, too.
       *[other] { $people } invented people do it, too.
    }
demo-first-2 = Phone Koordination: “{ $surveys }” shows how many have answered. “{ $new_poll }” asks everybody.
demo-first-3 = Phone Organisation: make a meeting and move the clock at the top.
demo-first-4 = At a desk, without Telegram: open { $address } in another window and type the code { $code }.
demo-first-5 = The wall for the projector: open { $address } and steer it from the phone Koordination with “{ $label }”.
demo-first-6 = Phone Koordination: “{ $polls }”, “{ $group }”, “{ $begin }”. A group appears beside it, in which everybody votes under one message.
