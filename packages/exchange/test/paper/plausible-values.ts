import type { FilledField } from "@benhan/core/forms";

/** What a value is in the record, and how the paper prints it. */
export type Plausible = readonly [value: string, printed: string];

/** What a stay of an appendix that was taken out leaves open: no value is plausible there. */
const leftOpen =
  /^(II\.transfer|III\.(referral|complication)|pat\.companion|stay\.infertility|id\.guardian|all\.(traditional|dischargeType))/;

const none = "Chưa ghi nhận bất thường";

/** Texts, codes and numbers by the id of the field: what a doctor would write there. Nobody in them exists. */
const byId: Readonly<Record<string, string>> = {
  "A.dayOfIllness": "2",
  "A.respiration": "20",
  "A.allergy": "Không",
  "A.drugAbuse": "Không",
  "A.alcohol": "Thỉnh thoảng",
  "A.tobacco": "Không",
  "A.waterpipe": "Không",
  "A.otherHistory": "Không",
  "A.family": "Chưa ghi nhận bệnh lý liên quan",
  "A.initialTreatment": "Truyền dịch, giảm đau, kháng sinh dự phòng",
  "A.circulation": "Tim đều, T1 T2 rõ, không tiếng thổi",
  "A.respiratory": "Phổi trong, không ran",
  "A.urogenital": "Chạm thận (-), tiểu không gắt buốt",
  "A.nervous": "Tỉnh, không dấu thần kinh khu trú",
  "A.musculoskeletal": "Không giới hạn vận động",
  "A.earNoseThroat": "Họng sạch",
  "A.dental": "Không sâu răng",
  "A.eye": "Kết mạc hồng, củng mạc không vàng",
  "A.endocrine": "Tuyến giáp không to",
  "A.investigations": "Công thức máu, CRP, sinh hóa máu, siêu âm bụng",
  "A.summary": "Người bệnh nữ, đau hố chậu phải giờ thứ 12, sốt, phản ứng thành bụng, bạch cầu tăng",
  "A.diagnosis": "Viêm ruột thừa cấp",
  "A.secondary": "Tăng huyết áp vô căn (nguyên phát)",
  "A.differential": "Viêm túi thừa manh tràng; sỏi niệu quản phải",
  "A.prognosis": "Khá",
  "A.plan": "Phẫu thuật nội soi cắt ruột thừa, kháng sinh, giảm đau",
  "III.department": "Viêm ruột thừa cấp",
  "III.departmentCode": "K35",
  "II-op.beforeCode": "K35",
  "II-op.afterCode": "K35",
  "II.ordinal": "1",
  "B.xray": "1",
  "B.ct": "0",
  "B.ultrasound": "1",
  "B.laboratory": "4",
  "B.otherSheets": "6",
  "B.sheets": "12",
  "I.contactPhone": "0900000000",
  "A-ped.ordinal": "1",
  "A-ped.children": "1",
  "A-ped.birthWeight": "3100",
  "A-ped.father": "TRẦN VĂN MẪU",
  "A-ped.fatherEducation": "Đại học",
  "A-ped.fatherOccupation": "Nhân viên văn phòng",
  "A-ped.mother": "LÊ THỊ MẪU",
  "A-ped.motherEducation": "Trung học phổ thông",
  "A-ped.motherOccupation": "Công nhân",
  "A-ped.motherHistory": "Khỏe mạnh, khám thai đều",
  "A-ped.growth": "Phát triển theo lứa tuổi",
  "A-ped.mental": "Bình thường theo tuổi",
  "A-ped.motor": "Bình thường theo tuổi",
  "A-ped.malformation": "Không",
  "A-ped.nutrition": "Bú mẹ hoàn toàn 6 tháng đầu",
  "A-ped.weaning": "18 tháng",
  "A-ped.vaccination": "Đủ theo chương trình tiêm chủng mở rộng",
  "A-epi.animals": "Không nuôi",
  "A-epi.contact": "Chưa ghi nhận tiếp xúc người sốt",
  "A-epi.factors": "Khu phố chưa có ca bệnh trong 14 ngày",
  "A-epi.residence": "Khu dân cư đô thị",
  "A-epi.source": "Chưa rõ",
  "A-epi.travel": "Không đi xa trong 14 ngày",
  "A-epi.vaccination": "Đã tiêm phòng sởi, cúm mùa",
  "A-obs.menarche": "13",
  "A-obs.cycle": "28",
  "A-obs.lastPeriod": "2025-10-02",
  "A-obs.married": "25",
  "A-obs.children": "1",
  "A-obs.gestation": "39",
  "A-obs.para": "1001",
  "A-obs.deliveries": "2020: đẻ thường, bé gái 3000 g, khỏe",
  "A-obs.pregnancy": "Khám thai đều, chưa ghi nhận bất thường",
  "A-obs.vaccination": "Đã tiêm 2 mũi uốn ván",
  "A-obs.gynaecological": "Không mổ phụ khoa",
  "A-obs.allergy": "Không",
  "A-obs-exam.fundalHeight": "32",
  "A-obs-exam.girth": "95",
  "A-obs-exam.foetalHeart": "140",
  "A-obs-exam.bishop": "6",
  "A-obs-exam.lie": "Ngôi đầu, thế trái",
  "A-obs-exam.contractions": "3 cơn trong 10 phút",
  "A-obs-exam.cervix": "Mở 4 cm, xóa 80%",
  "A-obs-exam.membranes": "Còn, phồng",
  "A-obs-exam.presentation": "Đầu",
  "A-obs-exam.position": "Chẩm chậu trái trước",
  "A-obs-exam.station": "Chúc",
  "A-labour.membranes": "Vỡ tự nhiên, nước ối trong",
  "A-labour.presentation": "Đầu",
  "A-labour.intervention": "Mổ lấy thai",
  "A-labour.interventionReason": "Chuyển dạ đình trệ",
  "A-labour.placenta": "Rau bong hoàn toàn, đủ múi",
  "A-labour.placentaWeight": "500",
  "A-labour.perineum": "Nguyên vẹn",
  "A-labour.exploration": "Không kiểm soát tử cung",
  "A-nb.membranes": "Vỡ tự nhiên, nước ối trong",
  "A-nb.mother": "Khỏe, không sốt",
  "A-nb.labour": "Chuyển dạ 8 giờ, không suy thai",
  "A-nb.presentation": "Đầu",
  "A-nb.delivery": "Đẻ thường",
  "A-nb.attendedBy": "CNHS. PHẠM THỊ MẪU",
  "A-nb.resuscitation": "Không",
  "A-nb.malformation": "Không",
  "A-nb.apgar1": "8",
  "A-nb.apgar5": "9",
  "A-nb.apgar10": "10",
  "A-nb.weight": "3100",
  "A-nb.length": "50",
  "A-nb.head": "34",
  "A-spec.general": "Ăn mặc gọn, tiếp xúc được",
  "A-spec.consciousness": "Tỉnh, định hướng đúng",
  "A-spec.sensation": "Không loạn cảm",
  "A-spec.perception": "Không ảo giác",
  "A-spec.thinking": "Nhịp chậm, không hoang tưởng",
  "A-spec.emotion": "Khí sắc trầm",
  "A-spec.behaviour": "Ít vận động, hợp tác",
  "A-spec.activity": "Tự chăm sóc được",
  "A-spec.memory": "Nhớ gần giảm nhẹ",
  "A-spec.intellect": "Phù hợp trình độ",
  "A-spec.attention": "Giảm tập trung",
  "A-spec.nervous": "Không dấu thần kinh khu trú",
  "A-spec.personality": "Không biến đổi",
  "A-spec.disease": "Sâu răng 36, viêm tủy có hồi phục",
  "A-spec.face": "Cân đối, không sưng nề",
  "A-spec.mouth": "Sâu răng 36 mặt nhai, nướu hồng",
  "A-spec.teeth": "Sơ đồ răng số 1",
  "A-spec.drawing": "Hình vẽ số 1",
  "A-spec.findings": "Ấn đau điểm McBurney, phản ứng thành bụng hố chậu phải",
  "A-tcm.looking": "Thần tỉnh, sắc hồng, chất lưỡi đỏ, rêu vàng mỏng",
  "A-tcm.listening": "Tiếng nói rõ, hơi thở không hôi",
  "A-tcm.asking": "Đau bụng, sợ nóng, tiểu vàng, đại tiện táo",
  "A-tcm.touching": "Bụng ấn đau cự án, tay chân ấm",
  "A-tcm.leftPulse": "Huyền sác",
  "A-tcm.rightPulse": "Hoạt sác",
  "A-tcm.summary": "Lý thực nhiệt ở trường vị",
  "A-tcm.pattern": "Thấp nhiệt uất kết ở đại trường, khí trệ huyết ứ",
  "A-tcm.disease": "Phúc thống",
  "A-tcm.diseaseCode": "U62.392",
  "A-tcm.principles": "Lý, thực, nhiệt",
  "A-tcm.cause": "Nội nhân",
  "A-tcm.organ": "Đại trường",
  "A-tcm.channel": "Kinh dương minh",
  "A-tcm.location": "Hố chậu phải",
  "A-tcm.method": "Thanh nhiệt lợi thấp, hành khí hoạt huyết",
  "A-tcm.remedy": "Đại hoàng mẫu đơn bì thang gia giảm",
  "A-tcm.withoutDrugs": "Điện châm, xoa bóp bấm huyệt",
  "adm.attention": "Nhịn ăn uống chờ phẫu thuật",
  "adm.handled": "Truyền dịch, giảm đau, kháng sinh",
  "content.choices": "Phẫu thuật nội soi, hoặc điều trị kháng sinh và theo dõi",
  "death.condition": "Đau bụng, sốt cao, huyết áp tụt",
  "child.father": "TRẦN VĂN MẪU",
  "child.intendedName": "TRẦN MINH THỬ",
  "id.father": "NGUYỄN VĂN MẪU",
  "id.mother": "LÊ THỊ MẪU",
  "id.permanentAddress": "Số 5, ấp Mẫu, Phường Sài Gòn, Thành phố Hồ Chí Minh",
  "op.drains": "Dẫn lưu Douglas, rút ngày thứ 3",
  "op.sketch": "Lược đồ phẫu thuật số 1",
  "op.specimens": "Ruột thừa gửi giải phẫu bệnh",
  "op.supplies": "Chỉ khâu tự tiêu 3-0, kẹp mạch máu, 3 trocar",
  "req.content": "Bản tóm tắt hồ sơ bệnh án đợt điều trị từ 02/07/2026 đến 07/07/2026",
  "req.purpose": "Bổ sung hồ sơ hưởng bảo hiểm xã hội",
  "req.delivery": "Nhận trực tiếp tại bộ phận một cửa",
  "req.relation": "Bản thân",
  "req.personalId": "079185000000",
  "result.advice": "Đối chiếu lâm sàng, tái khám khi đau tăng",
  "rx.advice": "Uống thuốc sau ăn, tái khám khi sốt hoặc đau tăng",
  "sign.receiver": "PHẠM THỊ THỬ",
  "sign.relative": "TRẦN VĂN MẪU",
  "stay.description": "Cắt ruột thừa nội soi, diễn biến sau mổ thuận lợi",
  "stay.kind": "Thụ tinh trong ống nghiệm",
  "stay.procedures": "Đặt ống thông dạ dày",
  "patient.bed": "H001",
  "patient.room": "P301",
  "image.link": "PACS-2026-000042",
  "head.book": "1",
  "head.code": "79999.GBT.00007.26",
  "head.formNumber": "01/BV1",
  "head.series": "A",
  "all.phone": "0900000000",
};

const doctors = /trưởng khoa|bác sĩ|người (duyệt|đọc)/i;

/** A value for a field that a record leaves empty, by what the field is; nothing where none would be true. */
export function plausibleValue({ field }: FilledField): Plausible | undefined {
  if (leftOpen.test(field.id)) return undefined;
  const said = byId[field.id.replace(/^mth\./, "")];
  switch (field.type) {
    case "number":
      return said === undefined ? undefined : [said, said.replace(".", ",")];
    case "date": {
      const day = said ?? "2026-07-07";
      return [day, day.split("-").reverse().join("/")];
    }
    case "minute":
      return ["2026-07-07T10:00", "10 giờ 00 phút, ngày 07/07/2026"];
    case "yes-no":
      return ["no", "Không"];
    case "choice":
      return [field.choices?.[0]?.value ?? "", field.choices?.[0]?.label.vi ?? ""];
    case "practitioner":
      return doctors.test(field.label)
        ? ["000003/XX-GPHN", "ThS.BSCKII. NGUYỄN TRẦN HOÀNG VĂN MẪU"]
        : ["000010/XX-GPHN", "CNĐD. PHẠM THỊ THỬ"];
    case "text":
      return [said ?? none, said ?? none];
    default:
      return said === undefined ? undefined : [said, said];
  }
}
