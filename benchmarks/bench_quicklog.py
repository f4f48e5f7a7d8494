"""The quick log with what a long career knows: a line is read at every key press, the names once for a line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from fixtures import long_program
from measure import Figure, calls

from careercruise_desktop.domain.quicklog.lexicon import Lexicon, Names, PersonName, ProjectName, SkillName, TitleUse
from careercruise_desktop.domain.quicklog.parse import parse
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.usecases.quicklog import QuickLog

NOW = Moment(1_773_915_120, "Europe/Stockholm")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def figures() -> Iterator[Figure]:
    """Lines by what is in them, lines that are far too long, and the names of 100,000 entries."""
    names = _names()
    lexicon = Lexicon(NOW, names)
    code, skill = names.projects[50].code, names.skills[70].name.split()[0]
    for name, line, most in (
        ("a line of all parts", f"2h code review #{code} @it +{skill} yesterday 14:00", 1),
        ("a slip in a code", f"2h workshop #{code[:-1]}x yesterday for the whole team", 1),
        ("work for somebody else", f"delegate to {names.people[3].name}: vacuum settings !fri", 1),
        ("two clocks and a known title", f"9:00-10:30 {names.titles[900].title} +{skill[:4]}", 1),
        ("a pasted file", "x " * 50_000, 1),
        ("the longest line, all of it parts", "2h @a +b " * 222, 100),
    ):
        (taken,) = calls(partial(parse, line, lexicon), runs=51)
        yield Figure(name, taken, most)
    program = long_program()
    (taken,) = calls(program.use(QuickLog).lexicon)
    program.close()
    yield Figure("the names of 20 years", taken, 100)


def _names() -> Names:
    """As much as a long career has: 200 projects, 300 skills, 500 people, 2,000 titles."""
    return Names(
        projects=tuple(
            ProjectName(at, _word(at, 8), f"{_word(at, 6)} {_word(at + 7, 8)}", Role.IT) for at in range(1, 201)
        ),
        skills=tuple(SkillName(at, f"{_word(at + 1000, 7)} {_word(at, 5)}") for at in range(1, 301)),
        people=tuple(PersonName(at, f"{_word(at + 2000, 6)} {_word(at, 9)}".title()) for at in range(1, 501)),
        titles=tuple(TitleUse(f"{_word(at, 5)} {_word(at + 3000, 8)}", Role.PM, at % 200 + 1) for at in range(2000)),
    )


def _word(number: int, length: int) -> str:
    state = number * 2_654_435_761 % 2**32
    text = ""
    for _ in range(length):
        state = (state * 1_664_525 + 1_013_904_223) % 2**32
        text += LETTERS[state >> 27 if state >> 27 < 26 else 7]
    return text
