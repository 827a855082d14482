"""What changed between two versions of a questionnaire without being called a change.

Results are compared by a question's id and version; a question that means something else under the same two would be
compared with what it no longer is.
"""

from dataclasses import replace

from questionnaires.model import Question, QuestionId, Questionnaire


def reworded(before: Questionnaire, after: Questionnaire) -> tuple[QuestionId, ...]:
    """Questions that have kept id and version, but not their type, wording or answers, in the order of the later one.

    Only languages that both have are compared: a translation that was added changes nothing.
    """
    common = [language for language in after.languages if language in before.languages]
    earlier = {question.id: question for field in before.fields for question in field.questions}
    return tuple(
        question.id
        for field in after.fields
        for question in field.questions
        if (known := earlier.get(question.id)) is not None
        and known.version == question.version
        and _asked(known, common) != _asked(question, common)
    )


def _asked(question: Question, languages: list[str]) -> object:
    """All that an answer depends on, and nothing else."""
    return (
        question.type,
        [question.text.text(language) for language in languages],
        [[level.label.text(language) for language in languages] for level in question.scale],
        [(option.id, [option.text.text(language) for language in languages]) for option in question.options],
        (question.minimum, question.maximum),
        replace(question.rules, message=None),
    )
