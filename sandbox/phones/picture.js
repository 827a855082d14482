// A picture enlarged over the whole page; a tap, the button or Escape leads back.

import { element, icon } from "./element.js";
import { words } from "./words.js";

export function enlarge(url, what) {
  const close = element("button", { type: "button", class: "round", "aria-label": words.close }, icon("close"));
  const dialog = element("dialog", { class: "enlarged", "aria-label": what }, close, element("img", { src: url, alt: what }));
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
