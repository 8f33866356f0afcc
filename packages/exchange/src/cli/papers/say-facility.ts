import { type CommandLine, plainText, type Terminal } from "@benhan/core/command-line";
import type { FacilityMasters, FacilityProfile } from "@benhan/core/masters";
import type { PaperFacility } from "@benhan/exchange/paper";

/** Says what papers show of the facility when no catalogues are given, or other ones than the look of the papers says. */
export function sayFacility(
  line: CommandLine,
  masters: FacilityMasters | undefined,
  facility: PaperFacility | undefined,
  { say, language }: Terminal,
): void {
  if (masters === undefined) {
    say(noMasters(facility !== undefined)[language]);
    return;
  }
  const overridden = members.filter(([name]) => isOverridden(masters.profiles, name, facility?.[name]));
  if (overridden.length === 0) return;
  const [look = "", catalogues = ""] = ["look", "masters"].map((own) => plainText(line.text(own) ?? ""));
  const told = (at: "vi" | "en") => overridden.map(([, words]) => words[at]).join(", ");
  say(
    {
      vi: `! ${told("vi")} của cơ sở trong --look ${look} khác --masters ${catalogues}; giấy in theo --masters. Sửa tệp sai, hoặc bỏ phần này khỏi facility của --look.`,
      en: `! The ${told("en")} of the facility in --look ${look} and in --masters ${catalogues} differ; papers show that of --masters. Correct the wrong file, or take it out of facility in --look.`,
    }[language],
  );
}

const members = [
  ["name", { vi: "tên", en: "name" }],
  ["authority", { vi: "cơ quan chủ quản", en: "authority" }],
  ["address", { vi: "địa chỉ", en: "address" }],
  ["phone", { vi: "điện thoại", en: "phone" }],
] as const satisfies readonly (readonly [keyof PaperFacility, unknown])[];

/** A facility that was called otherwise before is the same: one of its profiles says so. */
function isOverridden(
  profiles: readonly FacilityProfile[],
  name: keyof PaperFacility,
  said: string | undefined,
): boolean {
  const known = profiles.flatMap((profile) => profile[name] ?? []);
  return said !== undefined && known.length > 0 && !known.includes(said);
}

const noMasters = (isNamed: boolean) => ({
  vi: `! Chưa có --masters TỆP (danh mục của cơ sở): giấy in số giấy phép hành nghề, mã khoa thay cho tên${isNamed ? "" : ", và không có tên cơ sở"}. Xuất danh mục từ HIS theo mẫu danh-muc.json (sample --record ghi ra) rồi thêm --masters.`,
  en: `! No --masters FILE (catalogues of the facility): papers show licence numbers and codes of departments instead of names${isNamed ? "" : ", and no name of the facility"}. Export them from the HIS like danh-muc.json (which sample --record writes), and add --masters.`,
});
