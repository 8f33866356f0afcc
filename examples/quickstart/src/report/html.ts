/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | undefined | readonly Value[];

/** Builds HTML; whatever is put in is escaped unless it is {@link Html} itself. `undefined` leaves nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return {
    html: parts.map((part, index) => part + (index < values.length ? shown(values[index]) : "")).join(""),
  };
}

function shown(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  if ("html" in value) return value.html;
  return value.map(shown).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
