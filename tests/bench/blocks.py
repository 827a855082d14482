"""How much of a survey can be compared: questions with at least two rows, fields with one composition of rows.

`python -m tests.bench.blocks [FOLDER]`: simulated surveys of this module, or of a `planted.py` in a folder, whose
`ordinary` and `GROUPS` have the same shape. Prints shares, and how many counts in joint blocks are determined.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from itertools import chain
from pathlib import Path
from random import Random
from typing import Any, Final, TypeAlias

from questionnaires.counts import Counts
from questionnaires.model import GroupCode, QuestionId, QuestionnaireId, QuestionType
from questionnaires.result import Result
from tests.questionnaires.evaluation import evaluate
from workshops.questionnaires.questionnaire_cache import shipped

SURVEYS: Final = 20
GROUPS: Final[dict[str, dict[str, int]]] = {
    "25": {"verwaltung": 10, "rat": 5, "beirat": 4, "ehrenamt": 3, "institution": 3},
    "40": {"verwaltung": 20, "rat": 8, "beirat": 6, "ehrenamt": 4, "institution": 2},
}
Rows: TypeAlias = list[tuple[str, str, str, int]]
Town: TypeAlias = Callable[[int, Mapping[str, int], Sequence[str]], Rows]
_STORED: Final = {"dont_know": "W"}


def town(seed: int, groups: Mapping[str, int], questions: Sequence[str]) -> Rows:
    """Who skips 20 %, does not know 10 %, and else leans with the question, the group and a mood."""
    chance = Random(seed)
    leans = {group: chance.gauss(0, 0.4) for group in groups}
    people = [(group, chance.gauss(0, 0.3)) for group, size in groups.items() for _ in range(size)]
    rows: Rows = []
    for question in questions:
        centre = 1.5 + chance.gauss(0, 0.6)
        for group, mood in people:
            kind = chance.random()
            level = round(min(3, max(0, chance.gauss(centre + leans[group] + mood, 0.8))))
            if kind >= 0.2:
                rows.append((group, question, "W" if kind < 0.3 else str(level), 1))
    return rows


def surveyed(simulated: Town, seed: int, groups: Mapping[str, int], *, k: int = 5) -> Result:
    """The result of one simulated self-check with all its questions."""
    questionnaire = shipped()[QuestionnaireId("selbstcheck")].questionnaire
    asked = [item.id for field in questionnaire.fields for item in field.questions]
    rows = [
        (GroupCode(group), QuestionId(question), _STORED.get(value, value), people)
        for group, question, value, people in simulated(seed, groups, asked)
    ]
    responses = {GroupCode(group): size for group, size in groups.items()}
    return evaluate(questionnaire, Counts.of(rows, responses=responses), title="Probe", k=k)


def measured(simulated: Town, groups: Mapping[str, int]) -> tuple[float, float]:
    """Shares of questions with at least two rows, and of fields with a comparison."""
    results = [surveyed(simulated, seed, groups) for seed in range(SURVEYS)]
    items = [
        len(item.blocks) >= 2
        for item in chain.from_iterable(result.items().values() for result in results)
        if item.type is QuestionType.LEVEL
    ]
    fields = [len(field.blocks) >= 2 for result in results for field in result.fields]
    return sum(items) / len(items), sum(fields) / len(fields)


def from_folder(folder: Path) -> Any:
    """The module `planted` in this folder."""
    spec = spec_from_file_location("planted", folder / "planted.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"there is no planted.py in {folder}")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    simulated: Town = town
    if len(sys.argv) > 1:
        simulated = from_folder(Path(sys.argv[1])).ordinary
    for name, groups in GROUPS.items():
        items, fields = measured(simulated, groups)
        sys.stdout.write(
            f"{name} people: {items:.1%} of questions with rows, {fields:.1%} of fields compared\n"
        )


if __name__ == "__main__":
    main()
