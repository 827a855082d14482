# Not yet checked by a native speaker.
# From how many people on there are results: a number from 3 to 10, set by coordinators.

group-size-button = Results from { $k } people
group-size = <b>How many people does a result need?</b>

    At present: from { $k }. The smaller the number, the more groups are shown on their own; the larger, the better each person is protected.

    No number protects completely: if { $others } of { $k } people compare notes, they know the answer of the last one.

    The number holds for everything you start from now on. Whoever agreed to a larger number is asked again before answering.
group-size-choice = from { $k }
group-size-chosen = from { $k } ✓
group-size-unfit = That is not a number from 3 to 10.
group-size-saved = Saved.

# The new consent
group-size-agree-ask = <b>Please agree once more.</b>

    So far you agreed that there are results only from { $agreed } people. For “{ $title }” there are results from { $k } people already. The smaller the number, the easier it is to guess what one person answered.

    Taking part is voluntary. Nothing else changes.
group-size-agree = Agreed: from { $k } people
group-size-agree-not = Do not answer
