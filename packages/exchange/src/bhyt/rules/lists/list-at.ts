import type { CalendarDate } from "@benhan/core";
import { type CodeSystem, type CodeTable, editionAt, lookUp } from "@benhan/core/codes";
import type { PackUse } from "@benhan/core/packs";
import type { BhytRuleOptions } from "../rule-options.ts";
import { listCodes } from "./list-codes.data.ts";

/** What a list says of a code at the end of the episode. */
export type ListedState = "known" | "unknown" | "retired" | "early";

/** One code list as it stands at the end of an episode. */
export interface ListAt {
  stateOf(code: string): ListedState;
  /** Who brought the list: the SDK, or the host. */
  readonly by: "benhan" | "host";
  /** The edition that is asked, for findings. */
  readonly source: string;
  readonly pack?: PackUse;
  /** The codes that may be written, of a list of the SDK. */
  readonly inForce?: readonly string[];
}

/**
 * The list of a name on a day: the host's, else that of a signed pack, else the one that the SDK ships. Undefined when
 * nobody has it for that day.
 */
export function listAt(
  name: string,
  day: CalendarDate | undefined,
  { codeLists, packs }: BhytRuleOptions,
): ListAt | undefined {
  const loaded = Object.hasOwn(codeLists, name) ? codeLists[name] : undefined;
  if (isSet(loaded)) return ofSet(name, loaded);
  const table = loaded ?? packedList(name, day, packs);
  if (table !== undefined) return day === undefined ? undefined : ofTable(name, table, day);
  return shippedAt(name, day);
}

function isSet(value: ReadonlySet<string> | CodeTable | undefined): value is ReadonlySet<string> {
  return value !== undefined && "has" in value;
}

function ofSet(name: string, codes: ReadonlySet<string>): ListAt {
  return {
    by: "host",
    source: loadedByHost(name),
    stateOf: (code) => (codes.has(code) ? "known" : "unknown"),
  };
}

function ofTable(name: string, table: CodeTable, day: CalendarDate): ListAt | undefined {
  const edition = editionAt(table, day);
  if (edition === undefined) return undefined;
  // A dossier repeats few codes in many rows.
  const states = new Map<string, ListedState>();
  const { pack } = edition.source;
  return {
    by: "host",
    source: loadedByHost(`${name} ${edition.edition}`),
    ...(pack !== undefined && { pack }),
    stateOf(code) {
      const known = states.get(code);
      if (known !== undefined) return known;
      const { state } = lookUp(table, code, day);
      const told = state === "not-yet" ? "early" : state === "unverified" ? "unknown" : state;
      states.set(code, told);
      return told;
    },
  };
}

function packedList(
  name: string,
  day: CalendarDate | undefined,
  shelf: BhytRuleOptions["packs"],
): CodeSystem | undefined {
  const opened = day === undefined ? undefined : shelf?.packFor(name, day);
  if (opened?.pack.kind !== "code-list") return undefined;
  const { id, edition, validFrom, provenance, content } = opened.pack;
  const pack = { id, edition, digest: opened.digest, validFrom };
  return { id, edition, source: { basis: provenance.basis, pack }, ...content };
}

const loadedByHost = (name: string) => `${name}, do phần mềm tích hợp nạp`;

/** When a code of the SDK begins, and whether it is retired. */
interface ShippedCode {
  readonly from?: string;
  readonly retired: boolean;
}

type ShippedCodes = ReadonlyMap<string, ShippedCode>;

const shipped = new Map<string, ShippedCodes>();

function shippedCodes(name: string, codes: string): ShippedCodes {
  const known = shipped.get(name);
  if (known !== undefined) return known;
  const read = new Map(
    codes.split(" ").map((written): [string, ShippedCode] => {
      const retired = written.endsWith("-");
      const [code = "", from] = (retired ? written.slice(0, -1) : written).split("@");
      return [code, { retired, ...(from !== undefined && { from }) }];
    }),
  );
  shipped.set(name, read);
  return read;
}

function shippedAt(name: string, day: CalendarDate | undefined): ListAt | undefined {
  const own = Object.hasOwn(listCodes, name) ? listCodes[name] : undefined;
  if (own === undefined) return undefined;
  const [source, written] = own;
  const codes = shippedCodes(name, written);
  return {
    by: "benhan",
    source,
    get inForce() {
      return [...codes].flatMap(([code, { retired }]) => (retired ? [] : [code]));
    },
    stateOf(code) {
      const entry = codes.get(code) ?? (name === "MA_KHOA" ? departmentOf(code, codes) : undefined);
      if (entry === undefined) return "unknown";
      if (entry.retired) return "retired";
      return entry.from !== undefined && day !== undefined && day < entry.from ? "early" : "known";
    },
  };
}

// `K0809` joins K08 and K09; `.D35` is a bed unit, other suffixes divide a department.
const departments = /^K((?:\d{2}){1,8})(?:\.\w{1,4}){0,2}$/;

function departmentOf(code: string, entries: ShippedCodes): ShippedCode | undefined {
  const shape = departments.exec(code);
  const digits = shape?.[1]?.match(/\d{2}/g) ?? [];
  return digits.length > 0 && digits.every((pair) => entries.has(`K${pair}`))
    ? entries.get(`K${digits[0]}`)
    : undefined;
}
