// Keeps the wall right, and says when it cannot; without a script the page has a link that fetches it anew.
"use strict";

const wall = document.getElementById("wall");
const stale = document.getElementById("stale");
const QUIET = 6500;  // three beats of the program and a little more
const SOON = 1000;   // a restart is over before anybody has to be told
const LONGEST = 1000;  // between two tries, half as much more at random: a program that is back is seen within 3 s

// The clock of the computer at the projector may be wrong: it only counts on from the program's. What comes late says
// too little, so the furthest holds.
let ahead = Number(wall.dataset.now) - performance.now();
const now = () => ahead + performance.now();

function set(time) {
  ahead = Math.max(ahead, time - performance.now());
}

let heard = now();
let isOver = false;
let events = null;
let pause = 300;

function hear() {
  heard = now();
  pause = 300;
  document.body.classList.add("live");
  if (!isOver) stale.textContent = "";
}

function complain() {
  const time = new Date(heard).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", timeZone: wall.dataset.zone });
  stale.textContent = wall.dataset.stale.replace("{time}", time);
}

function show({ html, charts: specs, lang, turned }) {
  steer(turned);
  const before = [...wall.querySelectorAll(".chart")];
  document.documentElement.lang = lang;
  wall.innerHTML = html;
  for (const [at, place] of wall.querySelectorAll(".chart").entries()) {
    if (!before[at] || !before[at].querySelector("svg") || before.length !== specs.length) continue;
    place.replaceWith(before[at]);  // what is drawn stays until it is drawn anew: nothing flickers
    before[at].parentElement.classList.add("drawn");
  }
  turn();
  fit();
  if (specs.length) charts.show(specs);
}

const inHand = matchMedia("(max-width: 600px)");  // whoever has it on a phone scrolls
const LONG = 12000;  // milliseconds in which a page can be read
const HELD = 60000;  // in which one stays that somebody has turned to with the keys
const NONE = { page: 0, until: 0 };
let held = NONE;
let steered = null;

function steer(turned) {  // by the remote control; what is told again does not undo what the keys have done since
  if (JSON.stringify(turned) === JSON.stringify(steered)) return;
  if (turned) held = turned;
  else if (held === steered) held = NONE;
  steered = turned;
}

function turn() {  // every projector shows the same page at the same time, but for one where somebody turns
  const pages = wall.querySelectorAll(".pages > .page");
  if (inHand.matches) return pages.forEach((page) => { page.hidden = false; });
  const turned = pages.length ? (now() < held.until ? held.page : Math.floor(now() / LONG)) % pages.length : 0;
  if (pages.length < 2 || (pages[turned].hidden === false && [...pages].every((page, at) => page.hidden === (at !== turned)))) return;
  pages.forEach((page, at) => { page.hidden = at !== turned; });
  fit();
}

addEventListener("keydown", ({ key }) => {  // those that a presenter sends
  const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[key];
  const pages = [...wall.querySelectorAll(".pages > .page")];
  if (!step || pages.length < 2 || inHand.matches) return;
  held = { page: (pages.findIndex((page) => !page.hidden) + step + pages.length) % pages.length, until: now() + HELD };
  turn();
});

function fit() {  // nobody scrolls a wall: what does not fit becomes smaller
  const root = document.documentElement;
  root.style.fontSize = "";
  if (inHand.matches) return;
  let size = parseFloat(getComputedStyle(root).fontSize);
  const least = size / 3;
  while (root.scrollHeight > innerHeight && size > least) root.style.fontSize = `${size *= 0.94}px`;
}

function listen() {
  if (events || isOver) return;
  events = new EventSource(wall.dataset.live);
  events.addEventListener("message", (event) => { hear(); show(JSON.parse(event.data)); });
  events.addEventListener("beat", (event) => { set(JSON.parse(event.data).now); hear(); });
  events.addEventListener("over", () => {
    isOver = true;
    events.close();
    wall.textContent = "";
    stale.textContent = wall.dataset.ended;
  });
  events.onerror = () => {
    if (events && events.readyState === EventSource.CLOSED) again();
  };
}

function again() {  // an answer that is no stream, from a proxy in front of a program that restarts, ends it for good
  if (events) events.close();
  events = null;
  pause = Math.min(pause * 1.5, LONGEST);
  setTimeout(listen, pause * (0.5 + Math.random()));
}

setInterval(() => {
  const broken = !events || events.readyState !== EventSource.OPEN;
  const since = now() - heard;
  if (isOver) return;
  if (since > QUIET || (broken && since > SOON)) complain();
  if (since > QUIET && !broken) again();  // a connection that died without a word
}, 250);

const charts = (() => {
  let loading = null;
  let drawn = [];
  let wanted = null;

  function load() {
    loading ||= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = wall.dataset.charts;
      script.onload = resolve;
      script.onerror = () => { loading = null; reject(new Error("no charts")); };
      document.head.append(script);
    });
    return loading;
  }

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const [ink, blue, track, paper] = ["--ink", "--blue", "--track", "--paper"].map((name) => style.getPropertyValue(name).trim());
    const font = style.fontFamily;
    return {
      background: null, font, view: { stroke: null }, text: { color: ink, font },
      style: { before: { color: ink }, edge: { color: paper }, share: { color: blue }, track: { color: track } },
    };
  }

  async function draw(spec, at) {
    const place = wall.querySelectorAll(".chart")[at];
    if (!place) return;
    const there = drawn[at];
    const shape = JSON.stringify({ ...spec, data: null, rows: spec.data.values.map((row) => row.label) });
    if (there && there.shape === shape && place.contains(there.svg)) {
      await there.view.data(spec.data.name, spec.data.values).runAsync();
      return;
    }
    const box = document.createElement("div");
    const options = { ast: true, actions: false, defaultStyle: false, tooltip: false, renderer: "svg", config: colours() };
    const { view } = await window.vegaEmbed(box, spec, options);
    if (!wall.contains(place) || wanted[at] !== spec) { view.finalize(); return; }
    const svg = box.querySelector("svg");
    for (const each of [svg, ...svg.querySelectorAll("[role], [aria-label], [aria-roledescription]")])
      for (const name of ["role", "aria-label", "aria-roledescription"]) each.removeAttribute(name);
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("preserveAspectRatio", "xMinYMid");  // it begins where the heading begins
    if (there) there.view.finalize();
    drawn[at] = { view, shape, svg };
    place.replaceChildren(svg);
    place.hidden = false;
    place.parentElement.classList.add("drawn");
    fit();
  }

  return {
    async show(specs) {
      wanted = specs;
      try {
        await load();
        for (const [at, spec] of specs.entries()) if (wanted === specs) await draw(spec, at);
      } catch { /* the table is there */ }
    },
  };
})();

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => location.reload());
addEventListener("pagehide", () => events && events.close());
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
addEventListener("resize", fit);
steer(JSON.parse(wall.dataset.turned));
turn();
fit();
setInterval(turn, 250);
if ("EventSource" in window) listen();

setInterval(() => {  // the time that is left; whoever has no script reads until when it lasts
  for (const place of document.querySelectorAll(".countdown")) {
    const left = Math.max(0, Math.ceil((new Date(place.dataset.until) - now()) / 1000));
    const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    const shown = place.querySelector(".left");
    if (shown.textContent !== text) shown.textContent = text;
    place.classList.toggle("over", left === 0);
  }
}, 250);
