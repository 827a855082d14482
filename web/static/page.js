// Makes pages live; everything works without it.
"use strict";

// After signing out "back" would show the page from the browser's memory.
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

const main = document.getElementById("main");
const address = () => main && main.dataset.live;
let pause = 1000;

function nameOf(element) {
  return element && element.name ? `[name="${element.name}"][value="${CSS.escape(element.value)}"]` : "";
}

let later = "";  // what came while somebody had something in hand

function show(html) {
  const text = document.getElementById("text");
  if (text && text.value) return;  // somebody is writing
  if (document.body.classList.contains("busy")) { later = html; return; }
  const open = [...main.querySelectorAll("details")].map((each) => each.open);
  const own = main.querySelector("form");  // what is the same for all pages comes without each one's own
  const drawn = main.querySelector("[name=drawn]");  // a field that one types into has none
  const focused = main.contains(document.activeElement) ? nameOf(document.activeElement) : "";
  const beside = main.querySelectorAll(":scope > aside");
  main.innerHTML = html;
  main.append(...beside);
  main.querySelectorAll("details").forEach((each, at) => { each.open = open[at] || false; });
  for (const form of main.querySelectorAll("form")) {
    if (form.elements.key && !form.elements.key.value && own) {
      form.action = own.action;
      form.elements.key.value = own.elements.key.value;
      if (form.elements.drawn && drawn) form.elements.drawn.value = drawn.value;
    }
  }
  const again = focused && main.querySelector(focused);
  if (again) again.focus({ preventScroll: true });
}

const SCATTERED = 1000;  // milliseconds: not all of a hall at once

function leadOn() {
  const text = document.getElementById("text");
  if (!text || !text.value) location.assign(document.querySelector("footer a").href);
}

let events = null;
let isOver = false;

function listen() {
  if (events || isOver || document.hidden || !address()) return;  // a browser has six connections for all of its tabs
  events = new EventSource(address());
  events.onmessage = (event) => {
    pause = 1000;
    const { html, part, leads_on, over } = JSON.parse(event.data);
    const place = main.querySelector(".live-part");
    if (html) show(html);
    else if (part && place) place.innerHTML = part;
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
document.addEventListener("page", () => { later = ""; isOver = false; rest(); listen(); });
document.addEventListener("free", () => {
  const html = later;
  later = "";
  if (html) show(html);
});

// Keys that press a button: arrows, and what a presenter sends in their place.
const PRESENTER = { PageDown: "ArrowRight", PageUp: "ArrowLeft" };
addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  const button = document.querySelector(`[aria-keyshortcuts~="${PRESENTER[event.key] || event.key}"]`);
  if (button) { event.preventDefault(); button.click(); }
});
