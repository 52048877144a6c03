// The page at the left, its articles at the right, linked both ways. Text is only ever set as text, never as markup.
"use strict";

const $ = id => document.getElementById(id);
const pages = JSON.parse($("data").textContent);
const forms = new Map();  // a traditional character → its simplified form
const pairs = Array.from(JSON.parse($("forms").textContent));
for (let i = 0; i < pairs.length; i += 2) forms.set(pairs[i], pairs[i + 1]);

const state = { page: 0, on: null, view: "picture", query: "", editing: false, lines: null };
const DECKS = ["kicker", "title", "subtitle"];

// --- nodes

function node(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "hue") made.style.setProperty("--hue", value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return made;
}

const foldOne = c => { const k = c.normalize("NFKC").toLowerCase(); const one = k.length === c.length ? k : c; return forms.get(one) || one; };
const fold = text => Array.from(text, foldOne).join("");

// *text* as nodes, each place where the query stands in a <mark>
function marked(text) {
  if (!state.query) return [text];
  const folded = fold(text), out = [];
  let at = 0, hit;
  while ((hit = folded.indexOf(state.query, at)) >= 0) {
    out.push(text.slice(at, hit), node("mark", null, text.slice(hit, hit + state.query.length)));
    at = hit + state.query.length;
  }
  return [...out, text.slice(at)];
}

// --- records

const current = () => pages[state.page];
const numberOf = record => String(record.index);
const hueOf = record => (Number(numberOf(record)) * 137.508 + 205) % 360;
const nameOf = record => record.title || record.kicker || (paragraphsOf(record)[0] || {text: ""}).text.slice(0, 18) || "no title";
const isDoubtful = record => record.confidence !== null && record.confidence < .8;
const firstOf = record => Math.min(...linesOf(record));
const linesOf = record => record.pieces ? record.pieces.map(p => p.line) : record.lines.flatMap(([a, b]) => range(a, b));
const range = (a, b) => Array.from({ length: b - a + 1 }, (_, i) => a + i);

// The paragraphs of a record, each with the lines it stood on where these are known
function paragraphsOf(record) {
  if (!record.pieces) return record.paragraphs.map(text => ({ text, lines: [] }));
  const out = [];
  for (const piece of record.pieces) {
    if (piece.part !== "body") continue;
    if (piece.opens || !out.length) out.push({ text: piece.text.trimStart(), lines: [piece.line] });
    else { out.at(-1).text += piece.text; out.at(-1).lines.push(piece.line); }
  }
  return out;
}

function textOf(record) {
  const { kicker, title, subtitle, byline, jump, summary, keywords } = record;
  const authors = record.authors.map(a => a.name).join("、");
  return [kicker, title, subtitle, byline, jump, authors, ...paragraphsOf(record).map(p => p.text), ...summary || [], ...keywords || []].filter(Boolean).join("\n");
}

const hits = record => !state.query || fold(textOf(record)).includes(state.query);

// --- the articles

function facts(record) {
  const d = record.dateline || {};
  const where = [d.outlet, d.place, d.iso || d.date].filter(Boolean).join(" ");
  const authors = record.authors.map(a => a.role ? `${a.name} ${a.role}` : a.name).join("、");
  const length = paragraphsOf(record).reduce((sum, p) => sum + p.text.length, 0);
  return node("div", { class: "facts" },
    node("b", null, node("a", { href: "#" + anchor(record), "aria-label": `Article ${numberOf(record)}` }, numberOf(record))),
    record.kind === "article" ? null : node("span", null, record.kind),
    authors && node("span", null, authors), where && node("span", null, where),
    node("span", null, `${length} characters`),
    record.edited ? node("span", null, "corrected")
      : isDoubtful(record) ? node("span", { class: "doubtful" }, `doubtful: confidence ${record.confidence.toFixed(2)}`) : null);
}

function card(record) {
  const made = node("article", { id: anchor(record), class: "tinted " + record.kind, hue: hueOf(record), tabindex: "-1",
    lang: record.lang || "zh", "data-id": record.id, "aria-label": nameOf(record) }, facts(record));
  const deck = (text, name) => text && made.append(node("p", { class: "deck " + name }, ...marked(text)));
  deck(record.kicker, "kicker");
  if (record.title || record.kind === "article") made.append(record.title
    ? node("h2", null, ...marked(record.title)) : node("h2", { class: "none" }, "no headline"));
  deck(record.subtitle, "subtitle");
  if (record.byline) made.append(node("p", { class: "byline" }, ...marked(record.byline)));
  if (record.summary && record.summary.length) made.append(node("ul", { class: "summary", "aria-label": "Summary" }, ...record.summary.map(s => node("li", null, ...marked(s)))));
  if (record.keywords && record.keywords.length) made.append(node("ul", { class: "keywords", "aria-label": "Keywords" }, ...record.keywords.map(k => node("li", null, ...marked(k)))));
  const text = node("div", { class: "text" });
  for (const paragraph of paragraphsOf(record)) {
    const part = node("div", { class: "part", "data-lines": paragraph.lines.join(" ") || null }, node("p", null, ...marked(paragraph.text)));
    text.append(part);
  }
  made.append(text);
  if (record.jump) made.append(node("p", { class: "jump" }, ...marked(record.jump)));
  return made;
}

const anchor = record => (state.page ? `p${state.page + 1}` : "") + "a" + numberOf(record);

function showArticles() {
  const { records } = current(), found = records.filter(hits);
  const main = found.filter(r => r.kind === "article"), rest = found.filter(r => r.kind !== "article");
  const folded = $("articles").querySelector("details");
  const cards = main.map(card);
  if (rest.length) cards.push(node("details", { open: Boolean(state.query) || (folded && folded.open) || !main.length },
    node("summary", null, `Captions and furniture (${rest.length})`), ...rest.map(card)));
  if (!found.length) cards.push(node("p", { class: "empty" }, state.query ? "Nothing on this page matches." : "There is nothing on this page."));
  $("articles").replaceChildren(...cards);
  $("count").textContent = state.query ? `${found.length} of ${records.length}` : "";
  const doubtful = records.filter(isDoubtful).length;
  $("doubt").hidden = !doubtful;
  $("doubt").textContent = `${doubtful} doubtful`;
  if (state.editing) addTools();
}

// --- the sheet

function showSheet() {
  const page = current(), boxes = page.size && page.records.some(r => r.regions.length), has = { picture: boxes || page.image, lines: page.lines };
  const view = has[state.view] ? state.view : has.picture ? "picture" : "lines";
  $("sheet").hidden = !has[view];
  document.querySelector("main").classList.toggle("alone", !has[view]);
  $("views").hidden = !(has.picture && has.lines);
  for (const button of $("views").children) button.setAttribute("aria-pressed", button.dataset.view === view);
  $("sheet").replaceChildren(...(!has[view] ? [] : [view === "picture" ? picture(page) : lineList(page)]));
}

function picture(page) {
  const [width, height] = page.size || [1, 1.4];
  const made = node("div", { class: "picture" });
  made.append(page.image ? node("img", { src: page.image, alt: `Printed page ${page.number} of ${page.source}` }) : node("div"));
  if (!page.image) made.lastChild.style.aspectRatio = `${width} / ${height}`;
  for (const record of page.records) record.regions.forEach((region, k) => {
    const [x0, y0, x1, y1] = region.bbox;
    const box = node("div", { class: `region tinted ${record.kind} ${hits(record) ? "" : "miss"}`, hue: hueOf(record), "data-id": record.id,
      "data-region": k, title: nameOf(record), "aria-hidden": "true" }, k ? null : node("b", null, numberOf(record)));
    if (!page.image && !k) box.append(node("em", null, nameOf(record)));
    Object.assign(box.style, { left: `${100 * x0 / width}%`, top: `${100 * y0 / height}%`, width: `${100 * (x1 - x0) / width}%`, height: `${100 * (y1 - y0) / height}%` });
    made.append(box);
  });
  return made;
}

function lineList(page) {
  const owner = new Map();
  for (const record of page.records) {
    if (record.pieces) for (const p of record.pieces) owner.set(p.line, [record, DECKS.includes(p.part) ? "headline" : p.part]);
    else for (const n of linesOf(record)) owner.set(n, [record, "body"]);
  }
  return node("div", { class: "lines", lang: "zh" }, ...page.lines.map((text, i) => {
    const n = page.first + i, [record, part] = owner.get(n) || [];
    const kind = !record ? "blank" : `tinted ${record.kind} ${part} ${hits(record) ? "" : "miss"}`;
    return node("div", { class: "line " + kind, hue: record && hueOf(record), "data-id": record && record.id, "data-line": n },
      node("i", null, String(n)), node("span", null, ...marked(text)));
  }));
}

// --- links both ways

const each = (id, action) => document.querySelectorAll(`[data-id="${CSS.escape(id)}"]`).forEach(action);
const hover = (id, is) => each(id, found => found.classList.toggle(found.tagName === "ARTICLE" ? "hover" : "on", is || id === state.on && found.tagName !== "ARTICLE"));

function select(id, from) {
  if (state.on) each(state.on, found => found.classList.remove("on"));
  state.on = id;
  if (!id) return;
  each(id, found => found.classList.add("on"));
  const record = current().records.find(r => r.id === id), article = $(anchor(record));
  const place = document.querySelector(`#sheet [data-id="${CSS.escape(id)}"]`);
  if (article) { const folded = article.closest("details"); if (folded) folded.open = true; }
  if (article && from !== "articles") article.scrollIntoView({ block: "start" });
  if (place && from !== "sheet") place.scrollIntoView({ block: "center" });
  if (article) article.focus({ preventScroll: true });
  history.replaceState(null, "", "#" + anchor(record));
}

function step(by, wanted = () => true) {
  const shown = [...$("articles").querySelectorAll("article")].map(a => a.dataset.id).filter(id => wanted(current().records.find(r => r.id === id)));
  if (!shown.length) return;
  const at = shown.indexOf(state.on);
  select(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]);
}

function nextDoubtful() {
  const order = [...$("articles").querySelectorAll("article")].map(a => a.dataset.id), doubtful = order.filter(id => isDoubtful(current().records.find(r => r.id === id)));
  if (doubtful.length) select(doubtful.find(id => order.indexOf(id) > order.indexOf(state.on)) || doubtful[0]);
}

function show(page = state.page) {
  if (page !== state.page) { state.page = page; state.on = state.lines = null; }
  const { source, number, records } = current();
  const articles = records.filter(r => r.kind === "article").length;
  $("heading").replaceChildren(title(current()), node("small", null, `${articles} article${articles === 1 ? "" : "s"}`));
  $("page").value = state.page;
  $("previous").disabled = !state.page;
  $("next").disabled = state.page === pages.length - 1;
  showSheet();
  showArticles();
  if (state.on) each(state.on, found => found.classList.add("on"));
}

const title = page => [page.paper, page.date, page.sheet].filter(Boolean).join(" ") || `${page.source}, page ${page.number}`;

function follow() {
  const parts = /^#(?:p(\d+))?(?:a(\d+))?$/.exec(location.hash);
  if (!parts) return;
  const page = Math.min(Math.max(Number(parts[1] || 1), 1), pages.length) - 1;
  if (page !== state.page) show(page);
  const record = current().records.find(r => numberOf(r) === parts[2]);
  if (record) select(record.id);
}

// --- events

document.addEventListener("mouseover", event => { const at = event.target.closest("[data-id]"); if (at) hover(at.dataset.id, true); });
document.addEventListener("mouseout", event => { const at = event.target.closest("[data-id]"); if (at) hover(at.dataset.id, false); });
document.addEventListener("click", event => {
  const at = event.target.closest("[data-id]");
  if (!at || event.defaultPrevented || event.target.closest("button, select, input, summary") || state.editing && event.target.closest(".line i")) return;
  if (String(getSelection())) return;
  select(at.dataset.id, at.closest("#sheet") ? "sheet" : "articles");
});
$("query").addEventListener("input", () => { state.query = fold($("query").value.trim()); show(); });
$("page").addEventListener("change", () => show(Number($("page").value)));
$("previous").addEventListener("click", () => show(state.page - 1));
$("next").addEventListener("click", () => show(state.page + 1));
$("doubt").addEventListener("click", nextDoubtful);
$("ask").addEventListener("click", () => $("help").showModal());
$("views").addEventListener("click", event => { if (event.target.dataset.view) { state.view = event.target.dataset.view; showSheet(); } });
addEventListener("hashchange", follow);

const KEYS = {
  j: () => step(1), k: () => step(-1), d: nextDoubtful, "/": () => $("query").select(), "?": () => $("help").showModal(),
  "[": () => state.page && show(state.page - 1), "]": () => state.page < pages.length - 1 && show(state.page + 1),
  v: () => { state.view = state.view === "picture" ? "lines" : "picture"; showSheet(); },
  Escape: () => { chooseLines(null); select(null); },
};
addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("help").open) return;
  const typing = event.target.closest("input, select, textarea");
  if (typing) {
    if (event.key === "Escape" && typing === $("query")) { typing.value = state.query = ""; show(); typing.blur(); }
    if (event.key === "Enter" && typing === $("query")) { typing.blur(); step(1); }
    return;
  }
  const action = KEYS[event.key] || state.editing && EDIT_KEYS[event.key];
  if (action) { event.preventDefault(); action(); }
});
