/** Invented card holders and what the simulator says of them: written from the description, not from the connector. */

/** One card at the simulated gateway. Nobody's data. */
export interface SimulatedCard {
  readonly maThe: string;
  readonly soCccd: string;
  readonly hoTen: string;
  /** As it is known there: `dd/MM/yyyy`, `MM/yyyy` or `yyyy`. */
  readonly ngaySinh: string;
  readonly gioiTinh: string;
  readonly gtTheTu: string;
  readonly gtTheDen: string;
  readonly maDKBD: string;
  /** The result when name and birth are right. */
  readonly maKetQua: string;
  readonly moi?: { readonly maThe: string; readonly gtTheTu: string; readonly gtTheDen: string };
  /** Accumulated co-payments of the year by treatment, oldest first. */
  readonly luyKe?: readonly { readonly ngayRa: string; readonly tien: number }[];
}

const base = { gioiTinh: "Nữ", gtTheTu: "01/01/2026", gtTheDen: "31/12/2026", maDKBD: "79999" } as const;

export const simulatedCards: readonly SimulatedCard[] = [
  {
    ...base,
    ...{ maThe: "DN4790000000001", soCccd: "079190000001", hoTen: "NGUYỄN THỊ THỬ" },
    ...{ ngaySinh: "17/05/1990", maKetQua: "000" },
    luyKe: [
      { ngayRa: "15/02/2026", tien: 9_800_000 },
      { ngayRa: "05/04/2026", tien: 16_500_000 },
    ],
  },
  {
    ...base,
    ...{ maThe: "QN5970000000002", soCccd: "079085000002", hoTen: "TRẦN VĂN MẪU", gioiTinh: "Nam" },
    ...{ ngaySinh: "1985", maKetQua: "001" },
  },
  {
    ...base,
    ...{ maThe: "HT3790000000003", soCccd: "079055000003", hoTen: "LÊ VĂN CŨ", gioiTinh: "Nam" },
    ...{ ngaySinh: "02/09/1955", maKetQua: "003", gtTheDen: "30/06/2026" },
    moi: { maThe: "HT2790000000003", gtTheTu: "01/07/2026", gtTheDen: "31/12/2027" },
  },
  {
    ...base,
    ...{ maThe: "GD4790000000004", soCccd: "079188000004", hoTen: "PHẠM THỊ HẠN" },
    ...{ ngaySinh: "11/1988", maKetQua: "010", gtTheDen: "31/03/2026" },
  },
];

/**
 * Cards whose last three digits are the result that the gateway gives to whoever asks, whatever name and birth say:
 * `XT4790000000060`.
 */
export const cardThatAnswers = /^XT479\d{7}(\d{3})$/;

/** The one officer whom the simulated facility has registered. */
export const simulatedOfficer = { hoTenCb: "CÁN BỘ THỬ", cccdCb: "079090000009" } as const;
