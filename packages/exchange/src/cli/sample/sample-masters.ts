import { type FacilityMasters, parseMasters } from "@benhan/core/masters";

const from = "2020-01-01";
const doctor = { title: "1", from };
const nurse = { title: "3", scope: ["Điều dưỡng"], from };
const technician = { title: "5", from };

/** The catalogues of an invented facility: everything that the sample records name, so that names are printed for codes. */
export function sampleMasters(): FacilityMasters {
  return parseMasters({
    facilityId: "bv-thu-nghiem",
    profiles: [
      {
        name: "Bệnh viện Thử nghiệm",
        authority: "Sở Y tế Mẫu",
        address: "Số 1, đường Mẫu",
        phone: "0900000000",
        code: "99999",
        from,
      },
    ],
    departments: [
      { code: "K02", name: "Khoa Hồi sức cấp cứu", kind: "clinical", from },
      { code: "K19", name: "Khoa Ngoại tổng hợp", kind: "clinical", from },
      { code: "K01", name: "Khoa Khám bệnh", kind: "clinical", from },
      { code: "K39", name: "Khoa Chẩn đoán hình ảnh", kind: "paraclinical", from },
      { code: "K37", name: "Khoa Xét nghiệm", kind: "paraclinical", from },
    ],
    practitioners: [
      { licence: "000001/XX-GPHN", name: "ĐẶNG VĂN MẪU", position: "4", ...surgeon(["K19"]) },
      {
        licence: "000002/XX-GPHN",
        name: "LÊ THỊ MẪU",
        position: "2",
        ...doctor,
        ...at("Nội khoa", "K01", "K02"),
      },
      { licence: "000003/XX-GPHN", name: "PHẠM VĂN MẪU", position: "2", ...surgeon(["K19"]) },
      { licence: "000004/XX-GPHN", name: "VŨ VĂN MẪU", ...surgeon(["K19"]) },
      { licence: "000005/XX-GPHN", name: "HOÀNG THỊ MẪU", ...doctor, ...at("Gây mê hồi sức", "K02") },
      { licence: "000010/XX-GPHN", name: "NGÔ THỊ MẪU", ...nurse, departments: ["K01", "K02"] },
      { licence: "000011/XX-GPHN", name: "BÙI THỊ MẪU", ...nurse, departments: ["K19"] },
      { licence: "000012/XX-GPHN", name: "ĐỖ THỊ MẪU", ...nurse, departments: ["K19"] },
      { licence: "000020/XX-GPHN", name: "DƯƠNG VĂN MẪU", ...technician, ...at("Xét nghiệm", "K37") },
      { licence: "000021/XX-GPHN", name: "LÝ THỊ MẪU", position: "2", ...doctor, ...at("Xét nghiệm", "K37") },
      {
        licence: "000022/XX-GPHN",
        name: "HỒ VĂN MẪU",
        position: "2",
        ...doctor,
        ...at("Chẩn đoán hình ảnh", "K39"),
      },
    ],
    beds: [{ code: "H001", department: "K19", room: "P301", from }],
    machines: [
      { code: "XN.1.99999.0001", name: "Máy huyết học mẫu", department: "K37", from },
      { code: "XN.1.99999.0002", name: "Máy sinh hóa mẫu", department: "K37", from },
      { code: "SA.1.99999.0001", name: "Máy siêu âm mẫu", department: "K39", from },
    ],
  });
}

function at(scope: string, ...departments: readonly string[]) {
  return { scope: [scope], departments };
}

function surgeon(departments: readonly string[]) {
  return { ...doctor, ...at("Ngoại khoa", ...departments) };
}
