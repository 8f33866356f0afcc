import { describe, expect, it } from "vitest";
import {
  bedsTable,
  departmentsTable,
  loadMasters,
  machinesTable,
  practitionersTable,
} from "../../src/tables/index.ts";
import { parseCalendarDate } from "../../src/time/calendar-date.ts";

const from = parseCalendarDate("2026-01-01");

describe("the catalogues of a facility", () => {
  it("take practitioners with lists, dates and personal IDs", async () => {
    const csv = [
      "Số GPHN;Họ tên;Chức danh;Phạm vi hành nghề;Mã khoa;Số CCCD;Từ ngày;Đến ngày",
      '000001/HNO-GPHN;BS Thử Một;1;"Nội khoa; Nhi khoa";K01;079185000000;20250101;20261231',
      "000002/HNO-GPHN;BS Thử Hai;1;Ngoại khoa;;;;",
    ].join("\n");
    const report = await loadMasters(csv, practitionersTable, { from });
    expect(report.issues).toEqual([]);
    expect(report.ok && report.value).toEqual([
      {
        licence: "000001/HNO-GPHN",
        name: "BS Thử Một",
        title: "1",
        scope: ["Nội khoa", "Nhi khoa"],
        departments: ["K01"],
        personalId: "079185000000",
        from: "2025-01-01",
        to: "2026-12-31",
      },
      {
        licence: "000002/HNO-GPHN",
        name: "BS Thử Hai",
        title: "1",
        scope: ["Ngoại khoa"],
        departments: [],
        from,
      },
    ]);
  });

  it("take departments, beds and machines", async () => {
    const departments = await loadMasters(
      "Mã khoa,Tên khoa,Loại\nK01,Khoa thử,\nK02,Xét nghiệm,Cận lâm sàng",
      departmentsTable,
      { from },
    );
    expect(departments.ok && departments.value).toEqual([
      { code: "K01", name: "Khoa thử", kind: "clinical", from },
      { code: "K02", name: "Xét nghiệm", kind: "paraclinical", from },
    ]);
    const beds = await loadMasters("Mã giường,Mã khoa,Buồng\nH001,K01,101\nH001,K02,", bedsTable, { from });
    expect(beds.ok && beds.value).toEqual([
      { code: "H001", department: "K01", room: "101", from },
      { code: "H001", department: "K02", from },
    ]);
    const machines = await loadMasters("MA_MAY,Tên máy\nXN.1.99999.M1,Máy thử", machinesTable, { from });
    expect(machines.ok && machines.value).toEqual([{ code: "XN.1.99999.M1", name: "Máy thử", from }]);
  });

  it("refuse a row without a first day, an unknown kind and a shortened personal ID", async () => {
    const codes = async (reading: ReturnType<typeof loadMasters>) =>
      (await reading).issues.map(({ code }) => code);
    expect(await codes(loadMasters("MA_MAY,Tên máy\nM1,Máy", machinesTable))).toEqual([
      "core.tables.cell_empty",
    ]);
    expect(await codes(loadMasters("Mã khoa,Tên khoa,Loại\nK01,x,y", departmentsTable, { from }))).toEqual([
      "core.tables.choice_unknown",
    ]);
    const csv = "Số GPHN,Họ tên,Chức danh,Phạm vi hành nghề,CCCD\n1/HNO-GPHN,A,1,x,79185000000";
    expect(await codes(loadMasters(csv, practitionersTable, { from }))).toEqual([
      "core.tables.leading_zero_lost",
    ]);
  });
});
