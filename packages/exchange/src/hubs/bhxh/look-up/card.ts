import type { CalendarDate } from "@benhan/core";

/** What the gateway tells of a card. What it left out is absent. */
export interface Card {
  /** @official maThe */
  readonly cardNumber?: string;
  /** @official hoTen */
  readonly name?: string;
  /** As it came: a day, a month or a year. @official ngaySinh */
  readonly birth?: string;
  /** `Nam` or `Nữ`, as it came. @official gioiTinh */
  readonly gender?: string;
  /** @official diaChi */
  readonly address?: string;
  /** @official maDKBD */
  readonly registeredFacility?: string;
  /** @official cqBHXH */
  readonly insurer?: string;
  /** @official gtTheTu */
  readonly validFrom?: CalendarDate;
  /** @official gtTheDen */
  readonly validTo?: CalendarDate;
  /** @official maKV */
  readonly livingArea?: string;
  /** From this day on insured for five years without a gap. @official ngayDu5Nam */
  readonly fiveYearsOn?: CalendarDate;
  /** @official maSoBHXH */
  readonly insuranceNumber?: string;
  /** @official maTheCu */
  readonly oldCardNumber?: string;
  /** @official maTheMoi */
  readonly newCardNumber?: string;
  /** @official gtTheTuMoi */
  readonly newValidFrom?: CalendarDate;
  /** @official gtTheDenMoi */
  readonly newValidTo?: CalendarDate;
  /** @official maDKBDMoi */
  readonly newRegisteredFacility?: string;
  /** @official tenDKBDMoi */
  readonly newRegisteredFacilityName?: string;
}

/** An earlier visit. What the gateway left out is absent. */
export interface PastVisit {
  /** Key for {@link BhxhLookUps.lookUpVisit}. @official maHoSo */
  readonly fileId?: string;
  /** @official maCSKCB */
  readonly facilityCode?: string;
  /** `yyyyMMddHHmm`, as it came. @official ngayVao */
  readonly admittedAt?: string;
  /** @official ngayRa */
  readonly dischargedAt?: string;
  /** @official tenBenh */
  readonly disease?: string;
  /** @official tinhTrang */
  readonly dischargeState?: string;
  /** @official kqDieuTri */
  readonly treatmentResult?: string;
  /** @official lyDoVV */
  readonly reason?: string;
  /** @official TEMP1 */
  readonly employerCode?: string;
  /** @official TEMP2 */
  readonly employerName?: string;
}

/** An earlier look-up of the card by somebody. @official dsLichSuKT2018 */
export interface PastCheck {
  /** @official userKT */
  readonly by?: string;
  /** @official thoiGianKT */
  readonly at?: string;
  /** @official thongBao */
  readonly message?: string;
  /** @official maLoi */
  readonly code?: string;
}
