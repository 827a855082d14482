// Where a person writes: text, a command from the menu, a file with a caption.

import { element, icon } from "./element.js";
import { size } from "./moments.js";
import { words } from "./words.js";

// A bot may download up to 20 MB.
const LARGEST_FILE = 20_000_000;

export class Composer {
  /** `actions`: write(text) and sendFile(file, caption), which tell whether it was sent; notice(text). */
  constructor(actions) {
    this.actions = actions;
    this.commands = [];
    this.file = null;
    this.#build();
  }

  #build() {
    this.field = element("textarea", {
      class: "composer__field",
      rows: "1",
      dir: "auto",
      "aria-label": words.composer.message,
      placeholder: words.composer.hint,
      maxlength: "4096",
      oninput: () => this.#suggest(),
      onkeydown: (event) => this.#onKey(event),
      onpaste: (event) => this.#take(event, event.clipboardData.files[0]),
    });
    this.menuButton = element(
      "button",
      {
        type: "button",
        class: "round",
        "aria-label": words.composer.commands,
        "aria-expanded": "false",
        hidden: true,
        onclick: () => this.#showCommands(this.menu.hidden ? this.commands : []),
      },
      icon("list"),
    );
    this.chooser = element("input", {
      type: "file",
      class: "unseen",
      "aria-label": words.composer.file,
      onchange: () => this.attach(this.chooser.files[0]),
    });
    this.menu = element("div", {
      class: "commands",
      role: "group",
      "aria-label": words.composer.commands,
      hidden: true,
      onkeydown: (event) => this.#onMenuKey(event),
    });
    this.keyboard = element("div", { class: "keyboard", hidden: true });
    this.attachment = element("div", { class: "attachment", hidden: true });
    this.node = element(
      "form",
      { class: "composer", onsubmit: (event) => this.#submit(event) },
      this.menu,
      this.keyboard,
      this.attachment,
      element(
        "div",
        { class: "composer__line" },
        this.menuButton,
        this.field,
        element("label", { class: "round", title: words.composer.file }, this.chooser, icon("attach")),
        element("button", { class: "round round--strong", "aria-label": words.composer.send }, icon("send")),
      ),
    );
  }

  focus(options) {
    this.field.focus(options);
  }

  setCommands(commands) {
    this.commands = commands;
    this.menuButton.hidden = commands.length === 0;
    if (!this.menu.hidden) this.#showCommands(commands);
  }

  /** The buttons that a message put under the field: each types its own label. */
  setKeyboard(rows) {
    this.keyboard.hidden = rows.length === 0;
    this.keyboard.replaceChildren(
      ...rows.map((row) =>
        element(
          "div",
          { class: "buttons__row" },
          row.map((label) =>
            element("button", { type: "button", class: "button", dir: "auto", onclick: () => this.actions.write(label) }, label),
          ),
        ),
      ),
    );
  }

  attach(file) {
    if (!file) return;
    if (file.size > LARGEST_FILE) {
      this.actions.notice(words.composer.tooBig);
      return;
    }
    this.file = file;
    const away = element(
      "button",
      { type: "button", class: "round", "aria-label": words.composer.remove, onclick: () => this.#detach() },
      icon("close"),
    );
    this.attachment.replaceChildren(icon("file"), element("span", { dir: "auto" }, `${file.name} · ${size(file.size)}`), away);
    this.attachment.hidden = false;
    this.field.focus();
  }

  #detach() {
    this.file = null;
    this.chooser.value = "";
    this.attachment.hidden = true;
    this.field.focus();
  }

  #take(event, file) {
    if (!file) return;
    event.preventDefault();
    this.attach(file);
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.field.value.trim();
    const file = this.file;
    if (!text && !file) return;
    this.field.value = "";
    this.#showCommands([]);
    if (file) this.#detach();
    const sent = await (file ? this.actions.sendFile(file, text) : this.actions.write(text));
    if (sent) return;
    if (file && !this.file) this.attach(file);
    if (!this.field.value) this.field.value = text;
  }

  #suggest() {
    const typed = this.field.value;
    const wanted = typed.startsWith("/") && !typed.includes(" ") ? typed.slice(1).toLowerCase() : null;
    this.#showCommands(wanted === null ? [] : this.commands.filter(({ command }) => command.startsWith(wanted)));
  }

  #showCommands(commands) {
    this.menu.hidden = commands.length === 0;
    this.menuButton.setAttribute("aria-expanded", String(commands.length > 0));
    this.menu.replaceChildren(
      ...commands.map(({ command, description }) =>
        element(
          "button",
          { type: "button", class: "commands__one", onclick: () => this.#choose(command) },
          element("span", { class: "commands__name", dir: "ltr" }, `/${command}`),
          " ",
          element("span", { dir: "auto" }, description),
        ),
      ),
    );
  }

  #choose(command) {
    this.field.value = "";
    this.#showCommands([]);
    this.field.focus();
    this.actions.write(`/${command}`);
  }

  #onKey(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.node.requestSubmit();
    } else if (event.key === "Escape") {
      this.#showCommands([]);
    } else if (event.key === "ArrowUp" && !this.menu.hidden) {
      event.preventDefault();
      this.menu.lastElementChild.focus();
    }
  }

  #onMenuKey(event) {
    if (event.key === "Escape") {
      this.#showCommands([]);
      this.field.focus();
      return;
    }
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!step) return;
    event.preventDefault();
    (document.activeElement[step] ?? this.field).focus();
  }
}
