// On a small screen one phone is shown at a time and these tabs change it; on a large one all stand side by side.

import { element } from "./element.js";
import { words } from "./words.js";

export class Tabs {
  constructor(host) {
    this.host = host;
    this.entries = [];
    this.small = window.matchMedia("(max-width: 760px)");
    host.replaceChildren();
    host.onkeydown = (event) => this.#onKey(event);
    this.small.onchange = () => this.#settle();
  }

  add(phone) {
    const panel = element("div", { class: "slot" }, phone.node);
    panel.id = `slot-${phone.id}`;
    const unread = element("span", { class: "tab__unread", hidden: true });
    const tab = element(
      "button",
      {
        type: "button",
        role: "tab",
        class: "tab",
        id: `tab-${phone.id}`,
        "aria-controls": panel.id,
        "data-hue": String(phone.data.hue),
        onclick: () => this.choose(phone),
      },
      element("span", { dir: "auto" }, phone.data.role),
      unread,
    );
    this.host.append(tab);
    this.entries.push({ phone, tab, panel, unread, count: 0 });
    if (!this.chosen) this.chosen = phone;
    this.#settle();
    return panel;
  }

  choose(phone) {
    this.chosen = phone;
    const entry = this.#entry(phone);
    entry.count = 0;
    this.#settle();
    entry.tab.scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  /** A new message on a phone that cannot be seen is counted on its tab. */
  countNews(phone) {
    if (!this.small.matches || phone === this.chosen) return;
    this.#entry(phone).count += 1;
    this.#settle();
  }

  #entry(phone) {
    return this.entries.find((entry) => entry.phone === phone);
  }

  #settle() {
    for (const { phone, tab, panel, unread, count } of this.entries) {
      const chosen = phone === this.chosen;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      unread.hidden = count === 0;
      unread.replaceChildren(
        element("span", { "aria-hidden": "true" }, String(count)),
        element("span", { class: "unseen" }, words.phone.unread(count)),
      );
      panel.hidden = this.small.matches && !chosen;
      for (const [name, value] of [["role", "tabpanel"], ["aria-labelledby", tab.id]]) {
        if (this.small.matches) panel.setAttribute(name, value);
        else panel.removeAttribute(name);
      }
    }
  }

  #onKey(event) {
    const place = this.entries.findIndex(({ phone }) => phone === this.chosen);
    const last = this.entries.length - 1;
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: last }[event.key];
    if (next === undefined || next < 0 || next > last) return;
    event.preventDefault();
    this.choose(this.entries[next].phone);
    this.entries[next].tab.focus();
  }
}
