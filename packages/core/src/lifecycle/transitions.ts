import type { GuardName } from "./guards/guard-table.ts";
import type { Command, Phase } from "./record-life.ts";

/** One row of the state machine: from where a command may start, where it leads, and what must hold. */
export interface Transition {
  readonly command: Command;
  /** `none`: there is no record yet. */
  readonly from: readonly (Phase | "none")[];
  /** Left out where the phase stays. */
  readonly to?: Phase;
  /** Also while the record is cancelled, or only then. Left out: not while it is cancelled. */
  readonly cancelled?: "also" | "only";
  readonly guards: readonly GuardName[];
}

const living = ["draft", "in-treatment", "completed", "finalised", "archived"] as const;

/** The whole state machine as data. What is no row here is refused. */
export const transitions: readonly Transition[] = [
  {
    command: "create",
    from: ["none"],
    to: "draft",
    guards: ["facility", "entries", "medium", "integrity", "surgery-consent", "deadlines"],
  },
  { command: "begin", from: ["draft"], to: "in-treatment", guards: ["facility"] },
  {
    command: "update",
    from: ["draft", "in-treatment"],
    guards: ["facility", "entries", "medium", "integrity", "surgery-consent", "deadlines"],
  },
  {
    command: "leave",
    from: ["in-treatment"],
    guards: [
      "facility",
      "entries",
      "medium",
      "surgery-consent",
      "integrity",
      "leaving",
      "transfer",
      "deadlines",
    ],
  },
  {
    command: "amend",
    from: ["completed", "finalised"],
    guards: [
      "reason",
      "facility",
      "entries",
      "medium",
      "integrity",
      "surgery-consent",
      "leaving",
      "transfer",
      "completeness",
      "deadlines",
    ],
  },
  { command: "sign", from: ["in-treatment", "completed", "finalised"], guards: ["surgery-consent"] },
  {
    command: "complete",
    from: ["in-treatment"],
    to: "completed",
    guards: ["facility", "integrity", "leaving", "transfer", "surgery-consent", "completeness", "deadlines"],
  },
  {
    command: "finalise",
    from: ["completed"],
    to: "finalised",
    guards: ["facility", "integrity", "leaving", "transfer", "surgery-consent", "completeness"],
  },
  { command: "archive", from: ["finalised"], to: "archived", guards: ["facility", "archive-number"] },
  {
    command: "reopen",
    from: ["completed", "finalised", "archived"],
    to: "in-treatment",
    guards: ["reason", "decision"],
  },
  { command: "hold", from: living, cancelled: "also", guards: ["reason", "new-hold"] },
  { command: "release", from: living, cancelled: "also", guards: ["reason", "known-hold"] },
  { command: "cancel", from: ["draft", "in-treatment", "completed"], guards: ["reason", "not-held"] },
  {
    command: "restore",
    from: ["draft", "in-treatment", "completed"],
    cancelled: "only",
    guards: ["reason"],
  },
  {
    command: "dispose",
    from: ["archived"],
    to: "disposed",
    guards: ["reason", "decision", "not-held", "retention"],
  },
];

/** The row of a command. */
export function transitionOf(command: Command): Transition {
  const row = transitions.find((transition) => transition.command === command);
  if (row === undefined) throw new RangeError(`no transition "${command}"`);
  return row;
}
