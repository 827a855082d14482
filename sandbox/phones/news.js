// For those who listen: the phone in use reads its messages itself, all others are only named.

import { words } from "./words.js";

const GATHER_MILLISECONDS = 1500;

export class News {
  constructor(host) {
    this.host = host;
    this.active = null;
    this.roles = new Set();
  }

  use(phone) {
    if (phone === this.active) return;
    this.active?.readAloud(false);
    this.active = phone;
    phone.readAloud(true);
  }

  tell(phone) {
    if (phone === this.active) return;
    this.roles.add(phone.data.role);
    clearTimeout(this.gathering);
    this.gathering = setTimeout(() => {
      this.host.textContent = words.phone.news([...this.roles]);
      this.roles.clear();
    }, GATHER_MILLISECONDS);
  }
}
