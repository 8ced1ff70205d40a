"""How often one visitor may ask: whoever tries identity numbers one after another is slowed down."""

import time
from collections import OrderedDict, deque
from collections.abc import Callable

_MOST_VISITORS = 10_000


class Pace:
    """At most ``limit`` questions a visitor in ``window_s`` of real time; remembers a bounded number of visitors."""

    def __init__(self, limit: int, window_s: float = 60.0, now: Callable[[], float] = time.monotonic) -> None:
        self._limit, self._window_s, self._now = limit, window_s, now
        self._asked: OrderedDict[str, deque[float]] = OrderedDict()

    def allows(self, visitor: str) -> bool:
        """Whether the visitor may ask now; asking counts."""
        now = self._now()
        times = self._asked.setdefault(visitor, deque())
        self._asked.move_to_end(visitor)
        while times and times[0] <= now - self._window_s:
            times.popleft()
        while len(self._asked) > _MOST_VISITORS:
            self._asked.popitem(last=False)
        if len(times) >= self._limit:
            return False
        times.append(now)
        return True
