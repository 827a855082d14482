// A story in steps: what happens, whose phone to look at, and the button with which the next step begins.

import { element } from "./element.js";
import { Refused, server } from "./server.js";
import { words } from "./words.js";

const READING_MILLISECONDS_PER_LETTER = 60;
const LEAST_READING_MILLISECONDS = 4000;

export class Story {
  /**
   * `host` stays empty where nothing is told. `lookAt(role, { focus })` brings a phone into sight, `follow()` lets all
   * of them show what comes, `readNewest(role)` shows the beginning of a phone's newest message.
   */
  constructor(host, story, { lookAt, follow, readNewest }) {
    this.lookAt = lookAt;
    this.follow = follow;
    this.readNewest = readNewest;
    host.replaceChildren();
    if (!story) return;
    this.heading = element("h2", { class: "story__heading" });
    this.text = element("p", { class: "story__text" });
    this.look = element("button", { type: "button", class: "story__look", onclick: () => this.lookAt(this.role, { focus: true }) });
    this.pages = element("ul", { class: "story__pages" });
    this.said = element("p", { class: "story__said", role: "status" });
    this.go = element("button", { type: "button", class: "primary story__go", onclick: () => this.#goOn() });
    this.anyway = element(
      "button",
      { type: "button", class: "secondary", hidden: true, onclick: () => this.#goOn({ anyway: true }) },
      words.story.anyway,
    );
    this.byItself = element(
      "button",
      { type: "button", class: "secondary story__auto", "aria-pressed": "false", onclick: () => this.#switch() },
      words.story.byItself,
    );
    // Folded by whoever holds a small screen, it stays so from step to step.
    this.told = element(
      "details",
      { class: "story__told", open: true },
      element("summary", { class: "story__summary" }, this.heading),
      this.text,
      this.look,
      this.pages,
    );
    host.replaceChildren(
      element(
        "div",
        { class: "story" },
        element("div", { class: "story__words" }, this.told, this.said),
        element("div", { class: "story__buttons" }, this.go, this.anyway, this.byItself),
      ),
    );
    this.show(story);
  }

  show(story) {
    const isNew = this.story?.number !== story.number;
    this.story = story;
    this.role = story.look_at;
    const place = story.number > 0 ? [element("span", { class: "story__place" }, words.story.step(story.number, story.count)), " "] : [];
    this.heading.replaceChildren(...place, story.heading);
    this.text.textContent = story.text;
    this.look.textContent = words.story.lookAt(story.look_at);
    this.look.hidden = story.number === 0;
    this.pages.replaceChildren(...story.pages.map(page));
    this.#showPace(story);
    if (story.number === 0) return;
    if (isNew) this.lookAt(this.role, { focus: false });
    if (story.pace === "running") this.follow();
    else this.readNewest(this.role);
  }

  #showPace({ pace, number }) {
    const { story } = words;
    this.said.textContent = { running: story.running, failed: story.failed, over: story.over }[pace] ?? "";
    this.go.textContent = pace === "failed" ? story.again : number === 0 ? story.begin : story.next;
    this.go.hidden = pace === "over";
    this.anyway.hidden = pace !== "failed" || number === this.story.count;
    this.byItself.hidden = pace === "over" || pace === "failed";
    // A step that failed is whoever watches' to decide about. Not disabled: whoever has the focus there keeps it for the next step.
    this.go.setAttribute("aria-disabled", String(pace === "running"));
    clearTimeout(this.waiting);
    if (this.isByItself && pace === "ready") this.waiting = setTimeout(() => this.#goOn(), this.#toRead());
  }

  get isByItself() {
    return this.byItself.getAttribute("aria-pressed") === "true";
  }

  /** As long as it takes to read the step and to look at the phone. */
  #toRead() {
    return LEAST_READING_MILLISECONDS + this.story.text.length * READING_MILLISECONDS_PER_LETTER;
  }

  #switch() {
    const on = !this.isByItself;
    this.byItself.setAttribute("aria-pressed", String(on));
    clearTimeout(this.waiting);
    if (on && this.story.pace !== "running") this.#goOn();
  }

  async #goOn({ anyway = false } = {}) {
    if (this.story.pace === "running") return;
    try {
      await server.goOn({ anyway });
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      this.said.textContent = problem.message;
    }
  }
}

function page({ words: label, address, code }) {
  const link = element("a", { href: address, target: "_blank", rel: "noopener" }, label);
  return element("li", {}, link, code ? ` · ${words.story.code(code)}` : "");
}
