import { type CodeSystem, type CodeTable, editionsOf } from "@benhan/core/codes";
import { codeLists, constName } from "../../../../tools/generate/codes.mjs";

/** Every list that is bundled, as its editions. */
export async function allLists(): Promise<ReadonlyMap<string, readonly CodeSystem[]>> {
  const lists = new Map<string, readonly CodeSystem[]>();
  for (const list of codeLists as readonly string[]) {
    const module = (await import(`../../src/codes/${list}.data.ts`)) as Readonly<Record<string, CodeTable>>;
    lists.set(list, editionsOf(module[constName(list)]));
  }
  return lists;
}
