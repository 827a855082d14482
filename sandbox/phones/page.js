// The page: asks for the state once, then follows the stream and hands each event to whom it concerns.

import { ClockPanel } from "./clock.js";
import { element, icon } from "./element.js";
import { FirstSteps } from "./first_steps.js";
import { Invitations } from "./invitations.js";
import { Moments } from "./moments.js";
import { askForPhone } from "./new_phone.js";
import { News } from "./news.js";
import { Phone } from "./phone.js";
import { server } from "./server.js";
import { Story } from "./story.js";
import { follow } from "./stream.js";
import { Tabs } from "./tabs.js";
import { words } from "./words.js";

const RETRY_MILLISECONDS = 3000;
// A server that is started anew is back by then: behind that it was ended, and nothing comes back by itself.
const ENDED_MILLISECONDS = 20_000;
const part = (name) => document.querySelector(`[data-part="${name}"]`);

let ending = null;

function showConnection(stands) {
  if (stands) {
    clearTimeout(ending);
    ending = null;
    part("connection").textContent = "";
  } else if (ending === null) {
    part("connection").textContent = words.reconnecting;
    ending = setTimeout(() => (part("connection").textContent = words.ended), ENDED_MILLISECONDS);
  }
}

class Page {
  constructor(state) {
    const moments = new Moments(state.zone);
    this.phones = new Map();
    this.news = new News(part("news"));
    this.clock = new ClockPanel(part("clock"), moments, { hasNextDue: state.has_next_due });
    this.clock.set(state.now);
    this.firstSteps = new FirstSteps(part("first-steps"), state.first_steps, {
      begun: state.phones.some(({ messages }) => messages.length > 0),
    });
    this.surroundings = {
      botUsername: state.bot,
      moments,
      invitations: new Invitations(state.bot, moments),
      onNews: (phone) => {
        this.news.tell(phone);
        this.tabs.countNews(phone);
      },
    };
    this.tabs = new Tabs(part("tabs"), part("tray"));
    this.adder = element(
      "button",
      { type: "button", class: "adder", onclick: () => this.#askForPhone() },
      icon("plus"),
      element("span", { class: "adder__words" }, words.phone.add),
    );
    part("tray").replaceChildren(this.adder);
    part("switcher-end").replaceChildren(
      element(
        "button",
        { type: "button", class: "round", "aria-label": words.phone.add, onclick: () => this.#askForPhone() },
        icon("plus"),
      ),
    );
    part("jumps").replaceChildren();
    for (const data of state.phones) this.add(data);
    this.tabs.settle();
    this.story = new Story(part("story"), state.story, {
      lookAt: (role, how) => this.#lookAt(role, how),
      follow: () => this.phones.forEach((phone) => phone.follow()),
      readNewest: (role) => this.#withRole(role)?.readNewest(),
    });
    this.news.use(this.phones.values().next().value ?? null);
    document.documentElement.dataset.ready = "true";
  }

  add(data) {
    const phone = new Phone(data, this.surroundings);
    this.phones.set(phone.id, phone);
    this.adder.before(this.tabs.add(phone));
    phone.node.addEventListener("focusin", () => this.news.use(phone));
    phone.node.addEventListener("pointerdown", () => this.news.use(phone));
    part("jumps").append(
      element("button", { type: "button", onclick: () => this.#jump(phone) }, words.phone.jump(data.role)),
    );
    return phone;
  }

  onEvent(event) {
    const phone = this.phones.get(event.phone?.id ?? event.phone);
    switch (event.kind) {
      case "clock":
        this.clock.set(event.now);
        break;
      case "story":
        this.story.show(event.story);
        break;
      case "phone":
        if (phone) phone.update(event.phone);
        else this.#welcome(event.phone);
        break;
      case "message":
        this.firstSteps.makeRoom();
        phone.show(event.message);
        break;
      case "gone":
        phone.forget(event.message);
        break;
      case "answer":
        phone.answer(event);
        break;
      case "typing":
        phone.typing();
        break;
    }
  }

  #withRole(role) {
    return [...this.phones.values()].find(({ data }) => data.role === role);
  }

  #lookAt(role, { focus }) {
    const phone = this.#withRole(role);
    if (!phone) return;
    if (focus) this.#jump(phone);
    else this.tabs.choose(phone);
  }

  #welcome(data) {
    const phone = this.add(data);
    this.tabs.choose(phone);
  }

  #askForPhone() {
    const roles = new Set([...this.phones.values()].map((phone) => phone.data.role));
    let number = 1;
    while (roles.has(words.newPhone.suggestion(number))) number += 1;
    askForPhone(words.newPhone.suggestion(number));
  }

  #jump(phone) {
    this.tabs.choose(phone);
    phone.composer.focus();
  }
}

async function begin() {
  let state;
  try {
    state = await server.state();
  } catch {
    showConnection(false);
    setTimeout(begin, RETRY_MILLISECONDS);
    return;
  }
  showConnection(true);
  const page = new Page(state);
  const stop = follow(state.sequence, {
    onEvent: (event) => page.onEvent(event),
    onConnection: showConnection,
    onReset: () => {
      stop();
      begin();
    },
  });
}

begin();
