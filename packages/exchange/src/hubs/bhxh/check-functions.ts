import { isFilled, type OptionCheck } from "../hub-options.ts";
import { sendingFunctionOf } from "./sending-functions.ts";

const isOneOf =
  (...words: readonly string[]) =>
  (value: unknown) =>
    typeof value === "string" && words.includes(value);

const evidence = [isOneOf("D", "C", "I", "U"), '"D" | "C" | "I" | "U"'] as const;

/** The members of a sending function that the options may change: what they hold, and how that is told. */
const members: Readonly<Record<string, readonly [(value: unknown) => boolean, string]>> = {
  path: [(value) => isFilled(value) && value.startsWith("/"), '"/api/…"'],
  dossierType: [isFilled, '"…"'],
  style: [isOneOf("headers", "fields"), '"headers" | "fields"'],
  body: [isOneOf("form", "json"), '"form" | "json"'],
  names: [isNames, "{ dossierType, facilityCode, file, province?, period? }"],
  signature: [isOneOf("facility", "unknown"), '"facility" | "unknown"'],
  transactionCode: [isOneOf("maGiaoDich", "maGD"), '"maGiaoDich" | "maGD"'],
  evidence,
  parameters: evidence,
};

/** The option `functions`: what it says of a kind or member that does not exist would never be done. */
export function checkFunctions(functions: unknown, { expect }: OptionCheck): void {
  if (functions === undefined) return;
  expect("functions", isRecord(functions), "{ kind: { dossierType } }");
  if (!isRecord(functions)) return;
  for (const [kind, change] of Object.entries(functions)) {
    const at = `functions["${kind}"]`;
    const isKind = kind === "bhyt-dossier" || sendingFunctionOf({ kind, edition: "" }) !== undefined;
    expect(at, isKind && isRecord(change), '{ "bhyt-dossier" | "bhyt-check-in" | "bhxh-…": { … } }');
    if (!isKind || !isRecord(change)) continue;
    for (const [name, value] of Object.entries(change)) {
      const [fits, expected] = (Object.hasOwn(members, name) ? members[name] : undefined) ?? [];
      const isGood = fits?.(value) === true;
      expect(`${at}.${name}`, isGood, expected ?? Object.keys(members).join(", "));
    }
  }
}

function isNames(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const needed = ["dossierType", "facilityCode", "file"];
  const known = [...needed, "province", "period"];
  return (
    needed.every((name) => isFilled(value[name])) &&
    Object.entries(value).every(
      ([name, text]) => known.includes(name) && (text === undefined || isFilled(text)),
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
