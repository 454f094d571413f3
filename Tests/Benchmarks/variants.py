"""Writes a data directory again in other forms that mean the same.

Usage: variants.py DIR TARGET FORM... - one directory below TARGET for each form.
"""

import json
import multiprocessing
import os
import random
import sys

COMPACT = (",", ":")
# Fields that hold free text, into which anything may be put without changing a figure.
TEXTS = {"name", "title", "reason", "type", "purpose", "service", "note"}


def escaped(record):
    """Escapes and text beyond ASCII in every line: in free text, in an unknown field and in the id."""
    record = {
        name: value + ' \u00e9\u2013"\U0001f600' if name in TEXTS and isinstance(value, str) else value
        for name, value in record.items()
    }
    note = json.dumps('caf\u00e9 \u2013 "\t\U0001f600"') + ',"b":' + json.dumps(
        "na\u00efve \u2013 \u6f22\u5b57", ensure_ascii=False)
    line = json.dumps(record, ensure_ascii=False, separators=COMPACT)
    key, value = '{"id":"', line[7:8]
    if line.startswith(key) and value.isalnum():
        line = f"{key}\\u{ord(value):04x}{line[8:]}"
    return line[:-1] + ',"a":' + note + "}"


def shuffled(record, source):
    """The fields in another order in every line."""
    members = list(record.items())
    source.shuffle(members)
    return json.dumps(dict(members), ensure_ascii=False, separators=COMPACT)


FORMS = {
    "spaces after colons and commas":
        lambda record, source: json.dumps(record, ensure_ascii=False),
    "fields in reverse order":
        lambda record, source: json.dumps(
            dict(reversed(record.items())), ensure_ascii=False, separators=COMPACT),
    "fields in any order, line by line": shuffled,
    "escapes and non-ASCII in every line": lambda record, source: escaped(record),
}


def folder(form):
    """The name of a form's directory."""
    return form.replace(" ", "-").replace(",", "")


def rewrite(task):
    """Writes one file in all forms."""
    source, targets = task
    outputs = [open(target, "w", encoding="utf-8", newline="\n") for target in targets.values()]
    numbers = random.Random(os.path.basename(source))
    with open(source, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            for form, output in zip(targets, outputs):
                output.write(FORMS[form](record, numbers) + "\n")
    for output in outputs:
        output.close()


def main(directory, target, forms):
    tasks = []
    for parent, _, names in os.walk(directory):
        for name in names:
            if not name.lower().endswith((".jsonl", ".ndjson")):
                continue
            path = os.path.join(parent, name)
            targets = {
                form: os.path.join(target, folder(form), os.path.relpath(path, directory))
                for form in forms
            }
            for output in targets.values():
                os.makedirs(os.path.dirname(output), exist_ok=True)
            tasks.append((path, targets))
    with multiprocessing.Pool(2) as pool:
        for _ in pool.imap_unordered(rewrite, tasks, chunksize=4):
            pass


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:] or list(FORMS))
