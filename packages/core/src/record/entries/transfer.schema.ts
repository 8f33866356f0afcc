import * as z from "zod";
import { kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { transferReasonSchema } from "../../visit/paper.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { TransferEntry } from "./transfer.ts";

const escort = objectOf<NonNullable<TransferEntry["escort"]>>({
  name: labelled(text, "HOTEN_NGUOI_HT", "tên người hộ tống", "name of the escort"),
  title: labelled(
    text,
    "CHUCDANH_NGUOI_HT",
    "chức danh người hộ tống",
    "title of the escort",
  ).exactOptional(),
});

export const transferSchema: z.ZodType<TransferEntry> = objectOf<TransferEntry>({
  ...entryMembers,
  kind: kindOf("transfer", "loại mục ghi", "kind of entry"),
  fileNumber: labelled(text, "SO_HOSO", "số hồ sơ").exactOptional(),
  bookNumber: labelled(text, "SO_CHUYENTUYEN", "số sổ chuyển tuyến").exactOptional(),
  paperNumber: labelled(text, "GIAY_CHUYEN_TUYEN", "số giấy chuyển").exactOptional(),
  to: labelled(text, "MA_NOI_DEN", "mã nơi chuyển đi", "code of the receiving facility"),
  toName: labelled(text, "", "tên nơi chuyển đi", "name of the receiving facility").exactOptional(),
  direction: labelled(z.enum(["higher", "lower", "specialised"]), "", "hướng chuyển").exactOptional(),
  transferReason: labelled(transferReasonSchema, "MA_LYDO_CT", "lý do chuyển", "reason of the transfer"),
  clinicalSigns: labelled(text, "DAU_HIEU_LS", "dấu hiệu lâm sàng"),
  resultSummary: labelled(text, "TOMTAT_KQ", "tóm tắt kết quả", "summary of results").exactOptional(),
  treatment: labelled(text, "PP_DIEUTRI", "phương pháp điều trị").exactOptional(),
  condition: labelled(text, "TINH_TRANG_CT", "tình trạng khi chuyển"),
  plan: labelled(text, "HUONG_DIEU_TRI", "hướng điều trị"),
  transport: labelled(text, "PHUONGTIEN_VC", "phương tiện vận chuyển"),
  escort: labelled(escort, "HOTEN_NGUOI_HT", "người hộ tống").exactOptional(),
  decidedBy: labelled(text, "MA_BAC_SI", "bác sĩ quyết định chuyển", "deciding practitioner"),
  headOfFacility: labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị").exactOptional(),
});
