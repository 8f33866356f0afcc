import type { Acknowledged } from "./records.ts";

/** What a process tells the one that started it, a line each. */
export type Told =
  | { readonly word: "serves"; readonly baseUrl: string }
  | {
      readonly word: "seen";
      /** Calls of each function. */
      readonly calls: Readonly<Record<string, number>>;
      /** The numbers of what counts at the hub, by its own word. */
      readonly effective: readonly number[];
    }
  | { readonly word: "committed"; readonly until: number; readonly messages: readonly Acknowledged[] }
  | { readonly word: "works" }
  /** An attempt was settled. */
  | { readonly word: "tried" }
  /** A person let go what was held. */
  | { readonly word: "opened" }
  | { readonly word: "report"; readonly overdue: readonly string[] };

export type Tell = (told: Told) => void;
