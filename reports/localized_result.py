"""One result as it is shown: the value, the questionnaire behind it and the words for both, ready to be printed.

Whatever a person wrote (town, title, groups, questions) leaves this module without signs that no font has.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from locales import Words, words_in
from locales.words import RIGHT_TO_LEFT
from questionnaires.agreement import AgreementWord, agreement_word
from questionnaires.model import Field, FieldId, GroupCode, Question, QuestionId, Questionnaire
from questionnaires.result import FieldResult, Result
from questionnaires.rounding import whole, whole_percent
from questionnaires.suppression import Block
from reports.fonts import is_right_to_left
from reports.printing import printed

NO_BREAK = "\u00a0"
_LEFT_TO_RIGHT = "\u200e"


@dataclass(frozen=True)
class LocalizedResult:
    """What every picture and every PDF of one result is made from.

    `day` is when the survey was closed, `opened` when it began, `contact_of` whom the town has named to be asked.
    """

    result: Result
    questionnaire: Questionnaire
    municipality: str
    groups: Mapping[GroupCode, str]
    day: date
    language: str = "de"
    opened: date | None = None
    contact_of: str | None = None

    @property
    def words(self) -> Words:
        return words_in(self.language)

    def clean(self, text: str) -> str:
        """A text that a person wrote, as far as it can be printed.

        One that is read from the right ends with a mark, else it would draw the comma and the number behind it along.
        """
        plain = printed(text, self.words)
        foreign = is_right_to_left(plain) and self.language not in RIGHT_TO_LEFT
        return plain + _LEFT_TO_RIGHT if foreign else plain

    @property
    def town(self) -> str:
        return self.clean(self.municipality)

    @property
    def contact(self) -> str:
        """Whom to ask; empty where the town has not said."""
        return self.clean(self.contact_of or "")

    @property
    def title(self) -> str:
        return self.clean(self.result.published.title)

    def field(self, field: FieldId) -> Field:
        return self.questionnaire.field(field)

    def field_title(self, field: FieldId) -> str:
        return self.clean(self.field(field).title.text(self.language))

    def question(self, question: QuestionId) -> Question:
        return self.questionnaire.question(question)

    def question_text(self, question: QuestionId) -> str:
        return self.clean(self.question(question).text.text(self.language))

    def number_of(self, question: QuestionId) -> str:
        """ "2.5": the fifth question of the second chosen field."""
        return self._numbers[question]

    @cached_property
    def _numbers(self) -> dict[QuestionId, str]:
        return {
            item.question: f"{chapter}.{place}"
            for chapter, field in enumerate(self.result.fields, start=1)
            for place, item in enumerate(field.items, start=1)
        }

    def group(self, group: GroupCode) -> str:
        return self.clean(self.groups.get(group, group))

    @property
    def has_enough_answers(self) -> bool:
        """Whether at least k people took part, so that anything can be shown."""
        total = self.result.published.participation.total
        return total is not None and total.begun >= self.result.published.k

    def block(self, block: Block) -> str:
        """ "Rat", or "Beirat, Ehrenamt und Institutionen zusammen"."""
        return self.words.together([self.group(group) for group in block])

    @property
    def names(self) -> dict[GroupCode, str]:
        """What the groups of the survey are called."""
        return {group: self.group(group) for group in self.result.published.groups}

    @cached_property
    def compared_blocks(self) -> tuple[Block, ...]:
        """Every row in which any field is compared, single groups first."""
        found = dict.fromkeys(block for field in self.result.fields for block in field.blocks)
        order = self.result.published.groups.index
        return tuple(sorted(found, key=lambda block: (len(block), [order(group) for group in block])))

    def points(self, value: float | None) -> str:
        """ "53", or a dash where there is no score."""
        return "–" if value is None else str(whole(value))

    def percent(self, share: float | None) -> str:
        """ "17 %", or a dash."""
        return "–" if share is None else f"{whole_percent(share)}{NO_BREAK}%"

    def band(self, field: FieldResult) -> str:
        """The word for a field's score, or why there is none."""
        missing = "withheld" if field.withheld else "none"
        return self.words.plain(f"report-band-{field.band or missing}")

    def agreement(self, cns: float | None, *, word: AgreementWord | None = None) -> str:
        """The word for a consensus; empty where there is none."""
        if cns is None:
            return ""
        return self.words.plain(f"report-agreement-{word or agreement_word(cns, 0.0)}")
