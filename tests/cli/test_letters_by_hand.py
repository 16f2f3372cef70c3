"""``letters`` tells which letters were changed by hand, and what."""

from __future__ import annotations

from desktop.domain.letter_edit_rows import RowState
from desktop.office import open_office
from desktop.storage.keychain import MemoryKeychain
from desktop.storage.keys import CodeFile
from tests.cli.conftest import NOW, Folder, Run


def test_a_letter_changed_by_hand_is_told_with_what_was_changed(samples: Folder, run: Run) -> None:
    office = open_office(
        samples.data,
        keychain=MemoryKeychain(available=False),
        code_file=CodeFile(samples.code, samples.data),
        now=lambda: NOW,
        announce=lambda kind, number: None,
    )
    services = office.services
    case_id = services.letters.register()[0].letter.case_id
    draft = services.letters.draft(case_id, "L9", "ja")
    rows = services.letter_editing.view(draft.letter_id).rows
    body = next(row for row in rows if "。" in row.text)
    services.letter_editing.set_text(draft.letter_id, body.key, "手で書いた一文でございます。")
    office.close()

    listed = run(*samples.words, "letters", "--json").json
    changed = [one for one in listed if one["changed_by_hand"]]
    assert len(changed) == 1
    assert not changed[0]["text_from_word"]
    assert changed[0]["hand_changes"] == [
        {
            "what": RowState.CHANGED.value,
            "place": "body",
            "before": body.text,
            "after": "手で書いた一文でございます。",
        }
    ]
    told = run(*samples.words, "--language", "en", "letters").out
    assert told.count("changed by hand: 1") == 1


def test_letters_nobody_changed_say_so(told: Folder, run: Run) -> None:
    for one in run(*told.words, "letters", "--json").json:
        assert (one["changed_by_hand"], one["hand_changes"]) == (0, [])
