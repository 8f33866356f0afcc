import * as z from "zod";
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
    name: labelled(text, `HO_TEN_${suffix}`, "họ tên cha hoặc mẹ", "name of the parent").exactOptional(),
    socialInsuranceNumber: labelled(
      text,
      `MA_${suffix}`,
      "số BHXH của cha hoặc mẹ",
      "social insurance number",
    ).exactOptional(),
  });

const temporaryCard = labelled(text, "MA_THE_TAM", "thẻ tạm", "temporary card").exactOptional();
const headOfFacility = labelled(text, "MA_TTDV", "mã thủ trưởng đơn vị", "head of facility");
const issuedOn = labelled(date, "NGAY_CT", "ngày chứng từ", "issued on");
const reserve = labelled(text, "DU_PHONG", "dự phòng", "reserve").exactOptional();
const note = labelled(text, "GHI_CHU", "ghi chú", "note").exactOptional();

export const pregnancyEndSchema: z.ZodType<PregnancyEnd> = z.strictObject({
  cause: labelled(text, "NGUYENNHAN_DINHCHI", "nguyên nhân đình chỉ thai"),
  at: labelled(minute, "THOIGIAN_DINHCHI", "thời gian đình chỉ thai", "moment"),
  gestationWeeks: labelled(amount, "TUOI_THAI", "tuổi thai (tuần)", "gestation (weeks)"),
});

export const leaveSchema: z.ZodType<Leave> = z.strictObject({
  days: labelled(amount, "SO_NGAY_NGHI", "số ngày nghỉ", "days of leave"),
  from: labelled(date, "NGOAITRU_TUNGAY", "nghỉ từ ngày", "leave from"),
  to: labelled(date, "NGOAITRU_DENNGAY", "nghỉ đến ngày", "leave to"),
});

export const transferReasonSchema: z.ZodType<TransferReason> = z.enum([
  "conditions-met",
  "beyond-capability",
  "on-request",
]);

export const dischargePaperSchema: z.ZodType<DischargePaper> = z.strictObject({
  archiveNumber: labelled(text, "SO_LUU_TRU", "số lưu trữ"),
  department: labelled(text, "MA_KHOA_RV", "khoa ra viện"),
  diagnosis: labelled(text, "CHAN_DOAN_RV", "chẩn đoán ra viện"),
  treatment: labelled(text, "PP_DIEUTRI", "phương pháp điều trị"),
  note,
  pregnancyEnd: labelled(
    pregnancyEndSchema,
    "",
    "đình chỉ thai nghén",
    "end of the pregnancy",
  ).exactOptional(),
  headOfFacility,
  signedBy: labelled(text, "MA_BS", "mã bác sĩ ký", "signing practitioner"),
  signerName: labelled(text, "TEN_BS", "tên bác sĩ ký", "name of the signer"),
  issuedOn,
  father: labelled(parent("CHA"), "", "người cha").exactOptional(),
  mother: labelled(parent("ME"), "", "người mẹ").exactOptional(),
  temporaryCard,
  leave: labelled(leaveSchema, "", "nghỉ điều trị ngoại trú").exactOptional(),
  reserve,
});

export const recordSummarySchema: z.ZodType<RecordSummary> = z.strictObject({
  history: labelled(text, "QT_BENHLY", "quá trình bệnh lý"),
  resultSummary: labelled(text, "TOMTAT_KQ", "tóm tắt kết quả", "summary of results"),
  treatment: labelled(text, "PP_DIEUTRI", "phương pháp điều trị"),
  diagnosisOnArrival: labelled(text, "CHAN_DOAN_VAO", "chẩn đoán vào"),
  diagnosisAtEnd: labelled(text, "CHAN_DOAN_RV", "chẩn đoán ra", "diagnosis at the end"),
  outcome: labelled(outcomeSchema, "KET_QUA_DTRI", "kết quả điều trị"),
  fatherName: labelled(text, "HO_TEN_CHA", "họ tên cha", "name of the father").exactOptional(),
  motherName: labelled(text, "HO_TEN_ME", "họ tên mẹ", "name of the mother").exactOptional(),
  guardianName: labelled(text, "NGUOI_GIAM_HO", "người giám hộ", "guardian").exactOptional(),
  employer: labelled(text, "DON_VI", "đơn vị công tác").exactOptional(),
  childDeath: labelled(
    z.strictObject({
      bornOn: labelled(date, "NGAY_SINHCON", "ngày sinh con"),
      diedOn: labelled(date, "NGAY_CONCHET", "ngày con chết"),
      count: labelled(amount, "SO_CONCHET", "số con chết", "number of children"),
    }),
    "",
    "con chết sau sinh",
    "death of the child",
  ).exactOptional(),
  note,
  headOfFacility,
  issuedOn,
  temporaryCard,
  reserve,
});

export const transferPaperSchema: z.ZodType<TransferPaper> = z.strictObject({
  fileNumber: labelled(text, "SO_HOSO", "số hồ sơ"),
  bookNumber: labelled(text, "SO_CHUYENTUYEN", "số sổ chuyển tuyến"),
  paperNumber: labelled(text, "GIAY_CHUYEN_TUYEN", "số giấy chuyển"),
  cameFrom: labelled(texts, "MA_CSKCB_DI", "các cơ sở đã qua", "facilities before").exactOptional(),
  clinicalSigns: labelled(text, "DAU_HIEU_LS", "dấu hiệu lâm sàng"),
  history: labelled(text, "QT_BENHLY", "quá trình bệnh lý"),
  resultSummary: labelled(text, "TOMTAT_KQ", "tóm tắt kết quả", "summary of results").exactOptional(),
  treatment: labelled(text, "PP_DIEUTRI", "phương pháp điều trị").exactOptional(),
  conditionAtTransfer: labelled(text, "TINH_TRANG_CT", "tình trạng khi chuyển", "condition").exactOptional(),
  reason: labelled(transferReasonSchema, "MA_LYDO_CT", "lý do chuyển"),
  plan: labelled(text, "HUONG_DIEU_TRI", "hướng điều trị"),
  transport: labelled(text, "PHUONGTIEN_VC", "phương tiện vận chuyển"),
  escortName: labelled(text, "HOTEN_NGUOI_HT", "người hộ tống", "escort").exactOptional(),
  escortTitle: labelled(
    text,
    "CHUCDANH_NGUOI_HT",
    "chức danh người hộ tống",
    "title of the escort",
  ).exactOptional(),
  decidedBy: labelled(text, "MA_BAC_SI", "bác sĩ quyết định chuyển", "deciding practitioner"),
  headOfFacility,
  reserve,
});
