// The clock of the sandbox: shown as the phones see it, moved forward by its buttons.

import { element } from "./element.js";
import { Refused, server } from "./server.js";
import { words } from "./words.js";

const HOUR = 3600;
const DAY = 24 * HOUR;
const SAID_MILLISECONDS = 8000;

export class ClockPanel {
  constructor(host, moments, { hasNextDue }) {
    this.host = host;
    this.moments = moments;
    this.time = element("time", { class: "clock__time" });
    this.day = element("span", { class: "clock__day" });
    this.briefDay = element("span", { class: "clock__day clock__day--brief" });
    this.said = element("p", { class: "clock__said", role: "status", "data-part": "clock-said" });
    const choices = this.#choices(hasNextDue);
    // Only a small screen shows the opener: there the choices wait behind it.
    this.opener = element(
      "button",
      { type: "button", class: "clock__opener", "aria-controls": choices.id, onclick: () => this.#open(!this.isOpen) },
      words.clock.move,
    );
    this.#open(false);
    // Braces, not an expression: a handler kept as a property that returns false swallows the key, Tab and Enter too.
    host.onkeydown = ({ key }) => {
      if (key === "Escape") this.#close();
    };
    host.onfocusout = ({ relatedTarget }) => {
      if (relatedTarget && !host.contains(relatedTarget)) this.#open(false);
    };
    host.replaceChildren(
      element("p", { class: "clock__now" }, this.day, this.briefDay, " ", this.time),
      element("p", { class: "clock__heading", "aria-hidden": "true" }, words.clock.move),
      this.opener,
      choices,
      this.said,
    );
  }

  /** The sandbox's time in seconds; the server says it again every few seconds. */
  set(now) {
    const [time, day] = [this.moments.time(now), this.moments.day(now)];
    if (this.time.textContent === time && this.day.textContent === day) return;
    this.time.textContent = time;
    this.time.dateTime = new Date(now * 1000).toISOString();
    this.day.textContent = day;
    this.briefDay.textContent = this.moments.briefDay(now);
  }

  #choices(hasNextDue) {
    const choice = (label, work) =>
      element("button", { type: "button", class: "secondary", onclick: () => this.#move(work) }, label);
    return element(
      "div",
      { class: "clock__choices", role: "group", "aria-label": words.clock.move, id: "clock-choices" },
      choice(words.clock.hour, () => server.moveClock(HOUR)),
      choice(words.clock.day, () => server.moveClock(DAY)),
      hasNextDue ? choice(words.clock.nextDue, () => server.moveClockToNextDue()) : null,
    );
  }

  #open(open) {
    this.isOpen = open;
    this.host.classList.toggle("clock--open", open);
    this.opener.setAttribute("aria-expanded", String(open));
  }

  #close() {
    if (!this.isOpen) return;
    this.#open(false);
    this.opener.focus();
  }

  async #move(work) {
    this.#close();
    try {
      const { now, moved } = await work();
      const moment = `${this.moments.day(now)}, ${this.moments.time(now)} Uhr`;
      if (moved) this.#say(words.clock.movedTo(moment), { aloudOnly: true });
      else this.#say(words.clock.nothingDue);
    } catch (problem) {
      this.#say(problem instanceof Refused ? problem.message : words.failed);
    }
  }

  /** The new time is seen on the clock itself: those who listen are told; anything else is shown as well. */
  #say(sentence, { aloudOnly = false } = {}) {
    this.said.textContent = sentence;
    this.said.classList.toggle("unseen", aloudOnly);
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.said.replaceChildren(), SAID_MILLISECONDS);
  }
}
