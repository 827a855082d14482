// Cards on piles: dragged with mouse or finger, moved by keys. Every move is an act of the page, as its buttons are.
"use strict";

(() => {
  const page = document.getElementById("main");
  const WIDE = 800;   // pixels from which on the piles have room beside each other
  const FAR = 6;      // pixels from which on a press is a drag
  const HELD = 250;   // milliseconds after which a finger drags instead of scrolling
  const EDGE = 60;    // pixels at the edge of the window that scroll it
  const queue = [];
  let isPosting = false;
  let drag = null;
  let isDropped = false;

  document.documentElement.classList.add("scripted");

  const board = () => page.querySelector(".board");
  const piles = () => [...page.querySelectorAll(".board .pile")];
  const cards = () => [...page.querySelectorAll(".board [data-card]")];
  const pileOf = (element) => element && element.closest(".board .pile");
  const cardOf = (id) => page.querySelector(`.board [data-card="${CSS.escape(id)}"]`);

  function open() {
    const found = board();
    if (found && innerWidth >= WIDE) found.open = true;
    goOn();
  }

  const LEFT = "card";  // kept while a pile gets its name, or a card its pile, on a page of its own

  const nextOf = (card) => {
    const item = card.closest("li");
    const next = item.nextElementSibling || item.previousElementSibling;
    return next && next.querySelector("[data-card]");
  };

  function leave(card) {
    const next = nextOf(card);
    try {
      sessionStorage.setItem(LEFT, JSON.stringify({ card: card.dataset.card, pile: pileOf(card).dataset.put, next: next && next.dataset.card }));
    } catch { /* a browser that keeps nothing */ }
  }

  // Back from there: at the next card, or at the same one where it still lies where it lay.
  function goOn() {
    if (!board()) return;
    let left = null;
    try {
      left = JSON.parse(sessionStorage.getItem(LEFT));
      sessionStorage.removeItem(LEFT);
    } catch { /* a browser that keeps nothing */ }
    if (!left) return;
    const card = cardOf(left.card);
    const stayed = card && pileOf(card).dataset.put === left.pile;
    const there = (!stayed && left.next && cardOf(left.next)) || card;
    if (there) there.focus();
  }

  function busy() {
    document.body.classList.toggle("busy", Boolean(drag && drag.ghost) || isPosting);
    if (!document.body.classList.contains("busy")) document.dispatchEvent(new Event("free"));
  }

  // One card goes to another pile: at once here, and then where it is kept.
  function move(card, pile, focused) {
    if (!pile || pile === pileOf(card)) return;
    const form = board().querySelector("form");
    const tap = pile.dataset.put.replace("CARD", card.dataset.card);
    if (pile.dataset.asks) {
      leave(card);
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name: "tap", value: tap });
      form.append(field);
      form.requestSubmit();
      return;
    }
    const list = pile.querySelector("ul");
    list.append(card.closest("li"));
    card.scrollIntoView({ block: "nearest" });
    if (focused) focused.focus();
    say(board().dataset.said.replace("{card}", card.textContent.trim()).replace("{pile}", pile.dataset.name));
    queue.push(tap);
    if (!isPosting) post();
  }

  async function post() {
    isPosting = true;
    busy();
    let next = null;
    try {
      while (queue.length) {
        const form = (next || document).querySelector(".board form");
        const fields = new URLSearchParams({ key: form.elements.key.value, drawn: form.elements.drawn.value, tap: queue.shift() });
        const posted = await window.post(form.getAttribute("action"), fields);
        const answer = await fetch(posted.headers.get("Location"));
        const html = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (!answer.ok || !html.querySelector(".board")) throw new Error("not a board");
        history.replaceState(null, "", answer.url);
        next = html;
      }
      isPosting = false;
      take(next);
    } catch {
      queue.length = 0;
      isPosting = false;
      say(board() ? board().dataset.failed : "");
      if (navigator.onLine) setTimeout(() => location.reload(), 1500);
      else addEventListener("online", () => location.reload(), { once: true });
    }
  }

  // The page that the last move has led to, in the place of this one; what had the focus has it again.
  function take(html) {
    const focused = document.activeElement && document.activeElement.dataset.card;
    const tops = new Map(piles().map((each) => [each.dataset.put, (each.querySelector("ul") || each).scrollTop]));
    const fresh = html.getElementById("main");
    const isOpen = board() && board().open;
    if (drag) return busy();
    page.replaceChildren(...fresh.childNodes);
    if (fresh.dataset.live) page.dataset.live = fresh.dataset.live;
    if (board()) board().open = isOpen;
    for (const each of piles()) {
      const list = each.querySelector("ul");
      if (list) list.scrollTop = tops.get(each.dataset.put) || 0;
    }
    const again = focused && cardOf(focused);
    if (again) again.focus({ preventScroll: true });
    document.dispatchEvent(new Event("page"));
    busy();
  }

  // Mouse, pen and finger.
  function begin(event) {
    const card = event.target.closest && event.target.closest(".board [data-card]");
    if (!card || event.button > 0 || !event.isPrimary) return;
    isDropped = false;
    drag = { card, x: event.clientX, y: event.clientY, at: event, isTouch: event.pointerType === "touch", ghost: null };
    if (drag.isTouch) drag.timer = setTimeout(() => lift(), HELD);
  }

  function lift() {
    const { card } = drag;
    const place = card.getBoundingClientRect();
    drag.ghost = card.cloneNode(true);
    drag.ghost.removeAttribute("data-card");
    drag.ghost.className = "ghost";
    drag.ghost.setAttribute("aria-hidden", "true");
    drag.ghost.tabIndex = -1;
    drag.ghost.style.width = `${place.width}px`;
    drag.dx = drag.x - place.left;
    drag.dy = drag.y - place.top;
    document.body.append(drag.ghost);
    card.classList.add("lifted");
    busy();
    follow();
  }

  function follow() {
    const { clientX: x, clientY: y } = drag.at;
    drag.ghost.style.transform = `translate(${x - drag.dx}px, ${y - drag.dy}px)`;
    const over = pileOf(document.elementFromPoint(x, y));
    for (const each of piles()) each.classList.toggle("over", each === over);
    if (y < EDGE) scrollBy(0, -12);
    if (y > innerHeight - EDGE) scrollBy(0, 12);
    return over;
  }

  function went(event) {
    if (!drag || !event.isPrimary) return;
    drag.at = event;
    const isFar = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > FAR;
    if (!drag.ghost && isFar && drag.isTouch) return end(false);  // it scrolls
    if (!drag.ghost && isFar) lift();
    if (drag && drag.ghost) follow();
  }

  function end(isDrop) {
    if (!drag) return;
    clearTimeout(drag.timer);
    const { card, ghost } = drag;
    const over = ghost && isDrop ? follow() : null;
    drag = null;
    if (!ghost) return;
    ghost.remove();
    card.classList.remove("lifted");
    for (const each of piles()) each.classList.remove("over");
    isDropped = true;
    setTimeout(() => { isDropped = false; }, 0);
    const there = cardOf(card.dataset.card) || card;
    move(there, over, there);
    busy();
  }

  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", went);
  document.addEventListener("pointerup", () => end(true));
  document.addEventListener("pointercancel", () => end(false));
  document.addEventListener("touchmove", (event) => { if (drag && drag.ghost) event.preventDefault(); }, { passive: false });
  document.addEventListener("contextmenu", (event) => { if (drag && drag.ghost) event.preventDefault(); });
  document.addEventListener("dragstart", (event) => { if (event.target.closest && event.target.closest(".board")) event.preventDefault(); });
  document.addEventListener("click", (event) => {
    const card = event.target.closest && event.target.closest(".board [data-card]");
    if (isDropped) { event.preventDefault(); event.stopPropagation(); } else if (card) leave(card);
  }, true);

  // The keyboard: arrows move the card to the next pile, a figure puts it there and goes on with the next card.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return end(false);
    const card = event.target.closest && event.target.closest(".board [data-card]");
    if (!card || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = piles();
    const aside = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const along = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const named = all.find((each) => each.dataset.key && each.dataset.key === event.key.toLowerCase());
    if (aside) {
      const there = all.filter((each) => !each.dataset.asks);
      const turned = getComputedStyle(document.documentElement).direction === "rtl" ? -aside : aside;
      move(card, there[there.indexOf(pileOf(card)) + turned], card);
    } else if (along) {
      const list = cards();
      const next = list[list.indexOf(card) + along];
      if (next) next.focus();
    } else if (named) {
      move(card, named, nextOf(card) || card);
    } else {
      return;
    }
    event.preventDefault();
  });

  open();
})();
