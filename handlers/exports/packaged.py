"""A measure as it stands in a package, in words. Pure."""

from handlers.wording import lines
from locales import Markup, Words
from questionnaires.packaged_measures import PackagedMeasure


def said(
    words: Words, number: int, measure: PackagedMeasure, *, town: str | None = None, warn: bool = False
) -> Markup:
    """What, where it stands and whose it is, what helped; `warn`: there may be a person's name in it."""
    status = words.plain(f"measure-status-{measure.status}")
    facts = (town, measure.field, measure.office, status)
    return lines(
        words(
            "measure-entry",
            n=number,
            what=measure.what,
            facts=" · ".join(part for part in facts if part is not None),
        ),
        None if measure.helped is None else words("measure-helped", text=measure.helped),
        None if measure.reason is None else words("packaged-reason", reason=measure.reason),
        words("packaged-warning") if warn else None,
    )
