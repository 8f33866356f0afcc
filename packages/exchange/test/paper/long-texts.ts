// The longest content that is realistic: invented, of nobody.

const illness =
  "Cách nhập viện khoảng 12 giờ, người bệnh đột ngột đau âm ỉ vùng quanh rốn, sau đó đau khu trú tăng dần ở hố chậu phải, " +
  "đau liên tục, tăng khi đi lại và ho, kèm sốt 38,2°C, buồn nôn, nôn 2 lần ra thức ăn, không tiêu chảy, tiểu tiện bình thường. " +
  "Ở nhà đã dùng paracetamol 500mg × 2 viên, không đỡ. ";

export const longIllness = `${illness}Gia đình đưa đến khoa Cấp cứu trong tình trạng tỉnh, tiếp xúc tốt, da niêm mạc hồng, môi khô, lưỡi bẩn.
${illness}Xử trí tại khoa Cấp cứu: đặt đường truyền tĩnh mạch ngoại vi, Natri clorid 0,9% 500ml truyền tĩnh mạch 40 giọt/phút, làm xét nghiệm cấp.
${illness}`;

export const longCourse = Array.from(
  { length: 8 },
  (_, day) =>
    `Ngày thứ ${day + 1}: người bệnh tỉnh, mạch ${88 - day} lần/phút, huyết áp 12${day}/80 mmHg, nhiệt độ 37,${8 - day}°C. ` +
    "Bụng mềm, vết mổ khô, không tấy đỏ, dẫn lưu ra ít dịch hồng; đã trung tiện, ăn cháo loãng. Tiếp tục kháng sinh, giảm đau, vận động sớm.",
).join("\n");

export const longResults =
  "Công thức máu: bạch cầu 15,6 G/L (trung tính 86%), hồng cầu 4,5 T/L, hemoglobin 132 g/L, tiểu cầu 245 G/L. CRP 96 mg/L. " +
  "Siêu âm: ruột thừa hố chậu phải, đường kính 9 mm, thành dày, ấn không xẹp, thâm nhiễm mỡ xung quanh, ít dịch hố chậu phải. " +
  "CT ổ bụng có tiêm thuốc cản quang: viêm ruột thừa cấp, chưa thấy áp xe. Giải phẫu bệnh: viêm ruột thừa cấp mủ, không thấy tế bào ác tính.";

export const longAddress =
  "Số 123/45/67B, ngõ 89, đường Nguyễn Thị Minh Khai nối dài, tổ dân phố số 12, khu đô thị mới Mẫu Thử, phường Mẫu Tây Thạnh, thành phố Mẫu";

/** 300 lines of notes over three weeks. */
export const courseNotes = Array.from({ length: 100 }, (_, index) => ({
  at: `${String((index % 3) * 6 + 6).padStart(2, "0")}:${String((index * 7) % 60).padStart(2, "0")} ${String((index % 28) + 1).padStart(2, "0")}/07/2026`,
  signs: `Mạch ${80 + (index % 12)}; huyết áp 1${20 + (index % 9)}/8${index % 10}; nhiệt độ 37,${index % 10}; SpO2 9${5 + (index % 5)}%`,
  course:
    "Người bệnh tỉnh, tiếp xúc tốt, đỡ đau vết mổ, không sốt, ăn uống được.\n" +
    "Bụng mềm, không chướng; vết mổ khô; dẫn lưu 20 ml dịch hồng.\n" +
    "Y lệnh: Ceftriaxon 1g × 2 lọ tiêm tĩnh mạch chậm; Paracetamol 1g truyền tĩnh mạch khi đau; chăm sóc cấp II.",
  by: "BS. NGUYỄN VĂN MẪU",
}));

const drugNames = [
  ["Amlodipin", "Amlor", "5mg", "Viên"],
  ["Amoxicilin + acid clavulanic", "Augmentin SR", "1000mg + 62,5mg", "Viên"],
  ["Insulin glargin", "Lantus SoloStar", "300 đơn vị/3ml", "Bút tiêm"],
  ["Salbutamol", "Ventolin Inhaler", "100mcg/liều", "Bình xịt"],
  ["Calci carbonat + cholecalciferol", "Caltrate 600 + D3 Plus Minerals", "600mg + 400IU", "Viên"],
  ["Paracetamol", "", "500mg", "Viên"],
] as const;

/** A prescription of 60 lines. */
export const sixtyDrugs = Array.from({ length: 60 }, (_, index) => {
  const [inn, tradeName, strength, unit] = drugNames[index % drugNames.length] ?? drugNames[0];
  return {
    inn,
    ...(tradeName !== "" && { tradeName }),
    strength,
    quantity: String((index * 7) % 60 || 5),
    unit,
    dose: "1 đơn vị liều mỗi lần, ngày 2 lần",
    route: index % 6 === 2 ? "2.02" : "1.01",
    timing: "sáng sau ăn 30 phút, tối trước khi đi ngủ",
    days: "30",
  };
});
