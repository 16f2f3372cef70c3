"""Another process that writes without end, says each commit, and waits to be killed."""

import sys
from pathlib import Path

from desktop.storage import journal, search
from desktop.storage.database import Store
from tests.storage.conftest import NOW, SECRET

store = Store.open(Path(sys.argv[1]), SECRET, now=NOW)
number = journal.head(store.db).entry_id
while True:
    number += 1
    text = f"行{number} " + "電話が鳴って眠れない" * (number % 40)
    with store.atomic():
        journal.append(
            store.db, at=NOW, who="佐藤", action="add", noun="line", noun_id=number, after=text
        )
        search.put_case(store.db, number % 7 + 1, [text])
    print(number, flush=True)
