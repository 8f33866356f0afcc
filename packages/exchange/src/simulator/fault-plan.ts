import { faultPlanInvalid } from "./simulator.faults.ts";

/**
 * Something that goes wrong at one call.
 *
 * `drop`, `warning`, `garbage`, `truncated`, `oversize`: the document is received and kept, then the answer goes wrong.
 * `reset`, `unavailable` (503), `error` (500), `unauthorised` (401), `token-text` (501), `reject` (205), `unknown`
 * (999): it is not received. `delay`: all goes well, later.
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
  | { readonly kind: "unavailable"; readonly retryAfterSeconds?: number }
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
  "205": { kind: "reject" },
  "401": { kind: "unauthorised" },
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
];

/** The functions of a hub that faults can meet; those without a name in front meet the first. */
export type FaultPlanFunctions = readonly [string, ...string[]];

const claims: FaultPlanFunctions = ["claim", "check-in"];

/**
 * Reads a plan such as `drop@3,503@5,check-in:500@1,random:0.2:42`.
 * Throws `exchange.simulator.fault_plan_invalid`.
 */
export function parseFaultPlan(text: string, functions: FaultPlanFunctions = claims): FaultPlan {
  const scripted = new Map<string, HubFault>();
  const form = new RegExp(`^(?:(${functions.join("|")}):)?([a-z]+|\\d{3})(?::(\\d{1,7}))?@([1-9]\\d{0,8})$`);
  let draw = (): HubFault | undefined => undefined;
  for (const part of text.split(",").map((piece) => piece.trim())) {
    if (part === "") continue;
    const random = /^random:(0(?:\.\d+)?|1(?:\.0+)?):(\d{1,9})$/.exec(part);
    if (random) {
      draw = drawing(Number(random[1]), Number(random[2]));
      continue;
    }
    const step = form.exec(part);
    const fault = step && faultOf(step[2] ?? "", step[3]);
    const name = step?.[1] ?? functions[0];
    if (!fault) throw faultPlanInvalid({ part });
    scripted.set(`${name}@${step?.[4]}`, fault);
  }
  return { faultAt: (name, number) => scripted.get(`${name}@${number}`) ?? draw() };
}

function faultOf(name: string, argument: string | undefined): HubFault | undefined {
  if (name === "delay" && argument !== undefined) return { kind: "delay", ms: Number(argument) };
  if (name === "503" && argument !== undefined) {
    return { kind: "unavailable", retryAfterSeconds: Number(argument) };
  }
  return argument === undefined && Object.hasOwn(plainFaults, name) ? plainFaults[name] : undefined;
}

/** Draws from the passing faults, the same for the same seed (mulberry32). */
function drawing(rate: number, seed: number): () => HubFault | undefined {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => (next() < rate ? passingFaults[Math.floor(next() * passingFaults.length)] : undefined);
}
