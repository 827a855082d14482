// Moments are shown in the town's zone and in German, wherever the browser stands.

export class Moments {
  constructor(zone) {
    const format = (options) => new Intl.DateTimeFormat("de-DE", { timeZone: zone, ...options });
    this.hourAndMinute = format({ hour: "2-digit", minute: "2-digit" });
    this.longDay = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
    this.dayInChat = format({ weekday: "long", day: "numeric", month: "long" });
    this.weekdayAndDate = format({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
  }

  time(seconds) {
    return this.hourAndMinute.format(seconds * 1000);
  }

  day(seconds) {
    return this.longDay.format(seconds * 1000);
  }

  chatDay(seconds) {
    return this.dayInChat.format(seconds * 1000);
  }

  briefDay(seconds) {
    return this.weekdayAndDate.format(seconds * 1000);
  }

  sameDay(one, other) {
    return this.day(one) === this.day(other);
  }
}

const SIZES = [
  [1_000_000, 1_000_000, "MB"],
  [1_000, 1_000, "KB"],
  [0, 1, "Byte"],
];

export function size(bytes) {
  const [, unit, name] = SIZES.find(([from]) => bytes >= from);
  return `${(bytes / unit).toLocaleString("de-DE", { maximumFractionDigits: unit > 1_000 ? 1 : 0 })} ${name}`;
}
