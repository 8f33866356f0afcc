import type { HttpRequest } from "@benhan/core/ports";

/** The fields of a body, of a form or of JSON. */
export function fieldsIn(request: HttpRequest | undefined): Readonly<Record<string, unknown>> {
  const text = new TextDecoder().decode(request?.body);
  const isJson = header(request, "content-type")?.startsWith("application/json");
  return isJson ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
}

/** What a request carries at a place under a printed name; a point stands between nested names. */
export function valueAt(request: HttpRequest | undefined, at: string, name: string): unknown {
  if (at === "header") return header(request, name);
  if (at === "query") return new URL(request?.url ?? "").searchParams.get(name) ?? undefined;
  return inside(fieldsIn(request), name);
}

/** The answer with a value at a place; JSON where the text is some. */
export function placed(answer: object, name: string, value: string): object {
  const [first = "", ...rest] = name.split(".");
  if (rest.length === 0) return { ...answer, [first]: /^[[{]/.test(value) ? JSON.parse(value) : value };
  const inner: unknown = Reflect.get(answer, first);
  return {
    ...answer,
    [first]: placed(typeof inner === "object" && inner !== null ? inner : {}, rest.join("."), value),
  };
}

/** What stands at a place of an object. */
export function inside(value: unknown, name: string): unknown {
  return name
    .split(".")
    .reduce<unknown>(
      (one, step) => (typeof one === "object" && one !== null ? Reflect.get(one, step) : undefined),
      value,
    );
}

function header(request: HttpRequest | undefined, name: string): string | undefined {
  const found = Object.entries(request?.headers ?? {}).find(
    ([own]) => own.toLowerCase() === name.toLowerCase(),
  );
  return found?.[1];
}
