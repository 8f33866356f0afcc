import { faultPlanInvalid } from "./simulator.faults.ts";

/**
 * Something that goes wrong at one call.
 *
 * `drop`, `warning`, `garbage`, `truncated`, `oversize`: the document is received and kept, then the answer goes wrong.
 * `reset`, `unavailable` (503), `too-many` (429), `error` (500), `unauthorised` (401), `token-text` (501), `reject` (205),
 * `unknown` (999), `already`: it is not received. `delay`: all goes well, later.
 * `br`, `gzip`: all goes well, and the answer is compressed although nobody asked for it; `br-broken`: what calls itself
 * Brotli is none; `br-bomb`: a small answer that unpacks to many megabytes.
 * `expiry`: no session that was given out so far is good any more. `address`: from now on the calls come from another
 * address, as after a change of the line; sessions that are bound to the old one are refused. `skew`: from now on the clock of the
 * hub is wrong by so many seconds, in its `Date` headers and in all that it judges by time.
 * `duplicate`: the call arrives twice, as behind a proxy that repeats it, and the second answer goes back. `already`: the hub
 * says that it holds the document although it does not.
 */
export type HubFault =
  | {
      readonly kind:
        | "drop"
        | "reset"
        | "error"
        | "warning"
        | "unauthorised"
        | "token-text"
        | "reject"
        | "unknown";
    }
  | { readonly kind: "garbage" | "truncated" | "oversize" }
  | { readonly kind: "br" | "gzip" | "br-broken" | "br-bomb" }
  | { readonly kind: "expiry" | "address" | "duplicate" | "already" }
  | { readonly kind: "skew"; readonly seconds: number }
  | { readonly kind: "unavailable" | "too-many"; readonly retryAfterSeconds?: number }
  | { readonly kind: "delay"; readonly ms: number };

/** Decides call by call what goes wrong. */
export interface FaultPlan {
  /** The fault of the `number`-th call (from 1) of a function, if any. */
  faultAt(name: string, number: number): HubFault | undefined;
}

const plainFaults: Readonly<Record<string, HubFault>> = {
  drop: { kind: "drop" },
  reset: { kind: "reset" },
  warning: { kind: "warning" },
  garbage: { kind: "garbage" },
  truncated: { kind: "truncated" },
  oversize: { kind: "oversize" },
  br: { kind: "br" },
  gzip: { kind: "gzip" },
  "br-broken": { kind: "br-broken" },
  "br-bomb": { kind: "br-bomb" },
  expiry: { kind: "expiry" },
  address: { kind: "address" },
  duplicate: { kind: "duplicate" },
  already: { kind: "already" },
  "205": { kind: "reject" },
  "401": { kind: "unauthorised" },
  "429": { kind: "too-many" },
  "500": { kind: "error" },
  "501": { kind: "token-text" },
  "503": { kind: "unavailable" },
  "999": { kind: "unknown" },
};

/** What `random` draws from: faults that pass, so that a patient client gets everything through. */
const passingFaults: readonly HubFault[] = [
  { kind: "drop" },
  { kind: "reset" },
  { kind: "unavailable" },
  { kind: "unavailable", retryAfterSeconds: 3 },
  { kind: "error" },
  { kind: "warning" },
  { kind: "garbage" },
  { kind: "truncated" },
  { kind: "oversize" },
  { kind: "unauthorised" },
  { kind: "token-text" },
  { kind: "delay", ms: 5 },
  { kind: "too-many" },
  { kind: "too-many", retryAfterSeconds: 3 },
  { kind: "br" },
  { kind: "gzip" },
  { kind: "br-broken" },
  { kind: "br-bomb" },
  { kind: "expiry" },
  { kind: "address" },
];

/** The functions of a hub that faults can meet; those without a name in front meet the first. */
export type FaultPlanFunctions = readonly [string, ...string[]];

const claims: FaultPlanFunctions = ["claim", "check-in"];

/**
 * Reads a plan such as `drop@3,503@5,check-in:500@1,random:0.2:42`. `lacks`: faults that the hub cannot have; they are
 * refused by name, and `random` does not draw them.
 * Throws `exchange.simulator.fault_plan_invalid`.
 */
export function parseFaultPlan(
  text: string,
  functions: FaultPlanFunctions = claims,
  lacks: readonly HubFault["kind"][] = [],
): FaultPlan {
  const scripted = new Map<string, HubFault>();
  const form = new RegExp(
    `^(?:(${functions.join("|")}):)?([a-z]+(?:-[a-z]+)?|\\d{3})(?::(-?\\d{1,7}))?@([1-9]\\d{0,8})$`,
  );
  const passing = passingFaults.filter(({ kind }) => !lacks.includes(kind));
  let draw = (): HubFault | undefined => undefined;
  for (const part of text.split(",").map((piece) => piece.trim())) {
    if (part === "") continue;
    const random = /^random:(0(?:\.\d+)?|1(?:\.0+)?):(\d{1,9})$/.exec(part);
    if (random) {
      draw = drawing(passing, Number(random[1]), Number(random[2]));
      continue;
    }
    const step = form.exec(part);
    const fault = step && faultOf(step[2] ?? "", step[3]);
    const name = step?.[1] ?? functions[0];
    if (!fault || lacks.includes(fault.kind)) throw faultPlanInvalid({ part });
    scripted.set(`${name}@${step?.[4]}`, fault);
  }
  return { faultAt: (name, number) => scripted.get(`${name}@${number}`) ?? draw() };
}

function faultOf(name: string, argument: string | undefined): HubFault | undefined {
  if (argument === undefined) return Object.hasOwn(plainFaults, name) ? plainFaults[name] : undefined;
  if (name === "skew") return { kind: "skew", seconds: Number(argument) };
  if (argument.startsWith("-")) return undefined;
  switch (name) {
    case "delay":
      return { kind: "delay", ms: Number(argument) };
    case "429":
      return { kind: "too-many", retryAfterSeconds: Number(argument) };
    case "503":
      return { kind: "unavailable", retryAfterSeconds: Number(argument) };
    default:
      return undefined;
  }
}

/** Draws from the faults, the same for the same seed (mulberry32). */
function drawing(faults: readonly HubFault[], rate: number, seed: number): () => HubFault | undefined {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => (next() < rate ? faults[Math.floor(next() * faults.length)] : undefined);
}
