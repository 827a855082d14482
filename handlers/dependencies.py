"""What a turn works with, put together once per door when the process starts."""

from dataclasses import dataclass

from handlers.door import Door
from reports.render_worker import RenderWorker
from workshops.workshops import Workshops


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependencies:
    """The use cases, the door, and the press for pictures and documents."""

    workshops: Workshops
    door: Door
    press: RenderWorker
