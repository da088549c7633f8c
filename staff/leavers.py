"""When someone leaves or is given another role: their account and whose IRO they are end together.

In: who, and the new role. Out: how many children have no IRO now. Their alerts are shown to duty at once, to
every IRO where nobody is on duty, and managers are told, as of any child without an IRO; the children's pages
name nobody.

Cover of that IRO ends too. Someone stands in for a person who comes back; here nobody does. A stand-in who
went on without anyone's decision would hide from managers that these children need an IRO named.
"""

from children.model import StaffId
from children.write import end_iro_periods
from staff.write import change_role, mark_left
from web.access import Role


def let_go(staff_id: StaffId) -> int:
    """They have left. Returns how many children have no IRO now. Raises AccountUnknown."""
    mark_left(staff_id)
    return end_iro_periods(staff_id)


def give_role(staff_id: StaffId, role: str) -> int:
    """They have another role. Returns how many children have no IRO now. Raises AccountUnknown."""
    change_role(staff_id, role)
    return 0 if role == Role.IRO else end_iro_periods(staff_id)
