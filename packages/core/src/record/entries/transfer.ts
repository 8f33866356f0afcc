import type { TransferReason } from "../../visit/paper.ts";
import type { EntryBase } from "../entry-base.ts";

/** The patient goes to another facility. @legal Luật KCB 15/2023 Đ77; TT 01/2025/TT-BYT PL VI */
export interface TransferEntry extends EntryBase {
  readonly kind: "transfer";
  /** @official SO_HOSO */
  readonly fileNumber?: string;
  /** @official SO_CHUYENTUYEN */
  readonly bookNumber?: string;
  /** @official GIAY_CHUYEN_TUYEN */
  readonly paperNumber?: string;
  /** @official MA_NOI_DEN */
  readonly to: string;
  readonly toName?: string;
  readonly direction?: "higher" | "lower" | "specialised";
  /** @official MA_LYDO_CT */
  readonly transferReason: TransferReason;
  /** @official DAU_HIEU_LS */
  readonly clinicalSigns: string;
  readonly resultSummary?: string;
  readonly treatment?: string;
  /** @official TINH_TRANG_CT */
  readonly condition: string;
  /** @official HUONG_DIEU_TRI */
  readonly plan: string;
  /** @official PHUONGTIEN_VC */
  readonly transport: string;
  readonly escort?: { readonly name: string; readonly title?: string };
  /** Licence numbers. */
  readonly decidedBy: string;
  readonly headOfFacility?: string;
}
