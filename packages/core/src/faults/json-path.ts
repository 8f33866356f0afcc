/** Where in a value something is: `["medications", 2, "drugCode"]`. */
export type JsonPath = readonly (string | number)[];

/** Prints a path for a person: `$.medications[2].drugCode`. Names that are not identifiers are quoted. */
export function formatPath(path: JsonPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return /^[A-Za-z_$][\w$]*$/.test(step) ? `${text}.${step}` : `${text}[${JSON.stringify(step)}]`;
  }, "$");
}

/** The value at `path`, or `undefined` when the path leads nowhere. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((here, step) => {
    if (typeof here !== "object" || here === null) return undefined;
    return Object.hasOwn(here, step) ? (here as Record<string | number, unknown>)[step] : undefined;
  }, value);
}
