"""A grown-up by title and surname, "Mrs Carter", whom the child knows as "Mel Carter". Pure.

In: a title, a surname, the child. Out: who is meant; nobody where it is a guess: two have the surname, the
child's own family has it, or the title is another's.
"""

from letters.rewrite.child import Child, Known
from letters.rewrite.first_names import TITLES, gender_of_known
from letters.rewrite.roles import role_of
from letters.rewrite.words import plain_letters


def known_by_title(title: str, surname: str, child: Child) -> Known | None:
    """Which of the child's people is meant, if only one can be. "Mr Iqbal" is not the mother; one of whom
    nobody can tell is only meant where they come for their work, not with a husband or wife."""
    gender, last = TITLES.get(_bare(title)), _bare(surname)
    bears = [each for each in child.people if _last_name(each.name) == last]
    if gender is None or len(bears) != 1 or last == _last_name(child.full_name):
        return None
    (person,) = bears
    if _bare(person.name.split()[0]) in TITLES:
        return None  # known by their title: it stands as the record has it
    known = gender_of_known(person.name, person.role)
    return person if known == gender or (known is None and _is_worker(person)) else None


def _last_name(name: str) -> str:
    parts = name.split()
    return _bare(parts[-1]) if len(parts) > 1 else ""


def _bare(word: str) -> str:
    return plain_letters(word).strip(".").lower()


def _is_worker(person: Known) -> bool:
    entry = role_of(person.role)
    return entry is not None and entry[0].kind == "worker"
