"""How many planted topics the agenda finds, in the whole list and among the proposed.

`python -m tests.bench.agenda FOLDER`: towns of a `planted.py` in that folder with `planted` and `GROUPS`, which plants
needs, camps, unknowns, gaps and what works well among the questions of the self-check.
"""

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from questionnaires.agenda import Agenda, Apart, ClearNeed, Divided, Entry, Unknown, propose
from questionnaires.counts import Counts
from questionnaires.model import GroupCode, QuestionId, QuestionnaireId
from tests.bench.blocks import SURVEYS, from_folder
from tests.questionnaires.evaluation import evaluate
from workshops.questionnaires.questionnaire_cache import shipped

REASONS: Final[Mapping[str, type]] = {"camps": Divided, "need": ClearNeed, "unknown": Unknown, "gap": Apart}


def shows(entries: tuple[Entry, ...], kind: type) -> set[str]:
    """The questions for which some entry gives a reason of this kind; those of a field's gap belong to it."""
    found: set[str] = set()
    for entry in entries:
        for reason in entry.reasons:
            if isinstance(reason, kind):
                found |= {entry.question} if entry.question else set()
                found |= set(reason.questions) if isinstance(reason, Apart) else set()
    return found


def measured(
    module: Any, groups: Mapping[str, int]
) -> tuple[Counter[str], Counter[str], Counter[str], list[int]]:
    """Planted, found in the whole list, towns in which the kind is among the proposed, entries per town."""
    questionnaire = shipped()[QuestionnaireId("selbstcheck")].questionnaire
    asked = [item.id for field in questionnaire.fields for item in field.questions]
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    first: Counter[str] = Counter()
    sizes = []
    for seed in range(SURVEYS):
        plan, rows = module.planted(seed, groups, asked)
        stored = [(GroupCode(g), QuestionId(q), {"dont_know": "W"}.get(v, v), n) for g, q, v, n in rows]
        responses = {GroupCode(group): size for group, size in groups.items()}
        agenda: Agenda = propose(
            evaluate(questionnaire, Counts.of(stored, responses=responses), title="Probe")
        )
        whole = (*agenda.entries, *agenda.further)
        sizes.append(len(whole))
        for kind, reason in REASONS.items():
            topics = {question for question, each in plan.items() if each == kind}
            planted[kind] += len(topics)
            found[kind] += len(topics & shows(whole, reason))
            first[kind] += bool(topics & shows(agenda.entries, reason))
        good = {question for question, each in plan.items() if each == "good"}
        planted["good"] += len(good)
        found["good"] += len(good & {each.question for each in agenda.works_well})
    return planted, found, first, sizes


def main() -> None:
    module = from_folder(Path(sys.argv[1]))
    for name, groups in module.GROUPS.items():
        planted, found, first, sizes = measured(module, groups)
        shares = ", ".join(f"{kind} {found[kind] / planted[kind]:.0%}" for kind in planted)
        among = ", ".join(f"{kind} {first[kind]}/{SURVEYS}" for kind in REASONS)
        sys.stdout.write(
            f"{name}: found {shares}; among the first: {among}; entries {sorted(sizes)[SURVEYS // 2]}\n"
        )


if __name__ == "__main__":
    main()
