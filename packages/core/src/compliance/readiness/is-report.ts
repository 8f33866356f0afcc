import { isObject } from "../../options/option-shape.ts";

/** Whether a value can be shown as a self-assessment: it may come out of a file that somebody changed. */
export function isReport(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { facility, on, preparedBy, rows, counts, deadlines, notes } = value;
  return (
    isObject(facility) &&
    isText(facility["name"]) &&
    isText(on) &&
    (preparedBy === undefined || isText(preparedBy)) &&
    isObject(counts) &&
    isListOf(notes, isBilingual) &&
    isListOf(rows, isRow) &&
    isListOf(deadlines, isDeadline)
  );
}

const isText = (value: unknown): value is string => typeof value === "string";

const isListOf = (value: unknown, fits: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(fits);

const isBilingual = (value: unknown): boolean =>
  isObject(value) && isText(value["vi"]) && isText(value["en"]);

const states: readonly unknown[] = ["met", "partly", "not-met", "not-applicable", "no-evidence"];
const people: readonly unknown[] = ["sdk", "host", "facility"];

function isRow(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { responsible, state, evidence, note, owner } = value;
  return (
    ["id", "vi", "en", "source", "force", "confidence"].every((name) => isText(value[name])) &&
    states.includes(state) &&
    isListOf(responsible, (one) => people.includes(one)) &&
    isListOf(evidence, isProof) &&
    [note, owner].every((own) => own === undefined || isText(own))
  );
}

const isProof = (value: unknown): boolean =>
  isObject(value) && isText(value["label"]) && (value["link"] === undefined || isText(value["link"]));

const isDeadline = (value: unknown): boolean =>
  isObject(value) &&
  isBilingual(value["text"]) &&
  isText(value["on"]) &&
  isText(value["source"]) &&
  Number.isSafeInteger(value["daysLeft"]);
