// Look at a page of the HTML format in a headless browser, as a reader with a mouse, a keyboard or a phone would.
//
// usage: node browser.mjs PAGE.html CHROMIUM [FOLDER_FOR_SCREENSHOTS]
// Wants playwright-core and axe-core beside it in node_modules. The page is opened from file://.
import path from "node:path";
import process from "node:process";
import { createRequire } from "node:module";

const require = createRequire(path.join(process.cwd(), "x.js"));
const { chromium } = require("playwright-core");
const [page_path, executablePath, shots] = process.argv.slice(2);
const url = "file://" + path.resolve(page_path);
const faults = [];
const check = (holds, what) => { if (!holds) faults.push(what); };

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
async function open(colorScheme, viewport, hasTouch = false) {
  const context = await browser.newContext({ colorScheme, viewport, hasTouch });
  const page = await context.newPage();
  page.on("console", message => { if (message.type() === "error") faults.push("console: " + message.text()); });
  page.on("pageerror", error => faults.push("script: " + error));
  page.on("request", request => check(/^(file|data):/.test(request.url()), "loads " + request.url()));
  await page.goto(url);
  return page;
}

// Counts: what the legend says is what the page has, and each box switches its kind.
const page = await open("light", { width: 1280, height: 900 });
const counted = await page.$$eval(".legend label", labels => labels.map(label => ({
  id: label.querySelector("input").id, count: Number(label.querySelector(".count").textContent) })));
let marks = 0;
for (const { id, count } of counted) {
  const kind = id.slice("show-".length);
  if (kind === "quote" || kind === "reported") {
    check(await page.locator(`article .${kind}[id]`).count() <= count, `more of ${kind} than the legend says`);
    continue;
  }
  const there = await page.locator(`article mark.${kind}`).count();
  marks += there;
  check(there <= count && there >= count * 0.9, `${there} marks of ${kind}, the legend says ${count}`);
  if (!there) continue;
  const ground = () => page.locator(`article mark.${kind}`).first().evaluate(it => getComputedStyle(it).backgroundColor);
  const before = await ground();
  await page.locator(`#${id}`).focus();
  await page.keyboard.press("Space");
  check(await ground() === "rgba(0, 0, 0, 0)", `the box of ${kind} does not switch it off`);
  await page.keyboard.press("Space");
  check(await ground() === before, `the box of ${kind} does not switch it on again`);
}
check(marks > 0, "nothing is highlighted");

// Links: inside the page they lead somewhere.
const lost = await page.$$eval('a[href^="#"]', links =>
  links.map(link => link.getAttribute("href")).filter(href => !document.getElementById(href.slice(1))));
check(lost.length === 0, `${lost.length} links lead nowhere, such as ${lost[0]}`);

// The card: hidden, shown by pointing and by the keyboard, its link the next stop, gone after.
const linked = page.locator("article p mark:has(.card a)").first();
const card = linked.locator(".card");
check(!await card.isVisible(), "a card is there before anybody points at it");
await linked.hover();
check(await card.isVisible(), "pointing at a mention shows no card");
await page.mouse.move(0, 0);
await linked.focus();
check(await card.isVisible(), "the keyboard shows no card");
await page.keyboard.press("Tab");
const stop = await page.evaluate(() => document.activeElement.closest(".card") && document.activeElement.href);
check(/^https?:/.test(stop ?? ""), "the card's link is not the next stop of the keyboard");
check(await card.isVisible(), "the card goes before its link can be used");
// A first tab on the page leads to the link over the header.
const fresh = await open("light", { width: 1280, height: 900 });
await fresh.keyboard.press("Tab");
check(await fresh.evaluate(() => document.activeElement.className) === "skip", "the first stop is not the skip link");
await fresh.keyboard.press("Enter");
check((await fresh.evaluate(() => location.hash)) === "#articles", "the skip link skips nothing");

// What is copied is the article's own words: no card, no speaker beside them.
const copied = await page.evaluate(() => {
  const block = [...document.querySelectorAll("article p")].find(it => it.querySelector(".by") && it.querySelector("mark"));
  if (!block) return null;
  const range = document.createRange();
  range.selectNodeContents(block);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  const text = getSelection().toString();
  return { text, by: block.querySelector(".by").textContent, kinds: [...block.querySelectorAll(".card i")].map(it => it.textContent) };
});
if (copied) check(!copied.text.startsWith(copied.by) && !copied.text.includes(copied.kinds[0] + "\n"), "copying an article copies more than its words");

// Contrast and the rest of the accessibility rules, in four looks; nothing runs over the side.
const axe = require.resolve("axe-core/axe.min.js");
const looks = [["light", 1280, 900], ["dark", 1280, 900], ["light", 390, 844], ["dark", 390, 844]];
for (const [scheme, width, height] of looks) {
  const look = await open(scheme, { width, height }, width < 500);
  const over = await look.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(over <= 0, `${scheme} at ${width}: ${over} pixels over the side`);
  const mention = look.locator("article p mark:has(.card a)").first();
  await mention.scrollIntoViewIfNeeded();
  if (width < 500) await mention.tap(); else await mention.focus();
  const box = await mention.locator(".card").boundingBox();
  check(box && box.x >= 0 && box.x + box.width <= width, `${scheme} at ${width}: the card is not in the window`);
  if (shots) await look.screenshot({ path: path.join(shots, `${scheme}-${width}.png`) });
  await look.addScriptTag({ path: axe });
  const found = await look.evaluate(async () => {
    const result = await axe.run(document, { resultTypes: ["violations"] });
    return result.violations.map(it => `${it.id} (${it.nodes.length}): ${it.help}; ${it.nodes[0].html.slice(0, 120)} ${it.nodes[0].any[0]?.message ?? ""}`);
  });
  for (const fault of found) faults.push(`${scheme} at ${width}: ${fault}`);
  await look.close();
}
await browser.close();
for (const fault of faults) console.log("browser: " + fault);
console.log(`browser: ${marks} highlights, ${looks.length} looks, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
