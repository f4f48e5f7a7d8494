"""What waits for what: the way through milestones that depend on each other."""

from __future__ import annotations

from collections.abc import Iterable


def way(pairs: Iterable[tuple[int, int]], first: int, last: int) -> list[int]:
    """The shortest way from a milestone to one that waits for it, both included; empty when it does not wait.

    Args:
        pairs: each a milestone and one that it depends on.
        first: the one that comes before.
        last: the one that may wait for it, directly or not.
    """
    followers: dict[int, list[int]] = {}
    for key, on in pairs:
        followers.setdefault(on, []).append(key)
    came_from = {first: first}
    reached = [first]
    for key in reached:
        if key == last:
            break
        fresh = [follower for follower in followers.get(key, ()) if follower not in came_from]
        came_from.update(dict.fromkeys(fresh, key))
        reached += fresh
    if last not in came_from:
        return []
    steps = [last]
    while steps[-1] != first:
        steps.append(came_from[steps[-1]])
    return steps[::-1]


def loop_in_words(titles: Iterable[str]) -> str:
    """A loop of milestones, each before the next and the last before the first: `A → B → A`."""
    named = list(titles)
    return " → ".join([*named, *named[:1]])
