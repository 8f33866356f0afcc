import type { CalendarDate } from "@benhan/core";
import { qd130 } from "../qd130/edition.ts";
import { qd3176 } from "../qd3176/edition.ts";
import { qd4210 } from "../qd4210/edition.ts";
import { qd4750 } from "../qd4750/edition.ts";
import type { BhytEdition, BhytLayer } from "../schema/bhyt-edition.ts";
import { officialDate } from "../schema/official-time.ts";
import { requireArguments } from "../schema/require-arguments.ts";
import { bhytEditions, editionAt } from "./bhyt-editions.ts";

/** What a file shows of its edition: the names of the columns of some of its tables, and when the episode ended. */
export interface EditionSigns {
  /** Names of the elements of each table, as `{ XML1: ["MA_LK", …], XML13: […] }`. Empty elements count too. */
  readonly columns: Readonly<Record<string, Iterable<string>>>;
  /** NGAY_RA as it stands in XML1, `yyyymmddHHMM`, when it can be read. */
  readonly endedAt?: string;
}

/** Names that no other edition has. Two of them decide, so that one mistyped column does not. */
const namesOf4210 = [
  "MA_THE",
  "MA_BENH",
  "MA_BENHKHAC",
  "MA_LYDO_VVIEN",
  "MA_NOI_CHUYEN",
  "T_TONGCHI",
  "T_NGOAIDS",
];
const referralOf4750 = ["MA_NOI_DI", "MA_NOI_DEN", "TEN_DICH_VU", "TEN_THUOC", "PP_DIEU_TRI"];
const referralOf3176 = ["MA_CSKCB_DI", "MA_CSKCB_DEN", "TINH_TRANG_CT"];
const tablesOf4750 = ["XML13", "XML14", "XML15"];

/**
 * The edition that a file is in. The edition in force at NGAY_RA is the rule; the names of the columns decide where
 * several were in use, where the day is missing, and for files that plainly bear the names of another edition.
 */
export function editionOf(signs: EditionSigns): BhytEdition {
  requireArguments("editionOf", ["signs", signs, "object"]);
  const { columns, endedAt } = signs;
  requireArguments("editionOf", ["columns", columns, "object"]);
  const summary = new Set(columns["XML1"] ?? []);
  const referral = new Set(columns["XML13"] ?? []);
  const count = (names: readonly string[], of: ReadonlySet<string>) =>
    names.filter((name) => of.has(name)).length;

  if (count(namesOf4210, summary) >= 2 && !summary.has("MA_THE_BHYT")) return qd4210;
  const now = count(referralOf3176, referral);
  const before = count(referralOf4750, referral);
  if (before > now) return qd4750;
  if (now > before) return qd3176;

  const endedOn = officialDate((endedAt ?? "").slice(0, 8));
  const inForce = endedOn === undefined ? qd3176 : editionAt(endedOn);
  if (inForce.id !== "qd4210" || summary.size === 0) return inForce;
  // The names are not those of 4210, so the file was made under one of its successors, for trial.
  const isLater = summary.has("NHOM_MAU") || tablesOf4750.some((table) => columns[table] !== undefined);
  return isLater ? qd4750 : qd130;
}

/** The edition of an id such as `qd3176`, or undefined. */
export function getEdition(id: string): BhytEdition | undefined {
  return bhytEditions.find((edition) => edition.id === id);
}

/** The layers of an edition that hold on the day on which an episode ends, oldest first. */
export function layersAt(edition: BhytEdition, endedOn: CalendarDate): readonly BhytLayer[] {
  requireArguments("layersAt", ["edition", edition, "edition"]);
  return (edition.layers ?? []).filter(({ from }) => from <= endedOn);
}
