// What to try first, in a few sentences: open until somebody folds it; on a small screen until the first message is there.

import { element } from "./element.js";
import { words } from "./words.js";

const FOLDED = "first-steps-folded";

const ADDRESS = /(https?:\/\/\S+)/;

/** A sentence whose addresses are links, each in a tab of its own. */
function linked(sentence) {
  return sentence
    .split(ADDRESS)
    .map((part) => (ADDRESS.test(part) ? element("a", { href: part, target: "_blank", rel: "noopener" }, part) : part));
}

export class FirstSteps {
  /** `host` stays empty where the server names no steps; `begun`: there are messages on the phones already. */
  constructor(host, steps, { begun }) {
    this.small = window.matchMedia("(max-width: 760px), (max-height: 700px)");
    host.replaceChildren();
    if (steps.length === 0) return;
    this.fold = element(
      "details",
      { class: "first", open: sessionStorage.getItem(FOLDED) === null, ontoggle: () => this.#remember() },
      element("summary", { class: "first__title" }, words.firstSteps),
      element("ol", { class: "first__steps" }, steps.map((step) => element("li", {}, linked(step)))),
    );
    host.replaceChildren(this.fold);
    if (begun) this.makeRoom();
  }

  /** Messages are there: whoever holds a small screen needs the room for it. */
  makeRoom() {
    if (this.fold?.open && this.small.matches) this.fold.open = false;
  }

  #remember() {
    if (this.fold.open) sessionStorage.removeItem(FOLDED);
    else sessionStorage.setItem(FOLDED, "yes");
  }
}
