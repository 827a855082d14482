# Not yet checked by a native speaker.
# Files and pictures to take along.

takeaway-head = <b>To take along: { $name }</b>

    The files contain only what the result also shows. Small groups stand in them together.
takeaway-report = Report as PDF
takeaway-short = Short version for committee
takeaway-slides = Slides for committee
takeaway-pictures = As pictures
takeaway-table-xlsx = Table (Excel)
takeaway-table-csv = Table (CSV)
takeaway-package = Package for other municipalities
takeaway-back = Back to the result
takeaway-more = More files
takeaway-other = Back to the files
takeaway-caption = { $title }: { $name }
takeaway-file-report = Report
takeaway-file-short = Short version
takeaway-file-slides = Slides
takeaway-file-table = Table
takeaway-no-pictures = There is no picture for this result, because too few answers may be shown.
takeaway-package-ask = <b>Package for other municipalities</b>

    The package contains only numbers that the result also shows, and no free texts. Measures go along only if you say so. Other municipalities can use it to compare themselves. This does not produce a ranking.

    Should “{ $town }” be named in the package?
takeaway-package-named = Yes, with the name
takeaway-package-unnamed = No, without a name
takeaway-file-package = Package
takeaway-package-caption = Package for “{ $name }”. Pass the file on to other municipalities. There it is added under “Result”, “Compare”.
takeaway-resolution = <b>Proposed resolution, to adapt</b>

    <pre>{ $text }</pre>

# Measures in a package: only if the coordinators pass them on
packaged-see = Pass on measures, too?
packaged-head = <b>Pass on measures?</b>

    { $n ->
        [one] Everybody in your municipality sees this one. Please read it before. No names of people belong in it.
       *[other] Everybody in your municipality sees these { $n }. Please read them before. No names of people belong in them.
    }
packaged-changed = The measures have changed meanwhile. Please read them once more before you pass them on.
packaged-reason = Reason: { $reason }
packaged-warning = ⚠ Please check: somebody might be recognised here.
packaged-left = { $n ->
        [one] One more has no room in the package.
       *[other] { $n } more have no room in the package.
    }
packaged-unnamed = { $n ->
        [0] Days, partners and whoever took a measure on stay out. Without the name of the municipality the responsible offices stay out, too.
        [one] Days, partners and whoever took a measure on stay out. Without the name of the municipality the responsible offices stay out, too, and one measure in which its name stands.
       *[other] Days, partners and whoever took a measure on stay out. Without the name of the municipality the responsible offices stay out, too, and { $n } measures in which its name stands.
    }
packaged-named = Pass on, with the name
packaged-without-name = Pass on, without the name
packaged-none = Pass on no measures
packaged-sent = { $n ->
        [one] One measure is in it.
       *[other] { $n } measures are in it.
    }
