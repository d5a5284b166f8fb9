"""What happens to a page once the last step of its review has passed it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Wagtail's models read this module while they load themselves
    from wagtail.models import WorkflowState

    from portal.models import User


def publiceer_na_beoordeling(workflow_state: "WorkflowState", user: "User | None" = None) -> None:
    """Publish the version that was judged; the steps of the review stand for the right to."""
    revision = workflow_state.current_task_state.revision
    revision.publish(user=user, skip_permission_checks=True)
