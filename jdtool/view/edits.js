// Corrections by mouse and key, and the file that `jdtool split --edits` reads. What is shown is a preview of it.
"use strict";

const original = structuredClone(pages.map(page => page.records));
const commands = [];  // { page, verb, text, ...arguments }; articles are named by their first line, as in the file

const CLOSED = /[。！？!?…][”’」』）)〕】》〉"\]］]*$/;
const lineText = n => current().lines[n - current().first];
const goesOn = (above, n) => above && !CLOSED.test(above.text.trim()) && !/^(\u3000|  |\t)/.test(lineText(n));
const beginsAt = first => current().records.find(record => firstOf(record) === first);
const newest = () => Math.max(...current().records.map(record => record.index));
const asBody = n => ({ line: n, part: "body", text: lineText(n).trim(), opens: true });
const bodyOf = record => record.pieces.filter(p => p.part === "body");
const ORDER = [...DECKS, "byline", "body", "jump"];

// Each correction changes the records of the current page; it gets what its command says.
const APPLY = {
  merge({ articles: [a, b] }) {
    const target = beginsAt(a), other = beginsAt(b);
    if (!target.pieces || !other.pieces) {
      target.paragraphs = [...paragraphsOf(target).map(p => p.text), ...other.title && target.title ? [other.title] : [], ...paragraphsOf(other).map(p => p.text)];
      target.lines = [...target.lines, ...other.lines];
      target.pieces = null;
    } else {
      const headed = target.pieces.some(p => DECKS.includes(p.part));
      let deck = "";
      const added = other.pieces.map(p => {
        if (!headed || !DECKS.includes(p.part)) return { ...p };
        const opens = p.part !== deck;
        deck = p.part;
        return { ...p, part: "body", opens };
      });
      const first = added.find(p => p.part === "body");
      if (first && !deck && goesOn(bodyOf(target).at(-1), first.line)) first.opens = false;
      refill(target, [...target.pieces, ...added]);
    }
    target.regions = [...target.regions, ...other.regions];
    drop(other);
  },
  split({ articles: [a], first }) {
    const record = beginsAt(a);
    const rest = record.pieces.filter(p => p.line >= first);
    refill(record, record.pieces.filter(p => p.line < first));
    insert(record, record.kind, rest);
  },
  headline({ articles: [a], first, last }) { assign(beginsAt(a), first, last, "title", DECKS); },
  byline({ articles: [a], first, last }) { assign(beginsAt(a), first, last, "byline", ["byline"]); },
  move({ articles: [a], first, last }) {
    const record = beginsAt(a), some = take(first, last), body = bodyOf(record);
    const at = body.findIndex(p => p.line > first), cut = at < 0 ? body.length : at;
    const moved = some.map(asBody);
    moved.forEach((piece, i) => { piece.opens = !goesOn(i ? moved[i - 1] : body[cut - 1], piece.line); });
    const below = body.slice(cut);
    if (below.length && !goesOn(moved.at(-1), below[0].line)) below[0] = { ...below[0], opens: true };
    refill(record, [...record.pieces.filter(p => p.part !== "body"), ...body.slice(0, cut), ...moved, ...below]);
  },
  kind({ articles: [a], value }) {
    const record = beginsAt(a);
    if (value === "furniture" && record.pieces) refill(record, [...new Set(linesOf(record))].sort((x, y) => x - y).map(asBody));
    record.kind = value;
    if (value === "furniture") Object.assign(record, { authors: [], dateline: null });
    record.edited = true;
  },
  author({ articles: [a], value }) {
    const names = value.split(/[,，、;；]/).map(part => part.split("/").map(s => s.trim())).filter(([name]) => name);
    Object.assign(beginsAt(a), { authors: names.map(([name, role]) => ({ name, role: role || null })), edited: true });
  },
};

function assign(record, first, last, part, parts) {
  const some = take(first, last), old = [...new Set(record.pieces.filter(p => parts.includes(p.part)).map(p => p.line))];
  const made = some.map((n, i) => ({ line: n, part, text: (i && (part === "byline" || some[i - 1] < n - 1) ? " " : "") + lineText(n).trim() }));
  refill(record, [...made, ...record.pieces.filter(p => !parts.includes(p.part))]);
  if (old.length) insert(record, "furniture", old.map(asBody));
}

// The lines from first to last that are not blank, taken out of the records they are in
function take(first, last) {
  const some = range(first, last).filter(n => lineText(n).trim());
  for (const record of [...current().records]) if (linesOf(record).some(n => some.includes(n))) {
    const kept = record.pieces.filter(p => !some.includes(p.line));
    if (kept.length) refill(record, kept); else drop(record);
  }
  return some;
}

function refill(record, pieces) {
  record.pieces = pieces.sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
  for (const part of [...DECKS, "byline", "jump"]) record[part] = pieces.filter(p => p.part === part).map(p => p.text).join("").trim() || null;
  record.edited = true;
}

const drop = record => current().records.splice(current().records.indexOf(record), 1);

function insert(behind, kind, pieces) {
  const { id, lang } = behind, index = newest() + 1;
  const record = { id: `${id}/${index}`, index, kind, lang, authors: [], dateline: null, regions: [], confidence: null };
  current().records.splice(current().records.indexOf(behind) + 1, 0, record);
  refill(record, pieces);
}

// --- commands

function say(command) {
  const names = (command.articles || []).map(first => "@" + first), { first, last, value } = command;
  const lines = first === last ? `line ${first}` : `lines ${first}-${last}`;
  return {
    merge: () => `merge ${names.join(" ")}`, split: () => `split ${names[0]} at line ${first}`, headline: () => `headline ${names[0]} = ${lines}`,
    byline: () => `byline ${names[0]} = ${lines}`, move: () => `move ${lines} to ${names[0]}`, author: () => `author ${names[0]} = ${value}`,
    kind: () => value === "furniture" ? `furniture ${names[0]}` : `kind ${names[0]} ${value}`,
  }[command.verb]();
}

function correct(command) {
  const problem = unfit(command);
  if (problem) return tell(problem);
  commands.push({ ...command, page: state.page, text: say(command) });
  APPLY[command.verb](command);
  tell(commands.at(-1).text);
  refresh();
}

function unfit({ verb, articles: [a, b], first, last }) {
  const record = beginsAt(a);
  if (verb === "merge" && a === b) return "These are one article already.";
  if (["split", "move", "headline", "byline"].includes(verb)) {
    if (!current().lines || current().records.some(r => !r.pieces)) return "The text was changed after split: only whole articles can be corrected here.";
    const own = linesOf(record);
    if (verb === "split" && (first <= Math.min(...own) || !own.includes(first))) return "The article begins here.";
    if (verb !== "split" && own.every(n => n >= first && n <= last)) return verb === "move" ? "The article has these lines already." : "The article would have no text left.";
    if (verb === "move" && range(first, last).every(n => !lineText(n).trim() || own.includes(n))) return "The article has these lines already.";
  }
  return "";
}

function undo() {
  const last = commands.pop();
  if (!last) return;
  const page = state.page;
  state.page = last.page;
  current().records = structuredClone(original[last.page]);
  for (const command of commands) if (command.page === last.page) APPLY[command.verb](command);
  if (page !== last.page) state.on = null;
  tell(`undone: ${last.text}`);
  refresh();
}

function refresh() {
  if (state.on && !current().records.some(r => r.id === state.on)) state.on = null;
  chooseLines(null);
  const place = $("articles").scrollTop;
  show();
  $("articles").scrollTop = place;
  $("undo").hidden = $("save").hidden = !commands.length;
  $("save").textContent = `Save edits (${commands.length})`;
}

function fileText() {
  const out = ["# Corrections; to apply them: jdtool split --edits THIS-FILE PAGE"];
  pages.forEach((page, k) => {
    const own = commands.filter(command => command.page === k);
    if (own.length) out.push("", `page ${page.key || page.source + " " + page.number}  # ${title(page)}`, ...own.map(c => c.text));
  });
  return out.join("\n") + "\n";
}

function save() {
  if (!commands.length) return tell("There are no edits yet.");
  const address = URL.createObjectURL(new Blob([fileText()], { type: "text/plain" }));
  const name = pages[commands[0].page].source.split("/").pop().replace(/\.\w+$/, "") || "page";
  node("a", { href: address, download: `${name === "-" ? "page" : name}.edits` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  saved = commands.length;
}

let saved = 0, quiet;
function tell(text) {
  $("status").textContent = text;
  clearTimeout(quiet);
  quiet = setTimeout(() => { $("status").textContent = ""; }, 4000);
}

// --- tools in each article

const button = (label, action, hint) => node("button", { type: "button", title: hint, onclick: event => { event.stopPropagation(); action(); } }, label);

function chooser(label, action, own) {
  const choices = current().records.filter(r => r.id !== own).map(r => node("option", { value: firstOf(r) }, `${numberOf(r)} ${nameOf(r).slice(0, 16)}`));
  return node("select", { "aria-label": label, onchange: event => action(Number(event.target.value)) }, node("option", { value: "", selected: true }, label + " …"), ...choices);
}

function addTools() {
  for (const article of $("articles").querySelectorAll("article")) {
    const record = current().records.find(r => r.id === article.dataset.id), first = firstOf(record);
    const authors = node("input", { type: "text", "aria-label": "Authors", placeholder: "Authors: 张三/记者, …", size: 18,
      value: record.authors.map(a => a.name + (a.role ? "/" + a.role : "")).join(", "), onchange: event => correct({ verb: "author", articles: [first], value: event.target.value.replace(/[#\n]/g, " ").trim() }) });
    const kind = node("select", { "aria-label": "Kind", onchange: event => correct({ verb: "kind", articles: [first], value: event.target.value }) },
      ...["article", "caption", "furniture"].map(k => node("option", { selected: k === record.kind }, k)));
    article.firstChild.after(node("div", { class: "tools" }, chooser("Merge into", target => correct({ verb: "merge", articles: [target, first] }), record.id), kind, authors));
    for (const part of article.querySelectorAll(".part[data-lines]")) {
      const lines = part.dataset.lines.split(" ").map(Number), [start, end] = [Math.min(...lines), Math.max(...lines)];
      part.append(node("div", { class: "tools" }, node("span", null, start === end ? `line ${start}` : `lines ${start}–${end}`),
        button("Split here", () => correct({ verb: "split", articles: [first], first: lines[0], last: lines[0] }), "A new article begins with this paragraph"),
        button("Headline", () => correct({ verb: "headline", articles: [first], first: start, last: end }), "Make this the headline"),
        chooser("Move to", target => correct({ verb: "move", articles: [target], first: start, last: end }), record.id)));
    }
  }
}

function chooseLines(span) {
  state.lines = span;
  document.querySelectorAll(".line.chosen").forEach(line => line.classList.remove("chosen"));
  $("bar").hidden = !span;
  if (!span) return;
  const [first, last] = span;
  for (const n of range(first, last)) document.querySelector(`[data-line="${n}"]`).classList.add("chosen");
  const owner = current().records.find(r => linesOf(r).includes(first));
  $("bar").replaceChildren(first === last ? `Line ${first}` : `Lines ${first}–${last}`,
    owner ? button("Split here", () => correct({ verb: "split", articles: [firstOf(owner)], first, last: first })) : "",
    chooser("Headline of", target => correct({ verb: "headline", articles: [target], first, last })),
    chooser("Byline of", target => correct({ verb: "byline", articles: [target], first, last })),
    chooser("Move to", target => correct({ verb: "move", articles: [target], first, last }), owner && owner.id),
    button("Unselect", () => chooseLines(null)));
}

$("sheet").addEventListener("click", event => {
  const line = event.target.closest(".line");
  if (!state.editing || !line || !event.target.closest("i")) return;
  const n = Number(line.dataset.line);
  chooseLines(event.shiftKey && state.lines ? [Math.min(n, state.lines[0]), Math.max(n, state.lines[1])] : [n, n]);
});

// --- dragging: an article, a region, a paragraph or selected lines onto another article

let drag = null;

// What is picked up at *target*: a function of the article it is dropped on, giving the command
function load(target) {
  const line = target.closest(".line.chosen"), part = target.closest(".part[data-lines]"), region = target.closest(".region");
  const at = target.closest("[data-id]");
  if (line && state.lines) { const [first, last] = state.lines; return { id: null, command: a => ({ verb: "move", articles: [a], first, last }) }; }
  if (!at) return null;
  const record = current().records.find(r => r.id === at.dataset.id), whole = { id: record.id, command: a => ({ verb: "merge", articles: [a, firstOf(record)] }) };
  const lines = part ? part.dataset.lines.split(" ").map(Number) : region ? record.regions[region.dataset.region].lines || [] : [];
  if (!lines.length || linesOf(record).every(n => lines.includes(n))) return region || target.closest(".facts") ? whole : null;
  return { id: record.id, command: a => ({ verb: "move", articles: [a], first: Math.min(...lines), last: Math.max(...lines) }) };
}

addEventListener("pointerdown", event => {
  if (!state.editing || event.button || event.target.closest("button, select, input, a")) return;
  const loaded = load(event.target);
  if (loaded) drag = { ...loaded, x: event.clientX, y: event.clientY, moving: false };
});
addEventListener("pointermove", event => {
  if (!drag) return;
  if (!drag.moving && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 6) return;
  drag.moving = true;
  getSelection().removeAllRanges();
  document.body.classList.add("dragging");
  const under = document.elementFromPoint(event.clientX, event.clientY), at = under && under.closest("[data-id]");
  const target = at && at.dataset.id !== drag.id ? current().records.find(r => r.id === at.dataset.id) : null;
  document.querySelectorAll(".over").forEach(found => found.classList.remove("over"));
  if (target) each(target.id, found => found.classList.add("over"));
  drag.target = target;
  $("ghost").hidden = false;
  $("ghost").textContent = target ? say(drag.command(firstOf(target))) : "drop it on an article";
  Object.assign($("ghost").style, { left: `${event.clientX + 14}px`, top: `${event.clientY + 14}px` });
  event.preventDefault();
});
function release(event) {
  if (!drag) return;
  const { moving, target, command } = drag;
  drag = null;
  $("ghost").hidden = true;
  document.body.classList.remove("dragging");
  document.querySelectorAll(".over").forEach(found => found.classList.remove("over"));
  if (!moving) return;
  const swallow = click => { click.preventDefault(); click.stopPropagation(); };  // the click that ends a drag selects nothing
  addEventListener("click", swallow, true);
  setTimeout(() => {
    removeEventListener("click", swallow, true);
    if (event.type === "pointerup" && target) correct(command(firstOf(target)));
  });
}
addEventListener("pointerup", release);
addEventListener("pointercancel", release);

const EDIT_KEYS = {
  u: undo, w: save,
  m: () => { const order = current().records, at = order.findIndex(r => r.id === state.on); if (at > 0) correct({ verb: "merge", articles: [firstOf(order[at - 1]), firstOf(order[at])] }); },
  f: () => { const record = current().records.find(r => r.id === state.on); if (record) correct({ verb: "kind", articles: [firstOf(record)], value: "furniture" }); },
};

function toggleEditing() {
  state.editing = !state.editing;
  document.body.classList.toggle("editing", state.editing);
  $("edit").setAttribute("aria-pressed", state.editing);
  chooseLines(null);
  show();
}

KEYS.e = toggleEditing;
$("edit").addEventListener("click", toggleEditing);
$("undo").addEventListener("click", undo);
$("save").addEventListener("click", save);
addEventListener("beforeunload", event => { if (commands.length > saved) event.preventDefault(); });

// --- begin

pages.forEach((page, k) => $("page").append(node("option", { value: k }, title(page))));
$("pages").hidden = pages.length < 2;
if (pages.length) { show(); follow(); } else $("articles").append(node("p", { class: "empty" }, "There are no articles."));
