import { birthBindings as birth } from "../../bindings/birth.ts";
import { diagnosisBindings as diagnosis } from "../../bindings/diagnosis.ts";
import { episodeBindings as episode } from "../../bindings/episode.ts";
import { historyBindings as history } from "../../bindings/history.ts";
import { vitalSignBindings } from "../../bindings/vital-signs.ts";
import { gaveBirth } from "../../conditions/record-conditions.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

const cm = { unit: "cm" };

/** Sản khoa: the pregnancies before this one, and this one. */
export const obstetricHistory = section("A-obs", "Sản khoa", "Obstetric history", [
  field(0, "menarche", "kinh nguyệt: bắt đầu", "Menstruation: began", "number", "0..1", { unit: "tuổi" }),
  field(0, "cycle", "chu kỳ", "Cycle", "number", "0..1", { unit: "ngày" }),
  field(0, "lastPeriod", "KCC", "Last period", "date", "1"),
  field(1, "married", "lấy chồng", "Married at", "number", "0..1", { unit: "tuổi" }),
  field(1, "children", "số con", "Children", "number", "1"),
  field(1, "para", "PARA", "PARA", "text", "1"),
  field(2, "deliveries", "bảng các lần đẻ", "Earlier deliveries", "text", "0..*"),
  field(3, "pregnancy", "quá trình mang thai lần này", "This pregnancy", history.obstetric, "1..*"),
  field(3, "vaccination", "tiêm phòng", "Vaccination", history.vaccination, "0..*"),
  field(3, "gestation", "tuổi thai", "Weeks of gestation", "number", "1", { unit: "tuần" }),
  field(4, "gynaecological", "tiền sử phụ khoa", "Gynaecological history", history.gynaecological, "0..*"),
  field(4, "allergy", "dị ứng", "Allergy", history.allergy, "1..*"),
]);

/** Khám sản. */
export const obstetricExamination = section("A-obs-exam", "Khám sản", "Obstetric examination", [
  field(0, "fundalHeight", "khám ngoài: bề cao", "Outer examination: fundal height", "number", "0..1", cm),
  field(0, "girth", "vòng bụng", "Girth", "number", "0..1", cm),
  field(0, "lie", "ngôi thế", "Lie and position", "text"),
  field(0, "contractions", "cơn co", "Contractions", "text"),
  field(0, "foetalHeart", "tim thai", "Foetal heart", vitalSignBindings.first.foetalHeart, "1"),
  field(1, "bishop", "khám trong: Bishop", "Inner examination: Bishop score", "number"),
  field(1, "cervix", "cổ tử cung", "Cervix", "text"),
  field(1, "membranes", "ối", "Membranes", "text"),
  field(1, "presentation", "ngôi", "Presentation", "text"),
  field(1, "position", "kiểu thế", "Position", "text"),
  field(1, "station", "độ lọt", "Station", "text"),
  field(2, "arrivedAt", "vào viện", "Admission", episode.arrivedAt, "1"),
  field(2, "diagnosis", "chẩn đoán khi vào", "Diagnosis on entry", diagnosis.onEntry.main.text, "1"),
]);

/** Theo dõi đẻ. */
export const labour = section("A-labour", "Theo dõi đẻ", "Labour and delivery", [
  field(0, "enteredAt", "vào buồng đẻ", "Entered the delivery room", "minute", gaveBirth),
  field(0, "watchedBy", "người theo dõi", "Watched by", "practitioner"),
  field(1, "membranes", "tình trạng ối", "State of the membranes", "text"),
  field(1, "presentation", "ngôi", "Presentation", "text"),
  field(1, "delivery", "cách đẻ", "Way of delivery", birth.delivery, gaveBirth),
  field(1, "intervention", "can thiệp", "Intervention", "text"),
  field(1, "interventionReason", "lý do", "Reason", "text"),
  field(2, "placentaWeight", "rau: cân nặng", "Placenta: weight", "number", "0..1", { unit: "g" }),
  field(2, "placenta", "tình trạng rau", "State of the placenta", "text"),
  field(2, "perineum", "tầng sinh môn", "Perineum", "text"),
  field(2, "exploration", "kiểm soát", "Exploration", "text"),
  field(3, "mother", "sản phụ sau đẻ", "Mother after the delivery", "text", gaveBirth),
  field(4, "children", "trẻ sơ sinh", "Newborns", birth.children, gaveBirth),
  field(5, "attendedBy", "người đỡ đẻ", "Attended by", birth.attendedBy, gaveBirth),
]);
