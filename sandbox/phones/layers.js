// What lies over one phone: a short notice, an alert that wants its OK, a sheet. The other phones stay usable.

import { element, icon } from "./element.js";
import { words } from "./words.js";

const NOTICE_MILLISECONDS = 4500;

export class Layers {
  /** `body` is put to rest while an alert or a sheet lies over it; `fallback()` gives the focus a place afterwards. */
  constructor(body, fallback) {
    this.body = body;
    this.fallback = fallback;
    this.notices = element("div", { class: "notices", role: "status", "data-part": "notice" });
    this.host = element("div", { class: "layers" }, this.notices);
    this.open = null;
  }

  /** A notice that leaves by itself; the older one gives way. */
  notice(text) {
    clearTimeout(this.leaving);
    const note = element("p", { class: "notice", dir: "auto" }, text);
    this.notices.replaceChildren(note);
    this.leaving = setTimeout(() => note.remove(), NOTICE_MILLISECONDS);
  }

  alert(text) {
    const said = element("p", { class: "alert__text", dir: "auto" }, text);
    const close = element("button", { type: "button", class: "primary", onclick: () => this.close() }, words.ok);
    this.#lay(element("div", { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-label": text }, said, close), close);
  }

  sheet(title, content, first) {
    const close = element(
      "button",
      { type: "button", class: "round", "aria-label": words.close, onclick: () => this.close() },
      icon("close"),
    );
    const head = element("div", { class: "sheet__head" }, element("h3", {}, title), close);
    this.#lay(element("div", { class: "sheet", role: "dialog", "aria-modal": "true", "aria-label": title }, head, content), first ?? close);
  }

  close() {
    if (!this.open) return;
    const { layer, before } = this.open;
    this.open = null;
    this.body.inert = false;
    layer.remove();
    const place = before?.isConnected && before !== document.body ? before : this.fallback();
    place.focus({ preventScroll: true });
  }

  #lay(content, first) {
    const before = this.open?.before ?? document.activeElement;
    this.open?.layer.remove();
    const layer = element("div", { class: "layer" }, content);
    layer.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
      else if (event.key === "Tab") keepInside(event, content);
    });
    layer.addEventListener("click", (event) => {
      if (event.target === layer && content.getAttribute("role") === "dialog") this.close();
    });
    this.open = { layer, before };
    this.host.append(layer);
    this.body.inert = true;
    first.focus({ preventScroll: true });
  }
}

function keepInside(event, content) {
  const stops = [...content.querySelectorAll("button, input, select, a[href]")].filter((stop) => !stop.disabled);
  const [first, last] = [stops[0], stops[stops.length - 1]];
  if (event.shiftKey && document.activeElement === first) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault();
    first.focus();
  }
}
