"""A version of a paper: from options on the command line, from Markdown, from TOML, piped in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Ask, Run

NEW = ("memo", "new", "action", "lunch", "--subject", "The lunch", "--by", "Simon",
       "--on", "1981-06-08")  # fmt: skip


@pytest.mark.usefixtures("fresh")
def test_without_a_text_it_begins_with_the_parts_of_its_kind(run: Run, ask: Ask) -> None:
    told = ask(*NEW)
    for part in ("ISSUE FOR DECISION", "ESSENTIAL FACTORS", "ANALYSIS OF OPTIONS"):
        assert f"## {part}" in told["text"]
    assert "Still to be written: ISSUE FOR DECISION" in told["remarks"][0]
    refused = run("memo", "submit", "lunch", "--by", "Simon", "--on", "1981-06-09", status=1)
    assert "lunch is not ready" in refused.output
    briefing = ask("memo", "new", "briefing", "talk", "--subject", "The talk", "--by", "Roe",
                   "--on", "1981-06-08", "--profile", "current")  # fmt: skip
    assert "## TALKING POINTS\n\n(U)" in briefing["text"]


@pytest.mark.usefixtures("fresh")
def test_options_and_recommendations_become_paragraphs(ask: Ask) -> None:
    told = ask(*NEW, "--option", "A. That you raise it; favored by: HA", "--option",
               "B. That you wait.", "--recommend", "That you approve option A.", "--recommend",
               "Alternatively, that you approve option B.")  # fmt: skip
    assert told["options"] == ["A", "B"]
    assert [r["alternative_to"] for r in told["recommendations"]] == [None, 1]
    text = told["text"]
    assert text.index("A. That you raise it") < text.index("B. That you wait.")
    assert text.index("B. That you wait.") < text.index("## RECOMMENDATIONS")
    assert "favored by: HA" not in text
    shown = ask("memo", "show", "lunch", "--as-of", "1981-06-08")
    assert [option["label"] for option in shown["options"]] == ["A", "B"]


@pytest.mark.usefixtures("fresh")
def test_a_text_is_read_from_a_file_or_a_pipe(
    run: Run, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "## RECOMMENDATIONS\n\nThat you approve the lunch, favored by EUR.\n"
    run(*NEW, "--text", "-", typed=text)
    shown = ask("memo", "show", "lunch", "--text")
    assert shown["text"] == text
    Path("paper.md").write_bytes(text.replace("lunch", "dinner").encode("utf-8-sig"))
    told = ask("memo", "revise", "lunch", "--text", "paper.md", "--by", "Roe", "--on", "1981-06-09")
    assert told["version"] == 2
    assert told["text"].startswith("## RECOMMENDATIONS")
    assert told["recommendations"][0]["favored_by"] == ["EUR"]
    Path("word.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    bad = ("memo", "revise", "lunch", "--text", "word.doc", "--by", "Roe", "--on", "1981-06-09")
    assert "Save the text as UTF-8" in run(*bad, status=1).output


@pytest.mark.usefixtures("fresh")
def test_a_file_of_toml_is_one_step_of_a_dossier_folder(
    run: Run, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    body = """what = "drafted"
by = "Simon"
on = "1981-06-08"
kind = "action"
subject = "The lunch"
text_file = "paper.md"
required = ["EUR", "HA"]
drafters = [{ person = "Simon", on = "1981-06-08" }]
[[addressees]]
name = "Clark"
office = "Secretary of State"
acting = true
"""
    Path("paper.md").write_text("## RECOMMENDATIONS\n\nThat you go.\n", "utf-8")
    Path("memo.toml").write_text(body, "utf-8")
    Path("whole.toml").write_text(
        'id = "x"\n[[steps]]\n' + body.replace("[[addr", "[[steps.addr"), "utf-8"
    )
    flat = ask("memo", "new", "action", "flat", "--file", "memo.toml")
    assert flat["step"]["by"] == "Simon"
    assert flat["step"]["on"] == "1981-06-08"
    assert flat["required"] == ["EUR", "HA"]
    assert flat["to"] == [{"name": "Clark", "office": "Secretary of State", "acting": True}]
    whole = ask("memo", "new", "action", "whole", "--file", "whole.toml")
    assert whole["text"] == flat["text"]
    Path("slip.toml").write_text(body.replace("required", "requird"), "utf-8")
    slip = run("memo", "new", "action", "slip", "--file", "slip.toml", status=1).output
    assert 'Did you mean "required"?' in slip
    other = run("memo", "new", "briefing", "other", "--file", "memo.toml", status=1).output
    assert "finalact memo new action" in other


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("memo", "clear", "lunch", "--office", "EUR", "--status", "okey"), "ok"),
        (("memo", "clear", "lunch", "--office", "EUR", "--scope", "in subtance"), "in substance"),
        (("memo", "mark", "lunch", "--by", "X", "--kind", "cheked"), "checked"),
        (("memo", "mark", "lunch", "--by", "X", "--kind", "saw", "--action", "aprove"), "approve"),
        (("memo", "mark", "lunch", "--by", "X", "--kind", "saw", "--capacity", "actin"), "acting"),
        (("memo", "list", "--state", "with principle"), "with principal"),
        (("memo", "new", "acton", "x"), "action"),
    ],
)
def test_a_slip_in_a_word_is_answered_with_the_nearest(
    run: Run, words: tuple[str, ...], meant: str
) -> None:
    assert f"Did you mean “{meant}”?" in run(*words, status=2).output


@pytest.mark.usefixtures("fresh")
def test_a_memorandum_without_a_subject_is_told_so(run: Run) -> None:
    told = run("memo", "new", "action", "lunch", "--by", "Simon", "--on", "1982-02-02", status=1)
    assert told.stderr.split("\n")[:2] == [
        "The memorandum does not say what it is about.",
        "Add --subject TEXT.",
    ]
