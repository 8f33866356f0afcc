import type { CalendarDate, Decimal, Instant, Issue } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { LookUpProblem } from "./call-look-up.ts";

/** What one treatment added to the co-payment of the year. */
export interface CoPaymentVisit {
  /** @official Id */
  readonly id?: string;
  /** @official ngayTraCuu */
  readonly lookedUpOn?: CalendarDate;
  /** @official maThe */
  readonly cardNumber?: string;
  /** @official maCskcb */
  readonly facilityCode?: string;
  /** @official ngayVao */
  readonly admittedOn?: CalendarDate;
  /** @official ngayRa */
  readonly dischargedOn?: CalendarDate;
  /** @official maDoiTuongKCB */
  readonly visitCategory?: string;
  /** Of this treatment, as far as it is exempt. Dong. @official tBNCCTMCCT */
  readonly exempt?: Decimal;
  /** Up to this treatment, the earlier ones of the year included: never add these up. Dong. @official tBNCCTLuyKe */
  readonly accumulated?: Decimal;
  /** @official ngayNhanCong */
  readonly reachedGatewayOn?: CalendarDate;
  /** @official ngayNhan */
  readonly receivedOn?: CalendarDate;
}

/** @official ThongTinSoThe */
export interface CoPaymentHolder {
  /** @official hoTen */
  readonly name?: string;
  /** As it came. @official ngaySinh */
  readonly birth?: string;
  /** @official ngayKetThuc */
  readonly validTo?: CalendarDate;
  /** @official maBhxh */
  readonly insuranceNumber?: string;
}

/** The gateway answered about the co-payment of a card. */
export interface CoPaymentAnswer {
  readonly from: "gateway";
  readonly asOf: Instant;
  /**
   * `OK`: data. `NOT_FOUND`: the gateway does not know the card, *or* knows no co-payment of it: it does not say which.
   * Never take it for zero. `INPUT`: it refuses the fields.
   */
  readonly class: "OK" | "NOT_FOUND" | "INPUT";
  /** @official MaKetQua */
  readonly code: string;
  readonly next: Bilingual;
  /** Until when the figures reach: show it as it is. @official GhiChu */
  readonly note?: string;
  /** Newest discharge first, as the gateway sorts them. @official DataCCT */
  readonly visits: readonly CoPaymentVisit[];
  readonly holder: CoPaymentHolder;
  /** The greatest accumulated figure; absent when there is none. Dong. */
  readonly accumulated?: Decimal;
}

/** What came of asking for the co-payment of a card. */
export type CoPaymentLookUp =
  | CoPaymentAnswer
  /** The same card was asked for a short while ago: nothing was sent. */
  | { readonly from: "held-back"; readonly notBefore: Instant; readonly last?: CoPaymentAnswer }
  | { readonly from: "nowhere"; readonly problem: LookUpProblem; readonly next: Bilingual }
  | { readonly from: "input"; readonly issues: readonly Issue[] };
