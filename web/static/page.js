// Makes pages live; everything works without it.
"use strict";

// After signing out "back" would show the page from the browser's memory.
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

const main = document.getElementById("main");
const address = () => main && main.dataset.live;
let pause = 1000;

// How something is found again in other HTML.
function nameOf(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.name) return `[name="${element.name}"][value="${CSS.escape(element.value)}"]`;
  return element.href ? `[href="${CSS.escape(element.getAttribute("href"))}"]` : "";
}

const said = document.body.appendChild(document.createElement("p"));  // for whoever does not see what changes
said.className = "unseen";
said.setAttribute("role", "status");

function say(text) {
  said.textContent = "";
  setTimeout(() => { said.textContent = text; }, 50);  // the same words are read again
}

const TITLES = "h1:not(.unseen), h2, h3";
const wordsOf = (kinds) => [...main.querySelectorAll(kinds)].map((each) => each.textContent.trim());
const foldOf = (summary) => summary.parentNode.className || summary.textContent;

// What stands on the page only once, by its words, and how far below the upper edge of the window.
function places() {
  const found = new Map();
  for (const each of main.querySelectorAll("h1, h2, h3, p, li, summary, button")) {
    const { top, height } = each.getBoundingClientRect();
    if (height) found.set(each.textContent, found.has(each.textContent) ? null : top);
  }
  return found;
}

function scrollBack(before) {
  const now = places();
  for (const [words, top] of before) {
    if (top === null || top < 0 || !Number.isFinite(now.get(words))) continue;
    scrollBy(0, now.get(words) - top);
    return;
  }
}

let later = null;  // what came while somebody had something in hand
const ON_ITS_WAY = 500;  // milliseconds in which a finger still comes down where another button was
let unexpected = new Set();  // buttons that have just taken the place of others

const tapped = (element) => [...element.querySelectorAll("button[name=tap]")];

addEventListener("click", (event) => {
  const button = event.target.closest("button[name=tap]");
  if (!unexpected.has(button) && !(button && isSecondTap(button, event))) return;
  event.preventDefault();
  tellTooSoon(button);
}, true);

let isTooSoon = null;

// A tap that does not count is seen not to: whoever meant it taps once more.
function tellTooSoon(button) {
  button.animate({ opacity: [.3, 1] }, ON_ITS_WAY);
  const { tooSoon } = note().dataset;
  if (note().firstChild.textContent) return;  // something else is said there
  tell(tooSoon);
  clearTimeout(isTooSoon);
  isTooSoon = setTimeout(() => { if (note().firstChild.textContent === tooSoon) tell(""); }, 3000);
}

const AS_NEAR = 24;  // pixels between two taps that were to be one
const LAST_TAP = "tap";  // kept from one page to the next and no longer

function tapBefore() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(LAST_TAP));
    sessionStorage.removeItem(LAST_TAP);
    return kept;
  } catch { return null; }  // a browser that keeps nothing
}

const brought = tapBefore();  // what has led to this page

// Whoever taps everything twice meant the page before: where the finger comes down again another button stands now.
function isSecondTap({ value }, { clientX: x, clientY: y, detail }) {
  if (!detail) return false;  // a key
  const at = Date.now();
  if (brought && at - brought.at < ON_ITS_WAY && value !== brought.value && Math.hypot(x - brought.x, y - brought.y) < AS_NEAR) return true;
  sessionStorage.setItem(LAST_TAP, JSON.stringify({ x, y, at, value }));
  return false;
}

function expectNothing(before) {
  const now = tapped(main);
  const isThere = (value) => now.some((each) => each.value === value);
  const stayed = before.filter(isThere);
  const moved = now.filter((each) => before.includes(each.value)).filter((each, at) => each.value !== stayed[at]);
  const came = stayed.length < before.length ? now.filter((each) => !before.includes(each.value)) : [];
  hold([...moved, ...came]);
}

function hold(buttons) {
  const found = new Set(buttons);
  unexpected = found;
  if (found.size) main.dataset.held = "";
  setTimeout(() => {
    found.clear();
    if (unexpected === found) delete main.dataset.held;
  }, ON_ITS_WAY);
}

// Somebody is writing: what they wrote stays, and where nothing is taken any more that is said beside it.
function tellBeside(text, html) {
  const came = new DOMParser().parseFromString(html, "text/html");
  if (came.getElementById("text") || text.getAttribute("aria-describedby")) return;
  const known = wordsOf("p");
  const news = [...came.querySelectorAll("h1 ~ p")].find((each) => !known.includes(each.textContent.trim()));
  if (!news) return;
  Object.assign(news, { id: "beside", className: "notice", role: "alert" });
  text.setAttribute("aria-describedby", news.id);
  text.before(news);
}

function show(html, { told = TITLES, unseen = "" } = {}) {
  const text = document.getElementById("text");
  if (text && text.value) { tellBeside(text, html); return; }
  if (document.body.classList.contains("busy")) { later = { html, unseen }; return; }
  const open = new Set([...main.querySelectorAll("details[open] > summary")].map(foldOf));
  const own = main.querySelector("form");
  const drawn = main.querySelector("[name=drawn]");  // the form of a file has none
  const active = main.contains(document.activeElement) ? document.activeElement : null;
  const focused = active && nameOf(active);
  const known = wordsOf(`${TITLES}, p`);
  const before = tapped(main).map((each) => each.value);
  const beside = main.querySelectorAll(":scope > aside");
  const inSight = scrollY ? places() : [];  // whoever reads further down goes on reading there
  main.innerHTML = html;
  main.append(...beside);
  expectNothing(before);
  for (const each of main.querySelectorAll("summary")) {
    each.parentNode.open = open.has(foldOf(each));
    if (active && active.localName === "summary" && foldOf(each) === foldOf(active)) each.focus({ preventScroll: true });
  }
  adopt(main, own, drawn);
  if (unseen) bear(unseen);
  const again = focused && main.querySelector(focused);
  if (again) again.focus({ preventScroll: true });
  else if (active && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
  scrollBack(inSight);
  sayNews(known, told);
}

function sayNews(known, kinds) {
  const news = wordsOf(kinds).filter((each) => !known.includes(each));
  if (news.length) say(news.slice(0, 3).join("\n"));
}

// What is the same for all pages comes without each one's own.
function adopt(place, own, drawn) {
  const here = own && own.getAttribute("action");
  for (const link of here ? place.querySelectorAll(".live > a") : []) link.setAttribute("href", here);
  for (const form of place.querySelectorAll("form")) {
    if (form.elements.key && !form.elements.key.value && own) {
      form.setAttribute("action", here);
      form.elements.key.value = own.elements.key.value;
      if (form.elements.drawn && drawn) form.elements.drawn.value = drawn.value;
    }
  }
}

// Whatever is done here, its person has seen these.
function bear(unseen) {
  for (const form of main.querySelectorAll("form")) {
    const field = form.elements.unseen || document.createElement("input");
    Object.assign(field, { type: "hidden", name: "unseen", value: field.value ? `${field.value},${unseen}` : unseen });
    form.append(field);
  }
}

// Something has come for many, and here: what runs now stands above all buttons, anything else first among what is new;
// whoever does anything has seen it.
function add(html, unseen) {
  const came = new DOMParser().parseFromString(html, "text/html").querySelector(".waiting");
  const first = main.querySelector(".waiting:not(.asked)");
  adopt(came, main.querySelector("form"), main.querySelector("[name=drawn]"));
  const title = came.querySelector("h2").textContent;
  const heading = [...main.querySelectorAll(".waiting h2")].find((each) => each.textContent === title);
  const runsNow = came.classList.contains("asked");
  const known = wordsOf(TITLES);
  const inSight = scrollY ? places() : [];
  const nothing = main.querySelector(".live-part");  // that there is nothing to do
  if (nothing) nothing.remove();
  if (heading) heading.after(came.querySelector("article"));
  else main.insertBefore(came, ((nothing || runsNow) && main.querySelector(":scope > form")) || first || main.querySelector(".live"));
  hold(tapped(main));
  bear(unseen);
  scrollBack(inSight);
  sayNews(known, TITLES);
}

const SCATTERED = 1000;  // milliseconds: not all of a hall at once

function leadOn() {
  const text = document.getElementById("text");
  if (!isInHand && (!text || !text.value)) location.assign(document.querySelector("footer a").href);
  else if (document.getElementById("next")) tellOfNext();
}

function tellOfNext() {
  const place = document.getElementById("next");
  place.hidden = false;
  say(place.querySelector("p").textContent);
}

let events = null;
let isOver = false;

function listen() {
  if (events || isOver || document.hidden || !address()) return;  // a browser has six connections for all of its tabs
  events = new EventSource(address());
  events.onmessage = (event) => {
    pause = 1000;
    const { came, unseen, html, part, aloud, next, leads_on, over } = JSON.parse(event.data);
    const place = main.querySelector(".live-part");
    if (came) add(came, unseen);
    else if (html) show(html, { told: aloud ? `${TITLES}, p` : TITLES, unseen });
    else if (part && place) place.innerHTML = part;
    else if (next) tellOfNext();
    if (!over) return;
    rest();
    const [live, shown] = address().split("?");
    if (leads_on) setTimeout(leadOn, Math.random() * SCATTERED);
    else if (shown) { main.dataset.live = live; listen(); }  // what comes after it
    else isOver = true;
  };
  events.onerror = () => {
    if (events && events.readyState === EventSource.CLOSED) {
      rest();
      pause = Math.min(pause * 2, 60000);
      setTimeout(listen, pause * (0.5 + Math.random()));
    }
  };
}

function rest() {
  if (events) events.close();
  events = null;
}

if ("EventSource" in window) {
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  listen();
}

// Another script has put the next page into the place of this one, or has nothing in hand any more.
document.addEventListener("page", () => { later = null; isOver = false; rest(); listen(); });
document.addEventListener("free", () => {
  const kept = later;
  later = null;
  if (kept) show(kept.html, kept);
});

// What is sent and not answered is kept and sent again: the same form counts once, however often it comes.
const PATIENCE = 10000;  // milliseconds after which it is asked whether there is a network at all
const LONGEST_PAUSE = 30000;  // milliseconds between two attempts
const UNNOTICED = 1000;  // milliseconds that somebody waits without a word
const note = () => document.getElementById("unsent");
let isInHand = false;
let isSending = false;
let waiting = [];  // in the order in which they were pressed: no answer is given up for one that came after it
let onItsWay = null;  // ends an attempt
let again = () => {};

function tell(text) {
  const said = note().firstChild;
  note().className = text ? "shown" : "";
  if (said.textContent !== text) said.textContent = text;  // it is read aloud once
  if (said.nextSibling) said.nextSibling.remove();
}

function keep(isKept) {
  isInHand = isKept;
  if (!isKept) { tell(""); return; }
  const answers = waiting.filter((each) => !each.leadsOn);
  const { unsent, offline } = note().dataset;
  tell(answers.length ? [unsent, ...answers.map((each) => each.label)].filter(Boolean).join("\n") : offline);
  const button = document.createElement("button");
  button.textContent = note().dataset.again;
  button.onclick = () => again();
  note().append(button);
}

// What only leads on does not take the place of an answer that waits: the sentence is said once more.
function remind() {
  note().animate({ opacity: [0, 1] }, 500);
  say(note().firstChild.textContent);
}

// Whether this program answers, and not only a network that leads nowhere.
async function isThere() {
  try {
    const there = document.querySelector("link").href;
    const answer = await fetch(there, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE / 2) });
    return answer.headers.has("X-Robots-Tag");
  } catch { return false; }
}

// None where nobody has answered, or not this program but a proxy in front of it.
async function sent({ address, body }) {
  const given = onItsWay = new AbortController();
  const asking = setInterval(async () => { if (!await isThere()) given.abort(); }, PATIENCE);
  try {
    const answer = await fetch(address, { method: "POST", body, headers: { "X-By-Script": "1" }, signal: given.signal });
    if (answer.headers.has("X-Robots-Tag")) return answer;
  } catch { /* no network */ } finally { clearInterval(asking); }
  return null;
}

// One after the other.
async function sendAll() {
  isSending = true;
  const waited = setTimeout(() => { if (!isInHand) tell(note().dataset.sending); }, UNNOTICED);
  for (let wait = 1000; waiting.length;) {
    const [form] = waiting;
    const answer = await sent(form);
    if (answer) {
      wait = 1000;
      waiting = answer.headers.get("Location") ? waiting.filter((each) => each !== form) : [];
      form.answered(answer);
    } else if (waiting.includes(form) && !form.isPressedAfter) {
      document.body.ariaBusy = null;
      await new Promise((resolve) => { again = resolve; keep(true); setTimeout(resolve, wait); });
      wait = Math.min(wait * 2, LONGEST_PAUSE);
    }
    form.isPressedAfter = false;
  }
  clearTimeout(waited);
  keep(false);
  isSending = false;
}

// What it is answered with, after everything that waits before it.
function post(address, body, { leadsOn, label } = {}) {
  return new Promise((answered) => {
    waiting.push({ address, body, leadsOn, label, answered });
    if (!isSending) sendAll();
  });
}

// What hangs is sent anew, now.
function hurry() {
  if (!waiting.length) return;
  waiting[0].isPressedAfter = true;
  if (!(waiting[0].body instanceof FormData)) onItsWay.abort();
  again();
}

function isLike(one, address, body) {
  return one && !(body instanceof FormData) && one.address === address && `${one.body}` === `${body}`;
}

addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  event.preventDefault();
  const by = event.submitter;
  const leadsOn = Boolean(by && "onward" in by.dataset);
  if (leadsOn && isInHand && waiting.some((each) => !each.leadsOn)) return remind();
  const data = new FormData(form);
  if (by && by.name) data.append(by.name, by.value);
  const body = form.enctype.startsWith("m") ? data : new URLSearchParams(data);
  document.body.ariaBusy = "true";
  hurry();
  waiting = waiting.filter((each) => !each.leadsOn);
  if (isLike(waiting.at(-1), form.action, body)) return;
  const answer = await post(form.action, body, { leadsOn, label: by && by.name === "tap" ? by.textContent.trim() : "" });
  if (waiting.length) return;  // what was pressed last leads on
  const next = answer.headers.get("Location");
  if (next) return location.assign(next);
  isOver = true;
  rest();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.documentElement.replaceWith(document.adoptNode(page.documentElement));
  document.getElementById("main").focus();  // it is read from its beginning, where it says what is the matter
});

// A link that cannot be followed would end at the browser's own page of errors.
addEventListener("click", async (event) => {
  const link = event.target.closest("a[href]");
  if (!link || link.hash || link.download || link.origin !== location.origin) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;  // into another tab
  event.preventDefault();
  if (navigator.onLine && await isThere()) location.assign(link.href);
  else if (isInHand) remind();
  else tell(note().dataset.offline);
});
addEventListener("online", () => (isInHand ? again() : tell("")));
addEventListener("beforeunload", (event) => { if (isInHand) event.preventDefault(); });

// Keys that press a button: arrows, and what a presenter sends in their place.
const PRESENTER = { PageDown: "ArrowRight", PageUp: "ArrowLeft" };
addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  const button = document.querySelector(`[aria-keyshortcuts~="${PRESENTER[event.key] || event.key}"]`);
  if (button) { event.preventDefault(); button.click(); }
});
