/** The name under which the secret source keeps the password of the facility. */
export const eprescriptionFacilityPassword = "eprescription.facility";

/** The names under which the secret source keeps what the vendor of the software was given. @official app-name, app-key */
export const eprescriptionAppName = "eprescription.app-name";
export const eprescriptionAppKey = "eprescription.app-key";

/** The name under which the secret source keeps the password of a doctor, by connection code. */
export function eprescriptionPractitionerPassword(practitioner: string): string {
  return `eprescription.practitioner.${practitioner}`;
}
