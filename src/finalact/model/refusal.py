"""Refusals: what the desk declines to do, with the reason and the remedy."""

from __future__ import annotations


class Refusal(Exception):
    """A request that cannot be granted, said in one sentence with one remedy.

    `code` is the same on the command line, on a page, in JSON and in the documentation;
    `status` is the HTTP status of a page that refuses. `details` lists further lines
    (every fault of a folder, say), each a sentence of its own.
    """

    def __init__(
        self,
        code: str,
        sentence: str,
        remedy: str,
        *,
        status: int = 400,
        details: tuple[str, ...] = (),
    ) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.remedy = remedy
        self.status = status
        self.details = details

    def as_dict(self) -> dict[str, object]:
        """The refusal as JSON writes it: code, sentence, remedy and any further lines."""
        answer: dict[str, object] = {
            "code": self.code,
            "sentence": self.sentence,
            "remedy": self.remedy,
        }
        if self.details:
            answer["details"] = list(self.details)
        return answer
