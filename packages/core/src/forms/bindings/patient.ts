import type {
  DatedAddress,
  DatedIdentifier,
  IdentifierSystem,
  Representative,
} from "../../record/patient.ts";
import { daysBetween, isCalendarDate } from "../../time/calendar-date.ts";
import type { Gender } from "../../visit/patient.ts";
import { choicesOf } from "../form-choices.ts";
import type { Binding, FormSource, PrintWords } from "../form-template.ts";
import { addressLine } from "./address-line.ts";
import { type BindingMore, binding, placeIn } from "./binding.ts";

/** Full months between birth and the event; nothing when the birth is unknown. A bare year counts from 1 January. */
export function ageInMonths(source: FormSource): number | undefined {
  const birth = source.record.patient.birth;
  if (birth === undefined) return undefined;
  const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7) || "1");
  const before = (birth.slice(8, 10) || "01") > source.on.slice(8, 10) ? 1 : 0;
  return Math.max(0, month(source.on) - month(birth) - before);
}

function ageInYears(source: FormSource): string | undefined {
  const months = ageInMonths(source);
  return months === undefined ? undefined : String(Math.floor(months / 12));
}

function ageInDays(source: FormSource): string | undefined {
  const day = source.record.patient.birth?.slice(0, 10) ?? "";
  return isCalendarDate(day) ? String(Math.max(0, daysBetween(day, source.on))) : undefined;
}

function holds(dated: { readonly from?: string; readonly to?: string }, on: string): boolean {
  return (dated.from ?? "") <= on && on <= (dated.to ?? "9999");
}

/** The number of a numbering that held at the event; the latest where several did. */
export function identifierOf(
  source: FormSource,
  ...systems: IdentifierSystem[]
): DatedIdentifier | undefined {
  const numbers = source.record.patient.identifiers.filter((one) => one.status !== "error");
  for (const system of systems) {
    const own = numbers.filter((one) => one.system === system);
    const found =
      own.filter((one) => holds(one, source.on)).at(-1) ??
      own.filter((one) => one.status === "active").at(-1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function address(source: FormSource, ...uses: DatedAddress["use"][]): DatedAddress | undefined {
  for (const use of uses) {
    const found = source.record.patient.addresses
      .filter((one) => one.use === use && holds(one, source.on))
      .at(-1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function representative(
  source: FormSource,
  is: (one: Representative) => boolean,
): Representative | undefined {
  return source.record.patient.representatives.filter((one) => is(one) && holds(one, source.on)).at(-1);
}

/** How somebody stands to the patient. */
export const relationWords: {
  readonly [relation in Representative["relation"]]: readonly [vi: string, en: string];
} = {
  father: ["Cha", "Father"],
  mother: ["Mẹ", "Mother"],
  guardian: ["Người giám hộ", "Guardian"],
  spouse: ["Vợ/chồng", "Spouse"],
  child: ["Con", "Child"],
  sibling: ["Anh chị em", "Sibling"],
  lawyer: ["Luật sư", "Lawyer"],
  other: ["Khác", "Other"],
};

const papers = choicesOf({
  "personal-id": ["Số định danh cá nhân/CCCD", "Personal ID"],
  "old-id": ["CMND", "Old ID card"],
  passport: ["Hộ chiếu", "Passport"],
});

const paper = (source: FormSource) => identifierOf(source, "personal-id", "old-id", "passport");

function number(name: string, ...systems: IdentifierSystem[]): Binding {
  return binding(
    `patient.${name}`,
    `patient.identifiers[system=${systems.join("|")}].value`,
    "identifier",
    (source) => identifierOf(source, ...systems)?.value,
  );
}

function relative(who: string, mark: string, is: (one: Representative) => boolean) {
  const member = (
    name: string,
    type: "text" | "identifier" | "choice",
    read: (one: Representative) => string | undefined,
    way = name,
  ): Binding =>
    binding(
      `patient.${who}.${name}`,
      `patient.representatives[${mark}].${way}`,
      type,
      (source) => {
        const one = representative(source, is);
        return one && read(one);
      },
      {
        place: (source) => {
          const { representatives } = source.record.patient;
          return placeIn(["patient", "representatives"], representatives, representative(source, is), way);
        },
        ...(type === "choice" && { choices: choicesOf(relationWords) }),
      },
    );
  return {
    name: member("name", "text", (one) => one.name),
    phone: member("phone", "identifier", (one) => one.phone),
    address: member("address", "text", (one) => one.address),
    occupation: member("occupation", "text", (one) => one.occupation),
    relation: member("relation", "choice", (one) => one.relation),
    personalId: member(
      "personalId",
      "identifier",
      (one) => one.identifiers?.find((id) => id.system === "personal-id" && id.status !== "error")?.value,
      "identifiers[system=personal-id].value",
    ),
    socialInsuranceNumber: member(
      "socialInsuranceNumber",
      "identifier",
      (one) =>
        one.identifiers?.find((id) => id.system === "social-insurance" && id.status !== "error")?.value,
      "identifiers[system=social-insurance].value",
    ),
  } satisfies Record<string, Binding>;
}

const home = (source: FormSource) => address(source, "residence", "permanent", "temporary");
const permanent = (source: FormSource) => address(source, "permanent");
const current = (source: FormSource) => address(source, "residence", "temporary");
const withUnits =
  (of: (source: FormSource) => DatedAddress | undefined): PrintWords =>
  (text, source, codes) => {
    const found = of(source);
    return found === undefined ? text : addressLine(found, source.on, codes);
  };
const inHome = (member: string): BindingMore => ({
  place: (source) => placeIn(["patient", "addresses"], source.record.patient.addresses, home(source), member),
});
const inPaper = (member: string): BindingMore => ({
  place: (source) =>
    placeIn(["patient", "identifiers"], source.record.patient.identifiers, paper(source), member),
});

/** Who the patient is. @official HO_TEN, NGAY_SINH, GIOI_TINH, SO_CCCD, MA_BN, DIA_CHI … */
export const patientBindings = {
  name: binding("patient.name", "patient.name", "text", (source) => source.record.patient.name),
  birth: binding("patient.birth", "patient.birth", "birth", (source) => source.record.patient.birth),
  ageYears: binding("patient.ageYears", "patient.birth", "number", ageInYears, { unit: "tuổi" }),
  ageMonths: binding(
    "patient.ageMonths",
    "patient.birth",
    "number",
    (source) => ageInMonths(source)?.toString(),
    {
      unit: "tháng",
    },
  ),
  /** Of a child under 72 months only. @legal TT 26/2025/TT-BYT Đ6 k4 */
  smallChildMonths: binding(
    "patient.smallChildMonths",
    "patient.birth",
    "number",
    (source) => {
      const months = ageInMonths(source);
      return months === undefined || months >= 72 ? undefined : String(months);
    },
    { unit: "tháng" },
  ),
  ageDays: binding("patient.ageDays", "patient.birth", "number", ageInDays, { unit: "ngày" }),
  gender: binding("patient.gender", "patient.gender", "choice", (source) => source.record.patient.gender, {
    choices: choicesOf<Gender>({
      male: ["Nam", "Male"],
      female: ["Nữ", "Female"],
      undetermined: ["Chưa xác định", "Undetermined"],
    }),
  }),
  occupation: binding(
    "patient.occupation",
    "patient.occupation",
    "code",
    (source) => source.record.patient.occupation,
    {
      codeList: "MA_NGHE_NGHIEP",
    },
  ),
  ethnicGroup: binding(
    "patient.ethnicGroup",
    "patient.ethnicGroup",
    "code",
    (source) => source.record.patient.ethnicGroup,
    { codeList: "MA_DANTOC" },
  ),
  nationality: binding(
    "patient.nationality",
    "patient.nationality",
    "code",
    (source) => source.record.patient.nationality,
    { codeList: "MA_QUOCTICH" },
  ),
  workplace: binding(
    "patient.workplace",
    "patient.workplace",
    "text",
    (source) => source.record.patient.workplace,
  ),
  phone: binding("patient.phone", "patient.phone", "identifier", (source) => source.record.patient.phone),
  bloodGroup: binding(
    "patient.bloodGroup",
    "patient.bloodGroup",
    "code",
    (source) => source.record.patient.bloodGroup,
    {
      codeList: "NHOM_MAU",
    },
  ),
  address: binding(
    "patient.address",
    "patient.addresses[use=residence|permanent|temporary].text",
    "text",
    (source) => home(source)?.text,
    { ...inHome("text"), print: withUnits(home) },
  ),
  /** The same without ward and province, for forms that have cells for them. */
  addressText: binding(
    "patient.addressText",
    "patient.addresses[use=residence|permanent|temporary].text",
    "text",
    (source) => home(source)?.text,
    inHome("text"),
  ),
  provinceCode: binding(
    "patient.provinceCode",
    "patient.addresses[use=residence|permanent|temporary].provinceCode",
    "code",
    (source) => home(source)?.provinceCode,
    { ...inHome("provinceCode"), codeList: "MATINH_CU_TRU" },
  ),
  communeCode: binding(
    "patient.communeCode",
    "patient.addresses[use=residence|permanent|temporary].communeCode",
    "code",
    (source) => home(source)?.communeCode,
    { ...inHome("communeCode"), codeList: "MAXA_CU_TRU" },
  ),
  permanentAddress: binding(
    "patient.permanentAddress",
    "patient.addresses[use=permanent].text",
    "text",
    (source) => permanent(source)?.text,
    { print: withUnits(permanent) },
  ),
  currentAddress: binding(
    "patient.currentAddress",
    "patient.addresses[use=residence|temporary].text",
    "text",
    (source) => current(source)?.text,
    { print: withUnits(current) },
  ),
  facilityNumber: number("facilityNumber", "facility", "temporary"),
  /** The number to which the record is linked. @legal TT 13/2025/TT-BYT Đ1 k3 */
  nationalId: number("nationalId", "personal-id", "electronic-identity"),
  /** The same, else passport or old card, for papers that take any of them. */
  personalId: number("personalId", "personal-id", "electronic-identity", "passport", "old-id"),
  socialInsuranceNumber: number("socialInsuranceNumber", "social-insurance"),
  /** Loại giấy tờ of the number that {@link patientBindings.paperNumber} prints. */
  paperKind: binding(
    "patient.paperKind",
    "patient.identifiers[system=personal-id|old-id|passport].system",
    "choice",
    (source) => paper(source)?.system,
    { choices: papers },
  ),
  paperNumber: number("paperNumber", "personal-id", "old-id", "passport"),
  paperIssuedOn: binding(
    "patient.paperIssuedOn",
    "patient.identifiers[system=personal-id|old-id|passport].issuedOn",
    "date",
    (source) => paper(source)?.issuedOn,
    inPaper("issuedOn"),
  ),
  paperIssuedBy: binding(
    "patient.paperIssuedBy",
    "patient.identifiers[system=personal-id|old-id|passport].issuedBy",
    "text",
    (source) => paper(source)?.issuedBy,
    inPaper("issuedBy"),
  ),
  father: relative("father", "relation=father", (one) => one.relation === "father"),
  mother: relative("mother", "relation=mother", (one) => one.relation === "mother"),
  guardian: relative("guardian", "relation=guardian", (one) => one.relation === "guardian"),
  /** Who is told in an emergency. */
  emergencyContact: relative(
    "emergencyContact",
    "emergencyContact=true",
    (one) => one.emergencyContact === true,
  ),
  /** Whoever stands for the patient: the one with a legal ground, else anybody named. */
  representative: relative("representative", "legalBasis=…", (one) => one.legalBasis !== undefined),
};
