// As many phones stand side by side as there is room for; where that is not all of them, these tabs change which.

import { element } from "./element.js";
import { words } from "./words.js";

export class Tabs {
  /** `tray` is where the phones stand: its style says how much room one needs. */
  constructor(host, tray) {
    this.host = host;
    this.tray = tray;
    this.entries = [];
    this.first = 0;
    host.replaceChildren();
    host.onkeydown = (event) => this.#onKey(event);
    window.onresize = () => this.settle();
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
    return panel;
  }

  choose(phone) {
    this.chosen = phone;
    this.settle();
    this.#entry(phone).tab.scrollIntoView({ inline: "nearest", block: "nearest" });
  }

  /** A new message on a phone that cannot be seen is counted on its tab. */
  countNews(phone) {
    const entry = this.#entry(phone);
    if (!entry.panel.hidden) return;
    entry.count += 1;
    this.#describe(entry);
  }

  /** Shows the chosen phone and as many beside it as fit; to be called when a phone was added to the tray. */
  settle() {
    const count = this.entries.length;
    let room = count;
    this.#show(0, room);
    while (room > 1 && this.tray.scrollWidth > this.tray.clientWidth) {
      room -= 1;
      this.#show(0, room);
    }
    const place = this.entries.findIndex(({ phone }) => phone === this.chosen);
    const earliest = Math.max(0, place - room + 1);
    this.first = Math.min(Math.max(this.first, earliest), place, count - room);
    this.#show(this.first, room);
    for (const entry of this.entries) this.#describe(entry);
  }

  #show(first, room) {
    this.entries.forEach(({ panel }, place) => {
      panel.hidden = place < first || place >= first + room;
    });
  }

  #entry(phone) {
    return this.entries.find((entry) => entry.phone === phone);
  }

  #describe(entry) {
    const { phone, tab, panel, unread } = entry;
    const chosen = phone === this.chosen;
    if (!panel.hidden) entry.count = 0;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    tab.classList.toggle("tab--shown", !panel.hidden);
    unread.hidden = entry.count === 0;
    unread.replaceChildren(
      element("span", { "aria-hidden": "true" }, String(entry.count)),
      element("span", { class: "unseen" }, words.phone.unread(entry.count)),
    );
    const tabbed = this.entries.some((each) => each.panel.hidden);
    for (const [name, value] of [["role", "tabpanel"], ["aria-labelledby", tab.id]]) {
      if (tabbed) panel.setAttribute(name, value);
      else panel.removeAttribute(name);
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
