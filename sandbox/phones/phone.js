// One phone: its conversation, what lies over it, and what the person holding it can do.

import { Composer } from "./composer.js";
import { element, icon } from "./element.js";
import { Layers } from "./layers.js";
import { meaning } from "./links.js";
import { messageNode, refill } from "./message.js";
import { enlarge } from "./picture.js";
import { Reach } from "./reach.js";
import { Refused, server } from "./server.js";
import { phoneLanguages, words } from "./words.js";

const TYPING_MILLISECONDS = 5000;
const ANSWER_MILLISECONDS = 20_000;
const ABOVE_NEWEST = 12;
const NEAR_THE_END = 80;

export class Phone {
  /** `page`: botUsername, moments, invitations, onNews(phone). */
  constructor(data, page) {
    this.id = data.id;
    this.page = page;
    this.messages = new Map();
    this.actions = this.#actions();
    this.context = { botUsername: page.botUsername, moments: page.moments, actions: this.actions };
    this.#build(data);
    this.update(data);
    for (const message of data.messages) this.#place(message);
    this.#settleDays();
  }

  #build(data) {
    this.composer = new Composer(this.actions);
    this.name = element("p", { class: "phone__name", dir: "auto" });
    this.thread = element("div", { class: "thread" });
    const log = {
      class: "phone__log",
      role: "log",
      "aria-label": words.phone.log(data.role),
      "aria-description": words.phone.logKeys,
      "aria-live": "off",
      tabindex: "0",
      onscroll: () => this.#onScroll(),
    };
    this.log = element("div", log, this.thread);
    new Reach(this.log, this.thread);
    // Who reads the end stays there, whatever grows or shrinks: a message, an edit, the field below, the window.
    this.atTheEnd = true;
    const sizes = new ResizeObserver(() => this.atTheEnd && this.#toTheEnd());
    sizes.observe(this.log);
    sizes.observe(this.thread);
    this.empty = element("div", { class: "empty" });
    this.newer = element(
      "button",
      { type: "button", class: "newer", hidden: true, onclick: () => this.#toTheEnd() },
      icon("down"),
      words.phone.newMessages,
    );
    const body = element("div", { class: "phone__body" }, this.#head(data), element("div", { class: "phone__talk" }, this.log, this.newer), this.composer.node);
    this.layers = new Layers(body, () => this.log);
    this.node = element(
      "section",
      {
        class: "phone",
        id: `phone-${data.id}`,
        "data-phone": data.id,
        "data-hue": String(data.hue),
        "aria-label": data.role,
        ondragover: (event) => event.preventDefault(),
        ondrop: (event) => this.#onDrop(event),
      },
      body,
      this.layers.host,
    );
  }

  #head(data) {
    return element(
      "header",
      { class: "phone__head" },
      element("span", { class: "phone__monogram", "aria-hidden": "true" }, data.role.slice(0, 2)),
      element("div", { class: "phone__who" }, element("h2", { dir: "auto" }, data.role), this.name),
      ...(data.group ? [] : this.#buttons()),
    );
  }

  #buttons() {
    return [
      element(
        "button",
        { type: "button", class: "round", "aria-label": words.link.title, title: words.link.title, onclick: () => this.#askForLink() },
        icon("link"),
      ),
      element(
        "button",
        { type: "button", class: "round", "aria-label": words.phone.more, title: words.phone.more, onclick: () => this.#showMore() },
        icon("more"),
      ),
    ];
  }

  /** What the page knows of a phone besides its messages. */
  update(data) {
    this.data = data;
    this.composer.setCommands(data.commands);
    this.composer.setKeyboard(data.keyboard);
    this.composer.node.classList.toggle("composer--blocked", data.blocked);
    this.#showName();
    this.#fillEmpty();
  }

  /** A new message, or the newer version of one that is shown. */
  show(message) {
    const isNew = !this.messages.has(message.id);
    this.#place(message);
    this.#awaits(null);
    this.#showTyping(false);
    if (!isNew) return;
    this.#settleDays();
    if (message.sender === "person") this.#toTheEnd();
    else this.page.onNews(this);
    this.newer.hidden = this.atTheEnd;
  }

  forget(messageId) {
    this.messages.get(messageId)?.remove();
    this.messages.delete(messageId);
    this.#settleDays();
    this.#fillEmpty();
  }

  /** The bot's answer to a tap: nothing, a notice, an alert, or a link to follow. */
  answer({ text, alert, url }) {
    this.#awaits(null);
    if (url) this.#follow(meaning(url, this.page.botUsername));
    if (!text) return;
    if (alert) this.layers.alert(text);
    else this.layers.notice(text);
  }

  typing() {
    this.#showTyping(true);
    clearTimeout(this.typingEnds);
    this.typingEnds = setTimeout(() => this.#showTyping(false), TYPING_MILLISECONDS);
  }

  /** Shows what comes, wherever somebody has read before. */
  follow() {
    this.#toTheEnd();
  }

  /** Puts the beginning of the newest message at the top: whoever only watches wants to read, not to answer. */
  readNewest() {
    const newest = [...this.thread.querySelectorAll(".message")].at(-1);
    if (!newest || newest.offsetHeight < this.log.clientHeight) return;
    this.log.scrollTop += newest.getBoundingClientRect().top - this.log.getBoundingClientRect().top - ABOVE_NEWEST;
  }

  /** Only the phone in use is read aloud word for word. */
  readAloud(on) {
    this.log.setAttribute("aria-live", on ? "polite" : "off");
  }

  #actions() {
    const attempt = async (work) => {
      try {
        await work;
        return true;
      } catch (problem) {
        this.#awaits(null);
        this.layers.notice(problem instanceof Refused ? problem.message : words.failed);
        if (!(problem instanceof Refused)) throw problem;
        return false;
      }
    };
    return {
      write: (text) => attempt(server.write(this.id, text)),
      command: (text) => attempt(server.write(this.id, text)),
      sendFile: (file, caption) => attempt(server.sendFile(this.id, file, caption)),
      open: (link) => attempt(server.open(this.id, link)),
      block: (blocked) => attempt(server.block(this.id, blocked)),
      notice: (text) => this.layers.notice(text),
      follow: (where) => this.#follow(where),
      enlarge,
      press: (message, button, node) => this.#press(message, button, { node, attempt }),
    };
  }

  #press(message, button, { node, attempt }) {
    switch (button.kind) {
      case "callback":
        this.#awaits(node);
        attempt(server.tap(this.id, message.id, button.data));
        break;
      case "url":
        this.actions.follow(meaning(button.url, this.page.botUsername));
        break;
      case "copy":
        this.#copy(button.copy);
        break;
      default:
        this.layers.notice(words.unsupportedButton);
    }
  }

  #follow(where) {
    switch (where.kind) {
      case "bot":
        this.actions.open(where.link);
        break;
      case "share":
        this.#copy(where.text);
        break;
      case "web":
        window.open(where.href, "_blank", "noopener,noreferrer");
        break;
      default:
        this.layers.notice(words.unsupportedButton);
    }
  }

  async #copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.layers.notice(words.link.copied);
    } catch {
      this.layers.notice(words.link.notCopied);
    }
  }

  /** The tapped button shows that an answer is awaited, for as long as a person would believe it. */
  #awaits(node) {
    clearTimeout(this.awaiting);
    this.tapped?.removeAttribute("aria-busy");
    this.tapped = node;
    if (!node) return;
    node.setAttribute("aria-busy", "true");
    this.awaiting = setTimeout(() => this.#awaits(null), ANSWER_MILLISECONDS);
  }

  #place(message) {
    this.page.invitations.notice(this.data.role, message);
    const known = this.messages.get(message.id);
    if (known) {
      refill(known, message, this.context);
      return;
    }
    const node = messageNode(message, this.context);
    const later = [...this.messages.keys()].filter((id) => id > message.id);
    this.thread.insertBefore(node, later.length > 0 ? this.messages.get(Math.min(...later)) : null);
    this.messages.set(message.id, node);
    this.#clearEmpty();
  }

  /** One line with the date above the first message of each day. */
  #settleDays() {
    for (const line of this.thread.querySelectorAll(".day")) line.remove();
    let before = null;
    for (const node of this.thread.querySelectorAll(".message")) {
      const at = Number(node.dataset.at);
      if (before === null || !this.page.moments.sameDay(before, at)) {
        node.before(element("p", { class: "day" }, element("span", {}, this.page.moments.chatDay(at))));
      }
      before = at;
    }
  }

  #fillEmpty() {
    const held = this.empty.contains(document.activeElement);
    this.#clearEmpty();
    if (this.messages.size > 0) return;
    if (this.data.group) return;
    const link = this.data.start_link;
    const big = (label, onclick) => element("button", { type: "button", class: "primary primary--big", onclick }, label);
    this.empty.replaceChildren(
      element("span", { class: "empty__mark", "aria-hidden": "true" }, this.data.role.slice(0, 2)),
      element("p", { class: "empty__title" }, words.phone.empty),
      element("p", {}, link ? words.phone.emptyWithLink : words.phone.emptyWithoutLink),
      link ? big(words.phone.openInvitation, () => this.actions.open(link)) : big(words.phone.openLink, () => this.#askForLink()),
    );
    if (!link) {
      this.empty.append(
        element("button", { type: "button", class: "secondary", onclick: () => this.actions.write("/start") }, words.phone.start),
      );
    }
    this.thread.append(this.empty);
    if (held) this.empty.querySelector("button").focus({ preventScroll: true });
  }

  #clearEmpty() {
    const held = this.empty.contains(document.activeElement);
    this.empty.remove();
    if (held) this.log.focus({ preventScroll: true });
  }

  #askForLink() {
    const { content, field } = this.page.invitations.form(this.data.start_link, (link) => {
      this.layers.close();
      this.actions.open(link);
    });
    this.layers.sheet(words.link.title, content, field);
  }

  #showMore() {
    const choice = (label, onclick) =>
      element(
        "button",
        {
          type: "button",
          class: "secondary",
          onclick: () => {
            this.layers.close();
            onclick();
          },
        },
        label,
      );
    const { blocked } = this.data;
    const content = element(
      "div",
      { class: "sheet__body" },
      choice(blocked ? words.phone.unblock : words.phone.block, () => this.actions.block(!blocked)),
    );
    this.layers.sheet(words.phone.more, content, content.firstElementChild);
  }

  #showName() {
    const { blocked, name, role, language } = this.data;
    // Who has no name beside the role is told apart by the language.
    const beside = name === role ? (new Map(phoneLanguages).get(language) ?? language) : name;
    this.name.textContent = blocked ? words.phone.blocked : beside;
  }

  #showTyping(on) {
    this.name.classList.toggle("phone__name--typing", on);
    if (on) this.name.textContent = `${words.bot} ${words.phone.typing}`;
    else this.#showName();
  }

  #onDrop(event) {
    event.preventDefault();
    this.composer.attach(event.dataTransfer.files[0]);
  }

  #onScroll() {
    this.atTheEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_THE_END;
    if (this.atTheEnd) this.newer.hidden = true;
  }

  #toTheEnd() {
    this.atTheEnd = true;
    this.log.scrollTop = this.log.scrollHeight;
    this.newer.hidden = true;
  }
}
