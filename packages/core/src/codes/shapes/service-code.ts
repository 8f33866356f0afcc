import { codingSystems } from "../../record/coding-systems.ts";
import type { CodeShape } from "./code-shape.ts";

/** What the marks of a service code say. @official MA_DICH_VU */
export interface ServiceCodeParts {
  /** The code of the national list, without marks. Absent for a transport. */
  readonly base?: string;
  /** `_GT` done under local anaesthesia · `_TT` the same without a price · `_TB` stopped because of the patient's state. */
  readonly mark?: "_GT" | "_TT" | "_TB";
  /** Five characters: the facility that carried it out. */
  readonly performedAt?: string;
  /** Five characters: the facility that the patient was taken to. */
  readonly transportTo?: string;
  /** `.0000` at the end: approved, but no price yet. */
  readonly unpriced: boolean;
}

const service = /^(\d{2}\.\d{4}\.(\d{4}))(_GT|_TT|_TB)?(?:\.K\.([0-9A-Z]{5}))?(_GT|_TT|_TB)?$/;
const transport = /^VC\.([0-9A-Z]{5})$/;

/**
 * Takes a service code apart, or `undefined` when it has another shape. Consultations and beds are counted with codes of
 * their own, which this does not read. @legal QĐ 3176/QĐ-BYT (2024)
 */
export function readServiceCode(code: string): ServiceCodeParts | undefined {
  const to = transport.exec(code)?.[1];
  if (to !== undefined) return { transportTo: to, unpriced: false };
  const parts = service.exec(code);
  if (parts === null) return undefined;
  const [, base, price, before, performedAt, after] = parts;
  if (base === undefined || (before !== undefined && after !== undefined)) return undefined;
  const mark = (before ?? after) as ServiceCodeParts["mark"];
  return {
    base,
    ...(mark !== undefined && { mark }),
    ...(performedAt !== undefined && { performedAt }),
    unpriced: price === "0000",
  };
}

/** A technical service with its marks, or a transport. Other services have other shapes: it only warns. @official MA_DICH_VU */
export const serviceCodeShape: CodeShape = {
  id: codingSystems.service,
  name: { vi: "Mã dịch vụ kỹ thuật", en: "service code" },
  example: "18.0001.0001",
  warnOnly: true,
  matches: (code) => readServiceCode(code) !== undefined,
};
