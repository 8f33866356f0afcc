import type { Bilingual } from "../../faults/issue.ts";

/**
 * A mark on a record, or on a part of one, that falls under special secrecy.
 *
 * There are twelve groups; `assisted-reproduction-donor` is the part of its group that tells who gave eggs or sperm, so
 * that a woman in treatment can be reached in an emergency while the donor stays secret.
 */
export type SensitivityTag =
  | "hiv"
  | "substitution-treatment"
  | "drug-test"
  | "psychiatric"
  | "assisted-reproduction"
  | "assisted-reproduction-donor"
  | "surrogacy"
  | "foetal-sex"
  | "transplant-donor"
  | "gender-redetermination"
  | "genetic"
  | "domestic-violence"
  | "child-abuse";

/** What a tag bars. What is not barred goes by the ordinary rules of access. */
export interface SensitivityRule {
  readonly tag: SensitivityTag;
  /** Its place among the twelve groups. */
  readonly group: number;
  readonly name: Bilingual;
  /** Not found by ordinary search. */
  readonly isHiddenFromSearch: true;
  /** Who may be told. `closed`: only those on a list. `nobody`: to disclose it is forbidden. */
  readonly recipients: "ordinary" | "closed" | "nobody";
  /** Not even an emergency opens it. */
  readonly isBarredFromBreakGlass: boolean;
  readonly source: string;
}

const special = "Quy định chuyên ngành về bí mật đời tư; Luật KCB 15/2023/QH15 Đ10 k2, Đ69 k2";

function ruleOf(
  tag: SensitivityTag,
  group: number,
  vi: string,
  en: string,
  more: Partial<SensitivityRule> = {},
): SensitivityRule {
  return {
    tag,
    group,
    name: { vi, en },
    isHiddenFromSearch: true,
    recipients: "ordinary",
    isBarredFromBreakGlass: false,
    source: special,
    ...more,
  };
}

/**
 * The twelve groups with what each bars (requirement SENS-01).
 *
 * @legal Luật Phòng, chống HIV/AIDS Đ30; Luật KCB 15/2023/QH15 Đ10 k2; the special laws of each group
 */
export const sensitivityRules: { readonly [tag in SensitivityTag]: SensitivityRule } = {
  hiv: ruleOf("hiv", 1, "HIV/AIDS", "HIV/AIDS", {
    recipients: "closed",
    source: "Luật Phòng, chống HIV/AIDS Đ30",
  }),
  "substitution-treatment": ruleOf(
    "substitution-treatment",
    2,
    "điều trị thay thế nghiện chất",
    "substitution treatment",
  ),
  "drug-test": ruleOf("drug-test", 3, "xét nghiệm ma túy", "drug test"),
  psychiatric: ruleOf("psychiatric", 4, "tâm thần", "psychiatric care"),
  "assisted-reproduction": ruleOf("assisted-reproduction", 5, "hỗ trợ sinh sản", "assisted reproduction"),
  "assisted-reproduction-donor": ruleOf(
    "assisted-reproduction-donor",
    5,
    "người hiến noãn, tinh trùng, phôi",
    "donor of eggs, sperm or embryos",
    { isBarredFromBreakGlass: true },
  ),
  surrogacy: ruleOf("surrogacy", 6, "mang thai hộ", "surrogacy"),
  "foetal-sex": ruleOf("foetal-sex", 7, "giới tính thai nhi", "sex of the foetus", {
    recipients: "nobody",
    isBarredFromBreakGlass: true,
  }),
  "transplant-donor": ruleOf(
    "transplant-donor",
    8,
    "người hiến mô, bộ phận cơ thể",
    "donor of tissue or organs",
    { isBarredFromBreakGlass: true },
  ),
  "gender-redetermination": ruleOf(
    "gender-redetermination",
    9,
    "xác định lại giới tính",
    "gender re-determination",
  ),
  genetic: ruleOf("genetic", 10, "di truyền", "genetic data", {
    source: "NĐ 356/2025/NĐ-CP Đ4 k1; Luật KCB 15/2023/QH15 Đ10 k2",
  }),
  "domestic-violence": ruleOf("domestic-violence", 11, "bạo lực gia đình", "domestic violence"),
  "child-abuse": ruleOf("child-abuse", 12, "xâm hại trẻ em", "child abuse"),
};

/** Whether a word is one of the tags. */
export function isSensitivityTag(word: unknown): word is SensitivityTag {
  return typeof word === "string" && Object.hasOwn(sensitivityRules, word);
}
