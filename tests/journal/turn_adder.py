"""A reader who is about to be killed: goes on from where they were, and prints each thing done once it is done.

What leads to a place that is known already is printed as `about` before it is done, too.

    python turn_adder.py FOLDER SEED
"""

import json
import random
import sys
from pathlib import Path

from ifplay.play.journal.journal import open_journal
from logbook import KEY, moved


def main() -> None:
    chance = random.Random(int(sys.argv[2]))
    journal = open_journal(KEY, Path(sys.argv[1]), patience=10.0)
    if journal.notes:
        print(json.dumps(["notes", *journal.notes]), flush=True)
    at = journal.latest()
    number = 0
    while True:
        number += 1
        pick = f"{sys.argv[2]}.{number}"
        text = pick.encode()
        what = chance.random()
        if at is None or what < 0.02:
            at = journal.begin(number, moved(1), [text], ending=None)
            print(json.dumps(["begin", at, None, 1, pick]), flush=True)
        elif what < 0.1:
            at = chance.choice(journal.line(at).turns).id
            print(json.dumps(["about stand", at]), flush=True)
            journal.stand(at)
            print(json.dumps(["stand", at]), flush=True)
        elif what < 0.2:
            print(json.dumps(["about slot", f"slot {number % 3}", at]), flush=True)
            journal.save(f"slot {number % 3}", at)
            print(json.dumps(["slot", f"slot {number % 3}", at]), flush=True)
        else:
            before, at = at, journal.add(at, moved(pick), [text], ending=None)
            print(json.dumps(["add", at, before, pick, pick]), flush=True)


if __name__ == "__main__":
    main()
