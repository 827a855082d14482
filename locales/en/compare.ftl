# Not yet checked by a native speaker.
# Comparisons: with an earlier run in the same municipality, and with other municipalities.

compare-head = <b>Compare</b>

    What would you like to compare the result with?
compare-no-runs = There is no earlier run with the same questionnaire yet.
compare-run = Before: { $name }
compare-towns = With other municipalities
compare-back = Back to the result
compare-other = Another comparison
compare-pictures = Comparison as pictures
compare-as-pictures = View as pictures
compare-changes-head = <b>What has changed</b>
    { $before } to { $after }

    Only questions with the same wording and enough answers in both runs are compared. “Changed” means: a difference of at least 15 points.
compare-nothing-comparable = No question can be compared.
compare-field = <b>{ $field }</b>: { $before } → { $after }, { $direction } ({ $items } of { $of } questions)
compare-item = { $text }
    { $before } ({ $before_n } answers) → { $after } ({ $after_n } answers), { $direction }
compare-direction-better = risen
compare-direction-worse = fallen
compare-direction-unchanged = hardly changed
compare-left-out = { $n ->
        [one] One question cannot be compared.
       *[other] { $n } questions cannot be compared.
    }

# Other municipalities
towns-head = { $n ->
        [0] <b>Our municipality and others</b>
        [one] <b>Our municipality and one other</b>
       *[other] <b>Our municipality and { $n } others</b>
    }
towns-too-few = A comparison needs packages from at least { $fewest } municipalities. Ask other municipalities for their package and send the files here.
towns-nothing-comparable = No field of action can be compared with at least 5 municipalities.
towns-named = Among them: { $names }{ $others ->
        [0] .
        [one] {" "}and one municipality without a name.
       *[other] {" "}and { $others } municipalities without a name.
    }
towns-field = <b>{ $field }</b>
    Ours: { $own }. The middle one of { $towns } municipalities: { $median }. The middle half lies between { $lower } and { $upper }.
towns-ends = Lowest score { $lowest }, highest { $highest }.
towns-reworded = { $n ->
        [one] One municipality used another version of the questionnaire. Only identical questions are compared.
       *[other] { $n } municipalities used another version of the questionnaire. Only identical questions are compared.
    }
towns-no-ranking = The numbers show where you stand. There is no ranking: municipalities differ.
towns-experience = What helped others
towns-experience-head = { $n ->
        [one] <b>What helped others</b>

    One measure that another municipality has passed on.
       *[other] <b>What helped others</b>

    { $n } measures that other municipalities have passed on.
    }
towns-renewed = The result was there already: { $name }. The measures with it are new.
towns-others = From other municipalities
towns-others-head = <b>From other municipalities</b>
    { $n ->
        [0] No package has been added yet.
       *[other] Added: { $names }
    }
towns-others-later = You compare the packages with your own result once a survey has ended: under “Result”.
towns-take-in = Add a package
towns-list = Packages added
towns-back = Back to the comparison
towns-send-file = Send another municipality’s package file. Its name ends in “.json”, and it may be { $megabytes } MB at most. You can also send several, one after the other.
towns-listed = <b>Packages added</b>

    Tap a package to remove it.
towns-listed-none = No package has been added.
towns-remove-ask = <b>Really remove?</b> { $name } will then no longer be compared, and its measures are no longer to be seen.
towns-remove-sure = Yes, remove
towns-keep = Keep
towns-unnamed = Municipality without a name
towns-package = { $town }, { $month }
towns-imported = Added: { $name }.
towns-already-in = This result has already been added: { $name }.
towns-own-result = This is your own result. It is not compared with itself.
towns-refused-too-large = The file is too large. Packages have at most { $megabytes } MB.
towns-refused-no-package = This is not a package from Rundfrage. Please send the file that ends in “.json”, just as you received it.
towns-refused-unknown-version = The package comes from a newer version of Rundfrage. Please have your Rundfrage updated.
towns-refused-changed = The file has been changed or damaged. Please ask for it to be sent again.
towns-refused-not-publishable = The package contains numbers that must not be published. It was not added. Please tell the municipality you got it from.
