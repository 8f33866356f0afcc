import { parseMasters } from "@benhan/core/masters";

/** The catalogue of an invented facility that knows itself and one practitioner. */
export const masters = parseMasters({
  facilityId: "bv-thu-nghiem",
  profiles: [
    {
      name: "Bệnh viện Mẫu",
      authority: "Sở Y tế Mẫu",
      address: "Số 1, đường Mẫu",
      code: "99999",
      from: "2020-01-01",
    },
  ],
  practitioners: [
    {
      licence: "000050/XX-GPHN",
      name: "LÊ THỊ GIAO",
      title: "1",
      scope: ["Đa khoa"],
      departments: [],
      from: "2020-01-01",
    },
  ],
});
