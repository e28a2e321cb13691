// Slices what `convert` wrote out of the text as a program in JavaScript would, whose strings count in UTF-16: from
// characters (code points) to UTF-16 by Array.from, and from bytes by TextEncoder.
//
// usage: node utf16.mjs CONVERT [PATH ...]
import { execFileSync } from "node:child_process";
import process from "node:process";

const [convert, ...paths] = process.argv.slice(2);
const written = name => execFileSync(convert, [name, ...paths], { maxBuffer: 1 << 30 }).toString("utf8");
const lines = name => written(name).split("\n").filter(line => line).map(line => JSON.parse(line));
const fail = what => { console.log("utf16: " + what); process.exit(1); };
const same = (got, wanted, where) => { if (got !== wanted) fail(`${where}: ${JSON.stringify(got)} is not ${JSON.stringify(wanted)}`); };
// Where each code point begins, in UTF-16.
const places = text => { const all = []; let at = 0; for (const c of text) { all.push(at); at += c.length; } all.push(at); return all; };
const slicer = text => { const at = places(text); return (start, end) => text.slice(at[start], at[end]); };

let stretches = 0, annotations = 0, tokens = 0, spans = 0;
const brat = slicer(written("brat-text"));
for (const line of written("brat-annotations").split("\n")) {
  if (!line.startsWith("T")) continue;
  const [, place, words] = line.split("\t");
  const pieces = place.slice(place.indexOf(" ") + 1).split(";").map(it => it.split(" ").map(Number));
  same(pieces.map(([start, end]) => brat(start, end)).join(" "), words, "brat");
  stretches++;
}
const bodies = new Map(lines("json-ld").map(graph => [graph["@graph"][0]["@id"], graph["@graph"][0].articleBody]));
for (const collection of lines("web-annotation")) {
  for (const item of collection.first.items) {
    const [place, quote] = item.target.selector;
    const slice = slicer(bodies.get(item.target.source));
    same(slice(place.start, place.end), quote.exact, "Web Annotation");
    annotations++;
  }
}
const slices = [...bodies.values()].map(slicer);
const flat = text => text.split(/\s+/u).filter(word => word).join(" ").replace(/[^\P{C} ]/gu, "\ufffd");
for (const document of written("conllu").split("# newdoc id = ").slice(1)) {
  const rows = document.split("\n").filter(line => /^\d/.test(line)).map(line => line.split("\t"));
  const ranges = rows.map(row => [/TokenRange=(\d+):(\d+)/.exec(row[9]).slice(1).map(Number), flat(row[1])]);
  if (!slices.some(slice => ranges.every(([[start, end], form]) => flat(slice(start, end)) === form))) {
    fail("CoNLL-U: offsets fit no article: " + document.slice(0, 60));
  }
  tokens += rows.length;
}
for (const article of lines("json")) {
  const bytes = new TextEncoder().encode(article.text);
  for (const mention of [...article.mentions, ...article.quotes]) {
    same(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.slice(...mention.span)), mention.text, "JSON");
    spans++;
  }
}
console.log(`utf16: ${stretches} brat stretches, ${annotations} annotations, ${tokens} tokens, ${spans} spans of JSON; all slice back`);
