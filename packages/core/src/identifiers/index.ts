export { ageInMonths, type BirthDateContext, type BirthDateParts, readBirthDate } from "./birth-date.ts";
export { cardForms, cardFormsOn, type DatedCardForms, type InsuranceCardForm } from "./card-forms.ts";
export type { CitizenCardQr } from "./citizen-card-qr.ts";
export { type FacilityCodeContext, type FacilityCodeParts, readFacilityCode } from "./facility-code.ts";
export { type GlobalLocationNumberParts, readGlobalLocationNumber } from "./global-location-number.ts";
export { searchKeyTooShort } from "./identifiers.faults.ts";
export {
  type IdentityNumberContext,
  type IdentityNumberParts,
  readIdentityNumber,
} from "./identity-number.ts";
export {
  formatInsuranceCard,
  type InsuranceCardContext,
  type InsuranceCardParts,
  readInsuranceCard,
  type UsualLevel,
} from "./insurance-card.ts";
export {
  type InsuranceCardListParts,
  isSameInsured,
  type ParallelLists,
  readInsuranceCards,
} from "./insurance-card-list.ts";
export type { InsuranceCardQr } from "./insurance-card-qr.ts";
export { maskIdentifier } from "./mask-identifier.ts";
export { type OldIdContext, type OldIdParts, readOldId } from "./old-id.ts";
export { type PassportContext, type PassportParts, readPassport } from "./passport.ts";
export { type PassportLineContext, type PassportLineParts, readPassportLine } from "./passport-line.ts";
export { type PersonalIdContext, type PersonalIdParts, readPersonalId } from "./personal-id.ts";
export {
  type PractitionerLicenceContext,
  type PractitionerLicenceParts,
  readPractitionerLicence,
} from "./practitioner-licence.ts";
export {
  type ListedPractitioner,
  type PractitionerListParts,
  readPractitionerList,
} from "./practitioner-list.ts";
export { type QrContext, type QrReading, readQr } from "./qr.ts";
export type { Reading } from "./reading.ts";
export { searchKey } from "./search-key.ts";
export { readSocialInsuranceNumber, type SocialInsuranceNumberParts } from "./social-insurance-number.ts";
export { readTaxCode, type TaxCodeParts } from "./tax-code.ts";
export { checkTemporaryNumber, createTemporaryNumber } from "./temporary-number.ts";
