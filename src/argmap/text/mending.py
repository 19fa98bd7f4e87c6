"""Fixes applied to a text, and each only if the text is better for it.

What a fix does is not taken on trust. The text is read again after it, and the fix is refused if
its finding is still there, if there is a new one, or if anything is lost that other lines name.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from argmap.text.diagnostic import Safety
from argmap.text.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from argmap.text.diagnostic import Diagnostic, Edit, Fix
    from argmap.text.reports.checked import Checked
    from argmap.text.text import Position


MOST_READINGS = 100
"""How often a text is read to try fixes: enough for any file but one that fights back."""


class Examined(NamedTuple):
    """A text with what is said of it.

    `names` are what it names, each with an offset of it; `unread` the offsets of findings because
    of which something could not be read.
    """

    checked: Checked
    names: tuple[tuple[str, int], ...] = ()
    unread: frozenset[int] = frozenset()


class Fixed(NamedTuple):
    """A finding whose fix was applied, or was not and for what `reason`; it stood at `position`.

    Where other fixes were applied before it, the position is that in the text after those.
    """

    said: Diagnostic
    fix: Fix
    position: Position
    reason: str = ""


class Mended(NamedTuple):
    """A text before and after all fixes that could be applied, with what is said of it then."""

    before: Text
    checked: Checked
    done: tuple[Fixed, ...]
    refused: tuple[Fixed, ...]


def mend(
    examined: Examined, examine: Callable[[Text], Examined], *, unsafe: bool = False
) -> Mended:
    """Apply all safe fixes, and with `unsafe` the others too, until nothing changes any more.

    `examine` reads a text again. Each round applies fixes that do not touch; those that do wait for
    the next. In a line where something could not be read, what else is said may be wrong: only the
    first fault there is fixed, wherever it stands in the line, and the rest waits. There is an end,
    since what is applied leaves fewer findings.
    """

    def is_wanted(said: Diagnostic) -> bool:
        return said.fix is not None and (unsafe or said.fix.safety is Safety.SAFE)

    mender = _Mender(examined, _Reader(examine), is_wanted)
    mender.run()
    before = examined.checked.text
    return Mended(before, mender.now.checked, tuple(mender.done), tuple(mender.refused.values()))


def applied(content: str, edits: Iterable[Edit]) -> str:
    """Return a text after edits that do not overlap."""
    parts: list[str] = []
    at = 0
    for (start, end), replacement in sorted(edits):
        parts += (content[at:start], replacement)
        at = end
    return "".join((*parts, content[at:]))


class _Reader:
    """Reads texts again, but not for ever."""

    def __init__(self, examine: Callable[[Text], Examined]) -> None:
        self._examine = examine
        self._left = MOST_READINGS

    def read(self, text: Text) -> Examined | None:
        """Return a text examined, or None once so many have been that it must end."""
        self._left -= 1
        return self._examine(text) if self._left >= 0 else None


class _Mender:
    def __init__(
        self,
        examined: Examined,
        reader: _Reader,
        is_wanted: Callable[[Diagnostic], bool],
        *,
        follows: bool = True,
    ) -> None:
        self.now = examined
        self.done: list[Fixed] = []
        self.refused: dict[tuple[str, int], Fixed] = {}
        self._reader = reader
        self._is_wanted = is_wanted
        self._follows = follows

    def run(self) -> None:
        """Apply what can be applied."""
        applied_before = -1
        while len(self.done) > applied_before:
            # What was refused may be possible now that other fixes have been applied.
            applied_before = len(self.done)
            self.refused.clear()
            while batch := [*self._batch()]:
                self._try(batch)

    def _batch(self) -> Iterator[Fixed]:
        """Yield fixes from the start of the text to its end, none of which touches another."""
        text, said = self.now.checked
        wanted = [
            (sorted(one.fix.edits), one)
            for one in said
            if one.fix and one.fix.edits and self._is_wanted(one)
        ]
        faulty_lines = {text.position(at).line for at in self.now.unread}
        first_fault: dict[int, str] = {}
        free = -1
        for edits, one in sorted(wanted, key=lambda pair: pair[0]):
            position = text.position(one.span.start)
            refused = (one.code, one.span.start) in self.refused
            if not one.fix or refused or edits[0].span.start <= free:
                continue
            if position.line in faulty_lines and (
                one.span.start not in self.now.unread
                or first_fault.setdefault(position.line, one.code) != one.code
            ):
                continue
            free = edits[-1].span.end
            yield Fixed(one, one.fix, position)

    def _try(self, batch: list[Fixed]) -> None:
        """Apply fixes together or, if that does harm, some of them, or refuse a single one."""
        if not batch:
            return
        text = self.now.checked.text
        edits = [edit for one in batch for edit in one.fix.edits]
        after = self._reader.read(Text(text.name, applied(text.content, edits)))
        if after is None:
            self._refuse(batch, "too many fixes have been tried before it")
            return
        reason = self._harm(batch, after) or self._lost(edits, after)
        if not reason:
            self.now = after
            self.done += batch
            self._shift_refused(edits)
        elif self._followed(batch, edits, after):
            self._shift_refused(edits)
        elif len(batch) == 1:
            self._refuse(batch, reason)
        else:
            blamed = self._blamed(batch, edits, after)
            for one, found in blamed:
                self._refuse([one], f"there would be a new finding: {found}")
            rest = [one for one in batch if all(one is not each for each, _ in blamed)]
            self._try(rest if blamed else batch[: len(batch) // 2])

    def _blamed(
        self, batch: list[Fixed], edits: list[Edit], after: Examined
    ) -> list[tuple[Fixed, str]]:
        """Return the fixes that stand alone in a line with a new finding, with that."""
        text, said = after.checked
        known = {(one.code, one.message) for one in self.now.checked.diagnostics}
        new = {
            text.position(one.span.start).line: f"{one.code} {one.message}"
            for one in reversed(said)
            if (one.code, one.message) not in known
        }
        moved = _moves(edits)
        lines = [text.position(moved(one.fix.edits[0].span.start)).line for one in batch]
        number = Counter(lines)
        return [
            (one, new[line])
            for one, line in zip(batch, lines, strict=True)
            if line in new and number[line] == 1
        ]

    def _refuse(self, batch: list[Fixed], reason: str) -> None:
        for one in batch:
            self.refused[one.said.code, one.said.span.start] = one._replace(reason=reason)

    def _followed(self, batch: list[Fixed], edits: list[Edit], after: Examined) -> bool:
        """Try to fix what a fix brings out as well, and say whether all is well then."""
        known = {(one.code, one.message) for one in self.now.checked.diagnostics}

        def is_new(said: Diagnostic) -> bool:
            return (said.code, said.message) not in known and self._is_wanted(said)

        if not self._follows or self._lost(edits, after):
            return False
        follower = _Mender(after, self._reader, is_new, follows=False)
        follower.run()
        if not follower.done or self._harm(batch, follower.now):
            return False
        self.now = follower.now
        self.done += (*batch, *follower.done)
        return True

    def _harm(self, batch: list[Fixed], after: Examined) -> str:
        """Return what speaks against a text after fixes, empty if nothing does."""
        before = Counter(one.code for one in self.now.checked.diagnostics)
        mended = Counter(one.said.code for one in batch)
        left = Counter(one.code for one in after.checked.diagnostics)
        for code in sorted(left):
            if left[code] > before[code]:
                return f"there would be a new finding: {self._new(code, after)}"
            if left[code] > before[code] - mended[code]:
                return "the finding would be as before"
        return ""

    def _new(self, code: str, after: Examined) -> str:
        known = {one.message for one in self.now.checked.diagnostics if one.code == code}
        found = [one for one in after.checked.diagnostics if one.code == code]
        new = next((one for one in found if one.message not in known), found[0])
        return f"{code} {new.message}"

    def _lost(self, edits: list[Edit], after: Examined) -> str:
        """Say what is named in a line without edits, and no more after them; empty for nothing."""
        left = {name for name, _ in after.names}
        missing = [place for place in self.now.names if place[0] not in left]
        position = self.now.checked.text.position
        edited = {
            line
            for (start, end), _ in (edits if missing else ())
            for line in range(position(start).line, position(max(start, end - 1)).line + 1)
        }
        lost = (name for name, at in missing if position(at).line not in edited)
        return next((f"{name} would be lost" for name in lost), "")

    def _shift_refused(self, edits: list[Edit]) -> None:
        """Move what was refused to where it stands after edits."""
        moved = _moves(edits)
        self.refused = {(code, moved(at)): one for (code, at), one in self.refused.items()}


def _moves(edits: list[Edit]) -> Callable[[int], int]:
    """Return what tells where an offset is after edits."""
    in_order = sorted(edits)
    ends = [span.end for span, _ in in_order]
    longer = [len(replacement) - span.end + span.start for span, replacement in in_order]
    shifts = [0, *accumulate(longer)]
    return lambda at: at + shifts[bisect_right(ends, at)]
