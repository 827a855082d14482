# Not yet checked by a native speaker.
# Work that takes a while: reports, pictures, comparisons. { $title } is for example “Report as PDF”.

work-running = <b>{ $title }</b>
    This takes a few seconds. You can go on with other things meanwhile.
work-running-steps = <b>{ $title }</b>
    Step { $done } of { $of }. You can go on with other things meanwhile.
work-cancel = Cancel
work-cancelled = { $title }: cancelled.
work-done = { $title }: finished.
work-failed = { $title }: That did not work. Your data are unchanged. Please try again.
work-over = This is already finished or cancelled.
