import * as z from "zod/mini";
import { date, facilityCode, facilityId, labelled, matching, text } from "../shape/field.ts";
import { objectOf } from "../shape/object-of.ts";
import type {
  Bed,
  Department,
  FacilityMasters,
  FacilityProfile,
  Machine,
  Practitioner,
} from "./facility-masters.ts";

const dated = {
  from: labelled(date, "", "có hiệu lực từ ngày", "valid from"),
  to: z.exactOptional(labelled(date, "", "có hiệu lực đến ngày", "valid to")),
};

const departmentCode = labelled(text, "MA_KHOA", "mã khoa", "department");

const profile = objectOf<FacilityProfile>({
  ...dated,
  name: labelled(text, "", "tên cơ sở", "name of the facility"),
  authority: z.exactOptional(labelled(text, "", "cơ quan chủ quản", "authority")),
  address: labelled(text, "", "địa chỉ cơ sở", "address of the facility"),
  phone: z.exactOptional(labelled(text, "", "điện thoại cơ sở", "phone of the facility")),
  code: labelled(facilityCode, "MA_CSKCB", "mã cơ sở KCB", "facility code"),
  globalLocationNumber: z.exactOptional(
    labelled(matching(/^\d{13}$/, "global-location-number"), "", "mã GLN", "global location number"),
  ),
});

const practitioner = objectOf<Practitioner>({
  ...dated,
  licence: labelled(text, "MA_BAC_SI", "số giấy phép hành nghề", "licence number"),
  name: labelled(text, "", "họ tên người hành nghề", "name of the practitioner"),
  title: labelled(text, "CHUCDANH_NN", "chức danh nghề nghiệp", "title"),
  position: z.exactOptional(labelled(text, "VI_TRI", "vị trí", "position")),
  scope: labelled(z.array(text), "", "phạm vi hành nghề", "scope of practice"),
  departments: labelled(z.array(text), "MA_KHOA", "các khoa công tác", "departments"),
  personalId: z.exactOptional(labelled(text, "SO_CCCD", "số định danh người hành nghề", "personal id")),
});

const department = objectOf<Department>({
  ...dated,
  code: departmentCode,
  name: labelled(text, "", "tên khoa", "name of the department"),
  kind: labelled(
    z.enum(["clinical", "paraclinical", "administrative"]),
    "",
    "loại khoa",
    "kind of department",
  ),
});

const bed = objectOf<Bed>({
  ...dated,
  code: labelled(text, "MA_GIUONG", "mã giường", "bed"),
  department: departmentCode,
  room: z.exactOptional(labelled(text, "", "buồng", "room")),
});

const machine = objectOf<Machine>({
  ...dated,
  code: labelled(text, "MA_MAY", "mã máy", "machine"),
  name: labelled(text, "", "tên máy", "name of the machine"),
  department: z.exactOptional(departmentCode),
});

/** The catalogues of one facility: shape, types and presence. What rows say of each other is checked beyond it. */
export const facilityMastersSchema: z.ZodMiniType<FacilityMasters> = objectOf<FacilityMasters>({
  facilityId: labelled(facilityId, "", "mã cơ sở nội bộ", "facility id"),
  profiles: labelled(z.array(profile), "", "thông tin cơ sở", "profiles of the facility"),
  practitioners: labelled(z.array(practitioner), "", "danh mục người hành nghề", "practitioners"),
  departments: labelled(z.array(department), "", "danh mục khoa", "departments"),
  beds: labelled(z.array(bed), "", "danh mục giường", "beds"),
  machines: labelled(z.array(machine), "", "danh mục máy", "machines"),
});
