#!/usr/bin/env python3
"""Set the tokeniser for tantivy beside tantivy's `default` and `en_stem`, and write the table into COMPARE.md.

usage: python3 integrations/tantivy/compare.py [COPIES]   (of the project's own articles; 20)
Builds and runs the example `compare`, and puts what it prints between the lines that mark its place. Times want a quiet
machine: the load is written beside them.
"""
import datetime
import os
import pathlib
import platform
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "COMPARE.md"
BEGIN = "<!-- terms for a search engine: written by integrations/tantivy/compare.py -->"
END = "<!-- end of terms for a search engine -->"
COMMAND = ["cargo", "run", "--release", "--quiet", "--manifest-path", "integrations/Cargo.toml", "-p", "greenpaper-tantivy",
           "--example", "compare", "--", *sys.argv[1:2]]


def main():
    environment = {"CARGO_TARGET_DIR": str(ROOT / "target/integrations"), **os.environ}
    table = subprocess.run(COMMAND, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    load = os.getloadavg()[0]
    told = (f"Measured on {datetime.date.today().isoformat()} ({platform.machine()}, {os.cpu_count()} cores); the machine's load "
            f"over the last minute was {load:.1f}, of which the run itself is 1: what is above that was other work.")
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN, 1)
    _, after = rest.split(END, 1)
    PAGE.write_text(f"{before}{BEGIN}\n{told}\n{table}\n{END}{after}", encoding="utf-8")
    print(told, table, sep="\n")


main()
