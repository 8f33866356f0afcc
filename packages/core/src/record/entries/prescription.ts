import type { Decimal } from "../../numbers/decimal.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import type { Coding } from "../coding.ts";
import type { EntryBase } from "../entry-base.ts";

/** One drug of a prescription. */
export interface PrescribedDrug {
  /** International non-proprietary name; for several substances all of them. */
  readonly inn: string;
  readonly tradeName?: string;
  readonly coding?: Coding;
  readonly strength: string;
  readonly form?: string;
  readonly quantity: Decimal;
  readonly unit: string;
  /** Dose of one time. */
  readonly dose: string;
  /** @official DUONG_DUNG */
  readonly route: string;
  /** When in the day. */
  readonly timing: string;
  readonly days?: Decimal;
  /** Thuốc độc: the paper names these before all others. */
  readonly poison?: boolean;
}

/** Đơn thuốc for use at home. @legal TT 26/2025/TT-BYT; TT 55/2025/TT-BYT */
export interface PrescriptionEntry extends EntryBase {
  readonly kind: "prescription";
  /** `C` thường · `N` gây nghiện · `H` hướng thần, tiền chất · `T` thang, cổ truyền. */
  readonly letter: "C" | "N" | "H" | "T";
  /** 14 characters, once the prescription system gave it. */
  readonly number?: string;
  readonly diagnosis: string;
  readonly drugs: readonly PrescribedDrug[];
  readonly advice?: string;
  /** The courses of a prescription N. */
  readonly courses?: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[];
  /** Who takes the drugs of N and H. */
  readonly receiver?: { readonly name?: string; readonly personalId: string };
  /** Who brought a child under 72 months. */
  readonly companion?: { readonly name: string; readonly phone?: string };
}
