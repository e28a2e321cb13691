#!/usr/bin/env python3
"""Holds the tables of this folder against the tables that they were made from.

    python3 seeds/check.py FACTS            every row that names a machine-readable source, against that source
    python3 seeds/check.py --sample [N]     N rows (60) of each table, drawn the same way every time, to be read
    python3 seeds/check.py --counts         rows per table, kind and period

FACTS is the folder with the reference tables (acts.tsv, nhs_bodies.tsv and so on). A line is printed for each row
that says something else than its source; the last lines count rows compared, rows that have no match and differences.
Exits with 1 if there are differences.
"""

import collections
import csv
import json
import pathlib
import random
import re
import sys

HERE = pathlib.Path(__file__).parent

# Rows that say something else than their source, because we know better.
KNOWN = {
    "ukpga/1917/55": "the source has the title cut, misspelt or in capitals",
    "ukpga/Geo6/12-13-14/100": "the source has the title cut, misspelt or in capitals",
    "ukcm/Geo5/12-13/3": "the source has the title cut, misspelt or in capitals",
    "ukcm/1964/1": "the source has the title cut, misspelt or in capitals",
    "ukcm/1964/3": "the source has the title cut, misspelt or in capitals",
    "ukcm/1965/4": "the source has the title cut, misspelt or in capitals",
    "ukcm/1967/2": "the source has the title cut, misspelt or in capitals",
    "ukcm/1968/2": "the source has the title cut, misspelt or in capitals",
    "ukcm/1970/2": "the source has the title cut, misspelt or in capitals",
    "ukcm/1972/1": "the source has the title cut, misspelt or in capitals",
    "ukcm/1974/2": "the source has the title cut, misspelt or in capitals",
    "ukcm/1974/3": "the source has the title cut, misspelt or in capitals",
    "ukcm/1976/3": "the source has the title cut, misspelt or in capitals",
    "ukla/1991/15": "the source has the title cut, misspelt or in capitals",
    "ukla/1993/8": "the source has the title cut, misspelt or in capitals",
    "ukla/1995/7": "the source has the title cut, misspelt or in capitals",
    "ukla/1996/10": "the source has the title cut, misspelt or in capitals",
    "ukla/1996/11": "the source has the title cut, misspelt or in capitals",
    "ukla/2000/5": "the source has the title cut, misspelt or in capitals",
    "uksi/2004/1020": "a judgment cites it by a longer title than it has",
    "uk:org/liverpool-city-region": "the source has the name of the area",
    "uk:org/nhs-digital": "the source closes the name before the last",
    "uk:org/serious-organised-crime-agency": "ended with the day on which the National Crime Agency began",
    "uk:org/institute-for-apprenticeships-and-technical-education": "the source closes its first name",
}
SEED = 1999


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.read().split("\n")
    header = lines[0].rstrip("\r").split("\t")
    for number, line in enumerate(lines[1:], 2):
        if line.strip():
            cells = [cell.strip() for cell in line.rstrip("\r").split("\t")]
            yield number, collections.defaultdict(str, zip(header, cells))


def folded(name):
    name = re.sub(r"^the\s+", "", name.lower().replace("&", " and "))
    name = re.sub(r"['’`]", "", name)
    return " ".join(re.findall(r"\w+", name))


def names(row):
    """All names of a row, without marks and times."""
    found = [row["name"]]
    for column in ("short", "aliases", "acronyms", "former"):
        found += [part.strip() for part in row[column].split(" | ") if part.strip()]
    return {folded(re.sub(r"\^?\s*(\[[^]]*\])?$", "", name)) for name in found}


def address(row, scheme):
    return [part.split(":", 1)[1] for part in row["same_as"].split(" | ") if part.startswith(scheme + ":")]


class Check:
    def __init__(self):
        self.counts = collections.defaultdict(collections.Counter)

    def say(self, table, number, row, what):
        if row["id"] in KNOWN:
            self.counts[table]["known better"] += 1
            return
        self.counts[table]["differences"] += 1
        print(f"{table}:{number}: {row['id'] or row['name']}: {what}")

    def row(self, table, found):
        self.counts[table]["compared" if found else "without a match"] += 1
        return found

    def date(self, table, number, row, column, source):
        """A date that is as exact as the source's, or less so, must agree with it."""
        mine, theirs = row[column], source[:10]
        if mine and theirs and not (mine.startswith(theirs) or theirs.startswith(mine)):
            self.say(table, number, row, f"{column} {mine}, source {theirs}")


def legislation(check, facts):
    known = {}
    for name in ("acts.tsv", "acts_other.tsv"):
        for _, row in rows(facts / name):
            known[row["id"]] = row
    for number, row in rows(HERE / "legislation-acts.tsv"):
        source = known.get(row["id"])
        if not check.row("legislation-acts.tsv", source):
            continue
        # "Curators Act 1585 [S] 1585": an Act of the Parliament of Scotland.
        theirs = [re.sub(r" \[S\].*", "", title) for title in [source["title"], *source["aliases"].split(" | ")]]
        titles = {folded(title) for title in theirs}
        if not names(row) & titles:
            check.say("legislation-acts.tsv", number, row, f"{row['name']!r}, source {source['title']!r}")
        for column in ("year", "number"):
            if row[column] != source[column]:
                check.say("legislation-acts.tsv", number, row, f"{column} {row[column]}, source {source[column]}")
        cited = re.search(r"\d{4}$", row["name"])
        if cited and row["id"].split("/")[1].isdigit() and cited[0] != row["id"].split("/")[1]:
            check.counts["legislation-acts.tsv"]["titles of another year than the number"] += 1
    cited = {}
    for _, row in rows(facts / "si_mined.tsv"):
        found = re.search(r"(\d{4})/(\d+)", row["number"])
        if found:
            kind = "ssi" if "S.S.I" in row["number"] or "SSI" in row["number"] else "uksi"
            cited[f"{kind}/{found[1]}/{found[2]}"] = row["title"]
    for number, row in rows(HERE / "legislation-instruments.tsv"):
        table = "legislation-instruments.tsv"
        if row["source"] == "own knowledge":
            continue
        title = cited.get(row["id"])
        if check.row(table, title):
            mine, theirs = folded(row["name"]), folded(title)
            # The citing text may have cut the title's beginning off.
            if theirs not in mine and mine not in theirs:
                check.say(table, number, row, f"source {title!r}")
            if row["id"].split("/")[1:] != [row["year"], row["number"]]:
                check.say(table, number, row, f"year and number are {row['year']}, {row['number']}")


def councils(check, facts):
    known = {row["gss"]: row for _, row in rows(facts / "local_authorities.tsv") if row["gss"]}
    table = "organisations-councils.tsv"
    for number, row in rows(HERE / table):
        if row["source"] == "own knowledge":
            continue
        source = next((known[code] for code in address(row, "gss") if code in known), None)
        if not check.row(table, source):
            continue
        theirs = [source["official_name"], source["nice_name"], *source["other_names"].split(" | ")]
        if not names(row) & {folded(name) for name in theirs}:
            check.say(table, number, row, f"{row['name']!r}, source {source['official_name']!r}")
        # The source has the day on which a code was given to some of the councils of 1974 and 1986.
        if row["start"] != "1974-04-01":
            check.date(table, number, row, "start", source["start"])
        check.date(table, number, row, "end", source["end"])


def nhs(check, facts):
    known = {}
    for _, row in rows(facts / "nhs_bodies.tsv"):
        for code in (row["ods_code"], row["ons_code"]):
            if code:
                known.setdefault(code, []).append(row)
    table = "organisations-nhs.tsv"
    for number, row in rows(HERE / table):
        if row["source"].startswith("own knowledge"):
            continue
        source = [it for code in address(row, "ods") + address(row, "gss") for it in known.get(code, [])]
        if not check.row(table, source):
            continue

        def bare(name):
            ends = r" (ccg|icb|clinical commissioning group|integrated care board|nhs foundation trust|nhs trust)$"
            return re.sub(r"^nhs england |^nhs ", "", re.sub(ends, "", re.sub(r" \(.*\)", "", name)))

        def all_names(it):
            return {bare(folded(name)) for name in [it["name"], *it["aliases_by_rule"].split(" | ")]}

        mine = set(map(bare, names(row)))
        named = [it for it in source if all_names(it) & mine]
        # A body that was renamed keeps its code, and has a row here for each name.
        if not named and not row["end"] and not row["successors"]:
            check.say(table, number, row, f"{row['name']!r}, source {[it['name'] for it in source]}")
        if len(named) == 1:
            check.date(table, number, row, "start", named[0]["open"])
            check.date(table, number, row, "end", named[0]["close"])


def govuk(check, facts):
    known = {entry["details"]["slug"]: entry for entry in json.load(open(facts / "govuk_organisations.json"))}
    for table in ("organisations-govuk.tsv", "organisations-departments.tsv", "organisations-known.tsv"):
        for number, row in rows(HERE / table):
            if "GOV.UK" not in row["source"]:
                continue
            source = next((known[slug] for slug in address(row, "govuk") if slug in known), None)
            if not check.row(table, source):
                continue
            if folded(source["title"]) not in names(row):
                check.say(table, number, row, f"{row['name']!r}, source {source['title']!r}")
            check.date(table, number, row, "end", source["details"]["closed_at"] or "")
            short = source["details"]["abbreviation"]
            if short and folded(short) not in names(row) and short != source["title"]:
                check.counts[table]["abbreviations left out"] += 1


def parliament(check, facts):
    known = {folded(row["name"]) for _, row in rows(facts / "committees.tsv")}
    known |= {re.sub(r" (joint|select) committee$", "", name) for name in known}
    known |= {folded(row["name"]) for _, row in rows(facts / "organisations_civil.tsv")}
    begins = r"^(all party parliamentary group|appg|(joint|select) committee) (on|for) (the )?(?!$)"
    bare = {re.sub(begins, "", name) for name in known}
    for number, row in rows(HERE / "organisations-parliament.tsv"):
        mine = names(row)
        mine |= {re.sub(begins, "", name) for name in mine}
        if not check.row("organisations-parliament.tsv", mine & (known | bare)):
            check.say("organisations-parliament.tsv", number, row, f"{row['name']!r} is not in the source")
    # A party that is registered anew, or under another name, has several rows.
    parties = collections.defaultdict(list)
    for _, row in rows(facts / "parties.tsv"):
        for code in re.findall(r"PP\d+", row["electoral_commission_ids"]):
            parties[code].append(row)
    table = "organisations-parties.tsv"
    for number, row in rows(HERE / table):
        source = [it for code in address(row, "ec") for it in parties[code]]
        if not check.row(table, source):
            continue
        named = [it for it in source if {folded(it["name"]), folded(it["abbreviation"])} & names(row)]
        if not named:
            check.say(table, number, row, f"{row['name']!r}, source {[it['name'] for it in source]}")
        elif not any(row["start"] in it["registered_from"] for it in source):
            check.say(table, number, row, f"start {row['start']}, source {[it['registered_from'] for it in source]}")
        elif not any(row["end"] in it["deregistered"] for it in source):
            check.say(table, number, row, f"end {row['end']}, source {[it['deregistered'] for it in source]}")


def people(check, facts):
    by_id, ministers = {}, collections.defaultdict(set)
    for name in ("parliamentarians.tsv", "parliamentarians_2024_26.tsv"):
        for _, row in rows(facts / name):
            every = {row["name"], *re.split(r"\s*\|\s*", row["other_names"]), *re.split(r"\s*\|\s*", row["aliases_twfy"])}
            for key in (f"mnis:{row['mnis_id']}", f"wikidata:{row['wikidata']}"):
                if not key.endswith(":"):
                    by_id.setdefault(key, set()).update(map(folded, every - {""}))
    for _, row in rows(facts / "ministers.tsv"):
        every = {row["name"], *row["aliases"].split("|")}
        for name in every:
            ministers[folded(name)] |= set(map(folded, every - {""}))
    every_name = set().union(*by_id.values())
    for name in ("parliamentarians.tsv", "parliamentarians_2024_26.tsv"):
        every_name |= {folded(row["name"]) for _, row in rows(facts / name)}
    table = "people.tsv"
    for number, row in rows(HERE / table):
        ids = [part for part in row["same_as"].split(" | ") if part]
        found = [by_id[key] for key in ids if key in by_id]
        every = set().union(*found) if found else set()
        if "Institute" in row["source"]:
            every |= ministers.get(folded(row["name"]), set())
        if not every:
            # No id: the name itself must be in a list.
            if not check.row(table, names(row) & every_name):
                check.counts[table]["peers under another name"] += row["name"].startswith(("Lord ", "Baroness ", "Earl "))
            continue
        check.row(table, every)
        if not names(row) & every and not any(folded(row["name"]).split()[-1] in name.split() for name in every):
            check.say(table, number, row, f"{row['name']!r}, source {sorted(every)[:4]}")


def offices(check, facts):
    def simple(text):
        return folded(re.sub(r"\(.*?\)", "", text))

    known = collections.defaultdict(list)
    titles = set()
    for _, row in rows(facts / "ministers.tsv"):
        known[row["start"]].append(row)
        titles.add(simple(row["post"]))
    with open(facts / "ifg/post.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            titles |= {simple(row["name"]), simple(row["display_name"])}
    posts = {}
    for number, row in rows(HERE / "posts.tsv"):
        posts[row["id"]] = row
        if row["source"] == "own knowledge":
            continue
        if not check.row("posts.tsv", simple(row["name"]) in titles):
            check.say("posts.tsv", number, row, f"{row['name']!r} is not in the source")
    who = {row["id"]: row for _, row in rows(HERE / "people.tsv")}
    table = "tenures.tsv"
    for number, row in rows(HERE / table):
        if row["source"] == "own knowledge":
            continue
        mine = names(who[row["person"]]) | {folded(row["as"])}
        surname = folded(who[row["person"]]["name"]).split()[-1]
        post = simple(posts[row["post"]]["name"]) if row["post"] in posts else ""
        same_day = known.get(row["start"], [])
        source = [
            it for it in same_day
            if {folded(it["name"]), *map(folded, it["aliases"].split("|"))} & mine
            or surname in folded(it["name"]).split() + folded(it["aliases"]).split()
        ]
        if not check.row(table, source):
            check.say(table, number, row, f"{row['person']} took no post on {row['start']} in the source")
            continue
        # Where the source has a rank alone, with the short name of the department, ours has the whole name.
        exact = [
            it for it in source
            if simple(it["post"]) == post
            or re.fullmatch(r".*, \w+", it["post"]) and post.startswith(simple(it["post"].rsplit(",", 1)[0]))
        ]
        if not exact:
            check.say(table, number, row, f"{row['post']}, source {[it['post'] for it in source]}")
        elif row["end"] not in {it["end"] for it in exact}:
            check.say(table, number, row, f"end {row['end']}, source {[it['end'] for it in exact]}")


def places(check, facts):
    known, by_name = {}, collections.defaultdict(list)
    for _, row in rows(facts / "places.tsv"):
        if row["code"]:
            known.setdefault(row["code"].removeprefix("gss:"), row)
        by_name[folded(row["name"])].append(row)
    authorities = {row["gss"]: row for _, row in rows(facts / "local_authorities.tsv")}
    table = "places.tsv"
    for number, row in rows(HERE / table):
        if row["source"] == "own knowledge":
            continue
        keys = [f"geonames:{it}" for it in address(row, "geonames")] + address(row, "gss")
        found = [known[key] for key in keys if key in known]
        theirs = {folded(it["name"]) for it in found} | {folded(alias) for it in found for alias in it["aliases"].split(" | ")}
        for key in keys:
            if key in authorities:
                theirs |= {folded(authorities[key]["nice_name"]), folded(authorities[key]["official_name"])}
        if not theirs:
            found = [it for name in names(row) for it in by_name.get(name, [])]
            theirs = {folded(it["name"]) for it in found}
        if not check.row(table, theirs):
            continue
        if not names(row) & theirs:
            check.say(table, number, row, f"{row['name']!r}, source {sorted(theirs)[:3]}")
        if row["population"] and not any(it["population"].split(".")[0] == row["population"] for it in found):
            check.say(table, number, row, f"population {row['population']}, source {[it['population'] for it in found]}")
        nations = {it["nation"] for it in found if it["nation"]}
        if row["nation"] and nations and row["nation"] not in nations:
            check.say(table, number, row, f"nation {row['nation']}, source {sorted(nations)}")


def tables():
    return sorted(HERE.glob("*.tsv"))


def sample(size):
    for path in tables():
        every = list(rows(path))
        picked = random.Random(SEED).sample(every, min(size, len(every)))
        print(f"== {path.name}: {len(picked)} of {len(every)}")
        for number, row in sorted(picked, key=lambda it: it[0]):
            cells = [f"{key}={value}" for key, value in row.items() if value and key not in ("licence",)]
            print(f"{number}: " + "; ".join(cells))


def counts():
    for path in tables():
        every = [row for _, row in rows(path)]
        kinds = collections.Counter(row["kind"] for row in every if row["kind"])
        print(f"{path.name}\t{len(every)}\t" + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
        decades = collections.Counter()
        for row in every:
            year = row["year"] or row["start"][:4]
            if year:
                decades["before 1900" if int(year) < 1900 else f"{int(year) // 10 * 10}s"] += 1
        if decades:
            print("\t\t" + ", ".join(f"{decade} {count}" for decade, count in sorted(decades.items())))


def main():
    args = sys.argv[1:]
    if args[:1] == ["--sample"]:
        return sample(int(args[1]) if len(args) > 1 else 60)
    if args == ["--counts"]:
        return counts()
    if len(args) != 1:
        sys.exit(__doc__)
    check, facts = Check(), pathlib.Path(args[0])
    for part in (legislation, councils, nhs, govuk, parliament, people, offices, places):
        part(check, facts)
    differences = 0
    for table, found in sorted(check.counts.items()):
        print(f"{table}: " + ", ".join(f"{count} {what}" for what, count in sorted(found.items())))
        differences += found["differences"]
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
