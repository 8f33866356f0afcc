import type { CalendarDate, Decimal } from "@benhan/core";

/** Between which days a line of a facility's list holds. Without days it holds always. */
interface Dated {
  readonly from?: CalendarDate;
  /** The last day. */
  readonly to?: CalendarDate;
}

/** An approved price of a drug, service or supply. A code may have several: by tender, by period. */
export interface ListedPrice extends Dated {
  /** In dong, for one unit. */
  readonly price: Decimal;
}

/** Prices by code. */
export type PriceList = ReadonlyMap<string, readonly ListedPrice[]>;

/** The facility's approved lists. A list that is absent is reported as not checked. */
export interface PriceLists {
  /** By MA_DICH_VU. Rules ask it at NGAY_VAO. */
  readonly services?: PriceList;
  /** By MA_THUOC. */
  readonly drugs?: PriceList;
  /** By MA_VAT_TU. */
  readonly supplies?: PriceList;
}

/** A member of staff as approved on the portal. */
export interface ListedStaff extends Dated {
  /** 1 and 2 may prescribe. @official CHUC_DANH_NN */
  readonly title?: string;
}

/** Staff by licence number, as MA_BAC_SI writes it. */
export type StaffList = ReadonlyMap<string, readonly ListedStaff[]>;

/** The lines of a code that hold on a day; without a day all of them. */
export function linesAt<Line extends Dated>(
  list: ReadonlyMap<string, readonly Line[]>,
  code: string,
  day: CalendarDate | undefined,
): readonly Line[] {
  const lines = list.get(code) ?? [];
  if (day === undefined) return lines;
  return lines.filter(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to),
  );
}
