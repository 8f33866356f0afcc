import type { FacilityProfile } from "../../masters/facility-masters.ts";
import type { Binding, FieldType, FormSource } from "../form-template.ts";
import { binding } from "./binding.ts";

/** The facility whose form it is, as its catalogue knew it on the day of the event. */
export function profileOf(source: FormSource): FacilityProfile | undefined {
  return source.masters?.profiles
    .filter((one) => one.from <= source.on && source.on <= (one.to ?? "9999-12-31"))
    .at(-1);
}

function ofProfile(
  member: string,
  type: FieldType,
  read: (profile: FacilityProfile) => string | undefined,
): Binding {
  return binding(
    `facility.${member}`,
    `masters.profiles[from ≤ D ≤ to].${member}`,
    type,
    (source) => {
      const profile = profileOf(source);
      return profile && read(profile);
    },
    { needs: "masters", place: () => [] },
  );
}

/** The facility as its catalogue names it on the day of the event. */
export const facilityBindings = {
  name: ofProfile("name", "text", (profile) => profile.name),
  /** Cơ quan chủ quản, Sở Y tế. */
  authority: ofProfile("authority", "text", (profile) => profile.authority),
  address: ofProfile("address", "text", (profile) => profile.address),
  phone: ofProfile("phone", "identifier", (profile) => profile.phone),
  /** @official MA_CSKCB */
  code: binding("facility.code", "facilityCode", "code", ({ record }) => record.facilityCode, {
    codeList: "MA_CSKCB",
  }),
};
