"""Ids are types of their own, so that a chat is never taken for a person or a survey for a poll."""

from typing import NewType

ChatId = NewType("ChatId", int)
"""Telegram's id of a private chat, which is also the id of the user; below zero that of a group there."""
PersonId = NewType("PersonId", int)
MunicipalityId = NewType("MunicipalityId", int)
GroupId = NewType("GroupId", int)
InviteId = NewType("InviteId", int)
QuestionnaireRowId = NewType("QuestionnaireRowId", int)
"""Of a questionnaire as a municipality took it into use; questionnaires call themselves by a code."""
SurveyId = NewType("SurveyId", int)
PollId = NewType("PollId", int)
CardId = NewType("CardId", str)
"""Of a free text in a poll; random, 32 hexadecimal digits."""
ClusterId = NewType("ClusterId", int)
"""Of free texts that were put together; never given again, since measures remember it."""
MeetingId = NewType("MeetingId", int)
DayRightId = NewType("DayRightId", int)
"""Of a right of one person for a day."""
RunSheetId = NewType("RunSheetId", int)
RunItemId = NewType("RunItemId", int)
"""Of one item of a run sheet."""
FloorId = NewType("FloorId", int)
"""Of the time in which questions can be asked from the floor."""
FloorQuestionId = NewType("FloorQuestionId", str)
"""Of one of them; eight random signs, so that it tells no order."""
DatePollId = NewType("DatePollId", int)
DateOptionId = NewType("DateOptionId", int)
"""Of one date that is put to people."""
PackageId = NewType("PackageId", int)
"""Of another town's result, as a municipality took it in."""
HandoverId = NewType("HandoverId", str)
"""Of what somebody passed on to a second person; eight random signs, so that it tells no order."""
RemarkId = NewType("RemarkId", str)
"""Of a free text after closing; random, 32 hexadecimal digits."""
DeliveryId = NewType("DeliveryId", int)
GroupMessageId = NewType("GroupMessageId", int)
"""Of a row about a message in a group of Telegram, sent or not."""
AgendaEntryId = NewType("AgendaEntryId", int)
MeasureId = NewType("MeasureId", int)
UpdateId = NewType("UpdateId", int)
"""Telegram's number of an update; below zero what was done on a page of the browser door (storage/pages.py)."""
SessionId = NewType("SessionId", int)
"""Of a browser in which somebody is signed in."""
PageId = NewType("PageId", int)
Pseudonym = NewType("Pseudonym", bytes)
"""HMAC of a person under the secret of one survey or poll; meaningless once that secret is destroyed."""
