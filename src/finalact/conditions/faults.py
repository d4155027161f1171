"""What is wrong with an expression, shown at the word with a caret."""

from __future__ import annotations

from finalact.model.refusal import Refusal


class ExpressionFault(Refusal):
    """An expression that is not understood: the place, the reason, and what was meant.

    `start` and `end` are character offsets; `excerpt` shows the line with a caret beneath.
    `field` is the part of a record in which the expression stands, where that is known.
    """

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        sentence: str,
        remedy: str,
        *,
        code: str = "expression-not-understood",
    ) -> None:
        self.text = text
        self.start = start
        self.end = max(end, start + 1)
        self.field = ""
        super().__init__(code, sentence, remedy, details=tuple(self.excerpt().splitlines()))

    def excerpt(self) -> str:
        """The line of the expression with a caret under every letter of the word at fault."""
        begin = self.text.rfind("\n", 0, self.start) + 1
        stop = self.text.find("\n", self.start)
        line = self.text[begin : stop if stop >= 0 else len(self.text)]
        at = self.start - begin
        width = max(1, min(self.end - self.start, max(1, len(line) - at)))
        window = max(0, at - 60)
        return f"{line[window : window + 100]}\n{' ' * (at - window)}{'^' * width}"
