"""The room's tests stand in the same conversation as those of its stage."""

from halfhour.journey.conversation.tests.conftest import held, interview, maria, plan, running, send

__all__ = ["held", "interview", "maria", "plan", "running", "send"]
