import type { BhytEditionId } from "../schema/bhyt-edition.ts";

/** Why a filled column of an older edition has no place in QĐ 3176. */
export type NoPlaceReason = "gone" | "meaning" | "split" | "moved";

/** What becomes of one column: another name, another form, or no place. Columns that are not named keep their name. */
export type ColumnPlan =
  | { readonly to: string; readonly form?: ColumnForm; readonly look?: "look" | "shape" }
  | { readonly noPlace: NoPlaceReason };

/** How a value is written anew without changing what it says. */
export type ColumnForm = "birth" | "two-digits" | "day";

/** What becomes of the columns of an edition, by table. */
export type MigrationPlan = Readonly<Record<string, Readonly<Record<string, ColumnPlan>>>>;

const noPlace = (reason: NoPlaceReason): ColumnPlan => ({ noPlace: reason });
const to = (name: string): ColumnPlan => ({ to: name });
/** The same thing as far as the sources tell; a person should compare. */
const look = (name: string): ColumnPlan => ({ to: name, look: "look" });
/** The same thing under the same name, but written in another way today. */
const shape = (name: string): ColumnPlan => ({ to: name, look: "shape" });

const from4210: MigrationPlan = {
  XML1: {
    NGAY_SINH: { to: "NGAY_SINH", form: "birth" },
    MA_THE: to("MA_THE_BHYT"),
    MIEN_CUNG_CT: to("NGAY_MIEN_CCT"),
    TEN_BENH: look("CHAN_DOAN_RV"),
    MA_BENH: to("MA_BENH_CHINH"),
    MA_BENHKHAC: to("MA_BENH_KT"),
    MA_NOI_CHUYEN: look("MA_NOI_DI"),
    TINH_TRANG_RV: look("MA_LOAI_RV"),
    MA_LOAI_KCB: { to: "MA_LOAI_KCB", form: "two-digits", look: "look" },
    MA_LYDO_VVIEN: noPlace("meaning"),
    T_TONGCHI: noPlace("split"),
    T_NGOAIDS: noPlace("gone"),
  },
  XML2: {
    TYLE_TT: look("TYLE_TT_BH"),
    THANH_TIEN: noPlace("split"),
    T_NGUON_KHAC: to("T_NGUONKHAC"),
    T_NGOAIDS: noPlace("gone"),
    MA_BENH: noPlace("gone"),
  },
  XML3: {
    DON_GIA: noPlace("split"),
    TYLE_TT: noPlace("split"),
    THANH_TIEN: noPlace("split"),
    T_NGOAIDS: noPlace("gone"),
  },
  XML4: { MA_MAY: noPlace("moved") },
  XML5: { DIEN_BIEN: to("DIEN_BIEN_LS"), NGAY_YL: to("THOI_DIEM_DBLS") },
};

/** Before QĐ 3176 the head of the facility was named by a social-insurance number, today by a practice licence. */
const head = { MA_TTDV: noPlace("meaning") };

const from4750: MigrationPlan = {
  XML1: head,
  XML3: { MA_MAY: shape("MA_MAY") },
  XML6: { NHOM_DOI_TUONG: noPlace("meaning") },
  XML7: head,
  XML8: head,
  XML9: head,
  XML10: head,
  XML11: head,
  XML13: {
    ...head,
    MA_NOI_DI: to("MA_CSKCB_DI"),
    MA_NOI_DEN: to("MA_CSKCB_DEN"),
    PP_DIEU_TRI: noPlace("meaning"),
    TEN_DICH_VU: noPlace("gone"),
    TEN_THUOC: noPlace("gone"),
  },
  XML14: { ...head, NGAY_HEN_KL: { to: "NGAY_HEN_KL", form: "day" } },
};

/** QĐ 130 named staff by their social-insurance number. */
const staff = { MA_BAC_SI: noPlace("meaning") };

const from130: MigrationPlan = {
  XML1: head,
  XML2: staff,
  XML3: { ...staff, NGUOI_THUC_HIEN: noPlace("meaning"), MA_MAY: shape("MA_MAY") },
  XML4: { MA_BS_DOC_KQ: noPlace("meaning") },
  XML5: { NGUOI_THUC_HIEN: noPlace("meaning") },
  XML6: { MA_XU_TRI: noPlace("meaning") },
  XML7: { ...head, MA_BS: noPlace("meaning") },
  XML8: head,
  XML9: head,
  XML10: { ...head, MA_BS: noPlace("meaning") },
  XML11: { ...head, MA_BS: noPlace("meaning") },
};

/** What becomes of the columns of each older edition. */
export const migrationPlans: Readonly<Record<Exclude<BhytEditionId, "qd3176">, MigrationPlan>> = {
  qd4210: from4210,
  qd130: from130,
  qd4750: from4750,
};
