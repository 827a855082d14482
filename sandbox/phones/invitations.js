// The links into the bot that any phone was shown, so that another phone can open them with one tap.

import { element } from "./element.js";
import { botLinksIn } from "./links.js";
import { words } from "./words.js";

const OFFERED = 3;

export class Invitations {
  constructor(botUsername, moments) {
    this.botUsername = botUsername;
    this.moments = moments;
    this.seen = new Map();
  }

  notice(role, message) {
    for (const link of botLinksIn(message, this.botUsername)) {
      this.seen.delete(link);
      this.seen.set(link, { role, at: message.at });
    }
  }

  /** A sheet's content: the phone's own invitation, a field for a link, the newest links shown; all call `open(link)`. */
  form(startLink, open) {
    const field = element("input", { type: "text", inputmode: "url", dir: "ltr", "aria-label": words.link.field, autocomplete: "off" });
    const submit = (event) => {
      event.preventDefault();
      if (field.value.trim()) open(field.value.trim());
    };
    const content = element(
      "form",
      { class: "sheet__body", onsubmit: submit },
      startLink
        ? element("button", { type: "button", class: "primary", onclick: () => open(startLink) }, words.phone.openInvitation)
        : null,
      element("p", {}, words.link.hint),
      field,
      element("button", { class: startLink ? "secondary" : "primary" }, words.link.open),
      this.#recent(open),
    );
    return { content, field };
  }

  #recent(open) {
    const newest = [...this.seen].reverse().slice(0, OFFERED);
    if (newest.length === 0) return null;
    return element(
      "div",
      { class: "recent" },
      element("h4", {}, words.link.recent),
      newest.map(([link, { role, at }]) =>
        element(
          "button",
          { type: "button", class: "recent__one", onclick: () => open(link) },
          element("span", {}, `${words.link.seenOn(role)}, ${this.moments.time(at)}`),
          element("span", { class: "recent__link", dir: "ltr" }, link.replace(/^https?:\/\//, "")),
        ),
      ),
    );
  }
}
