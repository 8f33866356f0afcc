/**
 * The checking of calls and of their options, for authors of packages on top of core: say what a function takes as
 * plain data, and a misspelt name or a value of another kind is refused with the right name, in both languages.
 *
 * @example
 * ```ts
 * const shape = object<PrintOptions>({ copies: measure, on: day, masters: facilityMasters }, ["on"]);
 *
 * function print(record: MedicalRecord, options: PrintOptions) {
 *   refuseCall("print", [
 *     ...argumentIssues("record", record, medicalRecord),
 *     ...optionIssues(options, shape),
 *     ...foreignMasters(record, options?.masters, ["masters"]),
 *   ]);
 * }
 * ```
 *
 * @packageDocumentation
 */
export { facilityMasters, filledForm, medicalRecord, workingCalendars } from "./argument-shapes.ts";
export { compare, type OptionFindings, unlike } from "./compare-shape.ts";
export { foreignMasters } from "./foreign-masters.ts";
export { argumentIssues, optionIssues } from "./option-issues.ts";
export {
  either,
  isObject,
  kind,
  listOf,
  type MembersOf,
  type OptionShape,
  object,
  textLike,
  timeLike,
  word,
} from "./option-shape.ts";
export { optionKind, optionsWrong } from "./options.faults.ts";
export {
  anything,
  bytes,
  callable,
  day,
  digest,
  fileBytes,
  flag,
  given,
  instant,
  measure,
  notNegative,
  plainObject,
  signal,
  text,
} from "./plain-shapes.ts";
export { refuseCall } from "./refuse-call.ts";
export { type KnownThing, thingOf, whatIs } from "./what-is.ts";
