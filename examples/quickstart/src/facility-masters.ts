import { parseMasters } from "@benhan/core/masters";
import { facility } from "./facility.ts";

const from = "2025-01-01";

const practitioner = (number: string, name: string, title: string, scope: string, department: string) => ({
  licence: `${number}/XX-GPHN`,
  name,
  title,
  scope: [scope],
  departments: [department],
  from,
});

/** The catalogues of the invented hospital: papers print the names that the record holds as codes. */
export const facilityMasters = parseMasters({
  facilityId: facility.id,
  profiles: [
    {
      name: facility.name.vi,
      authority: "Sở Y tế Mẫu",
      address: "Số 1, đường Mẫu",
      phone: "0900000000",
      code: facility.code,
      from,
    },
  ],
  practitioners: [
    practitioner("000001", "GIÁM ĐỐC MẪU", "Giám đốc", "Nội khoa", "K19"),
    practitioner("000002", "BÁC SĨ MẪU MỘT", "Bác sĩ", "Khám bệnh, chữa bệnh đa khoa", "K01"),
    practitioner("000003", "BÁC SĨ XÉT NGHIỆM MẪU", "Bác sĩ", "Xét nghiệm", "K40"),
    practitioner("000004", "TRƯỞNG KHOA MẪU", "Trưởng khoa", "Ngoại khoa", "K19"),
    practitioner("000006", "BÁC SĨ MẪU HAI", "Bác sĩ", "Ngoại khoa", "K19"),
    practitioner("000007", "BÁC SĨ GÂY MÊ MẪU", "Bác sĩ", "Gây mê hồi sức", "K19"),
    practitioner("000010", "ĐIỀU DƯỠNG MẪU MỘT", "Điều dưỡng", "Điều dưỡng", "K01"),
    practitioner("000011", "ĐIỀU DƯỠNG MẪU HAI", "Điều dưỡng", "Điều dưỡng", "K19"),
    practitioner("000012", "ĐIỀU DƯỠNG MẪU BA", "Điều dưỡng", "Điều dưỡng", "K19"),
  ],
  departments: [
    { code: "K01", name: "Khoa Khám bệnh", kind: "clinical", from },
    { code: "K19", name: "Khoa Ngoại", kind: "clinical", from },
    { code: "K40", name: "Khoa Xét nghiệm", kind: "paraclinical", from },
  ],
  beds: [{ code: "H012", department: "K19", room: "P301", from }],
  machines: [
    { code: "HH.1.99999", name: "Máy huyết học mẫu", department: "K40", from },
    { code: "SA.1.99998", name: "Máy siêu âm mẫu", department: "K19", from },
  ],
});
