import type { Storage } from "@benhan/storage";
import type { Encryption } from "@benhan/storage/encryption";
import type { Dice } from "../dice.ts";
import type { Found } from "../survey.ts";
import type { Told } from "../told.ts";
import type { Insist } from "./insist.ts";

/** A store that is open, with the keys that it was opened with. */
export interface OpenStore {
  readonly store: Storage;
  readonly encryption?: Encryption;
  close(): Promise<void>;
}

/** Where work is done: the store, and others beside it. */
export interface Workplace {
  readonly store: Storage;
  readonly encryption?: Encryption;
  /** Opens another store beside, with keys of its own or in plain. Missing where there is room for one store only. */
  readonly openBeside?: (name: string, isEncrypted: boolean) => Promise<OpenStore>;
}

/** What a child works with. */
export interface Worker extends Workplace {
  readonly dice: Dice;
  /** Tells the parent what was promised, at once: a kill may come before the next line. */
  tell(word: string, ...parts: readonly (string | number)[]): void;
  readonly insist: Insist;
}

/**
 * One kind of work that is killed: what a child does, and how the parent finds out afterwards that it was neither lost nor
 * left half done. A new kind is a file beside this one and a line in `workloads.ts`.
 */
export interface Workload {
  readonly name: string;
  /** Needs a store with keys. */
  readonly needsKeys?: true;
  /** Only one child at a time does it. */
  readonly isAlone?: true;
  /** Begins; the answer does one small piece of work, and is called again and again. */
  readonly begin: (worker: Worker) => () => Promise<void>;
  /** Runs to its end what was killed amid its work, before everything is read. Answers with what is wrong. */
  readonly finish?: (place: Workplace, told: Told) => Promise<readonly string[]>;
  /** What is wrong in the store that was opened again. */
  readonly broken: (found: Found, told: Told) => readonly string[] | Promise<readonly string[]>;
}
