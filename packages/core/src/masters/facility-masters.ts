import type { FacilityId } from "../ids/facility-id.ts";
import type { CalendarDate } from "../time/calendar-date.ts";

/** From when to when a row of a catalogue held. Rows are added and ended, never changed: old records keep their meaning. */
export interface Dated {
  readonly from: CalendarDate;
  /** The last day. */
  readonly to?: CalendarDate;
}

/** The facility as papers name it. */
export interface FacilityProfile extends Dated {
  /** Cơ sở KCB. */
  readonly name: string;
  /** Cơ quan chủ quản, Sở Y tế. A private facility may have none: papers leave the line out. */
  readonly authority?: string;
  readonly address: string;
  readonly phone?: string;
  /** @official MA_CSKCB */
  readonly code: string;
  /** 13 digits, for health checks. */
  readonly globalLocationNumber?: string;
}

/** Somebody who may practise. The licence identifies the right, the personal ID the person. @legal Luật KCB 15/2023 */
export interface Practitioner extends Dated {
  /** Number of the licence (GPHN) or of the older certificate (CCHN). @official MA_BAC_SI */
  readonly licence: string;
  readonly name: string;
  /** @official CHUCDANH_NN */
  readonly title: string;
  /** @official VI_TRI */
  readonly position?: string;
  /** Phạm vi hành nghề. */
  readonly scope: readonly string[];
  /** Codes of the departments. */
  readonly departments: readonly string[];
  readonly personalId?: string;
}

export interface Department extends Dated {
  /** @official MA_KHOA */
  readonly code: string;
  readonly name: string;
  readonly kind: "clinical" | "paraclinical" | "administrative";
}

export interface Bed extends Dated {
  /** @official MA_GIUONG */
  readonly code: string;
  readonly department: string;
  readonly room?: string;
}

export interface Machine extends Dated {
  /** @official MA_MAY */
  readonly code: string;
  readonly name: string;
  readonly department?: string;
}

/** The catalogues of one facility. What a code in a record meant is asked at the day of the entry. */
export interface FacilityMasters {
  readonly facilityId: FacilityId;
  readonly profiles: readonly FacilityProfile[];
  readonly practitioners: readonly Practitioner[];
  readonly departments: readonly Department[];
  readonly beds: readonly Bed[];
  readonly machines: readonly Machine[];
}
