import * as z from "zod/mini";
import { amount, date, labelled, minute, text, texts } from "../shape/field.ts";
import { outcomeSchema } from "./episode-codes.schema.ts";
import type {
  DischargePaper,
  Leave,
  PregnancyEnd,
  RecordSummary,
  TransferPaper,
  TransferReason,
} from "./paper.ts";

const parent = (suffix: "CHA" | "ME") =>
  z.strictObject({
    name: z.exactOptional(labelled(text, `HO_TEN_${suffix}`, "họ tên cha hoặc mẹ", "name of the parent")),
    socialInsuranceNumber: z.exactOptional(
      labelled(text, `MA_${suffix}`, "số BHXH của cha hoặc mẹ", "social insurance number"),
    ),
  });

const temporaryCard = z.exactOptional(labelled(text, "MA_THE_TAM", "thẻ tạm", "temporary card"));
const headOfFacility = labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị", "head of facility");
const issuedOn = labelled(date, "NGAY_CT", "ngày chứng từ", "issued on");
const reserve = z.exactOptional(labelled(text, "DU_PHONG", "dự phòng", "reserve"));
const note = z.exactOptional(labelled(text, "GHI_CHU", "ghi chú", "note"));

export const pregnancyEndSchema: z.ZodMiniType<PregnancyEnd> = z.strictObject({
  cause: labelled(text, "NGUYENNHAN_DINHCHI", "nguyên nhân đình chỉ thai"),
  at: labelled(minute, "THOIGIAN_DINHCHI", "thời gian đình chỉ thai", "moment"),
  gestationWeeks: labelled(amount, "TUOI_THAI", "tuổi thai (tuần)", "gestation (weeks)"),
});

export const leaveSchema: z.ZodMiniType<Leave> = z.strictObject({
  days: labelled(amount, "SO_NGAY_NGHI", "số ngày nghỉ", "days of leave"),
  from: labelled(date, "NGOAITRU_TUNGAY", "nghỉ từ ngày", "leave from"),
  to: labelled(date, "NGOAITRU_DENNGAY", "nghỉ đến ngày", "leave to"),
});

export const transferReasonSchema: z.ZodMiniType<TransferReason> = z.enum([
  "conditions-met",
  "beyond-capability",
  "on-request",
]);

export const dischargePaperSchema: z.ZodMiniType<DischargePaper> = z.strictObject({
  archiveNumber: labelled(text, "SO_LUU_TRU", "số lưu trữ"),
  department: labelled(text, "MA_KHOA_RV", "khoa ra viện"),
  diagnosis: labelled(text, "CHAN_DOAN_RV", "chẩn đoán ra viện"),
  treatment: labelled(text, "PP_DIEUTRI", "phương pháp điều trị"),
  note,
  pregnancyEnd: z.exactOptional(
    labelled(pregnancyEndSchema, "", "đình chỉ thai nghén", "end of the pregnancy"),
  ),
  headOfFacility,
  signedBy: labelled(text, "MA_BS", "mã bác sĩ ký", "signing practitioner"),
  signerName: labelled(text, "TEN_BS", "tên bác sĩ ký", "name of the signer"),
  issuedOn,
  father: z.exactOptional(labelled(parent("CHA"), "", "người cha")),
  mother: z.exactOptional(labelled(parent("ME"), "", "người mẹ")),
  temporaryCard,
  leave: z.exactOptional(labelled(leaveSchema, "", "nghỉ điều trị ngoại trú")),
  reserve,
});

export const recordSummarySchema: z.ZodMiniType<RecordSummary> = z.strictObject({
  history: labelled(text, "QT_BENHLY", "quá trình bệnh lý"),
  resultSummary: labelled(text, "TOMTAT_KQ", "tóm tắt kết quả", "summary of results"),
  treatment: labelled(text, "PP_DIEUTRI", "phương pháp điều trị"),
  diagnosisOnArrival: labelled(text, "CHAN_DOAN_VAO", "chẩn đoán vào"),
  diagnosisAtEnd: labelled(text, "CHAN_DOAN_RV", "chẩn đoán ra", "diagnosis at the end"),
  outcome: labelled(outcomeSchema, "KET_QUA_DTRI", "kết quả điều trị"),
  fatherName: z.exactOptional(labelled(text, "HO_TEN_CHA", "họ tên cha", "name of the father")),
  motherName: z.exactOptional(labelled(text, "HO_TEN_ME", "họ tên mẹ", "name of the mother")),
  guardianName: z.exactOptional(labelled(text, "NGUOI_GIAM_HO", "người giám hộ", "guardian")),
  employer: z.exactOptional(labelled(text, "DON_VI", "đơn vị công tác")),
  childDeath: z.exactOptional(
    labelled(
      z.strictObject({
        bornOn: labelled(date, "NGAY_SINHCON", "ngày sinh con"),
        diedOn: labelled(date, "NGAY_CONCHET", "ngày con chết"),
        count: labelled(amount, "SO_CONCHET", "số con chết", "number of children"),
      }),
      "",
      "con chết sau sinh",
      "death of the child",
    ),
  ),
  note,
  headOfFacility,
  issuedOn,
  temporaryCard,
  reserve,
});

export const transferPaperSchema: z.ZodMiniType<TransferPaper> = z.strictObject({
  fileNumber: labelled(text, "SO_HOSO", "số hồ sơ"),
  bookNumber: labelled(text, "SO_CHUYENTUYEN", "số sổ chuyển tuyến"),
  paperNumber: labelled(text, "GIAY_CHUYEN_TUYEN", "số giấy chuyển"),
  cameFrom: z.exactOptional(labelled(texts, "MA_CSKCB_DI", "các cơ sở đã qua", "facilities before")),
  clinicalSigns: labelled(text, "DAU_HIEU_LS", "dấu hiệu lâm sàng"),
  history: labelled(text, "QT_BENHLY", "quá trình bệnh lý"),
  resultSummary: z.exactOptional(labelled(text, "TOMTAT_KQ", "tóm tắt kết quả", "summary of results")),
  treatment: z.exactOptional(labelled(text, "PP_DIEUTRI", "phương pháp điều trị")),
  conditionAtTransfer: z.exactOptional(labelled(text, "TINH_TRANG_CT", "tình trạng khi chuyển", "condition")),
  reason: labelled(transferReasonSchema, "MA_LYDO_CT", "lý do chuyển"),
  plan: labelled(text, "HUONG_DIEU_TRI", "hướng điều trị"),
  transport: labelled(text, "PHUONGTIEN_VC", "phương tiện vận chuyển"),
  escortName: z.exactOptional(labelled(text, "HOTEN_NGUOI_HT", "người hộ tống", "escort")),
  escortTitle: z.exactOptional(
    labelled(text, "CHUCDANH_NGUOI_HT", "chức danh người hộ tống", "title of the escort"),
  ),
  decidedBy: labelled(text, "MA_BAC_SI", "bác sĩ quyết định chuyển", "deciding practitioner"),
  headOfFacility,
  reserve,
});
