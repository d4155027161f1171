"""What is read from a desk only when somebody looks at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar, overload

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Late(Sequence[T_co]):
    """A sequence that is read as a whole when its first item is asked for.

    `mark` is something that changes whenever what is read would.
    """

    def __init__(self, read: Callable[[], Sequence[T_co]], mark: object = None) -> None:
        self._read = read
        self.mark = mark

    @cached_property
    def _items(self) -> Sequence[T_co]:
        return self._read()

    @overload
    def __getitem__(self, at: int) -> T_co: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[T_co]: ...

    def __getitem__(self, at: int | slice) -> T_co | Sequence[T_co]:
        return self._items[at]

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)


def same_or_new(before: Sequence[T], now: Sequence[T]) -> Sequence[T]:
    """The sequence as it was read before, where it would be read the same now."""
    if isinstance(before, Late) and isinstance(now, Late) and before.mark == now.mark:
        return before
    return now
