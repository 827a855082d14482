"""Ids are types of their own, so that a chat is never taken for a person or a survey for a poll."""

from typing import NewType

ChatId = NewType("ChatId", int)
"""Telegram's id of a private chat, which is also the id of the user."""
PersonId = NewType("PersonId", int)
MunicipalityId = NewType("MunicipalityId", int)
GroupId = NewType("GroupId", int)
InviteId = NewType("InviteId", int)
QuestionnaireRowId = NewType("QuestionnaireRowId", int)
"""Of a questionnaire as a municipality took it into use; questionnaires call themselves by a code."""
SurveyId = NewType("SurveyId", int)
PollId = NewType("PollId", int)
MeetingId = NewType("MeetingId", int)
DeliveryId = NewType("DeliveryId", int)
UpdateId = NewType("UpdateId", int)
Pseudonym = NewType("Pseudonym", bytes)
"""HMAC of a person under the secret of one survey or poll; meaningless once that secret is destroyed."""
