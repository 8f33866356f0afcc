import * as z from "zod/mini";
import { kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { transferReasonSchema } from "../../visit/paper.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { TransferEntry } from "./transfer.ts";

const escort = objectOf<NonNullable<TransferEntry["escort"]>>({
  name: labelled(text, "HOTEN_NGUOI_HT", "tên người hộ tống", "name of the escort"),
  title: z.exactOptional(
    labelled(text, "CHUCDANH_NGUOI_HT", "chức danh người hộ tống", "title of the escort"),
  ),
});

export const transferSchema: z.ZodMiniType<TransferEntry> = objectOf<TransferEntry>({
  ...entryMembers,
  kind: kindOf("transfer", "loại mục ghi", "kind of entry"),
  fileNumber: z.exactOptional(labelled(text, "SO_HOSO", "số hồ sơ")),
  bookNumber: z.exactOptional(labelled(text, "SO_CHUYENTUYEN", "số sổ chuyển tuyến")),
  paperNumber: z.exactOptional(labelled(text, "GIAY_CHUYEN_TUYEN", "số giấy chuyển")),
  to: labelled(text, "MA_NOI_DEN", "mã nơi chuyển đi", "code of the receiving facility"),
  toName: z.exactOptional(labelled(text, "", "tên nơi chuyển đi", "name of the receiving facility")),
  direction: z.exactOptional(labelled(z.enum(["higher", "lower", "specialised"]), "", "hướng chuyển")),
  transferReason: labelled(transferReasonSchema, "MA_LYDO_CT", "lý do chuyển", "reason of the transfer"),
  clinicalSigns: labelled(text, "DAU_HIEU_LS", "dấu hiệu lâm sàng"),
  resultSummary: z.exactOptional(labelled(text, "TOMTAT_KQ", "tóm tắt kết quả", "summary of results")),
  treatment: z.exactOptional(labelled(text, "PP_DIEUTRI", "phương pháp điều trị")),
  condition: labelled(text, "TINH_TRANG_CT", "tình trạng khi chuyển"),
  plan: labelled(text, "HUONG_DIEU_TRI", "hướng điều trị"),
  transport: labelled(text, "PHUONGTIEN_VC", "phương tiện vận chuyển"),
  escort: z.exactOptional(labelled(escort, "HOTEN_NGUOI_HT", "người hộ tống")),
  decidedBy: labelled(text, "MA_BAC_SI", "bác sĩ quyết định chuyển", "deciding practitioner"),
  headOfFacility: z.exactOptional(labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị")),
});
