import type { RetentionTag } from "./retention-facts.ts";

/** Chapter V of ICD-10: mental and behavioural disorders. F11.22 is the treatment of opioid dependence by a substitute. */
const ofMainDisease: readonly (readonly [RegExp, RetentionTag])[] = [
  [/^F\d\d/, "mental-illness"],
  [/^F1122/, "substitution-treatment"],
  // Z41.0, Z41.1: operations for an unacceptable appearance.
  [/^Z41[01]/, "cosmetic-surgery"],
  // Z52.3 to Z52.7: donors of marrow, organs and cornea.
  [/^Z52[3-7]/, "transplant"],
];

/**
 * Transplants in ICD-9-CM volume 3: cornea 11.6, lung 33.5, heart and lung 33.6, heart 37.51, marrow and stem cells
 * 41.0, gut 46.97, liver 50.5, pancreas 52.8, kidney 55.6.
 */
const transplants = /^(?:116|335|336|3751|410|4697|505|528|556)/;

/**
 * The facts that the code of the main disease tells. Our reading of the classification, which can only lengthen: what
 * it does not tell, the host adds. @legal TT 33/2025/TT-BYT annex items 40, 43, 128
 */
export function tagsOfMainDisease(code: string): readonly RetentionTag[] {
  const plain = plainCode(code);
  return ofMainDisease.filter(([sign]) => sign.test(plain)).map(([, tag]) => tag);
}

/** True for a code of ICD-9-CM that says transplant. @legal TT 33/2025/TT-BYT annex item 43; Luật 75/2006/QH11 Đ38 k4 */
export function isTransplant(code: string): boolean {
  return transplants.test(plainCode(code));
}

const plainCode = (code: unknown): string => String(code).replaceAll(/[.\s]/g, "").toUpperCase();
