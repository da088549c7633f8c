"""What the frame of every child's page needs beside its own values: where "leave now" goes."""

from consult.blueprint import bp
from consult.leaving import leave_address


@bp.app_context_processor
def frame_values() -> dict[str, object]:
    """`leave_address()` for templates: the address in the settings, or a plain page of ours."""
    return {"leave_address": leave_address}
