// One more phone: it needs a name and the language it is set to.

import { element } from "./element.js";
import { Refused, server } from "./server.js";
import { phoneLanguages, words } from "./words.js";

export function askForPhone(suggestion) {
  const name = element("input", { type: "text", id: "new-phone-name", maxlength: "40", required: true, value: suggestion });
  const language = element(
    "select",
    { id: "new-phone-language" },
    phoneLanguages.map(([code, own]) => element("option", { value: code, lang: code }, own)),
  );
  const problem = element("p", { class: "problem", role: "alert" });
  const submit = async (event) => {
    event.preventDefault();
    try {
      await server.addPhone(name.value.trim(), language.value);
      dialog.close();
    } catch (refusal) {
      problem.textContent = refusal instanceof Refused ? refusal.message : words.failed;
    }
  };
  const dialog = element(
    "dialog",
    { class: "question", "aria-label": words.newPhone.title },
    element(
      "form",
      { onsubmit: submit },
      element("h2", {}, words.newPhone.title),
      element("label", { for: name.id }, words.newPhone.name),
      name,
      element("label", { for: language.id }, words.newPhone.language),
      language,
      problem,
      element(
        "div",
        { class: "question__choices" },
        element("button", { type: "button", class: "secondary", onclick: () => dialog.close() }, words.cancel),
        element("button", { class: "primary" }, words.newPhone.add),
      ),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  name.select();
}
